import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { PlannedVerdict } from '../../shared/checks/plan/plan.ts';
import { escapeTerminal } from '../../shared/report/escape-terminal.ts';
import { formatCount } from '../../shared/report/format-number.ts';
import type { Report } from '../../shared/report/index.ts';
import { terminalTable } from '../../shared/report/terminal-table.ts';
import { display, type Terminal } from './terminal.ts';

interface PlanOptions {
  config: string;
  pilot?: string;
  power: number;
  rows?: number;
  replicates: number;
  json?: boolean;
  difference: number;
  slice?: { name: string; share: number }[];
  discordance?: number;
  prevalence?: number;
  recall?: number;
  specificity?: number;
  auc?: number;
  correlation?: number;
  sd?: number;
  changed?: number;
}

/** `tollgate plan`: how many labelled rows a verdict needs, before anyone labels one. */
export function planCommand(terminal: Terminal): Command {
  return new Command('plan')
    .description('Says how many labelled rows the verdicts of tollgate.yml need, before anyone labels one')
    .option('--config <file>', 'the configuration file', 'tollgate.yml')
    .option(
      '--pilot <report>',
      "an earlier report of evaluate-vs-champion; its models' disagreement is planned with",
    )
    .addOption(
      number('--power <share>', 'how often an equally good challenger shall pass', 0, 1).default(0.8),
    )
    .addOption(number('--rows <n>', 'asks for the outlook with this many rows instead', 1, 1e9))
    .addOption(number('--difference <d>', 'true difference challenger − champion', -1e12, 1e12).default(0))
    .addOption(number('--discordance <share>', 'rows that one model gets right and the other wrong', 0, 1))
    .addOption(number('--prevalence <share>', 'positive rows', 0, 1))
    .addOption(number('--recall <share>', "the champion's recall, for F1-like metrics", 0, 1))
    .addOption(number('--specificity <share>', "the champion's specificity, for F1-like metrics", 0, 1))
    .addOption(number('--auc <value>', "the champion's area under the ROC curve", 0.5, 1))
    .addOption(number('--correlation <r>', "of the two models' scores within a class", 0, 1))
    .addOption(number('--sd <value>', "standard deviation of the changed rows' differences in loss", 0, 1e12))
    .addOption(number('--changed <share>', 'rows whose loss changes', 0, 1).default(1))
    .addOption(new Option('--slice <name=share...>', 'slices by their share of the rows').argParser(slice))
    .addOption(
      number('--replicates <n>', 'simulated evaluations behind a probability', 100, 1e6).default(1_000),
    )
    .option('--json', 'as JSON')
    .action(async (options: PlanOptions) => {
      const planned = await planOf(options);
      const text = options.json
        ? JSON.stringify(planned, null, 2)
        : shown(planned, display(terminal).width).join('\n');
      terminal.stdout.write(`${text}\n`);
    });
}

async function planOf(options: PlanOptions): Promise<PlannedVerdict[]> {
  const { plan } = await import('../../shared/checks/plan/plan.ts');
  const { catalogue } = await import('../../shared/checks/catalogue.ts');
  const { loadSettings } = await import('../../shared/config/index.ts');
  const { readReport } = await import('../../shared/report/index.ts');
  const { settings } = await loadSettings({
    file: resolve(options.config),
    name: options.config,
    inputs: () => undefined,
    catalogue,
  });
  const pilot = options.pilot === undefined ? undefined : await readReport(options.pilot);
  return plan({
    task: settings.model.task,
    settings: settings.evaluate,
    assumptions: options,
    pilot,
    slices: options.slice ?? (pilot && slicesOf(pilot)),
    power: options.power,
    rows: options.rows,
    replicates: options.replicates,
  });
}

/** The slices that a pilot judged, by their share of its rows. */
function slicesOf(pilot: Report): { name: string; share: number }[] {
  const shares = new Map<string, number>();
  for (const { findings } of pilot.checks.filter(({ id }) => id.startsWith('slices/'))) {
    for (const { slice: level, statistic, n } of findings) {
      if (!level || statistic !== 'value' || !n || !pilot.rows) continue;
      const name = Object.entries(level)
        .map((pair) => pair.join(' = '))
        .join(', ');
      shares.set(name, n / pilot.rows);
    }
  }
  return [...shares].map(([name, share]) => ({ name, share }));
}

function shown(planned: readonly PlannedVerdict[], width: number): string[] {
  const columns = [
    { title: 'metric', align: 'left' },
    { title: 'allowed', align: 'right' },
    { title: 'rows', align: 'right' },
    { title: 'pass', align: 'right' },
    { title: 'inconclusive', align: 'right' },
    { title: 'fail', align: 'right' },
    { title: 'how', align: 'left' },
    { title: 'assumed', align: 'left', spare: 1 },
  ] as const;
  return terminalTable(
    columns,
    planned.map(({ subject, slice: name, limit, outlook, assumed, note }) => {
      const metric = escapeTerminal(name === undefined ? subject : `${subject} in ${name}`, 60);
      const allowed = `${limit.op} ${limit.value}`;
      if (!outlook) return [metric, allowed, '–', '', '', '', '', [note, assumed].filter(Boolean).join('; ')];
      const { rows, pass, inconclusive, fail, how } = outlook;
      const shares = [pass, inconclusive, fail].map((share) => `${(100 * share).toFixed(1)} %`);
      const found = how === 'exact' ? 'exact' : `${formatCount(how.simulated)} simulated`;
      return [metric, allowed, formatCount(rows), ...shares, found, assumed];
    }),
    width,
  );
}

function number(flags: string, description: string, least: number, most: number): Option {
  return new Option(flags, description).argParser((text) => {
    const value = Number(text);
    if (text.trim() !== '' && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be a number from ${least} to ${most}.`);
  });
}

function slice(text: string, before: { name: string; share: number }[] = []) {
  const at = text.lastIndexOf('=');
  const share = Number(text.slice(at + 1));
  if (at < 1 || !(share > 0 && share <= 1)) {
    throw new InvalidArgumentError('It must be a name and a share, such as north=0.1.');
  }
  return [...before, { name: text.slice(0, at), share }];
}
