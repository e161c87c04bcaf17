import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
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
  // A trunk prefix or a bracket says that it is a telephone number; else it must be grouped like one.
  const isPlain = text.startsWith('0') && groups.length <= (text.includes('-') ? 2 : 4);
  if (isPlain || text.startsWith('(') || groups.length === 1) return true;
  return groupsOf(number.formatNational()).join(' ') === groups.join(' ');
}

/** Telephone numbers as they are written within a country, without its code. */
export const phoneNational: Detector = {
  name: 'phone_national',
  title: 'telephone numbers without a country code',
  trace: 'digits',
  shape: shape('\\(?\\d{2,6}\\)?(?:[ ./-]{1,3}\\d{2,8}){1,5}'),
  namedShape: shape('\\(?\\d{2,6}\\)?(?:[ ./-]{1,3}\\d{2,8}){1,5}|\\d{8,12}'),
  holds(text, { regions }) {
    const digits = text.replace(/\D/g, '').length;
    if (digits < 7 || digits > 13 || date.test(text) || zip.test(text)) return false;
    return regions.some((region) => isSupportedCountry(region) && isOf(region, text));
  },
  // Of random numbers that are grouped like a telephone number; measured, see docs/personal-data.md.
  chance: 0.45,
  hints: phoneHints,
};
