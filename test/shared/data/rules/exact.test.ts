import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparison, RowRule } from '../../../../shared/data/row-rule.ts';
import { csv, folderWith } from '../files.ts';
import { brokenRows, factsOfFolder, textTable, typedTable } from './tables.ts';

/** A number as a fraction of whole numbers, read without any rounding. */
interface Fraction {
  over: bigint;
  under: bigint;
}

function fractionOf(text: string): Fraction | undefined {
  const match = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(text);
  if (!match || match[2] + match[3] === '') return undefined;
  const [, sign, whole, part, exponent = '0'] = match;
  const power = BigInt(exponent) - BigInt(part.length);
  const digits = BigInt(`${sign === '-' ? '-' : ''}${whole}${part}`);
  return power >= 0n ? { over: digits * 10n ** power, under: 1n } : { over: digits, under: 10n ** -power };
}

function sign(a: Fraction, b: Fraction): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

const holds: Readonly<Record<Comparison, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

const operators = Object.keys(holds) as Comparison[];

const digits = (most: number) => fc.string({ unit: fc.constantFrom(...'00123456789'), maxLength: most });

/** Numbers that lie close to each other, of a few digits and of many. */
const number = fc
  .tuple(
    fc.constantFrom('', '-', '+'),
    fc.constantFrom('', '0', '9007199254740992', '1', '18'),
    digits(3),
    fc.option(digits(25), { freq: 3 }),
    fc.option(fc.integer({ min: -30, max: 30 }), { freq: 3 }),
  )
  .map(([sign, head, tail, part, exponent]) => {
    const whole = `${head}${tail}`;
    const dot = part === null ? '' : `.${part}`;
    const written = whole === '' && (part ?? '') === '' ? '0' : `${sign}${whole}${dot}`;
    return exponent === null ? written : `${written}e${exponent}`;
  });

const numbers = fc.array(number, { minLength: 30, maxLength: 60 });

function rowsWhere(values: readonly unknown[], breaks: (k: number) => boolean): number[] {
  return values.flatMap((_, k) => (breaks(k) ? [k] : []));
}

async function csvTable(rows: readonly Readonly<Record<string, unknown>>[]) {
  return (await factsOfFolder(folderWith({ 't.csv': csv(rows) }), ['t.csv'])).t;
}

const fraction = (text: string): Fraction => fractionOf(text) as Fraction;

describe('numbers in texts', () => {
  it('are compared with bounds as fractions are', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(numbers, number, number, async (values, low, high) => {
        const table = await textTable(values);
        const range = (found: Partial<Extract<RowRule, { rule: 'range' }>>) =>
          brokenRows(table, { rule: 'range', column: 'v', type: 'number', ...found });
        const order = (k: number, bound: string) => sign(fraction(values[k]), fraction(bound));
        expect(await range({ min: low, max: high })).toEqual(
          rowsWhere(values, (k) => order(k, low) < 0 || order(k, high) > 0),
        );
        expect(await range({ exclusiveMin: low, exclusiveMax: high })).toEqual(
          rowsWhere(values, (k) => order(k, low) <= 0 || order(k, high) >= 0),
        );
      }),
      { numRuns: 25 },
    );
  });

  it('are compared with each other as fractions are', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(number, number), { minLength: 30, maxLength: 60 }),
        fc.constantFrom(...operators),
        async (pairs, op) => {
          const table = await csvTable(pairs.map(([left, right]) => ({ left, right })));
          expect(await brokenRows(table, { rule: 'compare', left: 'left', op, right: 'right' })).toEqual(
            rowsWhere(pairs, (k) => !holds[op](sign(fraction(pairs[k][0]), fraction(pairs[k][1])))),
          );
        },
      ),
      { numRuns: 25 },
    );
  });

  it('are whole, and multiples, where their fractions are', { timeout: 60_000 }, async () => {
    const divisors = fc.oneof(
      fc.integer({ min: 1, max: 1e6 }),
      fc.constantFrom(0.1, 0.25, 1.5, 1e-7, 3e20, 0.003),
    );
    await fc.assert(
      fc.asyncProperty(numbers, divisors, async (values, divisor) => {
        const table = await textTable(values);
        expect(await brokenRows(table, { rule: 'type', column: 'v', type: 'integer' })).toEqual(
          rowsWhere(values, (k) => fraction(values[k]).over % fraction(values[k]).under !== 0n),
        );
        const by = fraction(String(divisor));
        expect(await brokenRows(table, { rule: 'multiple_of', column: 'v', divisor })).toEqual(
          rowsWhere(values, (k) => {
            const { over, under } = fraction(values[k]);
            return (over * by.under) % (under * by.over) !== 0n;
          }),
        );
      }),
      { numRuns: 25 },
    );
  });

  it('are among others where one of these is the same fraction', { timeout: 60_000 }, async () => {
    const isCode = (text: string) => /^[+-]?0\d/.test(text);
    await fc.assert(
      fc.asyncProperty(numbers, fc.array(number, { minLength: 1, maxLength: 70 }), async (values, listed) => {
        const table = await textTable(values);
        const isSame = (a: string, b: string) =>
          a === b || (!isCode(a) && !isCode(b) && sign(fraction(a), fraction(b)) === 0);
        const found = rowsWhere(values, (k) => listed.some((one) => isSame(values[k], one)));
        expect(await brokenRows(table, { rule: 'none_of', column: 'v', values: listed })).toEqual(found);
        expect(await brokenRows(table, { rule: 'one_of', column: 'v', values: listed })).toEqual(
          rowsWhere(values, (k) => !found.includes(k)),
        );
      }),
      { numRuns: 25 },
    );
  });
});

describe('numbers of typed columns', () => {
  const typed: readonly (readonly [type: string, least: bigint, most: bigint, places: number])[] = [
    ['TINYINT', -128n, 127n, 0],
    ['BIGINT', -(2n ** 63n), 2n ** 63n - 1n, 0],
    ['UBIGINT', 0n, 2n ** 64n - 1n, 0],
    ['DECIMAL(9,2)', -999_999_999n, 999_999_999n, 2],
    ['DECIMAL(38,10)', -(10n ** 38n) + 1n, 10n ** 38n - 1n, 10],
  ];
  for (const [type, least, most, places] of typed) {
    it(`of ${type} are compared and divided exactly`, { timeout: 60_000 }, async () => {
      const near = fc.bigInt({ min: -20n, max: 20n });
      const unit = fc
        .oneof(
          near,
          near.map((one) => least + one),
          near.map((one) => most + one),
          fc.bigInt({ min: least, max: most }),
        )
        .map((one) => (one < least ? least : one > most ? most : one));
      const written = (units: bigint) => {
        const plain = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
        const dot = places > 0 ? `.${plain.slice(-places)}` : '';
        return `${units < 0n ? '-' : ''}${plain.slice(0, plain.length - places)}${dot}`;
      };
      const bound = fc.oneof(
        number,
        unit.map(written),
        near.map((one) => `${most + one}.5`),
        near.map((one) => `${least + one}`),
      );
      await fc.assert(
        fc.asyncProperty(
          fc.array(unit, { minLength: 20, maxLength: 40 }),
          bound,
          fc.integer({ min: 1, max: 1000 }),
          async (units, limit, divisor) => {
            const texts = units.map(written);
            const table = await typedTable(
              type,
              texts.map((text) => `'${text}'`),
            );
            const order = (k: number) => sign(fraction(texts[k]), fraction(limit));
            const range = (found: Partial<Extract<RowRule, { rule: 'range' }>>) =>
              brokenRows(table, { rule: 'range', column: 'v', type: 'number', ...found });
            expect(await range({ min: limit })).toEqual(rowsWhere(texts, (k) => order(k) < 0));
            expect(await range({ max: limit })).toEqual(rowsWhere(texts, (k) => order(k) > 0));
            expect(await range({ exclusiveMin: limit })).toEqual(rowsWhere(texts, (k) => order(k) <= 0));
            expect(await range({ exclusiveMax: limit })).toEqual(rowsWhere(texts, (k) => order(k) >= 0));
            expect(await brokenRows(table, { rule: 'one_of', column: 'v', values: [limit] })).toEqual(
              rowsWhere(texts, (k) => order(k) !== 0 || /^[+-]?0\d/.test(limit)),
            );
            const step = fraction(String(divisor / 100));
            expect(
              await brokenRows(table, { rule: 'multiple_of', column: 'v', divisor: divisor / 100 }),
            ).toEqual(
              rowsWhere(texts, (k) => {
                const { over, under } = fraction(texts[k]);
                return (over * step.under) % (under * step.over) !== 0n;
              }),
            );
          },
        ),
        { numRuns: 20 },
      );
    });
  }
});

describe('time stamps in texts', () => {
  it('are compared as instants, whatever zone they say', { timeout: 60_000 }, async () => {
    const offset = fc.constantFrom('', 'Z', '+01:00', '-0530', '+14', '-11:45', ' +00:30');
    const stamp = fc
      .tuple(
        fc.date({ min: new Date('1969-12-30'), max: new Date('1970-01-03'), noInvalidDate: true }),
        offset,
        fc.constantFrom('T', ' '),
      )
      .map(([date, zone, between]) => `${date.toISOString().slice(0, -1).replace('T', between)}${zone}`);
    const instant = (text: string): number => {
      const [, day, time, zone] = /^(.{10})[T ](.{12}) ?(.*)$/.exec(text) as RegExpExecArray;
      const [, hours, minutes = '00'] = /^([+-]\d\d):?(\d\d)?$/.exec(zone) ?? [];
      return Date.parse(`${day}T${time}${hours ? `${hours}:${minutes}` : 'Z'}`);
    };
    await fc.assert(
      fc.asyncProperty(fc.array(stamp, { minLength: 20, maxLength: 40 }), stamp, async (values, bound) => {
        const table = await textTable(values);
        expect(
          await brokenRows(table, { rule: 'range', column: 'v', type: 'timestamp', exclusiveMin: bound }),
        ).toEqual(rowsWhere(values, (k) => instant(values[k]) <= instant(bound)));
        const pairs = await csvTable(
          values.map((left, k) => ({ left, right: values[(k * 7 + 1) % values.length] })),
        );
        expect(await brokenRows(pairs, { rule: 'compare', left: 'left', op: '<=', right: 'right' })).toEqual(
          rowsWhere(values, (k) => instant(values[k]) > instant(values[(k * 7 + 1) % values.length])),
        );
      }),
      { numRuns: 25 },
    );
  });

  it('are dates where the calendar has the day', { timeout: 60_000 }, async () => {
    const days = Array.from({ length: 12 * 31 * 4 }, (_, k) => {
      const year = [1900, 2000, 2023, 2024][Math.floor(k / 372)];
      const month = Math.floor((k % 372) / 31) + 1;
      return `${year}-${String(month).padStart(2, '0')}-${String((k % 31) + 1).padStart(2, '0')}`;
    });
    const table = await textTable(days);
    const exists = (text: string) => {
      const date = new Date(`${text}T00:00:00Z`);
      return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
    };
    expect(await brokenRows(table, { rule: 'type', column: 'v', type: 'date' })).toEqual(
      rowsWhere(days, (k) => !exists(days[k])),
    );
  });
});

describe('rows that agree', () => {
  const cell = fc.constantFrom('', '', 'a', 'b', 'ab', 'A', '1', '01', ' ');
  const row = fc.record({ x: cell, y: cell, z: fc.constantFrom('', 'p', 'q') });
  const rowsOf = fc.array(row, { minLength: 1, maxLength: 40 });

  it('are found as by looking at each pair', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf, rowsOf, async (rows, others) => {
        const folder = folderWith({ 't.csv': csv(rows), 'other.csv': csv(others) });
        const tables = await factsOfFolder(folder, ['t.csv', 'other.csv']).catch((error) => {
          if (/at least one row/.test(String(error))) return undefined;
          throw error;
        });
        if (!tables) return;
        const { t } = tables;
        const same = (a: { x: string; y: string }, b: { x: string; y: string }) => a.x === b.x && a.y === b.y;
        const isThere = (one: { x: string; y: string }) => one.x !== '' || one.y !== '';
        const columns = ['x', 'y'];
        expect(await brokenRows(t, { rule: 'unique', columns })).toEqual(
          rowsWhere(
            rows,
            (k) => isThere(rows[k]) && rows.some((other, j) => j !== k && same(other, rows[k])),
          ),
        );
        expect(await brokenRows(t, { rule: 'same_label', columns, label: 'z' })).toEqual(
          rowsWhere(
            rows,
            (k) =>
              isThere(rows[k]) &&
              rows[k].z !== '' &&
              rows.some((other) => same(other, rows[k]) && other.z !== '' && other.z !== rows[k].z),
          ),
        );
        expect(await brokenRows(t, { rule: 'not_in', columns, table: 'other' })).toEqual(
          rowsWhere(rows, (k) => isThere(rows[k]) && others.some((other) => same(other, rows[k]))),
        );
        expect(await brokenRows(t, { rule: 'refers_to', columns, table: 'other', to: columns })).toEqual(
          rowsWhere(
            rows,
            (k) => rows[k].x !== '' && rows[k].y !== '' && !others.some((other) => same(other, rows[k])),
          ),
        );
      }),
      { numRuns: 40 },
    );
  });
});
