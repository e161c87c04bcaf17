import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../shared/data/facts.ts';
import { openFacts } from '../../../shared/data/open-facts.ts';
import { loadEngine } from '../../../shared/engines/index.ts';
import { InputError } from '../../../shared/errors.ts';
import { csv, folderWith } from './files.ts';
import { factsOfFolder, parquetFolder } from './rules/tables.ts';

async function factsOf(name: string, content: string | Uint8Array, id?: string): Promise<Facts> {
  const folder = folderWith({ [name]: content });
  const tables = await factsOfFolder(folder, [name], id);
  return Object.values(tables)[0];
}

const kindsOf = (facts: Facts) => Object.fromEntries(facts.columns.map(({ name, kind }) => [name, kind]));

async function faultOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof InputError) return error.message;
  throw error ?? new Error('nothing was refused');
}

async function open(folder: string, uri: string | readonly string[], id?: string) {
  const opened = await openFacts(
    [{ input: 'data', uri }],
    { folder, id },
    { engine: await loadEngine('duckdb') },
  );
  const [table] = opened.tables;
  return { table, opened };
}

describe('kinds of columns of a csv file', () => {
  it.each([
    ['integer', ['0', '-7', '42', '123456789012345678901234567890']],
    ['number', ['1', '18.5', '.5', '-1e-3', '+4', '7.']],
    ['boolean', ['true', 'FALSE', 'False']],
    ['date', ['2026-02-28', '2024-02-29']],
    ['timestamp', ['2026-02-28 10:00', '2026-02-28T10:00:00.123']],
    ['time', ['10:00', '23:59:59.5']],
    ['text', ['1', '01']],
    ['text', ['1', '1_000']],
    ['text', ['1', 'NaN']],
    ['text', ['1', 'inf']],
    ['text', ['1', '1e999']],
    ['text', ['1', ' 1']],
    ['text', ['1', '0x1F']],
    ['text', ['2026-02-28', '2026-02-30']],
    ['text', ['2026-02-28', '2026-2-28']],
    ['text', ['25:00']],
    ['text', ['true', 'yes']],
    ['empty', ['', '']],
  ])('is %s for %j', async (kind, values) => {
    const facts = await factsOf('a.csv', csv(values.map((v) => ({ k: 'x', v }))));
    expect(kindsOf(facts).v).toBe(kind);
  });

  it('is found in all rows, not in the first ones', async () => {
    const lines = Array.from({ length: 60_000 }, (_, k) => `${k},${k}`);
    lines[59_000] = '59000,12.5';
    lines[59_001] = 'x1,1';
    const facts = await factsOf('a.csv', `a,b\n${lines.join('\n')}\n`);
    expect(kindsOf(facts)).toEqual({ a: 'text', b: 'number' });
  });

  it('says whether time stamps have a zone', async () => {
    const at = '2026-01-01T00:00:00';
    const facts = await factsOf(
      'a.csv',
      csv([
        { none: at, all: `${at}+01:00`, some: at },
        { none: at, all: `${at}Z`, some: `${at}Z` },
      ]),
    );
    expect(facts.columns.map(({ kind, zones }) => [kind, zones])).toEqual([
      ['timestamp', 'none'],
      ['timestamp', 'all'],
      ['timestamp', 'some'],
    ]);
  });

  it('calls integer only what reads back the same', async () => {
    const text = fc.oneof(
      fc.bigInt().map(String),
      fc.double({ noNaN: true }).map(String),
      fc.stringMatching(/^[-+ 0-9._e]{1,6}$/),
      fc.string({ maxLength: 4 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          text.filter((one) => !/[\r\n\0\ud800-\udfff]/.test(one)),
          { minLength: 1, maxLength: 12 },
        ),
        async (values) => {
          const columns = values.map((v, k) => [`c${k}`, v] as const);
          const facts = await factsOf('a.csv', csv([Object.fromEntries([['id', 'a'], ...columns])]));
          for (const [name, value] of columns) {
            const kind = facts.column(name)?.kind;
            const isInteger = /^-?[0-9]+$/.test(value) && String(BigInt(value)) === value;
            expect([name, value, kind === 'integer']).toEqual([name, value, isInteger]);
            if (kind === 'number') expect(Number.isFinite(Number(value))).toBe(true);
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('kinds of columns of a jsonl file', () => {
  it('follows what JSON says, and dates', async () => {
    const rows = [
      { a: 1, b: 1.5, c: true, d: '2026-01-01', e: '5', f: { x: 1 }, g: null, h: 1, i: [1] },
      { a: 2, b: 2, c: false, d: '2026-01-02', e: '6', f: { x: 2 }, g: null, h: 'x', i: [] },
    ];
    const facts = await factsOf('a.jsonl', rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    expect(kindsOf(facts)).toEqual({
      ...{
        a: 'integer',
        b: 'number',
        c: 'boolean',
        d: 'date',
        e: 'text',
        f: 'nested',
        g: 'empty',
        h: 'text',
        i: 'nested',
      },
    });
  });

  it('has a column for a key that only the last row has', async () => {
    const rows = Array.from({ length: 12_000 }, (_, k) => (k === 11_999 ? { a: k, late: 'x' } : { a: k }));
    const facts = await factsOf('a.jsonl', rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    expect(kindsOf(facts)).toEqual({ a: 'integer', late: 'text' });
    expect(await facts.measure('missing', { column: 'late' })).toBe(11_999);
  });

  it('refuses lines that hold no object', async () => {
    const message = await faultOf(factsOf('a.jsonl', '{"a": 1}\n[2]\n'));
    expect(message).toBe('a must hold one JSON object a line, got 1 line that holds something else');
  });
});

describe('kinds of columns of a parquet file', () => {
  it('are those of the declared types, and empty where there is no value', async () => {
    const folder = await parquetFolder({
      't.parquet': `SELECT 1::INTEGER AS i, 1.5::DECIMAL(9,2) AS d, 7::DECIMAL(20,0) AS w, 'a' AS s, true AS b,
        DATE '2026-01-01' AS day, TIMESTAMP '2026-01-01' AS at, TIMESTAMPTZ '2026-01-01' AS zoned, [1, 2] AS l,
        {'x': 1} AS r, NULL::INTEGER AS n, '' AS blank, 'nan'::DOUBLE AS nan, 0.5::FLOAT AS f, '\\xAA'::BLOB AS bytes`,
    });
    const { t } = await factsOfFolder(folder, ['t.parquet']);
    expect(
      Object.fromEntries(t.columns.map(({ name, kind, declared }) => [name, `${kind} ${declared}`])),
    ).toEqual({
      i: 'integer INTEGER',
      d: 'number DECIMAL(9,2)',
      w: 'integer DECIMAL(20,0)',
      s: 'text VARCHAR',
      b: 'boolean BOOLEAN',
      day: 'date DATE',
      at: 'timestamp TIMESTAMP',
      zoned: 'timestamp TIMESTAMP WITH TIME ZONE',
      l: 'nested INTEGER[]',
      r: 'nested STRUCT(x INTEGER)',
      n: 'empty INTEGER',
      blank: 'empty VARCHAR',
      nan: 'empty DOUBLE',
      f: 'number FLOAT',
      bytes: 'other BLOB',
    });
    for (const name of ['n', 'blank', 'nan']) expect(await t.measure('missing', { column: name })).toBe(1);
    for (const name of ['i', 'l', 'r', 'zoned']) expect(await t.measure('missing', { column: name })).toBe(0);
  });
});

describe('bytes of a parquet file that declare no type', () => {
  const bytes = (sql: string) => `(${sql})::BLOB`;
  const textOf = (t: Facts, column: string) => t.measure('frequencies', { column, most: 5 });

  it('are texts where all of them are UTF-8', async () => {
    const folder = await parquetFolder({
      't.parquet': `SELECT ${bytes("'a'")} AS s, [${bytes("'b'")}] AS l UNION ALL SELECT ${bytes("''")}, NULL`,
    });
    const { t } = await factsOfFolder(folder, ['t.parquet']);
    expect(t.columns).toEqual([
      { name: 's', declared: 'VARCHAR', kind: 'text' },
      { name: 'l', declared: 'VARCHAR[]', kind: 'nested' },
    ]);
    expect(await t.measure('missing', { column: 's' })).toBe(1);
  });

  it('stay bytes where they are none, beside texts and in structs, and every column is still read', async () => {
    const folder = await parquetFolder({
      't.parquet': `SELECT 'r' || range AS id, CASE WHEN range > 0 THEN ${bytes("'\\xAA\\x00'")} END AS image,
        encode(CASE range WHEN 0 THEN '' WHEN 1 THEN 'x' ELSE 'é' END) AS s,
        {'bytes': ${bytes("'\\xFF'")}, 'path': 'p'} AS photo FROM range(3)`,
    });
    const { opened, table } = await open(folder, 't.parquet', 'id');
    expect(table.columns.map(({ name, kind, declared }) => [name, kind, declared])).toEqual([
      ['id', 'text', 'VARCHAR'],
      ['image', 'other', 'BLOB'],
      ['s', 'text', 'VARCHAR'],
      ['photo', 'nested', 'STRUCT(bytes BLOB, path VARCHAR)'],
    ]);
    const missing = ['image', 's', 'photo'].map((column) => table.measure('missing', { column }));
    expect(await Promise.all(missing)).toEqual([1, 1, 0]);
    expect(await textOf(table, 's')).toMatchObject({
      values: [
        ['x', 1],
        ['é', 1],
      ],
    });
    const rule = { rule: 'length', column: 's', min: 2 } as const;
    expect(await table.failingIds(rule, 5)).toEqual(['r1', 'r2']);
    expect(await table.failingIds({ rule: 'required', column: 'image' }, 5)).toEqual(['r0']);
    expect(await table.measure('duplicateRows', { columns: ['image', 's', 'photo'] })).toBe(0);
    await opened.close();
  });

  it('are texts in all files, or in none', async () => {
    const folder = await parquetFolder({
      'old.parquet': `SELECT ${bytes("'a'")} AS v, 1 AS n`,
      'new.parquet': `SELECT 2 AS n, 'é' AS v`,
      'image.parquet': `SELECT 3 AS n, ${bytes("'\\xFF'")} AS v`,
    });
    const { table, opened } = await open(folder, ['old.parquet', 'new.parquet']);
    expect(table.column('v')).toEqual({ name: 'v', declared: 'VARCHAR', kind: 'text' });
    expect(await table.failingIds({ rule: 'one_of', column: 'v', values: ['a'] }, 5)).toEqual(['row 1']);
    await opened.close();
    expect(await faultOf(open(folder, ['new.parquet', 'image.parquet']))).toBe(
      'data must be files whose columns have the same types, got "v", which is bytes in "image.parquet" and text in "new.parquet"',
    );
  });
});

describe('texts of a parquet file that are no UTF-8', () => {
  it('are told with the column that holds them, and the others answer', async () => {
    const folder = await parquetFolder({
      't.parquet': `SELECT 'r' || range AS id, 'a' AS fine, CASE range WHEN 7 THEN 'cafex' ELSE 'ok' END AS name FROM range(9)`,
    });
    const file = join(folder, 't.parquet');
    writeFileSync(
      file,
      readFileSync(file).toString('latin1').replaceAll('cafex', 'caf\u00e9x'.slice(0, 5)),
      'latin1',
    );
    const { table, opened } = await open(folder, 't.parquet', 'id');
    const answers = await Promise.allSettled([
      table.failing({ rule: 'pattern', column: 'name', pattern: '^ok' }),
      table.failing({ rule: 'pattern', column: 'fine', pattern: '^b' }),
      table.measure('frequencies', { column: 'name', most: 5 }),
    ]);
    const told =
      'data must hold text in UTF-8 in column "name", got "caf\\xE9x" in "t.parquet". Write the column as UTF-8, or as bytes without a type of text.';
    expect(answers.map((one) => (one.status === 'fulfilled' ? one.value : one.reason.message))).toEqual([
      told,
      9,
      told,
    ]);
    await opened.close();
  });
});

describe('ids that may not be shown', () => {
  it('are asked for once a table, when one would be, and give way to numbers wherever rows are named', async () => {
    const folder = folderWith({
      'a.csv': csv([
        { id: 'a', v: 1, label: 0 },
        { id: 'b', v: '', label: 1 },
        { id: 'c', v: 1, label: 1 },
      ]),
    });
    const asked: string[] = [];
    const opened = await openFacts(
      [{ input: 'data', uri: 'a.csv' }],
      {
        folder,
        id: 'id',
        async isHidden(facts, id) {
          asked.push(`${facts.input} ${id} ${(await facts.measure('missing', { column: id })) === 0}`);
          return true;
        },
      },
      { engine: await loadEngine('duckdb') },
    );
    const [table] = opened.tables;
    expect(await table.failing({ rule: 'required', column: 'v' })).toBe(1);
    expect(asked).toEqual([]);
    const columns = ['v'];
    expect(
      await Promise.all([
        table.failingIds({ rule: 'required', column: 'v' }, 5),
        table.failingIds({ rule: 'unique', columns }, 5),
        table.idsAt([2, 0]),
        table.measure('farthest', { column: 'v', from: 0, most: 1 }),
        table.measure('repeatedRows', { columns, by: 'values', most: 5 }),
        table.measure('labelConflicts', { columns, label: 'label', most: 5 }),
        table.measure('sharedRows', { columns: ['id'], other: table, ids: 5 }),
      ]),
    ).toMatchObject([
      ['row 2'],
      ['row 1', 'row 3'],
      ['row 3', 'row 1'],
      ['row 1'],
      { groups: [['row 1', 'row 3']] },
      { groups: [['row 1: 0', 'row 3: 1']] },
      { ids: ['row 1', 'row 2', 'row 3'] },
    ]);
    expect(asked).toEqual(['data id true']);
    await opened.close();
  });
});

describe('rows of several files', () => {
  it('are refused by column and type where a value of one cannot be read as another says', async () => {
    const folder = await parquetFolder({
      'a.parquet': "SELECT TIMESTAMP_NS '2026-01-01' AS at, 'x' AS s",
      'b.parquet': "SELECT TIMESTAMP '9999-01-01' AS at, 'y' AS s",
    });
    expect(await faultOf(open(folder, ['a.parquet', 'b.parquet']))).toBe(
      'data must hold values that can be read as TIMESTAMP_NS in column "at", got one that cannot in "b.parquet", where the column is TIMESTAMP. Write the column with one type in all files.',
    );
  });

  it('are refused where decimals of one would be rounded by those of another', async () => {
    const folder = await parquetFolder({
      'long.parquet': 'SELECT 1e30::DECIMAL(38,0) AS price',
      'short.parquet': 'SELECT 1.5::DECIMAL(38,10) AS price',
    });
    expect(await faultOf(open(folder, ['long.parquet', 'short.parquet']))).toBe(
      'data must be files whose columns have the same types, got "price", whose 10 decimal places in "short.parquet" find no room beside the long numbers of the others. Write the column with one type in all files.',
    );
  });

  const parts = ['a.parquet', 'b.parquet', 'c.parquet'];

  it('are numbered on from file to file', async () => {
    const folder = await parquetFolder({
      'a.parquet': 'SELECT range AS v FROM range(3)',
      'b.parquet': 'SELECT NULL::BIGINT AS v',
      'c.parquet': 'SELECT CASE WHEN range = 1 THEN NULL ELSE range END AS v FROM range(2)',
    });
    const { table, opened } = await open(folder, parts);
    const rule = { rule: 'required', column: 'v' } as const;
    expect([table.rows, await table.failing(rule), await table.failingIds(rule, 5)]).toEqual([
      6,
      2,
      ['row 4', 'row 6'],
    ]);
    await opened.close();
  });

  it('may have their columns in another order, and numbers of another width', async () => {
    const folder = await parquetFolder({
      'a.parquet': "SELECT 1::INTEGER AS n, 'x' AS s",
      'b.parquet': "SELECT 'y' AS s, 2.5::DOUBLE AS n",
    });
    const { table, opened } = await open(folder, ['a.parquet', 'b.parquet']);
    expect(table.columns.map(({ name, declared }) => [name, declared])).toEqual([
      ['n', 'DOUBLE'],
      ['s', 'VARCHAR'],
    ]);
    expect((await table.measure('moments', { column: 'n' }))?.sum).toBe(3.5);
    await opened.close();
  });

  it('are refused where a file has other columns or other types', async () => {
    const folder = await parquetFolder({
      'a.parquet': 'SELECT 1 AS a, 2 AS b',
      'b.parquet': 'SELECT 1 AS a, 2 AS c',
      'c.parquet': "SELECT 1 AS a, 'x' AS b",
    });
    expect(await faultOf(open(folder, ['a.parquet', 'b.parquet']))).toBe(
      'data must be files with the same columns, got other columns in "b.parquet" than in "a.parquet"',
    );
    expect(await faultOf(open(folder, ['a.parquet', 'c.parquet']))).toBe(
      'data must be files whose columns have the same types, got "b", which is number in "a.parquet" and text in "c.parquet"',
    );
  });
});

describe('a partitioned folder', () => {
  it('has its folders’ names as columns, whose kinds are those of their values', async () => {
    const folder = await parquetFolder({
      'a.parquet': 'SELECT 1 AS v',
      'b.parquet': 'SELECT 2 AS v UNION ALL SELECT 3',
    });
    const { mkdirSync, renameSync } = await import('node:fs');
    const put = (file: string, under: string) => {
      mkdirSync(join(folder, under), { recursive: true });
      renameSync(join(folder, file), join(folder, under, file));
    };
    put('a.parquet', 'data/year=2025/region=north%20east');
    put('b.parquet', 'data/year=2026/region=__HIVE_DEFAULT_PARTITION__');
    for (const uri of ['data', 'data/*/*/*.parquet']) {
      const { table, opened } = await open(folder, uri);
      expect(table.columns.map(({ name, kind }) => [name, kind])).toEqual([
        ['v', 'integer'],
        ['year', 'integer'],
        ['region', 'text'],
      ]);
      expect(await table.measure('missing', { column: 'region' })).toBe(2);
      expect(await table.measure('frequencies', { column: 'year', most: 5 })).toMatchObject({
        values: [
          ['2026', 2],
          ['2025', 1],
        ],
      });
      await opened.close();
    }
    const { table, opened } = await open(folder, 'data/year=2025/region=north%20east/a.parquet');
    expect(table.columns.map(({ name }) => name)).toEqual(['v']);
    await opened.close();
  });
});

describe('what lies where a file should be', () => {
  it.each([
    [
      'a.csv',
      'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n',
      `a must be the file itself, got "a.csv", which is Git LFS's pointer to the file. Check out with lfs: true, or run: git lfs pull.`,
    ],
    [
      'a.csv.gz',
      'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n',
      `a must be the file itself, got "a.csv.gz", which is Git LFS's pointer to the file. Check out with lfs: true, or run: git lfs pull.`,
    ],
    [
      'a.csv',
      '<!DOCTYPE html>\n<html><body>not found</body></html>\n',
      'a must be the file itself, got "a.csv", which is a page of HTML or XML. Look into the file: a download that failed often leaves one.',
    ],
  ])('is refused: %s of %j', async (name, content, told) => {
    expect(await faultOf(factsOf(name, content))).toBe(told);
  });
});

describe('a key that an object of a jsonl file holds twice', () => {
  it('is refused with its row', async () => {
    expect(await faultOf(factsOf('a.jsonl', '{"a": 1, "b": 1}\n{"b": 1, "a": 2, "b": 3}\n'))).toBe(
      'a must hold each key of an object once, got "b" twice in row 2. Rename one of them.',
    );
  });
});

describe('hostile files', () => {
  const hostile = [
    '"; DROP TABLE x; --',
    "it's",
    'a\nb',
    'ä€😀',
    'x'.repeat(5_000),
    '',
    'Score',
    'score',
    'place',
    'file_index',
  ];

  it('keep their column names, in every format', async () => {
    const row = Object.fromEntries(hostile.map((name, k) => [name, k === 3 ? '' : String(k)]));
    const columns = hostile.map((name) => `'1' AS "${name.replaceAll('"', '""') || 'unnamed'}"`);
    const folder = await parquetFolder(
      { 'p.parquet': `SELECT ${columns.filter((_, k) => k !== 7).join(', ')}` },
      { 'c.csv': csv([row]), 'j.jsonl': `${JSON.stringify(row)}\n` },
    );
    const tables = await factsOfFolder(folder, ['c.csv', 'j.jsonl', 'p.parquet']);
    expect(tables.c.columns.map(({ name }) => name)).toEqual(hostile);
    expect(new Set(tables.j.columns.map(({ name }) => name))).toEqual(new Set(hostile));
    expect(tables.p.columns.map(({ name }) => name)).toEqual(
      hostile.map((n) => n || 'unnamed').filter((_, k) => k !== 7),
    );
    for (const table of Object.values(tables)) {
      const missing = await Promise.all(
        table.columns.map(({ name }) => table.measure('missing', { column: name })),
      );
      const expected = table === tables.p ? 0 : 1;
      expect(missing.reduce((sum, one) => sum + one, 0)).toBe(expected);
    }
  });

  it('are refused where a column is there twice', async () => {
    expect(await faultOf(factsOf('a.csv', 'a,b,a\n1,2,3\n'))).toBe(
      'a must have each column once, got "a" twice in "a.csv". Rename one of them.',
    );
  });

  it('are refused where there are no rows', async () => {
    const folder = await parquetFolder({ 'p.parquet': 'SELECT 1 AS a WHERE false' });
    expect(await faultOf(open(folder, 'p.parquet'))).toMatch(/^data must hold at least one row/);
    expect(await faultOf(factsOf('a.csv', 'a,b\n'))).toMatch(/^a must hold at least one row/);
  });

  it('may hold cells of 1 MB', async () => {
    const long = 'x'.repeat(1 << 20);
    const facts = await factsOf(
      'a.csv',
      csv([
        { id: 'a', v: long },
        { id: 'b', v: '' },
      ]),
      'id',
    );
    expect(await facts.failingIds({ rule: 'required', column: 'v' }, 9)).toEqual(['b']);
    expect(await facts.measure('distinct', { column: 'v' })).toMatchObject({ values: 1 });
  });

  it('are refused where a packed file is cut', async () => {
    const packed = gzipSync(csv([{ a: 1 }, { a: 2 }])).subarray(0, -4);
    expect(await faultOf(factsOf('a.csv.gz', packed))).toMatch(/^a must be a whole gzip file/);
  });
});

describe('questions of one turn', () => {
  it('are answered one by one where one of them cannot be', async () => {
    const facts = await factsOf(
      'a.csv',
      csv([
        { a: '1', b: 'x' },
        { a: '', b: 'y' },
      ]),
    );
    const answers = await Promise.allSettled([
      facts.measure('missing', { column: 'a' }),
      facts.failing({ rule: 'pattern', column: 'b', pattern: '(' }),
      facts.failing({ rule: 'pattern', column: 'b', pattern: '^x$' }),
      facts.measure('missing', { column: 'absent' }),
    ]);
    expect(answers.map((one) => (one.status === 'fulfilled' ? one.value : 'rejected'))).toEqual([
      1,
      'rejected',
      1,
      'rejected',
    ]);
  });

  it('are answered for 5,000 columns', async () => {
    const names = Array.from({ length: 5_000 }, (_, k) => `c${k}`);
    const line = (k: number) => names.map((_, at) => (at % 7 === k ? '' : String(at))).join(',');
    const facts = await factsOf('a.csv', `${names.join(',')}\n${[0, 1, 2].map(line).join('\n')}\n`);
    const missing = await Promise.all(names.map((column) => facts.measure('missing', { column })));
    expect(missing.filter((one) => one === 1)).toHaveLength(names.filter((_, k) => k % 7 < 3).length);
    const ids = await Promise.all(
      names.slice(0, 50).map((column) => facts.failingIds({ rule: 'required', column }, 3)),
    );
    expect(ids.slice(0, 4)).toEqual([['row 1'], ['row 2'], ['row 3'], []]);
  });
});

describe('ids beyond 2^53', () => {
  it('stay apart', async () => {
    const ids = ['9007199254740992', '9007199254740993', '123456789012345678901234567890'];
    const facts = await factsOf('a.csv', csv(ids.map((id) => ({ id, v: '' }))), 'id');
    expect(await facts.failingIds({ rule: 'required', column: 'v' }, 5)).toEqual(ids);
    expect(await facts.measure('distinct', { column: 'id' })).toMatchObject({ values: 3, isUnique: true });
    const jsonl = await factsOf('a.jsonl', '{"id": 9007199254740992}\n{"id": 9007199254740993}\n');
    expect((await jsonl.measure('distinct', { column: 'id' })).values).toBe(2);
  });
});

describe('a file that changes while it is read', () => {
  it('is refused', async () => {
    const folder = folderWith({ 'a.csv': csv([{ a: '1' }]) });
    const { opened } = await open(folder, 'a.csv');
    await opened.checkUnchanged();
    writeFileSync(join(folder, 'a.csv'), csv([{ a: '1' }, { a: '2' }]));
    expect(await faultOf(opened.checkUnchanged())).toBe(
      'data must not change while it is read, got "a.csv", which was written meanwhile. Run the step that writes it before this one.',
    );
    await opened.close();
  });
});
