const longest = 480;

/** A check's id for a rule of the contract; very long names are cut in their middle and told apart by a number. */
export function contractCheckId(input: string, rule: string): string {
  const id = `contract/${input}/${rule}`;
  if (id.length <= longest) return id;
  let hash = 0;
  for (const character of id) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return `${id.slice(0, longest / 2)}…${id.slice(-longest / 4)}-${hash.toString(36)}`;
}
