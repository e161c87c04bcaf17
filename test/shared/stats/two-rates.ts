import { readFileSync } from 'node:fs';
import type { RateCounts } from '../../../shared/stats/index.ts';

export type Counts = [hits: number, n: number];

interface TwoRates {
  a: Counts;
  b: Counts;
  level: number;
  interval: [number, number];
}

/** Written by test/fixtures/known-values/two-rates.py with statsmodels. */
export const knownRates: {
  wilson: { rate: Counts; level: number; interval: [number, number] }[];
  newcombe: TwoRates[];
  ratio: TwoRates[];
} = JSON.parse(readFileSync(new URL('../../fixtures/known-values/two-rates.json', import.meta.url), 'utf8'));

export const counts = ([hits, n]: Counts): RateCounts => ({ n, hits });
