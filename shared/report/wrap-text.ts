import stringWidth from 'string-width';

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Text as lines of at most `width` columns, broken at spaces, and inside a word only where it is longer
 * than a line; wide characters count as two. The lines after the first are indented by `indent`.
 */
export function wrapText(text: string, width: number, indent = 0): string[] {
  const lines: string[] = [];
  let line = '';
  const push = () => {
    lines.push(lines.length === 0 ? line : ' '.repeat(indent) + line);
    line = '';
  };
  const fits = (more: string) => stringWidth(more) <= Math.max(2, width - (lines.length === 0 ? 0 : indent));
  for (const word of text.split(' ')) {
    if (line === '' && fits(word)) {
      line = word;
    } else if (line !== '' && fits(`${line} ${word}`)) {
      line += ` ${word}`;
    } else {
      if (line !== '') push();
      for (const { segment } of segmenter.segment(word)) {
        if (line !== '' && !fits(line + segment)) push();
        line += segment;
      }
    }
  }
  if (line !== '' || lines.length === 0) push();
  return lines;
}
