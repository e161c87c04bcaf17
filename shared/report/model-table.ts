import { decidesTable } from './decides-table.ts';
import { modelSentence } from './model-sentence.ts';
import type { ModelEntry } from './overall.ts';

/** A row a model, worst first: its name, its verdict, and what decides it. */
export function modelTable(models: readonly ModelEntry[], top: number): string {
  const rows = models.map((model) => {
    const { clause, reason } = modelSentence({ ...model, name: '' });
    const decides = [clause.trim(), reason].filter((part) => part !== '').join(': ');
    return { name: model.name, verdict: model.verdict, decides };
  });
  return decidesTable('Model', rows, top);
}
