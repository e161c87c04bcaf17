import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rolldown';

/** Writes `licenses.txt`: every package whose code is in the bundle, under the text of its licence. */
export function bundledLicenses(): Plugin {
  return {
    name: 'bundled-licenses',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      const folders = new Set(modules.flatMap((id) => packageFolder(id) ?? []));
      this.emitFile({ type: 'asset', fileName: 'licenses.txt', source: licences([...folders]) });
    },
  };
}

/** The folder of the innermost package that a module belongs to; nothing for our own modules. */
function packageFolder(id: string): string | undefined {
  return /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];
}

/** Each licence's text once, under the names of the packages that come with it. */
function licences(folders: readonly string[]): string {
  const packages = new Map<string, Set<string>>();
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const text = licenceText(folder);
    packages.set(text, (packages.get(text) ?? new Set()).add(`${name} ${version} (${license})`));
  }
  return [...packages]
    .map(([text, names]) => `${[...names].sort().join('\n')}\n${'='.repeat(78)}\n${text}\n`)
    .sort()
    .join('\n\n');
}

function licenceText(folder: string): string {
  const files = readdirSync(folder)
    .filter((entry) => /^(licen[cs]e|notice)/i.test(entry))
    .sort();
  if (files.length === 0) return '(The package has no licence file.)';
  return files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
}
