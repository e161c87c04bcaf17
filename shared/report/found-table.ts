import { markdownTable } from 'markdown-table';
import { codeSpan } from './code-span.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { faultName } from './fault-name.ts';
import { foundWords } from './found-words.ts';
import type { MeasuredRow } from './measured-row.ts';
import { statusSymbols } from './verdict-heading.ts';

/** Ids that a line has room for. */
const mostIds = 3;

/**
 * What was found in tables of data: in which column, what and how many rows, and below it the first rows to look at.
 * Two columns, because three have no room on a phone.
 */
export function foundTable(rows: readonly MeasuredRow[]): string {
  const body = rows.map((row) => [where(row), what(row)]);
  return markdownTable([['Where', 'What was found'], ...body], { align: 'l', alignDelimiters: false });
}

function where({ finding: { subject }, status, table = '' }: MeasuredRow): string {
  return `${statusSymbols[status]}&nbsp;${codeSpan(subject, { max: 60, cell: true })}<br><sub>${escapeMarkdown(table, 60)}</sub>`;
}

function what(row: MeasuredRow): string {
  const { name } = faultName(row);
  const { rows = [] } = row.finding;
  const said = [name === '' ? '' : `**${escapeMarkdown(name, 100)}**`, escapeMarkdown(foundWords(row), 300)];
  const shown = rows.slice(0, mostIds).map((id) => codeSpan(id, { max: 40, cell: true }));
  const ids = [...shown, ...(rows.length > mostIds ? ['…'] : [])].join(' ');
  return said.filter((part) => part !== '').join(': ') + (ids === '' ? '' : `<br><sub>rows ${ids}</sub>`);
}
