import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cells } from '../../../shared/data/evaluation.ts';
import { type Files, gatherFiles } from './evaluation-request.ts';
import { csv } from './files.ts';

const labels = ['1', '0', '1', '0', '0', '1'];
const regions = ['north', 'south', 'north', '', 'south', 'north'];
const test = labels.map((label, k) => ({ id: `r${k}`, label, region: regions[k], age: 20 + 10 * k }));
const scores = [0.9, 0.2, 0.4, 0.6, 0.1, 0.8];
const predictions = scores.map((score, k) => ({ id: `r${k}`, predicted: score >= 0.5 ? '1' : '0', score }));
const files = {
  'test.csv': csv(test),
  'challenger.csv': csv(predictions),
  'champion.csv': csv(predictions.map((row) => ({ ...row, predicted: '0', score: 0.3 }))),
};

const counts = (cells: Cells | undefined) =>
  Array.from(cells?.count ?? [], (count, k) => [
    cells?.label[k],
    cells?.prediction.challenger?.[k],
    cells?.prediction.champion?.[k],
    count,
  ]);

describe('gatherEvaluation', () => {
  it('puts predictions where their rows are, whatever the order of the files', async () => {
    const { evaluation, inputs, notices, ids } = await gatherFiles({
      ...files,
      'challenger.csv': csv(predictions.toReversed()),
    });
    const { rows, n } = evaluation.overall;
    expect(n).toBe(6);
    expect(evaluation.classes).toEqual(['0', '1']);
    expect(rows?.label).toEqual(Int32Array.from(labels, Number));
    expect(rows?.models.challenger?.scores).toEqual([Float64Array.from(scores)]);
    expect(rows?.models.challenger?.prediction).toEqual(Int32Array.of(1, 0, 0, 1, 0, 1));
    expect(rows?.models.champion?.prediction).toEqual(new Int32Array(6));
    expect(inputs.map(({ name, uri, rows: count }) => [name, uri, count])).toEqual([
      ['data.test', 'test.csv', 6],
      ['challenger', 'challenger.csv', 6],
      ['champion', 'champion.csv', 6],
    ]);
    expect(inputs[0].sha256).toBe(createHash('sha256').update(files['test.csv']).digest('hex'));
    expect(notices).toEqual([]);
    expect(await ids([4, 0])).toEqual(['r4', 'r0']);
  });

  it('pairs any shuffle of any ids', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .uniqueArray(
            fc.string({ unit: 'grapheme', minLength: 1 }).filter((id) => !/[\0\ud800-\udfff]/.test(id)),
            {
              minLength: 1,
              maxLength: 12,
            },
          )
          .chain((ids) =>
            fc.record({
              ids: fc.constant(ids),
              challenger: fc.shuffledSubarray([...ids.keys()], { minLength: ids.length }),
              champion: fc.shuffledSubarray([...ids.keys()], { minLength: ids.length }),
            }),
          ),
        async ({ ids, challenger, champion }) => {
          const row = (k: number) => ({ id: ids[k], predicted: k % 2, score: (k + 1) / 100 });
          const { evaluation } = await gatherFiles({
            'test.csv': csv(ids.map((id, k) => ({ id, label: k % 2 }))),
            'challenger.csv': csv(challenger.map(row)),
            'champion.csv': csv(champion.map(row)),
          });
          const { rows } = evaluation.overall;
          const expected = Float64Array.from(ids, (_, k) => (k + 1) / 100);
          expect(rows?.models.challenger?.scores).toEqual([expected]);
          expect(rows?.models.champion?.scores).toEqual([expected]);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('pairs 1,000 rows in three different orders', async () => {
    const n = 1000;
    const order = (step: number) => Array.from({ length: n }, (_, k) => (k * step) % n);
    const score = (k: number, shift: number) => ((k * 7919 + shift) % 1000) / 1000;
    const table = (step: number, shift: number) =>
      csv(order(step).map((k) => ({ id: `id ${k}`, predicted: k % 2, score: score(k, shift) })));
    const { evaluation } = await gatherFiles({
      'test.csv': csv(order(1).map((k) => ({ id: `id ${k}`, label: k % 2 }))),
      'challenger.csv': table(7, 1),
      'champion.csv': table(333, 2),
    });
    const { rows } = evaluation.overall;
    for (const k of [0, 1, 500, 999]) {
      expect(rows?.models.challenger?.scores?.[0][k]).toBe(score(k, 1));
      expect(rows?.models.champion?.scores?.[0][k]).toBe(score(k, 2));
    }
  });

  it('counts cells where no metric needs rows', async () => {
    const { evaluation } = await gatherFiles(files, {
      needs: { prediction: ['accuracy'], scores: [], columns: {}, rows: false },
      slices: [{ columns: [{ column: 'region' }] }],
    });
    expect(evaluation.overall.rows).toBeUndefined();
    expect(counts(evaluation.overall.cells)).toEqual([
      [0, 0, 0, 2],
      [0, 1, 0, 1],
      [1, 0, 0, 1],
      [1, 1, 0, 2],
    ]);
    const [{ by, levels }] = evaluation.slices;
    expect(by).toEqual(['region']);
    expect(levels.map(({ level, n }) => [level.region, n])).toEqual([
      ['north', 3],
      ['south', 2],
      ['(missing)', 1],
    ]);
    expect(counts(levels[0].sample().cells)).toEqual([
      [1, 0, 0, 1],
      [1, 1, 0, 2],
    ]);
  });

  it('gives the same cells beside the rows', async () => {
    const slices = [{ columns: [{ column: 'region' }, { column: 'age', edges: [40] }] }];
    const needs = { prediction: ['accuracy'], scores: [], columns: {} };
    const flat = await gatherFiles(files, { slices, needs: { ...needs, rows: false } });
    const full = await gatherFiles(files, { slices, needs: { ...needs, rows: true } });
    expect(full.evaluation.overall.cells).toEqual(flat.evaluation.overall.cells);
    expect(full.evaluation.slices[0].levels.map((one) => one.sample().cells)).toEqual(
      flat.evaluation.slices[0].levels.map((one) => one.sample().cells),
    );
    expect(full.evaluation.slices[0].levels.map((one) => one.level)).toEqual([
      { region: 'north', age: 'below 40' },
      { region: 'north', age: '40 or more' },
      { region: 'south', age: 'below 40' },
      { region: 'south', age: '40 or more' },
      { region: '(missing)', age: '40 or more' },
    ]);
  });

  it('takes the rows of a slice and only those', async () => {
    const { evaluation } = await gatherFiles(files, { slices: [{ columns: [{ column: 'age', bins: 3 }] }] });
    const [{ levels }] = evaluation.slices;
    expect(levels.map(({ level, n }) => [level.age, n])).toEqual([
      ['below 30', 1],
      ['30 to below 50', 2],
      ['50 or more', 3],
    ]);
    const { rows } = levels[1].sample();
    expect(rows?.label).toEqual(Int32Array.of(0, 1));
    expect(rows?.models.challenger?.scores).toEqual([Float64Array.of(0.2, 0.4)]);
  });

  it('reads weights and clusters, and counts clusters anew in a slice', async () => {
    const customers = ['b', 'a', 'b', 'c', 'a', 'b'];
    const { evaluation } = await gatherFiles(
      { ...files, 'test.csv': csv(test.map((row, k) => ({ ...row, w: k / 2, customer: customers[k] }))) },
      {
        columns: {
          id: 'id',
          label: 'label',
          prediction: 'predicted',
          score: 'score',
          weight: 'w',
          group: 'customer',
        },
        slices: [{ columns: [{ column: 'region' }] }],
        needs: { prediction: ['f1'], scores: [], columns: {}, rows: false },
      },
    );
    const { rows, cells } = evaluation.overall;
    expect(cells).toBeUndefined();
    expect(rows?.weight).toEqual(Float64Array.of(0, 0.5, 1, 1.5, 2, 2.5));
    expect(rows?.cluster).toEqual(Int32Array.of(1, 0, 1, 2, 0, 1));
    expect(evaluation.slices[0].levels[0].sample().rows?.cluster).toEqual(Int32Array.of(0, 0, 0));
  });

  it('takes labels and slices from the challenger where there is no test table', async () => {
    const labelled = predictions.map((row, k) => ({ ...row, label: labels[k], region: regions[k] }));
    const { evaluation, inputs } = await gatherFiles(
      { 'challenger.csv': csv(labelled), 'champion.csv': files['champion.csv'] },
      { test: undefined, slices: [{ columns: [{ column: 'region' }] }] },
    );
    expect(evaluation.overall.rows?.label).toEqual(Int32Array.from(labels, Number));
    expect(evaluation.slices[0].levels).toHaveLength(3);
    expect(inputs.map(({ name }) => name)).toEqual(['challenger', 'champion']);
  });

  it('predicts from scores where there is no prediction, at the threshold', async () => {
    const { evaluation, notices } = await gatherFiles(files, {
      columns: { id: 'id', label: 'label', score: 'score', threshold: 0.6 },
    });
    expect(evaluation.overall.rows?.models.challenger?.prediction).toEqual(Int32Array.of(1, 0, 0, 1, 0, 1));
    expect(notices).toEqual([]);
  });

  it('orders classes as the score columns name them', async () => {
    const kinds = ['c', 'a', 'b'];
    const table = csv(kinds.map((kind, k) => ({ id: k, kind, b: 0.2, a: 0.3, c: 0.5 })));
    const { evaluation } = await gatherFiles(
      { 'test.csv': table, 'challenger.csv': table, 'champion.csv': `${table}` },
      {
        task: 'multiclass',
        columns: { id: 'id', label: 'kind', score: { b: 'b', a: 'a', c: 'c' } },
        needs: { prediction: ['accuracy'], scores: ['log_loss'], columns: {}, rows: true },
      },
    );
    expect(evaluation.classes).toEqual(['b', 'a', 'c']);
    expect(evaluation.overall.rows?.label).toEqual(Int32Array.of(2, 1, 0));
    expect(evaluation.overall.rows?.models.champion?.prediction).toEqual(Int32Array.of(2, 2, 2));
  });

  it('reads values and further columns for a regression', async () => {
    const { evaluation } = await gatherFiles(
      {
        'test.csv': csv([1.5, -2, 1e-3].map((label, id) => ({ id, label }))),
        'challenger.csv': csv([1, 2, 3].map((predicted, id) => ({ id, predicted, judge: id / 4 }))),
        'champion.csv': csv([0, 0, 0].map((predicted, id) => ({ id, predicted, judge: 1 }))),
      },
      {
        task: 'regression',
        needs: { prediction: ['r2'], scores: [], columns: { mean_score: 'judge' }, rows: true },
      },
    );
    const { rows } = evaluation.overall;
    expect(evaluation.classes).toEqual([]);
    expect(rows?.label).toEqual(Float64Array.of(1.5, -2, 0.001));
    expect(rows?.models.challenger?.prediction).toEqual(Float64Array.of(1, 2, 3));
    expect(rows?.models.challenger?.columns).toEqual({ judge: Float64Array.of(0, 0.25, 0.5) });
  });

  it('knows the simple models as scikit-learn does', async () => {
    const simple = await gatherFiles(files, {
      predictions: { challenger: { uri: 'challenger.csv' }, baseline: { simple: 'majority' } },
    });
    const model = simple.evaluation.overall.rows?.models.baseline;
    expect(model?.prediction).toEqual(new Int32Array(6));
    expect(model?.scores).toEqual([new Float64Array(6).fill(0.5)]);
    const trained = await gatherFiles(
      { ...files, 'train.csv': csv(['1', '1', '0', '1'].map((label) => ({ label }))) },
      {
        predictions: {
          challenger: { uri: 'challenger.csv' },
          baseline: { simple: 'majority', train: 'train.csv' },
        },
      },
    );
    expect(trained.evaluation.overall.rows?.models.baseline?.prediction).toEqual(new Int32Array(6).fill(1));
    expect(trained.evaluation.overall.rows?.models.baseline?.scores).toEqual([
      new Float64Array(6).fill(0.75),
    ]);
  });

  const packed: Record<string, Files> = {
    'csv.gz': { 'c.csv.gz': gzipSync(files['challenger.csv']) },
    'csv.zst': { 'c.csv.zst': zstdCompressSync(Buffer.from(files['challenger.csv'])) },
    tsv: { 'c.tsv': csv(predictions, '\t') },
    'csv with semicolons': { 'c.csv': csv(predictions, ';') },
    'csv with a byte order mark and CRLF': {
      'c.csv': `\ufeff${files['challenger.csv'].replaceAll('\n', '\r\n')}`,
    },
    jsonl: { 'c.jsonl': predictions.map((row) => JSON.stringify(row)).join('\n') },
    'jsonl.gz': { 'c.jsonl.gz': gzipSync(predictions.map((row) => JSON.stringify(row)).join('\n')) },
    'csv in parts': {
      'c-1.csv': csv(predictions.slice(0, 2)),
      'c-2.csv': csv(predictions.slice(2)),
    },
    'a name with quotes and glob characters': { "c'[x]*.csv": files['challenger.csv'] },
    'a name with a leading dash': { '-c.csv': files['challenger.csv'] },
  };
  it.each(Object.keys(packed))('reads %s as it reads csv', async (kind) => {
    const names = Object.keys(packed[kind]);
    const uri = names.length > 1 ? 'c-*.csv' : names[0];
    const { evaluation } = await gatherFiles(
      { ...files, ...packed[kind] },
      { predictions: { challenger: { uri } } },
    );
    expect(evaluation.overall.rows?.models.challenger?.scores).toEqual([Float64Array.from(scores)]);
  });

  it('tells a column from another by letter case, and ids from each other by their text', async () => {
    const ids = ['1', '01', '1.0', '1e0', '9007199254740993', '9007199254740992'];
    const { evaluation } = await gatherFiles({
      'test.csv': csv(ids.map((id, k) => ({ id, label: k % 2 }))),
      'challenger.csv': csv(ids.map((id, k) => ({ id, Score: 7, score: k / 10, predicted: 1 })).toReversed()),
      'champion.csv': csv(ids.map((id, k) => ({ id, score: k / 10, predicted: 1 }))),
    });
    expect(evaluation.overall.rows?.models.challenger?.scores).toEqual(
      evaluation.overall.rows?.models.champion?.scores,
    );
  });

  it('says that ids of two types are paired as text', async () => {
    const { notices } = await gatherFiles(
      {
        'test.csv': csv([
          { id: '7', label: 1 },
          { id: '8', label: 0 },
        ]),
        'challenger.jsonl':
          '{"id": 7, "predicted": 1, "score": 0.5}\n{"id": 8, "predicted": 1, "score": 0.5}\n',
      },
      { predictions: { challenger: { uri: 'challenger.jsonl' } } },
    );
    expect(notices).toEqual([
      'The ids of challenger are integer and those of data.test text: they are paired as text, so that "007" and 7 are two ids.',
    ]);
  });

  it('keeps every digit of a number in JSON', async () => {
    const ids = ['9007199254740993', '12345678901234567890123'];
    const { evaluation } = await gatherFiles(
      {
        'test.csv': csv(ids.map((id, label) => ({ id, label }))),
        'challenger.jsonl': ids.map((id, k) => `{"id": ${id}, "predicted": "1", "score": 0.${k}}`).join('\n'),
      },
      { predictions: { challenger: { uri: 'challenger.jsonl' } } },
    );
    expect(evaluation.overall.n).toBe(2);
  });

  it('reads parquet by its own column names, and its numbers as the text they would be', async () => {
    const parquet = readFileSync(new URL('../../fixtures/data/names.parquet', import.meta.url));
    const slices = ['region', 'insured', 'half', `we"ird, 'name`].map((column) => ({
      columns: [{ column }],
    }));
    const { evaluation, notices } = await gatherFiles(
      {
        'rows.parquet': parquet,
        'challenger.csv': csv([7, 9, 8].map((id) => ({ id, predicted: 1, score: id / 10 }))),
      },
      {
        test: 'rows.parquet',
        predictions: { challenger: { uri: 'challenger.csv' }, champion: { uri: 'rows.parquet' } },
        columns: { id: 'id', label: 'label', positive: '1', prediction: 'label', score: 'score' },
        needs: { prediction: [], scores: ['roc_auc'], columns: {}, rows: true },
        slices,
      },
    );
    const { rows } = evaluation.overall;
    expect(rows?.label).toEqual(Int32Array.of(1, 0, 1));
    expect(rows?.models.challenger?.scores).toEqual([Float64Array.of(0.7, 0.8, 0.9)]);
    expect(rows?.models.champion?.scores).toEqual([Float64Array.of(0.25, 0.5, 0.75)]);
    expect(notices).toHaveLength(1);
    expect(evaluation.slices.map(({ levels }) => levels.map(({ level }) => Object.values(level)[0]))).toEqual(
      [
        ['north', 'south', '(missing)'],
        ['false', 'true', '(missing)'],
        ['0', '1', '(missing)'],
        ['x', 'y', 'z'],
      ],
    );
  });

  it('allows two files of the same content, and says so', async () => {
    const { notices, evaluation } = await gatherFiles({ ...files, 'champion.csv': files['challenger.csv'] });
    expect(notices).toEqual([
      'The files of challenger and champion have the same content: every difference is 0.',
    ]);
    expect(evaluation.overall.rows?.models.champion).toEqual(evaluation.overall.rows?.models.challenger);
  });

  it('does not mind 10,000 other columns and a cell of 1 MB', async () => {
    const names = Array.from({ length: 10_000 }, (_, k) => `column ${k}`);
    const wide = predictions.map((row, k) =>
      [
        row.id,
        row.predicted,
        row.score,
        k === 2 ? `"${'x\n'.repeat(500_000)}"` : 'x',
        ...names.map(() => k),
      ].join(','),
    );
    const { evaluation } = await gatherFiles({
      ...files,
      'challenger.csv': `${['id,predicted,score,note', ...names].join(',')}\n${wide.join('\n')}\n`,
    });
    expect(evaluation.overall.rows?.models.challenger?.scores).toEqual([Float64Array.from(scores)]);
  });

  it('takes names and values for what they are, whatever they hold', async () => {
    const hostile = [
      '"; DROP TABLE x; --',
      "' OR 1=1",
      '::error::x',
      '<b>',
      '\u202eevil',
      '`$(x)`',
      '__proto__',
    ];
    const column = 'a"b\'c --';
    const { evaluation } = await gatherFiles(
      {
        'test.csv': csv(hostile.map((id, k) => ({ id, label: k % 2, [column]: id }))),
        'challenger.csv': csv(hostile.map((id) => ({ id, predicted: 1, score: 0.5 }))),
      },
      { predictions: { challenger: { uri: 'challenger.csv' } }, slices: [{ columns: [{ column }] }] },
    );
    expect(evaluation.slices[0].levels.map(({ level }) => level[column]).sort()).toEqual(hostile.toSorted());
  });
});
