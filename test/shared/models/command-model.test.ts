import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { commandModel, type FeatureRows } from '../../../shared/models/index.ts';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tollgate test '));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Rows that can only be written to a file. */
function writtenRows(folder: string): FeatureRows {
  const refuse = () => Promise.reject(new Error('not in this test'));
  return {
    input: 'data.test',
    rows: 2,
    columns: [],
    reserved: [],
    folder,
    numeric: refuse,
    batches: refuse,
    write: async (path, format) => writeFileSync(path, `rows as ${format}`),
  };
}

/** What a program of this text writes, run as `command:node program {…}`. */
async function run(program: string, words = '{input} {output}', settings = {}): Promise<string> {
  const folder = newFolder();
  writeFileSync(join(folder, 'predict.cjs'), program);
  const command = `command:"${process.execPath}" predict.cjs ${words}`;
  const model = commandModel(command, { role: 'challenger', folder, ...settings });
  const made = await model.predict(writtenRows(folder));
  if (!('file' in made)) throw new Error('a command writes a file');
  return readFileSync(made.file, 'utf8');
}

const copy = `const { readFileSync, writeFileSync } = require('node:fs');
const [input, output] = process.argv.slice(2);
writeFileSync(output, readFileSync(input, 'utf8'));`;

describe('commandModel', () => {
  it('gives the program the rows and takes the file that it writes', async () => {
    expect(await run(copy)).toBe('rows as csv');
    expect(await run(copy, '{input.parquet} {output}')).toBe('rows as parquet');
  });

  it('names both files in the environment, too', async () => {
    const program = `require('node:fs').copyFileSync(process.env.TOLLGATE_INPUT, process.env.TOLLGATE_OUTPUT)`;
    expect(await run(program, '')).toBe('rows as csv');
  });

  it('starts no shell', async () => {
    const program = `require('node:fs').writeFileSync(process.env.TOLLGATE_OUTPUT, process.argv.slice(2).join('|'))`;
    expect(await run(program, `'$(id)' ; "a b" && x`)).toBe('$(id)|;|a b|&&|x');
  });

  it('keeps the tokens and the outputs of the step to itself', async () => {
    const program = `require('node:fs').writeFileSync(process.env.TOLLGATE_OUTPUT, Object.keys(process.env).sort().join(' '))`;
    const environment = {
      'INPUT_GITHUB-TOKEN': 'secret',
      ACTIONS_RUNTIME_TOKEN: 'secret',
      GITHUB_OUTPUT: '/tmp/x',
      GITHUB_SHA: 'abc',
      TOLLGATE_OUTPUT: 'elsewhere',
    };
    expect(await run(program, '', { environment })).toBe('GITHUB_SHA TOLLGATE_INPUT TOLLGATE_OUTPUT');
  });

  it('shows what a failing program said last', async () => {
    const program = `console.error('x'.repeat(5000)); console.error('ValueError: no such column'); process.exitCode = 3`;
    await expect(run(program)).rejects.toThrow(
      /^challenger must end with exit code 0, got 3\. It said last: x+\s+ValueError: no such column$/,
    );
  });

  it('ends a program that takes too long', async () => {
    await expect(run('setInterval(() => {}, 1000)', '', { timeout: 0.2 })).rejects.toThrow(
      /^challenger must end within 0.2 seconds/,
    );
  });

  it('says where a program that writes nothing should have written', async () => {
    await expect(run('')).rejects.toThrow(
      'challenger must write its predictions to {output}, got no file. The path is in TOLLGATE_OUTPUT, too. It said nothing.',
    );
  });

  it('names a program that cannot be started, and says why', async () => {
    const folder = newFolder();
    const model = commandModel('command:no-such-program {input}', { role: 'champion', folder });
    await expect(model.predict(writtenRows(folder))).rejects.toThrow(
      'champion must be a program that can be started, got "no-such-program", which is not on the PATH. Install it in a step before, or give its path.',
    );
    const path = commandModel('command:./no-such/program', { role: 'champion', folder });
    await expect(path.predict(writtenRows(folder))).rejects.toThrow(
      'got "./no-such/program", which is not there, or names an interpreter that is not. The path is taken from the working directory.',
    );
    writeFileSync(join(folder, 'predict.sh'), '#!/no-such-shell\n', { mode: 0o755 });
    const script = commandModel('command:./predict.sh', { role: 'champion', folder });
    await expect(script.predict(writtenRows(folder))).rejects.toThrow(
      'got "./predict.sh", which is not there, or names an interpreter that is not',
    );
    writeFileSync(join(folder, 'plain.sh'), 'true\n', { mode: 0o644 });
    const plain = commandModel('command:./plain.sh', { role: 'champion', folder });
    await expect(plain.predict(writtenRows(folder))).rejects.toThrow(
      'got "./plain.sh", which may not be executed. Make it executable: chmod +x.',
    );
    await expect(
      commandModel('command:', { role: 'champion', folder }).predict(writtenRows(folder)),
    ).rejects.toThrow('champion must name a program after command:, got nothing');
  });
});
