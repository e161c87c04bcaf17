import { describe, expect, it } from 'vitest';
import { assess } from '../../../shared/checks/assess.ts';
import { metrics } from '../../../shared/checks/metrics/index.ts';
import { rejudge } from '../../../shared/checks/rejudge.ts';
import type { EvaluateSettings } from '../../../shared/checks/settings.ts';
import type { Check, Finding, Report } from '../../../shared/report/schema.ts';
import { random } from '../../../shared/stats/index.ts';
import { binaryCells, settingsFor } from './evaluations.ts';
import { type RandomCase, randomCase, reportOf } from './random-case.ts';

/** What is said of each check and of each judged finding. */
const statusesOf = (checks: readonly Check[]) =>
  checks.map(({ id, status, findings }) => ({
    id,
    status,
    findings: findings.flatMap(({ statistic, slice, status }) =>
      status === undefined ? [] : [{ statistic, slice, status }],
    ),
  }));

const again = ({ report, trusted, request }: RandomCase) => rejudge(report, trusted, request.failOn);
const statusIn = (checks: readonly Check[], id: string) => checks.find((check) => check.id === id)?.status;
const seeds = (first: number, count: number) => Array.from({ length: count }, (_, i) => first + i);

describe('rejudge', () => {
  const cases = metrics.flatMap(({ name, tasks }) => tasks.map((task) => ({ metric: name, task })));
  it.each(cases)('says of $metric of $task models what the gate said', (only) => {
    for (const seed of seeds(16, 8)) {
      const given = randomCase(seed, only);
      const { verdict, checks } = again(given);
      const { report } = given;
      expect({ seed, verdict, checks: statusesOf(checks) }).toEqual({
        seed,
        verdict: report.verdict,
        checks: statusesOf(report.checks),
      });
    }
  });

  it('has met every status of every kind of check above', () => {
    const met = new Set<string>();
    for (const only of cases) {
      for (const seed of seeds(16, 8)) {
        const { report } = randomCase(seed, only);
        for (const { id, status } of report.checks) met.add(`${id.split('/')[0]} ${status}`);
      }
    }
    for (const status of ['pass', 'inconclusive', 'fail']) {
      for (const kind of ['metric', 'baseline', 'cost', 'slices']) expect(met).toContain(`${kind} ${status}`);
    }
    for (const one of ['metric warn', 'slices warn', 'slices skip', 'self-test pass', 'self-test fail']) {
      expect(met).toContain(one);
    }
  });

  it('says the same whatever the report says of itself', () => {
    for (const seed of seeds(100, 60)) {
      const given = randomCase(seed);
      const { verdict, summary, checks } = again(given);
      const spoilt = again({ ...given, report: spoiltWords(given.report, seed) });
      expect({ seed, verdict: spoilt.verdict, summary: spoilt.summary, checks: spoilt.checks }).toEqual({
        seed,
        verdict,
        summary,
        checks,
      });
    }
  });

  it('says of other limits what the gate would say of them, or that the report does not tell', () => {
    for (const seed of seeds(200, 80)) {
      const given = randomCase(seed);
      const evaluate = otherLimits(given.trusted.evaluate, seed);
      const { checks } = again({ ...given, trusted: { ...given.trusted, evaluate } });
      const rightly = assess({ ...given.request, settings: evaluate }).checks;
      for (const { id, status } of checks) {
        const wanted = statusIn(rightly, id);
        const isUntold = status === 'error' || status === 'inconclusive' || status === 'skip';
        if (!isUntold) expect({ seed, id, status }).toEqual({ seed, id, status: wanted });
        // p-values are known at one limit only
        const isTold = !id.startsWith('slices/') && id !== 'self-test';
        if (isTold) expect({ seed, id, status }).toEqual({ seed, id, status: wanted });
      }
    }
  });

  it('never passes a check of which a number is missing that it needs', () => {
    let removed = 0;
    for (const seed of seeds(300, 50)) {
      const given = randomCase(seed);
      const whole = again(given);
      for (const [c, check] of given.report.checks.entries()) {
        const before = statusIn(whole.checks, check.id);
        for (const [f, finding] of check.findings.entries()) {
          for (const number of ['value', 'interval', 'level', 'n', 'counts', 'tails', 'unchanged'] as const) {
            if (finding[number] === undefined) continue;
            const report = structuredClone(given.report);
            delete report.checks[c].findings[f][number];
            const after = statusIn(again({ ...given, report }).checks, check.id);
            if (before === 'pass' && !isNeeded(check, finding, number, given.trusted.evaluate)) continue;
            expect(after, `${seed} ${check.id} ${finding.statistic} without ${number}`).not.toBe('pass');
            removed++;
          }
        }
      }
      const { rows: _, ...without } = given.report;
      expect(again({ ...given, report: without }).verdict).not.toBe('pass');
    }
    expect(removed).toBeGreaterThan(1_000);
  });

  it('never passes for a check or a level that is missing or there twice', () => {
    for (const seed of seeds(400, 40)) {
      const given = randomCase(seed);
      for (const [c, check] of given.report.checks.entries()) {
        const without = structuredClone(given.report);
        without.checks.splice(c, 1);
        expect(statusIn(again({ ...given, report: without }).checks, check.id)).not.toBe('pass');
        const twice = structuredClone(given.report);
        twice.checks.push(check);
        expect(statusIn(again({ ...given, report: twice }).checks, check.id)).toBe('error');
        if (!check.id.startsWith('slices/')) continue;
        const level = check.findings[0].slice;
        const short = structuredClone(given.report);
        short.checks[c].findings = check.findings.filter(
          ({ slice }) => JSON.stringify(slice) !== JSON.stringify(level),
        );
        expect(statusIn(again({ ...given, report: short }).checks, check.id)).not.toBe('pass');
      }
    }
  });
});

/** Which numbers a status hangs on. */
function isNeeded(
  { id }: Check,
  { statistic, model, interval }: Finding,
  number: string,
  settings: EvaluateSettings,
): boolean {
  if (id.startsWith('cost/')) return model === 'challenger' && (interval !== undefined || number === 'value');
  if (!id.startsWith('metric/')) return true;
  const setting = settings.metrics[id.slice('metric/'.length)];
  const compared = [setting.margin, setting.superior, setting['at-most-gain']].some((l) => l !== undefined);
  const limits = [setting['at-least'], setting['at-most']].filter((limit) => limit !== undefined).length;
  if (statistic === 'gain' || statistic === 'gained' || statistic === 'lost') return false;
  if (statistic === 'difference' || model === 'champion') return compared;
  // with two limits the interval is there twice
  return limits + Number(compared) > 0 && (interval === undefined || limits === 1 || number === 'value');
}

/** The report with everything in it that is no measured number replaced. */
function spoiltWords(report: Report, seed: number): Report {
  const uniform = random(seed);
  const statuses = ['pass', 'warn', 'inconclusive', 'fail', 'error'] as const;
  const any = () => statuses[Math.floor(uniform() * statuses.length)];
  return {
    ...report,
    verdict: any(),
    summary: 'all is well',
    checks: report.checks.map((check) => ({
      ...check,
      title: 'a title',
      status: any(),
      why: 'because',
      findings: check.findings.map((finding) => ({
        ...finding,
        subject: check.id === 'self-test' ? finding.subject : 'another',
        method: 'by heart',
        better: 'smaller',
        p: uniform(),
        limit: { op: '>=', value: -uniform() },
        needed: 1 + Math.floor(uniform() * 100),
        status: any(),
        why: 'because',
      })),
    })),
  };
}

/** Other values for each limit that there is. */
function otherLimits(settings: EvaluateSettings, seed: number): EvaluateSettings {
  const uniform = random(seed);
  const factor = [0.2, 0.5, 0.9, 1.1, 2][Math.floor(uniform() * 5)];
  return {
    ...settings,
    metrics: Object.fromEntries(
      Object.entries(settings.metrics).map(([key, setting]) => {
        const changed = { ...setting };
        for (const name of ['margin', 'at-least', 'at-most', 'at-most-gain'] as const) {
          if (setting[name] !== undefined) changed[name] = setting[name] * factor;
        }
        if (setting.superior) delete changed.superior;
        return [key, changed];
      }),
    ),
    cost: Object.fromEntries(Object.entries(settings.cost).map(([name, most]) => [name, most * factor])),
  };
}

describe('numbers that contradict each other', () => {
  const settings = settingsFor({ accuracy: { margin: 0.05, 'at-least': 0.5 } });
  const report = reportOf({
    evaluation: binaryCells([
      [1, 1, 1, 400],
      [1, 0, 1, 20],
      [1, 1, 0, 10],
      [0, 0, 0, 470],
      [0, 1, 1, 100],
    ]),
    settings,
    failOn: 'inconclusive',
  });
  const trusted = { model: { task: 'binary' as const }, columns: {}, evaluate: settings };
  const spoilt = (change: (report: Report) => void) => {
    const changed = structuredClone(report);
    change(changed);
    return rejudge(changed, trusted, 'inconclusive');
  };
  const one = ({ checks }: Report, statistic: string, model?: string) =>
    checks[0].findings.find((f) => f.statistic === statistic && f.model === model) as Finding;
  const difference = (report: Report) => one(report, 'difference');
  const limited = ({ checks }: Report) => checks[0].findings.find((f) => f.interval && f.model) as Finding;

  it('are none in a report of the gate', () => {
    expect(spoilt(() => {}).verdict).toBe('pass');
  });

  it.each<[string, string, (report: Report) => void]>([
    [
      'another value than its counts',
      'the difference is not that of the two values',
      (r) => {
        difference(r).value = 0.02;
      },
    ],
    [
      'more rows gained and lost than there are',
      '900 rows gained and 890 lost are more than 1000',
      (r) => {
        difference(r).counts = { gained: 900, lost: 890 };
      },
    ],
    [
      'counts that fit its value, and not its interval',
      'its interval is not that of its counts',
      (r) => {
        difference(r).counts = { gained: 110, lost: 100 };
      },
    ],
    [
      'an interval that is too narrow for its counts',
      'its interval is not that of its counts',
      (r) => {
        difference(r).interval = [0.009, 0.011];
      },
    ],
    [
      'an interval that ends before it begins',
      'its interval ends before it begins',
      (r) => {
        difference(r).interval = [0.02, -0.02];
      },
    ],
    [
      'no rows',
      'it stands on 0 of 1000 rows',
      (r) => {
        difference(r).n = 0;
      },
    ],
    [
      'more rows than there are',
      'it stands on 2000 of 1000 rows',
      (r) => {
        difference(r).n = 2_000;
      },
    ],
    [
      'more rows than any data has',
      'no data has 9000000000000000 rows',
      (r) => {
        r.rows = 9e15;
        for (const finding of r.checks[0].findings) finding.n = 9e15;
      },
    ],
    [
      'a value that no model can have',
      'no accuracy can be 1.4',
      (r) => {
        one(r, 'value', 'champion').value = 1.4;
      },
    ],
    [
      'two values of one model',
      'the challenger has more than one value',
      (r) => {
        limited(r).value = 0.9;
      },
    ],
    [
      'an own interval that is too narrow',
      'its interval is not that of its counts',
      (r) => {
        limited(r).interval = [0.889, 0.891];
      },
    ],
    [
      'a value that is no share of its rows',
      'is no share of 7 rows',
      (r) => {
        limited(r).n = 7;
      },
    ],
    [
      'other rows than the report',
      'it stands on 1000 of 999 rows',
      (r) => {
        r.rows = 999;
      },
    ],
    [
      'two differences',
      'there is more than one difference',
      (r) => {
        r.checks[0].findings.push(difference(r));
      },
    ],
  ])('are an error: %s', (_, why, change) => {
    const { verdict, summary, checks } = spoilt(change);
    expect({ verdict, status: checks[0].status }).toEqual({ verdict: 'error', status: 'error' });
    expect(`${summary} ${checks[0].why}`).toContain(why);
  });

  it('do not answer at another level', () => {
    const { verdict, summary } = spoilt((r) => {
      limited(r).level = 0.5;
      difference(r).level = 0.9;
    });
    expect({ verdict, summary }).toMatchObject({ verdict: 'inconclusive' });
    expect(summary).toContain('at level 0.5, and 0.9 is asked for');
  });

  it('are told beside what the report says of itself', () => {
    const { notices } = spoilt((r) => {
      difference(r).interval = [0.009, 0.011];
    });
    expect(notices).toEqual(['The report says pass of itself; its numbers come to error.']);
  });

  it('cannot make a first model of one that has a champion', () => {
    const { verdict, summary } = spoilt((r) => {
      r.checks[0].findings = r.checks[0].findings.filter((f) => f.model === 'challenger');
    });
    expect(verdict).toBe('inconclusive');
    expect(summary).toContain('nothing here confirms that there is none');
  });

  it('leave out what the base branch does not ask for', () => {
    const { verdict, notices } = spoilt((r) => {
      r.checks.push({ ...r.checks[0], id: 'metric/luck', status: 'error' });
    });
    expect(verdict).toBe('pass');
    expect(notices).toEqual([
      '1 more check of the report counts for nothing: the base branch does not ask for it.',
    ]);
  });
});

describe('a gate that nothing is known of here', () => {
  const report = (findings: Finding[], status: Check['status'] = 'pass'): Report => ({
    schema: 'tollgate/report/v1',
    gate: 'drift-report',
    model: { name: 'm' },
    verdict: 'pass',
    summary: 'nothing drifted',
    checks: [{ id: 'drift/income', title: 'income', status, why: 'no drift', findings }],
    sections: [],
    provenance: { tool: 'tollgate', inputs: [], started: '2026-01-01T00:00:00Z', seconds: 1 },
  });
  const trusted = {
    model: { task: 'binary' as const },
    columns: {},
    evaluate: settingsFor({ accuracy: {} }),
  };
  const judged = (...given: Parameters<typeof report>) => rejudge(report(...given), trusted, 'fail');
  const psi: Finding = {
    subject: 'income',
    statistic: 'psi',
    value: 0.05,
    interval: [0.02, 0.08],
    limit: { op: '<=', value: 0.1 },
    status: 'pass',
  };

  it('is judged by the intervals and limits that it states', () => {
    expect(judged([psi]).verdict).toBe('pass');
    expect(judged([{ ...psi, limit: { op: '<=', value: 0.01 } }]).verdict).toBe('fail');
    expect(judged([{ ...psi, limit: { op: '<=', value: 0.07 } }]).verdict).toBe('inconclusive');
    expect(judged([{ ...psi, value: 3 }]).verdict).toBe('error');
    expect(judged([psi]).notices).toEqual([expect.stringContaining("The limits are the report's own")]);
  });

  it('is not confirmed by a status alone', () => {
    for (const findings of [
      [],
      [{ subject: 'income', statistic: 'psi', value: 0.05, status: 'pass' as const }],
    ]) {
      const { verdict, checks } = judged(findings);
      expect({ verdict, why: checks[0].why }).toEqual({
        verdict: 'inconclusive',
        why: 'cannot be judged again from its numbers',
      });
    }
  });

  it('is never better than it says itself', () => {
    expect(judged([psi], 'fail').verdict).toBe('fail');
    expect(rejudge({ ...report([psi]), verdict: 'error' }, trusted, 'fail').verdict).toBe('error');
  });
});
