import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { InputError } from '../../errors.ts';
import type { LockedQuestion, LockedReply, LockedValue } from './messages.ts';
import { crashed, tooSlow } from './query-faults.ts';

/** Seconds beyond a query's own that its process has to stop it by itself. */
const grace = 3;

/** Seconds without a query after which the process ends. */
const idle = 1;

/** The program that answers: beside this file, or beside the bundle that this file is in. */
function program(): string {
  for (const name of ['./worker.ts', './locked-sql-worker.js', '../locked-sql-worker.js']) {
    const path = fileURLToPath(new URL(name, import.meta.url));
    if (existsSync(path)) return path;
  }
  throw new Error('the program that runs locked queries is not beside this one');
}

function start(memory: number): ChildProcess {
  const node = [process.execPath, '--max-old-space-size=256', program()];
  // The environment is empty: a query could not read a secret even if it found a way to read it.
  const options = {
    env: { TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  } as const;
  if (process.platform !== 'linux')
    return spawn(node[0], node.slice(1), { ...options, stdio: [...options.stdio] });
  // What is reserved in one stroke, faster than the process can watch itself, the system refuses.
  const most = Math.floor((2 * memory) / 1024);
  const script = `ulimit -c 0; ulimit -d ${most}; exec "$0" "$@"`;
  return spawn('/bin/sh', ['-c', script, ...node], { ...options, stdio: [...options.stdio] });
}

/** Asks the process, and ends it where it does not answer in time. */
function ask(child: ChildProcess, question: LockedQuestion): Promise<LockedReply> {
  return new Promise((settle) => {
    const clock = setTimeout(
      () => {
        end({ fault: tooSlow(question.limits).fault, isSpent: true });
        child.kill('SIGKILL');
      },
      (question.limits.seconds + grace) * 1000,
    );
    const end = (reply: LockedReply): void => {
      clearTimeout(clock);
      child.off('message', end);
      child.off('exit', gone);
      child.off('error', gone);
      settle(reply);
    };
    const gone = (): void => end({ fault: crashed().fault, isSpent: true });
    child.on('message', end);
    child.on('exit', gone);
    child.on('error', gone);
    child.send(question, (error) => {
      if (error) gone();
    });
  });
}

let running: ChildProcess | undefined;
let last: Promise<unknown> = Promise.resolve();
let rest: NodeJS.Timeout | undefined;

async function answer(question: LockedQuestion): Promise<LockedValue> {
  clearTimeout(rest);
  if (!running || running.exitCode !== null || running.signalCode !== null || !running.connected) {
    running = start(question.limits.memory);
  }
  const child = running;
  child.ref();
  child.channel?.ref();
  const reply = await ask(child, question);
  if (('fault' in reply && reply.isSpent) || !child.connected) {
    child.kill('SIGKILL');
    running = undefined;
  } else {
    child.unref();
    child.channel?.unref();
    rest = setTimeout(() => {
      child.kill('SIGKILL');
      if (running === child) running = undefined;
    }, idle * 1000);
    rest.unref();
  }
  if ('fault' in reply) throw new InputError(reply.fault);
  return reply.value;
}

/**
 * Runs a query in a process of its own, one after another.
 *
 * @throws InputError where the query is refused, fails, runs too long or needs too much memory
 */
export function askLockedProcess(question: LockedQuestion): Promise<LockedValue> {
  const answered = last.then(() => answer(question));
  last = answered.catch(() => {});
  return answered;
}
