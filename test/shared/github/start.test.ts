import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults } from '../../github-stand-in/faults.ts';
import { startResultsService } from '../../github-stand-in/results-service.ts';
import { type StandIn, startStandIn, tokens } from '../../github-stand-in/stand-in.ts';
import { runAction } from '../../run-action.ts';

const gate = new URL('example-gate.ts', import.meta.url).pathname;
const run = (inputs: Record<string, string> = {}) => runAction(gate, { inputs, eventName: 'push' });

describe('start', () => {
  it('ends well with a verdict that passes, and hands on the outputs', async () => {
    const { exitCode, outputs, summary, annotations, stderr } = await run();
    expect({ exitCode, annotations, stderr }).toEqual({ exitCode: 0, annotations: [], stderr: '' });
    expect(outputs).toEqual({ verdict: 'pass', report: 'report.json', summary: 'all is well' });
    expect(summary).toBe('# all is well\n');
  });

  it('fails the step with a verdict that blocks', async () => {
    const { exitCode, outputs, annotations } = await run({ verdict: 'inconclusive' });
    expect(exitCode).toBe(1);
    expect(outputs.verdict).toBe('inconclusive');
    expect(annotations).toEqual([
      { level: 'error', message: 'The verdict is inconclusive, which stops this step' },
    ]);
  });

  it('lets a verdict through that fail-on allows', async () => {
    expect((await run({ verdict: 'inconclusive', 'fail-on': 'fail' })).exitCode).toBe(0);
  });

  it('shows what the user can mend as one message without a stack', async () => {
    const { exitCode, outputs, annotations, stdout, stderr } = await run({ verdict: 'error' });
    expect(exitCode).toBe(2);
    expect(outputs).toEqual({ verdict: 'error' });
    expect(annotations).toEqual([
      { level: 'error', title: 'margin', message: 'margin must be at least 0, got -0.1. Drop the sign.' },
    ]);
    expect(stdout + stderr).not.toMatch(/\bat .*:\d+/);
  });

  it('shows it where it stands in the repository', async () => {
    const { annotations } = await run({ verdict: 'error', placed: 'true', 'working-directory': 'models' });
    expect(annotations).toMatchObject([{ title: 'margin', file: 'models/tollgate.yml', line: '7' }]);
  });

  it('shows our own fault with its stack', async () => {
    const { exitCode, annotations } = await run({ broken: 'true' });
    expect(exitCode).toBe(70);
    expect(annotations[0].title).toBe('This is a bug in Tollgate');
    expect(annotations[0].message).toMatch(/^TypeError: something is not a function\n\s+at main/);
  });

  it('names the input that is not a boolean', async () => {
    const { exitCode, annotations } = await run({ broken: 'yes' });
    expect(exitCode).toBe(2);
    expect(annotations[0].message).toMatch(/^broken must be true or false, got "yes"/);
  });

  it('lets no text give orders to the runner', async () => {
    const text = '::error::forged\n  ::set-env name=A::b\r::add-mask::x\n##[error]old\u0085::warning::w';
    const { annotations, outputs, stdout } = await run({ text });
    expect(annotations).toEqual([]);
    expect(outputs.summary).toBe(text);
    expect(stdout).not.toContain('##[error]');
    expect(stdout).not.toMatch(/^\s*::(add-mask|set-env)/m);
  });

  it('shows ten annotations of a level, the last of which counts the rest', async () => {
    const { annotations } = await run({ annotations: '25' });
    expect(annotations).toHaveLength(10);
    expect(annotations[0]).toEqual({ level: 'warning', title: 'check 0, it: says', message: 'all is well' });
    expect(annotations[9].title).toBe('16 more');
  });

  it('shows an annotation where it belongs in the repository', async () => {
    const { annotations } = await run({ annotations: '2', placed: 'true' });
    expect(annotations).toMatchObject([
      { level: 'warning', file: 'tollgate.yml', line: '7' },
      { level: 'warning', file: 'tollgate.yml', line: '8' },
    ]);
  });

  it('never writes a summary that the runner would refuse', async () => {
    const { summary, exitCode } = await run({ long: 'true' });
    expect(exitCode).toBe(0);
    expect(summary).toContain('1048576 bytes');
  });
});

describe('start', () => {
  it('ends although a service that was given up still does not answer', async () => {
    const service = await startResultsService();
    service.setFaults([faults.hang('artifact/CreateArtifact')]);
    const gate = new URL('uploading-gate.ts', import.meta.url).pathname;
    const { exitCode, outputs, annotations } = await runAction(gate, { env: service.env() });
    await service.stop();
    expect(JSON.parse(outputs.summary)).toEqual({ status: 'failed', why: 'no answer within 1 seconds' });
    expect(annotations.map(({ message }) => message)).toEqual(['The verdict is fail, which stops this step']);
    expect(exitCode).toBe(1);
  });
});

describe('start on a pull request', () => {
  let standIn: StandIn;
  beforeAll(async () => {
    standIn = await startStandIn();
    standIn.openPullRequest({ number: 3 });
  });
  afterAll(() => standIn.stop());

  const onPullRequest = (inputs: Record<string, string>) =>
    runAction(gate, {
      inputs,
      event: standIn.event(3),
      env: { GITHUB_API_URL: standIn.origin, TOLLGATE_PUBLISH_SECONDS: '2' },
    });

  it('writes the comment', async () => {
    const { exitCode, stdout } = await onPullRequest({ 'github-token': tokens.write });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Comment created: https://github.com/octo-org/models/pull/3#issuecomment-');
    expect(standIn.comments(3)).toHaveLength(1);
    expect(standIn.violations).toEqual([]);
  });

  it('masks the token', async () => {
    const { stdout } = await onPullRequest({ 'github-token': tokens.write });
    expect(stdout).toContain(`::add-mask::${tokens.write}`);
  });

  it('says in a notice that a token may only read, and keeps its verdict', async () => {
    standIn.reset();
    const { exitCode, annotations } = await onPullRequest({ 'github-token': tokens.read, verdict: 'fail' });
    expect(exitCode).toBe(1);
    expect(annotations[0]).toMatchObject({
      level: 'notice',
      message: expect.stringContaining('may only read'),
    });
    expect(standIn.comments(3)).toEqual([]);
  });

  it('says in a notice that there is no token', async () => {
    const { exitCode, annotations } = await onPullRequest({});
    expect(exitCode).toBe(0);
    expect(annotations).toEqual([
      { level: 'notice', message: expect.stringContaining('github-token is empty') },
    ]);
  });

  it('gives up on a GitHub that does not answer, with a warning', async () => {
    standIn.setFaults([faults.hang('*')]);
    const { exitCode, annotations } = await onPullRequest({ 'github-token': tokens.write });
    expect(exitCode).toBe(0);
    expect(annotations).toEqual([
      { level: 'warning', message: expect.stringContaining('could not be published') },
    ]);
  });
});
