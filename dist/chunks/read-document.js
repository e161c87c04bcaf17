import { t as require_dist } from "./dist.js";
import { t as InputError } from "./errors.js";

// shared/documents/show.ts
var import_dist = require_dist();
/**
* A value as a message shows it: texts in quotes, control and direction characters spelled out,
* nothing longer than 120 characters.
*/
function show(value) {
	if (value === void 0 || value === null) return "nothing";
	if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint") return String(value);
	return visible(JSON.stringify(value) ?? String(value));
}
/** Text of others inside a message: characters that cannot be seen are spelled out, and `most` are enough. */
function visible(text, most = 120) {
	const spelled = text.slice(0, 1e3).replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
	if (spelled.length <= most) return spelled;
	return `${spelled.slice(0, most - 3).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

// shared/documents/read-document.ts
/** Most nodes that aliases may expand to for each one written. */
const mostAliases = 100;
/**
* Reads one YAML 1.2 document that people write, and remembers its lines. Duplicate keys, more than one document, alias
* bombs and what is longer than allowed are refused.
* @throws InputError with the line of the fault
*/
function readDocument(text, file, rules) {
	const { characters, words, fix } = rules.longest;
	if (text.length > characters) {
		const kibibytes = Math.ceil(text.length / 1024);
		const received = kibibytes > 4096 ? `${Math.ceil(kibibytes / 1024)} MiB` : `${kibibytes} KiB`;
		throw new InputError({
			input: file,
			rule: `must be at most ${words}`,
			received,
			fix
		});
	}
	const lines = new import_dist.LineCounter();
	const document = parse(text, file, lines, rules.merge);
	const [error] = document.errors;
	if (error !== void 0) {
		const at = {
			file,
			line: lines.linePos(error.pos[0]).line
		};
		if (error.code === "RESOURCE_EXHAUSTION") throw tooDeep(file, error);
		if (error.code === "DUPLICATE_KEY") throw twice(file, text, error.pos, at);
		const rule = `must be one valid YAML document: ${visible(error.message.split(/ at line |\n/)[0])}`;
		throw new InputError({
			input: file,
			rule,
			fix: "Check the indentation and the quotes there.",
			at
		});
	}
	(0, import_dist.visit)(document, { Pair(_, { key }) {
		const node = (0, import_dist.isAlias)(key) ? key.resolve(document) : key;
		if ((0, import_dist.isScalar)(node) && node.value !== "__proto__" && node.value !== null) return;
		const at = {
			file,
			line: lines.linePos(key?.range?.[0] ?? 0).line
		};
		const name = (0, import_dist.isScalar)(node) && node.value !== null ? String(node.value) : void 0;
		throw new InputError({
			...rules.oddKey(name),
			at
		});
	} });
	return {
		value: expand(document, file),
		lineOf: (path) => line(document, lines, path)
	};
}
function parse(text, file, lines, merge) {
	try {
		return (0, import_dist.parseDocument)(text, {
			lineCounter: lines,
			prettyErrors: true,
			version: "1.2",
			merge,
			logLevel: "error"
		});
	} catch (cause) {
		throw tooDeep(file, cause);
	}
}
/** A key that stands twice in a mapping: one of the two would be lost. */
function twice(file, text, [start], at) {
	const key = /^(?:"[^"\n]*"|'[^'\n]*'|[^:\n{},[\]]*)/.exec(text.slice(start, start + 200))?.[0].trim() ?? "";
	return new InputError({
		input: file,
		rule: "must hold every key of a mapping once",
		received: `${visible(key, 60)} twice`,
		fix: "Keep one of the two, or rename one where names are free.",
		at
	});
}
function tooDeep(file, cause) {
	return new InputError({
		input: file,
		rule: "must not be nested this deeply"
	}, { cause });
}
function expand(document, file) {
	try {
		return document.toJS({ maxAliasCount: mostAliases });
	} catch (cause) {
		if (!(cause instanceof ReferenceError)) throw tooDeep(file, cause);
		throw new InputError({
			input: file,
			rule: "must not repeat itself through aliases",
			fix: "Write the values out."
		}, { cause });
	}
}
function line(document, lines, path) {
	let node = document.contents;
	let found = document.contents;
	for (const key of path) {
		if ((0, import_dist.isAlias)(node)) node = node.resolve(document);
		if ((0, import_dist.isMap)(node)) {
			const pair = node.items.find((item) => String((0, import_dist.isScalar)(item.key) ? item.key.value : item.key) === String(key));
			if (pair === void 0) break;
			found = pair.key;
			node = pair.value;
		} else if ((0, import_dist.isSeq)(node)) {
			node = node.items[Number(key)];
			if (node === void 0) break;
			found = node;
		} else break;
	}
	return found?.range ? lines.linePos(found.range[0]).line : 1;
}

export { show as n, visible as r, readDocument as t };