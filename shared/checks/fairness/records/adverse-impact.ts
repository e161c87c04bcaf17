import type { Section } from '../../../report/schema.ts';
import { written } from '../../sentence.ts';
import { fourFifths } from '../pairs/four-fifths.ts';
import { type RecordRequest, recordedSets } from './recorded-sets.ts';

/**
 * Selection rates in the terms of 29 CFR 1607.4(D): each group's rate as a part of the highest one, whether that is below
 * four-fifths, whether the difference is statistically significant, and whether it hangs on one person; groups that no
 * limit judges (`exclude`) among them. Evidence on adverse impact, and no finding of it. Groups that have too few rows to
 * be shown are left out and counted in the note. None where rows come in clusters.
 */
export function adverseImpact(request: RecordRequest): Section | undefined {
  const { evaluation, smallest } = request;
  // Fisher's test is one of independent people.
  if (evaluation.task !== 'binary' || evaluation.overall.rows?.cluster) return undefined;
  const sets = recordedSets(request);
  const rows = sets.flatMap(({ name, shown }) =>
    fourFifths(
      shown.map(({ group, selected }) => ({ name: group.name, counts: { n: group.n, hits: selected } })),
    ).map(({ one, highest, ratio, isBelow, p, isSignificant, hangsOnOne }) => [
      name,
      one.name.slice(0, 1_000),
      highest.name.slice(0, 1_000),
      ratio,
      isBelow ? 'below' : 'not below',
      p < 0.0001 ? 'below 0.0001' : written(p),
      isSignificant ? 'yes' : 'no',
      hangsOnOne ? 'yes' : 'no',
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
