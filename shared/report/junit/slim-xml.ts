import { formatCount } from '../format-number.ts';

export interface SlimXml {
  /** The text without comments and processing instructions, and of each run of characters only the beginning. */
  text: string;
  /** What can't be read, and why: the end of a sentence. */
  fault?: { rule: string; received: string };
}

export interface XmlCaps {
  /** How deep elements may lie in each other. */
  depth: number;
  /** Elements in all. */
  elements: number;
  /** Characters of a tag with its attributes. */
  tag: number;
  /** Characters that are kept of a run of text or of a CDATA section. */
  kept: number;
}

/**
 * Goes through the markup of an XML text once, without recursion, and keeps little of long texts (the output of
 * tests): a parser that builds them takes forty times their memory. Finds a document type declaration, which may
 * bring entities (inside CDATA and comments it is only text), and what is too deep, too long or not closed.
 */
export function slimXml(text: string, caps: XmlCaps): SlimXml {
  const kept: string[] = [];
  const fault = (rule: string, received: string): SlimXml => ({ text: '', fault: { rule, received } });
  let depth = 0;
  let from = 0;
  let elements = 0;
  let roots = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', from)) {
    kept.push(text.slice(from, Math.min(at, from + caps.kept)));
    const skipped = aside.find(({ opens }) => text.startsWith(opens, at));
    if (skipped) {
      const begin = at + skipped.opens.length;
      const end = text.indexOf(skipped.closes, begin);
      if (end === -1) return fault('must be whole XML', `a file that ends inside a ${skipped.name}`);
      if (skipped.opens === '<![CDATA[') {
        kept.push(skipped.opens, text.slice(begin, Math.min(end, begin + caps.kept)), skipped.closes);
      }
      from = end + skipped.closes.length;
      continue;
    }
    if (text.startsWith('<!', at)) {
      return fault('must have no document type', 'a `<!` that begins neither a comment nor CDATA');
    }
    const end = endOfTag(text, at + 1, Math.min(text.length, at + caps.tag));
    if (end === -1 && text.length > at + caps.tag) {
      return fault(`must have tags of at most ${formatCount(caps.tag)} characters`, 'a longer one');
    }
    if (end === -1) return fault('must be whole XML', 'a file that ends inside a tag');
    if (text[at + 1] === '/') {
      depth -= 1;
    } else {
      elements += 1;
      if (depth === 0) roots += 1;
      if (roots > 1) return fault('must have one root', 'a second one');
      if (text[end - 1] !== '/') depth += 1;
    }
    if (elements > caps.elements) {
      return fault(`must have at most ${formatCount(caps.elements)} elements`, 'more');
    }
    if (depth > caps.depth) return fault(`must nest at most ${caps.depth} levels`, 'more');
    from = end + 1;
    kept.push(text.slice(at, from));
  }
  if (depth > 0) return fault('must be whole XML', 'a file that ends inside an element');
  return { text: kept.join('') };
}

const aside = [
  { opens: '<!--', closes: '-->', name: 'comment' },
  { opens: '<![CDATA[', closes: ']]>', name: 'CDATA section' },
  { opens: '<?', closes: '?>', name: 'processing instruction' },
] as const;

/** Where the `>` of a tag stands, outside of its attributes' quotes; -1 where it doesn't come before `before`. */
function endOfTag(text: string, from: number, before: number): number {
  for (let i = from; i < before; i++) {
    const sign = text[i];
    if (sign === '>') return i;
    if (sign === '"' || sign === "'") {
      i = text.indexOf(sign, i + 1);
      if (i === -1) return -1;
    }
  }
  return -1;
}
