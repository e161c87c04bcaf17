import { Document, isMap, isScalar, isSeq, type Scalar, visit } from 'yaml';
import type { ContractDraft, Remark } from './contract-draft.ts';

/** Longest list that is written on one line, in characters. */
const oneLineList = 90;

/**
 * A contract as YAML that readers of YAML 1.1 take for the same. A remark on a text or number stands at the end of its
 * line; one on a mapping or a list stands above it.
 */
export function writeContract({ heading, document, remarks }: ContractDraft): string {
  const written = new Document(document, { aliasDuplicateObjects: false, compat: 'yaml-1.1' });
  for (const remark of remarks) put(written.contents, remark);
  visit(written, {
    // YAML 1.1 gives these a meaning of their own.
    Scalar(_, scalar) {
      if (scalar.value === '=' || scalar.value === '<<') scalar.type = 'QUOTE_DOUBLE';
    },
    Seq(_, list) {
      const texts = list.items.map((item) => (isScalar(item) ? String(item.value) : undefined));
      list.flow = texts.every((text) => text !== undefined) && texts.join(', ').length <= oneLineList;
    },
  });
  const comments = heading.map((line) => `# ${oneLine(line)}`.trimEnd());
  return [...comments, written.toString({ lineWidth: 0, flowCollectionPadding: false })].join('\n');
}

function put(contents: unknown, { path, text }: Remark): void {
  let node = contents;
  let key: Scalar | undefined;
  for (const step of path) {
    const pair = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && item.key.value === step)
      : undefined;
    key = pair?.key as Scalar | undefined;
    node = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined;
  }
  const comment = ` ${oneLine(text)}`;
  if (isScalar(node)) node.comment = comment;
  else if (key) key.commentBefore = comment;
  else if (isMap(node) || isSeq(node)) node.commentBefore = comment;
  else throw new Error(`no such place in the contract: ${path.join('.')}`);
}

/** Any text inside a comment: nothing in it ends the line. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ').slice(0, 1_000);
}
