import { type Handler, notFound, page, shownUser } from '../handler.ts';
import type { PullRequest, World } from '../world.ts';

export const pulls: Record<string, Handler> = {
  'pulls/get': (call) => {
    const found = call.world.pulls.get(Number(call.path.pull_number));
    return found ? { status: 200, body: shownPull(call.world, found, call.operation.example()) } : notFound();
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
    all.sort((a, b) => b.number - a.number);
    return page(call, '/pulls', all, (pull) => shownPull(call.world, pull, call.operation.example()));
  },
};

/** A pull request as GitHub shows it, in an answer as in the payload of an event. */
export function shownPull(
  world: World,
  pull: PullRequest,
  drawnOver: Record<string, unknown>,
): Record<string, unknown> {
  const example = drawnOver as Record<string, Record<string, Record<string, unknown>>>;
  const side = (of: 'head' | 'base', { owner, repo, ref, sha, isGone }: PullRequest['head']) => ({
    ...example[of],
    label: isGone ? `unknown repository` : `${owner}:${ref}`,
    ref,
    sha,
    user: { ...example[of].user, login: owner },
    repo: isGone
      ? null
      : {
          ...example[of].repo,
          id: world.repositoryId(owner, repo),
          name: repo,
          full_name: `${owner}/${repo}`,
          fork: world.repositoryId(owner, repo) !== 1,
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
    head: side('head', pull.head),
    base: side('base', { owner: world.owner, repo: world.repo, ...pull.base }),
  };
}
