import { describe, expect, it } from 'vitest';
import { caseVariants } from '../../../../shared/checks/data/case_variants.ts';
import { failures, findingOf, judged } from './judged.ts';

const cities = (...names: string[]) => names.map((city, k) => ({ id: `r${k}`, city }));
const columns = { id: 'id' };

describe('case_variants', () => {
  it('names the rarer spellings and their rows', async () => {
    const check = await judged(
      caseVariants,
      cities('Berlin', 'Berlin', 'Bonn', 'berlin', 'BERLIN ', 'Bonn', ' Bonn', 'Köln', 'Ko\u0308ln', 'Köln'),
      { columns },
    );
    expect(findingOf(check, 'city')).toMatchObject({ value: 0.3, n: 10, rows: ['r3', 'r4', 'r8'] });
    expect(failures(check)).toEqual([
      'city: 3 of 10 rows differ from a more frequent text by letter case or spaces only, more than 0 %: "Berlin" × 2 and "BERLIN " × 1 and "berlin" × 1; "Köln" × 2 and "Ko\u0308ln" × 1',
    ]);
  });

  it('leaves different texts alone, and texts that are there once', async () => {
    const rows = Array.from({ length: 60 }, (_, k) => ({
      city: ['Berlin', 'Bonn', 'Bön'][k % 3],
      remark: k < 2 ? ['Call me', 'call me'][k] : `remark ${k}`,
    }));
    const check = await judged(caseVariants, rows);
    expect(check).toMatchObject({ status: 'pass' });
    expect(check.findings.map(({ subject }) => subject)).toEqual(['city']);
  });

  it('stands aside where no column holds texts', async () => {
    expect(await judged(caseVariants, [{ a: 1 }])).toMatchObject({ status: 'skip' });
  });
});
