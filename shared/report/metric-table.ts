import { markdownTable } from 'markdown-table';
import { codeSpan } from './code-span.ts';
import type { ComparisonRow } from './comparison-row.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { formatCount } from './format-number.ts';
import { rowNumbers } from './row-numbers.ts';
import { rowWords } from './row-words.ts';
import { sliceName } from './slice-name.ts';
import { statusSymbols } from './verdict-heading.ts';

/** The table of lines: champion, challenger, difference with its interval, picture, verdict in words. */
export function metricTable(rows: readonly ComparisonRow[]): string {
  const compared = rows.some(({ champion }) => champion);
  const head = compared
    ? ['Metric', 'Champion', 'Challenger', 'Difference', 'Interval', '', 'Verdict']
    : ['Metric', 'Challenger', 'Interval', '', 'Verdict'];
  const align = compared ? ['l', 'r', 'r', 'r', 'c', 'c', 'l'] : ['l', 'r', 'c', 'c', 'l'];
  const body = rows.map((row) => {
    const { champion, challenger, difference, interval, bar } = rowNumbers(row);
    const picture = bar === '' ? '' : codeSpan(bar, { cell: true });
    const verdict = `${statusSymbols[row.status]} ${rowWords(row)}`;
    return compared
      ? [rowName(row), champion, challenger, difference, interval, picture, verdict]
      : [rowName(row), challenger, interval, picture, verdict];
  });
  return markdownTable([head, ...body], { align, alignDelimiters: false });
}

/** What a line is about: **roc_auc** (primary), recall at least 0.70, recall in `region = north` (n = 611). */
export function rowName(row: ComparisonRow): string {
  const subject = escapeMarkdown(row.subject, 80);
  const name = row.primary ? `**${subject}** (primary)` : subject;
  const { judged } = row;
  const limited = judged?.limit && judged.statistic === 'value' ? ` ${rowNumbers(row).limit}` : '';
  const n = judged?.n ?? row.challenger?.n;
  const slice = row.slice
    ? ` in ${sliceName(row.slice, { cell: true })}${n === undefined ? '' : ` (n = ${formatCount(n)})`}`
    : '';
  return `${name}${limited}${slice}`;
}
