import type { Metric } from '../metric.ts';
import { cells } from './cells.ts';
import { influence } from './influence.ts';
import { mean } from './mean.ts';
import { rate } from './rate.ts';
import { reported } from './reported.ts';

/** How each kind of metric is measured and judged. */
export const kinds = {
  rate,
  'row-rate': rate,
  cells,
  mean,
  influence,
  reported,
} satisfies Record<Metric['kind'], unknown>;
