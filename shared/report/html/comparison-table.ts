import type { ComparisonRow } from '../comparison-row.ts';
import { formatCount } from '../format-number.ts';
import { rowNumbers } from '../row-numbers.ts';
import { rowWords } from '../row-words.ts';
import type { Finding } from '../schema.ts';
import { type Html, type HtmlValue, html } from './html.ts';
import type { Ids } from './ids.ts';
import { rowPlot } from './interval-plot.ts';
import { sliceHtml } from './slice-html.ts';
import { statusMark } from './status-mark.ts';
import { tableFrame } from './table-frame.ts';

/** Columns that `rowBudget` counts a line of a comparison as: its plot weighs as much as several cells. */
export const comparisonColumns = 13;

/** Lines of a comparison as a table: name, verdict in words, difference with interval and plot, both models' values. */
export function comparisonTable(
  caption: HtmlValue,
  rows: readonly ComparisonRow[],
  { top, ids, order, quiet }: { top: number; ids: Ids; order?: string; quiet?: boolean },
): Html {
  const shown = rows.slice(0, top).map((row) => ({ row, numbers: rowNumbers(row), plot: rowPlot(row) }));
  const plots = shown.some(({ plot }) => plot);
  const differences = shown.some(({ numbers }) => numbers.difference !== '');
  const champions = shown.some(({ numbers }) => numbers.champion !== '');
  const columns = [
    { title: 'Metric' },
    { title: 'Verdict' },
    differences && { title: 'Difference', numeric: true },
    plots && {
      title: html`worse <span aria-hidden="true">↔</span><span class="sr">to</span> better`,
      align: 'center' as const,
      unsorted: true,
    },
    champions && { title: 'Champion', numeric: true },
    { title: 'Challenger', numeric: true },
  ].filter((column) => column !== false);
  const lines = shown.map(({ row, numbers, plot }) => {
    const { judged, champion, challenger } = row;
    const words = rowWords(row);
    const ofDifference = numbers.difference !== '';
    return html`<tr data-s="${row.status}"><th scope="row">${nameOf(row)}${small(
      countOf(row),
      numbers.baseline && `baseline ${numbers.baseline}`,
      numbers.limit,
    )}</th><td class="v">${statusMark(row.status, words.verdict)}${small(
      words.besides,
      words.needed && `needs about ${words.needed} rows`,
    )}</td>${[
      differences &&
        valueCell(
          'd x',
          numbers.difference,
          ofDifference ? judged : undefined,
          ofDifference ? numbers.interval : '',
        ),
      plots && html`<td class="p">${plot}</td>`,
      champions && valueCell('a', numbers.champion, champion, ''),
      valueCell('b', numbers.challenger, challenger, ofDifference ? '' : numbers.interval),
    ]}</tr>\n`;
  });
  return tableFrame({ caption, columns, rows: lines, all: rows.length, kind: 'compare', order, quiet }, ids);
}

function nameOf({ subject, primary, slice }: ComparisonRow): Html {
  if (slice) return html`<bdi>${subject}</bdi> in ${sliceHtml(slice)}`;
  return primary ? html`<bdi>${subject}</bdi> <span class="tag">primary</span>` : html`<bdi>${subject}</bdi>`;
}

function countOf({ slice, judged, challenger }: ComparisonRow): string {
  const n = judged?.n ?? challenger?.n;
  return slice && n !== undefined ? `n = ${formatCount(n)}` : '';
}

/** The rounded number, its full double for sorting and on hovering, and what stands below it. */
function valueCell(kind: string, text: string, finding: Finding | undefined, below: string): Html {
  if (text === '' || finding?.value === undefined) return html`<td class="r ${kind}"></td>`;
  return html`<td class="r ${kind}" title="${finding.value}">${text}${below !== '' && html`<small>${below}</small>`}</td>`;
}

function small(...parts: readonly string[]): Html | undefined {
  const said = parts.filter((part) => part !== '');
  return said.length === 0 ? undefined : html`<small>${said.join(', ')}</small>`;
}
