import type { ProfiledColumn } from '../../data/profile.ts';
import type { TextFormat } from '../../data/row-rule.ts';
import type { DraftProperty, DraftQuality } from '../contract-draft.ts';

/** What is known of a column besides its profile; each figure is counted over all rows. */
export interface ColumnEvidence {
  /** No value is there twice; absent where nobody counted. */
  isUnique?: boolean;
  /** Rows whose number, date or time stamp is infinite. */
  infinite?: number;
  /** Lengths of texts in characters. */
  lengths?: { shortest: number; longest: number };
  /** Rows that are not of a format that the frequent values hint at. */
  formats?: Readonly<Partial<Record<TextFormat, number>>>;
  /** Rows below and above bounds that most of the values keep. */
  beyond?: { below?: { bound: number; rows: number }; above?: { bound: number; rows: number } };
}

export interface SuggestedColumn {
  profile: ProfiledColumn;
  evidence: ColumnEvidence;
  rows: number;
  /** Rows with a value. */
  present: number;
  /** The user says that it names the rows, or that it is the truth. */
  role?: 'id' | 'label';
}

/** One thing that a contract could say of a column, with the figures that it rests on. */
export type Suggestion =
  | {
      at: 'property';
      key: Exclude<keyof DraftProperty, 'name' | 'quality' | 'logicalTypeOptions'>;
      value: string | boolean;
      because: string;
    }
  | { at: 'options'; key: string; value: string | number; because: string }
  | { at: 'quality'; quality: DraftQuality; because: string };

/** Fewest rows that anything but names and types is suggested from. */
export const fewestRows = 30;

/** Fewest rows that a range, a length or a key is suggested from. */
export const enoughRows = 100;

/** A count as people write it: `4,810`. */
export function count(rows: number): string {
  return rows.toLocaleString('en-US');
}
