import { markdownTable } from 'markdown-table';
import type { Job } from './jobs.ts';
import { atMost, type Outcome, rateOf } from './outcome.ts';

export function written(rows: readonly { job: Job; outcome?: Outcome }[]): string {
  return markdownTable(
    rows.map(({ job, outcome }) => [job.family, outcome ? `${rateOf(outcome)} ${atMost(outcome)}` : '']),
  );
}
