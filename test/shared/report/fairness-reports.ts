import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseReport } from '../../../shared/report/parse-report.ts';
import type { Report } from '../../../shared/report/schema.ts';

const folder = join(import.meta.dirname, '../../fixtures/reports/fairness-check');

export const fairnessReportNames = ['pass', 'inconclusive', 'fail', 'small-groups', 'hostile'] as const;

/** A report that fairness-check wrote, one that a test may change. */
export function fairnessReport(name: (typeof fairnessReportNames)[number]): Report {
  return parseReport(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')));
}
