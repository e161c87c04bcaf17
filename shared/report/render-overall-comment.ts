import { changesSince } from './changes-since.ts';
import type { Links } from './compared-line.ts';
import { firstThatFits } from './detail.ts';
import type { Overall } from './overall.ts';
import { overallBlocks } from './overall-blocks.ts';
import { type OverallDetail, overallCommentLadder } from './overall-detail.ts';

/** Most that a picture may have, in UTF-16 units and in UTF-8 bytes. */
export interface Budget {
  characters?: number;
  bytes?: number;
}

export interface OverallOptions {
  links?: Links;
  /** What an earlier comment on the same pull request remembered (`memoryOf`), as it came. */
  before?: string;
  budget?: Budget;
}

/** Of the 65,536 characters (262,144 bytes) that GitHub takes; the rest is for the marker and the memory. */
export const commentBudget: Required<Budget> = { characters: 60_000, bytes: 240_000 };

/**
 * The report over all gates as the markdown of a comment. What is too long for the budget is rendered again
 * with less, down to the verdict and the links, and never cut.
 */
export function renderOverallComment(overall: Overall, options: OverallOptions = {}): string {
  return renderOverall(overall, overallCommentLadder, { budget: commentBudget, ...options });
}

/** The first rung of a ladder that fits the budget. */
export function renderOverall(
  overall: Overall,
  ladder: readonly OverallDetail[],
  { links = {}, before, budget = {} }: OverallOptions,
): string {
  const { characters = Number.POSITIVE_INFINITY, bytes = Number.POSITIVE_INFINITY } = budget;
  const changes = before === undefined ? '' : changesSince(before, overall);
  return firstThatFits(
    ladder,
    (detail) => `${overallBlocks(overall, detail, { links, changes }).join('\n\n')}\n`,
    (text) => text.length <= characters && Buffer.byteLength(text) <= bytes,
  );
}
