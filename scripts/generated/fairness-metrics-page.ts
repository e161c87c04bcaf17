import { disparities } from '../../shared/checks/fairness/disparities/index.ts';
import type { Disparity } from '../../shared/checks/fairness/disparity.ts';
import type { GroupMetric } from '../../shared/checks/fairness/group-metric.ts';
import { groupMetrics } from '../../shared/checks/fairness/group-metrics/index.ts';
import { fairnessPeers, peerDifferences } from './fairness-peers.ts';
import type { GeneratedFile } from './generated-file.ts';
import { code, generatedNotice, table } from './markdown.ts';

/** docs/fairness-metrics.md: the catalogue, and what other libraries call it. */
export function fairnessMetricsPage(): GeneratedFile[] {
  const notes = Object.keys(peerDifferences);
  const text = [
    generatedNotice,
    '# Group metrics and disparities',
    introduction,
    '## Disparities',
    limits,
    table(
      ['Disparity', 'Meaning', 'Models', 'Limit', 'Compares'],
      disparities.map((one) => [code(one.name), one.title, tasksOf(one), limitOf(one), comparesOf(one)]),
    ),
    '## Group metrics',
    'Every one is measured in every group, for challenger and champion, with its own denominator and interval.',
    table(
      ['Metric', 'Meaning', 'Models', 'Better', 'Undefined where'],
      groupMetrics.map((one) => [
        code(one.name),
        one.title,
        tasksOf(one),
        one.better ?? 'neither',
        one.metric.undefinedWhere ?? '',
      ]),
    ),
    '## Undefined values',
    undefinedValues,
    '## What other libraries call them',
    equality,
    table(
      ['Here', 'fairlearn', 'Aequitas', 'AIF360', 'Differs'],
      [...groupMetrics, ...disparities].map(({ name }) => {
        const { fairlearn, aequitas, aif360, differs = [] } = fairnessPeers[name] ?? {};
        const numbers = differs.map((key) => notes.indexOf(key) + 1).sort((a, b) => a - b);
        return [code(name), ...[fairlearn, aequitas, aif360].map((one) => one ?? '–'), numbers.join(', ')];
      }),
    ),
    '### Where they differ, and why',
    Object.values(peerDifferences)
      .map((note, i) => `${i + 1}. ${note}`)
      .join('\n'),
  ];
  return [{ path: 'docs/fairness-metrics.md', text: `${text.join('\n\n')}\n` }];
}

const introduction = `What \`fairness-check\` measures in groups of people, and by what it compares them. "Positive" is the favorable label:
\`fairness.favorable-label\`, or else \`columns.positive\`. \`tollgate disparities\` lists all of it in a terminal.`;

const limits = `What \`fairness.limits\` of tollgate.yml can ask for: \`at-most\` of a difference (the largest value of a group minus the
smallest), \`at-least\` of a ratio (the smallest divided by the largest). Differences are in the metric's units.

\`\`\`yaml
fairness:
  protected: [sex, race]
  limits:
    demographic_parity_ratio: { at-least: 0.8 }
    equalized_odds_difference: { at-most: 0.1, agg: mean }
    # with more than two classes, and under a name of its own:
    denied_odds: { disparity: equalized_odds_difference, at-most: 0.1, class: denied }
\`\`\`

With more than two classes a disparity that can name a \`class\` is of each class against the rest, and the class in which groups
lie farthest apart counts; \`class\` asks for one alone. \`agg: mean\` is the mean over the metrics (and classes) that it compares.
A limit that no value could meet, or none break, is refused.`;

const undefinedValues = `A metric that lacks the rows it is of (a true positive rate without positives) is undefined, said to be so in its
finding, and is never 0 and never NaN. The group then takes part in no comparison by this metric, is named with the reason, and
keeps the check from passing. A ratio is undefined where the larger of the two values is 0. A group of one person is a group like any other.`;

const equality = `The numbers agree to 1e-9 with fairlearn 0.15, Aequitas 1.1 and AIF360 0.6.1 on the census example's 10,000 rows by sex,
race, age and their intersections of two and three, among them groups without positives, without predicted positives and of one
person. The script that wrote theirs lies in \`test/fixtures/known-values/fairness/\`; \`test/actions/fairness-check/peers.test.ts\`
holds ours against them. The last column points to the notes below.`;

function tasksOf({ tasks, perClass }: Pick<Disparity | GroupMetric, 'tasks' | 'perClass'>): string {
  return tasks
    .map((task) => (task === 'multiclass' && perClass ? 'multiclass (each class)' : task))
    .join(', ');
}

function limitOf({ compare, range: [, high], aggregates, perClass }: Disparity): string {
  const bound = compare === 'ratio' ? 'at-least' : 'at-most';
  const end = Number.isFinite(high) ? `0 … ${high}` : '0 … ∞';
  const options = [aggregates && 'agg', perClass && 'class'].filter((one) => typeof one === 'string');
  return [`${code(bound)} ${end}`, ...options.map((one) => code(one))].join(', ');
}

function comparesOf({ of }: Disparity): string {
  return of.map(code).join(', ');
}
