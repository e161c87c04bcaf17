import type { Facts } from '../../data/facts.ts';
import { sampleOfTable } from './sample-of-table.ts';

/** Deciles of a numeric label in a sample, each once and ascending. */
export async function labelEdges(table: Facts, label: string, seed: number): Promise<number[]> {
  const { columns } = await sampleOfTable(table, seed);
  const sorted = (columns.get(label)?.numbers ?? new Float64Array()).filter(Number.isFinite).sort();
  if (sorted.length === 0) return [];
  const deciles = Array.from({ length: 9 }, (_, k) => sorted[Math.floor(((k + 1) / 10) * sorted.length)]);
  return [...new Set(deciles)].filter((edge) => edge > sorted[0]);
}
