import { describe, expect, it } from 'vitest';
import { groupLine } from '../../../../shared/report/fairness/group-line.ts';
import { groupLineWords } from '../../../../shared/report/fairness/group-line-words.ts';
import { decidingTable, groupTables, worstFirst } from '../../../../shared/report/fairness/group-table.ts';
import { measuredRows } from '../../../../shared/report/measured-row.ts';
import type { Report } from '../../../../shared/report/schema.ts';
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
    expect(table.merged).toMatch(/^\d+ groups with fewer than 40 rows each, \d+ rows together$/);
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
