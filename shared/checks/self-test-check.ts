import type { Sample } from '../data/evaluation.ts';
import type { Check, Finding } from '../report/schema.ts';
import { type Estimate, isUndefined } from '../stats/index.ts';
import { blocks, type FailOn, type Verdict, worst } from '../verdict.ts';
import { difference, measure } from './compare.ts';
import { degradedChampion } from './degrade.ts';
import { againstLimit, type Limit, tailsOf } from './limit.ts';
import { differenceLimit } from './limits-of.ts';
import { written } from './sentence.ts';
import type { MetricSetting } from './settings.ts';
import type { Subject } from './subject.ts';

/**
 * The gate tried on a model that must not pass: the champion's own predictions, degraded until each
 * metric is worse by twice its margin. Passes when the gate would have blocked every one of them.
 */
export function selfTestCheck(
  judged: readonly { subject: Subject; setting: MetricSetting }[],
  sample: Sample,
  alpha: number,
  failOn: FailOn,
): Check {
  return checkOfSelfTest(
    judged.flatMap(({ subject, setting }) => {
      const finding = selfTestFinding(subject, setting, sample, alpha, failOn);
      return finding ? [finding] : [];
    }),
  );
}

/** The check that its findings come to. */
export function checkOfSelfTest(findings: Finding[]): Check {
  const id = 'self-test';
  const title = 'the gate blocks a champion degraded by twice the margin';
  const tried = findings.filter((finding) => finding.status !== 'skip');
  if (tried.length === 0) {
    return { id, title, status: 'skip', why: 'no metric with a margin above 0 could be degraded', findings };
  }
  const status = worst(tried.map((finding) => finding.status as Verdict));
  const unsound = tried.find((finding) => finding.status !== 'pass' && finding.status !== 'fail');
  const let_through = tried.filter((finding) => finding.status === 'fail').map((finding) => finding.subject);
  const why =
    status === 'pass'
      ? `blocked in all ${tried.length} metrics tried`
      : (unsound?.why ?? `the gate would have let a degraded model through in ${let_through.join(', ')}`);
  return { id, title, status, why, findings };
}

/** The limit that a metric's self-test is tried on; nothing where there is no margin to double. */
export function selfTestLimit(subject: Subject, setting: MetricSetting): Limit | undefined {
  const limit = differenceLimit({ ...setting, superior: false }, subject.metric.greaterIsBetter);
  return limit && limit.value !== 0 ? limit : undefined;
}

/** What the gate says of the degraded model, and whether it would have stopped it. */
export function judgedSelfTest(
  subject: Subject,
  estimate: Estimate,
  limit: Limit,
  alpha: number,
  failOn: FailOn,
): Finding {
  const verdict = againstLimit(estimate, limit, alpha) as Verdict;
  const blocked = blocks(verdict, failOn === 'never' ? 'inconclusive' : failOn);
  return {
    subject: subject.key,
    statistic: 'difference',
    limit,
    value: estimate.value,
    interval: estimate.interval(1 - 2 * alpha),
    level: 1 - 2 * alpha,
    method: estimate.method,
    n: estimate.n,
    insufficient: estimate.insufficient?.reason,
    tails: tailsOf(estimate, limit),
    status: blocked ? 'pass' : 'fail',
    why: `degraded by ${written(estimate.value)}, the gate says ${verdict}`,
  };
}

function selfTestFinding(
  subject: Subject,
  setting: MetricSetting,
  sample: Sample,
  alpha: number,
  failOn: FailOn,
): Finding | undefined {
  const limit = selfTestLimit(subject, setting);
  if (!limit) return undefined;
  const base = { subject: subject.key, statistic: 'difference', limit };
  const degraded = degradeTo(subject, sample, 2 * limit.value);
  if (!degraded) {
    const why = `the champion cannot be made worse by ${written(Math.abs(2 * limit.value))} on these rows`;
    return { ...base, status: 'skip', why };
  }
  const estimate = difference(subject, degraded, 'challenger', 'champion');
  if (isUndefined(estimate)) return { ...base, status: 'skip', why: estimate.undefined };
  return judgedSelfTest(subject, estimate, limit, alpha, failOn);
}

/** Bisects the share of degraded rows until the metric has moved by `wanted`; undefined where it cannot. */
function degradeTo(subject: Subject, sample: Sample, wanted: number): Sample | undefined {
  const moved = (share: number): { sample: Sample; by: number } | undefined => {
    const degraded = degradedChampion(sample, share, subject.seed);
    const worse = measure(subject, degraded, 'challenger');
    const champion = measure(subject, degraded, 'champion');
    if (isUndefined(worse) || isUndefined(champion)) return undefined;
    return { sample: degraded, by: (worse - champion) / wanted };
  };
  let low = 0;
  let high = 1;
  let found = moved(high);
  if (!found || found.by < 1) return undefined;
  for (let step = 0; step < 20 && Math.abs(found.by - 1) > 0.02; step++) {
    const middle = (low + high) / 2;
    const tried = moved(middle);
    if (!tried) return undefined;
    if (tried.by < 1) low = middle;
    else high = middle;
    if (tried.by >= 1) found = tried;
  }
  return found.sample;
}
