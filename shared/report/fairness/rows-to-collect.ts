import { formatCount } from '../format-number.ts';
import type { Check, Finding } from '../schema.ts';

/** How many rows more of an under-represented group would bring it to its share, in words; nothing where none is said. */
export function rowsToCollect(
  { subject, slice, statistic }: Finding,
  { findings }: Check,
): string | undefined {
  if (statistic !== 'share') return undefined;
  const group = JSON.stringify(slice);
  const found = findings.find(
    (one) =>
      one.statistic === 'rows_to_collect' && one.subject === subject && JSON.stringify(one.slice) === group,
  );
  return found?.value === undefined
    ? undefined
    : `${formatCount(found.value)} more rows would bring it there`;
}
