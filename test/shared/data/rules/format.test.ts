import { isBase64, isEmail, isFQDN, isIP, isURL, isUUID } from 'validator';
import { describe, expect, it } from 'vitest';
import { type TextFormat, textFormats } from '../../../../shared/data/row-rule.ts';
import { formatValues } from './format-values.ts';
import { brokenRows, textTable } from './tables.ts';

/** What the library `validator` takes for the format, asked as widely as its options allow. */
const library: Readonly<Record<TextFormat, (text: string) => boolean>> = {
  email: (text) => isEmail(text),
  uri: (text) => isURL(text, { require_protocol: true, require_valid_protocol: false, require_tld: false }),
  hostname: (text) => isFQDN(text, { require_tld: false }),
  ipv4: (text) => isIP(text, 4),
  ipv6: (text) => isIP(text, 6),
  uuid: (text) => isUUID(text, 'loose'),
  byte: (text) => isBase64(text),
};
/** Where this differs from the library, and why. */
const differences: Readonly<
  Record<TextFormat, { kept?: Record<string, string>; broken?: Record<string, string> }>
> = {
  email: {
    broken: {
      '"quoted name"@example.com': 'no mail system gives such an address out',
      'a@bücher.example': 'international names are written in Punycode',
      'ä@example.com': 'needs SMTPUTF8, which most recipients lack',
    },
  },
  uri: {
    kept: {
      'mailto:a@b.co': 'a URI without a host',
      'urn:isbn:0451450523': 'a URI without a host',
      'tel:+1-816-555-1212': 'a URI without a host',
      'javascript:alert(1)': 'a URI without a host',
      'file:///etc/hosts': 'the host may be empty',
      'http://-example.com': 'any registered name may be a host',
      'http://example.com:99999/': 'the port is any digits',
    },
    broken: {
      'http://example.com/%zz': 'no percent-encoding',
      'http://example.com/%2': 'no percent-encoding',
      'http://example.com/"x"': 'must be percent-encoded',
      'http://example.com/{x}': 'must be percent-encoded',
      'http://example.com/x|y': 'must be percent-encoded',
      'http://example.com/x\\y': 'must be percent-encoded',
      'http://example.com/^': 'must be percent-encoded',
      'http://example.com/`': 'must be percent-encoded',
      'http://example.com/a#b#c': 'one fragment alone',
      'http://example.com/ä': 'an IRI, no URI',
      'http://bücher.example/': 'an IRI, no URI',
    },
  },
  hostname: {
    kept: {
      '123': 'labels may be digits',
      'example.123': 'labels may be digits',
      '127.0.0.1': 'labels may be digits',
    },
    broken: { 'bücher.example': 'international names are written in Punycode' },
  },
  ipv4: {},
  ipv6: {},
  uuid: {},
  byte: {},
};

describe('format', () => {
  for (const format of textFormats) {
    it(`takes for ${format} what the library validator does, but for what is listed`, async () => {
      const values = formatValues[format].filter((value) => value !== '');
      const broken = new Set(
        await brokenRows(await textTable(values), { rule: 'format', column: 'v', format }),
      );
      const differing = values.filter((value, k) => broken.has(k) === library[format](value));
      const { kept = {}, broken: refused = {} } = differences[format];
      expect(differing.filter((value) => !broken.has(values.indexOf(value))).sort()).toEqual(
        Object.keys(kept).sort(),
      );
      expect(differing.filter((value) => broken.has(values.indexOf(value))).sort()).toEqual(
        Object.keys(refused).sort(),
      );
    });
  }
});
