/**
 * The same text with invisible breaks (U+200B) where GitHub would make something of it after markdown is
 * parsed: mentions, #1, GH-1, bare addresses, www., emoji names. Text without such things stays as it is.
 */
export function breakReferences(text: string): string {
  return text
    .replace(/@/g, '@\u200B')
    .replace(/#(?=\d)/g, '#\u200B')
    .replace(/gh(?=-\d)/gi, '$&\u200B')
    .replace(/w(?=ww\.)/gi, '$&\u200B')
    .replace(/:(?=\/\/|[\w+-])/g, ':\u200B');
}
