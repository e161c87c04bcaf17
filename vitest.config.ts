import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    // simulations and built actions take their time on two shared cores; nothing is judged by the clock
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // many tests wait for processes, servers and GitHub's patience, so that two cores can serve four files at once
    maxWorkers: Math.max(4, availableParallelism()),
    allowOnly: process.env.CI !== 'true',
    passWithNoTests: false,
    // the runner's own variables must not reach the code under test
    env: { GITHUB_ACTIONS: '', GITHUB_EVENT_PATH: '', GITHUB_STEP_SUMMARY: '', GITHUB_OUTPUT: '' },
  },
});
