import type { Check, Section } from '../../../report/schema.ts';
import { adverseImpact } from './adverse-impact.ts';
import { impactRatios } from './impact-ratios.ts';
import type { RecordRequest } from './recorded-sets.ts';
import { testLog } from './test-log.ts';

/** Dated tables for whoever keeps records: evidence, each labelled with what it is not. */
export function fairnessRecords(
  request: RecordRequest & { checks: readonly Check[]; alpha: number; seed: number },
): Section[] {
  const { checks, evaluation, sets } = request;
  return [impactRatios(request), adverseImpact(request), testLog(checks, evaluation, sets, request)].filter(
    (section) => section !== undefined,
  );
}
