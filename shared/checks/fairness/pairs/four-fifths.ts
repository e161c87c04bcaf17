import { fisherExact, type RateCounts } from '../../../stats/index.ts';

/** A group, and how many of its people are selected. */
export interface Selected {
  name: string;
  counts: RateCounts;
}

/** A group against the one with the highest selection rate. */
export interface FourFifths {
  one: Selected;
  highest: Selected;
  /** Its rate as a part of the highest. */
  ratio: number;
  /** The practical part: whether that is less than four-fifths. */
  isBelow: boolean;
  /** The statistical part: Fisher's exact two-sided p-value, and whether it is 0.05 at most. */
  p: number;
  isSignificant: boolean;
  /** Whether it is below and one more selected here and one fewer there would lift it to four-fifths. */
  hangsOnOne: boolean;
}

export const fourFifthsPart = 0.8;
const significant = 0.05;

/**
 * Selection rates in the terms of 29 CFR 1607.4(D), worst first: the practical and the statistical part, and small
 * numbers. The test and its level are our choice, as is what hangs on one person: the agencies' Questions and Answers
 * (44 FR 11996, 2 March 1979) ask whether one different person would put the group ahead, which takes more. None where
 * nobody is selected.
 */
export function fourFifths(groups: readonly Selected[]): FourFifths[] {
  const highest = groups.toSorted((a, b) => rateOf(b) - rateOf(a))[0];
  if (!highest || highest.counts.hits === 0) return [];
  return groups
    .filter((one) => one !== highest)
    .map((one): FourFifths => {
      const ratio = rateOf(one) / rateOf(highest);
      const [a, b] = [one.counts, highest.counts];
      const p = fisherExact(a.hits, a.n - a.hits, b.hits, b.n - b.hits);
      const isBelow = ratio < fourFifthsPart;
      const hangsOnOne = isBelow && isTurnedByOne(a, b);
      return { one, highest, ratio, isBelow, p, isSignificant: p <= significant, hangsOnOne };
    })
    .toSorted((a, b) => a.ratio - b.ratio);
}

/** Whether one more of a group and one fewer of the other would make four-fifths. */
function isTurnedByOne(low: RateCounts, high: RateCounts): boolean {
  return (
    high.hits > 1 && Math.min(low.n, low.hits + 1) / low.n >= (fourFifthsPart * (high.hits - 1)) / high.n
  );
}

function rateOf({ counts: { hits, n } }: Selected): number {
  return hits / n;
}
