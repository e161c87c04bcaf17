import type { Settings } from '../../shared/config/index.ts';

/** The setting that asked for a protected column, as messages name it: `fairness.protected[2]`. */
export function protectedSetting(
  fairness: Pick<NonNullable<Settings['fairness']>, 'protected'>,
  column: string,
): string {
  return `fairness.protected[${fairness.protected.findIndex((one) => one.column === column)}]`;
}
