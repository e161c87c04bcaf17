import { catalogue } from '../../shared/checks/catalogue.ts';
import { settingsJsonSchema } from '../../shared/config/index.ts';
import { overallJsonSchema, reportJsonSchema } from '../../shared/report/json-schema.ts';
import type { GeneratedFile } from './generated-file.ts';

/** The published JSON Schemas. */
export function schemas(): GeneratedFile[] {
  return [
    { path: 'schema/tollgate.schema.json', text: json(settingsJsonSchema(catalogue, 'published')) },
    { path: 'schema/report.v1.schema.json', text: json(reportJsonSchema()) },
    { path: 'schema/overall.v1.schema.json', text: json(overallJsonSchema()) },
  ];
}

function json(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
