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
  aggregates({ column, value }, table) {
    const stored = table.value(column);
    const isValue =
      typeof value === 'number'
        ? `(${table.view.number(column)}) = CAST('${value}' AS DOUBLE)`
        : `(${table.view.text(column)}) = ${literal(value ?? '')}`;
    return [
      `count(${stored})`,
      value === undefined ? '0' : `count_if(${isValue})`,
      `coalesce(min(${stored}) = max(${stored}), false)`,
    ];
  },
  answer: ([present, rows, isConstant]) => ({
    present: Number(present),
    rows: Number(rows),
    isConstant: isConstant === true,
  }),
};
