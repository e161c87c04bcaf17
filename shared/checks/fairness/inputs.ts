import type { GroupedFeatures, RowLevels, SampledFeature } from '../../data/evidence.ts';
import type { Check, Finding } from '../../report/schema.ts';
import {
  correlationRatio,
  correlationRatioInterval,
  cramersV,
  cramersVInterval,
  holm,
} from '../../stats/index.ts';
import { associationNames } from '../data/association-names.ts';
import { counted, shortened, withInterval, written } from '../sentence.ts';
import type { Groups } from './groups.ts';

/** Features that are told, worst first. */
const mostTold = 20;
/** Fewer rows make anything go together. */
const leastRows = 20;

/**
 * Which features stand for a protected column: the association of each with the groups, closest first. A model that is
 * not given the column can still treat groups differently by them. Told, not judged.
 */
export function inputs(
  groups: Groups,
  features: GroupedFeatures,
  slice: number,
  { levels }: RowLevels,
  alpha: number,
): Check {
  const [{ column }] = groups.set.by;
  const id = `inputs/${column}`;
  const title = `Features that stand for ${column}`;
  const told = (why: string, findings: Finding[] = []): Check => ({
    id,
    title,
    status: 'skip',
    why,
    findings,
  });
  const { sample } = features;
  if (features.features.length === 0) return told('the labelled rows have no features');
  const protectedColumn = groupColumn(groups, sample.levels.get(slice) ?? new Int32Array(), levels);
  const others = sample.features.filter(({ name }) => name !== column);
  const isRead = others.length < sample.features.length;
  const own = isRead ? `${column} itself is among the columns that the model may read; ` : '';
  const pairs = others.flatMap((feature) => {
    const found = associated(feature, protectedColumn);
    return found && found.n >= leastRows ? [{ feature, found }] : [];
  });
  if (pairs.length === 0) return told(`${own}no other feature varies with ${column} over rows enough`);
  const adjusted = holm(pairs.map(({ found }) => found.p));
  const level = 1 - alpha / pairs.length;
  const ranked = pairs
    .map((pair, k) => ({ ...pair, p: adjusted[k] }))
    .sort((a, b) => b.found.value - a.found.value || a.p - b.p);
  const suffix = pairs.length > 1 ? ', simultaneous' : '';
  const findings = ranked.slice(0, mostTold).map(({ feature, found, p }): Finding => {
    const interval = found.interval(level);
    const name = associationNames[found.statistic];
    return {
      subject: shortened(feature.name),
      statistic: found.statistic,
      by: [column],
      value: found.value,
      ...(interval && { interval, level, method: `${methods[found.statistic]}${suffix}` }),
      p,
      n: found.n,
      why: `${name} ${interval ? withInterval(found.value, interval) : written(found.value)} with ${column}`,
    };
  });
  const shown = adjusted.filter((p) => p <= alpha).length;
  const [closest] = findings;
  const most = `closest to ${column} is ${closest.subject}: ${(closest.why as string).replace(` with ${column}`, '')}`;
  const why = `${own}${most}; ${counted(shown)} of ${counted(pairs.length)} features are shown to go with it, on ${counted(sample.rows)} rows`;
  return told(why, findings);
}

const methods = { correlation_ratio: 'noncentral F', cramers_v: 'noncentral χ²' } as const;

type Category = Extract<SampledFeature, { kind: 'category' }>;

/** The groups as a category; rows of groups that are left out have none. */
function groupColumn(groups: Groups, codes: Int32Array, levels: RowLevels['levels']): Category {
  const codeOf = levels.map(({ level }) => groups.groups.findIndex((group) => group.level === level));
  const [{ column }] = groups.set.by;
  return {
    name: column,
    kind: 'category',
    codes: codes.map((code) => codeOf[code]),
    levels: groups.groups.length,
  };
}

interface Associated {
  statistic: 'correlation_ratio' | 'cramers_v';
  value: number;
  interval(level: number): [number, number] | undefined;
  p: number;
  n: number;
}

/** Categories with more values than these are names rather than categories. */
const mostLevels = 200;

function associated(feature: SampledFeature, column: Category): Associated | undefined {
  if (feature.kind === 'number') {
    const ratio = correlationRatio(column.codes, feature.numbers);
    return (
      ratio && {
        statistic: 'correlation_ratio',
        value: Math.sqrt(ratio.epsilonSquared),
        interval: (level) => correlationRatioInterval(ratio, level),
        p: ratio.p,
        n: ratio.n,
      }
    );
  }
  if (feature.levels > mostLevels) return undefined;
  const table = Array.from({ length: feature.levels }, () => new Array<number>(column.levels).fill(0));
  for (let i = 0; i < feature.codes.length; i++) {
    if (feature.codes[i] >= 0 && column.codes[i] >= 0) table[feature.codes[i]][column.codes[i]]++;
  }
  const found = cramersV(table);
  return found && { statistic: 'cramers_v', ...found, interval: (level) => cramersVInterval(table, level) };
}
