export interface InputFault {
  /** The input as the user knows it: `evaluate.metrics.roc_auc.margin`, `challenger`, `data/test.csv`. */
  input: string;
  /** What it must be, as the end of a sentence: `must be at least 0`. */
  rule: string;
  /** What came instead, already readable; left out where nothing came. */
  received?: string;
  /** What to do about it, a sentence. */
  fix?: string;
  /** Where it stands, when it stands in a file: for annotations, and shown behind the input's name. */
  at?: { file: string; line: number };
}

/**
 * A fault that the user can mend: wrong file, wrong column, wrong setting. Shown as one
 * message without a stack: `margin must be at least 0, got -0.1. Write the loss you tolerate as a positive number.`
 */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly fault: InputFault;

  constructor(fault: InputFault, options?: ErrorOptions) {
    const got = fault.received === undefined ? '' : `, got ${fault.received}`;
    const fix = fault.fix === undefined ? '' : `. ${fault.fix}`;
    const at = fault.at === undefined ? '' : ` (${fault.at.file}:${fault.at.line})`;
    super(`${fault.input}${at} ${fault.rule}${got}${fix}`, options);
    this.fault = fault;
  }
}
