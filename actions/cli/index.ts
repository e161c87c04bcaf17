#!/usr/bin/env node
import { run } from './run.ts';

// a reader that closes its end (`| head`) wants no more, and no stack
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), process);
