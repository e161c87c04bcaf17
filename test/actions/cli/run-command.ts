import { PassThrough } from 'node:stream';
import { run } from '../../../actions/cli/run.ts';

/** What a command said and how it ended. */
export async function runCommand(...argv: string[]): Promise<{ exit: number; out: string; err: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const exit = await run(argv, { stdout, stderr, env: {} });
  const text = (stream: PassThrough) => String(stream.read() ?? '');
  return { exit, out: text(stdout), err: text(stderr) };
}
