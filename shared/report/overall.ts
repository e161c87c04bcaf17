import { z } from 'zod';
import { statuses } from '../verdict.ts';
import { report } from './schema.ts';

const text = (max: number) => z.string().max(max);

/**
 * Why there is no report to go by; `stale`: of another commit; `contradictory`: its verdict is better than its
 * own checks; `unexpected`: of a model that is none of the run's.
 */
export const problems = ['missing', 'unreadable', 'stale', 'contradictory', 'unexpected'] as const;

/** One gate of one model in the report over all gates. */
export const gateEntry = z.strictObject({
  gate: text(100).describe('A gate, or `tests` for the results of a JUnit file'),
  required: z.boolean().describe("Whether the model's risk asks for this gate"),
  verdict: z.enum(statuses),
  summary: text(2_000).describe('What decides'),
  source: text(2_000).optional().describe('The file or artifact that the report came from'),
  trust: z
    .enum(['own', 'self-reported'])
    .describe(
      'own: measured by this repository; self-reported: by code of a fork, judged again from its numbers',
    ),
  problem: z.enum(problems).optional(),
  report: report.optional().describe('Absent where there is none to go by; `problem` then says why'),
});

/** One model with all of its gates, the worst first. */
export const modelEntry = z.strictObject({
  name: text(500),
  risk: z.enum(['low', 'medium', 'high']).optional(),
  verdict: z.enum(statuses),
  gates: z.array(gateEntry).max(200),
});

/** Approving reviews on the judged commit. */
export const approvals = z.strictObject({
  status: z.enum(['granted', 'waiting', 'unknown']),
  needed: z.number().int().positive(),
  from: z
    .array(text(200))
    .max(100)
    .describe('Teams and users whose approval counts; empty: everybody who may write'),
  by: z.array(text(200)).max(1_000).describe('Logins whose approval counts'),
  why: text(2_000),
});

/** The document that the report over all gates leaves behind: every gate of every model, and one verdict. */
export const overall = z.strictObject({
  schema: z.literal('tollgate/overall/v1'),
  verdict: z.enum(statuses),
  summary: text(2_000).describe('One sentence: the verdict and what decides it'),
  models: z.array(modelEntry).max(100),
  approvals: approvals.optional(),
  notices: z.array(text(2_000)).max(100).optional(),
  provenance: z.strictObject({
    commit: text(100).optional(),
    repository: text(500).optional(),
    pullRequest: z.number().int().positive().optional(),
    run: text(500).optional(),
    tool: text(100),
    started: text(40),
    seconds: z.number().nonnegative(),
  }),
});

export type Overall = z.infer<typeof overall>;
export type ModelEntry = z.infer<typeof modelEntry>;
export type GateEntry = z.infer<typeof gateEntry>;
export type Approvals = z.infer<typeof approvals>;
export type Problem = (typeof problems)[number];
