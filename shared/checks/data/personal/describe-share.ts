import { counted, withInterval } from '../../sentence.ts';
import { mask } from '../mask.ts';
import { numberOf } from '../number-of.ts';
import type { PersonalShare } from './judge-personal-data.ts';

/** What was found in words, with at most three examples: masked, as they are, or none. */
export function describeShare(share: PersonalShare, examples: 'masked' | 'plain' | 'off'): string {
  return `${sentence(share)}${exampled(share, examples)}`;
}

function sentence({ found, value, interval }: PersonalShare): string {
  const { detector, held, read, traced, rows, isSample, isNamed } = found;
  const named = isNamed ? ', as the column is named' : '';
  if (!interval) return `${counted(held)} of ${counted(rows)} rows hold ${detector.title}${named}`;
  const percent = withInterval(100 * value, [100 * interval[0], 100 * interval[1]]);
  const looked = isSample ? `${counted(rows)} rows at random` : numberOf(rows, 'row');
  return `${percent} % of rows hold ${detector.title}${named}: ${counted(held)} of ${counted(read)} cells read, ${counted(traced)} of ${looked} have a trace`;
}

function exampled({ found }: PersonalShare, how: 'masked' | 'plain' | 'off'): string {
  if (how === 'off') return '';
  const texts = [...new Set(found.cells.map(({ text }) => text))].slice(0, 3);
  const shown = texts.map((text) => (how === 'plain' ? text.slice(0, 100) : mask(text)));
  return shown.length === 0 ? '' : ` (${[...new Set(shown)].join(', ')})`;
}
