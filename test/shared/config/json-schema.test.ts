import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../shared/checks/catalogue.ts';
import { type JsonSchema, settingsJsonSchema } from '../../../shared/config/json-schema.ts';

const published = settingsJsonSchema(catalogue, 'published');
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(published);

function settings(evaluate: object, rest: object = {}) {
  return {
    version: 1,
    model: { name: 'credit-default', task: 'binary' },
    columns: { id: 'id', label: 'y', positive: 1 },
    evaluate,
    ...rest,
  };
}

/** Every key of a mapping anywhere in the schema, with what is said about it. */
function keys(schema: JsonSchema, path = ''): [string, JsonSchema][] {
  const inner = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), schema.items, schema.additionalProperties];
  const below = inner.filter((one) => typeof one === 'object' && !Array.isArray(one)) as JsonSchema[];
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, value]): [string, JsonSchema][] => [
      [`${path}.${name}`, value as JsonSchema],
      ...keys(value as JsonSchema, `${path}.${name}`),
    ]),
    ...below.flatMap((one) => keys(one, `${path}[]`)),
  ];
}

describe('the JSON Schema of tollgate.yml', () => {
  it('says what each key means', () => {
    const silent = keys(settingsJsonSchema(catalogue)).filter(([path, key]) => {
      const isDiscriminator = path.endsWith('[].metric');
      return !isDiscriminator && (key.description ?? '') === '';
    });
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  it.each([
    settings({ metrics: { roc_auc: { margin: 0.01 } } }),
    settings({ metrics: { f2: { metric: 'fbeta', beta: 2, superior: true }, recall: null } }),
    settings({
      metrics: { recall: { 'at-least': 0.7 } },
      slices: ['a', ['b', { column: 'c', bins: 3 }], { by: 'd' }],
    }),
    settings({ metrics: { recall: {} }, cost: { 'latency-p95': '20ms', size: '50 MB' } }),
    settings(
      { metrics: { recall: {} } },
      { models: { challenger: { uri: 'a', kind: 'onnx' }, champion: 'b' } },
    ),
  ])('accepts what the loader accepts: %j', (document) => {
    expect(validate(document)).toBe(true);
  });

  it.each([
    settings({ metrics: { roc_auc: { margin: -0.01 } } }),
    settings({ metrics: { roc_auc: { margn: 0.01 } } }),
    settings({ metrics: { rocauc: { margin: 0.01 } } }),
    settings({ metrics: { fbeta: { margin: 0.01 } } }),
    settings({ metrics: { mine: { metric: 'recal', margin: 0.01 } } }),
    settings({ metrics: {}, alpha: 0.5 }),
    settings({ metrics: {}, cost: { size: '50 Mbit' } }),
    settings({ metrics: {} }, { colour: 'red' }),
    settings({ metrics: {} }, { report: { comment: 'always' } }),
  ])('refuses what the loader refuses: %j', (document) => {
    expect(validate(document)).toBe(false);
  });
});
