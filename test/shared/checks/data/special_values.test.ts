import { describe, expect, it } from 'vitest';
import { specialValues } from '../../../../shared/checks/data/special_values.ts';
import { failures, findingOf, judged } from './judged.ts';

const column = (values: readonly (string | number)[]) => values.map((x, k) => ({ id: `r${k}`, x, k }));
const columns = { id: 'id' };

describe('special_values', () => {
  it('names texts that stand for a missing value, whatever their letter case', async () => {
    const check = await judged(specialValues, column(['red', 'N/A', 'n/a', 'Unknown', '?', 'blue']), {
      columns,
    });
    expect(failures(check)).toEqual([
      'x: 4 of 6 rows hold what stands for a missing value, more than 0 %: "?" × 1, "N/A" × 1, "Unknown" × 1, "n/a" × 1',
    ]);
    expect(findingOf(check, 'x').rows).toEqual(['r1', 'r2', 'r3', 'r4']);
  });

  it('names numbers far from all others', async () => {
    const check = await judged(specialValues, column([17, 60, 90, 999, 33, 999]), { columns });
    expect(failures(check)).toEqual([
      'x: 2 of 6 rows hold what stands for a missing value, more than 0 %: "999" × 2',
    ]);
    const negative = await judged(specialValues, column([17, 600, 2_000, -999, 33]), { columns });
    expect(findingOf(negative, 'x')).toMatchObject({ status: 'fail', value: 0.2, rows: ['r3'] });
  });

  it('takes the same numbers among their like for values', async () => {
    const check = await judged(specialValues, column([999, 1_000, 1_200, 700, 9_999, 9_000]), { columns });
    expect(findingOf(check, 'x').status).toBe('pass');
    const both = await judged(specialValues, column([-999, -200, 300, 1_100]), { columns });
    expect(findingOf(both, 'x').status).toBe('pass');
  });

  it('says what it found even where the limit allows it', async () => {
    const check = await judged(specialValues, column(['red', '?', 'blue']), { columns }, { limit: 0.5 });
    expect(check).toMatchObject({
      status: 'pass',
      why: 'x: 1 of 3 rows holds what stands for a missing value, at most 50 %: "?" × 1',
    });
  });

  it('takes the words that the user allows for values, and others for placeholders', async () => {
    const rows = column(['none', 'some', 'keine Angabe']);
    const check = await judged(
      specialValues,
      rows,
      { columns },
      {
        options: { allow: ['None'], values: ['Keine Angabe', 2] },
      },
    );
    expect(failures(check)).toEqual([
      'x: 1 of 3 rows holds what stands for a missing value, more than 0 %: "keine Angabe" × 1',
      'k: 1 of 3 rows holds what stands for a missing value, more than 0 %: "2" × 1',
    ]);
  });

  it('names days that stand for none, outside of all others', async () => {
    const days = Array.from({ length: 40 }, (_, k) => `202${k % 6}-0${1 + (k % 9)}-11`);
    const check = await judged(specialValues, column([...days, '1970-01-01', '1970-01-01']), { columns });
    expect(failures(check)).toEqual([
      'x: 2 of 42 rows hold what stands for a missing value, more than 0 %: "1970-01-01" × 2',
    ]);
    const stamps = column([...days.map((day) => `${day}T10:00:00`), '9999-12-31T00:00:00']);
    expect(findingOf(await judged(specialValues, stamps, { columns }), 'x')).toMatchObject({ rows: ['r40'] });
  });

  it('takes such a day among birthdays for a birthday', async () => {
    const born = Array.from({ length: 60 }, (_, k) => `19${30 + k}-01-01`);
    expect(findingOf(await judged(specialValues, column(born), { columns }), 'x').status).toBe('pass');
    const many = column([...born, ...Array.from({ length: 6 }, () => '1900-01-01')]);
    expect(findingOf(await judged(specialValues, many, { columns }), 'x')).toMatchObject({ value: 6 / 66 });
  });
});
