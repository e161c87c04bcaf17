import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { type StandIn, startStandIn, tokens } from './stand-in.ts';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn.stop());
beforeEach(() => standIn.reset());

const query = async (text: string, token: string = tokens.write) =>
  (await ask(standIn, 'POST', '/graphql', { body: { query: text }, token })).body;

describe('GraphQL of the stand-in', () => {
  it.each([
    ['{ viewer { login } }', { viewer: { login: 'octocat' } }],
    ['query Me { me: viewer { ...who } } fragment who on Actor { login }', { me: { login: 'octocat' } }],
    ['{ viewer { __typename login } }', { viewer: { __typename: 'User', login: 'octocat' } }],
  ])('answers %s', async (text, data) => {
    expect(await query(text, tokens.person)).toEqual({ data });
    expect(standIn.violations).toEqual([]);
  });

  it.each([
    ['a field that the schema does not know', '{ viewer { password } }', 'Cannot query field "password"'],
    ['a field without what it requires', '{ repository(owner: "octo-org") { id } }', 'is required'],
    ['what is no query', '{ viewer {', 'Syntax Error'],
    ['what the stand-in does not know', '{ viewer { email } }', 'the stand-in knows no User.email'],
  ])('holds %s against who asks', async (_, text, why) => {
    expect((await query(text)).errors[0].message).toContain(why);
    expect(standIn.violations).toEqual([expect.stringContaining(why)]);
  });

  it('asks for a query', async () => {
    await ask(standIn, 'POST', '/graphql', { body: { text: 'a' } });
    expect(standIn.violations).toHaveLength(1);
  });
});
