import type { ContractColumn, ContractRule, ContractTable } from './contract.ts';
import type { Path } from './contract-yaml.ts';
import { keyRules } from './key-rules.ts';
import type { SchemaObject } from './odcs/document.ts';
import { propertyRules } from './property-rules.ts';
import { readColumn } from './read-column.ts';
import { contractError, type Reading } from './reading.ts';
import { unlikeIds } from './unlike-ids.ts';

/** One table of the contract with the rules that its properties and their options state. */
export function readTable(object: SchemaObject, path: Path, reading: Reading): ContractTable {
  const columns: ContractColumn[] = [];
  const rules: ContractRule[] = [];
  for (const [k, property] of (object.properties ?? []).entries()) {
    const at = [...path, 'properties', k];
    if (columns.some(({ name }) => name === property.name)) {
      throw contractError(reading, [...at, 'name'], {
        rule: 'must be the name of one property of the table',
        received: property.name,
        fix: 'Remove one of them.',
      });
    }
    const column = readColumn(property, at, reading);
    columns.push(column);
    rules.push(...propertyRules(object.name, property, column, at, reading));
  }
  rules.push(...keyRules(object.name, columns));
  return {
    name: object.name,
    ...(object.physicalName === undefined ? {} : { physicalName: object.physicalName }),
    columns,
    rules: unlikeIds(rules),
    told: [],
    line: reading.lineOf(path),
  };
}
