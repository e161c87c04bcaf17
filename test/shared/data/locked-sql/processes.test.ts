import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { csv, folderWith } from '../files.ts';
import { factsOfFolder } from '../rules/tables.ts';

const list = `/proc/${process.pid}/task/${process.pid}/children`;

function children(): number[] {
  return readFileSync(list, 'utf8').trim().split(' ').filter(Boolean).map(Number);
}

async function table() {
  const folder = folderWith({ 'orders.csv': csv([{ id: 1 }, { id: 2 }]) });
  return (await factsOfFolder(folder, ['orders.csv'])).orders;
}

const count = { query: 'SELECT count(*) FROM orders', table: 'orders' };

describe.runIf(existsSync(list))('the process of locked queries', () => {
  it('may be ended from outside: its query is an error, and the next one is answered', async () => {
    const orders = await table();
    const before = children();
    const query = 'SELECT count(*) FROM range(10000000) a, range(10000000) b WHERE a.range + b.range = -1';
    const asked = orders.measure('sql', { query, table: 'orders' }).then(String, (error) => error.message);
    const next = orders.measure('sql', count);
    let own: number[] = [];
    while (own.length === 0) {
      await wait(20);
      own = children().filter((pid) => !before.includes(pid));
    }
    for (const pid of own) process.kill(pid, 'SIGSEGV');
    expect(await asked).toBe(
      'the query must be one that DuckDB can run, got one that ended its process. It may be nested too deeply or need too much memory. Write it more simply.',
    );
    expect(await next).toEqual({ number: 2, text: '2' });
  });

  it('answers many, and ends when none are asked', async () => {
    const orders = await table();
    const seen = new Set<number>();
    for (let k = 1; k <= 5; k++) {
      const answer = await orders.measure('sql', { ...count, query: `SELECT count(*) * ${k} FROM orders` });
      expect(answer.number).toBe(2 * k);
      for (const pid of children()) seen.add(pid);
    }
    expect(seen.size).toBe(1);
    while (children().length > 0) await wait(50);
  });
});
