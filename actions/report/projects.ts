import { glob, stat } from 'node:fs/promises';
import { posix, resolve } from 'node:path';
import type { LoadedSettings } from '../../shared/config/index.ts';
import { InputError } from '../../shared/errors.ts';
import type { Host } from '../../shared/github/host.ts';
import { readSettings } from '../read-settings.ts';
import type { ReportInputs } from './read-inputs.ts';

/** A model's folder with its settings. */
export interface Project {
  /** As given, with slashes. */
  folder: string;
  /** Absolute. */
  path: string;
  settings: LoadedSettings['settings'];
  notices: readonly string[];
}

/** Every folder that the input `working-directory` names, sorted. Throws an InputError where one is no folder. */
export async function projectFolders(given: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const pattern of given) {
    const folders = await foldersOf(pattern);
    if (folders.length === 0) {
      throw new InputError({
        input: 'working-directory',
        rule: 'must be a folder, or a glob that finds one',
        received: `${JSON.stringify(pattern)}, where there is none`,
        fix: "Give the folder of the model's tollgate.yml; check out the repository first.",
      });
    }
    for (const folder of folders) found.add(folder);
  }
  return [...found].sort();
}

/** A path may hold characters that mean something in a glob, so what stands there is taken as it is. */
async function foldersOf(pattern: string): Promise<string[]> {
  if (await isFolder(pattern))
    return [posix.normalize(pattern.replaceAll('\\', '/')).replace(/(.)\/$/, '$1')];
  const folders: string[] = [];
  for await (const match of glob(pattern)) {
    if (await isFolder(match)) folders.push(match.replaceAll('\\', '/'));
  }
  return folders;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** The settings of every model, with the base branch's limits in a pull request. Throws an InputError for a fault in one. */
export async function readProjects(host: Host, { folders, config }: ReportInputs): Promise<Project[]> {
  const projects: Project[] = [];
  for (const folder of await projectFolders(folders)) {
    const path = resolve(folder);
    const name = folder === '.' ? config : `${folder}/${config}`;
    const { settings, notices } = await readSettings(host, resolve(path, config), name);
    projects.push({ folder, path, settings, notices });
  }
  refuseSameNames(projects);
  return projects;
}

/** Reports are told apart by the model's name. */
export function refuseSameNames(projects: readonly Pick<Project, 'folder' | 'settings'>[]): void {
  const seen = new Map<string, string>();
  for (const { folder, settings } of projects) {
    const { name } = settings.model;
    const other = seen.get(name);
    if (other !== undefined) {
      throw new InputError({
        input: 'model.name',
        rule: 'must differ between the models of one report',
        received: `${JSON.stringify(name)} in ${other} and in ${folder}`,
        fix: 'Give each model a name of its own in its tollgate.yml.',
      });
    }
    seen.set(name, folder);
  }
}
