import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Check, Finding } from '../../../shared/report/schema.ts';
import { random as seeded } from '../../../shared/stats/random.ts';
import { runAction } from '../../run-action.ts';
import { type ForkPhases, forkPhases } from './fork-phases.ts';

const root = join(import.meta.dirname, '../../..');

const settings = `version: 1
model: { name: hiring, task: binary, risk: low }
required-gates: { low: [fairness-check] }
columns: { id: id, label: label, positive: "1", prediction: predicted, score: score }
data: { test: test.csv }
models: { champion: champion.csv, challenger: equal.csv }
fairness:
  protected: [sex, race]
  limits:
    demographic_parity_ratio: { at-least: 0.6 }
    equal_opportunity_difference: { at-most: 0.2 }
    mean_score_difference: { at-most: 0.1 }
  change: { metrics: [accuracy, true_positive_rate], margin: 0.05 }
`;

// biome-ignore lint/suspicious/noExplicitAny: attacks change what they like
type Json = any;
type Told = 'equal' | 'worse' | 'merged';

let phases: ForkPhases;
const workspace = mkdtempSync(join(tmpdir(), 'fork-fairness-'));
/**
 * What the first phase left: of a challenger like the champion, of one that sees fewer of race `b`, and of the same where
 * the fork's rows call race `b` what they call race `a`.
 */
const left = {} as Record<Told, Json>;
beforeAll(async () => {
  phases = await forkPhases(settings);
  mkdirSync(join(workspace, '.tollgate'));
  writeFileSync(join(workspace, 'tollgate.yml'), settings);
  writeModels(workspace);
  for (const [run, told] of (['equal', 'worse', 'merged'] as const).entries()) {
    writeRows(workspace, told === 'merged');
    const { stdout } = await runAction(join(root, 'dist/fairness-check.js'), {
      actionFile: join(root, 'actions/fairness-check/action.yml'),
      workspace,
      event: phases.standIn.event(7),
      inputs: { challenger: told === 'equal' ? 'equal.csv' : 'worse.csv', comment: 'off' },
    });
    await phases.firstPhase(workspace, 40 + run);
    left[told] = JSON.parse(readFileSync(join(workspace, '.tollgate/report.json'), 'utf8'));
    expect(left[told].verdict, stdout).toBe({ equal: 'pass', worse: 'fail', merged: 'fail' }[told]);
  }
}, 120_000);
afterAll(async () => {
  await phases.stop();
  rmSync(workspace, { recursive: true });
});
beforeEach(() => phases.standIn.reset());
afterEach(() => expect(phases.standIn.violations).toEqual([]));

const people = 3_000;
const raceOf = (i: number) => 'aabbc'[i % 5];

function writeRows(folder: string, isMerged: boolean): void {
  const random = seeded(3);
  const rows = Array.from({ length: people }, (_, i) => {
    const race = isMerged && raceOf(i) === 'b' ? 'a' : raceOf(i);
    return `p${i},${random() < 0.5 ? 1 : 0},${'FM'[Math.floor(i / 5) % 2]},${race}`;
  });
  writeFileSync(join(folder, 'test.csv'), `${['id,label,sex,race', ...rows].join('\n')}\n`);
}

function writeModels(folder: string): void {
  const [labels, random] = [seeded(3), seeded(4)];
  const lines: Record<string, string[]> = { champion: [], equal: [], worse: [] };
  for (let i = 0; i < people; i++) {
    const label = labels() < 0.5 ? 1 : 0;
    const decided = random() < 0.8 ? label : 1 - label;
    const [nearly, unseen] = [random() < 0.005 ? 1 - decided : decided, random() < 0.6];
    const worse = raceOf(i) === 'b' && unseen ? 0 : nearly;
    for (const [model, prediction] of Object.entries({ champion: decided, equal: nearly, worse })) {
      lines[model].push(`p${i},${prediction},${prediction === 1 ? 0.7 : 0.3}`);
    }
  }
  for (const [model, rows] of Object.entries(lines)) {
    writeFileSync(join(folder, `${model}.csv`), `${['id,predicted,score', ...rows].join('\n')}\n`);
  }
}

/** What a fork would have its report say, everything turned to pass. */
function published(told: Told, change: (checks: Check[], report: Json) => void) {
  const overall = structuredClone(left[told]);
  const { report } = overall.models[0].gates[0];
  Object.assign(report, { verdict: 'pass', summary: 'all is well' });
  for (const check of report.checks as Check[]) {
    if (check.status !== 'skip') Object.assign(check, { status: 'pass', why: 'all is well' });
    for (const finding of check.findings) if (finding.status) finding.status = 'pass';
  }
  change(report.checks, report);
  return phases.publish({ artifact: [{ name: 'report.json', content: JSON.stringify(overall) }] });
}

const checkIn = (checks: readonly Check[], id: string): Check => {
  const found = checks.find((check) => check.id === id);
  if (!found) throw new Error(`no check ${id}`);
  return found;
};
const isOf = ({ slice, pair }: Finding, race: string) =>
  slice?.race === race || (pair ?? []).some((name) => name === race || name.endsWith(`, ${race}`));
const checksOf = (told: Told): Check[] => left[told].models[0].gates[0].report.checks;

/** All rates of a group from one confusion matrix with so many more true positives. */
function redraw(findings: Finding[], model: 'challenger' | 'champion', race: string, more: number): void {
  const own = new Map(
    findings.filter((f) => f.model === model && f.slice?.race === race).map((f) => [f.subject, f]),
  );
  const hits = (name: string) => Math.round((own.get(name)?.value as number) * (own.get(name)?.n as number));
  const [positive, negative] = ['true_positive_rate', 'false_positive_rate'].map(
    (name) => own.get(name)?.n as number,
  );
  const [tp, fp] = [hits('true_positive_rate') + more, hits('false_positive_rate')];
  const rates: Record<string, [number, number]> = {
    selection_rate: [tp + fp, positive + negative],
    true_positive_rate: [tp, positive],
    false_positive_rate: [fp, negative],
    false_negative_rate: [positive - tp, positive],
    true_negative_rate: [negative - fp, negative],
    positive_predictive_value: [tp, tp + fp],
    negative_predictive_value: [negative - fp, positive + negative - tp - fp],
    accuracy: [tp + negative - fp, positive + negative],
  };
  for (const [name, [value, n]] of Object.entries(rates)) {
    Object.assign(own.get(name) as Finding, { value: value / n, n });
  }
}

describe('of a fork whose challenger is worse for one group', () => {
  it('nothing is hidden by a report that says all is well', async () => {
    const { outputs, checks, comments } = await published('worse', () => undefined);
    expect(outputs.verdict).toBe('fail');
    expect(checks).toMatchObject([{ conclusion: 'failure' }]);
    expect(comments[0].body).toContain('`b`');
    expect(comments[0].body).not.toContain('all is well');
  });

  it('the limit is the base branch’s, whatever the report has', async () => {
    const { outputs } = await published('worse', (checks) => {
      for (const finding of checks.flatMap(({ findings }) => findings)) {
        if (finding.limit) finding.limit.value = finding.limit.op === '>=' ? 0.01 : 0.99;
      }
    });
    expect(outputs.verdict).toBe('fail');
  });

  it.each<[string, Told, string, (checks: Check[], report: Json) => void]>([
    [
      'turns a rate that no count makes',
      'worse',
      'is no share of',
      (checks) => {
        const group = checkIn(checks, 'groups/race').findings.find(
          (f) => f.subject === 'selection_rate' && isOf(f, 'b'),
        );
        (group as Finding).value = 0.5001;
      },
    ],
    [
      'turns all rates of a group so that they fit each other',
      'worse',
      'they are not of the same people',
      (checks) => redraw(checkIn(checks, 'groups/race').findings, 'challenger', 'b', 100),
    ],
    [
      'makes the champion look worse, so that the change looks good',
      'worse',
      'they are not of the same people',
      (checks) => {
        redraw(checkIn(checks, 'groups/race').findings, 'champion', 'b', -150);
        const change = checkIn(checks, 'change/true_positive_rate/race').findings.find((f) => isOf(f, 'b'));
        Object.assign(change as Finding, { value: 0, counts: { gained: 0, lost: 0 } });
      },
    ],
    [
      'leaves a group out',
      'worse',
      'says nothing about some rows of groups by race',
      (checks) => {
        for (const check of checks) check.findings = check.findings.filter((finding) => !isOf(finding, 'b'));
      },
    ],
    [
      'calls a group too small to be shown, and excluded besides',
      'worse',
      'small groups cannot be judged again',
      (checks) => {
        const rows = people / 5;
        const count = Math.ceil((2 * rows) / 9);
        for (const check of checks) {
          check.findings = check.findings.filter((finding) => !isOf(finding, 'b'));
          if (check.id === 'groups/race') {
            check.findings.push({ subject: 'race', statistic: 'small_groups', by: ['race'], value: count });
          }
          for (let k = 0; check.id.endsWith('/race') && k < count; k++) {
            const slice = { race: `b${k}` };
            check.findings.push({ subject: 'race', statistic: 'group', slice, by: ['race'], status: 'skip' });
          }
        }
      },
    ],
    [
      'merges a group into another by one column',
      'worse',
      'they are not of the same people',
      (checks) => {
        const merged = checksOf('merged');
        for (const [i, { id }] of checks.entries()) if (id.endsWith('/race')) checks[i] = checkIn(merged, id);
      },
    ],
    [
      'has a set of groups from another model’s report',
      'worse',
      'they are not of the same people',
      (checks) => {
        const equal = checksOf('equal');
        for (const [i, { id }] of checks.entries()) if (id.endsWith('/race')) checks[i] = checkIn(equal, id);
      },
    ],
    [
      'leaves a check out',
      'worse',
      'says nothing about equal_opportunity_difference by race',
      (checks) => {
        const at = checks.findIndex(({ id }) => id === 'disparity/equal_opportunity_difference/race');
        checks.splice(at, 1);
      },
    ],
    [
      'protects fewer columns than the base branch does',
      'worse',
      'says nothing about groups by race',
      (checks) => {
        checks.splice(0, checks.length, ...checks.filter(({ id }) => !id.includes('race')));
      },
    ],
    [
      'excludes a group that the base branch does not',
      'worse',
      'says nothing about',
      (checks) => {
        for (const check of checks.filter(({ id }) => id.startsWith('change/'))) {
          check.findings = check.findings.filter((finding) => !isOf(finding, 'b'));
        }
        checkIn(checks, 'disparity/equal_opportunity_difference/race').findings.push({
          subject: 'equal_opportunity_difference',
          statistic: 'group',
          slice: { race: 'b' },
          by: ['race'],
          status: 'skip',
          why: 'b: excluded: reviewed by hand',
        });
      },
    ],
  ])('a report that %s is no pass, and says why', async (_, told, why, change) => {
    const { outputs, checks, comments } = await published(told, change);
    expect(['error', 'fail']).toContain(outputs.verdict);
    expect(checks).toMatchObject([{ conclusion: 'failure' }]);
    const said = `${comments[0].body}${checks[0].output?.summary ?? ''}${checks[0].output?.text ?? ''}`;
    expect(said.replaceAll(/[`\\]/g, '')).toContain(why);
  });
});

describe('of a fork whose challenger is like the champion', () => {
  it('a report is published as self-reported and neutral', async () => {
    const { outputs, checks, comments } = await published('equal', () => undefined);
    expect(outputs.verdict).toBe('pass');
    expect(checks).toMatchObject([{ conclusion: 'neutral' }]);
    expect(comments[0].body).toContain('**Self-reported.**');
  });

  it('intervals at a lower level than the base branch asks for show nothing', async () => {
    const { outputs, comments } = await published('equal', (checks) => {
      for (const finding of checks.flatMap(({ findings }) => findings))
        if (finding.level) finding.level = 0.5;
    });
    expect(['inconclusive', 'error']).toContain(outputs.verdict);
    expect(comments[0].body).not.toContain('all is well');
  });
});
