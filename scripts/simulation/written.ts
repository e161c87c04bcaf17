import { markdownTable } from 'markdown-table';
import type { Job } from './jobs.ts';
import { atMost, type Outcome, rateOf } from './outcome.ts';
import { rivals } from './rivals.ts';

type Row = { job: Job; outcome?: Outcome };

/** The 99 % upper bound that a claimed cell keeps. */
export const promised = 0.055;

/** docs/error-rates.md from the measured cells. */
export function written(rows: readonly Row[]): string {
  const measured = rows.filter((row): row is Required<Row> => row.outcome !== undefined);
  const of = (family: Job['family']) => measured.filter(({ job }) => job.family === family);
  const claimed = measured.filter(({ job }) => job.claimed);
  const broken = claimed.filter(({ outcome }) => atMost(outcome) > promised);
  const missing = rows.length - measured.length;
  return `${[
    '# Error rates of the verdict',
    'How often does the gate pass a challenger that truly loses **exactly the margin**? At α = .05 (the default) it should be at most 5 %. These tables ask the shipped decision (`difference` in `shared/checks/compare.ts`, then `againstLimit`) about imagined test sets whose truth is known. `npm run simulate` writes this page; every draw is seeded.',
    `Each cell shows the false-pass rate in %, and in brackets the 99 % Clopper–Pearson upper bound of the simulation. Rates of 0/1 metrics are not simulated: they are summed exactly over all tables of counts. A claimed cell keeps its bound at or below ${percent(promised)}; ⚠ marks a cell that does not, and cells in italics are measured but **not claimed**. "–": the method abstained on every draw (inconclusive).`,
    summary(claimed.length, broken, missing),
    '## Rates (Tango), beside other gates',
    'Accuracy 0.8, level 5 % one-sided, share q of rows on which the models differ. The other columns are quoted from our own earlier measurements of those packages (physim-gate 0.4.0, NeMo Evaluator, evalgate-cli 0.2.0, evalsig 0.1.2; statgate 0.1.1; November 2026): their functions as published, 20,000 runs a cell, at the level in the heading, which is each package’s default where it is 2.5. evalgate has no margin, and evalsig asks for a gain.',
    ratesBesideRivals(of('rates')),
    'Tango’s interval is asymptotic: over all discordances and margins from .005 to .1 the worst exact rates we found are 5.5 % at n = 50, 5.8 % at n = 100 and 5.7 % at n = 200 (margin .1 with every changed row a loss), 5.1 % from n = 500 on, and 6.1 % at n = 20.',
    '### Recall',
    'Its denominator, the positive rows, is itself random.',
    recallTable(of('rates')),
    '## Means (guarded paired t), beside other gates',
    `Rows that did not change differ by exactly 0. Changed rows lose 0.1 standard deviations on average. Other gates on such data, at their default level of 2.5 %, quoted as above (normal changes): ${rivals.sparse}.`,
    meansTable(of('means')),
    ran(of('means')),
    'A large loss in 1 of 20 or 1 of 50 changed rows is likely not in the sample at all when few rows changed: no method can see it there, and none is claimed to. With a stated range of the scores, `method: betting` holds:',
    '## Bounded means by betting',
    'Scores in [0, 1], `method: betting`; the large loss is the whole of the score.',
    bettingTable(of('betting')),
    ran(of('betting')),
    '## Metrics of the confusion matrix (smoothed cell bootstrap)',
    'Champion right on 80 % of each class, margin 0.02.',
    cellsTable(of('cells')),
    ran(of('cells')),
    '## ROC AUC (guarded DeLong)',
    'Normal scores in each class, correlation .9 between the models, margin 0.01; "changed": share of rows whose score the challenger moves.',
    areasTable(of('areas')),
    ran(of('areas')),
    '## Clusters',
    'Mean of rows in clusters (10 rows on average, geometric), each with an effect of its own. Fewer than 50 clusters are inconclusive.',
    clustersTable(of('clusters')),
    ran(of('clusters')),
  ].join('\n\n')}\n`;
}

/** How many draws stand behind a section, which may be fewer than the full form asks for. */
function ran(rows: readonly Required<Row>[]): string {
  const counts = rows.flatMap(({ outcome }) => ('draws' in outcome ? [outcome.draws] : []));
  if (counts.length === 0) return 'Not measured yet.';
  const [least, most] = [Math.min(...counts), Math.max(...counts)].map((n) => n.toLocaleString('en'));
  return least === most
    ? `Draws a cell: ${least}.`
    : `Draws a cell: ${least} to ${most}; the bounds say what that is worth.`;
}

function summary(claimed: number, broken: readonly Required<Row>[], missing: number): string {
  const open = missing > 0 ? ` ${missing} cells of the plan have not been measured yet.` : '';
  if (broken.length === 0) return `**All ${claimed} claimed cells keep the bound.**${open}`;
  return `**${claimed - broken.length} of ${claimed} claimed cells keep the bound.**${open}`;
}

function ratesBesideRivals(rows: readonly Required<Row>[]): string {
  const body = rows.flatMap(({ job, outcome }) => {
    if (job.family !== 'rates' || job.setting.metric !== 'accuracy') return [];
    const { n, discordance, margin } = job.setting;
    const quoted = rivals.rates[`${n} ${discordance} ${margin}`] ?? [];
    return [[`${n}`, `${discordance}`, `${margin}`, shown(job, outcome), ...quoted]];
  });
  const heads = ['n', 'q', 'margin', '**Tollgate** (exact)', ...rivals.names];
  return markdownTable([heads, ...body]);
}

function recallTable(rows: readonly Required<Row>[]): string {
  return grid(
    rows.flatMap(({ job, outcome }) => {
      if (job.family !== 'rates' || job.setting.metric !== 'recall') return [];
      const { n, prevalence, discordance, margin } = job.setting;
      return [
        [
          `n ${n}, positives ${prevalence}`,
          `q ${discordance}, margin ${margin}`,
          shown(job, outcome),
        ] as const,
      ];
    }),
  );
}

function meansTable(rows: readonly Required<Row>[]): string {
  return grid(
    rows.flatMap(({ job, outcome }) => {
      if (job.family !== 'means') return [];
      const { n, changed, skew } = job.setting;
      return [[`n ${n}, changed ${changed}`, skew, shown(job, outcome)] as const];
    }),
  );
}

function bettingTable(rows: readonly Required<Row>[]): string {
  return grid(
    rows.flatMap(({ job, outcome }) => {
      if (job.family !== 'betting') return [];
      const { n, changed, skew } = job.setting;
      return [[`n ${n}, changed ${changed}`, skew, shown(job, outcome)] as const];
    }),
  );
}

function cellsTable(rows: readonly Required<Row>[]): string {
  const body = rows.flatMap(({ job, outcome }) => {
    if (job.family !== 'cells') return [];
    const { metric, classes, n, prevalence, discordance } = job.setting;
    return [
      [metric, `${classes}`, `${n}`, `${prevalence}`, `${discordance}`, shown(job, outcome), draws(outcome)],
    ];
  });
  return markdownTable([['metric', 'classes', 'n', 'rarest class', 'q', 'false passes', 'draws'], ...body]);
}

function areasTable(rows: readonly Required<Row>[]): string {
  return grid(
    rows.flatMap(({ job, outcome }) => {
      if (job.family !== 'areas') return [];
      const { n, prevalence, area, changed } = job.setting;
      return [
        [`n ${n}, positives ${prevalence}`, `AUC ${area}, changed ${changed}`, shown(job, outcome)] as const,
      ];
    }),
  );
}

function clustersTable(rows: readonly Required<Row>[]): string {
  return grid(
    rows.flatMap(({ job, outcome }) => {
      if (job.family !== 'clusters') return [];
      return [[`${job.setting.clusters} clusters`, job.setting.skew, shown(job, outcome)] as const];
    }),
  );
}

/** Entries [row, column, text] as a table. */
function grid(entries: readonly (readonly [string, string, string])[]): string {
  const columns = [...new Set(entries.map(([, column]) => column))];
  const names = [...new Set(entries.map(([row]) => row))];
  const text = new Map(entries.map(([row, column, cell]) => [`${row}|${column}`, cell]));
  return markdownTable([
    ['', ...columns],
    ...names.map((row) => [row, ...columns.map((column) => text.get(`${row}|${column}`) ?? '')]),
  ]);
}

function shown(job: Job, outcome: Outcome): string {
  if ('draws' in outcome && outcome.insufficient === outcome.draws) return '–';
  const bound = atMost(outcome);
  const text =
    'exact' in outcome ? percent(outcome.exact) : `${percent(rateOf(outcome))} (${percent(bound)})`;
  if (!job.claimed) return `_${text}_`;
  return bound > promised ? `⚠ ${text}` : text;
}

function draws(outcome: Outcome): string {
  return 'draws' in outcome ? `${outcome.draws}` : 'exact';
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
