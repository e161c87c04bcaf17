/**
 * The operations that the stand-in serves. Add an id, run `generate.ts`, then write its handler
 * under `operations/`.
 */
export const operations = [
  'actions/download-artifact',
  'actions/get-artifact',
  'actions/get-workflow-run',
  'actions/list-workflow-run-artifacts',
  'checks/create',
  'checks/get',
  'checks/list-annotations',
  'checks/list-for-ref',
  'checks/update',
  'git/get-ref',
  'issues/create-comment',
  'issues/delete-comment',
  'issues/get-comment',
  'issues/list-comments',
  'issues/update-comment',
  'pulls/get',
  'pulls/list',
  'pulls/list-reviews',
  'repos/get',
  'repos/get-collaborator-permission-level',
  'repos/get-commit',
  'repos/get-content',
  'teams/get-by-name',
  'teams/get-membership-for-user-in-org',
  'users/get-authenticated',
];
