import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';
import { plainText } from '../plain-text.ts';
import { junitCaps, junitText, type Refuse } from './junit-text.ts';
import { slimXml } from './slim-xml.ts';

/** An element as fast-xml-parser reads it: `@` marks an attribute, `#text` its text. */
export interface Element {
  [name: string]: string | Element[] | undefined;
}

const text = z.object({ '#text': z.string().optional() });
const fix =
  'Give the file that your test runner writes for Jenkins: `pytest --junitxml`, `--reporter=junit`.';

/**
 * The root of a JUnit file: `testsuites` or `testsuite`. A file with a document type is refused, so that there
 * is no entity but XML's own five and no other file is asked for. Refuses what is no XML, too large or too deep.
 */
export function parseJUnit(content: string | Uint8Array, refuse: Refuse): Element {
  const xml = junitText(content, refuse);
  if (xml.trim() === '') return refuse({ rule: 'must be JUnit XML', received: 'an empty file', fix });
  const { text: slim, fault } = slimXml(xml, junitCaps);
  if (fault) return refuse({ ...fault, fix });
  const valid = XMLValidator.validate(xml);
  if (valid !== true) {
    const received = `${plainText(valid.err.msg, 200)} (line ${valid.err.line})`;
    return refuse({ rule: 'must be JUnit XML', received, fix });
  }
  return rootOf(parse(slim, refuse), refuse);
}

function parse(xml: string, refuse: Refuse): unknown {
  const parser = new XMLParser({
    attributeNamePrefix: '@',
    ignoreAttributes: false,
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    alwaysCreateTextNode: true,
    // the library decodes &#10; only together with HTML's names, which no file uses that is XML
    htmlEntities: true,
    maxNestedTags: junitCaps.depth,
    isArray: (_name, _path, _leaf, attribute) => !attribute,
    jPath: false,
  });
  try {
    return parser.parse(xml);
  } catch (cause) {
    const received = plainText(cause instanceof Error ? cause.message : String(cause), 200);
    return refuse({ rule: 'must be JUnit XML', received, fix }, cause);
  }
}

function rootOf(document: unknown, refuse: Refuse): Element {
  const roots = Object.entries(document as Element).filter(([name]) => name !== '#text');
  for (const [name, elements] of roots) {
    if ((name === 'testsuites' || name === 'testsuite') && Array.isArray(elements)) {
      return name === 'testsuites' ? elements[0] : { testsuite: elements };
    }
  }
  const found = roots.map(([name]) => `<${plainText(name, 60)}>`)[0] ?? 'text alone';
  return refuse({ rule: 'must begin with `testsuites` or `testsuite`', received: found, fix });
}

/** The elements of a name inside an element. */
export function children(of: Element, name: string): Element[] {
  const found = Object.hasOwn(of, name) ? of[name] : undefined;
  return Array.isArray(found) ? found.filter((each) => typeof each === 'object') : [];
}

/** An attribute's value; undefined where it is not there. */
export function attribute(of: Element, name: string): string | undefined {
  const found = Object.hasOwn(of, `@${name}`) ? of[`@${name}`] : undefined;
  return typeof found === 'string' ? found : undefined;
}

/** The text of an element. */
export function textOf(of: Element): string {
  const parsed = text.safeParse(of);
  return parsed.success ? (parsed.data['#text'] ?? '') : '';
}
