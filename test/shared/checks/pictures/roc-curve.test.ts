import { describe, expect, it } from 'vitest';
import { rocCurve } from '../../../../shared/checks/pictures/roc-curve.ts';
import type { Rows } from '../../../../shared/data/evaluation.ts';

const curve = (label: number[], scores: number[]) => {
  const rows: Rows = {
    n: label.length,
    label: Int32Array.from(label),
    models: { challenger: { scores: [Float64Array.from(scores)], columns: {} } },
  };
  const section = rocCurve(rows);
  return section?.type === 'chart' ? section.series[0].values : undefined;
};

describe('rocCurve', () => {
  it('jumps to the top for scores that separate the classes', () => {
    expect(curve([0, 0, 1, 1], [0.1, 0.2, 0.8, 0.9])).toEqual(Array(21).fill(1));
  });

  it('stays at the bottom for scores that rank the wrong way', () => {
    expect(curve([1, 1, 0, 0], [0.1, 0.2, 0.8, 0.9])).toEqual([...Array(20).fill(0), 1]);
  });

  it('is the diagonal for scores that are all the same', () => {
    curve([0, 1, 0, 1], [0.5, 0.5, 0.5, 0.5])?.forEach((height, i) => {
      expect(height).toBeCloseTo(i / 20, 12);
    });
  });

  it('rises where the positives lie', () => {
    const heights = curve([0, 1, 0, 1], [0.1, 0.2, 0.3, 0.4]) as number[];
    expect(heights[0]).toBe(0.5);
    expect(heights[9]).toBe(0.5);
    expect(heights[10]).toBe(1);
  });

  it('is not drawn without both classes', () => {
    expect(curve([1, 1], [0.1, 0.2])).toBe(undefined);
  });
});
