import type { Ask } from '../../../data/facts.ts';

/** What the detectors are told of the data. */
export interface DetectorSettings {
  /** ISO 3166 codes of the countries whose national telephone numbers are known. */
  regions: readonly string[];
  /** Dates of birth lie before it. */
  now: Date;
}

/**
 * Finds one kind of personal data. It sees plain text (see `plainText`) of bounded length, and its patterns are linear in
 * it. A detector is no promise: `docs/personal-data.md` says how many it finds and how often it is wrong.
 */
export interface Detector {
  /** The finding's statistic: `email`. */
  name: string;
  /** `e-mail addresses`. */
  title: string;
  /** What a cell must hold before the detector looks at it; `any` for what is found by the column's name alone. */
  trace: NonNullable<Ask<'sampledValues'>['of'][number]['trace']> | 'any';
  /** What may be one, wherever it stands in a text; global, with boundaries of its own. */
  shape: RegExp;
  /** The same where the column's name says what it holds: runs of digits without any sign, for one. */
  namedShape?: RegExp;
  /** Whether a text of the shape is one: checksums, ranges, the plan of telephone numbers. */
  holds(text: string, settings: DetectorSettings): boolean;
  /**
   * The largest share of texts of the shape that pass by chance: 0.1 for one check digit. 0 where nothing but the format
   * speaks.
   */
  chance: number;
  /** Names of columns that say what they hold, in the languages of its users; words apart, without accents. */
  hints: readonly string[];
  /** Looked for in columns with such a name only. */
  isNamedOnly?: boolean;
}
