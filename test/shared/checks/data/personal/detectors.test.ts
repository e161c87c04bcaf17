import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestCell, textsOf } from '../../../../../shared/checks/data/personal/find-personal-data.ts';
import { detectors } from '../../../../../shared/checks/data/personal/index.ts';
import { detectorNames } from '../../../../../shared/checks/data/personal/names.ts';
import { plainText } from '../../../../../shared/checks/data/personal/plain-text.ts';
import { random } from '../../../../../shared/stats/index.ts';

const settings = {
  regions: ['DE', 'ES', 'FR', 'GB', 'IN', 'IT', 'US'],
  now: new Date('2026-11-21T00:00:00Z'),
};

/** What a detector finds in a cell, as it stands there. */
function found(name: string, cell: string, isNamed = false, regions = settings.regions): string[] {
  const detector = detectors.find((one) => one.name === name);
  if (!detector) throw new Error(`no detector ${name}`);
  const shape = (isNamed && detector.namedShape) || detector.shape;
  return textsOf(plainText(cell, longestCell), shape).filter((text) =>
    detector.holds(text, { ...settings, regions }),
  );
}

describe('the detectors', () => {
  it('have the names that the settings know', () => {
    expect(detectors.map(({ name }) => name)).toEqual(detectorNames);
  });

  // Published examples: Wikipedia, the issuing offices, libphonenumber.
  it.each([
    ['email', 'jane.doe@example.co.uk'],
    ['email', 'JANE+news@EXAMPLE.COM'],
    ['email', 'info@xn--bcher-kva.de'],
    ['email', 'jürgen@bücher.de'],
    ['phone', '+49 30 901820'],
    ['phone', '+4930901820'],
    ['phone', '+49 (0)30 901820'],
    ['phone_national', '0049 30 901820'],
    ['phone', '+1-202-456-1111'],
    ['phone_national', '030 901820'],
    ['phone_national', '030/901820'],
    ['phone_national', '(202) 456-1111'],
    ['phone_national', '202-456-1111'],
    ['phone_national', '202.456.1111'],
    ['phone_national', '01 42 76 40 40'],
    ['phone_national', '020 7219 3000'],
    ['phone_national', '915 88 33 44'],
    ['iban', 'DE89 3704 0044 0532 0130 00'],
    ['iban', 'DE89370400440532013000'],
    ['iban', 'GB82-WEST-1234-5698-7654-32'],
    ['iban', 'MT84MALT011000012345MTLCAST001S'],
    ['iban', 'no9386011117947'],
    ['card', '4111 1111 1111 1111'],
    ['card', '4111-1111-1111-1111'],
    ['card', '4111111111111111'],
    ['card', '3782 822463 10005'],
    ['steuer_id', '36574261809'],
    ['steuer_id', '36 574 261 809'],
    ['nir', '2 95 10 99 126 111 93'],
    ['nir', '295109912611193'],
    ['aadhaar', '2341 2341 2346'],
    ['pan', 'ACUPA7085R'],
    ['nino', 'AB 12 34 56 C'],
    ['nino', 'ab123456c'],
    ['nhs', '943 476 5919'],
    ['nhs', '9434765919'],
    ['ssn', '536-90-4399'],
    ['ssn', '536 90 4399'],
    ['itin', '912-90-3456'],
    ['dni', '54362315K'],
    ['dni', '54362315-K'],
    ['nie', 'X-2482300-W'],
    ['codice_fiscale', 'RCCMNL83S18D969H'],
    ['codice_fiscale', 'RCC MNL 83S18 D969H'],
    ['ip', '93.184.216.34'],
    ['ip', '2606:2800:220:1:248:1893:25c8:1946'],
    ['ip', '2606:2800:220:1::1946'],
    ['url', 'https://example.com/jane?x=1'],
    ['url', 'www.example.com'],
    ['date_of_birth', '1985-03-17'],
    ['date_of_birth', '17.03.1985'],
    ['date_of_birth', '03/17/1985'],
    ['date_of_birth', '1985-03-17 00:00:00'],
    ['person_name', "O'Brien, Mary-Ann"],
    ['person_name', 'José de la Cruz'],
    ['person_name', '山田太郎'],
    ['postal_address', '221B Baker Street'],
    ['postal_address', 'Unter den Linden 77'],
  ])('%s finds %j, also inside a sentence', (name, text) => {
    expect(found(name, text)).toHaveLength(1);
    const { isNamedOnly } = detectors.find((one) => one.name === name) ?? {};
    if (!isNamedOnly) expect(found(name, `They wrote: ${text}, and nothing else.`)).toHaveLength(1);
  });

  it.each([
    ['email', 'image@2x.png'],
    ['email', '@jane'],
    ['email', 'jane@localhost'],
    ['email', 'core@1.2.3'],
    ['phone', '+1 555'],
    ['phone', '+99 999 999999'],
    ['phone_national', '2024-01-15'],
    ['phone_national', '15.01.2024'],
    ['phone_national', '12345-6789'],
    ['phone_national', '9012345678'],
    ['iban', 'DE89 3704 0044 0532 0130 01'],
    ['card', '4111 1111 1111 1112'],
    ['card', '9111111111111111'],
    ['steuer_id', '36574261890'],
    ['steuer_id', '12345678903'],
    ['nir', '295109912611194'],
    ['aadhaar', '2341 2341 2347'],
    ['aadhaar', '446655440000'],
    ['pan', 'ACUFA7085R'],
    ['nino', 'BG123456C'],
    ['nino', 'AB123456E'],
    ['nhs', '943 476 5918'],
    ['ssn', '000-12-3456'],
    ['ssn', '536904399'],
    ['itin', '912-49-3456'],
    ['dni', '54362315Z'],
    ['nie', 'X-2482300-A'],
    ['codice_fiscale', 'RCCMNL83S18D969I'],
    ['ip', '192.168.0.17'],
    ['ip', '127.0.0.1'],
    ['ip', '2.4.10.1'],
    ['ip', '300.184.216.34'],
    ['ip', '12:34:56'],
    ['ip', '00:1A:2B:3C:4D:5E'],
    ['ip', 'std::vector'],
    ['ip', '::1'],
    ['date_of_birth', '2031-01-01'],
    ['date_of_birth', '1850-01-01'],
    ['person_name', 'n/a'],
    ['person_name', 'user_17'],
    ['postal_address', '12345'],
  ])('%s does not take %j for one', (name, text) => {
    expect(found(name, text)).toEqual([]);
  });

  it.each([
    ['aadhaar', '550e8400-e29b-41d4-a716-234123412346'],
    ['card', '14111111111111111'],
    ['card', 'ORD-4111111111111111'],
    ['card', '4111111111111111.25'],
    ['nhs', '/9434765919/x'],
    ['nhs', '9434765919 9434765919'],
    ['ssn', '1-536-90-4399'],
    ['dni', 'AB54362315K'],
    ['iban', 'xDE89370400440532013000'],
    ['ip', 'v93.184.216.34.5'],
  ])('%s does not look inside longer numbers, words and paths: %j', (name, text) => {
    expect(found(name, text)).toEqual([]);
  });

  it('reads digits without separators only where the name of the column says what they are', () => {
    expect(found('ssn', '536904399', true)).toEqual(['536904399']);
    expect(found('phone_national', '2024561111')).toEqual([]);
    expect(found('phone_national', '2024561111', true)).toEqual(['2024561111']);
  });

  it('knows national telephone numbers of the regions that it is given', () => {
    expect(found('phone_national', '044 668 18 00', false, ['CH'])).toHaveLength(1);
    expect(found('phone_national', '044 668 18 00', false, ['US'])).toEqual([]);
    expect(found('phone_national', '202-456-1111', false, ['ES'])).toEqual([]);
    expect(found('phone_national', '202-456-1111', false, ['XX'])).toEqual([]);
    expect(found('phone_national', '202-456-1111', false, [])).toEqual([]);
  });
});

describe('what people hide numbers with', () => {
  it.each([
    ['email', 'jane＠example.com'],
    ['email', 'ja\u200bne@exam\u00adple.com'],
    ['email', '\u202ejane@example.com\u202c'],
    ['card', '٤١١١١١١١١١١١١١١١'],
    ['card', '४१११११११११११११११'],
    ['card', '４１１１ １１１１ １１１１ １１１１'],
    ['card', '4111\u200b1111\u200b1111\u200b1111'],
    ['card', '4111\u00a01111\u00a01111\u00a01111'],
    ['card', '4111\u20111111\u20111111\u20111111'],
    ['iban', '\ufeffDE89370400440532013000'],
    ['phone', '＋４９ ３０ ９０１８２０'],
    ['ssn', '536–90–4399'],
    ['email', '=HYPERLINK("mailto:jane@example.com")'],
    ['email', '"jane@example.com"'],
    ['email', '{"mail":"jane@example.com"}'],
  ])('%s finds %j', (name, text) => {
    expect(found(name, text)).toHaveLength(1);
  });
});

describe('hostile cells', () => {
  // Repetitions on which a pattern that backtracks would not end; the suite's time limit is the judge.
  const pieces = [
    '1',
    '12 ',
    '1-',
    '+1',
    '(1',
    '0 ',
    '1.',
    ':',
    'a:',
    'a',
    'A1',
    'AB12',
    'a@',
    '@',
    'a.a',
    'http://',
    'www.',
    'X-1',
    '٤',
    '1\u200b',
    'RCCMNL',
    '4111 ',
    '536-90-',
    '\ud800',
    'e\u0301',
    '=',
    'ß',
    '　',
  ];

  it.each(pieces)('of a megabyte of %j are read up to a limit', (piece) => {
    const plain = plainText(piece.repeat(1_048_576 / piece.length), longestCell);
    expect(plain.length).toBeLessThanOrEqual(longestCell);
    for (const { shape, namedShape, holds } of detectors) {
      for (const pattern of [shape, namedShape ?? shape]) {
        const texts = textsOf(plain, pattern);
        expect(texts.length).toBeLessThanOrEqual(50);
        for (const text of texts) expect(typeof holds(text, settings)).toBe('boolean');
      }
    }
  });

  it('of any characters are answered, never thrown at', () => {
    const mixed = fc.array(
      fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 5 })),
      {
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(mixed, (parts) => {
        const plain = plainText(parts.join(''), longestCell);
        for (const { shape, namedShape, holds } of detectors) {
          for (const text of textsOf(plain, namedShape ?? shape)) {
            expect(typeof holds(text, settings)).toBe('boolean');
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the chance of a detector', () => {
  it.each(detectors.filter(({ chance }) => chance > 0).map((one) => [one.name, one] as const))(
    'bounds how many random numbers of its form pass %s',
    (name, detector) => {
      const forms: Readonly<Record<string, string[]>> = {
        phone_national: ['999-999-9999', '(999) 999-9999', '99999 99999', '999 999 999'],
        iban: [
          'DE99999999999999999999',
          'GB99AAAA99999999999999',
          'FR9999999999999999999999999',
          'NO9999999999999',
        ],
        card: ['4999999999999999', '5199999999999999', '379999999999999', '4999 9999 9999 9999'],
        steuer_id: ['99999999999'],
        nir: ['199059999999999'],
        aadhaar: ['299999999999', '9999 9999 9999'],
        pan: ['AAAAA9999A'],
        nino: ['AA999999A'],
        nhs: ['9999999999', '999-999-9999'],
        dni: ['99999999A'],
        nie: ['X9999999A'],
        codice_fiscale: ['AAAAAA99A99A999A'],
        ip: ['9.9.9.999', '9.9.99.9', '9.9.9.9'],
      };
      const next = random(5);
      for (const form of forms[name]) {
        const passed = Array.from({ length: 6_000 }, () => filled(form, next)).filter((text) =>
          textsOf(text, detector.shape).some((one) => detector.holds(one, settings)),
        );
        // five standard errors above
        const most = detector.chance + 5 * Math.sqrt((detector.chance * (1 - detector.chance)) / 6_000);
        expect(passed.length / 6_000).toBeLessThanOrEqual(most);
      }
    },
  );
});

/** The form with random digits for all 9 and random letters for all A. */
function filled(form: string, next: () => number): string {
  return form
    .replaceAll('9', () => String(Math.floor(10 * next())))
    .replaceAll('A', () => String.fromCharCode(65 + Math.floor(26 * next())));
}
