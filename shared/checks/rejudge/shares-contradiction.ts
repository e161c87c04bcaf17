import type { Finding } from '../../report/schema.ts';
import type { Group } from '../fairness/groups.ts';
import type { Model, ReportedGroups } from './reported-groups.ts';
import { contradictory, isUnusable, missing, type Unusable } from './unusable.ts';

/** What a model's rates in a group say of the class `end`, as shares of all weight. */
interface Shares {
  /** Of this class and predicted so. */
  hit: number;
  /** Predicted so. */
  chosen: number;
  /** Of this class; absent where no rate tells. */
  labelled?: number;
}

/** Weights are sums of many numbers, so that the rates agree but for rounding. */
const tolerance = 1e-6;

/**
 * What keeps the rates of weighted or clustered rows in a group from being those of one confusion matrix. There are no
 * counts, but the shares of all weight must fit each other, and each rate's n counts the rows of its denominator.
 */
export function sharesContradiction(reported: ReportedGroups): Unusable | undefined {
  const { groups, context } = reported;
  // Where classes are too many for a report their rates are left out of it.
  if (context.task === 'regression' || (context.task === 'multiclass' && context.classes.length === 0)) {
    return undefined;
  }
  const ends = context.task === 'multiclass' ? context.classes.map((name) => `[${name}]`) : [''];
  for (const group of groups.groups) {
    const known = new Map<string, number>();
    for (const model of ['challenger', 'champion'] as const) {
      if (model === 'champion' && reported.valueIn(group, 'accuracy', model) === undefined) continue;
      const found = inGroup(reported, group, model, ends);
      if (isUnusable(found)) return found;
      for (const [name, labelled] of found) {
        const other = known.get(name);
        if (other !== undefined && Math.abs(other - labelled) > tolerance) {
          return contradictory(group.name, 'the two models have other labels');
        }
        known.set(name, labelled);
      }
    }
  }
  return undefined;
}

function inGroup(
  { context, valueIn }: ReportedGroups,
  group: Group,
  model: Model,
  ends: readonly string[],
): Map<string, number> | Unusable {
  const all = new Map<string, Finding>();
  const names = ends.flatMap((end) => [
    ...['selection_rate', 'true_positive_rate', 'false_positive_rate', 'positive_predictive_value'].map(
      (metric) => `${metric}${end}`,
    ),
  ]);
  if (context.task === 'binary') {
    names.push('false_negative_rate', 'true_negative_rate', 'negative_predictive_value');
  }
  for (const name of [...names, 'accuracy']) {
    const finding = valueIn(group, name, model);
    if (!finding) return missing(`the ${model}'s ${name} of ${group.name}`);
    if (finding.n === undefined) return missing(`the rows behind the ${model}'s ${name} of ${group.name}`);
    all.set(name, finding);
  }
  const at = (name: string): Finding => all.get(name) as Finding;
  const off = (what: string) => contradictory(group.name, `the ${model}'s ${what}`);
  const labelled = new Map<string, number>();
  let [hit, chosen, share, isWhole] = [0, 0, 0, true];
  for (const end of ends) {
    const [tp, fp] = [at(`true_positive_rate${end}`), at(`false_positive_rate${end}`)];
    if ((tp.n as number) + (fp.n as number) !== group.n || at(`selection_rate${end}`).n !== group.n) {
      return off(`positives and negatives are not all of its ${group.n} rows`);
    }
    const own = sharesOf(at, end);
    if (!own) return off('rates are not those of one confusion matrix');
    labelled.set(`rows${end}`, tp.n as number);
    hit += own.hit;
    chosen += own.chosen;
    if (own.labelled === undefined) isWhole = false;
    else labelled.set(`share${end}`, own.labelled);
    share += own.labelled ?? 0;
  }
  const accuracy = at('accuracy');
  if (accuracy.n !== group.n || accuracy.value === undefined) return off('accuracy is not that of its rows');
  if (context.task === 'multiclass') {
    const sums = [hit - accuracy.value, chosen - 1, isWhole ? share - 1 : 0];
    return sums.every((one) => Math.abs(one) <= tolerance)
      ? labelled
      : off('rates are not those of one confusion matrix');
  }
  const positives = 1 + 2 * hit - chosen - accuracy.value;
  const fits = [
    [at('true_positive_rate').value, hit, positives],
    [at('false_positive_rate').value, chosen - hit, 1 - positives],
    [at('false_negative_rate').value, positives - hit, positives],
    [at('true_negative_rate').value, 1 - positives - chosen + hit, 1 - positives],
    [at('negative_predictive_value').value, 1 - positives - chosen + hit, 1 - chosen],
  ] as const;
  const rows = ['positive', 'negative'].map((side) => at(`${side}_predictive_value`).n as number);
  const mirrored =
    at('false_negative_rate').n === at('true_positive_rate').n &&
    at('true_negative_rate').n === at('false_positive_rate').n &&
    rows[0] + rows[1] === group.n;
  const agrees = fits.every(
    ([value, part, whole]) => value === undefined || Math.abs(value * whole - part) <= tolerance,
  );
  if (!mirrored || !agrees) return off('rates are not those of one confusion matrix');
  labelled.set('share', positives);
  return labelled;
}

/** Undefined where the rates of a class do not fit each other. */
function sharesOf(at: (name: string) => Finding, end: string): Shares | undefined {
  const value = (metric: string): number | undefined => at(`${metric}${end}`).value;
  const [chosen, tpr, fpr] = ['selection_rate', 'true_positive_rate', 'false_positive_rate'].map(value);
  const precision = value('positive_predictive_value');
  if (chosen === undefined || (precision === undefined && chosen > tolerance)) return undefined;
  const hit = (precision ?? 0) * chosen;
  if (end === '') return { hit, chosen };
  const byHits = tpr !== undefined && tpr > 0 ? hit / tpr : undefined;
  const byMisses = fpr !== undefined && fpr > 0 ? 1 - (chosen - hit) / fpr : undefined;
  if (byHits !== undefined && byMisses !== undefined && Math.abs(byHits - byMisses) > tolerance) {
    return undefined;
  }
  const labelled = byHits ?? byMisses;
  return { hit, chosen, ...(labelled !== undefined && { labelled }) };
}
