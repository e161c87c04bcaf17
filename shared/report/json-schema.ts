import { z } from 'zod';
import { report } from './schema.ts';

export const reportSchemaId =
  'https://raw.githubusercontent.com/tollgate-ml/tollgate/v1/schema/report.v1.schema.json';

/** The report's published JSON Schema (draft 2020-12), as `schema/report.v1.schema.json` holds it. */
export function reportJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(report, { target: 'draft-2020-12' });
  return {
    $schema,
    $id: reportSchemaId,
    title: 'Tollgate report v1',
    description: 'What a Tollgate gate measured, how it judged, and from what.',
    ...rest,
  };
}
