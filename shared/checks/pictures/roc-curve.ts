import type { Role, Rows } from '../../data/evaluation.ts';
import type { Section } from '../../report/schema.ts';
import { ranking } from '../metrics/ranking.ts';

const points = 21;

/** The ROC curves of both models, the true positive rate at equally spaced false positive rates; undefined without both classes. */
export function rocCurve(rows: Rows): Section | undefined {
  const shown = (['champion', 'challenger'] as const).filter((role) => rows.models[role]?.scores);
  const grid = Array.from({ length: points }, (_, i) => i / (points - 1));
  const series = shown.map((role) => ({ name: role, values: truePositiveRates(rows, role, grid) }));
  if (series.length === 0 || series.some(({ values }) => values.length === 0)) return undefined;
  return {
    type: 'chart',
    kind: 'line',
    title: 'ROC curve',
    x: { title: 'false positive rate', values: grid },
    y: { title: 'true positive rate', min: 0, max: 1 },
    series,
  };
}

/** The curve's height at each false positive rate, straight between its corners; empty where one of the classes has no weight. */
function truePositiveRates({ n, label, weight, models }: Rows, role: Role, grid: number[]): number[] {
  const { order, ends } = ranking(models[role]?.scores?.[0] as Float64Array);
  let positives = 0;
  let negatives = 0;
  for (let i = 0; i < n; i++) {
    if (label[i] === 1) positives += weight ? weight[i] : 1;
    else negatives += weight ? weight[i] : 1;
  }
  if (!(positives > 0 && negatives > 0)) return [];
  const heights: number[] = [];
  let hits = 0;
  let alarms = 0;
  for (let group = ends.length - 1; group >= 0; group--) {
    const [hitsBefore, alarmsBefore] = [hits, alarms];
    for (let at = group === 0 ? 0 : ends[group - 1]; at < ends[group]; at++) {
      const row = order[at];
      if (label[row] === 1) hits += weight ? weight[row] : 1;
      else alarms += weight ? weight[row] : 1;
    }
    while (heights.length < grid.length && grid[heights.length] * negatives < alarms) {
      const along = (grid[heights.length] * negatives - alarmsBefore) / (alarms - alarmsBefore);
      heights.push((hitsBefore + along * (hits - hitsBefore)) / positives);
    }
  }
  while (heights.length < grid.length) heights.push(1);
  return heights;
}
