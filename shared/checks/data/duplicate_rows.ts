import { about } from '../sentence.ts';
import { chosenColumns } from './chosen-columns.ts';
import type { DataCheck } from './data-check.ts';
import { judgedShare } from './judged-share.ts';
import { numberOf } from './number-of.ts';
import { sampleOfTable } from './sample-of-table.ts';
import { twinsByChance } from './twins-by-chance.ts';

/** From so many pairs that chance alone makes on, rows that agree are no sign of a copy. */
export const naturalTwins = 0.5;

/** Rows that are there twice. */
export const duplicateRows: DataCheck = {
  name: 'duplicate_rows',
  title: 'No row is there twice',
  description:
    'Share of rows that an earlier row equals in all columns but the id. Where columns are so coarse that different rows agree by chance (estimated from the columns one by one), only rows that agree in the id, too, are judged, and the others are told.',
  scope: 'table',
  family: 'rows',
  limit: { op: '<=', default: 0, of: 'share of rows', range: [0, 1] },
  severity: 'warning',
  isDefault: true,
  async run({ table, columns: { id }, rowsShown, seed }, asked) {
    const all = chosenColumns(table, asked).map(({ name }) => name);
    const names = all.filter((name) => name !== id);
    if (names.length === 0) return { skip: 'there is no column besides the id' };
    const repeated = await table.measure('repeatedRows', { columns: names, by: 'values', most: rowsShown });
    const finding = judgedShare('rows', 'duplicate_rows', repeated.repeats, table.rows, asked.limit);
    const told = `${numberOf(repeated.repeats, 'row')} of ${table.rows.toLocaleString('en-US')} ${repeated.repeats === 1 ? 'equals' : 'equal'} an earlier one in ${numberOf(names.length, 'column')}`;
    const rows = repeated.groups.map((group) => group.join(' = ')).slice(0, rowsShown);
    const rule = { rule: 'unique', columns: names } as const;
    if (finding.status !== 'fail') {
      return { findings: [{ ...finding, why: told, ...(rows.length > 0 && { rows }) }], why: told };
    }
    const sample = await sampleOfTable(table, seed);
    const samples = names.flatMap((name) => sample.columns.get(name) ?? []);
    const chance = twinsByChance(samples, sample.rows, table.rows);
    if (chance < naturalTwins) {
      return { findings: [{ ...finding, why: told, rows }], why: told, rules: [rule] };
    }
    const natural = `${told}, where chance makes at least ${about(chance)} pairs`;
    const { status: _, limit: __, ...unjudged } = finding;
    const copies =
      id === undefined || !all.includes(id)
        ? undefined
        : await table.measure('repeatedRows', { columns: all, by: 'values', most: rowsShown });
    if (!copies) return { findings: [{ ...unjudged, why: natural, rows }], why: natural };
    const copied = judgedShare(
      'rows with their id',
      'duplicate_rows',
      copies.repeats,
      table.rows,
      asked.limit,
    );
    const why = `${numberOf(copies.repeats, 'row')} of ${table.rows.toLocaleString('en-US')} ${copies.repeats === 1 ? 'equals' : 'equal'} an earlier one with its id; ${natural}`;
    return {
      findings: [
        {
          ...copied,
          ...(copies.groups.length > 0 && {
            rows: copies.groups.map((group) => group.join(' = ')).slice(0, rowsShown),
          }),
        },
        { ...unjudged, why: natural },
      ],
      why,
      ...(copied.status === 'fail' && { rules: [{ rule: 'unique' as const, columns: all }] }),
    };
  },
};
