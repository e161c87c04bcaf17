import type { Evaluation } from '../../data/evaluation.ts';
import type { Section } from '../../report/schema.ts';

export const differingRowsTitle = 'Rows by label and predictions';

const mostRows = 125;

/** How many rows have which label and which two predictions; the evidence behind every metric of classes. */
export function differingRows({ overall, classes, task }: Evaluation): Section | undefined {
  if (task === 'regression') return undefined;
  const k = classes.length;
  const counts = new Map<number, number>();
  const add = (label: number, champion: number, challenger: number, count: number) => {
    const cell = (label * k + champion) * k + challenger;
    counts.set(cell, (counts.get(cell) ?? 0) + count);
  };
  const { cells, rows } = overall;
  if (cells?.prediction.champion && cells.prediction.challenger) {
    const { champion, challenger } = cells.prediction;
    for (let i = 0; i < cells.count.length; i++)
      add(cells.label[i], champion[i], challenger[i], cells.count[i]);
  } else if (rows?.models.champion?.prediction && rows.models.challenger?.prediction) {
    const { champion, challenger } = rows.models;
    for (let i = 0; i < rows.n; i++) {
      add(rows.label[i], champion.prediction?.[i] as number, challenger.prediction?.[i] as number, 1);
    }
  }
  if (counts.size === 0 || counts.size > mostRows) return undefined;
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return {
    type: 'table',
    title: differingRowsTitle,
    columns: [
      { title: 'label' },
      { title: 'champion' },
      { title: 'challenger' },
      { title: 'rows', align: 'right' },
    ],
    rows: sorted.map(([cell, count]) => {
      const indices = [Math.floor(cell / k / k), Math.floor(cell / k) % k, cell % k];
      return [...indices.map((index) => classes[index].slice(0, 200)), count];
    }),
  };
}
