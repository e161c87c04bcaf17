import { z } from 'zod';
import { overall } from './overall.ts';
import { report } from './schema.ts';

const folder = 'https://raw.githubusercontent.com/tollgate-ml/tollgate/v1/schema';
export const reportSchemaId = `${folder}/report.v1.schema.json`;
export const overallSchemaId = `${folder}/overall.v1.schema.json`;

/** The report's published JSON Schema (draft 2020-12), as `schema/report.v1.schema.json` holds it. */
export function reportJsonSchema(): Record<string, unknown> {
  return published(
    report,
    reportSchemaId,
    'Tollgate report v1',
    'What a Tollgate gate measured, how it judged, and from what.',
  );
}

/** The published JSON Schema of the report over all gates, as `schema/overall.v1.schema.json` holds it. */
export function overallJsonSchema(): Record<string, unknown> {
  return published(
    overall,
    overallSchemaId,
    'Tollgate report over all gates v1',
    'Every gate of every model of a run, and one verdict.',
  );
}

function published(schema: z.ZodType, id: string, title: string, description: string) {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12' });
  return { $schema, $id: id, title, description, ...rest };
}
