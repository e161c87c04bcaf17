import { InputError } from '../errors.ts';
import type { Database } from './database.ts';
import type { Task } from './evaluation.ts';
import { quoted } from './refuse-rows.ts';
import type { ColumnNames } from './request.ts';
import { suggestion } from './suggestion.ts';
import type { LoadedTable } from './table.ts';

const mostClasses = 1000;
/** Metrics are named by their class. */
const longestClass = 150;
const opposites: Readonly<Record<string, string>> = { '1': '0', true: 'false', True: 'False' };

/**
 * The classes of a classification task as text: binary [negative, positive]; multiclass in the order
 * of `columns.score` where it names them, else the labels sorted as text. Regression has none.
 *
 * @throws InputError where the labels are more, longer or other than the task allows.
 */
export async function findClasses(
  database: Database,
  task: Task,
  columns: ColumnNames,
  labels: LoadedTable,
  input: string,
): Promise<string[]> {
  if (task === 'regression') return [];
  const found = await database.rows(
    `SELECT DISTINCT ${labels.text(columns.label)} AS label
     FROM (SELECT DISTINCT ${labels.raw(columns.label)} FROM ${labels.from}) WHERE label IS NOT NULL LIMIT ${mostClasses + 1}`,
  );
  const values = found.map(([label]) => String(label)).sort();
  const shown = `${values.slice(0, 5).map(quoted).join(', ')}${values.length > 5 ? ', …' : ''}`;
  const named = [...values, ...(typeof columns.score === 'object' ? Object.keys(columns.score) : [])];
  const long = [...named, columns.positive ?? ''].find((value) => value.length > longestClass);
  if (long !== undefined) {
    throw new InputError({
      input,
      rule: `must hold classes of at most ${longestClass} characters in column ${JSON.stringify(columns.label)}`,
      received: quoted(long),
      fix: 'Write shorter names, or numbers, in labels and predictions.',
    });
  }
  const unfit = values.find((value) => value.includes('\0'));
  if (unfit !== undefined) {
    throw new InputError({
      input,
      rule: `must hold classes without NUL characters in column ${JSON.stringify(columns.label)}`,
      received: quoted(unfit),
    });
  }
  if (task === 'multiclass') {
    if (values.length > mostClasses) {
      throw new InputError({
        input,
        rule: `must hold at most ${mostClasses.toLocaleString('en-US')} classes in column ${JSON.stringify(columns.label)}`,
        received: `more: ${shown}`,
        fix: 'Is it a regression? Write model.task: regression.',
      });
    }
    return typeof columns.score === 'object' ? Object.keys(columns.score) : values;
  }
  if (values.length > 2) {
    throw new InputError({
      input,
      rule: `must hold two values in the label column ${JSON.stringify(columns.label)}, because the task is binary`,
      received: `${values.length > mostClasses ? 'more than 1,000' : values.length}: ${shown}`,
      fix: 'Write model.task: multiclass, or regression, or name another label column.',
    });
  }
  const positive = columns.positive ?? Object.keys(opposites).find((one) => values.includes(one));
  if (positive === undefined) {
    throw new InputError({
      input: 'columns.positive',
      rule: `must say which value of ${JSON.stringify(columns.label)} is the positive one`,
      fix: `The label holds ${shown}.`,
    });
  }
  const others = values.filter((value) => value !== positive);
  if (others.length === 2) {
    throw new InputError({
      input: 'columns.positive',
      rule: `must be a value of the label column ${JSON.stringify(columns.label)}`,
      received: quoted(positive),
      fix: suggestion(positive, values, 'It holds'),
    });
  }
  return [others[0] ?? opposites[positive] ?? `not ${positive}`, positive];
}
