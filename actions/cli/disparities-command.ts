import { Command, Option } from 'commander';
import type { Disparity } from '../../shared/checks/fairness/disparity.ts';
import type { GroupMetric } from '../../shared/checks/fairness/group-metric.ts';
import { tasks } from '../../shared/data/evaluation.ts';
import { terminalTable } from '../../shared/report/terminal-table.ts';
import type { Terminal } from './terminal.ts';

/** `tollgate disparities`: what fairness-check measures in groups, and what tollgate.yml can set under `fairness.limits`. */
export function disparitiesCommand(terminal: Terminal): Command {
  return new Command('disparities')
    .description('Lists the disparities that tollgate.yml can limit, and the metrics of groups')
    .addOption(new Option('--task <task>', 'only those of one task').choices(tasks))
    .option('--json', 'as JSON')
    .action(async ({ task, json }: { task?: (typeof tasks)[number]; json?: boolean }) => {
      const { catalogue } = await import('../../shared/checks/catalogue.ts');
      const ofTask = (one: Disparity | GroupMetric) => task === undefined || one.tasks.includes(task);
      const chosen = {
        disparities: catalogue.disparities.filter(ofTask),
        groupMetrics: catalogue.groupMetrics.filter(ofTask),
      };
      const text = json
        ? JSON.stringify(described(chosen), null, 2)
        : [...disparityTable(chosen.disparities), '', ...metricTable(chosen.groupMetrics)].join('\n');
      terminal.stdout.write(`${text}\n`);
    });
}

interface Chosen {
  disparities: readonly Disparity[];
  groupMetrics: readonly GroupMetric[];
}

function described({ disparities, groupMetrics }: Chosen) {
  return {
    disparities: disparities.map((one) => ({
      name: one.name,
      title: one.title,
      tasks: one.tasks,
      compares: one.of,
      limit: limitName(one),
      // JSON has no infinite number.
      range: one.range.map((end) => (Number.isFinite(end) ? end : null)),
      options: optionsOf(one),
    })),
    groupMetrics: groupMetrics.map(({ name, title, tasks: of, perClass, better, metric }) => ({
      name,
      title,
      tasks: of,
      perClass: perClass === true,
      better: better ?? null,
      undefinedWhere: metric.undefinedWhere ?? null,
    })),
  };
}

function disparityTable(disparities: readonly Disparity[]): string[] {
  const columns = ['disparity', 'tasks', 'limit', 'options', 'meaning'];
  return terminalTable(
    columns.map((title) => ({ title, align: 'left' as const })),
    disparities.map((one) => [
      one.name,
      one.tasks.join(', '),
      limitName(one),
      optionsOf(one).join(', '),
      one.title,
    ]),
    Infinity,
  );
}

function metricTable(metrics: readonly GroupMetric[]): string[] {
  const columns = ['group metric', 'tasks', 'better', 'meaning'];
  return terminalTable(
    columns.map((title) => ({ title, align: 'left' as const })),
    metrics.map(({ name, tasks: of, better, title }) => [name, of.join(', '), better ?? 'neither', title]),
    Infinity,
  );
}

function limitName({ compare }: Disparity): string {
  return compare === 'ratio' ? 'at-least' : 'at-most';
}

function optionsOf({ aggregates, perClass }: Disparity): string[] {
  return [...(aggregates ? ['agg'] : []), ...(perClass ? ['class'] : []), 'by', 'within', 'required'];
}
