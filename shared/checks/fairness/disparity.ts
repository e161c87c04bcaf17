import type { Task } from '../../data/evaluation.ts';

/** How unequally groups are treated: one metric, or several, compared between them. */
export interface Disparity {
  /** fairlearn's name; the file's name, too. */
  name: string;
  /** One line for the catalogue. */
  title: string;
  tasks: readonly Task[];
  /** Names of the group metrics that it compares. */
  of: readonly string[];
  /** Largest minus smallest, or smallest divided by largest. */
  compare: 'difference' | 'ratio';
  range: readonly [number, number];
  /** Made of several metrics; `agg` says how they come together. */
  aggregates?: boolean;
  /** With more than two classes: of each class against the rest, or of the one that the limit names. */
  perClass?: true;
  /** What other libraries and rules call it, where the name is not made of the metric's: a message points from there to here. */
  alsoCalled?: readonly string[];
}
