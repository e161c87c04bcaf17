import { checkAnnotations, fittingTitle } from './check-annotations.ts';
import { type CheckMemory, checkMark, isNewerRun, isSameRun } from './check-memory.ts';
import { checkRefusal } from './check-refusal.ts';
import {
  type CheckAnnotation,
  type CheckPublished,
  type CheckRequest,
  type CheckRuns,
  checkSummaryBytes,
} from './check-runs.ts';
import type { OpenCheck } from './check-state.ts';
import { type CheckContent, type CommitCheck, type CommitChecks, commitChecks } from './commit-checks.ts';
import type { Octokit } from './connect.ts';
import { type Failure, failureOf, isPassing, isRateLimit, isUncertain } from './failure.ts';
import type { Patience } from './patience.ts';
import type { RunContext } from './run-context.ts';

/** Annotations that GitHub takes in one request. */
const perRequest = 50;
/** Bytes of a summary; `checkSummaryBytes` leaves room for what is added when the check turns. */
const gitHubBytes = 65_535;

/** What check runs need of the outside. */
export interface CheckDesk {
  /** Nothing where there is no token. */
  octokit?: Octokit;
  owner: string;
  repo: string;
  run: Pick<RunContext, 'id' | 'attempt' | 'url'>;
  patience: Patience;
  /** Keeps in the step's state what is still open, so that `post:` closes it; nothing once all is closed. */
  saveState(open: OpenCheck | undefined): void;
}

/**
 * Keeps one check run by its name on a commit. Ours is the one whose external_id carries our mark;
 * another's of the same name is never touched. GitHub does not lead a completed check run back to
 * `in_progress`, so judging anew makes a new one, and the newest is the one that counts. A check that a
 * newer run has begun or completed is left to that run.
 */
export function openCheckRuns(desk: CheckDesk): CheckRuns {
  const { octokit, owner, repo, run } = desk;
  const me: CheckMemory = { runId: run.id ?? 0, attempt: run.attempt ?? 1 };
  /** What no second request would change. */
  let refused: CheckPublished | undefined;
  let isBegun = false;
  const noToken: CheckPublished = {
    status: 'no-token',
    why: 'No check was published, because github-token is empty.',
  };

  return {
    async begin(name, commit) {
      if (!octokit) return;
      try {
        const checks = commitChecks(octokit, { owner, repo, name, commit }, once(desk.patience));
        const own = await checks.list();
        if (own.some(({ memory }) => isNewerRun(memory, me))) return;
        // saved first, because the job may be cancelled before the answer is here
        desk.saveState({ owner, repo, name, commit });
        isBegun = true;
        const content = { memory: me, detailsUrl: run.url };
        const open = own.findLast(({ isCompleted }) => !isCompleted);
        if (open) await checks.update(open.id, content);
        else await checks.create(content);
      } catch (error) {
        const refusal = checkRefusal(error);
        if (refusal.status === 'read-only') refused = refusal;
      }
    },

    async finish(request) {
      if (!octokit) return noToken;
      if (refused) {
        desk.saveState(undefined);
        return refused;
      }
      try {
        const { name, commit, conclusion, title, outcome } = request;
        desk.saveState({ owner, repo, name, commit, verdict: { conclusion, title, outcome } });
        const checks = commitChecks(octokit, { owner, repo, name, commit }, desk.patience);
        const detailsUrl = isSameRun(outcome, me) ? run.url : undefined;
        const published = await publish(request, detailsUrl, checks, desk.patience);
        desk.saveState(undefined);
        return published;
      } catch (error) {
        const refusal = checkRefusal(error);
        if (refusal.status === 'read-only' && !isBegun) desk.saveState(undefined);
        return refusal;
      }
    },

    async find(name, commit) {
      if (!octokit) return { unreadable: 'github-token is empty' };
      try {
        const own = await commitChecks(octokit, { owner, repo, name, commit }, desk.patience).list();
        const newest = own.at(-1);
        if (newest === undefined) return undefined;
        const { id, url, title, summary, memory, isCompleted } = newest;
        const { conclusion, ...by } = memory;
        return {
          id,
          url,
          conclusion: isCompleted ? newest.conclusion : undefined,
          outcome: isCompleted && conclusion ? { ...by, conclusion } : undefined,
          title,
          summary,
        };
      } catch (error) {
        return { unreadable: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}

async function publish(
  request: CheckRequest,
  detailsUrl: string | undefined,
  checks: CommitChecks,
  patience: Patience,
): Promise<CheckPublished> {
  const { conclusion, outcome } = request;
  const output = { title: fittingTitle(request.title), summary: fittingSummary(request.summary) };
  const annotations = checkAnnotations(request.annotations);
  const content: CheckContent & { memory: CheckMemory } = {
    memory: outcome,
    detailsUrl,
    conclusion,
    output: { ...output, annotations: annotations.slice(0, perRequest) },
  };

  const own = await checks.list();
  const newer = own.findLast(({ memory }) => isNewerRun(memory, outcome));
  const open = own.filter(({ isCompleted, memory }) => !isCompleted && !isNewerRun(memory, outcome));
  if (newer) {
    // a newer run that is still at it closes them itself
    if (newer.isCompleted) await tidy(open, copyOf(newer));
    return { status: 'superseded', id: newer.id, url: newer.url };
  }
  const newest = own.at(-1);
  const standing = open.at(-1) ?? (newest && isSameRun(newest.memory, outcome) ? newest : undefined);
  const published = standing ? await update(standing) : await create(content);

  const surplus = own.filter(
    ({ id, isCompleted }) => id !== published.check.id && (!isCompleted || id > published.check.id),
  );
  const left = await tidy(surplus, { memory: outcome, conclusion, output });
  const missing = published.untidy ?? (await addAnnotations(published.check)) ?? left;
  const { id, url } = published.check;
  return { status: 'published', id, url, ...(missing !== undefined && { untidy: missing }) };

  interface Written {
    check: CommitCheck;
    untidy?: string;
  }

  async function update(standing: CommitCheck, tries = 1): Promise<Written> {
    const now = content.output?.annotations?.length ?? 0;
    // a check that is turned keeps the annotations that it has
    const expected = standing.annotations + now;
    try {
      const written = await carefully(
        (what) => checks.update(standing.id, what),
        (check) => check.id === standing.id && says(check) && check.annotations >= expected,
      );
      if (says(written.check)) return written;
    } catch (error) {
      const failure = failureOf(error);
      const isGone = failure.status === 404 || failure.status === 410;
      if (isGone && tries === 1) {
        const again = (await checks.list()).find(({ id }) => id === standing.id);
        if (again) return update(again, tries + 1);
      }
      // or another app's although it carries our mark
      const isOutOfReach = failure.status === 403 && !isRateLimit(failure);
      if (!isGone && !isOutOfReach) throw error;
    }
    return create(content);
  }

  function create(content: CheckContent & { memory: CheckMemory }): Promise<Written> {
    const before = new Set(own.map(({ id }) => id));
    return carefully(
      (what) => checks.create({ ...content, ...what }),
      (check) => !before.has(check.id) && says(check),
    );
  }

  /**
   * Writes the content; where an answer was lost, looks whether it is there before trying again,
   * because GitHub would make a second check, or add the annotations a second time. Where GitHub
   * refuses it with its annotations, it is written without them.
   */
  async function carefully(
    write: (what: CheckContent) => Promise<CommitCheck>,
    isWritten: (check: CommitCheck) => boolean,
  ): Promise<Written> {
    try {
      return { check: await repeated(() => write(content), isWritten) };
    } catch (error) {
      const failure = failureOf(error);
      if (failure.status !== 422 || annotations.length === 0) throw error;
      const check = await repeated(() => write({ ...content, output }), says);
      annotations.length = 0;
      return { check, untidy: `GitHub refused the annotations (${failure.message}).` };
    }
  }

  async function repeated(
    write: () => Promise<CommitCheck>,
    isWritten: (check: CommitCheck) => boolean,
  ): Promise<CommitCheck> {
    for (let tries = 1; ; tries++) {
      try {
        return await write();
      } catch (error) {
        const failure = failureOf(error);
        // a rate limit has already been waited for
        if (isRateLimit(failure) || !isPassing(failure)) throw error;
        if (!(await patience.waitAfter(failure, tries))) throw error;
        const written = isUncertain(failure) && (await checks.list()).find(isWritten);
        if (written) return written;
      }
    }
  }

  function says(check: CommitCheck): boolean {
    return (
      check.isCompleted && check.conclusion === conclusion && checkMark(check.memory) === checkMark(outcome)
    );
  }

  /** The annotations that the first request had no room for; says what stood in the way. */
  async function addAnnotations(check: CommitCheck): Promise<string | undefined> {
    let there = check.annotations;
    for (let from = perRequest; from < annotations.length; from += perRequest) {
      const batch: readonly CheckAnnotation[] = annotations.slice(from, from + perRequest);
      const expected = there + batch.length;
      try {
        await repeated(
          () => checks.update(check.id, { output: { ...output, annotations: batch } }),
          ({ id, annotations }) => id === check.id && annotations >= expected,
        );
      } catch (error) {
        return `Only ${from} of ${annotations.length} annotations are on the check: ${failureOf(error).message}`;
      }
      there = expected;
    }
  }

  /** Completes checks of ours that two runs left side by side. */
  async function tidy(surplus: readonly CommitCheck[], as: CheckContent): Promise<string | undefined> {
    try {
      for (const { id } of surplus) await checks.update(id, as);
    } catch (error) {
      return `An older check could not be closed: ${failureOf(error).message}`;
    }
  }
}

/** What a newer run's check says, for one that stands beside it. */
function copyOf({ conclusion, title, summary }: CommitCheck): CheckContent {
  const known = (['success', 'failure', 'neutral', 'action_required', 'cancelled'] as const).find(
    (one) => one === conclusion,
  );
  return { conclusion: known ?? 'cancelled', output: { title, summary } };
}

/** The markdown if GitHub takes it, otherwise a sentence: a cut table reads as a whole one. */
function fittingSummary(markdown: string): string {
  const bytes = Buffer.byteLength(markdown);
  if (bytes <= gitHubBytes) return markdown;
  return `The summary is ${bytes} bytes long, more than the ${checkSummaryBytes} that fit here. The run's page holds everything.`;
}

/** Patience for one try and one answer. */
function once(patience: Patience): Patience {
  return { left: () => Math.min(15_000, patience.left()), waitAfter: async (_: Failure) => false };
}
