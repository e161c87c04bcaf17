import type { Path } from '../documents/read-document.ts';
import { show } from '../documents/show.ts';
import type { ContractRule } from './contract.ts';
import type { SchemaObject } from './odcs/document.ts';
import type { Relationship } from './odcs/relationship.ts';
import { contractError, type Reading } from './reading.ts';
import { resolveReference } from './resolve-reference.ts';
import { sayRule } from './say-rule.ts';

interface Place {
  /** The table that the relationship starts from. */
  object: SchemaObject;
  /** The property that it stands under; absent under the table. */
  property?: string;
  at: Path;
  schema: readonly SchemaObject[];
  reading: Reading;
}

/**
 * Foreign keys of a table: those that stand under it, and those under its properties. What they refer to and is not in the
 * contract is told.
 * @throws InputError where a relationship has not as many columns at its end as at its start
 */
export function relationshipRules(
  object: SchemaObject,
  path: Path,
  schema: readonly SchemaObject[],
  reading: Reading,
): ContractRule[] {
  const place = { object, schema, reading };
  const ofTable = (object.relationships ?? []).map((relationship, k) =>
    ruleOf(relationship, { ...place, at: [...path, 'relationships', k] }),
  );
  const ofProperties = (object.properties ?? []).flatMap(({ name, relationships = [] }, k) =>
    relationships.map((relationship, i) =>
      ruleOf(relationship, {
        ...place,
        property: name,
        at: [...path, 'properties', k, 'relationships', i],
      }),
    ),
  );
  return [...ofTable, ...ofProperties].filter((rule) => rule !== undefined);
}

function ruleOf({ from, to }: Relationship, place: Place): ContractRule | undefined {
  const { object, property, at, schema, reading } = place;
  const targets = [to].flat() as string[];
  const sources = property === undefined ? ([from].flat() as string[]) : [property];
  if (sources.length !== targets.length) {
    throw contractError(reading, [...at, 'to'], {
      rule: `must name as many columns as ${property === undefined ? 'from' : 'the relationship starts from'}, ${sources.length}`,
      received: to,
    });
  }
  const line = reading.lineOf(at);
  const notJudged = (reference: string, why: string): undefined => {
    reading.notJudged.push(`${object.name}, line ${line}: the relationship with ${show(reference)}: ${why}`);
  };
  const columns: string[] = property === undefined ? [] : [property];
  for (const source of property === undefined ? sources : []) {
    const resolved = resolveReference(source, schema, object);
    if ('unknown' in resolved) return notJudged(source, resolved.unknown);
    if (resolved.table !== object.name) return notJudged(source, 'it starts from another table');
    columns.push(resolved.column);
  }
  const ends: { table: string; column: string }[] = [];
  for (const target of targets) {
    const resolved = resolveReference(target, schema);
    if ('unknown' in resolved) return notJudged(target, resolved.unknown);
    ends.push(resolved);
  }
  const [{ table }] = ends;
  if (ends.some((end) => end.table !== table))
    return notJudged(targets.join(', '), 'it leads to several tables');
  const rule = { rule: 'refers_to', columns, table, to: ends.map(({ column }) => column) } as const;
  return {
    id: `${object.name}/${columns.join('+')}/refersTo/${table}`,
    title: sayRule(rule),
    ...(columns.length === 1 ? { column: columns[0] } : {}),
    measure: { statistic: 'failing_rows', rule },
    severity: 'error',
    dimension: 'consistency',
    line,
  };
}
