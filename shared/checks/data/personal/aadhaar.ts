import { validate } from 'stdnum/lib/cjs/in/aadhaar.js';
import type { Detector } from './detector.ts';
import { shape } from './shape.ts';

export const aadhaar: Detector = {
  name: 'aadhaar',
  title: 'Aadhaar numbers',
  trace: 'digits',
  shape: shape('[2-9]\\d{3}([ .-]?)\\d{4}\\1\\d{4}'),
  holds: (text) => validate(text.replaceAll('.', '')).isValid,
  // Verhoeff's check digit
  chance: 0.1,
  hints: ['aadhaar', 'aadhar', 'uidai', 'aadhaar number', 'aadhaar no', 'adhar'],
};
