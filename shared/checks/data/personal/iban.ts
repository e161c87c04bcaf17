import validator from 'validator';
import type { Detector } from './detector.ts';
import { shape } from './shape.ts';

export const iban: Detector = {
  name: 'iban',
  title: 'IBANs',
  trace: 'code',
  shape: shape('[A-Z]{2}\\d{2}(?:[ .-]?[A-Z0-9]{1,4}){3,8}', 'i'),
  holds(text) {
    // Words that follow it look like its end; each country has one length, so at most one beginning can pass.
    const parts = text.replaceAll('.', ' ').split(/(?=[ -])/);
    return parts.some((_, k) => validator.isIBAN(parts.slice(0, k + 1).join('')));
  },
  // ISO 7064 mod 97-10
  chance: 1 / 97,
  hints: [
    'iban',
    'bank account',
    'account iban',
    'kontonummer',
    'bankverbindung',
    'cuenta bancaria',
    'compte bancaire',
    'conto bancario',
    'coordinate bancarie',
  ],
};
