import type { Metric } from '../../shared/checks/metric.ts';
import { roc_auc } from '../../shared/checks/metrics/roc_auc.ts';
import { normal, random } from '../../shared/stats/index.ts';
import { normals } from './normals.ts';
import type { World } from './scenario.ts';

export interface AreaSetting {
  n: number;
  prevalence: number;
  /** Area under the champion's ROC curve. */
  area: number;
  margin: number;
  /** Share of rows whose score the challenger moves at all; the others keep the champion's. */
  changed: number;
}

/** Scores of two models, normal within each class, whose areas truly differ by −margin. */
export function areaWorld({ n, prevalence, area, margin, changed }: AreaSetting): World {
  const champion = Math.SQRT2 * normal.quantile(area);
  const correlation = 0.9;
  const rest = Math.sqrt(1 - correlation ** 2);
  const challenger = challengerShift(champion, area - margin, changed);
  return {
    subject: {
      key: 'roc_auc',
      metric: roc_auc as unknown as Metric,
      options: {},
      context: { task: 'binary', classes: ['0', '1'] },
      seed: 1,
    },
    limit: { op: '>=', value: -margin },
    draw(seed) {
      const uniform = random(seed);
      const gauss = normals(uniform);
      const label = new Int32Array(n);
      const ofChampion = new Float64Array(n);
      const ofChallenger = new Float64Array(n);
      for (let i = 0; i < n; i++) {
        label[i] = uniform() < prevalence ? 1 : 0;
        const shared = gauss();
        ofChampion[i] = shared + label[i] * champion;
        ofChallenger[i] =
          changed < 1 && uniform() >= changed
            ? ofChampion[i]
            : correlation * shared + rest * gauss() + label[i] * challenger;
      }
      return {
        n,
        rows: {
          n,
          label,
          models: {
            champion: { scores: [ofChampion], columns: {} },
            challenger: { scores: [ofChallenger], columns: {} },
          },
        },
      };
    },
  };
}

/** The shift of the changed positives at which the area of the mixture is `area`. */
function challengerShift(champion: number, area: number, changed: number): number {
  const between = (shift: number) => normal.cdf(shift / Math.SQRT2);
  const mixture = (shift: number) => changed * between(shift) + (1 - changed) * between(champion);
  let low = -10;
  let high = 10;
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    if (mixture(middle) < area) low = middle;
    else high = middle;
  }
  return high;
}
