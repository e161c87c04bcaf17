import { describe, expect, it } from 'vitest';
import { factsOfFolder, parquetFolder } from '../rules/tables.ts';

const column = 'v';

async function listed(values: string, type: string, numbers: readonly number[]) {
  const query = `SELECT unnest(${values}::${type}[]) AS v`;
  const { t } = await factsOfFolder(await parquetFolder({ 't.parquet': query }), ['t.parquet']);
  return t.measure('listedValues', { column, numbers });
}

describe('listedValues', () => {
  it('counts listed numbers, and no others that the file may hold', async () => {
    expect(await listed('[5, 99, 7, 99, NULL, -1]', 'INTEGER', [99, -1, 999])).toEqual({
      found: [
        ['99', 2],
        ['-1', 1],
      ],
      least: 5,
      greatest: 7,
    });
    expect(await listed('[5, 7]', 'BIGINT', [-99, 999])).toEqual({ found: [], least: 5, greatest: 7 });
    expect((await listed("['5', 'nan', '99']", 'DOUBLE', [99])).found).toEqual([['99', 1]]);
  });

  it('counts listed days', async () => {
    const found = await listed("['1970-01-01', '2024-02-29']", 'DATE', [0, -2_208_988_800]);
    expect(found).toMatchObject({ found: [['1970-01-01', 1]], least: Date.parse('2024-02-29') / 1_000 });
  });
});
