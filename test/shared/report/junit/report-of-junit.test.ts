import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../../shared/errors.ts';
import { renderJUnit } from '../../../../shared/report/junit/render-junit.ts';
import { reportOfJUnit } from '../../../../shared/report/junit/report-of-junit.ts';
import { parseReport } from '../../../../shared/report/parse-report.ts';
import type { Report } from '../../../../shared/report/schema.ts';
import { hostileText } from '../hostile-text.ts';
import { madeOverall } from '../overalls.ts';

const folder = join(import.meta.dirname, '../../../fixtures/junit');
const options = { model: 'credit-default', tool: 'tollgate 0.1.0', started: '2026-11-21T09:30:00.000Z' };

/** The report of JUnit texts, which always fits the schema. */
function reportOf(...contents: (string | Uint8Array)[]): Report {
  const files = contents.map((content, i) => ({ file: `reports/${i}.xml`, content }));
  return parseReport(reportOfJUnit(files, options));
}

/** Failing, passing, skipped and flaky tests. */
function counts(report: Report): number[] {
  const [check] = report.checks.filter(({ id }) => id === 'tests');
  return check.findings.map(({ value }) => value ?? Number.NaN);
}

function refusal(content: string | Uint8Array) {
  try {
    reportOf(content);
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as InputError).fault;
  }
  throw new Error('it was accepted');
}

const passing = '<testcase name="ok" classname="c"/>';
const failing =
  '<testcase name="bad" classname="c"><failure message="1 is not 2">at line 3</failure></testcase>';
const skipped = '<testcase name="later" classname="c"><skipped/></testcase>';

describe('reportOfJUnit', () => {
  it.each([
    ['pytest.xml', 'fail', [6, 2, 2, 0], 'test_rate[0.2] (test_features)', 'assert 0.2 < 0.15'],
    [
      'pytest-xunit1.xml',
      'fail',
      [6, 2, 2, 0],
      'test_setup (test_features)',
      'RuntimeError: no database <b>',
    ],
    ['pytest-none.xml', 'inconclusive', [0, 0, 0, 0]],
    ['pytest-skipped.xml', 'inconclusive', [0, 0, 1, 0]],
    ['pytest-rerun.xml', 'pass', [0, 3, 0, 0]],
    [
      'vitest.xml',
      'fail',
      [2, 2, 2, 0],
      'features > rate <b> is small & "right" (a.test.ts)',
      'expected 0.2 to be less than 0.15',
    ],
    ['jest.xml', 'fail', [3, 2, 1, 0], 'features rate is small', 'Expected: < 0.15 Received: 0.2'],
    [
      'go-junit-report.xml',
      'fail',
      [2, 2, 1, 0],
      'TestRate/small (example.com/features)',
      'Failed: f_test.go:4: 0.2 is not below 0.15',
    ],
    [
      'gotestsum.xml',
      'fail',
      [2, 2, 1, 0],
      'TestRate/small (example.com/features)',
      'f_test.go:4: 0.2 is not below 0.15',
    ],
    [
      'surefire.xml',
      'fail',
      [2, 2, 1, 1],
      'rate (FeaturesTest)',
      'rate is 0.2 ==> expected: <true> but was: <false>',
    ],
  ] as const)('reads %s as its runner meant it', (file, verdict, expected, title?: string, why?: string) => {
    const report = reportOf(readFileSync(join(folder, file)));
    expect(report.verdict).toBe(verdict);
    expect(counts(report)).toEqual(expected);
    expect(report.checks.filter(({ id }) => id === 'totals')).toEqual([]);
    expect(report.checks.filter(({ id }) => id.startsWith('test/'))).toHaveLength(expected[0]);
    if (title !== undefined) {
      expect(report.checks.find((check) => check.title === title)).toMatchObject({ status: 'fail' });
      expect(report.checks.find((check) => check.title === title)?.why).toContain(why);
    }
  });

  it('reads Gradle\u2019s form: one suite at the root, its output in CDATA', () => {
    const report = reportOf(
      '<?xml version="1.0" encoding="UTF-8"?><testsuite name="RateTest" tests="2" skipped="0" failures="1" errors="0" timestamp="2026-11-21T09:30:00" hostname="runner" time="0.02"><properties/><testcase name="small()" classname="RateTest" time="0.01"/><testcase name="large()" classname="RateTest" time="0.01"><failure message="org.opentest4j.AssertionFailedError: expected: &lt;1&gt; but was: &lt;2&gt;" type="org.opentest4j.AssertionFailedError">at RateTest.java:9</failure></testcase><system-out><![CDATA[<!DOCTYPE html><testcase name="no test"/>]]></system-out><system-err><![CDATA[]]></system-err></testsuite>',
    );
    expect(counts(report)).toEqual([1, 1, 0, 0]);
    expect(report.checks[1].why).toBe('org.opentest4j.AssertionFailedError: expected: <1> but was: <2>');
  });

  it('reads GoogleTest\u2019s form: a disabled test was not run', () => {
    const report = reportOf(
      '<testsuites tests="2" failures="0" disabled="1" errors="0" time="0.01" name="AllTests"><testsuite name="Rate" tests="2" failures="0" disabled="1" skipped="0" errors="0" time="0.01"><testcase name="small" status="run" result="completed" time="0.01" classname="Rate"/><testcase name="DISABLED_large" status="notrun" result="suppressed" time="0" classname="Rate"/></testsuite></testsuites>',
    );
    expect(report.verdict).toBe('pass');
    expect(counts(report)).toEqual([0, 1, 1, 0]);
  });

  it('reads what Node\u2019s own runner writes: cases without a suite', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'node-tests-')), 'rate.test.mjs');
    writeFileSync(
      file,
      "import { test } from 'node:test';\ntest('small', () => {});\ntest('large', () => { throw new Error('too large'); });\ntest.skip('later', () => {});\n",
    );
    const { stdout } = spawnSync(process.execPath, ['--test', '--test-reporter=junit', file], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
    });
    rmSync(dirname(file), { recursive: true });
    const report = reportOf(stdout);
    expect(counts(report)).toEqual([1, 1, 1, 0]);
    expect(report.verdict).toBe('fail');
    expect(report.checks[1].why).toContain('too large');
  });

  it('counts suites inside suites, whether totals count them or not', () => {
    const nested = (total: number) =>
      `<testsuites tests="${total}"><testsuite name="a" tests="${total}">${passing}<testsuite name="b" tests="1" failures="1">${failing}</testsuite></testsuite></testsuites>`;
    for (const total of [1, 2]) expect(counts(reportOf(nested(total)))).toEqual([1, 1, 0, 0]);
    const table = reportOf(nested(2)).sections[0];
    expect(table).toMatchObject({
      type: 'table',
      rows: [
        ['b', 1, 1, 0, 0],
        ['a', 1, 0, 0, 0],
      ],
    });
  });

  it('adds several files up and keeps what each of them was', () => {
    const report = reportOf(
      `<testsuite time="1.5">${passing}</testsuite>`,
      `<testsuite time="1,000.25">${failing}</testsuite>`,
    );
    expect(report).toMatchObject({ verdict: 'fail', summary: '1 of 2 tests failed: bad (c)' });
    expect(report.provenance.seconds).toBe(1001.75);
    expect(report.provenance.inputs.map(({ uri, rows }) => [uri, rows])).toEqual([
      ['reports/0.xml', 1],
      ['reports/1.xml', 1],
    ]);
    expect(report.provenance.inputs[0].sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['no file', [], 'no test ran: there is no JUnit file'],
    ['no suite', ['<testsuites/>'], 'no test ran: there is no test case'],
    ['no case', ['<testsuite tests="0"/>'], 'no test ran: there is no test case'],
    [
      'nothing but skipped tests',
      [`<testsuite>${skipped}${skipped}</testsuite>`],
      'no test ran: all 2 were skipped',
    ],
  ])('is inconclusive of %s', (_name, contents, summary) => {
    expect(reportOf(...contents)).toMatchObject({ verdict: 'inconclusive', summary });
  });

  it.each([
    [
      'more tests than cases',
      `<testsuite name="s" tests="3">${passing}</testsuite>`,
      'suite s claims 3 tests and shows 1',
    ],
    [
      'failures that no case shows',
      `<testsuite name="s" tests="1" failures="1">${passing}</testsuite>`,
      'suite s claims 1 failures and errors and shows 0',
    ],
    [
      'errors without any case',
      '<testsuites errors="1"/>',
      'testsuites claims 1 failures and errors and shows 0',
    ],
    [
      'skipped tests that no case shows',
      `<testsuite name="s" skipped="1">${passing}</testsuite>`,
      'suite s claims 1 skipped tests and shows 0',
    ],
    [
      'a total that is no number',
      `<testsuite name="s" failures="NaN">${passing}</testsuite>`,
      'suite s has no number of failures and errors and shows 0',
    ],
    [
      'a total below zero',
      `<testsuite name="s" tests="-1">${passing}</testsuite>`,
      'suite s has no number of tests and shows 1',
    ],
  ])('is an error of %s', (_name, content, what) => {
    const report = reportOf(content);
    expect(report.verdict).toBe('error');
    expect(report.summary).toBe(`the totals do not fit the tests: reports/0.xml: ${what}`);
  });

  it.each([
    [
      'an error in a case',
      '<testsuite><testcase name="a"><error message="boom"/></testcase></testsuite>',
      'boom',
    ],
    [
      'an error outside of any case',
      '<testsuite name="s"><error message="the suite can\'t start"/></testsuite>',
      "the suite can't start",
    ],
    [
      'an empty failure',
      '<testsuite><testcase name="a"><failure/></testcase></testsuite>',
      'it failed and does not say why',
    ],
    [
      'a failure beside a skip',
      '<testsuite><testcase name="a"><skipped/><failure message="no"/></testcase></testsuite>',
      'no',
    ],
    [
      'a status alone',
      '<testsuite><testcase name="a" status="failed"/></testsuite>',
      'it failed and does not say why',
    ],
    [
      'a failure in a namespace',
      '<j:testsuite xmlns:j="urn:j"><j:testcase name="a"><j:failure message="no"/></j:testcase></j:testsuite>',
      'no',
    ],
  ])('fails by %s', (_name, content, why) => {
    const report = reportOf(content);
    expect(report.verdict).toBe('fail');
    expect(report.checks[1].why).toBe(why);
  });

  it('warns of tests that passed only when they were run again', () => {
    const report = reportOf(
      '<testsuite><testcase name="a"><flakyFailure message="timed out" type="x"/></testcase></testsuite>',
    );
    expect(report).toMatchObject({ verdict: 'warn' });
    expect(report.checks[1].why).toBe('1 test passed only when run again: a');
  });

  it('shows a hundred failing tests and how many there are', () => {
    const report = reportOf(`<testsuite>${failing.repeat(250)}</testsuite>`);
    expect(report.checks).toHaveLength(101);
    expect(report.checks[100].why).toContain('showing 100 of 250 failing tests');
    expect(new Set(report.checks.map(({ id }) => id)).size).toBe(101);
    expect(report.summary).toContain('250 of 250 tests failed: ');
    expect(report.summary).toContain(' and 240 more');
  });

  it('reads the encoding that a file states', () => {
    const text = (encoding: string) =>
      `<?xml version="1.0" encoding="${encoding}"?><testsuite><testcase name="größe"><failure message="é"/></testcase></testsuite>`;
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text('utf-16'), 'utf16le')]);
    for (const content of [
      text('UTF-8'),
      Buffer.from(text('UTF-8')),
      Buffer.from(`\uFEFF${text('UTF-8')}`),
      Buffer.from(text('ISO-8859-1'), 'latin1'),
      utf16,
      utf16.subarray(2),
      Buffer.from(utf16.subarray(2)).swap16(),
      Buffer.from(utf16).swap16(),
    ]) {
      expect(reportOf(content).summary).toBe('1 of 1 test failed: größe');
    }
  });

  const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, i) => `<!ENTITY lol${i} "${`&lol${i || ''};`.repeat(10)}">`).join('')}]><testsuite name="&lol8;"/>`;
  it.each<[string, string | Uint8Array, string, string]>([
    ['nothing', '', 'must be JUnit XML', 'an empty file'],
    ['a billion laughs', laughs, 'must have no document type', 'a `<!`'],
    [
      'an entity of another file',
      '<!DOCTYPE t [<!ENTITY x SYSTEM "file:///etc/passwd">]><testsuite name="&x;"/>',
      'must have no document type',
      'a `<!`',
    ],
    ['a document type in another case', '<!doctype html><html/>', 'must have no document type', 'a `<!`'],
    [
      'a document type inside',
      `<testsuite><!DOCTYPE x>${passing}</testsuite>`,
      'must have no document type',
      'a `<!`',
    ],
    ['JSON', '{"tests": []}', 'must be JUnit XML', ''],
    [
      'another root',
      '<coverage line-rate="1"/>',
      'must begin with `testsuites` or `testsuite`',
      '<coverage>',
    ],
    ['a half file', `<testsuites><testsuite>${passing}`, 'must be whole XML', 'ends inside an element'],
    ['a file that ends in a tag', '<testsuite name="a', 'must be whole XML', 'ends inside a tag'],
    ['a file that ends in CDATA', '<testsuite><![CDATA[', 'must be whole XML', 'ends inside a CDATA section'],
    ['a file that ends in a comment', '<testsuite><!-- ', 'must be whole XML', 'ends inside a comment'],
    [
      'elements that cross',
      '<testsuite><testcase></testsuite></testcase>',
      'must be JUnit XML',
      'Expected closing tag',
    ],
    ['two roots', '<testsuite/><testsuite/>', 'must have one root', 'a second one'],
    ['depth', '<testsuite>'.repeat(201), 'must nest at most 200 levels', 'more'],
    [
      'a tag without end',
      `<testsuite ${' '.repeat(1_100_000)}/>`,
      'must have tags of at most 1,000,000 characters',
      'a longer one',
    ],
    [
      'bytes that are not what they state',
      Buffer.from('<testsuite name="\u00e9"/>', 'latin1'),
      'must be text in the encoding that it states',
      'bytes that are not utf-8',
    ],
    [
      'an unknown encoding',
      Buffer.from('<?xml version="1.0" encoding="klingon"?><testsuite/>'),
      'must be text in the encoding that it states',
      'an encoding that nobody knows',
    ],
    ['too many bytes', new Uint8Array(32_000_001), 'must be at most 32 MB', '32 MB'],
  ])('refuses %s', (_name, content, rule, received) => {
    const fault = refusal(content);
    expect(fault).toMatchObject({ input: 'junit', rule });
    expect(fault.received).toContain(received);
    expect(fault.received).toContain('reports/0.xml');
  });

  it('expands XML\u2019s own entities once and no others', () => {
    const report = reportOf(
      '<testsuite><testcase name="a"><failure message="&amp;lt; &lt; &#65; &lol; &#x0;"/></testcase></testsuite>',
    );
    expect(report.checks[1].why).toBe('&lt; < A &lol;');
  });

  it('is harmed by no name of what every object has', () => {
    const report = reportOf(
      `<testsuite toString="2"><valueOf/><hasOwnProperty/><toString><testcase name="x"/></toString>${passing}</testsuite>`,
    );
    expect(counts(report)).toEqual([0, 1, 0, 0]);
    for (const name of ['__proto__', 'constructor', 'prototype']) {
      const nested = `<testsuite><${name}><testcase name="x"/></${name}>${passing}</testsuite>`;
      expect(refusal(nested).rule).toBe('must be JUnit XML');
      expect(counts(reportOf(`<testsuite ${name}="1">${passing}</testsuite>`))).toEqual([0, 1, 0, 0]);
    }
    expect(({} as Record<string, unknown>).testcase).toBeUndefined();
  });

  it('keeps to the schema whatever tests are called', () => {
    const escaped = (text: string) =>
      text.toWellFormed().replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (name, message, suite) => {
        const report = reportOf(
          `<testsuite name="${escaped(suite)}"><testcase name="${escaped(name)}" classname="${escaped(suite)}"><failure message="${escaped(message)}">${escaped(message)}</failure></testcase></testsuite>`,
        );
        expect(counts(report)).toEqual([1, 0, 0, 0]);
        expect(report.summary + report.checks[1].title + report.checks[1].why).not.toMatch(
          /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u,
        );
      }),
      { numRuns: 200 },
    );
  });

  it('never breaks on bytes that were a JUnit file', () => {
    const whole = readFileSync(join(folder, 'vitest.xml'));
    fc.assert(
      fc.property(
        fc.nat({ max: whole.length }),
        fc.nat({ max: 30 }),
        fc.uint8Array({ maxLength: 10 }),
        (at, less, noise) => {
          const spoilt = Buffer.concat([whole.subarray(0, at), noise, whole.subarray(at + less)]);
          try {
            expect(['fail', 'error']).toContain(reportOf(spoilt).verdict);
          } catch (error) {
            expect(error).toBeInstanceOf(InputError);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('reads what renderJUnit writes', () => {
    const report = reportOf(renderJUnit(madeOverall()));
    expect(report.verdict).toBe('fail');
    expect(counts(report)[0]).toBe(3);
  });
});
