import { chosenColumns } from './chosen-columns.ts';
import type { DataCheck } from './data-check.ts';
import { judgedShare, type Said } from './judged-share.ts';
import { numberOf } from './number-of.ts';
import { sharesInColumns } from './shares-in-columns.ts';

const none: Said = ['has no value', 'have no value'];

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
        const finding = judgedShare(name, 'missing_values', missing[k], table.rows, asked.limit, none);
        if (finding.status !== 'fail') return finding;
        const rows = await table.failingIds({ rule: 'required', column: name }, rowsShown);
        return { ...finding, rows };
      }),
    );
    return sharesInColumns(
      findings,
      `every row has a value in each of ${numberOf(columns.length, 'column')}`,
      findings.flatMap(({ status, subject }) =>
        status === 'fail' ? [{ rule: 'required', column: subject }] : [],
      ),
    );
  },
};
