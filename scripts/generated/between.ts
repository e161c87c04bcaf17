/** The text with everything between `<!-- name -->` and `<!-- /name -->` replaced. Throws where a marker is missing. */
export function between(text: string, name: string, content: string, path: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`${path} must hold ${open} and behind it ${close}`);
  return `${text.slice(0, start + open.length)}\n${content}\n${text.slice(end)}`;
}
