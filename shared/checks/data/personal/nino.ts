import { validate } from 'stdnum/lib/cjs/gb/nino.js';
import type { Detector } from './detector.ts';
import { shape } from './shape.ts';

export const nino: Detector = {
  name: 'nino',
  title: 'UK National Insurance numbers',
  trace: 'code',
  shape: shape('[A-Z]{2}([ .-]?)\\d{2}\\1\\d{2}\\1\\d{2}\\1[A-Z]', 'i'),
  holds: (text) => validate(text.toUpperCase()).isValid,
  // No check digit: the share of prefixes in use times four letters of 26.
  chance: 0.09,
  hints: ['nino', 'national insurance', 'national insurance number', 'ni number', 'ni no'],
};
