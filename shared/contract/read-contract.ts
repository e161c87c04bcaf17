import type { Contract } from './contract.ts';
import { type ContractYaml, readContractYaml } from './contract-yaml.ts';
import { documentError } from './document-error.ts';
import { nearestWord } from './nearest-word.ts';
import { documentOf, type OdcsDocument } from './odcs/document.ts';
import type { Edition } from './odcs/sections.ts';
import { readTable } from './read-table.ts';
import { contractError, type Reading } from './reading.ts';

const versions = ['v3.1.0', 'v3.0.2', 'v3.0.1', 'v3.0.0'];

/**
 * Reads a contract of the Open Data Contract Standard, 3.1.0 or 3.0.x, as it stands.
 *
 * @param name the file, for messages
 * @throws InputError with the line where it is no such document or asks for the impossible
 */
export function readContract({ text, name }: { text: string; name: string }): Contract {
  const yaml = readContractYaml(text, name);
  const reading: Reading = { file: name, lineOf: yaml.lineOf, notJudged: [], notices: [] };
  const document = readDocument(yaml, reading);
  const tables = (document.schema ?? []).map((object, k) => readTable(object, ['schema', k], reading));
  return {
    id: document.id,
    version: document.version,
    ...(document.status === undefined ? {} : { status: document.status }),
    ...(document.name === undefined ? {} : { name: document.name }),
    apiVersion: document.apiVersion,
    tables,
    notJudged: reading.notJudged,
    notices: reading.notices,
  };
}

function readDocument({ value }: ContractYaml, reading: Reading): OdcsDocument {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw contractError(reading, [], {
      rule: 'must be a data contract of the Open Data Contract Standard',
      received: value,
      fix: 'Have one written with: npx tollgate contract suggest <data file>.',
    });
  }
  const edition = editionOf(value as Readonly<Record<string, unknown>>, reading);
  const parsed = documentOf(edition).safeParse(value);
  if (!parsed.success) throw documentError(reading, parsed.error.issues, value);
  return parsed.data;
}

function editionOf(value: Readonly<Record<string, unknown>>, reading: Reading): Edition {
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
  const near = nearestWord(String(apiVersion), versions);
  throw contractError(reading, ['apiVersion'], {
    rule: `must be one of ${versions.join(', ')}`,
    received: apiVersion,
    fix: old
      ? 'Edition 2 describes tables under `dataset`; move them to `schema` as edition 3 asks.'
      : `Did you mean ${near !== undefined && /^\d/.test(String(apiVersion)) ? near : 'v3.1.0'}?`,
  });
}
