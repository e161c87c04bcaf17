import { markdownTable } from 'markdown-table';
import { codeSpan } from '../code-span.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import { counted } from '../format-number.ts';
import { showing } from '../showing.ts';
import { statusSymbols } from '../verdict-heading.ts';
import { groupAxis } from './group-axis.ts';
import { groupBar } from './group-bar.ts';
import { groupNumbers } from './group-numbers.ts';
import type { GroupRow, GroupTable } from './group-table.ts';

/** Metrics that stand side by side on a comment. */
const mostMetrics = 3;

/**
 * The groups of one set as a markdown table, worst first: rows, and of the metrics that limits are about the challenger's
 * rate with its interval, a picture of it, the champion's and the change. All other metrics are on the page.
 */
export function groupMarkdown(table: GroupTable, top: number): string {
  const metrics = table.metrics.slice(0, Math.max(1, Math.min(mostMetrics, table.deciding)));
  const columns = metrics.map((metric) => ({
    metric,
    axis: groupAxis(table, metric),
    write: groupNumbers(table, metric),
    limit: table.forbidden.get(metric)?.at,
  }));
  const body = table.rows.slice(0, top).map((row) => [
    nameCell(row),
    ...columns.map(({ metric, axis, write, limit }) => {
      const cell = row.cells.get(metric);
      const { value, interval, champion, change } = write(cell);
      if (value === '') return '';
      const bar = axis && cell?.challenger ? groupBar(cell.challenger, axis, limit) : '';
      const verdict = cell?.change?.status;
      const symbol =
        verdict && verdict !== 'pass' && verdict !== 'skip' ? `${statusSymbols[verdict]}&nbsp;` : '';
      const small = [
        interval.replaceAll(' ', '&nbsp;'),
        champion && `champion&nbsp;${champion}, ${symbol}${change}`,
        value === 'undefined' && escapeMarkdown(cell?.challenger?.why ?? '', 120),
      ].filter((part) => part);
      return `${value}${bar === '' ? '' : `&nbsp;${codeSpan(bar, { cell: true })}`}${small.length === 0 ? '' : `<br><sub>${small.join('<br>')}</sub>`}`;
    }),
  ]);
  const head = [escapeMarkdown(table.name, 80), ...metrics.map((metric) => escapeMarkdown(metric, 60))];
  const merged =
    table.merged === undefined
      ? ''
      : `\n\nJudged, but not shown one by one: ${escapeMarkdown(table.merged, 400)}.`;
  return (
    markdownTable([head, ...body], { align: 'l', alignDelimiters: false }) +
    showing(top, table.rows.length) +
    merged
  );
}

function nameCell({ name, rows, notes, isPooled }: GroupRow): string {
  const small = [
    rows === undefined ? '' : counted(rows, 'row'),
    ...notes.slice(0, 1).map(({ why }) => escapeMarkdown(why, 160)),
  ];
  const said = small.filter((part) => part !== '').join('; ');
  return `${isPooled ? name : codeSpan(name, { max: 60, cell: true })}${said === '' ? '' : `<br><sub>${said}</sub>`}`;
}
