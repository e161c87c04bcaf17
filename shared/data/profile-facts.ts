import { InputError } from '../errors.ts';
import type { FactColumn, Facts } from './facts.ts';
import { type Profile, type ProfiledColumn, profiledQuantiles } from './profile.ts';

/** Values that a profile tells of a column at most. */
const mostValues = 1_000;

const numeric = new Set(['integer', 'number', 'date', 'timestamp']);
const categorical = new Set(['text', 'boolean', 'integer', 'date']);

/** What an aggregate gives; undefined where the values lie too far apart for a double to hold it. */
async function ifItFits<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    const cause = error instanceof InputError ? error.cause : error;
    if (cause instanceof Error && cause.message.startsWith('Out of Range Error')) return undefined;
    throw error;
  }
}

async function profileColumn(facts: Facts, { name, declared, kind }: FactColumn): Promise<ProfiledColumn> {
  const column = name;
  const isNested = kind === 'nested' || kind === 'other';
  const [missing, distinct, frequencies, moments, quantiles, kurtosis] = await Promise.all([
    facts.measure('missing', { column }),
    isNested ? undefined : facts.measure('distinct', { column, mayEstimate: true }),
    categorical.has(kind) ? facts.measure('frequencies', { column, most: mostValues }) : undefined,
    numeric.has(kind) ? ifItFits(facts.measure('moments', { column })) : undefined,
    numeric.has(kind) ? facts.measure('quantiles', { column, at: profiledQuantiles }) : undefined,
    numeric.has(kind) ? ifItFits(facts.measure('kurtosis', { column })) : undefined,
  ]);
  return {
    name,
    ...(declared !== undefined && { declared }),
    kind,
    missing,
    distinct: distinct?.values ?? facts.rows - missing,
    // JSON holds no infinity, and nothing could be compared with it.
    ...(moments &&
      [moments.mean, moments.standardDeviation].every(Number.isFinite) &&
      quantiles?.values.every(Number.isFinite) && {
        numbers: {
          mean: moments.mean,
          standardDeviation: moments.standardDeviation,
          min: moments.min,
          max: moments.max,
          ...(kurtosis !== undefined && { kurtosis }),
          quantiles: quantiles.values,
        },
      }),
    ...(frequencies && { categories: { values: frequencies.values, others: frequencies.others } }),
  };
}

/**
 * What a table looks like. All columns are asked at once, so that two scans and a grouping of each column of few values
 * answer them. Lists and structs are told as if all of their values were distinct, and of numbers whose moments no double can
 * hold there are none.
 */
export async function profileOf(facts: Facts): Promise<Profile> {
  return {
    schema: 'tollgate/profile/v1',
    sha256: await facts.sha256,
    rows: facts.rows,
    columns: await Promise.all(facts.columns.map((column) => profileColumn(facts, column))),
  };
}
