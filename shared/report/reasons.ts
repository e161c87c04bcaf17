import { severityOf } from './comparison-row.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type { Check, Report } from './schema.ts';
import { statusSymbols } from './verdict-heading.ts';

/** The checks that did not pass, worst first. */
export function troubles(report: Report): Check[] {
  return report.checks
    .filter(({ status }) => status !== 'pass' && status !== 'skip')
    .sort((a, b) => severityOf(a.status) - severityOf(b.status));
}

/** One bullet a check that did not pass, with its reason; at most `top` of them. */
export function reasons(report: Report, top: number): string {
  const all = troubles(report);
  const shown = all.slice(0, top).map(bullet);
  if (all.length > shown.length) shown.push(`- … showing ${shown.length} of ${all.length}`);
  return shown.join('\n');
}

/** `- ⛔ **recall by region**: worse in north …` */
export function bullet({ status, title, why }: Check): string {
  return `- ${statusSymbols[status]} **${escapeMarkdown(title, 160)}** (${status}): ${escapeMarkdown(why, 600)}`;
}
