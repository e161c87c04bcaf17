import { describe, expect, it } from 'vitest';
import { unmetExclusions } from '../../../../shared/checks/fairness/unmet-exclusions.ts';

const sample = () => ({ n: 1 });
const slices = [
  { levels: [{ level: { sex: 'F' }, n: 1, sample }] },
  { levels: [{ level: { sex: 'F', race: 'A' }, n: 1, sample }] },
];
const told = (...groups: Record<string, string>[]) =>
  unmetExclusions(slices, { exclude: groups.map((group) => ({ group, because: 'few' })) });

describe('unmetExclusions', () => {
  it('says nothing of groups that are there, by one column or by several', () => {
    expect(told({ sex: 'F' }, { race: 'A', sex: 'F' }, { race: 'A' })).toEqual([]);
  });

  it('names the exclusion that fits no group', () => {
    expect(told({ sex: 'F' }, { sex: 'f' }, { sex: 'F', race: 'B' })).toEqual([
      'fairness.exclude[1] fits no group: {"sex":"f"}.',
      'fairness.exclude[2] fits no group: {"sex":"F","race":"B"}.',
    ]);
  });

  it('tells twenty of many, and counts the others', () => {
    const many = Array.from({ length: 22 }, (_, k) => ({ sex: `g${k}` }));
    expect(told(...many.slice(0, 20))).toHaveLength(20);
    expect(told(...many).slice(19)).toEqual([
      'fairness.exclude[19] fits no group: {"sex":"g19"}.',
      '2 more of fairness.exclude fit no group.',
    ]);
  });
});
