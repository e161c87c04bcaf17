import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { strptimeOf } from '../../../shared/contract/date-format.ts';
import { type Database, openDatabase } from '../../../shared/data/database.ts';
import { literal } from '../../../shared/data/sql-text.ts';
import { loadEngine } from '../../../shared/engines/index.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase({ engine: await loadEngine('duckdb') });
});
afterAll(() => database.close());

describe('a format of dates', () => {
  it.each([
    ['dd.MM.yyyy', '01.05.2026', '2026-05-01 00:00:00'],
    ['d.M.yyyy', '1.5.2026', '2026-05-01 00:00:00'],
    ['d.M.yyyy', '11.12.2026', '2026-12-11 00:00:00'],
    ['M/d/yy', '12/3/24', '2024-12-03 00:00:00'],
    ['yyyyMMdd', '20240102', '2024-01-02 00:00:00'],
    ['yyyy-DDD', '2024-033', '2024-02-02 00:00:00'],
    ['dd MMM uuuu', '03 Mar 2024', '2024-03-03 00:00:00'],
    ['EEEE, dd MMMM yyyy', 'Monday, 01 January 2024', '2024-01-01 00:00:00'],
    ['dd/MM/yyyy hh:mm a', '03/02/2024 03:22 PM', '2024-02-03 15:22:00'],
    ['dd/MM/yyyy H:mm:ss.SSS', '03/02/2024 3:22:01.250', '2024-02-03 03:22:01.25'],
    ['yyyy/MM/dd HH:mm:ss Z', '2024/03/10 14:22:35 +1000', '2024-03-10 04:22:35+00'],
    ["yyyy'年'MM'月'dd", '2024年05月06', '2024-05-06 00:00:00'],
    ["dd'o''clock'MMyyyy", "03o'clock022024", '2024-02-03 00:00:00'],
    ['YYYY/MM/DD', '2024/05/06', '2024-05-06 00:00:00'],
    ['%d/%m/%Y', '03/02/2024', '2024-02-03 00:00:00'],
  ])('%s reads %s', async (format, text, expected) => {
    const read = strptimeOf(format, 'timestamp');
    if (!('pattern' in read)) throw new Error(JSON.stringify(read));
    await database.run("SET TimeZone = 'UTC'");
    const [[found]] = await database.rows(
      `SELECT CAST(try_strptime(${literal(text)}, ${literal(read.pattern)}) AS VARCHAR)`,
    );
    expect(found).toBe(expected);
  });

  it.each([
    ['date', 'yyyy-MM-dd'],
    ['timestamp', 'yyyy-MM-ddTHH:mm:ssZ'],
    ['timestamp', "yyyy-MM-dd'T'HH:mm:ss.SSSXXX"],
    ['timestamp', 'YYYY-MM-DDTHH:mm:ss.SSSZ'],
    ['timestamp', 'yyyy-MM-dd HH:mm:ss'],
    ['time', 'HH:mm:ss'],
  ] as const)('of a %s, %s is ISO 8601', (type, format) => {
    expect(strptimeOf(format, type)).toEqual({ iso: true });
  });

  it('says what it cannot read', () => {
    expect(strptimeOf('yyyy-QQ', 'date')).toEqual({ unknown: 'Q has no counterpart in strptime' });
  });
});
