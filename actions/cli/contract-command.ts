import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { Command } from 'commander';
import { InputError } from '../../shared/errors.ts';
import { escapeTerminal } from '../../shared/report/escape-terminal.ts';
import type { Terminal } from './terminal.ts';
import { writeNewFile } from './write-new-file.ts';

interface Written {
  output?: string;
  force?: boolean;
}

/** Largest file of rules that is read, in bytes. */
const largest = 16 * 1024 * 1024;

/** `tollgate contract`: writes contracts of the Open Data Contract Standard. */
export function contractCommand(terminal: Terminal): Command {
  const command = new Command('contract').description(
    'Writes data contracts (ODCS 3.1): from data, or from the rules of another tool',
  );
  command
    .command('import')
    .description(
      'Writes a contract from a suite of Great Expectations (JSON, 0.x or 1.x), and lists what is lost',
    )
    .argument('<file>', 'the suite')
    .option('--output <file>', 'where the contract goes; the terminal where absent')
    .option('--force', 'write over what is there')
    .option('--id <id>', "the contract's id; the file's name where absent")
    .option('--table <name>', "the table's name in the contract; the suite's where absent")
    .action(async (file: string, options: Written & { id?: string; table?: string }) => {
      const { importContract } = await import('../../shared/contract/import/index.ts');
      const { writeContract } = await import('../../shared/contract/write-contract.ts');
      const { draft, rules, lost } = importContract(
        { text: await readText(file), name: file },
        { id: options.id ?? basename(file).replace(/\.[^.]*$/, ''), table: options.table },
      );
      await put(terminal, writeContract(draft), options);
      const told = lost.map(
        ({ what, why }) => `  ${escapeTerminal(what, 300)}: ${escapeTerminal(why, 500)}\n`,
      );
      const sum = lost.length === 0 ? 'none is lost' : `${lost.length} are lost, or a part of them`;
      terminal.stderr.write(
        `${rules} ${rules === 1 ? 'rule' : 'rules'} read, ${sum}${lost.length > 0 ? ':' : ''}\n`,
      );
      terminal.stderr.write(told.join(''));
    });
  return command;
}

async function readText(file: string): Promise<string> {
  const refuse = (received: string, cause?: unknown) =>
    new InputError({ input: 'file', rule: 'must be a file of rules that can be read', received }, { cause });
  let bytes: Buffer;
  try {
    bytes = await readFile(resolve(file));
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? ` (${cause.code})` : '';
    throw refuse(`${JSON.stringify(file)}${code}`, cause);
  }
  if (bytes.length > largest) throw refuse(`${JSON.stringify(file)}, which has ${bytes.length} bytes`);
  return bytes.toString('utf8');
}

async function put(terminal: Terminal, text: string, { output, force }: Written): Promise<void> {
  if (output === undefined) terminal.stdout.write(text);
  else {
    await writeNewFile(process.cwd(), { output, force }, text);
    terminal.stderr.write(`${escapeTerminal(output, 300)} is written: read it before you rely on it\n`);
  }
}
