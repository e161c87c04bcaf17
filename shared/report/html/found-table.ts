import { faultPhrase, isPromised } from '../fault-name.ts';
import { formatCount } from '../format-number.ts';
import { type FoundPlace, foundPlaces } from '../found-places.ts';
import { foundWords } from '../found-words.ts';
import type { MeasuredRow } from '../measured-row.ts';
import { type Html, type HtmlValue, html } from './html.ts';
import type { Ids } from './ids.ts';
import { statusMark } from './status-mark.ts';
import { tableFrame } from './table-frame.ts';

/** Ids that a cell has room for; the rest stands under "Rows to look at". */
const mostIds = 3;
const mostFaults = 12;

/**
 * What was found in tables of data, a line a column: what and how many rows, and below each what must hold and the first
 * rows to look at.
 */
export function foundTable(
  caption: HtmlValue,
  found: readonly MeasuredRow[],
  { top, ids, quiet }: { top: number; ids: Ids; quiet?: boolean },
): Html {
  const places = foundPlaces(found);
  const rows = places
    .slice(0, top)
    .map(
      (place) =>
        html`<tr data-s="${place.status}"><th scope="row"><bdi>${place.subject}</bdi><small><bdi>${place.table}</bdi></small></th><td class="v">${statusMark(place.status)}</td><td class="t">${faults(place)}</td></tr>\n`,
    );
  const columns = ['Where', 'Verdict', 'What was found'].map((title) => ({ title }));
  return tableFrame({ caption, columns, rows, all: places.length, kind: 'stack', quiet }, ids);
}

function faults({ rows, status }: FoundPlace): Html {
  const shown = rows.slice(0, mostFaults).map((row, i) => {
    const { check, finding } = row;
    const mark = row.status !== status && html`${statusMark(row.status)} `;
    const title = !isPromised(check) && html`<small>${check.title}</small>`;
    // the same rows again would only push the next column down
    const isTold = i > 0 && String(rows[i - 1].finding.rows) === String(finding.rows);
    return html`<div class="f">${mark}<b>${faultPhrase(check)}</b>: ${foundWords(row)}${title}${!isTold && idsOf(finding.rows)}</div>`;
  });
  return html`${shown}${rows.length > mostFaults && html`<small>and ${formatCount(rows.length - mostFaults)} more, in the JSON report</small>`}`;
}

function idsOf(rows: readonly string[] = []): Html | undefined {
  if (rows.length === 0) return undefined;
  return html`<small>rows ${rows.slice(0, mostIds).map((id) => html`<code>${id}</code> `)}${rows.length > mostIds && '…'}</small>`;
}
