import type { DataCheck } from './data-check.ts';
import { sharedNames } from './shared-names.ts';

/** Ids of test rows that are ids of training rows. */
export const idOverlap: DataCheck = {
  name: 'id_overlap',
  title: 'No id is in both training and test data',
  description:
    'Share of test rows whose id names a row of the training data, too. Ids that merely number the rows of each file (0, 1, 2, … in both) say nothing and are told.',
  scope: 'split',
  family: 'split',
  limit: { op: '<=', default: 0, of: 'share of rows', range: [0, 1] },
  severity: 'error',
  isDefault: true,
  async run(context, asked) {
    const { id } = context.columns;
    const found = await sharedNames('id_overlap', id, 'columns.id', context, asked);
    if ('skip' in found || id === undefined || !context.train) return found;
    if (found.findings.every(({ status }) => status !== 'fail')) return found;
    const numbered = await Promise.all(
      [context.table, context.train].map(async (facts) => {
        if (facts.column(id)?.kind !== 'integer') return false;
        const { n, counts } = await facts.measure('below', {
          column: id,
          at: [0, 1, facts.rows - 1, facts.rows],
        });
        const [, [belowOne], [, atMostLast], [, atMostRows]] = counts;
        const [[belowZero]] = counts;
        const fromZero = belowZero === 0 && belowOne > 0 && atMostLast === n;
        const fromOne = belowOne === 0 && atMostRows === n;
        return n === facts.rows && (fromZero || fromOne);
      }),
    );
    if (!numbered.every(Boolean)) return found;
    return { skip: `${id} only numbers the rows of each file: equal ids name no equal rows` };
  },
};
