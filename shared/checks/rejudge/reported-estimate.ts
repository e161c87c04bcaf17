import type { Finding } from '../../report/schema.ts';
import type { Estimate } from '../../stats/index.ts';
import { isWithin } from './reported.ts';
import { contradictory, isUnusable, missing, otherLevel, type Unusable } from './unusable.ts';

interface Told {
  value: number;
  interval: [number, number];
  level: number;
  n: number;
}

/** Why no verdict may hang on the interval: the report says so itself, or its value lies outside, as it may with very few rows. */
function lackingIn({ insufficient }: Finding, { value, interval }: Told): Estimate['insufficient'] {
  if (insufficient !== undefined) return { reason: 'the method cannot bear a verdict on these rows' };
  const isAround = interval[0] <= value && value <= interval[1];
  return isAround ? undefined : { reason: 'the value does not lie in its interval' };
}

/** Beyond these numbers of rows the distributions lose digits. */
const mostRows = 1e12;

/** What a finding says of one quantity, as far as it agrees with itself. */
export function toldBy(
  { value, interval, level, n }: Finding,
  about: string,
  range: readonly [number, number],
  rows: number,
): Told | Unusable {
  if (value === undefined) return missing(`the value of ${about}`);
  if (interval === undefined) return missing(`the interval of ${about}`);
  if (level === undefined) return missing(`the level of the interval of ${about}`);
  if (n === undefined) return missing(`the rows behind ${about}`);
  const [low, high] = interval;
  if (low > high) return contradictory(about, `its interval ends before it begins`);
  if (!isWithin(value, range)) return contradictory(about, `no such value can be ${value}`);
  if (n > mostRows) return contradictory(about, `no data has ${n} rows`);
  if (n < 1 || n > rows) return contradictory(about, `it stands on ${n} of ${rows} rows`);
  return { value, interval, level, n };
}

/**
 * An estimate as far as a report tells it: its interval at the one level that decides. An interval ends where
 * p reaches α, so that it answers every limit; p itself is told only as at most α or not.
 */
export function reportedEstimate(
  finding: Finding,
  about: string,
  range: readonly [number, number],
  rows: number,
  alpha: number,
): Estimate | Unusable {
  const told = toldBy(finding, about, range, rows);
  if (isUnusable(told)) return told;
  const wanted = 1 - 2 * alpha;
  if (told.level !== wanted) return otherLevel(about, told.level, wanted);
  const { value, interval, n } = told;
  return {
    value,
    n,
    method: 'as the report has it',
    insufficient: lackingIn(finding, told),
    interval: () => interval,
    p: (limit, alternative) =>
      (alternative === 'greater' ? interval[0] >= limit : interval[1] <= limit) ? alpha : 1,
  };
}

/** Thrown where a family is decided at another level than that of the report's interval. */
export class OtherLevel extends Error {
  readonly unusable: Unusable;

  constructor(about: string, level: number, wanted: number) {
    super(`${about} at level ${wanted}`);
    this.unusable = otherLevel(about, level, wanted);
  }
}

/**
 * The same for a member of a family, whose level hangs on the others: p-values at the limit, and the interval
 * at the level that the family came to. Its `interval` throws OtherLevel at any other.
 * @param limit the limit asked for
 */
export function reportedMember(
  finding: Finding,
  about: string,
  range: readonly [number, number],
  rows: number,
  limit: { op: string; value: number },
): Estimate | Unusable {
  const told = toldBy(finding, about, range, rows);
  if (isUnusable(told)) return told;
  const { tails } = finding;
  if (!tails) return missing(`the p-values of ${about}`);
  if (tails.limit !== limit.value) {
    const why = `the report has the p-values of ${about} for the limit ${tails.limit}, and ${limit.value} is asked for`;
    return { refused: { status: 'inconclusive', why } };
  }
  const { value, interval, level, n } = told;
  const upward = limit.op.startsWith('>');
  const decidedAt = (1 - level) / 2;
  const [low, high] = interval;
  const agrees = (p: number, shown: boolean) =>
    Math.abs(p - decidedAt) <= 1e-9 * decidedAt || p <= decidedAt === shown;
  const met = upward ? low >= limit.value : high <= limit.value;
  const broken = upward ? high <= limit.value : low >= limit.value;
  if (!agrees(tails.met, met) || !agrees(tails.broken, broken)) {
    return contradictory(about, 'its p-values and its interval disagree');
  }
  return {
    value,
    n,
    method: 'as the report has it',
    insufficient: lackingIn(finding, told),
    interval(wanted) {
      if (wanted !== level) throw new OtherLevel(about, level, wanted);
      return interval;
    },
    p(at, alternative) {
      if (at !== limit.value) throw new RangeError(`p is known at ${limit.value} only, not at ${at}`);
      return (alternative === 'greater') === upward ? tails.met : tails.broken;
    },
  };
}
