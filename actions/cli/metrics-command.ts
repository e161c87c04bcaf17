import { Command, Option } from 'commander';
import type { Metric } from '../../shared/checks/metric.ts';
import { tasks } from '../../shared/data/evaluation.ts';
import { terminalTable } from '../../shared/report/terminal-table.ts';
import type { Terminal } from './terminal.ts';

/** `tollgate metrics`: what tollgate.yml can ask for under `evaluate.metrics`. */
export function metricsCommand(terminal: Terminal): Command {
  return new Command('metrics')
    .description('Lists the metrics that tollgate.yml can ask for')
    .addOption(new Option('--task <task>', 'only those of one task').choices(tasks))
    .option('--json', 'as JSON')
    .action(async ({ task, json }: { task?: (typeof tasks)[number]; json?: boolean }) => {
      const { metrics } = await import('../../shared/checks/metrics/index.ts');
      const chosen = metrics.filter((metric) => task === undefined || metric.tasks.includes(task));
      const text = json ? JSON.stringify(chosen.map(described), null, 2) : table(chosen).join('\n');
      terminal.stdout.write(`${text}\n`);
    });
}

const options = (metric: Metric) => Object.keys(metric.options?.shape ?? {});

function described(metric: Metric) {
  const { name, title, tasks, greaterIsBetter, needs } = metric;
  return { name, title, tasks, greaterIsBetter, needs, options: options(metric) };
}

function table(metrics: readonly Metric[]): string[] {
  const columns = ['metric', 'tasks', 'better', 'needs', 'options', 'meaning'];
  return terminalTable(
    columns.map((title) => ({ title, align: 'left' as const })),
    metrics.map((metric) => [
      metric.name,
      metric.tasks.join(', '),
      metric.greaterIsBetter ? 'larger' : 'smaller',
      metric.needs,
      options(metric).join(', '),
      metric.title,
    ]),
    Infinity,
  );
}
