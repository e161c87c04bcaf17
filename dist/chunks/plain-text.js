import { stripVTControlCharacters } from "node:util";

// shared/report/plain-text.ts
const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });
/**
* An untrusted string (a column, a category, a path, an id) as one line of visible text: NFC, without
* ANSI sequences, control, bidirectional and other invisible format characters, white space as single spaces, at most
* three combining marks on a letter, and `…` where more than `max` characters (graphemes) come.
*/
function plainText(text, max = 2e3) {
	if (text.length <= max && plain.test(text)) return text;
	if (text.length > longest) return plained(text, max);
	const key = `${max} ${text}`;
	let line = kept.get(key);
	if (line === void 0) {
		if (kept.size >= mostKept) kept.clear();
		line = plained(text, max);
		kept.set(key, line);
	}
	return line;
}
/** A report is drawn several times until it fits, and its names come again and again. */
const kept = /* @__PURE__ */ new Map();
const mostKept = 2e3;
const longest = 2e3;
function plained(text, max) {
	return clamp(stripVTControlCharacters(text.slice(0, max * 16)).toWellFormed().normalize("NFC").replace(/[\t-\r\u0085\p{Z}]/gu, " ").replace(invisible, "").replace(/ +/g, " ").replace(/(\p{M}{3})\p{M}+/gu, "$1").trim(), max);
}
/** Nothing to do: printable ASCII with single spaces inside. */
const plain = /^[!-~]+(?: [!-~]+)*$/;
/** Controls, format characters and fillers; joiners and emoji selectors stay, scripts need them. */
const invisible = /(?!\u200C|\u200D|\uFE0E|\uFE0F)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
function clamp(line, max) {
	if (line.length <= max) return line;
	let kept = "";
	let count = 0;
	for (const { segment } of segmenter.segment(line)) {
		if (count === max - 1) return kept.length + segment.length === line.length ? line : `${kept}…`;
		kept += segment;
		count += 1;
	}
	return line;
}

export { plainText as t };