import { XMLBuilder } from 'fast-xml-parser';
import type { FailOn } from '../../verdict.ts';
import type { Overall } from '../overall.ts';
import { junitSuite, timeOf, verdictSuite } from './junit-suite.ts';

export interface JUnitOptions {
  /** What blocks and is therefore a failure: `inconclusive` unless stated. A `fail` is always one. */
  failOn?: FailOn;
}

/**
 * The report over all gates as JUnit XML for Jenkins, GitLab and test reporters: a suite a gate of a model, a
 * case a check. `fail` is a failure, `error` and a gate without a report an error, `inconclusive` a failure
 * where it blocks and else skipped, `warn` passed with a text. A verdict that no case carries gets a case of
 * its own, so that no reader sees green where the report is not. Fits Jenkins' junit-10.xsd.
 */
export function renderJUnit(overall: Overall, { failOn = 'inconclusive' }: JUnitOptions = {}): string {
  const gates = overall.models.flatMap((model) => model.gates.map((entry) => ({ model, entry })));
  const suites = gates.map(({ model, entry }) => junitSuite(overall, model, entry, failOn));
  const carried =
    gates.length > 0 &&
    (overall.verdict === 'pass' || gates.some(({ entry }) => entry.verdict === overall.verdict));
  if (!carried) suites.unshift(verdictSuite(overall, failOn));
  const sum = (of: (suite: (typeof suites)[number]) => number) =>
    suites.reduce((total, suite) => total + of(suite), 0);
  const builder = new XMLBuilder({
    attributeNamePrefix: '@',
    ignoreAttributes: false,
    format: true,
    suppressEmptyNode: true,
    suppressBooleanAttributes: false,
  });
  return builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    testsuites: {
      '@name': 'tollgate',
      '@tests': sum(({ tests }) => tests),
      '@failures': sum(({ counts }) => counts.failure),
      '@errors': sum(({ counts }) => counts.error),
      '@time': timeOf(sum(({ seconds }) => seconds)),
      testsuite: suites.map(({ node }) => node),
    },
  });
}
