import type { QueriedMeasure } from './measure.ts';
import { onlyWhere } from './only-where.ts';

/** Ids of the rows whose finite numbers lie furthest from one, furthest first; at most `most`. */
export const farthest: QueriedMeasure<{ column: string; from: number; most: number }, string[]> = {
  async measure({ column, from, most }, { view, id, scan }) {
    const number = view.number(column);
    const distance = onlyWhere(`isfinite(${number})`, `abs(${number} - CAST('${from}' AS DOUBLE))`);
    const [ids] = await scan([`arg_max(${await id()}, ${distance}, ${most})`]);
    return ((ids as unknown[] | null) ?? []).map(String);
  },
};
