import type { Finding } from '../../report/schema.ts';
import { counted } from '../sentence.ts';
import { chosenColumns } from './chosen-columns.ts';
import type { DataCheck } from './data-check.ts';
import { judgedShare } from './judged-share.ts';
import { naturalTwinsIn } from './natural-twins.ts';

/** Folding the values of more columns takes DuckDB minutes to plan. */
const widest = 500;

/** Rows that are nearly there twice. */
export const nearDuplicates: DataCheck = {
  name: 'near_duplicates',
  title: 'No row is nearly there twice',
  description:
    'Share of rows that an earlier row equals in all columns but the id once texts are compared without letter case and spaces around and between words, and numbers to six significant digits; those that are exactly equal are left to `duplicate_rows`. Told, not judged, where columns are so coarse that different rows agree by chance. One hash a row: rows that differ in one column only are not looked for, nor is it looked for in tables of more than 500 columns.',
  scope: 'table',
  family: 'rows',
  limit: { op: '<=', default: 0, of: 'share of rows', range: [0, 1] },
  severity: 'warning',
  isDefault: true,
  async run({ table, columns: { id }, rowsShown, seed }, asked) {
    const chosen = chosenColumns(table, asked).filter(({ name }) => name !== id);
    const columns = chosen.map(({ name }) => name);
    if (!chosen.some(({ kind }) => kind === 'text' || kind === 'number')) {
      return { skip: 'no column holds texts or numbers with decimals' };
    }
    if (columns.length > widest) {
      return {
        skip: `there are ${counted(columns.length)} columns: near copies are looked for where there are at most ${counted(widest)}`,
      };
    }
    const [exact, near] = await Promise.all([
      table.measure('repeatedRows', { columns, by: 'values', most: 0 }),
      table.measure('repeatedRows', { columns, by: 'folded', most: 0 }),
    ]);
    const repeats = Math.max(0, near.repeats - exact.repeats);
    const but = 'an earlier one but for letter case, spaces or the last digits';
    const judgedBy = (limit: number | undefined): Finding =>
      judgedShare('rows', 'near_duplicates', repeats, table.rows, limit, [`is ${but}`, `are ${but}`]);
    const finding = judgedBy(asked.limit);
    const found = (one: Finding) => ({ findings: [one], why: String(one.why) });
    if (finding.status !== 'fail') return found(finding);
    const [chance, { groups }] = await Promise.all([
      naturalTwinsIn(table, columns, seed),
      table.measure('repeatedRows', { columns, by: 'nearly', most: rowsShown }),
    ]);
    const rows = groups.map((group) => group.join(' ≈ '));
    if (chance === undefined) return found({ ...finding, rows });
    const told = judgedBy(undefined);
    return found({
      ...told,
      rows,
      why: `${told.why}, where ${chance}`,
    });
  },
};
