/**
 * Writes `test/fixtures/github-api.json`: of GitHub's own OpenAPI description (npm @octokit/openapi, MIT) the
 * operations listed in `operations.ts` and what they refer to, without prose.
 *
 *   node test/github-stand-in/description/generate.ts
 *
 * The package is 394 MB unpacked, so it is fetched into a temporary folder and not kept. The path
 * of its `generated/api.github.com.json` may be given instead.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { operations } from './operations.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Node = { [key: string]: Json };

const version = '23.0.2';

const given = process.argv[2];
const source = given ? readDescription(given) : fetchDescription();
const wanted = select(source);
const text = lines(wanted);
writeFileSync(new URL('../../fixtures/github-api.json', import.meta.url), text);
process.stdout.write(
  `${Object.keys(wanted.operations).length} operations, ${Math.round(text.length / 1000)} kB\n`,
);

function fetchDescription(): Node {
  const folder = mkdtempSync(join(tmpdir(), 'openapi-'));
  try {
    execFileSync('npm', ['install', '--ignore-scripts', '--prefix', folder, `@octokit/openapi@${version}`]);
    return readDescription(join(folder, 'node_modules/@octokit/openapi/generated/api.github.com.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readDescription(file: string): Node {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function select(description: Node) {
  const components: Record<string, Json> = {};
  const found: Record<string, Json> = {};
  for (const [path, methods] of Object.entries(description.paths as Record<string, Record<string, Node>>)) {
    for (const [method, operation] of Object.entries(methods)) {
      if (!operations.includes(operation.operationId as string)) continue;
      found[operation.operationId as string] = {
        method: method.toUpperCase(),
        path,
        ...(pruned({
          parameters: (operation.parameters ?? []) as Json,
          requestBody: (operation.requestBody as Node | undefined) ?? null,
          responses: operation.responses,
        }) as Node),
      };
    }
  }
  const missing = operations.filter((id) => !(id in found));
  if (missing.length > 0) throw new Error(`GitHub's description has no ${missing.join(', ')}`);
  collect(found);
  return {
    source: `npm @octokit/openapi ${version}, generated/api.github.com.json`,
    license: 'MIT, https://github.com/octokit/openapi and https://github.com/github/rest-api-description',
    operations: sorted(found),
    components: sorted(components),
  };

  function collect(node: Json): void {
    if (Array.isArray(node)) node.forEach(collect);
    else if (node !== null && typeof node === 'object') {
      if (typeof node.$ref === 'string' && !(node.$ref in components)) {
        components[node.$ref] = pruned(target(description, node.$ref));
        collect(components[node.$ref]);
      }
      Object.values(node).forEach(collect);
    }
  }
}

/** What a reference such as `#/components/schemas/issue` stands for. */
function target(description: Node, reference: string): Json {
  return reference
    .slice(2)
    .split('/')
    .reduce<Json>((node, key) => (node as Node)[key], description);
}

/** Without prose, and with one example of each answer. Keys under `properties` are names, not keywords. */
function pruned(node: Json, isNames = false): Json {
  if (Array.isArray(node)) return node.map((entry) => pruned(entry));
  if (node === null || typeof node !== 'object') return node;
  const kept = Object.entries(node).flatMap(([key, value]): [string, Json][] => {
    if (isNames) return [[key, pruned(value)]];
    if (key === 'value') return [[key, value]];
    if (key === 'examples') {
      const [first] = Object.values(value as Node);
      return first === undefined || Array.isArray(value) ? [] : [['example', pruned(first)]];
    }
    if (['description', 'title', 'externalDocs', 'example', 'summary'].includes(key)) return [];
    if (key.startsWith('x-') && key !== 'x-multi-segment') return [];
    return [[key, pruned(value, key === 'properties')]];
  });
  return Object.fromEntries(kept);
}

/** JSON with one operation or component a line, so that a change can be read. */
function lines(document: Record<string, Json>): string {
  const members = Object.entries(document).map(([key, value]) => {
    if (value === null || typeof value !== 'object')
      return `${JSON.stringify(key)}: ${JSON.stringify(value)}`;
    const entries = Object.entries(value).map(
      ([name, entry]) => `${JSON.stringify(name)}: ${JSON.stringify(entry)}`,
    );
    return `${JSON.stringify(key)}: {\n${entries.join(',\n')}\n}`;
  });
  return `{\n${members.join(',\n')}\n}\n`;
}

function sorted(record: Record<string, Json>): Record<string, Json> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
