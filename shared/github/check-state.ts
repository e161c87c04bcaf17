import { saveState } from '@actions/core';
import { z } from 'zod';
import { conclusions } from './check-runs.ts';

const name = 'tollgate_check';
const conclusion = z.enum(conclusions);

const openCheck = z.object({
  owner: z.string(),
  repo: z.string(),
  name: z.string(),
  commit: z.string(),
  /** The run for which it was opened; on `workflow_run` not the one that the step is part of. */
  run: z.object({ runId: z.number(), attempt: z.number() }),
  /** What the check comes to, where that was known when the step ended. */
  verdict: z
    .object({
      conclusion,
      title: z.string(),
      /** Absent where it is too long to be kept. */
      summary: z.string().optional(),
      outcome: z.object({ conclusion, runId: z.number(), attempt: z.number() }),
    })
    .optional(),
});

/** A check run that may still be in progress. */
export type OpenCheck = z.infer<typeof openCheck>;

/** Characters of a state: a runner hands it on as one environment variable, and Windows takes 32,767. */
const mostCharacters = 30_000;

/** Keeps for the post step what is open; `undefined`: nothing is. */
export function saveOpenCheck(open: OpenCheck | undefined): void {
  let saved = open ? JSON.stringify(open) : '';
  if (open?.verdict && saved.length > mostCharacters) {
    saved = JSON.stringify({ ...open, verdict: { ...open.verdict, summary: undefined } });
  }
  saveState(name, saved);
}

/** What the step left open; nothing where it closed all, or saved nothing that can be read. */
export function savedOpenCheck(env: NodeJS.ProcessEnv): OpenCheck | undefined {
  const saved = env[`STATE_${name}`];
  if (!saved) return undefined;
  try {
    return openCheck.safeParse(JSON.parse(saved)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
