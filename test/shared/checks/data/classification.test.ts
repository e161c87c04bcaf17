import { describe, expect, it } from 'vitest';
import { classification } from '../../../../shared/checks/data/classification.ts';
import type { ContractTable } from '../../../../shared/contract/contract.ts';
import { failures, judged } from './judged.ts';

function contractOf(classes: Readonly<Record<string, string>>): ContractTable {
  const columns = Object.entries(classes).map(([name, classification]) => ({
    name,
    classification,
    required: false,
    unique: false,
    criticalDataElement: false,
  }));
  return { name: 'applications', columns, rules: [], told: [] };
}

const rows = Array.from({ length: 50 }, (_, k) => ({ income: k, salary: k, note: `jane${k}@example.com` }));

describe('classification', () => {
  it('fails a restricted column among the inputs', async () => {
    const check = await judged(classification, rows, {
      columns: { features: ['income', 'salary'] },
      contract: contractOf({ income: 'internal', salary: 'Restricted', note: 'confidential' }),
    });
    expect(failures(check)).toEqual(['salary: is "Restricted" by the contract and an input of the model']);
  });

  it('leaves a class undecided that nobody has said to be open or closed', async () => {
    const context = { columns: { features: ['income'] }, contract: contractOf({ income: 'C2' }) };
    expect(await judged(classification, rows, context)).toMatchObject({ status: 'inconclusive' });
    const open = await judged(classification, rows, context, { options: { inputs: ['c2'] } });
    expect(open.status).toBe('pass');
    const closed = await judged(classification, rows, context, { options: { inputs: ['C1'] } });
    expect(closed.status).toBe('fail');
  });

  it('fails personal data in a public column, whether the model reads it or not', async () => {
    const check = await judged(classification, rows, {
      contract: contractOf({ note: 'public', income: 'public' }),
    });
    expect(failures(check)).toEqual([
      'note: is public by the contract, and 50 of 50 rows hold e-mail addresses (j***@e***.com); 0.1 % may',
    ]);
  });

  it('judges nothing without a contract that classifies columns', async () => {
    expect(await judged(classification, rows)).toMatchObject({
      status: 'skip',
      why: 'no contract classifies a column',
    });
  });
});
