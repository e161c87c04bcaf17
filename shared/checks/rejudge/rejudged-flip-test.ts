import type { Check, Finding } from '../../report/schema.ts';
import { clopperPearson } from '../../stats/index.ts';
import { flipLimit } from '../fairness/flip-limit.ts';
import type { FairnessSettings } from '../fairness/settings.ts';
import { checkOf, near, type Reported } from './reported.ts';
import { toldCheck } from './told-check.ts';
import { contradictory, isUnusable, missing, type Unusable } from './unusable.ts';

/**
 * The flip tests that the base branch limits, judged again: the share of changed decisions by its interval, which for rows
 * that count alike must be that of the decisions gained and lost. That a model is not given the column is told, and not
 * confirmed.
 */
export function rejudgedFlipTests(fairness: FairnessSettings, reported: Reported, alpha: number): Check[] {
  return fairness.protected.flatMap(({ column }): Check[] => {
    const limit = flipLimit(fairness, column);
    if (limit === undefined) return [];
    const id = `flip_test/${column}`;
    const told = checkOf(reported, id, id);
    if (isUnusable(told)) return [{ id, title: id, ...told.refused, findings: [] }];
    const judged = toldCheck(told, {
      limit: { op: '<=', value: limit },
      required: true,
      undecidedHolds: true,
      decides: ({ statistic, model, slice }) =>
        statistic === 'changed_share' && model === 'challenger' && slice === undefined,
      level: 1 - 2 * alpha,
      faultIn: (deciding) => faultIn(deciding, id, reported),
    });
    return [judged];
  });
}

function faultIn(
  deciding: readonly Finding[],
  about: string,
  { report, independent }: Reported,
): Unusable | undefined {
  if (deciding.length > 1) return contradictory(about, 'there is more than one share');
  const [only] = deciding;
  if (only?.interval === undefined) return undefined;
  const { value, interval, level, n, counts } = only;
  if (value === undefined || n === undefined || level === undefined) return missing(`the share of ${about}`);
  if (n < 1 || n > (report.rows ?? 0)) {
    return contradictory(about, `it stands on ${n} of ${report.rows ?? 0} rows`);
  }
  if (!independent) return undefined;
  const hits = Math.round(value * n);
  const changed = counts ? counts.gained + counts.lost : hits;
  if (!near(value, changed / n) || changed > n) {
    return contradictory(about, 'its value is not that of its counts');
  }
  const exact = clopperPearson({ n, hits: changed }).interval(level);
  return exact.every((end, i) => near(end, interval[i]))
    ? undefined
    : contradictory(about, 'its interval is not that of its counts');
}
