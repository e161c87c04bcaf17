import type { Report } from '../shared/report/index.ts';

/** A gate's report without what differs between two runs that say the same. */
export function withoutTimes(report: Report): Report {
  const { commit: _, run: __, attempt: ___, ...provenance } = report.provenance;
  const inputs = provenance.inputs.map(({ seconds: _, ...input }) => input);
  return { ...report, provenance: { ...provenance, inputs, started: '', seconds: 0 } };
}
