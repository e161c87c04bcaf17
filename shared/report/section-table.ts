import { markdownTable } from 'markdown-table';
import { escapeMarkdown } from './escape-markdown.ts';
import { formatNumber } from './format-number.ts';
import type { Section } from './schema.ts';
import { showing } from './showing.ts';
import { tableColumns } from './table-columns.ts';

type Table = Extract<Section, { type: 'table' }>;

/** A table section in markdown, its first `top` rows, and "showing N of M" where there are more. */
export function sectionTable(table: Table, top: number): string {
  const columns = tableColumns(table);
  const rows = table.rows
    .slice(0, top)
    .map((row) => columns.map(({ decimals }, i) => tableCell(row[i] ?? null, decimals)));
  const head = table.columns.map(({ title }) => escapeMarkdown(title, 80));
  const align = columns.map(({ align }) => align[0]);
  return markdownTable([head, ...rows], { align, alignDelimiters: false }) + showing(top, table.rows.length);
}

function tableCell(cell: string | number | null, decimals: number): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? formatNumber(cell, decimals) : escapeMarkdown(cell, 80);
}
