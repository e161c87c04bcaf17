import { escapeTerminal } from './escape-terminal.ts';
import { formatCount } from './format-number.ts';
import { formatDuration } from './format-quantity.ts';
import type { Report } from './schema.ts';
import { type TerminalOptions, terminalEvidence } from './terminal-evidence.ts';
import { terminalPen } from './terminal-pen.ts';
import { statusSymbols, verdictClause } from './verdict-heading.ts';
import { wrapText } from './wrap-text.ts';

export type { TerminalOptions } from './terminal-evidence.ts';

/** A gate's report for a terminal or a log, the verdict first; ends with a newline. */
export function renderTerminal(
  report: Report,
  { width = 100, colour = false }: TerminalOptions = {},
): string {
  const pen = terminalPen(colour);
  const paragraph = (text: string) => wrapText(text, width, 3);
  const because = report.summary === '' ? '' : `: ${escapeTerminal(report.summary)}`;
  const clause = verdictClause(report, escapeTerminal(report.model.name, 80));
  const head = [
    ...paragraph(`${statusSymbols[report.verdict]} ${clause}${because}`).map((line) =>
      pen.bold(pen.status(report.verdict, line)),
    ),
    ...wrapText(comparedInTerminal(report), width - 3).map((line) => `   ${line}`),
    ...(report.notices ?? []).flatMap((notice) => paragraph(`ℹ️  ${escapeTerminal(notice)}`)),
  ];
  const blocks = [head, ...terminalEvidence(report, { width, colour })];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** Who is compared with whom, on how many rows, and how long it took: one line. */
export function comparedInTerminal(report: Report): string {
  const { challenger, champion } = report.model;
  const named = ({ uri, version }: NonNullable<typeof champion>) =>
    `${escapeTerminal(uri, 120)}${version === undefined ? '' : ` (version ${escapeTerminal(String(version), 40)})`}`;
  const rows = report.rows === undefined ? '' : `, ${formatCount(report.rows)} labelled rows`;
  const against = champion ? ` against champion ${named(champion)}` : '';
  const who = challenger ? `challenger ${named(challenger)}${against}` : escapeTerminal(report.gate);
  return `${who}${rows}, ${formatDuration(report.provenance.seconds).replaceAll(' ', '\u00A0')}`;
}
