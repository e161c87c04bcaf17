import { written } from '../../sentence.ts';
import type { PersonalShare } from './judge-personal-data.ts';

/**
 * Whether a share of rows with personal data is within the limit, with words that say so. `p` is the share's p-value,
 * adjusted for all that were tested; nothing is decided where there is no limit.
 */
export function decideShare(
  { value, interval, found, isScarce }: PersonalShare,
  p: number,
  limit: number | undefined,
  alpha: number,
): { status?: 'pass' | 'fail' | 'inconclusive'; because: string } {
  if (limit === undefined) return { because: '' };
  const { chance } = found.detector;
  const most = `${written(100 * limit)} % may`;
  if (p > alpha) {
    // Texts that differ, all of them too few: a constant that happens to pass says nothing.
    const isUnclear = isScarce && value > limit && found.distinctHeld * 2 >= found.distinctShaped;
    if (isUnclear && found.distinctShaped * 2 >= found.shaped && found.distinctShaped >= 2) {
      return { status: 'inconclusive', because: `: too few to rule out chance (${written(100 * chance)} %)` };
    }
    return { status: 'pass', because: `: no more than chance gives (${written(100 * chance)} %)` };
  }
  const [low, high] = interval ?? [value, value];
  if (low > limit) return { status: 'fail', because: `; ${most}` };
  if (high <= limit) return { status: 'pass', because: `; ${most}` };
  return { status: 'inconclusive', because: `; ${most}, and the cells that were read do not decide` };
}
