import type { GroupSet } from '../../shared/checks/fairness/group-sets.ts';
import type { Settings } from '../../shared/config/index.ts';
import type { FlippedDecisions, NotFlipped } from '../../shared/data/evidence.ts';
import { flipDecisions, type RowsAgain, rowsAgain } from '../../shared/data/index.ts';
import type { OpenModels } from '../gather-models.ts';

/** Rows that are decided again at most; fewer where nobody asked. */
const mostRows = 100_000;
const fewRows = 10_000;

/**
 * The models' decisions with each protected value changed, where they run here. A program, which may take its time, is
 * asked only where the settings say `flip-test`.
 */
export async function gatherFlips(
  { rows, running, whole }: OpenModels,
  { settings, sets }: { settings: Settings; sets: readonly GroupSet[] },
): Promise<(FlippedDecisions | NotFlipped)[]> {
  const { fairness, evaluate, models } = settings;
  if (!fairness) return [];
  const isAsked = fairness['flip-test'] !== undefined;
  const has = new Set(rows.table.columns.map(({ name }) => name));
  const found: (FlippedDecisions | NotFlipped)[] = [];
  let again: RowsAgain | undefined;
  try {
    for (const role of ['challenger', 'champion'] as const) {
      if (!models[role]) continue;
      const model = running[role];
      if (!isAsked && !model?.reads) continue;
      const reads = await model?.reads?.(whole);
      for (const { column, bins, edges } of fairness.protected) {
        const none = (why: string, never = false) =>
          found.push({ role, column, why, ...(never && { never }) });
        if (!model) {
          none('a predictions file cannot be asked again');
        } else if (!has.has(column) || reads?.includes(column) === false) {
          none(
            `${column} is not among the model's inputs, so that its decisions cannot depend on it but by features that stand for it (inputs/${column})`,
            true,
          );
        } else {
          again ??= await rowsAgain(rows, isAsked ? mostRows : fewRows, evaluate.seed);
          const isCut = bins !== undefined || edges !== undefined;
          const ranges = isCut
            ? sets.findIndex(
                ({ by, within }) => within === undefined && by.length === 1 && by[0].column === column,
              )
            : undefined;
          found.push(await flipDecisions(rows, again, { role, model: { role, ...model }, column, ranges }));
        }
      }
    }
  } finally {
    await again?.drop();
  }
  return found;
}
