import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { EvaluationRequest } from '../../../shared/data/index.ts';
import { type Files, faultOf, gatherFiles } from './evaluation-request.ts';
import { csv } from './files.ts';

const n = 12;
const rows = [...Array(n).keys()];
const sex = (k: number) => (k % 2 ? 'M' : 'F');
const age = (k: number) => 20 + 5 * k;
const label = (k: number) => (k % 3 === 0 ? 1 : 0);
const person = (k: number) => ({ id: `r${k}`, sex: sex(k), age: age(k) });
const predictions = csv(rows.map((k) => ({ id: `r${k}`, predicted: k < 6 ? 1 : 0, score: k / 20 })));
const files = (people: string | Uint8Array, name = 'people.csv'): Files => ({
  'test.csv': csv(rows.map((k) => ({ id: `r${k}`, label: label(k), region: k % 4 ? 'north' : 'south' }))),
  'challenger.csv': predictions,
  [name]: people,
});
const groups = (changes: Partial<EvaluationRequest> = {}): Partial<EvaluationRequest> => ({
  predictions: { challenger: { uri: 'challenger.csv' } },
  slices: [{ columns: [{ column: 'sex', setting: 'fairness.protected' }] }],
  people: { data: 'people.csv', missing: 'group' },
  needs: { prediction: ['f1'], scores: [], columns: {}, rows: false },
  ...changes,
});
const columns = (...all: EvaluationRequest['slices'][number]['columns'][number][]) => ({
  slices: [{ columns: all.map((one) => ({ ...one, setting: 'fairness.protected' })) }],
});
/** Values of a column with a name of its own each, which no message may hold. */
const secrets = (count: number) =>
  csv(Array.from({ length: count }, (_, k) => ({ id: `r${k}`, sex: `secret-${k}` })));

const shuffled = rows.toSorted((a, b) => ((a * 7) % n) - ((b * 7) % n));

describe('protected columns in a file of their own', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['csv', csv(shuffled.map(person)), 'people.csv'],
    ['packed csv', gzipSync(csv(shuffled.map(person))), 'people.csv.gz'],
    ['JSON lines', shuffled.map((k) => JSON.stringify(person(k))).join('\n'), 'people.jsonl'],
  ])('are joined by id from %s, whatever their order', async (_, content, name) => {
    const { evaluation, inputs, notices } = await gatherFiles(files(content, name), {
      ...groups({ people: { data: name, missing: 'group' } }),
      ...columns({ column: 'sex' }, { column: 'age', edges: [40] }),
    });
    const [{ levels }] = evaluation.slices;
    const found = Object.fromEntries(
      levels.map(({ level, sample }) => [`${level.sex} ${level.age}`, [...(sample().cells?.count ?? [])]]),
    );
    const expected: Record<string, Map<string, number>> = {};
    for (const k of rows) {
      const level = `${sex(k)} ${age(k) < 40 ? 'below 40' : '40 or more'}`;
      expected[level] ??= new Map();
      const cell = `${label(k)}${k < 6 ? 1 : 0}`;
      expected[level].set(cell, (expected[level].get(cell) ?? 0) + 1);
    }
    const counts = Object.entries(expected).map(([level, cells]) => [
      level,
      [...cells].sort().map(([, count]) => count),
    ]);
    expect(found).toEqual(Object.fromEntries(counts));
    expect(inputs.map((input) => [input.name, input.rows])).toEqual([
      ['data.test', n],
      ['fairness.data', n],
      ['challenger', n],
    ]);
    expect(inputs[1].sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(notices).toEqual([]);
  });

  it('are found by a glob, and joined by an id column of another name', async () => {
    const part = (from: number) =>
      csv(rows.slice(from, from + 6).map((k) => ({ who: `r${k}`, sex: sex(k) })));
    const { evaluation } = await gatherFiles(
      { ...files(part(0), 'people-1.csv'), 'people-2.csv': part(6) },
      groups({ people: { data: 'people-*.csv', id: 'who', missing: 'group' } }),
    );
    expect(evaluation.slices[0].levels.map(({ level, n }) => [level.sex, n])).toEqual([
      ['F', 6],
      ['M', 6],
    ]);
  });

  it('may leave columns to the labelled rows', async () => {
    const { evaluation } = await gatherFiles(
      files(csv(rows.map(person))),
      groups(columns({ column: 'sex' }, { column: 'region' })),
    );
    expect(evaluation.slices[0].levels.map(({ level }) => `${level.sex} ${level.region}`)).toEqual([
      'F north',
      'F south',
      'M north',
    ]);
  });

  it('leave out people whom no row names, and tell how many', async () => {
    const { evaluation, notices } = await gatherFiles(
      files(csv([...rows.map(person), { id: 'x', sex: 'other', age: 1 }])),
      groups(),
    );
    expect(evaluation.slices[0].levels.map(({ level }) => level.sex)).toEqual(['F', 'M']);
    expect(notices).toEqual(['1 row of fairness.data belongs to no row of data.test and is left out.']);
  });

  it('keep an empty value as a missing one, and tell what becomes of it', async () => {
    const people = csv(rows.map((k) => ({ ...person(k), sex: k < 3 ? '' : sex(k) })));
    const { evaluation, notices } = await gatherFiles(files(people), groups());
    expect(evaluation.slices[0].levels.map(({ level, n }) => [level.sex, n])).toEqual([
      ['F', 4],
      ['M', 5],
      ['(missing)', 3],
    ]);
    expect(notices).toEqual([
      '"sex" is missing in 3 rows, which are a group of their own (fairness.missing: exclude leaves them out).',
    ]);
    const excluded = await gatherFiles(
      files(people),
      groups({ people: { data: 'people.csv', missing: 'exclude' } }),
    );
    expect(excluded.notices).toEqual([
      '"sex" is missing in 3 rows, which are left out of its groups (fairness.missing: exclude).',
    ]);
  });

  it('with one value are told: there is nobody to compare with', async () => {
    const people = csv(rows.map((k) => ({ ...person(k), sex: 'F' })));
    const { notices } = await gatherFiles(files(people), groups());
    expect(notices).toEqual([
      '"sex" has one value in all rows that have one: there is nobody to compare with.',
    ]);
  });

  it('are told of as protected ones, also where a limit is within one of them', async () => {
    const people = csv(rows.map((k) => ({ ...person(k), sex: 'F' })));
    const within = { column: 'sex', setting: 'fairness.limits.mine.within' };
    const of = (column: string) => ({ column, setting: 'fairness.protected' });
    const slices = [
      { columns: [of('sex')] },
      { columns: [of('region')] },
      { columns: [of('region'), within] },
    ];
    const { notices } = await gatherFiles(files(people), groups({ slices }));
    expect(notices).toEqual([
      '"sex" has one value in all rows that have one: there is nobody to compare with.',
    ]);
  });

  it('are refused where a value is no name: too long, or with a character that ends texts', async () => {
    const lines = (values: string[]) =>
      rows.map((k) => JSON.stringify({ id: `r${k}`, sex: values[k % values.length] })).join('\n');
    const fault = (values: string[]) =>
      faultOf(
        files(lines(values), 'people.jsonl'),
        groups({ people: { data: 'people.jsonl', missing: 'group' } }),
      );
    await expect(fault(['F'.repeat(200), 'M'])).rejects.toThrow('nothing was refused');
    expect(await fault(['F'.repeat(201), 'M'])).toBe(
      'fairness.protected must be a column whose values have at most 200 characters, got "sex", of whose values 1 has more. Name another column, or write other values in the data.',
    );
    expect(await fault(['F\0', 'M\0', 'X'])).toBe(
      'fairness.protected must be a column whose values hold no NUL character, got "sex", of whose values 2 have one. Name another column, or write other values in the data.',
    );
  });

  it('that are cut into one group are told by its name', async () => {
    const { notices } = await gatherFiles(
      files(csv(rows.map(person))),
      groups(columns({ column: 'age', edges: [200] })),
    );
    expect(notices).toEqual([
      '"age" cuts all rows that have a value into one group, below 200: there is nobody to compare with.',
    ]);
  });

  it.each<[string, string, Partial<EvaluationRequest>, string]>([
    [
      'lack rows',
      csv(rows.slice(2).map(person)),
      {},
      'fairness.data must hold a row for every row of data.test, got 2 rows without protected values: id "r0", "r1". Add these people; where a value is not known, leave it empty: it is then a missing value.',
    ],
    [
      'share no id',
      csv(rows.map((k) => ({ ...person(k), id: k }))),
      {},
      'fairness.data must hold a row for every row of data.test, got 12 rows without protected values: id "r0", "r1", "r2", "r3", "r4", …. No id is on both sides: is columns.id the right column?',
    ],
    [
      'hold an id twice',
      csv([...rows.map(person), person(4)]),
      {},
      'fairness.data must hold every id once, got 1 row more than ids: id "r4". Keep one row a person, or name the column that data.test is joined by under fairness.id.',
    ],
    [
      'lack the id column',
      csv(rows.map(person)),
      { people: { data: 'people.csv', id: 'iid', missing: 'group' } },
      'fairness.id must be a column of fairness.data (people.csv), got "iid". Nearest: "id".',
    ],
    [
      'have no column that is called like the labelled rows’ ids, and no other is named',
      csv(rows.map((k) => ({ person: `r${k}`, sex: sex(k) }))),
      {},
      'columns.id must be a column of fairness.data (people.csv), got "id". Its columns are "person", "sex". Where its ids are called otherwise, name their column under fairness.id.',
    ],
    [
      'lack a column that the labelled rows lack, too',
      csv(rows.map(person)),
      columns({ column: 'reign' }),
      'fairness.protected must be a column of data.test (test.csv), got "reign". Nearest: "region". fairness.data (people.csv) has no such column, either.',
    ],
    [
      'call a column a little otherwise',
      csv(rows.map((k) => ({ id: person(k).id, Reigns: 'x' }))),
      columns({ column: 'reign' }),
      'fairness.protected must be a column of data.test (test.csv), got "reign". Nearest: "region". fairness.data (people.csv) has no such column, either; nearest there: "Reigns".',
    ],
    [
      'hold none of the protected columns',
      csv(rows.map((k) => ({ id: person(k).id, gender: person(k).sex }))),
      columns({ column: 'region' }),
      'fairness.data must hold a protected column, got "people.csv", which has none of "region". Correct the columns\' names, or remove fairness.data: the protected columns are all in the labelled rows.',
    ],
    [
      'hold no value',
      csv(rows.map((k) => ({ ...person(k), sex: '' }))),
      {},
      'fairness.protected must be a column with values, got "sex", which is empty in all 12 rows',
    ],
    [
      'hold text that shall be cut',
      csv(rows.map(person)),
      columns({ column: 'sex', edges: [1] }),
      'fairness.protected must bin columns of numbers, got "sex", which holds text in 12 rows. Name the column alone, without bins and edges: its values are the groups.',
    ],
  ])('are refused where they %s', async (_, people, changes, message) => {
    expect(await faultOf(files(people), groups(changes))).toBe(message);
  });

  it('are refused where a line is broken, without a word of what stands in it', async () => {
    const people = `${rows.map((k) => JSON.stringify(person(k))).join('\n')}\n{"id": "r1", "sex": "secret`;
    const message = await faultOf(
      files(people, 'people.jsonl'),
      groups({ people: { data: 'people.jsonl', missing: 'group' } }),
    );
    expect(message).toMatch(
      /^fairness\.data must hold one JSON object a line, got something else in line 13/,
    );
    expect(message).not.toContain('secret');
  });
});

describe('a protected column with too many values', () => {
  const many = (content: string, count: number): Files => ({
    'test.csv': csv(Array.from({ length: count }, (_, k) => ({ id: `r${k}`, label: k % 2 }))),
    'challenger.csv': csv(Array.from({ length: count }, (_, k) => ({ id: `r${k}`, predicted: k % 2 }))),
    'people.csv': content,
  });

  it('is refused by their count, and none of them is shown', async () => {
    const message = await faultOf(many(secrets(10_000), 10_000), groups());
    expect(message).toBe(
      'fairness.protected must have at most 100 different values, got 10,000 in "sex". Group its values in the data, or name a column that tells fewer groups apart.',
    );
  });

  it('may have a hundred', async () => {
    const { evaluation } = await gatherFiles(many(secrets(100), 100), groups());
    expect(evaluation.slices[0].levels).toHaveLength(100);
  });

  it('is asked for bins or edges where they are numbers, with edges to begin with', async () => {
    const ages = csv(Array.from({ length: 400 }, (_, k) => ({ id: `r${k}`, age: 18 + (k % 73) })));
    expect(await faultOf(many(ages, 400), groups(columns({ column: 'age' })))).toBe(
      'fairness.protected must say where to cut a column of more than 20 different numbers, got 73 in "age". Give bins or edges, as in {column: "age", bins: 4} or {column: "age", edges: [34, 51, 70]}.',
    );
  });

  it('is refused in crossings of more than a thousand groups that have rows', async () => {
    const content = csv(
      Array.from({ length: 3_000 }, (_, k) => ({
        id: `r${k}`,
        a: `a${k % 60}`,
        b: `b${Math.floor(k / 60)}`,
      })),
    );
    const crossed = (setting: string) =>
      groups({
        slices: [
          {
            columns: [
              { column: 'a', setting: 'fairness.protected' },
              { column: 'b', setting },
            ],
          },
        ],
      });
    expect(await faultOf(many(content, 3_000), crossed('fairness.protected'))).toBe(
      'fairness.intersections must come to at most 1,000 groups that have rows, got 3,000 in "a" × "b". Write intersections: { of: 1 }, or give these columns fewer values (edges for numbers).',
    );
    expect(await faultOf(many(content, 3_000), crossed('fairness.limits.parity.within'))).toBe(
      'fairness.limits.parity.within must come to at most 1,000 groups that have rows, got 3,000 in "a" × "b". Name a column with fewer values.',
    );
    const { evaluation } = await gatherFiles(many(content, 900), crossed('fairness.protected'));
    expect(evaluation.slices[0].levels).toHaveLength(900);
  });
});
