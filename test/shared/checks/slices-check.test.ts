import { describe, expect, it } from 'vitest';
import { assess } from '../../../shared/checks/assess.ts';
import type { SliceSetting } from '../../../shared/checks/settings.ts';
import { binaryRows, rowsEvaluation, settingsFor } from './evaluations.ts';

const region = (required: boolean): SliceSetting => ({ columns: [{ column: 'region' }], required });

/** Rows in three regions; in the last one, of `small` rows, the challenger is `shift` wide of the truth. */
function regions(n: number, small: number, shift: number) {
  const rows = binaryRows(n, { champion: 3, challenger: 3 }, { correlation: 0.98 });
  const codes = Int32Array.from({ length: n }, (_, i) => (i < small ? 2 : i % 2));
  const prediction = Int32Array.from(rows.models.challenger?.prediction as Int32Array);
  for (let i = 0; i < small; i++) if (i % shift === 0) prediction[i] = 1 - rows.label[i];
  rows.models.challenger = { prediction, columns: {} };
  return rowsEvaluation(rows, [{ by: 'region', codes, levels: ['east', 'north', 'south'] }]);
}

const judge = (evaluation: ReturnType<typeof regions>, required = true) =>
  assess({
    evaluation,
    settings: settingsFor({ accuracy: { margin: 0.05 } }, { slices: [region(required)] }),
    failOn: 'inconclusive',
  });
const sliced = (assessment: ReturnType<typeof judge>) => {
  const check = assessment.checks.find(({ id }) => id === 'slices/accuracy/region');
  if (!check) throw new Error('the slices were not judged');
  return check;
};

describe('slicesChecks', () => {
  it('fails for one slice that is surely worse, though the whole is no worse', () => {
    const assessment = judge(regions(9_000, 400, 3));
    expect(assessment.checks[0].status).toBe('pass');
    expect(sliced(assessment)).toMatchObject({ status: 'fail' });
    expect(sliced(assessment).why).toContain('region = south');
    expect(assessment.verdict).toBe('fail');
  });

  it('names a slice that is too small to judge, with the fewest rows that would do, and does not let it decide', () => {
    const assessment = judge(regions(6_000, 12, 100));
    const south = sliced(assessment).findings.find(
      (f) => f.slice?.region === 'south' && f.statistic === 'difference',
    );
    expect(south).toMatchObject({ status: 'skip' });
    expect(south?.why).toContain('too small to judge: with 12 rows');
    expect(south?.needed).toBeGreaterThan(12);
    expect(sliced(assessment).status).toBe('pass');
  });

  it('only warns of a worse slice that is watched and not required', () => {
    const assessment = judge(regions(9_000, 400, 3), false);
    expect(sliced(assessment).status).toBe('warn');
    expect(assessment.verdict).toBe('warn');
  });

  it('decides each slice at the level of Holm, and shows the interval of that level', () => {
    const findings = sliced(judge(regions(9_000, 400, 3))).findings.filter(
      (f) => f.statistic === 'difference',
    );
    for (const { status, interval, limit, level, p } of findings) {
      // what is claimed, that it is worse or that it is not, is what p is of
      if (status !== 'inconclusive') expect(p).toBeLessThanOrEqual(0.05);
      const [low, high] = interval as [number, number];
      expect(level).toBeGreaterThanOrEqual(0.9);
      if (status === 'pass') expect(low).toBeGreaterThanOrEqual(limit?.value as number);
      if (status === 'fail') expect(high).toBeLessThanOrEqual(limit?.value as number);
    }
    const levels = findings.map((f) => 1 - (f.level as number)).sort((a, b) => a - b);
    expect(levels[0]).toBeCloseTo(0.1 / 3, 10);
  });
});
