import { basename } from 'node:path';
import { InputError } from '../errors.ts';
import { columnsOfText } from './columns-of-text.ts';
import type { Database } from './database.ts';
import { explainReadError } from './explain-read-error.ts';
import { quoted } from './refuse-rows.ts';
import type { StoredTable } from './stored-table.ts';
import { unfitValue } from './unfit-value.ts';

/**
 * What DuckDB says when it cannot go through a table that is open already, as a fault the user can mend that names the
 * column; an error of ours is returned as it came.
 *
 * @param asked names of the columns that were read
 */
export async function explainScanError(
  database: Database,
  table: Pick<StoredTable, 'source' | 'from' | 'columns'>,
  asked: readonly string[],
  error: unknown,
): Promise<unknown> {
  if (!(error instanceof Error) || error instanceof InputError) return error;
  const { source, from, columns } = table;
  const encoding = /^Invalid Input Error: Invalid string encoding.*?: value (".*") is not valid/s.exec(
    error.message,
  );
  if (encoding) {
    const texts = columns.filter(({ type }) => /\bVARCHAR\b/.test(type));
    const areText = await columnsOfText(
      database,
      from,
      texts.map(({ raw }) => raw),
    );
    const bad = texts.find((_, k) => !areText[k]);
    const file = source.files.length === 1 ? ` in ${JSON.stringify(basename(source.files[0]))}` : '';
    return new InputError(
      {
        input: source.input,
        rule: `must hold text in UTF-8${bad ? ` in column ${quoted(bad.name)}` : ''}`,
        received: `${encoding[1].slice(0, 100)}${file}`,
        fix: 'Write the column as UTF-8, or as bytes without a type of text.',
      },
      { cause: error },
    );
  }
  const unfit = unfitValue(error.message);
  if (!unfit) return explainReadError(source, error);
  const own = columns.find(({ raw }) => raw === unfit.column)?.name;
  const names = own === undefined ? asked : [own];
  return explainReadError(source, error, names);
}
