/** SQL for one value of all keys together, never NULL itself: a missing key agrees with a missing one, also alone. */
export function structOf(keys: readonly string[]): string {
  return `struct_pack(${keys.map((key, k) => `k${k} := ${key}`).join(', ')})`;
}
