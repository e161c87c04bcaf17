import { type Call, type Handler, notFound, page, shownUser } from '../handler.ts';
import type { PullRequest } from '../world.ts';

export const pulls: Record<string, Handler> = {
  'pulls/get': (call) => {
    const found = call.world.pulls.get(Number(call.path.pull_number));
    return found ? { status: 200, body: shown(call, found) } : notFound();
  },

  'pulls/list': (call) => {
    const state = call.query.get('state') ?? 'open';
    const head = call.query.get('head');
    const base = call.query.get('base');
    const all = [...call.world.pulls.values()].filter(
      (pull) =>
        (state === 'all' || pull.state === state) &&
        (head === null || head === `${pull.head.owner}:${pull.head.ref}`) &&
        (base === null || base === pull.base.ref),
    );
    return page(call, '/pulls', all, (pull) => shown(call, pull));
  },
};

function shown({ operation, world }: Call, pull: PullRequest): Record<string, unknown> {
  const example = operation.example() as Record<string, Record<string, Record<string, unknown>>>;
  const side = (of: 'head' | 'base', owner: string, { ref, sha }: { ref: string; sha: string }) => ({
    ...example[of],
    label: `${owner}:${ref}`,
    ref,
    sha,
    user: { ...example[of].user, login: owner },
    repo: {
      ...example[of].repo,
      id: owner === world.owner ? 1 : 2,
      name: world.repo,
      full_name: `${owner}/${world.repo}`,
      fork: owner !== world.owner,
      owner: { ...(example[of].repo.owner as object), login: owner },
    },
  });
  return {
    ...example,
    number: pull.number,
    title: pull.title,
    state: pull.state,
    user: shownUser(example.user, pull.author),
    html_url: `https://github.com/${world.owner}/${world.repo}/pull/${pull.number}`,
    requested_teams: [],
    head: side('head', pull.head.owner, pull.head),
    base: side('base', world.owner, pull.base),
  };
}
