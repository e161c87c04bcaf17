import { overlapByChance } from '../../stats/index.ts';
import { counted, written } from '../sentence.ts';
import { type BeyondChance, beyondChance } from './beyond-chance.ts';
import { chosenColumns } from './chosen-columns.ts';
import type { DataCheck } from './data-check.ts';
import { judgedShare } from './judged-share.ts';

/** Test rows that are in the training data. */
export const rowOverlap: DataCheck<BeyondChance> = {
  name: 'row_overlap',
  title: 'No test row is in the training data',
  description:
    'Share of test rows that agree with a training row in every column that both have, but the id (deepchecks: samples mix). Few coarse columns repeat by chance: it fails beyond the limit where more rows agree than if all rows were dealt to both tables at random.',
  scope: 'split',
  family: 'split',
  limit: { op: '<=', default: 0, of: 'share of rows', range: [0, 1] },
  severity: 'error',
  isDefault: true,
  options: beyondChance,
  async run({ table, train, columns: { id }, alpha, rowsShown }, asked) {
    if (!train) return { skip: 'there is no training data to compare with: name data.train' };
    const columns = chosenColumns(table, asked)
      .filter(({ name, kind }) => name !== id && kind !== 'nested' && train.column(name))
      .map(({ name }) => name);
    if (columns.length === 0) return { skip: 'the tables have no column in common' };
    const shared = await table.measure('sharedRows', { columns, other: train, ids: rowsShown });
    const { oneIn, rows: drawn, sizes } = shared.drawn;
    const rule = { rule: 'not_in', columns, table: train.input } as const;
    const judged = judgedShare('rows', 'row_overlap', shared.rows, table.rows, asked.limit, [
      `is in ${train.input}, too`,
      `are in ${train.input}, too`,
    ]);
    const { expected, p } = overlapByChance(sizes, table.rows / oneIn, train.rows / oneIn, drawn);
    const byChance =
      shared.rows > 0 ? `; chance alone would make about ${counted(Math.round(expected * oneIn))}` : '';
    const why = `${judged.why}${byChance}`;
    const told = { ...judged, p, method: 'rows dealt at random', why };
    if (judged.status !== 'fail') return { findings: [told], why };
    const rows = [...shared.ids];
    if (!asked.options['beyond-chance'] || p <= alpha)
      return { findings: [{ ...told, rows }], why, rules: [rule] };
    return { findings: [{ ...told, rows, status: 'pass', why: `${why} (p ${written(p)})` }], why };
  },
};
