import { describe, expect, it } from 'vitest';
import { settingsJsonSchema } from '../../../shared/config/json-schema.ts';
import type { Path } from '../../../shared/config/path.ts';
import { placeOfKey } from '../../../shared/config/place-of-key.ts';
import { catalogue } from './catalogue.ts';

const schema = settingsJsonSchema(catalogue);

describe('placeOfKey', () => {
  it.each<[string, Path, Path | undefined]>([
    ['limits', [], ['fairness']],
    ['limits', ['fairness', 'protected', 0], ['fairness']],
    ['fairness', ['evaluate'], []],
    ['protected', ['evaluate'], ['fairness']],
    ['demographic_parity_ratio', ['fairness'], ['fairness', 'limits']],
    ['margin', ['fairness', 'limits', 'demographic_parity_ratio'], undefined],
    // a column is no model, though a model has a name
    ['name', ['fairness', 'protected', 0], undefined],
    ['constructor', ['fairness'], undefined],
    ['nowhere', ['fairness'], undefined],
  ])('of %s at %j is %j', (key, path, expected) => {
    expect(placeOfKey(key, path, schema)).toEqual(expected);
  });
});
