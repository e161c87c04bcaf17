import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

export interface Finished {
  seconds: number;
  /** Processor seconds of all threads, user and system. */
  cpu: number;
  /** The most memory that the process held at once, in bytes. */
  peak: number;
  status: number | null;
  stdout: string;
}

const usage = z.object({ maxRSS: z.number(), userCPUTime: z.number(), systemCPUTime: z.number() });
const watcher = join(import.meta.dirname, 'watch-resources.js');

/** Runs Node with these arguments in a process of its own and measures it from start to end. */
export function run(
  args: readonly string[],
  { cwd, env }: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Finished {
  const folder = mkdtempSync(join(tmpdir(), 'tollgate-bench-'));
  const usageFile = join(folder, 'usage.json');
  const started = process.hrtime.bigint();
  const { status, stdout, stderr, error } = spawnSync(process.execPath, ['--import', watcher, ...args], {
    cwd,
    env: { ...(env ?? process.env), RESOURCE_USAGE_FILE: usageFile },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (error) throw error;
  if (status === null || status > 1) throw new Error(`${args.join(' ')} ended with ${status}\n${stderr}`);
  const { maxRSS, userCPUTime, systemCPUTime } = usage.parse(JSON.parse(readFileSync(usageFile, 'utf8')));
  rmSync(folder, { recursive: true });
  return { seconds, cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS * 1_024, status, stdout };
}
