import { below } from './below.ts';
import { calendar } from './calendar.ts';
import { kurtosis } from './kurtosis.ts';
import type { Measure } from './measure.ts';
import { missing } from './missing.ts';
import { personalTracesMeasure } from './personal-traces.ts';
import { sample } from './sample.ts';
import { sampledValues } from './sampled-values.ts';
import { sharedRows } from './shared-rows.ts';

/** Everything that can be asked of a table; a measure is one file here and one line. */
export const measures = {
  below,
  calendar,
  kurtosis,
  missing,
  sample,
  sharedRows,
  personal_traces: personalTracesMeasure,
  sampled_values: sampledValues,
};

type Catalogue = typeof measures;

/** The question and the answer of each measure, by its name. */
export type Measures = {
  [K in keyof Catalogue]: Catalogue[K] extends Measure<infer Ask, infer Answer>
    ? { ask: Ask; answer: Answer }
    : never;
};
