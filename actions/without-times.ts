import type { Report } from '../shared/report/index.ts';

/** A gate's report without what differs between two runs that say the same. */
export function withoutTimes(report: Report): Report {
  const { commit: _, run: __, attempt: ___, ...provenance } = report.provenance;
  return { ...report, provenance: { ...provenance, started: '', seconds: 0 } };
}
