import { type Handler, notFound, page, shownUser } from '../handler.ts';
import type { Person } from '../world.ts';

export const reviews: Record<string, Handler> = {
  /** In the order in which they were given, as GitHub lists them. */
  'pulls/list-reviews': (call) => {
    const { world, origin, operation } = call;
    const pull = Number(call.path.pull_number);
    if (!world.pulls.has(pull)) return notFound();
    const all = [...world.reviews.values()].filter((review) => review.pull === pull);
    const api = `${origin}/repos/${world.owner}/${world.repo}/pulls/${pull}`;
    return page(call, `/pulls/${pull}/reviews`, all, (review) => {
      const example = operation.example();
      const page = `https://github.com/${world.owner}/${world.repo}/pull/${pull}#pullrequestreview-${review.id}`;
      return {
        ...example,
        id: review.id,
        user: review.author === null ? null : shownUser(example.user, accountOf(review.author)),
        state: review.state,
        commit_id: review.commit,
        submitted_at: review.submitted,
        html_url: page,
        pull_request_url: api,
        _links: { html: { href: page }, pull_request: { href: api } },
      };
    });
  },
};

function accountOf(login: string): Person {
  return { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' };
}
