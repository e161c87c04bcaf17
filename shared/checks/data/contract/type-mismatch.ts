import type { ContractColumn } from '../../../contract/contract.ts';
import type { FactColumn, ValueKind } from '../../../data/facts.ts';

/**
 * Kinds of values that can keep a promise of each type. Whole numbers in a column of doubles are judged value by value;
 * lists and objects may be JSON in a column of texts.
 */
const holds: Readonly<Record<string, readonly ValueKind[]>> = {
  string: ['text'],
  integer: ['integer', 'number'],
  number: ['integer', 'number'],
  boolean: ['boolean'],
  date: ['date', 'timestamp'],
  timestamp: ['timestamp', 'date'],
  time: ['time'],
  array: ['nested', 'text'],
  object: ['nested', 'text'],
};

/**
 * What is wrong with the type that a file itself declares for a column, or undefined. Files that declare none (csv,
 * jsonl) are judged by their values, in rules of their own.
 */
export function typeMismatch(
  column: ContractColumn,
  found: FactColumn,
): { status: 'fail'; why: string } | undefined {
  if (found.declared === undefined || column.logicalType === undefined) return undefined;
  const kinds = holds[column.logicalType] ?? [];
  if (kinds.includes(found.kind) || found.kind === 'empty' || found.kind === 'other') return undefined;
  return {
    status: 'fail',
    why: `${found.name} is ${found.declared} in the data, the contract says ${column.logicalType}`,
  };
}
