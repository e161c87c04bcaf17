import type { Report } from '../../report/schema.ts';
import type { FailOn } from '../../verdict.ts';
import { rejudgeEvaluation } from './evaluate-vs-champion.ts';
import { rejudgeFairness } from './fairness-check.ts';
import type { Rejudged } from './rejudged.ts';
import { rejudgeTests } from './tests.ts';
import type { TrustedSettings } from './trusted-settings.ts';
import { rejudgeValidation } from './validate-data.ts';

type Rejudge = (report: Report, settings: TrustedSettings, failOn: FailOn) => Rejudged;

/** How each gate is judged again from its numbers; a gate's way is one file here and one line. */
export const catalogue: ReadonlyMap<string, Rejudge> = new Map<string, Rejudge>([
  ['evaluate-vs-champion', rejudgeEvaluation],
  ['fairness-check', rejudgeFairness],
  ['tests', rejudgeTests],
  ['validate-data', rejudgeValidation],
]);
