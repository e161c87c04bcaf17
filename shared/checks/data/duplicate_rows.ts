import type { Finding } from '../../report/schema.ts';
import { chosenColumns } from './chosen-columns.ts';
import type { DataCheck } from './data-check.ts';
import { judgedShare } from './judged-share.ts';
import { naturalTwinsIn } from './natural-twins.ts';
import { numberOf } from './number-of.ts';

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
    const ask = { by: 'values', most: rowsShown } as const;
    const equal = await table.measure('repeatedRows', { columns: names, ...ask });
    const rows = equal.groups.map((group) => group.join(' = '));
    const inColumns = `an earlier one in ${numberOf(names.length, 'column')}`;
    const judgedBy = (limit: number | undefined): Finding => ({
      ...judgedShare('rows', 'duplicate_rows', equal.repeats, table.rows, limit, [
        `equals ${inColumns}`,
        `equal ${inColumns}`,
      ]),
      ...(rows.length > 0 && { rows }),
    });
    const finding = judgedBy(asked.limit);
    const found = (findings: Finding[], why = String(findings[0].why)) => ({ findings, why });
    if (finding.status !== 'fail') return found([finding]);
    const chance = await naturalTwinsIn(table, names, seed);
    if (chance === undefined) return { ...found([finding]), rules: [{ rule: 'unique', columns: names }] };
    const told = judgedBy(undefined);
    const natural = { ...told, why: `${told.why}, where ${chance}` };
    if (id === undefined || !all.includes(id)) return found([natural]);
    const copies = await table.measure('repeatedRows', { columns: all, ...ask });
    const copied = judgedShare(
      'rows with their id',
      'duplicate_rows',
      copies.repeats,
      table.rows,
      asked.limit,
      ['equals an earlier one with its id', 'equal an earlier one with its id'],
    );
    const named = copies.groups.map((group) => group.join(' = '));
    return {
      ...found(
        [{ ...copied, ...(named.length > 0 && { rows: named }) }, natural],
        `${copied.why}; ${natural.why}`,
      ),
      ...(copied.status === 'fail' && { rules: [{ rule: 'unique' as const, columns: all }] }),
    };
  },
};
