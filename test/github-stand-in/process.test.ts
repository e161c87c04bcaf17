import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { faults } from './faults.ts';
import { tokens } from './stand-in.ts';

describe('the stand-in as a process', () => {
  it('says where it is, does as it is told, and tells in the end what it saw', async () => {
    const settings = {
      repo: 'credit',
      pulls: [{ number: 4, fork: 'stranger' }],
      runs: [{ id: 50, pull: 4 }],
      faults: [faults.status('issues/create-comment', 502, { times: 1 })],
    };
    const file = new URL('process.ts', import.meta.url).pathname;
    const child = spawn(process.execPath, [file, JSON.stringify(settings)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const { origin, events, workflowRunEvents, env } = JSON.parse((await lines.next()).value ?? '');
    expect(events[0].pull_request).toMatchObject({
      number: 4,
      head: { repo: { id: 2 } },
      base: { repo: { id: 1 } },
    });
    expect(workflowRunEvents[0].workflow_run).toMatchObject({ id: 50, head_repository: { id: 2 } });
    expect(env.ACTIONS_RESULTS_URL).toMatch(/^http:/);

    const comment = () =>
      fetch(`${origin}/repos/octo-org/credit/issues/4/comments`, {
        method: 'POST',
        headers: { authorization: `bearer ${tokens.write}` },
        body: JSON.stringify({ body: 'seen' }),
      });
    expect([(await comment()).status, (await comment()).status]).toEqual([502, 201]);

    child.kill('SIGTERM');
    const seen = JSON.parse((await lines.next()).value ?? '');
    expect(seen.comments).toMatchObject([{ issue: 4, body: 'seen' }]);
    expect(seen.requests).toHaveLength(2);
    expect(seen.violations).toEqual([]);
    expect(await once(child, 'close')).toEqual([0, null]);
  });
});
