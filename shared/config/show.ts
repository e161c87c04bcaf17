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

/** Text of others inside a message: characters that cannot be seen are spelled out, and 120 are enough. */
export function visible(text: string): string {
  const spelled = text
    .slice(0, 1_000)
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
  return spelled.length > 120 ? `${spelled.slice(0, 117)}…` : spelled;
}
