import { type Handler, refuse, shownUser } from '../handler.ts';

export const users: Record<string, Handler> = {
  /** A workflow's own token is not a user and is told so. */
  'users/get-authenticated': ({ operation, actor }) =>
    actor.type === 'Bot'
      ? refuse(403, 'Resource not accessible by integration')
      : { status: 200, body: shownUser(operation.example(), actor) },
};
