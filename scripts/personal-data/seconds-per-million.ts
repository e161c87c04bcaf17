import { longestCell, textsOf } from '../../shared/checks/data/personal/find-personal-data.ts';
import { detectors } from '../../shared/checks/data/personal/index.ts';
import { plainText } from '../../shared/checks/data/personal/plain-text.ts';
import { openDatabase } from '../../shared/data/database.ts';
import { personalTraces, traceOfText } from '../../shared/data/personal-trace.ts';
import { plainCell } from '../../shared/data/plain-cell.ts';
import { loadEngine } from '../../shared/engines/index.ts';
import { valuesOf } from './accuracy.ts';
import { made } from './made.ts';

/** Seconds of one core that a million cells of one kind take: the count of all traces in DuckDB, and every detector on each cell. */
export interface Seconds {
  cells: string;
  traces: number;
  detectors: number;
}

const sentences =
  "'they wrote about order ' || i || ' on ' || (DATE '2020-01-01' + CAST(i % 2000 AS INTEGER)) || ' and were told to wait'";
const kinds: readonly (readonly [string, string])[] = [
  ['e-mail addresses', "'user' || i || '@example' || (i % 100) || '.com'"],
  ['words', "['red', 'green', 'blue', 'other'][1 + i % 4]"],
  ['order numbers', "'ORD-' || (100000 + i)"],
  ['sentences', sentences],
  ['1,000 characters of text', `repeat(${sentences} || '. ', 14)`],
];

/** Seconds of one core: other work on the machine does not count. `count` cells of each kind are timed. */
export async function secondsPerMillion(count: number): Promise<Seconds[]> {
  const database = await openDatabase({ engine: await loadEngine('duckdb') });
  const settings = {
    regions: ['DE', 'ES', 'FR', 'GB', 'IN', 'IT', 'US'],
    now: new Date('2026-11-21T00:00:00Z'),
  };
  // Compiles the patterns and loads the plans of telephone numbers.
  for (const { name, shape, holds } of detectors) {
    for (const text of valuesOf(made[name], 50, 1, false))
      textsOf(text, shape).map((one) => holds(one, settings));
  }
  try {
    const seconds: Seconds[] = [];
    for (const [cells, sql] of kinds) {
      await database.run(`CREATE OR REPLACE TEMP TABLE t AS SELECT ${sql} AS v FROM range(${count}) r(i)`);
      const cell = plainCell('v', longestCell);
      const counted = personalTraces.map(
        (trace) => `count(CASE WHEN ${traceOfText(trace, cell)} THEN 1 END)`,
      );
      const from = process.cpuUsage();
      await database.rows(`SELECT ${counted.join(', ')} FROM t`);
      const traces = secondsSince(from) / count;
      const few = Math.min(count, 20_000);
      const texts = (await database.rows(`SELECT v FROM t LIMIT ${few}`)).map(([text]) => String(text));
      const start = process.cpuUsage();
      for (const text of texts) {
        const plain = plainText(text, longestCell);
        for (const { shape, holds, isNamedOnly } of detectors) {
          if (!isNamedOnly) for (const found of textsOf(plain, shape)) holds(found, settings);
        }
      }
      seconds.push({ cells, traces: traces * 1e6, detectors: (secondsSince(start) / few) * 1e6 });
    }
    return seconds;
  } finally {
    await database.close();
  }
}

function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
