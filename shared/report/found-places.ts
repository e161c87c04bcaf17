import type { Status } from '../verdict.ts';
import type { MeasuredRow } from './measured-row.ts';

/** A column, or whatever else a check names, of a table, and all that was found there. */
export interface FoundPlace {
  subject: string;
  table: string;
  /** The worst of what was found. */
  status: Status;
  /** Worst first. */
  rows: readonly MeasuredRow[];
}

/**
 * What was found in tables of data, column by column, because whoever mends data mends a column; a column stands
 * where the worst of it stands.
 * @param rows worst first
 */
export function foundPlaces(rows: readonly MeasuredRow[]): FoundPlace[] {
  const places = new Map<string, FoundPlace & { rows: MeasuredRow[] }>();
  for (const row of rows) {
    const { finding, status, table = '' } = row;
    const key = JSON.stringify([table, finding.subject]);
    const place = places.get(key);
    if (place) place.rows.push(row);
    else places.set(key, { subject: finding.subject, table, status, rows: [row] });
  }
  return [...places.values()];
}
