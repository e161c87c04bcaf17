import type { FairnessSettings } from './settings.ts';

/** The largest share of decisions that may change with a protected column; none where it is only told. */
export function flipLimit(settings: Pick<FairnessSettings, 'flip-test'>, column: string): number | undefined {
  const { 'at-most': limit, by } = settings['flip-test'] ?? {};
  return by === undefined || by.includes(column) ? limit : undefined;
}
