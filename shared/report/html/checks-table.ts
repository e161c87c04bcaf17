import type { Check } from '../schema.ts';
import { type Html, html } from './html.ts';
import type { Ids } from './ids.ts';
import { statusMark } from './status-mark.ts';
import { tableFrame } from './table-frame.ts';

/** Columns that `rowBudget` counts a check as. */
export const checksColumns = 6;

/** All checks with their reason, and where the limit of each is written. */
export function checksTable(checks: readonly Check[], { top, ids }: { top: number; ids: Ids }): Html {
  const shown = checks.slice(0, top);
  const placed = shown.some(({ at }) => at);
  const rows = shown.map(
    ({ status, title, why, at }) =>
      html`<tr data-s="${status}"><th scope="row"><bdi>${title}</bdi></th><td class="v">${statusMark(status)}</td><td class="t">${why}</td>${
        placed && html`<td>${at && html`<code>${at.file}:${at.line}</code>`}</td>`
      }</tr>\n`,
  );
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
