import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { engineCache } from '../../../shared/github/engine-cache.ts';
import { type ResultsService, startResultsService } from '../../github-stand-in/results-service.ts';

describe('engineCache', () => {
  let service: ResultsService;
  let folder: string;
  let warnings: string[];
  beforeAll(async () => {
    service = await startResultsService();
    folder = mkdtempSync(join(tmpdir(), 'engine-cache-'));
    mkdirSync(join(folder, 'temp'));
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await service.stop();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => {
    warnings = [];
    // the library tells the runner about every step
    vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
    const env = { ...service.env(), RUNNER_TEMP: join(folder, 'temp'), GITHUB_WORKSPACE: folder };
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  });

  const cache = () => {
    const found = engineCache({ RUNNER_TOOL_CACHE: join(folder, 'tools') }, (text) => warnings.push(text));
    if (!found) throw new Error('there is no cache');
    return found;
  };
  const store = () => {
    const path = join(cache().folder, 'store');
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'part'), 'of an engine');
    return path;
  };

  it('keeps its folder in the tool cache', () => {
    expect(cache().folder).toBe(join(folder, 'tools'));
  });

  it('is absent where a runner has no place for it', () => {
    expect(engineCache({}, () => {})).toBeUndefined();
  });

  it('brings back what it kept, and says false before', async () => {
    const path = store();
    expect(await cache().restore([path], 'duckdb-1')).toBe(false);
    await cache().save([path], 'duckdb-1');
    expect([...service.entries.keys()]).toEqual(['duckdb-1']);
    rmSync(path, { recursive: true });
    expect(await cache().restore([path], 'duckdb-1')).toBe(true);
    expect(readFileSync(join(path, 'part'), 'utf8')).toBe('of an engine');
    expect(warnings).toEqual([]);
  });

  it('goes on where a fork may only read', async () => {
    service.isReadOnly = true;
    await cache().save([store()], 'duckdb-2');
    expect(service.entries.has('duckdb-2')).toBe(false);
    service.isReadOnly = false;
  });

  it('goes on without a service', async () => {
    vi.stubEnv('ACTIONS_RESULTS_URL', '');
    const path = store();
    expect(await cache().restore([path], 'duckdb-1')).toBe(false);
    await cache().save([path], 'duckdb-1');
    expect(existsSync(path)).toBe(true);
  });
});
