import { expected_calibration_error as metric } from '../../metrics/expected_calibration_error.ts';
import type { GroupMetric } from '../group-metric.ts';

/** The metric of evaluate-vs-champion in each group. Naeini, Cooper & Hauskrecht (2015). */
export const expected_calibration_error: GroupMetric = {
  name: 'expected_calibration_error',
  title: metric.title,
  tasks: metric.tasks,
  alsoCalled: ['ece'],
  better: 'smaller',
  metric,
};
