import type { Check, Finding, Report } from '../../report/schema.ts';
import type { Subject } from '../subject.ts';
import { contradictory, missing, type Unusable } from './unusable.ts';

/** A report whose numbers are read, and what is known of it from elsewhere. */
export interface Reported {
  report: Report;
  /** Whether every row counts alike and by itself: no weights, no clusters. */
  independent: boolean;
}

/** The one check of this id. */
export function checkOf({ report }: Reported, id: string, about: string): Check | Unusable {
  const found = report.checks.filter((check) => check.id === id);
  if (found.length > 1) return contradictory(about, `there are ${found.length} checks ${id}`);
  return found[0] ?? missing(about);
}

/** The part of a finding's subject that it is about; the same text for the same level, '' for all rows. */
export function levelKey(slice: Finding['slice']): string {
  return slice ? JSON.stringify(Object.entries(slice).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) : '';
}

/** A model's value on all rows, or on those of a level; without a value where the metric is undefined there. */
export function modelValue(
  findings: readonly Finding[],
  { key, metric: { range } }: Subject,
  model: NonNullable<Finding['model']>,
): Finding | Unusable {
  const all = findings.filter((finding) => finding.statistic === 'value' && finding.model === model);
  const [first] = all;
  if (!first) return missing(`the ${model}'s ${key}`);
  const values = all.flatMap(({ value }) => (value === undefined ? [] : [value]));
  if (values.length > 0 && (values.length < all.length || !values.every((value) => near(value, values[0])))) {
    return contradictory(key, `the ${model} has more than one value`);
  }
  const outside = values.find((value) => !isWithin(value, range));
  if (outside !== undefined) return contradictory(key, `no ${key} can be ${outside}`);
  const { n, value, slice } = first;
  if (n === undefined) return missing(`the rows behind the ${model}'s ${key}`);
  return { subject: key, statistic: 'value', model, slice, n, value };
}

/** Inside a range, but for rounding. */
export function isWithin(value: number, [least, most]: readonly [number, number]): boolean {
  return value >= least - 1e-9 && value <= most + 1e-9;
}

/** Equal but for rounding; `scale` is the size of the numbers that they were computed from. */
export function near(a: number, b: number, scale = Math.max(Math.abs(a), Math.abs(b))): boolean {
  return Math.abs(a - b) <= 1e-9 + 1e-7 * scale;
}
