import { type HeldComment, hold, isCovered } from './comment-view.ts';
import { failureOf, isPassing } from './failure.ts';
import type { Patience } from './patience.ts';
import type { PullRequestComment, PullRequestComments } from './pull-request-comments.ts';
import { unlessGone } from './unless-gone.ts';

interface Means {
  comments: PullRequestComments;
  patience: Patience;
  /** Whether a comment is still one of ours. */
  isOwn(comment: PullRequestComment): boolean;
}

/**
 * Removes duplicates of a comment, each after another look, because somebody may have written into it. Says
 * what stood in the way, or `again` where one holds something that the comment does not.
 */
export async function removeCovered(
  duplicates: readonly PullRequestComment[],
  by: HeldComment,
  { comments, patience, isOwn }: Means,
): Promise<string | undefined> {
  try {
    for (const { id } of duplicates) {
      for (let tries = 1; ; tries++) {
        const comment = await unlessGone(comments.get(id));
        if (comment === undefined || !isOwn(comment)) break;
        if (!isCovered(hold(comment), by)) return 'again';
        try {
          await unlessGone(comments.remove(id));
          break;
        } catch (error) {
          const failure = failureOf(error);
          if (!isPassing(failure) || !(await patience.waitAfter(failure, tries))) throw error;
        }
      }
    }
  } catch (error) {
    return `An older comment could not be removed: ${failureOf(error).message}`;
  }
}
