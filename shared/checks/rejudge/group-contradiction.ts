import type { RateCounts } from '../../stats/index.ts';
import type { Group } from '../fairness/groups.ts';
import { reportedCounts } from './reported-counts.ts';
import type { Model, ReportedGroups } from './reported-groups.ts';
import { contradictory, isUnusable, type Unusable } from './unusable.ts';

/** What keeps the rates of a group from being those of one confusion matrix, or of one for each class against the rest. */
export function contradictionIn(reported: ReportedGroups): Unusable | undefined {
  const { groups, context } = reported;
  // Where classes are too many for a report their rates are left out of it.
  if (context.task === 'regression' || (context.task === 'multiclass' && context.classes.length === 0)) {
    return undefined;
  }
  for (const group of groups.groups) {
    const positives: Record<string, number> = {};
    for (const model of ['challenger', 'champion'] as const) {
      const isThere = model === 'challenger' || reported.valueIn(group, 'accuracy', model) !== undefined;
      const found = isThere ? inGroup(reported, group, model) : undefined;
      if (!found) continue;
      if (isUnusable(found)) return found;
      for (const [name, count] of Object.entries(found)) {
        positives[name] ??= count;
        if (positives[name] !== count) {
          return contradictory(group.name, 'the two models have other labels');
        }
      }
    }
  }
  return undefined;
}

/** How many rows have each label. */
function inGroup(
  { context, valueIn }: ReportedGroups,
  group: Group,
  model: Model,
): Record<string, number> | Unusable {
  const faults: Unusable[] = [];
  const counts = (metric: string): RateCounts => {
    const read = reportedCounts(valueIn(group, metric, model), `the ${model}'s ${metric} of ${group.name}`);
    if (!isUnusable(read)) return read;
    faults.push(read);
    return { n: 0, hits: 0 };
  };
  const same = (metric: string, told: RateCounts, n: number, hits: number): void => {
    if (told.n !== n || told.hits !== hits) {
      faults.push(
        contradictory(`${metric} of ${group.name}`, `it is not that of the ${model}'s other rates`),
      );
    }
  };
  const ends = context.task === 'multiclass' ? context.classes.map((name) => `[${name}]`) : [''];
  const labels: Record<string, number> = {};
  let [right, all, chosen] = [0, 0, 0];
  for (const end of ends) {
    const [tp, fp] = [counts(`true_positive_rate${end}`), counts(`false_positive_rate${end}`)];
    const selected = tp.hits + fp.hits;
    labels[end] = tp.n;
    right += end === '' ? tp.hits + fp.n - fp.hits : tp.hits;
    all += end === '' ? tp.n + fp.n : tp.n;
    chosen += selected;
    same(`selection_rate${end}`, counts(`selection_rate${end}`), group.n, selected);
    const ppv = `positive_predictive_value${end}`;
    same(ppv, counts(ppv), selected, tp.hits);
    if (tp.n + fp.n !== group.n) {
      faults.push(
        contradictory(group.name, `its positives and negatives are not all of its ${group.n} rows`),
      );
    }
    if (end !== '') continue;
    same('false_negative_rate', counts('false_negative_rate'), tp.n, tp.n - tp.hits);
    same('true_negative_rate', counts('true_negative_rate'), fp.n, fp.n - fp.hits);
    const npv = 'negative_predictive_value';
    same(npv, counts(npv), group.n - selected, fp.n - fp.hits);
  }
  same('accuracy', counts('accuracy'), all, right);
  if (all !== group.n || (context.task === 'multiclass' && chosen !== group.n)) {
    faults.push(contradictory(group.name, 'its classes are not all of its rows'));
  }
  return faults[0] ?? labels;
}
