import type { RateCounts } from '../../stats/index.ts';
import type { FairnessSettings } from '../fairness/settings.ts';
import { reportedCounts } from './reported-counts.ts';
import { type Model, metricsIn, type ReportedGroups } from './reported-groups.ts';
import { contradictory, isUnusable, type Unusable } from './unusable.ts';

/** Hits and rows of a rate; with weights or clusters its rows alone. */
type Counted = Pick<RateCounts, 'n'> & Partial<RateCounts>;

/**
 * What keeps sets of groups from being the same people: the men of all races together are all men, and men and women
 * together as many as all races, with the same labels and the same decisions. So the numbers of one set cannot be those of
 * another model or of other rows. Groups that are too small to be shown leave as much room as they may hold.
 */
export function setsContradiction(
  all: readonly ReportedGroups[],
  { missing, 'smallest-shown': smallest }: FairnessSettings,
  independent: boolean,
): Unusable | undefined {
  // Each set leaves out other people.
  if (missing === 'exclude' || all.length === 0) return undefined;
  const hasChampion = all.some(({ groups, valueIn }) =>
    groups.groups.some((group) => valueIn(group, 'accuracy', 'champion') !== undefined),
  );
  const models: Model[] = hasChampion ? ['challenger', 'champion'] : ['challenger'];
  for (const metric of metricsIn(all[0]).filter(({ hit }) => hit !== undefined)) {
    for (const model of models) {
      const sums = all.map((one) => marginsOf(one, metric.name, model, independent));
      for (const [i, coarse] of all.entries()) {
        const [own, columns] = [sums[i], columnsOf(coarse)];
        for (const [k, fine] of all.entries()) {
          // Of two single columns only the totals can be compared.
          const shared = columns.filter((column) => columnsOf(fine).includes(column));
          const isFiner = shared.length === columns.length && columnsOf(fine).length > columns.length;
          const isTotal = columns.length === 1 && columnsOf(fine).length === 1 && k > i;
          if (!isFiner && !isTotal) continue;
          const by = isFiner ? columns : [];
          // What is too small in the coarser set is so in the finer one.
          const room = {
            coarse: isFiner ? 0 : coarse.hidden * (smallest - 1),
            fine: fine.hidden * (smallest - 1),
          };
          const level = levelThatDiffers(own(by), sums[k](by), room);
          if (level === undefined) continue;
          const names = `${coarse.groups.name} and ${fine.groups.name}`;
          const what = `by ${names} they are not of the same people${level === '' ? '' : `: ${level}`}`;
          return contradictory(`the ${model}'s ${metric.name}`, what);
        }
      }
    }
  }
  return undefined;
}

function columnsOf({ groups }: ReportedGroups): string[] {
  return groups.set.by.map(({ column }) => column);
}

/** A rate's counts summed over all groups that are alike in some columns, by their values in these. */
function marginsOf(
  read: ReportedGroups,
  metric: string,
  model: Model,
  independent: boolean,
): (by: readonly string[]) => Map<string, Counted> {
  const counts = read.groups.groups.map(({ level, ...group }) => {
    const finding = read.valueIn({ ...group, level }, metric, model);
    if (!independent) return { level, n: finding?.n ?? 0 };
    const own = reportedCounts(finding, metric);
    // What is missing there is said where it is needed.
    return { level, ...(isUnusable(own) ? { n: 0, hits: 0 } : own) };
  });
  return (by) => {
    const sums = new Map<string, Counted>();
    for (const { level, n, ...rest } of counts) {
      const key = by.map((column) => level[column]).join(', ');
      const sum = sums.get(key) ?? { n: 0, ...('hits' in rest && { hits: 0 }) };
      const hits = 'hits' in rest && { hits: (sum.hits ?? 0) + (rest.hits as number) };
      sums.set(key, { n: sum.n + n, ...hits });
    }
    return sums;
  };
}

/** The first level of which two sets have other counts than groups that are not shown can explain. */
function levelThatDiffers(
  coarse: ReadonlyMap<string, Counted>,
  fine: ReadonlyMap<string, Counted>,
  room: { coarse: number; fine: number },
): string | undefined {
  let more = 0;
  for (const key of new Set([...coarse.keys(), ...fine.keys()])) {
    const [a, b] = [coarse, fine].map((sums) => sums.get(key) ?? { n: 0, hits: 0 });
    const rows = a.n - b.n;
    const hits = (a.hits ?? 0) - (b.hits ?? 0);
    more += Math.max(0, rows, hits);
    const isFewer = Math.min(rows, hits) < -room.coarse;
    if (isFewer || more > room.fine || (room.coarse === 0 && hits > rows)) return key;
  }
  return undefined;
}
