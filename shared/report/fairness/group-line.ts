import { severityOf } from '../comparison-row.ts';
import type { Check, Finding } from '../schema.ts';

/** A check over many groups in the one line that people read: what decides it, and how many others it judged. */
export interface GroupLine {
  /** The judged finding that decides: the worst pair of a disparity, the group that is worst off by a change. */
  decides?: Finding;
  /** The disparity's own number for each model, as fairlearn defines it. */
  value?: Finding;
  champion?: Finding;
  /** All that was judged, worst first. */
  judged: readonly Finding[];
}

const known = new WeakMap<Check, GroupLine>();

/** Whether a check judges many pairs or groups by one limit. */
export function isGroupCheck({ id }: Pick<Check, 'id'>): boolean {
  return /^(disparity|change)\//.test(id);
}

/** The line of a check that `isGroupCheck`. */
export function groupLine(check: Check): GroupLine {
  let line = known.get(check);
  if (!line) {
    line = lineOf(check);
    known.set(check, line);
  }
  return line;
}

function lineOf({ findings }: Check): GroupLine {
  const judged = findings
    .filter((one) => one.model !== 'champion' && isJudged(one))
    .toSorted((a, b) => severity(a) - severity(b) || slack(a) - slack(b));
  const value = (model: Finding['model']) =>
    findings.find((one) => one.statistic === 'value' && one.model === model && one.by !== undefined);
  return { decides: judged[0], value: value('challenger'), champion: value('champion'), judged };
}

/** A pair, a group's change, or the mean over the metrics where that is what a limit is about. */
function isJudged({ statistic, status, limit }: Finding): boolean {
  if (status === undefined || statistic === 'four_fifths' || statistic === 'group') return false;
  return limit !== undefined || statistic === 'ratio' || statistic === 'difference';
}

function severity({ status = 'skip' }: Finding): number {
  return severityOf(status);
}

/** How far a value is from its limit; negative beyond it. What has none to show stands last. */
function slack({ value, limit }: Finding): number {
  if (value === undefined || !limit) return Number.MAX_VALUE;
  return limit.op.startsWith('>') ? value - limit.value : limit.value - value;
}
