import type { MeasuredRow } from './measured-row.ts';

/** What stands before the name of what was measured, where the name alone would not say what is judged of it. */
export function measuredLead({ check: { id }, line }: MeasuredRow): string | undefined {
  if (line && id.startsWith('change/')) return 'change of';
  if (id.startsWith('population/')) return 'share of';
  return id.startsWith('flip_test/') ? 'flip test of' : undefined;
}
