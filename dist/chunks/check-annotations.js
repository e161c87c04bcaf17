// shared/github/check-annotations.ts
/** Annotations that one check shows; the report holds all. */
const most = 200;
/** GitHub's limits: https://docs.github.com/en/rest/checks/runs */
const titleCharacters = 255;
const messageBytes = 65536;
const lastLine = 2 ** 31 - 1;
const levels = [
	"failure",
	"warning",
	"notice"
];
/**
* The annotations that a check shows, the worst first, each within GitHub's limits; where some had
* to go, the last one says how many. One whose path leads out of the repository is left out and
* counted, because GitHub would refuse the whole request for it.
*/
function checkAnnotations(all, atMost = most) {
	const placed = levels.flatMap((level) => all.filter((annotation) => annotation.level === level && isInside(annotation.path)));
	const shown = placed.length === all.length && placed.length <= atMost ? placed : placed.slice(0, atMost - 1);
	const left = all.length - shown.length;
	const fitting = shown.map(({ path, line, level, title, message }) => ({
		path,
		line: Number.isInteger(line) ? Math.min(Math.max(line, 1), lastLine) : 1,
		level,
		title: fittingTitle(title),
		message: withinBytes(harmless(message).trim() || "see the report", messageBytes)
	}));
	const last = fitting.at(-1);
	if (left === 0 || last === void 0) return fitting;
	const { path, line } = last;
	return [...fitting, {
		path,
		line,
		level: "notice",
		title: `${left} more`,
		message: `${left} more are in the report`
	}];
}
/** A title within GitHub's limit, on one line, with room for `room` more characters. */
function fittingTitle(title, room = 0) {
	const most = titleCharacters - room;
	const line = harmless(title).replace(/\s+/g, " ").trim();
	if (line.length <= most) return line;
	let short = "";
	for (const character of line) {
		if (short.length + character.length >= most) break;
		short += character;
	}
	return `${short}…`;
}
/** From the repository's root, with slashes, and not out of it. */
function isInside(path) {
	if (path === "" || path.length > 4096 || /[\\\p{Cc}]/u.test(path)) return false;
	return !/^([a-z]:|\/)/i.test(path) && path.split("/").every((part) => ![
		"",
		".",
		".."
	].includes(part));
}
/** Without what no reader sees: control characters, turned writing directions, halves of characters. */
function harmless(text) {
	return text.toWellFormed().replace(/\r\n?/g, "\n").replace(/(?![\n\t])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "");
}
function withinBytes(text, bytes) {
	if (Buffer.byteLength(text) <= bytes) return text;
	return `${new TextDecoder().decode(Buffer.from(text).subarray(0, bytes - 16), { stream: true })}…`;
}

export { fittingTitle as n, checkAnnotations as t };