import type { Detector } from './detector.ts';
import { shape } from './shape.ts';

const group = '(?:5\\d|6[0-5]|7\\d|8[0-8]|9[0-24-9])';

/** US individual taxpayer identification number (IRS Publication 1915); no check digit. */
export const itin: Detector = {
  name: 'itin',
  title: 'US taxpayer ids (ITIN)',
  trace: 'digits',
  shape: shape(`9\\d{2}([- .])${group}\\1\\d{4}`),
  namedShape: shape(`9\\d{2}([- ]?)${group}\\1\\d{4}`),
  holds: () => true,
  chance: 0,
  hints: ['itin', 'tax id', 'taxpayer id', 'tin', 'ssn', 'social security number'],
};
