import { changeOfDisparity } from '../../../shared/checks/fairness/change-of-disparity.ts';
import { disparities } from '../../../shared/checks/fairness/disparities/index.ts';
import type { Disparity } from '../../../shared/checks/fairness/disparity.ts';
import type { Rows, Sample } from '../../../shared/data/evaluation.ts';
import { random } from '../../../shared/stats/index.ts';
import { normals } from '../normals.ts';

/** Two groups under two models; what the shipped check says of one imagined test set of them. */
export interface ChangeWorld {
  name: string;
  judged(seed: number): { status: string; interval?: [number, number] };
  /** The true growth of the gap, or the true ratio of the ratios. */
  truth: number;
}

export interface ChangeSetting {
  /** Rows of each group; with `clusters` rows of each group in a cluster. */
  sizes: readonly [number, number];
  /** The champion's rates. */
  rates: readonly [number, number];
  /** Share of rows on which the models differ. */
  differing: number;
  compare: 'difference' | 'ratio';
  /** How far the first group moves away from the second: 0, or by just the margin. */
  moved: number;
  margin: number;
  /** Standard deviation of the weights' logarithm. */
  sigma?: number;
  /** Of so many clusters; in a tenth of them all rows are alike, which is an intra-cluster correlation of 0.1. */
  clusters?: number;
  /** Whether a cluster holds rows of both groups, and whether they go with each other or against. */
  shared?: 'alike' | 'opposed';
}

/** A gap between two selection rates that the challenger leaves, or widens by just the margin. */
export function changeWorld(setting: ChangeSetting): ChangeWorld {
  const { sizes, rates, differing, compare, moved, margin, sigma, clusters, shared } = setting;
  const isRatio = compare === 'ratio';
  const change = isRatio ? -moved * rates[0] : rates[0] < rates[1] ? -moved : moved;
  const design = clusters
    ? `${clusters} clusters ${shared ? `that both share (${shared})` : 'of each'}, ${sizes.join(' and ')} rows in each`
    : `${sizes.join(' and ')} rows${sigma ? `, log weights ± ${sigma}` : ''}`;
  return {
    name: `${design}, rates ${rates.join(' and ')}`,
    truth: isRatio ? 1 - moved : moved,
    judged(seed) {
      const uniform = random(seed);
      const normal = normals(uniform);
      const draw = (k: number, own: (i: number) => number, n: number, cluster?: Int32Array): Rows => {
        const delta = k === 0 ? change : 0;
        const [lost, gained] = [(differing - delta) / 2, (differing + delta) / 2];
        const champion = new Int32Array(n);
        const challenger = new Int32Array(n);
        for (let i = 0; i < n; i++) {
          const u = own(i);
          if (u < lost) champion[i] = 1;
          else if (u < lost + gained) challenger[i] = 1;
          else if (u < gained + rates[k]) champion[i] = challenger[i] = 1;
        }
        return {
          n,
          label: new Int32Array(n),
          ...(sigma && { weight: Float64Array.from({ length: n }, () => Math.exp(sigma * normal())) }),
          ...(cluster && {
            cluster,
            clusterInAll: shared ? cluster : cluster.map((c) => 2 * c + k),
          }),
          models: {
            champion: { prediction: champion, columns: {} },
            challenger: { prediction: challenger, columns: {} },
          },
        };
      };
      const common = clusters
        ? [0, 1].map(() =>
            Float64Array.from({ length: clusters }, () => (uniform() < 0.1 ? uniform() : Number.NaN)),
          )
        : [];
      const all = sizes.map((size, k): Rows => {
        if (!clusters) return draw(k, uniform, size);
        const effect = common[shared ? 0 : k];
        const cluster = Int32Array.from({ length: clusters * size }, (_, i) => Math.floor(i / size));
        const own = (i: number): number => {
          const u = effect[cluster[i]];
          if (Number.isNaN(u)) return uniform();
          return k === 1 && shared === 'opposed' ? 1 - u : u;
        };
        return draw(k, own, cluster.length, cluster);
      });
      return judgedOf(all, compare, margin);
    },
  };
}

function judgedOf(all: readonly Rows[], compare: 'difference' | 'ratio', margin: number) {
  const disparity = disparities.find(({ name }) => name === `demographic_parity_${compare}`) as Disparity;
  const samples = all.map((rows): Sample => ({ n: rows.n, rows }));
  const { status, findings } = changeOfDisparity({
    key: 'gap',
    disparity,
    setting: { disparity: disparity.name, limit: 1, agg: 'worst_case', required: true },
    groups: {
      set: { by: [{ column: 'g' }] },
      name: 'g',
      groups: samples.map((sample, k) => ({
        level: { g: String(k) },
        name: String(k),
        n: sample.n,
        sample: () => sample,
      })),
    },
    evaluation: { task: 'binary', classes: ['no', 'yes'], overall: samples[0], slices: [] },
    change: { margin, 'ratio-margin': margin, required: true },
    required: true,
    alpha: 0.05,
    seed: 1,
  });
  return { status, interval: findings[0]?.interval as [number, number] | undefined };
}
