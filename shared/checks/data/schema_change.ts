import { closest, distance } from 'fastest-levenshtein';
import { z } from 'zod';
import type { ProfiledColumn } from '../../data/profile.ts';
import type { Finding } from '../../report/schema.ts';
import { chosenColumns } from './chosen-columns.ts';
import type { DataCheck } from './data-check.ts';
import { foundInColumns } from './found-in-columns.ts';
import { numberOf } from './number-of.ts';

const options = z.strictObject({
  'new-columns': z
    .enum(['tell', 'fail'])
    .default('tell')
    .describe('Whether a column that the training data did not have is told, or fails'),
});
type Options = z.infer<typeof options>;

/** Kinds that later values may have where the training data had another: whole numbers among numbers, no values at all. */
function fits(trained: ProfiledColumn['kind'], kind: ProfiledColumn['kind']): boolean {
  return (
    trained === kind ||
    trained === 'empty' ||
    kind === 'empty' ||
    (trained === 'number' && kind === 'integer') ||
    (trained === 'timestamp' && kind === 'date')
  );
}

function nearest(name: string, names: readonly string[]): string {
  if (names.length === 0) return '';
  const sameLetters = names.find((other) => other.trim().toLowerCase() === name.trim().toLowerCase());
  const found = sameLetters ?? closest(name, names);
  const isNear = sameLetters !== undefined || distance(name, found) <= Math.max(1, name.length / 3);
  return isNear ? `; ${JSON.stringify(found)} is new: has it been renamed?` : '';
}

/** Columns that have gone, come, or changed their type since training. */
export const schemaChange: DataCheck<Options> = {
  name: 'schema_change',
  title: 'Columns are those of the training data',
  description:
    'Columns that the training data had and this table lacks, columns whose values are of another type, and columns that are new. Types are those of the values, so that 1 and 1.0 are told apart only where they differ.',
  scope: 'reference',
  family: 'schema',
  severity: 'error',
  isDefault: true,
  options,
  async run({ table, reference }, asked) {
    if (!reference) return { skip: 'there is no training data to compare with' };
    const isChosen = (name: string): boolean =>
      (asked.columns === undefined || asked.columns.includes(name)) && !asked.except?.includes(name);
    const trained = reference.columns.filter(({ name }) => isChosen(name));
    const added = chosenColumns(table, asked).filter(
      ({ name }) => !reference.columns.some((column) => column.name === name),
    );
    const addedNames = added.map(({ name }) => name);
    const kept = trained.map(({ name, kind }): Finding => {
      const finding = { subject: name, statistic: 'schema_change', n: table.rows };
      const column = table.column(name);
      if (!column) {
        return { ...finding, status: 'fail', why: `the column is gone${nearest(name, addedNames)}` };
      }
      const isSame = fits(kind, column.kind);
      return {
        ...finding,
        status: isSame ? 'pass' : 'fail',
        why: isSame ? `holds ${column.kind} values` : `holds ${column.kind} values, in training ${kind}`,
      };
    });
    const fresh = addedNames.map(
      (name): Finding => ({
        subject: name,
        statistic: 'schema_change',
        n: table.rows,
        ...(asked.options['new-columns'] === 'fail' ? { status: 'fail' as const } : {}),
        why: 'the training data has no such column',
      }),
    );
    const order = orderChange(
      trained.map(({ name }) => name),
      table.columns.map(({ name }) => name),
    );
    const newcomers =
      addedNames.length === 0 ? '' : `; ${numberOf(addedNames.length, 'column')} more are new`;
    return foundInColumns(
      [...kept, ...fresh, ...order],
      `all of ${numberOf(trained.length, 'column')} of the training data are there${newcomers}`,
    );
  },
};

/** Told: a model that is given its inputs by place would take one column for another. */
function orderChange(trained: readonly string[], now: readonly string[]): Finding[] {
  const places = new Map(now.map((name, k) => [name, k]));
  const kept = trained.filter((name) => places.has(name));
  const moved = kept.find((name, k) => k > 0 && Number(places.get(name)) < Number(places.get(kept[k - 1])));
  if (moved === undefined) return [];
  return [
    {
      subject: moved,
      statistic: 'order',
      why: `the order of the columns has changed: ${JSON.stringify(moved)} stands elsewhere than in training`,
    },
  ];
}
