import type { Disparity } from '../disparity.ts';

/** Largest calibration error of a group minus the smallest. */
export const expected_calibration_error_difference: Disparity = {
  name: 'expected_calibration_error_difference',
  title: 'Largest expected calibration error of a group minus the smallest',
  tasks: ['binary'],
  of: ['expected_calibration_error'],
  compare: 'difference',
  range: [0, 1],
};
