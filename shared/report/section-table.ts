import { markdownTable } from 'markdown-table';
import { escapeMarkdown } from './escape-markdown.ts';
import { formatNumber } from './format-number.ts';
import type { Section } from './schema.ts';

type Table = Extract<Section, { type: 'table' }>;

/** A table section in markdown, its first `top` rows, and "showing N of M" where there are more. */
export function sectionTable(table: Table, top: number): string {
  const width = table.columns.length;
  const rows = table.rows
    .slice(0, top)
    .map((row) => Array.from({ length: width }, (_, i) => tableCell(row[i] ?? null)));
  const align = table.columns.map(({ align }, i) => {
    const numeric =
      rows.length > 0 && table.rows.every((row) => row[i] === null || typeof row[i] === 'number');
    return (align ?? (numeric ? 'right' : 'left'))[0];
  });
  const head = table.columns.map(({ title }) => escapeMarkdown(title, 80));
  const more = table.rows.length > rows.length ? `\n\nshowing ${rows.length} of ${table.rows.length}` : '';
  return markdownTable([head, ...rows], { align, alignDelimiters: false }) + more;
}

function tableCell(cell: string | number | null): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? formatNumber(cell) : escapeMarkdown(cell, 80);
}
