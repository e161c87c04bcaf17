import { type Answer, type Call, type Handler, notFound, page, refuse, shownUser } from '../handler.ts';
import type { Comment } from '../world.ts';

/** Unicode characters; GitHub counts them so and names the number in its refusal. */
const longest = 65_536;

export const issueComments: Record<string, Handler> = {
  'issues/list-comments': (call) => {
    const issue = Number(call.path.issue_number);
    if (!call.world.pulls.has(issue)) return notFound();
    const all = [...call.world.comments.values()].filter((comment) => comment.issue === issue);
    return page(call, `/issues/${issue}/comments`, all, (comment) => shown(call, comment));
  },

  'issues/create-comment': (call) => {
    const issue = Number(call.path.issue_number);
    if (!call.world.pulls.has(issue)) return notFound();
    const body = text(call);
    const refusal = refusedBody(body);
    if (refusal) return refusal;
    const now = call.world.now();
    const { login, type } = call.actor;
    const comment = {
      id: call.world.nextId(),
      issue,
      author: { login, type },
      body,
      created: now,
      updated: now,
    };
    call.world.comments.set(comment.id, comment);
    const answer = shown(call, comment);
    return { status: 201, body: answer, headers: { location: String(answer.url) } };
  },

  'issues/get-comment': (call) => {
    const comment = called(call);
    return comment ? { status: 200, body: shown(call, comment) } : notFound();
  },

  'issues/update-comment': (call) => {
    const comment = called(call);
    if (!comment) return notFound();
    const refusal = refusedBody(text(call));
    if (refusal) return refusal;
    comment.body = text(call);
    comment.updated = call.world.now();
    return { status: 200, body: shown(call, comment) };
  },

  'issues/delete-comment': (call) => {
    const comment = called(call);
    if (!comment) return notFound();
    call.world.comments.delete(comment.id);
    return { status: 204 };
  },
};

function called({ world, path }: Call): Comment | undefined {
  return world.comments.get(Number(path.comment_id));
}

function text({ body }: Call): string {
  return (body as { body: string }).body;
}

function refusedBody(body: string): Answer | undefined {
  const fault = (message: string) =>
    refuse(422, 'Validation Failed', [
      { resource: 'IssueComment', code: 'unprocessable', field: 'data', message },
    ]);
  if (body.trim() === '') return fault("Body can't be blank");
  if ([...body].length > longest) return fault(`Body is too long (maximum is ${longest} characters)`);
  return undefined;
}

function shown({ operation, world, origin }: Call, comment: Comment): Record<string, unknown> {
  const example = operation.example();
  const api = `${origin}/repos/${world.owner}/${world.repo}`;
  return {
    ...example,
    id: comment.id,
    url: `${api}/issues/comments/${comment.id}`,
    issue_url: `${api}/issues/${comment.issue}`,
    html_url: `https://github.com/${world.owner}/${world.repo}/pull/${comment.issue}#issuecomment-${comment.id}`,
    body: comment.body,
    user: shownUser(example.user, comment.author),
    created_at: comment.created,
    updated_at: comment.updated,
  };
}
