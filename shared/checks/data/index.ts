import { columnNames } from './column_names.ts';
import type { DataCheck } from './data-check.ts';
import { duplicateIds } from './duplicate_ids.ts';
import { emptyColumns } from './empty_columns.ts';
import { missingLabels } from './missing_labels.ts';
import { missingValues } from './missing_values.ts';
import { paddedValues } from './padded_values.ts';
import { personalData } from './personal_data.ts';
import { rowCount } from './row_count.ts';
import { schemaChange } from './schema_change.ts';

/** Every check of the data that needs no contract; a check is one file here and one line. */
export const dataChecks: readonly DataCheck[] = [
  columnNames,
  duplicateIds,
  emptyColumns,
  missingLabels,
  missingValues,
  paddedValues,
  personalData,
  rowCount,
  schemaChange,
];

/** A check of the data by its name. */
export function dataCheckByName(name: string): DataCheck | undefined {
  return dataChecks.find((check) => check.name === name);
}
