import type { Links } from './compared-line.ts';
import { commentLadder, type Detail, firstThatFits } from './detail.ts';
import { evidenceBlocks, foldedBlocks, verdictBlocks } from './report-body.ts';
import type { Report } from './schema.ts';

export interface CommentOptions {
  /** Hidden marker lines, put on top as they are and counted in the budget. */
  marker?: readonly string[];
  links?: Links;
  /** Most characters; GitHub takes 65,536. */
  budget?: number;
}

/**
 * A gate's report as the markdown of a comment: the verdict and what decides it, who is compared with
 * whom, the lines that decide, what to do now, and all else folded. A report that is too long for the
 * budget is rendered again with less, down to the verdict and the links, and never cut.
 */
export function renderComment(
  report: Report,
  { marker = [], links = {}, budget = 60_000 }: CommentOptions = {},
): string {
  return firstThatFits(
    commentLadder,
    (detail) => composed(report, detail, marker, links),
    (text) => text.length <= budget,
  );
}

function composed(report: Report, detail: Detail, marker: readonly string[], links: Links): string {
  const blocks = [
    ...verdictBlocks(report, links),
    ...(detail.evidence ? [...evidenceBlocks(report, detail), ...foldedBlocks(report, detail)] : []),
  ];
  return `${[marker.join('\n'), ...blocks].filter((block) => block !== '').join('\n\n')}\n`;
}
