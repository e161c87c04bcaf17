import { nearest } from '../../documents/nearest.ts';
import { show, visible } from '../../documents/show.ts';
import type { ContractRule } from '../contract.ts';
import { type Quality, qualityKeys } from '../odcs/quality.ts';
import { contractError } from '../reading.ts';
import { severityOf } from '../severity-of.ts';
import { customRule } from './custom-rule.ts';
import { libraryRule } from './library-rule.ts';
import type { QualityPlace, ReadRule } from './rule-parts.ts';
import { sqlRule } from './sql-rule.ts';

const readers: Readonly<Record<NonNullable<Quality['type']>, ReadRule>> = {
  library: libraryRule,
  sql: sqlRule,
  custom: customRule,
  text: ({ description, name }) => ({ told: description ?? name ?? 'a rule without words' }),
};

/** The rules that a `quality` block states, and the sentences that it only shows. */
export function readQuality(
  all: readonly Quality[] | undefined,
  place: QualityPlace,
): { rules: ContractRule[]; told: string[] } {
  const rules: ContractRule[] = [];
  const told: string[] = [];
  for (const [k, quality] of (all ?? []).entries()) {
    const at = { ...place, path: [...place.path, k] };
    tellUnknownKeys(quality, at);
    const subject = [place.table, ...(place.column === undefined ? [] : [place.column])].join('/');
    const where = `${visible(subject)}, line ${place.reading.lineOf(at.path)}`;
    const parts = readers[typeOf(quality, at)](quality, at);
    if ('told' in parts) {
      told.push(parts.told);
      continue;
    }
    if ('notJudged' in parts) {
      place.reading.notJudged.push(
        `${where}: ${parts.notJudged}${quality.description ? ` (${visible(quality.description)})` : ''}`,
      );
      continue;
    }
    if (quality.schedule !== undefined)
      place.reading.notJudged.push(
        `${where}: the schedule ${show(quality.schedule)}; rules are judged whenever the gate runs`,
      );
    const { name, title, measure, requirements, of } = parts;
    const unit = unitOf(parts.unit ?? quality.unit, measure.statistic, at);
    const many = requirements.length > 1;
    const severity = severityIn(quality, at);
    const last = quality.id ?? (quality.name === undefined ? name : quality.name.replaceAll(/[/\s]+/g, '-'));
    for (const one of requirements.length === 0 ? [undefined] : requirements) {
      refuseShare(one?.requirement, unit, at);
      rules.push({
        id: `${subject}/${last}${many && one !== undefined ? `/${one.operator}` : ''}`,
        title: quality.description ?? title,
        ...(place.column === undefined ? {} : { column: place.column }),
        measure,
        ...(one === undefined
          ? {}
          : {
              requirement: {
                ...one.requirement,
                ...(unit === undefined ? {} : { unit }),
                ...(of === undefined ? {} : { of }),
              },
            }),
        severity,
        ...(quality.dimension === undefined ? {} : { dimension: quality.dimension }),
        line: place.reading.lineOf(one === undefined ? at.path : [...at.path, one.operator]),
      });
    }
  }
  return { rules, told };
}

/** A rule that names a metric need not say that it is of the library. */
function typeOf(quality: Quality, { path, reading }: QualityPlace): NonNullable<Quality['type']> {
  if (quality.type !== undefined) return quality.type;
  if (quality.metric !== undefined || quality.rule !== undefined) return 'library';
  if (quality.query !== undefined || quality.engine !== undefined) {
    const type = quality.query === undefined ? 'custom' : 'sql';
    throw contractError(reading, path, { rule: 'must state its type', fix: `Add type: ${type}.` });
  }
  return 'text';
}

/** Edition 3.0 lets any key be; a mistyped one must not pass unseen. */
function tellUnknownKeys(quality: Quality, { path, reading }: QualityPlace): void {
  for (const key of Object.keys(quality)) {
    if (qualityKeys.includes(key)) continue;
    const near = nearest(key, qualityKeys);
    if (near !== undefined) {
      throw contractError(reading, [...path, key], {
        rule: 'is not a key that the standard knows here',
        fix: `Did you mean ${near}?`,
      });
    }
  }
}

function severityIn({ severity }: Quality, { path, reading }: QualityPlace): ContractRule['severity'] {
  if (severity === undefined) return 'error';
  const known = severityOf(severity);
  if (known === undefined)
    reading.notices.push(
      `line ${reading.lineOf([...path, 'severity'])}: the severity ${show(severity)} is taken for error; known are error, warning and info`,
    );
  return known ?? 'error';
}

const shares = ['percent', '%', 'percentage', 'pct'];
const counts = ['rows', 'row', 'count', 'records', 'values'];

/** Of what is no number of rows (a query's answer, an aggregate) the unit says nothing that is judged. */
function unitOf(
  unit: string | undefined,
  statistic: string,
  { path, reading }: QualityPlace,
): 'rows' | 'percent' | undefined {
  const isRows = statistic === 'failing_rows' || statistic === 'duplicate_values';
  if (unit === undefined || !(isRows || statistic === 'rows')) return undefined;
  const plain = unit.trim().toLowerCase();
  if (shares.includes(plain) && isRows) return 'percent';
  if (counts.includes(plain)) return 'rows';
  throw contractError(reading, [...path, 'unit'], {
    rule: isRows ? 'must be rows or percent' : 'must be rows, because rowCount is no part of anything',
    received: unit,
  });
}

/** More than 100 percent of the rows there are not. */
function refuseShare(
  asked: ContractRule['requirement'],
  unit: string | undefined,
  { path, reading }: QualityPlace,
): void {
  if (asked === undefined || unit !== 'percent') return;
  const values = 'value' in asked ? [asked.value] : [asked.low, asked.high];
  const beyond = values.find((value) => value < 0 || value > 100);
  if (beyond === undefined) return;
  throw contractError(reading, path, {
    rule: 'must ask for a share of 0 to 100 percent',
    received: beyond,
    fix: 'A share of 0.05 is written 5 with unit: percent.',
  });
}
