import { escapeTerminal } from './escape-terminal.ts';
import { faultName } from './fault-name.ts';
import { formatCount } from './format-number.ts';
import { foundWords } from './found-words.ts';
import type { MeasuredRow } from './measured-row.ts';
import type { terminalPen } from './terminal-pen.ts';
import { statusSymbols } from './verdict-heading.ts';
import { wrapText } from './wrap-text.ts';

const mostFound = 40;
const mostIds = 5;

/** What was found in tables of data, a paragraph each: where, what, and below it the first rows to look at. */
export function terminalFound(
  rows: readonly MeasuredRow[],
  width: number,
  pen: ReturnType<typeof terminalPen>,
): string[] {
  const lines = rows.slice(0, mostFound).flatMap((row) => {
    const { finding, status, table } = row;
    const { name } = faultName(row);
    const words = [`${escapeTerminal(finding.subject, 60)} in ${table}`, name, foundWords(row)];
    const said = words.map((text) => escapeTerminal(text, 300)).filter((text) => text !== '');
    const [first, ...rest] = wrapText(`${statusSymbols[status]} ${said.join(': ')}`, width, 3);
    return [pen.status(status, first), ...rest, ...ids(finding.rows ?? [], width).map(pen.dim)];
  });
  const more = rows.length > mostFound ? [`showing ${mostFound} of ${formatCount(rows.length)}`] : [];
  return [...lines, ...more];
}

function ids(rows: readonly string[], width: number): string[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, mostIds).map((id) => escapeTerminal(id, 60));
  const all = [...shown, ...(rows.length > mostIds ? ['…'] : [])].join(', ');
  return wrapText(all, width - 3).map((line) => `   ${line}`);
}
