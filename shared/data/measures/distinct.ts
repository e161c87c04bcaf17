import type { QueriedMeasure } from './measure.ts';
import { surplusRows } from './surplus-rows.ts';
import { valueGroups } from './value-groups.ts';

export interface DistinctAsk {
  column: string;
  /** Where many values may all be distinct, an estimate will do; else they are counted. */
  mayEstimate?: boolean;
}

export interface Distinct {
  /** Rows with a value. */
  present: number;
  /** Distinct values. */
  values: number;
  /** Whether they are counted; else they are estimated (HyperLogLog), which can be off by half. */
  isExact: boolean;
  /** Whether no value is there twice; undefined where that was not counted. */
  isUnique?: boolean;
}

/** Up to so many times the rows the estimate of their distinct values leaves open whether all are distinct. */
const open = 0.4;

/** How many distinct values a column has: counted up to 10,000, and where all may be distinct. */
export const distinct: QueriedMeasure<DistinctAsk, Distinct> = {
  async measure({ column, mayEstimate }, table, database) {
    const { present, distinct, isExact } = await valueGroups(column, table, database, 'counts');
    if (isExact) return { present, values: distinct, isExact, isUnique: distinct === present };
    if (distinct < open * present || mayEstimate)
      return { present, values: distinct, isExact, ...(distinct < open * present && { isUnique: false }) };
    const surplus = await surplusRows([column], table, database);
    return { present, values: present - surplus, isExact: true, isUnique: surplus === 0 };
  },
};
