import type { Links } from './compared-line.ts';
import { commentLadder, firstThatFits } from './detail.ts';
import { reportBlocks } from './report-blocks.ts';
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
  const top = marker.length === 0 ? [] : [marker.join('\n')];
  return firstThatFits(
    commentLadder,
    (detail) => `${[...top, ...reportBlocks(report, detail, links)].join('\n\n')}\n`,
    (text) => text.length <= budget,
  );
}
