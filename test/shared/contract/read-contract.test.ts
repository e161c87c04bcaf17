import { describe, expect, it } from 'vitest';
import { read, withProperties } from './contracts.ts';

const rulesOf = (lines: string) => read(withProperties(lines)).tables[0].rules;
const measuresOf = (lines: string) =>
  Object.fromEntries(rulesOf(lines).map(({ id, measure }) => [id, measure]));
const failing = (rule: object) => ({ statistic: 'failing_rows', rule });

describe('a property', () => {
  it('states that values are there, of a type, and no value twice', () => {
    expect(measuresOf('- name: id\n  logicalType: integer\n  required: true\n  unique: true\n')).toEqual({
      't/id/required': failing({ rule: 'required', column: 'id' }),
      't/id/type': failing({ rule: 'type', column: 'id', type: 'integer' }),
      't/id/unique': failing({ rule: 'unique', columns: ['id'] }),
    });
  });

  it('remembers the line of each of its rules', () => {
    const lines =
      '- name: id\n  logicalType: integer\n  logicalTypeOptions:\n    minimum: 1\n  required: true\n';
    expect(Object.fromEntries(rulesOf(lines).map(({ id, line }) => [id, line]))).toEqual({
      't/id/required': 13,
      't/id/type': 10,
      't/id/range': 12,
    });
  });

  it('is part of a compound key in the order of its position', () => {
    const key =
      '- name: b\n  primaryKey: true\n  primaryKeyPosition: 2\n- name: a\n  primaryKey: true\n  primaryKeyPosition: 1\n  required: true\n';
    expect(measuresOf(key)).toEqual({
      't/a/required': failing({ rule: 'required', column: 'a' }),
      't/b/required': failing({ rule: 'required', column: 'b' }),
      't/primaryKey': failing({ rule: 'unique', columns: ['a', 'b'] }),
    });
  });
});
