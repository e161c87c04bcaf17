import { execFileSync } from 'node:child_process';

/** Bytes that `uses:` downloads: the gzipped archive of the commit that is checked out here. */
export function downloadSize(root: string): number {
  return execFileSync('git', ['archive', '--format=tar.gz', 'HEAD'], { cwd: root, maxBuffer: 1 << 30 })
    .length;
}
