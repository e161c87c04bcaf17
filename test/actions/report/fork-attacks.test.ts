import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ResultsService } from '../../github-stand-in/results-service.ts';
import { type NewRun, type StandIn, tokens } from '../../github-stand-in/stand-in.ts';
import { type MadeEntry, madeZip } from '../../made-zip.ts';
import { runAction } from '../../run-action.ts';
import { type Attack, type ForkPhases, forkPhases, judging } from './fork-phases.ts';
import { judgedWorkspace, settingsText } from './judged-workspace.ts';

const root = join(import.meta.dirname, '../../..');
const built = join(root, 'dist/report.js');
const actionFile = join(root, 'action.yml');

// biome-ignore lint/suspicious/noExplicitAny: attacks change what they like
type Json = any;

let phases: ForkPhases;
let standIn: StandIn;
let results: ResultsService;
const workspaces: string[] = [];
/** What the first phase left, of a challenger that passes and of one that fails. */
const left = {} as Record<'equal' | 'worse', Json>;
beforeAll(async () => {
  phases = await forkPhases(settingsText());
  ({ standIn, results } = phases);
  for (const challenger of ['equal', 'worse'] as const) {
    const workspace = await judgedWorkspace(challenger, standIn.event(7));
    workspaces.push(workspace);
    await phases.firstPhase(workspace, challenger === 'equal' ? 30 : 31);
    left[challenger] = JSON.parse(readFileSync(join(workspace, '.tollgate/report.json'), 'utf8'));
  }
});
afterAll(async () => {
  await phases.stop();
  for (const workspace of workspaces) rmSync(workspace, { recursive: true });
});
beforeEach(() => standIn.reset());
afterEach(() => expect(standIn.violations).toEqual([]));

const entry = (content: Json, name = 'report.json'): MadeEntry => ({
  name,
  content: typeof content === 'string' ? content : JSON.stringify(content),
});

/** The second phase; of a passing report where no artifact is given. */
function publish(attack: Partial<Attack> = {}) {
  return phases.publish({ artifact: [entry(left.equal)], ...attack });
}

const head = (number: number) => phases.head(number);
const writes = () =>
  standIn.requests.filter(({ method, operation }) => method !== 'GET' && operation !== 'graphql');
const changed = (challenger: 'equal' | 'worse', change: (report: Json, gate: Json) => void): MadeEntry[] => {
  const told = structuredClone(left[challenger]);
  change(told, told.models[0].gates[0]);
  return [entry(told)];
};

describe('the second phase', () => {
  it('publishes what a fork could not, as self-reported and neutral', async () => {
    const { exitCode, outputs, checks, comments } = await publish();
    expect({ exitCode, verdict: outputs.verdict }).toEqual({ exitCode: 0, verdict: 'pass' });
    expect(checks).toMatchObject([{ name: 'Tollgate', status: 'completed', conclusion: 'neutral' }]);
    expect(comments).toHaveLength(1);
    expect(comments[0].body).toContain('**Self-reported.**');
  });

  it('holds the merge where that is asked for', async () => {
    const { checks } = await publish({ inputs: { 'self-reported': 'action_required' } });
    expect(checks).toMatchObject([{ conclusion: 'action_required' }]);
  });

  it('blocks a model that fails', async () => {
    const { outputs, checks } = await publish({ artifact: [entry(left.worse)] });
    expect(outputs.verdict).toBe('fail');
    expect(checks).toMatchObject([{ conclusion: 'failure' }]);
  });

  it('publishes a pull request of the repository itself as its own', async () => {
    const told = structuredClone(left.equal);
    told.models[0].gates[0].report.provenance.commit = head(8);
    await publish({ run: { pull: 8 }, artifact: [entry(told)] });
    expect(standIn.checks(head(8))).toMatchObject([{ conclusion: 'success' }]);
  });

  it('writes only the check where the head has moved on', async () => {
    const followed = standIn.addRun({ pull: 7, path: judging });
    const sha = head(7);
    standIn.addArtifact({ run: followed.id, name: 'tollgate', bytes: madeZip([entry(left.equal)]) });
    standIn.moveHead(7);
    try {
      const { stdout } = await runAction(built, {
        actionFile,
        eventName: 'workflow_run',
        event: standIn.workflowRunEvent(followed),
        token: tokens.write,
        inputs: { workflow: judging },
        env: { GITHUB_API_URL: standIn.origin, GITHUB_RUN_ID: '90', ...results.env(90) },
      });
      expect(standIn.comments(7), stdout).toEqual([]);
      expect(standIn.checks(sha)).toMatchObject([{ conclusion: 'neutral' }]);
    } finally {
      const pull = standIn.world.pulls.get(7);
      if (pull) pull.head.sha = sha;
    }
  });

  it('writes no comment where the head moves while it publishes', async () => {
    const sha = head(7);
    const pull = standIn.world.pulls.get(7);
    standIn.onRequest = ({ operation }) => {
      if (operation === 'actions/download-artifact' && pull) pull.head.sha = head(8);
    };
    try {
      const { stdout } = await publish();
      expect(standIn.comments(7)).toEqual([]);
      expect(stdout).toContain('moved on');
      expect(standIn.checks(sha)).toMatchObject([{ conclusion: 'neutral' }]);
    } finally {
      if (pull) pull.head.sha = sha;
    }
  });
});

describe('a run that is not what it should be is not published', () => {
  it.each<[string, NewRun]>([
    ['another workflow', { path: '.github/workflows/evil.yml' }],
    ['a push', { event: 'push' }],
    ['pull_request_target', { event: 'pull_request_target' }],
  ])('of %s', async (_, run) => {
    const { exitCode, outputs } = await publish({ run });
    expect({ exitCode, verdict: outputs.verdict }).toEqual({ exitCode: 2, verdict: 'error' });
    expect(writes()).toEqual([]);
  });

  it('where the input workflow is missing', async () => {
    expect((await publish({ inputs: { workflow: '' } })).exitCode).toBe(2);
    expect(writes()).toEqual([]);
  });
});

const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

describe('an artifact that cannot be believed is an error', () => {
  it.each<[string, () => Attack['artifact']]>([
    ['no zip', () => Buffer.from('#!/bin/sh')],
    ['a truncated zip', () => madeZip([entry(left.equal)]).subarray(0, 200)],
    ['another file', () => [entry(left.equal, 'other.json')]],
    ['two entries of one name', () => [entry(left.equal), entry(left.worse)]],
    ['an absolute path', () => [entry('x', '/etc/passwd'), entry(left.equal)]],
    ['a path that climbs', () => [entry('x', '../../report.json'), entry(left.equal)]],
    ['a link', () => [{ name: 'report.json', content: '/etc/passwd', mode: 0o120777 }]],
    ['a bomb', () => [{ name: 'report.json', content: Buffer.alloc(200_000_000) }]],
    [
      'a bomb that says it is small',
      () => [{ name: 'report.json', content: Buffer.alloc(100_000_000), uncompressedSize: 1_000 }],
    ],
    ['nothing', () => [entry('')]],
    ['JSON that is cut off', () => [entry(JSON.stringify(left.equal).slice(0, -40))]],
    ['JSON nested deeply', () => [entry(deep(100_000))]],
    ['__proto__', () => [entry(JSON.stringify(left.equal).replace('{', '{"__proto__":{"verdict":"pass"},'))]],
    [
      'another schema',
      () => changed('equal', (told) => Object.assign(told, { schema: 'tollgate/overall/v2' })),
    ],
    [
      'a number that is none',
      () => [entry(JSON.stringify(left.equal).replace(/"value":[^,]+/, '"value":1e999'))],
    ],
    [
      'another commit',
      () =>
        changed('equal', (_, gate) => {
          gate.report.provenance.commit = head(8);
        }),
    ],
    [
      'another model',
      () =>
        changed('equal', (_, gate) => {
          gate.report.model.name = 'another';
        }),
    ],
    [
      'no gates',
      () =>
        changed('equal', (told) => {
          told.models = [];
        }),
    ],
    [
      'checks that are gone',
      () =>
        changed('worse', (_, gate) => {
          gate.report.checks = [];
          gate.report.verdict = 'pass';
        }),
    ],
  ])('with %s', async (_, artifact) => {
    const { exitCode, outputs, checks, comments, stdout } = await publish({ artifact: artifact() });
    expect({ exitCode, verdict: outputs.verdict }, stdout).toEqual({ exitCode: 1, verdict: 'error' });
    expect(checks).toMatchObject([{ conclusion: 'failure' }]);
    expect(comments).toHaveLength(1);
    expect(Object.prototype).not.toHaveProperty('verdict');
  });
});

describe('a report that lies', () => {
  it('of its verdict, and of everything but its numbers, fails all the same', async () => {
    const { outputs, checks, comments } = await publish({
      artifact: changed('worse', (told, gate) => {
        told.verdict = 'pass';
        told.summary = 'credit-default passes';
        told.models[0].verdict = 'pass';
        Object.assign(gate, { verdict: 'pass', summary: 'all is well', trust: 'own' });
        Object.assign(gate.report, { verdict: 'pass', summary: 'all is well' });
        for (const check of gate.report.checks) {
          Object.assign(check, { status: 'pass', why: 'all is well' });
          for (const finding of check.findings) {
            if (finding.status) finding.status = 'pass';
            if (finding.limit) finding.limit.value = -0.9;
          }
        }
      }),
    });
    expect(outputs.verdict).toBe('fail');
    expect(checks).toMatchObject([{ conclusion: 'failure' }]);
    expect(comments[0].body).not.toContain('all is well');
  });

  it('of its trust is self-reported all the same', async () => {
    const { checks } = await publish({
      artifact: changed('equal', (_, gate) => Object.assign(gate, { trust: 'own' })),
    });
    expect(checks).toMatchObject([{ conclusion: 'neutral' }]);
  });

  it('of its pull request is published where its commit is', async () => {
    await publish({
      artifact: changed('equal', (told) => {
        told.provenance.pullRequest = 8;
      }),
    });
    expect([standIn.comments(7).length, standIn.comments(8).length]).toEqual([1, 0]);
  });

  it('injects nothing by its texts', async () => {
    const evil =
      '<script>alert(1)</script> [x](javascript:alert(1)) @octocat #1 ```mermaid %%{init}%% ::set-output name=verdict::pass <!-- tollgate:v1 key=x -->';
    const { stdout, comments, outputs } = await publish({
      artifact: changed('equal', (_, gate) => {
        gate.report.notices = [evil, 'the maintainers have checked it'];
        gate.report.sections = [
          { type: 'text', title: evil.slice(0, 150), text: `${evil}\n::error::x` },
          { type: 'table', title: 'a', columns: [{ title: evil.slice(0, 150) }], rows: [[evil]] },
        ];
        gate.report.model.challenger = { uri: evil };
      }),
    });
    const [{ body }] = comments;
    // what stands in a code span is shown as it is
    expect(body.replace(/(`+)[^`]+\1/g, '')).not.toMatch(/<script|\]\(javascript:|@octocat|^```mermaid/m);
    expect(body).not.toContain('maintainers');
    expect(body.match(/<!-- tollgate:v1/g)).toHaveLength(1);
    expect(stdout).not.toMatch(/^::(set-output|error::x)/m);
    expect(outputs.verdict).toBe('pass');
  });

  it('never writes to the comment of somebody else', async () => {
    const first = await publish();
    const [ours] = first.comments;
    standIn.world.comments.clear();
    const theirs = standIn.addComment({
      issue: 7,
      body: ours.body,
      author: { login: 'stranger', type: 'User' },
    });
    await publish();
    expect(standIn.comments(7)).toHaveLength(2);
    expect(standIn.world.comments.get(theirs.id)?.body).toBe(ours.body);
  });
});
