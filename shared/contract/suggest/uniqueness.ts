import { count, enoughRows, type SuggestedColumn, type Suggestion } from './suggestion.ts';

const keyName =
  /^(?:id|uuid|guid|key|pk|row_?id|index|number)$|(?:_|\b)(?:id|uuid|guid|key|pk|no|number|nr)$|[a-z](?:Id|ID|Key|UUID)$/;

/** Fewest rows in which texts of one length, all distinct, are codes and not chance. */
const manyRows = 1_000;

/**
 * `unique` where every row has a value of its own and there is more reason than chance: the user or the column's name says
 * that it is a key, the values are UUIDs or codes of one length, or whole numbers that fill their range as counters do.
 * Measurements that happen to be distinct are no keys.
 */
export function suggestUniqueness(column: SuggestedColumn): Suggestion[] {
  const { profile, evidence, rows, role } = column;
  if (evidence.isUnique !== true || profile.missing > 0) return [];
  const reason = role === 'id' ? 'said to name the rows' : rows < enoughRows ? undefined : keyReason(column);
  if (reason === undefined) return [];
  const because = `${count(rows)} rows, ${count(rows)} values; ${reason}`;
  return [
    ...(role === 'id' ? ([{ at: 'property', key: 'primaryKey', value: true, because: '' }] as const) : []),
    { at: 'property', key: 'unique', value: true, because },
  ];
}

function keyReason({ profile, evidence, rows }: SuggestedColumn): string | undefined {
  const { name, kind, numbers } = profile;
  if (kind !== 'integer' && kind !== 'text' && kind !== 'other') return undefined;
  if (keyName.test(name)) return 'named like a key';
  if (evidence.formats?.uuid === 0) return 'they are UUIDs';
  const { shortest, longest } = evidence.lengths ?? { shortest: 0, longest: -1 };
  if (shortest === longest && rows >= manyRows) return 'all of one length, as codes are';
  if (kind === 'integer' && numbers && numbers.max - numbers.min < 2 * rows)
    return 'they fill their range as a counter does';
  return undefined;
}

/** Whether a column could be a key, so that it is worth counting. */
export function mayBeKey({ profile, rows, role }: Omit<SuggestedColumn, 'evidence'>): boolean {
  const { kind, missing, distinct } = profile;
  if (role === 'id') return true;
  return (
    missing === 0 &&
    rows >= enoughRows &&
    distinct >= 0.4 * rows &&
    ['integer', 'text', 'other'].includes(kind)
  );
}
