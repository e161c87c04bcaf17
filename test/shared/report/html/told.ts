/** A page's text: a line a heading, a paragraph, a row of a table; no pictures. */
export function told(page: string): string {
  return page
    .replace(/^.*<body>/s, '')
    .replace(/<(script|svg)\b.*?<\/\1>/gs, '')
    .replace(/<h([1-6])[^>]*>/g, (_, level) => `\n\n${'#'.repeat(Number(level))} `)
    .replace(/<caption[^>]*>/g, '\n| ')
    .replace(/\s*<\/(p|h\d|li|tr|div|caption|summary|figcaption|dd)>\s*/g, '\n')
    .replace(/<\/(td|th)>/g, ' | ')
    .replace(/<(small|dd)\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .concat('\n');
}
