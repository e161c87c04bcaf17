import { describe, expect, it } from 'vitest';
import { durationSeconds } from '../../../shared/contract/duration-seconds.ts';

const day = 86_400;

describe('durationSeconds', () => {
  it.each<[value: unknown, unit: string | undefined, seconds: number | undefined]>([
    [4, 'd', 4 * day],
    [4, 'Days', 4 * day],
    ['4', 'd', 4 * day],
    ['1.5 h', undefined, 5_400],
    ['30min', undefined, 1_800],
    [1, 'y', 365.2425 * day],
    [12, 'months', 365.2425 * day],
    ['P4D', undefined, 4 * day],
    ['P1Y2M3W4DT5H6M7.5S', undefined, (365.2425 * (1 + 2 / 12) + 25) * day + 5 * 3_600 + 6 * 60 + 7.5],
    ['PT1H', 'd', 3_600],
    [0, 's', 0],
    [4, undefined, undefined],
    [4, 'm', undefined],
    [4, 'constructor', undefined],
    [-1, 'd', undefined],
    [Number.NaN, 'd', undefined],
    ['P', undefined, undefined],
    ['PT', undefined, undefined],
    ['P1DT', undefined, undefined],
    ['soon', 'd', undefined],
    [true, 'd', undefined],
    [null, 'd', undefined],
  ])('of %j %s is %s', (value, unit, seconds) => {
    const found = durationSeconds(value, unit);
    if (seconds === undefined) expect(found).toBeUndefined();
    else expect(found).toBeCloseTo(seconds, 6);
  });
});
