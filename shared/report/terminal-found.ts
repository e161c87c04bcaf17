import { escapeTerminal } from './escape-terminal.ts';
import { faultPhrase } from './fault-name.ts';
import { formatCount } from './format-number.ts';
import { type FoundPlace, foundPlaces } from './found-places.ts';
import { foundWords } from './found-words.ts';
import type { MeasuredRow } from './measured-row.ts';
import type { terminalPen } from './terminal-pen.ts';
import { statusSymbols } from './verdict-heading.ts';
import { wrapText } from './wrap-text.ts';

const mostPlaces = 40;
const mostFaults = 6;
const mostIds = 5;

type Pen = ReturnType<typeof terminalPen>;

/** What was found in tables of data, column by column: where, what, and below each the first rows to look at. */
export function terminalFound(rows: readonly MeasuredRow[], width: number, pen: Pen): string[] {
  const places = foundPlaces(rows);
  const lines = places.slice(0, mostPlaces).flatMap((place) => lined(place, width, pen));
  const more =
    places.length > mostPlaces ? [`showing ${mostPlaces} of ${formatCount(places.length)} places`] : [];
  return [...lines, ...more];
}

/** One fault in one paragraph; several as a list under the column's name. */
function lined({ subject, table, status, rows }: FoundPlace, width: number, pen: Pen): string[] {
  const where = `${escapeTerminal(subject, 60)} in ${escapeTerminal(table, 60)}`;
  const isOne = rows.length === 1;
  const head = isOne ? [] : [pen.status(status, `${statusSymbols[status]} ${where}`)];
  const faults = rows.slice(0, mostFaults).flatMap((row, i) => {
    const words = `${escapeTerminal(faultPhrase(row.check), 200)}: ${escapeTerminal(foundWords(row), 300)}`;
    const symbol = statusSymbols[row.status];
    const said = isOne
      ? wrapText(`${symbol} ${where}: ${words}`, width, 3)
      : wrapText(`${symbol} ${words}`, width - 3, 3).map((line) => `   ${line}`);
    const [first, ...rest] = said;
    const named = ids(row.finding.rows ?? [], width, isOne ? 3 : 6);
    // the same rows again would only push the next column down
    const isTold = i > 0 && String(named) === String(ids(rows[i - 1].finding.rows ?? [], width, 6));
    return [pen.status(row.status, first), ...rest, ...(isTold ? [] : named.map(pen.dim))];
  });
  const more = rows.length > mostFaults ? [`   and ${formatCount(rows.length - mostFaults)} more`] : [];
  return [...head, ...faults, ...more];
}

function ids(rows: readonly string[], width: number, indent: number): string[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, mostIds).map((id) => escapeTerminal(id, 60));
  // rows that belong together are one id with commas in it
  const separator = shown.some((id) => id.includes(', ')) ? '; ' : ', ';
  const all = [...shown, ...(rows.length > mostIds ? ['…'] : [])].join(separator);
  return wrapText(all, width - indent).map((line) => ' '.repeat(indent) + line);
}
