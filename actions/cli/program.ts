import { Command } from 'commander';
import { exitCodes } from '../../shared/github/exit-codes.ts';
import { describeGate, gates } from './gate.ts';
import { gateOption } from './gate-option.ts';
import { initCommand } from './init-command.ts';
import { metricsCommand } from './metrics-command.ts';
import { packageVersion } from './package-file.ts';
import { planCommand } from './plan-command.ts';
import { display, type Terminal } from './terminal.ts';

/** Every command of `tollgate`; `end` is told how the process is to end where that is not with success. */
export function program(terminal: Terminal, end: (exitCode: number) => void): Command {
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

  const gateCommands = Object.entries(gates).map(([gate, load]) => gateCommand(gate, load, terminal, end));
  for (const command of [
    ...gateCommands,
    initCommand(terminal),
    planCommand(terminal),
    metricsCommand(terminal),
  ]) {
    root.addCommand(command.copyInheritedSettings(root));
  }
  return root;
}

function gateCommand(
  gate: string,
  load: (typeof gates)[string],
  terminal: Terminal,
  end: (exitCode: number) => void,
): Command {
  const { description, inputs } = describeGate(gate);
  const command = new Command(gate).description(description);
  const options = inputs.map((input) => ({ input, option: gateOption(input) }));
  for (const { option } of options) command.addOption(option);
  return command.action(async (values: Record<string, string | undefined>) => {
    const { terminalHost } = await import('./terminal-host.ts');
    const given = new Map<string, string>();
    for (const { input, option } of options) {
      const value = values[option.attributeName()];
      if (value !== undefined) given.set(input.name, value);
    }
    const { main } = await load();
    const { blocks } = await main(terminalHost(given, terminal));
    end(blocks ? exitCodes.blocked : exitCodes.through);
  });
}
