import { describe, expect, it } from 'vitest';
import { about, withInterval, written } from '../../../shared/checks/sentence.ts';

describe('withInterval', () => {
  it('writes as many digits as the width of the interval makes worth reading', () => {
    expect(withInterval(-0.037143, [-0.05947, -0.01541])).toBe('−0.037 (−0.059 to −0.015)');
    expect(withInterval(1.21234, [0.60109, Number.POSITIVE_INFINITY])).toBe('1.21 (0.601 or more)');
    expect(withInterval(0.0293, [0.02496, 0.03368], '+')).toBe('+0.0293 (0.0250 to 0.0337)');
    expect(withInterval(1234.5, [900, 1600], '+')).toBe('+1,235 (900 to 1,600)');
  });

  it('writes no sign before a zero', () => {
    expect(withInterval(0.2, [-161, 139], '+')).toBe('0 (−161 to 139)');
    expect(withInterval(-0.00001, [-0.02, 0.02])).toBe('0.000 (−0.020 to 0.020)');
    expect(withInterval(0, [0, 0])).toBe('0.000 (0.000 to 0.000)');
  });
});

describe('written', () => {
  it('keeps three significant digits and a true minus', () => {
    expect(written(-0.012345)).toBe('−0.0123');
    expect(written(0.00001234)).toBe('1.23e−5');
  });

  it('separates thousands as tables do, and no digits behind the point', () => {
    expect([-2476.4, 999.6, 1_234_567, 0.00012345].map(written)).toEqual([
      '−2,476',
      '1,000',
      '1,234,567',
      '0.000123',
    ]);
    expect(withInterval(1234.56789, [1234.56712, 1234.56891])).toBe('1,234.5679 (1,234.5671 to 1,234.5689)');
    expect(written(1e21)).toBe('1e+21');
  });
});

describe('about', () => {
  it('rounds rows up to two digits', () => {
    expect([7, 83, 7_812, 151_000].map(about)).toEqual([
      'about 7',
      'about 83',
      'about 7,900',
      'about 160,000',
    ]);
  });
});
