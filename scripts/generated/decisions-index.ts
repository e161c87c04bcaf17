import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { between } from './between.ts';
import type { GeneratedFile } from './generated-file.ts';

/** docs/decisions/README.md, with a line for each decision: its heading. */
export function decisionsIndex(root: string): GeneratedFile[] {
  const folder = 'docs/decisions';
  const path = `${folder}/README.md`;
  const lines = globSync(`${folder}/*.md`, { cwd: root })
    .sort()
    .filter((file) => file !== path)
    .map((file) => {
      const heading = /^# (.+)$/m.exec(readFileSync(join(root, file), 'utf8'))?.[1];
      if (heading === undefined) throw new Error(`${file} must begin with a heading`);
      return `- [${heading}](${basename(file)})`;
    });
  const text = readFileSync(join(root, path), 'utf8');
  return [{ path, text: between(text, 'decisions', lines.join('\n'), path) }];
}
