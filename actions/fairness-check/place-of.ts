import type { Path, Settings } from '../../shared/config/index.ts';

/** Where tollgate.yml states the limit that a check judges, by the check's id; nothing where it states none. */
export function placeOf(id: string, { fairness }: Pick<Settings, 'fairness'>): Path | undefined {
  const [kind, key] = id.split('/');
  if (kind === 'disparity' && Object.hasOwn(fairness?.limits ?? {}, key)) return ['fairness', 'limits', key];
  if (kind === 'change') return ['fairness', 'change'];
  if (kind === 'flip_test' && fairness?.['flip-test']?.['at-most'] !== undefined) {
    return ['fairness', 'flip-test', 'at-most'];
  }
  if (kind === 'population' && typeof fairness?.population === 'object') {
    return Object.hasOwn(fairness.population, key) ? ['fairness', 'population', key] : undefined;
  }
  return undefined;
}
