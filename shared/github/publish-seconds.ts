/** Seconds that publishing may take in all: `TOLLGATE_PUBLISH_SECONDS`, else two minutes. */
export function publishSeconds(env: NodeJS.ProcessEnv): number {
  const seconds = Number(env.TOLLGATE_PUBLISH_SECONDS || 120);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : 120;
}
