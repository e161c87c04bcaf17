import { n as plainText, t as escapeTerminal } from "./escape-terminal.js";
import { t as InputError } from "./errors.js";
import { c as literal, d as record, f as strictObject, h as union, i as array, l as number, m as tuple, n as _enum, o as discriminatedUnion, p as string, r as _null, y as toDotPath } from "./schemas.js";
import { r as statuses } from "./verdict.js";
import { a as formatNumber, c as stringWidth, i as formatEstimatedCount, n as decimalsFor, o as formatSigned, r as formatCount, s as terminalTable, t as counted } from "./format-number.js";
import { dirname, resolve } from "node:path";
import { styleText } from "node:util";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { randomUUID } from "node:crypto";

// shared/report/schema.ts
const status = _enum([...statuses, "skip"]);
const text = (max) => string().max(max);
/** A slice's level or a model's column names: short texts under short texts. */
const level = record(text(1e3), text(1e3));
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
	status: status.optional(),
	why: text(2e3).optional()
});
/** One statement that a gate judges. */
const check = strictObject({
	id: text(500),
	title: text(1e3),
	status,
	why: text(2e3),
	findings: array(finding).max(2e4)
});
const cell = union([
	text(2e3),
	number(),
	_null()
]);
/** What a report shows besides its checks; every picture of the report knows these and nothing else. */
const section = discriminatedUnion("type", [
	strictObject({
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
		rows: array(array(cell).max(50)).max(5e3)
	}),
	strictObject({
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
		series: array(strictObject({
			name: text(200),
			values: array(number()).max(200)
		})).max(10),
		caption: text(1e3).optional()
	}),
	strictObject({
		type: literal("text"),
		title: text(200),
		text: text(1e4)
	})
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
	checks: array(check).max(5e3),
	sections: array(section).max(200),
	notices: array(text(2e3)).max(100).optional().describe("What a reader should know and no check says"),
	provenance: strictObject({
		commit: text(100).optional(),
		repository: text(500).optional(),
		run: text(500).optional(),
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

// shared/report/parse-report.ts
/** A value as a report. Throws an Error that names each path that breaks the schema (the first five). */
function parseReport(value) {
	const parsed = report.safeParse(value);
	if (parsed.success) return parsed.data;
	throw new Error(`report breaks tollgate/report/v1: ${faults(parsed.error)}`, { cause: parsed.error });
}
function faults(error) {
	const all = error.issues.map((issue) => `${toDotPath(issue.path) || "the document"}: ${issue.message}`);
	const more = all.length > 5 ? ` and ${all.length - 5} more` : "";
	return all.slice(0, 5).join("; ") + more;
}

// shared/report/read-report.ts
/** Reads a report that a gate wrote. Throws InputError where there is none, or where it breaks its schema. */
async function readReport(path) {
	let text;
	try {
		text = await readFile(path, "utf8");
	} catch (cause) {
		throw new InputError({
			input: path,
			rule: "must be a readable report",
			received: message(cause),
			fix: "Run the gate that writes it first."
		}, { cause });
	}
	try {
		return parseReport(JSON.parse(text));
	} catch (cause) {
		throw new InputError({
			input: path,
			rule: "must be a report of the form tollgate/report/v1",
			received: message(cause)
		}, { cause });
	}
}
function message(cause) {
	return cause instanceof Error ? cause.message : String(cause);
}

// shared/report/detail.ts
const full = {
	top: 40,
	passing: true,
	charts: true,
	methods: false,
	evidence: true
};
/** full → no charts → no passing lines → the worst few → verdict and links */
const commentLadder = [
	full,
	{
		...full,
		charts: false
	},
	{
		...full,
		charts: false,
		passing: false
	},
	{
		...full,
		charts: false,
		passing: false,
		top: 10
	},
	{
		...full,
		charts: false,
		passing: false,
		top: 3
	},
	{
		...full,
		charts: false,
		passing: false,
		top: 0,
		evidence: false
	}
];
const summaryLadder = [
	{
		...full,
		methods: true,
		top: 1e3
	},
	{
		...full,
		methods: true,
		top: 200
	},
	...commentLadder
];
/** The first rung whose text fits; the last one where none does. Never cuts a text. */
function firstThatFits(ladder, render, fits) {
	let text = "";
	for (const detail of ladder) {
		text = render(detail);
		if (fits(text)) return text;
	}
	return text;
}

// shared/report/comparison-row.ts
const primaryMark = " (primary)";
/** The lines of the metric checks, in the report's order. */
function metricRows(report) {
	return report.checks.filter(({ id }) => id.startsWith("metric/")).flatMap(comparisonRows);
}
/** The lines of the slice checks, worst first. */
function sliceRows(report) {
	return worstFirst(report.checks.filter(({ id }) => id.startsWith("slices/")).flatMap(comparisonRows));
}
/** The lines of the cost and baseline checks, in the report's order. */
function otherRows(report) {
	return report.checks.filter(({ id }) => /^(cost|baseline)\//.test(id)).flatMap(comparisonRows);
}
/** One check's lines: a line for each difference and each value with a limit, in each slice. */
function comparisonRows(check) {
	return groups(check.findings).flatMap((findings) => {
		const values = findings.filter((f) => f.statistic === "value" && f.model === "challenger");
		const base = {
			subject: findings[0].subject,
			primary: check.title.endsWith(primaryMark),
			slice: findings[0].slice,
			champion: findings.find((f) => f.statistic === "value" && f.model === "champion"),
			baseline: findings.find((f) => f.statistic === "value" && f.model === "baseline"),
			challenger: values[0]
		};
		const judged = [...findings.filter((f) => f.statistic === "difference" || f.statistic === "gain"), ...values.filter((f) => f.limit !== void 0)];
		if (judged.length === 0) return [{
			...base,
			status: "skip",
			why: findings.find((f) => f.why)?.why
		}];
		return judged.map((finding) => ({
			...base,
			judged: finding,
			status: finding.status ? softened(finding.status, check.status) : "skip",
			why: finding.why
		}));
	});
}
/** What a finding weighs in its check: a slice that is only watched warns where it is worse, and does not hold the gate. */
function softened(finding, check) {
	if (check === "warn" && (finding === "fail" || finding === "inconclusive")) return finding === "fail" ? "warn" : "skip";
	return check === "skip" ? "skip" : finding;
}
const order = [
	"error",
	"fail",
	"inconclusive",
	"warn",
	"pass",
	"skip"
];
/** 0 is worst. */
function severityOf(status) {
	return order.indexOf(status);
}
/** Worst status first, and those of one status by how far they are from passing. */
function worstFirst(rows) {
	return [...rows].sort((a, b) => severityOf(a.status) - severityOf(b.status) || slack(a) - slack(b));
}
/** Which way is good for this line, where anything says so. */
function betterOf({ judged }) {
	if (judged?.better) return judged.better;
	if (!judged?.limit) return void 0;
	return judged.limit.op.startsWith(">") === (judged.statistic !== "gain") ? "larger" : "smaller";
}
/** Distance of the value from its limit in units of the limit; negative on the wrong side. */
function slack({ judged }) {
	if (judged?.value === void 0 || !judged.limit) return 0;
	const { op, value: limit } = judged.limit;
	const distance = (judged.value - limit) * (op.startsWith(">") ? 1 : -1);
	return limit === 0 ? distance : distance / Math.abs(limit);
}
function groups(findings) {
	const bySlice = /* @__PURE__ */ new Map();
	for (const finding of findings) {
		const key = JSON.stringify([finding.subject, Object.entries(finding.slice ?? {}).sort()]);
		const group = bySlice.get(key);
		if (group) group.push(finding);
		else bySlice.set(key, [finding]);
	}
	return [...bySlice.values()];
}

// shared/report/deciding-rows.ts
/** The lines that decide: metrics with a limit, and the slices, costs and baselines that do not pass; worst first, then the primary metric, then as the report has them. */
function decidingRows(report) {
	const limited = metricRows(report).filter(({ judged }) => judged?.limit);
	const broken = [...sliceRows(report), ...otherRows(report)].filter(({ status }) => status !== "pass" && status !== "skip");
	return [...limited, ...broken].sort((a, b) => severityOf(a.status) - severityOf(b.status) || Number(b.primary) - Number(a.primary));
}

// node_modules/markdown-table/index.js
/**
* @typedef {Options} MarkdownTableOptions
*   Configuration.
*/
/**
* @typedef Options
*   Configuration.
* @property {boolean | null | undefined} [alignDelimiters=true]
*   Whether to align the delimiters (default: `true`);
*   they are aligned by default:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   Pass `false` to make them staggered:
*
*   ```markdown
*   | Alpha | B |
*   | - | - |
*   | C | Delta |
*   ```
* @property {ReadonlyArray<string | null | undefined> | string | null | undefined} [align]
*   How to align columns (default: `''`);
*   one style for all columns or styles for their respective columns;
*   each style is either `'l'` (left), `'r'` (right), or `'c'` (center);
*   other values are treated as `''`, which doesn’t place the colon in the
*   alignment row but does align left;
*   *only the lowercased first character is used, so `Right` is fine.*
* @property {boolean | null | undefined} [delimiterEnd=true]
*   Whether to end each row with the delimiter (default: `true`).
*
*   > 👉 **Note**: please don’t use this: it could create fragile structures
*   > that aren’t understandable to some markdown parsers.
*
*   When `true`, there are ending delimiters:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there are no ending delimiters:
*
*   ```markdown
*   | Alpha | B
*   | ----- | -----
*   | C     | Delta
*   ```
* @property {boolean | null | undefined} [fillRows=true]
*   Whether to fill rows with empty cells up to the most cells in a row
*   (default: `true`).
*
*   When `true`, all rows have as many cells as the longest row:
*
*   ```markdown
*   | Alpha | B    |   |
*   | ----- | ---- | - |
*   | C     |      |   |
*   | D     | Echo | F |
*   ```
*
*   When `false`, rows keep their cells,
*   and the delimiter row has as many cells as the header row:
*
*   ```markdown
*   | Alpha | B    |
*   | ----- | ---- |
*   | C     |
*   | D     | Echo | F |
*   ```
* @property {boolean | null | undefined} [delimiterStart=true]
*   Whether to begin each row with the delimiter (default: `true`).
*
*   > 👉 **Note**: please don’t use this: it could create fragile structures
*   > that aren’t understandable to some markdown parsers.
*
*   When `true`, there are starting delimiters:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there are no starting delimiters:
*
*   ```markdown
*   Alpha | B     |
*   ----- | ----- |
*   C     | Delta |
*   ```
* @property {boolean | null | undefined} [padding=true]
*   Whether to add a space of padding between delimiters and cells
*   (default: `true`).
*
*   When `true`, there is padding:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there is no padding:
*
*   ```markdown
*   |Alpha|B    |
*   |-----|-----|
*   |C    |Delta|
*   ```
* @property {((value: string) => number) | null | undefined} [stringLength]
*   Function to detect the length of table cell content (optional);
*   this is used when aligning the delimiters (`|`) between table cells;
*   full-width characters and emoji mess up delimiter alignment when viewing
*   the markdown source;
*   to fix this, you can pass this function,
*   which receives the cell content and returns its “visible” size;
*   note that what is and isn’t visible depends on where the text is displayed.
*
*   Without such a function, the following:
*
*   ```js
*   markdownTable([
*     ['Alpha', 'Bravo'],
*     ['中文', 'Charlie'],
*     ['👩‍❤️‍👩', 'Delta']
*   ])
*   ```
*
*   Yields:
*
*   ```markdown
*   | Alpha | Bravo |
*   | - | - |
*   | 中文 | Charlie |
*   | 👩‍❤️‍👩 | Delta |
*   ```
*
*   With [`string-width`](https://github.com/sindresorhus/string-width):
*
*   ```js
*   import stringWidth from 'string-width'
*
*   markdownTable(
*     [
*       ['Alpha', 'Bravo'],
*       ['中文', 'Charlie'],
*       ['👩‍❤️‍👩', 'Delta']
*     ],
*     {stringLength: stringWidth}
*   )
*   ```
*
*   Yields:
*
*   ```markdown
*   | Alpha | Bravo   |
*   | ----- | ------- |
*   | 中文  | Charlie |
*   | 👩‍❤️‍👩    | Delta   |
*   ```
*/
/**
* Get the length of a cell.
*
* @param {string} value
*   Cell value.
* @returns {number}
*   Cell size.
*/
function defaultStringLength(value) {
	return value.length;
}
/**
* Generate a markdown
* ([GFM](https://docs.github.com/en/github/writing-on-github/working-with-advanced-formatting/organizing-information-with-tables))
* table.
*
* @param {ReadonlyArray<ReadonlyArray<string | null | undefined>>} table
*   Table data (matrix of strings).
* @param {Readonly<Options> | null | undefined} [options]
*   Configuration (optional).
* @returns {string}
*   Result.
*/
function markdownTable(table, options) {
	const settings = options || {};
	const align = (settings.align || []).concat();
	const stringLength = settings.stringLength || defaultStringLength;
	/** @type {Array<number>} Character codes as symbols for alignment per column. */
	const alignments = [];
	/** @type {Array<Array<string>>} Cells per row. */
	const cellMatrix = [];
	/** @type {Array<Array<number>>} Sizes of each cell per row. */
	const sizeMatrix = [];
	/** @type {Array<number>} */
	const longestCellByColumn = [];
	let mostCellsPerRow = 0;
	let rowIndex = -1;
	while (++rowIndex < table.length) {
		/** @type {Array<string>} */
		const row = [];
		/** @type {Array<number>} */
		const sizes = [];
		let columnIndex = -1;
		if (table[rowIndex].length > mostCellsPerRow) mostCellsPerRow = table[rowIndex].length;
		while (++columnIndex < table[rowIndex].length) {
			const cell = serialize(table[rowIndex][columnIndex]);
			if (settings.alignDelimiters !== false) {
				const size = stringLength(cell);
				sizes[columnIndex] = size;
				if (longestCellByColumn[columnIndex] === void 0 || size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			}
			row.push(cell);
		}
		cellMatrix[rowIndex] = row;
		sizeMatrix[rowIndex] = sizes;
	}
	let columnIndex = -1;
	if (typeof align === "object" && "length" in align) while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = toAlignment(align[columnIndex]);
	else {
		const code = toAlignment(align);
		while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = code;
	}
	columnIndex = -1;
	/** @type {Array<string>} */
	const row = [];
	/** @type {Array<number>} */
	const sizes = [];
	while (++columnIndex < mostCellsPerRow) {
		const code = alignments[columnIndex];
		let before = "";
		let after = "";
		if (code === 99) {
			before = ":";
			after = ":";
		} else if (code === 108) before = ":";
		else if (code === 114) after = ":";
		let size = settings.alignDelimiters === false ? 1 : Math.max(1, longestCellByColumn[columnIndex] - before.length - after.length);
		const cell = before + "-".repeat(size) + after;
		if (settings.alignDelimiters !== false) {
			size = before.length + size + after.length;
			if (size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			sizes[columnIndex] = size;
		}
		row[columnIndex] = cell;
	}
	cellMatrix.splice(1, 0, row);
	sizeMatrix.splice(1, 0, sizes);
	rowIndex = -1;
	/** @type {Array<string>} */
	const lines = [];
	while (++rowIndex < cellMatrix.length) {
		const row = cellMatrix[rowIndex];
		const sizes = sizeMatrix[rowIndex];
		const cellsInRow = settings.fillRows === false ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length) : mostCellsPerRow;
		columnIndex = -1;
		/** @type {Array<string>} */
		const line = [];
		while (++columnIndex < cellsInRow) {
			const cell = row[columnIndex] || "";
			let before = "";
			let after = "";
			if (settings.alignDelimiters !== false) {
				const size = longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0);
				const code = alignments[columnIndex];
				if (code === 114) before = " ".repeat(size);
				else if (code === 99) {
					const half = size / 2;
					if (size % 2) {
						before = " ".repeat(half + .5);
						after = " ".repeat(half - .5);
					} else {
						before = " ".repeat(half);
						after = before;
					}
				} else after = " ".repeat(size);
			}
			if (settings.delimiterStart !== false && !columnIndex) line.push("|");
			if (settings.padding !== false && !(settings.alignDelimiters === false && cell === "") && (settings.delimiterStart !== false || columnIndex)) line.push(" ");
			if (settings.alignDelimiters !== false) line.push(before);
			line.push(cell);
			if (settings.alignDelimiters !== false) line.push(after);
			if (settings.padding !== false) line.push(" ");
			if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) line.push("|");
		}
		lines.push(settings.delimiterEnd === false ? line.join("").replace(/ +$/, "") : line.join(""));
	}
	return lines.join("\n");
}
/**
* Serialize a cell value.
*
* @param {string | null | undefined} [value]
*   Value to serialize.
* @returns {string}
*   Result.
*/
function serialize(value) {
	return value === null || value === void 0 ? "" : String(value);
}
/**
* Get the alignment character code from a value.
*
* @param {string | null | undefined} value
*   Value.
* @returns {number}
*   Alignment.
*/
function toAlignment(value) {
	const code = typeof value === "string" ? value.codePointAt(0) : 0;
	return code === 67 || code === 99 ? 99 : code === 76 || code === 108 ? 108 : code === 82 || code === 114 ? 114 : 0;
}

// shared/report/code-span.ts
/**
* An untrusted string as a code span of GitHub-flavoured markdown; mentions, references and emoji
* names are inert there. The fence is longer than any run of backticks inside. In a table cell (`cell`)
* `|` is escaped, which a code span elsewhere would show; an invisible break
* keeps a backslash of the text from undoing that. An empty string reads `(empty)`.
*/
function codeSpan(text, { max = 80, cell = false } = {}) {
	const inner = plainText(text, max);
	if (inner === "") return "(empty)";
	const longest = Math.max(0, ...(inner.match(/`+/g) ?? []).map((run) => run.length));
	const fence = "`".repeat(longest + 1);
	const pad = inner.startsWith("`") || inner.endsWith("`") ? " " : "";
	return `${fence}${pad}${cell ? inner.replaceAll("\\|", "\\​|").replaceAll("|", "\\|") : inner}${pad}${fence}`;
}

// shared/report/break-references.ts
/**
* The same text with invisible breaks (U+200B) where GitHub would make something of it after markdown is
* parsed: mentions, #1, GH-1, bare addresses, www., emoji names. Text without such things stays as it is.
*/
function breakReferences(text) {
	return text.replace(/@/g, "@​").replace(/#(?=\d)/g, "#​").replace(/gh(?=-\d)/gi, "$&​").replace(/w(?=ww\.)/gi, "$&​").replace(/:(?=\/\/|[\w+-])/g, ":​");
}

// shared/report/escape-markdown.ts
/**
* An untrusted string as inert GitHub-flavoured markdown that reads as the same text, safe inside a
* sentence, a heading and a table cell, but not inside raw HTML: no element, link, image, mention,
* reference, emoji or formula comes of it, and no cell ends by it. At most `max` characters are shown.
*/
function escapeMarkdown(text, max = 2e3) {
	return breakReferences(plainText(text, max)).replace(/\\/g, "\\\\").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/[`*_~[\]()!|#]/g, "\\$&").replace(/\$/g, "<span>$</span>").replace(/^[-+=:]/, "\\$&").replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2");
}

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

// shared/report/interval-bar.ts
const width = 15;
/** Columns of `┊` and `│` where both stand: the same in every row, so that rows compare. */
const limitColumn = 4;
const originColumn = 9;
/**
* An interval as a row of 15 characters, right is better: `━` the interval, `●` the value, `┊` the limit,
* `│` no change, `◂` `▸` where it goes on beyond the picture. The limit and no change always stand at the
* same place, so the margin is the unit; an end is never drawn on the other side of either.
*/
function intervalBar({ value, interval, limit, origin, better }) {
	const turn = better === "larger" ? 1 : -1;
	const point = value === void 0 ? void 0 : value * turn;
	const ends = interval ? [interval[0] * turn, interval[1] * turn] : [];
	const low = ends.length > 0 ? Math.min(...ends) : point;
	const high = ends.length > 0 ? Math.max(...ends) : point;
	if (low === void 0 || high === void 0) return "·".repeat(width);
	const marks = anchors(limit === void 0 ? void 0 : limit * turn, origin === void 0 ? void 0 : origin * turn);
	const column = columns$2(marks, [
		low,
		high,
		...point === void 0 ? [] : [point]
	]);
	const cells = new Array(width).fill("·");
	const [from, to] = [column(low), column(high)];
	for (let i = Math.max(0, from); i <= Math.min(14, to); i += 1) cells[i] = "━";
	for (const mark of marks) cells[mark.column] = mark.sign;
	if (from < 0) cells[0] = "◂";
	if (to >= width) cells[14] = "▸";
	const at = point === void 0 ? -1 : column(point);
	if (at >= 0 && at < width) cells[at] = "●";
	return cells.join("");
}
function anchors(limit, origin) {
	const allowed = (at, column) => ({
		at,
		column,
		sign: "┊"
	});
	const unchanged = (at, column) => ({
		at,
		column,
		sign: "│"
	});
	if (limit === void 0) return origin === void 0 ? [] : [unchanged(origin, originColumn)];
	if (origin === void 0) return [allowed(limit, limitColumn)];
	if (limit === origin) return [unchanged(origin, originColumn)];
	if (limit < origin) return [allowed(limit, limitColumn), unchanged(origin, originColumn)];
	return [unchanged(origin, 5), allowed(limit, 10)];
}
/** Maps a value to its column; below 0 and from `width` on it lies outside the picture. */
function columns$2(marks, shown) {
	const [first, second] = marks;
	let start;
	let base;
	let unit;
	if (first && second) [start, base, unit] = [
		first.at,
		first.column,
		(second.at - first.at) / (second.column - first.column)
	];
	else {
		start = first ? first.at : (Math.min(...shown) + Math.max(...shown)) / 2;
		base = first ? first.column : 7;
		const left = (start - Math.min(...shown)) / (base - 1);
		const right = (Math.max(...shown) - start) / (13 - base);
		unit = Math.max(left, right);
	}
	return (x) => {
		let column = unit > 0 ? Math.round(base + (x - start) / unit) : base;
		column = Math.min(width, Math.max(-1, column));
		for (const mark of marks) {
			if (x === mark.at) return mark.column;
			if (x > mark.at) column = Math.max(column, mark.column + 1);
			else column = Math.min(column, mark.column - 1);
		}
		return column;
	};
}

// shared/report/row-numbers.ts
/** Rounds and writes a line's numbers. */
function rowNumbers(row) {
	const { judged, champion, challenger, baseline } = row;
	const unit = challenger?.unit;
	const difference = judged !== void 0 && judged.statistic !== "value";
	const decimals = judged ? decimalsFor({
		value: judged.value,
		interval: judged.interval,
		limit: judged.limit?.value,
		difference
	}) : Math.max(...[champion, challenger].map((finding) => decimalsFor({ value: finding?.value })));
	const signed = (value) => difference ? formatSigned(value, decimals) : formatQuantity(value, unit, decimals);
	const plain = (value) => value === void 0 ? "" : formatQuantity(value, unit, decimals);
	return {
		champion: plain(champion?.value),
		challenger: plain(challenger?.value),
		baseline: plain(baseline?.value),
		difference: difference && judged.value !== void 0 ? formatSigned(judged.value, decimals) : "",
		interval: judged?.interval ? `${signed(judged.interval[0])} … ${signed(judged.interval[1])}` : "",
		limit: limitWords(row, decimals),
		bar: bar(row)
	};
}
function limitWords({ judged }, decimals) {
	if (!judged?.limit) return "";
	const { op, value } = judged.limit;
	const bound = op.startsWith(">") ? "at least" : "at most";
	if (judged.statistic === "value") return `${bound} ${judged.unit ? formatQuantity(value, judged.unit) : asWritten(value, decimals)}`;
	if (judged.statistic === "gain") return `gain at most ${asWritten(Math.abs(value), decimals)}`;
	if (op === ">" || op === "<") return "must be better";
	return `margin ${asWritten(Math.abs(value), decimals)}`;
}
/** A limit comes from a person: as it was written, unless only an exponent writes it. */
function asWritten(limit, decimals) {
	const own = /^-?\d+(?:\.(\d+))?$/.exec(String(limit));
	return formatNumber(limit, own ? Math.min(12, own[1]?.length ?? 0) : decimals);
}
function bar(row) {
	const { judged } = row;
	const better = betterOf(row);
	if (!judged || !better || judged.value === void 0) return "";
	return intervalBar({
		value: judged.value,
		interval: judged.interval,
		limit: judged.limit?.value,
		origin: judged.statistic === "value" ? void 0 : 0,
		better
	});
}

// shared/report/row-words.ts
/** What a line comes to. */
function rowWords(row) {
	const { judged, status, why = "" } = row;
	if (status === "skip") return asideWords(row);
	if (status === "inconclusive") return {
		verdict: "inconclusive",
		needed: judged?.needed ? formatEstimatedCount(judged.needed) : "",
		besides: judged?.value === void 0 ? why : ""
	};
	if (status === "error") return {
		verdict: "error",
		needed: "",
		besides: why
	};
	if (!judged?.limit) return {
		verdict: status,
		needed: "",
		besides: ""
	};
	const found = judged.status === "fail" || judged.status === "pass" ? judged.status : status;
	return {
		verdict: words(row, found),
		needed: "",
		besides: status === "warn" && found === "fail" ? "watched, not required" : ""
	};
}
function words({ judged }, status) {
	const upward = judged?.limit?.op.startsWith(">");
	if (judged?.statistic === "gain") {
		if (status === "pass") return "not suspicious";
		return status === "fail" ? "gains too much" : "suspicious gain";
	}
	if (judged?.statistic === "value") {
		if (status === "pass") return "within its limit";
		if (status === "fail") return upward ? "below its limit" : "above its limit";
		return status;
	}
	const superior = judged?.limit?.op === ">" || judged?.limit?.op === "<";
	if (status === "pass") return superior ? "better" : "no worse";
	return status === "fail" ? "worse" : status;
}
function asideWords({ judged, champion, challenger, why = "" }) {
	if (judged?.limit) return judged.needed ? {
		verdict: "not judged",
		needed: formatCount(judged.needed),
		besides: "too few rows"
	} : {
		verdict: "not judged",
		needed: "",
		besides: why
	};
	const undefinedHere = [challenger, champion].find((finding) => finding && finding.value === void 0);
	if (undefinedHere) return {
		verdict: "undefined",
		needed: "",
		besides: undefinedHere.why ?? why
	};
	return {
		verdict: "reported only",
		needed: "",
		besides: ""
	};
}

// shared/report/slice-name.ts
/** A slice in markdown: `region = north` × `sex = F`, each a code span. */
function sliceName(slice, { cell = false } = {}) {
	return Object.entries(slice).map(([column, level]) => codeSpan(`${column} = ${level}`, { cell })).join(" × ");
}
/** The same for a terminal: `region = north × sex = F`. */
function sliceNameInTerminal(slice) {
	return Object.entries(slice).map(([column, level]) => `${escapeTerminal(column, 60)} = ${escapeTerminal(level, 60)}`).join(" × ");
}

// shared/report/verdict-heading.ts
/** Symbols stand beside the word, never instead of it. */
const statusSymbols = {
	pass: "✅",
	warn: "⚠️",
	inconclusive: "❔",
	fail: "⛔",
	error: "💥",
	skip: "➖"
};
/** What a verdict says of the model, as the predicate of a sentence. */
const verdictPredicates = {
	pass: "passes",
	warn: "passes with a warning",
	inconclusive: "is inconclusive",
	fail: "fails",
	error: "could not be judged"
};
/** `credit-default passes as the first model`: the verdict as a sentence without its reason; the name as it comes. */
function verdictClause({ model, verdict }, name = model.name) {
	const first = model.challenger && !model.champion && verdict !== "error" ? " as the first model" : "";
	return `${name} ${verdictPredicates[verdict]}${first}`;
}
/** The first line of a comment: symbol, word and what decides; an error's message or a long reason follows as a paragraph. */
function verdictHeading(report) {
	const said = `${statusSymbols[report.verdict]} ${verdictClause(report, escapeMarkdown(report.model.name, 80))}`;
	const because = escapeMarkdown(report.summary);
	if (because === "") return `### ${said}`;
	return report.verdict === "error" || report.summary.length > 180 ? `### ${said}\n\n${because}` : `### ${said}: ${because}`;
}

// shared/report/metric-table.ts
/**
* The table of lines: champion, challenger, difference, picture, verdict in words. Each cell's small
* second line qualifies the first: the limit, the interval of the number above it, the rows needed.
*/
function metricTable(rows) {
	const body = rows.map(cellsOf);
	const kept = columns$1.filter(({ optional }, i) => !optional || body.some((cells) => cells[i] !== ""));
	const picked = (cells) => kept.map((column) => cells[columns$1.indexOf(column)]);
	return markdownTable([kept.map(({ title }) => title), ...body.map(picked)], {
		align: kept.map(({ align }) => align),
		alignDelimiters: false
	});
}
const columns$1 = [
	{
		title: "Metric",
		align: "l"
	},
	{
		title: "Champion",
		align: "r",
		optional: true
	},
	{
		title: "Challenger",
		align: "r"
	},
	{
		title: "Difference",
		align: "r",
		optional: true
	},
	{
		title: "worse&nbsp;↔&nbsp;better",
		align: "c",
		optional: true
	},
	{
		title: "Verdict",
		align: "l"
	}
];
function cellsOf(row) {
	const { champion, challenger, baseline, difference, interval, limit, bar } = rowNumbers(row);
	const { verdict, needed, besides } = rowWords(row);
	const qualified = [escapeMarkdown(besides, 160), needed && `needs about ${needed}&nbsp;rows`].filter((part) => part !== "").join(", ");
	const small = [
		countOf(row),
		baseline && `baseline ${baseline}`,
		limit
	].filter((part) => part !== "").join(", ");
	return [
		twoLines(rowName(row), small),
		champion,
		twoLines(challenger, difference === "" ? interval : ""),
		twoLines(difference, difference === "" ? "" : interval),
		bar === "" ? "" : codeSpan(bar, { cell: true }),
		twoLines(`${statusSymbols[row.status]} ${verdict}`.replaceAll(" ", "&nbsp;"), qualified)
	];
}
function rowName({ subject, primary, slice }) {
	const name = escapeMarkdown(subject, 80);
	if (slice) return `${name} in ${sliceName(slice, { cell: true })}`;
	return primary ? `**${name}** (primary)` : name;
}
function countOf({ slice, judged, challenger }) {
	const n = judged?.n ?? challenger?.n;
	return slice && n !== void 0 ? `n = ${formatCount(n)}` : "";
}
function twoLines(first, second) {
	if (second === "") return first;
	return `${first}<br><sub>${second.replaceAll(" … ", "&nbsp;…&nbsp;")}</sub>`;
}

// shared/report/reasons.ts
/** The checks that did not pass, worst first. */
function troubles(report) {
	return report.checks.filter(({ status }) => status !== "pass" && status !== "skip").sort((a, b) => severityOf(a.status) - severityOf(b.status));
}
/** The checks that did not pass and of which neither the summary nor a line of the table tells why. */
function untold(report) {
	return troubles(report).filter(({ id, why }) => !report.summary.includes(why) && !id.startsWith("slices/"));
}
/** Bullets of what the heading and the table do not already say; at most `top` of them. */
function reasons$1(report, top) {
	const all = untold(report);
	const shown = all.slice(0, top).map(bullet);
	if (all.length > shown.length) shown.push(`- showing ${shown.length} of ${all.length}, worst first`);
	return shown.join("\n");
}
/** `- ⛔ **recall by region** fail: in region = north …` */
function bullet({ status, title, why }) {
	return `- ${statusSymbols[status]} **${escapeMarkdown(title, 160)}** ${status}: ${escapeMarkdown(why, 600)}`;
}

// shared/report/next-steps.ts
/**
* What a person can do now, as the end of "To go on: …"; empty where nothing is to do. `slice` writes a
* slice's name for the picture at hand; all else are our own words.
*/
function nextSteps(report, slice) {
	if (report.verdict === "fail") return afterFailure(report, slice);
	if (report.verdict === "inconclusive") return whileUndecided(report, slice);
	return "";
}
function afterFailure(report, slice) {
	const listed = findingsOf(report, "fail").find(({ rows }) => rows?.length);
	const change = "improve the challenger where it fails, or ask for the limit to be changed on the base branch";
	if (!listed?.rows) return change;
	const where = listed.slice ? ` in ${slice(listed.slice)}` : "";
	return `look at the ${formatCount(listed.rows.length)} rows${where} that the report lists, then ${change}`;
}
function whileUndecided(report, slice) {
	const undecided = findingsOf(report, "inconclusive").filter(({ needed }) => needed);
	if (undecided.length === 0) return "";
	const whole = undecided.filter((finding) => !finding.slice);
	const parts = undecided.filter((finding) => finding.slice);
	const [part] = parts;
	return `${[
		whole.length > 0 && `label more rows: about ${formatEstimatedCount(Math.max(...neededOf(whole)))} in all would decide`,
		parts.length === 1 && part.slice && `label more rows of ${slice(part.slice)}: about ${formatEstimatedCount(neededOf(parts)[0])} would decide`,
		parts.length > 1 && `label more rows of the undecided slices: from ${formatEstimatedCount(Math.min(...neededOf(parts)))} to ${formatEstimatedCount(Math.max(...neededOf(parts)))} of a slice would decide`
	].filter((step) => typeof step === "string").join("; ")}; or ask for a wider margin on the base branch`;
}
function findingsOf(report, status) {
	return troubles(report).filter((check) => check.status === status).flatMap(({ findings }) => findings.filter((finding) => finding.status === status));
}
function neededOf(findings) {
	return findings.map(({ needed }) => needed ?? 0);
}

// shared/report/showing.ts
/** A paragraph "showing N of M" to put after what was shortened; empty where all is shown. */
function showing(shown, all) {
	return all > shown ? `\n\nshowing ${formatCount(shown)} of ${formatCount(all)}` : "";
}

// shared/report/evidence-blocks.ts
/** Lines that stand unfolded; a reader takes in no more. */
const mostDeciding = 12;
/** The evidence: the lines that decide, what else did not pass and why, what to do now. */
function evidenceBlocks(report, detail) {
	const all = decidingRows(report).filter(({ status }) => detail.passing || status !== "pass");
	const rows = all.filter(({ slice, status }) => !slice || status === report.verdict);
	const top = Math.min(mostDeciding, detail.top);
	const table = `${caption(report)}\n\n${metricTable(rows.slice(0, top))}${showing(top, rows.length)}`;
	const steps = nextSteps(report, sliceName);
	return [
		rows.length === 0 ? "" : table,
		besides(report, all.length - rows.length),
		reasons$1(report, top),
		steps === "" ? "" : `**To go on:** ${steps}.`
	];
}
/** The slices that did not pass but do not decide, and those that could not be judged: counted, never dropped. */
function besides(report, milder) {
	const unjudged = sliceRows(report).filter(({ status, judged }) => status === "skip" && judged?.limit).length;
	const parts = [milder > 0 && `${counted(milder, "more slice")} did not pass either`, unjudged > 0 && `${counted(unjudged, "slice")} could not be judged`].filter((part) => part !== false);
	return parts.length === 0 ? "" : `${parts.join("; ")}. See the slices below.`;
}
function caption(report) {
	const level = metricRows(report).find(({ judged }) => judged?.level !== void 0)?.judged?.level;
	const interval = level === void 0 ? "interval" : `${Number((level * 100).toFixed(2))} % interval`;
	if (!report.model.champion) return `The challenger with its ${interval}; \`┊\` what is allowed`;
	return `Challenger − champion with its ${interval}${sliceRows(report).length > 0 ? " (wider in slices)" : ""}; \`┊\` what is allowed, \`│\` no change`;
}

// shared/report/escape-html.ts
/** An untrusted string as inert text inside raw HTML that GitHub shows (`<summary>`), where markdown is not parsed. */
function escapeHtml(text, max = 2e3) {
	return breakReferences(plainText(text, max)).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;").replace(/'/g, "&#39;").replace(/\$/g, "<span>$</span>");
}

// shared/report/details.ts
/** A folded block; `title` is plain text, the body markdown. Empty where the body is. */
function details(title, body, { open = false } = {}) {
	if (body === "") return "";
	return `<details${open ? " open" : ""}><summary>${escapeHtml(title, 160)}</summary>\n\n${body}\n\n</details>`;
}

// shared/report/methods-table.ts
/** How each line was judged: what, on how many units, at which level, by which method, with which p-value. */
function methodsTable(report, top) {
	const rows = [...metricRows(report), ...sliceRows(report)].filter(({ judged }) => judged?.method);
	const body = rows.slice(0, top).map(({ subject, slice, judged }) => [
		escapeMarkdown(subject, 80) + (slice ? ` in ${sliceName(slice, { cell: true })}` : ""),
		escapeMarkdown(judged?.statistic ?? "", 80),
		judged?.n === void 0 ? "" : formatCount(judged.n),
		judged?.level === void 0 ? "" : `${Number((judged.level * 100).toFixed(3))} %`,
		escapeMarkdown(judged?.method ?? "", 160),
		judged?.p === void 0 ? "" : formatProbability(judged.p)
	]);
	if (body.length === 0) return "";
	return markdownTable([[
		"Metric",
		"Statistic",
		"n",
		"Level",
		"Method",
		"p"
	], ...body], {
		align: [
			"l",
			"l",
			"r",
			"r",
			"l",
			"r"
		],
		alignDelimiters: false
	}) + showing(top, rows.length);
}
function formatProbability(p) {
	return p < 1e-4 ? "&lt; 0.0001" : formatNumber(p, p < .01 ? 4 : 3);
}

// shared/report/provenance-lines.ts
/** Where the verdict comes from: inputs with their digests, commit, level, methods, seed, tool, time. */
function provenanceLines(report) {
	const { provenance } = report;
	const inputs = provenance.inputs.slice(0, 10).map(({ name, uri, sha256, rows }) => {
		const digest = sha256 ? ` ${codeSpan(`sha256:${sha256.slice(0, 12)}`)}` : "";
		const counted = rows === void 0 ? "" : `, ${formatCount(rows)} rows`;
		return `${escapeMarkdown(name, 80)} ${codeSpan(uri, { max: 80 })}${digest}${counted}`;
	});
	if (provenance.inputs.length > inputs.length) inputs.push(`showing ${inputs.length} of ${provenance.inputs.length} inputs`);
	const methods = [...new Set(report.checks.flatMap(({ findings }) => findings.flatMap((f) => f.method?.replace(/, Holm over .*$/, "") ?? [])))];
	const rest = [
		provenance.commit && `commit ${codeSpan(provenance.commit.slice(0, 12))}`,
		provenance.configSha256 && `configuration ${codeSpan(`sha256:${provenance.configSha256.slice(0, 12)}`)}`,
		provenance.alpha !== void 0 && `α = ${provenance.alpha}`,
		methods.length > 0 && escapeMarkdown(methods.slice(0, 12).join(", "), 400),
		provenance.seed !== void 0 && `seed ${provenance.seed}`,
		escapeMarkdown(provenance.tool, 60),
		formatDuration(provenance.seconds)
	].filter((part) => typeof part === "string");
	return [...inputs.map((line) => `- ${line}`), `- ${rest.join(" · ")}`].join("\n");
}

// shared/report/chart-points.ts
/**
* At most `most` points of a chart. A line over ascending numbers is drawn on an equally spaced grid,
* interpolated where it has to be; of categories the first are kept.
*/
function chartPoints(chart, most) {
	const length = Math.min(chart.x.values.length, ...chart.series.map(({ values }) => values.length));
	const values = chart.x.values.slice(0, length);
	const series = chart.series.map((one) => one.values.slice(0, length));
	if (chart.kind === "line" && isAscending(values)) {
		const [from, to] = [values[0], values[length - 1]];
		if (length <= most && isEvenlySpaced(values)) return {
			x: {
				from,
				to
			},
			series,
			omitted: 0
		};
		const grid = Array.from({ length: most }, (_, i) => from + (to - from) * (i / (most - 1)));
		return {
			x: {
				from,
				to
			},
			series: series.map((one) => grid.map((at) => interpolated(values, one, at))),
			omitted: 0
		};
	}
	return {
		x: { labels: values.slice(0, most) },
		series: series.map((one) => one.slice(0, most)),
		omitted: Math.max(0, length - most)
	};
}
function isAscending(x) {
	if (!x.every((value) => typeof value === "number")) return false;
	return x[x.length - 1] > x[0] && x.every((value, i) => i === 0 || value >= x[i - 1]);
}
function isEvenlySpaced(x) {
	const step = (x[x.length - 1] - x[0]) / (x.length - 1);
	return x.every((value, i) => Math.abs(value - x[0] - i * step) < step / 100);
}
/** Linear between the neighbours; of several equal x the last one counts, as at a step. */
function interpolated(x, y, at) {
	const right = x.findIndex((value) => value > at);
	if (right === -1) return y[y.length - 1];
	if (right === 0) return y[0];
	const share = (at - x[right - 1]) / (x[right] - x[right - 1]);
	return y[right - 1] * (1 - share) + y[right] * share;
}

// shared/report/escape-mermaid.ts
/**
* An untrusted string as the inside of a quoted mermaid label: letters, marks, digits, spaces and a few
* harmless signs; anything else becomes a space. Never empty.
*/
function escapeMermaid(text, max = 60) {
	const label = plainText(text, max).replace(/[^\p{L}\p{M}\p{N} .,+\-−–=/×()_…]/gu, " ").replace(/\s+/g, " ").trim();
	return label === "" ? "-" : label;
}

// shared/report/section-table.ts
/** A table section in markdown, its first `top` rows, and "showing N of M" where there are more. */
function sectionTable(table, top) {
	const columns = table.columns.map(({ align }, i) => {
		const cells = table.rows.map((row) => row[i] ?? null);
		const numbers = cells.filter((cell) => typeof cell === "number");
		const numeric = numbers.length > 0 && cells.every((cell) => cell === null || typeof cell === "number");
		return {
			align: (align ?? (numeric ? "right" : "left"))[0],
			decimals: columnDecimals(numbers)
		};
	});
	const rows = table.rows.slice(0, top).map((row) => columns.map(({ decimals }, i) => tableCell(row[i] ?? null, decimals)));
	const head = table.columns.map(({ title }) => escapeMarkdown(title, 80));
	const align = columns.map(({ align }) => align);
	return markdownTable([head, ...rows], {
		align,
		alignDelimiters: false
	}) + showing(top, table.rows.length);
}
function tableCell(cell, decimals) {
	if (cell === null) return "";
	return typeof cell === "number" ? formatNumber(cell, decimals) : escapeMarkdown(cell, 80);
}
/** Counts have none; other numbers as many as give the largest three digits. */
function columnDecimals(numbers) {
	if (numbers.every(Number.isInteger)) return 0;
	return decimalsFor({ value: Math.max(...numbers.map(Math.abs)) });
}

// shared/report/mermaid-chart.ts
const mostPoints = 50;
const mostRows$2 = 11;
/** xychart has no legend, so the caption names each line by a square of its colour. */
const palette = [
	{
		square: "🟦",
		colour: "#2f81f7"
	},
	{
		square: "🟧",
		colour: "#e8710a"
	},
	{
		square: "🟩",
		colour: "#2da44e"
	},
	{
		square: "🟪",
		colour: "#8250df"
	},
	{
		square: "🟥",
		colour: "#d1242f"
	},
	{
		square: "🟫",
		colour: "#8a5a2b"
	},
	{
		square: "🟨",
		colour: "#d4a72c"
	},
	{
		square: "⬛",
		colour: "#57606a"
	}
];
/** A chart section as a mermaid `xychart-beta` of at most 50 points, followed by its caption, or by a table of some points where it has none. */
function mermaidChart(chart) {
	const { x, series, omitted } = chartPoints(chart, mostPoints);
	const drawn = series.slice(0, palette.length);
	if (drawn.length === 0 || drawn[0].length === 0) return escapeMarkdown(chart.caption ?? "nothing to draw");
	const legend = drawn.map((_, i) => `${palette[i].square} ${escapeMarkdown(chart.series[i].name, 60)}`);
	const caption = [chart.caption && escapeMarkdown(chart.caption), ...legend].filter((part) => part).join(" &nbsp; ");
	const parts = [diagram(chart, x, drawn), caption + showing(mostPoints, mostPoints + omitted)];
	if (!chart.caption) parts.push(sectionTable(chartTable(chart), mostRows$2));
	return parts.join("\n\n");
}
function diagram(chart, x, series) {
	const [low, high] = range(chart, series);
	const across = "labels" in x ? void 0 : scaleOf([x.from, x.to]);
	const up = scaleOf([low, high]);
	const colours = series.map((_, i) => palette[i].colour).join(", ");
	const horizontal = "labels" in x ? `[${x.labels.map((label) => `"${escapeMermaid(typeof label === "number" ? formatNumber(label) : label, 20)}"`).join(", ")}]` : `${decimal(x.from, across)} --> ${decimal(x.to, across)}`;
	return [
		"```mermaid",
		`%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "${colours}"}}}}%%`,
		"xychart-beta",
		`  x-axis "${axisTitle(chart.x.title, across)}" ${horizontal}`,
		`  y-axis "${axisTitle(chart.y.title, up)}" ${decimal(low, up)} --> ${decimal(high, up)}`,
		...series.map((values) => `  ${chart.kind} [${values.map((value) => decimal(value, up)).join(", ")}]`),
		"```"
	].join("\n");
}
function range(chart, series) {
	const all = series.flat();
	const ground = chart.kind === "bar" ? [0] : [];
	const low = chart.y.min ?? Math.min(...all, ...ground);
	const high = chart.y.max ?? Math.max(...all, ...ground);
	if (low < high) return [low, high];
	const room = Math.max(Math.abs(low), 1) / 2;
	return [Math.max(low - room, -Number.MAX_VALUE), Math.min(low + room, Number.MAX_VALUE)];
}
/** The power of ten to take out of an axis: mermaid reads no exponents. 0 where plain numbers do. */
function scaleOf(ends) {
	const largest = Math.max(...ends.map(Math.abs));
	if (largest === 0 || largest >= .01 && largest < 1e9) return 0;
	return Math.floor(Math.log10(largest));
}
function axisTitle(title, scale = 0) {
	return escapeMermaid(scale === 0 ? title : `${plainText(title, 50)} (×1e${scale})`);
}
function decimal(value, scale = 0) {
	const [sign, rest] = [Math.sign(value), Math.abs(value)];
	const scaled = rest / 10 ** Math.trunc(scale / 2) / 10 ** (scale - Math.trunc(scale / 2));
	const digits = scaled === 0 ? 0 : Math.max(0, 3 - Math.floor(Math.log10(scaled)));
	const text = scaled.toFixed(Math.min(8, digits)).replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
	return sign < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}
/** A few points of a chart as a table, for readers whose screen draws no chart. */
function chartTable(chart) {
	const { values } = chart.x;
	const step = Math.max(1, Math.ceil((values.length - 1) / 10));
	const picked = values.map((_, i) => i).filter((i) => i % step === 0);
	return {
		type: "table",
		title: chart.title,
		columns: [chart.x.title, ...chart.series.map(({ name }) => name)].map((title) => ({ title })),
		rows: picked.map((i) => [values[i], ...chart.series.map((series) => series.values[i] ?? null)])
	};
}

// shared/report/section-block.ts
/** Rows of a section's table in a comment; the job summary has room for all. */
const mostRows$1 = 20;
/** A section, folded under its title; empty where the rung has no room for it. */
function sectionBlock(section, { charts, passing, methods, top }) {
	switch (section.type) {
		case "chart": return charts ? details(section.title, mermaidChart(section)) : "";
		case "table": return passing ? details(section.title, sectionTable(section, methods ? top : Math.min(mostRows$1, top))) : "";
		case "text": return passing ? details(section.title, paragraphs(section.text)) : "";
	}
}
/** Each line a paragraph of its own. */
function paragraphs(text) {
	return text.split(/\r\n|\r|\n/).map((line) => escapeMarkdown(line)).filter((line) => line !== "").join("\n\n");
}

// shared/report/folded-blocks.ts
/** Everything else, folded: all metrics, slices, other checks, sections, methods, provenance. */
function foldedBlocks(report, detail) {
	return [
		metricsBlock(report, detail),
		slicesBlock(report, detail),
		othersBlock(report, detail),
		...report.sections.slice(0, detail.top).map((section) => sectionBlock(section, detail)),
		detail.methods ? details("How each was judged", methodsTable(report, detail.top)) : "",
		details("Where this comes from", provenanceLines(report))
	];
}
/** All metrics, where the lines that decide are not all of them already. */
function metricsBlock(report, { passing, top }) {
	const all = metricRows(report);
	if (!passing || all.every(({ judged }) => judged?.limit)) return "";
	const checks = report.checks.filter(({ id }) => id.startsWith("metric/")).length;
	return details(`All ${counted(checks, "metric")}`, metricTable(all.slice(0, top)) + showing(top, all.length));
}
function slicesBlock(report, { passing, top }) {
	const all = sliceRows(report);
	const shown = passing ? all : all.filter(({ status }) => status !== "pass" && status !== "skip");
	if (shown.length === 0) return "";
	const title = passing ? `All ${counted(all.length, "slice")}, worst first` : `${formatCount(shown.length)} of ${counted(all.length, "slice")} did not pass`;
	return details(title, metricTable(shown.slice(0, top)) + showing(top, shown.length));
}
/** Cost and baseline as a table, and what has no numbers to compare as bullets. */
function othersBlock(report, { passing, top }) {
	if (!passing) return "";
	const rows = otherRows(report);
	const rest = report.checks.filter(({ id }) => !/^(metric|slices|cost|baseline)\//.test(id));
	const table = rows.length === 0 ? "" : metricTable(rows.slice(0, top)) + showing(top, rows.length);
	const bullets = rest.slice(0, top).map(bullet).join("\n") + showing(top, rest.length);
	return details("Other checks", [table, bullets].filter((part) => part !== "").join("\n\n"));
}

// shared/report/notices-block.ts
const mostNotices = 5;
/** What a reader should know and no check says, as a quotation; empty where there is nothing. */
function noticesBlock({ notices = [] }) {
	return notices.slice(0, mostNotices).map((notice) => `> ℹ️ ${escapeMarkdown(notice, 600)}`).join("\n>\n") + showing(mostNotices, notices.length);
}

// shared/report/safe-link.ts
/** A markdown link whose text is ours and whose target is http(s); empty where the target is neither. */
function safeLink(text, target) {
	if (target === void 0 || !URL.canParse(target)) return "";
	const url = new URL(target);
	if (url.protocol !== "https:" && url.protocol !== "http:") return "";
	return `[${text}](<${url.href.replaceAll("<", "%3C").replaceAll(">", "%3E")}>)`;
}

// shared/report/compared-line.ts
/** Who is compared with whom, on how many rows, and where to read more: one line. */
function comparedLine(report, links = {}) {
	const { challenger, champion } = report.model;
	const rows = report.rows === void 0 ? "" : ` **${formatCount(report.rows)}** labelled rows`;
	const parts = [];
	if (challenger && champion) parts.push(`Challenger ${named(challenger)} against champion ${named(champion)}${rows && ` on the same${rows}`}.`);
	else if (challenger) parts.push(`First model: challenger ${named(challenger)}${rows && ` on${rows}`}, no champion to compare with.`);
	const linked = [safeLink("Full report", links.report), safeLink("Run", links.run)].filter((link) => link !== "");
	if (linked.length > 0) parts.push(linked.join("&nbsp;· "));
	return parts.join(" ");
}
function named(artifact) {
	if (artifact.version !== void 0) {
		const version = String(artifact.version);
		return `**${/^\d/.test(version) ? "v" : ""}${escapeMarkdown(version, 40)}**`;
	}
	const digest = artifact.sha256 ? ` (${codeSpan(artifact.sha256.slice(0, 7))})` : "";
	return `${codeSpan(artifact.uri, { max: 60 })}${digest}`;
}

// shared/report/verdict-blocks.ts
/** The verdict at a glance: heading, and who is compared with whom. */
function verdictBlocks(report, links) {
	return [verdictHeading(report), comparedLine(report, links)];
}

// shared/report/report-blocks.ts
/** A gate's report as blocks of markdown, in reading order: the verdict, the evidence, and the rest folded. */
function reportBlocks(report, detail, links) {
	const verdict = verdictBlocks(report, links);
	const rest = detail.evidence ? [
		noticesBlock(report),
		...evidenceBlocks(report, detail),
		...foldedBlocks(report, detail)
	] : [];
	return [...verdict, ...rest].filter((block) => block !== "");
}

// shared/report/render-comment.ts
/**
* A gate's report as the markdown of a comment: the verdict and what decides it, who is compared with
* whom, the lines that decide, what to do now, and all else folded. A report that is too long for the
* budget is rendered again with less, down to the verdict and the links, and never cut.
*/
function renderComment(report, { marker = [], links = {}, budget = 6e4 } = {}) {
	const top = marker.length === 0 ? [] : [marker.join("\n")];
	return firstThatFits(commentLadder, (detail) => `${[...top, ...reportBlocks(report, detail, links)].join("\n\n")}\n`, (text) => text.length <= budget);
}

// shared/report/render-summary.ts
/** A gate's report as the markdown of the job summary: the comment with longer tables. Never cut, as there. */
function renderSummary(report, { links = {}, budget = 921600 } = {}) {
	return firstThatFits(summaryLadder, (detail) => `${reportBlocks(report, detail, links).join("\n\n")}\n`, (text) => Buffer.byteLength(text) <= budget);
}

// shared/report/wrap-text.ts
const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });
/**
* Text as lines of at most `width` columns, broken at spaces, and inside a word only where it is longer
* than a line; wide characters count as two. The lines after the first are indented by `indent`.
*/
function wrapText(text, width, indent = 0) {
	const lines = [];
	let line = "";
	const push = () => {
		lines.push(lines.length === 0 ? line : " ".repeat(indent) + line);
		line = "";
	};
	const fits = (more) => stringWidth(more) <= Math.max(2, width - (lines.length === 0 ? 0 : indent));
	for (const word of text.split(" ")) if (line === "" && fits(word)) line = word;
	else if (line !== "" && fits(`${line} ${word}`)) line += ` ${word}`;
	else {
		if (line !== "") push();
		for (const { segment } of segmenter.segment(word)) {
			if (line !== "" && !fits(line + segment)) push();
			line += segment;
		}
	}
	if (line !== "" || lines.length === 0) push();
	return lines;
}

// shared/report/render-terminal.ts
const colours = {
	pass: "green",
	warn: "yellow",
	inconclusive: "cyan",
	fail: "red",
	error: "red",
	skip: "dim"
};
const mostRows = 40;
const mostReasons = 20;
/** A gate's report for a terminal or a log, the verdict first; ends with a newline. */
function renderTerminal(report, { width = 100, colour = false } = {}) {
	const paint = (style, text) => colour ? styleText(style, text, { validateStream: false }) : text;
	const paragraph = (text) => wrapText(text, width, 3);
	const because = report.summary === "" ? "" : `: ${escapeTerminal(report.summary)}`;
	const clause = verdictClause(report, escapeTerminal(report.model.name, 80));
	return `${[
		[
			...paragraph(`${statusSymbols[report.verdict]} ${clause}${because}`).map((line) => paint("bold", paint(colours[report.verdict], line))),
			...wrapText(compared(report), width - 3).map((line) => `   ${line}`),
			...(report.notices ?? []).flatMap((notice) => paragraph(`ℹ️  ${escapeTerminal(notice)}`))
		],
		table(report, width, (head) => paint("dim", head)),
		slices(report).flatMap(paragraph),
		untold(report).slice(0, mostReasons).flatMap(({ status, title, why }) => paragraph(`${statusSymbols[status]} ${escapeTerminal(title, 160)} ${status}: ${escapeTerminal(why)}`).map((line) => paint(colours[status], line))),
		toGoOn(report).flatMap(paragraph)
	].filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
const columns = [
	{
		title: "",
		align: "left"
	},
	{
		title: "metric",
		align: "left"
	},
	{
		title: "limit",
		align: "left",
		spare: 3
	},
	{
		title: "champion",
		align: "right",
		spare: 2
	},
	{
		title: "challenger",
		align: "right",
		spare: 2
	},
	{
		title: "difference",
		align: "right",
		spare: 1
	},
	{
		title: "interval",
		align: "right",
		spare: 4
	},
	{
		title: "",
		align: "left",
		spare: 1
	},
	{
		title: "n needed",
		align: "right",
		spare: 1
	},
	{
		title: "verdict",
		align: "left"
	}
];
function table(report, width, dimmed) {
	const reported = metricRows(report).filter(({ judged }) => !judged?.limit);
	const all = [...decidingRows(report), ...reported];
	if (all.length === 0) return [];
	const [head, ...body] = terminalTable(columns, all.slice(0, mostRows).map(tableRow), width);
	return [
		dimmed(head),
		...body,
		...all.length > mostRows ? [`showing ${mostRows} of ${formatCount(all.length)}`] : []
	];
}
function tableRow(row) {
	const { champion, challenger, difference, interval, bar, limit } = rowNumbers(row);
	const { verdict, needed, besides } = rowWords(row);
	const slice = row.slice ? ` in ${sliceNameInTerminal(row.slice)}` : "";
	const marks = `${row.primary && !slice ? " (primary)" : ""}${row.baseline ? " over the baseline" : ""}`;
	const name = `${escapeTerminal(row.subject, 60)}${marks}${slice}`;
	const words = besides === "" ? verdict : `${verdict}, ${escapeTerminal(besides, 80)}`;
	return [
		statusSymbols[row.status],
		name,
		limit,
		champion,
		challenger,
		difference,
		interval,
		bar,
		needed,
		words
	];
}
/** The slices that no row of the table speaks of, counted by what they came to. */
function slices(report) {
	const quiet = sliceRows(report).filter(({ status }) => status === "pass" || status === "skip");
	if (quiet.length === 0) return [];
	const counts = /* @__PURE__ */ new Map();
	for (const row of quiet) {
		const { verdict } = rowWords(row);
		counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
	}
	return [`Other slices: ${[...counts].map(([words, count]) => `${formatCount(count)} ${words}`).join(", ")}.`];
}
function toGoOn(report) {
	const steps = nextSteps(report, sliceNameInTerminal);
	return steps === "" ? [] : [`To go on: ${steps}.`];
}
function compared(report) {
	const { challenger, champion } = report.model;
	const named = ({ uri, version }) => `${escapeTerminal(uri, 120)}${version === void 0 ? "" : ` (version ${escapeTerminal(String(version), 40)})`}`;
	const rows = report.rows === void 0 ? "" : `, ${formatCount(report.rows)} labelled rows`;
	const against = champion ? ` against champion ${named(champion)}` : "";
	return `${challenger ? `challenger ${named(challenger)}${against}` : escapeTerminal(report.gate)}${rows}, ${formatDuration(report.provenance.seconds).replaceAll(" ", "\xA0")}`;
}

// shared/report/write-report.ts
/** The bytes of a report's file: validated, keys in the schema's order, full doubles, a newline at the end. Throws where the report breaks its schema. */
function reportText(report) {
	return `${JSON.stringify(parseReport(report), null, 2)}\n`;
}
/**
* Writes the report at `path`, whole or not at all, and creates the folder.
* Throws where the report breaks its schema (NaN, an unknown key): that is a bug, and nothing is written.
*/
async function writeReport(path, report) {
	const text = reportText(report);
	const target = resolve(path);
	const draft = `${target}.${randomUUID()}.tmp`;
	try {
		await mkdir(dirname(target), { recursive: true });
		await writeFile(draft, text, { flag: "wx" });
		await rename(draft, target);
	} catch (cause) {
		throw unwritable(path, cause);
	} finally {
		await rm(draft, { force: true }).catch(() => void 0);
	}
}
const reasons = {
	EACCES: "may not be written",
	EPERM: "may not be written",
	EROFS: "lies on a read-only file system",
	ENOTDIR: "leads through a file",
	EEXIST: "leads through a file",
	EISDIR: "is a folder",
	ENOSPC: "has no space left on its disk",
	ENAMETOOLONG: "is too long"
};
/** What the user can mend as an InputError; anything else as it came. */
function unwritable(path, cause) {
	const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
	if (!Object.hasOwn(reasons, code)) return cause;
	return new InputError({
		input: "report-path",
		rule: "must be a file that can be written",
		received: `${JSON.stringify(path)}, which ${reasons[code]}`,
		fix: "Give another path."
	}, { cause });
}

export { readReport as a, renderComment as i, renderTerminal as n, renderSummary as r, writeReport as t };