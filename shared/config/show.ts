/**
 * A value as a message shows it: texts in quotes, control and direction characters spelled out,
 * nothing longer than 120 characters.
 */
export function show(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
    return String(value);
  const text = (JSON.stringify(value) ?? String(value)).replaceAll(
    /[\p{C}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}
