import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
let folder: string;
let files: string[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tollgate-package-'));
  const pack = spawnSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
  });
  const [{ filename, files: packed }] = JSON.parse(pack.stdout);
  files = packed.map(({ path }: { path: string }) => path);
  spawnSync('tar', ['-xzf', join(folder, filename), '-C', folder]);
});
afterAll(() => rmSync(folder, { recursive: true }));

const tollgate = (...argv: string[]) =>
  spawnSync(process.execPath, [join(folder, 'package/dist/tollgate.js'), ...argv], {
    cwd: folder,
    encoding: 'utf8',
  });

describe('the package', () => {
  it('holds the bundle, what it reads, and no source', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'dist/tollgate.js',
        'dist/licenses.txt',
        'actions/evaluate-vs-champion/action.yml',
        'schema/tollgate.schema.json',
      ]),
    );
    expect(files.filter((path) => /\.ts$|^test\/|^scripts\/|^workflows-examples\//.test(path))).toEqual([]);
  });

  it('runs without its dependencies where it needs none of them', () => {
    expect(existsSync(join(folder, 'package/node_modules'))).toBe(false);
    const help = tollgate('evaluate-vs-champion', '--help');
    expect(help.stdout).toContain('--challenger <value>');
    expect(help.status).toBe(0);
    const metrics = tollgate('metrics', '--task', 'binary');
    expect(metrics.stdout).toMatch(/^roc_auc +binary/m);
    expect(metrics.status).toBe(0);
  });

  it('ends as the source does when it is told something wrong', () => {
    const { status, stderr } = tollgate('evaluate-vs-champion', '--chalenger', 'x');
    expect(status).toBe(2);
    expect(stderr).toContain('Did you mean --challenger?');
  });
});
