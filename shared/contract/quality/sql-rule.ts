import { visible } from '../../documents/show.ts';
import type { Quality } from '../odcs/quality.ts';
import { contractError } from '../reading.ts';
import { readRequirements } from './read-requirements.ts';
import type { QualityPlace, RuleParts } from './rule-parts.ts';

/**
 * A rule that measures by a query. `{object}`, `{property}`, the older `${object}`, `${property}` and what the examples
 * write, `{table}` and `{column}`, are left for the runner to fill in.
 */
export function sqlRule(quality: Quality, { table, column, path, reading }: QualityPlace): RuleParts {
  const { query, description } = quality;
  if (query === undefined || query.trim() === '') {
    throw contractError(reading, [...path, 'query'], {
      rule: 'is required of a rule of type sql',
      fix: 'Write query: SELECT count(*) FROM {object} WHERE {property} < 0.',
    });
  }
  if (column === undefined && /\{(?:property|column)\}/.test(query)) {
    throw contractError(reading, [...path, 'query'], {
      rule: 'must not ask for {property} under a table',
      received: query,
      fix: 'Name the column, or move the rule to the property.',
    });
  }
  const requirements = readRequirements(quality, path, reading);
  if (requirements.length === 0) {
    if (!('mustBe' in quality) && reading.edition === '3.0') return { notJudged: 'a query states no limit' };
    throw contractError(reading, path, {
      rule: 'must state its limit',
      fix: 'Add mustBe: 0, or another operator.',
    });
  }
  return {
    name: 'sql',
    title:
      description ??
      `What a query says of ${column ?? table}: ${visible(query.replaceAll(/\s+/g, ' ').trim(), 80)}`,
    measure: { statistic: 'sql', query },
    requirements,
  };
}
