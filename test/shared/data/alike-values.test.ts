import { describe, expect, it } from 'vitest';
import { alikeValues } from '../../../shared/data/alike-values.ts';

describe('alikeValues', () => {
  it.each([
    [['F', 'f', ' F', 'M'], 3],
    [['two  or more', 'Two or\tmore', 'one'], 2],
    [['1', '1.0', '01', '2'], 3],
    [['0', '-0', '+0.0', '0e5'], 4],
    [['true', 'TRUE', 'false'], 2],
    [['é', 'e\u0301', 'e'], 2],
    [['', ' '], 2],
  ])('counts %j, which differ in the writing alone', (values, alike) => {
    expect(alikeValues(values)).toBe(alike);
  });

  it.each([
    [['F', 'M', 'X']],
    [['1', '10', '-1', '1e1x', '1.1']],
    // one double holds them both
    [['9007199254740992', '9007199254740993']],
    [['1', 'true', 'one']],
    [['1990-01-01', '1990-1-1']],
    [['NaN', 'Infinity', '-Infinity']],
    [[]],
  ])('takes %j for different ones', (values) => {
    expect(alikeValues(values)).toBe(0);
  });
});
