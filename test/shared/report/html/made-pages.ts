import type { Overall } from '../../../../shared/report/overall.ts';
import type { Check, Report, Section } from '../../../../shared/report/schema.ts';
import { fairnessReport } from '../fairness-reports.ts';
import { golden } from '../golden-reports.ts';
import { entry, madeOverall, renamedOverall } from '../overalls.ts';

/** All that a page can hold: every verdict, problem, kind of section and check, of two models. */
export function everyPart(): Overall {
  const overall = madeOverall();
  const [first, second] = overall.models;
  const missing = first.gates.filter(({ problem }) => problem);
  first.gates = [
    ...missing,
    entry(golden('fail-slice')),
    entry(disparities(), { trust: 'self-reported' }),
    entry(fairnessReport('inconclusive')),
    entry(brokenRules(9)),
    entry(
      { ...golden('warn'), gate: 'canary-deploy', notices: ['measured on a quiet day'] },
      { required: false },
    ),
  ];
  second.gates = [entry(golden('error'), { gate: 'tests' }), entry(golden('first-model'))];
  return {
    ...overall,
    approvals: {
      status: 'waiting',
      needed: 2,
      from: ['team/model-risk', 'rita'],
      by: ['rita'],
      why: 'one more approving review on 4f2a9c1 is needed.',
    },
  };
}

/** The same shape with every text in it replaced. */
export function everyPartNamed(rename: (text: string) => string): Overall {
  const overall = renamedOverall(everyPart(), rename);
  return {
    ...overall,
    approvals: overall.approvals && {
      ...overall.approvals,
      why: rename('why'),
      by: overall.approvals.by.map(rename),
      from: overall.approvals.from.map(rename),
    },
    provenance: {
      ...overall.provenance,
      tool: rename('tool'),
      commit: rename('commit'),
      repository: rename('repository'),
      run: `https://e.example/?q=${rename('run')}`,
      started: rename('started'),
    },
    models: overall.models.map((model) => ({
      ...model,
      gates: model.gates.map((gate) => ({
        ...gate,
        report: gate.report && {
          ...gate.report,
          checks: gate.report.checks.map((check) => ({
            ...check,
            at: check.at && { ...check.at, file: rename('file') },
            findings: check.findings.map((finding) => ({
              ...finding,
              statistic: ['value', 'difference', 'gain'].includes(finding.statistic)
                ? finding.statistic
                : rename(finding.statistic),
              rows: finding.rows?.map(rename),
              by: finding.by?.map(rename),
              pair: finding.pair?.map(rename),
            })),
          })),
          provenance: {
            ...gate.report.provenance,
            run: `https://e.example/?q=${rename('run of the gate')}`,
            repository: rename('repository'),
            config: rename('config'),
            job: rename('job'),
            started: rename('started'),
          },
        },
      })),
    })),
  };
}

function made(gate: string, checks: Check[], sections: Section[]): Report {
  const report = golden('pass');
  return {
    ...report,
    gate,
    verdict: 'fail',
    summary: checks[0].why,
    checks,
    sections,
    model: { name: report.model.name },
    provenance: { ...report.provenance, config: 'tollgate.yml', job: 'gates', attempt: 2 },
  };
}

/** A report of disparities between groups, with bar charts and a text. */
function disparities(): Report {
  const finding = (value: number, status: 'pass' | 'fail' | 'inconclusive') => ({
    subject: 'demographic_parity_ratio',
    statistic: 'ratio',
    by: ['sex', 'age_band'],
    pair: ['F, 65+', 'M, 35–64'],
    value,
    interval: [value - 0.05, value + 0.05] as [number, number],
    level: 0.9,
    method: 'bootstrap',
    p: 0.00002,
    limit: { op: '>=' as const, value: 0.8 },
    n: 4_810,
    status,
    ...(status === 'inconclusive' && { needed: 7_912 }),
  });
  const at = { file: 'tollgate.yml', line: 31 };
  return made(
    'fairness-check',
    [
      {
        id: 'fairness/sex',
        title: 'demographic_parity_ratio by sex',
        status: 'fail',
        why: 'the ratio is 0.61 (0.56 to 0.66), allowed at least 0.8',
        at,
        findings: [finding(0.61, 'fail')],
      },
      {
        id: 'fairness/sex × age',
        title: 'demographic_parity_ratio by sex × age_band',
        status: 'inconclusive',
        why: 'the interval holds the limit',
        at,
        findings: [
          finding(0.82, 'inconclusive'),
          {
            subject: 'selection_rate',
            statistic: 'value',
            model: 'challenger',
            slice: { sex: 'F' },
            value: 0.31,
            n: 2_000,
          },
          {
            subject: 'selection_rate',
            statistic: 'value',
            model: 'challenger',
            slice: { sex: 'M' },
            why: 'no rows',
          },
        ],
      },
    ],
    [
      {
        type: 'chart',
        kind: 'bar',
        title: 'Selection rate by group',
        x: { title: 'group', values: ['F, 18–34', 'F, 35–64', 'F, 65+', 'M, 18–34', 'M, 35–64', 'M, 65+'] },
        y: { title: 'selection rate', min: 0, max: 1 },
        series: [
          { name: 'champion', values: [0.31, 0.35, 0.22, 0.36, 0.41, 0.33] },
          { name: 'challenger', values: [0.3, 0.36, 0.19, 0.37, 0.4, 0.34] },
        ],
        caption: 'Shares of applicants who are accepted.',
      },
      {
        type: 'chart',
        kind: 'line',
        title: 'Selection rate by month',
        x: { title: 'month', values: ['July', 'August', 'September'] },
        y: { title: 'selection rate' },
        series: [{ name: 'challenger', values: [0.3, 0.36, 0.19] }],
      },
      {
        type: 'text',
        title: 'How groups were made',
        text: 'By the columns sex and age_band.\nGroups below 30 rows are named.',
      },
    ],
  );
}

/** A report on so many columns of data, one rule and one line of a table each. */
export function brokenRules(columns: number): Report {
  const names = Array.from({ length: columns }, (_, i) => `column_${String(i).padStart(4, '0')}`);
  return made(
    'validate-data',
    names.map((name, i) => ({
      id: `data/${name}`,
      title: `${name} is never missing`,
      status: i % 20 === 0 ? 'fail' : 'pass',
      why: i % 20 === 0 ? `${i + 1} of 4,810 rows are missing` : 'no row is missing',
      findings: [
        {
          subject: name,
          statistic: 'failing_rows',
          value: i % 20 === 0 ? i + 1 : 0,
          n: 4_810,
          limit: { op: '<=', value: 0 },
          status: i % 20 === 0 ? 'fail' : 'pass',
          ...(i === 0 && { rows: ['a17', 'b18'] }),
        },
      ],
    })),
    [
      {
        type: 'table',
        title: 'Columns',
        columns: ['column', 'type', 'missing', 'least', 'largest', 'mean', 'distinct', 'status'].map(
          (title) => ({ title }),
        ),
        rows: names.map((name, i) => [
          name,
          'DOUBLE',
          i % 20 === 0 ? i + 1 : 0,
          -i,
          i,
          i / 3,
          i * 7,
          i % 20 === 0 ? 'fail' : 'pass',
        ]),
      },
    ],
  );
}

/** One gate's report as a report over all gates. */
export function overallOf(...reports: readonly Report[]): Overall {
  const [first] = reports;
  return {
    ...madeOverall(),
    verdict: first.verdict,
    summary: first.summary,
    models: [
      { name: first.model.name, verdict: first.verdict, gates: reports.map((report) => entry(report)) },
    ],
  };
}
