import type { Path } from '../documents/read-document.ts';
import type { ContractColumn } from './contract.ts';
import type { Property } from './odcs/property.ts';
import type { Reading } from './reading.ts';
import { valueTypeOf } from './value-type-of.ts';

/** What a property says of its column. */
export function readColumn(property: Property, path: Path, reading: Reading): ContractColumn {
  const { name, physicalName, physicalType, logicalType, classification, primaryKeyPosition } = property;
  const type = valueTypeOf(property);
  return {
    name,
    ...(physicalName === undefined ? {} : { physicalName }),
    ...(type === undefined ? {} : { type }),
    ...(logicalType === undefined ? {} : { logicalType }),
    ...(physicalType === undefined ? {} : { physicalType }),
    required: property.required ?? false,
    unique: property.unique ?? false,
    ...(property.primaryKey ? { primaryKey: Math.max(1, primaryKeyPosition ?? 1) } : {}),
    ...(classification === undefined ? {} : { classification }),
    criticalDataElement: property.criticalDataElement ?? false,
    line: reading.lineOf(path),
  };
}
