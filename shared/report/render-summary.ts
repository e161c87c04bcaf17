import type { Links } from './compared-line.ts';
import { firstThatFits, summaryLadder } from './detail.ts';
import { reportBlocks } from './report-blocks.ts';
import type { Report } from './schema.ts';

export interface SummaryOptions {
  links?: Links;
  /** Most bytes; GitHub drops a step's summary above 1 MiB. */
  budget?: number;
}

/** A gate's report as the markdown of the job summary: the comment with longer tables. Never cut, as there. */
export function renderSummary(
  report: Report,
  { links = {}, budget = 900 * 1024 }: SummaryOptions = {},
): string {
  return firstThatFits(
    summaryLadder,
    (detail) => `${reportBlocks(report, detail, links).join('\n\n')}\n`,
    (text) => Buffer.byteLength(text) <= budget,
  );
}
