import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Host } from '../../shared/github/host.ts';
import { yesOrNo } from '../../shared/github/inputs.ts';
import { harmless } from '../../shared/github/log.ts';
import { escapeTerminal } from '../../shared/report/escape-terminal.ts';
import { commitHere } from './commit-here.ts';
import { display, type Terminal } from './terminal.ts';

/**
 * A terminal, or the log of any CI, as a gate sees it. The report goes to the standard output,
 * progress and warnings to the standard error, and the job summary's markdown to a file, if one is named.
 */
export function terminalHost(
  inputs: ReadonlyMap<string, string>,
  terminal: Terminal,
  markdown?: string,
): Host {
  const input = (name: string) => inputs.get(name)?.trim() || undefined;
  const tell = (text: string) => {
    for (const line of text.split('\n')) terminal.stderr.write(`${escapeTerminal(line)}\n`);
  };
  return {
    kind: 'cli',
    run: commitHere(terminal.env),
    display: display(terminal),
    input,
    flag: (name) => yesOrNo(name, input(name)),
    info: tell,
    notice: tell,
    warning: (text) => tell(`Warning: ${text}`),
    group(title, work) {
      tell(title);
      return work();
    },
    setOutputs() {},
    show: (text) => void terminal.stdout.write(harmless(text.endsWith('\n') ? text : `${text}\n`)),
    annotate() {},
    ...(markdown !== undefined && {
      async writeSummary(text) {
        await mkdir(dirname(resolve(markdown)), { recursive: true });
        await writeFile(resolve(markdown), text);
      },
    }),
    publishComment: async () => ({ status: 'no-pull-request' }),
  };
}
