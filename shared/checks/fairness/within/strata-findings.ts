import type { Finding } from '../../../report/schema.ts';
import { counted, written } from '../../sentence.ts';
import { worstFirst } from '../pairs/pair.ts';
import type { PairWithin } from './pairs-within.ts';

/** Numbers of people below this are not shown. */
const fewRows = 10;
const mostNamed = 5;

/**
 * What the levels say of a pair, told and not judged: Cochran, Mantel and Haenszel's test, whether the levels differ
 * from each other, which were left aside because one group has no rows there, and which are small.
 */
export function strataFindings(
  { pair, strata }: PairWithin,
  base: Pick<Finding, 'subject' | 'by'>,
  within: string,
): Finding[] {
  if (!strata) return [];
  const { used, leftAside, smallest, homogeneity, test } = strata;
  const named: Finding = {
    ...base,
    statistic: 'strata',
    metric: pair.metric.name,
    model: 'challenger',
    pair: worstFirst(pair).map(({ group }) => group.name),
  };
  const levels = [
    `compared within ${counted(used.length)} ${used.length === 1 ? 'level' : 'levels'} of ${within}`,
    leftAside.length > 0
      ? `${counted(leftAside.length)} left aside, without rows of both: ${some(leftAside)}`
      : '',
    smallest.n < fewRows
      ? `in the smallest, ${smallest.level}, one of them has fewer than ${fewRows} rows`
      : '',
  ];
  const findings: Finding[] = [
    {
      ...named,
      value: used.length,
      why: levels
        .filter((part) => part !== '')
        .join('; ')
        .slice(0, 2_000),
    },
  ];
  if (test) {
    findings.push({
      ...named,
      statistic: 'cochran_mantel_haenszel',
      value: test.statistic,
      p: test.p,
      method: 'Cochran–Mantel–Haenszel test',
      why: `that both are treated alike in every level: p ${written(test.p)}`,
    });
  }
  if (homogeneity) {
    const differ = homogeneity.p <= 0.05;
    findings.push({
      ...named,
      statistic: 'homogeneity',
      value: homogeneity.statistic,
      p: homogeneity.p,
      method: `chi-squared of the levels’ distances from the common value, ${homogeneity.df} degrees of freedom`,
      why: differ
        ? `the levels of ${within} differ from each other (p ${written(homogeneity.p)}): look at each of them`
        : `the levels of ${within} are not shown to differ from each other (p ${written(homogeneity.p)})`,
    });
  }
  return findings;
}

function some(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return names.slice(0, mostNamed).join(', ') + (more > 0 ? ` and ${counted(more)} more` : '');
}
