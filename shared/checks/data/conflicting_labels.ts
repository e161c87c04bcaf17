import type { Finding } from '../../report/schema.ts';
import type { DataCheck } from './data-check.ts';
import { inputColumns } from './input-columns.ts';
import { judgedShare } from './judged-share.ts';
import { naturalTwinsIn } from './natural-twins.ts';
import { numberOf } from './number-of.ts';

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
    const inFeatures = `with another in ${numberOf(features.length, 'feature')} and not in ${label}`;
    const judgedBy = (limit: number | undefined): Finding =>
      judgedShare(label, 'conflicting_labels', conflicts.rows, table.rows, limit, [
        `agrees ${inFeatures}`,
        `agree ${inFeatures}`,
      ]);
    const rows = conflicts.groups.map((group) => group.join(', '));
    const finding = judgedBy(asked.limit);
    const found = (one: Finding) => ({ findings: [one], why: String(one.why) });
    if (finding.status !== 'fail') return found(finding);
    const told = judgedBy(undefined);
    if (task === 'regression') return found({ ...told, rows });
    const chance = await naturalTwinsIn(table, features, seed);
    if (chance !== undefined)
      return found({
        ...told,
        why: `${told.why}; ${chance}`,
      });
    return { ...found({ ...finding, rows }), rules: [{ rule: 'same_label', columns: features, label }] };
  },
};
