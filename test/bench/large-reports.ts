import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Check, Finding, Report } from '../../shared/report/schema.ts';
import { worst } from '../../shared/verdict.ts';

export interface Size {
  gates: number;
  metrics: number;
  /** Of each metric, in each gate. */
  slices: number;
}

type Draw = () => number;

/**
 * The reports of the gates of one model, drawn with a fixed seed: in the first gate each metric is compared with the
 * champion's, in the others measured against a limit, over all rows and in every slice, with interval, limit, n and
 * status. One metric in forty fails in some slice, one in twenty is undecided.
 */
export function largeReports({ gates, metrics, slices }: Size): Report[] {
  const generator = xoroshiro128plus(20261121);
  const draw: Draw = () => (generator.next() >>> 0) / 2 ** 32;
  const names = [
    ...['evaluate-vs-champion', 'fairness-check', 'validate-data'],
    ...['drift-report', 'canary-deploy', 'train'],
  ];
  return Array.from({ length: gates }, (_, i) =>
    largeReport(names[i] ?? `gate-${i}`, i === 0 ? compared : measured, { metrics, slices }, draw),
  );
}

type Findings = (
  metric: string,
  status: Finding['status'],
  draw: Draw,
  slice?: Finding['slice'],
) => Finding[];

function largeReport(gate: string, of: Findings, size: Omit<Size, 'gates'>, draw: Draw): Report {
  const checks = Array.from({ length: size.metrics }, (_, m): Check[] => {
    const metric = `metric_${m + 1}`;
    const [overall, sliced] =
      of === compared ? [`metric/${metric}`, `slices/${metric}/region`] : [metric, `${metric}/region`];
    const bad = m % 40 === 7 ? 'fail' : m % 20 === 3 ? 'inconclusive' : 'pass';
    const findings = Array.from({ length: size.slices }, (_, s) =>
      of(metric, s % 10 === 4 ? bad : 'pass', draw, { region: `region ${s + 1}` }),
    ).flat();
    return [
      {
        id: overall,
        title: metric,
        status: 'pass',
        why: `${metric} is within its limit`,
        findings: of(metric, 'pass', draw),
      },
      { id: sliced, title: `${metric} by region`, status: bad, why: `${metric} by region: ${bad}`, findings },
    ];
  }).flat();
  const verdict = worst(checks.map(({ status }) => status));
  return {
    schema: 'tollgate/report/v1',
    gate,
    model: { name: 'credit-default' },
    verdict,
    summary: `${gate}: ${verdict}`,
    rows: 48_100,
    checks,
    sections: [],
    provenance: {
      commit: '4f2a9c1e8d7b6a5f4e3d2c1b0a9f8e7d6c5b4a39',
      tool: 'tollgate 0.1.0',
      inputs: [],
      started: '2026-11-21T09:30:00.000Z',
      seconds: 2.5,
    },
  };
}

/** The difference of two models' values, and over all rows both values. */
const compared: Findings = (metric, status, draw, slice) => {
  const champion = 0.6 + draw() / 5;
  const value = (draw() - 0.5) / 50;
  const n = 500 + Math.floor(draw() * 2_000);
  const judged: Finding = {
    subject: metric,
    statistic: 'difference',
    ...(slice && { slice }),
    value,
    interval: [value - 0.01, value + 0.01],
    level: 0.9,
    method: 'paired DeLong',
    limit: { op: '>=', value: -0.02 },
    n,
    status,
  };
  if (slice) return [judged];
  const of = (model: 'challenger' | 'champion', at: number): Finding => ({
    subject: metric,
    statistic: 'value',
    model,
    value: at,
    n,
  });
  return [of('challenger', champion + value), of('champion', champion), judged];
};

/** A value against its limit. */
const measured: Findings = (metric, status, draw, slice) => {
  const value = draw() / 5;
  return [
    {
      subject: metric,
      statistic: 'psi',
      ...(slice && { slice }),
      value,
      interval: [value / 2, value * 2],
      level: 0.9,
      p: draw(),
      limit: { op: '<=', value: 0.2 },
      n: 500 + Math.floor(draw() * 2_000),
      status,
    },
  ];
};
