import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { Command } from 'commander';
import type { ContractDraft } from '../../shared/contract/contract-draft.ts';
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
  return new Command('contract')
    .description('Writes data contracts (ODCS 3.1): from data, or from the rules of another tool')
    .addCommand(importCommand(terminal))
    .addCommand(suggestCommand(terminal));
}

function importCommand(terminal: Terminal): Command {
  return new Command('import')
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
      const { draft, ids, lost } = importContract(
        { text: await readText(file), name: file },
        { id: options.id ?? basename(file).replace(/\.[^.]*$/, ''), table: options.table },
      );
      await put(terminal, writeContract(draft), options);
      const told = lost.map(
        ({ what, why }) => `  ${escapeTerminal(what, 300)}: ${escapeTerminal(why, 500)}\n`,
      );
      const sum = lost.length === 0 ? 'none is lost' : `${lost.length} are lost, or a part of them:`;
      terminal.stderr.write(`${ids.length} ${ids.length === 1 ? 'rule' : 'rules'} read, ${sum}\n`);
      terminal.stderr.write(told.join(''));
    });
}

function suggestCommand(terminal: Terminal): Command {
  return new Command('suggest')
    .description('Writes a contract that the data keeps, and says beside each rule what it rests on')
    .argument('<data>', 'a table: .csv, .tsv, .parquet or .jsonl, also as .gz; a folder or a glob')
    .option('--output <file>', 'where the contract goes; the terminal where absent')
    .option('--force', 'write over what is there')
    .option('--id <column>', 'the column that names the rows')
    .option('--label <column>', 'the column of the truth')
    .option('--contract-id <id>', "the contract's id; the data's name where absent")
    .option('--table <name>', "the table's name in the contract; the data's where absent")
    .action(async (data: string, options: Suggested) => {
      const { writeContract } = await import('../../shared/contract/write-contract.ts');
      await put(terminal, writeContract(await suggestFrom(data, options)), options);
    });
}

interface Suggested extends Written {
  id?: string;
  label?: string;
  contractId?: string;
  table?: string;
}

async function suggestFrom(
  data: string,
  { id, label, contractId, table }: Suggested,
): Promise<ContractDraft> {
  const { openFacts } = await import('../../shared/data/open-facts.ts');
  const { profileOf } = await import('../../shared/data/profile-facts.ts');
  const { loadEngine } = await import('../../shared/engines/index.ts');
  const { askEvidence } = await import('../../shared/contract/suggest/ask-evidence.ts');
  const { suggestContract } = await import('../../shared/contract/suggest-contract.ts');
  const opened = await openFacts(
    [{ input: 'data', uri: data }],
    { folder: process.cwd(), id },
    { engine: await loadEngine('duckdb') },
  );
  try {
    const [facts] = opened.tables;
    for (const [option, column] of Object.entries({ id, label })) {
      if (column === undefined || facts.column(column)) continue;
      throw new InputError({
        input: `--${option}`,
        rule: `must be a column of ${facts.uri}`,
        received: JSON.stringify(column),
        fix: `It has ${facts.columns
          .slice(0, 10)
          .map(({ name }) => JSON.stringify(name))
          .join(', ')}${facts.columns.length > 10 ? ', …' : '.'}`,
      });
    }
    const profile = await profileOf(facts);
    const evidence = await askEvidence(facts, profile, { id });
    const name = nameOf(facts.uri);
    const named = { id: contractId ?? name, table: table ?? name, uri: facts.uri };
    return suggestContract({ ...named, profile, evidence, roles: { id, label } });
  } finally {
    await opened.close();
  }
}

/** The name of a table by its file: `train` of `data/train.csv.gz`; of a folder or a glob the folder's. */
function nameOf(uri: string): string {
  const parts = uri
    .split(/[?#]/)[0]
    .split(/[/\\]/)
    .filter((part) => part !== '' && !/[*?[\]{}]/.test(part));
  return (parts.at(-1) ?? '').replace(/\.(?:csv|tsv|parquet|jsonl|ndjson)(?:\.(?:gz|zst))?$/i, '') || 'data';
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'which is not there',
  EISDIR: 'which is a folder',
  EACCES: 'which may not be read',
};

/** The text of a file of rules. @throws InputError where it cannot be read or is too long */
async function readText(file: string): Promise<string> {
  const refuse = (received: string, fix: string, cause?: unknown) =>
    new InputError(
      {
        input: 'file',
        rule: 'must be a file of rules that can be read',
        received: `${JSON.stringify(file)}, ${received}`,
        fix,
      },
      { cause },
    );
  try {
    const { size } = await stat(resolve(file));
    if (size <= largest) return await readFile(resolve(file), 'utf8');
    throw refuse(`which has ${size} bytes`, `Split it: ${largest} bytes are read at most.`);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause;
    const code = String(cause.code);
    throw refuse(reasons[code] ?? code, 'Check the path.', cause);
  }
}

async function put(terminal: Terminal, text: string, { output, force }: Written): Promise<void> {
  if (output === undefined) terminal.stdout.write(text);
  else {
    await writeNewFile(process.cwd(), { output, force }, text);
    terminal.stderr.write(`${escapeTerminal(output, 300)} is written: read it before you rely on it\n`);
  }
}
