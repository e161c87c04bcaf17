import { literal } from '../sql-text.ts';
import type { FusedMeasure, MeasuredTable } from './measure.ts';
import { onlyWhere } from './only-where.ts';

export interface ListedValues {
  /** Listed values as the column writes them, with their rows, most frequent first. */
  found: readonly (readonly [string, number])[];
  /** Least and greatest number that is not listed, of dates and time stamps in seconds since 1970; null where there is none. */
  least: number | null;
  greatest: number | null;
}

/** The numbers that the files' footers leave possible: each costs a comparison a row. */
function possible(numbers: readonly number[], column: string, table: MeasuredTable): readonly number[] {
  const { min, max } = table.footer(column);
  const { kind } = table.column(column);
  if (min === undefined || max === undefined || (kind !== 'integer' && kind !== 'date')) return numbers;
  const [least, greatest] = [min, max].map(kind === 'date' ? (day) => Date.parse(day) / 1_000 : Number);
  return numbers.filter((one) => !(one < least || one > greatest));
}

function isAmongNumbers(number: string, listed: readonly number[]): string {
  if (listed.length === 0) return 'false';
  return `(${number}) IN (${listed.map((one) => `CAST('${one}' AS DOUBLE)`).join(', ')})`;
}

/**
 * How often values of a list occur: texts whatever their letter case and the spaces around them, numbers by what they
 * are. Beside them, what range the other numbers have. Numbers of dates and time stamps are seconds since 1970.
 */
export const listedValues: FusedMeasure<
  { column: string; texts?: readonly string[]; numbers?: readonly number[] },
  ListedValues
> = {
  aggregates({ column, texts = [], numbers = [] }, table) {
    const { kind } = table.column(column);
    const text = table.view.text(column);
    const number =
      kind === 'date' || kind === 'timestamp' ? table.seconds(column) : table.view.number(column);
    const among = isAmongNumbers(number, possible(numbers, column, table));
    const longest = 10 + Math.max(0, ...texts.map((one) => one.length));
    const listed = [
      ...(texts.length > 0
        ? [
            `length(${text}) <= ${longest} AND lower(trim(${text})) IN (${texts.map((one) => literal(one.toLowerCase())).join(', ')})`,
          ]
        : []),
      ...(numbers.length > 0 ? [among] : []),
    ];
    const others = onlyWhere(`isfinite(${number}) AND NOT ${among}`, number);
    return [
      `histogram(${onlyWhere(listed.join(' OR '), text)})`,
      ...(numbers.length > 0 ? [`min(${others})`, `max(${others})`] : []),
    ];
  },
  answer([histogram, least = null, greatest = null]) {
    const entries = (histogram as readonly { key: unknown; value: unknown }[] | null) ?? [];
    return {
      found: entries
        .map(({ key, value }) => [String(key), Number(value)] as const)
        .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)),
      least: least === null ? null : Number(least),
      greatest: greatest === null ? null : Number(greatest),
    };
  },
};
