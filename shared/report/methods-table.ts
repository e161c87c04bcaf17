import { markdownTable } from 'markdown-table';
import { claimOf } from './claim-of.ts';
import { metricRows, sliceRows } from './comparison-row.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { formatCount, formatNumber } from './format-number.ts';
import type { Finding, Report } from './schema.ts';
import { showing } from './showing.ts';
import { sliceName } from './slice-name.ts';

/** How each line was judged: what, on how many units, at which level, by which method, with which p-value. */
export function methodsTable(report: Report, top: number): string {
  const rows = [...metricRows(report), ...sliceRows(report)].filter(({ judged }) => judged?.method);
  const body = rows
    .slice(0, top)
    .map(({ subject, slice, judged }) => [
      escapeMarkdown(subject, 80) + (slice ? ` in ${sliceName(slice, { cell: true })}` : ''),
      escapeMarkdown(judged?.statistic ?? '', 80),
      judged?.n === undefined ? '' : formatCount(judged.n),
      judged?.level === undefined ? '' : `${Number((judged.level * 100).toFixed(3))} %`,
      escapeMarkdown(judged?.method ?? '', 160),
      judged?.p === undefined ? '' : `${formatProbability(judged.p)}${claimed(judged)}`,
    ]);
  if (body.length === 0) return '';
  const head = ['Metric', 'Statistic', 'n', 'Level', 'Method', 'p'];
  return (
    markdownTable([head, ...body], { align: ['l', 'l', 'r', 'r', 'l', 'r'], alignDelimiters: false }) +
    showing(top, rows.length)
  );
}

function formatProbability(p: number): string {
  return p < 0.0001 ? '&lt; 0.0001' : formatNumber(p, p < 0.01 ? 4 : 3);
}

function claimed(judged: Finding): string {
  const claim = claimOf(judged);
  return claim === undefined ? '' : ` (${claim})`;
}
