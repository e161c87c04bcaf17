import { markdownTable } from 'markdown-table';
import { clopperPearson } from '../../../shared/stats/index.ts';
import type { DisparityJob } from './disparity-jobs.ts';
import type { DisparityTally } from './disparity-tally.ts';
import { keepsClaim, type PairRow, pairsWritten } from './pairs-written.ts';
import { promised } from './promised.ts';

interface Row {
  job: DisparityJob;
  tally: DisparityTally;
}

/** docs/fairness-error-rates.md from the measured cells. */
export function disparitiesWritten(rows: readonly Row[], pairs: readonly PairRow[], asked: number): string {
  const of = (table: DisparityJob['table'], limit?: string) =>
    rows.filter(({ job }) => job.table === table && (limit === undefined || job.limit === limit));
  const limits = [...new Set(rows.map(({ job }) => job.limit))];
  const each = (table: DisparityJob['table'], shown: (group: Row[]) => string): string[] =>
    limits.flatMap((limit) => [`### ${capital(limit)}`, tableOf(of(table, limit), shown)]);
  const kept = pairs.map(keepsClaim);
  const made = claimed(rows) + kept.filter((one) => one !== undefined).length;
  const broken = rows.filter(isBroken).length + kept.filter((one) => one === false).length;
  const missing = asked - rows.length - pairs.length;
  return `${[
    '# Error rates of the verdict on disparities',
    'How often does fairness-check accuse a model that treats everybody alike, and how often does it let through one whose groups truly lie at the limit? These tables ask the shipped decision (`pairsOf`, `judgePairs` and `judgeMean` in `shared/checks/fairness/pairs/`) at α = .05 about imagined test sets whose true rates are known. `npm run simulate -- --only disparities` measures them; every draw is seeded. Why it decides as it does: [disparities](decisions/disparities.md).',
    'Rates are in %, and in brackets stands the 99 % Clopper–Pearson upper bound of the simulation. "4 × 200": four groups with 200 rows each.',
    missing > 0
      ? `**${missing} of ${asked} cells are not measured yet.**`
      : broken === 0
        ? `**All ${made} cells with a claim keep it**: false alarms between equals at most ${percent(promised.equal)}, false claims at the limit at most ${percent(promised.limit)}, each by its upper bound.`
        : `**${broken} of ${made} cells with a claim break it (⚠).**`,
    '## Equal groups: false alarms',
    'All groups truly have the same rate. First the share of test sets in which a violation is claimed; after the dot the share that a gate on the bare number stops (for the ratio, that is the four-fifths rule on point values).',
    ...each('equal', ([row]) => {
      const { failed, pointBroken, draws } = row.tally;
      return `${rate(failed, draws)}${isBroken(row) ? ' ⚠' : ''} · ${percent(pointBroken / draws)}`;
    }),
    '## Groups exactly at the limit: false claims',
    'The first group’s true rate lies exactly at the limit from that of all others, below or above them; the worse of the two is shown. First the share of test sets on which the check passes; then, after the first dot, those on which any pair that lies at the limit is called within it, whatever the check says; last those on which a violation is claimed.',
    ...each('limit', (group) =>
      (['passed', 'wronglyWithin', 'failed'] as const)
        .map((key) => {
          const worst = group.reduce((a, b) => (b.tally[key] > a.tally[key] ? b : a));
          return `${rate(worst.tally[key], worst.tally.draws)}${upper(worst.tally[key], worst.tally.draws) > promised.limit ? ' ⚠' : ''}`;
        })
        .join(' · '),
    ),
    '## Power',
    'The other groups’ rate is 0.4; the first group’s is lower, at the ratio or by the difference above its column. First the share of test sets in which a violation is shown, then the share in which the check passes; what is left is not enough data.',
    ...each(
      'power',
      ([{ tally }]) => `${percent(tally.failed / tally.draws)} · ${percent(tally.passed / tally.draws)}`,
    ),
    '## Simultaneous intervals: coverage',
    'The share of test sets in which the intervals of all pairs, each at 1 − α/pairs, hold the truth together; equal groups, nominal 95 %.',
    ...each('equal', ([{ tally }]) =>
      tally.coverage ? percent(tally.coverage.covered / tally.coverage.draws) : '',
    ),
    '## The mean over two metrics (`agg: mean`)',
    'Either both metrics are equal in all groups, or one is and the other lies so far apart that their mean is exactly at the limit. First the share of test sets on which the check passes, then the share in which a violation is claimed.',
    ...each(
      'mean',
      ([{ tally }]) => `${rate(tally.passed, tally.draws)} · ${rate(tally.failed, tally.draws)}`,
    ),
    '## More than counts, and changes',
    'What follows are pairs of groups compared by more than counts, and changes against the champion: in which share of the test sets two groups are called within the limit, and beyond it, and how often a two-sided 95 % interval holds the truth. In brackets stands the upper bound where there is a claim. `npm run simulate -- --only group-weights` (`group-clusters`, `group-means`, `group-strata`, `group-change`, `group-metrics`) measures one table.',
    ...pairsWritten(pairs),
  ].join('\n\n')}\n`;
}

/** A table of rows × columns; `shown` sees the cells that share a place. */
function tableOf(rows: readonly Row[], shown: (group: Row[]) => string): string {
  const names = [...new Set(rows.map(({ job }) => job.row))];
  const columns = [...new Set(rows.map(({ job }) => job.column))];
  return markdownTable([
    ['', ...columns],
    ...names.map((name) => [
      name,
      ...columns.map((column) => {
        const here = rows.filter(({ job }) => job.row === name && job.column === column);
        return here.length > 0 ? shown(here) : '';
      }),
    ]),
  ]);
}

function isBroken({ job, tally }: Row): boolean {
  const above = (hits: number, most: number): boolean => upper(hits, tally.draws) > most;
  if (job.table === 'equal') return above(tally.failed, promised.equal);
  if (job.table === 'limit') {
    return [tally.passed, tally.wronglyWithin, tally.failed].some((hits) => above(hits, promised.limit));
  }
  if (job.table !== 'mean') return false;
  const isEqual = job.column.endsWith('equal');
  return isEqual
    ? above(tally.failed, promised.equal)
    : above(tally.passed, promised.limit) || above(tally.failed, promised.limit);
}

function claimed(rows: readonly Row[]): number {
  return rows.filter(({ job }) => job.table !== 'power').length;
}

function rate(hits: number, draws: number): string {
  return `${percent(hits / draws)} (${percent(upper(hits, draws))})`;
}

function upper(hits: number, draws: number): number {
  return clopperPearson({ n: draws, hits }).interval(0.98)[1];
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

function capital(text: string): string {
  return text[0].toUpperCase() + text.slice(1);
}
