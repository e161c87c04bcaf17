import { InputError } from '../../errors.ts';
import { allowedFunctions, allowedTableFunctions } from './allowed-functions.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Node = { readonly [key: string]: Json };

/** Longest text of a query, in characters. */
export const longestQuery = 20_000;

const expressions = new Set([
  'BETWEEN',
  'CASE',
  'CAST',
  'COLLATE',
  'COLUMN_REF',
  'COMPARISON',
  'CONJUNCTION',
  'CONSTANT',
  'FUNCTION',
  'LAMBDA',
  'LAMBDA_REF',
  'OPERATOR',
  'POSITIONAL_REFERENCE',
  'STAR',
  'SUBQUERY',
  'TYPE',
  'WINDOW',
]);

const nodes = new Set([
  'SELECT_NODE',
  'SET_OPERATION_NODE',
  'RECURSIVE_CTE_NODE',
  'CTE_NODE',
  // after FROM
  'BASE_TABLE',
  'EMPTY',
  'EXPRESSION_LIST',
  'JOIN',
  'PIVOT',
  'SUBQUERY',
  'TABLE_FUNCTION',
  // behind it
  'DISTINCT_MODIFIER',
  'LIMIT_MODIFIER',
  'LIMIT_PERCENT_MODIFIER',
  'ORDER_MODIFIER',
  'ASCENDING',
  'DESCENDING',
  'ORDER_DEFAULT',
]);

function refuse(rule: string, received?: string, fix?: string): InputError {
  return new InputError({ input: 'the query', rule, received, fix });
}

/** What a query is refused for before anything parses it. @throws InputError */
export function refuseText(query: string): void {
  if (query.length > longestQuery) {
    throw refuse(`must be at most ${longestQuery} characters long`, `${query.length}`);
  }
  if (query.includes('\0')) throw refuse('must be text', 'a NUL character');
}

/**
 * Refuses all but one SELECT that reads these tables and calls functions that work on values alone.
 *
 * @param serialized what DuckDB's own parser makes of the query, by `json_serialize_sql`
 * @throws InputError that says what is not allowed
 */
export function refuseQuery(serialized: string, tables: readonly string[]): void {
  const parsed = JSON.parse(serialized) as Node;
  if (parsed.error) {
    if (parsed.error_type === 'not implemented') {
      throw refuse('must be a SELECT', 'another statement', 'It may read the tables and change nothing.');
    }
    throw refuse('must be SQL that DuckDB can read', firstLine(String(parsed.error_message)));
  }
  const statements = parsed.statements as readonly Node[];
  if (statements.length !== 1) {
    throw refuse('must be one SELECT', statements.length === 0 ? 'none' : `${statements.length} statements`);
  }
  const shown = tables.map((table) => JSON.stringify(table)).join(', ');
  const known = new Set(tables.map((table) => table.toLowerCase()));
  const waiting: { node: Json; visible: ReadonlySet<string> }[] = [{ node: statements[0], visible: known }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, visible } = next;
    if (node === null || typeof node !== 'object') continue;
    if (Array.isArray(node)) {
      for (const item of node) waiting.push({ node: item, visible });
      continue;
    }
    const one = node as Node;
    refuseNode(one, { visible, known, shown });
    const inside = visibleInside(one, visible, (child, seen) => waiting.push({ node: child, visible: seen }));
    for (const [key, child] of Object.entries(one)) {
      if (key === 'cte_map' || (key === 'value' && one.class === 'CONSTANT')) continue;
      waiting.push({ node: child, visible: inside });
    }
  }
}

/** The names that a node's parts may read; its common table expressions are handed on, each with what it may read. */
function visibleInside(
  node: Node,
  visible: ReadonlySet<string>,
  hand: (child: Json, visible: ReadonlySet<string>) => void,
): ReadonlySet<string> {
  const inside = new Set(visible);
  const map = node.cte_map as Node | undefined;
  for (const entry of (map?.map ?? []) as readonly Node[]) {
    const name = String(entry.key).toLowerCase();
    if (/^(duckdb|pragma|pg|sqlite)_/.test(name)) {
      throw refuse('must name its own tables otherwise', JSON.stringify(entry.key));
    }
    hand(entry.value, new Set(inside));
    inside.add(name);
  }
  if (node.type === 'RECURSIVE_CTE_NODE') inside.add(String(node.cte_name).toLowerCase());
  return inside;
}

interface Readable {
  /** Names without a schema: the tables, and common table expressions in their place. */
  visible: ReadonlySet<string>;
  /** The tables alone, which may be named with a schema. */
  known: ReadonlySet<string>;
  shown: string;
}

function refuseNode(node: Node, { visible, known, shown }: Readable): void {
  const { class: kind, type } = node;
  if (node.sample !== undefined && node.sample !== null) {
    throw refuse('must give the same answer each time', 'a sample');
  }
  if (typeof kind === 'string') {
    if (kind === 'PARAMETER') throw refuse('must be complete', 'a parameter');
    if (!expressions.has(kind)) throw refuse('must use known kinds of expressions', kind);
    if (kind === 'FUNCTION') refuseFunction(node, allowedFunctions);
    if (kind === 'WINDOW') refuseFunction(node, allowedFunctions);
    return;
  }
  if (typeof type !== 'string') return;
  if (type === 'SHOW_REF') {
    throw refuse('must be a SELECT', 'SHOW, DESCRIBE or SUMMARIZE', `It may read ${shown}.`);
  }
  if (!nodes.has(type) && !type.endsWith('_TYPE_INFO')) throw refuse('must use known parts of SQL', type);
  if (type === 'BASE_TABLE') {
    const path = [node.catalog_name, node.schema_name, node.table_name].filter(Boolean).map(String);
    if (!(path.length === 1 ? visible : known).has(path.join('.').toLowerCase())) {
      throw refuse(
        `must read no table but ${shown}`,
        path.map((part) => JSON.stringify(part)).join('.'),
        'Files and other tables cannot be read.',
      );
    }
  }
  if (type === 'TABLE_FUNCTION') refuseFunction(node.function as Node, allowedTableFunctions);
}

function refuseFunction(node: Node, allowed: ReadonlySet<string>): void {
  const name = String(node.function_name).toLowerCase();
  const isOwn =
    ['', 'main'].includes(String(node.schema ?? '')) && ['', 'system'].includes(String(node.catalog ?? ''));
  if (!isOwn || !allowed.has(name)) {
    throw refuse(
      'must call functions that work on values alone',
      `${name}()`,
      'Files, settings, secrets, the catalogue and random numbers are out of reach.',
    );
  }
}

function firstLine(message: string): string {
  return message.split('\n')[0].slice(0, 300);
}
