import { onTestFinished } from 'vitest';
import {
  type EvaluationRequest,
  type GatheredEvaluation,
  gatherEvaluation,
} from '../../../shared/data/index.ts';
import { loadEngine } from '../../../shared/engines/index.ts';
import { InputError } from '../../../shared/errors.ts';
import { folderWith } from './files.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A binary task on test.csv, challenger.csv and champion.csv, with metrics of both kinds. */
export function evaluationRequest(
  folder: string,
  changes: Partial<EvaluationRequest> = {},
): EvaluationRequest {
  return {
    task: 'binary',
    folder,
    columns: { id: 'id', label: 'label', positive: '1', prediction: 'predicted', score: 'score' },
    test: 'test.csv',
    predictions: { challenger: { uri: 'challenger.csv' }, champion: { uri: 'champion.csv' } },
    slices: [],
    needs: { prediction: ['f1'], scores: ['roc_auc'], columns: {}, rows: true },
    ...changes,
  };
}

/** Gathers what files hold; the database is closed when the test is done. */
export async function gatherFiles(
  files: Files,
  changes: Partial<EvaluationRequest> = {},
): Promise<GatheredEvaluation> {
  const request = evaluationRequest(folderWith(files), changes);
  const gathered = await gatherEvaluation(request, { engine: await loadEngine('duckdb') });
  onTestFinished(() => gathered.close());
  return gathered;
}

/** The message of the InputError that these files come to; any other end fails the test. */
export async function faultOf(files: Files, changes: Partial<EvaluationRequest> = {}): Promise<string> {
  try {
    await gatherFiles(files, changes);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
}
