import { describe, expect, it } from 'vitest';
import { missingLabels } from '../../../../shared/checks/data/missing_labels.ts';
import { judged } from './judged.ts';

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
});
