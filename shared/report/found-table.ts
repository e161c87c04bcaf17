import { markdownTable } from 'markdown-table';
import { codeSpan } from './code-span.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { faultName, faultPhrase } from './fault-name.ts';
import { type FoundPlace, foundPlaces } from './found-places.ts';
import { foundWords } from './found-words.ts';
import type { MeasuredRow } from './measured-row.ts';
import { statusSymbols } from './verdict-heading.ts';

/** Ids that a line has room for. */
const mostIds = 3;
/** Faults of one column; more of them say nothing new. */
const mostFaults = 6;
/** Columns beyond the table that are named with their first fault. */
const mostNamed = 20;

/**
 * What was found in tables of data, a line a column: in which, what and how many rows, and below each the first rows to
 * look at; the columns beyond `top` by name. Two columns, because three have no room on a phone.
 */
export function foundTable(rows: readonly MeasuredRow[], top: number): string {
  const places = foundPlaces(rows);
  const body = places.slice(0, top).map((place) => [where(place), what(place)]);
  const table = markdownTable([['Where', 'What was found'], ...body], { align: 'l', alignDelimiters: false });
  return [body.length === 0 ? '' : table, named(places.slice(top))]
    .filter((part) => part !== '')
    .join('\n\n');
}

function where({ subject, status, table }: FoundPlace): string {
  return `${statusSymbols[status]}&nbsp;${codeSpan(subject, { max: 60, cell: true })}<br><sub>${escapeMarkdown(table, 60)}</sub>`;
}

function what({ rows, status }: FoundPlace): string {
  const faults = rows.slice(0, mostFaults).map((row, i) => {
    const symbol = row.status === status ? '' : `${statusSymbols[row.status]}&nbsp;`;
    const name = escapeMarkdown(faultPhrase(row.check), 200);
    const said = `${symbol}**${name}**: ${escapeMarkdown(foundWords(row), 300)}`;
    const ids = idsOf(row);
    // the same rows again would only push the next column down
    return ids === '' || (i > 0 && ids === idsOf(rows[i - 1])) ? said : `${said}<br><sub>rows ${ids}</sub>`;
  });
  if (rows.length > mostFaults) faults.push(`and ${rows.length - mostFaults} more`);
  return faults.join('<br>');
}

function idsOf({ finding: { rows = [] } }: MeasuredRow): string {
  const shown = rows.slice(0, mostIds).map((id) => codeSpan(id, { max: 40, cell: true }));
  return [...shown, ...(rows.length > mostIds ? ['…'] : [])].join(' ');
}

/** `Besides: ⛔ remark in data.test (personal data), …`; empty where there are none. */
function named(places: readonly FoundPlace[]): string {
  if (places.length === 0) return '';
  const shown = places.slice(0, mostNamed).map(({ subject, status, table, rows }) => {
    const faults = rows.length === 1 ? '' : ` and ${rows.length - 1} more`;
    const [{ check }] = rows;
    return `${statusSymbols[status]}&nbsp;${codeSpan(subject, { max: 60 })} in ${escapeMarkdown(table, 60)} (${escapeMarkdown(faultName(check).name, 80)}${faults})`;
  });
  const more = places.length > mostNamed ? ` and ${places.length - mostNamed} more` : '';
  return `Besides: ${shown.join(', ')}${more}.`;
}
