import type { DataCheck } from './data-check.ts';
import { judgedShare } from './judged-share.ts';
import { requireColumns } from './require-columns.ts';

/** Rows without a label. */
export const missingLabels: DataCheck = {
  name: 'missing_labels',
  title: 'Every row has its label',
  description:
    'Share of rows without a value in the label column; nothing can be learned or judged on them. Data for training and testing must have that column.',
  scope: 'table',
  family: 'label',
  limit: { op: '<=', default: 0, of: 'share of rows', range: [0, 1] },
  severity: 'error',
  isDefault: true,
  async run({ table, columns: { label }, rowsShown }, { limit }) {
    if (label === undefined) return { skip: 'columns.label names no label' };
    if (table.input !== 'data') requireColumns(table, [label]);
    if (!table.column(label)) return { skip: `the table has no column ${JSON.stringify(label)}` };
    const rule = { rule: 'required', column: label } as const;
    const missing = await table.measure('missing', { column: label });
    const finding = judgedShare(label, 'missing_labels', missing, table.rows, limit, [
      'has no label',
      'have no label',
    ]);
    const why = `${label}: ${finding.why}`;
    if (finding.status !== 'fail') return { findings: [finding], why };
    return { findings: [{ ...finding, rows: await table.failingIds(rule, rowsShown) }], why, rules: [rule] };
  },
};
