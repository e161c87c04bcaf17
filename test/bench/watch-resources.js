import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Loaded into a measured process: writes what it took of the machine where RESOURCE_USAGE_FILE says. JavaScript,
 * because stripping types takes 20 MB. Linux counts a child's `maxRSS` from what its parent held when it was
 * started; `VmHWM` is the child's alone.
 */
process.on('exit', () => {
  const file = process.env.RESOURCE_USAGE_FILE;
  if (file === undefined) return;
  const usage = process.resourceUsage();
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const own = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  writeFileSync(file, JSON.stringify({ ...usage, maxRSS: own === undefined ? usage.maxRSS : Number(own) }));
});
