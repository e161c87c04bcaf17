import { anonymity } from './anonymity.ts';
import { below } from './below.ts';
import { beyond } from './beyond.ts';
import { calendar } from './calendar.ts';
import { caseVariants } from './case-variants.ts';
import { differingRows } from './differing-rows.ts';
import { distinct } from './distinct.ts';
import { duplicateRows } from './duplicate-rows.ts';
import { extremes } from './extremes.ts';
import { farthest } from './farthest.ts';
import { firstMatching } from './first-matching.ts';
import { frequencies } from './frequencies.ts';
import { frequency } from './frequency.ts';
import { infinite } from './infinite.ts';
import { kurtosis } from './kurtosis.ts';
import { labelConflicts } from './label-conflicts.ts';
import { last } from './last.ts';
import { later } from './later.ts';
import { listedValues } from './listed-values.ts';
import type { Measure } from './measure.ts';
import { missing } from './missing.ts';
import { missingBy } from './missing-by.ts';
import { moments } from './moments.ts';
import { personalTracesMeasure } from './personal-traces.ts';
import { quantiles } from './quantiles.ts';
import { repeatedRows } from './repeated-rows.ts';
import { rewritten } from './rewritten.ts';
import { sample } from './sample.ts';
import { sampledValues } from './sampled-values.ts';
import { sharedRows } from './shared-rows.ts';
import { sql } from './sql.ts';
import { textLengths } from './text-lengths.ts';
import { timeRange } from './time-range.ts';

/** Everything that can be asked of a table; a measure is one file here and one line. */
export const measures = {
  anonymity,
  below,
  beyond,
  calendar,
  caseVariants,
  differingRows,
  extremes,
  farthest,
  firstMatching,
  frequency,
  infinite,
  distinct,
  duplicateRows,
  frequencies,
  kurtosis,
  labelConflicts,
  listedValues,
  last,
  later,
  missing,
  missingBy,
  repeatedRows,
  rewritten,
  timeRange,
  textLengths,
  moments,
  quantiles,
  sample,
  sharedRows,
  sql,
  personalTraces: personalTracesMeasure,
  sampledValues: sampledValues,
};

type Catalogue = typeof measures;

/** The question and the answer of each measure, by its name. */
export type Measures = {
  [K in keyof Catalogue]: Catalogue[K] extends Measure<infer Ask, infer Answer>
    ? { ask: Ask; answer: Answer }
    : never;
};
