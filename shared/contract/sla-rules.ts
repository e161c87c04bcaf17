import { show } from '../documents/show.ts';
import type { ContractRule } from './contract.ts';
import { durationSeconds } from './duration-seconds.ts';
import type { OdcsDocument } from './odcs/document.ts';
import type { Sla } from './odcs/sla.ts';
import type { Reading } from './reading.ts';
import { resolveReference } from './resolve-reference.ts';

/** Properties that the data itself can answer, by all their names. */
const judged: ReadonlyMap<string, 'newest' | 'oldest'> = new Map(
  Object.entries({
    latency: 'newest',
    ly: 'newest',
    freshness: 'newest',
    retention: 'oldest',
    re: 'oldest',
  } as const),
);

/** What cannot be seen in one state of the data. */
const reasons: ReadonlyMap<string, string> = new Map(
  Object.entries({
    frequency: 'how often the data changes cannot be seen in one state of it',
    fy: 'how often the data changes cannot be seen in one state of it',
  }),
);

/**
 * The promises of service that the data itself can answer, by table: `latency` (or freshness) as the age of the newest
 * value of `element`, `retention` as that of the oldest. The others are told.
 */
export function slaRules(
  { schema = [], slaProperties = [], slaDefaultElement }: OdcsDocument,
  reading: Reading,
): Map<string, ContractRule[]> {
  const rules = new Map<string, ContractRule[]>();
  for (const [k, sla] of slaProperties.entries()) {
    const path = ['slaProperties', k];
    const line = reading.lineOf(path);
    const notJudged = (why: string): void => {
      reading.notJudged.push(`line ${line}: ${show(sla.property)} of slaProperties: ${why}`);
    };
    const property = sla.property.toLowerCase();
    const which = judged.get(property);
    if (which === undefined) {
      notJudged(reasons.get(property) ?? 'it is no property of the data');
      continue;
    }
    const seconds = durationSeconds(sla.value, sla.unit);
    if (seconds === undefined) {
      notJudged(
        `${show(sla.value)} ${sla.unit === undefined ? 'without a unit' : `of the unit ${show(sla.unit)}`} is no span of time; write 4 with unit d, h or y`,
      );
      continue;
    }
    const element = sla.element ?? slaDefaultElement;
    if (element === undefined) {
      notJudged('it names no element, the column that holds the time');
      continue;
    }
    for (const one of element.split(',').map((part) => part.trim())) {
      const found = resolveReference(one, schema, schema.length === 1 ? schema[0] : undefined);
      if ('unknown' in found) {
        notJudged(`its element ${show(one)}: ${found.unknown}`);
        continue;
      }
      const rule = ruleOf(sla, which, found, seconds, line);
      rules.set(found.table, [...(rules.get(found.table) ?? []), rule]);
    }
  }
  return rules;
}

function ruleOf(
  { id, property, description }: Sla,
  which: 'newest' | 'oldest',
  { table, column }: { table: string; column: string },
  seconds: number,
  line: number,
): ContractRule {
  return {
    id: `${table}/${column}/${id ?? property}`,
    title: description ?? `The ${which} ${column} is not too old, by ${property} of slaProperties`,
    column,
    measure: { statistic: 'age', column, of: which },
    requirement: { op: '<=', value: seconds },
    severity: 'error',
    dimension: 'timeliness',
    line,
  };
}
