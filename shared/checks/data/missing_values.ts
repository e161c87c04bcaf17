import { counted } from '../sentence.ts';
import { chosenColumns } from './chosen-columns.ts';
import type { DataCheck } from './data-check.ts';
import { judgedShare } from './judged-share.ts';

/** Rows without a value, by column. */
export const missingValues: DataCheck = {
  name: 'missing_values',
  title: 'Values are there',
  description: 'Share of rows without a value, in every column; an empty text is no value.',
  scope: 'table',
  family: 'values',
  limit: { op: '<=', default: 0.05, of: 'share of rows', range: [0, 1] },
  severity: 'warning',
  isDefault: true,
  async run({ table, rowsShown }, asked) {
    const columns = chosenColumns(table, asked);
    const missing = await Promise.all(columns.map(({ name }) => table.measure('missing', { column: name })));
    const findings = await Promise.all(
      columns.map(async ({ name }, k) => {
        const finding = judgedShare(name, 'missing_values', missing[k], table.rows, asked.limit);
        if (finding.status !== 'fail') return finding;
        const rows = await table.failingIds({ rule: 'required', column: name }, rowsShown);
        return { ...finding, rows };
      }),
    );
    const failed = findings.filter(({ status }) => status === 'fail');
    const most = Math.max(0, ...missing);
    const why =
      failed.length > 0
        ? `${failed[0].subject}: ${failed[0].why}`
        : `no column lacks more than ${counted(most)} of ${counted(table.rows)} values`;
    return {
      findings,
      why,
      rules: failed.map(({ subject }) => ({ rule: 'required', column: subject })),
    };
  },
};
