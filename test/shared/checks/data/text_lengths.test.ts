import { describe, expect, it } from 'vitest';
import { textLengths } from '../../../../shared/checks/data/text_lengths.ts';
import { random } from '../../../../shared/stats/index.ts';
import { findingOf, judged } from './judged.ts';

const columns = { id: 'id' };
const texts = (lengths: readonly number[]) =>
  lengths.map((length, k) => ({ id: `r${k}`, x: `${k}${'x'.repeat(length)}`.slice(0, length) }));

describe('text_lengths', () => {
  it('names texts far longer and far shorter than the others', async () => {
    const check = await judged(
      textLengths,
      texts([...Array.from({ length: 150 }, (_, k) => 40 + (k % 5)), 1_000_000, 4, 0]),
      { columns },
    );
    expect(findingOf(check, 'x')).toMatchObject({ status: 'fail', value: 2 / 152, rows: ['r150', 'r151'] });
    expect(findingOf(check, 'x').why).toBe(
      '2 of 152 texts have fewer than 24 or more than 60 characters, more than 0 %; the texts have 4 to 1,000,000',
    );
  });

  it('leaves free texts alone, whose lengths spread by factors', async () => {
    const draw = random(11);
    const normal = () => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
    const lengths = Array.from({ length: 5_000 }, () => Math.max(4, Math.round(80 * Math.exp(normal()))));
    const check = await judged(textLengths, texts(lengths), { columns }, { columns: ['x'] });
    expect(findingOf(check, 'x')).toMatchObject({ status: 'pass', value: 0 });
  });

  it('leaves categories alone', async () => {
    const rows = Array.from({ length: 300 }, (_, k) => ({
      x: k < 290 ? 'both' : 'only the father, not working',
    }));
    expect(await judged(textLengths, rows)).toMatchObject({
      status: 'skip',
      why: 'no column has 100 different texts',
    });
  });
});
