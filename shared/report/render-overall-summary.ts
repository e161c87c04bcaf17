import type { Overall } from './overall.ts';
import { overallSummaryLadder } from './overall-detail.ts';
import { type OverallOptions, renderOverall } from './render-overall-comment.ts';

/** The report over all gates as the markdown of the job summary: the comment with longer tables; GitHub drops one above 1 MiB. */
export function renderOverallSummary(overall: Overall, options: OverallOptions = {}): string {
  return renderOverall(overall, overallSummaryLadder, { budget: { bytes: 900 * 1024 }, ...options });
}
