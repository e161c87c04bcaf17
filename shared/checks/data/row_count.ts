import type { DataCheck } from './data-check.ts';
import { numberOf } from './number-of.ts';

/** Rows of the table. */
export const rowCount: DataCheck = {
  name: 'row_count',
  title: 'There are enough rows',
  description: 'Rows of the table; a table without any is refused before any check runs.',
  scope: 'table',
  family: 'rows',
  limit: { op: '>=', default: 1, of: 'rows', range: [0, Number.MAX_SAFE_INTEGER] },
  severity: 'error',
  isDefault: true,
  async run({ table }, { limit }) {
    const finding = { subject: 'rows', statistic: 'row_count', value: table.rows, n: table.rows };
    const told = numberOf(table.rows, 'row');
    if (limit === undefined) return { findings: [{ ...finding, why: told }], why: told };
    const isEnough = table.rows >= limit;
    const why = `${told}, ${isEnough ? 'at least' : 'fewer than'} ${numberOf(limit, 'row')}`;
    return {
      findings: [{ ...finding, limit: { op: '>=', value: limit }, status: isEnough ? 'pass' : 'fail', why }],
      why,
    };
  },
};
