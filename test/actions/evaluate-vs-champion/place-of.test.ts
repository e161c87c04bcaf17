import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../actions/evaluate-vs-champion/place-of.ts';
import { assess } from '../../../shared/checks/assess.ts';
import { catalogue } from '../../../shared/checks/catalogue.ts';
import { parseSettings } from '../../../shared/config/index.ts';
import { binaryRows, rowsEvaluation } from '../../shared/checks/evaluations.ts';

const text = `version: 1
model: { name: credit-default, task: binary }
columns: { id: id, label: y }
evaluate:
  metrics:
    accuracy: { margin: 0.05 }
    slices/accuracy: { metric: recall, at-least: 0.2 }
  slices:
    - a / b
    - { by: region, metrics: [accuracy] }
  cost:
    size: 5MB
    latency-p95: 2ms
  baseline: majority
  self-test: true
`;

const { settings, lineOfLimit } = parseSettings({ text, name: 'tollgate.yml', catalogue });
const lineOf = (id: string) => {
  const place = placeOf(id, settings);
  return place && lineOfLimit(place);
};

describe('placeOf', () => {
  it('knows where the limit of every check is written', () => {
    const rows = binaryRows(400, { challenger: 2, champion: 2, baseline: 0.1 });
    const codes = Int32Array.from({ length: rows.n }, (_, i) => i % 2);
    const levels = ['x', 'y'];
    const { checks } = assess({
      evaluation: rowsEvaluation(rows, [
        { by: 'a / b', codes, levels },
        { by: 'region', codes, levels },
      ]),
      settings: settings.evaluate,
      failOn: 'inconclusive',
    });
    expect(checks.map(({ id }) => [id, lineOf(id)])).toEqual([
      ['metric/accuracy', 6],
      ['metric/slices/accuracy', 7],
      ['slices/accuracy/a / b', 9],
      ['slices/accuracy/region', 10],
      ['baseline/accuracy', 14],
      ['cost/latency-p95', 13],
      ['cost/size', 12],
      ['self-test', 15],
    ]);
  });

  it('knows none for what is no check', () => {
    for (const id of ['metric/absent', 'cost/memory', 'slices/accuracy/absent', 'metric', '']) {
      expect(placeOf(id, settings)).toBeUndefined();
    }
  });
});
