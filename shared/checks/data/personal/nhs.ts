import type { Detector } from './detector.ts';
import { shape } from './shape.ts';

/** NHS number of England, Wales and the Isle of Man, check digit modulo 11 (NHS Data Dictionary). */
export const nhs: Detector = {
  name: 'nhs',
  title: 'NHS numbers',
  trace: 'digits',
  shape: shape('\\d{3}([ .-]?)\\d{3}\\1\\d{4}'),
  holds(text) {
    const digits = text.replace(/\D/g, '');
    if (digits.length !== 10 || new Set(digits).size === 1) return false;
    let sum = 0;
    for (let k = 0; k < 9; k++) sum += (10 - k) * Number(digits[k]);
    return (11 - (sum % 11)) % 11 === Number(digits[9]);
  },
  chance: 1 / 11,
  hints: ['nhs', 'nhs number', 'nhs no'],
};
