import { literal } from './sql-text.ts';

/** A list of files, as DuckDB's readers take it. */
export function listedFiles(files: readonly string[]): string {
  return files.length === 1 ? literal(files[0]) : `[${files.map(literal).join(', ')}]`;
}

/**
 * SQL that reads these files; its columns are DuckDB's.
 *
 * @param differ the files have their columns in another order, or numbers of other types: the first file's types alone
 *   would round the others' values
 * @param partitioned the folders' names are columns, too, as texts
 * @param bytesAreText bytes that declare no type are texts
 */
export function readParquet(
  files: readonly string[],
  {
    differ = false,
    partitioned = false,
    bytesAreText = false,
  }: { differ?: boolean; partitioned?: boolean; bytesAreText?: boolean } = {},
): string {
  const hive = partitioned
    ? ', hive_partitioning = true, hive_types_autocast = false'
    : files.some((file) => file.includes('='))
      ? ', hive_partitioning = false'
      : '';
  const union = differ ? ', union_by_name = true' : '';
  const bytes = bytesAreText ? ', binary_as_string = true' : '';
  return `read_parquet(${listedFiles(files)}${hive}${bytes}${union})`;
}
