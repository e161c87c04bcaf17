import { cpSync, globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'rolldown';
import { bundledLicenses } from './scripts/bundled-licenses.ts';

const out = 'dist';

/**
 * `dist/<gate>.js` for each action, `dist/<gate>-post.js` for its post step, the command line `dist/tollgate.js`, and
 * the program that runs locked queries in a process of its own.
 */
function entries(): Record<string, string> {
  const steps = globSync('actions/*/{index,post}.ts').sort();
  const named = steps.map((file) => {
    const name = basename(dirname(file));
    if (basename(file) === 'post.ts') return [`${name}-post`, file];
    return [name === 'cli' ? 'tollgate' : name, file];
  });
  return { ...Object.fromEntries(named), 'locked-sql-worker': 'shared/data/locked-sql/worker.ts' };
}

/** Native engines cannot be bundled: `shared/engines` finds them at run time. */
const external = [/^@duckdb\//, /^onnxruntime-node($|\/)/];

/** The lock files from which missing engines are installed. */
function engineLockFiles(): Plugin {
  return {
    name: 'engine-lock-files',
    writeBundle() {
      for (const file of globSync('shared/engines/*/package*.json').sort()) {
        cpSync(file, join(out, 'engines', basename(dirname(file)), basename(file)));
      }
    },
  };
}

/**
 * @actions/core asks for identity tokens through an HTTP library whose start takes longer than all
 * the rest of it. No gate needs that to begin with, so it is loaded by the first that asks.
 */
function lateIdentityTokens(): Plugin {
  const late = '\0late-oidc-utils';
  return {
    name: 'late-identity-tokens',
    resolveId(source, importer) {
      return source === './oidc-utils.js' && importer?.includes('/@actions/core/') ? late : undefined;
    },
    load(id) {
      if (id !== late) return undefined;
      const real = JSON.stringify(
        fileURLToPath(import.meta.resolve('@actions/core')).replace('core.js', 'oidc-utils.js'),
      );
      return `export class OidcClient {
        static async getIDToken(audience) {
          const real = await import(${real});
          return real.OidcClient.getIDToken(audience);
        }
      }`;
    },
  };
}

export default defineConfig({
  input: entries(),
  platform: 'node',
  // a gate starts without the pictures that only the report over all gates draws
  treeshake: { moduleSideEffects: [{ test: /[\\/]shared[\\/]report[\\/]/, sideEffects: false }] },
  external,
  output: {
    dir: out,
    cleanDir: true,
    format: 'esm',
    minify: false,
    sourcemap: false,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    assetFileNames: '[name][extname]',
  },
  plugins: [lateIdentityTokens(), engineLockFiles(), bundledLicenses()],
  onLog(level, log, handler) {
    if (log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message);
    handler(level, log);
  },
});
