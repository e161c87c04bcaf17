import { describe, expect, it } from 'vitest';
import { assess } from '../../../shared/checks/assess.ts';
import type { EvaluateSettings } from '../../../shared/checks/settings.ts';
import type { Evaluation } from '../../../shared/data/evaluation.ts';
import { binaryCells, binaryRows, rowsEvaluation, settingsFor } from './evaluations.ts';

const judged = (evaluation: Evaluation, settings: EvaluateSettings) =>
  assess({ evaluation, settings, failOn: 'inconclusive' });
const find = (checks: ReturnType<typeof judged>['checks'], id: string) => {
  const check = checks.find((c) => c.id === id);
  if (!check) throw new Error(`no check ${id} among ${checks.map((c) => c.id).join(', ')}`);
  return check;
};
const differenceOf = (checks: ReturnType<typeof judged>['checks'], id: string) => {
  const finding = find(checks, id).findings.find((f) => f.statistic === 'difference');
  if (!finding) throw new Error(`no difference in ${id}`);
  return finding;
};

/** [label, champion, challenger, count]; 1,000 rows, the challenger gains `gained` and loses `lost` of them. */
const table = (gained: number, lost: number) =>
  binaryCells([
    [1, 1, 1, 400 - lost],
    [1, 0, 1, gained],
    [1, 1, 0, lost],
    [0, 0, 0, 500],
    [0, 1, 1, 100 - gained],
  ]);

describe('assess', () => {
  it('passes a challenger that is surely no worse than the margin allows', () => {
    const { verdict, checks } = judged(table(20, 20), settingsFor({ accuracy: { margin: 0.02 } }));
    expect(verdict).toBe('pass');
    expect(differenceOf(checks, 'metric/accuracy')).toMatchObject({
      value: 0,
      limit: { op: '>=', value: -0.02 },
    });
  });

  it('fails a challenger that is surely worse than the margin allows', () => {
    const { verdict, summary } = judged(table(5, 80), settingsFor({ accuracy: { margin: 0.02 } }));
    expect(verdict).toBe('fail');
    expect(summary).toContain('accuracy is worse');
  });

  it('is inconclusive in between, and says how many rows would decide', () => {
    const { verdict, checks } = judged(table(20, 30), settingsFor({ accuracy: { margin: 0.02 } }));
    const finding = differenceOf(checks, 'metric/accuracy');
    expect(verdict).toBe('inconclusive');
    expect(finding.needed).toBeGreaterThan(1_000);
    expect(finding.why).toContain('would decide');
  });

  it('agrees with itself: the deciding end of the interval is beyond the limit exactly when it passes', () => {
    for (let lost = 0; lost <= 60; lost += 3) {
      const { verdict, checks } = judged(table(20, lost), settingsFor({ accuracy: { margin: 0.02 } }));
      const { interval, p } = differenceOf(checks, 'metric/accuracy');
      expect(verdict === 'pass').toBe((interval as number[])[0] >= -0.02);
      expect(verdict === 'fail').toBe((interval as number[])[1] <= -0.02);
      // p is of what the verdict claims
      expect(verdict !== 'inconclusive').toBe((p as number) <= 0.05);
    }
  });

  it('wants losses to stay below the margin, where smaller is better', () => {
    const rows = binaryRows(4_000, { champion: 2, challenger: 0.5 });
    const { verdict, checks } = judged(rowsEvaluation(rows), settingsFor({ log_loss: { margin: 0.01 } }));
    expect(differenceOf(checks, 'metric/log_loss').limit).toEqual({ op: '<=', value: 0.01 });
    expect(verdict).toBe('fail');
  });

  it('asks for a shown gain where superiority is wanted', () => {
    const settings = settingsFor({ accuracy: { superior: true } });
    expect(judged(table(20, 20), settings).verdict).toBe('inconclusive');
    expect(judged(table(60, 20), settings).verdict).toBe('pass');
    expect(judged(table(20, 60), settings).verdict).toBe('fail');
  });

  it('judges a limit on the challenger itself by the bound of its own interval', () => {
    const settings = settingsFor({ recall: { 'at-least': 0.75 } });
    const recall = (hits: number) =>
      binaryCells([
        [1, 1, 1, hits],
        [1, 0, 0, 500 - hits],
        [0, 0, 0, 500],
      ]);
    expect(judged(recall(380), settings).verdict).toBe('inconclusive');
    expect(judged(recall(420), settings).verdict).toBe('pass');
    expect(judged(recall(330), settings).verdict).toBe('fail');
  });

  it('flags a gain that is too good to be true', () => {
    const settings = settingsFor({ accuracy: { margin: 0.02, 'at-most-gain': 0.03 } });
    expect(judged(table(90, 0), settings).verdict).toBe('fail');
    expect(judged(table(42, 5), settings).verdict).toBe('warn');
    expect(judged(table(25, 15), settings).verdict).toBe('pass');
  });

  it('names a limit that no challenger could pass with this few rows, and the fewest that would do', () => {
    const few = binaryCells([
      [1, 1, 1, 15],
      [0, 0, 0, 25],
    ]);
    const { verdict, checks } = judged(few, settingsFor({ accuracy: { margin: 0.02 } }));
    const finding = differenceOf(checks, 'metric/accuracy');
    expect(verdict).toBe('inconclusive');
    expect(finding.why).toContain('no challenger could pass');
    const enough = binaryCells([[1, 1, 1, finding.needed as number]]);
    const short = binaryCells([[1, 1, 1, (finding.needed as number) - 1]]);
    expect(judged(enough, settingsFor({ accuracy: { margin: 0.02 } })).verdict).toBe('pass');
    expect(judged(short, settingsFor({ accuracy: { margin: 0.02 } })).verdict).toBe('inconclusive');
  });

  it('says that a metric is undefined, and does not judge it', () => {
    const negatives = binaryCells([[0, 0, 1, 50]]);
    const { verdict, checks } = judged(negatives, settingsFor({ recall: { margin: 0.02 } }));
    const { findings } = find(checks, 'metric/recall');
    expect(verdict).toBe('inconclusive');
    expect(findings.every((finding) => finding.value === undefined)).toBe(true);
    expect(findings[0].why).toContain('recall is undefined');
  });

  it('reports a metric without a limit and leaves it out of the verdict', () => {
    const { verdict, checks } = judged(table(5, 80), settingsFor({ f1: {}, recall: { 'at-least': 0.1 } }));
    expect(find(checks, 'metric/f1').status).toBe('skip');
    expect(verdict).toBe('pass');
  });

  it('judges a first model by its own limits alone', () => {
    const first = table(0, 0);
    first.overall.cells = {
      ...(first.overall.cells as object),
      prediction: { challenger: first.overall.cells?.prediction.challenger },
    } as never;
    const { verdict, checks } = judged(
      first,
      settingsFor({ accuracy: { margin: 0.02 }, recall: { 'at-least': 0.5 } }),
    );
    expect(find(checks, 'metric/accuracy')).toMatchObject({
      status: 'skip',
      why: 'there is no champion yet to compare with',
    });
    expect(verdict).toBe('pass');
  });

  it('asks for more than a baseline where one is set', () => {
    const rows = binaryRows(2_000, { champion: 2, challenger: 2, baseline: 0 });
    const settings = settingsFor({ roc_auc: { margin: 0.05, primary: true } }, { baseline: 'majority' });
    const { checks } = judged(rowsEvaluation(rows), settings);
    expect(find(checks, 'baseline/roc_auc').status).toBe('pass');
    const level = rowsEvaluation({ ...rows, models: { ...rows.models, baseline: rows.models.challenger } });
    expect(find(judged(level, settings).checks, 'baseline/roc_auc').status).toBe('inconclusive');
  });

  it('finds no difference at all between identical predictions, and passes them with enough rows', () => {
    const rows = binaryRows(3_000, { champion: 2 });
    rows.models.challenger = rows.models.champion;
    const metrics = {
      roc_auc: { margin: 0.01 },
      log_loss: { margin: 0.01 },
      accuracy: { margin: 0.01 },
      f1: { margin: 0.01 },
    };
    const { verdict, checks } = judged(rowsEvaluation(rows), settingsFor(metrics));
    for (const key of Object.keys(metrics)) expect(differenceOf(checks, `metric/${key}`).value).toBe(0);
    expect(verdict).toBe('pass');
  });

  it('blocks the champion degraded by twice the margin, in every metric', () => {
    const rows = binaryRows(6_000, { champion: 2, challenger: 2 });
    const metrics = {
      roc_auc: { margin: 0.03 },
      log_loss: { margin: 0.05 },
      accuracy: { margin: 0.03 },
      f1: { margin: 0.03 },
    };
    const { checks } = judged(rowsEvaluation(rows), settingsFor(metrics, { 'self-test': true }));
    const check = find(checks, 'self-test');
    expect(check.status).toBe('pass');
    expect(check.findings).toHaveLength(4);
    for (const { value, limit } of check.findings) {
      expect(Math.abs((value as number) / (limit?.value as number))).toBeCloseTo(2, 0);
    }
  });

  it('gives the same assessment for the same request', () => {
    const rows = binaryRows(1_500, { champion: 2, challenger: 1.9 });
    const settings = settingsFor({ f1: { margin: 0.03 }, roc_auc: { margin: 0.02 } }, { 'self-test': true });
    const once = judged(rowsEvaluation(rows), settings);
    expect(judged(rowsEvaluation(structuredClone(rows)), settings)).toEqual(once);
  });

  it('judges rates of counted cells and of rows alike', () => {
    const rows = binaryRows(900, { champion: 2, challenger: 1.8 });
    const counts = new Map<string, number>();
    const { champion, challenger } = rows.models;
    for (let i = 0; i < rows.n; i++) {
      const key = [rows.label[i], champion?.prediction?.[i], challenger?.prediction?.[i]].join();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const cells = binaryCells(
      [...counts].map(([key, count]) => [...key.split(',').map(Number), count] as never),
    );
    const settings = settingsFor({
      accuracy: { margin: 0.03 },
      recall: { margin: 0.05 },
      f1: { margin: 0.03 },
    });
    expect(judged(cells, settings).checks).toEqual(judged(rowsEvaluation(rows), settings).checks);
  });
});

describe('a limit on an area under the curve', () => {
  it('is not called out of reach because a perfect model shows no spread', () => {
    const rows = binaryRows(300, { champion: 2, challenger: 2 });
    const settings = settingsFor({ roc_auc: { 'at-least': 0.9 } });
    const { checks } = judged(rowsEvaluation(rows), settings);
    expect(find(checks, 'metric/roc_auc').why).not.toContain('no challenger could pass');
  });

  it('is out of reach with too few rows of a class', () => {
    const rows = binaryRows(60, { champion: 2, challenger: 2 }, { prevalence: 0.3 });
    const settings = settingsFor({ roc_auc: { 'at-least': 0.6 } });
    const { checks } = judged(rowsEvaluation(rows), settings);
    expect(find(checks, 'metric/roc_auc')).toMatchObject({ status: 'inconclusive' });
    expect(find(checks, 'metric/roc_auc').why).toContain('no challenger could pass');
  });
});
