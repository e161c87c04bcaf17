import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../actions/fairness-check/place-of.ts';
import type { Settings } from '../../../shared/config/index.ts';

const limit = {
  disparity: 'demographic_parity_ratio',
  limit: 0.8,
  agg: 'worst_case',
  required: true,
} as const;
const settings = {
  fairness: {
    limits: { parity: limit, 'parity/strict': limit },
    population: { sex: { F: 1 }, 'age/band': { old: 1 } },
    'flip-test': { 'at-most': 0.01 },
  },
} as unknown as Pick<Settings, 'fairness'>;

describe('placeOf', () => {
  it.each([
    ['disparity/parity/sex', ['fairness', 'limits', 'parity']],
    ['disparity/parity/strict/sex', ['fairness', 'limits', 'parity/strict']],
    ['disparity/parity/sex × age/band', ['fairness', 'limits', 'parity']],
    ['change/accuracy/sex', ['fairness', 'change']],
    ['flip_test/sex', ['fairness', 'flip-test', 'at-most']],
    ['population/sex', ['fairness', 'population', 'sex']],
    ['population/age/band', ['fairness', 'population', 'age/band']],
  ])('of %s is %j', (id, place) => {
    expect(placeOf(id, settings)).toEqual(place);
  });

  it.each([
    'groups/sex',
    'disparity/other/sex',
    'population/age',
    'change',
    'inputs/sex',
    'disparity/toString/sex',
  ])('of %s is nowhere', (id) => {
    expect(placeOf(id, settings)).toBeUndefined();
  });

  it('is nowhere without limits', () => {
    expect(placeOf('flip_test/sex', {})).toBeUndefined();
    expect(placeOf('population/sex', {})).toBeUndefined();
  });
});
