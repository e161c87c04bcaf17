import type { Comparison } from '../row-rule.ts';
import { literal } from '../sql-text.ts';
import { compareWith } from './compare-with.ts';
import type { StoredValue } from './stored-value.ts';

export type TimeType = 'date' | 'timestamp' | 'time';

const day = '[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])';
const clock = '([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?';
const zone = ' ?(Z|[+-]([01][0-9]|2[0-3])(:?[0-5][0-9])?)';

/** ISO 8601 as RFC 3339 narrows it, with a space for the T, seconds and zone left out, and hours alone for a zone. */
const patterns: Readonly<Record<TimeType, string>> = {
  date: day,
  timestamp: `${day}([T ]${clock}(${zone})?)?`,
  time: clock,
};

/** SQL for a text's instant in nanoseconds since 1970; without a zone it is taken as UTC. NULL where it is none. */
function instantOfText(text: string): string {
  const local = `epoch_us(TRY_CAST(regexp_extract(${text}, '^.{10}(.{6}(:[0-9]{2}(\\.[0-9]{1,6})?)?)?') AS TIMESTAMP))`;
  const offset = `regexp_extract(${text}, '([+-])([0-9]{2}):?([0-9]{2})?$', ['s', 'h', 'm'])`;
  const minutes = `list_transform([${offset}], lambda o:
    (CAST(o.h AS INTEGER) * 60 + coalesce(TRY_CAST(o.m AS INTEGER), 0)) * CASE o.s WHEN '-' THEN -1 ELSE 1 END)[1]`;
  const shift = `CASE WHEN length(${text}) > 16 AND regexp_matches(${text}, '[+-][0-9]{2}(:?[0-9]{2})?$')
    THEN ${minutes} ELSE 0 END`;
  const rest = `CASE WHEN length(${text}) > 26
    THEN coalesce(TRY_CAST(rpad(regexp_extract(${text}, '\\.[0-9]{6}([0-9]{1,3})', 1), 3, '0') AS INTEGER), 0) ELSE 0 END`;
  return `(CASE WHEN regexp_full_match(${text}, '${patterns.timestamp}')
    THEN (CAST(${local} AS HUGEINT) - CAST(${shift} AS BIGINT) * 60000000) * 1000 + (${rest}) END)`;
}

/** SQL, whether a text says no zone and nothing finer than DuckDB's own time stamps. */
function isPlain(text: string): string {
  return `(length(${text}) <= 26 AND NOT contains(${text}, 'Z') AND NOT contains(${text}, '+')
    AND NOT contains(substr(${text}, 12), '-'))`;
}

/** SQL for a text that sorts as the time of day does. */
function clockOfText(text: string): string {
  return `(CASE length(${text}) WHEN 5 THEN ${text} || ':00.000000000' WHEN 8 THEN ${text} || '.000000000'
    ELSE rpad(${text}, 18, '0') END)`;
}

function parsed(text: string, format: string): string {
  return `try_strptime(${text}, ${literal(format)})`;
}

/**
 * SQL, whether the value is a date, a time stamp or a time of day; NULL where it is missing. A time stamp of a typed
 * column is a date at midnight, and every date is a time stamp.
 *
 * @param format how texts write it, for strptime; ISO 8601 where absent
 */
export function isTime(value: StoredValue, wanted: TimeType, format?: string): string {
  const { kind, sql, type, texts, zones } = value;
  if (kind === 'text') {
    if (texts === 'date' && format === undefined) return String(wanted !== 'time');
    // What is known of them all leaves open whether the day is said to have a 24th hour.
    if (texts === 'timestamp' && zones === 'none' && wanted === 'timestamp' && format === undefined) {
      return `(substr(${sql}, 12, 2) <> '24')`;
    }
    if (format !== undefined) return `(${parsed(sql, format)} IS NOT NULL)`;
    const read = wanted === 'time' ? 'true' : `TRY_CAST(left(${sql}, 10) AS DATE) IS NOT NULL`;
    return `(regexp_full_match(${sql}, '${patterns[wanted]}') AND ${read})`;
  }
  if (wanted === 'time') return String(kind === 'time');
  if (kind === 'date') return `isfinite(${sql})`;
  if (kind !== 'timestamp') return 'false';
  if (wanted === 'timestamp') return `isfinite(${sql})`;
  const plain = type.endsWith('ZONE') ? sql : `CAST(${sql} AS VARCHAR)`;
  return type.endsWith('ZONE')
    ? `(epoch_us(${plain}) % 86400000000 = 0)`
    : `(isfinite(${sql}) AND (length(${plain}) = 10 OR ${plain} LIKE '% 00:00:00'))`;
}

/** Nanoseconds since 1970. */
export type Instant = bigint;

const writtenInstant = new RegExp(
  `^(${day})(?:[T ](?:([01][0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9])(?:\\.([0-9]{1,9}))?)?)(${zone})?)?$`,
);

/** Reads a date or time stamp as ISO 8601 writes it; undefined where it is none, as 2026-02-30. */
export function instantOf(text: string): Instant | undefined {
  const match = writtenInstant.exec(text);
  if (!match) return undefined;
  const [, date, , , hours = '0', minutes = '0', seconds = '0', fraction = '', offset = ''] = match;
  const midnight = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== date) return undefined;
  const [, sign, h = '0', m = '0'] = /([+-])(\d\d):?(\d\d)?/.exec(offset) ?? [];
  const shift = (Number(h) * 60 + Number(m)) * (sign === '-' ? -1 : 1);
  const whole = (Number(hours) * 60 + Number(minutes) - shift) * 60 + Number(seconds);
  return (
    (BigInt(midnight.getTime()) * 1000n + BigInt(whole) * 1_000_000n) * 1000n +
    BigInt(fraction.padEnd(9, '0'))
  );
}

/** A time of day as `clockOfText` sorts it; undefined where it is none. */
export function clockOf(text: string): string | undefined {
  if (!new RegExp(`^${clock}$`).test(text)) return undefined;
  if (text.length === 5) return `${text}:00.000000000`;
  return text.length === 8 ? `${text}.000000000` : text.padEnd(18, '0');
}

function floorDivide(value: bigint, unit: bigint): { floor: bigint; isBelow: boolean } {
  const rest = ((value % unit) + unit) % unit;
  return { floor: (value - rest) / unit, isBelow: rest !== 0n };
}

const nanoseconds = { us: 1000n, day: 86_400_000_000_000n };
const longest = 2n ** 63n;

/** SQL that compares a date or a time stamp with an instant. */
export function compareInstant(value: StoredValue, op: Comparison, bound: Instant, format?: string): string {
  const { kind, sql, type, texts } = value;
  const sqlOp = op === '!=' ? '<>' : op;
  if (texts === 'date' && format === undefined) {
    return compareInstant(
      { ...value, kind: 'date', type: 'DATE', texts: undefined, sql: `CAST(${sql} AS DATE)` },
      op,
      bound,
    );
  }
  const us = floorDivide(bound, nanoseconds.us);
  if (kind === 'text' && format === undefined) {
    const plain = compareWith(`TRY_CAST(${sql} AS TIMESTAMP)`, op, `make_timestamp(${us.floor})`, us.isBelow);
    return `(CASE WHEN ${isPlain(sql)} THEN ${plain}
      ELSE ${instantOfText(sql)} ${sqlOp} CAST('${bound}' AS HUGEINT) END)`;
  }
  if (kind === 'text')
    return compareWith(`epoch_us(${parsed(sql, format ?? '')})`, op, `${us.floor}`, us.isBelow);
  if (kind === 'date') {
    const { floor, isBelow } = floorDivide(bound, nanoseconds.day);
    return compareWith(sql, op, `(DATE '1970-01-01' + CAST(${floor} AS INTEGER))`, isBelow);
  }
  if (kind !== 'timestamp') return 'false';
  if (type === 'TIMESTAMP_NS') {
    if (bound <= -longest || bound >= longest)
      return `(${sql} IS NOT NULL AND ${op === '!=' || (op !== '=' && op.startsWith(bound < 0n ? '>' : '<'))})`;
    return `(${sql} ${sqlOp} make_timestamp_ns(${bound}))`;
  }
  if (type.endsWith('ZONE')) return compareWith(`epoch_us(${sql})`, op, `${us.floor}`, us.isBelow);
  return compareWith(`TRY_CAST(${sql} AS TIMESTAMP)`, op, `make_timestamp(${us.floor})`, us.isBelow);
}

/** SQL that compares a time of day with another, as `clockOf` gives it. */
export function compareClock(value: StoredValue, op: Comparison, bound: string, format?: string): string {
  return `(${clockSql(value, format)} ${op === '!=' ? '<>' : op} '${bound}')`;
}

function clockSql({ kind, sql }: StoredValue, format?: string): string {
  if (kind === 'text') {
    return clockOfText(format === undefined ? sql : `CAST(CAST(${parsed(sql, format)} AS TIME) AS VARCHAR)`);
  }
  return clockOfText(`CAST(TRY_CAST(${sql} AS TIME) AS VARCHAR)`);
}

/** SQL for an instant in nanoseconds as HUGEINT; NULL where the value is none. */
export function instantSql({ kind, sql, type }: StoredValue): string {
  if (kind === 'text') return instantOfText(sql);
  if (kind === 'date') return `(CAST(epoch_us(TRY_CAST(${sql} AS TIMESTAMP)) AS HUGEINT) * 1000)`;
  if (kind !== 'timestamp') return 'CAST(NULL AS HUGEINT)';
  if (type === 'TIMESTAMP_NS') return `CAST(CASE WHEN isfinite(${sql}) THEN epoch_ns(${sql}) END AS HUGEINT)`;
  const us = type.endsWith('ZONE') ? sql : `TRY_CAST(${sql} AS TIMESTAMP)`;
  return `(CAST(epoch_us(${us}) AS HUGEINT) * 1000)`;
}

/** SQL that compares two times of one row, both of which are dates or time stamps, or both times of day. */
export function compareTimes(
  left: StoredValue,
  op: Comparison,
  right: StoredValue,
  wanted: TimeType,
): string {
  const sqlOp = op === '!=' ? '<>' : op;
  if (left.kind !== 'text' && left.type === right.type) return `(${left.sql} ${sqlOp} ${right.sql})`;
  const read = wanted === 'time' ? (value: StoredValue) => clockSql(value) : instantSql;
  return `(${read(left)} ${sqlOp} ${read(right)})`;
}
