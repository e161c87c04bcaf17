import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../../shared/data/database.ts';
import type { Facts } from '../../../shared/data/facts.ts';
import { type OpenedFacts, openFacts } from '../../../shared/data/open-facts.ts';
import type { RowRule } from '../../../shared/data/row-rule.ts';
import { literal } from '../../../shared/data/sql-text.ts';
import { loadEngine } from '../../../shared/engines/index.ts';
import { csv, folderWith } from './files.ts';
import { parquetFolder } from './rules/tables.ts';

async function open(
  folder: string,
  tables: Readonly<Record<string, string | readonly string[]>>,
  id?: string,
): Promise<OpenedFacts & { byInput: Record<string, Facts> }> {
  const requests = Object.entries(tables).map(([input, uri]) => ({ input, uri }));
  const opened = await openFacts(requests, { folder, id }, { engine: await loadEngine('duckdb') });
  onTestFinished(() => opened.close());
  return { ...opened, byInput: Object.fromEntries(opened.tables.map((table) => [table.input, table])) };
}

/** What a query gives in a DuckDB of its own that may read every file. */
async function inOwnShell(sql: string): Promise<unknown[][]> {
  const database = await openDatabase({ engine: await loadEngine('duckdb') });
  try {
    return await database.rows(sql);
  } finally {
    await database.close();
  }
}

const hostile = `it's "; DROP`;
const rows = [
  { id: 'a', [hostile]: '', 'a\nb': '1', Score: '5', score: 'x', day: '2026-01-01' },
  { id: 'b', [hostile]: 'v', 'a\nb': 'two', Score: '50', score: 'X', day: '2026-02-30' },
  { id: 'b', [hostile]: 'w', 'a\nb': '', Score: '', score: 'longer', day: '' },
];
const jsonl = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const rules: RowRule[] = [
  { rule: 'required', column: hostile },
  { rule: 'type', column: 'a\nb', type: 'integer' },
  { rule: 'range', column: 'Score', type: 'number', max: 10 },
  { rule: 'one_of', column: 'score', values: ['x', 'X'] },
  { rule: 'type', column: 'day', type: 'date' },
  { rule: 'unique', columns: ['id'] },
  { rule: 'refers_to', columns: ['id'], table: 'other', to: ['key'] },
];

describe('the query for all rows that break a rule', () => {
  it.each<[string, Record<string, string>, string | string[]]>([
    ['a csv file', { 'd.csv': csv(rows) }, 'd.csv'],
    ['two csv files', { 'd.csv': csv(rows.slice(0, 1)), 'e.csv': csv(rows.slice(1)) }, ['d.csv', 'e.csv']],
    ['a csv file with semicolons', { 'd.csv': csv(rows, ';') }, 'd.csv'],
    ['a jsonl file', { 'd.jsonl': jsonl }, 'd.jsonl'],
  ])('runs in another DuckDB on %s', async (_, files, uri) => {
    const folder = folderWith({ ...files, 'other.csv': csv([{ key: 'a' }]) });
    const { byInput } = await open(folder, { data: uri, other: 'other.csv' });
    const failing = await Promise.all(rules.map((rule) => byInput.data.failing(rule)));
    expect(failing).toEqual([1, 1, 1, 1, 1, 2, 2]);
    for (const [k, rule] of rules.entries()) {
      const sql = atFolder(byInput.data.queryFor(rule), folder);
      expect([rule.rule, (await inOwnShell(sql)).length]).toEqual([rule.rule, failing[k]]);
    }
  });

  it('runs in another DuckDB on parquet files, partitioned ones, too', async () => {
    const folder = await parquetFolder({
      'a.parquet': `SELECT range AS n, CASE WHEN range < 3 THEN NULL ELSE 'x' END AS "Score", 'y' AS note FROM range(5)`,
      'b.parquet': `SELECT 9::BIGINT AS n, '' AS "Score", NULL::VARCHAR AS note`,
    });
    const { mkdirSync, renameSync } = await import('node:fs');
    for (const [name, year] of Object.entries({ a: '2025', b: '2026' })) {
      mkdirSync(join(folder, 'data', `year=${year}`), { recursive: true });
      renameSync(join(folder, `${name}.parquet`), join(folder, 'data', `year=${year}`, `${name}.parquet`));
    }
    const { byInput } = await open(folder, { data: 'data' });
    const parquetRules: RowRule[] = [
      { rule: 'required', column: 'Score' },
      { rule: 'required', column: 'note' },
      { rule: 'one_of', column: 'year', values: ['2025'] },
      { rule: 'range', column: 'n', type: 'number', exclusiveMax: 4 },
    ];
    const failing = await Promise.all(parquetRules.map((rule) => byInput.data.failing(rule)));
    expect(failing).toEqual([4, 1, 1, 2]);
    for (const [k, rule] of parquetRules.entries()) {
      const sql = atFolder(byInput.data.queryFor(rule), folder);
      expect(await inOwnShell(sql)).toHaveLength(failing[k]);
    }
  });
});

describe('the query on a csv file', () => {
  it('is short where the header says all', async () => {
    const wide = Array.from({ length: 500 }, (_, k) => `column ${k}`);
    const folder = folderWith({ 'd.csv': `${wide.join(',')}\n${wide.map(() => '1').join(',')}\n` });
    const { byInput } = await open(folder, { data: 'd.csv' });
    expect(byInput.data.queryFor({ rule: 'required', column: 'column 7' })).toBe(
      `SELECT * FROM read_csv('d.csv', all_varchar = true, header = true, skip = 0, delim = ',', quote = '"', escape = '"', comment = '')\nWHERE ("column 7" IS NULL)`,
    );
  });

  it('gives the rows that were judged, whatever DuckDB would make of the cells by itself', {
    timeout: 60_000,
  }, async () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        '#',
        '# note',
        "'",
        '"',
        '\\',
        '|',
        ';',
        '\t',
        ' ',
        ' x ',
        'NULL',
        'NaN',
        '007',
        '1.50',
        '2026-01-02',
      ),
      fc.string({ maxLength: 3 }).filter((text) => !/[\0\ud800-\udfff]/.test(text)),
      fc.constantFrom('two\nlines', 'a,b', 'é', '日本'),
    );
    const row = fc.array(cell, { minLength: 3, maxLength: 3 });
    const database = await openDatabase({ engine: await loadEngine('duckdb') });
    onTestFinished(() => database.close());
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(',', ';', '\t'),
        fc.boolean(),
        async (cells, delimiter, isPacked) => {
          const text = csv(
            cells.map(([a, b, c], k) => ({ id: `r${k}`, a, '1 b': b, SELECT: c })),
            delimiter,
          );
          const name = `d.${delimiter === '\t' ? 'tsv' : 'csv'}${isPacked ? '.gz' : ''}`;
          const folder = folderWith({ [name]: isPacked ? gzipSync(text) : text });
          const opened = await openFacts(
            [{ input: 'data', uri: name }],
            { folder },
            { engine: await loadEngine('duckdb') },
          );
          const query = opened.tables[0].queryFor({ rule: 'required', column: 'a' });
          expect(query).toContain('all_varchar');
          await opened.close();
          const [all, where] = [
            query.slice(0, query.indexOf('\nWHERE ')),
            query.slice(query.indexOf('\nWHERE ')),
          ];
          const shown = (sql: string) => database.rows(sql.replace(`'${name}'`, literal(join(folder, name))));
          const expected = cells.map((values, k) =>
            [`r${k}`, ...values].map((value) => (value === '' ? null : value)),
          );
          expect(await shown(all)).toEqual(expected);
          expect(await shown(all + where)).toEqual(expected.filter(([, a]) => a === null));
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** The query as the user's shell would understand it in that folder. */
function atFolder(sql: string, folder: string): string {
  return sql.replaceAll(/'([^']*\.(csv|jsonl|parquet))'/g, (_, path: string) => literal(join(folder, path)));
}

describe('writeFailingRows', () => {
  it('writes rows of several tables and rules to one file, in the order of the rows', async () => {
    const folder = await parquetFolder(
      {
        'p.parquet':
          'SELECT range AS n, CASE WHEN range % 2 = 0 THEN range / 4 END AS v, [range] AS l FROM range(6)',
      },
      { 'd.csv': csv(rows) },
    );
    const { byInput, writeFailingRows } = await open(folder, { data: 'd.csv', other: 'p.parquet' }, 'id');
    const written = await writeFailingRows(
      'out/rows.parquet',
      [
        { check: 'missing_values/data', table: byInput.data, rule: rules[0] },
        { check: 'unique', table: byInput.data, rule: { rule: 'unique', columns: ['id'] } },
        { check: 'missing_values/other', table: byInput.other, rule: { rule: 'required', column: 'v' } },
      ],
      2,
    );
    expect(written).toBe(5);
    const found = await inOwnShell(
      `SELECT "check", "table", "rule", "row", id, "values" FROM ${literal(join(folder, 'out/rows.parquet'))}`,
    );
    expect(found.map((row) => [row[0], row[1], Number(row[3]), row[4]])).toEqual([
      ['missing_values/data', 'data', 1, 'a'],
      ['unique', 'data', 2, 'b'],
      ['unique', 'data', 3, 'b'],
      ['missing_values/other', 'other', 2, 'row 2'],
      ['missing_values/other', 'other', 4, 'row 4'],
    ]);
    expect(JSON.parse(String(found[0][5]))).toEqual({ ...rows[0], [hostile]: null });
    expect(JSON.parse(String(found[3][5]))).toEqual({ n: '1', v: null, l: '[1]' });
    expect(JSON.parse(String(found[3][2]))).toEqual({ rule: 'required', column: 'v' });
  });

  it('writes a file without rows where no rule is broken', async () => {
    const folder = folderWith({ 'd.csv': csv(rows) });
    const { byInput, writeFailingRows } = await open(folder, { data: 'd.csv' });
    for (const asked of [
      [],
      [{ check: 'c', table: byInput.data, rule: { rule: 'required', column: 'id' } as const }],
    ]) {
      expect(await writeFailingRows('rows.parquet', asked, 10)).toBe(0);
      expect(await inOwnShell(`DESCRIBE FROM ${literal(join(folder, 'rows.parquet'))}`)).toHaveLength(6);
    }
  });
});

it('says in one message that the file of failing rows cannot be written', async () => {
  const folder = folderWith({ 'd.csv': csv(rows), taken: 'a file' });
  const opened = await open(folder, { data: 'd.csv' }, 'id');
  const asked = [{ check: 'c', table: opened.byInput.data, rule: rules[0] }];
  await expect(opened.writeFailingRows(join(folder, 'taken', 'x.parquet'), asked, 10)).rejects.toThrow(
    /^failing-rows must be a file that can be written, got ".*taken\/x\.parquet" \(E\w+\)\. Give another path\.$/,
  );
});
