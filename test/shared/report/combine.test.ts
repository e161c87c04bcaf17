import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CombineRequest, combine, type GatheredReport } from '../../../shared/report/combine.ts';
import { parseOverall } from '../../../shared/report/parse-overall.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { statuses, type Verdict } from '../../../shared/verdict.ts';

const provenance = { tool: 'tollgate 1.0.0', started: '2026-11-21T09:00:00Z', seconds: 1 };
const commit = '9f3c1e2b7a40d5c8e1f2a3b4c5d6e7f809182736';

/** A report with one check that came to the verdict. */
function reportOf(verdict: Verdict, more: Partial<Report> = {}): Report {
  return {
    schema: 'tollgate/report/v1',
    gate: 'evaluate-vs-champion',
    model: { name: 'credit-default' },
    verdict,
    summary: `recall says ${verdict}`,
    checks: [
      { id: 'metric/recall', title: 'recall', status: verdict, why: `recall says ${verdict}`, findings: [] },
    ],
    sections: [],
    ...more,
    provenance: { commit, inputs: [], ...provenance, ...more.provenance },
  };
}

function own(report: Report, source = `.tollgate/${report.gate}.json`): GatheredReport {
  return { source, trust: 'own', report };
}

function combined(request: Partial<CombineRequest>) {
  return combine({ reports: [], unusable: [], expected: [], commit, provenance, ...request });
}

const allGates = ['validate-data', 'evaluate-vs-champion', 'fairness-check', 'tests'] as const;

describe('combine', () => {
  it('takes the worst gate as the verdict and puts it first', () => {
    const { verdict, summary, models } = combined({
      reports: [
        own(reportOf('pass')),
        own(reportOf('warn', { gate: 'validate-data' })),
        own(reportOf('fail', { gate: 'fairness-check', summary: 'F is selected less' })),
      ],
    });
    expect(verdict).toBe('fail');
    expect(models[0].gates.map(({ gate }) => gate)).toEqual([
      'fairness-check',
      'validate-data',
      'evaluate-vs-champion',
    ]);
    expect(summary).toBe('credit-default fails fairness-check: F is selected less');
  });

  it('says of one gate what that gate says', () => {
    expect(combined({ reports: [own(reportOf('fail'))] }).summary).toBe(
      'credit-default fails: recall says fail',
    );
  });

  it('is an error where nothing was reported, never a pass', () => {
    expect(combined({})).toMatchObject({ verdict: 'error', models: [] });
    const expected = [{ name: 'churn', gates: [] }];
    expect(combined({ expected })).toMatchObject({
      verdict: 'error',
      models: [{ name: 'churn', verdict: 'error', gates: [] }],
    });
    expect(combined({ expected, reports: [own(reportOf('pass'))] }).verdict).toBe('error');
  });

  it('is an error where a required gate left no report, and says what to do', () => {
    const overall = combined({
      reports: [own(reportOf('pass'))],
      expected: [{ name: 'credit-default', risk: 'high', gates: ['evaluate-vs-champion', 'fairness-check'] }],
    });
    expect(overall.verdict).toBe('error');
    expect(overall.models[0]).toMatchObject({
      risk: 'high',
      gates: [
        { gate: 'fairness-check', required: true, verdict: 'error', problem: 'missing' },
        { gate: 'evaluate-vs-champion', required: true, verdict: 'pass' },
      ],
    });
    expect(overall.models[0].gates[0].summary).toMatch(/a model of high risk needs one. Add its step/);
  });

  it('takes a report on another model not for the one that is required', () => {
    const reports = [own(reportOf('pass', { model: { name: 'churn' } }))];
    const expected = [{ name: 'credit-default', gates: ['evaluate-vs-champion'] }];
    expect(combined({ reports, expected })).toMatchObject({
      verdict: 'error',
      models: [
        { name: 'credit-default', verdict: 'error' },
        { name: 'churn', verdict: 'pass' },
      ],
    });
  });

  it('is an error where another model than the expected reported and the run is closed', () => {
    const reports = [own(reportOf('pass')), own(reportOf('pass', { model: { name: 'churn' } }))];
    const expected = [{ name: 'credit-default', gates: [] }];
    expect(combined({ reports, expected, isClosed: true })).toMatchObject({
      verdict: 'error',
      models: [{ name: 'churn', gates: [{ problem: 'unexpected' }] }, { verdict: 'pass' }],
    });
    expect(combined({ reports, expected }).verdict).toBe('pass');
  });

  it('files the error of a gate that could not read its settings under the one model that there is', () => {
    const broken = own(
      reportOf('error', {
        model: { name: 'model' },
        summary: 'tollgate.yml (line 3) is no YAML',
        checks: [],
      }),
    );
    const expected = [{ name: 'credit-default', gates: ['evaluate-vs-champion'] }];
    for (const isClosed of [true, false]) {
      expect(combined({ reports: [broken], expected, isClosed }).models).toMatchObject([
        { name: 'credit-default', gates: [{ summary: 'tollgate.yml (line 3) is no YAML' }] },
      ]);
    }
    const passing = own(reportOf('pass', { model: { name: 'model' } }));
    expect(combined({ reports: [passing], expected })).toMatchObject({
      verdict: 'error',
      models: [{ name: 'credit-default', gates: [{ problem: 'missing' }] }, { name: 'model' }],
    });
  });

  it('is an error where a source cannot be read, also where nobody knows its gate or model', () => {
    const unusable = [{ source: 'logs/x.json', why: 'is 200 MB', problem: 'unreadable' as const }];
    const reports = [own(reportOf('pass'))];
    expect(combined({ reports, unusable })).toMatchObject({
      verdict: 'error',
      models: [{ name: 'credit-default', gates: [{ gate: 'x', summary: 'logs/x.json: is 200 MB' }, {}] }],
    });
    const two = [...reports, own(reportOf('pass', { model: { name: 'churn' } }))];
    const { models, verdict } = combined({ reports: two, unusable });
    expect(verdict).toBe('error');
    expect(models.map(({ name }) => name)).toEqual(['(unknown model)', 'churn', 'credit-default']);
    expect(combined({ unusable }).verdict).toBe('error');
  });

  it('names a spoilt file of a required gate once, and not as missing besides', () => {
    const unusable = [
      { source: '.tollgate/fairness-check.json', why: 'is no JSON', problem: 'unreadable' as const },
    ];
    const expected = [{ name: 'credit-default', gates: ['fairness-check'] }];
    const [model] = combined({ unusable, expected }).models;
    expect(model.gates).toMatchObject([
      { gate: 'fairness-check', required: true, verdict: 'error', problem: 'unreadable' },
    ]);
  });

  it('takes no report of another commit, or of none, for one of this run', () => {
    const other = own(
      reportOf('pass', { provenance: { ...reportOf('pass').provenance, commit: 'a'.repeat(40) } }),
    );
    const none = own(reportOf('pass', { provenance: { ...reportOf('pass').provenance, commit: undefined } }));
    for (const report of [other, none]) {
      expect(combined({ reports: [report] })).toMatchObject({
        verdict: 'error',
        models: [{ gates: [{ problem: 'stale', verdict: 'error' }] }],
      });
      expect(combined({ reports: [report], commit: undefined }).verdict).toBe('pass');
    }
  });

  it('believes no verdict that is better than its own checks', () => {
    const checks = reportOf('fail').checks;
    expect(combined({ reports: [own(reportOf('pass', { checks }))] })).toMatchObject({
      verdict: 'error',
      models: [{ gates: [{ problem: 'contradictory' }] }],
    });
    expect(combined({ reports: [own(reportOf('pass', { checks: [] }))] }).verdict).toBe('error');
    expect(combined({ reports: [own(reportOf('error', { checks: [] }))] })).toMatchObject({
      verdict: 'error',
      models: [{ gates: [{ summary: 'recall says error' }] }],
    });
  });

  it("lets this repository's own report take the place of a self-reported one", () => {
    const told: GatheredReport = { ...own(reportOf('fail'), 'fork.json'), trust: 'self-reported' };
    expect(combined({ reports: [told, own(reportOf('pass'))] })).toMatchObject({
      verdict: 'pass',
      models: [{ gates: [{ trust: 'own' }] }],
    });
    const kind = own(reportOf('fail'));
    expect(combined({ reports: [{ ...told, report: reportOf('pass') }, kind] }).verdict).toBe('fail');
  });

  it('counts a report that came twice once', () => {
    const [model] = combined({ reports: [own(reportOf('pass'), 'b'), own(reportOf('pass'), 'a')] }).models;
    expect(model.gates).toMatchObject([{ source: 'a' }]);
  });

  it('keeps two different reports of one gate, and the worst counts', () => {
    const reports = [own(reportOf('pass'), 'linux.json'), own(reportOf('fail'), 'windows.json')];
    const { verdict, models } = combined({ reports });
    expect(verdict).toBe('fail');
    expect(models[0].gates).toHaveLength(2);
  });

  describe('where a run was started again', () => {
    const run = 'https://github.com/acme/credit/actions/runs/1';
    /** A leg of a matrix at an attempt of the run; none where it failed before it had read anything. */
    function at(attempt: number, verdict: Verdict, leg?: string): GatheredReport {
      const report = reportOf(verdict, {
        model: { name: 'credit-default', ...(leg && { challenger: { uri: leg } }) },
        provenance: { commit, inputs: [], ...provenance, run, attempt, job: 'judge' },
      });
      return own(report, `${leg}-${attempt}.json`);
    }

    it('goes by the last attempt', () => {
      expect(combined({ reports: [at(1, 'fail', 'a'), at(2, 'pass', 'a')] }).verdict).toBe('pass');
      expect(combined({ reports: [at(2, 'fail', 'a'), at(1, 'pass', 'a')] }).verdict).toBe('fail');
      expect(combined({ reports: [at(1, 'error'), at(2, 'pass', 'a')] }).verdict).toBe('pass');
    });

    it('keeps what another leg found, when only one was started again', () => {
      const failed = at(1, 'fail', 'a');
      expect(combined({ reports: [failed, at(2, 'pass', 'b')] }).verdict).toBe('fail');
      expect(combined({ reports: [failed, at(1, 'pass', 'b'), at(2, 'pass', 'b')] }).verdict).toBe('fail');
      expect(combined({ reports: [at(1, 'error'), at(1, 'pass', 'b'), at(2, 'pass', 'b')] }).verdict).toBe(
        'error',
      );
      const legs = [at(1, 'error'), at(1, 'pass', 'b'), at(2, 'pass', 'a')];
      expect(combined({ reports: legs }).verdict).toBe('pass');
    });

    it('lets no other run take the place of this one', () => {
      const other = at(2, 'pass', 'a');
      other.report.provenance.run = 'https://github.com/acme/credit/actions/runs/2';
      expect(combined({ reports: [at(1, 'fail', 'a'), other] }).verdict).toBe('fail');
    });
  });

  it('names the model that decides among several', () => {
    const reports = [
      own(reportOf('pass', { model: { name: 'churn' } })),
      own(reportOf('fail')),
      own(reportOf('pass', { model: { name: 'uplift' } })),
    ];
    expect(combined({ reports }).summary).toBe('credit-default fails: recall says fail');
    expect(combined({ reports: [reports[0], reports[2]] }).summary).toBe('both models pass');
    const failing = [...reports, own(reportOf('fail', { model: { name: 'anomaly' } }))];
    expect(combined({ reports: failing }).summary).toBe(
      '2 of 4 models fail: anomaly fails: recall says fail',
    );
  });

  it('says that a pass waits for approval', () => {
    const approvals = { status: 'waiting' as const, needed: 2, from: [], by: [], why: '1 of 2' };
    expect(combined({ reports: [own(reportOf('pass'))], approvals }).summary).toBe(
      'credit-default passes and waits for approval: recall says pass',
    );
    expect(combined({ reports: [own(reportOf('fail'))], approvals }).summary).toBe(
      'credit-default fails: recall says fail',
    );
  });

  it('counts what the document has no room for', () => {
    const reports = Array.from({ length: 130 }, (_, i) =>
      own(reportOf(i === 129 ? 'fail' : 'pass', { model: { name: `m${i}` } })),
    );
    const overall = combined({ reports });
    expect(overall.verdict).toBe('fail');
    expect(overall.models[0].name).toBe('m129');
    expect(overall.models).toHaveLength(100);
    expect(overall.notices).toEqual(['showing 100 of 130 models; all count']);
  });

  const anyReport: fc.Arbitrary<GatheredReport> = fc
    .record({
      gate: fc.constantFrom(...allGates),
      name: fc.constantFrom('a', 'b', '__proto__', 'constructor'),
      verdict: fc.constantFrom(...statuses),
      told: fc.constantFrom(...statuses),
      trust: fc.constantFrom('own' as const, 'self-reported' as const),
      attempt: fc.constantFrom(1, 2, 3),
      uri: fc.constantFrom('x', 'y', undefined),
      source: fc.constantFrom('p', 'q'),
      from: fc.constantFrom(commit, 'b'.repeat(40), undefined),
    })
    .map(({ gate, name, verdict, told, trust, attempt, uri, source, from }) => ({
      source,
      trust,
      report: reportOf(verdict, {
        gate,
        model: { name, ...(uri && { challenger: { uri } }) },
        checks: reportOf(told).checks,
        provenance: { inputs: [], ...provenance, commit: from, run: 'r', job: 'j', attempt },
      }),
    }));
  const expected = [{ name: 'a', risk: 'high' as const, gates: ['validate-data', 'tests'] }];

  it('does not mind the order of the reports, and keeps its schema', () => {
    fc.assert(
      fc.property(fc.array(anyReport, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (reports, keys) => {
        const overall = combined({ reports, expected });
        parseOverall(overall);
        const keyed = reports.map((one) => ({ one, key: keys.next().value as number }));
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ one }) => one);
        expect(combined({ reports: shuffled, expected })).toEqual(overall);
      }),
    );
  });

  it('passes only where every report of every gate passes', () => {
    fc.assert(
      fc.property(fc.array(anyReport, { maxLength: 5 }), (reports) => {
        const { verdict, models } = combined({ reports });
        expect(verdict).toBe(
          models.length === 0
            ? 'error'
            : statuses[Math.max(...models.flatMap((m) => m.gates.map((g) => statuses.indexOf(g.verdict))))],
        );
        for (const gate of models.flatMap(({ gates }) => gates)) {
          if (gate.verdict === 'error') continue;
          expect(gate.report?.provenance.commit).toBe(commit);
        }
      }),
    );
  });

  it('is never better for one more report of a gate that nobody had reported on', () => {
    fc.assert(
      fc.property(
        fc.array(anyReport, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...statuses),
        (reports, v) => {
          const before = combined({ reports, expected }).verdict;
          const more = own(reportOf(v, { gate: 'drift-report', model: { name: 'b' } }));
          const after = combined({ reports: [...reports, more], expected }).verdict;
          expect(statuses.indexOf(after)).toBe(Math.max(statuses.indexOf(before), statuses.indexOf(v)));
        },
      ),
    );
  });
});
