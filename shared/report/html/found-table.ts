import { faultName } from '../fault-name.ts';
import { foundWords } from '../found-words.ts';
import type { MeasuredRow } from '../measured-row.ts';
import { type Html, type HtmlValue, html } from './html.ts';
import type { Ids } from './ids.ts';
import { statusMark } from './status-mark.ts';
import { tableFrame } from './table-frame.ts';

/** Ids that a cell has room for; the rest stands under "Rows to look at". */
const mostIds = 3;

/** What was found in tables of data: in which column, what and how many rows, and the first rows to look at. */
export function foundTable(
  caption: HtmlValue,
  found: readonly MeasuredRow[],
  { top, ids, quiet }: { top: number; ids: Ids; quiet?: boolean },
): Html {
  const shown = found.slice(0, top);
  const named = shown.some(({ finding }) => finding.rows?.length);
  const rows = shown.map((row) => {
    const { finding, status, table } = row;
    const { name, title } = faultName(row);
    return html`<tr data-s="${status}"><th scope="row"><bdi>${finding.subject}</bdi><small><bdi>${table}</bdi></small></th><td class="v">${statusMark(status)}</td><td class="t">${name !== '' && html`<b>${name}</b>: `}${foundWords(row)}${title !== '' && html`<small>${title}</small>`}</td>${
      named && html`<td class="i">${idsOf(finding.rows ?? [])}</td>`
    }</tr>\n`;
  });
  const columns = [
    { title: 'Where' },
    { title: 'Verdict' },
    { title: 'What was found' },
    named && { title: 'Rows to look at', unsorted: true },
  ].filter((column) => column !== false);
  return tableFrame({ caption, columns, rows, all: found.length, kind: 'stack', quiet }, ids);
}

function idsOf(rows: readonly string[]): Html {
  return html`${rows.slice(0, mostIds).map((id) => html`<code>${id}</code> `)}${rows.length > mostIds && '…'}`;
}
