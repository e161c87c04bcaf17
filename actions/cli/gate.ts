import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { GateResult, Host } from '../../shared/github/host.ts';
import { packageFile } from '../package-file.ts';
import type { ReportedResult } from '../run-gate.ts';

/** A gate's `main`, which says what it wrote, or that of the report over all gates. */
type Main = (host: Host) => Promise<GateResult & Partial<Pick<ReportedResult, 'written'>>>;

/** The gates that the command line knows, and the report over all of them, each loaded when it is asked for. */
export const gates: Readonly<Record<string, () => Promise<{ main: Main }>>> = {
  'evaluate-vs-champion': () => import('../evaluate-vs-champion/main.ts'),
  'fairness-check': () => import('../fairness-check/main.ts'),
  'validate-data': () => import('../validate-data/main.ts'),
  report: () => import('../report/main.ts'),
};

const action = z.object({
  description: z.string(),
  inputs: z.record(z.string(), z.object({ description: z.string(), default: z.coerce.string().optional() })),
});

export interface GateDescription {
  description: string;
  inputs: readonly { name: string; description: string; default?: string }[];
}

/** Inputs that only a workflow has use for: a terminal writes no comment, and has no artifacts. */
const workflowOnly = [
  'github-token',
  'comment',
  'comment-author',
  'comment-key',
  'check',
  'pull-request',
  'workflow',
  'self-reported',
  'approvals-token',
  'artifacts',
  'artifact-name',
  'upload',
];

/** What a gate's action.yml says about it: the one description of its inputs, for actions and commands alike. */
export function describeGate(gate: string): GateDescription {
  const file = gate === 'report' ? 'action.yml' : `actions/${gate}/action.yml`;
  const text = readFileSync(packageFile(file), 'utf8');
  const { description, inputs } = action.parse(parse(text));
  return {
    description: description.trim(),
    inputs: Object.entries(inputs)
      .filter(([name]) => !workflowOnly.includes(name))
      .map(([name, input]) => ({ name, ...input, description: input.description.trim() })),
  };
}
