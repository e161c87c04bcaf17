import type { MissingByLevel, RowLevels } from '../../data/evidence.ts';
import type { Check, Finding } from '../../report/schema.ts';
import { benjaminiHochberg, type RateCounts, wilson } from '../../stats/index.ts';
import { counted, shortened, withInterval, written } from '../sentence.ts';
import { differenceFromOthers } from './difference-from-others.ts';
import type { Group, Groups } from './groups.ts';
import {
  type AgainstOthers,
  ratesAgainstOthers,
  simultaneousDifferences,
} from './simultaneous-differences.ts';

/** Features and groups of each that are told, worst first. */
const mostFeatures = 10;
const mostGroups = 20;

/**
 * How often each group lacks a value in each feature, and how far that is from all others together: what is not known of a
 * group is guessed by the model. Told, not judged.
 */
export function missingness(
  groups: Groups,
  { missing, features }: { missing: readonly MissingByLevel[]; features: number },
  { levels }: RowLevels,
  alpha: number,
): Check {
  const by = groups.set.by.map(({ column }) => column);
  const id = `missingness/${groups.name}`;
  const title = `Missing feature values by ${groups.name}`;
  const lacking = missing.filter(({ feature }) => !by.includes(feature));
  const told = (why: string): Check => ({ id, title, status: 'skip', why, findings: [] });
  if (features === 0) return told('the labelled rows have no features');
  if (lacking.length === 0) return told('no feature lacks a value');
  const places = groups.groups.map((group) => levels.findIndex(({ level }) => level === group.level));
  const counts = lacking.map(({ missing: hits }): RateCounts[] =>
    places.map((place) => ({ n: levels[place].n, hits: hits[place] })),
  );
  const family = simultaneousDifferences(counts.flatMap(ratesAgainstOthers), alpha, benjaminiHochberg);
  const level = 1 - 2 * alpha;
  const size = places.length;
  const ranked = lacking
    .map(({ feature }, f) => {
      const own = groups.groups
        .map((group, k) => ({ group, counts: counts[f][k], other: family[f * size + k] }))
        .sort((a, b) => (a.other?.p ?? 2) - (b.other?.p ?? 2) || shift(b) - shift(a));
      return { feature, own };
    })
    .sort((a, b) => (a.own[0].other?.p ?? 2) - (b.own[0].other?.p ?? 2) || shift(b.own[0]) - shift(a.own[0]));
  const findings = ranked.slice(0, mostFeatures).flatMap(({ feature, own }) =>
    own.slice(0, mostGroups).flatMap(({ group, counts: one, other }): Finding[] => {
      const rate = wilson(one);
      const base = { subject: shortened(feature), slice: group.level };
      return [
        {
          ...base,
          statistic: 'missing_share',
          value: rate.value,
          interval: rate.interval(level),
          level,
          method: rate.method,
          n: one.n,
        },
        ...differenceFromOthers(base, other, by),
      ];
    }),
  );
  const shown = ranked.filter(({ own: [{ other }] }) => other && other.p <= alpha);
  const looked = `${counted(lacking.length)} of ${counted(features)} features lack values`;
  const [worst] = shown;
  if (!worst)
    return {
      id,
      title,
      status: 'skip',
      why: `${looked}; no group is shown to differ from all others`,
      findings,
    };
  const { group, counts: one, apart } = mostApart(worst.own);
  const many = `${counted(shown.length)} ${shown.length === 1 ? 'feature' : 'features'} with a group that is shown to differ`;
  const why = `${looked}; most apart is ${shortened(worst.feature)}, missing in ${written((100 * one.hits) / one.n)} % of ${group.name}, ${apart} against all others (${many})`;
  return { id, title, status: 'skip', why, findings };
}

interface Compared {
  group: Group;
  counts: RateCounts;
  other?: AgainstOthers;
}

/** The group that is farthest from all others; of two groups the one that lacks more. */
function mostApart(own: readonly Compared[]): Compared & { apart: string } {
  const [first, second] = own;
  const other = first.other as AgainstOthers;
  const { value } = other.estimate;
  const [low, high] = other.interval();
  if (own.length === 2 && value < 0) {
    return { ...second, apart: withInterval(-value, [-high, -low], '+') };
  }
  return { ...first, apart: withInterval(value, [low, high], '+') };
}

function shift({ other }: { other?: { estimate: { value: number } } }): number {
  return Math.abs(other?.estimate.value ?? 0);
}
