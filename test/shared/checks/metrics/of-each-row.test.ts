import { describe, expect, it } from 'vitest';
import { log_loss } from '../../../../shared/checks/metrics/log_loss.ts';
import { ofEachRow } from '../../../../shared/checks/metrics/of-each-row.ts';
import type { Rows } from '../../../../shared/data/evaluation.ts';
import { takeRows } from '../../../../shared/data/take-rows.ts';

const rowsOf = (): Rows => ({
  n: 4,
  label: Int32Array.of(0, 1, 1, 0),
  models: { challenger: { scores: [Float64Array.of(0.2, 0.9, 0.4, 0.7)], columns: {} } },
});

describe('ofEachRow', () => {
  it('computes once over all rows what parts of them, and parts of parts, ask for', () => {
    const rows = rowsOf();
    const seen: number[] = [];
    const doubled = (of: Rows) =>
      ofEachRow(of, 'doubled', (all) => {
        seen.push(all.n);
        return Float64Array.from(all.label, (label) => 2 * label);
      });
    const part = takeRows(rows, Int32Array.of(3, 1, 2));
    expect([...doubled(part)]).toEqual([0, 2, 2]);
    expect([...doubled(takeRows(part, Int32Array.of(1, 0)))]).toEqual([2, 0]);
    expect([...doubled(rows)]).toEqual([0, 2, 2, 0]);
    expect(seen).toEqual([4]);
  });

  it('takes a copy with other labels for rows of its own', () => {
    const part = takeRows(rowsOf(), Int32Array.of(1, 3));
    const losses = (of: Rows) => [
      ...(log_loss.losses(of, 'challenger', { task: 'binary', classes: ['no', 'yes'] }, {}) as Float64Array),
    ];
    expect(losses(part)).toEqual([-Math.log(0.9), -Math.log(1 - 0.7)]);
    expect(losses({ ...part, label: Int32Array.of(0, 1) })).toEqual([-Math.log(1 - 0.9), -Math.log(0.7)]);
  });
});
