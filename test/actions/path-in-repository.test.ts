import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pathInRepository } from '../../actions/path-in-repository.ts';

const root = mkdtempSync(join(tmpdir(), 'tollgate-path-'));
afterAll(() => rmSync(root, { recursive: true }));

describe('pathInRepository', () => {
  it("starts from the workflow's workspace", () => {
    expect(pathInRepository('/models/models/a/tollgate.yml', '/models')).toBe('models/a/tollgate.yml');
  });

  it('starts from the folder that git keeps where there is no workspace', () => {
    mkdirSync(join(root, '.git'));
    expect(pathInRepository(join(root, 'models/tollgate.yml'))).toBe('models/tollgate.yml');
    expect(pathInRepository(join(root, 'models/tollgate.yml'), '')).toBe('models/tollgate.yml');
  });

  it('is nothing outside of them', () => {
    expect(pathInRepository('/elsewhere/tollgate.yml', '/models')).toBeUndefined();
    expect(pathInRepository('/elsewhere/tollgate.yml')).toBeUndefined();
    expect(pathInRepository('/tollgate.yml', '/models')).toBeUndefined();
    expect(pathInRepository('/models/..hidden/tollgate.yml', '/models')).toBe('..hidden/tollgate.yml');
  });

  it('is nothing where a report could not hold it', () => {
    expect(pathInRepository(`/models/${'a'.repeat(600)}`, '/models')).toBeUndefined();
  });
});
