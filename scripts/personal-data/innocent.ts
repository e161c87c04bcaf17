import type { Make } from './made.ts';

const numeric =
  (length: number): Make =>
  (pick) =>
    pick.string.numeric({ length, allowLeadingZeros: false });

/** What looks like personal data and is none, by kind. */
export const innocent: Readonly<Record<string, Make>> = {
  'order numbers': (pick) => `ORD-${pick.number.int({ min: 2015, max: 2026 })}-${pick.string.numeric(6)}`,
  'invoice numbers': (pick) => `${pick.number.int({ min: 2015, max: 2026 })}/${pick.string.numeric(6)}`,
  'customer numbers': (pick) => `K${pick.string.numeric(8)}`,
  'part numbers': (pick) =>
    `${pick.string.alpha({ length: 2, casing: 'upper' })}-${pick.string.numeric(5)}-${pick.string.alpha({ length: 1, casing: 'upper' })}`,
  'part numbers of digits': (pick) =>
    `${pick.string.numeric(3)}-${pick.string.numeric(3)}-${pick.string.numeric(3)}`,
  'numbers like 123-456-7890': (pick) => [3, 3, 4].map((length) => pick.string.numeric(length)).join('-'),
  'numbers like 12345 67890': (pick) => [5, 5].map((length) => pick.string.numeric(length)).join(' '),
  'numbers like 123-45-67890': (pick) => [3, 2, 5].map((length) => pick.string.numeric(length)).join('-'),
  'part numbers like a DNI': (pick) =>
    `${pick.string.numeric(8)}${pick.string.alpha({ length: 1, casing: 'upper' })}`,
  'part numbers like a NINO': (pick) =>
    `${pick.string.alpha({ length: 2, casing: 'upper' })}${pick.string.numeric(6)}${pick.string.alpha({ length: 1, casing: 'upper' })}`,
  'part numbers like a PAN': (pick) =>
    `${pick.string.alpha({ length: 5, casing: 'upper' })}${pick.string.numeric(4)}${pick.string.alpha({ length: 1, casing: 'upper' })}`,
  UUIDs: (pick) => pick.string.uuid(),
  'MD5 hashes': (pick) => pick.string.hexadecimal({ length: 32, casing: 'lower', prefix: '' }),
  'SHA-256 hashes': (pick) => pick.string.hexadecimal({ length: 64, casing: 'lower', prefix: '' }),
  'git commits': (pick) => pick.git.commitSha({ length: 10 }),
  ULIDs: (pick) => pick.string.ulid(),
  nanoids: (pick) => pick.string.nanoid(),
  base64: (pick) => Buffer.from(pick.string.alphanumeric(24)).toString('base64'),
  'versions of three': (pick) => pick.system.semver(),
  'versions of four': (pick) => [3, 20, 10, 5000].map((max) => pick.number.int({ max })).join('.'),
  'versions of four small': (pick) => [9, 20, 12, 40].map((max) => pick.number.int({ max })).join('.'),
  'user agents': (pick) => pick.internet.userAgent(),
  prices: (pick) => pick.commerce.price({ symbol: '$' }),
  'prices with thousands': (pick) =>
    `${pick.number.int({ min: 1000, max: 9_999_999 }).toLocaleString('en-US')}.${pick.string.numeric(2)}`,
  'ISO dates': (pick) => pick.date.past({ years: 30 }).toISOString().slice(0, 10),
  'local dates': (pick) =>
    pick.date
      .past({ years: 30 })
      .toLocaleDateString('de-DE', { day: '2-digit', month: '2-digit', year: 'numeric' }),
  'compact dates': (pick) => pick.date.past({ years: 30 }).toISOString().slice(0, 10).replaceAll('-', ''),
  'time stamps': (pick) => pick.date.past({ years: 30 }).toISOString(),
  'time stamps with spaces': (pick) =>
    pick.date.past({ years: 30 }).toISOString().slice(0, 19).replace('T', ' '),
  'seconds since 1970': (pick) => String(Math.floor(pick.date.past({ years: 20 }).getTime() / 1000)),
  'milliseconds since 1970': (pick) => String(pick.date.past({ years: 20 }).getTime()),
  times: (pick) => pick.date.past().toISOString().slice(11, 19),
  'ZIP codes': (pick) => pick.location.zipCode('#####'),
  'ZIP+4 codes': (pick) => pick.location.zipCode('#####-####'),
  'latitudes and longitudes': (pick) =>
    `${pick.location.latitude({ precision: 6 })}, ${pick.location.longitude({ precision: 6 })}`,
  longitudes: (pick) => String(pick.location.longitude({ precision: 8 })),
  'MAC addresses': (pick) => pick.internet.mac(),
  'private IP addresses': (pick) => `192.168.${pick.number.int(255)}.${pick.number.int(255)}`,
  'C++ names': (pick) =>
    `${pick.hacker.noun().replaceAll(' ', '_')}::${pick.hacker.verb().replaceAll(' ', '_')}`,
  'ISBN-13': (pick) => pick.commerce.isbn(),
  'ISBN-13 without hyphens': (pick) => pick.commerce.isbn({ separator: '' }),
  IMEIs: (pick) => pick.phone.imei(),
  VINs: (pick) => pick.vehicle.vin(),
  BICs: (pick) => pick.finance.bic(),
  'account numbers': (pick) => pick.finance.accountNumber(8),
  'US routing numbers': (pick) => pick.finance.routingNumber(),
  'sort codes': (pick) => `${pick.string.numeric(2)}-${pick.string.numeric(2)}-${pick.string.numeric(2)}`,
  'EU VAT numbers': (pick) => `DE${pick.string.numeric(9)}`,
  'CAS numbers': (pick) => `${pick.string.numeric(5)}-${pick.string.numeric(2)}-${pick.string.numeric(1)}`,
  'image files': (pick) => `${pick.hacker.noun().replaceAll(' ', '_')}@2x.png`,
  'npm packages': (pick) => `@${pick.word.noun()}/${pick.word.noun()}@${pick.system.semver()}`,
  handles: (pick) => `@${pick.internet.username()}`,
  'file paths': (pick) => pick.system.filePath(),
  'scores and ratios': (pick) =>
    `${pick.number.int(9)}-${pick.number.int(9)} (${pick.number.int(9)}:${pick.number.int(9)})`,
  'lottery numbers': (pick) =>
    Array.from({ length: 6 }, () => String(pick.number.int({ min: 1, max: 49 })).padStart(2, '0')).join(' '),
  measures: (pick) => `${pick.number.int(900)} x ${pick.number.int(900)} x ${pick.number.int(900)} mm`,
  'year ranges': (pick) =>
    `${pick.number.int({ min: 1950, max: 1999 })}-${pick.number.int({ min: 2000, max: 2026 })}`,
  'hours of opening': (pick) => `0${pick.number.int(9)}:00-1${pick.number.int(9)}:30`,
  'product texts': (pick) => pick.commerce.productDescription(),
  'texts with numbers': (pick) =>
    `${pick.lorem.sentence()} ${pick.string.numeric(6)} ${pick.lorem.word()} ${pick.string.numeric(4)}.`,
  'numbers of 7 digits': numeric(7),
  'numbers of 8 digits': numeric(8),
  'numbers of 9 digits': numeric(9),
  'numbers of 10 digits': numeric(10),
  'numbers of 11 digits': numeric(11),
  'numbers of 12 digits': numeric(12),
  'numbers of 13 digits': numeric(13),
  'numbers of 14 digits': numeric(14),
  'numbers of 15 digits': numeric(15),
  'numbers of 16 digits': numeric(16),
  'numbers of 18 digits': numeric(18),
  'numbers of 19 digits': numeric(19),
};
