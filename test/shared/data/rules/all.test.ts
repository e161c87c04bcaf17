import { describe, expect, it } from 'vitest';
import { factsOf } from '../../checks/data/judged.ts';

const rows = [
  { id: 'a', x: '1', y: '' },
  { id: 'b', x: '20', y: 'q' },
  { id: 'c', x: '', y: 'q' },
  { id: 'd', x: '20', y: '' },
];

describe('all', () => {
  const rule = {
    rule: 'all',
    rules: [
      { rule: 'range', column: 'x', type: 'number', max: 10 },
      { rule: 'required', column: 'y' },
    ],
  } as const;

  it('is broken by a row that breaks any of its rules, once', async () => {
    const facts = await factsOf(rows, 'id');
    expect(await facts.failing(rule)).toBe(3);
    expect(await facts.failingIds(rule, 5)).toEqual(['a', 'b', 'd']);
  });

  it('takes no rules that compare rows', async () => {
    const facts = await factsOf(rows, 'id');
    await expect(facts.failing({ rule: 'all', rules: [{ rule: 'unique', columns: ['x'] }] })).rejects.toThrow(
      'unique compares rows and cannot be part of all',
    );
  });

  it('is kept by every row where it asks for nothing', async () => {
    expect(await (await factsOf(rows)).failing({ rule: 'all', rules: [] })).toBe(0);
  });
});
