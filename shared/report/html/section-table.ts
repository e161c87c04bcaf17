import type { Status } from '../../verdict.ts';
import { statuses } from '../../verdict.ts';
import { formatNumber } from '../format-number.ts';
import type { Section } from '../schema.ts';
import { tableColumns } from '../table-columns.ts';
import { type Html, html } from './html.ts';
import type { Ids } from './ids.ts';
import { statusMark } from './status-mark.ts';
import { tableFrame } from './table-frame.ts';

/** A table section: its first `top` rows; a cell that is a status, under the head "status" or "verdict", as one. */
export function sectionTable(
  table: Extract<Section, { type: 'table' }>,
  { top, ids }: { top: number; ids: Ids },
): Html {
  const columns = tableColumns(table);
  const judging = table.columns.findIndex(({ title }) => /^(status|verdict)$/i.test(title.trim()));
  const rows = table.rows.slice(0, top).map((row) => {
    const status = judging >= 0 ? statusOf(row[judging]) : undefined;
    const cells = columns.map(({ align, numeric, decimals }, i) => {
      const cell = row[i] ?? null;
      const at = align === 'left' ? undefined : html` class="${align === 'right' ? 'r' : 'c'}"`;
      if (typeof cell === 'number') {
        return html`<td${at}${numeric && html` title="${cell}"`}>${formatNumber(cell, decimals)}</td>`;
      }
      if (cell === null) return html`<td${at}></td>`;
      if (i === judging && status) return html`<td class="v">${statusMark(status)}</td>`;
      return i === 0 ? html`<th scope="row"${at}>${cell}</th>` : html`<td${at}>${cell}</td>`;
    });
    return html`<tr${status && html` data-s="${status}"`}>${cells}</tr>\n`;
  });
  return tableFrame(
    {
      caption: html`<bdi>${table.title}</bdi>`,
      columns: table.columns.map(({ title }, i) => ({
        title: html`<bdi>${title}</bdi>`,
        numeric: columns[i].numeric,
        align: columns[i].align,
      })),
      rows,
      quiet: true,
      all: table.rows.length,
      order: 'the first ones',
    },
    ids,
  );
}

function statusOf(cell: string | number | null | undefined): Status | undefined {
  return [...statuses, 'skip' as const].find((status) => status === cell);
}
