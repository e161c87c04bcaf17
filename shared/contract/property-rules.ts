import type { RowRule } from '../data/row-rule.ts';
import type { Path } from '../documents/read-document.ts';
import type { ContractColumn, ContractRule } from './contract.ts';
import type { Property } from './odcs/property.ts';
import { optionRules } from './option-rules.ts';
import type { Reading } from './reading.ts';
import { sayRule } from './say-rule.ts';

/** A rule that a property states by one of its keys. */
export interface StatedRule {
  /** The last part of its id: `range`. */
  name: string;
  /** In words, where they are others than those of the rule itself. */
  title?: string;
  rule: RowRule;
  dimension: string;
  /** The key that states it, for its line. */
  key: Path;
}

/** The rules that a property states without `quality`: required, unique, its type and the type's options. */
export function propertyRules(
  table: string,
  property: Property,
  { name, type, required, unique }: ContractColumn,
  path: Path,
  reading: Reading,
): ContractRule[] {
  const stated: StatedRule[] = [];
  if (required) {
    stated.push({
      name: 'required',
      rule: { rule: 'required', column: name },
      dimension: 'completeness',
      key: ['required'],
    });
  }
  const options = optionRules(property, path, reading);
  if (type !== undefined && type !== 'text') {
    stated.push({
      name: 'type',
      rule: {
        rule: 'type',
        column: name,
        type,
        ...(options.format === undefined ? {} : { format: options.format }),
      },
      dimension: 'conformity',
      key: ['logicalType'],
    });
  }
  stated.push(...options.rules);
  if (unique) {
    stated.push({
      name: 'unique',
      title: `No value of ${name} is there twice`,
      rule: { rule: 'unique', columns: [name] },
      dimension: 'uniqueness',
      key: ['unique'],
    });
  }
  return stated.map(({ name: last, title, rule, dimension, key }) => ({
    id: `${table}/${name}/${last}`,
    title: title ?? sayRule(rule),
    column: name,
    measure: { statistic: 'failing_rows', rule },
    severity: 'error',
    dimension,
    line: reading.lineOf([...path, ...key]),
  }));
}
