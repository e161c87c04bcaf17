/**
 * Numbers that nothing follows from: `error` where they are missing or contradict each other, `inconclusive` where
 * they are sound but answer another question than the one asked.
 */
export interface Unusable {
  refused: { status: 'error' | 'inconclusive'; why: string };
}

export function isUnusable(value: object): value is Unusable {
  return 'refused' in value;
}

export function missing(what: string): Unusable {
  return { refused: { status: 'error', why: `the report says nothing about ${what}` } };
}

export function contradictory(subject: string, what: string): Unusable {
  const why = `the report's numbers on ${subject} contradict each other: ${what}`;
  return { refused: { status: 'error', why } };
}

export function otherLevel(subject: string, level: number, wanted: number): Unusable {
  const why = `the report has the interval of ${subject} at level ${shown(level)}, and ${shown(wanted)} is asked for`;
  return { refused: { status: 'inconclusive', why } };
}

/** Levels near 1 differ in late digits. */
function shown(level: number): number {
  return Number(level.toPrecision(9));
}
