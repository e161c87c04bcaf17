import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import type { EvaluateSettings } from '../../../shared/checks/settings.ts';
import { loadSettings } from '../../../shared/config/load-settings.ts';
import { defaultGates } from '../../../shared/config/required-gates.ts';
import type { Settings } from '../../../shared/config/settings.ts';
import { InputError } from '../../../shared/errors.ts';
import { catalogue } from './catalogue.ts';

const head = `version: 1
model: { name: credit-default, task: binary }
columns: { id: applicant_id, label: default, positive: 1, score: score }
`;
const plain = `${head}evaluate:
  metrics:
    roc_auc: { margin: 0.01 }
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tollgate-settings-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function load(text: string | Buffer, inputs: Record<string, string> = {}) {
  const file = join(folder, 'tollgate.yml');
  await writeFile(file, text);
  return loadSettings({ file, name: 'tollgate.yml', inputs: (name) => inputs[name], catalogue });
}

async function message(text: string | Buffer, inputs: Record<string, string> = {}): Promise<string> {
  try {
    await load(text, inputs);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'accepted';
}

const evaluate = (block: string) => `${head}evaluate:\n${block}`;

describe('loadSettings', () => {
  it('fills in what the file leaves out', async () => {
    const { settings, sha256 } = await load(plain);
    expect(settings).toEqual({
      version: 1,
      model: { name: 'credit-default', task: 'binary', risk: 'medium' },
      columns: { id: 'applicant_id', label: 'default', positive: '1', score: 'score' },
      data: {},
      models: {},
      evaluate: {
        alpha: 0.05,
        seed: 7,
        metrics: { roc_auc: { metric: 'roc_auc', primary: true, margin: 0.01, options: {} } },
        slices: [],
        cost: {},
        'self-test': false,
      },
      'required-gates': { ...defaultGates },
      approvals: {},
      report: { comment: 'update' },
      engine: {},
      validate: { checks: {}, 'rows-shown': 20 },
    });
    expect(sha256).toBe(createHash('sha256').update(plain).digest('hex'));
  });

  it('takes evaluate without metrics, for the gates that measure none of them', async () => {
    const { settings } = await load(`${head}evaluate: { alpha: 0.01 }\n`);
    expect(settings.evaluate).toMatchObject({ alpha: 0.01, seed: 7, metrics: {} });
    const nulled = evaluate('  metrics:\n');
    expect(await message(nulled)).toMatch(/^evaluate\.metrics \(tollgate\.yml:5\) must be/);
    expect(await message(evaluate('  metric: { recall: { margin: 0.1 } }\n'))).toMatch(
      /Did you mean metrics\?/,
    );
  });

  it('says of a slice that asks for a metric that there is none', async () => {
    const sliced = evaluate('  slices: [{ by: [sex], metrics: [recall] }]\n');
    expect(await message(sliced)).toMatch(/must be a metric under evaluate\.metrics.*There is none\.$/);
  });

  it('gives the checks what they take', () => {
    expectTypeOf<Settings['evaluate']>().toExtend<EvaluateSettings>();
  });

  it('reads the whole of the design', async () => {
    const { settings } = await load(`version: 1
model: { name: credit-default, task: binary, risk: high }
columns: { id: id, label: y, positive: "yes", prediction: predicted, score: score, weight: ~, group: customer, time: at }
data: { train: data/train.parquet, test: "data/test-*.csv" }
models:
  challenger: { uri: models/model.bin, kind: onnx }
  champion: predictions/champion.csv
evaluate:
  alpha: 0.1
  seed: 11
  metrics:
    recall: { at-least: 0.7 }
    f2: { metric: fbeta, beta: 2, superior: true }
    fbeta: { beta: 0.5, primary: true, margin: 0.02, at-most-gain: 0.2 }
    brier_score: { margin: 0.01, method: betting }
    utility: { tp: 5, fp: -1 }
    log_loss:
  slices:
    - region
    - [sex, { column: age, edges: [25, 45] }]
    - { column: income, bins: 4, metrics: [fbeta], margin: 0.05, required: false }
    - { by: branch }
    - { by: [{ column: age, bins: 3 }, branch] }
  cost: { latency-median: 1.5s, latency-p95: 20 ms, size: 50MB, memory: 1.5GiB }
  baseline: majority
  self-test: true
required-gates: { high: [evaluate-vs-champion, tests] }
approvals: { high: { count: 2, from: [team/model-risk] } }
report: { comment: on-failure }
engine: { memory: 2GB, threads: 2, spill: /mnt/scratch }
`);
    expect(settings.columns).not.toHaveProperty('weight');
    expect(settings.columns.group).toBe('customer');
    expect(settings.models).toEqual({
      challenger: { uri: 'models/model.bin', kind: 'onnx' },
      champion: { uri: 'predictions/champion.csv' },
    });
    expect(Object.entries(settings.evaluate.metrics)).toEqual([
      ['recall', { metric: 'recall', 'at-least': 0.7, options: {} }],
      ['f2', { metric: 'fbeta', superior: true, options: { beta: 2 } }],
      [
        'fbeta',
        { metric: 'fbeta', primary: true, margin: 0.02, 'at-most-gain': 0.2, options: { beta: 0.5 } },
      ],
      ['brier_score', { metric: 'brier_score', margin: 0.01, method: 'betting', options: {} }],
      ['utility', { metric: 'utility', options: { tp: 5, fp: -1 } }],
      ['log_loss', { metric: 'log_loss', options: {} }],
    ]);
    expect(settings.evaluate.slices).toEqual([
      { columns: [{ column: 'region' }], required: true },
      { columns: [{ column: 'sex' }, { column: 'age', edges: [25, 45] }], required: true },
      { columns: [{ column: 'income', bins: 4 }], metrics: ['fbeta'], margin: 0.05, required: false },
      { columns: [{ column: 'branch' }], required: true },
      { columns: [{ column: 'age', bins: 3 }, { column: 'branch' }], required: true },
    ]);
    expect(settings.evaluate.cost).toEqual({
      'latency-median': 1.5,
      'latency-p95': 0.02,
      size: 52_428_800,
      memory: 1_610_612_736,
    });
    expect(settings.engine).toEqual({ memory: 2_147_483_648, threads: 2, spill: '/mnt/scratch' });
  });

  it('knows the line of every place', async () => {
    const { lineOf } = await load(plain);
    expect(lineOf(['version'])).toBe(1);
    expect(lineOf(['columns', 'label'])).toBe(3);
    expect(lineOf(['evaluate', 'metrics', 'roc_auc'])).toBe(6);
    expect(lineOf(['evaluate', 'metrics', 'roc_auc', 'margin'])).toBe(6);
    expect(lineOf(['evaluate', 'metrics', 'absent', 'margin'])).toBe(5);
  });
});

describe('inputs over the file', () => {
  it('take the place of what the file says', async () => {
    const { settings } = await load(`${plain}models: { challenger: { uri: a.bin, kind: onnx } }\n`, {
      challenger: 'b.csv',
      champion: ' c.csv ',
      test: 'test.parquet',
      task: 'binary',
      'model-name': 'another',
      comment: 'off',
      alpha: '0.025',
      seed: '3',
      'self-test': 'True',
      memory: '1GB',
    });
    expect(settings.models).toEqual({ challenger: { uri: 'b.csv' }, champion: { uri: 'c.csv' } });
    expect(settings.model.name).toBe('another');
    expect(settings.data.test).toBe('test.parquet');
    expect(settings.report.comment).toBe('off');
    expect(settings.evaluate).toMatchObject({ alpha: 0.025, seed: 3, 'self-test': true });
    expect(settings.engine.memory).toBe(1_073_741_824);
  });

  it('count as absent when empty, as a runner hands them over', async () => {
    const { settings } = await load(plain, { challenger: '', alpha: '  ', 'self-test': '' });
    expect(settings.models).toEqual({});
    expect(settings.evaluate.alpha).toBe(0.05);
  });

  it.each([
    [{ alpha: '0.7' }, 'alpha must be below 0.5, got 0.7.'],
    [{ alpha: 'five' }, 'alpha must be a number, got "five"'],
    [{ seed: '1.5' }, 'seed must be a whole number, got 1.5.'],
    [{ 'self-test': 'yes' }, 'self-test must be true or false, got "yes"'],
    [
      { task: 'binray' },
      'task must be one of binary, multiclass, regression, got "binray". Did you mean binary?',
    ],
    [
      { comment: 'always' },
      'comment must be one of update, recreate, on-change, on-failure, off, got "always".',
    ],
  ])('are named by their own name when wrong: %o', async (inputs, expected) => {
    expect(await message(plain, inputs)).toContain(expected);
  });
});

describe('a wrong file', () => {
  it.each([
    [
      'an unknown key',
      plain.replace('columns:', 'colums:'),
      'colums (tollgate.yml:3) is not a known setting. Did you mean columns? Besides: columns is required.',
    ],
    [
      'an unknown limit',
      evaluate('  metrics:\n    roc_auc: { margn: 0.01 }\n'),
      'evaluate.metrics.roc_auc.margn (tollgate.yml:6) is not a known setting. Did you mean margin?',
    ],
    [
      'an unknown key that resembles none',
      `${plain}zebra: 1\n`,
      'zebra (tollgate.yml:7) is not a known setting. Known here are version, model, columns, data,',
    ],
    [
      'an unknown metric',
      evaluate('  metrics:\n    rocauc: { margin: 0.01 }\n'),
      'evaluate.metrics.rocauc (tollgate.yml:6) is not a known metric. Did you mean roc_auc?',
    ],
    [
      'an unknown metric without a mapping',
      evaluate('  metrics:\n    rocauc: 0.01\n'),
      'evaluate.metrics.rocauc (tollgate.yml:6) is not a known metric. Did you mean roc_auc?',
    ],
    [
      'an unknown metric behind a name',
      evaluate('  metrics:\n    mine: { metric: recal, margin: 0.01 }\n'),
      'evaluate.metrics.mine.metric (tollgate.yml:6) is not a known metric, got "recal". Did you mean recall?',
    ],
    [
      'a metric under the name of another',
      evaluate('  metrics:\n    recall: { metric: accuracy, margin: 0.01 }\n'),
      'evaluate.metrics.recall.metric (tollgate.yml:6) must be recall here, or be left out, got "accuracy"',
    ],
    [
      'a metric that the task does not have',
      evaluate('  metrics:\n    mean_absolute_error: { margin: 0.01 }\n'),
      'evaluate.metrics.mean_absolute_error (tollgate.yml:6) must be a metric of binary models, got mean_absolute_error, a metric of regression models.',
    ],
    [
      'a negative margin',
      evaluate('  metrics:\n    roc_auc: { margin: -0.1 }\n'),
      'evaluate.metrics.roc_auc.margin (tollgate.yml:6) must be at least 0, got -0.1. The largest loss',
    ],
    [
      'a margin in percent',
      evaluate('  metrics:\n    roc_auc: { margin: 2 }\n'),
      'must be below 1, the whole range of roc_auc, got 2. Write 0.02 for 2 points.',
    ],
    [
      'a limit in percent',
      evaluate('  metrics:\n    recall: { at-least: 70 }\n'),
      'evaluate.metrics.recall.at-least (tollgate.yml:6) must lie between 0 and 1, as recall does, got 70. Write 0.7 for 70 %.',
    ],
    [
      'limits that contradict each other',
      evaluate('  metrics:\n    recall: { at-least: 0.7, at-most: 0.6 }\n'),
      'at-least (tollgate.yml:6) must not be above at-most, 0.6, got 0.7.',
    ],
    ['a wrong type', plain.replace('margin: 0.01', 'margin: small'), 'must be a number, got "small".'],
    [
      'not a number',
      plain.replace('margin: 0.01', 'margin: .nan'),
      'margin (tollgate.yml:6) must be a number, got NaN.',
    ],
    [
      'infinity',
      plain.replace('margin: 0.01', 'margin: .inf'),
      'margin (tollgate.yml:6) must be a number, got Infinity.',
    ],
    [
      'a list for a mapping',
      plain.replace(/columns: .*/, 'columns: [id]'),
      'columns (tollgate.yml:3) must be a mapping, got ["id"].',
    ],
    [
      'a missing name',
      plain.replace('name: credit-default, ', ''),
      'model.name (tollgate.yml:2) is required. The name of the model, as reports and comments show it. For example: name: credit-default.',
    ],
    [
      'an empty name',
      plain.replace('credit-default', '""'),
      'model.name (tollgate.yml:2) must not be empty, got "".',
    ],
    [
      'a number for a column',
      plain.replace('label: default', 'label: 2019'),
      'columns.label (tollgate.yml:3) must be text, got 2019.',
    ],
    [
      'another version',
      plain.replace('version: 1', 'version: 2'),
      'version (tollgate.yml:1) must be 1, got 2.',
    ],
    [
      'no limit at all',
      evaluate('  metrics: { roc_auc: , recall: { } }\n'),
      'evaluate.metrics (tollgate.yml:5) must set a limit somewhere, or nothing is decided, got none at roc_auc, recall.',
    ],
    [
      'limits that are switched off',
      evaluate('  metrics: { roc_auc: { superior: false } }\n'),
      'must set a limit somewhere',
    ],
    [
      'a check of the data that there is none of',
      `${plain}validate:\n  checks:\n    missing_value: { at-most: 0.1 }\n`,
      'validate.checks.missing_value (tollgate.yml:9) is not a known setting. Did you mean missing_values?',
    ],
    [
      'a limit that no share can have',
      `${plain}validate:\n  checks:\n    missing_values: { at-most: 5 }\n`,
      'validate.checks.missing_values.at-most (tollgate.yml:9) must be at most 1, got 5.',
    ],
    [
      "another check's option",
      `${plain}validate:\n  checks:\n    missing_values: { days: 5 }\n`,
      'validate.checks.missing_values.days (tollgate.yml:9) is not a known setting.',
    ],
    [
      'two primary metrics',
      evaluate('  metrics:\n    recall: { primary: true, margin: 0.1 }\n    accuracy: { primary: true }\n'),
      'evaluate.metrics.accuracy.primary (tollgate.yml:7) must stand at one metric only.',
    ],
    [
      'a missing option',
      evaluate('  metrics:\n    fbeta: { margin: 0.1 }\n'),
      'evaluate.metrics.fbeta.beta (tollgate.yml:6) is required. How much more recall weighs than precision. For example: beta: 2.',
    ],
    [
      'an option that is out of range',
      evaluate('  metrics:\n    fbeta: { beta: 0, margin: 0.1 }\n'),
      'evaluate.metrics.fbeta.beta (tollgate.yml:6) must be above 0, got 0.',
    ],
    [
      'options that do not fit together',
      evaluate('  metrics:\n    utility: { tp: 1, fp: 1, margin: 0.1 }\n'),
      'evaluate.metrics.utility (tollgate.yml:6) must not value both the same',
    ],
    [
      'an option of another metric',
      evaluate('  metrics:\n    recall: { beta: 2, margin: 0.1 }\n'),
      'evaluate.metrics.recall.beta (tollgate.yml:6) is not a known setting.',
    ],
    [
      'betting where a loss has no bounds',
      evaluate('  metrics:\n    log_loss: { method: betting, margin: 0.1 }\n'),
      'evaluate.metrics.log_loss.method (tollgate.yml:6) must be left out where the loss of a row has no bounds.',
    ],
    [
      'alpha out of range',
      evaluate('  alpha: 0.5\n  metrics: { recall: { margin: 0.1 } }\n'),
      'evaluate.alpha (tollgate.yml:5) must be below 0.5, got 0.5.',
    ],
    [
      'alpha zero',
      evaluate('  alpha: 0\n  metrics: { recall: { margin: 0.1 } }\n'),
      'evaluate.alpha (tollgate.yml:5) must be above 0, got 0.',
    ],
    [
      'a size without unit',
      evaluate('  metrics: { recall: { margin: 0.1 } }\n  cost: { size: 50 }\n'),
      'evaluate.cost.size (tollgate.yml:6) must be an amount of storage with its unit, got 50.',
    ],
    [
      'a size with an odd unit',
      evaluate('  metrics: { recall: { margin: 0.1 } }\n  cost: { size: 50 Mbit }\n'),
      'must be an amount of storage with its unit, kB, MB, GB or TB, got "50 Mbit".',
    ],
    [
      'a time without unit',
      evaluate('  metrics: { recall: { margin: 0.1 } }\n  cost: { latency-p95: "20" }\n'),
      'must be a length of time with its unit, ms, s, m or h, got "20".',
    ],
    [
      'no time at all',
      evaluate('  metrics: { recall: { margin: 0.1 } }\n  cost: { latency-p95: 0ms }\n'),
      'must be more than nothing, got "0ms".',
    ],
    [
      'the wrong baseline',
      evaluate('  metrics: { recall: { margin: 0.1 } }\n  baseline: mean\n'),
      'evaluate.baseline (tollgate.yml:6) must be majority or a model for binary models, got "mean"',
    ],
    [
      'one score column for several classes',
      plain.replace('binary', 'multiclass').replace('positive: 1, ', '').replace('roc_auc', 'accuracy'),
      'columns.score (tollgate.yml:3) must be a mapping from class to column for multiclass models, got "score".',
    ],
    ['a list', '- 1\n- 2\n', 'tollgate.yml must be a mapping of settings, got [1,2].'],
    ['nothing', '', 'tollgate.yml must be a mapping of settings, got nothing.'],
    [
      'YAML that is none',
      `${head}evaluate: [1, 2\n`,
      'tollgate.yml (tollgate.yml:5) must be one valid YAML document: ',
    ],
    [
      'a key twice',
      `${head}${head}`,
      'tollgate.yml (tollgate.yml:4) must hold every key of a mapping once, got version twice. Keep one of the two',
    ],
    ['two documents', `${plain}---\n${plain}`, 'must be one valid YAML document: '],
    [
      'tabs',
      `${head}evaluate:\n\tmetrics: {}\n`,
      'tollgate.yml (tollgate.yml:5) must be one valid YAML document: ',
    ],
    [
      'bytes that are no text',
      Buffer.from([0x76, 0xff, 0xfe, 0x3a]),
      'tollgate.yml must be UTF-8 text. Save it as UTF-8.',
    ],
    [
      'a huge file',
      `${plain}# ${'x'.repeat(300_000)}\n`,
      'tollgate.yml must be at most 256 KiB, got 294 KiB.',
    ],
  ])('is refused: %s', async (_, text, expected) => {
    expect(await message(text)).toContain(expected);
  });

  it.each([
    [
      'a column twice',
      '[sex, sex]',
      'evaluate.slices[0] (tollgate.yml:6) must not name a column twice, got "sex"',
    ],
    [
      'the same slice twice',
      '[a, b], [b, a]',
      'evaluate.slices[1] (tollgate.yml:6) must not repeat an earlier slice',
    ],
    [
      'an unknown key',
      '{ by: sex, metric: [recall] }',
      'evaluate.slices[0].metric (tollgate.yml:6) is not a known setting. Did you mean metrics?',
    ],
    [
      'one bin',
      '{ column: age, bins: 1 }',
      'evaluate.slices[0].bins (tollgate.yml:6) must be at least 2, got 1.',
    ],
    [
      'bins and edges',
      '{ column: age, bins: 2, edges: [3] }',
      'evaluate.slices[0] (tollgate.yml:6) must have bins or edges, not both',
    ],
    [
      'edges that fall',
      '{ column: age, edges: [3, 2] }',
      'evaluate.slices[0].edges (tollgate.yml:6) must increase, got [3,2].',
    ],
    [
      'no column',
      '{ required: false }',
      'evaluate.slices[0] (tollgate.yml:6) must name what to slice by, once: by or column',
    ],
    [
      'a metric that is not asked for',
      '{ by: sex, metrics: [accuracy] }',
      'evaluate.slices[0].metrics[0] (tollgate.yml:6) must be a metric under evaluate.metrics, got "accuracy". There are recall.',
    ],
    [
      'a negative margin',
      '{ by: sex, margin: -1 }',
      'evaluate.slices[0].margin (tollgate.yml:6) must be at least 0, got -1.',
    ],
    [
      'a number',
      '7',
      'evaluate.slices[0] (tollgate.yml:6) must be a column, a list of columns, or a mapping with by or column, got 7',
    ],
    [
      'a number in a list',
      '[sex, 7]',
      'evaluate.slices[0][1] (tollgate.yml:6) must be a column, or a mapping with column and bins or edges, got 7',
    ],
    ['an empty list', '[]', 'evaluate.slices[0] (tollgate.yml:6) must have at least 1 entry, got []'],
  ])('is refused for a slice with %s', async (_, slice, expected) => {
    expect(
      await message(evaluate(`  metrics: { recall: { margin: 0.1 } }\n  slices: [${slice}]\n`)),
    ).toContain(expected);
  });

  it('is refused for a limit on a metric that cannot carry one', async () => {
    const text = `version: 1\nmodel: { name: m, task: regression }\ncolumns: { id: i, label: y }
evaluate: { metrics: { max_error: { at-most: 3 } } }\n`;
    expect(await message(text)).toBe(
      'evaluate.metrics.max_error.at-most (tollgate.yml:4) must not be set: it hangs on one row. It is reported without a limit.',
    );
  });

  it('tells all that is wrong at once', async () => {
    const text = `${head}evaluate:\n  alpha: 2\n  seed: x\n  metrics: { roc_auc: { margin: -1, primry: true } }\n`;
    expect(await message(text)).toMatch(
      /^evaluate\.metrics\.roc_auc\.primry \(tollgate\.yml:7\) is not a known setting\. Did you mean primary\? Besides: .*evaluate\.alpha must be below 0\.5; evaluate\.seed must be a number/,
    );
  });

  it('is refused when it is absent, with the way to write one', async () => {
    const absent = loadSettings({
      file: join(folder, 'none.yml'),
      name: 'none.yml',
      inputs: () => undefined,
      catalogue,
    });
    await expect(absent).rejects.toThrow(
      'config must be a file, got "none.yml", where there is none. Write one with: npx tollgate init <data file>.',
    );
  });

  it('says where, for annotations', async () => {
    const error = await load(plain.replace('margin: 0.01', 'margin: -1')).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).fault).toMatchObject({
      input: 'evaluate.metrics.roc_auc.margin',
      at: { file: 'tollgate.yml', line: 6 },
    });
  });
});

describe('a hostile file', () => {
  it('is refused when aliases explode', async () => {
    const levels = Array.from(
      { length: 9 },
      (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`,
    );
    expect(await message(`a0: &a0 [x, x, x]\n${levels.join('\n')}\n`)).toContain(
      'tollgate.yml must not repeat itself through aliases. Write the values out',
    );
  });

  it('is refused when it is nested deeply', async () => {
    expect(await message('['.repeat(200_000))).toMatch(/^tollgate\.yml .*must/);
    expect(await message(`a: ${'['.repeat(50_000)}${']'.repeat(50_000)}`)).toMatch(
      /must not be nested this deeply/,
    );
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString'])('is refused for a key %s', async (key) => {
    expect(await message(`${plain}${key}: { polluted: true }\n`)).toContain(
      `${key} (tollgate.yml:7) is not a known setting`,
    );
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it.each(['constructor', 'toString'])('is refused for a metric %s', async (key) => {
    expect(await message(`${plain}    ${key}: { margin: 0.1 }\n`)).toContain('is not a known metric');
  });

  it('is refused for a metric __proto__', async () => {
    expect(await message(`${plain}    __proto__: { margin: 0.1 }\n`)).toBe(
      '__proto__ (tollgate.yml:7) is not a known setting. Keys are words. Remove it.',
    );
  });

  it('does not merge through <<', async () => {
    expect(
      await message(`base: &b { margin: 0.1 }\n${head}evaluate: { metrics: { recall: { <<: *b } } }\n`),
    ).toContain('is not a known setting');
  });

  it('cannot bring control characters or floods into a message', async () => {
    const text = await message(`${plain}"\\e[31m::error::\\n\\u202e${'x'.repeat(5_000)}": 1\n`);
    expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(text.length).toBeLessThan(600);
  });
});
