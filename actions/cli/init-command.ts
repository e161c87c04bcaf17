import { basename, dirname, isAbsolute, relative, resolve } from 'node:path';
import { Command } from 'commander';
import type { Terminal } from './terminal.ts';
import { writeNewFile } from './write-new-file.ts';

/** `tollgate init`: writes a commented tollgate.yml from the columns of a data file. */
export function initCommand(terminal: Terminal): Command {
  return new Command('init')
    .description('Writes a commented tollgate.yml from the columns of a data file')
    .argument('<data file>', 'labelled rows: .csv, .tsv, .parquet or .jsonl, also as .gz')
    .option('--output <file>', 'where the settings go', 'tollgate.yml')
    .option('--name <name>', "the model's name; the folder's where absent")
    .option('--force', 'write over what is there')
    .action(async (data: string, options: { output: string; name?: string; force?: boolean }) => {
      const { profileTable } = await import('../../shared/data/profile-table.ts');
      const { loadEngine } = await import('../../shared/engines/index.ts');
      const { guessColumns } = await import('./init/guess-columns.ts');
      const { writeSettings } = await import('./init/write-settings.ts');
      const folder = process.cwd();
      const profile = await profileTable(
        { input: 'data file', uri: data, folder },
        { engine: await loadEngine('duckdb') },
      );
      const guesses = guessColumns(profile);
      const text = writeSettings({
        test: fromSettings(data, resolve(folder, options.output)),
        model: options.name ?? basename(folder),
        rows: profile.rows,
        guesses,
      });
      await writeNewFile(folder, options, text);
      terminal.stdout.write(
        `${options.output} is written: check what it guesses, then run tollgate evaluate-vs-champion\n` +
          `tollgate contract suggest <data file> writes what later data can be held to\n`,
      );
    });
}

/** The data as the settings will name it: paths there start from the folder that the settings stand in. */
function fromSettings(data: string, settings: string): string {
  const path = relative(dirname(settings), resolve(data));
  return isAbsolute(path) ? data : path;
}
