import { describe, expect, it } from 'vitest';
import { rejudge } from '../../../../shared/checks/rejudge.ts';
import { type JUnitFile, reportOfJUnit } from '../../../../shared/report/junit/report-of-junit.ts';
import type { Report } from '../../../../shared/report/schema.ts';
import { settingsFor } from '../evaluations.ts';

const trusted = { model: { task: 'binary' as const }, columns: {}, evaluate: settingsFor({ accuracy: {} }) };
const options = { model: 'm', tool: 'tollgate', started: '2026-01-01T00:00:00Z' };

/** A JUnit file with one case for each letter: passed, failed, skipped, flaky. */
const results = (letters: string): JUnitFile => {
  const inner = { p: '', f: '<failure message="no"/>', s: '<skipped/>', r: '<flakyFailure message="no"/>' };
  const cases = [...letters].map(
    (letter, i) => `<testcase classname="c" name="t${i}">${inner[letter as keyof typeof inner]}</testcase>`,
  );
  return { file: 'junit.xml', content: `<testsuite name="s">${cases.join('')}</testsuite>` };
};
const reportOf = (letters: string) => reportOfJUnit([results(letters)], options);
const judged = (report: Report) => rejudge(report, trusted, 'fail');

describe('tests judged again', () => {
  it.each(['pp', 'pf', 'ss', 'pps', 'pr', 'fff', '', 'rf'])(
    'come to what the report came to: %s',
    (letters) => {
      const report = reportOf(letters);
      expect(judged(report).verdict).toBe(report.verdict);
      const spoilt = {
        ...report,
        checks: report.checks.map((check) => ({ ...check, status: 'pass' as const })),
      };
      expect(judged({ ...spoilt, verdict: 'pass' }).verdict).toBe(report.verdict);
    },
  );

  it('never pass without all of their counts, or where those do not add up', () => {
    const report = reportOf('pp');
    for (const [f, finding] of report.checks[0].findings.entries()) {
      for (const value of [undefined, 1.5, -1, 7]) {
        const changed = structuredClone(report);
        changed.checks[0].findings[f].value = value;
        expect(judged(changed).verdict).toBe('error');
      }
      const without = structuredClone(report);
      without.checks[0].findings.splice(f, 1);
      expect(judged(without).verdict).toBe('error');
      expect(finding.value).toBeGreaterThanOrEqual(0);
    }
    const uncounted = structuredClone(report);
    delete uncounted.checks[0].findings[0].n;
    expect(judged(uncounted).verdict).toBe('error');
  });

  it('stay an error where cases were lost', () => {
    const { file, content } = results('pp');
    const lost = { file, content: String(content).replace('name="s"', 'name="s" tests="9" failures="3"') };
    const report = reportOfJUnit([lost], options);
    expect({ told: report.verdict, again: judged(report).verdict }).toEqual({
      told: 'error',
      again: 'error',
    });
  });
});
