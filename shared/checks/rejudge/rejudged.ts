import type { Check } from '../../report/schema.ts';
import type { Verdict } from '../../verdict.ts';

/** What the numbers of a report come to; no text of the report is in it but the names of slices' levels. */
export interface Rejudged {
  verdict: Verdict;
  summary: string;
  checks: Check[];
  /** What a reader should know and no check says. */
  notices: string[];
}
