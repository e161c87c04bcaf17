import type { SchemaObject } from './odcs/document.ts';
import type { Property } from './odcs/property.ts';

/** What a reference of a relationship or an element points to. */
export type Resolved = { table: string; column: string } | { unknown: string };

const qualified = /^\/?schema\/([^/]+)\/properties\/([^/]+)$/;

/**
 * Finds the column that a text refers to: `table.column` by names or physical names, or the standard's qualified form by
 * ids, `schema/<id>/properties/<id>`. A column alone is of `own`, where that is given.
 */
export function resolveReference(
  reference: string,
  schema: readonly SchemaObject[],
  own?: SchemaObject,
): Resolved {
  if (reference.includes('#')) return { unknown: 'it points into another contract' };
  const ids = qualified.exec(reference);
  if (ids) {
    const table = schema.find(({ id }) => id === ids[1]);
    const column = table?.properties?.find(({ id }) => id === ids[2]);
    return table && column
      ? { table: table.name, column: column.name }
      : { unknown: `no ${table ? 'property' : 'table'} of the contract has this id` };
  }
  if (reference.includes('/')) return { unknown: 'it points into a nested property' };
  for (const table of schema) {
    for (const name of [table.name, table.physicalName]) {
      if (name === undefined || !reference.startsWith(`${name}.`)) continue;
      const column = columnOf(table, reference.slice(name.length + 1));
      if (column) return { table: table.name, column: column.name };
    }
  }
  const column = own && columnOf(own, reference);
  if (own && column) return { table: own.name, column: column.name };
  return { unknown: 'the contract has no such table and column' };
}

function columnOf({ properties = [] }: SchemaObject, name: string): Property | undefined {
  return (
    properties.find((property) => property.name === name) ??
    properties.find((property) => property.physicalName === name)
  );
}
