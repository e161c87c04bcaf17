import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../../shared/data/database.ts';
import { loadEngine } from '../../../shared/engines/index.ts';

describe('a time stamp with a zone', () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each(['UTC', 'America/New_York', 'Asia/Kolkata'])(
    'has the same text on a machine of %s',
    async (zone) => {
      vi.stubEnv('TZ', zone);
      const database = await openDatabase({ engine: await loadEngine('duckdb') });
      try {
        const [[text]] = await database.rows(`SELECT CAST(TIMESTAMPTZ '2026-01-01 00:30:00+00' AS VARCHAR)`);
        expect(text).toBe('2026-01-01 00:30:00+00');
      } finally {
        await database.close();
      }
    },
  );
});
