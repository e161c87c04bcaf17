import { claimOf } from '../claim-of.ts';
import type { ComparisonRow } from '../comparison-row.ts';
import { formatCount } from '../format-number.ts';
import { formatProbability } from './format-probability.ts';
import { type Html, html } from './html.ts';
import type { Ids } from './ids.ts';
import { sliceHtml } from './slice-html.ts';
import { tableFrame } from './table-frame.ts';

/** Columns that `rowBudget` counts a line as. */
export const methodsColumns = 7;

/** How each line was judged: what, on how many rows, at which level, by which method, with which p-value. */
export function methodsTable(
  lines: readonly ComparisonRow[],
  { top, ids }: { top: number; ids: Ids },
): Html | undefined {
  const judgedLines = lines.filter(({ judged }) => judged?.method !== undefined);
  if (judgedLines.length === 0) return undefined;
  const rows = judgedLines.slice(0, top).map(({ subject, slice, judged }) => {
    const { statistic, n, level, method, p } = judged ?? {};
    return html`<tr><th scope="row"><bdi>${subject}</bdi>${slice && html` in ${sliceHtml(slice)}`}</th><td class="w">${statistic}</td><td class="r">${
      n !== undefined && formatCount(n)
    }</td><td class="r">${level !== undefined && `${Number((level * 100).toFixed(3))} %`}</td><td>${method}</td>${
      p === undefined
        ? html`<td class="r"></td>`
        : html`<td class="r" title="${p}">${formatProbability(p)}<small>${judged && claimOf(judged)}</small></td>`
    }</tr>\n`;
  });
  const columns = [
    { title: 'Metric' },
    { title: 'Statistic' },
    { title: 'n', numeric: true },
    { title: 'Level', numeric: true },
    { title: 'Method' },
    { title: 'p', numeric: true },
  ];
  return tableFrame(
    {
      caption: 'How each was judged',
      quiet: true,
      columns,
      rows,
      all: judgedLines.length,
      order: 'metrics first, then slices',
    },
    ids,
  );
}
