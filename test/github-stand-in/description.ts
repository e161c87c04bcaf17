import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import ajvFormats from 'ajv-formats';

type Node = Readonly<Record<string, unknown>>;

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Node;
  'x-multi-segment'?: boolean;
}

interface Described {
  method: string;
  path: string;
  parameters: Node[];
  requestBody: { required?: boolean; content: Record<string, { schema: Node }> } | null;
  responses: Record<string, Node>;
}

interface Content {
  content?: Record<string, { schema?: Node; example?: Node }>;
}

const file = new URL('../fixtures/github-api.json', import.meta.url);
const description: { operations: Record<string, Described>; components: Record<string, Node> } = JSON.parse(
  readFileSync(file, 'utf8'),
);

const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false });
ajvFormats.default(ajv);
for (const format of ['repo.nwo', 'ssh-url', 'timestamp']) ajv.addFormat(format, true);
for (const [reference, schema] of Object.entries(description.components)) {
  if (reference.startsWith('#/components/schemas/'))
    ajv.addSchema(asJsonSchema(schema) as Node, address(reference));
}
const asText = new Ajv({ strict: false, allErrors: true, coerceTypes: true });
ajvFormats.default(asText);

/** One operation of GitHub's API, as its own description states it. */
export interface Operation {
  id: string;
  method: string;
  /** The path's values by name, or nothing where the path is another's. */
  match(path: string): Record<string, string> | undefined;
  /** What is wrong with a request; empty where nothing is. */
  requestFaults(path: Record<string, string>, query: URLSearchParams, body: unknown): string[];
  /** What is wrong with an answer. A status below 400 has to be described; GitHub leaves out many of the others. */
  responseFaults(status: number, body: unknown): string[];
  /** GitHub's example of its answer, to be overlaid with what is so here. */
  example(): Record<string, unknown>;
}

/** All operations that the committed part of the description holds. */
export function describedOperations(): Operation[] {
  return Object.entries(description.operations)
    .map(([id, described]) => operation(id, described))
    .sort((a, b) => a.variables - b.variables);
}

function operation(id: string, described: Described): Operation & { variables: number } {
  const parameters = described.parameters.map((node) => resolved(node) as unknown as Parameter);
  const names = [...described.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const pattern = new RegExp(
    `^${described.path
      .replace(/[.]/g, '\\.')
      .replace(/\{(\w+)\}/g, (_, name) =>
        parameters.some((known) => known.name === name && known['x-multi-segment']) ? '(.+)' : '([^/]+)',
      )}$`,
  );
  const validators = new Map<unknown, ValidateFunction>();
  const check = (schema: Node, value: unknown, where: string): string[] => {
    let validate = validators.get(schema);
    if (!validate) {
      validate = ajv.compile(asJsonSchema(schema) as Node);
      validators.set(schema, validate);
    }
    return validate(value)
      ? []
      : (validate.errors ?? []).map((e) => `${where}${e.instancePath} ${e.message}`);
  };

  return {
    id,
    method: described.method,
    variables: names.length,

    match(path) {
      const found = pattern.exec(path);
      if (!found) return undefined;
      return Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(found[index + 1])]));
    },

    requestFaults(path, query, body) {
      const faults: string[] = [];
      for (const parameter of parameters.filter((known) => known.in !== 'header')) {
        const text =
          parameter.in === 'path' ? path[parameter.name] : (query.get(parameter.name) ?? undefined);
        if (text === undefined) {
          if (parameter.required) faults.push(`${parameter.name} is missing`);
          continue;
        }
        const schema = asJsonSchema({ type: 'object', properties: { value: parameter.schema } }) as Node;
        if (!asText.validate(schema, { value: text }))
          faults.push(`${parameter.name} ${asText.errorsText()}`);
      }
      for (const name of query.keys()) {
        if (!parameters.some((known) => known.in === 'query' && known.name === name)) {
          faults.push(`GitHub knows no ${name} here`);
        }
      }
      if (Number(query.get('per_page')) > 100) faults.push('per_page is at most 100');
      const schema = described.requestBody?.content['application/json']?.schema;
      if (schema && (body !== undefined || described.requestBody?.required)) {
        faults.push(...check(schema, body, 'body'));
      } else if (body !== undefined && described.method === 'GET') {
        faults.push('a GET has no body');
      }
      return faults;
    },

    responseFaults(status, body) {
      const described = contentOf(status);
      if (described === undefined) {
        return status < 400 ? [`GitHub never answers ${status} here`] : [];
      }
      const schema = described.content?.['application/json']?.schema;
      if (schema) return check(schema, body, `answer ${status}`);
      return body === undefined || status >= 400 ? [] : [`answer ${status} has no body`];
    },

    example() {
      const status = Object.keys(described.responses).find((code) => code.startsWith('2'));
      const example = contentOf(Number(status))?.content?.['application/json']?.example;
      const { value } = resolved(example ?? {}) as { value?: unknown };
      const one = Array.isArray(value) ? value[0] : value;
      return structuredClone(one as Record<string, unknown>);
    },
  };

  function contentOf(status: number): Content | undefined {
    const response = described.responses[status];
    return response && (resolved(response) as Content);
  }
}

function resolved(node: Node): Node {
  return typeof node.$ref === 'string' ? resolved(description.components[node.$ref]) : node;
}

function address(reference: string): string {
  return reference.replace('#/components/schemas/', 'https://api.github.com/schemas/');
}

/** OpenAPI 3.0's dialect as JSON Schema: `nullable` becomes a type, references become addresses. */
function asJsonSchema(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(asJsonSchema);
  if (node === null || typeof node !== 'object') return node;
  const schema = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, asJsonSchema(value)]));
  if (typeof schema.$ref === 'string') schema.$ref = address(schema.$ref);
  if (schema.nullable !== true) return schema;
  const { nullable: _, ...rest } = schema;
  return { anyOf: [rest, { type: 'null' }] };
}
