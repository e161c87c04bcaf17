import type { Role, Sample } from '../../data/evaluation.ts';
import type { Undefined } from '../../stats/index.ts';
import type { RateMetric, RowRateMetric } from '../metric.ts';
import type { Subject } from '../subject.ts';

export interface PairedHits {
  /** Rows in the denominator. */
  n: number;
  hitsA: number;
  hitsB: number;
  /** Rows that only `a` hits, and rows that only `b` hits. */
  onlyA: number;
  onlyB: number;
}

/** Counts the hits of two models on the same rows; with `a` = `b`, of one model. */
export function pairedHits(
  subject: Subject<RateMetric | RowRateMetric>,
  sample: Sample,
  a: Role,
  b: Role,
): PairedHits | Undefined {
  const tally = { n: 0, hitsA: 0, hitsB: 0, onlyA: 0, onlyB: 0 };
  const add = (hitA: number, hitB: number, count: number): void => {
    tally.n += count;
    if (hitA === 1) tally.hitsA += count;
    if (hitB === 1) tally.hitsB += count;
    if (hitA === 1 && hitB === 0) tally.onlyA += count;
    if (hitA === 0 && hitB === 1) tally.onlyB += count;
  };
  const { metric, context, options } = subject;
  if (metric.kind === 'row-rate') {
    if (!sample.rows) throw new Error(`${subject.key} needs rows, but only counted cells were gathered`);
    const hitsA = metric.hits(sample.rows, a, context, options);
    if ('undefined' in hitsA) return hitsA;
    const hitsB = a === b ? hitsA : metric.hits(sample.rows, b, context, options);
    if ('undefined' in hitsB) return hitsB;
    for (let i = 0; i < hitsA.length; i++) if (hitsA[i] >= 0) add(hitsA[i], hitsB[i], 1);
  } else {
    const { label, predictionA, predictionB, count } = counted(sample, a, b);
    for (let i = 0; i < label.length; i++) {
      const hitA = metric.hit(label[i], predictionA[i], context, options);
      if (hitA === null) continue;
      const hitB = metric.hit(label[i], predictionB[i], context, options);
      if (hitB === null) continue;
      add(hitA, hitB, count ? count[i] : 1);
    }
  }
  return tally.n > 0 ? tally : nothing(subject);
}

function counted(sample: Sample, a: Role, b: Role) {
  const source = sample.cells ?? sample.rows;
  if (!source) throw new Error('a sample holds neither rows nor cells');
  const predictionOf = (role: Role) =>
    sample.cells ? sample.cells.prediction[role] : sample.rows?.models[role]?.prediction;
  const predictionA = predictionOf(a);
  const predictionB = predictionOf(b);
  if (!predictionA || !predictionB)
    throw new Error(`predictions of ${predictionA ? b : a} were not gathered`);
  return { label: source.label, predictionA, predictionB, count: sample.cells?.count };
}

function nothing({ key, metric, context, options }: Subject): Undefined {
  const reason = metric.kind === 'rate' ? metric.empty?.(context, options) : undefined;
  return { undefined: `${key} is undefined: ${reason ?? 'no row counts for it'}` };
}
