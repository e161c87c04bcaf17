/**
 * What `JSON.stringify(value, null, 2)` gives, in pieces. A list that is no array is written entry by entry, as it is
 * made, where it is the value itself, an entry of such a list, or right under a key of either; everything else is one
 * text. So a document of many megabytes needs no second one beside it, and its text is never in memory whole.
 */
export function* jsonPieces(value: unknown, indent = ''): Generator<string> {
  if (isMade(value)) yield* listPieces(value, indent);
  else if (holdsMade(value)) yield* objectPieces(value, indent);
  else yield indented(value, indent);
}

function isMade(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Symbol.iterator in value;
}

function holdsMade(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  for (const key in value) if (isMade((value as Record<string, unknown>)[key])) return true;
  return false;
}

function indented(value: unknown, indent: string): string {
  // no text in JSON holds a line's end as it is
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
}

/** Characters that short entries of a list are put together to. */
const enough = 1 << 14;

function* listPieces(list: Iterable<unknown>, indent: string): Generator<string> {
  const inner = `${indent}  `;
  let isEmpty = true;
  let text = '';
  for (const entry of list) {
    text += `${isEmpty ? '[' : ','}\n${inner}`;
    isEmpty = false;
    if (!isMade(entry) && !holdsMade(entry)) {
      text += indented(entry, inner);
      if (text.length < enough) continue;
      yield text;
    } else {
      yield text;
      yield* jsonPieces(entry, inner);
    }
    text = '';
  }
  yield isEmpty ? '[]' : `${text}\n${indent}]`;
}

function* objectPieces(object: Readonly<Record<string, unknown>>, indent: string): Generator<string> {
  const inner = `${indent}  `;
  let before = '{';
  for (const [key, value] of Object.entries(object)) {
    if (value === undefined) continue;
    yield `${before}\n${inner}${JSON.stringify(key)}: `;
    yield* jsonPieces(value, inner);
    before = ',';
  }
  yield `\n${indent}}`;
}
