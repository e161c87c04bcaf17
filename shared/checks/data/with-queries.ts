import type { Facts } from '../../data/facts.ts';
import type { RowRule } from '../../data/row-rule.ts';
import type { Check, Finding } from '../../report/schema.ts';
import { columnsOfRule } from './columns-of-rule.ts';

/** Longer ones nobody reads; the failing rows can be had as a file all the same. */
const longestQuery = 8_000;
const mostQueries = 100;

/** A check whose findings that name rows also say the query that shows all of these rows. */
export function withQueries(check: Check, rules: readonly RowRule[], table: Facts): Check {
  let left = mostQueries;
  const findings = check.findings.map((finding): Finding => {
    const rule = finding.rows?.length && left > 0 ? ruleOf(finding, rules) : undefined;
    const query = rule && table.queryFor(rule);
    if (!query || query.length > longestQuery) return finding;
    left--;
    return { ...finding, query };
  });
  return { ...check, findings };
}

/** The rule whose rows a finding names: the only one, or the only one of its column. */
function ruleOf({ subject }: Finding, rules: readonly RowRule[]): RowRule | undefined {
  if (rules.length === 1) return rules[0];
  const own = rules.filter((rule) => columnsOfRule(rule).includes(subject));
  return own.length === 1 ? own[0] : undefined;
}
