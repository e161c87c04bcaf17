import { markdownTable } from 'markdown-table';
import { escapeMarkdown } from './escape-markdown.ts';
import { decimalsFor, formatNumber } from './format-number.ts';
import type { Section } from './schema.ts';
import { showing } from './showing.ts';

type Table = Extract<Section, { type: 'table' }>;

/** A table section in markdown, its first `top` rows, and "showing N of M" where there are more. */
export function sectionTable(table: Table, top: number): string {
  const columns = table.columns.map(({ align }, i) => {
    const cells = table.rows.map((row) => row[i] ?? null);
    const numbers = cells.filter((cell) => typeof cell === 'number');
    const numeric = numbers.length > 0 && cells.every((cell) => cell === null || typeof cell === 'number');
    return { align: (align ?? (numeric ? 'right' : 'left'))[0], decimals: columnDecimals(numbers) };
  });
  const rows = table.rows
    .slice(0, top)
    .map((row) => columns.map(({ decimals }, i) => tableCell(row[i] ?? null, decimals)));
  const head = table.columns.map(({ title }) => escapeMarkdown(title, 80));
  const align = columns.map(({ align }) => align);
  return markdownTable([head, ...rows], { align, alignDelimiters: false }) + showing(top, table.rows.length);
}

function tableCell(cell: string | number | null, decimals: number): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? formatNumber(cell, decimals) : escapeMarkdown(cell, 80);
}

/** Counts have none; other numbers as many as give the largest three digits. */
function columnDecimals(numbers: readonly number[]): number {
  if (numbers.every(Number.isInteger)) return 0;
  return decimalsFor({ value: Math.max(...numbers.map(Math.abs)) });
}
