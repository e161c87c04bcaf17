import type { Section } from '../../../report/schema.ts';
import { counted, written } from '../../sentence.ts';
import { medianScore, mergedRow, type Recorded, type RecordRequest, recordedSets } from './recorded-sets.ts';

/** A category with a smaller part of the data is marked: an auditor may leave it out, with a reason. */
const smallShare = 0.02;

/**
 * Impact ratios of every category and intersection, as 6 RCNY 5-301 (New York City's Local Law 144 of 2021) has them: its
 * selection rate divided by the highest one, and where there are scores the share above the sample's median divided by the
 * highest such share. Evidence for an audit, and none itself. Ratios are to the highest rate among the categories that are shown.
 */
export function impactRatios(request: RecordRequest): Section | undefined {
  const { evaluation, smallest } = request;
  if (evaluation.task !== 'binary') return undefined;
  const median = medianScore(evaluation);
  const sets = recordedSets(request, median).filter(({ shown, merged }) => shown.length + merged.length > 0);
  if (sets.length === 0) return undefined;
  const head = ['By', 'Category', 'People', 'Share of data', 'Selected', 'Selection rate', 'Impact ratio'];
  if (median !== undefined) head.push('Above median score', 'Scoring rate', 'Impact ratio of scores');
  head.push('Note');
  const all = evaluation.overall.n;
  const rows = sets.flatMap((set) => {
    const highest = Math.max(0, ...set.shown.map(rateOf));
    const highestScoring = Math.max(0, ...set.shown.map((one) => scoringOf(one) ?? 0));
    const lines = set.shown
      .toSorted((a, b) => rateOf(a) - rateOf(b))
      .map((one): (string | number | null)[] => {
        const { group, selected, above } = one;
        const rate = rateOf(one);
        const scoring = scoringOf(one);
        return [
          set.name,
          group.name.slice(0, 1_000),
          group.n,
          group.n / all,
          selected,
          rate,
          ratio(rate, highest),
          ...(median === undefined ? [] : [above ?? null, scoring ?? null, ratio(scoring, highestScoring)]),
          noteOf(one, all),
        ];
      });
    return set.merged.length === 0 ? lines : [...lines, mergedRow(set, smallest, head.length)];
  });
  const unknown = sets.filter((set) => set.unknown > 0);
  const kind = sets.some(({ merged }) => merged.length > 0)
    ? ' of its kind among the categories that are shown'
    : ' of its kind';
  const note = [
    'Evidence in the terms of New York City’s Local Law 144 of 2021 and 6 RCNY 5-301; it is not a bias audit and does not show that anyone complies. An audit is made by an independent auditor, who decides which data and categories it is about.',
    `Selected: the challenger predicts “${evaluation.classes[1]}”. Impact ratio: a category’s rate divided by the highest rate${kind}.`,
    evaluation.overall.rows?.weight && 'People are counted, without their weights.',
    median !== undefined &&
      `Scoring rate: the share with a score above the median of the sample, ${written(median)}.`,
    'Categories with less than 2 % of the data are marked; an auditor may leave them out, with a reason, and they are reported.',
    unknown.length > 0 &&
      `People whose category is unknown are not in the table: ${unknown.map(({ name, unknown: n }) => (n < smallest ? `fewer than ${smallest} by ${name}` : `${counted(n)} by ${name}`)).join(', ')}.`,
  ]
    .filter((part) => typeof part === 'string')
    .join(' ');
  return {
    type: 'table',
    title: 'Record: selection rates and impact ratios',
    record: true,
    note: note.slice(0, 2_000),
    columns: head.map((title) => ({ title })),
    rows: rows.slice(0, 5_000),
  };
}

function rateOf({ selected, group }: Recorded): number {
  return selected / group.n;
}

function scoringOf({ above, group }: Recorded): number | undefined {
  return above === undefined ? undefined : above / group.n;
}

function ratio(rate: number | undefined, highest: number): number | null {
  return rate === undefined || highest === 0 ? null : rate / highest;
}

function noteOf({ group }: Recorded, all: number): string {
  return [
    group.n / all < smallShare && 'less than 2 % of the data',
    group.excluded !== undefined && `not judged: ${group.excluded}`,
  ]
    .filter((part) => typeof part === 'string')
    .join('; ')
    .slice(0, 2_000);
}
