import type { Overall } from './overall.ts';
import { parseDocumentBytes } from './parse-document-bytes.ts';
import { parseOverall } from './parse-overall.ts';

/** Bytes of unknown origin as the report over all gates; `source` names the file or artifact. Throws InputError. */
export function parseOverallBytes(bytes: Uint8Array, source: string): Overall {
  return parseDocumentBytes(bytes, source, {
    schema: 'tollgate/overall/v1',
    name: 'the report over all gates',
    fix: 'Name the file that the report over all gates wrote, as .tollgate/report.json.',
    parse: parseOverall,
  });
}
