import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gatherModels } from '../../actions/gather-models.ts';
import { catalogue } from '../../shared/checks/catalogue.ts';
import { needsOf } from '../../shared/checks/needs.ts';
import { loadSettings } from '../../shared/config/index.ts';
import { csv, folderWith } from '../shared/data/files.ts';

const fixtures = new URL('../fixtures/models/', import.meta.url).pathname;
const expected = JSON.parse(readFileSync(join(fixtures, 'expected.json'), 'utf8'));
const host = { info: () => {} };

const binary = `version: 1
model: { name: cancer, task: binary }
columns: { id: id, label: malignant, positive: "1", prediction: predicted, score: score }
data: { test: cancer.csv }
evaluate:
  metrics: { roc_auc: { margin: 0.1 }, accuracy: { margin: 0.1 } }
`;

async function gatherIn(folder: string, models: string, yaml = binary) {
  writeFileSync(join(folder, 'tollgate.yml'), `${yaml}${models}`);
  const { settings } = await loadSettings({
    file: join(folder, 'tollgate.yml'),
    name: 'tollgate.yml',
    inputs: () => undefined,
    catalogue,
  });
  return gatherModels({ settings, folder, needs: needsOf(settings.evaluate), host });
}

/** A folder with the fixture's models and rows, and predictions files made of what their makers predict. */
function cancerFolder(): string {
  const folder = folderWith({});
  for (const name of ['cancer.csv', 'logistic-zipmap.onnx', 'lightgbm-tensor.onnx']) {
    copyFileSync(join(fixtures, name), join(folder, name));
  }
  for (const name of ['logistic', 'lightgbm']) {
    const { prediction, scores } = expected[name];
    const rows = scores.map((score: number, k: number) => ({ id: `c${k}`, predicted: prediction[k], score }));
    writeFileSync(join(folder, `${name}.csv`), csv(rows.toReversed()));
  }
  return folder;
}

describe('gather', () => {
  it('sees the same in ONNX models as in their predictions files', async () => {
    const folder = cancerFolder();
    const run = await gatherIn(
      folder,
      'models: { challenger: lightgbm-tensor.onnx, champion: logistic-zipmap.onnx }\n',
    );
    const read = await gatherIn(folder, 'models: { challenger: lightgbm.csv, champion: logistic.csv }\n');
    expect(run.evaluation.classes).toEqual(read.evaluation.classes);
    const [ran, files] = [run, read].map(({ evaluation }) => evaluation.overall.rows);
    expect(ran?.label).toEqual(files?.label);
    for (const role of ['challenger', 'champion'] as const) {
      expect(ran?.models[role]?.prediction).toEqual(files?.models[role]?.prediction);
      for (const [i, score] of (files?.models[role]?.scores?.[0] ?? []).entries()) {
        expect(ran?.models[role]?.scores?.[0][i]).toBeCloseTo(score, 5);
      }
    }
    expect(run.models.challenger).toMatchObject({ uri: 'lightgbm-tensor.onnx', kind: 'onnx' });
    expect(run.inputs.map(({ name, rows }) => [name, rows])).toEqual([
      ['data.test', 60],
      ['challenger', undefined],
      ['champion', undefined],
    ]);
    expect(read.inputs.map(({ name, rows }) => [name, rows])).toEqual([
      ['data.test', 60],
      ['challenger', 60],
      ['champion', 60],
    ]);
  });

  it('runs a command on the rows without their label', async () => {
    const folder = cancerFolder();
    writeFileSync(
      join(folder, 'predict.cjs'),
      `const { readFileSync, writeFileSync } = require('node:fs');
const [header, ...lines] = readFileSync(process.argv[2], 'utf8').trim().split('\\n');
if (header !== 'id,radius,texture,perimeter,area') throw new Error(header);
const rows = lines.map((line) => line.split(',')).map(([id, radius]) => id + ',' + (radius < 15 ? 1 : 0) + ',' + (radius < 15 ? 0.9 : 0.1));
writeFileSync(process.argv[3], ['id,predicted,score', ...rows.reverse()].join('\\n'));`,
    );
    const { evaluation, models, inputs } = await gatherIn(
      folder,
      `models: { challenger: 'command:"${process.execPath}" predict.cjs {input} {output}', champion: logistic.csv }\n`,
    );
    expect(evaluation.overall.n).toBe(60);
    expect(evaluation.overall.rows?.models.challenger?.scores?.[0]).toContain(0.9);
    expect(models.challenger.kind).toBe('command');
    expect(models.challenger.sha256).toBeUndefined();
    expect(inputs.find(({ name }) => name === 'challenger')?.rows).toBe(60);
  });

  it('measures what models cost that run here', async () => {
    const { costs } = await gatherIn(
      cancerFolder(),
      `  cost: { latency-p95: 1s, size: 1MB, memory: 1GB }
models: { challenger: lightgbm-tensor.onnx, champion: logistic-zipmap.onnx }
`,
    );
    for (const cost of [costs?.challenger, costs?.champion]) {
      expect(cost?.latencies).toHaveLength(60);
      expect(Math.min(...(cost?.latencies ?? [0]))).toBeGreaterThan(0);
      expect(cost?.size).toBeGreaterThan(100);
      expect(cost?.memory).toBeGreaterThan(10e6);
    }
  });

  it('measures nothing of predictions', async () => {
    const { costs } = await gatherIn(
      cancerFolder(),
      '  cost: { size: 1MB }\nmodels: { challenger: lightgbm.csv, champion: logistic-zipmap.onnx }\n',
    );
    expect(costs?.challenger).toEqual({});
    expect(costs?.champion?.size).toBeGreaterThan(100);
  });

  it('takes a simple model for the baseline', async () => {
    const { evaluation, models } = await gatherIn(
      cancerFolder(),
      '  baseline: majority\nmodels: { challenger: lightgbm.csv }\n',
    );
    const { rows } = evaluation.overall;
    const share = Array.from(rows?.label ?? []).reduce((sum, label) => sum + label, 0) / 60;
    expect(rows?.models.baseline?.scores?.[0][0]).toBeCloseTo(share, 12);
    expect(models.baseline).toBeUndefined();
  });

  it('says what a multiclass model predicts beyond the labels', async () => {
    const folder = folderWith({});
    copyFileSync(join(fixtures, 'iris-columns.onnx'), join(folder, 'iris.onnx'));
    const table = readFileSync(join(fixtures, 'iris.csv'), 'utf8');
    writeFileSync(
      join(folder, 'iris.csv'),
      table
        .split('\n')
        .filter((line) => !line.endsWith('virginica'))
        .join('\n'),
    );
    const yaml = (score: string) => `version: 1
model: { name: iris, task: multiclass }
columns: { id: id, label: kind${score} }
data: { test: iris.csv }
evaluate: { metrics: { log_loss: { at-most: 1 } } }
`;
    const models = 'models: { challenger: iris.onnx }\n';
    await expect(gatherIn(folder, models, yaml(''))).rejects.toThrow(
      'challenger must predict classes of the label: "setosa", "versicolor", got "virginica". Where the test rows lack a class of the model, name all classes under columns.score.',
    );
    const { evaluation } = await gatherIn(
      folder,
      models,
      yaml(', score: { virginica: a, setosa: b, versicolor: c }'),
    );
    expect(evaluation.classes).toEqual(['virginica', 'setosa', 'versicolor']);
    expect(evaluation.overall.rows?.models.challenger?.scores?.[1][0]).toBeGreaterThan(0.9);
  });

  it('refuses a model that is compared with itself', async () => {
    await expect(
      gatherIn(
        cancerFolder(),
        'models: { challenger: logistic-zipmap.onnx, champion: ./logistic-zipmap.onnx }\n',
      ),
    ).rejects.toThrow(/^challenger must be another file than champion and baseline/);
  });

  it('refuses features that are no numbers', async () => {
    const folder = cancerFolder();
    const table = readFileSync(join(folder, 'cancer.csv'), 'utf8');
    writeFileSync(join(folder, 'cancer.csv'), table.replace(/^c3,[^,]*/m, 'c3,large'));
    await expect(gatherIn(folder, 'models: { challenger: logistic-zipmap.onnx }\n')).rejects.toThrow(
      'data.test must hold numbers in the feature column "radius", got 1 row with others: "large" (id "c3")',
    );
  });

  it('names the challenger where it is not given', async () => {
    await expect(gatherIn(cancerFolder(), '')).rejects.toThrow(
      'models.challenger must name the model to judge. Write it in tollgate.yml or give the input challenger.',
    );
  });
});
