import { counted, written } from '../sentence.ts';
import type { DataCheck } from './data-check.ts';
import { numberOf } from './number-of.ts';

/** Most classes that are counted. */
const most = 1_000;

/** How rare the rarest class is beside the most frequent one. */
export const classBalance: DataCheck = {
  name: 'class_balance',
  title: 'No class is rare beside the others',
  description:
    'Rows of the rarest class divided by rows of the most frequent one, and the share of each class. Told unless its severity is raised: many things worth predicting are rare.',
  scope: 'table',
  family: 'label',
  limit: { op: '>=', default: 0.1, of: 'ratio of the rarest to the most frequent class', range: [0, 1] },
  severity: 'info',
  isDefault: true,
  async run({ table, columns: { label }, task }, { limit }) {
    if (label === undefined) return { skip: 'columns.label names no label' };
    const column = table.column(label);
    if (!column) return { skip: `the table has no column ${JSON.stringify(label)}` };
    if (task === 'regression') return { skip: `${label} is a number to predict, and has no classes` };
    if (column.kind === 'number' && task === undefined) {
      return { skip: `${label} holds numbers, and no model.task says that they are classes` };
    }
    const levels = await table.measure('missingBy', { columns: [], by: label, most: most + 1 });
    const classes = levels.filter(({ level }) => level !== null).sort((a, b) => b.rows - a.rows);
    if (classes.length > most) return { skip: `${label} has more than ${counted(most)} values` };
    if (classes.length === 0) return { skip: `${label} has no values` };
    const n = classes.reduce((sum, { rows }) => sum + rows, 0);
    const shares = classes.slice(0, 100).map(({ level, rows }) => ({
      subject: `${label} = ${level}`.slice(0, 1_000),
      statistic: 'class_share',
      value: rows / n,
      n,
      why: `${counted(rows)} of ${counted(n)} rows`,
    }));
    const [first] = classes;
    const last = classes[classes.length - 1];
    if (classes.length === 1) {
      const why = `${label}: ${n === 1 ? 'the only row is' : `all of ${counted(n)} rows are`} ${JSON.stringify(first.level)}`;
      return {
        findings: [{ subject: label, statistic: 'classes', value: 1, n, status: 'fail', why }, ...shares],
        why,
      };
    }
    const value = last.rows / first.rows;
    const why = `${numberOf(last.rows, 'row')} ${last.rows === 1 ? 'is' : 'are'} ${JSON.stringify(last.level)}, ${counted(first.rows)} ${first.rows === 1 ? 'is' : 'are'} ${JSON.stringify(first.level)}: a ratio of ${written(value)}`;
    const finding = { subject: label, statistic: 'class_balance', value, n };
    if (limit === undefined) return { findings: [{ ...finding, why }, ...shares], why: `${label}: ${why}` };
    const isBalanced = value >= limit;
    const judged = `${why}, ${isBalanced ? 'at least' : 'less than'} ${written(limit)}`;
    return {
      findings: [
        {
          ...finding,
          limit: { op: '>=', value: limit },
          status: isBalanced ? 'pass' : 'fail',
          why: judged,
        },
        ...shares,
      ],
      why: `${label}: ${judged}`,
    };
  },
};
