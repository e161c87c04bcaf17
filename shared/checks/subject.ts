import type { Context, Metric } from './metric.ts';
import type { MetricSetting } from './settings.ts';

/** A metric as one configuration asks for it: what is measured, with which options, on which task. */
export interface Subject<M extends Metric = Metric> {
  /** The key in tollgate.yml, which is also the report's `subject`. */
  key: string;
  metric: M;
  options: Record<string, unknown>;
  context: Context;
  seed: number;
  method?: MetricSetting['method'];
}
