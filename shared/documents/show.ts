/**
 * A value as a message shows it: texts in quotes, control and direction characters spelled out,
 * nothing longer than 120 characters.
 */
export function show(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
    return String(value);
  return visible(JSON.stringify(value) ?? String(value));
}

/** Text of others inside a message: characters that cannot be seen are spelled out, and `most` are enough. */
export function visible(text: string, most = 120): string {
  const spelled = text
    .slice(0, 1_000)
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
  if (spelled.length <= most) return spelled;
  // never half of a character
  return `${spelled.slice(0, most - 3).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
