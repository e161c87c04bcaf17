import type { WriteStream } from 'node:tty';
import { styleText } from 'node:util';

/** The outside of a command: what Node's `process` offers of it. */
export interface Terminal {
  stdout: NodeJS.WritableStream & Partial<Pick<WriteStream, 'columns' | 'isTTY'>>;
  stderr: NodeJS.WritableStream;
  env: NodeJS.ProcessEnv;
}

/**
 * Columns and colours of the output, as Node decides them: NO_COLOR, FORCE_COLOR and a pipe count.
 * A log is read in a browser, so it is given more room than a terminal of unknown width.
 */
export function display({ stdout }: Terminal): { width: number; colour: boolean } {
  const colour = styleText('bold', 'x', { stream: stdout as NodeJS.WriteStream }) !== 'x';
  return { width: Math.max(40, stdout.columns ?? 120), colour };
}
