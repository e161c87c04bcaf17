import { Command } from 'commander';
import type { DataCheck } from '../../shared/checks/data/data-check.ts';
import { terminalTable } from '../../shared/report/terminal-table.ts';
import type { Terminal } from './terminal.ts';

/** `tollgate checks`: what validate-data looks at, and what tollgate.yml can set under `validate.checks`. */
export function checksCommand(terminal: Terminal): Command {
  return new Command('checks')
    .description('Lists the checks of the data that tollgate.yml can set')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const { dataChecks } = await import('../../shared/checks/data/index.ts');
      const text = json ? JSON.stringify(dataChecks.map(described), null, 2) : table(dataChecks).join('\n');
      terminal.stdout.write(`${text}\n`);
    });
}

function described({
  name,
  title,
  description,
  scope,
  family,
  limit,
  severity,
  isDefault,
  options,
}: DataCheck) {
  return {
    name,
    title,
    description,
    family,
    scope,
    limit,
    severity,
    isDefault,
    options: Object.keys(options?.shape ?? {}),
  };
}

function table(checks: readonly DataCheck[]): string[] {
  const columns = ['check', 'family', 'when broken', 'limit', 'options', 'what must hold'];
  return terminalTable(
    columns.map((title) => ({ title, align: 'left' as const })),
    checks.map(({ name, family, severity, isDefault, limit, options, title }) => [
      name,
      family,
      isDefault ? severity : 'off unless asked',
      limit ? `${limit.op === '<=' ? 'at-most' : 'at-least'} ${limit.default ?? '–'}` : '',
      Object.keys(options?.shape ?? {}).join(', '),
      title,
    ]),
    Infinity,
  );
}
