import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readContract } from '../../../shared/contract/read-contract.ts';
import { InputError } from '../../../shared/errors.ts';

/** A document that uses most of what the standard knows. */
const whole = {
  apiVersion: 'v3.1.0',
  kind: 'DataContract',
  id: 'c',
  version: '1.0.0',
  status: 'active',
  description: { usage: 'x', authoritativeDefinitions: [{ url: 'u', type: 't' }] },
  servers: [{ server: 's', type: 'local', path: 'data', format: 'csv' }],
  team: { members: [{ username: 'a', dateIn: '2026-01-01' }] },
  roles: [{ role: 'reader' }],
  support: [{ channel: '#c' }],
  price: { priceAmount: 1 },
  schema: [
    {
      id: 't_id',
      name: 't',
      physicalName: 'data/t.csv',
      properties: [
        {
          id: 'a_id',
          name: 'a',
          logicalType: 'integer',
          logicalTypeOptions: { minimum: 1, format: 'i32' },
          primaryKey: true,
        },
        {
          name: 'b',
          logicalType: 'string',
          logicalTypeOptions: { pattern: '^x', maxLength: 3, format: 'email' },
          required: true,
        },
        {
          name: 'c',
          logicalType: 'date',
          logicalTypeOptions: { format: 'dd.MM.yyyy', minimum: '2020-01-01' },
        },
        {
          name: 'd',
          logicalType: 'array',
          items: { logicalType: 'string' },
          logicalTypeOptions: { maxItems: 3 },
        },
        {
          name: 'e',
          relationships: [{ to: 't.a' }],
          quality: [
            {
              metric: 'invalidValues',
              arguments: { validValues: ['x', null, 1], pattern: 'x' },
              mustBe: 0,
              unit: 'rows',
            },
            {
              metric: 'missingValues',
              mustBeLessThan: 5,
              unit: 'percent',
              severity: 'warning',
              dimension: 'completeness',
            },
            {
              type: 'custom',
              engine: 'tollgate',
              implementation: { rule: 'range', type: 'number', min: 1, mustBeBetween: [0, 9] },
            },
          ],
        },
      ],
      relationships: [{ from: ['t.a', 't.b'], to: ['t.b', 't.a'] }],
      quality: [
        { type: 'sql', query: 'SELECT count(*) FROM {object}', mustBe: 0, schedule: '0 * * * *' },
        { type: 'custom', engine: 'tollgate', implementation: 'check: labelLeakage\nmustBeLessThan: 0.9' },
        { type: 'text', description: 'good' },
        { metric: 'duplicateValues', arguments: { properties: ['a', 'b'] }, mustBe: 0 },
      ],
    },
  ],
  slaProperties: [{ property: 'latency', value: 4, unit: 'd', element: 't.c' }],
};

type Place = readonly (string | number)[];
const places: Place[] = [];
function collect(value: unknown, place: Place): void {
  places.push(place);
  if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value))
      collect(inner, [...place, Array.isArray(value) ? Number(key) : key]);
}
collect(whole, []);

function changed(root: unknown, [key, ...rest]: Place, change: (value: unknown) => unknown): unknown {
  if (key === undefined) return change(root);
  const copy: Record<PropertyKey, unknown> = Array.isArray(root)
    ? ([...root] as never)
    : { ...(root as object) };
  copy[key] = changed(copy[key], rest, change);
  return copy;
}

const anything = fc.oneof(
  fc.constantFrom(
    null,
    true,
    '',
    'x',
    '*',
    'constructor',
    'toString',
    -1,
    0,
    1.5,
    1e308,
    [],
    {},
    [[]],
    [null],
    '(',
    '{property}',
  ),
  fc.string({ unit: 'binary', maxLength: 10 }),
  fc.jsonValue({ maxDepth: 2 }),
);

const read = (document: unknown): unknown => {
  try {
    return readContract({ text: stringify(document), name: 'c.yaml' });
  } catch (error) {
    return error;
  }
};

describe('any document', () => {
  it('is read as it stands', () => {
    expect(read(whole)).toMatchObject({ id: 'c', tables: [{ name: 't', told: ['good'] }] });
  });

  it('is read or refused in words, whatever stands anywhere in it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        anything,
        fc.constantFrom('v3.1.0', 'v3.0.2'),
        (place, value, apiVersion) => {
          const document = changed({ ...whole, apiVersion }, place, () => value);
          const said = read(document);
          if (said instanceof Error) {
            expect(said).toBeInstanceOf(InputError);
            expect(said.message.length).toBeLessThan(2_000);
            expect(said.message).not.toMatch(/undefined|\[object|NaN/);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is refused for a key of nobody wherever 3.1 forbids it', () => {
    const open = ['arguments', 'implementation', 'servers'];
    for (const place of places) {
      let value: unknown = whole;
      for (const key of place) value = (value as Record<PropertyKey, unknown>)[key];
      if (
        typeof value !== 'object' ||
        Array.isArray(value) ||
        place.some((key) => open.includes(String(key)))
      )
        continue;
      if (place.at(-1) === 'description') continue;
      const said = read(changed(whole, place, (inner) => ({ ...(inner as object), nobodysKey: 1 })));
      expect(`${place.join('.')}: ${said}`).toContain('nobodysKey');
      expect(said).toBeInstanceOf(InputError);
    }
  });
});
