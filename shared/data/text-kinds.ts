import type { Database } from './database.ts';
import type { TimeZones, ValueKind } from './facts.ts';

/** What all values of a column of texts are, and for time stamps whether they say their zone. */
export interface TextKind {
  kind: ValueKind;
  zones?: TimeZones;
}

const full = (pattern: string) => (text: string) => `regexp_full_match(${text}, '${pattern}')`;
const zoneless = '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?';
const zone = '( ?(Z|[+-][0-9]{2}(:?[0-9]{2})?))';

/**
 * SQL, whether a text is one of these and nothing else. Leading zeros make a code of a number: `01` is text; so are
 * `1_000`, `NaN`, ` 1` and what no double holds. A date must exist.
 */
export const isOfKind = {
  boolean: (text: string) => `lower(${text}) IN ('true', 'false')`,
  integer: full('0|-?[1-9][0-9]*'),
  number: (text: string) =>
    `(${full('[+-]?((0|[1-9][0-9]*)(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?')(text)} AND coalesce(isfinite(TRY_CAST(${text} AS DOUBLE)), false))`,
  date: (text: string) =>
    `(${full('[0-9]{4}-[0-9]{2}-[0-9]{2}')(text)} AND TRY_CAST(${text} AS DATE) IS NOT NULL)`,
  timestamp: (text: string) =>
    `(${full(`${zoneless}${zone}?`)(text)} AND TRY_CAST(${text} AS TIMESTAMPTZ) IS NOT NULL)`,
  time: (text: string) =>
    `(${full('[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?')(text)} AND TRY_CAST(${text} AS TIME) IS NOT NULL)`,
} as const;

type Candidate = keyof typeof isOfKind;

const saysZone = (text: string) => `regexp_matches(${text}, '[0-9:]${zone}$') AND length(${text}) > 16`;

/** In the order of preference: what is an integer is a number, too. */
const candidates: readonly Candidate[] = ['boolean', 'integer', 'number', 'date', 'timestamp', 'time'];

/** Columns that one query looks at. */
const widest = 100;

/** Rows at the file's start that rule out what a column is not. */
const firstRows = 20_000;

/**
 * The kind of each of these columns of texts, NULL where there is no value, by all of their values.
 *
 * @param allowed kinds that a column may be; where the format says what is text, fewer than all
 */
export async function textKinds(
  database: Database,
  from: string,
  columns: readonly string[],
  allowed: (k: number) => readonly Candidate[] = () => candidates,
): Promise<TextKind[]> {
  const left = columns.map((_, k) => candidates.filter((one) => allowed(k).includes(one)));
  const found: TextKind[] = columns.map(() => ({ kind: 'text' }));
  /** What a value rules out it rules out for good; gives how many values each column has. */
  const sift = async (rows: string, places: readonly number[], isLast: boolean): Promise<void> => {
    for (let start = 0; start < places.length; start += widest) {
      const part = places.slice(start, start + widest);
      const asked = part.flatMap((k) => {
        const text = columns[k];
        const kinds = isLast ? left[k].slice(0, 1) : left[k];
        return [
          `count(${text})`,
          ...kinds.map((one) => `count_if(${isOfKind[one](text)})`),
          ...(kinds[0] === 'timestamp' ? [`count_if(${saysZone(text)})`] : []),
        ];
      });
      const [counts] = await database.rows(`SELECT ${asked.join(', ')} FROM ${rows}`);
      let at = 0;
      for (const k of part) {
        const values = Number(counts[at++]);
        const kinds = isLast ? left[k].slice(0, 1) : left[k];
        const kept = kinds.filter(() => Number(counts[at++]) === values);
        const zoned = kinds[0] === 'timestamp' ? Number(counts[at++]) : 0;
        if (!isLast) {
          left[k] = kept;
          continue;
        }
        if (kinds.length > 0 && kept.length === 0) left[k] = left[k].slice(1);
        else left[k] = [];
        if (values === 0) found[k] = { kind: 'empty' };
        else if (kept.length > 0) {
          found[k] = { kind: kept[0] };
          if (kept[0] === 'timestamp') {
            found[k].zones = zoned === 0 ? 'none' : zoned === values ? 'all' : 'some';
          }
        }
      }
    }
  };
  const all = columns.map((_, k) => k);
  await sift(`(SELECT * FROM ${from} LIMIT ${firstRows})`, all, false);
  let open = all.filter((k) => left[k].length > 0);
  while (open.length > 0) {
    await sift(from, open, true);
    open = open.filter((k) => left[k].length > 0);
  }
  return found;
}
