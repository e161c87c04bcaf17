import type { Path, Settings } from '../../shared/config/index.ts';

/** Where tollgate.yml states the limit that a check judges, by the check's id; nothing where it states none. */
export function placeOf(id: string, { evaluate }: Pick<Settings, 'evaluate'>): Path | undefined {
  if (id === 'self-test') return ['evaluate', 'self-test'];
  for (const name of Object.keys(evaluate.cost)) {
    if (id === `cost/${name}`) return ['evaluate', 'cost', name];
  }
  for (const key of Object.keys(evaluate.metrics)) {
    if (id === `metric/${key}`) return ['evaluate', 'metrics', key];
    if (id === `baseline/${key}`) return ['evaluate', 'baseline'];
    const slice = evaluate.slices.findIndex(
      ({ columns }) => id === `slices/${key}/${columns.map(({ column }) => column).join(' × ')}`,
    );
    if (slice >= 0) return ['evaluate', 'slices', slice];
  }
  return undefined;
}
