import { freshShare } from './fresh-share.ts';
import { count, fewestRows, type SuggestedColumn, type Suggestion } from './suggestion.ts';

/** Largest limit on missing values, in percent, that still says something. */
const mostMissing = 80;

/** `required` where no value is missing, else a limit on the share of missing ones. */
export function suggestCompleteness({ profile, rows, role }: SuggestedColumn): Suggestion[] {
  const { missing, kind } = profile;
  if (kind === 'empty' || (rows < fewestRows && role === undefined)) return [];
  if (missing === 0) {
    return [
      { at: 'property', key: 'required', value: true, because: `no value of ${count(rows)} is missing` },
    ];
  }
  const limit = freshShare(missing, rows);
  if (limit > mostMissing) return [];
  return [
    {
      at: 'quality',
      quality: {
        id: 'missing_values',
        dimension: 'completeness',
        metric: 'nullValues',
        mustBeLessOrEqualTo: limit,
        unit: 'percent',
      },
      because: `${count(missing)} of ${count(rows)} values are missing, ${share(missing, rows)}; ${limit} % is the upper Wilson bound for a fresh sample`,
    },
  ];
}

/** A share of the rows in words. */
export function share(k: number, n: number): string {
  return `${Number(((100 * k) / n).toPrecision(2))} %`;
}
