import { groupMetrics } from '../../../shared/checks/fairness/group-metrics/index.ts';
import { mean_prediction as meanPrediction } from '../../../shared/checks/fairness/group-metrics/mean_prediction.ts';
import type { Group } from '../../../shared/checks/fairness/groups.ts';
import {
  type MeasuredGroup,
  measureGroup,
  measureGroups,
} from '../../../shared/checks/fairness/measured-group.ts';
import { compareEstimate } from '../../../shared/checks/fairness/pairs/compare-estimate.ts';
import type { Comparison } from '../../../shared/checks/fairness/pairs/comparison.ts';
import { pairsOf } from '../../../shared/checks/fairness/pairs/pairs-of.ts';
import { mergedGroups } from '../../../shared/checks/fairness/within/merged-groups.ts';
import { pairsWithin } from '../../../shared/checks/fairness/within/pairs-within.ts';
import type { Rows } from '../../../shared/data/evaluation.ts';
import { random, randomBinomial, stratifiedRates } from '../../../shared/stats/index.ts';
import { deviates, type Skew } from '../mean-world.ts';
import { normals } from '../normals.ts';

/** Where two groups truly stand. */
export type Truly = 'at the limit' | 'equal';

/** Two groups that lie exactly at a limit, or are equal, and how the shipped comparison sees one imagined test set of them. */
export interface PairWorld {
  name: string;
  compare: 'difference' | 'ratio';
  limit: number;
  /** The true difference or ratio is named as the comparison has it, whichever group is seen ahead. */
  compared(seed: number): { comparison?: Comparison; truth: number };
}

const limits = { difference: 0.1, ratio: 0.8 } as const;

/** The true rates of two groups, of which the second is `rate`, or the lower one where they differ by a difference. */
function ratesOf(compare: 'difference' | 'ratio', rate: number, truly: Truly): [number, number] {
  if (truly === 'equal') return [rate, rate];
  return compare === 'ratio' ? [limits.ratio * rate, rate] : [rate, rate + limits.difference];
}

/** Means half a standard deviation apart. */
export function meansAtLimit(
  sizes: readonly [number, number],
  skew: Skew,
  truly: Truly = 'at the limit',
): PairWorld {
  const apart = truly === 'equal' ? 0 : 0.5;
  return {
    name: `means, ${sizes.join(' and ')} rows, ${skew}`,
    compare: 'difference',
    limit: 0.5,
    compared(seed) {
      const deviate = deviates(skew, random(seed));
      const [a, b] = sizes.map((n, k) => Float64Array.from({ length: n }, () => 10 + k * apart + deviate()));
      return comparison('difference', ofValues('a', a), ofValues('b', b), apart);
    },
  };
}

/** Rates at ratio 0.8 or 0.1 apart, rows weighted by a lognormal factor. */
export function weightedAtLimit(
  sizes: readonly [number, number],
  rate: number,
  sigma: number,
  compare: 'difference' | 'ratio' = 'ratio',
  truly: Truly = 'at the limit',
): PairWorld {
  const rates = ratesOf(compare, rate, truly);
  return {
    name: `weighted rates, ${sizes.join(' and ')} rows, ${rate}, log weights ± ${sigma}, ${compare}`,
    compare,
    limit: limits[compare],
    compared(seed) {
      const uniform = random(seed);
      const normal = normals(uniform);
      const [a, b] = sizes.map((n, k) =>
        ofHits(
          'ab'[k],
          Array.from({ length: n }, () => Number(uniform() < rates[k])),
          { weight: Float64Array.from({ length: n }, () => Math.exp(sigma * normal())) },
        ),
      );
      return comparison(compare, a, b, truthOf(compare, rates));
    },
  };
}

export interface ClusteredSetting {
  /** Of each group. */
  clusters: readonly [number, number];
  rate: number;
  compare?: 'difference' | 'ratio';
  truly?: Truly;
  /** The share of clusters in which all rows are alike: the intra-cluster correlation. */
  alike?: number;
  /** Every cluster holds rows of both groups, which go with each other or against. */
  shared?: 'together' | 'against';
  /** Whether the comparison is told of the clusters. */
  isTold?: boolean;
}

/** Rates at ratio 0.8 or 0.1 apart in clusters of eight rows; of each group, where both share them. */
export function clusteredAtLimit({
  clusters,
  rate,
  compare = 'ratio',
  truly = 'at the limit',
  alike = 0.3,
  shared,
  isTold = true,
}: ClusteredSetting): PairWorld {
  const rates = ratesOf(compare, rate, truly);
  const which = shared ? `clusters that both share (${shared})` : 'clusters';
  return {
    name: `clustered rates, ${clusters.join(' and ')} ${which} of 8, correlation ${alike}, ${rate}, ${compare}`,
    compare,
    limit: limits[compare],
    compared(seed) {
      const uniform = random(seed);
      const common = clusters.map((count) =>
        Array.from({ length: count }, () => (uniform() < alike ? uniform() : undefined)),
      );
      const [a, b] = clusters.map((count, k) => {
        const effects = common[shared ? 0 : k];
        const hits: number[] = [];
        for (let i = 0; i < count; i++) {
          const effect = effects[i];
          for (let row = 0; row < 8; row++) {
            const u = effect ?? uniform();
            hits.push(Number((shared === 'against' && k === 1 ? 1 - u : u) < rates[k]));
          }
        }
        const cluster = Int32Array.from(hits, (_, i) => Math.floor(i / 8));
        if (!isTold) return ofHits('ab'[k], hits, {});
        const clusterInAll = shared ? cluster : cluster.map((code) => code + k * 1_000_000);
        return ofHits('ab'[k], hits, { cluster, clusterInAll });
      });
      return comparison(compare, a, b, truthOf(compare, rates));
    },
  };
}

/** Means half a unit apart of two groups of which each cluster holds one row, with the cluster's effect in common. */
export function sharedAtLimit(clusters: number): PairWorld {
  return {
    name: `means that share ${clusters} clusters`,
    compare: 'difference',
    limit: 0.5,
    compared(seed) {
      const normal = normals(random(seed));
      const effects = Float64Array.from({ length: clusters }, () => normal());
      const cluster = Int32Array.from({ length: clusters }, (_, i) => i);
      const [a, b] = [0, 0.5].map((mean, k) =>
        ofValues(
          'ab'[k],
          effects.map((effect) => mean + effect + normal() / 2),
          { cluster },
        ),
      );
      return comparison('difference', a, b, 0.5);
    },
  };
}

/** Rates of ratio 0.8, or 0.1 apart, in strata whose own rates differ up to threefold. */
export function strataAtLimit(
  strata: number,
  sizes: readonly [number, number],
  rate: number,
  compare: 'difference' | 'ratio',
  truly: Truly = 'at the limit',
): PairWorld {
  return {
    name: `${strata} strata of ${sizes.join(' and ')} rows, ${rate}, ${compare}`,
    compare,
    limit: limits[compare],
    compared(seed) {
      const uniform = random(seed);
      const drawn = Array.from({ length: strata }, (_, i) => {
        const [ofLow, ofHigh] = ratesOf(compare, rate * (0.5 + i / strata), truly).map((p, k) => ({
          n: sizes[k],
          hits: randomBinomial(sizes[k], p, uniform),
        }));
        return compare === 'ratio' ? { a: ofLow, b: ofHigh } : { a: ofHigh, b: ofLow };
      });
      const { estimate } = stratifiedRates(drawn, compare);
      const truth = truly === 'equal' ? Number(compare === 'ratio') : limits[compare];
      if (Number.isNaN(estimate.value)) return { truth };
      return { comparison: compareEstimate(estimate, compare), truth };
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
    const { comparison: found } = compared(seed);
    if (!found || found.insufficient) tally.undecidable++;
    else if (found.met(limit) <= 0.05) tally.within++;
    else if (found.broken(limit) <= 0.05) tally.beyond++;
  }
  return tally;
}

function truthOf(compare: 'difference' | 'ratio', [a, b]: readonly [number, number]): number {
  return compare === 'ratio' ? a / b : b - a;
}

/** `truth` is b − a or a ÷ b; the comparison is of what is seen lower to what is seen higher. */
function comparison(
  compare: 'difference' | 'ratio',
  a: MeasuredGroup,
  b: MeasuredGroup,
  truth: number,
): { comparison?: Comparison; truth: number } {
  const [pair] = pairsOf(groupMetrics[0], compare, [a, b]);
  const turned = pair.low.group.name !== 'a';
  const seen = turned ? (compare === 'ratio' ? 1 / truth : -truth) : truth;
  return { comparison: pair.comparison, truth: seen };
}

function ofValues(group: string, prediction: Float64Array, design: Partial<Rows> = {}): MeasuredGroup {
  const label = new Float64Array(prediction.length);
  return measured(group, 'mean_prediction', { label, prediction }, design);
}

function ofHits(group: string, hits: readonly number[], design: Partial<Rows>): MeasuredGroup {
  const label = new Int32Array(hits.length);
  return measured(group, 'selection_rate', { label, prediction: Int32Array.from(hits) }, design);
}

function measured(
  group: string,
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
    { level: { g: group }, name: group, n, sample: () => sample },
    sample,
    'challenger',
    context,
    1,
  );
}

/** Means at most half a standard deviation apart in strata whose own means lie far from each other. */
export function strataMeansAtLimit(
  strata: number,
  sizes: readonly [number, number],
  skew: Skew,
  truly: Truly = 'at the limit',
): PairWorld {
  const truth = truly === 'equal' ? 0 : 0.5;
  const context = { task: 'regression', classes: [] } as const;
  return {
    name: `means in ${strata} strata of ${sizes.join(' and ')} rows, ${skew}`,
    compare: 'difference',
    limit: 0.5,
    compared(seed) {
      const deviate = deviates(skew, random(seed));
      const groups = Array.from({ length: strata }, (_, s) =>
        sizes.map((n, k): Group => {
          const own = 10 + (4 * s) / strata + k * truth;
          const prediction = Float64Array.from({ length: n }, () => own + deviate());
          const rows = { n, label: new Float64Array(n), models: { challenger: { prediction, columns: {} } } };
          const sample = () => ({ n, rows });
          return { level: { g: 'ab'[k], stratum: String(s) }, name: 'ab'[k], n, sample };
        }),
      ).flat();
      const merged = mergedGroups(measureGroups(meanPrediction, groups, 'challenger', context, 1), 'stratum');
      const asked = { role: 'challenger', context, seed: 1 } as const;
      const [{ pair }] = pairsWithin(meanPrediction, 'difference', merged, 'stratum', asked);
      return { comparison: pair.comparison, truth: pair.low.group.name === 'a' ? truth : -truth };
    },
  };
}
