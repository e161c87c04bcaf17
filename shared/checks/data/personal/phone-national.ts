import {
  type CountryCode,
  isSupportedCountry,
  isValidPhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import type { Detector } from './detector.ts';
import { phoneHints } from './phone-hints.ts';
import { shape } from './shape.ts';

/** 1.2.2024, 2024-02-01, 01/02/24 */
const date = /^(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4})|\d{4}[./-]\d{1,2}[./-]\d{1,2})$/;

/** 12345-6789 is a US ZIP code with four more digits before it is anything else. */
const zip = /^\d{5}-\d{4}$/;

const groupsOf = (text: string): string[] => text.split(/\D+/).filter((group) => group !== '');

function isOf(region: CountryCode, text: string): boolean {
  const number = parsePhoneNumberFromString(text, region);
  if (!number?.isValid() || number.country !== region) return false;
  const groups = groupsOf(text);
  // A trunk prefix says that it is a telephone number; without one it must be grouped like one.
  const isPlain = /^\(?0/.test(text) && groups.length <= (text.includes('-') ? 2 : 4);
  if (isPlain || groups.length === 1) return true;
  return groupsOf(number.formatNational()).join(' ') === groups.join(' ');
}

const grouped = '00[1-9]\\d{0,2}(?:[ ./-]{1,3}\\d{1,8}){1,6}|\\(?\\d{2,6}\\)?(?:[ ./-]{1,3}\\d{2,8}){1,5}';

/** Telephone numbers as they are written within a country, and with a country's code behind 00: nothing but digits. */
export const phoneNational: Detector = {
  name: 'phone_national',
  title: 'telephone numbers without +',
  trace: 'digits',
  shape: shape(grouped),
  namedShape: shape(`${grouped}|\\d{8,15}`),
  holds(text, { regions }) {
    const digits = text.replace(/\D/g, '').length;
    if (digits < 7 || digits > 15 || date.test(text) || zip.test(text)) return false;
    if (/^00[1-9]/.test(text) && isValidPhoneNumber(text.replace('00', '+'))) return true;
    return regions.some((region) => isSupportedCountry(region) && isOf(region, text));
  },
  // Of random numbers of three, three and four digits; behind a trunk prefix nearly all pass, and the form alone speaks.
  chance: 0.45,
  hints: phoneHints,
};
