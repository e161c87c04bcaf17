import type { Metric } from '../../shared/checks/metric.ts';
import { mean_score } from '../../shared/checks/metrics/mean_score.ts';
import { random } from '../../shared/stats/index.ts';
import { deviates, type Skew } from './mean-world.ts';
import { normals } from './normals.ts';
import type { World } from './scenario.ts';

export interface ClusterSetting {
  clusters: number;
  /** Of the clusters' own effects. */
  skew: Skew;
}

/** Rows of customers: each has one to many rows (geometric, 10 on average) and an effect that they share. */
export function clusterWorld({ clusters, skew }: ClusterSetting): World {
  return {
    subject: {
      key: 'mean_score',
      metric: mean_score as unknown as Metric,
      options: { column: 'score', direction: 'higher' },
      context: { task: 'regression', classes: [] },
      seed: 1,
    },
    limit: { op: '>=', value: 0 },
    draw(seed) {
      const uniform = random(seed);
      const effect = deviates(skew, uniform);
      const noise = normals(uniform);
      const cluster: number[] = [];
      const difference: number[] = [];
      for (let code = 0; code < clusters; code++) {
        const size = 1 + Math.floor(Math.log(uniform()) / Math.log(0.9));
        const shared = effect();
        for (let i = 0; i < size; i++) {
          cluster.push(code);
          difference.push(shared + noise());
        }
      }
      const n = cluster.length;
      return {
        n,
        rows: {
          n,
          label: new Float64Array(0),
          cluster: Int32Array.from(cluster),
          models: {
            champion: { columns: { score: new Float64Array(n) } },
            challenger: { columns: { score: Float64Array.from(difference) } },
          },
        },
      };
    },
  };
}
