/** One entry of `from`: a team of an organisation, or a login. */
export type Approver = { team: { org: string; slug: string } } | { login: string };

const login = /^[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?(?:\[bot\])?$/i;
const slug = /^[a-z0-9][a-z0-9._-]*$/i;

/**
 * Reads an entry of `from`: `team/<slug>`, a team of the repository's own organisation;
 * `<org>/<slug>`, a team of another one; otherwise a login. An `@` before it, as CODEOWNERS writes
 * it, changes nothing. Nothing where it is none of these.
 */
export function approver(text: string, owner: string): Approver | undefined {
  const parts = text.trim().replace(/^@/, '').split('/');
  if (parts.length === 1) return login.test(parts[0]) ? { login: parts[0] } : undefined;
  const [first, name] = parts;
  if (parts.length !== 2 || !login.test(first) || !slug.test(name)) return undefined;
  return { team: { org: first.toLowerCase() === 'team' ? owner : first, slug: name.toLowerCase() } };
}
