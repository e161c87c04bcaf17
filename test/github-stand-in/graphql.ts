import type { Answer } from './handler.ts';
import type { Actor } from './world.ts';

/** The one GraphQL question that has no REST answer for a workflow's token: who am I? */
export function answerGraphql(actor: Actor, body: unknown, violations: string[]): Answer {
  const query = (body as { query?: unknown } | undefined)?.query;
  if (typeof query === 'string' && /^\s*(query\s*)?\{\s*viewer\s*\{\s*login\s*\}\s*\}\s*$/.test(query)) {
    return { status: 200, body: { data: { viewer: { login: actor.login } } } };
  }
  violations.push(`graphql: the stand-in knows no ${JSON.stringify(query)}`);
  return { status: 200, body: { errors: [{ message: 'The stand-in does not know this query' }] } };
}
