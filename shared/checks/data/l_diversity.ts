import { z } from 'zod';
import type { RowRule } from '../../data/row-rule.ts';
import type { Finding } from '../../report/schema.ts';
import { counted, written } from '../sentence.ts';
import type { DataCheck } from './data-check.ts';
import { foundInColumns } from './found-in-columns.ts';
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
  sensitive: z
    .array(z.string())
    .min(1)
    .meta({ description: 'Columns that nobody should learn of a person', examples: [['diagnosis']] }),
  kind: z
    .enum(['distinct', 'entropy'])
    .default('distinct')
    .meta({
      description:
        'Whether values are counted, or weighed by how even they are (the exponential of their entropy)',
      examples: ['entropy'],
    }),
});

/** Groups of people who are told apart from nobody and who share a secret. */
export const lDiversity: DataCheck<z.infer<typeof options>> = {
  name: 'l_diversity',
  title: 'Who is found in the data keeps their secret',
  description:
    'Least number of values of a sensitive column in a group that agrees in all quasi-identifiers (l-diversity, Machanavajjhala et al. 2007), distinct or by entropy. A missing value counts as a value.',
  scope: 'table',
  family: 'policy',
  limit: {
    op: '>=',
    default: 2,
    of: 'values in the least diverse group',
    range: [1, Number.MAX_SAFE_INTEGER],
  },
  severity: 'error',
  isDefault: false,
  options,
  async run({ table, rowsShown }, { limit = 1, options: { 'quasi-identifiers': columns, sensitive, kind } }) {
    requireColumns(table, [...columns, ...sensitive]);
    const entropy = kind === 'entropy';
    const rules: RowRule[] = [];
    const findings = await Promise.all(
      sensitive.map(async (of): Promise<Finding> => {
        const found = await table.measure('anonymity', { columns, sensitive: of, entropy, min: limit });
        const finding = {
          subject: of,
          statistic: entropy ? 'entropy_l' : 'l',
          value: found.least,
          n: table.rows,
          limit: { op: '>=', value: limit },
        } as const;
        const least = `the least diverse of ${numberOf(found.groups, 'group')} has ${written(found.least)}`;
        if (found.groupsBelow === 0) {
          return { ...finding, status: 'pass', why: `${least}, at least ${written(limit)}` };
        }
        const rule: RowRule = { rule: 'group_diversity', columns, of, min: limit, entropy };
        rules.push(rule);
        const rows = await table.failingIds(rule, rowsShown);
        const why = `${counted(found.rowsBelow)} of ${counted(table.rows)} rows are in ${numberOf(found.groupsBelow, 'group')} with fewer than ${written(limit)} values; ${least}`;
        return { ...finding, status: 'fail', why, rows };
      }),
    );
    return foundInColumns(findings, findings.map(({ subject, why }) => `${subject}: ${why}`)[0], rules);
  },
};
