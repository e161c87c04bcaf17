import { InputError } from '../errors.ts';
import type { Database } from './database.ts';

/** Ids and values shown in a message; the rest is counted. */
export const shownRows = 5;

/** A value of the user's in a message: quoted, control characters escaped, long ones cut. */
export function quoted(value: unknown): string {
  if (value === null || value === undefined) return '(empty)';
  const text = String(value);
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text);
}

/** `3 rows`, `1 row`, `12,000 rows`. */
export function counted(count: number, noun = 'row'): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}

/** The rows that break a rule, as SQL over one table. */
export interface BrokenRule {
  input: string;
  /** `must hold scores from 0 to 1 (column "score")`. */
  rule: string;
  from: string;
  where: string;
  /** Expressions of the row's id and of the value at fault; without a value ids alone are shown. */
  id: string;
  value?: string;
  /** Word between the count and the rows: `of another value`. */
  kind: string;
  fix?: string;
}

/** @throws InputError that counts the rows at fault and shows the first five of them. */
export async function refuseRows(database: Database, broken: BrokenRule): Promise<void> {
  const [[count]] = await database.rows(`SELECT count(*) FROM ${broken.from} WHERE ${broken.where}`);
  if (Number(count) === 0) return;
  const value = broken.value ?? 'NULL';
  const rows = await database.rows(
    `SELECT ${broken.id}, CAST(${value} AS VARCHAR) FROM ${broken.from} WHERE ${broken.where} LIMIT ${shownRows}`,
  );
  const shown = rows.map(([id, found]) =>
    broken.value === undefined ? `id ${quoted(id)}` : `${quoted(found)} (id ${quoted(id)})`,
  );
  const more = Number(count) > rows.length ? ', …' : '';
  throw new InputError({
    input: broken.input,
    rule: broken.rule,
    received: `${counted(Number(count))} ${broken.kind}: ${shown.join(', ')}${more}`,
    fix: broken.fix,
  });
}
