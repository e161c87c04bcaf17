import { catalogue } from '../shared/checks/catalogue.ts';
import { type LoadedSettings, loadSettings } from '../shared/config/index.ts';
import type { Host } from '../shared/github/host.ts';

/**
 * Reads tollgate.yml; in a pull request the limits of the base branch's file count. Where that file cannot be read,
 * a notice says so.
 *
 * @param file absolute
 * @param name as the user gave it
 */
export async function readSettings(host: Host, file: string, name: string): Promise<LoadedSettings> {
  const inputs = (input: string) => host.input(input);
  const base = await host.baseFile?.(file);
  const given = { file, name, inputs, catalogue };
  if (base && 'file' in base) return loadSettings({ ...given, base: base.file });
  const loaded = await loadSettings(given);
  if (!base || 'absent' in base) return loaded;
  const notice = `The limits are this pull request's own: the base branch's ${name} could not be read (${base.unreadable}).`;
  return { ...loaded, notices: [...loaded.notices, notice] };
}
