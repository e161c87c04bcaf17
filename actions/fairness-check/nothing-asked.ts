import type { Settings } from '../../shared/config/index.ts';

/** What a reader should know where neither a limit nor a champion asks anything of the model; sentences. */
export function nothingAsked({ fairness, models }: Pick<Settings, 'fairness' | 'models'>): string[] {
  const isAsked =
    models.champion !== undefined ||
    Object.keys(fairness?.limits ?? {}).length > 0 ||
    fairness?.['flip-test']?.['at-most'] !== undefined;
  if (isAsked) return [];
  return [
    'There is no champion to compare with and no limit to hold the model to: name one under fairness.limits (tollgate disparities lists them).',
  ];
}
