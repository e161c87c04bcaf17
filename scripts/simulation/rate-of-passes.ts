import { difference } from '../../shared/checks/compare.ts';
import { againstLimit } from '../../shared/checks/limit.ts';
import type { Metric } from '../../shared/checks/metric.ts';
import { accuracy } from '../../shared/checks/metrics/accuracy.ts';
import { recall } from '../../shared/checks/metrics/recall.ts';
import type { Subject } from '../../shared/checks/subject.ts';
import { isUndefined } from '../../shared/stats/index.ts';

export interface RateSetting {
  metric: 'accuracy' | 'recall';
  n: number;
  /** Share of positive rows; recall is over these. */
  prevalence: number;
  /** Share of the metric's rows on which the models differ. */
  discordance: number;
  margin: number;
}

/**
 * The probability that a rate passes although its true difference is exactly −margin: not simulated, but summed
 * over every possible table of counts, the shipped decision asked for each.
 */
export function rateOfPasses({ metric, n, prevalence, discordance, margin }: RateSetting): number {
  const gain = (discordance - margin) / 2;
  const loss = (discordance + margin) / 2;
  const subject: Subject = {
    key: metric,
    metric: (metric === 'accuracy' ? accuracy : recall) as unknown as Metric,
    options: {},
    context: { task: 'binary', classes: ['0', '1'] },
    seed: 1,
  };
  let passed = 0;
  const denominators = metric === 'accuracy' ? [[n, 1]] : likely(n, prevalence);
  for (const [rows, weight] of denominators) {
    if (rows === 0) continue;
    for (const [gained, ofGained] of likely(rows, gain)) {
      for (const [lost, ofLost] of likely(rows - gained, loss / (1 - gain))) {
        const chance = weight * ofGained * ofLost;
        if (chance > 1e-12 && passes(subject, rows, gained, lost, margin)) passed += chance;
      }
    }
  }
  return passed;
}

function passes(subject: Subject, n: number, gained: number, lost: number, margin: number): boolean {
  const sample = {
    n,
    cells: {
      n,
      label: Int32Array.of(1, 1, 1),
      prediction: { challenger: Int32Array.of(1, 1, 0), champion: Int32Array.of(1, 0, 1) },
      count: Float64Array.of(n - gained - lost, gained, lost),
    },
  };
  const estimate = difference(subject, sample, 'challenger', 'champion');
  return !isUndefined(estimate) && againstLimit(estimate, { op: '>=', value: -margin }, 0.05) === 'pass';
}

/** Counts of a binomial distribution and their probabilities, but for tails below 1e-13. */
function likely(n: number, p: number): [number, number][] {
  if (p <= 0) return [[0, 1]];
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const found: [number, number][] = [];
  const odds = p / (1 - p);
  let mass = 1;
  for (let k = mode; k <= n && mass > 1e-14; k++) {
    found.push([k, mass]);
    mass *= ((n - k) / (k + 1)) * odds;
  }
  mass = 1;
  for (let k = mode - 1; k >= 0 && mass > 1e-14; k--) {
    mass *= (k + 1) / (n - k) / odds;
    found.push([k, mass]);
  }
  const total = found.reduce((sum, [, m]) => sum + m, 0);
  return found.map(([k, m]) => [k, m / total]);
}
