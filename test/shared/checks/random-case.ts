import type { AssessRequest } from '../../../shared/checks/assess.ts';
import { assess } from '../../../shared/checks/assess.ts';
import type { Metric } from '../../../shared/checks/metric.ts';
import { metrics } from '../../../shared/checks/metrics/index.ts';
import type { TrustedSettings } from '../../../shared/checks/rejudge/trusted-settings.ts';
import type { MetricSetting, SliceSetting } from '../../../shared/checks/settings.ts';
import type { Cells, Evaluation, Predictions, Role, Rows, Task } from '../../../shared/data/evaluation.ts';
import { takeRows } from '../../../shared/data/take-rows.ts';
import { parseReport } from '../../../shared/report/parse-report.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { random } from '../../../shared/stats/index.ts';
import { settingsFor } from './evaluations.ts';

export interface RandomCase {
  request: AssessRequest;
  trusted: TrustedSettings;
  report: Report;
}

const classesOf = { binary: ['a', 'b'], multiclass: ['a', 'b', 'c'], regression: [] as string[] };
const optionsOf: Record<string, Record<string, unknown>> = {
  fbeta: { beta: 2 },
  expected_calibration_error: { bins: 5 },
  mean_pinball_loss: { alpha: 0.3 },
  mean_score: { column: 'judge', direction: 'higher', range: [0, 1] },
  recall_of_class: { class: 'b' },
  top_k_accuracy: { k: 2 },
};

/** A metric of a task with limits drawn at random, some of them near what the data will show. */
export function randomCase(seed: number, only?: { metric: string; task: Task }): RandomCase {
  const uniform = random(seed);
  const one = <T>(of: readonly T[]): T => of[Math.floor(uniform() * of.length)];
  const often = (share: number) => uniform() < share;
  const task = only?.task ?? one(['binary', 'multiclass', 'regression'] as const);
  const n = one([80, 300, 900]);
  const rows = randomRows(task, n, uniform, one([0, 0.05, 0.3, 1]));
  const design = one(['plain', 'plain', 'weights', 'clusters', 'both']);
  if (design === 'weights' || design === 'both') {
    rows.weight = Float64Array.from({ length: n }, () => 0.5 + 2 * uniform());
  }
  if (design === 'clusters' || design === 'both') {
    const count = one([20, 60]);
    rows.cluster = Int32Array.from({ length: n }, (_, i) => i % count);
  }
  const fitting = metrics.filter((metric) =>
    only ? metric.name === only.metric : metric.tasks.includes(task),
  );
  const chosen = only ? fitting : [one(fitting), one(fitting)];
  const settings = settingsFor(
    Object.fromEntries(chosen.map((metric, i) => [metric.name, settingOf(metric, i === 0)])),
    {
      alpha: one([0.05, 0.05, 0.1, 0.01]),
      slices: often(0.6) ? slicesOf() : [],
      'self-test': often(0.2),
    },
  );
  if (often(0.3)) settings.baseline = task === 'regression' ? 'mean' : 'majority';
  if (often(0.4)) settings.cost = { size: 50, 'latency-p95': 0.01, memory: 10 };

  function settingOf(metric: Metric, primary: boolean): Partial<MetricSetting> {
    const matrix = classesOf[task].map((_, i) => classesOf[task].map((__, j) => (i === j ? 1 : -0.5)));
    const utility = task === 'binary' ? { tp: 5, fp: -1, tn: 0, fn: -2 } : { matrix };
    const options = metric.name === 'utility' ? utility : (optionsOf[metric.name] ?? {});
    if (metric.kind === 'reported') return { primary, options };
    return {
      primary,
      options,
      ...(often(0.8) && { margin: one([0, 0.01, 0.03, 0.1, 0.3]) }),
      ...(often(0.2) && { superior: true }),
      ...(often(0.3) && { 'at-least': one([0.2, 0.5, 0.7]) }),
      ...(often(0.2) && { 'at-most': one([0.3, 0.8, 2]) }),
      ...(often(0.3) && { 'at-most-gain': one([0, 0.05]) }),
      ...(metric.kind === 'mean' && metric.bounds && often(0.4) && { method: 'betting' as const }),
    };
  }

  function slicesOf(): SliceSetting[] {
    return ['region', 'band'].slice(0, one([1, 2])).map((column) => ({
      columns: [{ column }],
      required: often(0.7),
      ...(often(0.3) && { margin: one([0.05, 0.2]) }),
      ...(often(0.3) && { metrics: [chosen[0].name], margin: 0.1 }),
    }));
  }

  const codes = settings.slices.map(() => {
    const small = one([4, 20]);
    return Int32Array.from({ length: n }, (_, i) => (i < small ? 0 : 1 + (i % 3)));
  });
  const counted = settings.slices.length === 0 && design === 'plain' && chosen.every(countable) && often(0.5);
  const evaluation: Evaluation = {
    task,
    classes: classesOf[task],
    overall: counted ? { n, cells: cellsOf(rows) } : { n, rows },
    slices: settings.slices.map(({ columns: [{ column }] }, s) => ({
      by: [column],
      levels: ['(missing)', 'east', 'north', 'south'].map((level, code) => {
        const at = Int32Array.from([...codes[s].keys()].filter((row) => codes[s][row] === code));
        return {
          level: { [column]: level },
          n: at.length,
          sample: () => ({ n: at.length, rows: takeRows(rows, at) }),
        };
      }),
    })),
  };
  const seconds = one([0.005, 0.0095, 0.02]);
  const request: AssessRequest = {
    evaluation,
    settings,
    failOn: one(['inconclusive', 'fail', 'warn', 'never'] as const),
    costs: {
      challenger: {
        ...(often(0.8) && { size: one([40, 60]) }),
        ...(often(0.8) && {
          latencies: Float64Array.from({ length: one([100, 300]) }, () => seconds * (0.8 + 0.4 * uniform())),
        }),
      },
      champion: { size: 30 },
    },
  };
  const columns = {
    ...(rows.weight && { weight: 'w' }),
    ...(rows.cluster && { group: 'g' }),
  };
  return { request, trusted: { model: { task }, columns, evaluate: settings }, report: reportOf(request) };
}

/** The report that the gate would leave behind, as it comes out of its file. */
export function reportOf(request: AssessRequest): Report {
  const report: Report = {
    schema: 'tollgate/report/v1',
    gate: 'evaluate-vs-champion',
    model: { name: 'm' },
    ...assess(request),
    sections: [],
    rows: request.evaluation.overall.n,
    provenance: { tool: 'tollgate', inputs: [], started: '2026-01-01T00:00:00Z', seconds: 1 },
  };
  return parseReport(JSON.parse(JSON.stringify(report)));
}

const countable = ({ kind }: Metric) => kind === 'rate' || kind === 'cells';

/** Models of the same truth: the challenger is the champion with its noise drawn anew on a share of the rows. */
function randomRows(task: Task, n: number, uniform: () => number, share: number): Rows {
  const gauss = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const k = classesOf[task].length;
  const label =
    task === 'regression'
      ? Float64Array.from({ length: n }, () => 5 + Math.abs(gauss()))
      : Int32Array.from({ length: n }, () => Math.floor(uniform() * k));
  const worse = uniform() < 0.3 ? 1 : 0;
  const width = Math.max(1, k);
  const noise = Array.from({ length: width }, () => Float64Array.from({ length: n }, () => 0.7 * gauss()));
  const model = (role: Role): Predictions => {
    const own = noise.map((values) =>
      values.map((z) => (role === 'challenger' && uniform() < share ? (0.7 + worse) * gauss() : z)),
    );
    const columns = { judge: own[0].map((z) => 1 / (1 + Math.exp(-z))) };
    if (role === 'baseline') {
      const prediction = task === 'regression' ? new Float64Array(n).fill(5.8) : new Int32Array(n);
      const scores = Array.from({ length: task === 'binary' ? 1 : k }, () =>
        new Float64Array(n).fill(1 / width),
      );
      return { prediction, scores, columns };
    }
    if (task === 'regression') return { prediction: own[0].map((z, i) => label[i] + z), columns };
    const logits = own.map((values, c) => values.map((z, i) => (label[i] === c ? 1.5 : 0) + z));
    const total = Float64Array.from(label, (_, i) => logits.reduce((sum, l) => sum + Math.exp(l[i]), 0));
    const shares = logits.map((l) => l.map((x, i) => Math.exp(x) / total[i]));
    const prediction = Int32Array.from(label, (_, i) => {
      let best = 0;
      for (let c = 1; c < k; c++) if (shares[c][i] > shares[best][i]) best = c;
      return best;
    });
    return { prediction, scores: task === 'binary' ? [shares[1]] : shares, columns };
  };
  const champion = model('champion');
  return { n, label, models: { champion, challenger: model('challenger'), baseline: model('baseline') } };
}

function cellsOf({ n, label, models }: Rows): Cells {
  const of = (role: Role) => models[role]?.prediction as Int32Array;
  return {
    n,
    label: label as Int32Array,
    prediction: { champion: of('champion'), challenger: of('challenger'), baseline: of('baseline') },
    count: new Float64Array(n).fill(1),
  };
}
