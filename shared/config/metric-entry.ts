import type { z } from 'zod';

/**
 * What the settings must know of a metric to check what is asked of it; every metric of the
 * catalogue is one (the catalogue is handed in, because settings do not know checks).
 */
export interface MetricEntry {
  name: string;
  title?: string;
  tasks: readonly string[];
  options?: z.ZodObject;
  /** Range of the value: limits outside it can never be met, or always are. */
  range?: readonly [number, number];
  /** `reported` metrics cannot carry a limit; `reason` says why. */
  kind?: string;
  reason?: string;
  /** Present where one row's loss is bounded, as `method: betting` needs it. */
  bounds?: unknown;
}
