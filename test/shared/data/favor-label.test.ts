import { describe, expect, it } from 'vitest';
import type { EvaluationRequest } from '../../../shared/data/index.ts';
import { faultOf, gatherFiles } from './evaluation-request.ts';
import { csv } from './files.ts';

const labels = ['1', '0', '1', '0'];
const scores = [0.9, 0.3, 0.25, 0.7];
const files = {
  'test.csv': csv(labels.map((label, k) => ({ id: `r${k}`, label, sex: k % 2 ? 'M' : 'F' }))),
  'challenger.csv': csv(scores.map((score, k) => ({ id: `r${k}`, score }))),
};
const asked = (favorable: string, changes: Partial<EvaluationRequest> = {}): Partial<EvaluationRequest> => ({
  columns: { id: 'id', label: 'label', positive: '1', score: 'score', threshold: 0.3 },
  predictions: { challenger: { uri: 'challenger.csv' } },
  people: { missing: 'group', favorable },
  needs: { prediction: ['selection_rate'], scores: ['mean_score'], columns: {}, rows: true },
  ...changes,
});

describe('a favorable label that is not the positive one', () => {
  it('turns labels, predictions and scores, and keeps what the threshold decided', async () => {
    const { evaluation } = await gatherFiles(files, asked('0'));
    const rows = evaluation.overall.rows;
    expect(evaluation.classes).toEqual(['1', '0']);
    expect([...(rows?.label ?? [])]).toEqual([0, 1, 0, 1]);
    // 0.3 is at the threshold: it stays a 1, which is now the unfavorable class.
    expect([...(rows?.models.challenger?.prediction ?? [])]).toEqual([0, 0, 1, 0]);
    const turned = rows?.models.challenger?.scores?.[0] ?? [];
    for (const [k, score] of scores.entries()) expect(turned[k]).toBeCloseTo(1 - score, 15);
    expect(evaluation.overall.cells?.label).toEqual(Int32Array.of(0, 0, 1));
  });

  it('is the positive one where it is so named: nothing turns', async () => {
    const { evaluation } = await gatherFiles(files, asked('1'));
    expect(evaluation.classes).toEqual(['0', '1']);
    expect([...(evaluation.overall.rows?.label ?? [])]).toEqual([1, 0, 1, 0]);
  });

  it('must be a class of the label', async () => {
    expect(await faultOf(files, asked('yes'))).toBe(
      'fairness.favorable-label must be a class of the label, got "yes". The label holds "0", "1".',
    );
  });

  it('is of binary tasks', async () => {
    expect(
      await faultOf(
        files,
        asked('1', {
          task: 'regression',
          columns: { id: 'id', label: 'label', prediction: 'score' },
          needs: { prediction: ['mean_prediction'], scores: [], columns: {}, rows: true },
        }),
      ),
    ).toBe(
      'fairness.favorable-label must be left out where the task is not binary, got "1". The task is regression: metrics of groups are of every class, or of values.',
    );
  });
});
