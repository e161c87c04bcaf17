import { validate } from 'stdnum/lib/cjs/de/idnr.js';
import type { Detector } from './detector.ts';
import { shape } from './shape.ts';

/** Of the first ten digits one occurs twice or three times, and all others at most once. */
function repeatsOneDigit(digits: string): boolean {
  const counts = new Map<string, number>();
  for (const digit of digits.slice(0, 10)) counts.set(digit, (counts.get(digit) ?? 0) + 1);
  const repeated = [...counts.values()].filter((count) => count > 1);
  return repeated.length === 1 && repeated[0] <= 3;
}

/** Germany's Steuerliche Identifikationsnummer (§ 139b AO). */
export const steuerId: Detector = {
  name: 'steuer_id',
  title: "German taxpayers' ids (Steuer-ID)",
  trace: 'digits',
  shape: shape('[1-9]\\d{10}|[1-9]\\d([ .-])\\d{3}\\1\\d{3}\\1\\d{3}'),
  holds: (text) => repeatsOneDigit(text.replace(/\D/g, '')) && validate(text).isValid,
  // ISO 7064 mod 11,10
  chance: 0.1,
  hints: [
    'steuer id',
    'steuerid',
    'idnr',
    'steueridentifikationsnummer',
    'steuerliche identifikationsnummer',
    'tax id',
    'tin',
  ],
};
