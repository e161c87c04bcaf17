import { readFileSync } from 'node:fs';

interface PairedExample {
  n: number;
  gained: number;
  lost: number;
}

interface KnownValues {
  tango: (PairedExample & { level: number; interval: [number, number]; p: number | null })[];
  mcnemar: (PairedExample & { two_sided_exact: number; exact: number; mid: number })[];
  clopper_pearson: { n: number; hits: number; level: number; interval: [number, number]; p: number | null }[];
  guarded: { differences: number[]; limit: number; greater: number; less: number; less_limit: number }[];
  delong: { value: number; influence: number[]; label: number[]; variance: number; limit: number; p: number };
  bootstrap: {
    metric: string;
    classes: number;
    label: number[];
    champion: number[];
    challenger: number[];
    count: number[];
    /** Between these the bounds of 2,000 replicates stay. */
    low: [number, number];
    high: [number, number];
    p: number;
  }[];
  order_statistics: { n: number; quantile: number; level: number; low_rank: number; high_rank: number }[];
  holm: { p: number[]; adjusted: number[] };
  distributions: Record<'t_quantile' | 't_cdf' | 'normal_quantile' | 'normal_sf' | 'binomial', number[][]>;
}

/** Written by test/fixtures/known-values/stats.py with SciPy, statsmodels and NumPy. */
export const known: KnownValues = JSON.parse(
  readFileSync(new URL('../../fixtures/known-values/stats.json', import.meta.url), 'utf8'),
);
