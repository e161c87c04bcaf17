/**
 * Text from elsewhere as it may stand in a message: one line, nothing that a terminal or a reader's eye
 * takes for something else, at most `longest` characters.
 */
export function plainWords(text: string, longest = 200): string {
  const plain = text
    .normalize('NFC')
    // control, format (bidirectional and zero-width), surrogate and unassigned characters, line separators
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  return plain.length <= longest ? plain : `${plain.slice(0, longest - 1)}…`;
}
