import {
  type Faker,
  fakerDE,
  fakerEN_GB,
  fakerEN_IN,
  fakerEN_US,
  fakerES,
  fakerFR,
  fakerIT,
  fakerJA,
  fakerRU,
} from '@faker-js/faker';
import { type CountryCode, getExampleNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';

/** Fakers of nine locales that all follow one seed. */
export function fakers(seed: number): { pick: Faker; locales: Faker[] } {
  const locales = [fakerDE, fakerEN_GB, fakerEN_IN, fakerEN_US, fakerES, fakerFR, fakerIT, fakerJA, fakerRU];
  for (const [k, faker] of locales.entries()) faker.seed(seed + k);
  return { pick: fakerEN_US, locales };
}

export type Make = (pick: Faker, local: Faker) => string;

const digits = (pick: Faker, length: number): string =>
  pick.string.numeric({ length, allowLeadingZeros: true });

/** Check digits are worked out here, not by the libraries that the detectors use. */
function steuerIdOf(pick: Faker): string {
  for (;;) {
    const ten = digits(pick, 10);
    const counts = new Map<string, number>();
    for (const digit of ten) counts.set(digit, (counts.get(digit) ?? 0) + 1);
    const repeated = [...counts.values()].filter((count) => count > 1);
    if (ten[0] === '0' || repeated.length !== 1 || repeated[0] > 3) continue;
    let product = 10;
    for (const digit of ten) {
      const sum = (Number(digit) + product) % 10 || 10;
      product = (2 * sum) % 11;
    }
    return `${ten}${(11 - product) % 10}`;
  }
}

const verhoeffProduct = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
];
const verhoeffPermutation = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
];

function aadhaarOf(pick: Faker): string {
  const eleven = pick.helpers.arrayElement([...'23456789']) + digits(pick, 10);
  for (let check = 0; ; check++) {
    let state = 0;
    const reversed = [...`${eleven}${check}`].reverse();
    for (const [k, digit] of reversed.entries()) {
      state = Number(verhoeffProduct[state][Number(verhoeffPermutation[k % 8][Number(digit)])]);
    }
    if (state === 0) return `${eleven}${check}`;
  }
}

function nirOf(pick: Faker): string {
  const month = String(pick.number.int({ min: 1, max: 12 })).padStart(2, '0');
  const department = pick.helpers.arrayElement(['75', '13', '69', '2A', '2B', '33', '59', '97']);
  const body = `${pick.helpers.arrayElement(['1', '2'])}${digits(pick, 2)}${month}${department}${digits(pick, 6)}`;
  const number = BigInt(body.replace('2A', '19').replace('2B', '18'));
  return body + String(97n - (number % 97n)).padStart(2, '0');
}

function nhsOf(pick: Faker): string {
  for (;;) {
    const nine = pick.helpers.arrayElement([...'4679']) + digits(pick, 8);
    const sum = [...nine].reduce((total, digit, k) => total + Number(digit) * (10 - k), 0);
    const check = (11 - (sum % 11)) % 11;
    if (check < 10) return `${nine}${check}`;
  }
}

const dniLetters = 'TRWAGMYFPDXBNJZSQVHLCKE';

function codiceFiscaleOf(pick: Faker): string {
  const letters = (length: number) => pick.string.alpha({ length, casing: 'upper' });
  const month = pick.helpers.arrayElement([...'ABCDEHLMPRST']);
  const day = pick.number.int({ min: 1, max: 31 }) + (pick.datatype.boolean() ? 40 : 0);
  const place = `${letters(1)}${digits(pick, 3)}`;
  const body = `${letters(6)}${digits(pick, 2)}${month}${String(day).padStart(2, '0')}${place}`;
  const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
  let sum = 0;
  for (const [k, character] of [...body].entries()) {
    const value = /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65;
    sum += k % 2 === 0 ? odd[value] : value;
  }
  return body + String.fromCharCode(65 + (sum % 26));
}

const split = (text: string, separator: string, ...lengths: number[]): string => {
  const parts: string[] = [];
  let at = 0;
  for (const length of lengths) {
    parts.push(text.slice(at, at + length));
    at += length;
  }
  return parts.join(separator);
};

const separator = (pick: Faker, ...ones: string[]): string => pick.helpers.arrayElement(ones);

/** A number of the country's mobile plan: libphonenumber's example with other digits at its end. */
function numberOf(pick: Faker, country: CountryCode) {
  const example = getExampleNumber(country, examples);
  if (!example) throw new Error(`no example of a number of ${country}`);
  const text = example.number.slice(0, -4) + digits(pick, 4);
  const number = parsePhoneNumberFromString(text);
  if (!number) throw new Error(`${text} is no telephone number`);
  return number;
}

const world: CountryCode[] = [
  'AT',
  'AU',
  'BE',
  'BR',
  'CA',
  'CH',
  'CN',
  'CZ',
  'DE',
  'DK',
  'ES',
  'FI',
  'FR',
  'GB',
  'GR',
  'HU',
  'ID',
  'IE',
  'IL',
  'IN',
  'IT',
  'JP',
  'KE',
  'KR',
  'MX',
  'NG',
  'NL',
  'NO',
  'NZ',
  'PL',
  'PT',
  'RO',
  'RU',
  'SE',
  'SG',
  'TR',
  'UA',
  'US',
  'VN',
  'ZA',
];

/** What each detector should find, as people write it, by the detector's name. */
export const made: Readonly<Record<string, Make>> = {
  email(pick, local) {
    const address = local.internet.email();
    return pick.helpers.arrayElement([
      address,
      address.toLowerCase(),
      address.replace('@', '+news@'),
      `${local.internet.username()}@mail.${local.internet.domainName()}`,
      `${local.internet.username()}@xn--bcher-kva.example.org`,
      `jürgen.${digits(pick, 3)}@bücher.de`,
      `<${address}>`,
      `mailto:${address}`,
      address.replace('@', '＠'),
    ]);
  },
  phone(pick) {
    const number = numberOf(pick, pick.helpers.arrayElement(world));
    const international = number.formatInternational();
    return pick.helpers.arrayElement([
      number.number,
      international,
      international.replaceAll(' ', '-'),
      international.replaceAll(' ', '.'),
      international.replace(' ', ' (').replace(/\((\d+)/, '($1)'),
    ]);
  },
  phone_national(pick) {
    const country = pick.helpers.arrayElement(['DE', 'ES', 'FR', 'GB', 'IN', 'IT', 'US'] as const);
    const number = numberOf(pick, country);
    const national = number.formatNational();
    return pick.helpers.arrayElement([
      national,
      national.replace(/[()]/g, '').replaceAll(' ', '-'),
      national.replace(/[()]/g, '').replaceAll(/[ -]/g, '.'),
      number.formatInternational().replace('+', '00'),
    ]);
  },
  iban: (pick) => pick.finance.iban({ formatted: pick.datatype.boolean() }),
  card(pick) {
    const number = pick.finance
      .creditCardNumber({
        issuer: pick.helpers.arrayElement(['visa', 'mastercard', 'american_express', 'discover', 'jcb']),
      })
      .replace(/\D/g, '');
    const by = separator(pick, '', '', ' ', '-');
    if (number.length === 16) return split(number, by, 4, 4, 4, 4);
    return number.length === 15 ? split(number, by, 4, 6, 5) : number;
  },
  steuer_id: (pick) => split(steuerIdOf(pick), separator(pick, '', ' '), 2, 3, 3, 3),
  nir: (pick) => split(nirOf(pick), separator(pick, '', ' '), 1, 2, 2, 2, 3, 3, 2),
  aadhaar: (pick) => split(aadhaarOf(pick), separator(pick, '', ' ', '-'), 4, 4, 4),
  pan(pick) {
    const letters = (length: number) => pick.string.alpha({ length, casing: 'upper' });
    const number = String(pick.number.int({ min: 1, max: 9_999 })).padStart(4, '0');
    return `${letters(3)}P${letters(1)}${number}${letters(1)}`;
  },
  nino(pick) {
    const first = pick.helpers.arrayElement([...'ABCEGHJKLMNOPRSTWXYZ']);
    const second = pick.helpers.arrayElement([...'ABCEGHJKLMNPRSTWXYZ']);
    if (['BG', 'GB', 'KN', 'NK', 'NT', 'TN', 'ZZ'].includes(first + second)) return made.nino(pick, pick);
    const body = `${first}${second}${digits(pick, 6)}${pick.helpers.arrayElement([...'ABCD'])}`;
    return split(body, separator(pick, '', ' '), 2, 2, 2, 2, 1);
  },
  nhs: (pick) => split(nhsOf(pick), separator(pick, '', ' ', '-'), 3, 3, 4),
  ssn(pick) {
    const area = pick.number.int({ min: 1, max: 899 });
    const group = pick.number.int({ min: 1, max: 99 });
    if (area === 666) return made.ssn(pick, pick);
    const serial = pick.number.int({ min: 1, max: 9_999 });
    const padded = [
      String(area).padStart(3, '0'),
      String(group).padStart(2, '0'),
      String(serial).padStart(4, '0'),
    ];
    return padded.join(separator(pick, '-', '-', ' '));
  },
  itin(pick) {
    const group = pick.helpers.arrayElement(['50', '58', '65', '70', '77', '88', '90', '92', '94', '99']);
    return [`9${digits(pick, 2)}`, group, digits(pick, 4)].join(separator(pick, '-', '-', ' '));
  },
  dni(pick) {
    const number = digits(pick, 8);
    const letter = dniLetters[Number(number) % 23];
    return `${number}${separator(pick, '', '-', ' ')}${pick.datatype.boolean() ? letter : letter.toLowerCase()}`;
  },
  nie(pick) {
    const first = pick.number.int({ min: 0, max: 2 });
    const number = digits(pick, 7);
    const by = separator(pick, '', '-');
    return `${'XYZ'[first]}${by}${number}${by}${dniLetters[Number(`${first}${number}`) % 23]}`;
  },
  codice_fiscale: (pick) => split(codiceFiscaleOf(pick), separator(pick, '', '', ' '), 3, 3, 5, 5),
  ip(pick) {
    for (;;) {
      const wide = pick.internet.ipv6();
      if (pick.datatype.boolean() && !/^f[ef]/.test(wide)) return wide;
      const address = pick.internet.ipv4();
      const [first] = address.split('.').map(Number);
      const isPublic = first > 0 && first < 224 && first !== 10 && first !== 127;
      if (isPublic && ![169, 172, 192, 198, 203].includes(first)) return address;
    }
  },
  url: (pick, local) => `${local.internet.url()}${separator(pick, '', '/', '/a/b?c=d#e')}`,
  date_of_birth(pick) {
    const date = pick.date.birthdate();
    const [year, month, day] = date.toISOString().slice(0, 10).split('-');
    return separator(
      pick,
      `${year}-${month}-${day}`,
      `${day}.${month}.${year}`,
      `${month}/${day}/${year}`,
      `${year}${month}${day}`,
    );
  },
  person_name: (pick, local) =>
    separator(
      pick,
      local.person.fullName(),
      local.person.firstName(),
      local.person.lastName(),
      `${local.person.lastName()}, ${local.person.firstName()}`,
    ),
  postal_address: (_, local) => local.location.streetAddress(),
};
