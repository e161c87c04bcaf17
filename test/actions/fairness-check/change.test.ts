import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Report } from '../../../shared/report/schema.ts';
import { checkOf, judgedIn, refusedIn } from './judged-in.ts';

const example = join(resolve(import.meta.dirname, '../../..'), 'workflows-examples/census-employment');
const folder = mkdtempSync(join(tmpdir(), 'change-'));
afterAll(() => rmSync(folder, { recursive: true }));

const settings = (challenger: string, change: string, score = '') => `version: 1
model: { name: census, task: binary }
columns: { id: person, label: employed, positive: "1", prediction: predicted${score} }
data: { test: ${example}/data/test.parquet }
models: { challenger: ${example}/predictions/${challenger}.parquet, champion: ${example}/predictions/champion.parquet }
fairness:
  protected: [sex, { column: age, edges: [25, 45, 65] }]
  intersections: { of: 1 }
  limits: { equal_opportunity: { disparity: equalized_odds_difference, at-most: 0.9 } }
  change: ${change}
`;

const rateIn = (report: Report, group: string, model: string) =>
  checkOf(report, 'groups/age').findings.find(
    (one) => one.subject === 'true_positive_rate' && one.model === model && one.slice?.age === group,
  )?.value as number;

describe('the change of the census trees', () => {
  it('is a gain for all people together, and blocked for the loss of those over 65', async () => {
    const report = await judgedIn(folder, settings('boosted-trees', '{ margin: 0.02 }'));
    const accuracy = (model: string) => {
      const groups = checkOf(report, 'groups/sex').findings.filter(
        (one) => one.subject === 'accuracy' && one.model === model,
      );
      const n = groups.reduce((sum, one) => sum + (one.n as number), 0);
      return groups.reduce((sum, one) => sum + (one.n as number) * (one.value as number), 0) / n;
    };
    expect(accuracy('challenger')).toBeGreaterThan(accuracy('champion'));
    expect(rateIn(report, '65 or more', 'challenger')).toBeLessThan(
      rateIn(report, '65 or more', 'champion') - 0.02,
    );
    const change = checkOf(report, 'change/true_positive_rate/age');
    expect(change.status).toBe('fail');
    expect(change.why).toContain("in age = 65 or more true_positive_rate is worse than the champion's");
    expect(report.verdict).toBe('fail');
    const gap = checkOf(report, 'change/equal_opportunity/age');
    expect(gap.status).toBe('fail');
    expect(gap.why).toContain('the gap in true_positive_rate between 65 or more and');
    expect(checkOf(report, 'change/true_positive_rate/sex').status).not.toBe('fail');
  }, 120_000);

  it('is judged by metrics of scores where they are read, and refused by name where they are not', async () => {
    const change = '{ metrics: [log_loss] }';
    const report = await judgedIn(folder, settings('boosted-trees', change, ', score: score'));
    expect(checkOf(report, 'change/log_loss/sex').status).toBe('pass');
    expect(await refusedIn(folder, settings('boosted-trees', change))).toContain(
      'fairness.change.metrics[0] (tollgate.yml:10) must not ask for scores, because none are named',
    );
  }, 120_000);
});
