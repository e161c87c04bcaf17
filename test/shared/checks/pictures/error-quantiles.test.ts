import { describe, expect, it } from 'vitest';
import { errorQuantiles } from '../../../../shared/checks/pictures/error-quantiles.ts';

describe('errorQuantiles', () => {
  it('reads the quantiles of the absolute errors', () => {
    const label = Float64Array.from({ length: 101 }, () => 10);
    const prediction = label.map((y, i) => (i % 2 === 0 ? y + i : y - i));
    const section = errorQuantiles({ n: 101, label, models: { challenger: { prediction, columns: {} } } });
    if (section?.type !== 'chart') throw new Error('no chart');
    expect(section.series).toEqual([{ name: 'challenger', values: [5, 10, 25, 50, 75, 90, 95, 99] }]);
  });
});
