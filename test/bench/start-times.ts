import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './median.ts';

export interface StartTimes {
  bare: number;
  commandLine: number;
  action: number;
  runs: number;
}

/**
 * Median seconds of bare Node, of the command line's `--version`, and of the built action up to its
 * first refusal (there is no configuration file), taken in turns so that a slow moment hits all three.
 */
export function startTimes(root: string, runs: number): StartTimes {
  const empty = mkdtempSync(join(tmpdir(), 'tollgate-bench-'));
  const env = {
    PATH: process.env.PATH,
    INPUT_CONFIG: 'tollgate.yml',
    'INPUT_WORKING-DIRECTORY': '.',
    RUNNER_TEMP: empty,
  };
  const commands = {
    bare: ['-e', '0'],
    commandLine: [join(root, 'dist', 'tollgate.js'), '--version'],
    action: [join(root, 'dist', 'evaluate-vs-champion.js')],
  };
  const expected = { bare: 0, commandLine: 0, action: 2 };
  const names = Object.keys(commands) as (keyof typeof commands)[];
  const times: Record<keyof typeof commands, number[]> = { bare: [], commandLine: [], action: [] };
  for (let i = 0; i < runs + 2; i++) {
    for (const name of names) {
      const started = process.hrtime.bigint();
      const { status, stderr } = spawnSync(process.execPath, commands[name], {
        cwd: empty,
        env,
        encoding: 'utf8',
      });
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      if (status !== expected[name]) throw new Error(`${name} ended with ${status}\n${stderr}`);
      if (i >= 2) times[name].push(seconds);
    }
  }
  rmSync(empty, { recursive: true });
  return {
    bare: median(times.bare),
    commandLine: median(times.commandLine),
    action: median(times.action),
    runs,
  };
}
