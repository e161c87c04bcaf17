import { join, resolve } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

const demo = resolve(import.meta.dirname, '../../../workflows-examples/census-employment/data');

/** A fault that is planted in the demo's data, at rows that depend on its place in the list alone. */
export interface Defect {
  name: string;
  /** How many of the test data's rows it takes; none where the whole column or table is at fault. */
  rows?: number;
  /** SQL statements; `planted` is the condition for its rows of the test data. */
  plant(planted: string): readonly string[];
  /** What finds it without a contract: checks and the columns that they name. */
  found: readonly string[];
  /** What finds it besides by the contract that is suggested from the training data: rules and columns. */
  promised?: readonly string[];
}

/** `column` of the planted rows becomes `value`. */
function put(column: string, value: string) {
  return (planted: string) => [`UPDATE test SET ${column} = ${value} WHERE ${planted}`];
}

/** The planted rows take over the values of as many rows of the training data in these columns. */
function takeFromTrain(...columns: readonly string[]) {
  const taken = columns.map((column) => `${column} = lent.${column}`).join(', ');
  return (planted: string) => [
    `UPDATE test SET ${taken}
     FROM (SELECT *, row_number() OVER (ORDER BY draw) AS k FROM train WHERE ancestry = 'single') AS lent,
          (SELECT draw, row_number() OVER (ORDER BY draw) AS k FROM test WHERE ${planted}) AS chosen
     WHERE lent.k = chosen.k AND test.draw = chosen.draw`,
  ];
}

/** The planted rows are there again at the end, with these columns replaced. */
function append(...replaced: readonly string[]) {
  const place = '(SELECT max(place) FROM test) + row_number() OVER (ORDER BY place) AS place';
  return (planted: string) => [
    `INSERT INTO test SELECT * REPLACE (${[...replaced, place, '-1 AS draw'].join(', ')}) FROM test WHERE ${planted}`,
  ];
}

const allButId = [
  ...['age', 'schooling', 'marital', 'relationship', 'disability', 'hearing_difficulty', 'vision_difficulty'],
  ...['cognitive_difficulty', 'parents_at_work', 'moved', 'military', 'citizenship', 'ancestry', 'nativity'],
  ...['sex', 'race', 'employed', 'interviewed', 'household', 'income', 'commute', 'sleep', 'remark'],
];

/**
 * Twenty faults of different kinds. Each has rows of its own, and those of whole columns come first or last, so that
 * all can be planted together and each is still what it is alone.
 */
export const defects: readonly Defect[] = [
  {
    name: 'a constant column',
    found: ['category_shares ancestry', 'constant_columns ancestry'],
    plant: () => [`UPDATE test SET ancestry = 'single'`],
  },
  {
    name: 'a shifted distribution',
    found: ['mean_shift income', 'quantile_shift income', 'standard_deviation_shift income'],
    promised: ['train/income/high_values income'],
    plant: () => ['UPDATE test SET income = round(1.6 * income::DOUBLE, 2)::VARCHAR'],
  },
  {
    name: 'a feature that knows the label',
    found: ['label_leakage cognitive_difficulty'],
    plant: () =>
      ['train', 'test'].map(
        (table) =>
          `UPDATE ${table} SET cognitive_difficulty = CASE employed WHEN '1' THEN 'no' ELSE 'yes' END
           WHERE hash(person || ' leak') % 50 > 0`,
      ),
  },
  {
    name: 'missing values',
    found: ['missing_share_shift moved', 'missing_values moved'],
    promised: ['train/moved/required moved'],
    rows: 600,
    plant: put('moved', 'NULL'),
  },
  {
    name: 'a number that cannot be read',
    found: ['mixed_types schooling', 'schema_change schooling'],
    promised: ['train/schooling/type schooling', 'train/schooling/range schooling'],
    rows: 5,
    plant: put('schooling', `'sixteen'`),
  },
  {
    name: 'out of range',
    found: ['out_of_range age'],
    promised: ['train/age/range age'],
    rows: 12,
    plant: put('age', `'212'`),
  },
  {
    name: 'a new category',
    found: ['new_categories marital'],
    promised: ['train/marital/valid_values marital'],
    rows: 30,
    plant: put('marital', `'in partnership'`),
  },
  {
    name: 'another letter case',
    found: ['case_variants nativity', 'new_categories nativity'],
    promised: ['train/nativity/valid_values nativity'],
    rows: 25,
    plant: put('nativity', 'upper(nativity)'),
  },
  {
    name: 'padded values',
    found: ['new_categories sex', 'padded_values sex'],
    promised: ['train/sex/valid_values sex'],
    rows: 25,
    plant: put('sex', `' ' || sex`),
  },
  {
    name: 'rows that are there twice',
    found: ['duplicate_ids person', 'duplicate_rows rows'],
    promised: ['train/person/unique person'],
    rows: 30,
    plant: append(),
  },
  {
    name: 'ids that are there twice',
    found: ['duplicate_ids person'],
    promised: ['train/person/unique person'],
    rows: 12,
    plant: put('person', '(SELECT max(other.person) FROM test AS other WHERE other.draw = 9999 - test.draw)'),
  },
  {
    name: 'conflicting labels',
    found: ['conflicting_labels employed'],
    rows: 40,
    plant: append(
      `'ma-9' || person[5:] AS person`,
      `'h-2018-9' || household[9:] AS household`,
      '(1 - employed::INTEGER)::VARCHAR AS employed',
    ),
  },
  {
    name: 'rows of the training data',
    found: ['group_overlap household', 'row_overlap rows', 'time_overlap interviewed'],
    rows: 50,
    plant: takeFromTrain(...allButId),
  },
  {
    name: 'dates in the future',
    found: ['future_dates interviewed'],
    rows: 6,
    plant: put('interviewed', `'2061-03-04'`),
  },
  {
    name: 'e-mail addresses',
    found: ['personal_data remark'],
    rows: 20,
    plant: put('remark', `'please write to ' || replace(person, '-', '.') || '@example.com'`),
  },
  {
    name: 'a number that stands for none',
    found: ['out_of_range commute', 'special_values commute', 'standard_deviation_shift commute'],
    promised: ['train/commute/range commute'],
    rows: 25,
    plant: put('commute', `'-999'`),
  },
  {
    name: 'numbers that are none',
    found: ['infinite_values sleep', 'schema_change sleep', 'special_values sleep'],
    promised: ['train/sleep/type sleep', 'train/sleep/range sleep'],
    rows: 8,
    plant: put('sleep', `CASE WHEN draw % 2 = 0 THEN 'NaN' ELSE 'inf' END`),
  },
  {
    name: 'groups of the training data',
    found: ['group_overlap household'],
    rows: 35,
    plant: takeFromTrain('household'),
  },
  {
    name: 'a column that is gone',
    found: ['schema_change vision_difficulty'],
    promised: ['train/schema vision_difficulty'],
    plant: () => ['ALTER TABLE test DROP COLUMN vision_difficulty'],
  },
  {
    name: 'a column with another name',
    found: ['schema_change citizenship'],
    promised: ['train/schema citizenship'],
    plant: () => ['ALTER TABLE test RENAME COLUMN citizenship TO citizen_ship'],
  },
];

/** The condition for a fault's rows: each takes its own from an order drawn by the row's id. */
function plantedRows(defect: Defect): string {
  const before = defects.slice(0, defects.indexOf(defect)).reduce((sum, { rows = 0 }) => sum + rows, 0);
  return `draw >= ${before} AND draw < ${before + (defect.rows ?? 0)}`;
}

/** A uniform number in (0, 1) that depends on the row and a name only. */
const uniform = (name: string) => `((hash(person || ' ${name}') >> 11)::DOUBLE + 0.5) / 9007199254740992.0`;
const normal = (name: string) =>
  `sqrt(-2 * ln(${uniform(`${name} radius`)})) * cos(2 * pi() * ${uniform(`${name} angle`)})`;

const remarks = [
  ...[
    'answered by telephone',
    'answered on paper',
    'answered in person',
    'answered on the web',
    'second letter',
  ],
  ...[
    'asked for a translation',
    'helped by a relative',
    'moved in lately',
    'works at night',
    'on parental leave',
  ],
];
const remark = (name: string) =>
  `[${remarks.map((text) => `'${text}'`).join(', ')}][1 + (hash(person || ' ${name}') % ${remarks.length})::INTEGER]`;

/**
 * The demo's rows; in the place of the year, which is one value a file, columns that faults need, drawn by the row's id:
 * a day of interview, a household, three numbers and a free text. Every value is a text; `place` is the row's place in the file, `draw` its
 * place in a random order.
 */
function load(table: 'train' | 'test'): string {
  return `CREATE TABLE ${table} AS
    SELECT columns(* EXCLUDE (year, file_row_number))::VARCHAR,
      (make_date(year, 1, 1) + (hash(person || ' day') % 365)::INTEGER)::VARCHAR AS interviewed,
      printf('h-%d-%05d', year, file_row_number // 2) AS household,
      round(exp(10.4 + 0.6 * ${normal('income')}), 2)::VARCHAR AS income,
      round(5 + 40 * ${uniform('there')} + 30 * ${uniform('back')})::VARCHAR AS commute,
      round(7.2 + 0.9 * ${normal('sleep')}, 1)::VARCHAR AS sleep,
      ${remark('first')} || ', ' || ${remark('second')} || ', form ' || (hash(person || ' form') % 1000) AS remark,
      file_row_number AS place,
      row_number() OVER (ORDER BY hash(person || ' draw')) - 1 AS draw
    FROM read_parquet('${join(demo, `${table}.parquet`)}', file_row_number = true)`;
}

const types: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['age', 'schooling', 'employed'].map((column) => [column, 'BIGINT'])),
  ...Object.fromEntries(['income', 'commute', 'sleep'].map((column) => [column, 'DOUBLE'])),
  interviewed: 'DATE',
};

async function write(connection: DuckDBConnection, table: string, file: string): Promise<void> {
  const described = await connection.runAndReadAll(`DESCRIBE ${table}`);
  const columns = described
    .getRowsJS()
    .map(([name]) => String(name))
    .filter((name) => name !== 'place' && name !== 'draw');
  const typed = await Promise.all(
    columns.map(async (column) => {
      const type = file.endsWith('.parquet') ? types[column] : undefined;
      if (!type) return column;
      const [[lost]] = (
        await connection.runAndReadAll(
          `SELECT count(${column}) - count(TRY_CAST(${column} AS ${type})) FROM ${table}`,
        )
      ).getRowsJS();
      return lost ? column : `${column}::${type} AS ${column}`;
    }),
  );
  await connection.run(`COPY (SELECT ${typed.join(', ')} FROM ${table} ORDER BY place) TO '${file}'`);
}

/**
 * Writes `train` and `test` of the demo into a folder, widened, with these faults planted, and says which rows of the
 * test data each took, by their ids in the file.
 */
export async function plantDefects(
  folder: string,
  planted: readonly Defect[] = defects,
  format: 'csv' | 'parquet' = 'csv',
): Promise<Map<string, string[]>> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    for (const table of ['train', 'test'] as const) await connection.run(load(table));
    for (const defect of planted) {
      for (const statement of defect.plant(plantedRows(defect))) await connection.run(statement);
    }
    const ids = new Map<string, string[]>();
    for (const defect of planted) {
      const found = await connection.runAndReadAll(
        `SELECT person FROM test WHERE ${plantedRows(defect)} ORDER BY place`,
      );
      ids.set(
        defect.name,
        found.getRowsJS().map(([id]) => String(id)),
      );
    }
    for (const table of ['train', 'test']) await write(connection, table, join(folder, `${table}.${format}`));
    return ids;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
