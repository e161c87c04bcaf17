import { validate } from 'stdnum/lib/cjs/us/ssn.js';
import type { Detector } from './detector.ts';
import { shape } from './shape.ts';

/** It has no check digit: nine digits alone are one only where the column's name says so. */
export const ssn: Detector = {
  name: 'ssn',
  title: 'US Social Security numbers',
  trace: 'digits',
  shape: shape('\\d{3}([- .])\\d{2}\\1\\d{4}'),
  namedShape: shape('\\d{3}([- ]?)\\d{2}\\1\\d{4}'),
  holds: (text) => validate(text.replaceAll('.', '')).isValid,
  chance: 0,
  hints: ['ssn', 'social security', 'social security number', 'social security no', 'soc sec'],
};
