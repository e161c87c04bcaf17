/** A review as GitHub lists it. */
export interface Review {
  state: string;
  /** The commit that was looked at. */
  commit?: string;
  /** Absent where the account is gone. */
  reviewer?: Reviewer;
}

export interface Reviewer {
  login: string;
  isBot: boolean;
  /** Whether GitHub says that this is one of the organisation or of the repository; not everybody is shown as one. */
  isKnown: boolean;
}

/** Who approves as things stand. Nobody is in both lists. */
export interface StandingApprovals {
  /** Whose latest review approves the commit. */
  current: Reviewer[];
  /** Whose latest review approves another commit. */
  outdated: Reviewer[];
}

/** What takes no side: `PENDING` is not even submitted. */
const without = new Set(['COMMENTED', 'PENDING']);

/**
 * The approvals that stand, of all reviews in the order in which they were given. Each person's
 * latest review that takes a side decides, as on GitHub: whoever asks for changes later, or whose
 * review is dismissed, approves no more. The author's own never counts, in any letter case.
 */
export function standingApprovals(
  reviews: readonly Review[],
  commit: string,
  author: string | undefined,
): StandingApprovals {
  const latest = new Map<string, Review & { reviewer: Reviewer }>();
  for (const { reviewer, ...review } of reviews) {
    if (reviewer === undefined || without.has(review.state)) continue;
    latest.set(reviewer.login.toLowerCase(), { ...review, reviewer });
  }
  if (author !== undefined) latest.delete(author.toLowerCase());
  const approving = [...latest.values()].filter(({ state }) => state === 'APPROVED');
  return {
    current: approving.filter((review) => review.commit === commit).map(({ reviewer }) => reviewer),
    outdated: approving.filter((review) => review.commit !== commit).map(({ reviewer }) => reviewer),
  };
}
