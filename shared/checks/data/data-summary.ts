import type { Facts } from '../../data/facts.ts';
import type { Check } from '../../report/schema.ts';
import type { Verdict } from '../../verdict.ts';
import { otherChecks } from '../other-checks.ts';
import { numberOf } from './number-of.ts';

/** One sentence: what the worst check found first, and what the others came to; or what was judged. */
export function dataSummary(verdict: Verdict, checks: readonly Check[], tables: readonly Facts[]): string {
  const deciding = checks.filter(({ status }) => status === verdict);
  if (verdict !== 'pass' && deciding.length > 0) {
    const [first] = deciding;
    return [said(first).slice(0, 1_800), ...otherChecks(checks.filter((check) => check !== first))].join(
      '; ',
    );
  }
  if (deciding.length === 0) return 'nothing could be judged';
  const rows = tables.map(({ input, rows }) => `${numberOf(rows, 'row')} of ${input}`).join(' and ');
  return `${numberOf(deciding.length, 'check')} ${deciding.length === 1 ? 'is' : 'are'} kept in ${rows}`;
}

/** `missing values in data.test: …`; of a contract with what it says: `contract broken in data.test (age is at least 0): …`. */
function said({ id, title, status, why }: Check): string {
  const [name, input = ''] = id.split('/');
  const broken = status === 'fail' || status === 'warn' ? 'contract broken' : 'contract';
  const what = name === 'contract' ? broken : name.replaceAll('_', ' ');
  const where = input === '' ? '' : ` in ${input}`;
  const promised = name === 'contract' ? ` (${title.slice(0, 200)})` : '';
  return `${what}${where}${promised}${why.startsWith('could not be judged') ? ' ' : ': '}${why}`;
}
