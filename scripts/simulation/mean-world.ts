import type { Metric } from '../../shared/checks/metric.ts';
import { mean_score } from '../../shared/checks/metrics/mean_score.ts';
import { random, randomBinomial } from '../../shared/stats/index.ts';
import { normals } from './normals.ts';
import type { World } from './scenario.ts';

export const skews = [
  'normal',
  'exponential gains',
  'exponential losses',
  'lognormal gains',
  'lognormal losses',
  '1 in 10 loses much',
  '1 in 20 loses much',
  '1 in 50 loses much',
] as const;
export type Skew = (typeof skews)[number];

export interface MeanSetting {
  n: number;
  /** Share of rows on which the two models differ. */
  changed: number;
  skew: Skew;
  /** Mean loss of a changed row in units of its standard deviation. */
  tilt: number;
  /** Scores in [0, 1], judged by `method: betting`. */
  bounded?: boolean;
}

/** Per-row scores of a champion, and of a challenger whose changed rows lose on average. */
export function meanWorld({ n, changed, skew, tilt, bounded }: MeanSetting): World {
  const base = bounded ? new Float64Array(n).fill(0.75) : scores(n);
  const unit = bounded ? unitOf(skew) : 1;
  return {
    subject: {
      key: 'mean_score',
      metric: mean_score as unknown as Metric,
      options: { column: 'score', direction: 'higher', ...(bounded && { range: [0, 1] }) },
      context: { task: 'regression', classes: [] },
      seed: 1,
      ...(bounded && { method: 'betting' as const }),
    },
    limit: { op: '>=', value: -changed * tilt * unit },
    draw(seed) {
      const uniform = random(seed);
      const deviate = deviates(skew, uniform);
      const challenger = base.slice();
      for (const row of someRows(n, changed, uniform)) challenger[row] += unit * (deviate() - tilt);
      const none = new Float64Array(0);
      return {
        n,
        rows: {
          n,
          label: none,
          models: { champion: { columns: { score: base } }, challenger: { columns: { score: challenger } } },
        },
      };
    },
  };
}

/** The standard deviation of a change that keeps scores of 0.75 in [0, 1]. */
function unitOf(skew: Skew): number {
  if (skew === 'normal') return 0.04;
  const rare = Number(/1 in (\d+)/.exec(skew)?.[1]);
  return 0.75 / (Math.sqrt(rare - 1) + 0.1);
}

/** Scores of one champion, spread over about five standard deviations of a change; multiples of 2⁻²⁰, so that differences are exact. */
function scores(n: number): Float64Array {
  const uniform = random(20261121);
  return Float64Array.from({ length: n }, () => Math.round(-Math.log(uniform()) * 2 ** 20) / 2 ** 20);
}

function* someRows(n: number, share: number, uniform: () => number): Generator<number> {
  if (share >= 1) {
    for (let row = 0; row < n; row++) yield row;
    return;
  }
  // Which rows change does not matter to a mean: the first ones do.
  const count = randomBinomial(n, share, uniform);
  for (let row = 0; row < count; row++) yield row;
}

/** Deviates of mean 0 and standard deviation 1. */
export function deviates(skew: Skew, uniform: () => number): () => number {
  if (skew === 'normal') return normals(uniform);
  if (skew === 'exponential gains') return () => -Math.log(uniform()) - 1;
  if (skew === 'exponential losses') return () => 1 + Math.log(uniform());
  if (skew.startsWith('lognormal')) {
    const normal = normals(uniform);
    const mean = Math.exp(0.5);
    const sd = Math.sqrt((Math.E - 1) * Math.E);
    const sign = skew === 'lognormal gains' ? 1 : -1;
    return () => (sign * (Math.exp(normal()) - mean)) / sd;
  }
  const rare = 1 / Number(/1 in (\d+)/.exec(skew)?.[1]);
  const gain = Math.sqrt(rare / (1 - rare));
  return () => (uniform() < rare ? -1 / gain : gain);
}
