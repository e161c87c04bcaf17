import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { catalogue } from '../shared/checks/catalogue.ts';
import { loadSettings } from '../shared/config/index.ts';

const root = resolve(import.meta.dirname, '..');
const documents = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .stdout.trim()
  .split('\n')
  .filter((path) => !path.startsWith('test/'));

const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** The examples of one language in a document. */
function examples(path: string, language: string): string[] {
  return [...read(path).matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(
    ([, text]) => text,
  );
}

describe.each(documents)('%s', (path) => {
  const text = read(path);

  it('leads nowhere that is not there', () => {
    const links = [...text.replaceAll(/^```.*?^```/gms, '').matchAll(/\]\(([^)\s]+)\)/g)].map(
      ([, link]) => link,
    );
    const inside = links.filter((link) => !/^(https?:|mailto:)/.test(link)).map((link) => link.split('#')[0]);
    const missing = inside.filter((link) => link !== '' && !existsSync(join(root, dirname(path), link)));
    expect(missing).toEqual([]);
  });

  it('shows settings that load', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tollgate-documents-'));
    try {
      const file = join(folder, 'tollgate.yml');
      for (const example of examples(path, 'yaml').filter((one) => /^version: 1$/m.test(one))) {
        writeFileSync(file, example);
        await loadSettings({ file, inputs: () => undefined, catalogue });
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('gives our actions inputs that they have', () => {
    for (const example of examples(path, 'yaml').filter((one) => one.includes('uses: tollgate-ml/'))) {
      for (const step of steps(parse(example))) {
        const action = /^tollgate-ml\/tollgate\/(.+)@/.exec(String(step.uses))?.[1];
        if (action === undefined) continue;
        const { inputs } = parse(read(join(action, 'action.yml')));
        expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
      }
    }
  });
});

type Step = { uses?: string; with?: object };

/** The steps of a workflow, or of a piece of one. */
function steps(example: unknown): Step[] {
  if (Array.isArray(example)) return example;
  const { jobs = {} } = example as { jobs?: Record<string, { steps?: Step[] }> };
  return Object.values(jobs).flatMap((job) => job.steps ?? []);
}
