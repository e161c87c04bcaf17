import type { Finding } from '../../report/schema.ts';

const kept: readonly (keyof Finding)[] = [
  ...(['subject', 'statistic', 'metric', 'model', 'slice', 'by', 'pair', 'within', 'value'] as const),
  ...(['interval', 'level', 'p', 'limit', 'n', 'status'] as const),
];

/** A finding without the report's words: its numbers, its status, and the names of what was measured. */
export function numbersOf(finding: Finding): Finding {
  const present = kept.filter((key) => finding[key] !== undefined);
  return Object.fromEntries(present.map((key) => [key, finding[key]])) as unknown as Finding;
}
