import { describe, expect, it } from 'vitest';
import { schemaChange } from '../../../../shared/checks/data/schema_change.ts';
import type { ValueKind } from '../../../../shared/data/facts.ts';
import type { Profile } from '../../../../shared/data/profile.ts';
import { failures, findingOf, judged } from './judged.ts';

function trainedOn(kinds: Readonly<Record<string, ValueKind>>): Profile {
  const columns = Object.entries(kinds).map(([name, kind]) => ({ name, kind, missing: 0, distinct: 2 }));
  return { schema: 'tollgate/profile/v1', sha256: '0'.repeat(64), rows: 10, columns };
}

const rows = [{ age: 'old', City: 'Bonn', score: 0.5 }];

describe('schema_change', () => {
  it('passes the columns of the training data', async () => {
    const reference = trainedOn({ age: 'text', City: 'text' });
    const check = await judged(schemaChange, [{ age: 'old', City: 'Bonn' }], { reference });
    expect(check).toMatchObject({
      status: 'pass',
      why: 'all of 2 columns of the training data are there',
    });
  });

  it('names columns that are gone and suggests what they may be called now', async () => {
    const reference = trainedOn({ age: 'text', city: 'text', income: 'number' });
    const check = await judged(schemaChange, rows, { reference });
    expect(failures(check)).toEqual([
      'city: the column is gone; "City" is new: has it been renamed?',
      'income: the column is gone',
    ]);
  });

  it('names columns whose values are of another type', async () => {
    const reference = trainedOn({ age: 'integer', City: 'text' });
    const check = await judged(schemaChange, rows, { reference });
    expect(failures(check)).toEqual(['age: holds text values, in training integer']);
  });

  it('tells new columns, and fails them where asked to', async () => {
    const reference = trainedOn({ age: 'text', City: 'text' });
    const told = await judged(schemaChange, rows, { reference });
    expect(told.status).toBe('pass');
    expect(findingOf(told, 'score')).toMatchObject({ why: 'the training data has no such column' });
    const asked = await judged(schemaChange, rows, { reference }, { options: { 'new-columns': 'fail' } });
    expect(asked.status).toBe('fail');
  });

  it('tells another order', async () => {
    const reference = trainedOn({ City: 'text', age: 'text' });
    const check = await judged(schemaChange, rows, { reference });
    expect(check.status).toBe('pass');
    expect(check.findings.find(({ statistic }) => statistic === 'order')?.why).toContain('"age"');
  });

  it('stands aside without training data', async () => {
    expect(await judged(schemaChange, rows)).toMatchObject({ status: 'skip' });
  });
});
