import { describe, expect, it } from 'vitest';
import { fourFifths } from '../../../../../shared/checks/fairness/pairs/four-fifths.ts';

const group = (name: string, hits: number, n: number) => ({ name, counts: { hits, n } });

describe('fourFifths', () => {
  it('sets every group against the one with the highest rate, worst first', () => {
    const found = fourFifths([group('a', 48, 80), group('b', 12, 40), group('c', 20, 40)]);
    expect(found.map(({ one, highest, ratio, isBelow }) => [one.name, highest.name, ratio, isBelow])).toEqual(
      [
        ['b', 'a', 0.5, true],
        ['c', 'a', 0.5 / 0.6, false],
      ],
    );
    // the hypergeometric probabilities of all tables no likelier than this one, summed in Python's whole numbers
    expect(found[0].p).toBeCloseTo(0.0034092217678491827, 12);
    expect(found.map(({ isSignificant }) => isSignificant)).toEqual([true, false]);
  });

  it.each([
    // 3 of 10 against 4 of 10, then 4 of 10 against 3 of 10
    [group('low', 3, 10), group('high', 4, 10), true],
    [group('low', 30, 100), group('high', 40, 100), false],
    // one selected in all: without that one there is no rate to hold anybody against
    [group('low', 0, 10), group('high', 1, 10), false],
    [group('low', 0, 1), group('high', 9, 10), true],
  ])('tells what hangs on one person: %o against %o', (low, high, hangs) => {
    const [found] = fourFifths([low, high]);
    expect([found.isBelow, found.hangsOnOne]).toEqual([true, hangs]);
  });

  it('says nothing where nobody is selected, or of one group', () => {
    expect(fourFifths([group('a', 0, 10), group('b', 0, 5)])).toEqual([]);
    expect(fourFifths([group('a', 5, 10)])).toEqual([]);
    expect(fourFifths([])).toEqual([]);
  });
});
