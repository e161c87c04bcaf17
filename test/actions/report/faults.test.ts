import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownTable } from 'markdown-table';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fault, faults } from '../../github-stand-in/faults.ts';
import { type StandIn, startStandIn, tokens } from '../../github-stand-in/stand-in.ts';
import { type ActionRun, runAction } from '../../run-action.ts';
import { judgedWorkspace, settingsText } from './judged-workspace.ts';

const root = join(import.meta.dirname, '../../..');

/** Every request of the publish step; the comment and the check stand already where one is edited. */
const requests = {
  'checks/list-for-ref': 'first',
  'checks/create': 'first',
  'checks/update': 'first',
  graphql: 'first',
  'issues/list-comments': 'first',
  'issues/create-comment': 'first',
  'issues/update-comment': 'second',
} as const;

const soon = Math.floor(Date.now() / 1_000) + 3_000;

/** Faults that pass by when asked again, and faults that stay. */
const kinds: Record<string, { fault: (operation: string) => Fault; passes: boolean }> = {
  '403 read-only': { fault: (o) => faults.readOnly(o), passes: false },
  '404': { fault: (o) => faults.status(o, 404), passes: false },
  '409 once': { fault: (o) => faults.status(o, 409, { times: 1 }), passes: true },
  '422': { fault: (o) => faults.status(o, 422), passes: false },
  '429, retry-after': { fault: (o) => faults.secondaryLimit(o, 429, 1, { times: 1 }), passes: true },
  '429 without': { fault: (o) => faults.secondaryLimit(o, 429), passes: false },
  'hourly limit': { fault: (o) => faults.primaryLimit(o, soon), passes: false },
  '502 once': { fault: (o) => faults.status(o, 502, { times: 1 }), passes: true },
  '502 for ever': { fault: (o) => faults.status(o, 502), passes: false },
  'no answer': { fault: (o) => faults.hang(o), passes: false },
  'broken connection': { fault: (o) => faults.reset(o, { times: 1 }), passes: true },
  'lost answer': { fault: (o) => faults.lost(o, { times: 1 }), passes: true },
  'carried out, 502': { fault: (o) => faults.lostBehind(o, 502, { times: 1 }), passes: true },
};

type Challenger = 'equal' | 'worse';
const right = {
  equal: { exitCode: 0, verdict: 'pass', conclusion: 'success', words: 'passes' },
  worse: { exitCode: 1, verdict: 'fail', conclusion: 'failure', words: 'fails' },
} as const;

let settings: string;
const workspaces = new Map<Challenger, string>();
beforeAll(async () => {
  settings = settingsText();
  for (const challenger of ['equal', 'worse'] as const) {
    const { standIn } = await prepared();
    workspaces.set(challenger, await judgedWorkspace(challenger, standIn.event(1)));
    await standIn.stop();
  }
});
afterAll(() => {
  for (const workspace of workspaces.values()) rmSync(workspace, { recursive: true });
});

async function prepared(): Promise<{ standIn: StandIn; sha: string }> {
  const standIn = await startStandIn({ files: { 'tollgate.yml': settings } });
  const { head } = standIn.openPullRequest({ number: 1 });
  return { standIn, sha: head.sha };
}

function report(
  challenger: Challenger,
  standIn: StandIn,
  sha: string,
  env: { GITHUB_RUN_ID: string } & Record<string, string>,
): Promise<ActionRun> {
  const workspace = workspaces.get(challenger) as string;
  const own = `${challenger}-${env.GITHUB_RUN_ID}`;
  const judged = JSON.parse(readFileSync(join(workspace, '.tollgate/evaluate-vs-champion.json'), 'utf8'));
  judged.provenance.commit = sha;
  writeFileSync(join(workspace, `${own}.judged.json`), JSON.stringify(judged));
  return runAction(join(root, 'dist/report.js'), {
    actionFile: join(root, 'action.yml'),
    workspace,
    event: standIn.event(1),
    token: tokens.write,
    inputs: {
      reports: `${own}.judged.json`,
      upload: 'false',
      artifacts: 'none',
      'report-path': `${own}.json`,
      'html-path': `${own}.html`,
      'junit-path': `${own}.xml`,
    },
    env: { GITHUB_API_URL: standIn.origin, ...env },
  });
}

/** Kinds that are tried on a pull request that passes, too. */
const alsoPassing = ['403 read-only', '502 for ever', 'lost answer', 'carried out, 502'];

let runId = 100;

/** One row: what stands in the end of a pull request that passes and of one that fails. */
async function publish(operation: keyof typeof requests, kind: string, challenger: Challenger) {
  const { standIn, sha } = await prepared();
  runId += 2;
  const id = runId;
  try {
    if (requests[operation] === 'second') {
      // what stands there says the opposite, of an earlier commit
      const before = challenger === 'equal' ? 'worse' : 'equal';
      await report(before, standIn, sha, { GITHUB_RUN_ID: String(id) });
    }
    const before = standIn.checks(sha).map(({ id }) => id);
    const { fault, passes } = kinds[kind];
    if (operation === 'issues/update-comment' && kind === '404') {
      // a comment that cannot be found has been deleted
      standIn.onRequest = ({ operation: asked }) => {
        if (asked === operation) standIn.world.comments.clear();
      };
    } else {
      standIn.setFaults([fault(operation)]);
    }
    const run = await report(challenger, standIn, sha, {
      GITHUB_RUN_ID: String(id + 1),
      TOLLGATE_PUBLISH_SECONDS: passes ? '40' : '10',
    });
    standIn.setFaults([]);
    const ours = standIn.comments(1).map(({ body }) => body);
    const checks = standIn.checks(sha);
    return { run, ours, checks, before, violations: [...standIn.violations] };
  } finally {
    await standIn.stop();
  }
}

const rows: string[][] = [];

describe.concurrent('the report keeps its verdict, whatever GitHub does', { timeout: 120_000 }, () => {
  const cases = Object.keys(requests).flatMap((operation) =>
    Object.keys(kinds).map((kind) => [operation as keyof typeof requests, kind] as const),
  );
  it.each(cases)('%s: %s', async (operation, kind) => {
    const cells: string[] = [];
    for (const challenger of ['worse', 'equal'] as const) {
      if (challenger === 'equal' && !alsoPassing.includes(kind)) {
        cells.push('');
        continue;
      }
      const { run, ours, checks, before, violations } = await publish(operation, kind, challenger);
      const { exitCode, verdict, conclusion, words } = right[challenger];
      expect({ exitCode: run.exitCode, verdict: run.outputs.verdict }).toEqual({ exitCode, verdict });
      expect(violations).toEqual([]);
      expect(ours.length).toBeLessThanOrEqual(1);
      const own = checks.filter((check) => !before.includes(check.id));
      const ended = own.filter(({ status }) => status === 'completed');
      expect(ended.length).toBeLessThanOrEqual(1);
      for (const check of ended) expect(check.conclusion).toBe(conclusion);
      const told = run.annotations.filter(({ level }) => level === 'notice' || level === 'warning');
      const isSaid = ours.length === 1 && ours[0].includes(` ${words}`);
      const isWhole = isSaid && checks.at(-1)?.conclusion === conclusion;
      expect(isWhole || told.length > 0).toBe(true);
      if (kinds[kind].passes) expect(isWhole).toBe(true);
      cells.push(
        [
          ours.length === 0 ? 'no comment' : isSaid ? 'comment' : 'the comment before',
          checks.at(-1)?.conclusion ?? (checks.length > 0 ? 'open check' : 'no check'),
          ...(isWhole ? [] : ['told']),
        ].join(', '),
      );
    }
    rows.push([operation, kind, ...cells]);
  });
});

it('what stands in the end is told in a table', async () => {
  const sorted = rows.sort((a, b) => (a.join() < b.join() ? -1 : 1));
  const table = markdownTable([
    ['Request', 'Fault', 'A pull request that fails', 'One that passes'],
    ...sorted,
  ]);
  await expect(`${table}\n`).toMatchFileSnapshot(join(root, 'test/golden/faults/report.md'));
});
