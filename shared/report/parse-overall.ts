import { z } from 'zod';
import { type GateEntry, gateEntry, type ModelEntry, modelEntry, type Overall, overall } from './overall.ts';
import { parseReport } from './parse-report.ts';
import { type Place, take } from './take.ts';

const gateShell = gateEntry.extend({ report: z.unknown().optional() });
const modelShell = modelEntry.extend({ gates: z.array(z.unknown()).max(200) });
const overallShell = overall.extend({ models: z.array(z.unknown()).max(100) });
const broken = 'report breaks tollgate/overall/v1';

/**
 * A value as the report over all gates, its keys in the schema's order. Throws an Error that names each
 * path that breaks the schema (the first five).
 */
export function parseOverall(value: unknown): Overall {
  const shell = take(overallShell, value, broken, () => []);
  return { ...shell, models: shell.models.map((each, i) => parseModel(each, () => ['models', i])) };
}

function parseModel(value: unknown, place: Place): ModelEntry {
  const shell = take(modelShell, value, broken, place);
  return { ...shell, gates: shell.gates.map((each, i) => parseGate(each, () => [...place(), 'gates', i])) };
}

function parseGate(value: unknown, place: Place): GateEntry {
  const { report, ...shell } = take(gateShell, value, broken, place);
  if (report === undefined) return shell;
  return { ...shell, report: parseReport(report, () => [...place(), 'report']) };
}
