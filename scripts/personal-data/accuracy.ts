import type { Detector } from '../../shared/checks/data/personal/detector.ts';
import { longestCell, textsOf } from '../../shared/checks/data/personal/find-personal-data.ts';
import { detectors } from '../../shared/checks/data/personal/index.ts';
import { plainText } from '../../shared/checks/data/personal/plain-text.ts';
import { innocent } from './innocent.ts';
import { fakers, type Make, made } from './made.ts';
import { messedUp } from './messed-up.ts';

export interface Accuracy {
  detector: string;
  /** Values that it should find, and those of them that it found. */
  positives: number;
  found: number;
  /** The same of values as people mess them up. */
  messyFound: number;
  /** Innocent values, and those of them that it took for personal data; the kind with most of them. */
  negatives: number;
  wrong: number;
  worst?: { kind: string; share: number };
}

const settings = {
  regions: ['DE', 'ES', 'FR', 'GB', 'IN', 'IT', 'US'],
  now: new Date('2026-11-21T00:00:00Z'),
};

function isFound(detector: Detector, value: string): boolean {
  const plain = plainText(value, longestCell);
  return textsOf(plain, detector.shape).some((text) => detector.holds(text, settings));
}

/** `count` values, every value's locale the next one, a third of them in a sentence where `inText`. */
export function valuesOf(make: Make, count: number, seed: number, inText: boolean): string[] {
  const { pick, locales } = fakers(seed);
  return Array.from({ length: count }, (_, k) => {
    const value = make(pick, locales[k % locales.length]);
    return inText && k % 3 === 0 ? `${pick.lorem.words(3)}: ${value}, ${pick.lorem.words(2)}` : value;
  });
}

/**
 * Precision and recall of each detector, value by value: on `count` made values of its kind, a third of them inside a
 * sentence, and on `count / 10` values of every innocent kind. Detectors that look at the column's name are given it.
 */
export function accuracies(count: number, seed: number): Accuracy[] {
  const negatives = Object.entries(innocent).map(
    ([kind, make], k) => [kind, valuesOf(make, Math.ceil(count / 10), seed + 1000 + k, false)] as const,
  );
  return detectors.map((detector, k) => {
    const positives = valuesOf(made[detector.name], count, seed + 100 * k, !detector.isNamedOnly);
    const { pick } = fakers(seed + 100 * k + 50);
    const messy = valuesOf(made[detector.name], count, seed + 100 * k + 51, false).map((value) =>
      messedUp(value, pick),
    );
    const shares = (detector.isNamedOnly ? [] : negatives).map(([kind, values]) => {
      const wrong = values.filter((value) => isFound(detector, value)).length;
      return { kind, wrong, share: wrong / values.length };
    });
    const worst = shares.reduce<Accuracy['worst']>((a, b) => (b.share > (a?.share ?? 0) ? b : a), undefined);
    return {
      detector: detector.name,
      positives: positives.length,
      found: positives.filter((value) => isFound(detector, value)).length,
      messyFound: messy.filter((value) => isFound(detector, value)).length,
      negatives: detector.isNamedOnly ? 0 : negatives.reduce((sum, [, values]) => sum + values.length, 0),
      wrong: shares.reduce((sum, { wrong }) => sum + wrong, 0),
      ...(worst ? { worst: { kind: worst.kind, share: worst.share } } : {}),
    };
  });
}
