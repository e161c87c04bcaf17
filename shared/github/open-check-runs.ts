import { type CheckMemory, isNewerRun, isSameRun } from './check-memory.ts';
import { checkRefusal } from './check-refusal.ts';
import type { CheckPublished, CheckRuns } from './check-runs.ts';
import type { OpenCheck } from './check-state.ts';
import { commitChecks } from './commit-checks.ts';
import type { Octokit } from './connect.ts';
import type { Patience } from './patience.ts';
import { publishCheck } from './publish-check.ts';
import type { RunContext } from './run-context.ts';

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
        desk.saveState({ owner, repo, name, commit, run: me });
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
        const { name, commit, conclusion, title, summary, outcome } = request;
        desk.saveState({
          owner,
          repo,
          name,
          commit,
          run: me,
          verdict: { conclusion, title, summary, outcome },
        });
        const there = { owner, repo, name, commit };
        const published = await publishCheck(request, isSameRun(outcome, me) ? run.url : undefined, {
          checks: commitChecks(octokit, there, desk.patience),
          single: commitChecks(octokit, there, once(desk.patience)),
          patience: desk.patience,
        });
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

/** Patience for one try and one answer. */
function once(patience: Patience): Patience {
  return { left: () => Math.min(15_000, patience.left()), waitAfter: async () => false };
}
