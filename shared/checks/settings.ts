/** Limits on one metric, as tollgate.yml states them under `evaluate.metrics`. */
export interface MetricSetting {
  /** The metric's name; the key itself unless `metric:` says otherwise (so that one metric can stand twice with other options). */
  metric: string;
  primary?: boolean;
  /** Largest loss against the champion that is tolerated, ≥ 0, in the metric's own units. */
  margin?: number;
  /** Ask for a gain over the champion, not only for no loss. */
  superior?: boolean;
  'at-least'?: number;
  'at-most'?: number;
  /** A gain over the champion larger than this is suspicious. */
  'at-most-gain'?: number;
  /** `betting` for bounded losses where few rows change; fixed in advance, never picked from the data. */
  method?: 'betting';
  /** The metric's own options, already parsed by its schema. */
  options: Record<string, unknown>;
}

/** One entry of `evaluate.slices`. */
export interface SliceSetting {
  columns: { column: string; bins?: number; edges?: number[] }[];
  /** Metric keys judged in these slices; every metric with a margin where absent. */
  metrics?: string[];
  /** Margin inside the slices; the metric's own where absent. */
  margin?: number;
  /** false: undecided slices do not hold the gate, and a worse one warns. */
  required: boolean;
}

export interface EvaluateSettings {
  alpha: number;
  seed: number;
  /** Key in tollgate.yml → limits, in the file's order. */
  metrics: Record<string, MetricSetting>;
  slices: SliceSetting[];
  /** Upper limits: seconds for latencies, bytes for size and memory. */
  cost: Partial<Record<'latency-median' | 'latency-p95' | 'memory' | 'size', number>>;
  /** `majority`, `mean`, or a model's path. */
  baseline?: string;
  'self-test': boolean;
}
