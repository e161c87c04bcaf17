import type { Operation } from './description.ts';
import type { Actor, Person, World } from './world.ts';

export interface Call {
  world: World;
  operation: Operation;
  actor: Actor;
  path: Record<string, string>;
  query: URLSearchParams;
  /** Already checked with the description. */
  body: unknown;
  /** The address under which the stand-in is reached. */
  origin: string;
}

export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

export type Handler = (call: Call) => Answer;

/** An answer that refuses, in GitHub's form. */
export function refuse(status: number, message: string, errors?: Record<string, unknown>[]): Answer {
  return {
    status,
    body: {
      message,
      ...(errors && { errors }),
      documentation_url: 'https://docs.github.com/rest',
      status: String(status),
    },
  };
}

/** What GitHub says of a repository, an issue or a comment that is absent or hidden. */
export const notFound = (): Answer => refuse(404, 'Not Found');

/** One page of a list, with the `link` header that leads to the others. */
export function page<T>(
  { query, origin, world }: Call,
  path: string,
  all: readonly T[],
  show: (entry: T) => unknown,
): Answer {
  const size = Math.min(100, Math.max(1, Number(query.get('per_page') ?? 30)));
  const number = Math.max(1, Number(query.get('page') ?? 1));
  const last = Math.max(1, Math.ceil(all.length / size));
  const to = (target: number, rel: string) => {
    const search = new URLSearchParams(query);
    search.set('page', String(target));
    return `<${origin}/repos/${world.owner}/${world.repo}${path}?${search}>; rel="${rel}"`;
  };
  const links = [
    ...(number > 1 ? [to(number - 1, 'prev'), to(1, 'first')] : []),
    ...(number < last ? [to(number + 1, 'next'), to(last, 'last')] : []),
  ];
  return {
    status: 200,
    body: all.slice((number - 1) * size, number * size).map(show),
    headers: links.length > 0 ? { link: links.join(', ') } : {},
  };
}

/** A user as GitHub shows one, drawn over one of its examples. */
export function shownUser(example: unknown, { login, type }: Person): Record<string, unknown> {
  const page = type === 'Bot' ? `apps/${login.replace('[bot]', '')}` : login;
  return { ...(example as Record<string, unknown>), login, type, html_url: `https://github.com/${page}` };
}
