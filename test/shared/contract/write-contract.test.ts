import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ContractDraft, DraftDocument } from '../../../shared/contract/contract-draft.ts';
import { readContract } from '../../../shared/contract/read-contract.ts';
import { writeContract } from '../../../shared/contract/write-contract.ts';

function draft(
  document: Partial<DraftDocument['schema'][number]>,
  rest: Partial<ContractDraft> = {},
): ContractDraft {
  return {
    heading: [],
    document: {
      apiVersion: 'v3.1.0',
      kind: 'DataContract',
      id: 'x',
      version: '1.0.0',
      status: 'draft',
      schema: [{ name: 't', ...document }],
    },
    remarks: [],
    ...rest,
  };
}

const texts = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.constantFrom(
    'yes',
    'no',
    'on',
    'n',
    '=',
    '<<',
    '~',
    'null',
    '1_000',
    '0o7',
    '12:30:45',
    '2025-01-01',
    '1e3',
    '0x1F',
    '.inf',
  ),
  fc.constantFrom(
    '# a',
    'a: b',
    '- a',
    '*a',
    '&a',
    '!a',
    '|',
    '>',
    '%a',
    '@a',
    '`a',
    '"',
    "'",
    '{',
    '[',
    ' a ',
    'a\nb',
    '\u2028',
  ),
);

describe('writeContract', () => {
  it('writes what reads as the same, in YAML 1.2 and in 1.1', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 5 }), fc.array(texts), (names, values) => {
        const given = draft({
          properties: [...new Set(names)].map((name) => ({
            name,
            quality: [{ id: 'a', metric: 'invalidValues', arguments: { validValues: values }, mustBe: 0 }],
          })),
        });
        const text = writeContract(given);
        expect(parse(text)).toEqual(given.document);
        expect(parse(text, { version: '1.1', merge: true })).toEqual(given.document);
      }),
    );
  });

  it('keeps remarks on their line, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (remark, heading) => {
        const given = draft(
          {
            properties: [
              { name: 'a', required: true, quality: [{ id: 'r', metric: 'nullValues', mustBe: 0 }] },
            ],
          },
          {
            heading: [heading],
            remarks: [
              { path: ['schema', 0, 'properties', 0, 'required'], text: remark },
              { path: ['schema', 0, 'properties', 0, 'quality', 0], text: remark },
              { path: ['schema', 0, 'properties', 0, 'quality'], text: remark },
            ],
          },
        );
        expect(parse(writeContract(given))).toEqual(given.document);
      }),
    );
  });

  it('says a reason beside a value, and above a rule', () => {
    const text = writeContract(
      draft(
        {
          properties: [
            { name: 'a', required: true, quality: [{ id: 'r', metric: 'nullValues', mustBe: 0 }] },
          ],
        },
        {
          heading: ['First.', '', 'Last.'],
          remarks: [
            { path: ['schema', 0, 'properties', 0, 'required'], text: 'no value is missing' },
            { path: ['schema', 0, 'properties', 0, 'quality', 0], text: 'seen so' },
          ],
        },
      ),
    );
    expect(text).toMatchInlineSnapshot(`
      "# First.
      #
      # Last.
      apiVersion: v3.1.0
      kind: DataContract
      id: x
      version: 1.0.0
      status: draft
      schema:
        - name: t
          properties:
            - name: a
              required: true # no value is missing
              quality:
                # seen so
                - id: r
                  metric: nullValues
                  mustBe: 0
      "
    `);
    expect(readContract({ text, name: 'c.yaml' }).tables[0].columns[0]).toMatchObject({
      name: 'a',
      required: true,
    });
  });

  it('refuses a remark on what is not there', () => {
    const given = draft({}, { remarks: [{ path: ['schema', 3, 'name'], text: 'x' }] });
    expect(() => writeContract(given)).toThrow('no such place in the contract: schema.3.name');
  });
});
