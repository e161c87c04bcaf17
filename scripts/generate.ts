import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generatedFiles } from './generated/generated-files.ts';

/**
 * `npm run generate` writes everything that is drawn from the code: the JSON Schemas, the pages of
 * metrics and settings, and the tables of inputs and outputs in the READMEs. With `--check` it writes
 * nothing and fails when a file on disk is stale.
 */
async function generate(root: string, check: boolean): Promise<string[]> {
  const stale: string[] = [];
  for (const { path, text } of await generatedFiles(root)) {
    if ((await existing(join(root, path))) === text) continue;
    stale.push(path);
    if (check) continue;
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return stale;
}

async function existing(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

const check = process.argv.includes('--check');
const stale = await generate(process.cwd(), check);
if (stale.length === 0) console.log('Everything generated is up to date');
for (const path of stale) console.log(`${check ? 'stale' : 'written'}: ${path}`);
if (check && stale.length > 0) {
  console.error('Run npm run generate and commit what it writes');
  process.exitCode = 1;
}
