import type { ContractColumn } from '../../../contract/contract.ts';
import type { FactColumn, ValueKind } from '../../../data/facts.ts';

/** Names of types in databases and warehouses, by the kind of what they hold. */
const families: readonly [RegExp, readonly ValueKind[]][] = [
  [/^(?:n?(?:var)?char2?|character(?: varying)?|text|string|clob|nvarchar)\b/, ['text']],
  [
    /^(?:tiny|small|medium|big|huge)?int(?:eger)?\d*\b|^u?int\d+\b|^(?:long|short|serial|bigserial)\b/,
    ['integer'],
  ],
  [/^(?:float\d*|real|double(?: precision)?|decimal|numeric|number)\b/, ['number', 'integer']],
  [/^bool(?:ean)?\b/, ['boolean']],
  [/^date\b/, ['date']],
  [/^(?:timestamp\w*|datetime\w*)\b/, ['timestamp']],
  [/^time\b/, ['time']],
];

/**
 * How the type that a file declares differs from the contract's `physicalType`, in words; undefined where it does not, or
 * where either is not known. It is told and never judged: the physical type is that of the system the data comes from.
 */
export function physicalDifference({ physicalType }: ContractColumn, found: FactColumn): string | undefined {
  if (physicalType === undefined || found.declared === undefined) return undefined;
  const kinds = families.find(([name]) => name.test(physicalType.trim().toLowerCase()))?.[1];
  if (kinds === undefined || found.kind === 'empty' || found.kind === 'other' || kinds.includes(found.kind))
    return undefined;
  return `it is ${found.declared} in the data, and physicalType is ${physicalType}`;
}
