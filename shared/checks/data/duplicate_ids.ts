import { z } from 'zod';
import type { DataCheck } from './data-check.ts';
import { judgedShare } from './judged-share.ts';
import { requireColumns } from './require-columns.ts';

const options = z.strictObject({
  key: z
    .array(z.string())
    .min(1)
    .optional()
    .describe('Columns that name a row together, instead of the id column: [customer, month]'),
});

/** Ids that name several rows. */
export const duplicateIds: DataCheck<z.infer<typeof options>> = {
  name: 'duplicate_ids',
  title: 'No id names two rows',
  description:
    'Share of rows whose id, or whose values in all columns of `key`, is there more than once. Rows without a value in it are left out.',
  scope: 'table',
  family: 'rows',
  limit: { op: '<=', default: 0, of: 'share of rows', range: [0, 1] },
  severity: 'error',
  isDefault: true,
  options,
  async run({ table, columns: { id }, rowsShown }, { limit, options: { key } }) {
    if (key === undefined && id === undefined) return { skip: 'columns.id names no id' };
    const columns = key ?? [id as string];
    if (key !== undefined) requireColumns(table, key);
    else if (!table.column(columns[0]))
      return { skip: `the table has no column ${JSON.stringify(columns[0])}` };
    const rule = { rule: 'unique', columns } as const;
    const rows = await table.failing(rule);
    const finding = judgedShare(columns.join(', '), 'duplicate_ids', rows, table.rows, limit, [
      'has what another row has there, too',
      'have what another row has there, too',
    ]);
    const why = `${finding.subject}: ${finding.why}`;
    if (finding.status !== 'fail') return { findings: [finding], why };
    return { findings: [{ ...finding, rows: await table.failingIds(rule, rowsShown) }], why, rules: [rule] };
  },
};
