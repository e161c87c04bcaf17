/**
 * Every output that a gate may set. The list is closed because a runner checks an output's value
 * but not its name: a name taken from data could set others.
 */
export const outputNames = [
  'verdict',
  'report',
  'summary',
  'html',
  'junit',
  'approved',
  'comment-url',
  'check-url',
  'challenger-sha256',
  'champion-sha256',
  'rows',
  'failed-checks',
  'profile-path',
  'worse-than-champion',
  'failing-rows-path',
] as const;

export type OutputName = (typeof outputNames)[number];
export type Outputs = Partial<Record<OutputName, string>>;
