import { validate } from 'stdnum/lib/cjs/it/codicefiscale.js';
import type { Detector } from './detector.ts';
import { shape } from './shape.ts';

export const codiceFiscale: Detector = {
  name: 'codice_fiscale',
  title: 'Italian tax codes (codice fiscale)',
  trace: 'code',
  shape: shape(
    '[A-Z]{3}[ .-]?[A-Z]{3}[ .-]?[0-9LMNPQRSTUV]{2}[A-EHLMPRST][0-9LMNPQRSTUV]{2}[ .-]?[A-Z][0-9LMNPQRSTUV]{3}[A-Z]',
    'i',
  ),
  holds: (text) => validate(text.replaceAll('.', '').toUpperCase()).isValid,
  chance: 1 / 26,
  hints: ['codice fiscale', 'cod fiscale', 'codfisc', 'cod fisc'],
};
