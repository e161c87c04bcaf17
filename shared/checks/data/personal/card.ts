import validator from 'validator';
import type { Detector } from './detector.ts';
import { shape } from './shape.ts';

export const card: Detector = {
  name: 'card',
  title: 'payment card numbers',
  trace: 'digits',
  shape: shape(
    '[2-68]\\d{12,18}|[2-68]\\d{3}([ .-])\\d{4}\\1\\d{4}\\1\\d{4}(?:\\1\\d{3})?|3\\d{3}([ .-])\\d{6}\\2\\d{4,5}',
  ),
  holds: (text) =>
    new Set(text.replace(/\D/g, '')).size > 1 && validator.isCreditCard(text.replaceAll('.', '')),
  // Luhn's check digit
  chance: 0.1,
  hints: [
    'credit card',
    'card number',
    'cc number',
    'card no',
    'card pan',
    'kreditkarte',
    'kreditkartennummer',
    'kartennummer',
    'tarjeta',
    'numero tarjeta',
    'carte bancaire',
    'numero carte',
    'carta di credito',
    'numero carta',
  ],
};
