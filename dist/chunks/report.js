import { t as InputError } from "./errors.js";
import { a as formatNumber, r as formatCount } from "./format-number.js";
import { T as toDotPath, a as array, b as unknown, d as looseObject } from "./schemas.js";
import { t as plainText } from "./plain-text.js";
import { a as report, c as table, i as most, l as tableRow, n as check, o as section, r as finding, s as series, t as chart } from "./schema.js";
import { open } from "node:fs/promises";

// shared/report/format-quantity.ts
const byteUnits = [
	"B",
	"kB",
	"MB",
	"GB",
	"TB",
	"PB"
];
/** Bytes in decimal units, three digits: `1.24 MB`. */
function formatBytes(bytes) {
	let value = bytes;
	let unit = 0;
	while (Math.abs(value) >= 999.5 && unit < byteUnits.length - 1) {
		value /= 1e3;
		unit += 1;
	}
	return `${unit === 0 ? formatNumber(value, 0) : threeDigits(value)} ${byteUnits[unit]}`;
}
/** A duration from seconds, three digits: `850 µs`, `12.4 ms`, `1.9 s`, `3 min 5 s`. */
function formatDuration(seconds) {
	const size = Math.abs(seconds);
	if (size === 0) return "0 s";
	if (size < 9.995e-7) return `${threeDigits(seconds * 1e9)} ns`;
	if (size < 9995e-7) return `${threeDigits(seconds * 1e6)} µs`;
	if (size < .9995) return `${threeDigits(seconds * 1e3)} ms`;
	if (size < 99.95) return `${size < 9.95 ? formatNumber(seconds, 1) : formatNumber(seconds, 0)} s`;
	const whole = Math.round(seconds);
	const hours = Math.floor(whole / 3600);
	const minutes = Math.floor(whole % 3600 / 60);
	return hours > 0 ? `${hours} h ${minutes} min` : `${minutes} min ${whole % 60} s`;
}
/** A value in the unit that a finding names (`s`, `bytes`), or a plain number. */
function formatQuantity(value, unit, decimals) {
	if (unit === "s" || unit === "seconds") return formatDuration(value);
	if (unit === "B" || unit === "bytes") return formatBytes(value);
	return formatNumber(value, decimals);
}
function threeDigits(value) {
	const size = Math.abs(value);
	if (size >= 99.95) return formatNumber(value, 0);
	return formatNumber(value, size >= 9.995 ? 1 : 2).replace(/\.?0+$/, "");
}

// shared/report/json-shape.ts
const quote = 34;
const backslash = 92;
const comma = 44;
const colon = 58;
const bracket = 91;
const brace = 123;
/**
* Counts in one pass over UTF-8 bytes, without recursion and without building anything; it stops as soon as
* the depth is above `deepest` or a list above `longest`. Of bytes that are no JSON the counts mean nothing,
* and `JSON.parse` refuses them.
*/
function jsonShape(bytes, deepest, longest) {
	const shape = {
		depth: 0,
		commas: 0,
		keys: 0,
		open: false
	};
	const counts = new Uint32Array(deepest + 2);
	let depth = 0;
	for (let i = 0; i < bytes.length; i++) {
		const byte = bytes[i];
		if (byte === quote) {
			i = endOfText(bytes, i + 1);
			if (i === bytes.length) shape.open = true;
		} else if (byte === comma) {
			counts[depth] += 1;
			if (counts[depth] > shape.commas) shape.commas = counts[depth];
			if (shape.commas >= longest) return shape;
		} else if (byte === colon) shape.keys += 1;
		else if (byte === bracket || byte === brace) {
			depth += 1;
			counts[depth] = 0;
			if (depth > shape.depth) shape.depth = depth;
			if (depth > deepest) return shape;
		} else if (byte === 93 || byte === 125) depth = Math.max(0, depth - 1);
	}
	shape.open ||= depth > 0;
	return shape;
}
/** Where the quote stands that ends a text; the length of the bytes where none does. */
function endOfText(bytes, from) {
	for (let i = from; i < bytes.length; i++) {
		if (bytes[i] === quote) return i;
		if (bytes[i] === backslash) i += 1;
	}
	return bytes.length;
}

// shared/report/parse-document-bytes.ts
/** What no report of ours comes near; a document beyond it is refused before anything is built from it. */
const documentCaps = {
	bytes: 64e6,
	depth: 32,
	entries: 2e4
};
/** Schemas that somebody may take for each other, and what they are. */
const ours = {
	"tollgate/report/v1": "a gate's report",
	"tollgate/overall/v1": "the report over all gates"
};
/**
* Bytes of unknown origin as a document: UTF-8 (with a byte order mark or without), JSON without a key twice
* in an object or named `__proto__`, within the caps, and as its schema has it. `source` is the file or artifact
* as the user knows it. Throws InputError.
*/
function parseDocumentBytes(bytes, source, document) {
	const input = plainText(source, 200) || "a report without a name";
	const refuse = (fault, cause) => {
		throw new InputError({
			input,
			...fault
		}, { cause });
	};
	const value = parseJson(bytes, refuse);
	const found = schemaOf(value);
	if (found !== document.schema) refuse(otherDocument(found, value, document));
	try {
		return document.parse(value);
	} catch (cause) {
		return refuse({
			rule: `must be ${document.name} of the form ${document.schema}`,
			received: plainText(message(cause).replace(/^report breaks \S+: /, ""), 600)
		}, cause);
	}
}
const again = "Run the gate that writes it again.";
function parseJson(bytes, refuse) {
	if (bytes.length > documentCaps.bytes) return refuse({
		rule: `must be at most ${formatBytes(documentCaps.bytes)}`,
		received: `${formatBytes(bytes.length)} or more`,
		fix: "Judge fewer slices, or split the gate in two."
	});
	const text = decode(bytes, refuse);
	if (text.trim() === "") return refuse({
		rule: "must be a report",
		received: "an empty file",
		fix: again
	});
	const shape = jsonShape(bytes, documentCaps.depth, documentCaps.entries);
	if (shape.depth > documentCaps.depth) return refuse({
		rule: `must nest at most ${documentCaps.depth} levels`,
		received: "more",
		fix: "Tollgate writes no such report: find out who wrote it."
	});
	if (shape.commas >= documentCaps.entries) return refuse({
		rule: `must have at most ${formatCount(documentCaps.entries)} entries in a list`,
		received: "more",
		fix: "Judge fewer slices, or split the gate in two."
	});
	let value;
	try {
		value = JSON.parse(text);
	} catch (cause) {
		if (shape.open) return refuse({
			rule: "must be a whole JSON document",
			received: `a document that is cut off after ${formatBytes(bytes.length)}`,
			fix: again
		}, cause);
		return refuse({
			rule: "must be JSON",
			received: plainText(message(cause), 200),
			fix: again
		}, cause);
	}
	const { keys, prototype } = keysOf(value);
	if (prototype) return refuse({
		rule: "must have no key `__proto__`",
		received: "one"
	});
	if (keys !== shape.keys) return refuse({
		rule: "must have each key of an object once",
		received: "an object that has one twice",
		fix: "Tollgate writes no such report: find out who wrote it."
	});
	return value;
}
function decode(bytes, refuse) {
	const utf16 = bytes[0] === 255 && bytes[1] === 254 || bytes[0] === 254 && bytes[1] === 255 || bytes.length > 1 && bytes[0] === 0 !== (bytes[1] === 0);
	const rule = "must be UTF-8";
	const fix = "Write it as UTF-8; `>` of Windows PowerShell writes UTF-16.";
	if (utf16) return refuse({
		rule,
		received: "UTF-16",
		fix
	});
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch (cause) {
		return refuse({
			rule,
			received: "bytes that are not",
			fix: again
		}, cause);
	}
}
/** All keys of a parsed document, which is no deeper than the caps allow. */
function keysOf(value) {
	let keys = 0;
	let prototype = false;
	const walk = (part) => {
		if (typeof part !== "object" || part === null) return;
		if (Array.isArray(part)) {
			for (const each of part) walk(each);
			return;
		}
		const own = Object.keys(part);
		keys += own.length;
		for (const key of own) {
			if (key === "__proto__") prototype = true;
			walk(part[key]);
		}
	};
	walk(value);
	return {
		keys,
		prototype
	};
}
function schemaOf(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) && "schema" in value ? value.schema : void 0;
}
function otherDocument(found, value, document) {
	const rule = `must be ${document.name} (${document.schema})`;
	if (typeof found !== "string") return {
		rule,
		received: kindOf(value),
		fix: document.fix
	};
	if (Object.hasOwn(ours, found)) return {
		rule,
		received: `${ours[found]} (${found})`,
		fix: document.fix
	};
	const received = `schema ${JSON.stringify(plainText(found, 80))}`;
	if (!/^tollgate\/(report|overall)\/v\d{1,6}$/.test(found)) return {
		rule,
		received,
		fix: document.fix
	};
	return {
		rule,
		received,
		fix: `This Tollgate reads ${Object.keys(ours).join(" and ")}. Use one version of Tollgate for all gates, and update the older one.`
	};
}
function kindOf(value) {
	if (value === null) return "null";
	if (Array.isArray(value)) return "a list";
	if (typeof value === "object") return "an object without `schema`";
	return `a ${typeof value}`;
}
function message(cause) {
	return cause instanceof Error ? cause.message : String(cause);
}

// shared/report/report-shells.ts
/** The parts of a report that hold its long lists, without a look at the lists' entries. */
const reportShell = report.extend({
	checks: array(unknown()).max(most.checks),
	sections: array(unknown()).max(most.sections)
});
const checkShell = check.extend({ findings: array(unknown()).max(most.findings) });
const tableShell = table.extend({ rows: array(unknown()).max(most.tableRows) });

// shared/report/take.ts
/**
* A part of a document as its schema has it. Throws an Error that begins with `document` and names the
* first five paths that break it. Documents are checked part by part, and the first part at fault
* ends it: a document of a million faults costs no more than one of five.
*/
function take(schema, value, document, place) {
	const parsed = schema.safeParse(value);
	if (parsed.success) return parsed.data;
	throw new Error(`${document}: ${faults(parsed.error, place())}`, { cause: parsed.error });
}
function faults(error, before) {
	const all = error.issues.slice(0, 5).map((issue) => {
		const path = toDotPath([...before, ...issue.path].slice(0, 20)) || "the document";
		return `${plainText(path, 160)}: ${plainText(issue.message, 160)}`;
	});
	const more = error.issues.length > 5 ? ` and ${error.issues.length - 5} more` : "";
	return all.join("; ") + more;
}

// shared/report/parse-report.ts
const chartShell = chart.extend({ series: array(unknown()).max(most.series) });
const kind = looseObject({ type: unknown() });
const broken = "report breaks tollgate/report/v1";
/**
* A value as a report: itself, not a copy, checked part by part, so that a large one costs no second of its kind.
* Throws an Error that names each path that breaks the schema (the first five). `place` is where the report
* stands in a larger document.
*/
function parseReport(value, place = () => []) {
	const { checks, sections } = take(reportShell, value, broken, place);
	for (const [i, each] of checks.entries()) checkCheck(each, () => [
		...place(),
		"checks",
		i
	]);
	for (const [i, each] of sections.entries()) checkSection(each, () => [
		...place(),
		"sections",
		i
	]);
	return value;
}
function checkCheck(value, place) {
	const { findings } = take(checkShell, value, broken, place);
	for (const [i, each] of findings.entries()) take(finding, each, broken, () => [
		...place(),
		"findings",
		i
	]);
}
function checkSection(value, place) {
	const { type } = take(kind, value, broken, place);
	if (type === "table") {
		const { rows } = take(tableShell, value, broken, place);
		for (const [i, each] of rows.entries()) take(tableRow, each, broken, () => [
			...place(),
			"rows",
			i
		]);
	} else if (type === "chart") {
		const shell = take(chartShell, value, broken, place);
		for (const [i, each] of shell.series.entries()) take(series, each, broken, () => [
			...place(),
			"series",
			i
		]);
	} else take(section, value, broken, place);
}

// shared/report/parse-report-bytes.ts
/** Bytes of unknown origin as a gate's report; `source` names the file or artifact. Throws InputError. */
function parseReportBytes(bytes, source) {
	return parseDocumentBytes(bytes, source, {
		schema: "tollgate/report/v1",
		name: "a gate's report",
		fix: "Name the file that a gate wrote, as .tollgate/evaluate-vs-champion.json.",
		parse: parseReport
	});
}

// shared/report/read-report.ts
/** Reads a report that a gate wrote. Throws InputError where there is none, or where it breaks its schema or the caps. */
async function readReport(path) {
	let bytes;
	try {
		bytes = await readAtMost(path, documentCaps.bytes + 1);
	} catch (cause) {
		throw new InputError({
			input: path,
			rule: "must be a readable report",
			received: cause instanceof Error ? cause.message : String(cause),
			fix: "Run the gate that writes it first."
		}, { cause });
	}
	return parseReportBytes(bytes, path);
}
/** The first `most` bytes of a file, or all of it; a file may say that it is small and go on for ever. */
async function readAtMost(path, most) {
	const file = await open(path, "r");
	try {
		const { size } = await file.stat();
		let bytes = Buffer.allocUnsafeSlow(Math.min(most, size + 1));
		let length = 0;
		for (;;) {
			const { bytesRead } = await file.read(bytes, length, bytes.length - length);
			length += bytesRead;
			if (bytesRead === 0 || length === most) return bytes.subarray(0, length);
			if (length === bytes.length) {
				const longer = Buffer.allocUnsafeSlow(Math.min(most, Math.max(65536, 2 * length)));
				bytes.copy(longer);
				bytes = longer;
			}
		}
	} finally {
		await file.close();
	}
}

export { checkShell as a, parseDocumentBytes as c, formatQuantity as d, take as i, formatBytes as l, parseReportBytes as n, reportShell as o, parseReport as r, tableShell as s, readReport as t, formatDuration as u };