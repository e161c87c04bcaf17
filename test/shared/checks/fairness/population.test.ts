import { describe, expect, it } from 'vitest';
import { population } from '../../../../shared/checks/fairness/population.ts';
import type { GroupCounts } from '../../../../shared/data/evidence.ts';
import { clopperPearson } from '../../../../shared/stats/index.ts';

const table = (counts: Record<string, number>, input = 'data.test'): GroupCounts => ({
  input,
  column: 'sex',
  counts: Object.entries(counts).map(([name, n]) => ({ name, n })),
  missing: 0,
});

const judged = (shares: Record<string, number>, ...tables: GroupCounts[]) =>
  population({ column: 'sex', shares, tables, alpha: 0.05 });

describe('population', () => {
  it('warns of a group that is shown to have less than 80 % of its share, and counts the rows to collect', () => {
    const check = judged({ F: 0.5, M: 0.5 }, table({ F: 300, M: 700 }));
    expect(check).toMatchObject({ id: 'population/sex', status: 'warn' });
    expect(check.why).toBe(
      'F is 30 % of data.test and 50 % of the population, shown to be less than 80 % of its share; 400 more rows would bring it to its share',
    );
    const [f] = check.findings;
    expect(f).toMatchObject({
      subject: 'data.test',
      slice: { sex: 'F' },
      value: 0.3,
      n: 1000,
      status: 'warn',
    });
    expect(f.interval).toEqual(clopperPearson({ n: 1000, hits: 300 }).interval(1 - 0.05 / 2));
    expect(f.limit).toEqual({ op: '>=', value: 0.4 });
    const third = judged({ F: 0.3, M: 0.3, X: 0.4 }, table({ F: 3, M: 3, X: 4 })).findings[2];
    expect(third.limit?.value).toBe(0.32);
    const rows = check.findings.find(({ statistic }) => statistic === 'rows_to_collect');
    expect(rows?.value).toBe(400);
    expect((300 + 400) / (1000 + 400)).toBe(0.5);
  });

  it('counts the rows of several lacking groups for all of them at once', () => {
    const check = judged({ a: 0.3, b: 0.2, c: 0.5 }, table({ a: 100, b: 50, c: 850 }));
    const more = Object.fromEntries(
      check.findings
        .filter(({ statistic }) => statistic === 'rows_to_collect')
        .map(({ slice, value }) => [slice?.sex, value as number]),
    );
    const n = 1000 + more.a + more.b;
    expect((100 + more.a) / n).toBeCloseTo(0.3, 3);
    expect((50 + more.b) / n).toBeCloseTo(0.2, 3);
    expect(check.why).toContain('b is 5 % of data.test and 20 %');
    expect(check.why).toContain('and 1 more');
  });

  it('passes where every group is shown to be there, and says nothing of few rows', () => {
    expect(judged({ F: 0.5, M: 0.5 }, table({ F: 490, M: 510 })).status).toBe('pass');
    expect(judged({ F: 0.5, M: 0.5 }, table({ F: 4, M: 6 })).status).toBe('skip');
  });

  it('names a group of the population that has no rows at all, and groups that the population lacks', () => {
    const check = judged({ F: 0.49, M: 0.49, X: 0.02 }, table({ F: 2500, M: 2500, '?': 20 }));
    expect(check.why).toContain('X is 0 % of data.test');
    const unknown = check.findings.find(({ slice }) => slice?.sex === '?');
    expect(unknown).toMatchObject({ value: 20 / 5020, why: 'the population names no such group' });
  });

  it('judges the training data beside the test data, in one family', () => {
    const check = judged(
      { F: 0.5, M: 0.5 },
      table({ F: 500, M: 500 }),
      table({ F: 100, M: 900 }, 'data.train'),
    );
    expect(check.why).toContain('F is 10 % of data.train');
    expect(check.findings[0].level).toBe(1 - 0.05 / 4);
  });

  it('gives no share of a table in which nobody’s group is known, and says so', () => {
    const unknown = { ...table({}, 'data.train'), missing: 100 };
    const check = judged({ F: 0.5, M: 0.5 }, table({ F: 500, M: 500 }), unknown);
    expect(check).toMatchObject({
      status: 'pass',
      why: 'every group is shown to have at least 80 % of its share of the population; data.train is not judged',
    });
    const told = check.findings.filter(({ subject }) => subject === 'data.train');
    expect(told).toEqual([
      {
        subject: 'data.train',
        statistic: 'share',
        by: ['sex'],
        n: 0,
        why: 'sex is known in none of its 100 rows',
      },
    ]);
    expect(judged({ F: 0.5, M: 0.5 }, unknown)).toMatchObject({
      status: 'skip',
      why: 'no share of a group can be estimated; data.train is not judged',
    });
  });

  it('tells how many rows count neither way, and which table cannot be told apart', () => {
    const half = { ...table({ F: 500, M: 500 }), missing: 1_000 };
    const apart = { ...table({}, 'data.train'), why: 'it has no column "sex"' };
    const { findings, why } = judged({ F: 0.5, M: 0.5 }, half, apart);
    expect(findings[0]).toMatchObject({
      subject: 'data.test',
      statistic: 'missing_rows',
      value: 1_000,
      n: 2_000,
      why: 'sex is not known in 1,000 of 2,000 rows, which count neither way',
    });
    expect(why).toMatch(/; data\.train is not judged: it has no column "sex"$/);
  });

  it('counts the rows to collect of each table by itself', () => {
    const few = { F: 300, M: 700 };
    const rowsOf = (...tables: GroupCounts[]) =>
      judged({ F: 0.5, M: 0.5 }, ...tables).findings.filter(
        ({ statistic }) => statistic === 'rows_to_collect',
      );
    const both = rowsOf(table(few), table({ F: 100, M: 900 }, 'data.train'));
    expect(both.map(({ subject, value }) => [subject, value])).toEqual([
      ['data.test', 400],
      ['data.train', 800],
    ]);
  });

  it('has fewer false alarms than alpha where a group has exactly 80 % of its share', () => {
    // Binomial counts of a group of which half is expected, at a true share of .4; seeded by a linear congruence.
    let state = 12345;
    const next = () => {
      state = (state * 1103515245 + 12345) % 2 ** 31;
      return state / 2 ** 31;
    };
    let alarms = 0;
    for (let run = 0; run < 400; run++) {
      let f = 0;
      for (let i = 0; i < 300; i++) if (next() < 0.4) f++;
      if (judged({ F: 0.5, M: 0.5 }, table({ F: f, M: 300 - f })).status === 'warn') alarms++;
    }
    expect(alarms / 400).toBeLessThan(0.05);
    expect(alarms).toBeGreaterThan(0);
  });
});
