import type { DataCheckEntry } from './data-check-entry.ts';
import type { DisparityEntry } from './disparity-entry.ts';
import type { MetricEntry } from './metric-entry.ts';

/** What settings can ask for by name; it is handed in, because settings do not know checks. */
export interface Catalogue {
  metrics: readonly MetricEntry[];
  dataChecks: readonly DataCheckEntry[];
  disparities: readonly DisparityEntry[];
  /** What is measured in groups of people; `better` is absent where neither side is. */
  groupMetrics: readonly {
    name: string;
    tasks: readonly string[];
    better?: 'larger' | 'smaller';
    /** Present where it is a rate: what counts as a hit. */
    hit?: unknown;
    /** How it is measured, what it is computed from, and the range of its values. */
    metric: { kind: string; root?: boolean; needs?: string; range: readonly [number, number] };
    /** What other libraries call it: a message points from there to here. */
    alsoCalled?: readonly string[];
  }[];
}
