/**
 * An untrusted text as one line of markdown that reads as the same text, in a heading, a table's cell or a
 * paragraph of its own: no element, link, mention, reference, emoji or formula comes of it. At most `max`
 * characters.
 */
export function inertText(text: string, max: number): string {
  const line = [
    ...text
      .slice(0, max * 8)
      .toWellFormed()
      .normalize('NFC')
      .replace(/[\p{Z}\p{Cc}]+/gu, ' ')
      .replace(/(?!\u200C|\u200D|\uFE0E|\uFE0F)[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
      .trim(),
  ];
  return (line.length > max ? [...line.slice(0, max - 1), '…'] : line)
    .join('')
    .replace(/@|#(?=\d)|gh(?=-\d)|w(?=ww\.)|:(?=\/\/|[\w+-])/gi, '$&\u200B')
    .replace(/[\\&<>`*_~[\]()!|#]|^[-+=:]|(?<=^\d+)[.)]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll('$', '<span>$</span>');
}
