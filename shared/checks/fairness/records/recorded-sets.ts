import type { Evaluation, Sample } from '../../../data/evaluation.ts';
import type { Group, Groups } from '../groups.ts';

/** A category of people as a record has it: people are counted, whatever their weights. */
export interface Recorded {
  group: Group;
  /** Rows whom the challenger predicts in the favorable class. */
  selected: number;
  /** Rows with a score above the median of all, where that was given. */
  above?: number;
}

/** The categories of one set: those with rows enough to be shown, and the others. */
export interface RecordedSet {
  name: string;
  shown: readonly Recorded[];
  merged: readonly Group[];
  /** Rows whose category is unknown; they are in none of the two. */
  unknown: number;
}

export interface RecordRequest {
  evaluation: Evaluation;
  /** Without strata. */
  sets: readonly Groups[];
  /** Groups with fewer rows are merged. */
  smallest: number;
}

/** What the challenger selects in every category, and how many of it score above the median of all where that is given. */
export function recordedSets({ evaluation, sets, smallest }: RecordRequest, median?: number): RecordedSet[] {
  return sets.map(({ name, groups }): RecordedSet => {
    const known = groups.filter(({ level }) => !Object.values(level).includes('(missing)'));
    const shown = known
      .filter(({ n }) => n >= smallest)
      .map((group): Recorded => {
        const sample = group.sample();
        const above = median === undefined ? undefined : aboveIn(sample, median);
        return { group, selected: selectedIn(sample), ...(above !== undefined && { above }) };
      });
    const counted = known.reduce((sum, { n }) => sum + n, 0);
    return {
      name,
      shown,
      merged: known.filter(({ n }) => n < smallest),
      unknown: evaluation.overall.n - counted,
    };
  });
}

/** The median of the challenger's scores over all rows; undefined where no scores were read. */
export function medianScore({ overall }: Pick<Evaluation, 'overall'>): number | undefined {
  const scores = overall.rows?.models.challenger?.scores?.[0];
  if (!scores || scores.length === 0) return undefined;
  const sorted = scores.toSorted();
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function selectedIn({ cells, rows }: Sample): number {
  let selected = 0;
  if (cells) {
    const prediction = cells.prediction.challenger ?? [];
    for (let k = 0; k < prediction.length; k++) if (prediction[k] === 1) selected += cells.count[k];
  } else {
    for (const predicted of rows?.models.challenger?.prediction ?? []) if (predicted === 1) selected += 1;
  }
  return selected;
}

function aboveIn({ rows }: Sample, median: number): number | undefined {
  const scores = rows?.models.challenger?.scores?.[0];
  if (!scores) return undefined;
  let above = 0;
  for (let i = 0; i < scores.length; i++) above += Number(scores[i] > median);
  return above;
}

/** `3 groups with fewer than 10 rows each`, its rows, and nothing measured. */
export function mergedRow(
  { name, merged }: RecordedSet,
  smallest: number,
  columns: number,
): (string | number | null)[] {
  const rows = merged.reduce((sum, { n }) => sum + n, 0);
  const said =
    merged.length === 1
      ? `1 group with fewer than ${smallest} rows`
      : `${merged.length} groups with fewer than ${smallest} rows each`;
  const cells = [name, said, merged.length === 1 ? null : rows];
  return [...cells, ...new Array<null>(columns - cells.length).fill(null)];
}
