import type { StoredValue } from './stored-value.ts';

/** SQL, true where there is a value and `holds` is not true of it; never NULL. */
export function breaksWherePresent({ sql }: Pick<StoredValue, 'sql'>, holds: string): string {
  return `(CASE WHEN ${sql} IS NULL THEN false ELSE NOT coalesce(${holds}, false) END)`;
}
