import type { Context } from '../metric.ts';

/** A class as messages name it, in quotes; long names are cut at 40 characters. */
export function className(context: Context, index: number): string {
  const name = context.classes[index];
  return JSON.stringify(name.length > 40 ? `${name.slice(0, 39)}…` : name);
}
