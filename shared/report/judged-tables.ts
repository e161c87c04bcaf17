import { foundTable } from './found-table.ts';
import type { MeasuredRow } from './measured-row.ts';
import { measuredTable } from './measured-table.ts';
import { showing } from './showing.ts';

/** Judged values that compare no models, at most `top` lines of each kind: what was found in data, and all else. */
export function judgedTables(rows: readonly MeasuredRow[], top: number): string {
  const found = rows.filter(({ table }) => table !== undefined);
  const measured = rows.filter(({ table }) => table === undefined);
  const parts = [
    foundTable(found, top),
    measured.length === 0 ? '' : measuredTable(measured.slice(0, top)) + showing(top, measured.length),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}
