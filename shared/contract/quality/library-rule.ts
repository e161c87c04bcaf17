import { nearest } from '../../documents/nearest.ts';
import { show, visible } from '../../documents/show.ts';
import type { ContractMeasure } from '../contract.ts';
import type { Quality } from '../odcs/quality.ts';
import { readPattern } from '../pattern/read-pattern.ts';
import { contractError } from '../reading.ts';
import { failingAll } from './failing-all.ts';
import { readRequirements, type StatedRequirement } from './read-requirements.ts';
import type { QualityPlace, RuleParts } from './rule-parts.ts';

const metrics = ['nullValues', 'missingValues', 'invalidValues', 'duplicateValues', 'rowCount'] as const;
type Metric = (typeof metrics)[number];

/** Names that edition 3.0 and its examples have for the same. */
const olderNames: ReadonlyMap<string, Metric> = new Map(
  Object.entries({
    duplicateCount: 'duplicateValues',
    duplicates: 'duplicateValues',
    unique: 'duplicateValues',
    uniqueCheck: 'duplicateValues',
    validValues: 'invalidValues',
    invalidCount: 'invalidValues',
    nullCheck: 'nullValues',
    nullCount: 'nullValues',
    missingCount: 'missingValues',
    countCheck: 'rowCount',
  } as const),
);
/** Of these, the ones that ask for none when they state no limit. */
const askForNone = ['nullCheck', 'uniqueCheck', 'unique', 'validValues'];

const takes: Readonly<Record<Metric, readonly string[]>> = {
  nullValues: [],
  missingValues: ['missingValues'],
  invalidValues: ['validValues', 'pattern'],
  duplicateValues: ['properties'],
  rowCount: [],
};

/** A rule of the standard's library of metrics, by its name in 3.1 (`metric`) or 3.0 (`rule`). */
export function libraryRule(quality: Quality, place: QualityPlace): RuleParts {
  const { path, reading } = place;
  const key = quality.metric === undefined ? 'rule' : 'metric';
  const said = quality[key];
  if (said === undefined) {
    throw contractError(reading, path, {
      rule: 'must name its metric',
      fix: `Write metric: ${metrics.join(' or ')}.`,
    });
  }
  const metric = metrics.find((one) => one === said) ?? olderNames.get(said);
  if (metric === undefined) {
    const near = nearest(said, metrics);
    if (key === 'metric') {
      throw contractError(reading, [...path, key], {
        rule: `must be one of ${metrics.join(', ')}`,
        received: said,
        ...(near === undefined ? {} : { fix: `Did you mean ${near}?` }),
      });
    }
    return { notJudged: `the rule ${show(said)} is not one of the standard's library` };
  }
  const given = argumentsOf(quality, metric, place);
  if (typeof given === 'string') return { notJudged: given };
  let requirements: readonly StatedRequirement[] = readRequirements(quality, path, reading);
  if (requirements.length === 0 && askForNone.includes(said))
    requirements = [{ operator: 'mustBe', requirement: { op: '=', value: 0 } }];
  if (requirements.length === 0) {
    if (key === 'rule') return { notJudged: `the rule ${show(said)} states no limit` };
    throw contractError(reading, path, {
      rule: 'must state its limit',
      fix: 'Add mustBe: 0, or another operator.',
    });
  }
  return { name: metric, ...measureOf(metric, given, place), requirements };
}

type Given = Readonly<Record<string, unknown>>;

/** The rule's arguments, which 3.0 has beside the rule; or why it is not judged. */
function argumentsOf(quality: Quality, metric: Metric, { path, reading }: QualityPlace): Given | string {
  const known = takes[metric];
  const beside = quality as Given;
  const older = Object.fromEntries(
    known.filter((name) => beside[name] !== undefined).map((name) => [name, beside[name]]),
  );
  const given: Given = { ...older, ...quality.arguments };
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown === undefined) return given;
  const near = nearest(unknown, known);
  if (near !== undefined) {
    throw contractError(reading, [...path, 'arguments', unknown], {
      rule: `is not an argument of ${metric}`,
      fix: `Did you mean ${near}?`,
    });
  }
  return `${metric} has an argument of its own, ${show(unknown)}, whose meaning is not known`;
}

function measureOf(
  metric: Metric,
  given: Given,
  place: QualityPlace,
): { title: string; measure: ContractMeasure } {
  if (metric === 'rowCount') {
    if (place.column !== undefined) throw misplaced(metric, 'a table', place);
    return { title: `How many rows ${place.table} has`, measure: { statistic: 'rows' } };
  }
  if (metric === 'duplicateValues') return duplicates(given, place);
  const { column } = place;
  if (column === undefined) throw misplaced(metric, 'a property', place);
  if (metric === 'nullValues') {
    return {
      title: `Rows of ${column} without a value`,
      measure: { statistic: 'failing_rows', rule: { rule: 'required', column } },
    };
  }
  return metric === 'missingValues' ? missing(column, given, place) : invalid(column, given, place);
}

function misplaced(metric: Metric, where: string, { path, reading }: QualityPlace): Error {
  return contractError(reading, path, {
    rule: `must stand under ${where}, because ${metric} is about one`,
    fix: `Move it to the quality of ${where}.`,
  });
}

function duplicates(given: Given, place: QualityPlace): { title: string; measure: ContractMeasure } {
  const { column, properties, path, reading } = place;
  const at = [...path, 'arguments', 'properties'];
  if (given.properties === undefined && column !== undefined) {
    return {
      title: `Values of ${column} that are there again`,
      measure: { statistic: 'duplicate_values', columns: [column] },
    };
  }
  const named = given.properties;
  if (!isTexts(named) || named.length === 0) {
    throw contractError(reading, at, {
      rule: 'must be a list of the names of properties',
      received: named,
      fix: 'For example: properties: [tenant_id, order_id].',
    });
  }
  const known = properties.map(({ name }) => name);
  for (const [k, name] of named.entries()) {
    // A table may be described by its rules alone.
    if (known.length === 0 || known.includes(name)) continue;
    const near = nearest(name, known);
    throw contractError(reading, [...at, k], {
      rule: 'must be the name of a property of the table',
      received: name,
      ...(near === undefined ? {} : { fix: `Did you mean ${near}?` }),
    });
  }
  return {
    title: `Values of ${named.join(', ')} that are there again`,
    measure: { statistic: 'duplicate_values', columns: [...new Set(named)] },
  };
}

/** Values that stand for a missing one; an empty text and null are one and the same. */
function missing(
  column: string,
  given: Given,
  place: QualityPlace,
): { title: string; measure: ContractMeasure } {
  const listed = [...new Set(valuesOf(given.missingValues ?? [null, ''], 'missingValues', place))];
  const texts = listed.filter((value) => value !== '');
  const rules = [
    ...(texts.length < listed.length ? [{ rule: 'required', column } as const] : []),
    ...(texts.length === 0 ? [] : [{ rule: 'none_of', column, values: texts } as const]),
  ];
  return {
    title: `Rows of ${column} that say nothing (${listed
      .map((value) => (value === '' ? 'empty' : visible(value, 30)))
      .slice(0, 10)
      .join(', ')})`,
    measure: { statistic: 'failing_rows', rule: failingAll(rules) },
  };
}

/** Values that are not among the valid ones, or do not fit the pattern. */
function invalid(
  column: string,
  given: Given,
  place: QualityPlace,
): { title: string; measure: ContractMeasure } {
  const { path, reading } = place;
  const { validValues, pattern } = given;
  const at = [...path, 'arguments'];
  if (validValues === undefined && pattern === undefined) {
    throw contractError(reading, at, {
      rule: 'must say what is valid',
      fix: 'Write arguments: {validValues: [a, b]} or arguments: {pattern: ...}, indented under arguments.',
    });
  }
  if (pattern !== undefined && typeof pattern !== 'string')
    throw contractError(reading, [...at, 'pattern'], { rule: 'must be text', received: pattern });
  const listed = validValues === undefined ? undefined : valuesOf(validValues, 'validValues', place);
  const rules = [
    ...(listed === undefined ? [] : [{ rule: 'one_of', column, values: listed } as const]),
    ...(pattern === undefined
      ? []
      : [{ rule: 'pattern', column, pattern: readPattern(pattern, [...at, 'pattern'], reading) } as const]),
  ];
  const words = [
    ...(listed === undefined
      ? []
      : [
          `one of ${listed
            .slice(0, 10)
            .map((value) => visible(value, 30))
            .join(', ')}${listed.length > 10 ? ', …' : ''}`,
        ]),
    ...(pattern === undefined ? [] : [`of the pattern ${show(pattern)}`]),
  ];
  return {
    title: `Values of ${column} that are not ${words.join(' and ')}`,
    measure: { statistic: 'failing_rows', rule: failingAll(rules) },
  };
}

/** A list of values as texts, null as the empty one. */
function valuesOf(list: unknown, name: string, { path, reading }: QualityPlace): string[] {
  const at = [...path, 'arguments', name];
  if (!Array.isArray(list) || list.length === 0) {
    throw contractError(reading, at, {
      rule: 'must be a list of at least one value',
      received: list,
      ...(Array.isArray(list)
        ? { fix: 'With an empty list no value is valid; remove the rule, or list them.' }
        : {}),
    });
  }
  return list.map((value: unknown, k) => {
    if (value === null) return '';
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      return String(value);
    throw contractError(reading, [...at, k], {
      rule: 'must be a text, a number, true, false or null',
      received: value,
    });
  });
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
