import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { catalogue } from '../../../shared/checks/catalogue.ts';
import { loadSettings } from '../../../shared/config/index.ts';
import { overrides } from '../../../shared/config/inputs.ts';
import { InputError } from '../../../shared/errors.ts';

const whole = {
  version: 1,
  model: { name: 'm', task: 'binary', risk: 'low' },
  columns: {
    id: 'id',
    label: 'y',
    positive: '1',
    prediction: 'p',
    score: 's',
    weight: 'w',
    group: 'g',
    features: ['a'],
  },
  data: { train: 'a.csv', test: 'b.csv' },
  models: { challenger: { uri: 'c.csv', kind: 'onnx' }, champion: 'd.csv' },
  evaluate: {
    alpha: 0.05,
    seed: 1,
    metrics: {
      recall: { margin: 0.1 },
      f2: { metric: 'fbeta', beta: 2, 'at-least': 0.1 },
      brier_score: null,
    },
    slices: [
      'a',
      ['b', { column: 'c', bins: 3 }],
      { by: 'd', metrics: ['recall'], margin: 0.2, required: false },
    ],
    cost: { size: '50MB', 'latency-p95': '20ms' },
    baseline: 'majority',
    'self-test': true,
  },
  report: { comment: 'off' },
  engine: { memory: '1GB', threads: 2 },
};

/** Every place in the settings. */
function places(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...entries.flatMap(([key, inner]) => places(inner, [...path, key]))];
}

function put(root: unknown, path: (string | number)[], value: unknown): unknown {
  if (path.length === 0) return value;
  const [key, ...rest] = path;
  const copy = structuredClone(root) as Record<string | number, unknown>;
  copy[key] = put(copy[key], rest, value);
  return copy;
}

const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 3, noUnicodeString: false } as fc.JsonSharedConstraints),
  fc.string({ unit: 'binary', maxLength: 2_000 }),
  fc.double(),
  fc.constantFrom(-1, 0, 0.5, 1e308, '', ' ', '1', 'accuracy', 'r2', null, [], {}, [[]], [{}], { uri: 3 }, [
    'a',
    'a',
  ]),
  fc.dictionary(fc.string({ maxLength: 20 }), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 3 }),
);

let file: string;
beforeAll(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'tollgate-hostile-')), 'tollgate.yml');
});
afterAll(() => rm(join(file, '..'), { recursive: true }));

/** The message where the settings are refused; throws where anything else happens than reading or refusing them. */
async function refusal(text: string, inputs: Record<string, string> = {}): Promise<string | undefined> {
  await writeFile(file, text);
  try {
    await loadSettings({ file, name: 'tollgate.yml', inputs: (name) => inputs[name], catalogue });
    return undefined;
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

function isReadable(message: string): void {
  expect(message).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]|undefined|\[object|__schema/u);
  expect(message.length).toBeLessThan(8_000);
}

describe('settings with one place spoilt', () => {
  it('are read as they stand', async () => {
    expect(await refusal(stringify(whole))).toBeUndefined();
  });

  it('are read, or refused with a readable message', async () => {
    const all = places(whole);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...all), anything, async (path, value) => {
        const message = await refusal(stringify(put(whole, path, value)));
        if (message !== undefined) isReadable(message);
      }),
      { numRuns: 400 },
    );
  });

  it('name the place where a key is unknown', async () => {
    const mappings = places(whole).filter((path) => {
      const value = path.reduce<unknown>(
        (inner, key) => (inner as Record<string | number, unknown>)[key],
        whole,
      );
      const free = path.join('.') === 'evaluate.metrics';
      return typeof value === 'object' && value !== null && !Array.isArray(value) && !free;
    });
    for (const path of mappings) {
      const message = await refusal(stringify(put(whole, [...path, 'zzzz'], 1)));
      expect(message).toContain('zzzz (tollgate.yml:');
      expect(message).toContain('is not a known setting');
    }
  });
});

describe('inputs of any text', () => {
  it('are read, or refused with a readable message', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(overrides)),
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('NaN', '1e400', '0x10', '-0', 'true', '5GB')),
        async (name, text) => {
          const message = await refusal(stringify(whole), { [name]: text });
          if (message !== undefined) isReadable(message);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('text that may be no YAML', () => {
  it('is read, or refused with a readable message', async () => {
    const pieces = fc.constantFrom(
      'a: ',
      '- ',
      '{',
      '}',
      '[',
      ']',
      '&x ',
      '*x ',
      '!!binary ',
      '|\n ',
      '>',
      '? ',
      ': ',
      '\n',
      '\t',
      '"',
      "'",
      '#',
      '%YAML 1.1\n',
      '---\n',
      '<<: ',
      '!<x> ',
      'é',
      '\u202e',
      '1',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 40 }), async (parts) => {
        const message = await refusal(parts.join(''));
        if (message === undefined) throw new Error('settings of scraps were taken');
        isReadable(message);
      }),
      { numRuns: 1_000 },
    );
  });
});
