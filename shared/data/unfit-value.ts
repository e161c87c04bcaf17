/** What DuckDB says of a value that it could not read as another type; what it leaves out is absent. */
export interface UnfitValue {
  value?: string;
  /** DuckDB's name of the type that was wanted. */
  type?: string;
  /** DuckDB's name of the column. */
  column?: string;
  /** Of several files, the path of the one that holds it, and the type that it declares there. */
  file?: string;
  declared?: string;
}

/** The first of the patterns that fits gives the text. */
function found(text: string, patterns: readonly RegExp[]): string | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return match[1];
  }
  return undefined;
}

const values = [
  /value "((?:[^"\\]|\\.)*)" to type/,
  /convert string ["'](.*?)["'] to/s,
  /with value (\S+) can't be cast/,
  /cast value (\S+) to/,
  /(?:field format|out of range): "(.*?)"/s,
];
const types = [
  /from type [^:]*? to ([A-Z][\w ]*(?:\([\d,]+\))?):/,
  / to type ([A-Z][\w ]*(?:\([\d,]+\))?)/,
  /destination type (\w+)/,
  /["'\d] to ([A-Z]\w*(?:\([\d,]+\))?)/,
];
const columns = [/failed to cast column "((?:[^"]|"")*)"/, /when casting from source column (.+)$/m];

/** Reads DuckDB's conversion errors; undefined for every other. */
export function unfitValue(text: string): UnfitValue | undefined {
  if (!/^Conversion Error/.test(text)) return undefined;
  const first = text.split('\n\nLINE ')[0];
  const timeType =
    /invalid (\w+) field format/.exec(first)?.[1] ??
    /^Conversion Error: (date|time|timestamp) field/.exec(first)?.[1];
  const parts = {
    value: found(first, values),
    type: found(first, types) ?? timeType?.toUpperCase(),
    column: found(first, columns)?.trim(),
    file: found(first, [/while reading file "(.*?)":/]),
    declared: found(first, [/from type ([^:]*?) to /]),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
}
