import { z } from 'zod';
import { gateEntry, modelEntry, type Overall, overall } from './overall.ts';
import { parseReport } from './parse-report.ts';
import { type Place, take } from './take.ts';

const gateShell = gateEntry.extend({ report: z.unknown().optional() });
const modelShell = modelEntry.extend({ gates: z.array(z.unknown()).max(200) });
const overallShell = overall.extend({ models: z.array(z.unknown()).max(100) });
const broken = 'report breaks tollgate/overall/v1';

/**
 * A value as the report over all gates: itself, not a copy, checked part by part. Throws an Error that names
 * each path that breaks the schema (the first five).
 */
export function parseOverall(value: unknown): Overall {
  const { models } = take(overallShell, value, broken, () => []);
  for (const [i, each] of models.entries()) checkModel(each, () => ['models', i]);
  return value as Overall;
}

function checkModel(value: unknown, place: Place): void {
  const { gates } = take(modelShell, value, broken, place);
  for (const [i, each] of gates.entries()) {
    const { report } = take(gateShell, each, broken, () => [...place(), 'gates', i]);
    if (report !== undefined) parseReport(report, () => [...place(), 'gates', i, 'report']);
  }
}
