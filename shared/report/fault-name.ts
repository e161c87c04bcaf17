import type { MeasuredRow } from './measured-row.ts';

/**
 * What is wrong, in words: the name of a check is what a broken one is called (`missing values`), and a rule of a
 * contract says itself what must hold. `title` adds what must hold where the name does not say it.
 */
export function faultName({ check: { id, title }, status }: Pick<MeasuredRow, 'check' | 'status'>): {
  name: string;
  title: string;
} {
  const [kind] = id.split('/');
  if (kind === 'contract') return { name: title, title: '' };
  const name = kind.replaceAll('_', ' ');
  return status === 'pass' || status === 'skip' ? { name: '', title } : { name, title };
}
