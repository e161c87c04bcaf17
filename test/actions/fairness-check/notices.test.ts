import { expect, it } from 'vitest';
import { csv, folderWith } from '../../shared/data/files.ts';
import { judgedIn } from './judged-in.ts';

it('tells of a limit that hardly any data could break, and judges it all the same', async () => {
  const rows = Array.from({ length: 400 }, (_, i) => ({ id: i, sex: 'FM'[i % 2], hired: (i >> 1) % 2 }));
  const folder = folderWith({
    'test.csv': csv(rows),
    'predictions.csv': csv(rows.map(({ id, hired }) => ({ id, predicted: hired }))),
  });
  const report = await judgedIn(
    folder,
    `version: 1
model: { name: hire, task: binary }
columns: { id: id, label: hired, positive: "1", prediction: predicted }
data: { test: test.csv }
models: { challenger: predictions.csv }
fairness: { protected: [sex], limits: { demographic_parity_difference: { at-most: 0.8 } } }
`,
  );
  expect(report.verdict).toBe('pass');
  expect(report.notices).toEqual([
    'fairness.limits.demographic_parity_difference allows nearly anything: at-most: 0.8 is kept even where one group has 0.1 and another 0.9. Four-fifths is demographic_parity_ratio: { at-least: 0.8 }.',
  ]);
});
