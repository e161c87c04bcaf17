import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Report, readReport } from '../../../shared/report/index.ts';
import { runCommand } from '../cli/run-command.ts';
import { type Defect, defects, plantDefects } from './planted-defects.ts';

const tollgate = join(import.meta.dirname, '../../../dist/tollgate.js');

const folder = mkdtempSync(join(tmpdir(), 'planted-'));
afterAll(() => rmSync(folder, { recursive: true }));

const settings = (format: string, contract?: string) => `version: 1
model: { name: census-employment, task: binary }
columns: { id: person, label: employed, positive: "1", time: interviewed, group: household }
data: { train: train.${format}, test: test.${format}${contract ? `, contract: ${contract}` : ''} }
`;

/** What did not pass, as `check column`, with the rows that it counts and those that it names. */
type Alarms = Map<string, { count?: number; rows: string[] }>;

function alarmsOf({ checks }: Report): Alarms {
  const alarms: Alarms = new Map();
  for (const { id, findings, status, why } of checks) {
    const check = id.replace(/^contract\//, '').replace(/\/?data\.(train|test)\/?/, '');
    if (status === 'error') throw new Error(`${id}: ${why}`);
    for (const { subject, statistic, status, value, n, rows = [] } of findings) {
      if (status === undefined || status === 'pass' || status === 'skip') continue;
      const isShare = statistic !== 'failing_rows' && n !== undefined && value !== undefined && value <= 1;
      const count = isShare ? Math.round(value * n) : value;
      const known = alarms.get(`${check} ${subject}`);
      alarms.set(`${check} ${subject}`, { count, rows: [...(known?.rows ?? []), ...rows] });
    }
  }
  return alarms;
}

/** What is found in one and not in the other, or in other rows. */
function beyond(alarms: Alarms, clean: Alarms): string[] {
  return [...alarms]
    .filter(([name, { count }]) => !clean.has(name) || clean.get(name)?.count !== count)
    .map(([name]) => name)
    .sort();
}

/** What is measured over a whole column, or said of it, names no rows. */
const ofWholeColumns = /^(\w+_shift|schema_change|train\/schema) /;

/** The ids that a finding names; where it names several rows together (`a = b`), all of them. */
const idsIn = (rows: readonly string[]) => rows.flatMap((row) => row.match(/ma-\d+/g) ?? []);

describe("a contract suggested from the demo's training data", () => {
  const demo = join(import.meta.dirname, '../../../workflows-examples/census-employment');

  it('is kept by its training and its test data', async () => {
    const contract = join(folder, 'demo.odcs.yaml');
    const suggested = await runCommand(
      ...['contract', 'suggest', join(demo, 'data/train.parquet'), '--output', contract],
    );
    expect(suggested.exit, suggested.err).toBe(0);
    const report = join(folder, 'demo.json');
    const { exit, out } = await runCommand(
      ...['validate-data', '--working-directory', demo, '--contract', contract, '--report-path', report],
    );
    expect(exit, out).toBe(0);
    const { checks, verdict } = await readReport(report);
    expect(verdict).toBe('pass');
    expect(checks.filter(({ status }) => status === 'fail' || status === 'error')).toEqual([]);
    expect(checks.filter(({ id, status }) => id.startsWith('contract/') && status !== 'pass')).toEqual([]);
  });
});

describe('twenty planted defects', { timeout: 300_000 }, () => {
  let contract: string;
  let clean: Alarms;
  let found: Alarms;
  let taken: Map<string, string[]>;

  /** Runs the built command line in a process of its own. */
  async function validated(): Promise<{ exit: number | null; alarms: Alarms; report: Report }> {
    const file = join(folder, 'report.json');
    const { status, stderr } = spawnSync(
      process.execPath,
      [tollgate, 'validate-data', '--working-directory', folder, '--report-path', file],
      { encoding: 'utf8' },
    );
    expect(status, stderr).toBeLessThan(2);
    const report = await readReport(file);
    return { exit: status, alarms: alarmsOf(report), report };
  }

  beforeAll(async () => {
    await plantDefects(folder, []);
    contract = join(folder, 'train.odcs.yaml');
    await runCommand('contract', 'suggest', join(folder, 'train.csv'), '--output', contract);
    writeFileSync(join(folder, 'tollgate.yml'), settings('csv', contract));
    const before = await validated();
    expect(before.exit).toBe(0);
    clean = before.alarms;
    taken = await plantDefects(folder, defects);
    const after = await validated();
    expect(after.exit).toBe(1);
    found = after.alarms;
  }, 300_000);

  it('are not there in the clean rows, of which no check complains', () => {
    expect([...clean.keys()]).toEqual([]);
  });

  it('are all found by their column, and nothing else is', () => {
    const expected = defects.flatMap(({ found, promised = [] }: Defect) => [...found, ...promised]);
    expect(beyond(found, clean)).toEqual([...new Set(expected)].sort());
  });

  it('are found in the planted rows', () => {
    for (const [name, { rows }] of found) {
      const planters = defects.filter(
        ({ found, promised = [] }: Defect) => found.includes(name) || promised.includes(name),
      );
      const planted = new Set(planters.flatMap(({ name }) => taken.get(name) ?? []));
      if (planted.size === 0 || ofWholeColumns.test(name)) continue;
      expect(rows.length, `${name} names rows`).toBeGreaterThan(0);
      const others = idsIn(rows).filter((id) => !planted.has(id) && !planted.has(id.replace('ma-9', 'ma-2')));
      expect(others, `${name} names rows that were not planted`).toEqual([]);
    }
  });
});

describe('a planted defect alone', { timeout: 300_000 }, () => {
  async function alarms(planted: readonly Defect[]): Promise<Alarms> {
    await plantDefects(folder, planted);
    writeFileSync(join(folder, 'tollgate.yml'), settings('csv'));
    const file = join(folder, 'alone.json');
    const { exit, err } = await runCommand(
      ...['validate-data', '--working-directory', folder, '--report-path', file],
    );
    expect(exit, err).toBeLessThan(2);
    return alarmsOf(await readReport(file));
  }

  let clean: Alarms;
  beforeAll(async () => {
    clean = await alarms([]);
  }, 300_000);

  it.each(defects)('is found by its own checks: $name', async (defect) => {
    const found = await alarms([defect]);
    expect(beyond(found, clean)).toEqual([...defect.found].sort());
    expect([...clean.keys()].filter((name) => !found.has(name))).toEqual([]);
  });
});
