import { parse } from 'yaml';
import { nearest } from '../../documents/nearest.ts';
import type { Path } from '../../documents/read-document.ts';
import { show } from '../../documents/show.ts';
import type { ContractMeasure } from '../contract.ts';
import { documentError } from '../document-error.ts';
import type { Quality } from '../odcs/quality.ts';
import { contractError, type Reading } from '../reading.ts';
import { sayRule } from '../say-rule.ts';
import { operatorNames, readRequirements } from './read-requirements.ts';
import { rowRuleOf, ruleNames } from './row-rule-of.ts';
import type { QualityPlace, RuleParts } from './rule-parts.ts';

type Given = Readonly<Record<string, unknown>>;
type Measured = { name: string; title: string; measure: ContractMeasure };

const aggregates = [
  'mean',
  'median',
  'standard_deviation',
  'sum',
  'min',
  'max',
  'distinct',
  'distinct_share',
] as const;

/**
 * A rule of an engine's own. Of `engine: tollgate` the implementation is a `TollgateRule`: a row rule, an aggregate, the
 * table's columns, or a check of the data by its name, with operators beside it. Other engines are told and not judged.
 */
export function customRule(quality: Quality, place: QualityPlace): RuleParts {
  const { engine, implementation, description } = quality;
  const { path, reading } = place;
  if (engine === undefined || implementation === undefined) {
    throw contractError(reading, [...path, engine === undefined ? 'engine' : 'implementation'], {
      rule: 'is required of a rule of type custom',
      fix: 'For example: engine: tollgate, implementation: {check: duplicateRows}.',
    });
  }
  if (engine.toLowerCase() !== 'tollgate') return { notJudged: `a rule of the engine ${show(engine)}` };
  const at = [...path, 'implementation'];
  const given = mappingOf(implementation, at, reading);
  const own = Object.fromEntries(
    operatorNames.map((operator) => [operator, given[operator] ?? quality[operator]]),
  );
  const rest = Object.fromEntries(
    Object.entries(given).filter(([key]) => ![...operatorNames, 'unit', 'of'].includes(key)),
  );
  const measured = measuredBy(rest, at, place);
  const requirements = readRequirements(own, at, reading);
  if (measured.measure.statistic === 'check' && requirements.length > 1)
    throw contractError(reading, at, { rule: 'must state one limit', fix: 'Write a rule for each.' });
  if (['aggregate', 'columns'].includes(measured.measure.statistic) && requirements.length === 0)
    throw contractError(reading, at, {
      rule: 'must state its limit',
      fix: 'Add mustBeGreaterThan: 0, or another operator.',
    });
  const { unit, of } = given;
  if (of !== undefined && of !== 'rows' && of !== 'values')
    throw contractError(reading, [...at, 'of'], { rule: 'must be one of rows, values', received: of });
  if (unit !== undefined && typeof unit !== 'string')
    throw contractError(reading, [...at, 'unit'], { rule: 'must be rows or percent', received: unit });
  return {
    ...measured,
    title: description ?? measured.title,
    requirements,
    ...(unit === undefined ? {} : { unit }),
    ...(of === undefined ? {} : { of }),
  };
}

function measuredBy(given: Given, at: Path, place: QualityPlace): Measured {
  if (given.rule !== undefined) return rowRule(given, at, place);
  if (given.aggregate !== undefined) return aggregate(given, at, place);
  if (given.columns !== undefined && given.check === undefined) return tableColumns(given, at, place);
  return check(given, at, place);
}

function rowRule(given: Given, at: Path, { column, reading }: QualityPlace): Measured {
  if (typeof given.rule !== 'string' || !ruleNames.some((name) => name === given.rule)) {
    const near = nearest(String(given.rule), ruleNames);
    throw contractError(reading, [...at, 'rule'], {
      rule: `must be one of ${ruleNames.join(', ')}`,
      received: given.rule,
      ...(near === undefined ? {} : { fix: `Did you mean ${near}?` }),
    });
  }
  const read = rowRuleOf(given, column);
  if ('issue' in read) {
    const issue = { ...read.issue, path: [...at, ...read.issue.path] };
    throw documentError(reading, [issue], nested(at, given));
  }
  const { rule } = read;
  const name = rule.rule === 'multiple_of' ? 'multipleOf' : rule.rule;
  return { name, title: sayRule(rule), measure: { statistic: 'failing_rows', rule } };
}

function aggregate(given: Given, at: Path, { column, reading }: QualityPlace): Measured {
  const { aggregate: asked, column: named = column, ...others } = given;
  const known = aggregates.find((one) => one === asked);
  if (known === undefined) {
    throw contractError(reading, [...at, 'aggregate'], {
      rule: `must be one of ${aggregates.join(', ')}`,
      received: asked,
    });
  }
  refuseOthers(others, ['aggregate', 'column'], at, reading);
  if (typeof named !== 'string') {
    throw contractError(reading, [...at, 'column'], {
      rule: 'must name a column, because the rule stands under a table',
      received: named,
    });
  }
  return {
    name: known,
    title: `The ${known.replaceAll('_', ' ')} of ${named}`,
    measure: { statistic: 'aggregate', column: named, aggregate: known },
  };
}

function tableColumns(given: Given, at: Path, { table, reading }: QualityPlace): Measured {
  const { columns, ordered = false, others = false, ...unknown } = given;
  refuseOthers(unknown, ['columns', 'ordered', 'others'], at, reading);
  if (columns === 'count')
    return { name: 'columns', title: `How many columns ${table} has`, measure: { statistic: 'columns' } };
  const isList =
    Array.isArray(columns) && columns.length > 0 && columns.every((name) => typeof name === 'string');
  if (!isList) {
    throw contractError(reading, [...at, 'columns'], {
      rule: 'must be count, or a list of names',
      received: columns,
    });
  }
  if (typeof ordered !== 'boolean' || typeof others !== 'boolean') {
    throw contractError(reading, [...at, typeof ordered === 'boolean' ? 'others' : 'ordered'], {
      rule: 'must be true or false',
    });
  }
  return {
    name: 'columns',
    title: `The columns of ${table} are ${columns.slice(0, 10).join(', ')}${columns.length > 10 ? ', …' : ''}`,
    measure: { statistic: 'column_names', names: columns, ordered, others },
  };
}

function check({ check: named, ...options }: Given, at: Path, { column, reading }: QualityPlace): Measured {
  if (typeof named !== 'string' || named === '') {
    throw contractError(reading, [...at, 'check'], {
      rule: 'must be the name of a check',
      received: named,
      fix: 'Checks are listed by: npx tollgate checks. A rule of rows is named under rule.',
    });
  }
  const name = snakeCase(named);
  return {
    name,
    title: `The check ${name}${column === undefined ? '' : ` of ${column}`}`,
    measure: {
      statistic: 'check',
      check: name,
      options:
        column === undefined || options.columns !== undefined ? options : { ...options, columns: [column] },
    },
  };
}

/** `labelLeakage`, `LabelLeakage` or `label-leakage` as checks are called: `label_leakage`. */
function snakeCase(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/[\s-]+/g, '_')
    .toLowerCase();
}

function refuseOthers(others: Given, known: readonly string[], at: Path, reading: Reading): void {
  const [key] = Object.keys(others);
  if (key === undefined) return;
  const near = nearest(key, known);
  throw contractError(reading, [...at, key], {
    rule: 'is not known here',
    fix: near === undefined ? `Known here are ${known.join(', ')}.` : `Did you mean ${near}?`,
  });
}

/** A value as a document that holds it at this place. */
function nested(path: Path, value: unknown): unknown {
  return path.reduceRight((inner, key) => ({ [key]: inner }), value);
}

function mappingOf(implementation: unknown, at: Path, reading: Reading): Given {
  let value = implementation;
  if (typeof value === 'string') {
    try {
      value = parse(value, { maxAliasCount: 0 });
    } catch {
      value = undefined;
    }
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Given;
  throw contractError(reading, at, {
    rule: 'must be a mapping, as YAML',
    received: implementation,
    fix: 'For example: {check: labelLeakage, mustBeLessThan: 0.9}.',
  });
}
