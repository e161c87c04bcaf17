import { describe, expect, it } from 'vitest';
import type { Groups } from '../../../../../shared/checks/fairness/groups.ts';
import { judgeDisparity } from '../../../../../shared/checks/fairness/judge-disparity.ts';
import type { DisparitySetting } from '../../../../../shared/checks/fairness/settings.ts';
import { type Check, check as checkSchema } from '../../../../../shared/report/schema.ts';
import { asked, groupsFrom, selected } from '../group-worlds.ts';

type Selected = [hits: number, n: number];

/** People of `g` in each level of `dept`, and how many of them are selected. */
function judged(
  worlds: Record<string, Record<string, Selected>>,
  limit: {
    disparity?: string;
    limit?: number;
    setting?: Partial<DisparitySetting>;
    excluded?: string | Record<string, string>;
  } = {},
): Check {
  const { disparity = 'demographic_parity_ratio', limit: value = 0.8, setting } = limit;
  const groups = Object.entries(worlds).flatMap(([g, levels]) =>
    Object.entries(levels).map(([dept, [hits, n]]) => {
      const [group] = groupsFrom({ [g]: selected(hits, n) }).groups;
      return {
        ...group,
        level: { g, dept },
        ...(isExcluded({ g, dept }, limit.excluded) && { excluded: 'seasonal work' }),
      };
    }),
  );
  const within: Groups = { set: { by: [{ column: 'g' }], within: 'dept' }, name: 'g', groups };
  return checkSchema.parse(judgeDisparity(asked(disparity, value, within, setting)));
}

function isExcluded(level: Record<string, string>, excluded: string | Record<string, string> = {}): boolean {
  const wanted = Object.entries(typeof excluded === 'string' ? { g: excluded } : excluded);
  return wanted.length > 0 && wanted.every(([column, value]) => level[column] === value);
}

const berkeley = {
  men: { A: [512, 825], B: [353, 560], C: [120, 325], D: [138, 417], E: [53, 191], F: [22, 373] },
  women: { A: [89, 108], B: [17, 25], C: [202, 593], D: [131, 375], E: [94, 393], F: [24, 341] },
} satisfies Record<string, Record<string, Selected>>;

describe('judgeWithin', () => {
  it('passes Berkeley, where women and men are admitted alike within departments, and tells that departments differ', () => {
    const check = judged(berkeley);
    expect(check.title).toBe('demographic_parity_ratio by g within dept');
    expect(check.status).toBe('pass');
    expect(check.why).toContain('the levels of dept differ from each other for men and women');
    const pair = check.findings.find(({ statistic }) => statistic === 'ratio');
    expect(pair?.pair).toEqual(['men', 'women']);
    expect(pair?.value).toBeLessThan(1);
    expect(pair?.n).toBe(4526);
    const cmh = check.findings.find(({ statistic }) => statistic === 'cochran_mantel_haenszel');
    expect(cmh?.value).toBeCloseTo(1.4269, 4);
  });

  it('shows a violation that lies in every level, though the whole hides it', () => {
    // F applies where most are taken: on the whole 52 % of both, in each department a third less.
    const check = judged({
      F: { easy: [480, 800], hard: [40, 200] },
      M: { easy: [180, 200], hard: [240, 800] },
    });
    expect(check.status).toBe('fail');
    const value = check.findings.find(({ statistic }) => statistic === 'value');
    expect(value?.pair).toEqual(['F', 'M']);
    expect(value?.value).toBeCloseTo(2 / 3, 9);
  });

  it('names levels that hold one group only, and small ones', () => {
    const check = judged({
      F: { a: [50, 100], b: [2, 4], c: [5, 9] },
      M: { a: [260, 500], b: [40, 80] },
    });
    const strata = check.findings.find(({ statistic }) => statistic === 'strata');
    expect(strata?.value).toBe(2);
    expect(strata?.why).toBe(
      'compared within 2 levels of dept; 1 left aside, without rows of both: c; in the smallest, b, one of them has fewer than 10 rows',
    );
  });

  it('says how many rows would decide', () => {
    const check = judged({ F: { a: [14, 30], b: [11, 30] }, M: { a: [150, 300], b: [120, 300] } });
    expect(check.status).toBe('inconclusive');
    expect(check.why).toContain('would decide');
    const pair = check.findings.find(({ statistic }) => statistic === 'ratio');
    expect(pair?.needed).toBeGreaterThan(60);
  });

  it('does not decide where no level holds both, and prints no rates there', () => {
    const check = judged({ F: { a: [50, 100] }, M: { b: [50, 100] } });
    expect(check.status).toBe('inconclusive');
    expect(check.why).toContain(
      'selection_rate of F against M: no level of dept holds rows of both that count',
    );
  });

  it('leaves excluded groups aside and names them', () => {
    const check = judged({ ...berkeley, others: { A: [0, 50] } }, { excluded: 'others' });
    expect(check.status).toBe('pass');
    expect(check.findings.find(({ statistic }) => statistic === 'group')?.why).toBe(
      'others: excluded: seasonal work',
    );
  });

  it('judges the mean over metrics within levels', () => {
    const check = judged(
      { F: { a: [50, 400], b: [60, 400] }, M: { a: [52, 400], b: [64, 400] } },
      { disparity: 'equalized_odds_difference', limit: 0.2, setting: { agg: 'mean' } },
    );
    // None of these rows is positive, so that there is no true positive rate.
    expect(check.status).toBe('inconclusive');
    expect(check.why).toContain('no level of dept holds rows of both that count');
  });

  it.each(['A', 'B', 'F'])('leaves a group out in level %s only, where only that is excluded', (dept) => {
    const { [dept as 'A']: left, ...rest } = berkeley.women;
    const { [dept as 'A']: _, ...others } = berkeley.men;
    const check = judged(berkeley, { excluded: { g: 'women', dept } });
    const without = judged({ men: others, women: rest });
    const pairOf = ({ findings }: Check) => findings.find(({ statistic }) => statistic === 'ratio');
    for (const key of ['value', 'interval', 'n', 'tails', 'status'] as const) {
      expect(pairOf(check)?.[key]).toEqual(pairOf(without)?.[key]);
    }
    expect(check.status).toBe(without.status);
    expect(check.why).toContain('1 group excluded, with a reason');
    expect(check.findings.find(({ statistic }) => statistic === 'group')).toMatchObject({
      slice: { g: 'women', dept },
      n: left[1],
      why: `women, ${dept}: excluded: seasonal work`,
    });
  });
});
