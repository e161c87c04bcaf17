import { groupMetrics } from '../../../shared/checks/fairness/group-metrics/index.ts';
import { type MeasuredGroup, measureGroup } from '../../../shared/checks/fairness/measured-group.ts';
import { compareEstimate } from '../../../shared/checks/fairness/pairs/compare-estimate.ts';
import type { Comparison } from '../../../shared/checks/fairness/pairs/comparison.ts';
import { pairsOf } from '../../../shared/checks/fairness/pairs/pairs-of.ts';
import type { Rows } from '../../../shared/data/evaluation.ts';
import { random, randomBinomial, stratifiedRates } from '../../../shared/stats/index.ts';
import { deviates, type Skew } from '../mean-world.ts';
import { normals } from '../normals.ts';

/** Two groups that lie exactly at a limit, and how the shipped comparison sees one imagined test set of them. */
export interface PairWorld {
  name: string;
  limit: number;
  compared(seed: number): Comparison | undefined;
}

/** Means half a standard deviation apart. */
export function meansAtLimit(sizes: readonly [number, number], skew: Skew): PairWorld {
  return {
    name: `means, ${sizes.join(' and ')} rows, ${skew}`,
    limit: 0.5,
    compared(seed) {
      const deviate = deviates(skew, random(seed));
      const [a, b] = sizes.map((n, k) => Float64Array.from({ length: n }, () => 10 + k / 2 + deviate()));
      return comparison('difference', ofValues(a), ofValues(b));
    },
  };
}

/** Rates of ratio 0.8, rows weighted by a lognormal factor. */
export function weightedAtLimit(sizes: readonly [number, number], rate: number, sigma: number): PairWorld {
  return {
    name: `weighted rates, ${sizes.join(' and ')} rows, ${rate}, log weights ± ${sigma}`,
    limit: 0.8,
    compared(seed) {
      const uniform = random(seed);
      const normal = normals(uniform);
      const [a, b] = sizes.map((n, k) =>
        ofHits(
          Array.from({ length: n }, () => Number(uniform() < (k === 0 ? 0.8 : 1) * rate)),
          { weight: Float64Array.from({ length: n }, () => Math.exp(sigma * normal())) },
        ),
      );
      return comparison('ratio', a, b);
    },
  };
}

/** Rates of ratio 0.8 in clusters of eight rows; in three of ten clusters all rows are alike. No cluster is shared. */
export function clusteredAtLimit(
  clusters: readonly [number, number],
  rate: number,
  isTold = true,
): PairWorld {
  return {
    name: `clustered rates, ${clusters.join(' and ')} clusters of 8, ${rate}`,
    limit: 0.8,
    compared(seed) {
      const uniform = random(seed);
      const [a, b] = clusters.map((count, k) => {
        const own = (k === 0 ? 0.8 : 1) * rate;
        const hits: number[] = [];
        for (let i = 0; i < count; i++) {
          const p = uniform() < 0.3 ? Number(uniform() < own) : own;
          for (let row = 0; row < 8; row++) hits.push(Number(uniform() < p));
        }
        const cluster = Int32Array.from(hits, (_, i) => Math.floor(i / 8));
        if (!isTold) return ofHits(hits, {});
        return ofHits(hits, { cluster, clusterInAll: cluster.map((code) => code + k * 1_000_000) });
      });
      return comparison('ratio', a, b);
    },
  };
}

/** Means half a unit apart of two groups of which each cluster holds one row, with the cluster's effect in common. */
export function sharedAtLimit(clusters: number): PairWorld {
  return {
    name: `means that share ${clusters} clusters`,
    limit: 0.5,
    compared(seed) {
      const normal = normals(random(seed));
      const effects = Float64Array.from({ length: clusters }, () => normal());
      const cluster = Int32Array.from({ length: clusters }, (_, i) => i);
      const [a, b] = [0, 0.5].map((mean) =>
        ofValues(
          effects.map((effect) => mean + effect + normal() / 2),
          { cluster },
        ),
      );
      return comparison('difference', a, b);
    },
  };
}

/** Rates of ratio 0.8, or 0.1 apart, in strata whose own rates differ up to threefold. */
export function strataAtLimit(
  strata: number,
  sizes: readonly [number, number],
  rate: number,
  compare: 'difference' | 'ratio',
): PairWorld {
  return {
    name: `${strata} strata of ${sizes.join(' and ')} rows, ${rate}, ${compare}`,
    limit: compare === 'ratio' ? 0.8 : 0.1,
    compared(seed) {
      const uniform = random(seed);
      const drawn = Array.from({ length: strata }, (_, i) => {
        const own = rate * (0.5 + i / strata);
        const [low, high] = compare === 'ratio' ? [0.8 * own, own] : [own, own + 0.1];
        const [ofLow, ofHigh] = [low, high].map((p, k) => ({
          n: sizes[k],
          hits: randomBinomial(sizes[k], p, uniform),
        }));
        return compare === 'ratio' ? { a: ofLow, b: ofHigh } : { a: ofHigh, b: ofLow };
      });
      const { estimate } = stratifiedRates(drawn, compare);
      return Number.isNaN(estimate.value) ? undefined : compareEstimate(estimate, compare);
    },
  };
}

/** How often a limit that both groups truly lie at is called kept, and broken, at alpha .05. */
export function claimsAtLimit(
  { limit, compared }: PairWorld,
  draws: number,
): { within: number; beyond: number; undecidable: number } {
  const tally = { within: 0, beyond: 0, undecidable: 0 };
  for (let seed = 1; seed <= draws; seed++) {
    const found = compared(seed);
    if (!found || found.insufficient) tally.undecidable++;
    else if (found.met(limit) <= 0.05) tally.within++;
    else if (found.broken(limit) <= 0.05) tally.beyond++;
  }
  return tally;
}

function comparison(
  compare: 'difference' | 'ratio',
  a: MeasuredGroup,
  b: MeasuredGroup,
): Comparison | undefined {
  return pairsOf(groupMetrics[0], compare, [a, b])[0].comparison;
}

function ofValues(prediction: Float64Array, design: Partial<Rows> = {}): MeasuredGroup {
  return measured('mean_prediction', { label: new Float64Array(prediction.length), prediction }, design);
}

function ofHits(hits: readonly number[], design: Partial<Rows>): MeasuredGroup {
  return measured(
    'selection_rate',
    { label: new Int32Array(hits.length), prediction: Int32Array.from(hits) },
    design,
  );
}

function measured(
  name: string,
  { label, prediction }: { label: Rows['label']; prediction: Float64Array | Int32Array },
  design: Partial<Rows>,
): MeasuredGroup {
  const n = label.length;
  const rows: Rows = { n, label, models: { challenger: { prediction, columns: {} } }, ...design };
  const metric = groupMetrics.find((one) => one.name === name);
  if (!metric) throw new Error(`no group metric ${name}`);
  const context = metric.tasks.includes('binary')
    ? ({ task: 'binary', classes: ['0', '1'] } as const)
    : ({ task: 'regression', classes: [] } as const);
  const sample = { n, rows };
  return measureGroup(
    metric,
    { level: { g: name }, name, n, sample: () => sample },
    sample,
    'challenger',
    context,
    1,
  );
}
