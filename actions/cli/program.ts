import { Command } from 'commander';
import { packageVersion } from '../package-file.ts';
import { checksCommand } from './checks-command.ts';
import { contractCommand } from './contract-command.ts';
import { disparitiesCommand } from './disparities-command.ts';
import { gates } from './gate.ts';
import { gateCommand } from './gate-command.ts';
import { initCommand } from './init-command.ts';
import { metricsCommand } from './metrics-command.ts';
import { planCommand } from './plan-command.ts';
import { display, type Terminal } from './terminal.ts';

/**
 * Every command of `tollgate`; `end` is told how the process is to end where that is not with success. Where `asked`, the
 * first word after it, is a gate, the other gates are not described.
 */
export function program(terminal: Terminal, end: (exitCode: number) => void, asked = ''): Command {
  const { width, colour } = display(terminal);
  const root = new Command('tollgate')
    .description('Release gates for machine-learning models that say how sure they are')
    .version(packageVersion())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.stdout.write(text),
      writeErr: (text) => void terminal.stderr.write(text),
      getOutHelpWidth: () => width,
      getErrHelpWidth: () => width,
      getOutHasColors: () => colour,
      getErrHasColors: () => colour,
    })
    .addHelpText(
      'after',
      '\nExit codes: 0 the gate lets through, 1 it does not, 2 the input is wrong, 70 a bug of ours.',
    );

  const described = Object.hasOwn(gates, asked) ? [asked] : Object.keys(gates);
  const gateCommands = described.map((gate) => gateCommand(gate, terminal, end));
  for (const command of [
    ...gateCommands,
    initCommand(terminal),
    planCommand(terminal),
    metricsCommand(terminal),
    checksCommand(terminal),
    disparitiesCommand(terminal),
    contractCommand(terminal),
  ]) {
    root.addCommand(command.copyInheritedSettings(root));
    for (const part of command.commands) part.copyInheritedSettings(root);
  }
  return root;
}
