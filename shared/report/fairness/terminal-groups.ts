import { escapeTerminal } from '../escape-terminal.ts';
import { formatCount } from '../format-number.ts';
import type { Report } from '../schema.ts';
import { type Column, terminalTable } from '../terminal-table.ts';
import { groupAxis } from './group-axis.ts';
import { groupBar } from './group-bar.ts';
import { groupNumbers } from './group-numbers.ts';
import { decidingTable } from './group-table.ts';

const mostGroups = 12;
const mostMetrics = 2;

/** The groups of the set that decides, worst first, for a terminal; nothing where everything passes. */
export function terminalGroups(report: Report, width: number, dimmed: (head: string) => string): string[] {
  const table = decidingTable(report);
  if (!table) return [];
  const shown = table.metrics.slice(0, Math.max(1, Math.min(mostMetrics, table.deciding)));
  const parts = shown.map((metric) => ({
    metric,
    axis: groupAxis(table, metric),
    write: groupNumbers(table, metric),
    limit: table.forbidden.get(metric)?.at,
  }));
  const columns: Column[] = [
    { title: escapeTerminal(table.name, 40), align: 'left' },
    { title: 'rows', align: 'right' },
    ...parts.flatMap(({ metric }, i): Column[] => [
      // a metric's columns go together
      { title: escapeTerminal(metric, 40), align: 'right', spare: 2 * i },
      { title: '', align: 'left', spare: 2 * i },
      { title: 'champion', align: 'right', spare: 2 * i + 1 },
    ]),
  ];
  const cells = table.rows.slice(0, mostGroups).map(({ name, rows, cells }) => [
    escapeTerminal(name, 60),
    rows === undefined ? '' : formatCount(rows),
    ...parts.flatMap(({ metric, axis, write, limit }) => {
      const cell = cells.get(metric);
      const { value, champion } = write(cell);
      return [value, axis && cell?.challenger ? groupBar(cell.challenger, axis, limit) : '', champion];
    }),
  ]);
  const [head, ...body] = terminalTable(columns, cells, width);
  return [
    dimmed(head),
    ...body,
    ...(table.rows.length > mostGroups
      ? [`showing ${mostGroups} of ${formatCount(table.rows.length)} groups`]
      : []),
    ...(table.merged === undefined
      ? []
      : [`judged, but not shown one by one: ${escapeTerminal(table.merged, 400)}`]),
  ];
}
