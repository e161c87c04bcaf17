import { parseDocumentBytes } from './parse-document-bytes.ts';
import { parseReport } from './parse-report.ts';
import type { Report } from './schema.ts';

/** Bytes of unknown origin as a gate's report; `source` names the file or artifact. Throws InputError. */
export function parseReportBytes(bytes: Uint8Array, source: string): Report {
  return parseDocumentBytes(bytes, source, {
    schema: 'tollgate/report/v1',
    name: "a gate's report",
    fix: 'Name the file that a gate wrote, as .tollgate/evaluate-vs-champion.json.',
    parse: parseReport,
  });
}
