import type { Overall } from './overall.ts';
import { overallCommentLadder } from './overall-detail.ts';
import { type OverallOptions, renderOverall } from './render-overall-comment.ts';

/** The report over all gates as the summary of a check run: the comment within 60,000 of the 65,535 bytes that GitHub takes. */
export function renderOverallCheck(overall: Overall, options: OverallOptions = {}): string {
  return renderOverall(overall, overallCommentLadder, { budget: { bytes: 60_000 }, ...options });
}
