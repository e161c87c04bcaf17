import type { Task } from '../../data/evaluation.ts';
import type { ProfiledColumn } from '../../data/profile.ts';

/** A label of whole numbers with more values than these is a number where no task is said. */
const mostClasses = 20;

/** Whether a label is one of classes that are all known. */
export function isClass({ kind, distinct, categories }: ProfiledColumn, task: Task | undefined): boolean {
  if (!categories || categories.others > 0 || task === 'regression') return false;
  return task !== undefined || kind === 'boolean' || kind === 'text' || distinct <= mostClasses;
}
