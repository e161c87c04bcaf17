import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Guesses, guessColumns } from '../../../actions/cli/init/guess-columns.ts';
import { writeSettings } from '../../../actions/cli/init/write-settings.ts';
import { catalogue } from '../../../shared/checks/catalogue.ts';
import { loadSettings } from '../../../shared/config/index.ts';
import { profileTable } from '../../../shared/data/profile-table.ts';
import { loadEngine } from '../../../shared/engines/index.ts';
import { runCommand } from './run-command.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tollgate-init-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Thirty-two rows of columns that are each a function of the row. */
function table(columns: Record<string, (row: number) => unknown>): string {
  const rows = Array.from({ length: 32 }, (_, row) =>
    Object.values(columns).map((value) => String(value(row))),
  );
  return [Object.keys(columns), ...rows]
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\n');
}

async function guess(columns: Record<string, (row: number) => unknown>): Promise<Guesses> {
  writeFileSync(join(folder, 'data.csv'), table(columns));
  const profile = await profileTable(
    { input: 'data', uri: 'data.csv', folder },
    { engine: await loadEngine('duckdb') },
  );
  return guessColumns(profile);
}

const values = ({ columns }: Guesses) =>
  Object.fromEntries(Object.entries(columns).map(([role, { value }]) => [role, value]));

describe('tollgate init guesses', () => {
  it('binary: id, label, its rarer or named positive class, and columns to slice by', async () => {
    const guesses = await guess({
      applicant_id: (row) => `a${row}`,
      region: (row) => ['north', 'south'][row % 2],
      income: (row) => row * 17.5,
      applied_at: (row) => `2026-01-${1 + (row % 28)}`,
      default: (row) => (row % 5 === 0 ? 'yes' : 'no'),
    });
    expect(values(guesses)).toEqual({ id: 'applicant_id', label: 'default', time: 'applied_at' });
    expect(guesses).toMatchObject({
      task: { value: 'binary' },
      positive: { value: 'yes' },
      slices: ['region'],
    });
  });

  it('multiclass from a label with several values', async () => {
    const guesses = await guess({
      row: (row) => row,
      text: (row) => `t${row % 30}`,
      target: (row) => 'abc'[row % 3],
    });
    expect(guesses.task.value).toBe('multiclass');
    expect(guesses.positive).toBeUndefined();
    expect(values(guesses)).toMatchObject({ label: 'target' });
  });

  it('regression from a label of numbers, with a margin in its units', async () => {
    const guesses = await guess({
      id: (row) => row,
      x: (row) => row % 7,
      price: (row) => 1000 + 3.5 * (row % 29),
      y: (row) => 100.5 * (row % 31),
    });
    expect(guesses.task.value).toBe('regression');
    expect(guesses.deviation).toBeGreaterThan(100);
    expect(writeSettings({ test: 'd', model: 'm', rows: 32, guesses })).toMatch(
      /mean_absolute_error: \{ primary: true, margin: \d+ \}/,
    );
  });

  it('the columns of predictions where they stand in the data', async () => {
    const guesses = await guess({
      person: (row) => row + 0.0,
      customer_id: (row) => row % 24,
      sample_weight: (row) => 1 + (row % 3) / 2,
      score: (row) => row / 40,
      predicted: (row) => row % 2,
      employed: (row) => (row % 3 === 0 ? 1 : 0),
    });
    expect(values(guesses)).toEqual({
      id: 'person',
      group: 'customer_id',
      weight: 'sample_weight',
      score: 'score',
      prediction: 'predicted',
      label: 'employed',
    });
    expect(guesses.positive?.value).toBe('1');
  });
});

describe('tollgate init', () => {
  const init = (...more: string[]) =>
    runCommand('init', join(folder, 'data.csv'), '--output', join(folder, 'tollgate.yml'), ...more);

  const load = () =>
    loadSettings({
      file: join(folder, 'tollgate.yml'),
      name: 'tollgate.yml',
      inputs: () => undefined,
      catalogue,
    });

  it.each([
    ['plain', { id: (row: number) => row, y: (row: number) => row % 2 }],
    ['regression', { id: (row: number) => row, y: (row: number) => row * 1.7 * (row % 9) }],
    ['multiclass', { id: (row: number) => row, y: (row: number) => `c${row % 4}` }],
    ['nothing to guess from', { a: () => 1 }],
    [
      'hostile names',
      {
        ': {evil}\n# id': (row: number) => `r${row}`,
        '- "x": y #': (row: number) => ['[a]', '&b', '*c'][row % 3],
        "it's\u202e: |\n  label": (row: number) => ['yes: no', '# none'][row % 2],
      },
    ],
  ])('writes settings that load: %s', async (_, columns) => {
    writeFileSync(join(folder, 'data.csv'), table(columns));
    const { exit, out, err } = await init();
    expect(err).toBe('');
    expect(out).toContain('is written');
    expect(exit).toBe(0);
    const { settings } = await load();
    expect(settings.data.test).toBe('data.csv');
    const [id] = Object.keys(columns);
    if (id !== 'a') expect(settings.columns.id).toBe(id);
  });

  it.each([
    ['binary', { id: (row: number) => row, y: (row: number) => row % 2, age: (row: number) => 18 + row }],
    ['multiclass', { id: (row: number) => row, y: (row: number) => `c${row % 4}` }],
    ['regression', { id: (row: number) => row, y: (row: number) => row * 1.7 * (row % 9) }],
    [
      'hostile names',
      {
        id: (row: number) => row,
        y: (row: number) => row % 2,
        'a], b: {sex': (row: number) => 'fm'[row % 2],
        'x\n#\u202e age': (row: number) => row * 3,
      },
    ],
  ])('writes a block for fairness-check that loads without its comment signs: %s', async (_, columns) => {
    writeFileSync(join(folder, 'data.csv'), table(columns));
    await init();
    const file = join(folder, 'tollgate.yml');
    const text = readFileSync(file, 'utf8');
    const block = /^# fairness:\n(?:# .*\n)+/m.exec(text)?.[0] ?? '';
    writeFileSync(file, text.replace(block, block.replaceAll(/^# /gm, '')));
    const { fairness } = (await load()).settings;
    expect(Object.keys(fairness?.limits ?? {})).toHaveLength(1);
    const named = Object.keys(columns).filter((name) => /sex|age/.test(name));
    if (named.length > 0) {
      expect(fairness?.protected).toHaveLength(named.length);
      expect(fairness?.protected.at(-1)?.edges).toEqual([25, 45, 65]);
      expect(fairness?.['favorable-label']).toBe('1');
    }
  });

  it('never writes over a file unless it is told to', async () => {
    writeFileSync(join(folder, 'data.csv'), table({ id: (row) => row, y: (row) => row % 2 }));
    writeFileSync(join(folder, 'tollgate.yml'), 'mine');
    const { exit, err } = await init();
    expect(exit).toBe(2);
    expect(err).toContain('must be a file that is not there yet');
    expect(readFileSync(join(folder, 'tollgate.yml'), 'utf8')).toBe('mine');
    expect(await init('--force', '--name', 'churn')).toMatchObject({ exit: 0 });
    expect((await load()).settings.model.name).toBe('churn');
  });

  it('reads a file whose name looks like a pattern', async () => {
    writeFileSync(join(folder, 'data[1]*.csv'), table({ id: (row) => row, y: (row) => row % 2 }));
    const { exit } = await runCommand(
      ...['init', join(folder, 'data[1]*.csv'), '--output', join(folder, 'tollgate.yml')],
    );
    expect(exit).toBe(0);
    expect((await load()).settings.data.test).toBe('data[1]*.csv');
  });

  it('says what is wrong with the data file', async () => {
    const { exit, err } = await runCommand('init', resolve(folder, 'none.csv'));
    expect(exit).toBe(2);
    expect(err).toContain('data file must be a file that exists');
  });
});
