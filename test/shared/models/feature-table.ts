import { readFileSync } from 'node:fs';
import type { FeatureRows } from '../../../shared/models/index.ts';

const fixtures = new URL('../../fixtures/models/', import.meta.url);

export function fixture(name: string): string {
  return new URL(name, fixtures).pathname;
}

/** A small csv file without quotes, as models read rows. */
export function featureTable(name: string, reserved: readonly string[]): FeatureRows {
  const [header, ...lines] = readFileSync(fixture(name), 'utf8').trim().split('\n');
  const names = header.split(',');
  const cells = lines.map((line) => line.split(','));
  const column = (wanted: string): string[] => cells.map((row) => row[names.indexOf(wanted)]);
  return {
    input: 'data.test',
    rows: cells.length,
    columns: names.map((one) => ({ name: one, type: 'text' })),
    reserved,
    folder: '',
    numeric: async (wanted) =>
      wanted.filter((one) => column(one).every((value) => value !== '' && !Number.isNaN(Number(value)))),
    async batches(wanted, size, take) {
      for (let at = 0; at < cells.length; at += size) {
        const values = wanted.map(({ name: one, as }) => {
          const part = column(one).slice(at, at + size);
          return as === 'number' ? Float64Array.from(part, Number) : part;
        });
        await take(Math.min(size, cells.length - at), values);
      }
    },
    write: () => Promise.reject(new Error('not in this test')),
  };
}
