import { describe, expect, it } from 'vitest';
import { missingLabels } from '../../../../shared/checks/data/missing_labels.ts';
import { judged } from './judged.ts';
import { trainAndTest } from './judged-against.ts';

const rows = [
  { id: 'a', y: '1' },
  { id: 'b', y: '' },
  { id: 'c', y: '0' },
];

describe('missing_labels', () => {
  it('names the rows without a label', async () => {
    const check = await judged(missingLabels, rows, { columns: { id: 'id', label: 'y' } });
    expect(check).toMatchObject({ status: 'fail', why: 'y: 1 of 3 rows has no label, more than 0 %' });
    expect(check.findings[0].rows).toEqual(['b']);
  });

  it('stands aside where there is no label', async () => {
    expect(await judged(missingLabels, rows)).toMatchObject({ status: 'skip' });
    const check = await judged(missingLabels, rows, { columns: { label: 'z' } });
    expect(check).toMatchObject({ status: 'skip', why: 'the table has no column "z"' });
  });

  it('does not let data for training and testing pass without the column', async () => {
    const named = rows.map(({ id, y }) => ({ id, lable: y, more: id }));
    const { train, test } = await trainAndTest(named, named);
    for (const table of [train, test]) {
      const check = await judged(missingLabels, table, { columns: { label: 'label' } });
      expect(check).toMatchObject({
        status: 'error',
        why: 'could not be judged: the table has no column "label"; nearest: "lable"',
      });
    }
  });
});
