import { posix, resolve } from 'node:path';
import { catalogue } from '../../shared/checks/catalogue.ts';
import { parseSettings } from '../../shared/config/index.ts';
import { InputError } from '../../shared/errors.ts';
import type { GitHubDesk } from '../../shared/github/github-desk.ts';
import type { Host } from '../../shared/github/host.ts';
import { type Project, refuseSameNames } from './projects.ts';
import type { ReportInputs } from './read-inputs.ts';

/**
 * The settings of every model as the pull request's base commit has them, or the default branch where the pull
 * request is not known. They are asked of GitHub, so that nothing of the pull request is checked out.
 * Throws an InputError where a folder is a glob, or a file is absent or broken.
 */
export async function baseProjects(
  host: Host,
  desk: GitHubDesk,
  { folders, config }: ReportInputs,
  base: { sha: string; ref?: string } | undefined,
): Promise<Project[]> {
  const projects: Project[] = [];
  for (const given of folders) {
    if (/[*?[{]/.test(given)) {
      throw new InputError({
        input: 'working-directory',
        rule: 'must name each folder here, because the files are not checked out',
        received: JSON.stringify(given),
      });
    }
    const folder = posix.normalize(given.replaceAll('\\', '/')).replace(/\/$/, '');
    const path = posix.join(folder, config);
    const found = await desk.fileAt(path, base?.sha);
    if (!('text' in found)) {
      const where = base === undefined ? 'the default branch' : (base.ref ?? base.sha.slice(0, 7));
      throw new InputError({
        input: 'config',
        rule: 'must be a file of the base branch',
        received:
          'fault' in found
            ? `${JSON.stringify(path)} (${found.fault})`
            : `${JSON.stringify(path)}, which ${where} has not`,
        fix: 'Limits are read from the base branch; merge the file there first.',
      });
    }
    const { settings, notices } = parseSettings({
      text: found.text,
      name: path,
      inputs: (name) => host.input(name),
      catalogue,
    });
    projects.push({ folder, path: resolve(folder), settings, notices });
  }
  refuseSameNames(projects);
  return projects;
}
