import { comparedLine, type Links } from './compared-line.ts';
import type { Report } from './schema.ts';
import { verdictHeading } from './verdict-heading.ts';

/** The verdict at a glance: heading, and who is compared with whom. */
export function verdictBlocks(report: Report, links: Links): string[] {
  return [verdictHeading(report), comparedLine(report, links)];
}
