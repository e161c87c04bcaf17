import { CommanderError } from 'commander';
import { InputError } from '../../shared/errors.ts';
import { exitCodes } from '../../shared/github/exit-codes.ts';
import { escapeTerminal } from '../../shared/report/escape-terminal.ts';
import { program } from './program.ts';
import type { Terminal } from './terminal.ts';

/**
 * Runs one command and says how the process ends: 0 the gate lets through, 1 it does not, 2 the
 * user's input is wrong, 70 our bug.
 */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode: number = exitCodes.through;
  const end = (code: number) => {
    exitCode = code;
  };
  const commands = program(terminal, end, argv[0]);
  try {
    await commands.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    // commander has already said what is wrong, or shown what was asked for
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.through : exitCodes.input;
    if (error instanceof InputError) {
      terminal.stderr.write(`tollgate: ${escapeTerminal(error.message, 10_000)}\n`);
      return exitCodes.input;
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const lines = stack.split('\n').map((line) => `${/^\s*/.exec(line)?.[0]}${escapeTerminal(line)}`);
    terminal.stderr.write(`tollgate: this is a bug in Tollgate\n${lines.join('\n')}\n`);
    return exitCodes.bug;
  }
}
