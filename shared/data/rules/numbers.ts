import type { Comparison } from '../row-rule.ts';
import { literal } from '../sql-text.ts';
import { compareWith } from './compare-with.ts';
import { type Decimal, decimalText, floorTo } from './decimal.ts';
import { isAmong } from './is-among.ts';
import type { StoredValue } from './stored-value.ts';

/**
 * What is a number in a text: decimal digits with an optional sign, point and exponent. No spaces, no `1_000`, no
 * `1,000`, no hexadecimal; NaN and infinity are none.
 */
const numberPattern = '[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,4})?';

/** The same without leading zeros: `007` is a code, and equal to itself only. */
const valuePattern = '[+-]?((0|[1-9][0-9]*)(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,4})?';

const partsPattern = '^([+-]?)0*([0-9]*)(?:\\.([0-9]*))?(?:[eE]([+-]?[0-9]+))?$';

/** Above every power of ten that a number of numberPattern can have, in a cell of some megabytes. */
const middle = 5_000_000_000n;

/** SQL over `p`, the parts of a number written as 0.d × 10^m. */
const parts = {
  all: '(p.w || p.f)',
  digits: `rtrim(ltrim(p.w || p.f, '0'), '0')`,
  power: `(CAST(length(p.w) AS BIGINT) - (length(p.w || p.f) - length(ltrim(p.w || p.f, '0'))) +
    coalesce(TRY_CAST(p.e AS BIGINT), 0))`,
};

function ofParts(text: string, expression: string): string {
  const read = `regexp_extract(${text}, '${partsPattern}', ['s', 'w', 'f', 'e'])`;
  return `list_transform([${read}], lambda p: ${expression})[1]`;
}

/** SQL for a text that sorts as the number in `text` does, of any size; void where it holds no number. */
function sortKey(text: string): string {
  const { digits, power } = parts;
  return ofParts(
    text,
    `CASE WHEN ${digits} = '' THEN '1'
      WHEN p.s = '-' THEN '0' || (${middle} - ${power}) || translate(${digits}, '0123456789', '9876543210') || '~'
      ELSE '2' || (${middle} + ${power}) || ${digits} END`,
  );
}

function sortKeyOf(bound: Decimal): string {
  const { digits, scale } = bound;
  if (digits === 0n) return '1';
  const written = (digits < 0n ? -digits : digits).toString();
  const power = BigInt(written.length - scale);
  const significant = written.replace(/0+$/, '');
  if (digits > 0n) return `2${middle + power}${significant}`;
  return `0${middle - power}${[...significant].map((digit) => 9 - Number(digit)).join('')}~`;
}

/** Doubles tell numbers of at most these many digits apart. */
const exactDigits = 15;

function isShort(bound: Decimal): boolean {
  return decimalText(bound).length <= exactDigits;
}

function isShortText(text: string): string {
  return `(length(${text}) <= ${exactDigits} AND NOT regexp_matches(${text}, '[eE]'))`;
}

/** SQL, whether the value is a finite number; NULL or false where it is missing. */
export function isNumber({ kind, sql, texts }: StoredValue): string {
  if (texts === 'integer' || texts === 'number') return 'true';
  if (kind === 'text') return `regexp_full_match(${sql}, '${numberPattern}')`;
  if (kind === 'integer' || kind === 'decimal') return 'true';
  return kind === 'float' ? `isfinite(${sql})` : 'false';
}

/** SQL, whether the value is a whole number, however it is written: `5`, `+5`, `5.0`, `5e0`. */
export function isInteger({ kind, sql, texts }: StoredValue): string {
  if (texts === 'integer') return 'true';
  if (kind === 'integer') return 'true';
  if (kind === 'decimal') return `(${sql} = trunc(${sql}))`;
  if (kind === 'float') return `(isfinite(${sql}) AND ${sql} = trunc(${sql}))`;
  if (kind !== 'text') return 'false';
  return `(CASE WHEN regexp_full_match(${sql}, '[+-]?([0-9]+(\\.0*)?|\\.0+)') THEN true
    WHEN regexp_full_match(${sql}, '${numberPattern}') AND regexp_matches(${sql}, '[eE]')
      THEN ${ofParts(sql, `length(${parts.digits}) <= greatest(${parts.power}, 0)`)}
    ELSE false END)`;
}

const wholeRanges: Readonly<Record<string, readonly [bigint, bigint]>> = Object.fromEntries(
  (
    [
      ['TINYINT', 8n],
      ['SMALLINT', 16n],
      ['INTEGER', 32n],
      ['BIGINT', 64n],
      ['HUGEINT', 128n],
    ] as const
  ).flatMap(([type, bits]) => [
    [type, [-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n]],
    [`U${type}`, [0n, 2n ** bits - 1n]],
  ]),
);

function unitsOf({ kind, type }: StoredValue): { places: number; range: readonly [bigint, bigint] } {
  if (kind === 'integer') return { places: 0, range: wholeRanges[type] };
  const [, width, places] = /\((\d+),(\d+)\)/.exec(type) ?? [];
  const most = 10n ** BigInt(width) - 1n;
  return { places: Number(places), range: [-most, most] };
}

/** SQL that compares a number with a bound, exactly; a float with what it would hold of the bound. */
export function compareNumber(value: StoredValue, op: Comparison, bound: Decimal): string {
  const { kind, sql, type } = value;
  if (kind === 'float') {
    return `(${sql} ${op === '!=' ? '<>' : op} CAST(${literal(decimalText(bound))} AS ${type}))`;
  }
  if (kind === 'text') {
    const double = `TRY_CAST(${sql} AS DOUBLE)`;
    const limit = `CAST(${literal(decimalText(bound))} AS DOUBLE)`;
    const sqlOp = op === '!=' ? '<>' : op;
    const exact = `${sortKey(sql)} ${sqlOp} '${sortKeyOf(bound)}'`;
    const tied = isShort(bound) ? `WHEN ${isShortText(sql)} THEN ${op.includes('=') && op !== '!='}` : '';
    return `(CASE WHEN ${double} <> ${limit} THEN ${double} ${sqlOp} ${limit} ${tied} ELSE ${exact} END)`;
  }
  if (kind !== 'integer' && kind !== 'decimal') return 'false';
  const { places, range } = unitsOf(value);
  const { floor, isBelow } = floorTo(bound, places);
  const isAbove = floor < range[0];
  if (isAbove || floor > range[1]) {
    const holds = op === '!=' || (op !== '=' && op.startsWith(isAbove ? '>' : '<'));
    return `(${sql} IS NOT NULL AND ${holds})`;
  }
  return compareWith(sql, op, numberLiteral(floor, places, type), isBelow);
}

function numberLiteral(units: bigint, places: number, type: string): string {
  return `CAST('${decimalText({ digits: units, scale: places })}' AS ${type})`;
}

const machineIntegers = /^(TINYINT|SMALLINT|INTEGER|BIGINT|UTINYINT|USMALLINT|UINTEGER|UBIGINT)$/;

/** SQL that compares two numbers of one row, exactly. */
export function compareNumbers(left: StoredValue, op: Comparison, right: StoredValue): string {
  const sqlOp = op === '!=' ? '<>' : op;
  const isDirect =
    (left.kind !== 'text' && left.type === right.type) ||
    (machineIntegers.test(left.type) && machineIntegers.test(right.type));
  if (isDirect) return `(${left.sql} ${sqlOp} ${right.sql})`;
  const [a, b] = [writtenNumber(left), writtenNumber(right)];
  const [c, d] = [`TRY_CAST(${a} AS DOUBLE)`, `TRY_CAST(${b} AS DOUBLE)`];
  return `(CASE WHEN ${c} <> ${d} THEN ${c} ${sqlOp} ${d}
    WHEN ${isShortText(a)} AND ${isShortText(b)} THEN ${op.includes('=') && op !== '!='}
    ELSE ${sortKey(a)} ${sqlOp} ${sortKey(b)} END)`;
}

/** SQL for a number as it would be written; of a float the shortest text that tells it from its neighbours. */
function writtenNumber({ kind, sql }: StoredValue): string {
  return kind === 'text' ? sql : `CAST(${sql} AS VARCHAR)`;
}

/** SQL, whether the value is one of these numbers. */
export function isOneOfNumbers(value: StoredValue, numbers: readonly Decimal[]): string {
  if (numbers.length === 0) return 'false';
  const { kind, sql, type } = value;
  if (kind === 'text') {
    const doubles = numbers.map((number) => `CAST('${decimalText(number)}' AS DOUBLE)`);
    const keys = numbers.map((number) => literal(sortKeyOf(number)));
    return `(CASE WHEN NOT regexp_full_match(${sql}, '${valuePattern}') THEN false
      WHEN TRY_CAST(${sql} AS DOUBLE) IN (${doubles.join(', ')}) THEN ${sortKey(sql)} IN (${keys.join(', ')})
      ELSE false END)`;
  }
  if (kind === 'float') {
    return isAmong(
      sql,
      numbers.map((number) => `CAST('${decimalText(number)}' AS ${type})`),
      type,
    );
  }
  if (kind !== 'integer' && kind !== 'decimal') return 'false';
  const { places, range } = unitsOf(value);
  const held = numbers.flatMap((number) => {
    const { floor, isBelow } = floorTo(number, places);
    return isBelow || floor < range[0] || floor > range[1] ? [] : [numberLiteral(floor, places, type)];
  });
  return held.length === 0 ? 'false' : isAmong(sql, held, type);
}

/** Whether a listed value is to be compared as a number: `1`, `1.0`, `-2e3`, but not the code `007`. */
export function isNumberValue(text: string): boolean {
  return new RegExp(`^(?:${valuePattern})$`).test(text);
}

/** DuckDB's decimals that a number of so many characters has room in, the quicker one first. */
const roomy = [
  { characters: 9, type: 'DECIMAL(18,9)' },
  { characters: 18, type: 'DECIMAL(38,18)' },
] as const;

/** Most digits of a divisor: a remainder times ten must be within 128 bits. */
const mostDivisorDigits = 36;

/** SQL, whether a number is a whole multiple of the divisor, exactly. */
export function isMultiple(value: StoredValue, divisor: Decimal): string {
  const { digits, scale } = divisor;
  const unit = digits < 0n ? -digits : digits;
  if (unit === 0n || unit.toString().length > mostDivisorDigits) {
    throw new RangeError(
      `a divisor must have 1 to ${mostDivisorDigits} digits, and is ${decimalText(divisor)}`,
    );
  }
  if (value.kind === 'integer' && machineIntegers.test(value.type)) {
    return `(CAST(${value.sql} AS HUGEINT) % CAST('${unit / gcd(unit, 10n ** BigInt(scale))}' AS HUGEINT) = 0)`;
  }
  const text = writtenNumber(value);
  const whole = unit / gcd(unit, 10n ** BigInt(scale));
  const isWhole = `TRY_CAST(${text} AS BIGINT) % ${whole} = 0`;
  const written = decimalText({ digits: unit, scale });
  const lengths = written.split('.').map((part) => part.length);
  const quick = roomy
    .filter(({ characters }) => lengths.every((length) => length <= characters))
    .map(
      ({ characters, type }) =>
        `WHEN length(${text}) <= ${characters} THEN TRY_CAST(${text} AS ${type}) % CAST('${written}' AS ${type}) = 0`,
    );
  return `(CASE WHEN length(${text}) > 18 OR contains(lower(${text}), 'e') THEN ${isMultipleByDigits(text, divisor)}
    ${whole < 2n ** 63n ? `WHEN NOT contains(${text}, '.') THEN ${isWhole}` : ''}
    ${quick.join('\n')} ELSE ${isMultipleByDigits(text, divisor)} END)`;
}

/** The same for any number of digits, one after another. */
function isMultipleByDigits(text: string, { digits, scale }: Decimal): string {
  const unit = digits < 0n ? -digits : digits;
  // 0.d × 10^m is a multiple where d × 10^(m − |d| + scale) is, digit by digit, one of the divisor's digits.
  const shift = `(${parts.power} - length(${parts.digits}) + ${scale})`;
  const remainder = `list_reduce(
    list_transform(string_split(${parts.digits} || repeat('0', CAST(greatest(${shift}, 0) AS BIGINT)), ''), lambda d: CAST(d AS HUGEINT)),
    lambda a, b: (a * 10 + b) % CAST('${unit}' AS HUGEINT), CAST(0 AS HUGEINT))`;
  return ofParts(
    text,
    `CASE WHEN ${parts.digits} = '' THEN true WHEN ${shift} < 0 THEN false ELSE ${remainder} = 0 END`,
  );
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

/** SQL for a text that two numbers share where they are equal, and that no other text is equal to. */
export function numberKey(value: StoredValue): string {
  const text = writtenNumber(value);
  if (value.kind === 'integer') return text;
  const { digits, power } = parts;
  const plain = ofParts(
    text,
    `CASE WHEN ${digits} = '' THEN '0'
      WHEN length(${digits}) <= ${power} AND ${power} <= 40
        THEN CASE WHEN p.s = '-' THEN '-' ELSE '' END || rpad(${digits}, CAST(${power} AS INTEGER), '0')
      ELSE '=' || p.s || ${power} || ' ' || ${digits} END`,
  );
  return `(CASE WHEN ${text} IS NULL THEN NULL
    WHEN regexp_full_match(${text}, '0|-?[1-9][0-9]{0,38}') THEN ${text}
    WHEN regexp_full_match(${text}, '${numberPattern}') THEN ${plain} ELSE ':' || ${text} END)`;
}
