import { writeFileSync } from 'node:fs';

/** Loaded into a measured process: writes what it took of the machine where RESOURCE_USAGE_FILE says. */
process.on('exit', () => {
  const file = process.env.RESOURCE_USAGE_FILE;
  if (file !== undefined) writeFileSync(file, JSON.stringify(process.resourceUsage()));
});
