import { z } from 'zod';
import type { Octokit } from './connect.ts';
import type { Patience } from './patience.ts';
import { persist } from './persist.ts';
import type { PullRequestContext } from './pull-request-context.ts';
import { readable } from './readable.ts';

const comment = z.object({
  id: z.number(),
  body: z.string().optional(),
  html_url: z.string(),
  user: z.object({ login: z.string(), type: z.string().optional() }).nullable(),
});

const viewer = z.object({ viewer: z.object({ login: z.string() }) });

export interface PullRequestComment {
  id: number;
  body: string;
  url: string;
  author?: { login: string; isBot: boolean };
}

/**
 * The comments of one pull request. Every method throws what octokit throws, once waiting no longer helps.
 * `create`, `update` and `remove` do not wait: after a failure somebody else may have written, so whoever
 * calls them has to look before trying again.
 */
export interface PullRequestComments {
  /** The login that this token writes as, `[bot]` included. */
  viewer(): Promise<string>;
  /** All comments, the oldest first. */
  list(): Promise<PullRequestComment[]>;
  create(body: string): Promise<PullRequestComment>;
  get(id: number): Promise<PullRequestComment>;
  update(id: number, body: string): Promise<PullRequestComment>;
  remove(id: number): Promise<void>;
}

const perPage = 100;

/** Speaks with GitHub; each request waits and tries again as `patience` allows. */
export function pullRequestComments(
  octokit: Octokit,
  { owner, repo, number }: Pick<PullRequestContext, 'owner' | 'repo' | 'number'>,
  patience: Patience,
): PullRequestComments {
  const there = { owner, repo };
  const once = <T>(ask: (signal: AbortSignal) => Promise<T>) => persist(ask, patience, () => false);
  return {
    viewer: () =>
      persist(async (signal) => {
        const answer = await octokit.graphql('query { viewer { login } }', { request: { signal } });
        return readable(viewer, answer).viewer.login;
      }, patience),

    async list() {
      const all: PullRequestComment[] = [];
      for (let page = 1; ; page++) {
        const found = await persist(async (signal) => {
          const which = { ...there, issue_number: number, per_page: perPage, page };
          const { data } = await octokit.rest.issues.listComments({ ...which, request: { signal } });
          return readable(z.array(comment), data).map(plain);
        }, patience);
        all.push(...found);
        if (found.length < perPage) return all.sort((a, b) => a.id - b.id);
      }
    },

    create: (body) =>
      once(async (signal) => {
        const what = { ...there, issue_number: number, body };
        const { data } = await octokit.rest.issues.createComment({ ...what, request: { signal } });
        return plain(readable(comment, data));
      }),

    get: (id) =>
      persist(async (signal) => {
        const which = { ...there, comment_id: id };
        const { data } = await octokit.rest.issues.getComment({ ...which, request: { signal } });
        return plain(readable(comment, data));
      }, patience),

    update: (id, body) =>
      once(async (signal) => {
        const what = { ...there, comment_id: id, body };
        const { data } = await octokit.rest.issues.updateComment({ ...what, request: { signal } });
        return plain(readable(comment, data));
      }),

    remove: (id) =>
      once(async (signal) => {
        await octokit.rest.issues.deleteComment({ ...there, comment_id: id, request: { signal } });
      }),
  };
}

function plain({ id, body, html_url, user }: z.infer<typeof comment>): PullRequestComment {
  return {
    id,
    body: body ?? '',
    url: html_url,
    author: user ? { login: user.login, isBot: user.type === 'Bot' } : undefined,
  };
}
