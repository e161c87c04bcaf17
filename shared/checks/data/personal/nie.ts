import { validate } from 'stdnum/lib/cjs/es/nie.js';
import type { Detector } from './detector.ts';
import { shape } from './shape.ts';

export const nie: Detector = {
  name: 'nie',
  title: "Spanish foreigners' numbers (NIE)",
  trace: 'code',
  shape: shape('[XYZ][ .-]?\\d{7}[ .-]?[A-Z]', 'i'),
  holds: (text) => validate(text.replaceAll('.', '').toUpperCase()).isValid,
  chance: 1 / 23,
  hints: ['nie', 'numero de identidad de extranjero', 'numero identidad extranjero'],
};
