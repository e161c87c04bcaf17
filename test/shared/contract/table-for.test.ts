import { describe, expect, it } from 'vitest';
import { tableFor } from '../../../shared/contract/table-for.ts';
import { contractText, read } from './contracts.ts';

const contract = (...tables: string[]) => read(contractText(`schema: [${tables.join(', ')}]\n`));
const one = contract('{name: loans}');
const two = contract('{name: loans, physicalName: warehouse.loans}', '{name: regions}');
const train = { input: 'data.train', uri: 'data/train.parquet' };
const regions = { input: 'data.tables.regions', uri: 'r.csv' };
const found = (...asked: Parameters<typeof tableFor>) => {
  const answer = tableFor(...asked);
  return 'table' in answer ? answer.table.name : answer.reason;
};

describe('tableFor', () => {
  it('takes the only table', () => {
    expect(found(one, train, [train])).toBe('loans');
  });

  it('takes the only table that is not named under data.tables', () => {
    expect(found(two, train, [train, regions])).toBe('loans');
  });

  it.each([
    'data/loans.parquet',
    'data/loans/part-*.parquet',
    'loans.csv.gz',
    'warehouse.loans',
    'a\\loans\\x.csv',
  ])('finds %s by its path', (uri) => {
    expect(found(two, { input: 'data', uri }, [])).toBe('loans');
  });

  it('finds other tables by their names alone', () => {
    expect(found(two, regions, [train, regions])).toBe('regions');
    expect(found(two, { input: 'data.tables.warehouse.loans', uri: 'x' }, [])).toBe('loans');
    expect(found(two, { input: 'data.tables.others', uri: 'regions.csv' }, [])).toBe(
      'the contract has no table others',
    );
  });

  it('guesses nothing', () => {
    expect(found(two, train, [train])).toBe(
      "data.train could be any of the contract's tables loans, regions: name the files of the others under data.tables, or give the table that it is the physicalName data/train.parquet",
    );
    expect(found(two, { input: 'data', uri: 'regions/loans.csv' }, [])).toMatch(/^data could be any of/);
    expect(found(contract(), train, [train])).toBe('the contract describes no table');
  });
});
