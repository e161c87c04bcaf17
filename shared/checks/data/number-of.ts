import { counted } from '../sentence.ts';

/** A count with its noun: `1 row`, `4,810 rows`. */
export function numberOf(count: number, one: string, many = `${one}s`): string {
  return `${counted(count)} ${count === 1 ? one : many}`;
}
