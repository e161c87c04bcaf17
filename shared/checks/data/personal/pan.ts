import { validate } from 'stdnum/lib/cjs/in/pan.js';
import type { Detector } from './detector.ts';
import { shape } from './shape.ts';

/** India's permanent account number of a person: its fourth letter is P. */
export const pan: Detector = {
  name: 'pan',
  title: "Indian persons' tax numbers (PAN)",
  trace: 'code',
  shape: shape('[A-Z]{5}\\d{4}[A-Z]|[a-z]{5}\\d{4}[a-z]'),
  holds: (text) => /^...P/i.test(text) && validate(text.toUpperCase()).isValid,
  chance: 1 / 26,
  hints: ['pan', 'pan number', 'pan no', 'pan card', 'permanent account number'],
};
