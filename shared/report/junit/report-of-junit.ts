import { createHash } from 'node:crypto';
import { InputError } from '../../errors.ts';
import { worst } from '../../verdict.ts';
import { counted, formatCount } from '../format-number.ts';
import { plainText } from '../plain-text.ts';
import type { Check, Report, Section } from '../schema.ts';
import { type JUnitResults, junitResults, type SuiteResults, type TestResult } from './junit-results.ts';
import type { Refuse } from './junit-text.ts';
import { parseJUnit } from './parse-junit.ts';

export interface JUnitFile {
  /** As the user knows it. */
  file: string;
  content: string | Uint8Array;
}

export interface JUnitReportOptions {
  /** The model's name. */
  model: string;
  tool: string;
  /** When it was read, ISO 8601. */
  started: string;
  commit?: string;
  repository?: string;
  run?: string;
  attempt?: number;
  job?: string;
}

const mostFailures = 100;
const mostNamed = 10;
const mostSuites = 200;

/**
 * The results of a project's own tests as the report of a gate `tests`: one check that counts, and one for each
 * failing test (the first hundred). A failing test fails it; no test at all, or none that was not skipped, is
 * `inconclusive`; tests that passed only when they were run again are a `warn`; totals that claim more than the
 * cases show are an `error`, because cases were lost. Throws InputError naming `junit` where a file is no JUnit.
 */
export function reportOfJUnit(files: readonly JUnitFile[], options: JUnitReportOptions): Report {
  const read = files.map(({ file, content }) => ({
    file,
    content,
    found: junitResults(parseJUnit(content, refusing(file))),
  }));
  const suites = read.flatMap(({ found }) => found.suites);
  const results = suites.flatMap((suite) => suite.results);
  const checks = [
    ...contradictions(read),
    countCheck(results, files.length),
    ...failureChecks(results),
    ...flakyChecks(results),
  ];
  const { model, started, ...origin } = options;
  return {
    schema: 'tollgate/report/v1',
    gate: 'tests',
    model: { name: model },
    verdict: worst(checks.map(({ status }) => status)),
    summary: checks[0].why,
    checks,
    sections: suiteTable(suites),
    provenance: {
      ...origin,
      inputs: read.slice(0, 1_000).map(({ file, content, found }) => ({
        name: 'junit',
        uri: plainText(file),
        sha256: createHash('sha256').update(content).digest('hex'),
        rows: found.suites.reduce((sum, suite) => sum + suite.results.length, 0),
      })),
      started,
      seconds: read.reduce((sum, { found }) => sum + found.seconds, 0),
    },
  };
}

function refusing(file: string): Refuse {
  const name = plainText(file, 200);
  return (fault, cause) => {
    const received = fault.received === undefined ? name : `${fault.received} in ${name}`;
    throw new InputError({ input: 'junit', ...fault, received }, { cause });
  };
}

function contradictions(read: readonly { file: string; found: JUnitResults }[]): Check[] {
  const all = read.flatMap(({ file, found }) =>
    found.contradictions.map((what) => `${plainText(file, 200)}: ${what}`),
  );
  if (all.length === 0) return [];
  const more = all.length > 1 ? `; and ${formatCount(all.length - 1)} more` : '';
  const why = `the totals do not fit the tests: ${all[0]}${more}`;
  return [{ id: 'totals', title: 'totals', status: 'error', why, findings: [] }];
}

function countCheck(results: readonly TestResult[], files: number): Check {
  const failed = results.filter(({ outcome }) => outcome === 'failed');
  const skipped = results.filter(({ outcome }) => outcome === 'skipped').length;
  const flaky = results.filter((result) => result.flaky).length;
  const n = results.length;
  const status = failed.length > 0 ? 'fail' : n === skipped ? 'inconclusive' : 'pass';
  const count = (statistic: string, value: number) => ({ subject: 'tests', statistic, value });
  return {
    id: 'tests',
    title: counted(n, 'test'),
    status,
    why: tally(failed, skipped, n, files),
    findings: [
      {
        ...count('failing_tests', failed.length),
        limit: { op: '<=', value: 0 },
        better: 'smaller',
        n,
        status,
      },
      count('passing_tests', n - failed.length - skipped),
      count('skipped_tests', skipped),
      count('flaky_tests', flaky),
    ],
  };
}

function tally(failed: readonly TestResult[], skipped: number, n: number, files: number): string {
  if (n === 0) return `no test ran: ${files === 0 ? 'there is no JUnit file' : 'there is no test case'}`;
  const aside = skipped === 0 ? '' : `, ${formatCount(skipped)} skipped`;
  if (failed.length > 0) {
    return `${formatCount(failed.length)} of ${counted(n, 'test')} failed${aside}: ${named(failed)}`;
  }
  if (n === skipped)
    return `no test ran: ${n === 1 ? 'the only one was' : `all ${formatCount(n)} were`} skipped`;
  return `${counted(n - skipped, 'test')} passed${aside}`;
}

function named(results: readonly TestResult[]): string {
  const shown = results.slice(0, mostNamed).map(({ title }) => plainText(title, 120));
  const more = results.length > shown.length ? ` and ${formatCount(results.length - shown.length)} more` : '';
  return `${shown.join(', ')}${more}`;
}

function failureChecks(results: readonly TestResult[]): Check[] {
  const failed = results.filter(({ outcome }) => outcome === 'failed');
  const times = new Map<string, number>();
  return failed.slice(0, mostFailures).map(({ title, why }, i) => {
    const time = (times.get(title) ?? 0) + 1;
    times.set(title, time);
    const own = time === 1 ? title : `${title} (${time})`;
    const last = i === mostFailures - 1 && failed.length > mostFailures;
    const showing = last ? ` (showing ${mostFailures} of ${formatCount(failed.length)} failing tests)` : '';
    const said = why === '' ? 'it failed and does not say why' : why;
    return {
      id: `test/${own.slice(0, 480)}`,
      title: own,
      status: 'fail',
      why: `${said}${showing}`,
      findings: [],
    };
  });
}

function flakyChecks(results: readonly TestResult[]): Check[] {
  const flaky = results.filter((result) => result.flaky);
  if (flaky.length === 0) return [];
  const why = `${counted(flaky.length, 'test')} passed only when run again: ${named(flaky)}`;
  return [{ id: 'flaky', title: 'flaky tests', status: 'warn', why, findings: [] }];
}

/** The suites, those that failed first; a table only where there are several. */
function suiteTable(suites: readonly SuiteResults[]): Section[] {
  if (suites.length < 2) return [];
  const of = ({ results }: SuiteResults, outcome: TestResult['outcome']) =>
    results.filter((result) => result.outcome === outcome).length;
  const rows = suites
    .map((suite) => ({ suite, failed: of(suite, 'failed'), skipped: of(suite, 'skipped') }))
    .sort((a, b) => b.failed - a.failed);
  const showing = rows.length > mostSuites ? `, showing ${mostSuites} of ${formatCount(rows.length)}` : '';
  return [
    {
      type: 'table',
      title: `Test suites${showing}`,
      columns: [
        { title: 'suite' },
        ...['tests', 'failed', 'skipped', 'seconds'].map((title) => ({ title, align: 'right' as const })),
      ],
      rows: rows
        .slice(0, mostSuites)
        .map(({ suite, failed, skipped }) => [
          suite.name,
          suite.results.length,
          failed,
          skipped,
          suite.seconds,
        ]),
    },
  ];
}
