import type { Rows } from '../../data/evaluation.ts';
import { isUndefined, spread, type Undefined } from '../../stats/index.ts';
import { influenceOf } from '../compare.ts';
import { changedRows } from '../kinds/changed-rows.ts';
import { differences } from '../kinds/differences.ts';
import type { Subject } from '../subject.ts';
import type { Disparity } from './disparity.ts';

/** A value with each row's influence on it. */
export interface ChangePart {
  value: number;
  /** Derivative with respect to each row's relative weight in the group. */
  influence: Float64Array;
  /** 1 for rows on which the two models' outputs differ. */
  changed?: Uint8Array;
  /** How far one row's influence could move at most. */
  reach?: number;
}

export interface ChangeParts {
  challenger: number;
  champion: number;
  /** Challenger − champion. */
  moved: ChangePart;
  /** Challenger + champion. */
  sum: ChangePart;
}

/**
 * What one group's rows say of the two models' values together, as they are or, where ratios are compared, as logarithms
 * by their first derivative. Undefined where a logarithm is asked for of a value that is not above 0.
 */
export function changeParts(
  subject: Subject,
  rows: Rows,
  compare: Disparity['compare'],
): ChangeParts | Undefined {
  const parts: { value: number; influence: Float64Array }[] = [];
  for (const role of ['challenger', 'champion'] as const) {
    const measured = influenceOf(subject, rows, role);
    if (isUndefined(measured)) return measured;
    const { value, influence } = measured;
    if (compare === 'ratio' && !(value > 0)) {
      const is = value === 0 ? 'is 0 under one of the models' : 'is below 0 under one of the models';
      return { undefined: `${subject.key} ${is}, so that its ratio has no size` };
    }
    parts.push(
      compare === 'ratio'
        ? { value: Math.log(value), influence: influence.map((x) => x / value) }
        : { value, influence },
    );
  }
  const [a, b] = parts;
  return {
    challenger: a.value,
    champion: b.value,
    moved: {
      value: a.value - b.value,
      influence: differences(a.influence, b.influence),
      changed: changedRows(subject, rows, 'challenger', 'champion'),
      reach: spread(a.influence, b.influence),
    },
    sum: { value: a.value + b.value, influence: a.influence.map((x, i) => x + b.influence[i]) },
  };
}
