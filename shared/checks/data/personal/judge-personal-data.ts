import { binomial, clopperPearson } from '../../../stats/index.ts';
import type { PersonalDataFound } from './find-personal-data.ts';

export interface PersonalShare {
  found: PersonalDataFound;
  /** Share of the table's rows that hold it, without those that chance explains. */
  value: number;
  /** Absent where every row was looked at and every cell with a trace read, and chance explains none. */
  interval?: readonly [number, number];
  /**
   * One-sided p-value against "no more texts hold than chance lets hold"; where the column's name says nothing, than twice
   * as many, or a quarter of the way to all.
   */
  p: number;
  /** Whether so few different texts have the shape that no number of them could rule chance out. */
  isScarce: boolean;
}

/**
 * The share of rows that hold personal data by one detector. A checksum lets a known share of any numbers pass: what holds
 * beyond it counts, and as evidence only different texts. The interval joins Clopper–Pearson's for the traced rows
 * and for the cells that were read, each at 1 − α.
 *
 * @param alpha two-sided level of the interval is 1 − 2 alpha; a text pattern is scarce where it could not reach it
 */
export function judgePersonalData(found: PersonalDataFound, alpha: number): PersonalShare {
  const { rows, traced, read, shaped, held, distinctShaped, distinctHeld, detector, isSample } = found;
  const { chance } = detector;
  const beyond = (share: number): number => {
    const ofShaped = shaped === 0 ? 0 : Math.min(1, (share * read) / shaped);
    return (Math.max(0, (ofShaped - chance) / (1 - chance)) * shaped) / read;
  };
  const value = (traced / rows) * beyond(held / read);
  const level = 1 - alpha;
  const ofRows: readonly [number, number] = isSample
    ? clopperPearson({ n: rows, hits: traced }).interval(level)
    : [traced / rows, traced / rows];
  const isRead = read === traced && chance === 0;
  const ofRead: readonly [number, number] = isRead
    ? [held / read, held / read]
    : clopperPearson({ n: read, hits: held }).interval(level);
  // Numbers that are not random can pass more often than chance says; a telling name is evidence of its own.
  const least = found.isNamed ? chance : Math.min(2 * chance, chance + (1 - chance) / 4);
  return {
    found,
    value,
    ...(isSample || !isRead
      ? { interval: [ofRows[0] * beyond(ofRead[0]), ofRows[1] * beyond(ofRead[1])] as const }
      : {}),
    p: chance === 0 ? 0 : binomial.atLeast(distinctHeld, distinctShaped, least),
    isScarce: chance > 0 && least ** distinctShaped > alpha,
  };
}
