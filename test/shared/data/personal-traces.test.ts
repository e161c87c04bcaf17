import { describe, expect, it } from 'vitest';
import { valuesOf } from '../../../scripts/personal-data/accuracy.ts';
import { fakers, made } from '../../../scripts/personal-data/made.ts';
import { messedUp } from '../../../scripts/personal-data/messed-up.ts';
import { textsOf } from '../../../shared/checks/data/personal/find-personal-data.ts';
import { detectors } from '../../../shared/checks/data/personal/index.ts';
import { plainText } from '../../../shared/checks/data/personal/plain-text.ts';
import { factsOf } from '../checks/data/judged.ts';

const longest = 4_000;
const settings = {
  regions: ['DE', 'ES', 'FR', 'GB', 'IN', 'IT', 'US'],
  now: new Date('2026-11-21T00:00:00Z'),
};

describe('personalTraces', () => {
  it('sees every value that a detector finds, tidy and messy', async () => {
    const looked = detectors.filter(({ isNamedOnly }) => !isNamedOnly);
    const { pick } = fakers(3);
    const columns = looked.map(({ name, shape, holds }, k) =>
      valuesOf(made[name], 600, 40 + k, true)
        .map((value, row) => (row % 2 === 0 ? messedUp(value, pick) : value))
        .filter((value) => textsOf(plainText(value, longest), shape).some((one) => holds(one, settings)))
        .slice(0, 400),
    );
    const rows = Array.from({ length: 400 }, (_, row) =>
      Object.fromEntries(looked.map(({ name }, k) => [name, columns[k][row]])),
    );
    const table = await factsOf(rows);
    const names = looked.map(({ name }) => name);
    const traces = await table.measure('personalTraces', { columns: names, rows: 1_000, longest });
    const unseen = looked.flatMap(({ name, trace }, k) => {
      const seen = trace === 'any' ? 0 : traces[k][trace];
      return seen === 400 ? [] : [`${name}: ${seen}`];
    });
    expect(unseen).toEqual([]);
  });

  it('counts rows, values that are there, and the longest', async () => {
    const table = await factsOf([
      { a: 'x', b: 1 },
      { a: '', b: 12_345_678 },
      { a: 'y'.repeat(100), b: '' },
    ]);
    const [a, b] = await table.measure('personalTraces', { columns: ['a', 'b'], rows: 10, longest });
    expect(a).toEqual({ rows: 3, present: 2, longest: 128, at: 0, link: 0, address: 0, digits: 0, code: 0 });
    expect(b).toMatchObject({ rows: 3, present: 2, digits: 1 });
  });

  it('looks at the beginning of a cell of a megabyte', async () => {
    const far = `${'x '.repeat(500_000)}jane@example.com`;
    const near = `jane@example.com ${'x '.repeat(500_000)}`;
    const table = await factsOf([{ text: far }, { text: near }]);
    const [text] = await table.measure('personalTraces', { columns: ['text'], rows: 10, longest });
    expect(text).toMatchObject({ rows: 2, at: 1 });
    const [values] = await table.measure('sampledValues', {
      of: [{ column: 'text', trace: 'at' }],
      rows: 10,
      most: 10,
      longest,
    });
    expect(values).toMatchObject([{ place: 1 }]);
    expect(values[0].text).toHaveLength(longest);
  });
});

describe('sampledValues', () => {
  it('is the same at every run, in the order of the file, and no larger than asked', async () => {
    const rows = Array.from({ length: 3_000 }, (_, k) => ({ id: `a${k}`, value: `jane${k}@example.com` }));
    const ask = {
      of: [{ column: 'value' }, { column: 'value', trace: 'at' as const }],
      rows: 1_000,
      most: 50,
      longest,
    };
    const [first, traced] = await (await factsOf(rows, 'id')).measure('sampledValues', ask);
    const [again] = await (await factsOf(rows, 'id')).measure('sampledValues', ask);
    expect(first).toHaveLength(50);
    expect(again).toEqual(first);
    expect(traced).toEqual(first);
    for (const { place, text } of first) {
      expect(text).toBe(`jane${place}@example.com`);
    }
    expect(first.map(({ place }) => place)).toEqual(first.map(({ place }) => place).sort((a, b) => a - b));
  });
});
