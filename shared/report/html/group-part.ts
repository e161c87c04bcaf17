import { groupAxis } from '../fairness/group-axis.ts';
import { groupNumbers } from '../fairness/group-numbers.ts';
import { type GroupTable, worstFirst } from '../fairness/group-table.ts';
import { counted, formatCount } from '../format-number.ts';
import type { MeasuredRow } from '../measured-row.ts';
import type { Finding } from '../schema.ts';
import { groupPlot, groupPlotAxis } from './group-plot.ts';
import { type Html, html } from './html.ts';
import type { Ids } from './ids.ts';
import { measuredTable } from './measured-table.ts';
import { statusMark } from './status-mark.ts';
import { tableFrame } from './table-frame.ts';

/** Columns that `rowBudget` counts a group of one metric as: its plot weighs as much as several cells. */
export const groupColumns = 14;

/** Metrics beyond those that a limit is about which are drawn; the rest is in the JSON report. */
const mostDrawn = 30;

/** Metrics of a set that the page draws: of intersections only those that a limit is about, or the first. */
export function drawnMetrics({ metrics, deciding, columns }: GroupTable): readonly string[] {
  return metrics.slice(0, columns.length === 1 ? deciding + mostDrawn : Math.max(1, deciding));
}

/** Judged pairs of a set, each as a line of its own. */
export function pairRows({ lines }: GroupTable): MeasuredRow[] {
  return lines.flatMap(({ check, line }) => {
    const judged = line?.judged ?? [];
    return judged.length < 2
      ? []
      : judged.map((finding) => ({ check, finding, status: finding.status ?? 'skip' }));
  });
}

/** The groups of one set: an interval plot for each metric with the groups as its rows, worst first, then every pair. */
export function groupPart(table: GroupTable, limits: { top: number; ids: Ids }): Html {
  const metrics = drawnMetrics(table);
  const open = Math.max(1, table.deciding);
  const rest = metrics.slice(open);
  const pairs = pairRows(table);
  return html`<h4>Groups by ${table.columns.map((column, i) => html`${i > 0 && ' × '}<bdi>${column}</bdi>`)}${table.within !== undefined && html` within <bdi>${table.within}</bdi>`}</h4>
${metrics.slice(0, open).map((metric) => metricPlots(table, metric, limits))}
${table.merged !== undefined && html`<p class="cut">Judged, but not shown one by one: ${table.merged}.</p>`}
${rest.length > 0 && html`<details><summary>${counted(rest.length, 'more metric')} of these groups</summary>\n${rest.map((metric) => metricPlots(table, metric, limits))}</details>`}
${pairs.length > 0 && html`<details><summary>All ${counted(pairs.length, 'comparison')} of these groups</summary>\n${measuredTable('All comparisons of these groups; worst first', pairs, { ...limits, quiet: true })}</details>`}`;
}

function metricPlots(table: GroupTable, metric: string, { top, ids }: { top: number; ids: Ids }): Html {
  const axis = groupAxis(table, metric);
  const forbidden = table.forbidden.get(metric);
  const write = groupNumbers(table, metric);
  const shown = worstFirst(table, metric).slice(0, top);
  const champions = shown.some(({ cells }) => cells.get(metric)?.champion);
  const columns = [
    { title: 'Group' },
    axis && { title: html`<span class="sr">Interval plot</span>${groupPlotAxis(axis)}`, unsorted: true },
    { title: champions ? 'Challenger' : 'Value', numeric: true },
    champions && { title: 'Champion', numeric: true },
    champions && { title: 'Change', numeric: true },
    { title: 'n', numeric: true },
  ].filter((column) => column !== undefined && column !== false);
  const rows = shown.map(({ name, notes, cells, rows }) => {
    const cell = cells.get(metric) ?? {};
    const { value, interval, champion, change } = write(cell);
    const { challenger } = cell;
    const status = cell.change?.status;
    return html`<tr><th scope="row"><bdi>${name}</bdi>${rows !== undefined && html`<small>${counted(rows, 'row')}</small>`}${notes
      .filter((note) => note.metric === undefined || note.metric === metric)
      .slice(0, 2)
      .map(({ why }) => html`<small>${why}</small>`)}</th>${[
      axis && html`<td class="p wide">${groupPlot(cell, axis, forbidden)}</td>`,
      valueCell(
        'b',
        challenger,
        value,
        interval || (challenger?.value === undefined ? (challenger?.why ?? '') : ''),
      ),
      champions && valueCell('a', cell.champion, champion, ''),
      champions &&
        html`<td class="r x">${change}${status && status !== 'skip' && html`<small>${statusMark(status, changeWords[status])}</small>`}</td>`,
      html`<td class="r n">${challenger?.n !== undefined && formatCount(challenger.n)}</td>`,
    ]}</tr>\n`;
  });
  return tableFrame(
    {
      caption: html`<b><bdi>${metric}</bdi></b> by group, worst first${table.within !== undefined && ' in each level'}${champions && html`: ● challenger, ○ champion below it`}${forbidden && html`; shaded: beyond the limit, seen from the group that is best off`}`,
      columns,
      rows,
      all: table.rows.length,
      kind: 'compare',
    },
    ids,
  );
}

const changeWords: Readonly<Record<string, string>> = {
  fail: 'worse',
  pass: 'no worse',
  inconclusive: 'not enough data',
};

function valueCell(kind: string, finding: Finding | undefined, text: string, below: string): Html {
  if (text === '') return html`<td class="r ${kind}"></td>`;
  return html`<td class="r ${kind}"${finding?.value !== undefined && html` title="${finding.value}"`}>${text}${below !== '' && html`<small>${below}</small>`}</td>`;
}
