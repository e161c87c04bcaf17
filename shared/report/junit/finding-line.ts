import { claimOf } from '../claim-of.ts';
import { isComparison } from '../comparison-row.ts';
import { isGroupCheck } from '../fairness/group-line.ts';
import { decimalsFor, formatCount, formatNumber } from '../format-number.ts';
import { formatQuantity } from '../format-quantity.ts';
import type { Check, Finding } from '../schema.ts';
import { xmlText } from './xml-text.ts';

/**
 * A finding in one line: `fail: recall difference in region = north: −0.032, 90 % interval −0.051 … −0.013,
 * limit >= −0.01, n 4,321`; and why, unless it is what is `told` already.
 */
export function findingLine(check: Pick<Check, 'id'>, finding: Finding, told = ''): string {
  const { value, unit, interval, level, limit, n, p, why } = finding;
  const decimals = decimalsFor({ value, interval, limit: limit?.value });
  const shown = (number: number) => formatQuantity(number, unit, decimals);
  const claim = isComparison(check) || isGroupCheck(check) ? claimOf(finding) : undefined;
  const rest = [
    value === undefined ? 'undefined' : shown(value),
    interval &&
      `${level === undefined ? '' : `${percent(level)} `}interval ${interval.map(shown).join(' … ')}`,
    p !== undefined &&
      `p ${p < 1e-4 ? '< 0.0001' : formatNumber(p, 4)}${claim === undefined ? '' : ` (${claim})`}`,
    limit && `limit ${limit.op} ${asWritten(limit.value, unit)}`,
    n !== undefined && `n ${formatCount(n)}`,
    why && why !== told && xmlText(why, 300),
  ];
  const status = finding.status === undefined ? '' : `${finding.status}: `;
  return `${status}${nameOf(finding)}: ${rest.filter(Boolean).join(', ')}`;
}

function nameOf({ subject, statistic, model, slice, by, within, pair }: Finding): string {
  const levels = Object.entries(slice ?? {}).map(
    ([column, value]) => `${xmlText(column, 60)} = ${xmlText(value, 60)}`,
  );
  const parts = [
    xmlText(subject, 120),
    xmlText(statistic, 60),
    model && `of the ${model}`,
    by && by.length > 0 && `by ${by.map((column) => xmlText(column, 60)).join(' × ')}`,
    within !== undefined && `within ${xmlText(within, 60)}`,
    pair?.map((group) => xmlText(group, 60)).join(' against '),
    levels.length > 0 && `in ${levels.join(' × ')}`,
  ];
  return parts.filter(Boolean).join(' ');
}

function asWritten(limit: number, unit?: string): string {
  return unit === undefined ? String(limit).replace('-', '−') : formatQuantity(limit, unit);
}

function percent(level: number): string {
  return `${Number((level * 100).toFixed(2))} %`;
}
