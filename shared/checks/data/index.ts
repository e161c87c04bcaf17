import { caseVariants } from './case_variants.ts';
import { classBalance } from './class_balance.ts';
import { columnNames } from './column_names.ts';
import { constantColumns } from './constant_columns.ts';
import type { DataCheck } from './data-check.ts';
import { duplicateColumns } from './duplicate_columns.ts';
import { duplicateIds } from './duplicate_ids.ts';
import { duplicateRows } from './duplicate_rows.ts';
import { emptyColumns } from './empty_columns.ts';
import { infiniteValues } from './infinite_values.ts';
import { missingLabels } from './missing_labels.ts';
import { missingValues } from './missing_values.ts';
import { mixedTypes } from './mixed_types.ts';
import { nearConstantColumns } from './near_constant_columns.ts';
import { paddedValues } from './padded_values.ts';
import { personalData } from './personal_data.ts';
import { rowCount } from './row_count.ts';
import { schemaChange } from './schema_change.ts';
import { specialValues } from './special_values.ts';

/** Every check of the data that needs no contract; a check is one file here and one line. */
export const dataChecks: readonly DataCheck[] = [
  caseVariants,
  classBalance,
  columnNames,
  constantColumns,
  duplicateColumns,
  duplicateIds,
  duplicateRows,
  emptyColumns,
  infiniteValues,
  missingLabels,
  missingValues,
  mixedTypes,
  nearConstantColumns,
  paddedValues,
  personalData,
  rowCount,
  schemaChange,
  specialValues,
];

/** A check of the data by its name. */
export function dataCheckByName(name: string): DataCheck | undefined {
  return dataChecks.find((check) => check.name === name);
}
