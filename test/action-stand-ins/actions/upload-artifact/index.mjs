import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';

const { INPUT_NAME: name, INPUT_PATH: path, GITHUB_WORKSPACE: workspace } = process.env;
const lines = path.split('\n').filter((line) => line.trim() !== '');
const files = globSync(lines, { cwd: workspace }).map((file) => resolve(workspace, file));
if (files.length === 0) throw new Error(`there is no ${path}`);
// the action cuts off the folders that all files have in common
const root = files.length === 1 ? resolve(files[0], '..') : workspace;
await new DefaultArtifactClient().uploadArtifact(name, files, root);
