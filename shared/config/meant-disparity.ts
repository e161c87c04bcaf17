import { nearest } from '../documents/nearest.ts';
import type { DisparityEntry } from './disparity-entry.ts';

/**
 * What a name that is no disparity's was meant for, in a sentence: one without `_difference` or `_ratio`, a metric of
 * groups, what another library calls it, or a mistyped one.
 * @param side which limit stands beside it, where one does
 */
export function meantDisparity(
  name: string,
  disparities: readonly DisparityEntry[],
  side: 'at-least' | 'at-most' | undefined,
): string {
  const plain = name.toLowerCase().replaceAll(/[\s.-]/g, '_');
  const base = plain.replace(/_(difference|ratio|disparity)$/, '');
  const of = (test: (entry: DisparityEntry) => boolean | undefined) => disparities.filter(test);
  const named = of((entry) => [`${plain}_difference`, `${plain}_ratio`].includes(entry.name));
  const elsewhere = of((entry) => entry.alsoCalled?.includes(plain));
  const ofMetric = of(
    ({ of, name: own }) =>
      of.length === 1 && of[0] === base && (plain === base || own.endsWith(plain.slice(base.length))),
  );
  const found = [named, elsewhere, ofMetric].find((entries) => entries.length > 0) ?? [];
  const compare = side === 'at-least' ? 'ratio' : 'difference';
  const onSide = side === undefined ? found : found.filter((entry) => entry.compare === compare);
  const names = (onSide.length > 0 ? onSide : found).map((entry) => entry.name);
  const mistyped = nearest(
    name,
    disparities.map((entry) => entry.name),
  );
  if (names.length === 0 && mistyped !== undefined) return `Did you mean ${mistyped}?`;
  if (names.length > 0) return `Did you mean ${names.join(' or ')}?`;
  const known = disparities.map((entry) => entry.name).join(', ');
  return `Under a name of your own say which one, as in disparity: ${disparities[0]?.name}. Known are ${known}.`;
}
