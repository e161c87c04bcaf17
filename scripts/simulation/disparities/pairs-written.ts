import { markdownTable } from 'markdown-table';
import { clopperPearson } from '../../../shared/stats/index.ts';
import type { PairJob } from './pair-jobs.ts';
import type { PairTally } from './pair-tally.ts';

export interface PairRow {
  job: PairJob;
  tally: PairTally;
}

const sections: readonly { table: PairJob['table']; title: string; text: string }[] = [
  {
    table: 'weights',
    title: 'Weighted rows',
    text: 'Two groups whose rows are weighted by a lognormal factor, against a ratio of at least 0.8 or a difference of at most 0.1.',
  },
  {
    table: 'clusters',
    title: 'Rows in clusters',
    text: 'The same in clusters of eight rows of a group with an intra-cluster correlation of 0.1. Where both groups share the clusters, a cluster holds eight rows of each, and its rows go together or against each other (what one gets the other does not).',
  },
  {
    table: 'means',
    title: 'Means',
    text: 'Two groups whose means are at most to differ by half a standard deviation.',
  },
  {
    table: 'strata',
    title: 'Within the levels of a column',
    text: 'Two groups in strata whose own rates differ up to threefold, by the common difference or ratio; and means that are at most to differ by half a standard deviation, in strata that lie up to four apart.',
  },
  {
    table: 'change',
    title: 'The change of a disparity',
    text: 'Selection rates of 0.3 and 0.5 under the champion; the models differ on 16 % of the rows. Equal: the challenger is as unequal, and the margin is 0, so that it stands on the limit itself. At the limit: it puts the groups farther apart by just the margin (0.05 of a difference, 0.1 of a ratio). `within` is a check that passes, `beyond` one that fails.',
  },
  {
    table: 'metrics',
    title: 'The change within groups, over three metrics',
    text: 'Accuracy, true and false positive rate are judged by a check each, with a margin of 0.02, and each at α. Equal: the challenger is no worse. At the limit: every group loses just the margin in all three. `within`: all three checks pass. `beyond`: any of them fails, which is a claim of each and not of them together, so that it adds up: [why](decisions/change-in-groups.md).',
  },
];

/** The sections on comparisons by more than counts, and on changes. */
export function pairsWritten(rows: readonly PairRow[]): string[] {
  return sections.flatMap(({ table, title, text }) => {
    const own = rows.filter(({ job }) => job.table === table);
    if (own.length === 0) return [];
    const names = [...new Set(own.map(({ job }) => job.name))];
    const columns = ['equal', 'at the limit'] as const;
    return [
      `## ${title}`,
      text,
      markdownTable([
        ['', ...columns.flatMap((truly) => [`${truly}: within`, 'beyond', 'covered'])],
        ...names.map((name) => [
          name,
          ...columns.flatMap((truly) => {
            const row = own.find(({ job }) => job.name === name && job.truly === truly);
            return row ? cellsOf(row) : ['', '', ''];
          }),
        ]),
      ]),
    ];
  });
}

/** Whether a cell keeps what it claims; nothing where it claims nothing. */
export function keepsClaim({ job: { promised }, tally }: PairRow): boolean | undefined {
  const kept = (['within', 'beyond'] as const).flatMap((key) => {
    const most = promised[key];
    return most === undefined ? [] : [upper(tally[key], tally.draws) <= most];
  });
  return kept.length === 0 ? undefined : kept.every(Boolean);
}

function cellsOf({ job: { promised }, tally }: PairRow): string[] {
  const { draws, coverage } = tally;
  const shown = (key: 'within' | 'beyond'): string => {
    const most = promised[key];
    const share = percent(tally[key] / draws);
    if (most === undefined) return share;
    const bound = upper(tally[key], draws);
    return `${share} (${percent(bound)})${bound > most ? ' ⚠' : ''}`;
  };
  return [
    shown('within'),
    shown('beyond'),
    coverage === undefined ? '' : percent(coverage.covered / coverage.draws),
  ];
}

function upper(hits: number, draws: number): number {
  return clopperPearson({ n: draws, hits }).interval(0.98)[1];
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
