import { styleText } from 'node:util';
import type { Status } from '../verdict.ts';
import { type ComparisonRow, metricRows, sliceRows, worstFirst } from './comparison-row.ts';
import { escapeTerminal } from './escape-terminal.ts';
import { formatCount } from './format-number.ts';
import { formatDuration } from './format-quantity.ts';
import { nextSteps } from './next-steps.ts';
import { troubles } from './reasons.ts';
import { rowNumbers } from './row-numbers.ts';
import { rowWords } from './row-words.ts';
import type { Report } from './schema.ts';
import { sliceNameInTerminal } from './slice-name.ts';
import { terminalTable } from './terminal-table.ts';
import { statusSymbols, verdictPredicates } from './verdict-heading.ts';
import { wrapText } from './wrap-text.ts';

export interface TerminalOptions {
  /** Columns to wrap at. */
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

/** A gate's report for a terminal or a log, the verdict first; ends with a newline. */
export function renderTerminal(report: Report, { width = 80, colour = false }: TerminalOptions = {}): string {
  const paint = (style: Style, text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const name = escapeTerminal(report.model.name, 80);
  const verdict = `${statusSymbols[report.verdict]} ${name} ${verdictPredicates[report.verdict]}: ${escapeTerminal(report.summary)}`;
  const lines = wrapText(verdict, width, 3).map((line) =>
    paint(['bold', colours[report.verdict]].flat() as Style, line),
  );
  lines.push(...wrapText(compared(report), width, 3));
  for (const notice of report.notices ?? [])
    lines.push(...wrapText(`ℹ️  ${escapeTerminal(notice)}`, width, 3));

  const rows = [...metricRows(report), ...sliceRows(report)];
  if (rows.length > 0) {
    lines.push('');
    const [head, ...body] = terminalTable(tableColumns, worstFirst(rows).slice(0, 60).map(tableRow));
    lines.push(paint('dim', head), ...body);
    if (rows.length > 60) lines.push(`showing 60 of ${rows.length}`);
  }
  const open = troubles(report);
  if (open.length > 0) lines.push('');
  for (const { status, title, why } of open.slice(0, 20)) {
    const line = `${statusSymbols[status]} ${escapeTerminal(title)} (${status}): ${escapeTerminal(why)}`;
    lines.push(...wrapText(line, width, 3).map((text) => paint(colours[status], text)));
  }
  const steps = nextSteps(report);
  if (steps.length > 0) lines.push('', ...wrapText(`To go on: ${steps.join('; ')}.`, width, 3));
  return `${lines.join('\n')}\n`;
}

const tableColumns = [
  { title: '', align: 'left' },
  { title: 'metric', align: 'left' },
  { title: 'champion', align: 'right' },
  { title: 'challenger', align: 'right' },
  { title: 'difference', align: 'right' },
  { title: 'interval', align: 'left' },
  { title: '', align: 'left' },
  { title: 'verdict', align: 'left' },
] as const;

function tableRow(row: ComparisonRow): string[] {
  const { champion, challenger, difference, interval, bar, limit } = rowNumbers(row);
  const own = row.judged?.limit && row.judged.statistic === 'value' ? ` ${limit}` : '';
  const slice = row.slice ? ` in ${sliceNameInTerminal(row.slice)}` : '';
  const name = `${escapeTerminal(row.subject, 60)}${row.primary ? ' *' : ''}${own}${slice}`;
  return [statusSymbols[row.status], name, champion, challenger, difference, interval, bar, rowWords(row)];
}

function compared(report: Report): string {
  const { challenger, champion } = report.model;
  const rows = report.rows === undefined ? '' : ` on ${formatCount(report.rows)} labelled rows`;
  const who = challenger
    ? `challenger ${escapeTerminal(challenger.uri, 200)}${champion ? ` against champion ${escapeTerminal(champion.uri, 200)}` : ', no champion yet'}`
    : escapeTerminal(report.gate);
  return `   ${who}${rows}, ${formatDuration(report.provenance.seconds)}`;
}
