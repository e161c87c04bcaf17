import { t as plainText } from "./plain-text.js";
import { t as escapeTerminal } from "./escape-terminal.js";
import { n as stringWidth, t as terminalTable } from "./terminal-table.js";
import { a as formatNumber, r as formatCount, t as counted } from "./format-number.js";
import { n as loadSettings } from "./config.js";
import { A as pressingRows, C as reasons, D as faultPhrase, E as faultName, F as escapeMarkdown, G as severityOf, I as breakReferences, K as sliceRows, L as measuredRows, M as verdictClause, R as toldChecks, S as bullet, T as untold, U as metricRows, W as otherRows, _ as measuredNumbers, a as safeUrl, b as rowNumbers, c as isGroupTable, d as measuredWords, f as measuredLead, g as isCount, h as foundWords, i as groupAxis, j as statusSymbols, k as foundPlaces, m as isFlip, n as recordLine, o as decidingTable, p as flipWords, r as groupNumbers, s as groupTables, u as tableColumns, v as claimOf, w as toldOf, x as nextSteps, y as rowWords, z as tableOf } from "./write-whole.js";
import { l as formatBytes, u as formatDuration } from "./report.js";
import { t as catalogue } from "./catalogue2.js";
import { styleText } from "node:util";

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

// shared/report/deciding-rows.ts
/** The lines that decide: metrics with a limit, and the slices, costs and baselines that do not pass; worst first, then the primary metric, then as the report has them. */
function decidingRows(report) {
	const limited = metricRows(report).filter(({ judged }) => judged?.limit);
	const broken = [...sliceRows(report), ...otherRows(report)].filter(({ status }) => status !== "pass" && status !== "skip");
	return [...limited, ...broken].sort((a, b) => severityOf(a.status) - severityOf(b.status) || Number(b.primary) - Number(a.primary));
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

// shared/report/showing.ts
/** A paragraph "showing N of M" to put after what was shortened; empty where all is shown. */
function showing(shown, all) {
	return all > shown ? `\n\nshowing ${formatCount(shown)} of ${formatCount(all)}` : "";
}

// shared/report/fairness/group-bar.ts
const width = 12;
/**
* A group's value and interval on the axis that its table shares, as a row of 12 characters from the smallest to the largest:
* `━` the interval, `●` the value, `┊` where the limit lies, seen from the group that is best off. A value is never drawn
* on the other side of the limit.
*/
function groupBar({ value, interval }, { from, to }, limit) {
	if (value === void 0) return "";
	const last = 11;
	const column = (x) => Math.min(last, Math.max(0, Math.round((x - from) / (to - from) * last)));
	const mark = limit !== void 0 && limit >= from && limit <= to ? Math.min(10, Math.max(1, column(limit))) : void 0;
	const place = (x) => {
		if (mark === void 0 || limit === void 0) return column(x);
		if (x === limit) return mark;
		return x > limit ? Math.max(column(x), mark + 1) : Math.min(column(x), mark - 1);
	};
	const cells = new Array(width).fill("·");
	const [low, high] = (interval ?? [value, value]).map(place);
	for (let i = low; i <= high; i += 1) cells[i] = "━";
	if (mark !== void 0) cells[mark] = "┊";
	cells[place(value)] = "●";
	return cells.join("");
}

// shared/report/fairness/group-markdown.ts
/** Metrics that stand side by side on a comment. */
const mostMetrics$1 = 3;
/**
* The groups of one set as a markdown table, worst first: rows, and of the metrics that limits are about the challenger's
* rate with its interval, a picture of it, the champion's and the change. All other metrics are on the page.
*/
function groupMarkdown(table, top) {
	const metrics = table.metrics.slice(0, Math.max(1, Math.min(mostMetrics$1, table.deciding)));
	const columns = metrics.map((metric) => ({
		metric,
		axis: groupAxis(table, metric),
		write: groupNumbers(table, metric),
		limit: table.forbidden.get(metric)?.at
	}));
	const body = table.rows.slice(0, top).map((row) => [nameCell(row), ...columns.map(({ metric, axis, write, limit }) => {
		const cell = row.cells.get(metric);
		const { value, interval, champion, change } = write(cell);
		if (value === "") return "";
		const bar = axis && cell?.challenger ? groupBar(cell.challenger, axis, limit) : "";
		const verdict = cell?.change?.status;
		const symbol = verdict && verdict !== "pass" && verdict !== "skip" ? `${statusSymbols[verdict]}&nbsp;` : "";
		const small = [
			interval.replaceAll(" ", "&nbsp;"),
			champion && `champion&nbsp;${champion}, ${symbol}${change}`,
			value === "undefined" && escapeMarkdown(cell?.challenger?.why ?? "", 120)
		].filter((part) => part);
		return `${value}${bar === "" ? "" : `&nbsp;${codeSpan(bar, { cell: true })}`}${small.length === 0 ? "" : `<br><sub>${small.join("<br>")}</sub>`}`;
	})]);
	const head = [escapeMarkdown(table.name, 80), ...metrics.map((metric) => escapeMarkdown(metric, 60))];
	const merged = table.merged === void 0 ? "" : `\n\nJudged, but not shown one by one: ${escapeMarkdown(table.merged, 400)}.`;
	return markdownTable([head, ...body], {
		align: "l",
		alignDelimiters: false
	}) + showing(top, table.rows.length) + merged;
}
function nameCell({ name, rows, notes, isPooled }) {
	const said = [rows === void 0 ? "" : counted(rows, "row"), ...notes.slice(0, 1).map(({ why }) => escapeMarkdown(why, 160))].filter((part) => part !== "").join("; ");
	return `${isPooled ? name : codeSpan(name, {
		max: 60,
		cell: true
	})}${said === "" ? "" : `<br><sub>${said}</sub>`}`;
}

// shared/report/fairness/group-blocks.ts
/** Groups that stand unfolded, and folded in a comment; the job summary and the page have all. */
const mostUnfolded = 6;
const mostFolded = 12;
/** The groups of the set that decides, unfolded under what did not pass; empty where everything passes. */
function decidingGroups(report, { top }) {
	const table = decidingTable(report);
	if (!table) return "";
	const by = table.columns.map((column) => codeSpan(column)).join(" × ");
	const limit = table.forbidden.size > 0 ? "; `┊` the limit, seen from the group that is best off" : "";
	return `**Groups by** ${by}${table.within === void 0 ? "" : ` within ${codeSpan(table.within)}`}, worst first${limit}\n\n${groupMarkdown(table, Math.min(mostUnfolded, top))}`;
}
/** Every set of groups that does not stand whole above, folded under its name. */
function groupFolds(report, { passing, top, methods }) {
	if (!passing) return [];
	const deciding = decidingTable(report);
	return groupTables(report).filter((table) => table !== deciding || table.rows.length > mostUnfolded).map((table) => {
		const worst = table.lines[0]?.status;
		const symbol = worst === void 0 ? "" : `${statusSymbols[worst]} `;
		const where = table.within === void 0 ? "" : " in each level";
		const title = `${symbol}Groups by ${table.name}: ${counted(table.rows.filter(({ isPooled }) => !isPooled).length, "group")}, worst first${where}`;
		return details(title, groupMarkdown(table, methods ? top : Math.min(mostFolded, top)));
	});
}

// shared/report/found-table.ts
/** Ids that a line has room for. */
const mostIds$1 = 3;
/** Faults of one column; more of them say nothing new. */
const mostFaults$1 = 6;
/** Columns beyond the table that are named with their first fault. */
const mostNamed = 20;
/**
* What was found in tables of data, a line a column: in which, what and how many rows, and below each the first rows to
* look at; the columns beyond `top` by name. Two columns, because three have no room on a phone.
*/
function foundTable(rows, top) {
	const places = foundPlaces(rows);
	const body = places.slice(0, top).map((place) => [where(place), what(place)]);
	const table = markdownTable([["Where", "What was found"], ...body], {
		align: "l",
		alignDelimiters: false
	});
	return [body.length === 0 ? "" : table, named$1(places.slice(top))].filter((part) => part !== "").join("\n\n");
}
function where({ subject, status, table }) {
	return `${statusSymbols[status]}&nbsp;${codeSpan(subject, {
		max: 60,
		cell: true
	})}<br><sub>${escapeMarkdown(table, 60)}</sub>`;
}
function what({ rows, status }) {
	const faults = rows.slice(0, mostFaults$1).map((row, i) => {
		const said = `${row.status === status ? "" : `${statusSymbols[row.status]}&nbsp;`}**${escapeMarkdown(faultPhrase(row.check), 200)}**: ${escapeMarkdown(foundWords(row), 300)}`;
		const ids = idsOf(row);
		return ids === "" || i > 0 && ids === idsOf(rows[i - 1]) ? said : `${said}<br><sub>rows ${ids}</sub>`;
	});
	if (rows.length > mostFaults$1) faults.push(`and ${rows.length - mostFaults$1} more`);
	return faults.join("<br>");
}
function idsOf({ finding: { rows = [] } }) {
	return [...rows.slice(0, mostIds$1).map((id) => codeSpan(id, {
		max: 40,
		cell: true
	})), ...rows.length > mostIds$1 ? ["…"] : []].join(" ");
}
/** `Besides: ⛔ remark in data.test (personal data), …`; empty where there are none. */
function named$1(places) {
	if (places.length === 0) return "";
	const shown = places.slice(0, mostNamed).map(({ subject, status, table, rows }) => {
		const faults = rows.length === 1 ? "" : ` and ${rows.length - 1} more`;
		const [{ check }] = rows;
		return `${statusSymbols[status]}&nbsp;${codeSpan(subject, { max: 60 })} in ${escapeMarkdown(table, 60)} (${escapeMarkdown(faultName(check).name, 80)}${faults})`;
	});
	const more = places.length > mostNamed ? ` and ${places.length - mostNamed} more` : "";
	return `Besides: ${shown.join(", ")}${more}.`;
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

// shared/report/measured-table.ts
/** Judged values as a table: what was measured, the value, what is allowed, a picture of the interval, the verdict in words. */
function measuredTable(rows) {
	const body = rows.map(cellsOf$2);
	const kept = columns$3.filter(({ isOptional }, i) => !isOptional || body.some((cells) => cells[i] !== ""));
	const picked = (cells) => kept.map((column) => cells[columns$3.indexOf(column)]);
	return markdownTable([kept.map(({ title }) => title), ...body.map(picked)], {
		align: kept.map(({ align }) => align),
		alignDelimiters: false
	});
}
const columns$3 = [
	{
		title: "What",
		align: "l"
	},
	{
		title: "Verdict",
		align: "l"
	},
	{
		title: "Measured",
		align: "r"
	},
	{
		title: "Allowed",
		align: "r",
		isOptional: true
	},
	{
		title: "worse&nbsp;↔&nbsp;better",
		align: "c",
		isOptional: true
	}
];
function cellsOf$2(row) {
	const { value, champion, interval, limit, p, bar } = measuredNumbers(row);
	const { verdict, needed, besides = "" } = measuredWords(row);
	const small = [
		interval,
		row.line ? "" : p.replace("<", "&lt;"),
		champion && `champion&nbsp;${champion}`
	].filter((part) => part !== "");
	return [
		twoLines$1(name(row), qualified(row)),
		twoLines$1(`${statusSymbols[row.status]} ${verdict}`.replaceAll(" ", "&nbsp;"), [
			needed && `needs about ${needed}&nbsp;rows`,
			escapeMarkdown(besides, 200),
			told(row)
		].filter((part) => part !== "").join("; ")),
		twoLines$1(value.replaceAll(" ", "&nbsp;"), small.join("<br>")),
		limit.replaceAll(" ", "&nbsp;"),
		bar === "" ? "" : codeSpan(bar, { cell: true })
	];
}
function name(row) {
	const { subject, slice, by, within } = row.finding;
	const columnsOf = (by ?? []).map((column) => codeSpan(column, { cell: true })).join(" × ");
	return [
		measuredLead(row),
		escapeMarkdown(subject, 80),
		columnsOf && `by ${columnsOf}`,
		within !== void 0 && `within ${codeSpan(within, { cell: true })}`,
		slice && `in ${sliceName(slice, { cell: true })}`
	].filter((part) => part).join(" ");
}
/** The rule, the groups and the rows that the value is of; nothing that the name says. */
function qualified(row) {
	const { check, finding, line } = row;
	if (line) return pairWords(finding);
	if (isFlip(row)) return flipWords(finding);
	const { subject, pair, n, statistic } = finding;
	const title = plainText(check.title, 100);
	return [
		!(title.replace(/^[\d,]+ /, "") === plainText(subject, 100) || (finding.by ?? []).some((column) => title.includes(column))) && escapeMarkdown(title, 100),
		pair?.map((group) => codeSpan(group, {
			max: 40,
			cell: true
		})).join(" against "),
		!isCount(finding) && statistic !== "value" && statistic !== "share" && statistic !== "difference" && !title.includes(statistic) && escapeMarkdown(statistic, 40),
		n !== void 0 && !isCount(finding) && `n = ${formatCount(n)}`
	].filter((part) => typeof part === "string").join(", ");
}
/** `Asian` against `White`, false_positive_rate */
function pairWords({ pair, metric, subject }) {
	return [(pair ?? []).map((group) => codeSpan(group, {
		max: 60,
		cell: true
	})).join(pair ? " against " : ", "), metric !== void 0 && metric !== subject && escapeMarkdown(metric, 60)].filter((part) => part).join(", ");
}
/** The reason, where no number tells it. */
function told({ finding, check, status }) {
	if (finding.value !== void 0 && finding.limit) return "";
	return status === "pass" ? "" : escapeMarkdown(finding.why ?? check.why, 200);
}
function twoLines$1(first, second) {
	if (second === "") return first;
	return `${first}<br><sub>${second.replaceAll(" … ", "&nbsp;…&nbsp;")}</sub>`;
}

// shared/report/judged-tables.ts
/** Judged values that compare no models, at most `top` lines of each kind: what was found in data, and all else. */
function judgedTables(rows, top) {
	const found = rows.filter(({ table }) => table !== void 0);
	const measured = rows.filter(({ table }) => table === void 0);
	return [foundTable(found, top), measured.length === 0 ? "" : measuredTable(measured.slice(0, top)) + showing(top, measured.length)].filter((part) => part !== "").join("\n\n");
}

// shared/report/metric-table.ts
/**
* The table of lines: champion, challenger, difference, picture, verdict in words. Each cell's small
* second line qualifies the first: the limit, the interval of the number above it, the rows needed.
*/
function metricTable(rows) {
	const body = rows.map(cellsOf$1);
	const kept = columns$2.filter(({ optional }, i) => !optional || body.some((cells) => cells[i] !== ""));
	const picked = (cells) => kept.map((column) => cells[columns$2.indexOf(column)]);
	return markdownTable([kept.map(({ title }) => title), ...body.map(picked)], {
		align: kept.map(({ align }) => align),
		alignDelimiters: false
	});
}
const columns$2 = [
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
function cellsOf$1(row) {
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
	const reasoned = reasons(report, top);
	const [first, second] = report.verdict === "error" ? [reasoned, ""] : ["", reasoned];
	return [
		rows.length === 0 ? "" : table,
		besides(report, all.length - rows.length),
		first,
		measured(report, top, detail),
		decidingGroups(report, detail),
		second,
		steps === "" ? "" : `**To go on:** ${steps}.`
	];
}
/** What is judged without comparing models and did not pass. */
function measured(report, top, { passing }) {
	const troubled = measuredRows(report).filter(({ status }) => status !== "pass" && status !== "skip");
	const { rows, rest, left } = pressingRows(troubled, report.verdict);
	const where = passing ? "see all checks below" : `${left === 1 ? "it stands" : "they stand"} in the report`;
	return [judgedTables(rows, top), rest === "" ? "" : `${rest}; ${where}.`].filter((part) => part !== "").join("\n\n");
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

// shared/report/kept-table.ts
/** The checks of tables of data that hold, and those that judged nothing: no column of theirs needs a line. */
function keptChecks(report) {
	return report.checks.filter((check) => (check.status === "pass" || check.status === "skip") && tableOf(report, check) !== void 0);
}
/** Such checks as a table, a line for what must hold: where it does, and what was seen; those that pass first. */
function keptTable(report, top) {
	const lines = /* @__PURE__ */ new Map();
	for (const check of keptChecks(report).sort((a, b) => rank(a) - rank(b))) {
		const key = JSON.stringify([check.status, check.title]);
		const line = lines.get(key) ?? {
			check,
			said: /* @__PURE__ */ new Map()
		};
		lines.set(key, line);
		line.said.set(check.why, [...line.said.get(check.why) ?? [], tableOf(report, check) ?? ""]);
	}
	if (lines.size === 0) return "";
	const body = [...lines.values()].slice(0, top).map(({ check: { status, title }, said }) => [`${statusSymbols[status]}&nbsp;${escapeMarkdown(title, 120)}`, [...said].map(([why, tables]) => `${escapeMarkdown(why, 200)} <sub>${escapeMarkdown(tables.join(", "), 120)}</sub>`).join("<br>")]);
	return markdownTable([["What must hold", "What was seen"], ...body], {
		align: "l",
		alignDelimiters: false
	}) + showing(top, lines.size);
}
/** A contract's rules are many and alike, so what is known of any table comes before them. */
function rank({ id, status }) {
	return (status === "pass" ? 0 : 2) + Number(id.startsWith("contract/"));
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
		judged?.p === void 0 ? "" : `${formatProbability(judged.p)}${claimed(judged)}`
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
function claimed(judged) {
	const claim = claimOf(judged);
	return claim === void 0 ? "" : ` (${claim})`;
}

// shared/report/provenance-lines.ts
/** Where the verdict comes from: inputs with their digests, commit, level, methods, seed, tool, time. */
function provenanceLines(report) {
	const { provenance } = report;
	const inputs = provenance.inputs.slice(0, 10).map(({ name, uri, sha256, rows, bytes, seconds }) => {
		const digest = sha256 ? ` ${codeSpan(`sha256:${sha256.slice(0, 12)}`)}` : "";
		const counted = rows === void 0 ? "" : `, ${formatCount(rows)} rows`;
		const stored = bytes === void 0 ? "" : `, ${formatBytes(bytes)}`;
		const loaded = seconds === void 0 ? "" : `, opened in ${formatDuration(seconds)}`;
		return `${escapeMarkdown(name, 80)} ${codeSpan(uri, { max: 80 })}${digest}${counted}${stored}${loaded}`;
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

// shared/report/queries-block.ts
/** Queries that a comment has room for; the job summary has for more. */
const mostQueries = 12;
/** The queries that show all rows of what did not pass, each once, folded; empty where there are none. */
function queriesBlock(report, { passing, methods, top }) {
	if (!passing) return "";
	const found = /* @__PURE__ */ new Map();
	for (const row of measuredRows(report)) {
		const { query } = row.finding;
		if (query === void 0 || row.status === "pass" || row.status === "skip") continue;
		found.set(query, [...found.get(query) ?? [], row]);
	}
	const most = methods ? top : Math.min(mostQueries, top);
	const body = [...found].slice(0, most).map(([query, rows]) => one(query, rows));
	return details("How to see all of these rows", body.join("\n\n") + showing(most, found.size));
}
/** What a reader would not see, or a page would change: a query without it is another query. */
const unseen = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
function one(query, rows) {
	const [{ finding, table = "" }] = rows;
	const names = rows.map(({ check }) => escapeMarkdown(faultPhrase(check), 200)).join(", ");
	const where = `${codeSpan(finding.subject, { max: 60 })} in ${escapeMarkdown(table, 60)}`;
	if (unseen.test(query)) return `${where}, ${names}: the query holds characters that nobody sees; it is in the JSON report.`;
	const longest = Math.max(2, ...(query.match(/`+/g) ?? []).map((run) => run.length));
	const fence = "`".repeat(longest + 1);
	return `${where}, ${names}:\n\n${fence}sql\n${query}\n${fence}`;
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
	const columns = tableColumns(table);
	const rows = table.rows.slice(0, top).map((row) => columns.map(({ decimals }, i) => tableCell(row[i] ?? null, decimals)));
	const head = table.columns.map(({ title }) => escapeMarkdown(title, 80));
	const align = columns.map(({ align }) => align[0]);
	return markdownTable([head, ...rows], {
		align,
		alignDelimiters: false
	}) + showing(top, table.rows.length);
}
function tableCell(cell, decimals) {
	if (cell === null) return "";
	return typeof cell === "number" ? formatNumber(cell, decimals) : escapeMarkdown(cell, 80);
}

// shared/report/mermaid-chart.ts
const mostPoints = 50;
const mostRows$3 = 11;
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
	if (!chart.caption) parts.push(sectionTable(chartTable(chart), mostRows$3));
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
const mostRows$2 = 20;
/** A section, folded under its title; empty where the rung has no room for it. */
function sectionBlock(section, report, { charts, passing, methods, top }) {
	switch (section.type) {
		case "chart": return charts ? details(section.title, mermaidChart(section)) : "";
		case "table":
			if (!passing || section.record && !methods) return "";
			return details(section.title, tableBody(section, report, methods ? top : Math.min(mostRows$2, top)));
		case "text": return passing ? details(section.title, paragraphs(section.text)) : "";
	}
}
function tableBody(section, report, top) {
	return [
		section.note === void 0 ? "" : escapeMarkdown(section.note),
		section.record ? `${escapeMarkdown(recordLine(report))}.` : "",
		sectionTable(section, top)
	].filter((part) => part !== "").join("\n\n");
}
/** Each line a paragraph of its own. */
function paragraphs(text) {
	return text.split(/\r\n|\r|\n/).map((line) => escapeMarkdown(line)).filter((line) => line !== "").join("\n\n");
}

// shared/report/folded-blocks.ts
/** Everything else, folded: all metrics, slices, other checks, sections, methods, provenance. */
function foldedBlocks(report, detail) {
	return [
		queriesBlock(report, detail),
		metricsBlock(report, detail),
		slicesBlock(report, detail),
		...groupFolds(report, detail),
		othersBlock(report, detail),
		...report.sections.slice(0, detail.top).map((section) => sectionBlock(section, report, detail)),
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
function othersBlock(report, detail) {
	const title = metricRows(report).length > 0 ? "Other checks" : `All ${counted(report.checks.length, "check")}, worst first`;
	return details(title, othersBody(report, detail));
}
/**
* Cost and baseline as a table, what was judged without a comparison as another, what has no numbers as bullets; of
* tables of data what was found, and the checks that hold.
*/
function othersBody(report, { passing, top }) {
	if (!passing) return "";
	const rows = otherRows(report);
	const kept = new Set(keptChecks(report));
	const values = measuredRows(report).filter(({ table, status }) => table === void 0 || status !== "pass" && status !== "skip");
	const rest = toldChecks(report).filter((check) => !kept.has(check) && !isGroupTable(check)).sort((a, b) => severityOf(a.status) - severityOf(b.status));
	return [
		rows.length === 0 ? "" : metricTable(rows.slice(0, top)) + showing(top, rows.length),
		judgedTables(values, top),
		keptTable(report, top),
		rest.slice(0, top).map((check) => bullet(check, tableOf(report, check))).join("\n") + showing(top, rest.length)
	].filter((part) => part !== "").join("\n\n");
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
	const url = safeUrl(target);
	return url === void 0 ? "" : `[${text}](<${url.replaceAll("<", "%3C").replaceAll(">", "%3E")}>)`;
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

// shared/report/fairness/terminal-groups.ts
const mostGroups = 12;
const mostMetrics = 2;
/** The groups of the set that decides, worst first, for a terminal; nothing where everything passes. */
function terminalGroups(report, width, dimmed) {
	const table = decidingTable(report);
	if (!table) return [];
	const parts = table.metrics.slice(0, Math.max(1, Math.min(mostMetrics, table.deciding))).map((metric) => ({
		metric,
		axis: groupAxis(table, metric),
		write: groupNumbers(table, metric),
		limit: table.forbidden.get(metric)?.at
	}));
	const columns = [
		{
			title: escapeTerminal(table.name, 40),
			align: "left"
		},
		{
			title: "rows",
			align: "right"
		},
		...parts.flatMap(({ metric }, i) => [
			{
				title: escapeTerminal(metric, 40),
				align: "right",
				spare: 2 * i
			},
			{
				title: "",
				align: "left",
				spare: 2 * i
			},
			{
				title: "champion",
				align: "right",
				spare: 2 * i + 1
			}
		])
	];
	const cells = table.rows.slice(0, mostGroups).map(({ name, rows, cells }) => [
		escapeTerminal(name, 60),
		rows === void 0 ? "" : formatCount(rows),
		...parts.flatMap(({ metric, axis, write, limit }) => {
			const cell = cells.get(metric);
			const { value, champion } = write(cell);
			return [
				value,
				axis && cell?.challenger ? groupBar(cell.challenger, axis, limit) : "",
				champion
			];
		})
	]);
	const [head, ...body] = terminalTable(columns, cells, width);
	return [
		dimmed(head),
		...body,
		...table.rows.length > mostGroups ? [`showing ${mostGroups} of ${formatCount(table.rows.length)} groups`] : [],
		...table.merged === void 0 ? [] : [`judged, but not shown one by one: ${escapeTerminal(table.merged, 400)}`]
	];
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

// shared/report/terminal-found.ts
const mostPlaces = 40;
const mostFaults = 6;
const mostIds = 5;
/** What was found in tables of data, column by column: where, what, and below each the first rows to look at. */
function terminalFound(rows, width, pen) {
	const places = foundPlaces(rows);
	const lines = places.slice(0, mostPlaces).flatMap((place) => lined(place, width, pen));
	const more = places.length > mostPlaces ? [`showing ${mostPlaces} of ${formatCount(places.length)} places`] : [];
	return [...lines, ...more];
}
/** One fault in one paragraph; several as a list under the column's name. */
function lined({ subject, table, status, rows }, width, pen) {
	const where = `${escapeTerminal(subject, 60)} in ${escapeTerminal(table, 60)}`;
	const isOne = rows.length === 1;
	const head = isOne ? [] : [pen.status(status, `${statusSymbols[status]} ${where}`)];
	const faults = rows.slice(0, mostFaults).flatMap((row, i) => {
		const words = `${escapeTerminal(faultPhrase(row.check), 200)}: ${escapeTerminal(foundWords(row), 300)}`;
		const symbol = statusSymbols[row.status];
		const [first, ...rest] = isOne ? wrapText(`${symbol} ${where}: ${words}`, width, 3) : wrapText(`${symbol} ${words}`, width - 3, 3).map((line) => `   ${line}`);
		const named = ids(row.finding.rows ?? [], width, isOne ? 3 : 6);
		const isTold = i > 0 && String(named) === String(ids(rows[i - 1].finding.rows ?? [], width, 6));
		return [
			pen.status(row.status, first),
			...rest,
			...isTold ? [] : named.map(pen.dim)
		];
	});
	const more = rows.length > mostFaults ? [`   and ${formatCount(rows.length - mostFaults)} more`] : [];
	return [
		...head,
		...faults,
		...more
	];
}
function ids(rows, width, indent) {
	if (rows.length === 0) return [];
	const shown = rows.slice(0, mostIds).map((id) => escapeTerminal(id, 60));
	const separator = shown.some((id) => id.includes(", ")) ? "; " : ", ";
	const all = [...shown, ...rows.length > mostIds ? ["…"] : []].join(separator);
	return wrapText(all, width - indent).map((line) => " ".repeat(indent) + line);
}

// shared/report/terminal-measured.ts
const mostRows$1 = 40;
const columns$1 = [
	{
		title: "",
		align: "left"
	},
	{
		title: "what",
		align: "left"
	},
	{
		title: "groups",
		align: "left",
		spare: 5
	},
	{
		title: "measured",
		align: "right"
	},
	{
		title: "interval",
		align: "right",
		spare: 2
	},
	{
		title: "allowed",
		align: "right",
		spare: 1
	},
	{
		title: "p",
		align: "left",
		spare: 4
	},
	{
		title: "",
		align: "left",
		spare: 3
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
/** Judged values that compare no models, for a terminal: a table, and below a line over many groups what it hangs on. */
function terminalMeasured(rows, width, pen) {
	if (rows.length === 0) return [];
	const shown = rows.slice(0, mostRows$1);
	const [head, ...body] = terminalTable(columns$1, shown.map(cellsOf), width);
	return [
		pen.dim(head),
		...shown.flatMap((row, i) => [body[i], ...hangsOn(row, width).map(pen.dim)]),
		...rows.length > mostRows$1 ? [`showing ${mostRows$1} of ${formatCount(rows.length)}`] : []
	];
}
function cellsOf(row) {
	const { subject, by, within, slice, pair } = row.finding;
	const { value, interval, limit, p, bar } = measuredNumbers(row);
	const { verdict, needed } = measuredWords(row);
	const name = [
		measuredLead(row),
		escapeTerminal(subject, 60),
		by && `by ${by.map((column) => escapeTerminal(column, 30)).join(" × ")}`,
		within !== void 0 && `within ${escapeTerminal(within, 30)}`,
		slice && `in ${sliceNameInTerminal(slice)}`
	].filter((part) => part);
	const groups = row.line ? "" : (pair ?? []).map((group) => escapeTerminal(group, 30)).join(" against ");
	const allowed = row.line ? "" : limit;
	return [
		statusSymbols[row.status],
		name.join(" "),
		groups,
		value,
		interval,
		allowed,
		p,
		bar,
		needed,
		verdict
	];
}
/** `   Asian against White, false_positive_rate; about 2,900 rows of Asian would decide` */
function hangsOn(row, width) {
	if (!row.line) return [];
	const { pair, metric, subject } = row.finding;
	const { besides = "" } = measuredWords(row);
	const of = [(pair ?? []).map((group) => escapeTerminal(group, 60)).join(" against "), metric !== void 0 && metric !== subject && escapeTerminal(metric, 60)];
	const { limit } = measuredNumbers(row);
	const allowed = limit === "" ? "" : `allowed ${limit}`;
	const said = [
		of.filter((part) => part).join(", "),
		allowed,
		escapeTerminal(besides, 240)
	].filter((part) => part !== "");
	return said.length === 0 ? [] : wrapText(said.join("; "), width - 4).map((line) => `    ${line}`);
}

// shared/report/terminal-pen.ts
const colours = {
	pass: "green",
	warn: "yellow",
	inconclusive: "cyan",
	fail: "red",
	error: "red",
	skip: "dim"
};
/** Writes in the colours of a terminal, or in none. */
function terminalPen(colour) {
	const paint = (style, text) => colour ? styleText(style, text, { validateStream: false }) : text;
	return {
		dim: (text) => paint("dim", text),
		bold: (text) => paint("bold", text),
		status: (status, text) => paint(colours[status], text)
	};
}

// shared/report/terminal-evidence.ts
const mostRows = 40;
const mostReasons = 20;
/** What decides a report, for a terminal: its lines, what else did not pass and why, what to do now; blocks of lines. */
function terminalEvidence(report, { width = 100, colour = false }) {
	const pen = terminalPen(colour);
	const paragraph = (text) => wrapText(text, width, 3);
	const reasons = untold(report).slice(0, mostReasons).flatMap((check) => {
		const { status } = check;
		const table = tableOf(report, check);
		const { name, said } = toldOf(check, table);
		const where = table === void 0 ? "" : ` in ${escapeTerminal(table, 60)}`;
		return paragraph(`${statusSymbols[status]} ${escapeTerminal(name, 160)}${where} ${escapeTerminal(said)}`).map((line) => pen.status(status, line));
	});
	const [first, second] = report.verdict === "error" ? [reasons, []] : [[], reasons];
	const pressing = pressingRows(troubled(report, false), report.verdict);
	return [
		table(report, width, pen.dim),
		first,
		terminalFound(troubled(report, true), width, pen),
		terminalMeasured(pressing.rows, width, pen),
		pressing.rest === "" ? [] : paragraph(`${pressing.rest}; ${pressing.left === 1 ? "it stands" : "they stand"} in the report.`),
		terminalGroups(report, width, pen.dim),
		slices(report).flatMap(paragraph),
		second,
		toGoOn(report).flatMap(paragraph)
	].filter((lines) => lines.length > 0);
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
/** The judged values that did not pass, of checks that compare no models: of tables of data, or all others. */
function troubled(report, ofTables) {
	return measuredRows(report).filter(({ status, table }) => table !== void 0 === ofTables && status !== "pass" && status !== "skip");
}

// shared/report/render-terminal.ts
/** A gate's report for a terminal or a log, the verdict first; ends with a newline. */
function renderTerminal(report, { width = 100, colour = false } = {}) {
	const pen = terminalPen(colour);
	const paragraph = (text) => wrapText(text, width, 3);
	const because = report.summary === "" ? "" : `: ${escapeTerminal(report.summary)}`;
	const clause = verdictClause(report, escapeTerminal(report.model.name, 80));
	return `${[[
		...paragraph(`${statusSymbols[report.verdict]} ${clause}${because}`).map((line) => pen.bold(pen.status(report.verdict, line))),
		...wrapText(comparedInTerminal(report), width - 3).map((line) => `   ${line}`),
		...(report.notices ?? []).flatMap((notice) => paragraph(`ℹ️  ${escapeTerminal(notice)}`))
	], ...terminalEvidence(report, {
		width,
		colour
	})].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
/** Who is compared with whom, on how many rows, and how long it took: one line. */
function comparedInTerminal(report) {
	const { challenger, champion } = report.model;
	const named = ({ uri, version }) => `${escapeTerminal(uri, 120)}${version === void 0 ? "" : ` (version ${escapeTerminal(String(version), 40)})`}`;
	const rows = report.rows === void 0 ? "" : `, ${formatCount(report.rows)} labelled rows`;
	const against = champion ? ` against champion ${named(champion)}` : "";
	return `${challenger ? `challenger ${named(challenger)}${against}` : escapeTerminal(report.gate)}${rows}, ${formatDuration(report.provenance.seconds).replaceAll(" ", "\xA0")}`;
}

// actions/read-settings.ts
/**
* Reads tollgate.yml; in a pull request the limits of the base branch's file count. Where that file cannot be read,
* a notice says so.
*
* @param file absolute
* @param name as the user gave it
*/
async function readSettings(host, file, name) {
	const inputs = (input) => host.input(input);
	const base = await host.baseFile?.(file);
	const given = {
		file,
		name,
		inputs,
		catalogue
	};
	if (base && "file" in base) return loadSettings({
		...given,
		base: base.file
	});
	const loaded = await loadSettings(given);
	if (!base || "absent" in base) return loaded;
	const notice = `The limits are this pull request's own: the base branch's ${name} could not be read (${base.unreadable}).`;
	return {
		...loaded,
		notices: [...loaded.notices, notice]
	};
}

// actions/without-times.ts
/** A gate's report without what differs between two runs that say the same. */
function withoutTimes(report) {
	const { commit: _, run: __, attempt: ___, ...provenance } = report.provenance;
	const inputs = provenance.inputs.map(({ seconds: _, ...input }) => input);
	return {
		...report,
		provenance: {
			...provenance,
			inputs,
			started: "",
			seconds: 0
		}
	};
}

export { summaryLadder as C, firstThatFits as S, showing as _, terminalEvidence as a, codeSpan as b, comparedLine as c, foldedBlocks as d, othersBody as f, groupFolds as g, evidenceBlocks as h, renderTerminal as i, safeLink as l, provenanceLines as m, readSettings as n, terminalPen as o, sectionBlock as p, comparedInTerminal as r, wrapText as s, withoutTimes as t, noticesBlock as u, markdownTable as v, commentLadder as x, details as y };