import { markdownTable } from 'markdown-table';
import { codeSpan } from './code-span.ts';
import type { ComparisonRow } from './comparison-row.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { formatCount } from './format-number.ts';
import { rowNumbers } from './row-numbers.ts';
import { rowWords } from './row-words.ts';
import { sliceName } from './slice-name.ts';
import { statusSymbols } from './verdict-heading.ts';

/**
 * The table of lines: champion, challenger, difference, picture, verdict in words. Each cell's small
 * second line qualifies the first: the limit, the interval of the number above it, the rows needed.
 */
export function metricTable(rows: readonly ComparisonRow[]): string {
  const compared = rows.some(({ champion }) => champion);
  const body = rows.map((row) => {
    const { champion, challenger, baseline, difference, interval, limit, bar } = rowNumbers(row);
    const { verdict, besides } = rowWords(row);
    const own = difference === '' ? interval : '';
    const cells = [
      twoLines(
        rowName(row),
        [countOf(row), baseline && `baseline ${baseline}`, limit].filter(Boolean).join(', '),
      ),
      champion,
      twoLines(challenger, own),
      twoLines(difference, difference === '' ? '' : interval),
      bar === '' ? '' : codeSpan(bar, { cell: true }),
      twoLines(
        `${statusSymbols[row.status]} ${verdict}`.replaceAll(' ', '&nbsp;'),
        escapeMarkdown(besides, 160),
      ),
    ];
    return compared ? cells : cells.filter((_, i) => i !== 1 && i !== 3);
  });
  const head = ['Metric', 'Champion', 'Challenger', 'Difference', 'worse&nbsp;↔&nbsp;better', 'Verdict'];
  const align = ['l', 'r', 'r', 'r', 'c', 'l'];
  const kept = <T>(all: T[]) => (compared ? all : all.filter((_, i) => i !== 1 && i !== 3));
  return markdownTable([kept(head), ...body], { align: kept(align), alignDelimiters: false });
}

function rowName({ subject, primary, slice }: ComparisonRow): string {
  const name = escapeMarkdown(subject, 80);
  if (slice) return `${name} in ${sliceName(slice, { cell: true })}`;
  return primary ? `**${name}** (primary)` : name;
}

function countOf({ slice, judged, challenger }: ComparisonRow): string {
  const n = judged?.n ?? challenger?.n;
  return slice && n !== undefined ? `n = ${formatCount(n)}` : '';
}

function twoLines(first: string, second: string): string {
  if (second === '') return first;
  return `${first}<br><sub>${second.replaceAll(' … ', '&nbsp;…&nbsp;')}</sub>`;
}
