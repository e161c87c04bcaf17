/**
 * Which reviews count: `count` approvals, each by one of `from`; everybody who may write where it is
 * empty. `team/<slug>` is a team of the repository's organisation, `<org>/<slug>` one of another, anything
 * else a login.
 */
export interface ApprovalRule {
  count: number;
  from: readonly string[];
}

/** The approving reviews of a pull request, counted by a rule. */
export interface CountedApprovals {
  status: 'granted' | 'waiting' | 'unknown';
  /** Logins whose approval counts. */
  by: string[];
  /** What is there, what is missing, and what to do, in a sentence; plain text. */
  why: string;
}

export interface Reviews {
  /**
   * Counts the latest reviews on `headSha` that approve: not the author's, not dismissed, not on an earlier
   * commit. `unknown` where GitHub does not tell. Never throws what GitHub does.
   */
  count(
    rule: ApprovalRule,
    pullRequest: { owner: string; repo: string; number: number; headSha: string },
  ): Promise<CountedApprovals>;
}
