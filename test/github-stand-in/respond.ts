import type { IncomingMessage, ServerResponse } from 'node:http';
import { refusal } from './access.ts';
import { describedOperations, type Operation } from './description.ts';
import type { Fault, FaultList } from './faults.ts';
import { answerGraphql } from './graphql.ts';
import { type Answer, notFound, refuse } from './handler.ts';
import { handlers } from './operations/index.ts';
import type { Actor, World } from './world.ts';

export interface LoggedRequest {
  method: string;
  path: string;
  /** The operation's id, `graphql`, or nothing where there is none. */
  operation?: string;
  /** 0 where no answer was given. */
  status: number;
}

export interface Desk {
  world: World;
  faults: FaultList;
  arrived(request: LoggedRequest): void;
  violations: string[];
  origin: string;
}

const operations = describedOperations();

/** Of a deleted fork GitHub shows `null`, whatever its description says. */
const goneFork = '/head/repo must be object';

/** Answers one request as GitHub would, or as a fault that is set up demands. */
export async function respond(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', desk.origin);
  const method = request.method ?? 'GET';
  const text = await textOf(request);
  const logged: LoggedRequest = { method, path: url.pathname + url.search, status: 0 };
  const found = url.pathname === '/graphql' ? 'graphql' : findOperation(method, url.pathname);
  logged.operation = found === 'graphql' ? found : found?.operation.id;

  desk.arrived(logged);
  const fault = logged.operation ? desk.faults.strike(logged.operation) : undefined;
  if (fault && (fault.how === 'hang' || fault.how === 'reset')) {
    if (fault.how === 'reset') request.socket.destroy();
    return;
  }
  const answer =
    fault?.how === 'answer' ? refusalOf(fault) : await answerTo(desk, found, { method, url, text, request });
  if (fault?.how === 'lost') {
    request.socket.destroy();
    return;
  }
  const { status, body, headers } = fault?.how === 'lost-answer' ? refusalOf(fault) : answer;
  logged.status = status;
  response.writeHead(status, {
    ...(body !== undefined && { 'content-type': 'application/json; charset=utf-8' }),
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '999',
    'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3600),
    ...headers,
  });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

interface Question {
  method: string;
  url: URL;
  text: string;
  request: IncomingMessage;
}

type Found = 'graphql' | { operation: Operation; path: Record<string, string> } | undefined;

async function answerTo(desk: Desk, found: Found, { method, url, text, request }: Question): Promise<Answer> {
  const { world, violations, origin } = desk;
  if (!request.headers['user-agent']) return refuse(403, 'Request forbidden by administrative rules');
  const actor = actorOf(request, world);
  if (!actor) return refuse(401, 'Bad credentials');
  const body = parsed(text);
  if (body instanceof SyntaxError) return refuse(400, 'Problems parsing JSON');
  if (found === 'graphql') return answerGraphql(actor, body, violations);
  if (!found) {
    violations.push(`${method} ${url.pathname}: the description has no such operation`);
    return notFound();
  }
  const { operation, path } = found;
  const faults = operation.requestFaults(path, url.searchParams, body);
  if (faults.length > 0) {
    violations.push(...faults.map((fault) => `${operation.id}: ${fault}`));
    return refuse(422, 'Invalid request.');
  }
  if (path.owner !== undefined && (path.owner !== world.owner || path.repo !== world.repo)) return notFound();
  const refused = refusal(actor, operation);
  if (refused) return refused;
  const call = { world, operation, actor, path, query: url.searchParams, body, origin };
  const answer = handlers[operation.id](call);
  const wrong = operation
    .responseFaults(answer.status, answer.body)
    .filter((fault) => !fault.endsWith(goneFork));
  violations.push(...wrong.map((fault) => `${operation.id}: ${fault}`));
  return answer;
}

function findOperation(method: string, pathname: string): Exclude<Found, 'graphql'> {
  for (const operation of operations) {
    const path = operation.method === method ? operation.match(pathname) : undefined;
    if (path) return { operation, path };
  }
  return undefined;
}

function actorOf(request: IncomingMessage, world: World): Actor | undefined {
  const token = /^(?:token|bearer) (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  return token === undefined ? undefined : world.tokens.get(token);
}

function refusalOf({ status = 500, message, headers }: Fault): Answer {
  return { ...refuse(status, message ?? names[status] ?? 'Server Error'), headers };
}

const names: Record<number, string> = {
  403: 'Resource not accessible by integration',
  404: 'Not Found',
  409: 'Conflict',
  410: 'Gone',
  422: 'Validation Failed',
  429: 'You have exceeded a secondary rate limit.',
  502: 'Bad Gateway',
};

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
