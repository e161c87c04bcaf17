import type { Detector } from './detector.ts';

/** A word and a space or comma somewhere; scripts that write no spaces need none. */
const street = /(?=.*\p{L}{3})(?=.*[ ,])|\p{Lo}{2}/u;

/** In columns whose name says so: a street with a number. */
export const postalAddress: Detector = {
  name: 'postal_address',
  title: 'postal addresses',
  trace: 'any',
  shape: /^.{5,200}$/gu,
  holds: (text) => street.test(text) && /\d|\bs\/n\b/i.test(text) && !/@|:\/\//.test(text),
  chance: 0,
  isNamedOnly: true,
  hints: [
    'street',
    'street address',
    'address line',
    'home address',
    'postal address',
    'mailing address',
    'billing address',
    'shipping address',
    'address',
    'addr',
    'strasse',
    'straße',
    'anschrift',
    'adresse',
    'wohnadresse',
    'adresse postale',
    'rue',
    'calle',
    'direccion',
    'domicilio',
    'indirizzo',
    'residenza',
  ],
};
