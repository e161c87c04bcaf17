import { escapeTerminal } from './escape-terminal.ts';
import { formatCount } from './format-number.ts';
import { measuredLead } from './measured-lead.ts';
import { measuredNumbers } from './measured-numbers.ts';
import type { MeasuredRow } from './measured-row.ts';
import { measuredWords } from './measured-words.ts';
import { sliceNameInTerminal } from './slice-name.ts';
import type { terminalPen } from './terminal-pen.ts';
import { type Column, terminalTable } from './terminal-table.ts';
import { statusSymbols } from './verdict-heading.ts';
import { wrapText } from './wrap-text.ts';

const mostRows = 40;

const columns: readonly Column[] = [
  { title: '', align: 'left' },
  { title: 'what', align: 'left' },
  { title: 'groups', align: 'left', spare: 5 },
  { title: 'measured', align: 'right' },
  { title: 'interval', align: 'right', spare: 2 },
  { title: 'allowed', align: 'right', spare: 1 },
  { title: 'p', align: 'left', spare: 4 },
  { title: '', align: 'left', spare: 3 },
  { title: 'n needed', align: 'right', spare: 1 },
  { title: 'verdict', align: 'left' },
];

/** Judged values that compare no models, for a terminal: a table, and below a line over many groups what it hangs on. */
export function terminalMeasured(
  rows: readonly MeasuredRow[],
  width: number,
  pen: ReturnType<typeof terminalPen>,
): string[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, mostRows);
  const [head, ...body] = terminalTable(columns, shown.map(cellsOf), width);
  return [
    pen.dim(head),
    ...shown.flatMap((row, i) => [body[i], ...hangsOn(row, width).map(pen.dim)]),
    ...(rows.length > mostRows ? [`showing ${mostRows} of ${formatCount(rows.length)}`] : []),
  ];
}

function cellsOf(row: MeasuredRow): string[] {
  const { subject, by, within, slice, pair } = row.finding;
  const { value, interval, limit, p, bar } = measuredNumbers(row);
  const { verdict, needed } = measuredWords(row);
  const name = [
    measuredLead(row),
    escapeTerminal(subject, 60),
    by && `by ${by.map((column) => escapeTerminal(column, 30)).join(' × ')}`,
    within !== undefined && `within ${escapeTerminal(within, 30)}`,
    slice && `in ${sliceNameInTerminal(slice)}`,
  ].filter((part) => part);
  const groups = row.line ? '' : (pair ?? []).map((group) => escapeTerminal(group, 30)).join(' against ');
  const allowed = row.line ? '' : limit;
  return [
    statusSymbols[row.status],
    name.join(' '),
    groups,
    value,
    interval,
    allowed,
    p,
    bar,
    needed,
    verdict,
  ];
}

/** `   Asian against White, false_positive_rate; about 2,900 rows of Asian would decide` */
function hangsOn(row: MeasuredRow, width: number): string[] {
  if (!row.line) return [];
  const { pair, metric, subject } = row.finding;
  const { besides = '' } = measuredWords(row);
  const groups = (pair ?? []).map((group) => escapeTerminal(group, 60)).join(' against ');
  const of = [groups, metric !== undefined && metric !== subject && escapeTerminal(metric, 60)];
  const { limit } = measuredNumbers(row);
  const allowed = limit === '' ? '' : `allowed ${limit}`;
  const said = [of.filter((part) => part).join(', '), allowed, escapeTerminal(besides, 240)].filter(
    (part) => part !== '',
  );
  return said.length === 0 ? [] : wrapText(said.join('; '), width - 4).map((line) => `    ${line}`);
}
