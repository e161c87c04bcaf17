import type { Path } from '../documents/read-document.ts';
import { show } from '../documents/show.ts';
import type { ContractRule } from './contract.ts';
import type { SchemaObject } from './odcs/document.ts';
import type { Relationship } from './odcs/relationship.ts';
import { contractError, type Reading } from './reading.ts';
import { resolveReference } from './resolve-reference.ts';
import { sayRule } from './say-rule.ts';

/** Foreign keys of a table: those that stand under it, and those under its properties. */
export function relationshipRules(
  object: SchemaObject,
  path: Path,
  schema: readonly SchemaObject[],
  reading: Reading,
): ContractRule[] {
  const rules: ContractRule[] = [];
  const add = (relationship: Relationship, at: Path, property?: string): void => {
    const read = ruleOf(relationship, at, property);
    if (read) rules.push(read);
  };
  const ruleOf = ({ from, to }: Relationship, at: Path, property?: string): ContractRule | undefined => {
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
      reading.notJudged.push(
        `${object.name}, line ${line}: the relationship with ${show(reference)}: ${why}`,
      );
    };
    const columns: string[] = [];
    for (const source of property === undefined ? sources : []) {
      const resolved = resolveReference(source, schema, object);
      if ('unknown' in resolved) return notJudged(source, resolved.unknown);
      if (resolved.table !== object.name) return notJudged(source, 'it starts from another table');
      columns.push(resolved.column);
    }
    if (property !== undefined) columns.push(property);
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
  };
  for (const [k, relationship] of (object.relationships ?? []).entries())
    add(relationship, [...path, 'relationships', k]);
  for (const [k, property] of (object.properties ?? []).entries()) {
    for (const [i, relationship] of (property.relationships ?? []).entries())
      add(relationship, [...path, 'properties', k, 'relationships', i], property.name);
  }
  return rules;
}
