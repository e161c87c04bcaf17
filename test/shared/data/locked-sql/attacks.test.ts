import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../../shared/data/facts.ts';
import { defaultLimits } from '../../../../shared/data/locked-sql.ts';
import { InputError } from '../../../../shared/errors.ts';
import { csv, folderWith } from '../files.ts';
import { factsOfFolder } from '../rules/tables.ts';
import { attacks, bombs } from './attacks.ts';

const secret = 'the-secret-of-this-machine';

const orders = [
  { id: 1, amount: 10.5, customer: 'a' },
  { id: 2, amount: 20, customer: 'b' },
];

async function table(): Promise<{ facts: Facts; folder: string }> {
  const folder = folderWith({ 'orders.csv': csv(orders), 'secret.txt': secret });
  return { facts: (await factsOfFolder(folder, ['orders.csv'])).orders, folder };
}

async function outcome(facts: Facts, query: string, seconds?: number): Promise<string> {
  try {
    const { text } = await facts.measure('sql', { query, table: 'orders', seconds });
    return `gave ${text}`;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.message;
  }
}

/** The processes that this one has started, where the system tells. */
function children(): string[] {
  const path = `/proc/${process.pid}/task/${process.pid}/children`;
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split(' ').filter(Boolean) : [];
}

function shown(query: string): string {
  const plain = query.replaceAll('\0', '␀');
  if (plain.length <= 200) return plain;
  return `${plain.slice(0, 60)} … ${plain.slice(-40)} (${plain.length} characters)`;
}

describe('a query that attacks', () => {
  it('gets nothing, and is told why', async () => {
    const { facts, folder } = await table();
    const before = readdirSync(folder);
    const told: string[] = [];
    for (const [aim, query] of attacks) {
      const real = query
        .replaceAll('{secret}', join(folder, 'secret.txt'))
        .replaceAll('{file}', join(folder, 'orders.csv'));
      const message = (await outcome(facts, real)).replaceAll(folder, '…');
      told.push(`${aim}\n    ${shown(query)}\n    → ${message}\n`);
    }
    const text = told.join('\n');
    expect(text).not.toContain('→ gave');
    expect(text).not.toContain(secret);
    expect(readdirSync(folder)).toEqual(before);
    expect(await outcome(facts, 'SELECT sum(amount) FROM orders')).toBe('gave 30.5');
    expect(told.length).toBeGreaterThanOrEqual(30);
    await expect(text).toMatchFileSnapshot('../../../golden/locked-sql/attacks.txt');
  });

  it('sees nothing of the environment in its process', async () => {
    const { facts } = await table();
    await outcome(facts, 'SELECT 1');
    const seen = children().map((pid) => readFileSync(`/proc/${pid}/environ`, 'utf8'));
    const own = seen.filter((one) => one.includes('TZ=UTC'));
    if (process.platform === 'linux') expect(own).toHaveLength(1);
    const names = own.flatMap((one) => one.split('\0')).map((one) => one.split('=')[0]);
    expect(names.filter((name) => !/^(TZ|PWD|OLDPWD|SHLVL|_|NODE_CHANNEL_.*|)$/.test(name))).toEqual([]);
  });
});

describe('a query that would exhaust the machine', () => {
  for (const [aim, query] of bombs) {
    it(`that ${aim} ends, holds no more memory than it may, and the next one is answered`, async () => {
      const { facts } = await table();
      let most = 0;
      const watch = setInterval(() => {
        for (const pid of children()) {
          try {
            const [, pages] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
            most = Math.max(most, Number(pages) * 4096);
          } catch {
            // It has ended meanwhile.
          }
        }
      }, 5);
      const message = await outcome(facts, query, 2);
      clearInterval(watch);
      expect(message).toMatch(
        /^(gave (1|-1|0)|the query must (end within 2 s|need at most 1024 MB of memory|be one that DuckDB can run))/,
      );
      // What it grabs between two looks at it comes on top.
      expect(most).toBeLessThan(1.5 * defaultLimits.memory);
      expect(await outcome(facts, 'SELECT count(*) FROM orders')).toBe('gave 2');
    });
  }
});
