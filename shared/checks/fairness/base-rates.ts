import type { Evaluation, Rows, Sample } from '../../data/evaluation.ts';
import type { RowLevels } from '../../data/evidence.ts';
import type { Check, Finding } from '../../report/schema.ts';
import { type Estimate, linearised, wilson } from '../../stats/index.ts';
import { written } from '../sentence.ts';
import { differenceFromOthers } from './difference-from-others.ts';
import type { Group, Groups } from './groups.ts';
import { ratesAgainstOthers, simultaneousDifferences } from './simultaneous-differences.ts';

/** Most classes whose shares are told. */
const mostClasses = 20;

interface Measured {
  estimate?: Estimate;
  why?: string;
}

/**
 * How often each group has the favorable label (each class of a multiclass label; the mean label in regression), and how
 * far that is from all others together. Told, not judged: a model that is right passes such gaps on.
 */
export function baseRates(
  groups: Groups,
  { task, classes, overall }: Pick<Evaluation, 'task' | 'classes' | 'overall'>,
  levels: RowLevels,
  alpha: number,
): Check {
  const told = task === 'binary' ? [1] : task === 'multiclass' ? classes.map((_, k) => k) : [undefined];
  const samples = groups.groups.map(({ sample }) => sample());
  const parts = told.slice(0, mostClasses).map((code) => {
    const subject =
      code === undefined ? 'mean_label' : task === 'binary' ? 'base_rate' : `base_rate[${classes[code]}]`;
    return measuredBy(subject, code, groups, samples, overall, levels, alpha);
  });
  const [first] = parts;
  return {
    id: `base_rates/${groups.name}`,
    title: `${task === 'regression' ? 'Mean labels' : 'Base rates of labels'} by ${groups.name}`,
    status: 'skip',
    why: first.why,
    findings: parts.flatMap(({ findings }) => findings),
  };
}

function measuredBy(
  subject: string,
  code: number | undefined,
  groups: Groups,
  samples: readonly Sample[],
  overall: Sample,
  levels: RowLevels,
  alpha: number,
): { why: string; findings: Finding[] } {
  const by = groups.set.by.map(({ column }) => column);
  const { rows } = overall;
  const byDesign = code === undefined || rows?.weight !== undefined || rows?.cluster !== undefined;
  const [values, differences] =
    byDesign && rows
      ? byRows(code, groups, samples, rows, levels)
      : byCounts(samples.map((sample) => countsOf(sample, code as number)));
  const corrected = simultaneousDifferences(differences, alpha);
  const level = 1 - 2 * alpha;
  const findings = groups.groups.flatMap((group, k): Finding[] => {
    const base = { subject, slice: group.level };
    return [valueFinding(base, values[k], group.n, level), ...differenceFromOthers(base, corrected[k], by)];
  });
  const known = groups.groups
    .flatMap((group, k) => {
      const { estimate } = values[k];
      return estimate ? [{ group, value: estimate.value, p: corrected[k]?.p }] : [];
    })
    .sort((a, b) => a.value - b.value);
  if (known.length === 0) return { why: 'no group has labels enough', findings };
  const [lowest] = known;
  const highest = known[known.length - 1];
  const shown = known.filter(({ p }) => p !== undefined && p <= alpha);
  const why =
    known.length === 1
      ? `${written(lowest.value)} in ${lowest.group.name}, the only group`
      : `from ${written(lowest.value)} in ${lowest.group.name} to ${written(highest.value)} in ${highest.group.name}; ${shownOf(shown.length, known.length)}`;
  return { why: `${subject} ${why}`, findings };
}

/** A group's rate or mean, with an interval where its rows bear one. */
function valueFinding(
  base: Pick<Finding, 'subject' | 'slice'>,
  { estimate, why }: Measured,
  n: number,
  level: number,
): Finding {
  if (!estimate) return { ...base, statistic: 'value', n, why };
  const { value, insufficient, method } = estimate;
  if (insufficient) return { ...base, statistic: 'value', value, n, insufficient: insufficient.reason };
  return { ...base, statistic: 'value', value, interval: estimate.interval(level), level, method, n };
}

function shownOf(shown: number, groups: number): string {
  if (groups === 2) return shown === 0 ? 'no difference is shown' : 'a difference is shown';
  if (shown === 0) return 'no group is shown to differ from all others';
  return `${shown} of ${groups} groups ${shown === 1 ? 'is' : 'are'} shown to differ from all others`;
}

function countsOf({ cells, rows }: Sample, code: number): { n: number; hits: number } {
  let n = 0;
  let hits = 0;
  if (cells) {
    for (let k = 0; k < cells.label.length; k++) {
      n += cells.count[k];
      if (cells.label[k] === code) hits += cells.count[k];
    }
  } else if (rows) {
    n = rows.n;
    for (const label of rows.label) if (label === code) hits++;
  }
  return { n, hits };
}

function byCounts(counts: readonly { n: number; hits: number }[]): [Measured[], (Estimate | undefined)[]] {
  return [
    counts.map((one) => (one.n > 0 ? { estimate: wilson(one) } : { why: 'it has no rows' })),
    ratesAgainstOthers(counts),
  ];
}

/** Means with weights, clusters or numbers, by Taylor linearisation. */
function byRows(
  code: number | undefined,
  groups: Groups,
  samples: readonly Sample[],
  rows: Rows,
  levels: RowLevels,
): [Measured[], (Estimate | undefined)[]] {
  const numberOf = (label: number): number => (code === undefined ? label : label === code ? 1 : 0);
  const method = rows.cluster ? 'cluster t (linearised)' : rows.weight ? 'weighted t (linearised)' : 't';
  const values = samples.map(({ rows: own }): Measured => {
    if (!own || own.n < 2) return { why: 'it has fewer than two rows' };
    const mean = meanOf(own, numberOf, () => true);
    if (mean === undefined) return { why: 'its rows have no weight' };
    if (!Number.isFinite(mean)) return { why: 'its labels are too large to be reckoned with' };
    const influence = Float64Array.from(own.label, (label) => numberOf(label) - mean);
    return {
      estimate: linearised({ value: mean, influence, weight: own.weight, cluster: own.cluster, method }),
    };
  });
  const { codes } = levels;
  const codeOf = (group: Group): number => levels.levels.findIndex(({ level }) => level === group.level);
  const kept = new Set(groups.groups.map(codeOf));
  const differences = groups.groups.map((group, k) => {
    if (groups.groups.length === 2 && k === 1) return undefined;
    const rest = values.filter((_, other) => other !== k);
    if (!bearsInterval(values[k]) || !rest.some(bearsInterval)) return undefined;
    const own = codeOf(group);
    const inside = meanOf(rows, numberOf, (i) => codes[i] === own);
    const outside = meanOf(rows, numberOf, (i) => codes[i] !== own && kept.has(codes[i]));
    if (inside === undefined || outside === undefined || !Number.isFinite(inside - outside)) return undefined;
    let [ofGroup, ofOthers, all] = [0, 0, 0];
    for (let i = 0; i < rows.n; i++) {
      const w = rows.weight ? rows.weight[i] : 1;
      all += w;
      if (codes[i] === own) ofGroup += w;
      else if (kept.has(codes[i])) ofOthers += w;
    }
    const influence = new Float64Array(rows.n);
    for (let i = 0; i < rows.n; i++) {
      const value = numberOf(rows.label[i]);
      if (codes[i] === own) influence[i] = ((value - inside) * all) / ofGroup;
      else if (kept.has(codes[i])) influence[i] = (-(value - outside) * all) / ofOthers;
    }
    const { weight, cluster } = rows;
    const estimate = linearised({ value: inside - outside, influence, weight, cluster, method });
    // Nothing is shown by rows that bear no interval.
    return estimate.insufficient ? undefined : estimate;
  });
  return [values, differences];
}

function bearsInterval({ estimate }: Measured): boolean {
  return estimate !== undefined && !estimate.insufficient;
}

function meanOf(
  { n, label, weight }: Rows,
  numberOf: (label: number) => number,
  holds: (i: number) => boolean,
): number | undefined {
  let [sum, total] = [0, 0];
  for (let i = 0; i < n; i++) {
    if (!holds(i)) continue;
    const w = weight ? weight[i] : 1;
    sum += w * numberOf(label[i]);
    total += w;
  }
  return total > 0 ? sum / total : undefined;
}
