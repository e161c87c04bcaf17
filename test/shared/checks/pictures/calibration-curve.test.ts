import { describe, expect, it } from 'vitest';
import { calibrationCurve } from '../../../../shared/checks/pictures/calibration-curve.ts';
import type { Rows } from '../../../../shared/data/evaluation.ts';

const rowsOf = (label: number[], scores: number[], weight?: number[]): Rows => ({
  n: label.length,
  label: Int32Array.from(label),
  ...(weight && { weight: Float64Array.from(weight) }),
  models: { challenger: { scores: [Float64Array.from(scores)], columns: {} } },
});

describe('calibrationCurve', () => {
  it('draws the share of positives in each bin that holds rows', () => {
    const section = calibrationCurve(rowsOf([0, 1, 0, 1], [0.12, 0.18, 1, 0.95]));
    if (section?.type !== 'chart') throw new Error('no chart');
    expect(section.x.values).toEqual([0.15, 0.95]);
    expect(section.series).toEqual([
      { name: 'perfect', values: [0.15, 0.95] },
      { name: 'challenger', values: [0.5, 0.5] },
    ]);
  });

  it('counts weights', () => {
    const section = calibrationCurve(rowsOf([0, 1, 0, 1], [0.12, 0.18, 1, 0.95], [3, 1, 1, 1]));
    if (section?.type !== 'chart') throw new Error('no chart');
    expect(section.series[1].values).toEqual([0.25, 0.5]);
  });

  it('is not drawn where all scores fall into one bin', () => {
    expect(calibrationCurve(rowsOf([0, 1], [0.51, 0.52]))).toBe(undefined);
  });
});
