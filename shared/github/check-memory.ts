import { type Conclusion, conclusions } from './check-runs.ts';

/** What a check run of ours remembers: which run wrote it last and, once that has judged, what it came to. */
export interface CheckMemory {
  runId: number;
  attempt: number;
  /** What the conclusion would be with all approvals; absent until there is a verdict. */
  conclusion?: Conclusion;
}

const pattern = new RegExp(`^tollgate:v1 (\\d{1,15})\\.(\\d{1,6}) (begun|${conclusions.join('|')})$`);

/** The memory as the external_id by which a check run is known to be ours. */
export function checkMark({ runId, attempt, conclusion }: CheckMemory): string {
  return `tollgate:v1 ${runId}.${attempt} ${conclusion ?? 'begun'}`;
}

/** Reads an external_id; nothing where the check run is not ours. */
export function checkMemory(externalId: string | null | undefined): CheckMemory | undefined {
  const found = pattern.exec(externalId ?? '');
  if (!found) return undefined;
  const [, runId, attempt, conclusion] = found;
  return {
    runId: Number(runId),
    attempt: Number(attempt),
    conclusion: conclusions.find((known) => known === conclusion),
  };
}

/** Whether one run, or attempt of a run, began after another. */
export function isNewerRun(one: CheckMemory, other: CheckMemory): boolean {
  return one.runId === other.runId ? one.attempt > other.attempt : one.runId > other.runId;
}

/** Whether both are the same attempt of the same run. */
export function isSameRun(one: CheckMemory, other: CheckMemory): boolean {
  return one.runId === other.runId && one.attempt === other.attempt;
}
