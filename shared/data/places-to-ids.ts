/**
 * Answers which ids stand at places, for all that ask in the same turn of the event loop by one question. Gives ids in
 * the order of the places.
 *
 * @param ask the ids at these places, each place once
 */
export function placesToIds(
  ask: (places: readonly number[]) => Promise<ReadonlyMap<number, string>>,
): (places: readonly number[]) => Promise<string[]> {
  let waiting: Set<number> | undefined;
  let answer: Promise<ReadonlyMap<number, string>>;
  return async (places) => {
    if (places.length === 0) return [];
    if (!waiting) {
      const asked = new Set<number>();
      waiting = asked;
      answer = new Promise((settle) => setImmediate(settle)).then(() => {
        waiting = undefined;
        return ask([...asked].sort((a, b) => a - b));
      });
    }
    for (const place of places) waiting.add(place);
    const ids = await answer;
    return places.flatMap((place) => ids.get(place) ?? []);
  };
}
