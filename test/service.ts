import { it as always, type TestAPI } from 'vitest';

/**
 * `it` for tests that need something which a laptop may lack: a browser, `act`, a server. Where
 * `missing` says why it is not there, the tests are skipped by that name and reason; with CI=true
 * they fail instead, because a check that silently did not run is worth nothing.
 *
 *     const it = withService('Chromium', existsSync(path) ? undefined : `there is no ${path}`);
 */
export function withService(service: string, missing: string | undefined): TestAPI {
  const without = lack(service, missing, process.env);
  if (without === undefined) return always;
  const instead = (name: string) => {
    if (!without.fails) return always.skip(`${name} (${without.why})`, () => {});
    return always(name, () => {
      throw new Error(without.why);
    });
  };
  return Object.assign(instead, always, { each: () => instead }) as unknown as TestAPI;
}

/** What becomes of tests whose service is missing, and why; nothing where it is not. */
export function lack(
  service: string,
  missing: string | undefined,
  env: NodeJS.ProcessEnv,
): { fails: boolean; why: string } | undefined {
  if (missing === undefined) return undefined;
  return env.CI === 'true'
    ? { fails: true, why: `CI must have ${service}: ${missing}` }
    : { fails: false, why: `skipped without ${service}: ${missing}` };
}
