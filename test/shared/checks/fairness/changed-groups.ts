import type { FairnessRequest } from '../../../../shared/checks/fairness/assess-fairness.ts';
import { groupSets } from '../../../../shared/checks/fairness/group-sets.ts';
import type { FairnessSettings } from '../../../../shared/checks/fairness/settings.ts';
import type { Cells, Sample } from '../../../../shared/data/evaluation.ts';

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
  const settings: FairnessSettings = {
    protected: protect.map((column) => ({ column })),
    missing: 'group',
    intersections: { of: 2, required: false },
    limits: {},
    change: { margin: 0.02, required: false },
    exclude: [],
    'smallest-shown': 1,
    ...rest,
  };
  const sets = groupSets(settings);
  const samples = Object.entries(tables).map(([name, table]) => {
    const sample = champion ? sampleOf(table) : alone(sampleOf(table));
    return { name, sample };
  });
  const slices = sets.map(({ by }) => {
    const columns = by.map(({ column }) => column);
    return {
      by: columns,
      levels: samples.map(({ name, sample }) => ({
        level: Object.fromEntries(columns.map((column) => [column, name])),
        n: sample.n,
        sample: () => sample,
      })),
    };
  });
  const all: PairedTable = {};
  for (const table of Object.values(tables)) {
    for (const [key, count] of Object.entries(table)) {
      all[key as keyof PairedTable] = (all[key as keyof PairedTable] ?? 0) + count;
    }
  }
  const overall = champion ? sampleOf(all) : alone(sampleOf(all));
  const evaluation = { task: 'binary' as const, classes: ['no', 'yes'], overall, slices };
  return { evaluation, sets, settings, alpha: 0.05, seed: 1 };
}
