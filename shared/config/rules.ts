import { show } from '../documents/show.ts';
import type { MetricLimits } from './blocks/metrics.ts';
import type { Catalogue } from './catalogue.ts';
import { fairnessRules } from './fairness-rules.ts';
import type { Fault } from './fault.ts';
import type { MetricEntry } from './metric-entry.ts';
import type { Settings } from './settings.ts';

/**
 * What no single key can tell: whether the settings fit together, and fit the metrics that there are.
 * @param content what was written, before defaults
 */
export function rules(settings: Settings, catalogue: Catalogue, content: unknown): Fault[] {
  const known = new Map(catalogue.metrics.map((entry) => [entry.name, entry]));
  const faults: Fault[] = [];
  for (const [key, asked] of Object.entries(settings.evaluate.metrics)) {
    const entry = known.get(asked.metric);
    if (entry !== undefined) faults.push(...metricRules(key, asked, entry, settings.model.task));
  }
  return [
    ...faults,
    ...limitRules(settings),
    ...sliceRules(settings),
    ...taskRules(settings),
    ...fairnessRules(settings, catalogue, content),
    ...approvalRules(settings),
  ];
}

const carrying = ['margin', 'superior', 'at-least', 'at-most', 'at-most-gain'] as const;

function metricRules(key: string, asked: MetricLimits, entry: MetricEntry, task: string): Fault[] {
  const path = ['evaluate', 'metrics', key];
  if (!entry.tasks.includes(task)) {
    return [
      {
        path,
        rule: `must be a metric of ${task} models`,
        received: `${entry.name}, a metric of ${entry.tasks.join(' and ')} models`,
        fix: 'Remove it, or correct model.task.',
      },
    ];
  }
  const faults: Fault[] = [];
  const limit = carrying.find((name) => asked[name] !== undefined && asked[name] !== false);
  if (entry.kind === 'reported' && limit !== undefined) {
    const reason = entry.reason ?? 'it has no interval';
    faults.push({
      path: [...path, limit],
      rule: `must not be set: ${reason}`,
      fix: 'It is reported without a limit.',
    });
  }
  if (asked.method === 'betting' && entry.bounds === undefined) {
    const fix = 'Leave method out.';
    faults.push({
      path: [...path, 'method'],
      rule: 'must be left out where the loss of a row has no bounds',
      fix,
    });
  }
  return [...faults, ...rangeRules(path, asked, entry)];
}

function rangeRules(path: string[], asked: MetricLimits, entry: MetricEntry): Fault[] {
  const faults: Fault[] = [];
  const [low, high] = entry.range ?? [-Infinity, Infinity];
  const between = `${low} and ${high}, as ${entry.name} does`;
  for (const name of ['at-least', 'at-most'] as const) {
    const value = asked[name];
    if (value !== undefined && (value < low || value > high)) {
      const fix =
        value > 1 && value <= 100 && high === 1 ? `Write ${value / 100} for ${value} %.` : undefined;
      faults.push({ path: [...path, name], rule: `must lie between ${between}`, received: show(value), fix });
    }
  }
  for (const name of ['margin', 'at-most-gain'] as const) {
    const value = asked[name];
    if (value !== undefined && value >= high - low) {
      const fix = high - low === 1 && value <= 100 ? `Write ${value / 100} for ${value} points.` : undefined;
      const rule = `must be below ${high - low}, the whole range of ${entry.name}`;
      faults.push({ path: [...path, name], rule, received: show(value), fix });
    }
  }
  const { 'at-least': least, 'at-most': most } = asked;
  if (least !== undefined && most !== undefined && least > most) {
    const rule = `must not be above at-most, ${most}`;
    faults.push({ path: [...path, 'at-least'], rule, received: show(least), fix: 'No value can meet both.' });
  }
  return faults;
}

function limitRules({ evaluate }: Settings): Fault[] {
  const metrics = Object.entries(evaluate.metrics);
  const faults: Fault[] = [];
  const [, second] = metrics.filter(([, asked]) => asked.primary === true);
  if (second !== undefined) {
    const path = ['evaluate', 'metrics', second[0], 'primary'];
    faults.push({ path, rule: 'must stand at one metric only', fix: 'Remove it here or at the other.' });
  }
  const limited = metrics.some(([, asked]) =>
    carrying.some((name) => asked[name] !== undefined && asked[name] !== false),
  );
  // Without any metric the other gates can run all the same: evaluate-vs-champion refuses it.
  if (
    metrics.length > 0 &&
    !limited &&
    Object.keys(evaluate.cost).length === 0 &&
    evaluate.baseline === undefined
  ) {
    faults.push({
      path: ['evaluate', 'metrics'],
      rule: 'must set a limit somewhere, or nothing is decided',
      received: `none at ${metrics.map(([key]) => key).join(', ')}`,
      fix: 'Give the most important metric the loss that you tolerate. For example: roc_auc: { margin: 0.01 }.',
    });
  }
  return faults;
}

function sliceRules({ evaluate }: Settings): Fault[] {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const [index, slice] of evaluate.slices.entries()) {
    const path = ['evaluate', 'slices', index];
    const names = slice.columns.map((entry) => entry.column);
    const twice = names.find((name, i) => names.indexOf(name) !== i);
    if (twice !== undefined)
      faults.push({ path, rule: 'must not name a column twice', received: show(twice) });
    const identity = JSON.stringify([...names].sort());
    if (seen.has(identity))
      faults.push({ path, rule: 'must not repeat an earlier slice', received: show(names) });
    seen.add(identity);
    for (const [position, key] of (slice.metrics ?? []).entries()) {
      const asked = evaluate.metrics[key];
      const place = [...path, 'metrics', position];
      if (!Object.hasOwn(evaluate.metrics, key)) {
        const there = Object.keys(evaluate.metrics);
        const fix = there.length === 0 ? 'There is none.' : `There are ${there.join(', ')}.`;
        faults.push({
          path: place,
          rule: 'must be a metric under evaluate.metrics',
          received: show(key),
          fix,
        });
      } else if (slice.margin === undefined && asked.margin === undefined) {
        const rule = 'must have a margin, here or under evaluate.metrics';
        faults.push({ path: place, rule, received: show(key), fix: 'Add margin to the slice.' });
      }
    }
  }
  return faults;
}

function taskRules({ columns, evaluate, model }: Settings): Fault[] {
  const faults: Fault[] = [];
  const task = model.task;
  const wrong = (path: string[], rule: string, received: unknown, fix?: string) =>
    faults.push({ path, rule, received: show(received), fix });
  if (evaluate.baseline === 'majority' && task === 'regression') {
    wrong(['evaluate', 'baseline'], 'must be mean or a model for regression', 'majority');
  }
  if (evaluate.baseline === 'mean' && task !== 'regression') {
    wrong(['evaluate', 'baseline'], `must be majority or a model for ${task} models`, 'mean');
  }
  if (columns.positive !== undefined && task !== 'binary') {
    wrong(['columns', 'positive'], `must be left out for ${task} models`, columns.positive);
  }
  if (typeof columns.score === 'object' && task !== 'multiclass') {
    wrong(['columns', 'score'], `must be one column for ${task} models`, columns.score);
  }
  if (typeof columns.score === 'string' && task === 'multiclass') {
    const fix = 'For example: score: { cat: p_cat, dog: p_dog }.';
    wrong(
      ['columns', 'score'],
      'must be a mapping from class to column for multiclass models',
      columns.score,
      fix,
    );
  }
  return faults;
}

/** Named users are no more than they are; how many a team has, only GitHub knows. */
function approvalRules({ approvals }: Settings): Fault[] {
  return Object.entries(approvals).flatMap(([risk, rule]) => {
    const named = rule?.from.length ?? 0;
    if (!rule || named === 0 || rule.count <= named || rule.from.some((one) => one.startsWith('team/'))) {
      return [];
    }
    return [
      {
        path: ['approvals', risk, 'count'],
        rule: `must be at most ${named}, the users that from names`,
        received: show(rule.count),
        fix: 'Name more users, or a team.',
      },
    ];
  });
}
