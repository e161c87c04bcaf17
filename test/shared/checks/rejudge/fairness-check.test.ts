import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../../../shared/checks/catalogue.ts';
import { rejudge } from '../../../../shared/checks/rejudge.ts';
import { parseSettings } from '../../../../shared/config/parse-settings.ts';
import type { Check, Finding, Report } from '../../../../shared/report/schema.ts';
import { judgedIn } from '../../../actions/fairness-check/judged-in.ts';

const example = resolve(import.meta.dirname, '../../../../workflows-examples/census-employment');

/** The census rows; bands of 85 or more hold a few groups of fewer than 10 people. */
const settings = (limits: string, more = '') => `version: 1
model: { name: census, task: binary }
columns: { id: person, label: employed, positive: "1", prediction: predicted, score: score }
data: { test: ${example}/data/test.parquet }
models:
  challenger: ${example}/predictions/boosted-trees.parquet
  champion: ${example}/predictions/champion.parquet
fairness:
  protected: [sex, race, { column: age, edges: [25, 45, 65, 85] }]
  limits: { ${limits} }
${more.replace(/^/gm, '  ')}
`;

const limits = [
  'demographic_parity_ratio: { at-least: 0.8 }',
  'equal_opportunity_difference: { at-most: 0.15 }',
  'odds: { disparity: equalized_odds_difference, at-most: 0.2, agg: mean, by: [sex, race] }',
  'accuracy_difference: { at-most: 0.03, by: [sex] }',
  'mean_score_difference: { at-most: 0.1 }',
  'inside: { disparity: demographic_parity_difference, at-most: 0.2, by: [sex], within: race }',
].join(', ');

const folder = mkdtempSync(join(tmpdir(), 'fairness-again-'));
afterAll(() => rmSync(folder, { recursive: true }));

let report: Report;
beforeAll(async () => {
  report = await judgedIn(folder, settings(limits));
}, 120_000);

function again(told: Report, base = settings(limits)) {
  const loaded = parseSettings({ text: base, name: 'tollgate.yml', inputs: () => undefined, catalogue });
  return rejudge(told, loaded.settings, 'inconclusive');
}

const statusIn = (checks: readonly Check[], id: string) => checks.find((check) => check.id === id)?.status;

/** The report with one check changed, everything said to pass. */
function spoilt(id: string, change: (findings: Finding[]) => void): Report {
  const told = structuredClone(report);
  change(told.checks.find((check) => check.id === id)?.findings as Finding[]);
  for (const check of told.checks) {
    if (check.status !== 'skip') check.status = 'pass';
    check.why = 'all is well';
    for (const finding of check.findings) if (finding.status) finding.status = 'pass';
  }
  return { ...told, verdict: 'pass', summary: 'all is well' };
}

const groupOf = (findings: Finding[], subject: string, slice: Record<string, string>) =>
  findings.find(
    (one) =>
      one.subject === subject &&
      one.model === 'challenger' &&
      JSON.stringify(one.slice) === JSON.stringify(slice),
  ) as Finding;

describe('fairness judged again', () => {
  it('says of every check what the gate said, small groups among them', () => {
    const { verdict, checks } = again(report);
    expect(verdict).toBe(report.verdict);
    const statuses = (all: readonly Check[]) => Object.fromEntries(all.map(({ id, status }) => [id, status]));
    expect(statuses(checks)).toEqual(statuses(report.checks));
    const met = new Set(report.checks.map(({ id, status }) => `${id.split('/')[0]} ${status}`));
    for (const one of ['pass', 'inconclusive', 'fail', 'warn', 'skip'])
      expect(met).toContain(`disparity ${one}`);
    for (const one of ['pass', 'fail', 'warn']) expect(met).toContain(`change ${one}`);
    expect(report.checks.some(({ findings }) => findings.some((f) => f.statistic === 'small_groups'))).toBe(
      true,
    );
  });

  it('does not hear what the report says of itself', () => {
    const { checks } = again(spoilt('groups/sex', () => undefined));
    const before = again(report).checks;
    for (const [i, { id, status, why }] of checks.entries()) {
      // What rests on counts is the same; what rests on intervals, too, because those were left as they are.
      if (id.startsWith('disparity/') || id.startsWith('change/')) {
        expect([id, status]).toEqual([id, before[i].status]);
      }
      expect(why).not.toContain('all is well');
    }
  });

  it('judges counts by the limits of the base branch, whatever limit the report had', () => {
    const strict = settings('demographic_parity_ratio: { at-least: 0.99 }');
    const lax = settings('demographic_parity_ratio: { at-least: 0.05 }');
    const by = (base: string) =>
      statusIn(again(report, base).checks, 'disparity/demographic_parity_ratio/race');
    expect([by(strict), by(lax)]).toEqual(['fail', 'pass']);
  });

  it('does not decide by p-values at another limit', () => {
    const other = settings('mean_score_difference: { at-most: 0.2 }');
    const { checks } = again(report, other);
    expect(statusIn(checks, 'disparity/mean_score_difference/sex')).toBe('inconclusive');
  });

  it.each<[string, string, (findings: Finding[]) => void]>([
    [
      'a group that is left out',
      'groups/race',
      (all) => all.splice(0, all.length, ...all.filter((f) => f.slice?.race !== 'Black')),
    ],
    [
      'a rate that its own counts do not make',
      'groups/sex',
      (all) => {
        groupOf(all, 'selection_rate', { sex: 'female' }).value = 0.7;
      },
    ],
    [
      'rates of which no one confusion matrix has all',
      'groups/sex',
      (all) => {
        const one = groupOf(all, 'true_positive_rate', { sex: 'female' });
        one.value = Math.round((one.n as number) * 0.99) / (one.n as number);
      },
    ],
    [
      'a value that is gone',
      'groups/sex',
      (all) => {
        delete groupOf(all, 'false_positive_rate', { sex: 'female' }).value;
      },
    ],
    [
      'a group that is there twice',
      'groups/sex',
      (all) => void all.push({ ...groupOf(all, 'selection_rate', { sex: 'female' }) }),
    ],
    [
      'a group of another column',
      'groups/sex',
      (all) => void Object.assign(all[0], { slice: { race: 'White' } }),
    ],
  ])('is an error with %s', (_, id, change) => {
    const { verdict, checks } = again(spoilt(id, change));
    expect(verdict).toBe('error');
    const by = id.split('/')[1];
    expect(statusIn(checks, `disparity/demographic_parity_ratio/${by}`)).toBe('error');
    expect(statusIn(checks, `disparity/equal_opportunity_difference/${by}`)).toBe('error');
  });

  it('is an error where a limit, a set of groups or the change is not there', () => {
    for (const id of ['disparity/demographic_parity_ratio/age', 'groups/sex', 'change/accuracy/race']) {
      const told = structuredClone(report);
      told.checks = told.checks.filter((check) => check.id !== id);
      expect(statusIn(again(told).checks, id), id).toBe('error');
    }
    const asked = again(report, settings(`${limits}, predictive_parity_difference: { at-most: 0.2 }`));
    expect(statusIn(asked.checks, 'disparity/predictive_parity_difference/sex')).toBe('error');
  });

  it('reads changes from the rows gained and lost, which the two values must agree with', () => {
    const id = 'change/true_positive_rate/age';
    expect(statusIn(report.checks, id)).toBe('fail');
    const { checks } = again(
      spoilt(id, (all) => {
        for (const one of all) Object.assign(one, { counts: { gained: 0, lost: 0 }, value: 0 });
      }),
    );
    expect(statusIn(checks, id)).toBe('error');
  });

  it('does not believe that there is no champion where the base branch names one', () => {
    const told = structuredClone(report);
    told.checks = told.checks.filter(({ id }) => !id.startsWith('change/'));
    for (const check of told.checks)
      check.findings = check.findings.filter(({ model }) => model !== 'champion');
    expect(statusIn(again(told).checks, 'change')).toBe('inconclusive');
  });

  it('takes no interval for more than it shows', () => {
    const id = 'disparity/mean_score_difference/age';
    const told = spoilt(id, (all) => {
      for (const one of all) if (one.tails) one.tails = { ...one.tails, met: 1e-9, broken: 1 };
    });
    expect(statusIn(again(told).checks, id)).toBe('error');
    const wide = spoilt(id, (all) => {
      for (const one of all)
        if (one.tails) Object.assign(one, { level: 0.9999, tails: { ...one.tails, met: 0.04, broken: 1 } });
    });
    expect(statusIn(again(wide).checks, id)).toBe('error');
  });

  it('passes on no words of the report', () => {
    const told = structuredClone(report);
    for (const check of told.checks) {
      Object.assign(check, { title: 'sealed', why: 'sealed' });
      for (const finding of check.findings)
        Object.assign(finding, { why: 'sealed', method: 'sealed', query: 'sealed' });
    }
    expect(JSON.stringify(again({ ...told, summary: 'sealed' }))).not.toContain('sealed');
  });

  it('judges nothing where the base branch protects nobody', () => {
    const base = settings(limits).replace(/^fairness:[\s\S]*/m, '');
    expect(again(report, base).verdict).toBe('error');
  });
});
