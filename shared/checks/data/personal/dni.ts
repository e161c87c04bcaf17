import { validate } from 'stdnum/lib/cjs/es/dni.js';
import type { Detector } from './detector.ts';
import { shape } from './shape.ts';

export const dni: Detector = {
  name: 'dni',
  title: 'Spanish identity numbers (DNI)',
  trace: 'code',
  shape: shape('\\d{8}[ .-]?[A-Z]', 'i'),
  holds: (text) => validate(text.replaceAll('.', '').toUpperCase()).isValid,
  // the letter is the number modulo 23
  chance: 1 / 23,
  hints: ['dni', 'nif', 'documento nacional de identidad', 'documento identidad', 'numero documento'],
};
