import fc from 'fast-check';
import {
  bettingMean,
  cellBootstrap,
  clopperPearson,
  correctedNewcombe,
  correctedRateRatio,
  type Estimate,
  isUndefined,
  linearised,
  midPMcnemar,
  mover,
  moverRatio,
  orderStatisticInterval,
  pairedMean,
  singleMean,
  stratifiedRates,
  tango,
  wilson,
} from '../../../shared/stats/index.ts';

const value = fc.double({ min: -1, max: 1, noNaN: true });
const values = (min: number, max = 120) =>
  fc
    .array(fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: value }), {
      minLength: min,
      maxLength: max,
    })
    .map((list) => Float64Array.from(list));

export const pairedCounts = fc
  .tuple(fc.nat(40), fc.nat(40), fc.nat(2000))
  .filter(([gained, lost, rest]) => gained + lost + rest > 0)
  .map(([gained, lost, rest]) => ({ n: gained + lost + rest, gained, lost }));

/** Hits of one sample, at least `least` of them; from few to nearly all, in samples of 1 to 3,000. */
export const rateCounts = (least = 0) =>
  fc
    .oneof(
      fc.tuple(fc.nat(40), fc.nat(40)),
      fc.tuple(fc.nat(3), fc.nat(3000)),
      fc.tuple(fc.nat(3000), fc.nat(3)),
    )
    .filter(([hits, misses]) => hits >= least && hits + misses > 0)
    .map(([hits, misses]) => ({ n: hits + misses, hits }));

const twoRates = fc.tuple(rateCounts(), rateCounts());
const twoRatesWithHits = fc.tuple(rateCounts(), rateCounts(1));

/** Every method of the core on arbitrary data, by name. */
export const estimates: Record<string, fc.Arbitrary<Estimate>> = {
  tango: pairedCounts.map(tango),
  midPMcnemar: pairedCounts.map((counts) => midPMcnemar(counts)),
  'midPMcnemar, exact': pairedCounts.map((counts) => midPMcnemar(counts, 'exact')),
  clopperPearson: fc
    .tuple(fc.nat(60), fc.nat(60))
    .map(([hits, misses]) => clopperPearson({ n: hits + misses + 1, hits })),
  wilson: rateCounts().map(wilson),
  correctedNewcombe: twoRates.map(([a, b]) => correctedNewcombe(a, b)),
  correctedRateRatio: twoRatesWithHits.map(([a, b]) => correctedRateRatio(a, b)),
  'mover of two Wilson intervals': twoRates.map(([a, b]) => mover(wilson(a), wilson(b))),
  'moverRatio of two Wilson intervals': twoRatesWithHits.map(([a, b]) => moverRatio(wilson(a), wilson(b))),
  'stratifiedRates, difference': fc.array(twoRates, { minLength: 1, maxLength: 4 }).map(
    (strata) =>
      stratifiedRates(
        strata.map(([a, b]) => ({ a, b })),
        'difference',
      ).estimate,
  ),
  'stratifiedRates, ratio': fc.array(twoRatesWithHits, { minLength: 1, maxLength: 4 }).map(
    (strata) =>
      stratifiedRates(
        strata.map(([a, b]) => ({ a, b })),
        'ratio',
      ).estimate,
  ),
  'mover of a mean and a paired difference': fc
    .tuple(values(2), pairedCounts)
    .map(([d, counts]) => mover(singleMean(d), tango(counts))),
  pairedMean: values(2).map((d) => pairedMean(d)),
  'pairedMean with a reach': values(2).map((d) => pairedMean(d, { reach: 2 })),
  singleMean: values(2).map((d) => singleMean(d)),
  bettingMean: values(1).map((d) => bettingMean({ values: d, bounds: [-1, 1] })),
  'linearised with clusters, weights and a reach': values(130, 200).map((d) =>
    linearised({
      value: 0.1,
      influence: d,
      weight: d.map((x) => 1 + x * x),
      cluster: Int32Array.from(d, (_, i) => i % 60),
      reach: 3,
      method: 'test',
    }),
  ),
  'linearised with strata': values(130, 200).map((d) =>
    linearised({ value: 0.1, influence: d, strata: Int32Array.from(d, (_, i) => i % 2), method: 'test' }),
  ),
  orderStatisticInterval: fc
    .tuple(values(1), fc.double({ min: 0.05, max: 0.95, noNaN: true }))
    .map(([d, quantile]) => orderStatisticInterval(d, quantile)),
  cellBootstrap: fc
    .array(fc.nat(30), { minLength: 8, maxLength: 8 })
    .map((count) =>
      cellBootstrap({
        classes: 2,
        label: [0, 0, 0, 0, 1, 1, 1, 1],
        champion: [0, 0, 1, 1, 0, 0, 1, 1],
        challenger: [0, 1, 0, 1, 0, 1, 0, 1],
        count: count.map((c, i) => (i === 7 ? c + 1 : c)),
        statistic: f1,
        seed: 1,
        replicates: 199,
        range: [0, 1],
      }),
    )
    .filter((estimate) => !isUndefined(estimate)) as fc.Arbitrary<Estimate>,
};

export function f1(confusion: Float64Array): number | { undefined: string } {
  const [, falsePositive, falseNegative, hit] = confusion;
  const all = 2 * hit + falsePositive + falseNegative;
  return all === 0 ? { undefined: 'no positives' } : (2 * hit) / all;
}
