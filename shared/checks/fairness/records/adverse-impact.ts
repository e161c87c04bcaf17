import type { Section } from '../../../report/schema.ts';
import { written } from '../../sentence.ts';
import { fourFifthsFindings } from '../pairs/four-fifths.ts';
import { type RecordRequest, recordedSets } from './recorded-sets.ts';

/**
 * Selection rates in the terms of 29 CFR 1607.4(D): each group's rate as a part of the highest one, whether that is below
 * four-fifths, whether the difference is statistically significant, and whether it hangs on one person. Evidence on adverse
 * impact, and no finding of it. Groups that have too few rows to be shown are left out and counted in the note.
 */
export function adverseImpact(request: RecordRequest): Section | undefined {
  const { evaluation, smallest } = request;
  if (evaluation.task !== 'binary') return undefined;
  const sets = recordedSets(request);
  const rows = sets.flatMap(({ name, shown }) =>
    fourFifthsFindings(
      shown.map(({ selection }) => selection),
      { subject: 'selection_rate', by: [name] },
    ).map(({ pair = [], value = null, p = null, why = '' }) => [
      name,
      pair[0].slice(0, 1_000),
      pair[1].slice(0, 1_000),
      value,
      value === null ? '' : value < 0.8 ? 'below' : 'not below',
      p === null ? '' : p < 0.0001 ? 'below 0.0001' : written(p),
      p === null ? '' : p <= 0.05 ? 'yes' : 'no',
      /one person would turn it/.test(why) ? 'yes' : 'no',
    ]),
  );
  if (rows.length === 0) return undefined;
  const left = sets.reduce((sum, { merged }) => sum + merged.length, 0);
  return {
    type: 'table',
    title: 'Record: four-fifths rule',
    record: true,
    note: [
      'Evidence in the terms of 29 CFR 1607.4(D); neither a finding of adverse impact nor of its absence, which hangs on the whole selection process.',
      'There, a rate below four-fifths of the highest is generally taken for evidence of adverse impact. Smaller differences may be one where they are significant both statistically and in practice; greater ones may be none where they rest on small numbers and are not statistically significant.',
      'Statistical part: Fisher’s exact test, two-sided, at 0.05, each group against the one with the highest rate, without correction for the number of groups. Small numbers: whether one more selected in the group and one fewer in the other would lift it to four-fifths.',
      left > 0 &&
        `${left} ${left === 1 ? 'group' : 'groups'} with fewer than ${smallest} rows ${left === 1 ? 'is' : 'are'} not shown.`,
    ]
      .filter((part) => typeof part === 'string')
      .join(' '),
    columns: [
      'By',
      'Group',
      'Highest rate',
      'Ratio',
      'Four-fifths',
      'p',
      'Significant at 0.05',
      'Hangs on one person',
    ].map((title) => ({ title })),
    rows: rows.slice(0, 5_000),
  };
}
