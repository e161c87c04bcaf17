import { nearest } from '../documents/nearest.ts';
import { show } from '../documents/show.ts';
import type { Catalogue } from './catalogue.ts';
import type { DisparityEntry } from './disparity-entry.ts';
import type { Fault } from './fault.ts';
import { type Path, valueAt } from './path.ts';
import type { Settings } from './settings.ts';

type Fairness = NonNullable<Settings['fairness']>;

/** Whether what `fairness` asks fits together, the task, and what can be measured in groups. */
export function fairnessRules(settings: Settings, catalogue: Catalogue, content: unknown): Fault[] {
  const { fairness } = settings;
  if (!fairness) return [];
  return [
    ...protectedRules(fairness, settings),
    ...limitRules(fairness, settings, catalogue),
    ...changeRules(fairness, settings, catalogue),
    ...unitRules(settings, content),
    ...groupRules(fairness),
    ...favorableRules(fairness, settings),
    ...scoreRules(fairness, settings, catalogue),
  ];
}

function protectedRules({ protected: columns, data, id }: Fairness, { columns: named }: Settings): Fault[] {
  const meanings = ['id', 'label', 'prediction', 'weight'] as const;
  const faults = columns.flatMap(({ column }, i): Fault[] => {
    const meaning = meanings.find((one) => named[one] === column);
    const setting = meaning ? `columns.${meaning}` : column === id ? 'fairness.id' : undefined;
    if (setting === undefined) return [];
    const rule = `must not be the column of ${setting}`;
    return [{ path: ['fairness', 'protected', i], rule, received: show(column) }];
  });
  if (id !== undefined && data === undefined) {
    const rule = 'must be left out without fairness.data, whose column of ids it names';
    const fix = 'Name the table of people under fairness.data, or remove it.';
    faults.push({ path: ['fairness', 'id'], rule, received: show(id), fix });
  }
  return faults;
}

/** A limit that nothing could meet, or that nothing could break, was not meant. */
function valueRules(
  path: Path,
  limit: number,
  { name, compare, range: [low, high] }: DisparityEntry,
): Fault[] {
  const isRatio = compare === 'ratio';
  const base = { path: [...path, isRatio ? 'at-least' : 'at-most'], received: show(limit) };
  if (limit < low || limit > high) {
    const rule = Number.isFinite(high)
      ? `must lie between ${low} and ${high}, as ${name} does`
      : `must be at least ${low}, as ${name} is`;
    return [{ ...base, rule, fix: high === 1 && limit > 1 ? meantBy(limit, compare) : undefined }];
  }
  if (limit !== (isRatio ? low : high)) return [];
  return [
    { ...base, rule: `must be ${isRatio ? `above ${low}` : `below ${high}`}, or no ${name} breaks it` },
  ];
}

/** Of a limit's name, by which its checks are named. */
const longestKey = 100;
/** Of a group's name, as of a value of the data that names one. */
const longestGroup = 200;

function limitRules(
  { protected: columns, limits }: Fairness,
  { model }: Settings,
  { disparities, groupMetrics }: Catalogue,
): Fault[] {
  return Object.entries(limits).flatMap(([key, { disparity, limit, class: one, by, within }]): Fault[] => {
    const entry = disparities.find(({ name }) => name === disparity);
    if (!entry) return [];
    const path: Path = ['fairness', 'limits', key];
    if (!entry.tasks.includes(model.task)) {
      const received = `${entry.name}, a disparity of ${entry.tasks.join(' and ')} models`;
      const fix = 'Remove it, or correct model.task.';
      return [{ path, rule: `must be a disparity of ${model.task} models`, received, fix }];
    }
    const faults = valueRules(path, limit, entry);
    if (key.length > longestKey) {
      const rule = `must have a name of at most ${longestKey} characters`;
      faults.push({ path, rule, received: `${key.length} characters` });
    }
    if (groupMetrics.some(({ name }) => name === key)) {
      const fix = `Call it ${key}_limit, or by the name of the disparity.`;
      faults.push({ path, rule: 'must not be called like a group metric', fix });
    }
    if (one !== undefined && model.task !== 'multiclass') {
      const rule = `must be left out for ${model.task} models`;
      faults.push({ path: [...path, 'class'], rule, received: show(one) });
    }
    const names = columns.map(({ column }) => column);
    const unknown = by?.findIndex((column) => !names.includes(column)) ?? -1;
    if (by && unknown >= 0) {
      faults.push({
        path: [...path, 'by', unknown],
        rule: 'must be one of the protected columns',
        received: show(by[unknown]),
        fix: `Protected are ${names.join(', ')}.`,
      });
    }
    if (within === undefined) return faults;
    const inside: Path = [...path, 'within'];
    if ((by ?? names).every((column) => column === within)) {
      const rule = 'must be another column than the protected one';
      faults.push({ path: inside, rule, received: show(within) });
    }
    const other = groupMetrics.find(
      ({ name, hit, metric }) =>
        entry.of.includes(name) && hit === undefined && !(metric.kind === 'mean' && !metric.root),
    );
    if (other) {
      const rule = `must be left out of ${entry.name}: only rates and means are compared within the levels of a column`;
      faults.push({ path: inside, rule, received: show(within) });
    }
    return faults;
  });
}

/** What a limit above 1 may have been meant for: a percentage, or a ratio the other way round. */
function meantBy(limit: number, compare: 'difference' | 'ratio'): string | undefined {
  if (compare === 'ratio' && limit < 5) {
    return `The smaller value is divided by the larger: write ${Number((1 / limit).toPrecision(3))}.`;
  }
  return limit <= 100 ? `Write ${limit / 100} for ${limit} %.` : undefined;
}

function changeRules(
  { change, limits }: Fairness,
  { model }: Settings,
  { groupMetrics, disparities }: Catalogue,
): Fault[] {
  const usable = groupMetrics.filter(({ tasks, better }) => better && tasks.includes(model.task));
  const names = usable.map(({ name }) => name);
  // Where none is named rates are judged, or a mean without an upper end.
  const judged = change.metrics ?? usable.filter(({ hit }) => hit !== undefined).map(({ name }) => name);
  const faults = usable
    .filter(({ name, metric }) => judged.includes(name) && change.margin >= metric.range[1] - metric.range[0])
    .slice(0, 1)
    .map(({ name, metric: { range } }): Fault => {
      const rule = `must be below ${range[1] - range[0]}, or no loss of ${name} breaks it`;
      const fix =
        change.margin <= 100 ? `Write ${change.margin / 100} for ${change.margin} points of 100.` : undefined;
      return { path: ['fairness', 'change', 'margin'], rule, received: show(change.margin), fix };
    });
  const unknown = (change.metrics ?? []).flatMap((name, i): Fault[] => {
    if (names.includes(name)) return [];
    const path: Path = ['fairness', 'change', 'metrics', i];
    const known = groupMetrics.find((one) => one.name === name);
    if (known && !known.better) {
      const rule = 'must have a better side, so that it can get worse';
      return [{ path, rule, received: show(name), fix: `Choose among ${names.join(', ')}.` }];
    }
    const rule = `must be a group metric of ${model.task} models`;
    if (disparities.some((one) => one.name === name)) {
      const fix = Object.values(limits).some(({ disparity }) => disparity === name)
        ? 'Remove it: the change of every disparity under fairness.limits is judged anyhow.'
        : 'Set a limit on it under fairness.limits: its change is then judged, too.';
      return [{ path, rule, received: show(name), fix }];
    }
    const meant = usable.find(({ alsoCalled }) => alsoCalled?.includes(name))?.name ?? nearest(name, names);
    const fix = meant === undefined ? `Known are ${names.join(', ')}.` : `Did you mean ${meant}?`;
    return [{ path, rule, received: show(name), fix }];
  });
  return [...faults, ...unknown];
}

/** A default that suits shares of 1 says nothing of euros or minutes. */
function unitRules({ model, models }: Settings, content: unknown): Fault[] {
  const path: Path = ['fairness', 'change', 'margin'];
  if (model.task !== 'regression' || models.champion === undefined) return [];
  if (valueAt(content, path) !== undefined) return [];
  const rule = 'must be given for a regression with a champion, because it is in the units of the label';
  const fix = 'Write the largest loss that you tolerate in any group, as in change: { margin: 5 }.';
  return [{ path, rule, fix }];
}

/** Groups are named by protected columns. */
function groupRules({ protected: columns, exclude, population, 'flip-test': flips }: Fairness): Fault[] {
  const names = columns.map(({ column }) => column);
  const unknown = (path: Path, column: string): Fault[] => {
    if (names.includes(column)) return [];
    const fix = `Protected are ${names.join(', ')}.`;
    return [{ path, rule: 'must be one of the protected columns', received: show(column), fix }];
  };
  const tooLong = (path: Path, name: string): Fault[] => {
    if (name.length <= longestGroup) return [];
    return [{ path, rule: `must name a group in at most ${longestGroup} characters`, received: show(name) }];
  };
  const faults = exclude.flatMap(({ group }, i): Fault[] => {
    const path: Path = ['fairness', 'exclude', i, 'group'];
    const named = Object.entries(group);
    if (named.length > 0) {
      return named.flatMap(([column, name]) => [
        ...unknown([...path, column], column),
        ...tooLong([...path, column], name),
      ]);
    }
    const rule = 'must name a group, by column: without one it would leave out everybody';
    return [{ path, rule, received: '{}' }];
  });
  const flipped: Path = ['fairness', 'flip-test', 'by'];
  faults.push(...(flips?.by ?? []).flatMap((column, i) => unknown([...flipped, i], column)));
  if (flips?.by !== undefined && flips['at-most'] === undefined) {
    const fix = 'Add at-most, or remove it: without a limit all protected columns are told.';
    faults.push({ path: flipped, rule: 'must stand beside at-most', received: show(flips.by), fix });
  }
  if (typeof population !== 'object') return faults;
  for (const [column, shares] of Object.entries(population)) {
    const path: Path = ['fairness', 'population', column];
    faults.push(...unknown(path, column));
    faults.push(...Object.keys(shares).flatMap((name) => tooLong(path, name)));
    if (Object.hasOwn(shares, '(missing)')) {
      const rule = 'must be left out: shares are of the people whose group is known';
      faults.push({ path: [...path, '(missing)'], rule, received: show(shares['(missing)']) });
    }
    const sum = Object.values(shares).reduce((total, one) => total + one, 0);
    if (Math.abs(sum - 1) > 0.01) {
      faults.push({
        path,
        rule: 'must hold shares that add up to 1',
        received: `${show(shares)}, ${Number(sum.toPrecision(6))} together`,
      });
    }
  }
  return faults;
}

function favorableRules({ 'favorable-label': label }: Fairness, { model }: Settings): Fault[] {
  if (label === undefined || model.task === 'binary') return [];
  const rule = `must be left out for ${model.task} models`;
  return [{ path: ['fairness', 'favorable-label'], rule, received: show(label) }];
}

/** What is computed from scores needs to know where they are. */
function scoreRules(
  { limits, change }: Fairness,
  { columns }: Settings,
  { disparities, groupMetrics }: Catalogue,
): Fault[] {
  if (columns.score !== undefined) return [];
  const ofScores = groupMetrics.filter(({ metric }) => metric.needs === 'scores').map(({ name }) => name);
  const limited = Object.entries(limits).map(([key, { disparity }]): [Path, readonly string[]] => [
    ['fairness', 'limits', key],
    disparities.find(({ name }) => name === disparity)?.of ?? [],
  ]);
  const changed = (change.metrics ?? []).map((name, i): [Path, readonly string[]] => [
    ['fairness', 'change', 'metrics', i],
    [name],
  ]);
  return [...limited, ...changed].flatMap(([path, names]): Fault[] => {
    const found = names.find((name) => ofScores.includes(name));
    if (found === undefined) return [];
    const fix = 'Name the column of scores under columns.score, or remove it.';
    return [{ path, rule: 'must not ask for scores, because none are named', received: found, fix }];
  });
}
