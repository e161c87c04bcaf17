import { describe, expect, it } from 'vitest';
import { assess } from '../../../shared/checks/assess.ts';
import { againstLimit } from '../../../shared/checks/limit.ts';
import { plan } from '../../../shared/checks/plan/plan.ts';
import { rateOutlook } from '../../../shared/checks/plan/rate-outlook.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { tango } from '../../../shared/stats/index.ts';
import { binaryRows, rowsEvaluation, settingsFor } from './evaluations.ts';

const limit = { op: '>=' as const, value: -0.05 };

/** Every table of discordant rows there is, each with its probability. */
function bruteForce(n: number, gainedShare: number, lostShare: number) {
  const outlook = { pass: 0, inconclusive: 0, fail: 0 };
  const logFactorial = [0];
  for (let k = 1; k <= n; k++) logFactorial.push(logFactorial[k - 1] + Math.log(k));
  for (let gained = 0; gained <= n; gained++) {
    for (let lost = 0; gained + lost <= n; lost++) {
      const rest = n - gained - lost;
      const ways = logFactorial[n] - logFactorial[gained] - logFactorial[lost] - logFactorial[rest];
      const logChance =
        ways +
        gained * Math.log(gainedShare) +
        lost * Math.log(lostShare) +
        rest * Math.log(1 - gainedShare - lostShare);
      const status = againstLimit(tango({ n, gained, lost }), limit, 0.05);
      outlook[status as keyof typeof outlook] += Math.exp(logChance);
    }
  }
  return outlook;
}

describe('rateOutlook', () => {
  it('is the sum over every table of discordant rows', () => {
    const { pass, inconclusive, fail } = rateOutlook(
      { counted: 1, discordance: 0.2, difference: -0.04 },
      limit,
      0.05,
      60,
    );
    const all = bruteForce(60, 0.08, 0.12);
    expect(pass).toBeCloseTo(all.pass, 9);
    expect(inconclusive).toBeCloseTo(all.inconclusive, 9);
    expect(fail).toBeCloseTo(all.fail, 9);
  });

  it('passes a difference that lies on the limit no more often than alpha allows', () => {
    for (const rows of [200, 1_000, 5_000]) {
      const { pass } = rateOutlook({ counted: 1, discordance: 0.1, difference: -0.05 }, limit, 0.05, rows);
      expect(pass).toBeLessThan(0.055);
    }
  });
});

const assumptions = { difference: 0, discordance: 0.06, prevalence: 0.3 };

describe('plan', () => {
  it('finds rows at which the wanted share passes, and not far fewer', () => {
    const request = { task: 'binary' as const, assumptions, power: 0.8, replicates: 300 };
    const settings = settingsFor({ accuracy: { margin: 0.02 } });
    const [{ outlook }] = plan({ ...request, settings });
    expect(outlook?.pass).toBeGreaterThanOrEqual(0.8);
    const [fewer] = plan({ ...request, settings, rows: Math.round((outlook?.rows as number) * 0.9) });
    expect(fewer.outlook?.pass).toBeLessThan(0.8);
  });

  it('counts only the rows that the metric counts', () => {
    const rowsFor = (metric: string) =>
      plan({
        task: 'binary',
        settings: settingsFor({ [metric]: { margin: 0.03 } }),
        assumptions,
        power: 0.8,
        replicates: 300,
      })[0].outlook?.rows as number;
    expect(rowsFor('recall') / rowsFor('accuracy')).toBeCloseTo(1 / 0.3, 0);
  });

  it('asks for the assumption that is missing, or for a pilot', () => {
    const settings = settingsFor({ roc_auc: { margin: 0.01 }, log_loss: { margin: 0.01 } });
    const planned = plan({
      task: 'binary',
      settings,
      assumptions: { difference: 0 },
      power: 0.8,
      replicates: 300,
    });
    expect(planned.map(({ note }) => note)).toEqual([
      "needs --auc, or a pilot's report",
      "needs --sd, or a pilot's report",
    ]);
  });

  it('plans from a pilot, for every kind of metric and for the slices it judged', () => {
    const rows = binaryRows(1_500, { champion: 2, challenger: 2 });
    const codes = Int32Array.from({ length: rows.n }, (_, i) => (i % 3 === 0 ? 1 : 0));
    const evaluation = rowsEvaluation(rows, [{ by: 'region', codes, levels: ['north', 'south'] }]);
    const metrics = {
      accuracy: { margin: 0.02 },
      f1: { margin: 0.02 },
      roc_auc: { margin: 0.01 },
      log_loss: { margin: 0.02 },
    };
    const settings = settingsFor(metrics, { slices: [{ columns: [{ column: 'region' }], required: true }] });
    const pilot = { ...assess({ evaluation, settings, failOn: 'never' }), rows: rows.n } as unknown as Report;
    const slices = [{ name: 'region = south', share: 1 / 3 }];
    const planned = plan({
      task: 'binary',
      settings,
      assumptions: { difference: 0 },
      pilot,
      slices,
      power: 0.8,
      replicates: 100,
    });
    expect(planned.map(({ subject, slice }) => [subject, slice])).toEqual(
      Object.keys(metrics).flatMap((key) => [
        [key, undefined],
        [key, 'region = south'],
      ]),
    );
    for (const { outlook } of planned) expect(outlook?.rows).toBeGreaterThan(100);
    for (let i = 0; i < planned.length; i += 2) {
      expect(planned[i + 1].outlook?.rows).toBeGreaterThan(planned[i].outlook?.rows as number);
    }
  });
});
