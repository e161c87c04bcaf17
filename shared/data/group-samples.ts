import { once } from '../once.ts';
import { type CodedRows, cellsOf, countCells, mergeCells } from './count-cells.ts';
import type { CrossedLevels } from './cross-slices.ts';
import type { Cells, Rows, Sample, SliceSet } from './evaluation.ts';
import { takeRows } from './take-rows.ts';

/** What samples of slices are made of: counted cells, rows, or both. */
export interface SampledRows {
  coded?: CodedRows;
  classes: number;
  rows?: Rows;
}

/**
 * The slices with a sample for each level. Cells of all slices that share parts of the rows come from one count of
 * these; rows are sorted by level, and copied, when a metric reads them, and those of one slice are kept at a time.
 */
export function groupSamples(
  slices: readonly CrossedLevels[],
  { coded, classes, rows }: SampledRows,
): SliceSet[] {
  const counted = new Map<CrossedLevels['parts']['codes'], ReturnType<typeof countCells>>();
  const cellsIn = ({ levels, parts }: CrossedLevels, of: CodedRows): Cells[] => {
    let counts = counted.get(parts.codes);
    if (!counts) {
      counts = countCells(of, classes, parts.count, parts.codes);
      counted.set(parts.codes, counts);
    }
    return cellsOf(mergeCells(counts, levels.length, parts.level));
  };
  let kept: { slice: CrossedLevels; make: (k: number) => Sample; samples: Sample[] } | undefined;
  return slices.map((slice) => {
    const cells = coded && once(() => cellsIn(slice, coded));
    if (!rows) {
      return setOf(slice, (k) => ({ n: slice.levels[k].n, cells: cells?.()[k] as Cells }));
    }
    return setOf(
      slice,
      (k) => {
        if (kept?.slice !== slice) kept = { slice, make: maker(slice, rows, cells), samples: [] };
        kept.samples[k] ??= kept.make(k);
        return kept.samples[k];
      },
      (k) => {
        if (kept?.slice === slice) delete kept.samples[k];
      },
    );
  });
}

function setOf(
  { by, levels }: CrossedLevels,
  sample: (k: number) => Sample,
  release: (k: number) => void = () => {},
): SliceSet {
  return {
    by,
    levels: levels.map((one, k) => ({ ...one, sample: () => sample(k), release: () => release(k) })),
  };
}

/** What makes the sample of a level anew. */
function maker(slice: CrossedLevels, rows: Rows, cells: (() => Cells[]) | undefined): (k: number) => Sample {
  const order = once(() => sortByLevel(slice));
  const starts = [0];
  for (const { n } of slice.levels) starts.push(starts[starts.length - 1] + n);
  return (k) => {
    const { n } = slice.levels[k];
    const taken = takeRows(rows, () => order().subarray(starts[k], starts[k + 1]), n);
    return { n, rows: taken, ...(cells && { cells: cells()[k] }) };
  };
}

/** Places of the rows, level after level, in each level as they came: one counting sort. */
function sortByLevel({ levels, parts: { codes, level } }: CrossedLevels): Int32Array {
  const next = new Int32Array(levels.length);
  for (let k = 1; k < levels.length; k++) next[k] = next[k - 1] + levels[k - 1].n;
  const order = new Int32Array(codes.length);
  for (let i = 0; i < codes.length; i++) order[next[level[codes[i]]]++] = i;
  return order;
}
