import { type CommentOutcome, type CommentRequest, publishComment } from '../../../shared/github/comment.ts';
import { connect } from '../../../shared/github/connect.ts';
import { type Clock, patience } from '../../../shared/github/patience.ts';
import { pullRequestComments } from '../../../shared/github/pull-request-comments.ts';
import { pullRequestContext } from '../../../shared/github/pull-request-context.ts';
import { type StandIn, tokens } from '../../github-stand-in/stand-in.ts';

/** What a publisher says; a text stands for a body that is always the same. */
export interface Said extends Omit<Partial<CommentRequest>, 'body'> {
  body?: string | CommentRequest['body'];
}

export interface Circumstances {
  runId?: number;
  attempt?: number;
  sha?: string;
  token?: string;
  author?: string;
  /** Milliseconds that publishing may take. */
  total?: number;
  /** Happens between listing the comments for the first time and what follows. */
  meanwhile?: () => void;
  clock?: Clock;
  /** Where GitHub is; the stand-in itself where absent. */
  origin?: string;
}

export type Publish = (said?: Said, circumstances?: Circumstances) => Promise<CommentOutcome>;

/** Publishes comments on a stand-in's pull request through real requests. */
export function publisherOn(
  standIn: () => StandIn,
  pull: number,
  { key, section }: Pick<CommentRequest, 'key' | 'section'>,
): Publish {
  return ({ body = 'It passes.', ...said } = {}, circumstances = {}) => {
    const { runId = 50, attempt = 1, token = tokens.write, author, total = 120_000 } = circumstances;
    const { pullRequest } = pullRequestContext(standIn().event(pull));
    if (!pullRequest) throw new Error('the event holds no pull request');
    const clock = circumstances.clock ?? fastClock();
    const left = patience(total, clock);
    return publishComment(
      {
        key,
        section,
        mode: 'update',
        verdict: 'pass',
        title: said.section ?? section,
        body: typeof body === 'string' ? () => body : body,
        fingerprint: typeof body === 'string' ? body : '',
        decision: 'pass',
        blocks: false,
        ...said,
      },
      {
        run: { pullRequest, commit: circumstances.sha ?? pullRequest.headSha, id: runId, attempt },
        patience: left,
        clock,
        author,
        async connect() {
          const octokit = await connect(token, { GITHUB_API_URL: circumstances.origin ?? standIn().origin });
          const comments = pullRequestComments(octokit, pullRequest, left);
          let { meanwhile } = circumstances;
          return {
            ...comments,
            async list() {
              const all = await comments.list();
              meanwhile?.();
              meanwhile = undefined;
              return all;
            },
          };
        },
      },
    );
  };
}

/** A clock that sleeps without waiting, and remembers how long it would have. */
export function fastClock(): Clock & { slept: number[] } {
  let time = Date.now();
  const slept: number[] = [];
  return {
    slept,
    now: () => time,
    random: () => 0.5,
    async sleep(milliseconds) {
      slept.push(milliseconds);
      time += milliseconds;
    },
  };
}
