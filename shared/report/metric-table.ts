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
  const body = rows.map(cellsOf);
  const kept = columns.filter(({ optional }, i) => !optional || body.some((cells) => cells[i] !== ''));
  const picked = (cells: readonly string[]) => kept.map((column) => cells[columns.indexOf(column)]);
  return markdownTable([kept.map(({ title }) => title), ...body.map(picked)], {
    align: kept.map(({ align }) => align),
    alignDelimiters: false,
  });
}

const columns: readonly { title: string; align: string; optional?: boolean }[] = [
  { title: 'Metric', align: 'l' },
  { title: 'Champion', align: 'r', optional: true },
  { title: 'Challenger', align: 'r' },
  { title: 'Difference', align: 'r', optional: true },
  { title: 'worse&nbsp;↔&nbsp;better', align: 'c', optional: true },
  { title: 'Verdict', align: 'l' },
];

function cellsOf(row: ComparisonRow): string[] {
  const { champion, challenger, baseline, difference, interval, limit, bar } = rowNumbers(row);
  const { verdict, needed, besides } = rowWords(row);
  const qualified = [escapeMarkdown(besides, 160), needed && `needs about ${needed}&nbsp;rows`]
    .filter((part) => part !== '')
    .join(', ');
  const small = [countOf(row), baseline && `baseline ${baseline}`, limit]
    .filter((part) => part !== '')
    .join(', ');
  return [
    twoLines(rowName(row), small),
    champion,
    twoLines(challenger, difference === '' ? interval : ''),
    twoLines(difference, difference === '' ? '' : interval),
    bar === '' ? '' : codeSpan(bar, { cell: true }),
    twoLines(`${statusSymbols[row.status]} ${verdict}`.replaceAll(' ', '&nbsp;'), qualified),
  ];
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
