import { severityOf } from './comparison-row.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { faultPhrase } from './fault-name.ts';
import { measuredRows } from './measured-row.ts';
import type { Check, Report } from './schema.ts';
import { tableOf } from './table-of.ts';
import { statusSymbols } from './verdict-heading.ts';

/** The checks that did not pass, worst first. */
export function troubles(report: Report): Check[] {
  return report.checks
    .filter(({ status }) => status !== 'pass' && status !== 'skip')
    .sort((a, b) => severityOf(a.status) - severityOf(b.status));
}

/** The checks that did not pass and of which neither the summary nor a line of the tables tells why. */
export function untold(report: Report): Check[] {
  const shown = new Set(
    measuredRows(report).flatMap(({ check, status }) => (status === check.status ? [check] : [])),
  );
  return troubles(report).filter(
    (check) => !report.summary.includes(check.why) && !check.id.startsWith('slices/') && !shown.has(check),
  );
}

/** Bullets of what the heading and the table do not already say; at most `top` of them. */
export function reasons(report: Report, top: number): string {
  const all = untold(report);
  const shown = all.slice(0, top).map((check) => bullet(check, tableOf(report, check)));
  if (all.length > shown.length) shown.push(`- showing ${shown.length} of ${all.length}, worst first`);
  return shown.join('\n');
}

/** `- ⛔ **recall by region** fail: in region = north …` */
export function bullet(check: Check, table?: string): string {
  const { name, said } = toldOf(check, table);
  const where = table === undefined ? '' : ` in ${escapeMarkdown(table, 60)}`;
  return `- ${statusSymbols[check.status]} **${escapeMarkdown(name, 160)}**${where} ${escapeMarkdown(said, 600)}`;
}

/** A check in words, as they come: its name, of a table of data what is wrong with it, and what it came to and why. */
export function toldOf(check: Check, table?: string): { name: string; said: string } {
  const { title, status, why } = check;
  const name = table === undefined ? title : faultPhrase(check);
  return { name, said: why.startsWith('could not be judged') ? why : `${status}: ${why}` };
}
