import type { Finding } from '../../report/schema.ts';
import type { DataCheck } from './data-check.ts';
import { inputColumns } from './input-columns.ts';
import { judgedShare } from './judged-share.ts';
import { numberOf } from './number-of.ts';
import { sharesInColumns } from './shares-in-columns.ts';

/** Features of rows that were delivered before, whose values are other ones now. */
export const valuesRewritten: DataCheck = {
  name: 'values_rewritten',
  title: 'No feature changes after its time',
  description:
    "Share of rows that the training data has, too, by id and time, in which a feature is another one now: it was written after the row's time, so that a model learns from what nobody knew then. Numbers are the same within a millionth; an id and time that a table has twice is left out; of more than 20 million rows a part is read. What is corrected for good reasons belongs under except.",
  scope: 'training',
  family: 'label',
  limit: { op: '<=', default: 0, of: 'share of rows', range: [0, 1] },
  severity: 'warning',
  isDefault: true,
  async run({ table, train, columns, rowsShown }, asked) {
    const { id, time } = columns;
    if (id === undefined || time === undefined) {
      return { skip: `columns.${id === undefined ? 'id' : 'time'} names no column` };
    }
    if (!train) return { skip: 'there is no training data to compare with: name data.train' };
    const key = [id, time];
    const absent = key.find((name) => !table.column(name) || !train.column(name));
    if (absent !== undefined) return { skip: `${JSON.stringify(absent)} is not in both tables` };
    const names = inputColumns(table, columns, asked).flatMap(({ name }) =>
      train.column(name) && !key.includes(name) ? [name] : [],
    );
    if (names.length === 0) return { skip: 'no feature is in both tables' };
    const ask = { columns: names, key, other: train, most: rowsShown };
    const { rows, columns: rewritten } = await table.measure('rewritten', ask);
    if (rows === 0) return { skip: `no row of ${table.input} has id and time of a row of ${train.input}` };
    const of = `row that ${train.input} has, too,`;
    const findings = await Promise.all(
      names.map(async (name, k): Promise<Finding> => {
        const { rows: changed, places } = rewritten[k];
        const said = ['has another value now', 'have another value now'] as const;
        const finding = judgedShare(name, 'values_rewritten', changed, rows, asked.limit, said);
        return changed === 0 ? finding : { ...finding, rows: await table.idsAt(places) };
      }),
    );
    return sharesInColumns(
      findings,
      `${numberOf(names.length, 'feature')} of ${numberOf(rows, of)} are what they were`,
    );
  },
};
