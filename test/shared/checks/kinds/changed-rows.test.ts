import { describe, expect, it } from 'vitest';
import { difference } from '../../../../shared/checks/compare.ts';
import { changedRows } from '../../../../shared/checks/kinds/changed-rows.ts';
import { metricByName } from '../../../../shared/checks/metrics/index.ts';
import type { Subject } from '../../../../shared/checks/subject.ts';
import type { Rows } from '../../../../shared/data/evaluation.ts';
import { isUndefined, random } from '../../../../shared/stats/index.ts';
import { binaryRows } from '../evaluations.ts';

const subjectOf = (name: string, task: 'binary' | 'regression'): Subject => {
  const metric = metricByName(name);
  if (!metric) throw new Error(`no metric ${name}`);
  return {
    key: name,
    metric,
    options: {},
    context: { task, classes: task === 'binary' ? ['0', '1'] : [] },
    seed: 1,
  };
};

describe('changedRows', () => {
  it('are those whose scores differ, though every rank and ratio moves', () => {
    const rows = binaryRows(300, { champion: 2 });
    const score = Float64Array.from(rows.models.champion?.scores?.[0] as Float64Array);
    for (const i of [3, 30, 200]) score[i] = 1 - score[i];
    rows.models.challenger = { scores: [score], columns: {} };
    const changed = changedRows(subjectOf('roc_auc', 'binary'), rows, 'challenger', 'champion');
    expect([...changed.keys()].filter((i) => changed[i] === 1)).toEqual([3, 30, 200]);
    const estimate = difference(subjectOf('roc_auc', 'binary'), { n: 300, rows }, 'challenger', 'champion');
    if (isUndefined(estimate)) throw new Error(estimate.undefined);
    expect(estimate.scarce?.reason).toContain('rows of one class');
  });

  it('keep the root of a mean from being trusted where few losses changed', () => {
    const uniform = random(4);
    const label = Float64Array.from({ length: 200 }, () => 10 * uniform());
    const champion = label.map((y) => y + uniform() - 0.5);
    const challenger = champion.map((value, i) => (i < 10 ? value + 0.1 : value));
    const models = {
      champion: { prediction: champion, columns: {} },
      challenger: { prediction: challenger, columns: {} },
    };
    const rows: Rows = { n: 200, label, models };
    const subject = subjectOf('root_mean_squared_error', 'regression');
    const estimate = difference(subject, { n: 200, rows }, 'challenger', 'champion');
    if (isUndefined(estimate)) throw new Error(estimate.undefined);
    expect(estimate.scarce?.reason).toContain('10 of 200 rows');
  });
});
