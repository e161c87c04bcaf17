import type { QueriedMeasure } from './measure.ts';
import { numberOf } from './number-of.ts';
import { onlyWhere } from './only-where.ts';

export interface Quantiles {
  /** At the probabilities asked for, interpolated linearly between values, as NumPy does. */
  values: readonly number[];
  /** Values that they are of: all, or a sample by a hash of the rows' places. */
  n: number;
  /** How far off the probabilities may be, at 99 % for all of them (Dvoretzky–Kiefer–Wolfowitz); 0 where all are counted. */
  error: number;
}

/** Values that are sorted at most. */
const mostSorted = 1_000_000;

/** Order statistics of a column's finite numbers; undefined where it has none. */
export const quantiles: QueriedMeasure<{ column: string; at: readonly number[] }, Quantiles | undefined> = {
  async measure({ column, at }, table) {
    const odd = at.find((p) => !(p >= 0 && p <= 1));
    if (odd !== undefined) throw new RangeError(`quantiles needs probabilities from 0 to 1, got ${odd}`);
    if (at.length === 0) return undefined;
    const number = numberOf(column, table);
    const isSampled = table.rows > mostSorted;
    const threshold = BigInt(Math.floor((mostSorted / table.rows) * 2 ** 52)) << 12n;
    const sampled = isSampled ? ` AND hash(${table.place}) < ${threshold}::UBIGINT` : '';
    const kept = onlyWhere(`isfinite(${number})${sampled}`, number);
    const [n, found] = await table.scan(
      [`count(${kept})`, `quantile_cont(${kept}, [${at.join(', ')}])`],
      8 * Math.min(table.rows, mostSorted),
    );
    if (!Array.isArray(found)) return undefined;
    const counted = Number(n);
    return {
      values: found.map(Number),
      n: counted,
      error: isSampled ? Math.sqrt(Math.log(2 / 0.01) / (2 * counted)) : 0,
    };
  },
};
