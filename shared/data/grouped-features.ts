import type { Database } from './database.ts';
import type { GroupedFeatures, MissingByLevel, SampledFeature } from './evidence.ts';
import { featureRows } from './feature-rows.ts';
import { columnsOfNumbers, featureValues } from './feature-values.ts';
import type { OpenRows } from './open-rows.ts';
import { readSource } from './read-source.ts';
import type { Table, TableView } from './table.ts';
import { tablePart } from './table-part.ts';

export interface FeaturesRequest {
  /** Columns to look at; all without another use where absent. */
  features?: readonly string[];
  /** The slices that the groups are levels of. */
  slices: readonly number[];
  seed: number;
}

/** Rows that are sampled at most, and cells, so that memory stays bounded where there are thousands of columns. */
const mostRows = 20_000;
const mostCells = 10_000_000;

/** Bits of a whole number that DuckDB and JavaScript hold alike. */
const bits = 30;

/**
 * What the features have to do with the groups of the rows: which values are missing where, and a sample of both.
 *
 * @throws InputError where a feature is named that the rows lack.
 */
export async function groupedFeatures(open: OpenRows, asked: FeaturesRequest): Promise<GroupedFeatures> {
  const { database, request, table, labelled } = open;
  const rows = featureRows(database, request.columns, table, labelled.n);
  const names = [...new Set(table.columns.map(({ name }) => name))];
  for (const name of asked.features ?? []) table.column(name, 'columns.features');
  const features = (asked.features ?? names).filter((name) => !rows.reserved.includes(name));
  if (features.length === 0) {
    return { features, missing: new Map(), sample: { rows: 0, features: [], levels: new Map() } };
  }
  const loaded = await table.load(features);
  const missing = await readSource(table.source, () => missingByLevel(open, loaded, features, asked.slices));
  await loaded.drop();
  return { features, missing, sample: await sampled(open, features, asked) };
}

/** One scan of all rows; the rows' levels are known here and not in the database. */
async function missingByLevel(
  { database, table, labelled: { slices } }: OpenRows,
  loaded: TableView,
  features: readonly string[],
  wanted: readonly number[],
): Promise<Map<number, MissingByLevel[]>> {
  const isMissing = await missingIn(database, table, loaded, features);
  const [absent] = await database.rows(
    `SELECT ${features.map((name) => `count_if(${isMissing(name)})`).join(', ')} FROM ${loaded.from}`,
  );
  const lacking = features.filter((_, k) => Number(absent[k]) > 0);
  const counted = wanted.map((slice) => ({
    slice,
    codes: slices[slice].codes,
    found: lacking.map((feature) => ({ feature, missing: slices[slice].levels.map(() => 0) })),
  }));
  const found = new Map(counted.map((one) => [one.slice, one.found]));
  const words = Array.from({ length: Math.ceil(lacking.length / bits) }, (_, k) =>
    lacking
      .slice(k * bits, (k + 1) * bits)
      .map((name, bit) => `CASE WHEN ${isMissing(name)} THEN ${2 ** bit} ELSE 0 END`),
  );
  if (words.length === 0) return found;
  let row = 0;
  await database.stream(
    `SELECT ${words.map((word) => `CAST(${word.join(' + ')} AS INTEGER)`).join(', ')} FROM ${loaded.from}`,
    words.map(() => 'i32' as const),
    (count, masks) => {
      for (const [k, mask] of masks.entries()) {
        for (let i = 0; i < count; i++) {
          for (let word = mask[i], bit = 0; word !== 0; word >>>= 1, bit++) {
            if ((word & 1) === 0) continue;
            for (const one of counted) one.found[k * bits + bit].missing[one.codes[row + i]]++;
          }
        }
      }
      row += count;
    },
  );
  return found;
}

/** SQL, true where a feature has no value, which says the same of the same rows in every format. */
async function missingIn(
  database: Database,
  table: Table,
  loaded: TableView,
  features: readonly string[],
): Promise<(name: string) => string> {
  const types = new Map(table.columns.map(({ name, declared, type }) => [name, declared ? type : 'text']));
  const texts = features.filter((name) => types.get(name) === 'text');
  const isNaNText = (name: string) =>
    `CASE WHEN strlen(${loaded.text(name)}) BETWEEN 3 AND 4 THEN lower(${loaded.text(name)}) IN ('nan', '-nan', '+nan') ELSE false END`;
  const [found] =
    texts.length === 0
      ? [[]]
      : await database.rows(
          `SELECT ${texts.map((name) => `count_if(${isNaNText(name)})`).join(', ')} FROM ${loaded.from}`,
        );
  const withNaN = texts.filter((_, k) => Number(found[k]) > 0);
  // Among words NaN is one of them; among numbers it is what Parquet's NaN is.
  const numeric = await columnsOfNumbers(database, loaded, withNaN);
  return (name) => {
    const type = types.get(name);
    if (type === 'text') {
      const isNull = `${loaded.text(name)} IS NULL`;
      return numeric.has(name) ? `(${isNull} OR ${isNaNText(name)})` : isNull;
    }
    // Quicker than by the text that a number would be written as.
    return type === 'number'
      ? `coalesce(isnan(${loaded.number(name)}), true)`
      : `${loaded.raw(name)} IS NULL`;
  };
}

async function sampled(
  { database, table, labelled }: OpenRows,
  features: readonly string[],
  { slices, seed }: FeaturesRequest,
): Promise<GroupedFeatures['sample']> {
  const most = Math.max(1_000, Math.min(mostRows, Math.floor(mostCells / features.length)));
  const part = await tablePart(database, table, features, { n: labelled.n, most, seed });
  const view = await part.table().load(features);
  const wanted = await featureValues(database, table, view, features);
  const values = features.map(() => new Float64Array(part.rows));
  let row = 0;
  await database.stream(
    `SELECT ${wanted.map(({ sql }) => sql).join(', ')} FROM ${view.from}`,
    features.map(() => 'f64' as const),
    (count, columns) => {
      for (const [k, column] of columns.entries()) values[k].set(column, row);
      row += count;
    },
  );
  const levels = new Map(
    slices.map((slice) => {
      const { codes } = labelled.slices[slice];
      return [slice, Int32Array.from(part.places, (place) => codes[place])] as const;
    }),
  );
  await part.drop();
  return {
    rows: part.rows,
    features: features.map((name, k): SampledFeature => {
      if (wanted[k].kind === 'number') return { name, kind: 'number', numbers: values[k] };
      const codeOf = new Map<number, number>();
      const codes = Int32Array.from(values[k], (hash) => {
        if (Number.isNaN(hash)) return -1;
        const code = codeOf.get(hash) ?? codeOf.size;
        codeOf.set(hash, code);
        return code;
      });
      return { name, kind: 'category', codes, levels: codeOf.size };
    }),
    levels,
  };
}
