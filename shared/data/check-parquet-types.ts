import { basename } from 'node:path';
import { InputError } from '../errors.ts';
import type { Database } from './database.ts';
import { listedFiles } from './read-parquet.ts';
import type { Source } from './source.ts';

/** SQL over `parquet_schema`: bytes of which nothing is said. */
export const isBytes =
  "(coalesce(num_children, 0) = 0 AND logical_type IS NULL AND converted_type IS NULL AND type IN ('BYTE_ARRAY', 'FIXED_LEN_BYTE_ARRAY'))";

/** One kind for all files: a column of texts here and numbers there would be read as texts, silently. */
export async function checkTypes(
  database: Database,
  source: Source,
  files: readonly string[],
  bytes: 'text' | 'bytes' = 'text',
): Promise<void> {
  if (files.length === 1) return;
  const [mixed] = await database.rows(`
    SELECT name, min_by(file_name, kind), min(kind), max_by(file_name, kind), max(kind)
    FROM (SELECT file_name, name, CASE
            WHEN ${isBytes} THEN '${bytes}'
            WHEN converted_type IN ('UTF8', 'ENUM', 'JSON') OR regexp_matches(logical_type, '^(String|Enum|Json)') THEN 'text'
            WHEN converted_type LIKE 'TIMESTAMP%' OR logical_type LIKE 'Timestamp%' OR type = 'INT96' THEN 'time stamp'
            WHEN converted_type = 'DATE' THEN 'date'
            WHEN type = 'BOOLEAN' THEN 'boolean'
            WHEN converted_type LIKE 'TIME%' OR logical_type LIKE 'TimeType%' THEN 'time'
            ELSE 'number' END AS kind
          FROM parquet_schema(${listedFiles(files)}) WHERE num_children IS NULL)
    GROUP BY name HAVING count(DISTINCT kind) > 1 LIMIT 1`);
  if (!mixed) return;
  const [name, one, oneKind, other, otherKind] = mixed.map(String);
  throw new InputError({
    input: source.input,
    rule: 'must be files whose columns have the same types',
    received: `${JSON.stringify(name)}, which is ${oneKind} in ${JSON.stringify(basename(one))} and ${otherKind} in ${JSON.stringify(basename(other))}`,
  });
}

/** DuckDB reads decimals of several files with the whole digits of the widest, and would round the others' places. */
export async function checkDecimals(
  database: Database,
  source: Source,
  files: readonly string[],
  described: readonly { name: string; type: string }[],
): Promise<void> {
  const kept = new Map(described.map(({ name, type }) => [name, /^DECIMAL\(\d+,(\d+)\)$/.exec(type)?.[1]]));
  const places = await database.rows(`
    SELECT name, max(scale), max_by(file_name, scale) FROM parquet_schema(${listedFiles(files)})
    WHERE num_children IS NULL AND scale IS NOT NULL GROUP BY name`);
  const cut = places.find(([name, most]) => Number(kept.get(String(name)) ?? most) < Number(most));
  if (!cut) return;
  const [name, most, file] = cut;
  throw new InputError({
    input: source.input,
    rule: 'must be files whose columns have the same types',
    received: `${JSON.stringify(name)}, whose ${most} decimal places in ${JSON.stringify(basename(String(file)))} find no room beside the long numbers of the others`,
    fix: 'Write the column with one type in all files.',
  });
}
