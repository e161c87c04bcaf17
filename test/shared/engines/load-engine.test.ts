import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { installEngine } from '../../../shared/engines/install-engine.ts';
import { findEngine } from '../../../shared/engines/load-engine.ts';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tollgate-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A package that is found like the engine and says where it was found. */
function pretend(folder: string, says: string): void {
  const place = join(folder, 'node_modules', 'onnxruntime-node');
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'package.json'), '{"name": "onnxruntime-node", "main": "index.cjs"}');
  writeFileSync(join(place, 'index.cjs'), `module.exports = ${JSON.stringify(says)};`);
}

interface Kept {
  restored: string[];
  saved: string[];
}

function cacheIn(folder: string, kept: Kept, hit = false) {
  return {
    folder,
    async restore(_: readonly string[], key: string) {
      kept.restored.push(key);
      return hit;
    },
    async save(_: readonly string[], key: string) {
      kept.saved.push(key);
    },
  };
}

describe('findEngine', () => {
  it('takes the engine of engine-path before its own', async () => {
    const folder = newFolder();
    pretend(folder, 'from engine-path');
    expect((await findEngine('onnxruntime', { enginePath: folder })).api).toBe('from engine-path');
  });

  it('takes its own where no engine-path is given', async () => {
    const { api } = await findEngine('onnxruntime', {});
    expect(typeof api.InferenceSession.create).toBe('function');
  });

  it('names engine-path where the folder holds no engine, and takes none from the folders above', async () => {
    const folder = newFolder();
    pretend(folder, 'from above');
    const below = join(folder, 'below');
    mkdirSync(below);
    await expect(findEngine('onnxruntime', { enginePath: below })).rejects.toThrow(
      /^engine-path must be a folder whose node_modules hold onnxruntime-node for .*There is no .*npm ci --ignore-scripts/,
    );
  });
});

describe('installEngine', () => {
  it('installs from the shipped lock file once, and finds it again', async () => {
    const folder = newFolder();
    const kept: Kept = { restored: [], saved: [] };
    const said: string[] = [];
    let installs = 0;
    const settings = {
      cache: cacheIn(folder, kept),
      progress: (text: string) => said.push(text),
      async install(into: string) {
        installs++;
        const lock = JSON.parse(readFileSync(join(into, 'package-lock.json'), 'utf8'));
        expect(lock.packages['node_modules/onnxruntime-node'].integrity).toMatch(/^sha512-/);
        pretend(into, 'installed');
      },
    };
    const first = await installEngine('onnxruntime', settings);
    expect(await installEngine('onnxruntime', settings)).toBe(first);
    expect(installs).toBe(1);
    expect(existsSync(join(first, 'node_modules', 'onnxruntime-node'))).toBe(true);
    expect(kept.restored).toEqual(kept.saved);
    expect(said[0]).toContain('Installing onnxruntime-node');
  });

  it('does not keep again what the cache gave', async () => {
    const kept: Kept = { restored: [], saved: [] };
    await installEngine('duckdb', { cache: cacheIn(newFolder(), kept, true), install: async () => {} });
    expect(kept.restored).toHaveLength(1);
    expect(kept.saved).toEqual([]);
  });

  it('starts anew where an earlier installation was interrupted', async () => {
    const folder = newFolder();
    const kept: Kept = { restored: [], saved: [] };
    const cache = cacheIn(folder, kept);
    const place = await installEngine('duckdb', { cache, install: async () => {} });
    rmSync(join(place, '.complete'));
    writeFileSync(join(place, 'half'), '');
    await installEngine('duckdb', { cache, install: async () => {} });
    expect(existsSync(join(place, 'half'))).toBe(false);
    expect(existsSync(join(place, '.complete'))).toBe(true);
  });

  it('leaves nothing behind where the installation fails', async () => {
    const folder = newFolder();
    const cache = cacheIn(folder, { restored: [], saved: [] });
    const fails = installEngine('duckdb', {
      cache,
      install: () => Promise.reject(new Error('no network')),
    });
    await expect(fails).rejects.toThrow('no network');
    const place = await installEngine('duckdb', { cache, install: async () => {} });
    expect(existsSync(join(place, '.complete'))).toBe(true);
  });
});
