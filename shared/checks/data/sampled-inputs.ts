import type { Answer, FactColumn, Facts } from '../../data/facts.ts';
import type { AskedOfDataCheck, DataCheckContext } from './data-check.ts';
import { inputColumns } from './input-columns.ts';

/** A column of the sampled rows: numbers (NaN where missing) or codes of categories (−1 where missing). */
export type SampledInput =
  | { name: string; kind: 'number'; numbers: Float64Array }
  | { name: string; kind: 'category'; codes: Int32Array; levels: number };

export interface SampledInputs {
  rows: number;
  inputs: SampledInput[];
  /** Classes as codes with their texts, or numbers; the label where it is asked for and there. */
  label?:
    | { kind: 'classes'; codes: Int32Array; classes: readonly string[] }
    | { kind: 'number'; numbers: Float64Array };
}

/** Cells that are sampled at most: memory stays bounded where there are thousands of columns. */
const mostCells = 10_000_000;
const mostRows = 20_000;
/** A label of whole numbers with more values than these is a number where no task is said. */
const mostClasses = 20;

/** How many rows are looked at, in words for a report: all, or which. */
export function sampledRows(table: Pick<Facts, 'rows'>, { rows }: { rows: number }): string {
  if (rows === table.rows) return `all ${rows.toLocaleString('en-US')} rows`;
  return `${rows.toLocaleString('en-US')} of ${table.rows.toLocaleString('en-US')} rows, drawn by a hash of their place`;
}

/**
 * The features of a table and its label, of at most 20,000 rows that a hash of their place draws: the same rows for the
 * same seed, and the same for all checks that look for relations.
 */
export async function sampledInputs(
  table: Facts,
  { columns, task, seed }: Pick<DataCheckContext, 'columns' | 'task' | 'seed'>,
  asked: Pick<AskedOfDataCheck<unknown>, 'columns' | 'except'>,
): Promise<SampledInputs> {
  const wanted = inputColumns(table, columns, asked);
  const label = columns.label === undefined ? undefined : table.column(columns.label);
  const isClass = label && hasClasses(label, task);
  const sampled = await table.measure('sample', {
    columns: [
      ...wanted.map(({ name, kind }) => ({
        name,
        as: isText(kind) ? ('code' as const) : ('number' as const),
      })),
      ...(label ? [{ name: label.name, as: isClass ? ('text' as const) : ('number' as const) }] : []),
    ],
    most: Math.max(1_000, Math.min(mostRows, Math.floor(mostCells / (wanted.length + 1)))),
    seed,
  });
  return {
    rows: sampled.rows,
    inputs: wanted.flatMap(({ name }, k): SampledInput[] => inputOf(name, sampled.columns[k])),
    ...(label && { label: labelOf(sampled.columns[wanted.length], task) }),
  };
}

function isText(kind: FactColumn['kind']): boolean {
  return kind === 'text' || kind === 'boolean' || kind === 'time';
}

function hasClasses({ kind }: FactColumn, task: DataCheckContext['task']): boolean {
  if (task !== undefined) return task !== 'regression';
  return kind === 'integer' || isText(kind);
}

function inputOf(name: string, { numbers, codes }: Answer<'sample'>['columns'][number]): SampledInput[] {
  if (numbers) return [{ name, kind: 'number', numbers }];
  if (!codes) return [];
  let levels = 0;
  for (const code of codes) levels = Math.max(levels, code + 1);
  return [{ name, kind: 'category', codes, levels }];
}

function labelOf(
  { numbers, codes, levels = [] }: Answer<'sample'>['columns'][number],
  task: DataCheckContext['task'],
): SampledInputs['label'] {
  if (numbers) return { kind: 'number', numbers };
  if (!codes) return undefined;
  const isMany = levels.length > mostClasses && task === undefined;
  if (!isMany || levels.some((level) => level.trim() === '' || Number.isNaN(Number(level))))
    return { kind: 'classes', codes, classes: levels };
  return {
    kind: 'number',
    numbers: Float64Array.from(codes, (code) => (code < 0 ? Number.NaN : Number(levels[code]))),
  };
}
