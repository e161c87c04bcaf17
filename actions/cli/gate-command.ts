import { Command } from 'commander';
import { InputError } from '../../shared/errors.ts';
import { exitCodes } from '../../shared/github/exit-codes.ts';
import { describeGate, gates } from './gate.ts';
import { gateOption } from './gate-option.ts';
import type { Terminal } from './terminal.ts';

/** `tollgate <gate>`: the gate's own `main` with a terminal as its outside; `end` is told the exit code. */
export function gateCommand(gate: string, terminal: Terminal, end: (exitCode: number) => void): Command {
  const { description, inputs } = describeGate(gate);
  const command = new Command(gate).description(description);
  const options = inputs.map((input) => ({ input, option: gateOption(input) }));
  for (const { option } of options) command.addOption(option);
  command.option('--markdown <file>', 'Also write the report as markdown there, for the pages of other CIs.');
  const isReport = gate === 'report';
  if (!isReport) {
    command.option('--html <file>', 'Where the page is written; beside the report where not given.');
    command.option('--junit <file>', 'Also write the verdict as JUnit XML there, for test reporters.');
  }
  return command.action(async (values: Record<string, string | undefined>) => {
    const { terminalHost } = await import('./terminal-host.ts');
    const given = new Map<string, string>();
    for (const { input, option } of options) {
      const value = values[option.attributeName()];
      if (value !== undefined) given.set(input.name, value);
    }
    const host = terminalHost(given, terminal, values.markdown);
    let isShown = false;
    const show = (text: string) => {
      isShown = true;
      host.show(text);
    };
    const { main } = await gates[gate]();
    try {
      const { blocks, written } = await main({ ...host, show });
      if (written) {
        const { writePages } = await import('./write-pages.ts');
        const html = values.html ?? `${written.path.replace(/\.json$/, '')}.html`;
        await writePages(written, { html, junit: values.junit });
      }
      end(blocks ? exitCodes.blocked : exitCodes.through);
    } catch (error) {
      // a person has read it in the report already; where the report goes elsewhere, the standard error says it
      if (!(error instanceof InputError && isShown && terminal.stdout.isTTY)) throw error;
      end(exitCodes.input);
    }
  });
}
