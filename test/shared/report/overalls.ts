import type { GateEntry, Overall } from '../../../shared/report/overall.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { golden, renamed } from './golden-reports.ts';

/** A gate's entry around its report. */
export function entry(report: Report, besides: Partial<GateEntry> = {}): GateEntry {
  const { gate, verdict, summary } = report;
  return { gate, required: true, verdict, summary, trust: 'own', report, ...besides };
}

/** Two models, a gate of each verdict and one that is missing, made of the golden reports. */
export function madeOverall(): Overall {
  const gates = [
    entry(golden('fail-slice')),
    entry(golden('inconclusive'), { gate: 'fairness-check' }),
    entry(golden('pass'), { gate: 'drift-report', source: '.tollgate/drift-report.json' }),
  ];
  const missing: GateEntry = {
    gate: 'validate-data',
    required: true,
    verdict: 'error',
    summary: 'the risk high asks for validate-data, and it left no report',
    trust: 'own',
    problem: 'missing',
  };
  return {
    schema: 'tollgate/overall/v1',
    verdict: 'error',
    summary: 'validate-data left no report; recall is worse in a slice',
    models: [
      { name: 'credit-default', risk: 'high', verdict: 'error', gates: [missing, ...gates] },
      { name: 'churn', risk: 'low', verdict: 'pass', gates: [entry(golden('pass'))] },
    ],
    notices: ['the limits are those of the base branch'],
    provenance: {
      commit: '4f2a9c1e8d7b6a5f4e3d2c1b0a9f8e7d6c5b4a39',
      repository: 'acme/credit-risk',
      pullRequest: 7,
      run: 'https://github.com/acme/credit-risk/actions/runs/8675309',
      tool: 'tollgate 0.1.0',
      started: '2026-11-21T09:30:00.000Z',
      seconds: 2.5,
    },
  };
}

/** The same with every text in it that is not ours replaced. */
export function renamedOverall(overall: Overall, rename: (text: string) => string): Overall {
  return {
    ...overall,
    summary: rename(overall.summary),
    notices: overall.notices?.map(rename),
    models: overall.models.map((model) => ({
      ...model,
      name: rename(model.name),
      gates: model.gates.map((gate) => ({
        ...gate,
        gate: rename(gate.gate),
        summary: rename(gate.summary),
        ...(gate.source !== undefined && { source: rename(gate.source) }),
        ...(gate.report && { report: renamed(gate.report, rename) }),
      })),
    })),
  };
}
