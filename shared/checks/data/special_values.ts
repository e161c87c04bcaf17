import { z } from 'zod';
import type { Answer, Facts } from '../../data/facts.ts';
import type { RowRule } from '../../data/row-rule.ts';
import type { Finding } from '../../report/schema.ts';
import { counted } from '../sentence.ts';
import { chosenColumns } from './chosen-columns.ts';
import type { DataCheck } from './data-check.ts';
import { judgedShare } from './judged-share.ts';
import { numberOf } from './number-of.ts';
import { placeholderTexts } from './placeholder-texts.ts';
import { sharesInColumns } from './shares-in-columns.ts';

const options = z.strictObject({
  values: z
    .array(z.union([z.string(), z.number()]))
    .default([])
    .describe('More values that stand for a missing one, in every column: [-1, "keine Angabe"]'),
  allow: z
    .array(z.string())
    .default([])
    .describe('Texts that are values of their own here: ["none", "unknown"]'),
});

/** Numbers that are written where there is none; suspected only where they lie far from all other values. */
const sentinels = [3, 4, 5, 6, 7, 8, 9, 10]
  .map((digits) => 10 ** digits - 1)
  .flatMap((nines) => [nines, -nines])
  .concat([-99, 2 ** 31 - 1, -(2 ** 31), -(2 ** 15), 2 ** 15 - 1, 2 ** 16 - 1, 2 ** 32 - 1]);

/** Days that stand for none in the systems that they come from. */
const days = [
  '1970-01-01',
  '1900-01-01',
  '1899-12-30',
  '1899-12-31',
  '0001-01-01',
  '9999-12-31',
  '2099-12-31',
];

/** Seconds since 1970 of a date or time stamp as it is written; without a zone it is UTC. */
function secondsOf(text: string): number {
  const iso = text.trim().replace(' ', 'T');
  return Date.parse(/(Z|[+-]\d\d(:?\d\d)?|^.{10})$/.test(iso) ? iso : `${iso}Z`) / 1_000;
}

/** Rows of such a day that are no chance where all others are later, or all are earlier. */
const manyRows = 5;

function isOutside(day: number, rows: number, { least, greatest }: Answer<'listedValues'>): boolean {
  if (least === null || greatest === null) return false;
  const distance = day > greatest ? day - greatest : least - day;
  return distance > 0 && (rows >= manyRows || distance > greatest - least);
}

/** Whether a number lies further from the others than these from each other. */
function isFarFrom(number: number, least: number | null, greatest: number | null): boolean {
  if (least === null || greatest === null) return false;
  const span = greatest - least;
  if (number > greatest) return number - greatest > span;
  // A negative number among none is suspect when it is as large as what it stands among.
  return number < least && (least - number > span || (least >= 0 && number <= -99));
}

/** Counted only where the greatest or the least number is one of them: the others lie among their like. */
async function numbersIn(
  table: Facts,
  column: string,
  numbers: readonly number[],
  isSure: boolean,
): Promise<Answer<'listedValues'>> {
  const range = isSure ? undefined : await table.measure('extremes', { column });
  if (!isSure && !(range && (numbers.includes(range.min) || numbers.includes(range.max)))) {
    return { found: [], least: null, greatest: null };
  }
  return table.measure('listedValues', { column, numbers });
}

/** Values that stand for a missing one. */
export const specialValues: DataCheck<z.infer<typeof options>> = {
  name: 'special_values',
  title: 'What is missing is left empty',
  description:
    'Share of rows whose value stands for a missing one: texts such as N/A, null, ? and unknown (what pandas reads as missing, and more), numbers such as -999 and 99999 where they lie further from all others than these from each other, days such as 1970-01-01 that lie so far off, or five times and outside of all others.',
  scope: 'table',
  family: 'values',
  limit: { op: '<=', default: 0, of: 'share of rows', range: [0, 1] },
  severity: 'warning',
  isDefault: true,
  options,
  async run({ table, rowsShown }, asked) {
    const { values, allow } = asked.options;
    const columns = chosenColumns(table, asked).filter(({ kind }) =>
      ['text', 'integer', 'number', 'date', 'timestamp'].includes(kind),
    );
    if (columns.length === 0) return { skip: 'no column holds texts, numbers or dates' };
    const allowed = new Set(allow.map((text) => text.toLowerCase()));
    const own = values.map((value) => String(value).toLowerCase());
    const texts = [...new Set([...placeholderTexts, ...own])].filter((text) => !allowed.has(text));
    const ownNumbers = values.map(Number).filter(Number.isFinite);
    const numbers = [...new Set([...sentinels, ...ownNumbers])];
    const listed = await Promise.all(
      columns.map(({ name: column, kind }) =>
        kind === 'text'
          ? table.measure('listedValues', { column, texts })
          : kind === 'date' || kind === 'timestamp'
            ? table.measure('listedValues', { column, texts: own, numbers: days.map(secondsOf) })
            : numbersIn(table, column, numbers, ownNumbers.length > 0),
      ),
    );
    const rules: RowRule[] = [];
    const findings = await Promise.all(
      columns.map(async ({ name, kind }, k): Promise<Finding> => {
        const { found, least, greatest } = listed[k];
        const isTime = kind === 'date' || kind === 'timestamp';
        const isNumeric = kind === 'integer' || kind === 'number';
        const suspected = found.filter(
          ([value, count]) =>
            (isTime &&
              (own.includes(value.toLowerCase()) || isOutside(secondsOf(value), count, listed[k]))) ||
            kind === 'text' ||
            (isNumeric && (ownNumbers.includes(Number(value)) || isFarFrom(Number(value), least, greatest))),
        );
        const rows = suspected.reduce((sum, [, count]) => sum + count, 0);
        const finding = judgedShare(name, 'special_values', rows, table.rows, asked.limit, [
          'holds what stands for a missing value',
          'hold what stands for a missing value',
        ]);
        if (rows === 0) return finding;
        const shown = suspected
          .slice(0, 5)
          .map(([value, count]) => `${JSON.stringify(value)} × ${counted(count)}`)
          .join(', ');
        const why = `${finding.why}: ${shown}`;
        if (finding.status !== 'fail') return { ...finding, why };
        const rule: RowRule = {
          rule: 'none_of',
          column: name,
          values: suspected.map(([value]) => value),
        };
        rules.push(rule);
        return { ...finding, why, rows: await table.failingIds(rule, rowsShown) };
      }),
    );
    return sharesInColumns(
      findings,
      `no value in ${numberOf(columns.length, 'column')} stands for a missing one`,
      rules,
    );
  },
};
