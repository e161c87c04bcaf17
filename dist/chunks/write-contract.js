import { t as require_dist } from "./dist.js";

// shared/contract/write-contract.ts
var import_dist = require_dist();
/** Longest list that is written on one line, in characters. */
const oneLineList = 90;
/**
* A contract as YAML that readers of YAML 1.1 take for the same. A remark on a text or number stands at the end of its
* line; one on a mapping or a list stands above it.
*/
function writeContract({ heading, document, remarks }) {
	const written = new import_dist.Document(document, {
		aliasDuplicateObjects: false,
		compat: "yaml-1.1"
	});
	for (const remark of remarks) put(written.contents, remark);
	(0, import_dist.visit)(written, {
		Scalar(_, scalar) {
			if (scalar.value === "=" || scalar.value === "<<") scalar.type = "QUOTE_DOUBLE";
		},
		Seq(_, list) {
			const texts = list.items.map((item) => (0, import_dist.isScalar)(item) ? String(item.value) : void 0);
			list.flow = texts.every((text) => text !== void 0) && texts.join(", ").length <= oneLineList;
		}
	});
	return [...heading.map((line) => `# ${oneLine(line)}`.trimEnd()), written.toString({
		lineWidth: 0,
		flowCollectionPadding: false
	})].join("\n");
}
function put(contents, { path, text }) {
	let node = contents;
	let key;
	for (const step of path) {
		const pair = (0, import_dist.isMap)(node) ? node.items.find((item) => (0, import_dist.isScalar)(item.key) && item.key.value === step) : void 0;
		key = pair?.key;
		node = pair ? pair.value : (0, import_dist.isSeq)(node) ? node.items[Number(step)] : void 0;
	}
	const comment = ` ${oneLine(text)}`;
	if ((0, import_dist.isScalar)(node)) node.comment = comment;
	else if (key) key.commentBefore = comment;
	else if ((0, import_dist.isMap)(node) || (0, import_dist.isSeq)(node)) node.commentBefore = comment;
	else throw new Error(`no such place in the contract: ${path.join(".")}`);
}
/** Any text inside a comment: nothing in it ends the line. */
function oneLine(text) {
	return text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, " ").slice(0, 1e3);
}

export { writeContract };