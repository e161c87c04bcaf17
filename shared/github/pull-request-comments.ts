import { z } from 'zod';
import type { Octokit } from './connect.ts';
import { failureOf, isPassing, isRateLimit, UnreadableAnswer } from './failure.ts';
import type { Patience } from './patience.ts';
import type { PullRequestContext } from './pull-request-context.ts';

const comment = z.object({
  id: z.number(),
  body: z.string().optional(),
  html_url: z.string(),
  user: z.object({ login: z.string(), type: z.string().optional() }).nullable(),
});

export interface PullRequestComment {
  id: number;
  body: string;
  url: string;
  author?: { login: string; isBot: boolean };
}

/** The comments of one pull request. Every method throws what octokit throws, once waiting no longer helps. */
export interface PullRequestComments {
  /** The login that this token writes as, `[bot]` included. */
  viewer(): Promise<string>;
  /** All comments, the oldest first. */
  list(): Promise<PullRequestComment[]>;
  /** Repeats only what surely was not carried out; whoever calls it has to look before trying again. */
  create(body: string): Promise<PullRequestComment>;
  get(id: number): Promise<PullRequestComment>;
  update(id: number, body: string): Promise<PullRequestComment>;
  remove(id: number): Promise<void>;
}

const perPage = 100;
/** Milliseconds for one answer. */
const answerTime = 15_000;

/** Speaks with GitHub; each request waits and tries again as `patience` allows. */
export function pullRequestComments(
  octokit: Octokit,
  { owner, repo, number }: Pick<PullRequestContext, 'owner' | 'repo' | 'number'>,
  patience: Patience,
): PullRequestComments {
  const there = { owner, repo };
  const request = () => ({ signal: AbortSignal.timeout(Math.max(1, Math.min(answerTime, patience.left()))) });

  async function persist<T>(ask: () => Promise<T>, mayRepeat = isPassing): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await ask();
      } catch (error) {
        const failure = failureOf(error);
        if (!mayRepeat(failure) || !(await patience.waitAfter(failure, tries))) throw error;
      }
    }
  }

  return {
    viewer: () =>
      persist(async () => {
        const answer = await octokit.graphql('query { viewer { login } }', { request: request() });
        return readable(z.object({ viewer: z.object({ login: z.string() }) }), answer).viewer.login;
      }),

    async list() {
      const all: PullRequestComment[] = [];
      for (let page = 1; ; page++) {
        const { data } = await persist(() =>
          octokit.rest.issues.listComments({
            ...there,
            issue_number: number,
            per_page: perPage,
            page,
            request: request(),
          }),
        );
        const found = readable(z.array(comment), data).map(plain);
        all.push(...found);
        if (found.length < perPage) return all.sort((a, b) => a.id - b.id);
      }
    },

    create: (body) =>
      persist(async () => {
        const { data } = await octokit.rest.issues.createComment({
          ...there,
          issue_number: number,
          body,
          request: request(),
        });
        return plain(readable(comment, data));
      }, isRateLimit),

    get: (id) =>
      persist(async () => {
        const { data } = await octokit.rest.issues.getComment({
          ...there,
          comment_id: id,
          request: request(),
        });
        return plain(readable(comment, data));
      }),

    update: (id, body) =>
      persist(async () => {
        const { data } = await octokit.rest.issues.updateComment({
          ...there,
          comment_id: id,
          body,
          request: request(),
        });
        return plain(readable(comment, data));
      }),

    remove: (id) =>
      persist(async () => {
        await octokit.rest.issues.deleteComment({ ...there, comment_id: id, request: request() });
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

function readable<T>(schema: z.ZodType<T>, data: unknown): T {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new UnreadableAnswer('GitHub answered with something that cannot be read', { cause: parsed.error });
}
