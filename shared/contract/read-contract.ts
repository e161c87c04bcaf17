import { nearest } from '../documents/nearest.ts';
import type { ReadDocument } from '../documents/read-document.ts';
import { visible } from '../documents/show.ts';
import { InputError } from '../errors.ts';
import type { Contract } from './contract.ts';
import { documentError } from './document-error.ts';
import { documentOf, type OdcsDocument, type SchemaObject } from './odcs/document.ts';
import type { Edition } from './odcs/sections.ts';
import { readContractDocument } from './read-contract-document.ts';
import { readTable } from './read-table.ts';
import { contractError, type Reading } from './reading.ts';
import { slaRules } from './sla-rules.ts';
import { withoutBlanks } from './without-blanks.ts';

const versions = ['v3.1.0', 'v3.0.2', 'v3.0.1', 'v3.0.0'];

/**
 * Reads a contract of the Open Data Contract Standard, 3.1.0 or 3.0.x, as it stands.
 *
 * @param name the file, for messages
 * @throws InputError with the line where it is no such document or asks for the impossible
 */
export function readContract({ text, name }: { text: string; name: string }): Contract {
  try {
    return read(text, name);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new InputError({ input: name, rule: 'must not be nested this deeply' }, { cause });
  }
}

function read(text: string, name: string): Contract {
  const yaml = readContractDocument(text, name);
  const content = mappingOf(yaml, name);
  const at = { file: name, lineOf: yaml.lineOf };
  const reading: Reading = { ...at, edition: editionOf(content, at), notJudged: [], notices: [] };
  const document = readDocument(content, reading);
  const schema = document.schema ?? [];
  refuseTwins(schema, reading);
  const sla = slaRules(document, reading);
  const tables = schema.map((object, k) =>
    readTable(object, ['schema', k], schema, sla.get(object.name) ?? [], reading),
  );
  return {
    id: document.id,
    version: document.version,
    ...(document.status === undefined ? {} : { status: document.status }),
    ...(document.name === undefined ? {} : { name: document.name }),
    apiVersion: document.apiVersion,
    tables,
    notJudged: reading.notJudged.map((one) => visible(one, 600)),
    notices: reading.notices.map((one) => visible(one, 600)),
  };
}

type Content = Readonly<Record<string, unknown>>;

function mappingOf({ value, lineOf }: ReadDocument, file: string): Content {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return withoutBlanks(value) as Content;
  throw contractError({ file, lineOf }, [], {
    rule: 'must be a data contract of the Open Data Contract Standard',
    received: value,
    fix: 'Have one written with: npx tollgate contract suggest <data file>.',
  });
}

function readDocument(content: Content, reading: Reading): OdcsDocument {
  const parsed = documentOf(reading.edition).safeParse(content);
  if (!parsed.success) throw documentError(reading, parsed.error.issues, content);
  return parsed.data;
}

function refuseTwins(schema: readonly SchemaObject[], reading: Reading): void {
  for (const [k, { name }] of schema.entries()) {
    if (schema.findIndex((object) => object.name === name) === k) continue;
    throw contractError(reading, ['schema', k, 'name'], {
      rule: 'must be the name of one table of the contract',
      received: name,
      fix: 'Rename one of them, or tell them apart by physicalName.',
    });
  }
}

function editionOf(value: Content, reading: Pick<Reading, 'file' | 'lineOf'>): Edition {
  if (Object.hasOwn(value, 'dataContractSpecification')) {
    throw contractError(reading, ['dataContractSpecification'], {
      rule: 'is another format, which gave way to the Open Data Contract Standard',
      fix: 'Convert it with: datacontract export --format odcs.',
    });
  }
  const apiVersion = value.apiVersion;
  if (typeof apiVersion === 'string' && versions.includes(apiVersion))
    return apiVersion.startsWith('v3.1') ? '3.1' : '3.0';
  if (apiVersion === undefined) {
    throw contractError(reading, ['apiVersion'], {
      rule: 'is required',
      fix: 'Write `apiVersion: v3.1.0`, the edition of the standard that the contract follows.',
    });
  }
  const old = /^v?[12]\./.test(String(apiVersion));
  const near = nearest(String(apiVersion), versions);
  throw contractError(reading, ['apiVersion'], {
    rule: `must be one of ${versions.join(', ')}`,
    received: apiVersion,
    fix: old
      ? 'Edition 2 describes tables under `dataset`; move them to `schema` as edition 3 asks.'
      : `Did you mean ${near !== undefined && /^\d/.test(String(apiVersion)) ? near : 'v3.1.0'}?`,
  });
}
