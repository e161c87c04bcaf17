import type { Handler } from '../handler.ts';
import { checks } from './checks.ts';
import { issueComments } from './issue-comments.ts';
import { people } from './people.ts';
import { pulls } from './pulls.ts';
import { repository } from './repository.ts';
import { reviews } from './reviews.ts';
import { users } from './users.ts';
import { workflowRuns } from './workflow-runs.ts';

/** Who answers which operation. */
export const handlers: Record<string, Handler> = {
  ...checks,
  ...issueComments,
  ...people,
  ...pulls,
  ...repository,
  ...reviews,
  ...users,
  ...workflowRuns,
};
