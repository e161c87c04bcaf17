import { join } from 'node:path';
import { expect } from 'vitest';
import { type ResultsService, startResultsService } from '../../github-stand-in/results-service.ts';
import { type NewRun, type StandIn, startStandIn, tokens } from '../../github-stand-in/stand-in.ts';
import { type MadeEntry, madeZip } from '../../made-zip.ts';
import { type ActionRun, runAction } from '../../run-action.ts';

const root = join(import.meta.dirname, '../../..');
const built = join(root, 'dist/report.js');
const actionFile = join(root, 'action.yml');

/** The workflow whose runs are published. */
export const judging = '.github/workflows/fork-judge.yml';

export interface Attack {
  run?: NewRun;
  /** The artifact's bytes, or its entries. */
  artifact: Uint8Array | readonly MadeEntry[];
  env?: Readonly<Record<string, string>>;
  inputs?: Readonly<Record<string, string>>;
}

export interface ForkPhases {
  standIn: StandIn;
  results: ResultsService;
  head(pull: number): string;
  /** The gates' run of the fork's pull request, whose token may only read. */
  firstPhase(workspace: string, run: number): Promise<ActionRun>;
  /** The second phase, as the built action, in an empty folder; what pull request 7 then shows. */
  publish(
    attack: Attack,
  ): Promise<
    ActionRun & { checks: ReturnType<StandIn['checks']>; comments: ReturnType<StandIn['comments']> }
  >;
  stop(): Promise<void>;
}

/** A repository whose main branch holds `settings`, with pull request 7 of a fork and 8 of its own. */
export async function forkPhases(settings: string): Promise<ForkPhases> {
  const standIn = await startStandIn({ files: { 'tollgate.yml': settings } });
  const results = await startResultsService(standIn.world);
  standIn.openPullRequest({ number: 7, fork: 'stranger' });
  standIn.openPullRequest({ number: 8 });
  const head = (number: number) => standIn.world.pulls.get(number)?.head.sha as string;
  return {
    standIn,
    results,
    head,
    firstPhase(workspace, run) {
      return runAction(built, {
        actionFile,
        workspace,
        event: standIn.event(7),
        token: tokens.read,
        env: { GITHUB_API_URL: standIn.origin, ...results.env(run), GITHUB_RUN_ID: String(run) },
      });
    },
    async publish({ run, artifact, env = {}, inputs = {} }) {
      const followed = standIn.addRun({ pull: 7, path: judging, ...run });
      const bytes = artifact instanceof Uint8Array ? artifact : madeZip([...artifact]);
      standIn.addArtifact({ run: followed.id, name: 'tollgate', bytes });
      const done = await runAction(built, {
        actionFile,
        eventName: 'workflow_run',
        event: standIn.workflowRunEvent(followed),
        token: tokens.write,
        inputs: { workflow: judging, ...inputs },
        env: {
          GITHUB_API_URL: standIn.origin,
          GITHUB_RUN_ID: '90',
          TOLLGATE_PUBLISH_SECONDS: '20',
          ...results.env(90),
          ...env,
        },
      });
      expect(done.stderr).toBe('');
      return { ...done, checks: standIn.checks(head(7)), comments: standIn.comments(7) };
    },
    async stop() {
      await standIn.stop();
      await results.stop();
    },
  };
}
