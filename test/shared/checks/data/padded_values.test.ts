import { describe, expect, it } from 'vitest';
import { paddedValues } from '../../../../shared/checks/data/padded_values.ts';
import { findingOf, judged } from './judged.ts';

describe('padded_values', () => {
  it.each([' red', 'red ', 'red\u00a0', '\u200bred', 're\u00add', '\tred', 'red\u202e'])(
    'finds %j',
    async (value) => {
      const check = await judged(
        paddedValues,
        [
          { id: 'a', x: 'red' },
          { id: 'b', x: value },
        ],
        {
          columns: { id: 'id' },
        },
      );
      expect(findingOf(check, 'x')).toMatchObject({ status: 'fail', value: 0.5, rows: ['b'] });
    },
  );

  it.each(['dark red', 'zwei\nZeilen', 'Köln', '東京 都', '👩‍🔬'])('passes %j', async (value) => {
    const check = await judged(paddedValues, [{ x: 'red' }, { x: value }]);
    expect(findingOf(check, 'x')).toMatchObject({ status: 'pass', value: 0 });
  });

  it('stands aside where no column holds texts', async () => {
    expect(await judged(paddedValues, [{ a: 1 }])).toMatchObject({ status: 'skip' });
  });
});
