import type { FeatureRows } from './model.ts';
import type { OnnxModel, PreparedOnnx } from './onnx-model.ts';

/** Raw measurements of one model; those who judge put intervals on them. */
export interface LatencySamples {
  /** Seconds of one prediction of one row, in the order of measuring. */
  latencies: Float64Array;
}

export interface LatencySettings {
  /** Rows to time at most; 1,000 by default. */
  samples?: number;
  /** Seconds after which no further row is begun; 10 by default. */
  budget?: number;
}

/** Predictions before the clock counts: caches and lazily made kernels. */
const warmUps = 20;

/**
 * Times models row by row on the same rows, taking turns, so that what slows the machine slows all of
 * them. Which of them goes first alternates.
 */
export async function measureLatency(
  models: readonly OnnxModel[],
  rows: FeatureRows,
  settings: LatencySettings = {},
): Promise<LatencySamples[]> {
  const samples = Math.min(settings.samples ?? 1000, rows.rows);
  const prepared: PreparedOnnx[] = [];
  for (const model of models) prepared.push(await model.prepare(rows));
  const inputs: (Float64Array | string[])[][] = [];
  for (const { columns } of prepared) {
    const own = columns.map(({ as }) =>
      as === 'number' ? new Float64Array(samples) : new Array<string>(samples),
    );
    let at = 0;
    await rows.batches(columns, 8192, async (count, values) => {
      for (let i = 0; i < count && at < samples; i++, at++) {
        for (const [k, column] of values.entries()) own[k][at] = column[i];
      }
    });
    inputs.push(own);
  }
  const rowOf = (columns: (Float64Array | string[])[], i: number) =>
    columns.map((values) => (values instanceof Float64Array ? values.subarray(i, i + 1) : [values[i]]));
  for (let i = 0; i < Math.min(warmUps, samples); i++) {
    for (const [m, model] of prepared.entries()) await model.run(1, rowOf(inputs[m], i));
  }
  const times = models.map(() => new Float64Array(samples));
  const deadline = performance.now() + (settings.budget ?? 10) * 1000;
  let taken = 0;
  for (; taken < samples && (taken === 0 || performance.now() < deadline); taken++) {
    for (let turn = 0; turn < prepared.length; turn++) {
      const m = (turn + taken) % prepared.length;
      const row = rowOf(inputs[m], taken);
      const begin = performance.now();
      await prepared[m].run(1, row);
      times[m][taken] = (performance.now() - begin) / 1000;
    }
  }
  return times.map((all) => ({ latencies: all.slice(0, taken) }));
}
