import { byText } from './gate-order.ts';
import type { Report } from './schema.ts';

/** A report and where it came from. */
export interface GatheredReport {
  /** The file or artifact. */
  source: string;
  /** own: measured by this repository; self-reported: by code of a fork, judged again from its numbers. */
  trust: 'own' | 'self-reported';
  report: Report;
}

/**
 * Of several reports of one gate of one model those that count: identical ones once, this repository's own
 * instead of self-reported ones, and of attempts of one run the last. What is not surely the same measurement
 * done again (a leg of a matrix, another file) stays.
 */
export function standingReports(gathered: readonly GatheredReport[]): GatheredReport[] {
  if (gathered.length < 2) return [...gathered];
  const hasOwn = gathered.some(({ trust }) => trust === 'own');
  return lastAttempts(distinct(gathered.filter(({ trust }) => !hasOwn || trust === 'own')));
}

function distinct(gathered: readonly GatheredReport[]): GatheredReport[] {
  const byContent = new Map<string, GatheredReport>();
  for (const one of [...gathered].sort((a, b) => byText(a.source, b.source))) {
    const content = JSON.stringify(one.report);
    if (!byContent.has(content)) byContent.set(content, one);
  }
  return [...byContent].sort(([a], [b]) => byText(a, b)).map(([, one]) => one);
}

/** Each report of a later attempt takes the place of one of an earlier: the same measurement, or one that failed before it had read anything. */
function lastAttempts(gathered: readonly GatheredReport[]): GatheredReport[] {
  const standing = new Set(gathered);
  const latestFirst = [...gathered].sort((a, b) => attemptOf(b) - attemptOf(a));
  const used = new Set<string>();
  for (const exact of [true, false]) {
    for (const [i, later] of latestFirst.entries()) {
      if (!standing.has(later)) continue;
      for (const earlier of latestFirst.slice(i + 1)) {
        const place = `${latestFirst.indexOf(later)} ${attemptOf(earlier)}`;
        if (used.has(place) || !standing.has(earlier)) continue;
        if (!isOfOneJob(later, earlier) || attemptOf(later) === attemptOf(earlier)) continue;
        if (exact ? measurement(later) !== measurement(earlier) : !isBroken(earlier)) continue;
        standing.delete(earlier);
        used.add(place);
      }
    }
  }
  return gathered.filter((one) => standing.has(one));
}

function attemptOf({ report }: GatheredReport): number {
  return report.provenance.attempt ?? 1;
}

function isOfOneJob({ report: a }: GatheredReport, { report: b }: GatheredReport): boolean {
  const [one, other] = [a.provenance, b.provenance];
  // A gate that could not read its settings does not name them.
  const isOneConfig = one.config === undefined || other.config === undefined || one.config === other.config;
  return one.run !== undefined && one.run === other.run && one.job === other.job && isOneConfig;
}

/** What was measured, apart from what it contained: a second attempt has the same. */
function measurement({ report }: GatheredReport): string {
  const { inputs } = report.provenance;
  return JSON.stringify([report.model.challenger?.uri, inputs.map(({ name, uri }) => [name, uri]).sort()]);
}

function isBroken({ report }: GatheredReport): boolean {
  return report.verdict === 'error' && report.provenance.inputs.length === 0 && !report.model.challenger;
}
