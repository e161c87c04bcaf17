/** Where native engines outlive a step, and a run. */
export interface EngineCache {
  /** A folder of the machine that later steps find again. */
  readonly folder: string;
  /** Brings back what was kept under exactly this key; false where nothing was. */
  restore(paths: readonly string[], key: string): Promise<boolean>;
  /** Keeps these paths under this key. */
  save(paths: readonly string[], key: string): Promise<void>;
}

/**
 * The runner's tool cache and GitHub's cache service. Both are conveniences: where the service is
 * missing or refuses (a fork may only read), `warn` is told and the engine is fetched again.
 */
export function engineCache(env: NodeJS.ProcessEnv, warn: (text: string) => void): EngineCache | undefined {
  const folder = env.RUNNER_TOOL_CACHE || env.RUNNER_TEMP;
  if (!folder) return undefined;
  return {
    folder,
    async restore(paths, key) {
      try {
        const { isFeatureAvailable, restoreCache } = await import('@actions/cache');
        return isFeatureAvailable() && (await restoreCache([...paths], key)) !== undefined;
      } catch (error) {
        warn(`The cache could not be read: ${said(error)}`);
        return false;
      }
    },
    async save(paths, key) {
      try {
        const { isFeatureAvailable, saveCache } = await import('@actions/cache');
        if (isFeatureAvailable()) await saveCache([...paths], key);
      } catch (error) {
        warn(`The cache could not be written: ${said(error)}`);
      }
    },
  };
}

function said(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
