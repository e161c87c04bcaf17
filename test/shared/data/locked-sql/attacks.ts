/** Queries that must not get what they ask for. `{secret}` stands for a file outside the tables. */
export const attacks: readonly (readonly [aim: string, query: string])[] = [
  // files
  ['reads a file as text', `SELECT content FROM read_text('{secret}')`],
  ['reads a file as bytes', `SELECT octet_length(content) FROM read_blob('{secret}')`],
  ['reads a file as csv', `SELECT * FROM read_csv('{secret}', header = false)`],
  ['reads a file by its name alone', `SELECT * FROM '{secret}'`],
  ['reads the file of a table itself', `SELECT count(*) FROM read_parquet('{file}')`],
  ['lists files', `SELECT count(*) FROM glob('/etc/*')`],
  ['sniffs a file', `SELECT * FROM sniff_csv('{secret}')`],
  [
    'reads a file in a nested query',
    `SELECT (SELECT max(content) FROM (SELECT content FROM read_text('{secret}'))) FROM orders`,
  ],
  [
    'reads a file in a join condition',
    `SELECT count(*) FROM orders o JOIN orders p ON EXISTS (SELECT 1 FROM read_text('{secret}'))`,
  ],
  [
    'reads a file in a common table expression',
    `WITH orders AS (SELECT content FROM read_text('{secret}')) SELECT * FROM orders`,
  ],
  ['writes a file', `COPY orders TO '{secret}.out'`],
  ['exports the database', `EXPORT DATABASE '{secret}.out'`],
  ['imports a database', `IMPORT DATABASE '{secret}'`],
  ['attaches a database', `ATTACH '{secret}.db' AS x`],
  // network, extensions
  ['reads from the network', `SELECT * FROM read_csv('https://example.com/x.csv')`],
  ['reads from the network by a name alone', `SELECT * FROM 'https://example.com/x.parquet'`],
  ['installs an extension', 'INSTALL httpfs'],
  ['loads an extension', `LOAD '{secret}'`],
  // settings, secrets, environment
  ['changes a setting', 'SET enable_external_access = true'],
  ['changes a setting behind a SELECT', `SELECT 1; SET memory_limit = '100GB'`],
  ['resets a setting', 'RESET lock_configuration'],
  ['reads a setting', `SELECT current_setting('temp_directory')`],
  ['reads all settings', 'SELECT count(*) FROM duckdb_settings()'],
  ['reads the environment', `SELECT getenv('HOME')`],
  ['reads secrets', 'SELECT * FROM duckdb_secrets()'],
  ['makes a secret', `CREATE SECRET s (TYPE s3, KEY_ID 'a', SECRET 'b')`],
  ['runs a pragma', 'PRAGMA database_list'],
  ['calls a function', 'CALL force_checkpoint()'],
  // other tables, changes
  ['reads the catalogue', 'SELECT sql FROM sqlite_master'],
  ['reads the schema of schemas', 'SELECT count(*) FROM information_schema.tables'],
  [
    'reads a system table that it names itself elsewhere',
    `SELECT (WITH pg_tables AS (SELECT 1) SELECT 1), (SELECT count(*) FROM pg_tables)`,
  ],
  [
    'reads a system table through a name that comes later',
    `WITH a AS (SELECT * FROM sqlite_master), sqlite_master AS (SELECT 1) SELECT * FROM a`,
  ],
  [
    'reads a system table through a name with a point',
    'WITH "information_schema.tables" AS (SELECT 1) SELECT count(*) FROM information_schema.tables',
  ],
  ['shows tables', 'SHOW TABLES'],
  ['shows tables in a query', 'SELECT * FROM (SHOW ALL TABLES)'],
  ['describes a table', 'SELECT * FROM (DESCRIBE orders)'],
  ['changes a table', 'UPDATE orders SET amount = 0'],
  ['deletes rows', 'DELETE FROM orders'],
  ['drops the table', 'DROP VIEW orders'],
  ['makes a table', 'CREATE TABLE x AS SELECT * FROM orders'],
  ['makes a macro', 'CREATE MACRO count_if(x) AS 0'],
  ['prepares a statement', 'PREPARE p AS SELECT 1'],
  ['explains, and runs what it explains', `EXPLAIN ANALYZE COPY orders TO '{secret}.out'`],
  // text that becomes SQL
  ['runs a text as a query', `SELECT * FROM query('SELECT 1')`],
  ['reads a table by a text', `SELECT * FROM query_table('orders')`],
  ['runs a serialized query', `SELECT * FROM json_execute_serialized_sql(json_serialize_sql('SELECT 1'))`],
  ['plans a serialized query', `SELECT json_serialize_plan('SELECT * FROM read_text(''{secret}'')')`],
  ['hides a second statement in a comment', 'SELECT 1 /* ; */ ; /* */ DROP VIEW orders --'],
  ['names a column like a statement', 'SELECT 1 AS "; DROP VIEW orders; --" FROM nothing'],
  ['calls a function of another schema', 'SELECT pg_catalog.pg_get_viewdef(1)'],
  ['writes to the log', `SELECT write_log('x')`],
  ['takes a parameter', 'SELECT $1'],
  ['draws random numbers', 'SELECT random() < 2'],
  ['draws a sample', 'SELECT count(*) FROM orders USING SAMPLE 1'],
  ['scans a pointer', 'SELECT * FROM arrow_scan(1, 2, 3)'],
  ['sleeps', 'SELECT sleep_ms(100000)'],
  // the parser
  ['nests queries', `${'SELECT * FROM ('.repeat(1200)}SELECT 1${')'.repeat(1200)}`],
  ['is very long', `SELECT ${'1 + '.repeat(10_000)}1`],
  ['hides behind a NUL', `SELECT 1\0; DROP VIEW orders`],
  ['is empty', ''],
  ['is a comment', '-- nothing'],
];

/** Queries that would hold the machine up or fill its memory: how each ends depends on the machine. */
export const bombs: readonly (readonly [aim: string, query: string])[] = [
  ['repeats a text without end', `SELECT length(repeat('x', 5000000000))`],
  ['repeats texts of many rows', `SELECT max(length(repeat('x', 400000000 + range))) FROM range(100)`],
  ['makes a long list', 'SELECT len(range(3000000000))'],
  ['joins all texts', `SELECT length(string_agg(repeat('x', 10000), '')) FROM range(1000000)`],
  ['collects all values', `SELECT len(list(repeat('x', 1000) || range)) FROM range(100000000)`],
  ['pads a text', `SELECT length(lpad('x', 2000000000, 'y'))`],
  [
    'unnests far too much',
    'SELECT max(a) FROM (SELECT unnest(range(100000000)) AS a, unnest(range(100000000)) AS b FROM range(1000) ORDER BY b, a)',
  ],
  [
    'doubles a list by lambdas',
    `SELECT len(list_reduce(list_transform(range(40), lambda x: [1]), lambda a, b: a || a))`,
  ],
  ['builds a histogram of everything', 'SELECT cardinality(histogram(range)) FROM range(1000000000)'],
  [
    'groups by everything',
    'SELECT count(*) FROM (SELECT a.range, b.range, list(a.range) FROM range(1000000) a, range(1000000) b GROUP BY ALL)',
  ],
  [
    'counts for ever',
    'WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT max(n) FROM r',
  ],
  [
    'joins everything with everything',
    'SELECT count(*) FROM range(10000000) a, range(10000000) b WHERE a.range + b.range = -1',
  ],
  [
    'matches a costly pattern',
    `SELECT count(*) FROM range(1000000) WHERE regexp_matches(repeat('a', 100000) || range, '(.*a.*){9}b$')`,
  ],
  ['nests parentheses', `SELECT ${'('.repeat(9000)}1${')'.repeat(9000)}`],
  ['nests operators', `SELECT ${'-'.padEnd(18_000, ' -')}1`],
  ['nests CASE', `SELECT ${'CASE WHEN true THEN '.repeat(600)}1${' END'.repeat(600)}`],
];
