import { flipLimit } from '../../shared/checks/fairness/flip-limit.ts';
import type { Path, Settings } from '../../shared/config/index.ts';

/** Where tollgate.yml states the limit that a check judges, by the check's id; nothing where it states none. */
export function placeOf(id: string, { fairness }: Pick<Settings, 'fairness'>): Path | undefined {
  const slash = id.indexOf('/');
  const [kind, about] = [id.slice(0, slash), id.slice(slash + 1)];
  if (kind === 'disparity') {
    // Keys and columns may hold slashes, too.
    const keys = Object.keys(fairness?.limits ?? {}).filter((key) => about.startsWith(`${key}/`));
    const key = keys.toSorted((a, b) => b.length - a.length)[0];
    return key === undefined ? undefined : ['fairness', 'limits', key];
  }
  if (kind === 'change') return ['fairness', 'change'];
  if (kind === 'flip_test' && fairness && flipLimit(fairness, about) !== undefined) {
    return ['fairness', 'flip-test', 'at-most'];
  }
  if (kind === 'population' && typeof fairness?.population === 'object') {
    return Object.hasOwn(fairness.population, about) ? ['fairness', 'population', about] : undefined;
  }
  return undefined;
}
