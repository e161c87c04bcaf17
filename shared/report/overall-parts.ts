import type { GateEntry, ModelEntry, Overall } from './overall.ts';
import type { Report } from './schema.ts';

/** The report that says who is compared with whom. */
export function leadReport({ gates }: ModelEntry): Report | undefined {
  const reports = gates.flatMap(({ report }) => (report?.model.challenger ? [report] : []));
  return (
    reports.find(({ gate }) => gate === 'evaluate-vs-champion') ??
    reports.find(({ model }) => model.champion) ??
    reports[0]
  );
}

/** One gate with a report and nothing else: it reads as that gate's own picture. */
export function soleReport({ gates }: ModelEntry): Report | undefined {
  return gates.length === 1 ? gates[0].report : undefined;
}

/** The gates whose evidence is shown: what holds the verdict; a warning's only where nothing is worse. */
export function shownGates(model: ModelEntry): (GateEntry & { report: Report })[] {
  const sole = soleReport(model);
  return model.gates.flatMap((entry) => {
    const { verdict, report } = entry;
    const decides = verdict !== 'pass' && (verdict !== 'warn' || model.verdict === 'warn');
    return report && (decides || sole) ? [{ ...entry, report }] : [];
  });
}

/** Everybody's notices, each once. */
export function noticesOf({ notices = [], models }: Overall): string[] {
  const reported = models.flatMap(({ gates }) => gates.flatMap(({ report }) => report?.notices ?? []));
  return [...new Set([...notices, ...reported])];
}
