import type { Metric } from '../../shared/checks/metric.ts';
import { metrics } from '../../shared/checks/metrics/index.ts';
import { tasks } from '../../shared/data/evaluation.ts';
import type { GeneratedFile } from './generated-file.ts';
import { code, generatedNotice, table } from './markdown.ts';

/** docs/metrics.md: the catalogue. */
export function metricsPage(): GeneratedFile[] {
  const sections = tasks.flatMap((task) => [
    `## ${task[0].toUpperCase()}${task.slice(1)}`,
    table(
      ['Metric', 'Meaning', 'Better', 'Range', 'Judged by'],
      metrics
        .filter((metric) => metric.tasks.includes(task))
        .map((metric) => [
          code(metric.name),
          metric.title,
          metric.direction ? 'as asked' : metric.greaterIsBetter ? 'larger' : 'smaller',
          range(metric),
          judgedBy(metric),
        ]),
    ),
  ]);
  const text = [
    generatedNotice,
    '# Metrics',
    introduction,
    ...sections,
    '## Options',
    'Written beside the limits, as in `fbeta: { beta: 2, margin: 0.01 }`.',
    table(['Metric', 'Option', 'Meaning', 'Default'], metrics.flatMap(optionRows)),
    '## Where a metric does not exist',
    'Then the finding says why, and no limit on it can pass. It is never 0 and never NaN.',
    table(['Metric', 'Does not exist'], metrics.flatMap(undefinedRow)),
  ];
  return [{ path: 'docs/metrics.md', text: `${text.join('\n\n')}\n` }];
}

const introduction = `What \`evaluate.metrics\` of tollgate.yml can ask for, by the names of scikit-learn's scorers without
\`neg_\`. Losses keep their sign: a smaller \`log_loss\` is better, and its \`margin\` is how much larger it may be.
The values agree with scikit-learn; [how a verdict is reached](verdicts.md) says what is done with them.`;

function range({ range: [low, high] }: Metric): string {
  const end = (value: number) => (Number.isFinite(value) ? String(value) : value < 0 ? '−∞' : '∞');
  return `${end(low)} … ${end(high)}`;
}

function judgedBy(metric: Metric): string {
  switch (metric.kind) {
    case 'rate':
    case 'row-rate':
      return "Tango's paired score interval";
    case 'cells':
      return 'smoothed paired cell bootstrap';
    case 'mean':
      return metric.bounds ? 'guarded paired t, or betting' : 'guarded paired t';
    case 'influence':
      return metric.method;
    case 'reported':
      return `reported only: ${metric.reason}`;
  }
}

function optionRows(metric: Metric): string[][] {
  const schema = metric.options?.toJSONSchema({ io: 'input' });
  return Object.entries(schema?.properties ?? {}).map(([name, option]) => {
    const { description = '', default: preset } = typeof option === 'object' ? option : {};
    const given = schema?.required?.includes(name)
      ? 'required'
      : preset === undefined
        ? ''
        : JSON.stringify(preset);
    return [
      code(metric.name),
      code(name),
      description,
      given === '' || given === 'required' ? given : code(given),
    ];
  });
}

function undefinedRow(metric: Metric): string[][] {
  return metric.undefinedWhere === undefined ? [] : [[code(metric.name), metric.undefinedWhere]];
}
