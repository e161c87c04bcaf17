import { describe, expect, it, onTestFinished } from 'vitest';
import { type EvaluationRequest, gatherEvaluation } from '../../../shared/data/index.ts';
import { loadEngine } from '../../../shared/engines/index.ts';
import { csv, folderWith } from './files.ts';

const labels = ['1', '0', '1', '0', '0', '1'];
const regions = ['north', 'south', 'north', '', 'south', 'north'];
const test = labels.map((label, k) => ({ id: `r${k}`, label, region: regions[k], age: 20 + 10 * k }));
const scores = [0.9, 0.2, 0.4, 0.6, 0.1, 0.8];
const predictions = scores.map((score, k) => ({ id: `r${k}`, predicted: score >= 0.5 ? '1' : '0', score }));

function request(folder: string, changes: Partial<EvaluationRequest> = {}): EvaluationRequest {
  return {
    task: 'binary',
    folder,
    columns: { id: 'id', label: 'label', positive: '1', prediction: 'predicted', score: 'score' },
    test: 'test.csv',
    predictions: { challenger: { uri: 'challenger.csv' }, champion: { uri: 'champion.csv' } },
    slices: [],
    needs: { prediction: ['accuracy'], scores: ['roc_auc'], columns: {}, rows: true },
    ...changes,
  };
}

async function gather(wanted: EvaluationRequest) {
  const gathered = await gatherEvaluation(wanted, { engine: await loadEngine('duckdb') });
  onTestFinished(() => gathered.close());
  return gathered;
}

describe('gatherEvaluation', () => {
  it('pairs predictions with rows by id, whatever their order', async () => {
    const folder = folderWith({
      'test.csv': csv(test),
      'challenger.csv': csv(predictions.toReversed()),
      'champion.csv': csv(predictions),
    });
    const { evaluation, inputs, notices, ids } = await gather(request(folder));
    const { rows } = evaluation.overall;
    expect(evaluation.classes).toEqual(['0', '1']);
    expect([...(rows?.label ?? [])]).toEqual([1, 0, 1, 0, 0, 1]);
    expect([...(rows?.models.challenger?.scores?.[0] ?? [])]).toEqual(scores);
    expect(rows?.models.champion?.scores).toEqual(rows?.models.challenger?.scores);
    expect([...(rows?.models.challenger?.prediction ?? [])]).toEqual([1, 0, 0, 1, 0, 1]);
    expect(inputs.map(({ name, rows }) => [name, rows])).toEqual([
      ['data.test', 6],
      ['challenger', 6],
      ['champion', 6],
    ]);
    expect(notices).toEqual([]);
    expect(await ids([4, 0])).toEqual(['r4', 'r0']);
  });
});
