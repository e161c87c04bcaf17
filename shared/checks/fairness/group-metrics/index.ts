import type { GroupMetric } from '../group-metric.ts';
import { false_positive_rate } from './false_positive_rate.ts';
import { selection_rate } from './selection_rate.ts';
import { true_positive_rate } from './true_positive_rate.ts';

/** Everything that is measured in groups; a new one is a file here and a line in this list. */
export const groupMetrics: readonly GroupMetric[] = [selection_rate, true_positive_rate, false_positive_rate];
