import type { Finding } from '../../../report/schema.ts';
import { written } from '../../sentence.ts';
import type { MeasuredGroup } from '../measured-group.ts';
import { type FourFifths, fourFifths, fourFifthsPart } from './four-fifths.ts';

/**
 * The four-fifths rule of the groups that a disparity judges, told and not judged. Of counted rows alone: effective
 * counts are no numbers of people.
 */
export function fourFifthsFindings(
  groups: readonly MeasuredGroup[],
  base: Pick<Finding, 'subject' | 'by' | 'metric'>,
): Finding[] {
  const counted = groups.flatMap(({ group, counts }) =>
    counts && !counts.effective && group.excluded === undefined ? [{ name: group.name, counts }] : [],
  );
  return fourFifths(counted).map((found): Finding => {
    const { one, highest, ratio, p } = found;
    return {
      ...base,
      statistic: 'four_fifths',
      model: 'challenger',
      pair: [one.name, highest.name],
      value: ratio,
      limit: { op: '>=', value: fourFifthsPart },
      method: "Fisher's exact test",
      p,
      n: one.counts.n + highest.counts.n,
      status: 'skip',
      why: inWords(found),
    };
  });
}

function inWords({ one, highest, ratio, isBelow, p, isSignificant, hangsOnOne }: FourFifths): string {
  const part = `${one.name} is selected at ${written(ratio)} of the highest rate (${highest.name})`;
  const statistical = `${isSignificant ? '' : 'not '}statistically significant (Fisher p ${p === 0 ? 'below 1e-300' : written(p)})`;
  if (!isBelow) return `${part}: at least four-fifths; the difference is ${statistical}`;
  const small = hangsOnOne ? ', and one person would turn it' : '';
  return `${part}: below four-fifths; the difference is ${statistical}${small}`;
}
