import { t as InputError } from "./errors.js";
import { a as formatNumber, r as formatCount } from "./format-number.js";
import { _ as unknown, c as literal, f as record, g as union, h as tuple, i as array, l as looseObject, m as string, n as _enum, o as discriminatedUnion, p as strictObject, r as _null, u as number, x as toDotPath } from "./schemas.js";
import { t as plainText } from "./plain-text.js";
import { r as statuses } from "./verdict.js";
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

// shared/report/schema.ts
const status = _enum([...statuses, "skip"]);
const text = (max) => string().max(max);
/** A slice's level or a model's column names: short texts under short texts. */
const level = record(text(1e3), text(1e3));
/** The most entries that the long lists of a report may have. */
const most = {
	checks: 5e3,
	findings: 2e4,
	sections: 200,
	tableRows: 5e3,
	series: 10
};
/** One measured value inside a check. */
const finding = strictObject({
	subject: text(1e3).describe("What was measured: a metric, a column, a rule"),
	statistic: text(100).describe("value, difference, ratio, psi, failing_rows, …"),
	model: _enum([
		"challenger",
		"champion",
		"anchor",
		"baseline"
	]).optional(),
	slice: level.optional().describe("The part of the rows, as {\"region\": \"north\"}"),
	by: array(text(1e3)).max(20).optional().describe("The sensitive columns of a disparity"),
	pair: array(text(1e3)).length(2).optional().describe("The two groups compared, worst first"),
	value: number().optional().describe("Absent where the quantity is undefined; `why` then says so"),
	unit: text(20).optional(),
	interval: tuple([number(), number()]).optional(),
	level: number().gt(0).lt(1).optional().describe("Two-sided level of the interval"),
	method: text(200).optional(),
	p: number().min(0).max(1).optional(),
	limit: strictObject({
		op: _enum([
			">=",
			"<=",
			">",
			"<"
		]),
		value: number()
	}).optional(),
	better: _enum(["larger", "smaller"]).optional().describe("Which way is good; pictures draw it to the right. Absent: what the limit says"),
	n: number().int().nonnegative().optional(),
	needed: number().int().positive().nullable().optional().describe("Rows that would decide; null where no number is known"),
	rows: array(text(1e3)).max(1e3).optional().describe("Ids of rows to look at"),
	counts: strictObject({
		gained: number().int().nonnegative(),
		lost: number().int().nonnegative()
	}).optional().describe("Of a difference of rates: rows that only the challenger hits, and rows that only the other does"),
	insufficient: text(2e3).optional().describe("Why the method cannot bear a verdict on these rows: no status but inconclusive may follow"),
	tails: strictObject({
		limit: number(),
		met: number().min(0).max(1),
		broken: number().min(0).max(1)
	}).optional().describe("Of a finding that is judged in a family: one-sided p-values, before any correction, that this limit is met and that it is broken"),
	unchanged: tuple([number(), number()]).optional().describe("The interval that a challenger would have which predicts what the champion does; where not even it meets the limit, the rows are too few"),
	status: status.optional(),
	why: text(2e3).optional()
});
/** One statement that a gate judges. */
const check = strictObject({
	id: text(500),
	title: text(1e3),
	status,
	why: text(2e3),
	at: strictObject({
		file: text(500).describe("From the repository's root, with slashes"),
		line: number().int().positive()
	}).optional().describe("Where the limit that it judges is written"),
	findings: array(finding).max(most.findings)
});
/** The cells of a table's row. */
const tableRow = array(union([
	text(2e3),
	number(),
	_null()
])).max(50);
const table = strictObject({
	type: literal("table"),
	title: text(200),
	columns: array(strictObject({
		title: text(200),
		align: _enum([
			"left",
			"right",
			"center"
		]).optional()
	})).max(50),
	rows: array(tableRow).max(most.tableRows)
});
/** One line, or one colour of bars, of a chart. */
const series = strictObject({
	name: text(200),
	values: array(number()).max(200)
});
const chart = strictObject({
	type: literal("chart"),
	kind: _enum(["line", "bar"]),
	title: text(200),
	x: strictObject({
		title: text(200),
		values: array(union([number(), text(200)])).max(200)
	}),
	y: strictObject({
		title: text(200),
		min: number().optional(),
		max: number().optional()
	}),
	series: array(series).max(most.series),
	caption: text(1e3).optional()
});
const textSection = strictObject({
	type: literal("text"),
	title: text(200),
	text: text(1e4)
});
/** What a report shows besides its checks; every picture of the report knows these and nothing else. */
const section = discriminatedUnion("type", [
	table,
	chart,
	textSection
]);
const artifact = strictObject({
	uri: text(2e3),
	sha256: string().regex(/^[0-9a-f]{64}$/).optional(),
	version: union([number().int(), text(100)]).optional(),
	kind: text(50).optional()
});
/** The document that a gate leaves behind: everything shown anywhere is drawn from it. */
const report = strictObject({
	schema: literal("tollgate/report/v1"),
	gate: text(100),
	model: strictObject({
		name: text(500),
		task: text(50).optional(),
		challenger: artifact.optional(),
		champion: artifact.optional(),
		baseline: artifact.optional()
	}),
	verdict: _enum(statuses),
	summary: text(2e3).describe("One sentence: the verdict and what decides it"),
	rows: number().int().nonnegative().optional().describe("Labelled rows that both models were judged on"),
	checks: array(check).max(most.checks),
	sections: array(section).max(most.sections),
	notices: array(text(2e3)).max(100).optional().describe("What a reader should know and no check says"),
	provenance: strictObject({
		commit: text(100).optional(),
		repository: text(500).optional(),
		run: text(500).optional(),
		attempt: number().int().positive().optional().describe("How often the run had been started"),
		job: text(200).optional(),
		config: text(500).optional().describe("The settings file, from the repository's root"),
		tool: text(100),
		configSha256: string().regex(/^[0-9a-f]{64}$/).optional(),
		seed: number().int().optional(),
		alpha: number().optional(),
		inputs: array(strictObject({
			name: text(200),
			uri: text(2e3),
			sha256: string().regex(/^[0-9a-f]{64}$/).optional(),
			rows: number().int().nonnegative().optional()
		})).max(1e3),
		started: text(40),
		seconds: number().nonnegative()
	})
});

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
const unread = unknown();
const checkShell = check.extend({ findings: array(unread).max(most.findings) });
const tableShell = table.extend({ rows: array(unread).max(most.tableRows) });
const chartShell = chart.extend({ series: array(unread).max(most.series) });
const reportShell = report.extend({
	checks: array(unread).max(most.checks),
	sections: array(unread).max(most.sections)
});
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

export { report as a, formatDuration as c, take as i, formatQuantity as l, parseReportBytes as n, parseDocumentBytes as o, parseReport as r, formatBytes as s, readReport as t };