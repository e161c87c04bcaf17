import type { PullRequestComment } from './pull-request-comments.ts';

/**
 * Whether a comment was written by this login, in any letter case. `name[bot]` is an app and
 * `name` may be somebody else, so where the login says `[bot]` only an app matches; a login
 * without it (GraphQL leaves it out in places) matches either.
 */
export function isWrittenBy({ author }: PullRequestComment, login: string): boolean {
  if (author === undefined || plain(author.login) !== plain(login)) return false;
  return !isBotLogin(login) || author.isBot || isBotLogin(author.login);
}

const suffix = /\[bot\]$/i;

function isBotLogin(login: string): boolean {
  return suffix.test(login);
}

function plain(login: string): string {
  return login.replace(suffix, '').toLowerCase();
}
