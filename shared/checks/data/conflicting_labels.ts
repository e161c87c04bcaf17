import { about } from '../sentence.ts';
import type { DataCheck } from './data-check.ts';
import { naturalTwins } from './duplicate_rows.ts';
import { inputColumns } from './input-columns.ts';
import { judgedShare } from './judged-share.ts';
import { numberOf } from './number-of.ts';
import { sampleOfTable } from './sample-of-table.ts';
import { twinsByChance } from './twins-by-chance.ts';

/** Same features, other label. */
export const conflictingLabels: DataCheck = {
  name: 'conflicting_labels',
  title: 'Rows that agree have the same label',
  description:
    'Share of rows that agree with another row in all features and not in the label; deepchecks calls it ConflictingLabels. Told, not judged, where columns are so coarse that different rows agree by chance, and where the label is a number.',
  scope: 'table',
  family: 'label',
  limit: { op: '<=', default: 0, of: 'share of rows', range: [0, 1] },
  severity: 'warning',
  isDefault: true,
  async run({ table, columns, task, rowsShown, seed }, asked) {
    const { label } = columns;
    if (label === undefined) return { skip: 'columns.label names no label' };
    if (!table.column(label)) return { skip: `the table has no column ${JSON.stringify(label)}` };
    const features = inputColumns(table, columns, asked).map(({ name }) => name);
    if (features.length === 0) return { skip: 'there is no feature besides the label' };
    const conflicts = await table.measure('labelConflicts', { columns: features, label, most: rowsShown });
    const finding = judgedShare(label, 'conflicting_labels', conflicts.rows, table.rows, asked.limit);
    const told = `${numberOf(conflicts.rows, 'row')} of ${table.rows.toLocaleString('en-US')} ${conflicts.rows === 1 ? 'agrees' : 'agree'} with another in ${numberOf(features.length, 'feature')} and not in ${label}`;
    const rows = conflicts.groups.map((group) => group.join(', '));
    if (finding.status !== 'fail') return { findings: [{ ...finding, why: told }], why: told };
    const { status: _, limit: __, ...unjudged } = finding;
    if (task === 'regression') return { findings: [{ ...unjudged, why: told, rows }], why: told };
    const sample = await sampleOfTable(table, seed);
    const samples = features.flatMap((name) => sample.columns.get(name) ?? []);
    const chance = twinsByChance(samples, sample.rows, table.rows);
    if (chance >= naturalTwins) {
      const why = `${told}; chance alone makes at least ${about(chance)} pairs that agree`;
      return { findings: [{ ...unjudged, why }], why };
    }
    return {
      findings: [{ ...finding, why: told, rows }],
      why: told,
      rules: [{ rule: 'same_label', columns: features, label }],
    };
  },
};
