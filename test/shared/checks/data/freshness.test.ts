import { describe, expect, it } from 'vitest';
import { freshness } from '../../../../shared/checks/data/freshness.ts';
import { judged } from './judged.ts';

const rows = ['2026-11-01', '2026-11-11', '2061-03-04'].map((at) => ({ at }));
const context = { columns: { time: 'at' }, now: new Date('2026-11-21T00:00:00Z') };

describe('freshness', () => {
  it('tells the age of the newest row that is not in the future', async () => {
    const check = await judged(freshness, rows, context);
    expect(check).toMatchObject({
      status: 'skip',
      why: 'at: the newest row is of 2026-11-11, 10 days ago',
    });
    expect(check.findings[0]).toMatchObject({ value: 10, unit: 'days', n: 3 });
  });

  it('judges it by the limit that the user sets', async () => {
    expect(await judged(freshness, rows, context, { limit: 10 })).toMatchObject({ status: 'pass' });
    expect(await judged(freshness, rows, context, { limit: 9 })).toMatchObject({
      status: 'fail',
      why: 'at: the newest row is of 2026-11-11, 10 days ago, more than 9',
    });
  });

  it('counts time stamps from their own zone', async () => {
    const zoned = [{ at: '2026-11-20T23:00:00-05:00' }];
    const now = new Date('2026-11-21T16:00:00Z');
    const check = await judged(freshness, zoned, { ...context, now });
    expect(check.findings[0].value).toBeCloseTo(0.5, 12);
  });

  it('cannot say how old rows are that all lie in the future', async () => {
    const check = await judged(freshness, [{ at: '2061-03-04' }], context, { limit: 10 });
    expect(check).toMatchObject({ status: 'inconclusive', why: 'at: none of 1 time lies in the past' });
  });

  it('stands aside without times', async () => {
    expect(await judged(freshness, rows)).toMatchObject({ status: 'skip' });
    expect(await judged(freshness, [{ at: 'soon' }], context)).toMatchObject({
      status: 'skip',
      why: 'at holds text values, which are no dates or time stamps',
    });
  });
});
