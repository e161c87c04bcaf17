/** What the settings must know of a disparity; every one of the catalogue is one. */
export interface DisparityEntry {
  name: string;
  title: string;
  tasks: readonly string[];
  /** Names of the group metrics that it compares. */
  of: readonly string[];
  /** A difference is limited from above, a ratio from below. */
  compare: 'difference' | 'ratio';
  /** Range of the value: limits outside it can never be met, or always are. */
  range: readonly [number, number];
  /** Whether it is made of several metrics, so that `agg` says how they come together. */
  aggregates?: boolean;
  /** Whether models of several classes have it of each class, so that a limit can name one. */
  perClass?: true;
  /** What other libraries and rules call it: a message points from there to here. */
  alsoCalled?: readonly string[];
}
