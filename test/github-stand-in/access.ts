import { type Answer, refuse } from './handler.ts';
import type { Actor } from './world.ts';

export type Scope =
  | 'actions'
  | 'checks'
  | 'contents'
  | 'issues'
  | 'members'
  | 'metadata'
  | 'pull-requests'
  | 'statuses';

/**
 * What a token may do: everything in the repository (`write`), look at everything in it (`read`), or what each scope
 * says, as `permissions:` of a workflow grants it. Only a scope by name opens the organisation (`members`).
 */
export type Access = 'read' | 'write' | Partial<Record<Scope, 'read' | 'write'>>;

/** By the beginning of an operation's id: the scopes of which one is needed. */
const scopes: Record<string, readonly Scope[]> = {
  'actions/': ['actions'],
  'checks/': ['checks'],
  'git/': ['contents'],
  'issues/': ['issues', 'pull-requests'],
  'pulls/': ['pull-requests'],
  'repos/get-commit': ['contents'],
  'repos/get-content': ['contents'],
  'repos/': ['metadata'],
  'teams/': ['members'],
};

/** GitHub's refusal where a token lacks what an operation needs; nothing where it may. */
export function refusal(actor: Actor, operation: { id: string; method: string }): Answer | undefined {
  const beginning = Object.keys(scopes).find((start) => operation.id.startsWith(start));
  const needed = beginning === undefined ? [] : scopes[beginning];
  const writes = operation.method !== 'GET';
  if (needed.length > 0 && !needed.some((scope) => allows(actor.access, scope, writes))) {
    return refuse(403, 'Resource not accessible by integration');
  }
  if (writes && operation.id.startsWith('checks/') && actor.type === 'User') {
    return refuse(403, 'You must authenticate via a GitHub App.');
  }
  return undefined;
}

function allows(access: Access, scope: Scope, writes: boolean): boolean {
  if (typeof access === 'string') return scope !== 'members' && (!writes || access === 'write');
  const granted = scope === 'metadata' ? 'read' : access[scope];
  return granted === 'write' || (granted === 'read' && !writes);
}
