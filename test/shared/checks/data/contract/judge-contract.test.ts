import { describe, expect, it } from 'vitest';
import { check } from '../../../../../shared/report/schema.ts';
import { contractText, withProperties } from '../../../contract/contracts.ts';
import { judgedRule, ran } from './judged-contract.ts';

const rows = [
  { id: 'a', age: '18' },
  { id: 'b', age: '' },
  { id: 'c', age: '40' },
  { id: 'd', age: '' },
];

describe('a rule of the contract', () => {
  it('fails for rows that break it, names them, and says its line', async () => {
    const check = await judgedRule('age/required', '- name: id\n- name: age\n  required: true', rows, {
      columns: { id: 'id' },
    });
    expect(check).toMatchObject({
      id: 'contract/data/t/age/required',
      title: 'age has a value in every row',
      status: 'fail',
      why: '2 of 4 rows break it, at most 0 may',
      at: { file: 'c.odcs.yaml', line: 11 },
      findings: [
        {
          subject: 'age',
          statistic: 'failing_rows',
          value: 2,
          n: 4,
          limit: { op: '<=', value: 0 },
          rows: ['b', 'd'],
          status: 'fail',
        },
      ],
    });
  });

  it('hands over the rule whose rows can be fetched', async () => {
    const all = await ran(withProperties('- name: id\n- name: age\n  required: true'), rows);
    expect(all.flatMap(({ rules }) => rules)).toEqual([{ rule: 'required', column: 'age' }]);
  });

  it('passes where no row breaks it', async () => {
    const check = await judgedRule('id/required', '- name: id\n  required: true\n- name: age', rows);
    expect(check).toMatchObject({ status: 'pass', why: '0 of 4 rows break it, at most 0 may' });
  });
});

describe('a column that is not there', () => {
  it('fails the schema, is named with the nearest, and its rules are skipped, not passed', async () => {
    const all = await ran(withProperties('- name: id\n- name: ages\n  required: true'), rows);
    expect(all.map(({ check }) => [check.id, check.status, check.why])).toEqual([
      ['contract/data/t/schema', 'fail', 'the data has no column ages; nearest: age'],
      ['contract/data/t/ages/required', 'skip', 'the data has no column ages, which t/schema fails for'],
    ]);
  });
});

describe('a column that the contract does not name', () => {
  it('is told and fails nothing', async () => {
    const [{ check }] = await ran(withProperties('- name: id'), rows);
    expect(check.status).toBe('pass');
    expect(check.findings.find(({ subject }) => subject === 'age')).toMatchObject({
      why: 'the contract does not name it',
    });
  });
});

describe('physicalName', () => {
  it('names the column in the data where the data has it, and else the name does', async () => {
    const lines = '- name: years\n  physicalName: age\n  required: true\n- name: id\n  physicalName: ID_1';
    const all = await ran(withProperties(lines), rows);
    expect(all.map(({ check }) => [check.id, check.status])).toEqual([
      ['contract/data/t/schema', 'pass'],
      ['contract/data/t/years/required', 'fail'],
    ]);
  });
});

describe('hostile names', () => {
  it.each([
    ['quotes \' " ; DROP TABLE t; --', 'x'],
    ['{property} \u0024{table}', 'x'],
    ['<script>alert(1)</script>\u202e', 'x'],
    ['n'.repeat(3_000), 'x'],
    ['constructor', '__proto__'],
  ])('of columns and tables stay names: %.40s', async (name, other) => {
    const data = [
      { [name]: '1', [other]: 'a' },
      { [name]: '', [other]: 'b' },
    ];
    const quoted = JSON.stringify(name);
    const text = contractText(
      `schema:\n  - name: ${quoted}\n    properties:\n      - name: ${quoted}\n        required: true\n        quality: [{type: sql, id: q, query: 'SELECT count({property}) FROM {object}', mustBe: 1}]\n    quality: [{metric: rowCount, mustBe: 2}]\n`,
    );
    const all = await ran(text, data);
    expect(all.map(({ check }) => check.status)).toEqual(['pass', 'fail', 'pass', 'pass']);
    for (const { check: judged } of all) expect(() => check.parse(judged)).not.toThrow();
    expect(new Set(all.map(({ check }) => check.id)).size).toBe(4);
  });
});
