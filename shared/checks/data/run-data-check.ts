import type { Severity } from '../by-severity.ts';
import type { AskedOfDataCheck, DataCheck, DataCheckContext } from './data-check.ts';
import { type RanCheck, runCheck } from './run-check.ts';

/** Runs one check of the catalogue on one table. */
export function runDataCheck(
  check: DataCheck,
  context: DataCheckContext,
  asked: AskedOfDataCheck<Record<string, unknown>>,
  severity: Severity = check.severity,
): Promise<RanCheck> {
  const named = { id: `${check.name}/${context.table.input}`, title: check.title };
  return runCheck(named, severity, () => check.run(context, asked));
}
