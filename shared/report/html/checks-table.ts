import type { Check } from '../schema.ts';
import { type Html, html } from './html.ts';
import type { Ids } from './ids.ts';
import { statusMark } from './status-mark.ts';
import { tableFrame } from './table-frame.ts';

/** Columns that `rowBudget` counts a check as. */
export const checksColumns = 6;

export interface ChecksTableOptions {
  top: number;
  ids: Ids;
  /** The table that a check looked at, where it did. */
  tables: ReadonlyMap<Check, string | undefined>;
}

/** All checks with their reason, and where the limit of each is written. */
export function checksTable(checks: readonly Check[], { top, ids, tables }: ChecksTableOptions): Html {
  const shown = checks.slice(0, top);
  const placed = shown.some(({ at }) => at);
  const rows = shown.map((check) => {
    const { status, title, why, at } = check;
    const table = tables.get(check);
    return html`<tr data-s="${status}"><th scope="row"><bdi>${title}</bdi>${table !== undefined && html`<small><bdi>${table}</bdi></small>`}</th><td class="v">${statusMark(status)}</td><td class="t">${why}</td>${
      placed && html`<td>${at && html`<code>${at.file}:${at.line}</code>`}</td>`
    }</tr>\n`;
  });
  const columns = [
    { title: 'Check' },
    { title: 'Verdict' },
    { title: 'Why' },
    placed && { title: 'Limit written in' },
  ].filter((column) => column !== false);
  return tableFrame(
    { caption: 'All checks', kind: 'stack', quiet: true, columns, rows, all: checks.length },
    ids,
  );
}
