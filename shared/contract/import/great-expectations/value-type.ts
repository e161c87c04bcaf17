import type { ValueType } from '../../../data/row-rule.ts';

/** Names of types in pandas, NumPy, Python, SQLAlchemy and Spark. */
const names: readonly [RegExp, ValueType][] = [
  [
    /^u?int(?:eger)?(?:8|16|32|64)?_?$|^(?:big|small|tiny|medium)int(?:eger)?$|^(?:long|short|byte)(?:type)?$|^integertype$/,
    'integer',
  ],
  [
    /^float(?:16|32|64|ing)?_?$|^(?:double|real|numeric|decimal|number)(?:_?precision|type)?(?:\(.*\))?$|^floattype$/,
    'number',
  ],
  [/^bool(?:ean)?_?$|^booleantype$|^bit$/, 'boolean'],
  [/^datetime(?:64)?(?:\[.*\])?$|^timestamp(?:_?ntz|_?tz|type)?$/, 'timestamp'],
  [/^date(?:type)?$/, 'date'],
  [/^time(?:type)?$/, 'time'],
  [
    /^str(?:ing)?(?:type|_)?$|^(?:n?var)?char(?:acter)?(?:\(.*\))?$|^n?varchar(?:\(.*\))?$|^(?:n|unicode)?text$|^unicode$|^clob$/,
    'text',
  ],
];

/** What a type's name says of the values; undefined for one that says nothing, such as `object`. */
export function valueTypeOf(name: string): ValueType | undefined {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/^(?:np|numpy|pd|pandas|sa|sqlalchemy|types)\./, '');
  return names.find(([pattern]) => pattern.test(plain))?.[1];
}

/** The type that values of any of these fit; undefined where there is none, or one of them is not known. */
export function widest(types: readonly (ValueType | undefined)[]): ValueType | undefined {
  const all = new Set(types);
  if (all.has(undefined)) return undefined;
  if (all.size === 1) return types[0];
  if ([...all].every((type) => type === 'integer' || type === 'number')) return 'number';
  if ([...all].every((type) => type === 'date' || type === 'timestamp')) return 'timestamp';
  return 'text';
}
