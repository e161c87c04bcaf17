import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../../shared/data/database.ts';
import { unfitValue } from '../../../shared/data/unfit-value.ts';
import { loadEngine } from '../../../shared/engines/index.ts';

describe('unfitValue', () => {
  it.each([
    ["CAST(v AS INTEGER) FROM (SELECT 'it''s' AS v)", { column: 'v', type: 'INT32', value: "it's" }],
    ['CAST(v AS TINYINT) FROM (SELECT 300 AS v)', { column: 'v', type: 'INT8', value: '300' }],
    ['CAST(v AS HUGEINT) FROM (SELECT 1e300::DOUBLE AS v)', { column: 'v', type: 'INT128', value: '1e+300' }],
    [
      'CAST(v AS DECIMAL(4,2)) FROM (SELECT 1234.5::DOUBLE AS v)',
      { column: 'v', type: 'DECIMAL(4,2)', value: '1234.500000' },
    ],
    [
      "CAST(v AS DECIMAL(4,2)) FROM (SELECT '1234.5' AS v)",
      { column: 'v', type: 'DECIMAL(4,2)', value: '1234.5' },
    ],
    ["CAST(v AS TIMESTAMP) FROM (SELECT 'today' AS v)", { column: 'v', type: 'TIMESTAMP', value: 'today' }],
    ["CAST(v AS DATE) FROM (SELECT '2026-02-30' AS v)", { column: 'v', type: 'DATE', value: '2026-02-30' }],
    ["CAST(v || '' AS BIGINT) FROM (SELECT 'x' AS v)", { type: 'INT64', value: 'x' }],
  ])('reads what DuckDB says of %s', async (sql, said) => {
    const database = await openDatabase({ engine: await loadEngine('duckdb') });
    onTestFinished(() => database.close());
    const error = await database.rows(`SELECT ${sql}`).then(
      () => undefined,
      (reason: Error) => reason,
    );
    expect(unfitValue(error?.message ?? '')).toEqual(said);
  });

  it('leaves every other error', () => {
    expect(unfitValue('Binder Error: Referenced column "v" not found')).toBeUndefined();
  });
});
