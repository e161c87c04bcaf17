import { resolve } from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';

const { INPUT_NAME: name, INPUT_PATH: path, GITHUB_WORKSPACE: workspace } = process.env;
const client = new DefaultArtifactClient();
const { artifact } = await client.getArtifact(name);
await client.downloadArtifact(artifact.id, {
  path: resolve(workspace, path),
  expectedHash: artifact.digest,
});
