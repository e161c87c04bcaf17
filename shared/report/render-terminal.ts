import { styleText } from 'node:util';
import type { Status } from '../verdict.ts';
import { type ComparisonRow, metricRows, sliceRows } from './comparison-row.ts';
import { decidingRows } from './deciding-rows.ts';
import { escapeTerminal } from './escape-terminal.ts';
import { formatCount } from './format-number.ts';
import { formatDuration } from './format-quantity.ts';
import { nextSteps } from './next-steps.ts';
import { untold } from './reasons.ts';
import { rowNumbers } from './row-numbers.ts';
import { rowWords } from './row-words.ts';
import type { Report } from './schema.ts';
import { sliceNameInTerminal } from './slice-name.ts';
import { type Column, terminalTable } from './terminal-table.ts';
import { statusSymbols, verdictClause } from './verdict-heading.ts';
import { wrapText } from './wrap-text.ts';

export interface TerminalOptions {
  /** Columns to wrap at; tables leave out what is spare, and are never narrower than their names. */
  width?: number;
  colour?: boolean;
}

type Style = Parameters<typeof styleText>[0];

const colours: Record<Status, Style> = {
  pass: 'green',
  warn: 'yellow',
  inconclusive: 'cyan',
  fail: 'red',
  error: 'red',
  skip: 'dim',
};
const mostRows = 40;
const mostReasons = 20;

/** A gate's report for a terminal or a log, the verdict first; ends with a newline. */
export function renderTerminal(
  report: Report,
  { width = 100, colour = false }: TerminalOptions = {},
): string {
  const paint = (style: Style, text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const paragraph = (text: string) => wrapText(text, width, 3);
  const because = report.summary === '' ? '' : `: ${escapeTerminal(report.summary)}`;
  const clause = verdictClause(report, escapeTerminal(report.model.name, 80));
  const blocks: string[][] = [
    [
      ...paragraph(`${statusSymbols[report.verdict]} ${clause}${because}`).map((line) =>
        paint('bold', paint(colours[report.verdict], line)),
      ),
      ...wrapText(compared(report), width - 3).map((line) => `   ${line}`),
      ...(report.notices ?? []).flatMap((notice) => paragraph(`ℹ️  ${escapeTerminal(notice)}`)),
    ],
    table(report, width, (head) => paint('dim', head)),
    slices(report).flatMap(paragraph),
    untold(report)
      .slice(0, mostReasons)
      .flatMap(({ status, title, why }) =>
        paragraph(
          `${statusSymbols[status]} ${escapeTerminal(title, 160)} ${status}: ${escapeTerminal(why)}`,
        ).map((line) => paint(colours[status], line)),
      ),
    toGoOn(report).flatMap(paragraph),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
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

function compared(report: Report): string {
  const { challenger, champion } = report.model;
  const named = ({ uri, version }: NonNullable<typeof champion>) =>
    `${escapeTerminal(uri, 120)}${version === undefined ? '' : ` (version ${escapeTerminal(String(version), 40)})`}`;
  const rows = report.rows === undefined ? '' : `, ${formatCount(report.rows)} labelled rows`;
  const against = champion ? ` against champion ${named(champion)}` : '';
  const who = challenger ? `challenger ${named(challenger)}${against}` : escapeTerminal(report.gate);
  return `${who}${rows}, ${formatDuration(report.provenance.seconds).replaceAll(' ', '\u00A0')}`;
}
