import type { Facts } from '../../data/facts.ts';
import type { Check } from '../../report/schema.ts';
import type { Verdict } from '../../verdict.ts';
import { counted } from '../sentence.ts';
import { numberOf } from './number-of.ts';

/** One sentence: what the worst checks found first, and how many more decide alike; or what was judged. */
export function dataSummary(verdict: Verdict, checks: readonly Check[], tables: readonly Facts[]): string {
  const deciding = checks.filter(({ status }) => status === verdict);
  if (verdict !== 'pass' && deciding.length > 0) {
    const more = deciding.length === 1 ? '' : ` (and ${deciding.length - 1} more)`;
    return `${nameOf(deciding[0])}: ${deciding[0].why}`.slice(0, 1_950) + more;
  }
  if (deciding.length === 0) return 'nothing could be judged';
  const rows = tables.map(({ input, rows }) => `${counted(rows)} rows of ${input}`).join(' and ');
  return `${numberOf(deciding.length, 'check')} ${deciding.length === 1 ? 'is' : 'are'} kept in ${rows}`;
}

/** What a check is about, and where: `missing values in data.test`; a rule of the contract by its title. */
function nameOf({ id, title }: Check): string {
  const [name, input = ''] = id.split('/');
  if (name === 'contract') return input === '' ? title : `${title} (${input})`;
  return `${name.replaceAll('_', ' ')} in ${input}`;
}
