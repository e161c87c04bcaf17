import validator from 'validator';
import type { Detector } from './detector.ts';

export const url: Detector = {
  name: 'url',
  title: 'web addresses',
  trace: 'link',
  shape: /(?<![\p{L}\p{N}])(?:(?:https?|ftp):\/\/|www\.)[^\s<>"'`]{3,2000}/giu,
  holds(text) {
    const address = text.replace(/[.,;:!?)\]}]{1,5}$/, '');
    try {
      return validator.isURL(address, { protocols: ['http', 'https', 'ftp'], validate_length: false });
    } catch {
      // a percent sign that escapes nothing
      return false;
    }
  },
  chance: 0,
  hints: [
    'url',
    'website',
    'homepage',
    'web site',
    'sitio web',
    'site web',
    'sito web',
    'webseite',
    'profile url',
    'linkedin',
  ],
};
