import { describe, expect, it } from 'vitest';
import { groupLine } from '../../../../shared/report/fairness/group-line.ts';
import { groupLineWords } from '../../../../shared/report/fairness/group-line-words.ts';
import { decidingTable, groupTables, worstFirst } from '../../../../shared/report/fairness/group-table.ts';
import { measuredRows } from '../../../../shared/report/measured-row.ts';
import { nextSteps } from '../../../../shared/report/next-steps.ts';
import type { Check, Finding, Report } from '../../../../shared/report/schema.ts';
import { fairnessReport } from '../fairness-reports.ts';

const report = fairnessReport('fail');

function check(of: Report, id: string) {
  const found = of.checks.find((one) => one.id === id);
  if (!found) throw new Error(`no check ${id}`);
  return found;
}

describe('groupTables', () => {
  it('begins with the set that has the worst verdict', () => {
    expect(groupTables(report).map(({ name }) => name)).toEqual(['age', 'sex × age', 'sex']);
    expect(decidingTable(report)?.name).toBe('age');
    expect(decidingTable(fairnessReport('pass'))).toBeUndefined();
  });

  it('has the groups that are worst off first, by each metric as it is meant', () => {
    const [table] = groupTables(report);
    expect(table.rows.map(({ name }) => name)).toEqual([
      '65 or more',
      'below 25',
      '45 to below 65',
      '25 to below 45',
    ]);
    expect(worstFirst(table, 'false_positive_rate')[0].name).toBe('25 to below 45');
  });

  it('has the metrics first that a limit is about', () => {
    const [{ metrics, deciding }] = groupTables(report);
    expect(metrics.slice(0, deciding)).toEqual([
      'selection_rate',
      'true_positive_rate',
      'false_positive_rate',
    ]);
  });

  it('knows from where on a group is beyond the limit', () => {
    const [{ rows, forbidden }] = groupTables(report);
    const rates = rows.map(({ cells }) => cells.get('selection_rate')?.challenger?.value ?? Number.NaN);
    expect(forbidden.get('selection_rate')).toEqual({ side: 'below', at: 0.8 * Math.max(...rates) });
    const alarms = rows.map(({ cells }) => cells.get('false_positive_rate')?.challenger?.value ?? Number.NaN);
    expect(forbidden.get('false_positive_rate')).toEqual({ side: 'above', at: Math.min(...alarms) + 0.2 });
  });

  it('sets the change against the champion beside the rates', () => {
    const [{ rows }] = groupTables(report);
    expect(rows[0].cells.get('true_positive_rate')?.change?.status).toBe('fail');
  });

  it('tells how many groups are too few to be shown', () => {
    const [table] = groupTables(fairnessReport('small-groups')).filter(({ merged }) => merged !== undefined);
    expect(table.name).toBe('race × age');
    expect(table.merged).toMatch(
      /^\d+ groups with fewer than 40 rows each, \d+ rows together; their rates together are not told, because one of them could be had by subtraction from the groups by race$/,
    );
    expect(table.rows.some(({ isPooled }) => isPooled)).toBe(false);
  });
});

describe('what sets a group apart', () => {
  const noted = (metric: string, why: string): Finding => ({
    subject: 'demographic_parity_ratio',
    statistic: 'group',
    metric,
    model: 'challenger',
    slice: { age: 'below 25' },
    by: ['age'],
    why: `below 25: ${why}`,
    status: 'skip',
  });
  const notes = (...added: Finding[]) => {
    const checks = report.checks.map((one) =>
      one.id === 'disparity/demographic_parity_ratio/age'
        ? { ...one, findings: [...one.findings, ...added] }
        : one,
    );
    return groupTables({ ...report, checks })[0].rows.find(({ name }) => name === 'below 25')?.notes;
  };

  it('is noted of the metric that it is about', () => {
    expect(notes(noted('selection_rate', 'with 9 rows'))).toEqual([
      { why: 'with 9 rows', metric: 'selection_rate' },
    ]);
  });

  it('is noted of all metrics where the group is left out', () => {
    expect(notes(noted('selection_rate', 'excluded: seen to by hand'))).toEqual([
      { why: 'excluded: seen to by hand' },
    ]);
  });
});

describe('groupLine', () => {
  it('makes many pairs one row, with the worst one', () => {
    const of = check(report, 'disparity/equalized_odds_difference/age');
    const { decides, judged } = groupLine(of);
    expect(judged).toHaveLength(12);
    expect(decides?.pair).toEqual(['65 or more', '25 to below 45']);
    expect(measuredRows(report).filter((row) => row.check === of)).toHaveLength(1);
  });

  it('takes the group whose change is farthest beyond the limit', () => {
    const { decides } = groupLine(check(report, 'change/true_positive_rate/age'));
    expect(decides?.slice).toEqual({ age: '65 or more' });
  });
});

describe('groupLineWords', () => {
  const words = (of: Report, id: string) => {
    const one = check(of, id);
    return groupLineWords(groupLine(one), one);
  };

  it('says what is shown', () => {
    expect(words(report, 'disparity/demographic_parity_ratio/age').verdict).toBe('violation shown');
    expect(words(report, 'disparity/demographic_parity_ratio/sex').verdict).toBe('within the limit shown');
    expect(words(report, 'change/true_positive_rate/age').verdict).toBe('worse, shown');
  });

  it('says how many rows of whom would decide', () => {
    const { verdict, besides } = words(
      fairnessReport('inconclusive'),
      'disparity/equalized_odds_difference/race',
    );
    expect(verdict).toBe('not enough data');
    expect(besides).toMatch(
      /^about 11,000 rows of Asian and 130,000 rows of White would decide; 3 more pairs undecided$/,
    );
  });

  it('says of an intersection that it does not hold the gate', () => {
    expect(words(report, 'disparity/demographic_parity_ratio/sex × age').besides).toMatch(
      /told, not required$/,
    );
  });

  it('does not call a disparity within its limit while a group could not be judged', () => {
    const pass = check(fairnessReport('pass'), 'disparity/demographic_parity_ratio/race');
    const held = { ...pass, status: 'inconclusive' as const };
    expect(groupLineWords(groupLine(held), held)).toEqual({
      verdict: 'not enough data',
      besides: expect.stringMatching(/^some groups could not be judged/),
    });
  });
});

describe('a set of groups within the levels of a column', () => {
  const limit = { op: '>=' as const, value: 0.8 };
  const rate = (sex: string, dept: string, value: number): Finding => ({
    subject: 'selection_rate',
    statistic: 'value',
    model: 'challenger',
    slice: { sex, dept },
    within: 'dept',
    value,
    n: 100,
  });
  const pair: Finding = {
    subject: 'parity',
    statistic: 'ratio',
    metric: 'selection_rate',
    model: 'challenger',
    by: ['sex'],
    within: 'dept',
    pair: ['F', 'M'],
    value: 0.5,
    limit,
    status: 'fail',
  };
  const plain = (sex: string, value: number): Finding => ({
    subject: 'selection_rate',
    statistic: 'value',
    model: 'challenger',
    slice: { sex },
    value,
    n: 200,
  });
  const told = (id: string, findings: Finding[]): Check => ({
    id,
    title: id,
    status: 'skip',
    why: 'told',
    findings,
  });
  const within: Report = {
    ...report,
    checks: [
      { id: 'disparity/parity/sex', title: 'parity', status: 'fail', why: 'beyond', findings: [pair] },
      told('groups/sex', [plain('F', 0.4), plain('M', 0.5)]),
      told('groups/sex within dept', [
        rate('F', 'arts', 0.6),
        rate('M', 'arts', 0.5),
        rate('F', 'law', 0.2),
        rate('M', 'law', 0.5),
      ]),
    ],
  };

  it('has a table of its own, level by level and worst first in each', () => {
    const table = decidingTable(within);
    expect(table?.name).toBe('sex within dept');
    expect(table?.columns).toEqual(['sex']);
    expect(table?.rows.map(({ name }) => name)).toEqual(['M in arts', 'F in arts', 'F in law', 'M in law']);
    expect(table?.lines.map(({ check: { id } }) => id)).toEqual(['disparity/parity/sex']);
  });

  it('draws its limit nowhere: it lies elsewhere in each level, and is not about the groups over all levels', () => {
    for (const { forbidden } of groupTables(within)) expect(forbidden.size).toBe(0);
    expect(groupTables(within).find(({ name }) => name === 'sex')?.lines).toEqual([]);
  });

  it('says who is treated unequally, as what to do now', () => {
    const steps = nextSteps({ ...within, gate: 'fairness-check' }, (slice) => JSON.stringify(slice));
    expect(steps).toBe(
      'find out why the challenger treats {"sex":"F"} and {"sex":"M"} unequally, or ask for the limit to be changed on the base branch',
    );
  });
});

describe('sets with the same verdict', () => {
  it('stand in the order of what decides, so that the groups of the first line stand first', () => {
    const found = (id: string, by: string, status: 'fail' | 'pass'): Check => ({
      id: `disparity/${id}/${by}`,
      title: id,
      status,
      why: id,
      findings: [
        {
          subject: id,
          statistic: 'ratio',
          by: [by],
          pair: ['a', 'b'],
          value: 0.5,
          limit: { op: '>=', value: 0.8 },
          status,
        },
      ],
    });
    const groups = (by: string): Check => ({
      id: `groups/${by}`,
      title: by,
      status: 'skip',
      why: 'told',
      findings: [
        {
          subject: 'selection_rate',
          statistic: 'value',
          model: 'challenger',
          slice: { [by]: 'a' },
          value: 1,
        },
      ],
    });
    const checks = [found('one', 'race', 'fail'), found('two', 'sex', 'fail'), groups('sex'), groups('race')];
    expect(groupTables({ ...report, checks }).map(({ name }) => name)).toEqual(['race', 'sex']);
  });
});

describe('groups that are too small to be shown', () => {
  it('stand together in the last line, where that is told, and are no group that others are held against', () => {
    const value = (race: string, rate: number): Finding => ({
      subject: 'selection_rate',
      statistic: 'value',
      model: 'challenger',
      slice: { race },
      value: rate,
      n: 200,
    });
    const small: Finding = {
      subject: 'race',
      statistic: 'small_groups',
      by: ['race'],
      value: 3,
      n: 16,
      why: '3',
    };
    const pooled: Finding = {
      subject: 'selection_rate',
      statistic: 'pooled',
      model: 'challenger',
      by: ['race'],
      value: 0.1,
      n: 16,
    };
    const check: Check = {
      id: 'groups/race',
      title: 'race',
      status: 'skip',
      why: 'told',
      findings: [value('A', 0.5), value('B', 0.4), small, pooled],
    };
    const [{ rows }] = groupTables({ ...report, checks: [check] });
    expect(rows.map(({ name, rows: n }) => [name, n])).toEqual([
      ['B', 200],
      ['A', 200],
      ['3 smaller groups together', 16],
    ]);
    expect(rows[2].cells.get('selection_rate')?.challenger?.value).toBe(0.1);
  });
});
