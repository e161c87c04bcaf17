import { validate } from 'stdnum/lib/cjs/fr/nir.js';
import type { Detector } from './detector.ts';
import { shape } from './shape.ts';

/** France's numéro de sécurité sociale, with its key. */
export const nir: Detector = {
  name: 'nir',
  title: 'French social security numbers (NIR)',
  trace: 'digits',
  shape: shape(
    '[1-478][ .-]?\\d{2}[ .-]?(?:0[1-9]|1[0-2]|[2-9]\\d)[ .-]?(?:\\d{2}|2[AB])[ .-]?\\d{3}[ .-]?\\d{3}[ .-]?\\d{2}',
  ),
  holds: (text) => validate(text.replaceAll('-', '')).isValid,
  chance: 1 / 97,
  hints: [
    'nir',
    'insee',
    'numero securite sociale',
    'numero de securite sociale',
    'securite sociale',
    'numero secu',
    'nss',
  ],
};
