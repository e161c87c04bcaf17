import type { Path } from './path.ts';

/** What decides, and is read from the base branch in a pull request; a gate's block is one line here. */
export const limitPaths: readonly Path[] = [
  ['model', 'risk'],
  ['required-gates'],
  ['approvals'],
  ['evaluate'],
  ['validate'],
  ['fairness'],
  ['data', 'contract'],
];
