import { z } from 'zod';
import type { RowRule } from '../../data/row-rule.ts';
import { counted, written } from '../sentence.ts';
import type { DataCheck } from './data-check.ts';
import { numberOf } from './number-of.ts';
import { requireColumns } from './require-columns.ts';

const options = z.strictObject({
  'quasi-identifiers': z
    .array(z.string())
    .min(1)
    .meta({
      description: 'Columns that others may know of a person, and find the row by',
      examples: [['birth_year', 'zip', 'sex']],
    }),
});

/** Rows that few others are like. */
export const kAnonymity: DataCheck<z.infer<typeof options>> = {
  name: 'k_anonymity',
  title: 'Every row is like enough others',
  description:
    'Rows of the smallest group that agrees in all quasi-identifiers (k-anonymity, Sweeney 2002). A missing value agrees with a missing one.',
  scope: 'table',
  family: 'policy',
  limit: { op: '>=', default: 5, of: 'rows in the smallest group', range: [1, Number.MAX_SAFE_INTEGER] },
  severity: 'error',
  isDefault: false,
  options,
  async run({ table, rowsShown }, { limit = 1, options: { 'quasi-identifiers': columns } }) {
    requireColumns(table, columns);
    const { groups, least, groupsBelow, rowsBelow } = await table.measure('anonymity', {
      columns,
      min: limit,
    });
    const finding = {
      subject: columns.join(', '),
      statistic: 'k',
      value: least,
      n: table.rows,
      limit: { op: '>=', value: limit },
    } as const;
    if (groupsBelow === 0) {
      const why = `the smallest of ${numberOf(groups, 'group')} has ${numberOf(least, 'row')}, at least ${written(limit)}`;
      return { findings: [{ ...finding, status: 'pass', why }], why };
    }
    const rule: RowRule = { rule: 'group_size', columns, min: limit };
    const why = `${counted(rowsBelow)} of ${counted(table.rows)} rows are in ${numberOf(groupsBelow, 'group')} of fewer than ${written(limit)}; the smallest has ${counted(least)}`;
    const rows = await table.failingIds(rule, rowsShown);
    return { findings: [{ ...finding, status: 'fail', why, rows }], why, rules: [rule] };
  },
};
