import type { QueriedMeasure } from './measure.ts';
import { numberOf } from './number-of.ts';

/** How a sampled column is wanted: its numbers, codes that tell its values apart, or codes with the values as text. */
export interface SampleColumn {
  name: string;
  as: 'number' | 'code' | 'text';
}

export interface SampleAsk {
  columns: readonly SampleColumn[];
  /** Rows, about: more than these are thinned to them by a hash of their place. */
  most: number;
  seed: number;
}

export interface SampledColumn {
  name: string;
  /** NaN where missing or no number. */
  numbers?: Float64Array;
  /** From 0 in the order of their first row; −1 where missing. */
  codes?: Int32Array;
  /** The text of each code. */
  levels?: readonly string[];
}

export interface Sample {
  rows: number;
  columns: readonly SampledColumn[];
}

/** Texts longer than this are told apart by their hash. */
const longest = 200;

/** Columns of one query: to sort rows of thousands takes hundreds of megabytes. */
const together = 200;

/** Rows of a table for what needs several columns at once: the same rows for the same seed, in the file's order. */
export const sample: QueriedMeasure<SampleAsk, Sample> = {
  async measure({ columns, most, seed }, table, database) {
    const { view, rows, place } = table;
    const expressions = columns.map(({ name, as }, k) => {
      const text = view.text(name);
      if (as === 'number') return `coalesce(${numberOf(name, table)}, 'nan'::DOUBLE) AS s${k}`;
      // 52 bits of a hash, exact as a double.
      if (as === 'code') return `coalesce(CAST(hash(${text}) >> 12 AS DOUBLE), 'nan'::DOUBLE) AS s${k}`;
      return `CASE WHEN (${text}) IS NULL THEN '' WHEN strlen(${text}) > ${longest} THEN '#' || md5(${text}) ELSE '=' || (${text}) END AS s${k}`;
    });
    const threshold = BigInt(Math.floor((most / rows) * 2 ** 52)) << 12n;
    const where = rows > most ? `WHERE hash(${place}, ${Math.trunc(seed)}) < ${threshold}::UBIGINT` : '';
    const taken: (Float64Array | Int32Array)[] = columns.map(({ as }) =>
      as === 'number' ? new Float64Array(1024) : new Int32Array(1024),
    );
    const codes = columns.map(() => new Map<number | string, number>());
    let count = 0;
    // Without columns once, too: how many rows there are is told in any case.
    for (let first = 0; first === 0 || first < columns.length; first += together) {
      const part = columns.slice(first, first + together);
      count = 0;
      await database.stream(
        `SELECT ${expressions.slice(first, first + together).join(', ') || '0::DOUBLE'} FROM ${view.from} ${where} ORDER BY ${place}`,
        part.map(({ as }) => (as === 'text' ? 'text' : 'f64')),
        (size, chunk) => {
          part.forEach(({ as }, at) => {
            const k = first + at;
            if (count + size > taken[k].length) taken[k] = grown(taken[k], count + size);
            const values = chunk[at];
            const into = taken[k];
            if (as === 'number') {
              for (let i = 0; i < size; i++) into[count + i] = Number(values[i]);
              return;
            }
            for (let i = 0; i < size; i++) {
              const value = values[i];
              if (value === '' || Number.isNaN(value)) {
                into[count + i] = -1;
                continue;
              }
              let code = codes[k].get(value);
              if (code === undefined) {
                code = codes[k].size;
                codes[k].set(value, code);
              }
              into[count + i] = code;
            }
          });
          count += size;
        },
      );
    }
    return {
      rows: count,
      columns: columns.map(({ name, as }, k) => {
        const values = taken[k].slice(0, count);
        if (values instanceof Float64Array) return { name, numbers: values };
        const levels =
          as === 'text' ? [...codes[k].keys()].map((level) => String(level).slice(1)) : undefined;
        return { name, codes: values, ...(levels && { levels }) };
      }),
    };
  },
};

function grown<A extends Float64Array | Int32Array>(array: A, least: number): A {
  const larger = new (array.constructor as new (length: number) => A)(Math.max(least, 2 * array.length));
  larger.set(array);
  return larger;
}
