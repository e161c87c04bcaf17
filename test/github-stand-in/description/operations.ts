/**
 * The operations that the stand-in serves. Add an id, run `generate.ts`, then write its handler
 * under `operations/`.
 */
export const operations = [
  'git/get-ref',
  'issues/create-comment',
  'issues/delete-comment',
  'issues/get-comment',
  'issues/list-comments',
  'issues/update-comment',
  'pulls/get',
  'pulls/list',
  'repos/get',
  'repos/get-commit',
  'repos/get-content',
  'users/get-authenticated',
];
