import { describe, expect, it } from 'vitest';
import { mixedTypes } from '../../../../shared/checks/data/mixed_types.ts';
import { failures, findingOf, judged } from './judged.ts';

const column = (values: readonly string[]) => values.map((x, k) => ({ id: `r${k}`, x, k }));
const times = (count: number, value: (k: number) => string) =>
  Array.from({ length: count }, (_, k) => value(k));
const columns = { id: 'id' };

describe('mixed_types', () => {
  it('names texts among numbers', async () => {
    const values = [...times(48, (k) => String(k / 4)), 'sixteen', '12,5'];
    const check = await judged(mixedTypes, column(values), { columns });
    expect(failures(check)).toEqual(['x: 2 of 50 values are no numbers, more than 0 %']);
    expect(findingOf(check, 'x')).toMatchObject({ value: 0.04, n: 50, rows: ['r48', 'r49'] });
  });

  it('names what is no date among dates', async () => {
    const values = [...times(30, (k) => `2026-01-${String(k + 1).padStart(2, '0')}`), '01/02/2026'];
    const check = await judged(mixedTypes, column(values), { columns });
    expect(failures(check)).toEqual(['x: 1 of 31 values is no date, more than 0 %']);
  });

  it('names time stamps that say no time zone among those that do', async () => {
    const at = (k: number) => `2026-01-01T${String(k % 24).padStart(2, '0')}:00:00`;
    const some = times(40, (k) => `${at(k)}${k < 3 ? '' : k % 2 ? 'Z' : '+05:30'}`);
    const check = await judged(mixedTypes, column(some), { columns });
    expect(failures(check)).toEqual(['x: 3 of 40 time stamps say no time zone, more than 0 %']);
    expect(findingOf(check, 'x').rows).toEqual(['r0', 'r1', 'r2']);
    const few = times(40, (k) => `${at(k)}${k === 9 ? '+01' : ''}`);
    expect(findingOf(await judged(mixedTypes, column(few), { columns }), 'x')).toMatchObject({
      why: '1 of 40 time stamps says its time zone, more than 0 %',
      rows: ['r9'],
    });
    for (const zone of ['', 'Z', '-08']) {
      const alike = await judged(mixedTypes, column(times(40, (k) => `${at(k)}${zone}`)), { columns });
      expect(alike.findings.filter(({ subject }) => subject === 'x')).toEqual([]);
    }
  });

  it('leaves placeholders to special_values', async () => {
    const check = await judged(mixedTypes, column([...times(48, String), 'N/A', '?']), { columns });
    expect(findingOf(check, 'x')).toMatchObject({ status: 'pass', n: 48 });
  });

  it.each([
    ['codes with leading zeros', times(50, (k) => String(k + 2_100).padStart(5, '0'))],
    ['free texts with some numbers', times(50, (k) => (k % 2 ? `${k}` : `room ${k}`))],
    [
      'ZIP codes, of which few begin with a zero',
      times(200, (k) => String(k < 6 ? `0213${k}` : 10_000 + 37 * k)),
    ],
    ['words', times(50, (k) => ['red', 'green', '7'][k % 3])],
  ])('passes %s', async (_, values) => {
    expect(await judged(mixedTypes, column(values), { columns })).toMatchObject({ status: 'pass' });
  });
});
