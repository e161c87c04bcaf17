import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../scripts/generated/generated-files.ts';

const root = resolve(import.meta.dirname, '..');

describe('what is drawn from the code', () => {
  it('is up to date (npm run generate)', async () => {
    const files = await generatedFiles(root);
    const stale = files.filter(({ path, text }) => readFileSync(join(root, path), 'utf8') !== text);
    expect(stale.map(({ path }) => path)).toEqual([]);
  });
});
