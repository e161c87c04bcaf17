import type { FairnessRequest } from '../../../../shared/checks/fairness/assess-fairness.ts';
import { groupSets } from '../../../../shared/checks/fairness/group-sets.ts';
import type { FairnessSettings } from '../../../../shared/checks/fairness/settings.ts';
import type { Cells, Evaluation, Rows, Sample } from '../../../../shared/data/evaluation.ts';

/** Rows by label, champion and challenger: `1 0 1` are positive rows that only the challenger predicts. */
export type PairedTable = Partial<
  Record<'111' | '110' | '101' | '100' | '011' | '010' | '001' | '000', number>
>;

export function sampleOf(table: PairedTable): Sample {
  const rows = Object.entries(table);
  const column = (k: number) => Int32Array.from(rows, ([key]) => Number(key[k]));
  const cells: Cells = {
    n: rows.reduce((sum, [, count]) => sum + count, 0),
    label: column(0),
    prediction: { champion: column(1), challenger: column(2) },
    count: Float64Array.from(rows, ([, count]) => count),
  };
  return { n: cells.n, cells };
}

/** The same with no champion. */
export function alone({ n, cells }: Sample): Sample {
  const { challenger } = cells?.prediction ?? {};
  return { n, cells: { ...(cells as Cells), prediction: { challenger } } };
}

/** What `assessFairness` is asked of groups a, b, … of a column `g` (and, crossed with itself, of `h`). */
export function changed(
  tables: Record<string, PairedTable>,
  rest: Partial<FairnessSettings> = {},
  { protect = ['g'], champion = true } = {},
): FairnessRequest {
  const samples = Object.entries(tables).map(([name, table]): [string, Sample] => [
    name,
    champion ? sampleOf(table) : alone(sampleOf(table)),
  ]);
  return requestOf(samples, { task: 'binary', classes: ['no', 'yes'] }, rest, protect);
}

/** The same of groups of a column `g` that are given row by row. */
export function changedRows(
  groups: Record<string, Rows>,
  of: Pick<Evaluation, 'task' | 'classes'>,
  rest: Partial<FairnessSettings> = {},
): FairnessRequest {
  const samples = Object.entries(groups).map(([name, rows]): [string, Sample] => [name, { n: rows.n, rows }]);
  return requestOf(samples, of, rest, ['g']);
}

function requestOf(
  samples: readonly (readonly [string, Sample])[],
  of: Pick<Evaluation, 'task' | 'classes'>,
  rest: Partial<FairnessSettings>,
  protect: readonly string[],
): FairnessRequest {
  const settings: FairnessSettings = {
    protected: protect.map((column) => ({ column })),
    missing: 'group',
    intersections: { of: 2, required: false },
    limits: {},
    change: { margin: 0.02, 'ratio-margin': 0.02, required: false },
    exclude: [],
    'smallest-shown': 1,
    ...rest,
  };
  const sets = groupSets(settings);
  const slices = sets.map(({ by }) => {
    const columns = by.map(({ column }) => column);
    const levels = samples.map(([name, sample]) => ({
      level: Object.fromEntries(columns.map((column) => [column, name])),
      n: sample.n,
      sample: () => sample,
    }));
    return { by: columns, levels };
  });
  // Of all rows nothing is asked but whether there is a champion, weights and clusters.
  return { evaluation: { ...of, overall: samples[0][1], slices }, sets, settings, alpha: 0.05, seed: 1 };
}
