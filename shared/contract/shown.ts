/** A value of the contract as a message shows it: texts in quotes, what cannot be seen spelled out, 120 characters at most. */
export function shown(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
    return String(value);
  return visible(JSON.stringify(value) ?? String(value));
}

/** Text of the contract inside a sentence. */
export function visible(text: string, most = 120): string {
  const spelled = text
    .slice(0, 1_000)
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
  return spelled.length > most ? `${spelled.slice(0, most - 1)}…` : spelled;
}
