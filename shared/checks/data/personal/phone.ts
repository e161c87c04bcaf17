import { isValidPhoneNumber } from 'libphonenumber-js/max';
import type { Detector } from './detector.ts';
import { phoneHints } from './phone-hints.ts';

/** Telephone numbers with their country code: E.164 and what people make of it with spaces, dots and brackets. */
export const phone: Detector = {
  name: 'phone',
  title: 'telephone numbers',
  trace: 'digits',
  shape:
    /(?<![\p{L}\p{N}+])\+[ ]?\(?\d{1,3}(?:[ ()./-]{0,3}\d){6,12}(?![\p{L}\p{N}_]|[-/\\:.]\p{N}| \p{N})/gu,
  holds: (text) => isValidPhoneNumber(text.replace('(0)', '')),
  chance: 0,
  hints: phoneHints,
};
