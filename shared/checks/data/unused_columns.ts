import { counted } from '../sentence.ts';
import { chosenColumns } from './chosen-columns.ts';
import type { DataCheck } from './data-check.ts';
import { listedValues } from './listed-values.ts';
import { numberOf } from './number-of.ts';

/** Columns that are shipped and that nothing uses. */
export const unusedColumns: DataCheck = {
  name: 'unused_columns',
  title: 'Every column is of use',
  description:
    'Columns that are neither among the features of the model nor id, label, weight, group, time or protected: data that nobody needs can leak and costs.',
  scope: 'table',
  family: 'columns',
  limit: { op: '<=', default: null, of: 'columns' },
  severity: 'warning',
  isDefault: true,
  async run({ table, columns }, asked) {
    const { features } = columns;
    if (!features) return { skip: 'columns.features does not say what the model uses' };
    const { id, label, weight, group, time } = columns;
    const used = new Set([...features, ...(columns.protected ?? []), id, label, weight, group, time]);
    const unused = chosenColumns(table, asked).filter(({ name }) => !used.has(name));
    const why =
      unused.length === 0
        ? `none of ${numberOf(table.columns.length, 'column')} is unused`
        : `${counted(unused.length)} of ${numberOf(table.columns.length, 'column')} ${unused.length === 1 ? 'is' : 'are'} not used: ${listedValues(
            unused.map(({ name }) => name),
            10,
          )}`;
    const finding = {
      subject: 'columns',
      statistic: 'unused_columns',
      value: unused.length,
      n: table.columns.length,
      why,
    };
    if (asked.limit === undefined) return { findings: [finding], why };
    const status = unused.length <= asked.limit ? ('pass' as const) : ('fail' as const);
    return { findings: [{ ...finding, limit: { op: '<=', value: asked.limit }, status }], why };
  },
};
