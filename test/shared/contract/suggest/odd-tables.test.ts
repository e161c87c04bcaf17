import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContract } from '../../../../shared/contract/read-contract.ts';
import { askEvidence } from '../../../../shared/contract/suggest/ask-evidence.ts';
import { suggestContract } from '../../../../shared/contract/suggest-contract.ts';
import { writeContract } from '../../../../shared/contract/write-contract.ts';
import type { Facts } from '../../../../shared/data/facts.ts';
import { profileOf } from '../../../../shared/data/profile-facts.ts';
import { identifier, literal } from '../../../../shared/data/sql-text.ts';
import { ran } from '../../checks/data/contract/judged-contract.ts';
import { factsOfFolder, parquetFolder } from '../../data/rules/tables.ts';

/** Rows from which every rule of thumb has enough. */
const lengths = fc.constantFrom(1, 2, 29, 30, 99, 100, 1_000, 2_000);

const hostileName = fc.oneof(
  fc.constantFrom(
    'id',
    'key',
    '__proto__',
    'constructor',
    '<<',
    '=',
    'yes',
    'null',
    '1.0',
    '# a',
    'a: b',
    ' a ',
    '{object}',
  ),
  fc
    .string({ unit: 'binary', minLength: 1, maxLength: 12 })
    .filter((name) => !name.includes('\0') && name.isWellFormed()),
);

/** Columns as expressions over the row's number `i`, `n` rows in all. */
const oddColumn = fc.oneof(
  fc.constantFrom(
    'NULL::VARCHAR',
    'NULL::BIGINT',
    "''",
    "'NaN'::DOUBLE",
    "CASE WHEN i > 0 THEN 'Infinity'::DOUBLE ELSE i END",
    'i % 2',
    '(i % 2)::DOUBLE',
    '(i % 2 = 0)',
    'CASE WHEN i % 7 = 0 THEN NULL ELSE i % 2 END',
    'i',
    '-i',
    '(i + 9007199254740990)::BIGINT',
    "(i + '9223372036854775000'::UBIGINT)::UBIGINT",
    "('170141183460469231731687303715884105000'::HUGEINT + i % 700)",
    '(i / 3)::DECIMAL(38, 10)',
    'exp(i % 700)',
    '1e308 * (i % 2)',
    '5e-324 * i',
    '(i / 7)::FLOAT',
    'to_timestamp(i * 1e6)',
    "TIMESTAMP '2026-01-01' + INTERVAL (i) SECOND",
    "DATE '0001-01-01' + (i % 3)::INTEGER",
    "DATE '9999-12-31' - (i % 3)::INTEGER",
    "'infinity'::DATE",
    "TIME '00:00' + INTERVAL (i) SECOND",
    '[i]',
    "{'a': i}",
    'uuid()',
    "'x' || i || '@example.org'",
    "CASE WHEN i % 50 = 0 THEN 'none' ELSE 'x' || i || '@example.org' END",
    "repeat('x', (i % 3)::INTEGER)",
    "lpad(i::VARCHAR, 6, '0')",
    'chr((128512 + i % 5)::INTEGER)',
    "'a' || chr(10) || 'b'",
    'chr(1)',
    "' '",
    'i::VARCHAR::BLOB',
    'INTERVAL (i) DAY',
  ),
  fc
    .array(
      fc
        .string({ unit: 'binary', maxLength: 8 })
        .filter((text) => !text.includes('\0') && text.isWellFormed()),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    .map((texts) => `[${texts.map(literal).join(', ')}][1 + i % ${texts.length}]`),
  fc
    .array(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), { minLength: 1, maxLength: 4 })
    .map(
      (numbers) =>
        `[${numbers.map((number) => `'${number}'::BIGINT`).join(', ')}][1 + i % ${numbers.length}]`,
    ),
  fc
    .array(fc.double({ noDefaultInfinity: true }), { minLength: 1, maxLength: 4 })
    .map(
      (numbers) =>
        `[${numbers.map((number) => `'${number}'::DOUBLE`).join(', ')}][1 + i % ${numbers.length}]`,
    ),
);

const oddTable = fc.record({
  rows: lengths,
  columns: fc.uniqueArray(fc.tuple(hostileName, oddColumn), {
    minLength: 1,
    maxLength: 6,
    selector: ([name]) => name.toLowerCase(),
  }),
});

async function suggestedFrom(facts: Facts): Promise<string> {
  const profile = await profileOf(facts);
  const evidence = await askEvidence(facts, profile, {});
  return writeContract(
    suggestContract({ id: 'c', table: 't', uri: facts.uri, profile, evidence, roles: {} }),
  );
}

describe('a contract suggested from any table', () => {
  it('is read again, and kept by the table', async () => {
    await fc.assert(
      fc.asyncProperty(oddTable, async ({ rows, columns }) => {
        const selected = columns.map(([name, sql]) => `${sql} AS ${identifier(name)}`).join(', ');
        const folder = await parquetFolder({ 't.parquet': `SELECT ${selected} FROM range(${rows}) t(i)` });
        const { t: facts } = await factsOfFolder(folder, ['t.parquet']);
        const text = await suggestedFrom(facts);
        const contract = readContract({ text, name: 'c' });
        expect(contract.tables[0].columns.map(({ name }) => name)).toEqual(
          facts.columns.map(({ name }) => name),
        );
        expect(contract.notJudged.filter((one) => !/nested|items/.test(one))).toEqual([]);
        const broken = (await ran(text, facts)).filter(({ check }) => check.status !== 'pass');
        expect(broken.map(({ check }) => `${check.id} ${check.status}: ${check.why}`)).toEqual([]);
      }),
      { numRuns: 30, endOnFailure: true },
    );
  }, 120_000);
});
