import type { DataCheck } from './data-check.ts';
import { missingValues } from './missing_values.ts';

/** Every check of the data that needs no contract; a check is one file here and one line. */
export const dataChecks: readonly DataCheck[] = [missingValues];

/** A check of the data by its name. */
export function dataCheckByName(name: string): DataCheck | undefined {
  return dataChecks.find((check) => check.name === name);
}
