import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { EvaluationRequest } from '../../../shared/data/index.ts';
import { type Files, faultOf, gatherFiles } from './evaluation-request.ts';
import { csv, parquet } from './files.ts';

const n = 12;
const label = (k: number): number => (k % 3 === 0 ? 1 : 0);
const rows = [...Array(n).keys()];
const test = csv(
  rows.map((k) => ({ id: `r${k}`, label: label(k), region: k % 2 ? 'north' : 'south', w: k })),
);
const row = (k: number) => ({ id: `r${k}`, predicted: String(label(k)), score: '0.5' });
/** A predictions file with some rows changed. */
const predictions = (changed: Readonly<Record<number, Partial<ReturnType<typeof row>>>> = {}): string =>
  csv(rows.map((k) => ({ ...row(k), ...changed[k] })));
const good: Files = {
  'test.csv': test,
  'challenger.csv': predictions(),
  'champion.csv': csv(rows.map((k) => ({ ...row(k), predicted: '0' }))),
};
const challenger = (content: string | Uint8Array): Files => ({ ...good, 'challenger.csv': content });
const from = (uri: string): Partial<EvaluationRequest> => ({ predictions: { challenger: { uri } } });
const columns = { id: 'id', label: 'label', positive: '1', prediction: 'predicted', score: 'score' };

describe('a challenger that cannot be read', () => {
  it.each<[string, Files, Partial<EvaluationRequest>, string | RegExp]>([
    [
      'is absent',
      { 'test.csv': test },
      from('challenger.csv'),
      /^challenger must be a file that exists, got "challenger.csv" \(looked in .*\)\. Check the path/,
    ],
    [
      'is empty',
      challenger(''),
      {},
      'challenger must start with a header of column names, got "challenger.csv", which is empty',
    ],
    [
      'has a header only',
      challenger('id,predicted,score\n'),
      {},
      'challenger must hold at least one row, got "challenger.csv", which has column names and nothing else',
    ],
    [
      'is a cut gzip file whose text ends with a whole row',
      { ...good, 'c.csv.gz': gzipSync(predictions()).subarray(0, -4) },
      from('c.csv.gz'),
      /^challenger must be a whole gzip file, got "c.csv.gz", which is cut short or damaged \(unexpected end of file\)/,
    ],
    [
      'is cut in the middle of the gzip file',
      { ...good, 'c.csv.gz': gzipSync(predictions()).subarray(0, 60) },
      from('c.csv.gz'),
      /^challenger must be a whole gzip file, got "c.csv.gz", which is cut short/,
    ],
    [
      'is no parquet file',
      { ...good, 'c.parquet': predictions() },
      from('c.parquet'),
      /^challenger must be a whole parquet file, got "c.parquet" \(No magic bytes found at end of file 'c.parquet'\)/,
    ],
    [
      'is in another encoding',
      challenger(Buffer.from(predictions({ 4: { id: 'r\u00e9' } }), 'latin1')),
      {},
      'challenger must be text in UTF-8, got other bytes in line 6 of "challenger.csv". Write the file again with the encoding utf-8.',
    ],
    [
      'is in UTF-16',
      challenger(Buffer.from(`\ufeff${predictions()}`, 'utf16le')),
      {},
      /^challenger must be text in UTF-8, got "challenger.csv", which looks like UTF-16/,
    ],
    [
      'has a row with a field too few',
      challenger(predictions().replace('r5,0,0.5', 'r5,0')),
      {},
      'challenger must have 3 fields in every row, as the header has, got 2 in line 7 of "challenger.csv"',
    ],
    [
      'has a row with a field too many',
      challenger(predictions().replace('r5,0,0.5', 'r5,0,0.5,1')),
      {},
      'challenger must have 3 fields in every row, as the header has, got 4 in line 7 of "challenger.csv"',
    ],
    [
      'has an open quote',
      challenger(predictions().replace('r5', '"r5')),
      {},
      'challenger must close every quoted field, got an open quote in line 7 of "challenger.csv"',
    ],
    [
      'has a broken line of JSON',
      { ...good, 'c.jsonl': '{"id": "r0", "predicted": 1}\n{"id": oops}\n' },
      from('c.jsonl'),
      'challenger must hold one JSON object a line, got "{\\"id\\": oops}" in line 2 of "c.jsonl"',
    ],
    [
      'is a spreadsheet',
      { ...good, 'c.xlsx': 'x' },
      from('c.xlsx'),
      'challenger must end in .csv, .tsv, .parquet or .jsonl (text also .gz or .zst), got "c.xlsx"',
    ],
    [
      'is two files with different headers',
      { ...good, 'c-1.csv': predictions(), 'c-2.csv': test },
      from('c-*.csv'),
      'challenger must be files with the same header, got other columns in "c-2.csv" than in "c-1.csv"',
    ],
  ])('%s', async (_, files, changes, message) => {
    const fault = await faultOf(files, changes);
    if (typeof message === 'string') expect(fault).toBe(message);
    else expect(fault).toMatch(message);
  });
});

describe('columns that are not there', () => {
  it('names the nearest one, letter case included', async () => {
    expect(await faultOf(challenger(predictions().replace('score', 'Score')))).toBe(
      'columns.score must be a column of challenger (challenger.csv), got "score". Nearest: "Score".',
    );
    expect(await faultOf(good, { columns: { ...columns, label: 'lable' } })).toBe(
      'columns.label must be a column of data.test (test.csv), got "lable". Nearest: "label".',
    );
  });

  it('says which metric needs scores', async () => {
    expect(await faultOf(good, { columns: { ...columns, score: undefined } })).toBe(
      'columns.score must name a column of scores, because roc_auc cannot be had from classes alone. Columns of challenger: "id", "predicted", "score".',
    );
  });

  it('does not choose between two of the same name', async () => {
    const twice = predictions()
      .replaceAll('\n', ',x\n')
      .replace('id,predicted,score,x', 'id,predicted,score,score');
    expect(await faultOf(challenger(twice))).toBe(
      'columns.score must be the name of one column of challenger (challenger.csv), got "score", which names 2',
    );
  });

  it('says what a slice may be', async () => {
    expect(await faultOf(good, { slices: [{ columns: [{ column: 'region', bins: 4 }] }] })).toBe(
      'evaluate.slices must bin columns of numbers, got "region", which holds "south"',
    );
  });

  it('does not cut rows into more than 1,000 levels', async () => {
    const many = [...Array(1001).keys()];
    expect(
      await faultOf(
        {
          'test.csv': csv(many.map((id) => ({ id, label: id % 2 }))),
          'challenger.csv': csv(many.map((id) => ({ id, predicted: 1, score: 0.5 }))),
        },
        { ...from('challenger.csv'), slices: [{ columns: [{ column: 'id' }] }] },
      ),
    ).toBe(
      'evaluate.slices must have at most 1,000 levels, got more in "id". Bin the column ({column: "id", bins: 4}) or leave it out.',
    );
  });
});

describe('ids that do not pair', () => {
  const without = (gone: number): string => csv(rows.filter((k) => k !== gone).map(row));

  it.each<[string, Files, string]>([
    [
      'are there twice in the predictions',
      challenger(`${predictions()}r1,0,0.5\nr1,0,0.5\n`),
      'challenger must hold every id once, got 2 rows more than ids: "r1" (3 times). Name a column under columns.id that tells the rows apart.',
    ],
    [
      'are there twice in the test rows',
      { ...good, 'test.csv': test.replace('r3,', 'r2,') },
      'data.test must hold every id once, got 1 row more than ids: "r2" (2 times). Name a column under columns.id that tells the rows apart.',
    ],
    [
      'are there twice in the test rows, while as many predictions are extra',
      {
        ...good,
        'test.csv': test.replace('r3,', 'r2,'),
        'champion.csv': predictions({ 3: { score: '0.1' } }),
      },
      'data.test must hold every id once, got 1 row more than ids: "r2" (2 times). Name a column under columns.id that tells the rows apart.',
    ],
    [
      'are missing',
      challenger(without(4)),
      'challenger must hold a prediction for every row of data.test, got 1 row missing: id "r4". Predict the whole test set with both models.',
    ],
    [
      'are extra',
      challenger(`${predictions()}zz,0,0.5\n`),
      'challenger must hold predictions for rows of data.test only, got 1 row extra: id "zz". Predict the same test set with both models.',
    ],
    [
      'have nothing in common',
      challenger(csv(rows.map((k) => ({ ...row(k), id: `0${k}` })))),
      'challenger must hold a prediction for every row of data.test, got 12 rows missing: id "r0", id "r1", id "r2", id "r3", id "r4", …. No id is on both sides: is columns.id the right column of both?',
    ],
    [
      'are the same number and another text',
      {
        'test.csv': csv([
          { id: '007', label: 1 },
          { id: '8', label: 0 },
        ]),
        'challenger.csv': csv([
          { id: '7', predicted: 1, score: 1 },
          { id: '8', predicted: 1, score: 1 },
        ]),
        'champion.csv': csv([
          { id: '007', predicted: 1, score: 1 },
          { id: '8', predicted: 1, score: 1 },
        ]),
      },
      'challenger must hold a prediction for every row of data.test, got 1 row missing: id "007". Predict the whole test set with both models.',
    ],
    [
      'are empty',
      challenger(predictions({ 3: { id: '' } })),
      'challenger must hold an id in every row, got 1 row without one',
    ],
  ])('%s', async (_, files, message) => {
    expect(await faultOf(files)).toBe(message);
  });

  it('are refused where the challenger stands alone, too', async () => {
    expect(
      await faultOf({ ...good, 'test.csv': test.replace('r3,', 'r2,') }, from('challenger.csv')),
    ).toMatch(/^data.test must hold every id once/);
  });

  it('are refused where a twin in the test rows hides an extra prediction', async () => {
    expect(
      await faultOf(
        {
          'test.csv': csv([
            { id: 'a', label: 1 },
            { id: 'a', label: 0 },
            { id: 'b', label: 0 },
          ]),
          'challenger.csv': csv([
            { id: 'a', predicted: 1, score: 1 },
            { id: 'b', predicted: 1, score: 1 },
          ]),
        },
        from('challenger.csv'),
      ),
    ).toMatch(/^data.test must hold every id once, got 1 row more than ids: "a" \(2 times\)/);
  });

  it.each([
    ['the prediction once', ['a', 'b']],
    ['the prediction twice', ['a', 'a', 'b']],
    ['as many predictions as rows', ['a', 'b', 'c']],
  ])('are refused where the test rows have a twin and a parquet file has %s', async (_, ids) => {
    const files = {
      'test.csv': csv([
        { id: 'a', label: 1 },
        { id: 'a', label: 0 },
        { id: 'b', label: 0 },
      ]),
      'challenger.parquet': await parquet(ids.map((id) => ({ id, predicted: 1, score: 1 }))),
    };
    expect(await faultOf(files, from('challenger.parquet'))).toMatch(
      /^data.test must hold every id once, got 1 row more than ids: "a" \(2 times\)/,
    );
  });
});

describe('labels that are not the task’s', () => {
  it.each<[string, string, Partial<EvaluationRequest>, string]>([
    [
      'are three',
      test.replace('r3,1', 'r3,2'),
      {},
      'data.test must hold two values in the label column "label", because the task is binary, got 3: "0", "1", "2". Write model.task: multiclass, or regression, or name another label column.',
    ],
    [
      'are empty',
      test.replace('r3,1', 'r3,'),
      {},
      'data.test must hold one of the classes "0", "1" in the label column "label", got 1 row with another: (empty) (id "r3"). Correct them, or leave out the rows whose label is not known yet.',
    ],
    [
      'lack the positive one',
      test,
      { columns: { ...columns, positive: 'yes' } },
      'columns.positive must be a value of the label column "label", got "yes". It holds "0", "1".',
    ],
    [
      'are no numbers for a regression',
      test.replace('r3,1', 'r3,high').replace('r4,0', 'r4,NaN'),
      { task: 'regression' },
      'data.test must hold a finite number in the label column "label", got 2 rows with another: "high" (id "r3"), "NaN" (id "r4"). Correct them, or leave out the rows whose label is not known yet.',
    ],
  ])('%s', async (_, table, changes, message) => {
    expect(await faultOf({ ...good, 'test.csv': table }, changes)).toBe(message);
  });

  it('differ between the two models', async () => {
    const labelled = (odd: number): string =>
      csv(rows.map((k) => ({ ...row(k), label: k === odd ? 1 - label(k) : label(k) })));
    expect(
      await faultOf({ 'challenger.csv': labelled(-1), 'champion.csv': labelled(7) }, { test: undefined }),
    ).toBe(
      'champion must hold the labels that challenger holds, in column "label", got 1 row with another: id "r7". Both models must be judged against the same labels.',
    );
  });
});

describe('values that no metric can use', () => {
  it('are shown with the ids of the first five rows', async () => {
    const bad = ['NaN', 'inf', '', '1.5', 'high', '-0.1'].map((score, k) => [k + 4, { score }]);
    expect(await faultOf(challenger(predictions(Object.fromEntries(bad))))).toBe(
      'challenger must hold scores from 0 to 1 in column "score", got 6 rows with others: "NaN" (id "r4"), "inf" (id "r5"), (empty) (id "r6"), "1.5" (id "r7"), "high" (id "r8"), …',
    );
  });

  it.each(['0_1', '0,5', '0x1', '1e', '½'])('are not guessed at: %s is no score', async (score) => {
    expect(await faultOf(challenger(predictions({ 4: { score } })))).toContain(
      `1 row with others: "${score}" (id "r4")`,
    );
  });

  it('are predictions of no class', async () => {
    expect(await faultOf(challenger(predictions({ 4: { predicted: '1.0' } })))).toBe(
      'challenger must hold one of the classes "0", "1" in the prediction column "predicted", got 1 row with another: "1.0" (id "r4"). Write predictions as the label is written, letter for letter.',
    );
  });

  it('are weights below 0, or nothing but 0', async () => {
    const weighted = { columns: { ...columns, weight: 'w' } };
    expect(await faultOf({ ...good, 'test.csv': test.replace(',3\n', ',-3\n') }, weighted)).toBe(
      'data.test must hold weights of 0 or more in column "w", got 1 row with others: "-3" (id "r3")',
    );
    const zero = csv(rows.map((k) => ({ id: `r${k}`, label: label(k), w: 0 })));
    expect(await faultOf({ ...good, 'test.csv': zero }, weighted)).toBe(
      'data.test must hold a weight above 0 in column "w", got zeros only',
    );
  });

  it('are no names: too long, or with a character that ends texts', async () => {
    const fault = (name: string) => {
      const lines = (key: string) =>
        [0, 1, 2, 3].map((k) => JSON.stringify({ id: `r${k}`, [key]: k % 2 ? name : 'b' })).join('\n');
      const files = { 'test.jsonl': lines('label'), 'challenger.jsonl': lines('predicted') };
      return faultOf(files, {
        task: 'multiclass',
        test: 'test.jsonl',
        columns: { id: 'id', label: 'label', prediction: 'predicted' },
        predictions: { challenger: { uri: 'challenger.jsonl' } },
        needs: { prediction: ['accuracy'], scores: [], columns: {}, rows: false },
      });
    };
    await expect(fault('a'.repeat(150))).rejects.toThrow('nothing was refused');
    expect(await fault('a'.repeat(151))).toMatch(
      /^data\.test must hold classes of at most 150 characters in column "label", got "a+…"\. Write shorter names/,
    );
    expect(await fault('a\0')).toBe(
      'data.test must hold classes without NUL characters in column "label", got "a\\u0000"',
    );
  });

  it('are probabilities of classes that do not sum to 1', async () => {
    const table = csv([0.5, 0.9, 0.504].map((a, id) => ({ id, kind: 'abc'[id], a, b: 0.3, c: 0.2 })));
    const changes: Partial<EvaluationRequest> = {
      task: 'multiclass',
      ...from('challenger.csv'),
      columns: { id: 'id', label: 'kind', score: { a: 'a', b: 'b', c: 'c' } },
    };
    expect(await faultOf({ 'test.csv': table, 'challenger.csv': table }, changes)).toBe(
      'challenger must hold probabilities that sum to 1 over the classes of a row, got 1 row with other sums: 1.4 (id "1"). Write the output of predict_proba, or divide each row by its sum.',
    );
  });

  it('show long and hostile values short and quoted', async () => {
    const fault = await faultOf(challenger(predictions({ 4: { score: `\n::error::${'x'.repeat(5000)}` } })));
    expect(fault).not.toContain('\n');
    expect(fault.length).toBeLessThan(300);
  });
});

describe('champion and challenger', () => {
  it('may not be the same file', async () => {
    expect(
      await faultOf(good, {
        predictions: { challenger: { uri: 'challenger.csv' }, champion: { uri: './challenger.csv' } },
      }),
    ).toMatch(/^challenger must be another file than champion: .*got "challenger.csv" for both/);
  });

  it('need labels from somewhere', async () => {
    expect(await faultOf(good, { test: undefined })).toBe(
      'columns.label must be a column of challenger (challenger.csv), got "label". Its columns are "id", "predicted", "score".',
    );
  });
});

describe('a good input', () => {
  it('is not refused', async () => {
    expect((await gatherFiles(good)).evaluation.overall.n).toBe(n);
  });
});
