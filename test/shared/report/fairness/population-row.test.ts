import { describe, expect, it } from 'vitest';
import { measuredLead } from '../../../../shared/report/measured-lead.ts';
import type { MeasuredRow } from '../../../../shared/report/measured-row.ts';
import { measuredTable } from '../../../../shared/report/measured-table.ts';
import { measuredWords } from '../../../../shared/report/measured-words.ts';
import type { Finding } from '../../../../shared/report/schema.ts';

const share: Finding = {
  subject: 'data.test',
  statistic: 'share',
  by: ['sex'],
  slice: { sex: 'F' },
  value: 0.34,
  interval: [0.32, 0.35],
  limit: { op: '>=', value: 0.41 },
  n: 6_000,
  status: 'warn',
};
const collect: Finding = { ...share, statistic: 'rows_to_collect', value: 2_117, status: 'skip' };
const row: MeasuredRow = {
  check: {
    id: 'population/sex',
    title: 'Who is in the data, by sex',
    status: 'warn',
    why: 'fewer than their share',
    findings: [share, collect],
  },
  finding: share,
  status: 'warn',
};

describe('the share of a group in the data', () => {
  it('is said to be one, of which data', () => {
    expect(measuredLead(row)).toBe('share of');
    expect(measuredTable([row])).toContain('share of data.test');
  });

  it('is too small in words, with how many rows more to collect', () => {
    expect(measuredWords(row)).toEqual({
      verdict: 'under-represented',
      needed: '',
      besides: '2,117 more rows would bring it there',
    });
  });

  it('is enough or not decided where no group is shown to lack any', () => {
    const words = (status: 'pass' | 'skip') =>
      measuredWords({ ...row, finding: { ...share, status }, status: 'skip' }).verdict;
    expect(words('pass')).toBe('within its limit');
    expect(words('skip')).toBe('not enough data');
  });
});
