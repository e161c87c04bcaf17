import type { FusedMeasure } from './measure.ts';
import { numberOf } from './number-of.ts';
import { onlyWhere } from './only-where.ts';

/** Of the finite numbers of a column; of dates and time stamps in seconds since 1970. */
export interface Moments {
  /** How many there are; missing and infinite values are left out. */
  n: number;
  mean: number;
  /** Of all values as a population: sum of squared deviations over n. */
  standardDeviation: number;
  sum: number;
  min: number;
  max: number;
}

/** Mean, standard deviation and range of a column's numbers; undefined where it has none. */
export const moments: FusedMeasure<{ column: string }, Moments | undefined> = {
  aggregates({ column }, table) {
    const number = numberOf(column, table);
    const finite = onlyWhere(`isfinite(${number})`, number);
    return ['count', 'favg', 'stddev_pop', 'fsum', 'min', 'max'].map((name) => `${name}(${finite})`);
  },
  answer(values) {
    const [n, mean, standardDeviation, sum, min, max] = values.map(Number);
    return n > 0 ? { n, mean, standardDeviation, sum, min, max } : undefined;
  },
};
