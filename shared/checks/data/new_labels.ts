import { comparedColumns } from './compared-columns.ts';
import type { DataCheck } from './data-check.ts';
import { isClass } from './is-class.ts';
import { judgedShare } from './judged-share.ts';
import { listedValues } from './listed-values.ts';
import { unknownValues } from './unknown-values.ts';

/** Labels that the training data does not know. */
export const newLabels: DataCheck = {
  name: 'new_labels',
  title: 'Training knows every label',
  description:
    'Share of rows whose label the training data does not have: no model can have learned it. Of classes; numbers have no labels to know.',
  scope: 'reference',
  family: 'reference',
  limit: { op: '<=', default: 0, of: 'share of rows', range: [0, 1] },
  severity: 'error',
  isDefault: true,
  async run(context, { limit }) {
    const { table, task, rowsShown } = context;
    const { label } = context.columns;
    if (label === undefined) return { skip: 'columns.label names no label' };
    const compared = await comparedColumns(context, {});
    if ('skip' in compared) return compared;
    const column = compared.columns.find(({ name }) => name === label);
    if (!column) return { skip: `${JSON.stringify(label)} is not in both tables` };
    const { now, before } = column;
    if (!isClass(before, task)) return { skip: 'the label is no class of which training knows all' };
    const { rule, values } = unknownValues(now, before, compared);
    const failing = await table.failing(rule);
    const finding = judgedShare(label, 'new_labels', failing, table.rows, limit, [
      'has a label that training does not know',
      'have a label that training does not know',
    ]);
    const why = `${finding.why}${values.length > 0 ? `, as ${listedValues(values)}` : ''}`;
    const told = { ...finding, why };
    if (finding.status !== 'fail') return { findings: [told], why: `${label}: ${why}` };
    const rows = await table.failingIds(rule, rowsShown);
    return { findings: [{ ...told, rows }], why: `${label}: ${why}`, rules: [rule] };
  },
};
