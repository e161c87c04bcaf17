import { comparedLine, type Links } from './compared-line.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type { Report } from './schema.ts';
import { showing } from './showing.ts';
import { verdictHeading } from './verdict-heading.ts';

const mostNotices = 5;

/** The verdict at a glance: heading, who is compared with whom, what a reader should know besides. */
export function verdictBlocks(report: Report, links: Links): string[] {
  const all = report.notices ?? [];
  const notices = all.slice(0, mostNotices).map((notice) => `> ℹ️ ${escapeMarkdown(notice, 600)}`);
  return [
    verdictHeading(report),
    comparedLine(report, links),
    notices.join('\n>\n') + showing(mostNotices, all.length),
  ];
}
