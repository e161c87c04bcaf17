import { type StandIn, tokens } from './stand-in.ts';

/** Asks a stand-in one question and reads the answer as JSON. Redirects are not followed. */
export async function ask(
  standIn: StandIn,
  method: string,
  path: string,
  { body, token = tokens.write }: { body?: unknown; token?: string } = {},
) {
  const response = await fetch(`${standIn.origin}${path}`, {
    method,
    redirect: 'manual',
    headers: { authorization: `token ${token}` },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? undefined : JSON.parse(text),
  };
}
