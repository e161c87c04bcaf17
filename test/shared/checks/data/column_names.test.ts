import { describe, expect, it } from 'vitest';
import { columnNames } from '../../../../shared/checks/data/column_names.ts';
import type { Facts } from '../../../../shared/data/facts.ts';
import { folderWith } from '../../data/files.ts';
import { factsOfFile, failures, judged } from './judged.ts';

async function withHeader(header: string): Promise<Facts> {
  const row = header.replaceAll(/[^,]+|(?<=,|^)(?=,|$)/g, '1');
  return factsOfFile(`${folderWith({ 'data.csv': `${header}\n${row}\n` })}/data.csv`);
}

describe('column_names', () => {
  it('passes plain names, of any script', async () => {
    const check = await judged(columnNames, await withHeader('age,größe,収入,zip_code,First Name'));
    expect(check).toMatchObject({ status: 'pass', why: 'all of 5 names are told apart' });
  });

  it('finds names that differ by case, spaces or dashes only', async () => {
    const check = await judged(columnNames, await withHeader('income,Income,zip code,zip_code,age'));
    expect(failures(check)).toEqual([
      'income: differs from "Income" by case, spaces or dashes only',
      'Income: differs from "income" by case, spaces or dashes only',
      'zip code: differs from "zip_code" by case, spaces or dashes only',
      'zip_code: differs from "zip code" by case, spaces or dashes only',
    ]);
  });

  it.each([
    ['age\u200b,b', 'the name holds characters that nobody sees'],
    [' age,b', 'the name has spaces around it'],
    [`${'x'.repeat(201)},b`, 'the name has 201 characters, as a row of values would'],
  ])('finds %j', async (header, why) => {
    const check = await judged(columnNames, await withHeader(header));
    expect(check.findings[0]).toMatchObject({ status: 'fail', why });
  });
});
