import type { Links } from './compared-line.ts';
import { firstThatFits, summaryLadder } from './detail.ts';
import { evidenceBlocks, foldedBlocks, verdictBlocks } from './report-body.ts';
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
    (detail) => {
      const blocks = [
        ...verdictBlocks(report, links),
        ...(detail.evidence ? [...evidenceBlocks(report, detail), ...foldedBlocks(report, detail)] : []),
      ];
      return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
    },
    (text) => Buffer.byteLength(text) <= budget,
  );
}
