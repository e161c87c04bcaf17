import validator from 'validator';
import type { Detector } from './detector.ts';

/** Endings of files that are no top-level domains: `image@2x.png`, `core@index.js`. */
const fileEndings =
  /\.(?:png|jpe?g|gif|svg|webp|ico|css|s?css|js|mjs|cjs|ts|tsx|jsx|json|ya?ml|html?|php|txt|csv|pdf|exe|dll|jar|lock|local|localhost|internal|lan|invalid)$/i;

export const email: Detector = {
  name: 'email',
  title: 'e-mail addresses',
  trace: 'at',
  shape: /(?<![^\s<>()[\]{},;:"'|=/\\])[^\s@<>()[\]{},;:"'|=/\\]{1,64}@[^\s@<>()[\]{},;:"'|=/\\]{3,253}/gu,
  holds(text) {
    const address = text.replace(/[.!?]{1,5}$/, '');
    return !fileEndings.test(address) && validator.isEmail(address);
  },
  chance: 0,
  hints: [
    'email',
    'e mail',
    'mail',
    'mail address',
    'mailadresse',
    'correo',
    'correo electronico',
    'courriel',
    'adresse mail',
    'posta elettronica',
    'eposta',
    'emailadresse',
  ],
};
