import fc from 'fast-check';
import { it as always, describe, expect } from 'vitest';
import { renderJUnit } from '../../../../shared/report/junit/render-junit.ts';
import type { Overall } from '../../../../shared/report/overall.ts';
import type { Report } from '../../../../shared/report/schema.ts';
import { golden, goldenReports } from '../golden-reports.ts';
import { hostileText } from '../hostile-text.ts';
import { entry, madeOverall, renamedOverall } from '../overalls.ts';
import { it, readJUnit } from './read-junit.ts';

/** An overall of one gate. */
function around(report: Report, besides: Partial<ReturnType<typeof entry>> = {}): Overall {
  const gate = entry(report, besides);
  return {
    ...madeOverall(),
    verdict: gate.verdict,
    models: [{ name: 'credit-default', verdict: gate.verdict, gates: [gate] }],
  };
}

/** The first check of a golden report with another status. */
function withStatus(status: Report['checks'][number]['status']): Report {
  const report = golden('pass');
  report.checks = [{ ...report.checks[0], status, why: `because it is ${status}` }];
  if (status !== 'skip') report.verdict = status;
  return report;
}

const all = (overall: Overall, options?: Parameters<typeof renderJUnit>[1]) => {
  const [found] = readJUnit(renderJUnit(overall, options));
  return { ...found, cases: found.suites.flatMap(({ cases }) => cases) };
};

describe('renderJUnit', () => {
  it('fits Jenkins\u2019 schema and reads back with a suite a gate and a case a check', () => {
    const found = all(madeOverall());
    expect(found.faults).toEqual([]);
    expect(found.suites.map(({ name }) => name)).toEqual([
      'credit-default.validate-data',
      'credit-default.evaluate-vs-champion',
      'credit-default.fairness-check',
      'credit-default.drift-report',
      'churn.evaluate-vs-champion',
    ]);
    const checks = madeOverall().models.flatMap(({ gates }) =>
      gates.map(({ report }) => report?.checks.length ?? 1),
    );
    expect(found.suites.map(({ cases }) => cases.length)).toEqual(checks);
    expect(found.suites[1].properties).toMatchObject({
      model: 'credit-default',
      risk: 'high',
      trust: 'own',
      commit: golden('fail-slice').provenance.commit,
      pullRequest: '7',
    });
  });

  it('has totals that are those of its cases', () => {
    const found = all(madeOverall());
    const of = (cases: (typeof found)['cases'], kind: string) =>
      cases.filter(({ results }) => results.some((result) => result.kind === kind)).length;
    for (const suite of found.suites) {
      expect(suite).toMatchObject({
        tests: suite.cases.length,
        failures: of(suite.cases, 'failure'),
        errors: of(suite.cases, 'error'),
        skipped: of(suite.cases, 'skipped'),
      });
    }
    expect(found).toMatchObject({
      tests: found.cases.length,
      failures: of(found.cases, 'failure'),
      errors: of(found.cases, 'error'),
    });
    expect(found.failures).toBe(2);
    expect(found.errors).toBe(1);
    expect(found.time).toBeCloseTo(
      found.suites.reduce((sum, { time }) => sum + time, 0),
      3,
    );
  });

  it.each([
    ['pass', 'inconclusive', undefined],
    ['fail', 'inconclusive', { kind: 'failure', type: 'fail' }],
    ['fail', 'never', { kind: 'failure', type: 'fail' }],
    ['error', 'never', { kind: 'error', type: 'error' }],
    ['inconclusive', 'inconclusive', { kind: 'failure', type: 'inconclusive' }],
    ['inconclusive', 'fail', { kind: 'skipped', type: null }],
    ['warn', 'warn', { kind: 'failure', type: 'warn' }],
    ['warn', 'inconclusive', undefined],
  ] as const)('shows %s where %s blocks', (status, failOn, result) => {
    const { faults, cases } = all(around(withStatus(status)), { failOn });
    expect(faults).toEqual([]);
    expect(cases).toHaveLength(1);
    if (result === undefined) expect(cases[0].results).toEqual([]);
    else expect(cases[0].results).toMatchObject([{ ...result, message: `because it is ${status}` }]);
    if (status === 'warn' && result === undefined) expect(cases[0].out).toContain('because it is warn');
  });

  it('shows a check that was skipped as skipped, and a verdict that no check carries as a case', () => {
    const { cases } = all(
      around({ ...withStatus('skip'), verdict: 'inconclusive', summary: 'nothing was judged' }),
    );
    expect(cases).toMatchObject([
      {
        name: 'verdict',
        results: [{ kind: 'failure', type: 'inconclusive', message: 'nothing was judged' }],
      },
      { results: [{ kind: 'skipped', message: 'because it is skip' }] },
    ]);
  });

  it.each(['missing', 'unreadable', 'stale', 'contradictory'] as const)(
    'shows a gate whose report is %s as an error',
    (problem) => {
      const report = problem === 'contradictory' ? golden('pass') : undefined;
      const { faults, cases } = all(
        around(golden('pass'), { verdict: 'error', problem, report, summary: 'no' }),
      );
      expect(faults).toEqual([]);
      expect(cases[0]).toMatchObject({
        name: 'verdict',
        results: [{ kind: 'error', type: problem, message: 'no' }],
      });
      expect(cases).toHaveLength(1 + (report?.checks.length ?? 0));
    },
  );

  it('is never green where there is nothing', () => {
    const nothing = { ...madeOverall(), models: [], verdict: 'pass' as const };
    expect(all(nothing)).toMatchObject({ faults: [], tests: 1, failures: 1 });
    const empty = { ...golden('pass'), checks: [] };
    expect(all(around(empty))).toMatchObject({ faults: [], tests: 1, failures: 1 });
  });

  it('carries a verdict that no gate carries', () => {
    const overall: Overall = {
      ...around(golden('pass')),
      verdict: 'error',
      summary: 'the limits are unreadable',
    };
    expect(all(overall).suites[0]).toMatchObject({
      name: 'tollgate',
      cases: [{ results: [{ kind: 'error', message: 'the limits are unreadable' }] }],
    });
  });

  it('gives every case of a suite a name of its own', () => {
    const report = golden('pass');
    report.checks = [1, 2, 3].map(() => report.checks[0]);
    const { cases } = all(around(report));
    expect(new Set(cases.map(({ name }) => name)).size).toBe(3);
  });

  it('tells the findings that decide, the worst first, and how many there are', () => {
    const report = golden('fail-slice');
    const failed = report.checks.find(({ status }) => status === 'fail');
    const finding = failed?.findings.find(({ status }) => status === 'fail');
    if (!failed || !finding) throw new Error('the golden report fails no more');
    failed.findings = Array.from({ length: 30 }, (_, i) => ({
      ...finding,
      slice: { region: `r${i}` },
      status: i === 29 ? ('error' as const) : finding.status,
    }));
    const text = all(around(report))
      .cases.flatMap(({ results }) => results)
      .find(({ type }) => type === 'fail')?.text;
    const lines = (text ?? '').split('\n');
    expect(lines[1]).toContain('error: recall difference in region = r29: −0.061');
    expect(lines).toHaveLength(22);
    expect(lines.at(-1)).toBe('showing 20 of 30, worst first');
  });

  it('reads right whatever the reports are called', () => {
    const named: Overall[] = [];
    fc.assert(
      fc.property(fc.infiniteStream(hostileText), (texts) => {
        named.push(renamedOverall(madeOverall(), () => texts.next().value));
      }),
      { numRuns: 25 },
    );
    named.push(
      renamedOverall(madeOverall(), () => 'true'),
      renamedOverall(madeOverall(), () => ']]>'),
    );
    named.push(renamedOverall(madeOverall(), () => '\uFFFE\uFFFF\uD800a\uDC00\u0000\u001B[31m\u0085'));
    const plain = all(madeOverall());
    for (const found of readJUnit(...named.map((overall) => renderJUnit(overall)))) {
      expect(found.faults).toEqual([]);
      expect(found).toMatchObject({ tests: plain.tests, failures: plain.failures, errors: plain.errors });
    }
  });

  always('keeps text as text: nothing in a report becomes markup', () => {
    const hostile = renamedOverall(madeOverall(), () => "\"/><testcase name='x'/>]]><!--&amp;<![CDATA[");
    const text = renderJUnit(hostile);
    expect(text.match(/<testcase /g)).toHaveLength(
      renderJUnit(madeOverall()).match(/<testcase /g)?.length ?? 0,
    );
    expect(text).not.toMatch(/<!|\]\]>/);
  });

  always('is the same text for the same report', () => {
    for (const report of goldenReports.values()) {
      expect(renderJUnit(around(report))).toBe(renderJUnit(around(structuredClone(report))));
    }
  });
});
