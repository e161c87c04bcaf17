import { z } from 'zod';
import type { RowRule } from '../../data/row-rule.ts';
import type { Finding } from '../../report/schema.ts';
import { counted } from '../sentence.ts';
import { chosenColumns } from './chosen-columns.ts';
import type { DataCheck } from './data-check.ts';
import { judgedShare, type Said } from './judged-share.ts';
import { numberOf } from './number-of.ts';
import { placeholderTexts } from './placeholder-texts.ts';
import { sharesInColumns } from './shares-in-columns.ts';

const options = z.strictObject({
  'main-share': z
    .number()
    .gt(0.5)
    .max(1)
    .default(0.9)
    .describe(
      'From which share of its values on a column is meant to be of one kind, and the rest is at fault',
    ),
});

const names = ['numbers', 'dates', 'booleans', 'codes with leading zeros', 'texts'];

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
const whole = (pattern: string): string => String.raw`^\s*(?:${pattern})\s*$`;
const day = '[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])';

/** What stands for a missing value is of every kind, and infinity a number; `special_values` and `infinite_values` count them. */
const placeholders = `(?i:${placeholderTexts.map(escaped).join('|')}|[+-]?inf(?:inity)?)`;

/** Kinds that a text can be of, in the order in which they are tried. */
const kinds = [
  {
    name: 'numbers',
    one: 'number',
    pattern: String.raw`[+-]?(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?`,
  },
  {
    name: 'dates',
    one: 'date',
    pattern: String.raw`${day}(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?: ?(?:Z|[+-][0-9]{2}:?[0-9]{2}))?)?`,
  },
  { name: 'booleans', one: 'boolean', pattern: '(?i:true|false)' },
] as const;

/** Digits behind a zero, as of US ZIP codes: where there are more than this share of them, all digits are codes. */
const codes = '0[0-9]+';
const mostCodes = 0.01;

const patterns = [whole(placeholders), ...kinds.map(({ pattern }) => whole(pattern)), whole(codes)];

const zone = '(?:[Zz]|[+-][0-9]{2}(?::?[0-9]{2})?)$';
const noZone = '[Tt ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.][0-9]+)?)?$';

/** Time stamps that say their time zone, or do not, with what is said of the fewer and what the others look like. */
const withZone: Fewer = { said: ['says its time zone', 'say their time zone'], others: noZone };
const withoutZone: Fewer = { said: ['says no time zone', 'say no time zone'], others: zone };

interface Fewer {
  said: Said;
  others: string;
}

/** Values of another kind than nearly all others of their column. */
export const mixedTypes: DataCheck<z.infer<typeof options>> = {
  name: 'mixed_types',
  title: 'The values of a column are of one kind',
  description:
    'In columns of texts whose values are numbers, dates or booleans but for a few: share of values that are of another kind. Of time stamps that partly say their time zone: share of the fewer. Codes with leading zeros are texts; what stands for a missing value or for infinity is left out.',
  scope: 'table',
  family: 'values',
  limit: { op: '<=', default: 0, of: 'share of values', range: [0, 1] },
  severity: 'warning',
  isDefault: true,
  options,
  async run({ table, rowsShown }, asked) {
    const chosen = chosenColumns(table, asked);
    const columns = chosen.filter(({ kind }) => kind === 'text');
    const zoned = chosen.filter(({ zones }) => zones === 'some');
    if (columns.length + zoned.length === 0) return { skip: 'no column holds texts' };
    const counts = await Promise.all(
      columns.map(({ name: column }) => table.measure('firstMatching', { column, patterns })),
    );
    const rules: RowRule[] = [];
    const byZone = zoned.map(async ({ name }): Promise<Finding> => {
      const [said, unsaid] = await table.measure('firstMatching', { column: name, patterns: [zone] });
      const few = said < unsaid ? withZone : withoutZone;
      const finding = judgedShare(
        name,
        'mixed_types',
        Math.min(said, unsaid),
        said + unsaid,
        asked.limit,
        few.said,
        'time stamp',
      );
      if (finding.status !== 'fail') return finding;
      const rule: RowRule = { rule: 'pattern', column: name, pattern: few.others };
      rules.push(rule);
      return { ...finding, rows: await table.failingIds(rule, rowsShown) };
    });
    const findings = await Promise.all([
      ...byZone,
      ...columns.map(async ({ name }, k): Promise<Finding> => {
        const [, ...byKind] = counts[k];
        const n = byKind.reduce((sum, count) => sum + count, 0);
        const largest = Math.max(...byKind.slice(0, kinds.length));
        const main = byKind.indexOf(largest);
        const areCodes = byKind[kinds.length] > mostCodes * n;
        if (n === 0 || areCodes || largest / n < asked.options['main-share']) {
          const parts = byKind.map((count, i) => `${counted(count)} ${names[i]}`);
          return {
            subject: name,
            statistic: 'mixed_types',
            n,
            status: 'pass',
            why: n === 0 ? 'holds nothing but placeholders' : `holds texts (${parts.join(', ')})`,
          };
        }
        const kind = kinds[main];
        const said: Said = [`is no ${kind.one}`, `are no ${kind.name}`];
        const finding = judgedShare(name, 'mixed_types', n - largest, n, asked.limit, said, 'value');
        if (finding.status !== 'fail') return finding;
        const rule: RowRule = {
          rule: 'pattern',
          column: name,
          pattern: whole(`${placeholders}|${kind.pattern}`),
        };
        rules.push(rule);
        return { ...finding, rows: await table.failingIds(rule, rowsShown) };
      }),
    ]);
    return sharesInColumns(
      findings,
      `the values of each of ${numberOf(columns.length + zoned.length, 'column')} of texts are of one kind`,
      rules,
    );
  },
};
