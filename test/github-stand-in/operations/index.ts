import type { Handler } from '../handler.ts';
import { issueComments } from './issue-comments.ts';
import { pulls } from './pulls.ts';
import { repository } from './repository.ts';
import { users } from './users.ts';

/** Who answers which operation. */
export const handlers: Record<string, Handler> = { ...issueComments, ...pulls, ...repository, ...users };
