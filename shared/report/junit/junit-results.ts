import { plainText } from '../plain-text.ts';
import { attribute, children, type Element, textOf } from './parse-junit.ts';

export interface TestResult {
  /** Its name, and where it stands where the name alone does not say so: `small rates (features.test.ts)`. */
  title: string;
  outcome: 'passed' | 'failed' | 'skipped';
  /** It passed, but not the first time. */
  flaky: boolean;
  /** What the failure says, in one line; empty where nothing is said. */
  why: string;
}

export interface SuiteResults {
  name: string;
  results: TestResult[];
  seconds: number;
}

export interface JUnitResults {
  /** The suites that hold cases, also those inside others. */
  suites: SuiteResults[];
  /** Where a total claims more than the cases show: cases were lost, or the totals are wrong. */
  contradictions: string[];
  seconds: number;
}

/** The results in a JUnit file's root. */
export function junitResults(root: Element): JUnitResults {
  const found: JUnitResults = { suites: [], contradictions: [], seconds: 0 };
  // Node's own runner lays its cases straight into the root
  readSuite(root, found, true);
  const parts = [...children(root, 'testsuite'), ...children(root, 'testcase')];
  found.seconds = secondsOf(root) || parts.reduce((sum, part) => sum + secondsOf(part), 0);
  return found;
}

interface Counts {
  tests: number;
  failing: number;
  skipped: number;
}

/** Notes a suite and those inside it; returns what all of them hold. */
function readSuite(suite: Element, found: JUnitResults, isRoot = false): Counts {
  const nameless = isRoot ? 'tests without a suite' : 'a suite without a name';
  const name = plainText(attribute(suite, 'name') ?? '', 200) || nameless;
  const results = children(suite, 'testcase').map(resultOf);
  // some runners lay what broke outside of any test straight into the suite
  const outside = [...children(suite, 'error'), ...children(suite, 'failure')];
  for (const fault of outside) {
    results.push({ title: name, outcome: 'failed', flaky: false, why: whyOf(fault) });
  }
  if (results.length > 0) found.suites.push({ name, results, seconds: secondsOf(suite) });
  const own: Counts = {
    tests: results.length,
    failing: children(suite, 'testcase').reduce((sum, each) => sum + faultsOf(each).length, outside.length),
    skipped: results.filter(({ outcome }) => outcome === 'skipped').length,
  };
  const all = add([own, ...children(suite, 'testsuite').map((inner) => readSuite(inner, found))]);
  compare(isRoot ? 'testsuites' : `suite ${name}`, suite, all, found);
  return all;
}

function add(all: readonly Counts[]): Counts {
  const sum = (of: keyof Counts) => all.reduce((total, counts) => total + counts[of], 0);
  return { tests: sum('tests'), failing: sum('failing'), skipped: sum('skipped') };
}

/** Totals may be smaller than the cases (runners that run a test again count it once), never larger. */
function compare(where: string, of: Element, counted: Counts, found: JUnitResults): void {
  const failures = totalOf(of, 'failures');
  const errors = totalOf(of, 'errors');
  const claims = [
    { what: 'tests', claimed: totalOf(of, 'tests'), shown: counted.tests },
    { what: 'failures and errors', claimed: sumOf(failures, errors), shown: counted.failing },
    { what: 'skipped tests', claimed: totalOf(of, 'skipped'), shown: counted.skipped },
  ];
  for (const { what, claimed, shown } of claims) {
    if (claimed === undefined || claimed <= shown) continue;
    const said = Number.isFinite(claimed) ? `claims ${claimed} ${what}` : `has no number of ${what}`;
    found.contradictions.push(`${where} ${said} and shows ${shown}`);
  }
}

function sumOf(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined && b === undefined ? undefined : (a ?? 0) + (b ?? 0);
}

/** A total that an element states; infinite where it is no count, so that nothing bears it out. */
function totalOf(of: Element, name: string): number | undefined {
  const stated = attribute(of, name)?.trim();
  if (stated === undefined || stated === '') return undefined;
  return /^\d{1,12}$/.test(stated) ? Number(stated) : Number.POSITIVE_INFINITY;
}

const notRun = new Set(['notrun', 'disabled', 'ignored', 'skipped', 'suppressed']);

function resultOf(testcase: Element): TestResult {
  const title = titleOf(testcase);
  const faults = faultsOf(testcase);
  if (faults.length > 0) {
    return { title, outcome: 'failed', flaky: false, why: faults.map(whyOf).find((why) => why !== '') ?? '' };
  }
  const flakes = [...children(testcase, 'flakyFailure'), ...children(testcase, 'flakyError')];
  const skips = [...children(testcase, 'skipped'), ...children(testcase, 'disabled')];
  const states = [attribute(testcase, 'status'), attribute(testcase, 'result')].map((state) =>
    state?.toLowerCase(),
  );
  if (states.includes('failed') || states.includes('error')) {
    return { title, outcome: 'failed', flaky: false, why: '' };
  }
  if (skips.length > 0 || states.some((state) => state !== undefined && notRun.has(state))) {
    return { title, outcome: 'skipped', flaky: false, why: skips.map(whyOf)[0] ?? '' };
  }
  return { title, outcome: 'passed', flaky: flakes.length > 0, why: flakes.map(whyOf)[0] ?? '' };
}

/** Failures, errors, and those of runs after the first that failed as well and stand without one. */
function faultsOf(testcase: Element): Element[] {
  const final = [...children(testcase, 'failure'), ...children(testcase, 'error')];
  return final.length > 0
    ? final
    : [...children(testcase, 'rerunFailure'), ...children(testcase, 'rerunError')];
}

function titleOf(testcase: Element): string {
  const name = plainText(attribute(testcase, 'name') ?? '', 300) || 'a test without a name';
  const where = plainText(attribute(testcase, 'classname') ?? '', 200);
  return where === '' || name.includes(where) ? name : `${name} (${where})`;
}

/** The message, and the beginning of the text where the message alone says little. */
function whyOf(fault: Element): string {
  const message = plainText(attribute(fault, 'message') ?? '', 400);
  const stack = children(fault, 'stackTrace').map(textOf)[0] ?? '';
  const text = plainText(textOf(fault).trim() || stack, 400);
  if (message === '') return text;
  return message.length < 40 && text !== '' && !text.includes(message) ? `${message}: ${text}` : message;
}

function secondsOf(of: Element): number {
  const seconds = Number(attribute(of, 'time')?.replaceAll(',', '') || 0);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 0;
}
