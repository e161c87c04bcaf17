import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Cells, Predictions, Rows, Sample } from '../data/evaluation.ts';

/**
 * The sample with a challenger that is the champion made worse: on a share of the rows, drawn with
 * `seed`, it predicts what the champion predicts for some other row. Shares are nested: a
 * larger share changes the same rows and more.
 */
export function degradedChampion(sample: Sample, share: number, seed: number): Sample {
  return {
    n: sample.n,
    ...(sample.cells && { cells: degradedCells(sample.cells, share) }),
    ...(sample.rows && { rows: degradedRows(sample.rows, share, seed) }),
  };
}

/** In counted cells the share of each cell is spread over the champion's predicted classes in their proportions. */
function degradedCells(cells: Cells, share: number): Cells {
  const champion = cells.prediction.champion;
  if (!champion) throw new Error('predictions of champion were not gathered');
  const totals = new Map<number, number>();
  champion.forEach((prediction, i) => {
    totals.set(prediction, (totals.get(prediction) ?? 0) + cells.count[i]);
  });
  const label: number[] = [];
  const before: number[] = [];
  const after: number[] = [];
  const count: number[] = [];
  for (let i = 0; i < cells.count.length; i++) {
    let left = cells.count[i];
    for (const [prediction, total] of totals) {
      if (prediction === champion[i]) continue;
      const moved = Math.min(left, Math.round((share * cells.count[i] * total) / cells.n));
      if (moved === 0) continue;
      label.push(cells.label[i]);
      before.push(champion[i]);
      after.push(prediction);
      count.push(moved);
      left -= moved;
    }
    label.push(cells.label[i]);
    before.push(champion[i]);
    after.push(champion[i]);
    count.push(left);
  }
  return {
    n: cells.n,
    label: Int32Array.from(label),
    prediction: { champion: Int32Array.from(before), challenger: Int32Array.from(after) },
    count: Float64Array.from(count),
  };
}

function degradedRows(rows: Rows, share: number, seed: number): Rows {
  const champion = rows.models.champion;
  if (!champion) throw new Error('predictions of champion were not gathered');
  const random = xoroshiro128plus(seed);
  const draw = Float64Array.from({ length: rows.n }, () => uniformFloat64(random));
  const donor = Int32Array.from({ length: rows.n }, () => Math.floor(uniformFloat64(random) * rows.n));
  const taken = <A extends Float64Array | Int32Array>(values: A): A =>
    values.map((value, i) => (draw[i] < share ? values[donor[i]] : value)) as A;
  const challenger: Predictions = {
    ...(champion.prediction && { prediction: taken(champion.prediction) }),
    ...(champion.scores && { scores: champion.scores.map(taken) }),
    columns: Object.fromEntries(
      Object.entries(champion.columns).map(([name, values]) => [name, taken(values)]),
    ),
  };
  return { ...rows, models: { ...rows.models, challenger } };
}
