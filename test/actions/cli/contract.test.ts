import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readContract } from '../../../shared/contract/read-contract.ts';
import { csv, folderWith } from '../../shared/data/files.ts';
import { runCommand } from './run-command.ts';

const suite = fileURLToPath(new URL('../../fixtures/great-expectations/suite.json', import.meta.url));
const rows = Array.from({ length: 120 }, (_, k) => ({
  id: `r${k}`,
  colour: k % 2 ? 'red' : 'blue',
  size: k / 7,
}));
const dataFolder = () => folderWith({ 'sizes.csv': csv(rows), 'one.csv': 'a\n', 'bad.json': '{' });

describe('tollgate contract suggest', () => {
  it('prints a contract that is read again', async () => {
    const { exit, out, err } = await runCommand('contract', 'suggest', join(dataFolder(), 'sizes.csv'));
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    const [table] = readContract({ text: out, name: 'c' }).tables;
    expect(table.name).toBe('sizes');
    expect(table.columns.map(({ name, type }) => [name, type])).toEqual([
      ['id', 'text'],
      ['colour', 'text'],
      ['size', 'number'],
    ]);
    expect(out).toContain('# 2 values in 120 rows, the rarest in 60');
  });

  it('writes over a file with --force alone', async () => {
    const folder = dataFolder();
    const [data, output] = [join(folder, 'sizes.csv'), join(folder, 'contracts/c.odcs.yaml')];
    const said = ['--output', output, '--contract-id', 'sizes-1', '--table', 'measured', '--id', 'id'];
    expect(await runCommand('contract', 'suggest', data, ...said)).toMatchObject({ exit: 0, out: '' });
    const again = await runCommand('contract', 'suggest', data, ...said);
    expect(again).toMatchObject({ exit: 2, err: expect.stringContaining('write over it with --force') });
    expect(await runCommand('contract', 'suggest', data, ...said, '--force')).toMatchObject({ exit: 0 });
    const contract = readContract({ text: readFileSync(output, 'utf8'), name: 'c' });
    expect(contract).toMatchObject({ id: 'sizes-1', tables: [{ name: 'measured' }] });
    expect(contract.tables[0].columns[0]).toMatchObject({ primaryKey: 1, unique: true });
  });

  it.each([
    [['nowhere.csv'], /must be a file that exists/],
    [['one.csv'], /must hold at least one row/],
    [
      ['sizes.csv', '--label', 'colours'],
      /--label must be a column of .*got "colours"\. It has "id", "colour", "size"/,
    ],
  ])('refuses %s', async ([file, ...rest], message) => {
    const { exit, out, err } = await runCommand('contract', 'suggest', join(dataFolder(), file), ...rest);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(message);
  });
});

describe('tollgate contract import', () => {
  it('prints the contract, and on the side what is lost', async () => {
    const { exit, out, err } = await runCommand('contract', 'import', suite, '--table', 'applications');
    expect(exit).toBe(0);
    expect(readContract({ text: out, name: 'c' }).tables[0].rules.length).toBeGreaterThan(80);
    const [sum, ...lost] = err.trimEnd().split('\n');
    expect(sum).toBe(`95 rules read, ${lost.length} are lost, or a part of them:`);
    for (const line of lost) expect(out).toContain(`# - ${line.trim()}`);
    expect(err).toContain(
      '  expect_column_values_to_be_increasing of opened_at: rows of a table have no order',
    );
  });

  it.each([
    ['bad.json', /bad\.json must be JSON: a suite of Great Expectations/],
    [
      'nowhere.json',
      /file must be a file of rules that can be read, got .*which is not there\. Check the path/,
    ],
    ['.', /file must be a file of rules that can be read, got .*which is a folder\. Check the path/],
  ])('refuses %s without a stack', async (file, message) => {
    const { exit, err } = await runCommand('contract', 'import', join(dataFolder(), file));
    expect(exit).toBe(2);
    expect(err).toMatch(message);
    expect(err).not.toContain('    at ');
  });
});
