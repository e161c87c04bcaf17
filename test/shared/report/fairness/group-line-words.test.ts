import { describe, expect, it } from 'vitest';
import { rowsThatWould } from '../../../../shared/report/fairness/group-line-words.ts';

const finding = { subject: 'x', statistic: 'ratio', pair: ['F', 'M'] as [string, string] };

describe('rowsThatWould', () => {
  it('names the groups that are short of rows', () => {
    const neededOf = [
      { group: 'F', rows: 7_812 },
      { group: 'M', rows: 83 },
    ];
    expect(rowsThatWould({ ...finding, needed: 7_812, neededOf })).toBe(
      'about 7,900 rows of F and 83 rows of M would decide',
    );
  });

  it('says that no realistic number would, but not of what the method cannot judge', () => {
    expect(rowsThatWould({ ...finding, needed: null })).toBe('no realistic number of rows would decide');
    expect(rowsThatWould({ ...finding, needed: null, insufficient: 'too few clusters' })).toBe('');
    expect(rowsThatWould(finding)).toBe('');
  });
});
