import { statuses, type Verdict, worst } from '../verdict.ts';
import { missingEntry, reportEntry, type UnusableSource, unusableEntry } from './gate-entries.ts';
import { byGate, byText } from './gate-order.ts';
import type { Approvals, GateEntry, ModelEntry, Overall } from './overall.ts';
import { joined, overallSentence } from './overall-sentence.ts';
import { shortened } from './shortened.ts';
import { type GatheredReport, standingReports } from './standing-reports.ts';

export type { UnusableSource } from './gate-entries.ts';
export type { GatheredReport } from './standing-reports.ts';

/** A model that must have reported. */
export interface ExpectedModel {
  name: string;
  risk?: 'low' | 'medium' | 'high';
  /** The gates that must have reported on it. */
  gates: readonly string[];
}

export interface CombineRequest {
  reports: readonly GatheredReport[];
  /** What should have been a report and is none. */
  unusable: readonly UnusableSource[];
  expected: readonly ExpectedModel[];
  /** Whether a report on any other model than the expected ones is an error. */
  isClosed?: boolean;
  /** The commit that is judged; reports of any other, or of none, are stale. */
  commit?: string;
  approvals?: Approvals;
  notices?: readonly string[];
  provenance: Overall['provenance'];
}

/** What an unusable file is filed under where nobody knows its model and there are several. */
export const unknownModel = '(unknown model)';

/**
 * All gates' reports as one document with one verdict, the worst of all. Pure, and blind to the order of what
 * it is given. A required gate without a report, a source that cannot be read, a report of another commit, one
 * that contradicts its own checks, or a model that nobody reported on is an `error`, never left out; where
 * nothing was reported at all the verdict is `error`.
 */
export function combine(request: CombineRequest): Overall {
  const { approvals, notices = [], provenance } = request;
  const models = modelEntries(request);
  const verdict: Verdict = models.length === 0 ? 'error' : worst(models.map((model) => model.verdict));
  const all = [...new Set(notices), ...leftOut(models)];
  const shown = models
    .slice(0, mostModels)
    .map((model) => ({ ...model, gates: model.gates.slice(0, mostGates) }));
  return {
    schema: 'tollgate/overall/v1',
    verdict,
    summary: shortened(joined(overallSentence({ verdict, models, approvals })), 2_000),
    models: shown,
    ...(approvals && { approvals }),
    ...(all.length > 0 && { notices: all.slice(-100).map((notice) => shortened(notice, 2_000)) }),
    provenance,
  };
}

const mostModels = 100;
const mostGates = 200;

/** What the caps of the schema leave out counts all the same. */
function leftOut(models: readonly ModelEntry[]): string[] {
  const gates = models.filter((model) => model.gates.length > mostGates);
  return [
    ...(models.length > mostModels ? [`showing ${mostModels} of ${models.length} models; all count`] : []),
    ...gates
      .slice(0, 20)
      .map((model) => `showing ${mostGates} of ${model.gates.length} reports on ${model.name}; all count`),
  ];
}

function modelEntries({
  reports,
  unusable,
  expected,
  isClosed = false,
  commit,
}: CombineRequest): ModelEntry[] {
  const wanted = wantedModels(expected);
  const names = new Set([
    ...wanted.keys(),
    ...reports.map(({ report }) => report.model.name),
    ...unusable.flatMap(({ model }) => model ?? []),
  ]);
  const modelOf = ({ model }: UnusableSource): string =>
    model ?? (names.size === 1 ? [...names][0] : unknownModel);
  const all = new Set([...names, ...unusable.map(modelOf)]);
  const entries = [...all].map((name): ModelEntry => {
    const want = wanted.get(name);
    const isRequired = (gate: string) => want?.gates.has(gate) ?? false;
    const gates = [
      ...byGateName(reports.filter(({ report }) => report.model.name === name))
        .flatMap(standingReports)
        .map((one) => reportEntry(one, { commit, isExpected: !isClosed || want !== undefined, isRequired })),
      ...unusable
        .filter((source) => modelOf(source) === name)
        .map((source) => unusableEntry(source, isRequired)),
    ];
    const reported = new Set(gates.map(({ gate }) => gate));
    for (const gate of want?.gates ?? []) {
      if (!reported.has(gate)) gates.push(missingEntry(gate, want?.risk));
    }
    return {
      name: shortened(name, 500),
      ...(want?.risk && { risk: want.risk }),
      verdict: gates.length === 0 ? 'error' : worst(gates.map((gate) => gate.verdict)),
      gates: gates.sort(worstGateFirst),
    };
  });
  return entries.sort((a, b) => badness(b.verdict) - badness(a.verdict) || byText(a.name, b.name));
}

interface WantedModel {
  risk?: ExpectedModel['risk'];
  gates: Set<string>;
}

/** A model that is expected twice has the gates of both and the higher risk. */
function wantedModels(expected: readonly ExpectedModel[]): Map<string, WantedModel> {
  const wanted = new Map<string, WantedModel>();
  for (const { name, risk, gates } of expected) {
    const known = wanted.get(name);
    wanted.set(name, {
      risk: risks.findLast((level) => level === risk || level === known?.risk),
      gates: new Set([...(known?.gates ?? []), ...gates].map((gate) => shortened(gate, 100))),
    });
  }
  return wanted;
}

const risks = ['low', 'medium', 'high'] as const;

function byGateName(reports: readonly GatheredReport[]): GatheredReport[][] {
  return [...Map.groupBy(reports, ({ report }) => report.gate).values()];
}

function worstGateFirst(a: GateEntry, b: GateEntry): number {
  return (
    badness(b.verdict) - badness(a.verdict) ||
    Number(b.required) - Number(a.required) ||
    byGate(a, b) ||
    byText(a.source ?? '', b.source ?? '') ||
    byText(JSON.stringify(a), JSON.stringify(b))
  );
}

function badness(verdict: Verdict): number {
  return statuses.indexOf(verdict);
}
