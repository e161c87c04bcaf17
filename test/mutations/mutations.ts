export interface Mutation {
  /** What is broken, in words. */
  breaks: string;
  file: string;
  /** Text that stands exactly once in the file, and what it becomes. */
  from: string;
  to: string;
}

/** Ways to spoil the decision; each of them must turn the suite red. */
export const mutations: readonly Mutation[] = [
  {
    breaks: 'the pairing is dropped: rates are compared as if each model had its own rows',
    file: 'shared/checks/kinds/paired-hits.ts',
    from: 'if (hitA === 1 && hitB === 0) tally.onlyA += count;',
    to: 'if (hitA === 1) tally.onlyA += count;',
  },
  {
    breaks: 'the pairing is dropped: means are compared without their differences',
    file: 'shared/checks/kinds/mean.ts',
    from: 'const gaps = differences(lossA, lossB);',
    to: 'const gaps = differences(lossA, lossB.toReversed());',
  },
  {
    breaks: 'the sign of the difference is swapped',
    file: 'shared/stats/tango.ts',
    from: 'const value = (gained - lost) / n;',
    to: 'const value = (lost - gained) / n;',
  },
  {
    breaks: 'the models are swapped in the paired difference',
    file: 'shared/checks/kinds/rate.ts',
    from: 'tango({ n: hits.n, gained: hits.onlyA, lost: hits.onlyB })',
    to: 'tango({ n: hits.n, gained: hits.onlyB, lost: hits.onlyA })',
  },
  {
    breaks: 'the margin is ignored',
    file: 'shared/checks/limits-of.ts',
    from: 'const value = greaterIsBetter ? -setting.margin : setting.margin;',
    to: 'const value = greaterIsBetter ? -1 : 1;',
  },
  {
    breaks: 'the margin is a gain to show, not a loss to tolerate',
    file: 'shared/checks/limits-of.ts',
    from: 'const value = greaterIsBetter ? -setting.margin : setting.margin;',
    to: 'const value = greaterIsBetter ? setting.margin : -setting.margin;',
  },
  {
    breaks: 'smaller-is-better is judged like larger-is-better',
    file: 'shared/checks/limits-of.ts',
    from: "return { op: greaterIsBetter ? '>=' : '<=', value: value === 0 ? 0 : value };",
    to: "return { op: '>=', value: value === 0 ? 0 : value };",
  },
  {
    breaks: 'the point decides, not the interval',
    file: 'shared/checks/limit.ts',
    from: "if (estimate.p(limit.value, upward ? 'greater' : 'less') <= alpha) return 'pass';",
    to: "if (upward ? estimate.value >= limit.value : estimate.value <= limit.value) return 'pass';",
  },
  {
    breaks: 'what a method cannot bear is judged all the same',
    file: 'shared/checks/limit.ts',
    from: "if (estimate.insufficient) return 'inconclusive';",
    to: '',
  },
  {
    breaks: 'undecided counts as passed',
    file: 'shared/checks/limit.ts',
    from: "  return 'inconclusive';\n}",
    to: "  return 'pass';\n}",
  },
  {
    breaks: 'an undefined metric passes',
    file: 'shared/checks/metric-check.ts',
    from: "const status = limit ? ('inconclusive' as const) : undefined;",
    to: "const status = limit ? ('pass' as const) : undefined;",
  },
  {
    breaks: 'the interval is narrowed: two-sided where one-sided bounds are meant',
    file: 'shared/stats/tail-area.ts',
    from: 'const alpha = (1 - level) / 2;',
    to: 'const alpha = 1 - level;',
  },
  {
    breaks: "Tango's variance is halved",
    file: 'shared/stats/tango.ts',
    from: 'const variance = n * (2 * onlyChampion + limit * (1 - limit));',
    to: 'const variance = (n / 2) * (2 * onlyChampion + limit * (1 - limit));',
  },
  {
    breaks: 'the bootstrap is not smoothed',
    file: 'shared/stats/cell-bootstrap.ts',
    from: 'const smooth = smoothed(table, classes, paired);',
    to: 'const smooth = table;',
  },
  {
    breaks: 'the family of slices is not controlled',
    file: 'shared/checks/family.ts',
    from: 'const adjusted = holm(pValues);',
    to: 'const adjusted = [...pValues];',
  },
  {
    breaks: 'NaN and infinite scores are let through',
    file: 'shared/data/refuse-rows.ts',
    from: 'if (Number(count) === 0) return;',
    to: 'return;',
  },
  {
    breaks: 'ids that stand twice are let through',
    file: 'shared/data/refuse-pairs.ts',
    from: 'if (rows === ids) return;',
    to: 'return;',
  },
  {
    breaks: 'one bad check does not spoil the verdict',
    file: 'shared/verdict.ts',
    from: 'rank = Math.max(rank, statuses.indexOf(status))',
    to: 'rank = statuses.indexOf(status)',
  },
  {
    breaks: 'nothing judged counts as passed',
    file: 'shared/verdict.ts',
    from: "return rank < 0 ? 'inconclusive' : statuses[rank];",
    to: "return rank < 0 ? 'pass' : statuses[rank];",
  },
  {
    breaks: 'an error lets the step through where fail-on is never',
    file: 'shared/verdict.ts',
    from: "if (verdict === 'error') return true;",
    to: '',
  },
  {
    breaks: "a fork's counts and intervals need not agree",
    file: 'shared/checks/rejudge/reported-difference.ts',
    from: "return contradictory(about, 'its interval is not that of its counts');",
    to: 'return { estimate, counts };',
  },
  {
    breaks: 'a fork may leave out levels of a slice',
    file: 'shared/checks/rejudge/rejudged-slices.ts',
    from: 'if (rows === reported.report.rows) return entries;',
    to: 'if (rows > 0) return entries;',
  },
  {
    breaks: 'a required gate that left no report is not missed',
    file: 'shared/report/combine.ts',
    from: 'if (!reported.has(gate)) gates.push(missingEntry(gate, want?.risk));',
    to: 'if (!reported.has(gate)) continue;',
  },
  {
    breaks: 'where no gate reported on a model it is merely undecided',
    file: 'shared/report/combine.ts',
    from: "verdict: gates.length === 0 ? 'error' : worst(gates.map((gate) => gate.verdict)),",
    to: 'verdict: worst(gates.map((gate) => gate.verdict)),',
  },
  {
    breaks: "another commit's report is taken for this one's",
    file: 'shared/report/gate-entries.ts',
    from: 'if (commit === undefined || provenance.commit === commit) return undefined;',
    to: 'if (commit === undefined || provenance.commit !== undefined) return undefined;',
  },
  {
    breaks: 'a verdict that is better than its checks is believed',
    file: 'shared/report/gate-entries.ts',
    from: 'if (rank(verdict) >= rank(told)) return undefined;',
    to: 'if (rank(verdict) >= 0) return undefined;',
  },
  {
    breaks: 'what a fork says of itself counts beside what was measured here',
    file: 'shared/report/standing-reports.ts',
    from: "gathered.filter(({ trust }) => !hasOwn || trust === 'own')",
    to: "gathered.filter(({ trust }) => hasOwn || trust === 'own')",
  },
  {
    breaks: "an earlier attempt's report stands in for the last one's",
    file: 'shared/report/standing-reports.ts',
    from: 'sort((a, b) => attemptOf(b) - attemptOf(a))',
    to: 'sort((a, b) => attemptOf(a) - attemptOf(b))',
  },
  {
    breaks: 'any later attempt supersedes what another leg of a matrix found',
    file: 'shared/report/standing-reports.ts',
    from: 'if (exact ? measurement(later) !== measurement(earlier) : !isBroken(earlier)) continue;',
    to: 'if (exact && measurement(later) !== measurement(earlier)) continue;',
  },
  {
    breaks: 'a broken check of the data only warns',
    file: 'shared/checks/by-severity.ts',
    from: "return severity === 'warning' ? 'warn' : status;",
    to: "return severity === 'info' ? status : 'warn';",
  },
  {
    breaks: 'any share of the data rows is within its limit',
    file: 'shared/checks/data/judged-share.ts',
    from: 'const isWithin = value <= atMost;',
    to: 'const isWithin = value >= 0;',
  },
  {
    breaks: 'a check of the data that crashes is left out',
    file: 'shared/checks/data/run-check.ts',
    from: "return ended('error', `could not be judged",
    to: "return ended('skip', `could not be judged",
  },
  {
    breaks: 'a row of the data without a value keeps the rule that it has one',
    file: 'shared/data/rules/required.ts',
    from: 'breaks: ({ column }, table) => table.missing(column),',
    to: "breaks: ({ column }, table) => table.missing(column).concat(' AND false'),",
  },
  {
    breaks: "a fork's checks of the data are as it says",
    file: 'shared/checks/rejudge/validate-data.ts',
    from: "const reached = isChance ? 'pass' : against(value, limit);",
    to: "const reached = 'pass';",
  },
  {
    breaks: 'a disparity passes over a group in which its metric is undefined',
    file: 'shared/checks/fairness/pairs/disparity-verdict.ts',
    from: 'const lacks = undefinedOnes.length > 0 || deciding.length === 0;',
    to: 'const lacks = deciding.length === 0;',
  },
  {
    breaks: 'violations of a disparity are claimed without regard to how many pairs there are',
    file: 'shared/checks/fairness/pairs/judge-pairs.ts',
    from: 'if (beyond[i].rejected) {',
    to: 'if (tails[i].broken <= alpha) {',
  },
  {
    breaks: 'a disparity passes where one of its pairs is not shown to be within the limit',
    file: 'shared/checks/fairness/pairs/judge-pairs.ts',
    from: 'const allWithin = tails.every(({ met }) => met <= alpha);',
    to: 'const allWithin = tails.some(({ met }) => met <= alpha);',
  },
  {
    breaks: 'groups that are treated alike are called unequal at alpha',
    file: 'shared/checks/fairness/pairs/comparison.ts',
    from: 'export const surerOfUnequal = 5;',
    to: 'export const surerOfUnequal = 1;',
  },
  {
    breaks: 'whichever of two groups looks worse is tested as if that had been known before',
    file: 'shared/checks/fairness/pairs/compare-rates.ts',
    from: '2 * Math.min(seen.p(limit, far), reverse.p(limit, far))',
    to: 'Math.min(seen.p(limit, far), reverse.p(limit, far))',
  },
  {
    breaks: 'rates of groups are compared without the correction that small groups need',
    file: 'shared/stats/corrected-newcombe.ts',
    from: 'const corrected = Math.max(0, hits - 0.5);',
    to: 'const corrected = hits;',
  },
  {
    breaks: 'a gap between groups that turns round counts as grown by both gaps',
    file: 'shared/checks/fairness/gap-change.ts',
    from: 'low: Math.min(moved.low, beyond.low),',
    to: 'low: moved.low,',
  },
  {
    breaks: 'growing gaps between groups are claimed without regard to how many pairs there are',
    file: 'shared/checks/fairness/change-of-disparity.ts',
    from: 'Math.max(1, 2 * comparisons)',
    to: '1',
  },
  {
    breaks: 'no group is worse off where one of them could not be judged',
    file: 'shared/checks/fairness/change-checks.ts',
    from: 'const decides = own.length > 0 && undecided.length + aside.length === 0;',
    to: 'const decides = own.length > 0;',
  },
  {
    breaks: 'a rising rate of errors is no loss for a group',
    file: 'shared/checks/fairness/change-checks.ts',
    from: "better !== 'smaller'",
    to: 'true',
  },
];
