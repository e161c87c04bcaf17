import type { Evaluation } from '../data/evaluation.ts';

/** Whether there is a champion to compare with, or this is a first model. */
export function hasChampion({ overall }: Evaluation): boolean {
  return (overall.cells?.prediction ?? overall.rows?.models)?.champion !== undefined;
}
