import { describe, expect, it } from 'vitest';
import { accuracies } from '../../scripts/personal-data/accuracy.ts';
import { columnAccuracies } from '../../scripts/personal-data/columns.ts';
import { nameAccuracy } from '../../scripts/personal-data/name-accuracy.ts';

/** Least precision on the made mixture; chance makes it less than 1 where one digit is all that checks. */
const leastPrecision: Readonly<Record<string, number>> = {
  phone_national: 0.85,
  card: 0.95,
  aadhaar: 0.95,
  nhs: 0.93,
  nino: 0.95,
  dni: 0.97,
  pan: 0.97,
  url: 0.95,
};

describe('the detectors of personal data', () => {
  it.each(accuracies(400, 11).map((one) => [one.detector, one] as const))(
    'find what %s is for, and little else',
    (detector, { positives, found, wrong }) => {
      expect(positives).toBe(400);
      expect(found / positives).toBeGreaterThanOrEqual(0.985);
      expect(found / (found + wrong)).toBeGreaterThanOrEqual(leastPrecision[detector] ?? 0.98);
    },
  );

  it('find their own columns, and take no innocent column for personal data', async () => {
    const { detectors, innocent } = await columnAccuracies(300, [11]);
    expect(innocent).toBeGreaterThan(70);
    const missed = detectors.filter(({ own, found }) => found < own).map(({ detector }) => detector);
    expect(missed).toEqual([]);
    const wrong = detectors.flatMap(({ detector, wrong }) => wrong.map((kind) => `${detector}: ${kind}`));
    // User agents of robots hold web addresses, which nothing is judged by unless it is asked for.
    expect(wrong.filter((one) => one !== 'url: user agents')).toEqual([]);
  });

  it('read the names of columns', () => {
    const { missed, wrong, positives, negatives } = nameAccuracy();
    expect(positives).toBeGreaterThan(100);
    expect(negatives).toBeGreaterThan(100);
    expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
  });
});
