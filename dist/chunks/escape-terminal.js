import { stripVTControlCharacters } from "node:util";

// shared/report/plain-text.ts
const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });
/**
* An untrusted string (a column, a category, a path, an id) as one line of visible text: NFC, without
* ANSI sequences, control, bidirectional and other invisible format characters, white space as single spaces, at most
* three combining marks on a letter, and `…` where more than `max` characters (graphemes) come.
*/
function plainText(text, max = 2e3) {
	return clamp(stripVTControlCharacters(text.slice(0, max * 16)).toWellFormed().normalize("NFC").replace(/[\t-\r\u0085\p{Z}]/gu, " ").replace(invisible, "").replace(/ +/g, " ").replace(/(\p{M}{3})\p{M}+/gu, "$1").trim(), max);
}
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

// shared/report/escape-terminal.ts
/**
* An untrusted string as one line for a terminal or a runner's log: no ANSI sequence, control or
* bidirectional character, and nothing that a runner reads as a command (`::error::`, `##[group]`).
*/
function escapeTerminal(text, max = 2e3) {
	return plainText(text, max).replace(/:(?=:)/g, ":​").replace(/##(?=\[)/g, "##​");
}

export { plainText as n, escapeTerminal as t };