import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newCodes } from '../../../shared/data/codes.ts';
import { cellsOf, countCells } from '../../../shared/data/count-cells.ts';
import { crossColumns } from '../../../shared/data/cross-columns.ts';
import { crossSlices } from '../../../shared/data/cross-slices.ts';
import type { Rows } from '../../../shared/data/evaluation.ts';
import { groupSamples } from '../../../shared/data/group-samples.ts';
import type { SliceReader } from '../../../shared/data/slice-codes.ts';

/** Columns of a few levels, drawn for the same rows. */
const drawn = fc
  .record({
    n: fc.integer({ min: 1, max: 300 }),
    levels: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 }),
    seed: fc.nat(),
  })
  .map(({ n, levels, seed }) => {
    let state = seed;
    const next = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return (state >>> 8) % below;
    };
    const codes = levels.map((most) => newCodes(most, n).map(() => next(most)));
    return { n, columns: levels.map((most, c) => ({ codes: codes[c], levels: most })), next };
  });

const reader = (column: string, codes: SliceReader['codes'], levels: number): SliceReader => ({
  column,
  asked: { column },
  expression: '',
  kind: 'i32',
  levels: [...Array(levels).keys()].map((k) => `${column}${k}`),
  codes,
  code: (value) => value,
});

describe('crossColumns', () => {
  it('numbers the combinations that rows have, in the order of the codes', () => {
    fc.assert(
      fc.property(drawn, ({ n, columns }) => {
        const crossing = crossColumns(columns, n);
        if (!crossing) throw new Error('nothing was crossed');
        const { codes, digits, count } = crossing;
        const seen = new Float64Array(count.length);
        for (let i = 0; i < n; i++) {
          seen[codes[i]]++;
          expect(digits.map((all) => all[codes[i]])).toEqual(columns.map((column) => column.codes[i]));
        }
        expect(seen).toEqual(count);
        const texts = [...count.keys()].map((k) => digits.map((all) => all[k]).join(' '));
        expect(texts).toEqual([...new Set(texts)].sort());
      }),
    );
  });

  it('takes columns that could have more combinations than an array has places', () => {
    const n = 1_000;
    const columns = Array.from({ length: 12 }, (_, c) => ({
      codes: newCodes(60_000, n).map((_, i) => (i * (c + 1) * 7_919) % 60_000),
      levels: 60_000,
    }));
    const crossing = crossColumns(columns, n);
    expect(crossing?.count).toHaveLength(n);
    for (const [c, digits] of (crossing?.digits ?? []).entries()) {
      for (let i = 0; i < n; i++) expect(digits[crossing?.codes[i] as number]).toBe(columns[c].codes[i]);
    }
  });

  it('gives up where there are more than was asked for', () => {
    const codes = newCodes(10, 100).map((_, i) => i % 10);
    expect(crossColumns([{ codes, levels: 10 }], 100, 9)).toBeUndefined();
    expect(crossColumns([{ codes, levels: 10 }], 100, 10)?.count).toEqual(new Float64Array(10).fill(10));
  });
});

describe('groupSamples', () => {
  it('gives each level the cells and the rows that it has, in their order', () => {
    fc.assert(
      fc.property(drawn, ({ n, columns, next }) => {
        const readers = columns.map(({ codes, levels }, c) => reader(`c${c}-`, codes, levels));
        const sets = readers.flatMap((one, i) => [
          [one],
          ...readers.slice(i + 1).map((other) => [one, other]),
        ]);
        const codesOf = () => Int32Array.from({ length: n }, () => next(2));
        const rows: Rows = {
          n,
          label: codesOf(),
          weight: Float64Array.from({ length: n }, (_, i) => i + 1),
          cluster: Int32Array.from({ length: n }, (_, i) => n - 1 - i),
          models: {
            challenger: {
              prediction: codesOf(),
              scores: [Float64Array.from({ length: n }, (_, i) => i / n)],
              columns: {},
            },
          },
        };
        const coded = {
          n,
          label: rows.label as Int32Array,
          prediction: { challenger: rows.models.challenger?.prediction as Int32Array },
        };
        const crossed = crossSlices(sets, n, true);
        const both = groupSamples(crossed, { coded, classes: 2, rows });
        const counted = groupSamples(crossed, { coded, classes: 2 });
        for (const [s, set] of sets.entries()) {
          const level = (i: number) =>
            Object.fromEntries(set.map((one) => [one.column, one.levels[one.codes[i]]]));
          expect(crossed[s].codes).toHaveLength(n);
          for (const [k, one] of both[s].levels.entries()) {
            const at = [...Array(n).keys()].filter(
              (i) => JSON.stringify(level(i)) === JSON.stringify(one.level),
            );
            expect(at.every((i) => crossed[s].codes[i] === k)).toBe(true);
            expect(one.n).toBe(at.length);
            const sample = one.sample();
            expect(sample).toBe(one.sample());
            expect(sample.rows).toEqual({
              n: at.length,
              label: Int32Array.from(at, (i) => rows.label[i]),
              weight: Float64Array.from(at, (i) => i + 1),
              cluster: Int32Array.from(at, (_, j) => j),
              clusterInAll: Int32Array.from(at, (i) => n - 1 - i),
              models: {
                challenger: {
                  prediction: Int32Array.from(at, (i) => coded.prediction.challenger[i]),
                  scores: [Float64Array.from(at, (i) => i / n)],
                  columns: {},
                },
              },
            });
            const [cells] = cellsOf(
              countCells(
                {
                  n: at.length,
                  label: Int32Array.from(at, (i) => coded.label[i]),
                  prediction: { challenger: Int32Array.from(at, (i) => coded.prediction.challenger[i]) },
                },
                2,
              ),
            );
            expect(sample.cells).toEqual(cells);
            expect(counted[s].levels[k].sample()).toEqual({ n: at.length, cells });
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('takes a level anew after it was let go of, and leaves the others as they are', () => {
    const codes = Int32Array.of(0, 1, 0, 1, 1);
    const rows: Rows = { n: 5, label: Int32Array.of(1, 2, 3, 4, 5), models: {} };
    const crossed = crossSlices([[reader('c', codes, 2)]], 5, true);
    const [first, second] = groupSamples(crossed, { classes: 0, rows })[0].levels;
    const [before, other] = [first.sample(), second.sample()];
    first.release?.();
    expect(first.sample()).not.toBe(before);
    expect(first.sample().rows).toEqual(before.rows);
    expect(second.sample()).toBe(other);
  });
});
