import type { SliceColumn } from './request.ts';

/** Whether `fairness.protected` asked for a column, and not a limit's `within`. */
export function isProtected({ setting }: Pick<SliceColumn, 'setting'>): boolean {
  return setting === undefined || setting.startsWith('fairness.protected');
}
