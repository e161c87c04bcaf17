import type { Role, Rows } from '../../data/evaluation.ts';
import type { Section } from '../../report/schema.ts';
import { argsort } from '../../stats/index.ts';

const points = 21;

/** The ROC curves of both models, the true positive rate at equally spaced false positive rates; undefined without both classes. */
export function rocCurve(rows: Rows): Section | undefined {
  const shown = (['champion', 'challenger'] as const).filter((role) => rows.models[role]?.scores);
  const grid = Array.from({ length: points }, (_, i) => i / (points - 1));
  const series = shown.map((role) => ({ name: role, values: ratesAt(rows, role, grid) }));
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

/** Step-wise true positive rates; empty where one of the classes has no weight. */
function ratesAt(rows: Rows, role: Role, grid: number[]): number[] {
  const score = rows.models[role]?.scores?.[0] as Float64Array;
  const order = argsort(score).reverse();
  let positives = 0;
  let negatives = 0;
  for (let i = 0; i < rows.n; i++) {
    const weight = rows.weight ? rows.weight[i] : 1;
    if (rows.label[i] === 1) positives += weight;
    else negatives += weight;
  }
  if (positives === 0 || negatives === 0) return [];
  const curve: [number, number][] = [[0, 0]];
  let hit = 0;
  let alarm = 0;
  order.forEach((row, k) => {
    const weight = rows.weight ? rows.weight[row] : 1;
    if (rows.label[row] === 1) hit += weight;
    else alarm += weight;
    const tied = k + 1 < order.length && score[order[k + 1]] === score[row];
    if (!tied) curve.push([alarm / negatives, hit / positives]);
  });
  let at = 0;
  return grid.map((x) => {
    while (at + 1 < curve.length && curve[at + 1][0] <= x) at++;
    const [x0, y0] = curve[at];
    if (at + 1 === curve.length) return 1;
    const [x1, y1] = curve[at + 1];
    return x1 === x0 ? y1 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
  });
}
