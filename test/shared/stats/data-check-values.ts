import { readFileSync } from 'node:fs';

interface KnownValues {
  distributions: Record<'chi_squared' | 'f' | 'poisson' | 'kolmogorov', number[][]>;
  benjamini_hochberg: { p: number[]; adjusted: number[] };
  correlations: {
    a: number[];
    b: number[];
    pearson: number;
    pearson_interval: [number, number];
    spearman: number;
    spearman_interval: [number, number];
    midranks: number[];
  }[];
  contingencies: {
    table: number[][];
    statistic: number;
    df: number;
    p: number;
    uncorrected: number;
    cramers_v: number;
  }[];
  correlation_ratios: {
    codes: number[];
    values: number[];
    eta_squared: number;
    epsilon_squared: number;
    p: number;
  }[];
  welch: {
    a: [number, number, number];
    b: [number, number, number];
    t: number;
    df: number;
    p: number;
  }[];
  roc_auc: { label: number[]; score: number[]; auc: number }[];
  auc_interval: {
    auc: number;
    positives: number;
    negatives: number;
    level: number;
    interval: [number, number];
    p_at_09: number;
  }[];
  spread_ratio: {
    a: [number, number, number];
    b: [number, number, number];
    ratio: number;
    interval: [number, number];
    p: number;
  }[];
  all_from_one: [number, number, number, number][];
  overlap_by_chance: {
    n: number;
    m: number;
    sizes: { times: number; values: number }[];
    mean: number;
    deviation: number;
    deals: number;
  }[];
}

/** Written by test/fixtures/known-values/data-checks.py with SciPy, scikit-learn and NumPy. */
export const known: KnownValues = JSON.parse(
  readFileSync(new URL('../../fixtures/known-values/data-checks.json', import.meta.url), 'utf8'),
);
