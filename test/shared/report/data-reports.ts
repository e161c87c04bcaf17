import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseReport } from '../../../shared/report/parse-report.ts';
import type { Report } from '../../../shared/report/schema.ts';

const folder = join(import.meta.dirname, '../../fixtures/reports/validate-data');

export const dataReportNames = ['pass', 'warn', 'fail', 'error', 'policy', 'hostile'] as const;

/** A report that validate-data wrote, one that a test may change. */
export function dataReport(name: (typeof dataReportNames)[number] | 'few' | 'few-warn'): Report {
  return parseReport(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')));
}
