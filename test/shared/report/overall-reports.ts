import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { combine, type GatheredReport } from '../../../shared/report/combine.ts';
import { reportOfJUnit } from '../../../shared/report/junit/report-of-junit.ts';
import type { Overall } from '../../../shared/report/overall.ts';
import { parseReport } from '../../../shared/report/parse-report.ts';
import type { Check, Finding, Report } from '../../../shared/report/schema.ts';
import { worst } from '../../../shared/verdict.ts';
import { dataReport } from './data-reports.ts';
import { fairnessReport } from './fairness-reports.ts';
import { golden } from './golden-reports.ts';

const folder = join(import.meta.dirname, '../../fixtures/reports/census-employment');
const commit = '9f3c1e2b7a40d5c8e1f2a3b4c5d6e7f809182736';
const run = 'https://github.com/acme/census/actions/runs/8675309';

export const overallLinks = { report: `${run}/artifacts/1`, run };

/** Where all of these reports say that they come from. */
export const overallProvenance: Overall['provenance'] = {
  commit,
  repository: 'acme/census',
  pullRequest: 12,
  run,
  tool: 'tollgate 1.0.0',
  started: '2026-11-21T09:31:10.000Z',
  seconds: 1.2,
};

/** A real report on one of the pull requests of workflows-examples/census-employment. */
export function evaluated(branch: 'without-health' | 'boosted-trees' | 'retrained'): Report {
  const report = parseReport(JSON.parse(readFileSync(join(folder, `${branch}.json`), 'utf8')));
  return {
    ...report,
    provenance: { ...report.provenance, commit, repository: 'acme/census', run, attempt: 1 },
  };
}

type Making = Partial<Omit<Report, 'provenance'>> & { inputs?: Report['provenance']['inputs'] };

/** A report of a gate, its verdict the worst of its checks. */
export function made(
  gate: string,
  summary: string,
  checks: Check[],
  { inputs = [], ...more }: Making = {},
): Report {
  return {
    schema: 'tollgate/report/v1',
    gate,
    model: { name: 'census-employment', task: 'binary' },
    verdict: worst(checks.map(({ status }) => status)),
    summary,
    checks,
    sections: [],
    ...more,
    provenance: {
      commit,
      repository: 'acme/census',
      run,
      attempt: 1,
      tool: 'tollgate 1.0.0',
      seed: 7,
      inputs,
      started: '2026-11-21T09:30:00.000Z',
      seconds: 2.4,
    },
  };
}

function checkOf(id: string, title: string, why: string, findings: Finding[]): Check {
  const told = findings.flatMap(({ status }) => status ?? []);
  return { id, title, status: told.every((one) => one === 'skip') ? 'skip' : worst(told), why, findings };
}

/** A real report on a few columns of the demo's test data; two rules of its contract are nearly kept and warn. */
export function validated(how: 'warn' | 'pass' = 'warn'): Report {
  const report = dataReport(how === 'warn' ? 'few-warn' : 'few');
  return {
    ...report,
    provenance: { ...report.provenance, commit, repository: 'acme/census', run, attempt: 1 },
  };
}

/** A real report on groups by sex and race; of the undecided one the predictions are those of `without-health`. */
export function fair(how: 'inconclusive' | 'pass' = 'inconclusive'): Report {
  const report = fairnessReport(how);
  return {
    ...report,
    provenance: { ...report.provenance, commit, repository: 'acme/census', run, attempt: 1 },
  };
}

/** How far the columns of 2018 lie from those of 2015, in which the model was trained. */
export function drifted(how: 'pass' | 'warn' = 'pass'): Report {
  const psi: [string, number, number][] = [
    ['age', how === 'warn' ? 0.31 : 0.0187, 1e-9],
    ['schooling', 0.0086, 0.0004],
    ['relationship', 0.0042, 0.011],
    ['military', 0.0025, 0.02],
    ['race', 0.0013, 0.21],
    ['citizenship', 0.0012, 0.26],
    ['marital', 0.0008, 0.38],
    ['nativity', 0.0006, 0.47],
    ['sex', 0.0002, 0.64],
    ['disability', 0, 0.97],
  ];
  const checks = psi.map(([subject, value, p]) =>
    checkOf(`drift/${subject}`, subject, `${subject} moved by a PSI of ${value}`, [
      {
        subject,
        statistic: 'psi',
        value,
        p,
        method: 'PSI over deciles, permutation test, BH over 10 columns',
        limit: { op: '<=', value: 0.2 },
        n: 10_000,
        status: value > 0.2 ? 'warn' : 'pass',
      },
    ]),
  );
  const summary =
    how === 'warn'
      ? 'age moved: PSI 0.31, allowed 0.2'
      : 'none of 10 columns moved by more than a PSI of 0.2';
  return made('drift-report', summary, checks, {
    inputs: [
      { name: 'reference', uri: 'data/train.parquet', rows: 10_000 },
      { name: 'current', uri: 'data/test.parquet', rows: 10_000 },
    ],
  });
}

/** A training that was run twice and came to the same bytes. */
export function trained(): Report {
  return made(
    'train',
    'the model is trained and the second run wrote the same bytes',
    [
      checkOf(
        'train/repeatable',
        'a second run writes the same bytes',
        'both runs wrote sha256:4260…207f',
        [],
      ),
      checkOf('train/log_loss', 'log_loss on the validation rows', 'log_loss is 0.484, allowed 0.55', [
        {
          subject: 'log_loss',
          statistic: 'value',
          value: 0.484,
          limit: { op: '<=', value: 0.55 },
          n: 2_000,
          status: 'pass',
        },
      ]),
      checkOf('train/time', 'training time', 'training took 41 s', [
        {
          subject: 'training time',
          statistic: 'value',
          value: 41.3,
          unit: 's',
          limit: { op: '<=', value: 600 },
          status: 'pass',
        },
      ]),
    ].map((check) => (check.findings.length === 0 ? { ...check, status: 'pass' } : check)),
    {
      sections: [
        {
          type: 'chart',
          kind: 'line',
          title: 'Loss while training',
          x: { title: 'round', values: [0, 20, 40, 60, 80, 100] },
          y: { title: 'log_loss', min: 0.4, max: 0.7 },
          series: [
            { name: 'training rows', values: [0.69, 0.55, 0.5, 0.48, 0.465, 0.455] },
            { name: 'validation rows', values: [0.69, 0.56, 0.51, 0.493, 0.487, 0.484] },
          ],
        },
      ],
    },
  );
}

/** The challenger on a tenth of the traffic. */
export function canaried(): Report {
  return made(
    'canary-deploy',
    'at 10 % of the traffic the challenger fails no more requests than the champion',
    [
      checkOf('guard/error_rate', 'error_rate', 'the challenger fails 0.02 % more requests, allowed 0.5 %', [
        {
          subject: 'error_rate',
          statistic: 'difference',
          value: 0.0002,
          interval: [-0.0009, 0.0013],
          level: 0.9,
          limit: { op: '<=', value: 0.005 },
          method: 'e-process',
          n: 18_400,
          status: 'pass',
        },
      ]),
      checkOf('guard/latency_p95', 'latency_p95', 'requests take 38 ms, allowed 80 ms', [
        {
          subject: 'latency_p95',
          statistic: 'value',
          value: 0.038,
          unit: 's',
          limit: { op: '<=', value: 0.08 },
          n: 18_400,
          status: 'pass',
        },
      ]),
    ],
  );
}

/** The feature code's tests, read from JUnit; of 214 some may fail. */
export function tested(failures: readonly { name: string; why: string }[] = []): Report {
  const xml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const cases = Array.from({ length: 214 }, (_, i) => {
    const failure = failures[i];
    const name = xml(failure?.name ?? `test_case_${i}`);
    const body = failure ? `<failure message="${xml(failure.why)}"/>` : '';
    return `<testcase classname="test_features" name="${name}" time="0.01">${body}</testcase>`;
  });
  const content = `<testsuite name="features" tests="214" failures="${failures.length}">${cases.join('')}</testsuite>`;
  const { tool, started, repository } = overallProvenance;
  return reportOfJUnit([{ file: 'junit.xml', content }], {
    ...{ model: 'census-employment', tool, started, commit, repository, run, attempt: 1 },
  });
}

/** A report as the run's own gates leave it. */
export function gathered(report: Report, more: Partial<GatheredReport> = {}): GatheredReport {
  return { source: `.tollgate/${report.gate}.json`, trust: 'own', report, ...more };
}

const sixGates = [
  'validate-data',
  'train',
  'evaluate-vs-champion',
  'fairness-check',
  'drift-report',
  'tests',
];
const changedLimits =
  'This pull request changes limits of tollgate.yml: evaluate.metrics.roc_auc.margin from 0.01 to 0.05. The limits of the base branch decide.';

function overallOf(
  reports: readonly (Report | GatheredReport)[],
  more: Partial<Parameters<typeof combine>[0]> = {},
): Overall {
  return combine({
    reports: reports.map((one) => ('report' in one ? one : gathered(one))),
    unusable: [],
    expected: [{ name: 'census-employment', risk: 'high', gates: sixGates }],
    commit,
    provenance: overallProvenance,
    ...more,
  });
}

/** The same report on another model. */
export function on(name: string, report: Report): Report {
  return { ...report, model: { ...report.model, name } };
}

const allPass = () => [
  evaluated('boosted-trees'),
  fair('pass'),
  validated('pass'),
  drifted(),
  trained(),
  canaried(),
  tested(),
];

const hostile =
  '|a\\|b| `x` ``` <img src=x onerror=alert(1)> <!-- --> [click](https://evil.example) @octocat #1 $x^2$ \u202Egpj.exe </details> %%{init:{}}%% ';

/** A report whose every text wants to be more than text. */
function hostileReport(): Report {
  return {
    ...golden('hostile'),
    provenance: { ...golden('hostile').provenance, commit, run },
    model: { ...golden('hostile').model, name: hostile },
  };
}

/** The reports over all gates kept under test/golden/overall, by name. */
export const overalls: ReadonlyMap<string, Overall> = new Map(
  Object.entries({
    'six-gates': overallOf(
      [evaluated('without-health'), fair(), validated(), drifted(), trained(), canaried(), tested()],
      { notices: [changedLimits] },
    ),
    'all-pass': overallOf(allPass()),
    'approvals-waiting': overallOf(allPass(), {
      approvals: {
        status: 'waiting',
        needed: 2,
        from: ['team/model-risk'],
        by: ['marie-curie'],
        why: '1 of 2 approvals on 9f3c1e2 by team/model-risk: marie-curie. One more review by a member of team/model-risk turns the check.',
      },
    }),
    'one-gate': overallOf([evaluated('retrained')], { expected: [{ name: 'census-employment', gates: [] }] }),
    'missing-gate': overallOf(
      [evaluated('boosted-trees'), validated('pass'), drifted(), trained(), tested()],
      {
        unusable: [
          {
            source: 'tollgate-canary/canary-deploy.json',
            why: 'is cut off in the middle, so it is no JSON. Run the gate again',
            problem: 'unreadable',
            gate: 'canary-deploy',
          },
        ],
      },
    ),
    monorepo: overallOf(
      [
        evaluated('without-health'),
        fair(),
        tested([
          { name: 'test_age_band', why: "expected '65+', got '60+'" },
          { name: 'test_schooling_is_ordered', why: 'KeyError: 25' },
        ]),
        ...[evaluated('boosted-trees'), validated('pass'), drifted('warn')].map((report) =>
          on('commuting-time', report),
        ),
        ...[evaluated('boosted-trees'), tested()].map((report) => on('household-income', report)),
      ],
      { expected: [] },
    ),
    'self-reported': overallOf(
      [evaluated('without-health'), fair(), validated()].map((report) =>
        gathered(report, { source: `tollgate/report.json`, trust: 'self-reported' }),
      ),
      {
        expected: [
          { name: 'census-employment', risk: 'medium', gates: ['evaluate-vs-champion', 'fairness-check'] },
        ],
      },
    ),
    hostile: overallOf(
      [
        hostileReport(),
        on(
          hostile,
          made(hostile.slice(0, 100), hostile.repeat(3), [
            {
              id: '__proto__',
              title: hostile,
              status: 'fail',
              why: hostile,
              findings: [
                {
                  subject: 'n'.repeat(1_000),
                  statistic: hostile.slice(0, 100),
                  by: [hostile, '__proto__'],
                  pair: [hostile, '\u202E'],
                  slice: JSON.parse(`{"__proto__": "constructor", "a|b": ${JSON.stringify(hostile)}}`),
                  value: 0.5,
                  limit: { op: '<=', value: 0.1 },
                  status: 'fail',
                  why: hostile,
                  rows: [hostile],
                },
              ],
            },
          ]),
        ),
        on('__proto__', tested([{ name: `<script>${'x'.repeat(900)}`, why: '::error::' }])),
      ],
      {
        expected: [{ name: hostile, gates: ['@octocat/gate'] }],
        notices: [hostile],
        unusable: [{ source: `../../${hostile}`, why: hostile, problem: 'unreadable' }],
        approvals: { status: 'unknown', needed: 1, from: [hostile], by: ['@octocat'], why: hostile },
      },
    ),
  }),
);

/** A report over all gates that a test may change. */
export function overallNamed(name: string): Overall {
  const overall = overalls.get(name);
  if (!overall) throw new Error(`no report over all gates is called ${name}`);
  return structuredClone(overall);
}

/** What the pull request looked like at its push before: other trees, and data that a rule did not know yet. */
export const overallBefore: Overall = overallOf(
  [evaluated('retrained'), fair(), validated('pass'), drifted(), trained(), tested()].map((report) => ({
    ...report,
    provenance: { ...report.provenance, commit: '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d' },
  })),
  {
    commit: '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d',
    provenance: { ...overallProvenance, commit: '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d' },
  },
);
