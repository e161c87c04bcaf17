import type { Facts } from '../../data/facts.ts';
import type { Check } from '../../report/schema.ts';
import type { Verdict } from '../../verdict.ts';
import { counted } from '../sentence.ts';

/** One sentence: what the worst checks found first, and how many more decide alike; or what was judged. */
export function dataSummary(verdict: Verdict, checks: readonly Check[], tables: readonly Facts[]): string {
  const deciding = checks.filter(({ status }) => status === verdict);
  if (verdict !== 'pass' && deciding.length > 0) {
    const [{ title, why }] = deciding;
    const more = deciding.length === 1 ? '' : ` (and ${deciding.length - 1} more)`;
    return `${title}: ${why}${more}`.slice(0, 2_000);
  }
  if (deciding.length === 0) return 'nothing could be judged';
  const rows = tables.map(({ input, rows }) => `${counted(rows)} rows of ${input}`).join(' and ');
  return `${deciding.length} checks are kept in ${rows}`;
}
