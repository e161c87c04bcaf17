import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { profileStore } from '../../../actions/validate-data/profile-store.ts';
import { engineCache } from '../../../shared/github/engine-cache.ts';
import { type ResultsService, startResultsService } from '../../github-stand-in/results-service.ts';

describe('profileStore', () => {
  let service: ResultsService;
  let folder: string;
  beforeAll(async () => {
    service = await startResultsService();
    folder = mkdtempSync(join(tmpdir(), 'profile-store-'));
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
    // the library tells the runner about every step
    vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
    const env = { ...service.env(), RUNNER_TEMP: join(folder, 'temp'), GITHUB_WORKSPACE: folder };
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  });
  const engines = () => engineCache({ RUNNER_TOOL_CACHE: join(folder, 'tools') }, () => {});
  const large = 1e9;

  it('brings a profile back on another machine, by its key', async () => {
    await profileStore({ engines: engines() }, large)?.write('tollgate-profile-v1-a', '{"rows": 7}');
    rmSync(join(folder, 'tools'), { recursive: true });
    const store = profileStore({ engines: engines() }, large);
    expect(await store?.read('tollgate-profile-v1-a')).toBe('{"rows": 7}');
    expect(await store?.read('tollgate-profile-v1-b')).toBeUndefined();
  });

  it('keeps nothing of small data, and nothing where there is no place for it', () => {
    expect(profileStore({ engines: engines() }, 1_000)).toBeUndefined();
    expect(profileStore({}, large)).toBeUndefined();
  });
});
