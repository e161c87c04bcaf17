import type { Path } from '../../documents/read-document.ts';
import { contractError, type Reading } from '../reading.ts';

/** The bounds of a range as a row rule takes them, and the keys that state them. */
export interface Bounds<B extends number | string> {
  values: { min?: B; max?: B; exclusiveMin?: B; exclusiveMax?: B };
  stated: readonly string[];
}

interface Options<B> {
  minimum?: B;
  maximum?: B;
  exclusiveMinimum?: B | boolean;
  exclusiveMaximum?: B | boolean;
}

/**
 * Reads `minimum`, `maximum` and their exclusive forms: bounds of their own in 3.1, in 3.0 flags that turn `minimum` and
 * `maximum` into exclusive ones.
 * @throws InputError for a flag without its bound
 */
export function readBounds<B extends number | string>(
  options: Options<B>,
  at: Path,
  reading: Reading,
): Bounds<B> {
  const values: Bounds<B>['values'] = {};
  const stated: string[] = [];
  for (const side of ['min', 'max'] as const) {
    const key = `${side}imum` as const;
    const [exclusiveKey, to] =
      side === 'min'
        ? (['exclusiveMinimum', 'exclusiveMin'] as const)
        : (['exclusiveMaximum', 'exclusiveMax'] as const);
    const bound = options[key];
    const exclusive = options[exclusiveKey];
    if (exclusive === true && bound === undefined) {
      throw contractError(reading, [...at, exclusiveKey], {
        rule: `needs ${key} beside it`,
        fix: `Write the bound under ${key}, or give the bound itself here with apiVersion v3.1.0.`,
      });
    }
    if (bound !== undefined) {
      stated.push(key);
      if (exclusive === true) values[to] = bound;
      else values[side] = bound;
    }
    if (exclusive !== undefined && typeof exclusive !== 'boolean') {
      stated.push(exclusiveKey);
      values[to] = exclusive;
    }
  }
  return { values, stated };
}

/**
 * Refuses bounds that leave no value.
 * @param order puts a bound on a line
 * @param step least distance of values: 1 for whole numbers
 * @param multiple what values must be multiples of
 */
export function refuseEmpty<B extends number | string>(
  { values, stated }: Bounds<B>,
  order: (bound: B) => number,
  at: Path,
  reading: Reading,
  step?: number,
  multiple?: number,
): void {
  const { min, max, exclusiveMin, exclusiveMax } = values;
  const low = Math.max(
    ...[min, exclusiveMin].map((bound) => (bound === undefined ? -Infinity : order(bound))),
  );
  const high = Math.min(
    ...[max, exclusiveMax].map((bound) => (bound === undefined ? Infinity : order(bound))),
  );
  if (low === -Infinity || high === Infinity) return;
  const isOpen =
    (exclusiveMin !== undefined && order(exclusiveMin) === low) ||
    (exclusiveMax !== undefined && order(exclusiveMax) === high);
  const isEmpty = low > high || (low === high && isOpen) || skipsAll(values, order, multiple ?? step);
  if (!isEmpty) return;
  throw contractError(reading, [...at, stated[0]], {
    rule: `leaves no value: ${sayBounds({ values })}${multiple === undefined ? '' : ` and a multiple of ${multiple}`}`,
    fix: 'Raise the upper bound or lower the other.',
  });
}

/** Whether no multiple of `step` lies within the bounds. */
function skipsAll<B extends number | string>(
  { min, max, exclusiveMin, exclusiveMax }: Bounds<B>['values'],
  order: (bound: B) => number,
  step: number | undefined,
): boolean {
  if (step === undefined) return false;
  const lows = [
    ...(min === undefined ? [] : [Math.ceil(order(min) / step)]),
    ...(exclusiveMin === undefined ? [] : [Math.floor(order(exclusiveMin) / step) + 1]),
  ];
  const highs = [
    ...(max === undefined ? [] : [Math.floor(order(max) / step)]),
    ...(exclusiveMax === undefined ? [] : [Math.ceil(order(exclusiveMax) / step) - 1]),
  ];
  return Math.max(...lows) > Math.min(...highs);
}

/** Bounds in words: `at least 18 and less than 100`. */
export function sayBounds<B extends number | string>({ values }: Pick<Bounds<B>, 'values'>): string {
  const words: [keyof Bounds<B>['values'], string][] = [
    ['min', 'at least'],
    ['exclusiveMin', 'more than'],
    ['max', 'at most'],
    ['exclusiveMax', 'less than'],
  ];
  return words
    .flatMap(([key, word]) => (values[key] === undefined ? [] : [`${word} ${values[key]}`]))
    .join(' and ');
}
