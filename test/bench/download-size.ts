import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Bytes that `uses:` downloads: the gzipped archive of the commit that is checked out, with dist/ as it is built here. */
export function downloadSize(root: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'tollgate-bench-'));
  const env = { ...process.env, GIT_INDEX_FILE: join(folder, 'index') };
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, env, maxBuffer: 1 << 30 });
  git('read-tree', 'HEAD');
  git('add', '--force', 'dist');
  const tree = git('write-tree').toString().trim();
  const { length } = git('archive', '--format=tar.gz', tree);
  rmSync(folder, { recursive: true });
  return length;
}
