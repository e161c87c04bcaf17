import { schema as published } from '@octokit/graphql-schema';
import { buildSchema, type GraphQLSchema, graphql, parse, validate } from 'graphql';
import type { Answer } from './handler.ts';
import type { Actor } from './world.ts';

let known: GraphQLSchema | undefined;

/**
 * Answers a GraphQL query over the schema that GitHub publishes. What the schema forbids is a violation, and so is what
 * the stand-in has no answer to: it knows who asks, and nothing else.
 */
export async function answerGraphql(actor: Actor, body: unknown, violations: string[]): Promise<Answer> {
  const { query, variables } = (body ?? {}) as { query?: string; variables?: Record<string, unknown> };
  const refuse = (messages: string[]): Answer => {
    violations.push(...messages.map((message) => `graphql: ${message}`));
    return { status: 200, body: { errors: messages.map((message) => ({ message })) } };
  };
  if (typeof query !== 'string') return refuse(['A query attribute must be specified and must be a string.']);
  known ??= buildSchema(published.idl, { assumeValid: true });
  try {
    const wrong = validate(known, parse(query));
    if (wrong.length > 0) return refuse(wrong.map(({ message }) => message));
  } catch (error) {
    return refuse([String(error)]);
  }
  const answer = await graphql({
    schema: known,
    source: query,
    variableValues: variables,
    rootValue: { viewer: { login: actor.login } },
    fieldResolver(source, _, __, { parentType, fieldName }) {
      if (fieldName in source) return source[fieldName];
      throw new Error(`the stand-in knows no ${parentType.name}.${fieldName}`);
    },
  });
  violations.push(...(answer.errors ?? []).map(({ message }) => `graphql: ${message}`));
  return { status: 200, body: JSON.parse(JSON.stringify(answer)) };
}
