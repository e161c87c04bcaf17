import { literal } from '../sql-text.ts';
import type { FusedMeasure } from './measure.ts';

/** Rows of a column with a value, with one certain value, and whether all values are the same. */
export interface Frequency {
  present: number;
  rows: number;
  isConstant: boolean;
}

/** How often one value occurs. */
export const frequency: FusedMeasure<{ column: string; value?: string | number }, Frequency> = {
  aggregates({ column, value }, { view }) {
    const text = view.text(column);
    const isValue =
      typeof value === 'number'
        ? `(${view.number(column)}) = CAST('${value}' AS DOUBLE)`
        : `(${text}) = ${literal(value ?? '')}`;
    return [
      `count(${text})`,
      value === undefined ? '0' : `count_if(${isValue})`,
      `coalesce(min(${text}) = max(${text}), false)`,
    ];
  },
  answer: ([present, rows, isConstant]) => ({
    present: Number(present),
    rows: Number(rows),
    isConstant: isConstant === true,
  }),
};
