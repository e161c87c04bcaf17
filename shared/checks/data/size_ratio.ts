import { written } from '../sentence.ts';
import type { DataCheck } from './data-check.ts';
import { numberOf } from './number-of.ts';

/** Rows of the test data for each row of the training data. */
export const sizeRatio: DataCheck = {
  name: 'size_ratio',
  title: 'There is test data enough beside the training data',
  description: 'Rows of the test data over rows of the training data, after deepchecks.',
  scope: 'split',
  family: 'split',
  limit: { op: '>=', default: 0.01, of: 'test rows over training rows', range: [0, 1000] },
  severity: 'warning',
  isDefault: true,
  async run({ table, train }, { limit }) {
    if (!train) return { skip: 'there is no training data to compare with: name data.train' };
    const value = table.rows / train.rows;
    const why = `${numberOf(table.rows, 'test row')} to ${numberOf(train.rows, 'training row')}: ${written(value)}`;
    const finding = { subject: 'rows', statistic: 'size_ratio', value, n: table.rows };
    if (limit === undefined) return { findings: [{ ...finding, why }], why };
    const status = value >= limit ? 'pass' : 'fail';
    return { findings: [{ ...finding, limit: { op: '>=', value: limit }, status, why }], why };
  },
};
