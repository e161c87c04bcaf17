import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../../../shared/checks/catalogue.ts';
import { rejudge } from '../../../../shared/checks/rejudge.ts';
import { parseSettings } from '../../../../shared/config/parse-settings.ts';
import type { Check, Finding, Report } from '../../../../shared/report/schema.ts';
import { random as seeded } from '../../../../shared/stats/random.ts';
import { judgedIn } from '../../../actions/fairness-check/judged-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'designs-again-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** 2,400 people; the challenger sees fewer of race `b` and draws them nearer to the middle. Race `d` has a handful. */
beforeAll(() => {
  const random = seeded(11);
  const rows = ['id,sex,race,region,y,k,v,w,g'];
  const models = { challenger: ['id,p,s,pk,pv'], champion: ['id,p,s,pk,pv'] };
  for (let i = 0; i < 2_400; i++) {
    const draw = random();
    const race = i % 400 === 399 ? 'd' : draw < 0.5 ? 'a' : draw < 0.8 ? 'b' : 'c';
    const [y, k, v] = [random() < 0.4 ? 1 : 0, 'xyz'[Math.floor(3 * random())], 100 * random()];
    const weight = (0.5 + random()).toFixed(3);
    rows.push([i, i % 2 ? 'F' : 'M', race, 'nsw'[i % 3], y, k, v.toFixed(3), weight, i >> 1].join());
    const [noise, right, error] = [random() - 0.5, random() < 0.7, 20 * (random() - 0.5)];
    for (const [model, lines] of Object.entries(models)) {
      const isWorse = model === 'challenger' && race === 'b';
      const score = Math.min(0.99, Math.max(0.01, (y ? (isWorse ? 0.45 : 0.7) : 0.35) + 0.6 * noise));
      const shift = model === 'challenger' ? 0.02 * (random() - 0.5) : 0;
      const guess = right && !(isWorse && random() < 0.3) ? k : 'x';
      const told = v + error * (isWorse ? 1.6 : 1);
      lines.push([i, score + shift > 0.5 ? 1 : 0, score.toFixed(4), guess, told.toFixed(3)].join());
    }
  }
  writeFileSync(join(folder, 'test.csv'), `${rows.join('\n')}\n`);
  for (const [model, lines] of Object.entries(models)) {
    writeFileSync(join(folder, `${model}.csv`), `${lines.join('\n')}\n`);
  }
});

const tasks = {
  binary: {
    columns: 'label: y, positive: "1", prediction: p, score: s',
    limits: `{ demographic_parity_ratio: { at-least: 0.9 }, equal_opportunity_difference: { at-most: 0.2 },
    odds: { disparity: equalized_odds_difference, at-most: 0.2, agg: mean },
    mean_score_difference: { at-most: 0.02 }, accuracy_gap: { disparity: accuracy_difference, at-most: 0.3 } }`,
    metrics: '[accuracy, true_positive_rate, log_loss]',
    margin: 0.05,
  },
  multiclass: {
    columns: 'label: k, prediction: pk',
    limits: `{ demographic_parity_ratio: { at-least: 0.5 }, true_positive_rate_macro_difference: { at-most: 0.2 } }`,
    metrics: '[accuracy, true_positive_rate_macro]',
    margin: 0.05,
  },
  regression: {
    columns: 'label: v, prediction: pv',
    limits: '{ mean_prediction_difference: { at-most: 10 }, mean_absolute_error_ratio: { at-least: 0.8 } }',
    metrics: '[mean_absolute_error]',
    margin: 1,
  },
};
type Task = keyof typeof tasks;

function settingsOf(task: Task, design: string, alpha = 0.05): string {
  const { columns, limits, metrics, margin } = tasks[task];
  const within =
    ', in_regions: { disparity: demographic_parity_difference, at-most: 0.2, by: [sex], within: region } }';
  const all = task === 'binary' && design !== ', group: g' ? limits.replace(/ }$/, within) : limits;
  return `version: 1
model: { name: people, task: ${task} }
columns: { id: id, ${columns}${design} }
data: { test: test.csv }
models: { challenger: challenger.csv, champion: champion.csv }
evaluate: { alpha: ${alpha}, metrics: { ${task === 'regression' ? 'mean_absolute_error' : 'accuracy'}: { margin: 0.1 } } }
fairness:
  protected: [sex, race]
  limits: ${all}
  change: { metrics: ${metrics}, margin: ${margin} }
`;
}

const designs: [Task, string, string][] = [
  ['binary', 'rows that count alike', ''],
  ['binary', 'weighted rows', ', weight: w'],
  ['binary', 'clustered rows', ', group: g'],
  ['multiclass', 'weighted rows in clusters', ', weight: w, group: g'],
  ['regression', 'weighted rows', ', weight: w'],
  ['regression', 'clustered rows', ', group: g'],
];

const reports = new Map<string, Promise<Report>>();
function reportOf(task: Task, design: string): Promise<Report> {
  const settings = settingsOf(task, design);
  const made = reports.get(settings) ?? judgedIn(folder, settings);
  reports.set(settings, made);
  return made;
}

function again(told: Report, base: string): Map<string, Check> {
  const { settings } = parseSettings({
    text: base,
    name: 'tollgate.yml',
    inputs: () => undefined,
    catalogue,
  });
  return new Map(rejudge(told, settings, 'inconclusive').checks.map((check) => [check.id, check]));
}

/** From what lets a change through to what does not. */
const order = ['pass', 'skip', 'warn', 'inconclusive', 'fail', 'error'];
const rank = (status: string | undefined): number => (status === undefined ? 9 : order.indexOf(status));

function saidToPass(report: Report): Report {
  const told = structuredClone(report);
  for (const check of told.checks) {
    if (check.status !== 'skip') check.status = 'pass';
    for (const finding of check.findings) if (finding.status) finding.status = 'pass';
  }
  return { ...told, verdict: 'pass', summary: 'all is well' };
}

/** The same with one check changed. */
function spoilt(report: Report, id: string, change: (findings: Finding[]) => void): Report {
  const told = saidToPass(report);
  change((told.checks.find((check) => check.id === id) as Check).findings);
  return told;
}

describe.each(designs)('a report on %s, %s, judged again', (task, _, design) => {
  it('comes to what the gate said of every check', async () => {
    const report = await reportOf(task, design);
    const checks = again(report, settingsOf(task, design));
    const said = Object.fromEntries(report.checks.map(({ id, status }) => [id, status]));
    expect(Object.fromEntries([...checks].map(([id, { status }]) => [id, status]))).toEqual(said);
    expect(Object.values(said)).toContain('fail');
    expect(Object.values(said)).toContain('inconclusive');
  }, 60_000);

  it('is let through by nothing that is taken away from a finding, nor by its status', async () => {
    const report = await reportOf(task, design);
    const base = settingsOf(task, design);
    const ways: ((findings: Finding[], i: number, all: number[]) => unknown)[] = [
      (findings, i) => findings.splice(i, 1),
      (findings, _, all) =>
        findings.splice(0, findings.length, ...findings.filter((__, k) => !all.includes(k))),
      (findings, i) => delete findings[i].status,
      (findings, i) => Object.assign(findings[i], { status: 'skip' }),
      (findings, i) => delete findings[i].value,
      (findings, i) => delete findings[i].interval,
      (findings, i) => delete findings[i].tails,
      (findings, i) => Object.assign(findings[i], { level: 0.5 }),
    ];
    const isHeld = ({ status }: Finding) => status === 'fail' || status === 'inconclusive';
    const held = report.checks
      .filter(({ id }) => /^(disparity|change)/.test(id))
      .map(({ id, status, findings }) => ({
        id,
        status,
        at: findings.flatMap((finding, i) => (isHeld(finding) ? [i] : [])),
      }))
      .filter(({ at }) => at.length > 0);
    for (const [way, change] of ways.entries()) {
      const told = saidToPass(report);
      for (const { id, at } of held) {
        change((told.checks.find((check) => check.id === id) as Check).findings, at[0], at);
      }
      const checks = again(told, base);
      for (const { id, status } of held) {
        const found = checks.get(id);
        expect(rank(found?.status), `${id}, way ${way}: ${found?.why}`).toBeGreaterThanOrEqual(
          rank(rank(status) >= rank('inconclusive') ? 'inconclusive' : 'skip'),
        );
      }
    }
  }, 120_000);

  it('is an error where a group is left out of everything', async () => {
    const told = structuredClone(await reportOf(task, design));
    const isOf = ({ slice, pair }: Finding) =>
      slice?.race === 'b' || pair?.some((name) => /\bb\b/.test(name));
    for (const check of told.checks) check.findings = check.findings.filter((finding) => !isOf(finding));
    const found = again(told, settingsOf(task, design));
    // of clustered means n counts clusters, so that nobody knows how many rows a group has
    const isUnseen = task === 'regression' && design === ', group: g';
    expect(found.get('groups/race')?.status).toBe(isUnseen ? 'skip' : 'error');
  }, 60_000);
});

describe('a report without whole counts', () => {
  const weighted = () => reportOf('binary', ', weight: w');
  const base = settingsOf('binary', ', weight: w');

  it.each<[string, string, (findings: Finding[]) => void]>([
    [
      'a rate that the other rates of its group do not allow',
      'groups/race',
      (all) => {
        const one = all.find((f) => f.subject === 'selection_rate' && f.slice?.race === 'b') as Finding;
        one.value = (one.value as number) + 0.1;
      },
    ],
    [
      'more positives than the other set of groups has',
      'groups/race',
      (all) => {
        for (const one of all.filter((f) => f.slice?.race === 'b')) {
          if (/^(true_positive|false_negative)_rate$/.test(one.subject)) one.n = (one.n as number) + 5;
          if (/^(false_positive|true_negative)_rate$/.test(one.subject)) one.n = (one.n as number) - 5;
        }
      },
    ],
    [
      'other labels under the champion',
      'groups/sex',
      (all) => {
        for (const one of all.filter((f) => f.model === 'champion' && f.slice?.sex === 'F')) {
          if (/^(true_positive|false_negative)_rate$/.test(one.subject)) one.n = (one.n as number) + 5;
          if (/^(false_positive|true_negative)_rate$/.test(one.subject)) one.n = (one.n as number) - 5;
        }
      },
    ],
  ])('is an error with %s', async (_, id, change) => {
    const found = again(spoilt(await weighted(), id, change), base);
    expect(found.get(id)?.status).toBe('error');
    expect(found.get(id)?.why).toContain('contradict each other');
  });

  it('is not judged by intervals of another alpha', async () => {
    const strict = settingsOf('binary', ', weight: w', 0.01);
    const found = again(await weighted(), strict);
    for (const id of ['disparity/in_regions/sex', 'disparity/odds/sex', 'change/accuracy/sex']) {
      expect([id, found.get(id)?.status]).toEqual([id, 'inconclusive']);
    }
  });

  it('hides no violation behind p-values that its interval contradicts', async () => {
    const id = 'disparity/mean_score_difference/race';
    const report = await weighted();
    expect(report.checks.find((check) => check.id === id)?.status).toBe('fail');
    const told = spoilt(report, id, (all) => {
      for (const one of all) if (one.tails) one.tails = { ...one.tails, met: 1, broken: 1 };
    });
    expect(again(told, base).get(id)?.status).toBe('error');
  });
});

it('takes a group that was left out for no excluded one that is too small to be shown', async () => {
  const base = `${settingsOf('binary', '')}  intersections: { of: 1 }
  exclude: [{ group: { race: d }, because: a handful }]
`;
  const report = await judgedIn(folder, base);
  const id = 'disparity/equal_opportunity_difference/race';
  expect(report.checks.find((check) => check.id === id)?.status).toBe('fail');
  const told = saidToPass(report);
  const isOf = ({ slice, pair }: Finding) => slice?.race === 'b' || pair?.includes('b');
  for (const check of told.checks.filter((one) => one.id.endsWith('/race'))) {
    check.findings = check.findings.filter(
      (finding) => !isOf(finding) && finding.statistic !== 'small_groups',
    );
    // As many groups of 9 as hold the people who are gone.
    for (let k = 0; k < 100; k++) {
      const slice = { race: 'd', who: String(k) };
      check.findings.push({ subject: 'race', statistic: 'group', slice, by: ['race'], status: 'skip' });
    }
    if (check.id === 'groups/race') {
      check.findings.push({ subject: 'race', statistic: 'small_groups', by: ['race'], value: 100 });
    }
  }
  expect(again(told, base).get(id)?.status).toBe('inconclusive');
}, 60_000);
