/** What a check can come to, from best to worst; `skip` stands aside, with a reason. */
export const statuses = ['pass', 'warn', 'inconclusive', 'fail', 'error'] as const;

export type Verdict = (typeof statuses)[number];
export type Status = Verdict | 'skip';

/** What makes a gate stop the step. */
export const failOnLevels = ['fail', 'inconclusive', 'warn', 'never'] as const;
export type FailOn = (typeof failOnLevels)[number];

/**
 * The worst of several statuses. Skipped ones do not count; where nothing was judged, the
 * answer is `inconclusive`, because a verdict is never guessed.
 */
export function worst(all: Iterable<Status>): Verdict {
  let rank = -1;
  for (const status of all) {
    if (status !== 'skip') rank = Math.max(rank, statuses.indexOf(status));
  }
  return rank < 0 ? 'inconclusive' : statuses[rank];
}

/** Whether a gate with this verdict stops the step. An `error` always does. */
export function blocks(verdict: Verdict, failOn: FailOn): boolean {
  if (verdict === 'error') return true;
  if (failOn === 'never') return false;
  return statuses.indexOf(verdict) >= statuses.indexOf(failOn);
}
