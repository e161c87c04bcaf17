import { artifactsOfRun } from '../../../shared/github/artifacts-of-run.ts';
import { patience } from '../../../shared/github/patience.ts';
import { start } from '../../../shared/github/start.ts';

// uploads an artifact to a service that has a second to answer, and says what came of it
await start(async (host) => {
  const artifacts = artifactsOfRun({ run: host.run, env: process.env, patience: () => patience(1_000) });
  host.setOutputs({
    summary: JSON.stringify(await artifacts.upload({ name: 'gate', file: import.meta.filename })),
  });
  return { verdict: 'fail', blocks: true };
});
