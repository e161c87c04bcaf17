import { statuses, type Verdict, worst } from '../verdict.ts';
import type { GateEntry, Problem } from './overall.ts';
import type { Report } from './schema.ts';
import { shortened } from './shortened.ts';
import type { GatheredReport } from './standing-reports.ts';

/** A file or artifact that should have been a report. */
export interface UnusableSource {
  /** The file or artifact. */
  source: string;
  /** What is wrong with it and what to do, a sentence. */
  why: string;
  problem: Problem;
  /** Where it is known. */
  gate?: string;
  model?: string;
}

/** What every entry of a gate has to know of the model it belongs to. */
export interface EntryContext {
  /** The commit that is judged; reports of any other are stale. */
  commit?: string;
  /** Whether the model is one that the run may report on. */
  isExpected: boolean;
  isRequired(gate: string): boolean;
}

/** The entry of a report: its own verdict, or `error` where the report cannot be gone by. */
export function reportEntry(
  { source, trust, report }: GatheredReport,
  { commit, isExpected, isRequired }: EntryContext,
): GateEntry {
  const base = {
    gate: report.gate,
    required: isRequired(report.gate),
    source: shortened(source, 2_000),
    trust,
  };
  const fault = staleness(report, commit) ?? unexpectedness(report, isExpected) ?? contradiction(report);
  return fault
    ? { ...base, verdict: 'error', summary: shortened(fault.why, 2_000), problem: fault.problem }
    : { ...base, verdict: report.verdict, summary: report.summary, report };
}

/** The entry of a required gate that left nothing. */
export function missingEntry(gate: string, risk?: string): GateEntry {
  const who = risk === undefined ? 'it is required' : `a model of ${risk} risk needs one`;
  const fix =
    gate === 'tests'
      ? 'Name the JUnit file of your tests in the input junit'
      : 'Add its step to the workflow (in another job with upload: true), or see why it did not run';
  return {
    gate: shortened(gate, 100),
    required: true,
    verdict: 'error',
    summary: `no report of it, and ${who}. ${fix}`,
    trust: 'own',
    problem: 'missing',
  };
}

/** The entry of a file or artifact that is no report; where nobody knows its gate, the file's name stands for it. */
export function unusableEntry(
  { source, why, problem, gate = nameOf(source) }: UnusableSource,
  isRequired: EntryContext['isRequired'],
): GateEntry {
  const name = shortened(gate, 100);
  return {
    gate: name,
    required: isRequired(name),
    verdict: 'error',
    summary: shortened(why.includes(source) ? why : `${source}: ${why}`, 2_000),
    source: shortened(source, 2_000),
    trust: 'own',
    problem,
  };
}

/** `.tollgate/fairness-check.json` → `fairness-check`: where gates leave their reports unless told otherwise. */
function nameOf(source: string): string {
  return (
    source
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\.json$/, '') || source
  );
}

interface Fault {
  problem: Problem;
  why: string;
}

function staleness({ provenance }: Report, commit?: string): Fault | undefined {
  if (commit === undefined || provenance.commit === commit) return undefined;
  return provenance.commit === undefined
    ? {
        problem: 'stale',
        why: 'its report names no commit, so another run may have left it. Run the gate in this workflow run',
      }
    : {
        problem: 'stale',
        why: `its report is of commit ${provenance.commit.slice(0, 12)}, not of ${commit.slice(0, 12)}: another run left it. Run the gate again on this commit`,
      };
}

function unexpectedness({ model, verdict }: Report, isExpected: boolean): Fault | undefined {
  // What a gate says of its own error helps more.
  if (isExpected || verdict === 'error') return undefined;
  return {
    problem: 'unexpected',
    why: `no settings of this run name the model ${model.name}. Name it in the input models, or keep its report out`,
  };
}

function contradiction({ verdict, checks }: Report): Fault | undefined {
  const told = worst(checks.map(({ status }) => status));
  if (rank(verdict) >= rank(told)) return undefined;
  const one = checks.find(({ status }) => status === told);
  const said = one ? `its check ${one.title} says ${told}` : 'it holds no check that was judged';
  return {
    problem: 'contradictory',
    why: `its report says ${verdict}, but ${said}: no gate of Tollgate writes that. Run the gate again`,
  };
}

function rank(verdict: Verdict): number {
  return statuses.indexOf(verdict);
}
