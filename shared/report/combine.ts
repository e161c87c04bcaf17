import { statuses, type Verdict, worst } from '../verdict.ts';
import {
  type EntryContext,
  missingEntry,
  reportEntry,
  type UnusableSource,
  unusableEntry,
} from './gate-entries.ts';
import { byGate, byText } from './gate-order.ts';
import type { Approvals, GateEntry, ModelEntry, Overall } from './overall.ts';
import { joined, overallSentence } from './overall-sentence.ts';
import type { Report } from './schema.ts';
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

function modelEntries(request: CombineRequest): ModelEntry[] {
  const wanted = wantedModels(request.expected);
  const reports = Map.groupBy(request.reports, ({ report }) => modelOf(report, wanted));
  const named = new Set([
    ...wanted.keys(),
    ...reports.keys(),
    ...request.unusable.flatMap((one) => one.model ?? []),
  ]);
  const unplaced = named.size === 1 ? [...named][0] : unknownModel;
  const unusable = Map.groupBy(request.unusable, ({ model = unplaced }) => model);
  return [...new Set([...named, ...unusable.keys()])]
    .map((name) => {
      const isExpected = !request.isClosed || wanted.has(name);
      const gates = { reports: reports.get(name) ?? [], unusable: unusable.get(name) ?? [] };
      return modelEntry(name, wanted.get(name), gates, { commit: request.commit, isExpected });
    })
    .sort((a, b) => badness(b.verdict) - badness(a.verdict) || byText(a.name, b.name));
}

/** What a gate calls its model when it could not read its settings. */
const unnamed = 'model';

/** The model of a report; a gate that failed before it knew its name belongs to the one model that there is. */
function modelOf({ model, verdict }: Report, wanted: ReadonlyMap<string, WantedModel>): string {
  const isUnnamed = verdict === 'error' && model.name === unnamed && wanted.size === 1;
  return isUnnamed ? [...wanted.keys()][0] : model.name;
}

function modelEntry(
  name: string,
  want: WantedModel | undefined,
  { reports, unusable }: Pick<CombineRequest, 'reports' | 'unusable'>,
  context: Omit<EntryContext, 'isRequired'>,
): ModelEntry {
  const isRequired = (gate: string) => want?.gates.has(gate) ?? false;
  const gates = [
    ...byGateName(reports)
      .flatMap(standingReports)
      .map((one) => reportEntry(one, { ...context, isRequired })),
    ...unusable.map((source) => unusableEntry(source, isRequired)),
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
