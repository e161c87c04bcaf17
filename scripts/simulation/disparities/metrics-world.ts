import { changeChecks } from '../../../shared/checks/fairness/change-checks.ts';
import type { Groups } from '../../../shared/checks/fairness/groups.ts';
import type { Cells, Sample } from '../../../shared/data/evaluation.ts';
import { random, randomBinomial } from '../../../shared/stats/index.ts';

export interface MetricsSetting {
  /** Rows of each group, four in ten of them positive. */
  sizes: readonly number[];
  /** Share of rows on which the models differ. */
  differing: number;
  /** What every group loses in each of the three metrics: more refused who deserve it, more taken who do not. */
  loss: number;
  margin: number;
}

/** What the three checks of the change that are usual with two classes say of one imagined test set. */
export function metricsWorld({ sizes, differing, loss, margin }: MetricsSetting) {
  return {
    name: `${sizes.join(' and ')} rows, the models differ on ${100 * differing} %`,
    judged(seed: number): string[] {
      const uniform = random(seed);
      const groups = sizes.map((n, k) => {
        const positive = randomBinomial(n, 0.4, uniform);
        const sample = sampleOf(
          drawn(positive, 0.7, differing, -loss, uniform),
          drawn(n - positive, 0.3, differing, loss, uniform),
        );
        return { level: { g: String(k) }, name: String(k), n, sample: () => sample };
      });
      const sets: Groups[] = [{ set: { by: [{ column: 'g' }] }, name: 'g', groups }];
      const settings = {
        intersections: { of: 1, required: false },
        change: { margin, 'ratio-margin': margin, required: true },
      };
      const evaluation = {
        task: 'binary',
        classes: ['no', 'yes'],
        overall: groups[0].sample(),
        slices: [],
      } as const;
      return changeChecks({ sets, evaluation, settings, alpha: 0.05, seed: 1 }).map(({ status }) => status);
    },
  };
}

/** Rows of one label: only the champion says yes, only the challenger, both, neither. */
function drawn(
  n: number,
  rate: number,
  differing: number,
  change: number,
  uniform: () => number,
): [number, number, number, number] {
  const [lost, gained] = [(differing - change) / 2, (differing + change) / 2];
  const a = randomBinomial(n, lost, uniform);
  const b = randomBinomial(n - a, gained / (1 - lost), uniform);
  const c = randomBinomial(n - a - b, (rate - lost) / (1 - lost - gained), uniform);
  return [a, b, c, n - a - b - c];
}

function sampleOf(positive: readonly number[], negative: readonly number[]): Sample {
  const count = Float64Array.of(...positive, ...negative);
  const n = count.reduce((sum, one) => sum + one, 0);
  const cells: Cells = {
    n,
    label: Int32Array.of(1, 1, 1, 1, 0, 0, 0, 0),
    prediction: {
      champion: Int32Array.of(1, 0, 1, 0, 1, 0, 1, 0),
      challenger: Int32Array.of(0, 1, 1, 0, 0, 1, 1, 0),
    },
    count,
  };
  return { n, cells };
}
