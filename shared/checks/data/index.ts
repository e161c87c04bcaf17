import { allowedFeatures } from './allowed_features.ts';
import { caseVariants } from './case_variants.ts';
import { categoryShares } from './category_shares.ts';
import { classBalance } from './class_balance.ts';
import { classification } from './classification.ts';
import { columnNames } from './column_names.ts';
import { conflictingLabels } from './conflicting_labels.ts';
import { constantColumns } from './constant_columns.ts';
import { correlatedFeatures } from './correlated_features.ts';
import type { DataCheck } from './data-check.ts';
import { deniedFeatures } from './denied_features.ts';
import { duplicateColumns } from './duplicate_columns.ts';
import { duplicateIds } from './duplicate_ids.ts';
import { duplicateRows } from './duplicate_rows.ts';
import { emptyColumns } from './empty_columns.ts';
import { freshness } from './freshness.ts';
import { futureDates } from './future_dates.ts';
import { groupOverlap } from './group_overlap.ts';
import { highCardinality } from './high_cardinality.ts';
import { idOverlap } from './id_overlap.ts';
import { identifierColumns } from './identifier_columns.ts';
import { infiniteValues } from './infinite_values.ts';
import { kAnonymity } from './k_anonymity.ts';
import { knowsTheFuture } from './knows_the_future.ts';
import { lDiversity } from './l_diversity.ts';
import { labelCorrelation } from './label_correlation.ts';
import { labelCorrelationChange } from './label_correlation_change.ts';
import { labelLeakage } from './label_leakage.ts';
import { labelShares } from './label_shares.ts';
import { meanShift } from './mean_shift.ts';
import { missingLabels } from './missing_labels.ts';
import { missingShareShift } from './missing_share_shift.ts';
import { missingValues } from './missing_values.ts';
import { missingnessDependsOnLabel } from './missingness_depends_on_label.ts';
import { mixedTypes } from './mixed_types.ts';
import { nearConstantColumns } from './near_constant_columns.ts';
import { nearDuplicates } from './near_duplicates.ts';
import { newCategories } from './new_categories.ts';
import { newLabels } from './new_labels.ts';
import { outOfRange } from './out_of_range.ts';
import { outliers } from './outliers.ts';
import { paddedValues } from './padded_values.ts';
import { personalData } from './personal_data.ts';
import { protectedFeatures } from './protected_features.ts';
import { quantileShift } from './quantile_shift.ts';
import { retention } from './retention.ts';
import { rowCount } from './row_count.ts';
import { rowOverlap } from './row_overlap.ts';
import { schemaChange } from './schema_change.ts';
import { seasonalityGap } from './seasonality_gap.ts';
import { sizeRatio } from './size_ratio.ts';
import { specialValues } from './special_values.ts';
import { standardDeviationShift } from './standard_deviation_shift.ts';
import { textLengths } from './text_lengths.ts';
import { timeOverlap } from './time_overlap.ts';
import { unusedColumns } from './unused_columns.ts';
import { valuesRewritten } from './values_rewritten.ts';

/** Every check of the data that needs no contract; a check is one file here and one line. */
export const dataChecks: readonly DataCheck[] = [
  allowedFeatures,
  caseVariants,
  categoryShares,
  classBalance,
  classification,
  columnNames,
  conflictingLabels,
  constantColumns,
  correlatedFeatures,
  deniedFeatures,
  duplicateColumns,
  duplicateIds,
  duplicateRows,
  emptyColumns,
  freshness,
  futureDates,
  groupOverlap,
  highCardinality,
  idOverlap,
  identifierColumns,
  infiniteValues,
  kAnonymity,
  knowsTheFuture,
  valuesRewritten,
  lDiversity,
  labelCorrelation,
  labelCorrelationChange,
  labelLeakage,
  labelShares,
  meanShift,
  missingLabels,
  missingShareShift,
  missingValues,
  missingnessDependsOnLabel,
  mixedTypes,
  nearConstantColumns,
  nearDuplicates,
  newCategories,
  newLabels,
  outOfRange,
  outliers,
  paddedValues,
  personalData,
  protectedFeatures,
  quantileShift,
  retention,
  rowCount,
  rowOverlap,
  schemaChange,
  seasonalityGap,
  sizeRatio,
  specialValues,
  standardDeviationShift,
  textLengths,
  timeOverlap,
  unusedColumns,
];

/** A check of the data by its name. */
export function dataCheckByName(name: string): DataCheck | undefined {
  return dataChecks.find((check) => check.name === name);
}
