import { describe, expect, it } from 'vitest';
import { knowsTheFuture } from '../../../../shared/checks/data/knows_the_future.ts';
import { seasonalityGap } from '../../../../shared/checks/data/seasonality_gap.ts';
import { sizeRatio } from '../../../../shared/checks/data/size_ratio.ts';
import { timeOverlap } from '../../../../shared/checks/data/time_overlap.ts';
import { findingOf, judged } from './judged.ts';
import { judgedSplit } from './judged-against.ts';
import { people } from './people.ts';

const columns = { id: 'person', time: 'seen', label: 'employed' };
const later = (rows: ReturnType<typeof people>, years: number) =>
  rows.map((row) => ({ ...row, seen: `${Number(row.seen.slice(0, 4)) + years}${row.seen.slice(4)}` }));

describe('time_overlap', () => {
  it('names test rows from before the end of training', async () => {
    const test = later(people(100, 2), 1);
    test[4] = { ...test[4], seen: '2025-06-01' };
    const train = people(300, 1);
    const last = train
      .map(({ seen }) => seen)
      .sort()
      .at(-1);
    const check = await judgedSplit(timeOverlap, train, test, { columns });
    expect(check).toMatchObject({ status: 'fail', findings: [{ value: 0.01, rows: ['p2-4'] }] });
    expect(check.why).toContain(`1 of 100 test rows is not later than the end of data.train, ${last}`);
  });

  it('passes a split by time, and tells one that is not', async () => {
    expect(
      await judgedSplit(timeOverlap, people(300, 1), later(people(90, 2), 1), { columns }),
    ).toMatchObject({
      status: 'pass',
    });
    const random = await judgedSplit(timeOverlap, people(300, 1), people(90, 2), { columns });
    expect(random.status).toBe('skip');
    expect(random.why).toContain('the split is not by time');
    const asked = await judgedSplit(timeOverlap, people(300, 1), people(90, 2), { columns }, { limit: 0.1 });
    expect(asked.status).toBe('fail');
    const none = await judgedSplit(timeOverlap, people(300, 1), people(90, 2), { columns }, { limit: 0 });
    expect(none.status).toBe('fail');
  });

  it('takes years as numbers', async () => {
    const years = (from: number) => people(60, from).map((row, k) => ({ ...row, seen: from + (k % 3) }));
    expect(await judgedSplit(timeOverlap, years(2010), years(2013), { columns })).toMatchObject({
      status: 'pass',
    });
    const check = await judgedSplit(timeOverlap, years(2010), years(2012), { columns });
    expect(check.findings[0]).toMatchObject({ value: 1 / 3, status: 'fail' });
    expect(check.findings[0].rows).toHaveLength(5);
  });
});

describe('seasonality_gap', () => {
  it('finds the month that training lacks', async () => {
    const train = people(900, 1).filter(({ seen }) => !seen.startsWith('2025-08'));
    const check = await judgedSplit(seasonalityGap, train, later(people(400, 2), 1), { columns });
    expect(check.status).toBe('fail');
    expect(findingOf(check, 'month').why).toMatch(
      /^\d+ of 400 rows are of August, of which training has none$/,
    );
    expect(findingOf(check, 'weekday').status).toBe('pass');
  });

  it('finds a month that the calendar has and both tables lack', async () => {
    const without = (seed: number) => people(900, seed).filter(({ seen }) => !seen.startsWith('2025-02'));
    const train = [...without(1), { ...without(3)[0], seen: '2026-01-20' }];
    const check = await judgedSplit(seasonalityGap, train, later(without(2), 2), { columns });
    expect(findingOf(check, 'month')).toMatchObject({ status: 'pass', value: 0 });
    expect(findingOf(check, 'calendar')).toMatchObject({
      statistic: 'months_without_rows',
      value: 1,
      limit: { op: '<=', value: 0 },
      status: 'fail',
    });
    expect(check.why).toMatch(/^calendar: training has no row of February, though it spans \d+ days$/);
  });

  it('tells months that no year of the training data has: they are missing by nature', async () => {
    const quarters = (seed: number, years: number) =>
      later(people(900, seed), years).filter(({ seen }) =>
        ['03', '06', '09', '12'].includes(seen.slice(5, 7)),
      );
    const train = [0, 1, 2].flatMap((years) => quarters(1 + years, years));
    const check = await judgedSplit(seasonalityGap, train, quarters(5, 3), { columns });
    expect(check.status).toBe('pass');
    expect(findingOf(check, 'calendar').why).toContain('training has no row of January, February, April');
  });

  it('does not miss months in rows so few that chance leaves one out', async () => {
    const few = people(40, 1).filter(({ seen }) => !seen.startsWith('2025-02'));
    const train = [{ ...few[0], seen: '2025-01-01' }, { ...few[1], seen: '2026-01-05' }, ...few.slice(2)];
    const check = await judgedSplit(seasonalityGap, train, later(people(40, 2), 1).slice(0, 3), { columns });
    expect(check.status).toBe('pass');
  });

  it('passes what has all seasons, and one stray row', async () => {
    const stray = (rows: ReturnType<typeof people>) =>
      rows.map((row, k) => ({ ...row, seen: `${row.seen}T${k % 2 === 0 ? '09' : '14'}:30:00` }));
    const test = stray(later(people(300, 2), 1));
    test[0] = { ...test[0], seen: '2026-05-05T03:00:00' };
    const check = await judgedSplit(seasonalityGap, stray(people(900, 1)), test, { columns });
    expect(check.status).toBe('pass');
    expect(findingOf(check, 'hour').why).toContain('1 of 300 rows is of 3:00');
  });

  it('finds hours of the day, by UTC', async () => {
    const at = (rows: ReturnType<typeof people>, hours: readonly string[], zone: string) =>
      rows.map((row, k) => ({ ...row, seen: `${row.seen}T${hours[k % hours.length]}:00:00${zone}` }));
    const check = await judgedSplit(
      seasonalityGap,
      at(people(300, 1), ['09', '10', '11'], 'Z'),
      at(later(people(100, 2), 1), ['09', '10', '23'], '+01:00'),
      { columns },
    );
    expect(findingOf(check, 'hour').why).toContain('are of 8:00, 22:00, of which training has none');
  });

  it('stands aside without times', async () => {
    const check = await judgedSplit(seasonalityGap, people(9, 1), people(9, 2), {
      columns: { time: 'region' },
    });
    expect(check).toMatchObject({
      status: 'skip',
      why: '"region" holds no dates or time stamps in data.test',
    });
    expect(await judgedSplit(seasonalityGap, people(9, 1), people(9, 2))).toMatchObject({ status: 'skip' });
  });
});

describe('size_ratio', () => {
  it('fails where the test data is hardly there', async () => {
    const check = await judgedSplit(sizeRatio, people(500, 1), people(4, 2));
    expect(check).toMatchObject({ status: 'fail', why: '4 test rows to 500 training rows: 0.008' });
    expect(await judgedSplit(sizeRatio, people(500, 1), people(5, 2))).toMatchObject({ status: 'pass' });
  });
});

describe('knows_the_future', () => {
  it('names the rows whose features are later than they', async () => {
    const rows = people(50, 1).map((row, k) => ({
      ...row,
      registered: '2024-12-31',
      paid: k === 3 || k === 9 ? '2026-01-02T08:00:00' : '2024-06-01T10:00:00',
    }));
    const check = await judged(knowsTheFuture, rows, { columns });
    expect(check.status).toBe('fail');
    expect(findingOf(check, 'paid')).toMatchObject({ value: 0.04, rows: ['p1-3', 'p1-9'] });
    expect(findingOf(check, 'registered').status).toBe('pass');
    expect(await judged(knowsTheFuture, rows, { columns }, { except: ['paid'] })).toMatchObject({
      status: 'pass',
    });
  });

  it('does not take an hour of the same day for the future of a day', async () => {
    const rows = people(20, 1).map((row) => ({ ...row, paid: `${row.seen}T17:00:00` }));
    expect(await judged(knowsTheFuture, rows, { columns })).toMatchObject({ status: 'pass' });
  });

  it('stands aside without dates', async () => {
    expect(await judged(knowsTheFuture, people(5, 1), { columns })).toMatchObject({
      status: 'skip',
      why: 'no feature is a date or a time stamp',
    });
    expect(await judged(knowsTheFuture, people(5, 1))).toMatchObject({ status: 'skip' });
  });
});
