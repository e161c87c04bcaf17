import type { Role, Rows, Sample } from '../../data/evaluation.ts';
import { clopperPearson, type Estimate, isUndefined, tango, type Undefined } from '../../stats/index.ts';
import type { RateMetric, RowRateMetric } from '../metric.ts';
import type { Subject } from '../subject.ts';
import type { Kind } from './kind.ts';
import { pairedHits } from './paired-hits.ts';

/** Shares of rows: Clopper–Pearson for one model, Tango's score interval for two on the same rows. */
export const rate: Kind<RateMetric | RowRateMetric> = {
  value(subject, sample, role) {
    const { rows } = sample;
    if (rows?.weight) {
      const weighted = influence(subject, rows, role);
      return isUndefined(weighted) ? weighted : weighted.value;
    }
    const hits = pairedHits(subject, sample, role, role);
    return isUndefined(hits) ? hits : hits.hitsA / hits.n;
  },
  influence,
  estimate(subject, sample, role) {
    const hits = pairedHits(subject, sample, role, role);
    return isUndefined(hits) ? hits : clopperPearson({ n: hits.n, hits: hits.hitsA });
  },
  difference(subject, sample, a, b): Estimate | Undefined {
    const hits = pairedHits(subject, sample, a, b);
    return isUndefined(hits) ? hits : tango({ n: hits.n, gained: hits.onlyA, lost: hits.onlyB });
  },
};

function influence(subject: Subject<RateMetric | RowRateMetric>, rows: Rows, role: Role) {
  const hits = hitsOf(subject, { n: rows.n, rows }, role);
  if (!(hits instanceof Int8Array)) return hits;
  let all = 0;
  let inside = 0;
  let hit = 0;
  for (let i = 0; i < rows.n; i++) {
    const weight = rows.weight ? rows.weight[i] : 1;
    all += weight;
    if (hits[i] < 0) continue;
    inside += weight;
    if (hits[i] === 1) hit += weight;
  }
  if (inside === 0) return { undefined: `${subject.key} is undefined: no row with a weight counts for it` };
  const value = hit / inside;
  const scale = all / inside;
  return { value, influence: Float64Array.from(hits, (h) => (h < 0 ? 0 : (h - value) * scale)) };
}

function hitsOf(
  subject: Subject<RateMetric | RowRateMetric>,
  sample: Sample,
  role: Role,
): Int8Array | Undefined {
  const { metric, context, options } = subject;
  const rows = sample.rows as Rows;
  if (metric.kind === 'row-rate') return metric.hits(rows, role, context, options);
  const prediction = rows.models[role]?.prediction;
  if (!prediction) throw new Error(`predictions of ${role} were not gathered`);
  return Int8Array.from(prediction, (p, i) => metric.hit(rows.label[i], p, context, options) ?? -1);
}
