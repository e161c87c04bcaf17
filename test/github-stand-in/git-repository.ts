import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** A real bare git repository, from which refs, commits and contents are answered. */
export class GitRepository {
  readonly folder: string;

  constructor(parent: string) {
    this.folder = join(parent, 'repository.git');
    execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', this.folder]);
  }

  /**
   * Commits these files on a branch, or on any ref that begins with `refs/`, beginning it at `from` where it is new.
   * Returns the commit's SHA.
   */
  commit(branch: string, files: Readonly<Record<string, string>>, message: string, from?: string): string {
    const ref = branch.startsWith('refs/') ? branch : `refs/heads/${branch}`;
    const parent = this.resolve(ref) ?? (from === undefined ? undefined : this.resolve(from));
    const index = { GIT_INDEX_FILE: join(this.folder, 'stand-in-index') };
    this.#git(parent ? ['read-tree', parent] : ['read-tree', '--empty'], { env: index });
    for (const [path, text] of Object.entries(files)) {
      const blob = this.#git(['hash-object', '-w', '--stdin'], { input: text });
      this.#git(['update-index', '--add', '--cacheinfo', `100644,${blob},${path}`], { env: index });
    }
    const tree = this.#git(['write-tree'], { env: index });
    const sha = this.#git(['commit-tree', tree, ...(parent ? ['-p', parent] : []), '-m', message]);
    this.point(ref, sha);
    return sha;
  }

  /** Merges two commits on a ref of its own, as GitHub does for a merge queue. Returns the merge commit's SHA. */
  merge(ref: string, base: string, head: string, message: string): string {
    const [tree] = this.#git(['merge-tree', '--write-tree', base, head]).split('\n');
    const sha = this.#git(['commit-tree', tree, '-p', base, '-p', head, '-m', message]);
    this.point(ref, sha);
    return sha;
  }

  /** Lets a ref stand for a commit. */
  point(ref: string, sha: string): void {
    this.#git(['update-ref', ref, sha]);
  }

  /** The SHA that a ref, branch, tag or SHA stands for. */
  resolve(ref: string): string | undefined {
    return this.#try(['rev-parse', '--verify', '--quiet', '--end-of-options', ref]);
  }

  /** The type of the object at a path in a commit, its SHA and its text. */
  object(commit: string, path: string): { type: string; sha: string; text: string } | undefined {
    const name = `${commit}:${path}`;
    const sha = this.#try(['rev-parse', '--verify', '--quiet', '--end-of-options', name]);
    if (sha === undefined) return undefined;
    const type = this.#git(['cat-file', '-t', sha]);
    const text = type === 'blob' ? this.#git(['cat-file', 'blob', sha], { raw: true }) : '';
    return { type, sha, text };
  }

  /** Message, tree, parents and time of a commit. */
  describe(sha: string): { message: string; tree: string; parents: string[]; date: string } {
    const [tree, parents, date, ...message] = this.#git([
      'show',
      '-s',
      '--format=%T%n%P%n%cI%n%B',
      sha,
    ]).split('\n');
    return { message: message.join('\n').trim(), tree, parents: parents.split(' ').filter(Boolean), date };
  }

  /** The files that a commit changes against its first parent, with the lines that came and went. */
  changes(
    sha: string,
  ): { filename: string; status: string; sha: string; additions: number; deletions: number }[] {
    const of = (form: string) =>
      this.#git([
        'diff-tree',
        '--root',
        '-r',
        '-z',
        '--no-commit-id',
        '--no-renames',
        '--no-abbrev',
        form,
        sha,
      ])
        .split('\0')
        .filter(Boolean);
    const counts = of('--numstat').map((line) => line.split('\t'));
    const raw = of('--raw');
    return counts.map(([additions, deletions, filename], index) => {
      const [, , , blob, letter] = raw[2 * index].split(' ');
      const status = { A: 'added', D: 'removed' }[letter] ?? 'modified';
      return {
        filename,
        status,
        sha: blob,
        additions: Number(additions) || 0,
        deletions: Number(deletions) || 0,
      };
    });
  }

  #try(args: string[]): string | undefined {
    try {
      return this.#git(args);
    } catch (error) {
      if (error instanceof Error && 'status' in error && error.status !== null) return undefined;
      throw error;
    }
  }

  #git(args: string[], { input = '', env = {}, raw = false } = {}): string {
    const out = execFileSync('git', ['--git-dir', this.folder, ...args], {
      input,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_AUTHOR_NAME: 'A. Author',
        GIT_AUTHOR_EMAIL: 'author@example.com',
        GIT_AUTHOR_DATE: '2026-11-01T12:00:00Z',
        GIT_COMMITTER_NAME: 'A. Author',
        GIT_COMMITTER_EMAIL: 'author@example.com',
        GIT_COMMITTER_DATE: '2026-11-01T12:00:00Z',
        ...env,
      },
    });
    return raw ? out : out.trim();
  }
}
