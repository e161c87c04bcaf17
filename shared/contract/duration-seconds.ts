const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
/** Mean lengths in the Gregorian calendar. */
const year = 365.2425 * day;
const month = year / 12;

const units: readonly [readonly string[], number][] = [
  [['s', 'sec', 'secs', 'second', 'seconds'], 1],
  [['min', 'mins', 'minute', 'minutes'], minute],
  [['h', 'hr', 'hrs', 'hour', 'hours'], hour],
  [['d', 'day', 'days'], day],
  [['w', 'wk', 'week', 'weeks'], 7 * day],
  [['mo', 'mon', 'mth', 'month', 'months'], month],
  [['y', 'yr', 'yrs', 'year', 'years', 'a'], year],
];

const iso =
  /^P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/**
 * Seconds of a span of time as contracts write it: a number and a unit (`4`, `d`), both in one text (`4 days`), or
 * ISO 8601 (`P4D`). Undefined where it is none; `m` alone could be minutes or months, and is none either.
 */
export function durationSeconds(value: unknown, unit?: string): number | undefined {
  if (typeof value === 'string') {
    const parts = iso.exec(value.trim());
    if (parts && value.trim().length > 2 && !value.trim().endsWith('T')) {
      const lengths = [year, month, 7 * day, day, hour, minute, 1];
      return lengths.reduce((sum, length, k) => sum + length * Number(parts[k + 1] ?? 0), 0);
    }
    const written = /^(\d+(?:\.\d+)?)\s*([a-zA-Z]*)$/.exec(value.trim());
    return written ? durationSeconds(Number(written[1]), written[2] === '' ? unit : written[2]) : undefined;
  }
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0 || unit === undefined)
    return undefined;
  const length = units.find(([names]) => names.includes(unit.trim().toLowerCase()))?.[1];
  return length === undefined ? undefined : value * length;
}
