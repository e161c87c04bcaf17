import { correlationRatio, cramersV, fisherZ, pearson, spearman } from '../../stats/index.ts';
import { ranksOf } from './ranks-of.ts';
import type { SampledInput } from './sampled-inputs.ts';

/** How closely two columns go together. */
export interface Association {
  statistic: 'pearson' | 'spearman' | 'correlation_ratio' | 'cramers_v';
  /** −1 to 1 of two numbers, else 0 to 1. */
  value: number;
  /** Of two numbers, by Fisher's z. */
  interval?(level: number): [number, number];
  /** That there is no association at all. */
  p: number;
  n: number;
  /** Whether a value of 1 means that each says the other; a category with more levels than the other says it, but not back. */
  isMutual: boolean;
}

/** More categories than these are not tabulated: they are names rather than categories. */
const mostLevels = 200;

/**
 * The association of two columns over the rows that have both: of numbers the larger of Pearson's and Spearman's
 * coefficient, of categories Cramér's V without its bias, of both the correlation ratio without its bias. Undefined
 * where one is constant, or a category has too many levels.
 */
export function association(a: SampledInput, b: SampledInput): Association | undefined {
  if (a.kind === 'number' && b.kind === 'number') return ofNumbers(a.numbers, b.numbers);
  if (a.kind === 'category' && b.kind === 'category') return ofCategories(a, b);
  if (a.kind === 'category') return b.kind === 'number' ? ofBoth(a, b.numbers) : undefined;
  return b.kind === 'category' ? ofBoth(b, a.numbers) : undefined;
}

function ofNumbers(a: Float64Array, b: Float64Array): Association | undefined {
  const [ranksOfA, ranksOfB] = [ranksOf(a), ranksOf(b)];
  if (ranksOfA !== 'gaps' && ranksOfB !== 'gaps')
    return larger(pearson(a, b), pearson(ranksOfA, ranksOfB), a.length);
  let n = 0;
  const x = new Float64Array(a.length);
  const y = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) {
    if (!Number.isFinite(a[i]) || !Number.isFinite(b[i])) continue;
    x[n] = a[i];
    y[n++] = b[i];
  }
  const [left, right] = [x.subarray(0, n), y.subarray(0, n)];
  return larger(pearson(left, right), spearman(left, right), n);
}

function larger(linear: number | undefined, ranked: number | undefined, n: number): Association | undefined {
  if (linear === undefined || ranked === undefined) return undefined;
  const statistic = Math.abs(ranked) > Math.abs(linear) + 1e-12 ? 'spearman' : 'pearson';
  const found = statistic === 'spearman' ? ranked : linear;
  // Perfect but for rounding.
  const value = 1 - Math.abs(found) < 1e-12 ? Math.sign(found) : found;
  const z = fisherZ(value, n, statistic);
  // The larger of two coefficients was chosen.
  return z && { statistic, value, interval: z.interval, p: Math.min(1, 2 * z.pBeyond(0)), n, isMutual: true };
}

type Category = Extract<SampledInput, { kind: 'category' }>;

function ofCategories(a: Category, b: Category): Association | undefined {
  if (a.levels > mostLevels || b.levels > mostLevels) return undefined;
  const table = Array.from({ length: a.levels }, () => new Array<number>(b.levels).fill(0));
  for (let i = 0; i < a.codes.length; i++) {
    if (a.codes[i] >= 0 && b.codes[i] >= 0) table[a.codes[i]][b.codes[i]]++;
  }
  const found = cramersV(table);
  return found && { statistic: 'cramers_v', ...found, isMutual: a.levels === b.levels };
}

function ofBoth({ codes, levels }: Category, numbers: Float64Array): Association | undefined {
  if (levels > mostLevels) return undefined;
  const finite = numbers.map((x) => (Number.isFinite(x) ? x : Number.NaN));
  const found = correlationRatio(codes, finite);
  if (!found) return undefined;
  const values = new Set(finite.filter((x, i) => codes[i] >= 0 && !Number.isNaN(x)));
  const isMutual = values.size === found.groups;
  return {
    statistic: 'correlation_ratio',
    value: Math.sqrt(found.epsilonSquared),
    p: found.p,
    n: found.n,
    isMutual,
  };
}
