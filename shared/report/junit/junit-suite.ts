import { type FailOn, type Verdict, worst } from '../../verdict.ts';
import type { GateEntry, ModelEntry, Overall } from '../overall.ts';
import type { Check } from '../schema.ts';
import { tableOf } from '../table-of.ts';
import { type JUnitCase, type Judged, junitCase, type Outcome } from './junit-case.ts';
import { xmlText } from './xml-text.ts';

export interface JUnitSuite {
  counts: Record<Outcome, number>;
  tests: number;
  seconds: number;
  node: Record<string, unknown>;
}

/** A gate of a model as a test suite, a case a check. */
export function junitSuite(
  overall: Overall,
  model: ModelEntry,
  entry: GateEntry,
  failOn: FailOn,
): JUnitSuite {
  const classname = `${xmlText(model.name, 200)}.${xmlText(entry.gate, 100)}`;
  const cases = distinct(judgedOf(entry)).map((judged) => junitCase(classname, judged, failOn));
  const { started, seconds } = entry.report?.provenance ?? { started: '', seconds: 0 };
  return suiteOf({ name: classname, cases, seconds, started, properties: properties(overall, model, entry) });
}

/** A suite of one case that carries a verdict which no gate carries. */
export function verdictSuite(overall: Overall, failOn: FailOn): JUnitSuite {
  const { verdict, summary, provenance } = overall;
  const status = worst([verdict, ...(overall.models.length === 0 ? (['inconclusive'] as const) : [])]);
  const judged = { title: 'verdict', status, why: summary, findings: [] };
  const cases = [junitCase('tollgate', judged, failOn)];
  return suiteOf({ name: 'tollgate', cases, seconds: 0, started: provenance.started, properties: {} });
}

/** The checks, and the gate's own verdict where no check carries it. */
function judgedOf(entry: GateEntry): readonly Judged[] {
  const { report } = entry;
  const checks: readonly Judged[] =
    report?.checks.map((check) => namedIn(tableOf(report, check), check)) ?? [];
  if (entry.problem !== undefined || checks.length === 0) {
    const status = worst([entry.verdict, checks.length === 0 ? 'inconclusive' : 'pass']);
    const verdict = { title: 'verdict', status, why: entry.summary, findings: [] };
    return [entry.problem === undefined ? verdict : { ...verdict, type: entry.problem }, ...checks];
  }
  if (entry.verdict === 'pass' || checks.some(({ status }) => status === entry.verdict)) return checks;
  return [{ title: 'verdict', status: entry.verdict, why: entry.summary, findings: [] }, ...checks];
}

/** The same check of two tables of data is two cases. */
function namedIn(table: string | undefined, check: Check): Judged {
  return table === undefined ? check : { ...check, title: `${xmlText(check.title, 400)} in ${table}` };
}

/** Readers take cases of one name for one case: a title that comes again gets a number. */
function distinct(all: readonly Judged[]): Judged[] {
  const times = new Map<string, number>();
  return all.map((judged) => {
    const title = xmlText(judged.title, 480);
    const time = (times.get(title) ?? 0) + 1;
    times.set(title, time);
    return { ...judged, title: time === 1 ? title : `${title} (${time})` };
  });
}

function properties(overall: Overall, model: ModelEntry, entry: GateEntry): Record<string, unknown> {
  const { report } = entry;
  const { commit, repository, run, tool } = report?.provenance ?? overall.provenance;
  const named = (of: { uri: string; sha256?: string; version?: number | string } | undefined) =>
    of && [of.uri, of.version !== undefined && `version ${of.version}`, of.sha256].filter(Boolean).join(' ');
  return {
    model: model.name,
    risk: model.risk,
    gate: entry.gate,
    verdict: entry.verdict satisfies Verdict,
    summary: entry.summary,
    required: entry.required,
    trust: entry.trust,
    source: entry.source,
    problem: entry.problem,
    challenger: named(report?.model.challenger),
    champion: named(report?.model.champion),
    rows: report?.rows,
    repository: repository ?? overall.provenance.repository,
    pullRequest: overall.provenance.pullRequest,
    commit: commit ?? overall.provenance.commit,
    run: run ?? overall.provenance.run,
    tool,
    configSha256: report?.provenance.configSha256,
    seed: report?.provenance.seed,
  };
}

interface Suite {
  name: string;
  cases: readonly JUnitCase[];
  seconds: number;
  started: string;
  properties: Record<string, unknown>;
}

function suiteOf({ name, cases, seconds, started, properties }: Suite): JUnitSuite {
  const counts: JUnitSuite['counts'] = { passed: 0, failure: 0, error: 0, skipped: 0 };
  for (const { outcome } of cases) counts[outcome] += 1;
  const property = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ({ '@name': key, '@value': xmlText(String(value)) }));
  const timestamp = timestampOf(started);
  return {
    counts,
    tests: cases.length,
    seconds,
    node: {
      '@name': name,
      '@tests': cases.length,
      '@failures': counts.failure,
      '@errors': counts.error,
      '@skipped': counts.skipped,
      '@time': timeOf(seconds),
      ...(timestamp !== undefined && { '@timestamp': timestamp }),
      ...(property.length > 0 && { properties: { property } }),
      testcase: cases.map(({ node }) => node),
    },
  };
}

/** Seconds with three digits, as Surefire's and Jenkins' schemas want them. */
export function timeOf(seconds: number): string {
  return Math.min(seconds, 1e12).toFixed(3);
}

/** UTC without a zone, as Ant wrote it and readers expect; nothing where it is no time. */
function timestampOf(started: string): string | undefined {
  const time = Date.parse(started);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 19);
}
