import type { Path } from '../documents/read-document.ts';
import type { ContractColumn, ContractRule, ContractTable } from './contract.ts';
import { keyRules } from './key-rules.ts';
import type { SchemaObject } from './odcs/document.ts';
import { propertyRules } from './property-rules.ts';
import { readQuality } from './quality/read-quality.ts';
import { readColumn } from './read-column.ts';
import { contractError, type Reading } from './reading.ts';
import { relationshipRules } from './relationship-rules.ts';
import { unlikeIds } from './unlike-ids.ts';

/** One table of the contract with all rules that are stated of it. */
export function readTable(
  object: SchemaObject,
  path: Path,
  schema: readonly SchemaObject[],
  sla: readonly ContractRule[],
  reading: Reading,
): ContractTable {
  const columns: ContractColumn[] = [];
  const names = new Set<string>();
  const rules: ContractRule[] = [];
  const told: string[] = [];
  const quality = (all: SchemaObject['quality'], at: Path, column?: string): void => {
    const place = {
      table: object.name,
      column,
      properties: object.properties ?? [],
      path: [...at, 'quality'],
      reading,
    };
    const read = readQuality(all, place);
    rules.push(...read.rules);
    told.push(...read.told);
  };
  for (const [k, property] of (object.properties ?? []).entries()) {
    const at = [...path, 'properties', k];
    if (names.has(property.name)) {
      throw contractError(reading, [...at, 'name'], {
        rule: 'must be the name of one property of the table',
        received: property.name,
        fix: 'Remove one of them.',
      });
    }
    names.add(property.name);
    const column = readColumn(property, at, reading);
    columns.push(column);
    rules.push(...propertyRules(object.name, property, column, at, reading));
    quality(property.quality, at, property.name);
  }
  rules.push(...keyRules(object.name, columns));
  rules.push(...relationshipRules(object, path, schema, reading), ...sla);
  quality(object.quality, path);
  return {
    name: object.name,
    ...(object.physicalName === undefined ? {} : { physicalName: object.physicalName }),
    columns,
    rules: unlikeIds(rules),
    told,
    line: reading.lineOf(path),
  };
}
