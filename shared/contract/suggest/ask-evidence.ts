import type { Facts } from '../../data/facts.ts';
import type { Profile, ProfiledColumn } from '../../data/profile.ts';
import { boundsOf } from './range.ts';
import { type ColumnEvidence, enoughRows } from './suggestion.ts';
import { hintedFormats } from './texts.ts';
import { mayBeKey } from './uniqueness.ts';

/**
 * Counts what a profile leaves open, in one more scan: whether a column is a key, how long its texts are, how many rows
 * break a format or lie beyond a percentile.
 */
export async function askEvidence(
  facts: Facts,
  profile: Profile,
  roles: { readonly id?: string },
): Promise<Map<string, ColumnEvidence>> {
  const asked = profile.columns.map(
    async (column) => [column.name, await ofColumn(facts, column, column.name === roles.id)] as const,
  );
  return new Map(await Promise.all(asked));
}

const infiniteKinds = ['number', 'date', 'timestamp'] as const;

/** Whether the type that the file declares holds infinite values, which the standard's types do not. */
function mayBeInfinite(
  column: ProfiledColumn,
): column is ProfiledColumn & { kind: (typeof infiniteKinds)[number] } {
  return (
    infiniteKinds.some((kind) => kind === column.kind) &&
    /^(?:DOUBLE|FLOAT|DATE|TIMESTAMP.*)$/.test(column.declared ?? '')
  );
}

async function ofColumn(facts: Facts, column: ProfiledColumn, isId: boolean): Promise<ColumnEvidence> {
  const { name, kind, missing, numbers, categories } = column;
  const rows = facts.rows;
  const isKey = mayBeKey({ profile: column, rows, present: rows - missing, ...(isId ? { role: 'id' } : {}) });
  const hinted = kind === 'text' ? hintedFormats((categories?.values ?? []).map(([value]) => value)) : [];
  const isNumeric = (kind === 'number' || kind === 'integer') && numbers && rows - missing >= enoughRows;
  const { below, above } = isNumeric ? boundsOf(numbers, kind === 'integer', rows - missing) : {};
  const beyond = async (bound: number | undefined, side: 'min' | 'max') =>
    bound === undefined
      ? undefined
      : { bound, rows: await facts.failing({ rule: 'range', column: name, type: 'number', [side]: bound }) };
  const [repeated, infinite, lengths, formats, low, high] = await Promise.all([
    isKey ? facts.failing({ rule: 'unique', columns: [name] }) : undefined,
    mayBeInfinite(column) ? facts.failing({ rule: 'type', column: name, type: column.kind }) : undefined,
    kind === 'text' ? facts.measure('textLengths', { column: name }) : undefined,
    Promise.all(
      hinted.map(
        async (format) => [format, await facts.failing({ rule: 'format', column: name, format })] as const,
      ),
    ),
    beyond(below, 'min'),
    beyond(above, 'max'),
  ]);
  return {
    ...(repeated === undefined ? {} : { isUnique: repeated === 0 }),
    ...(infinite ? { infinite } : {}),
    ...(lengths === undefined || lengths.length === 0
      ? {}
      : { lengths: { shortest: lengths[0][0], longest: (lengths.at(-1) ?? lengths[0])[0] } }),
    ...(formats.length > 0 ? { formats: Object.fromEntries(formats) } : {}),
    ...(low || high ? { beyond: { ...(low ? { below: low } : {}), ...(high ? { above: high } : {}) } } : {}),
  };
}
