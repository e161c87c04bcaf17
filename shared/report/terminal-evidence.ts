import { type ComparisonRow, metricRows, sliceRows } from './comparison-row.ts';
import { decidingRows } from './deciding-rows.ts';
import { escapeTerminal } from './escape-terminal.ts';
import { pressingRows } from './fairness/pressing-rows.ts';
import { terminalGroups } from './fairness/terminal-groups.ts';
import { formatCount } from './format-number.ts';
import { type MeasuredRow, measuredRows } from './measured-row.ts';
import { nextSteps } from './next-steps.ts';
import { toldOf, untold } from './reasons.ts';
import { rowNumbers } from './row-numbers.ts';
import { rowWords } from './row-words.ts';
import type { Report } from './schema.ts';
import { sliceNameInTerminal } from './slice-name.ts';
import { tableOf } from './table-of.ts';
import { terminalFound } from './terminal-found.ts';
import { terminalMeasured } from './terminal-measured.ts';
import { terminalPen } from './terminal-pen.ts';
import { type Column, terminalTable } from './terminal-table.ts';
import { statusSymbols } from './verdict-heading.ts';
import { wrapText } from './wrap-text.ts';

export interface TerminalOptions {
  /** Columns to wrap at; tables leave out what is spare, and are never narrower than their names. */
  width?: number;
  colour?: boolean;
}

const mostRows = 40;
const mostReasons = 20;

/** What decides a report, for a terminal: its lines, what else did not pass and why, what to do now; blocks of lines. */
export function terminalEvidence(
  report: Report,
  { width = 100, colour = false }: TerminalOptions,
): string[][] {
  const pen = terminalPen(colour);
  const paragraph = (text: string) => wrapText(text, width, 3);
  const reasons = untold(report)
    .slice(0, mostReasons)
    .flatMap((check) => {
      const { status } = check;
      const table = tableOf(report, check);
      const { name, said } = toldOf(check, table);
      const where = table === undefined ? '' : ` in ${escapeTerminal(table, 60)}`;
      return paragraph(
        `${statusSymbols[status]} ${escapeTerminal(name, 160)}${where} ${escapeTerminal(said)}`,
      ).map((line) => pen.status(status, line));
    });
  // what could not be judged is told in words, and is worse than what was measured
  const [first, second] = report.verdict === 'error' ? [reasons, []] : [[], reasons];
  const pressing = pressingRows(troubled(report, false), report.verdict);
  const blocks = [
    table(report, width, pen.dim),
    first,
    terminalFound(troubled(report, true), width, pen),
    terminalMeasured(pressing.rows, width, pen),
    pressing.rest === ''
      ? []
      : paragraph(`${pressing.rest}; ${pressing.left === 1 ? 'it stands' : 'they stand'} in the report.`),
    terminalGroups(report, width, pen.dim),
    slices(report).flatMap(paragraph),
    second,
    toGoOn(report).flatMap(paragraph),
  ];
  return blocks.filter((lines) => lines.length > 0);
}

const columns: readonly Column[] = [
  { title: '', align: 'left' },
  { title: 'metric', align: 'left' },
  { title: 'limit', align: 'left', spare: 3 },
  { title: 'champion', align: 'right', spare: 2 },
  { title: 'challenger', align: 'right', spare: 2 },
  { title: 'difference', align: 'right', spare: 1 },
  { title: 'interval', align: 'right', spare: 4 },
  { title: '', align: 'left', spare: 1 },
  { title: 'n needed', align: 'right', spare: 1 },
  { title: 'verdict', align: 'left' },
];

function table(report: Report, width: number, dimmed: (head: string) => string): string[] {
  const reported = metricRows(report).filter(({ judged }) => !judged?.limit);
  const all = [...decidingRows(report), ...reported];
  if (all.length === 0) return [];
  const [head, ...body] = terminalTable(columns, all.slice(0, mostRows).map(tableRow), width);
  return [
    dimmed(head),
    ...body,
    ...(all.length > mostRows ? [`showing ${mostRows} of ${formatCount(all.length)}`] : []),
  ];
}

function tableRow(row: ComparisonRow): string[] {
  const { champion, challenger, difference, interval, bar, limit } = rowNumbers(row);
  const { verdict, needed, besides } = rowWords(row);
  const slice = row.slice ? ` in ${sliceNameInTerminal(row.slice)}` : '';
  const marks = `${row.primary && !slice ? ' (primary)' : ''}${row.baseline ? ' over the baseline' : ''}`;
  const name = `${escapeTerminal(row.subject, 60)}${marks}${slice}`;
  const words = besides === '' ? verdict : `${verdict}, ${escapeTerminal(besides, 80)}`;
  return [
    statusSymbols[row.status],
    name,
    limit,
    champion,
    challenger,
    difference,
    interval,
    bar,
    needed,
    words,
  ];
}

/** The slices that no row of the table speaks of, counted by what they came to. */
function slices(report: Report): string[] {
  const quiet = sliceRows(report).filter(({ status }) => status === 'pass' || status === 'skip');
  if (quiet.length === 0) return [];
  const counts = new Map<string, number>();
  for (const row of quiet) {
    const { verdict } = rowWords(row);
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  }
  return [
    `Other slices: ${[...counts].map(([words, count]) => `${formatCount(count)} ${words}`).join(', ')}.`,
  ];
}

function toGoOn(report: Report): string[] {
  const steps = nextSteps(report, sliceNameInTerminal);
  return steps === '' ? [] : [`To go on: ${steps}.`];
}

/** The judged values that did not pass, of checks that compare no models: of tables of data, or all others. */
function troubled(report: Report, ofTables: boolean): MeasuredRow[] {
  return measuredRows(report).filter(
    ({ status, table }) => (table !== undefined) === ofTables && status !== 'pass' && status !== 'skip',
  );
}
