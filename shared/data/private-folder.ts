import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError } from '../errors.ts';

/** A folder of this process alone, for what may hold the user's data. */
export interface PrivateFolder {
  path: string;
  remove(): Promise<void>;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const left = new Set<string>();

function removeAll(): void {
  for (const folder of left) rmSync(folder, { recursive: true, force: true });
}

/** A process that is stopped leaves none of the user's data behind, and ends by the signal as it would have. */
function stopped(signal: NodeJS.Signals): void {
  removeAll();
  for (const one of signals) process.off(one, stopped);
  process.kill(process.pid, signal);
}

/**
 * Makes a folder that nobody else may read. It goes with `remove`, or else when the process ends or is stopped.
 *
 * @param parent where it is made; the system's folder for temporary files by default
 * @throws InputError, naming engine.spill, where `parent` cannot be written to
 */
export async function privateFolder(parent?: string): Promise<PrivateFolder> {
  let path: string;
  try {
    path = await mkdtemp(join(parent ?? tmpdir(), 'tollgate-'));
  } catch (error) {
    if (parent === undefined) throw error;
    throw new InputError(
      {
        input: 'engine.spill',
        rule: 'must be a folder that can be written to',
        received: JSON.stringify(parent),
      },
      { cause: error },
    );
  }
  if (left.size === 0) {
    process.on('exit', removeAll);
    for (const signal of signals) process.on(signal, stopped);
  }
  left.add(path);
  return {
    path,
    async remove() {
      await rm(path, { recursive: true, force: true });
      left.delete(path);
      if (left.size > 0) return;
      process.off('exit', removeAll);
      for (const signal of signals) process.off(signal, stopped);
    },
  };
}
