import { z } from 'zod';
import { type Report, report } from './schema.ts';

/** A value as a report. Throws an Error that names each path that breaks the schema (the first five). */
export function parseReport(value: unknown): Report {
  const parsed = report.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Error(`report breaks tollgate/report/v1: ${faults(parsed.error)}`, { cause: parsed.error });
}

function faults(error: z.ZodError): string {
  const all = error.issues.map(
    (issue) => `${z.core.toDotPath(issue.path) || 'the document'}: ${issue.message}`,
  );
  const more = all.length > 5 ? ` and ${all.length - 5} more` : '';
  return all.slice(0, 5).join('; ') + more;
}
