import { _ as isAddress, a as readDelimitedHeader, d as unfitValue, f as openDatabase, m as quoted, n as plainNames, o as findSource, r as noRows, s as readSource, u as explainReadError, v as shownUri } from "./open-tables.js";
import { t as InputError } from "./errors.js";
import { n as literal, t as identifier } from "./sql-text.js";
import { t as loadEngine } from "./engines.js";
import { i as tooSlow, t as crashed } from "./query-faults.js";
import { n as textKinds, t as isOfKind } from "./text-kinds2.js";
import { spawn } from "node:child_process";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { createReadStream, existsSync, statSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";

// shared/data/digest.ts
/** SHA-256 of a file's bytes in hexadecimal, read as a stream. */
async function digestFile(path) {
	const hash = createHash("sha256");
	for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk);
	return hash.digest("hex");
}
/** One file's SHA-256; for several the SHA-256 of their digests, one a line, in the order given. */
async function digestFiles(paths) {
	const digests = [];
	for (const path of paths) digests.push(await digestFile(path));
	if (digests.length === 1) return digests[0];
	return createHash("sha256").update(digests.map((digest) => `${digest}\n`).join("")).digest("hex");
}

// shared/data/stored-view.ts
const declaredKinds = [
	[/[\])]$|^(STRUCT|MAP|UNION)\b/, "nested"],
	[/^(VARCHAR|JSON|UUID|ENUM.*)$/, "text"],
	[/^U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/, "integer"],
	[/^(FLOAT|DOUBLE)$/, "number"],
	[/^BOOLEAN$/, "boolean"],
	[/^DATE$/, "date"],
	[/^TIMESTAMP/, "timestamp"],
	[/^TIME(_NS)?( WITH TIME ZONE)?$/, "time"]
];
/** What values of a declared type are: a decimal without places is an integer. */
function kindOfType(type) {
	const decimal = /^DECIMAL\(\d+,(\d+)\)$/.exec(type);
	if (decimal) return decimal[1] === "0" ? "integer" : "number";
	return declaredKinds.find(([pattern]) => pattern.test(type))?.[1] ?? "other";
}
const isFloat = (type) => type === "DOUBLE" || type === "FLOAT";
/** SQL, true where the value is missing: NULL, an empty text, a NaN; never NULL. */
function missingSql({ raw, type, isTrimmed }) {
	if (isFloat(type)) return `(${raw} IS NULL OR isnan(${raw}))`;
	if (type === "VARCHAR" && !isTrimmed) return `(${raw} IS NULL OR ${raw} = '')`;
	return `(${raw} IS NULL)`;
}
/** SQL for the value as text, NULL where it is missing; whole numbers have no decimal point. */
function textSql({ raw, type, isTrimmed }) {
	if (type === "VARCHAR") return isTrimmed ? raw : `nullif(${raw}, '')`;
	if (isFloat(type)) return `CASE WHEN isnan(${raw}) THEN NULL
      WHEN ${raw} = trunc(${raw}) AND abs(${raw}) < 1e15 THEN CAST(CAST(${raw} AS BIGINT) AS VARCHAR)
      ELSE CAST(${raw} AS VARCHAR) END`;
	if (/^DECIMAL/.test(type)) return `CASE WHEN ${raw} = trunc(${raw}) THEN CAST(CAST(${raw} AS HUGEINT) AS VARCHAR) ELSE CAST(${raw} AS VARCHAR) END`;
	return `CAST(${raw} AS VARCHAR)`;
}
/** SQL for the value as it is stored, NULL where it is missing. */
function valueSql({ raw, type, isTrimmed }) {
	if (isFloat(type)) return `nullif(${raw}, 'nan')`;
	return type === "VARCHAR" && !isTrimmed ? `nullif(${raw}, '')` : raw;
}
/** What a text must look like to be a number here; as in `isOfKind`. */
const numberPattern$1 = "[+-]?((0|[1-9][0-9]*)(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?";
/** SQL for the value as DOUBLE; NULL where it is missing or no number. */
function numberSql({ raw, type, kind }) {
	if (isFloat(type)) return `CAST(nullif(${raw}, 'nan') AS DOUBLE)`;
	if (type === "VARCHAR") {
		if (kind === "integer" || kind === "number") return `TRY_CAST(${raw} AS DOUBLE)`;
		return `CASE WHEN regexp_full_match(${raw}, '${numberPattern$1}') THEN TRY_CAST(${raw} AS DOUBLE) END`;
	}
	if (/^(U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|DECIMAL.*|BOOLEAN)$/.test(type)) return `CAST(${raw} AS DOUBLE)`;
	return "CAST(NULL AS DOUBLE)";
}
/** SQL for a date or time stamp as seconds since 1970 in UTC; a time stamp that says no zone is taken for UTC. */
function secondsSql({ raw, type, kind, zones }) {
	if (kind !== "date" && kind !== "timestamp") return "CAST(NULL AS DOUBLE)";
	if (type !== "VARCHAR") return `CASE WHEN isfinite(${raw}) THEN epoch(${raw}) END`;
	if (kind === "date") return `epoch(TRY_CAST(${raw} AS DATE))`;
	return `epoch(TRY_CAST(${raw} AS ${zones === "none" ? "TIMESTAMP" : "TIMESTAMPTZ"}))`;
}

// shared/data/columns-of-text.ts
/** Most columns of one query: DuckDB plans more of them slowly. */
const widest$1 = 400;
/**
* Which of these columns hold nothing but UTF-8 text: what is no text stops a scan at its first value.
*
* @param read what stands after FROM to read bytes without a type as texts
* @param columns SQL for the columns, nested ones, too
*/
async function columnsOfText(database, read, columns) {
	if (columns.length > widest$1) return halved(database, read, columns);
	try {
		const each = columns.map((column) => `count_if(CAST(${column} AS VARCHAR) = '')`);
		await database.rows(`SELECT ${each.join(", ")} FROM ${read}`);
		return columns.map(() => true);
	} catch (error) {
		if (!(error instanceof Error && /^Invalid Input Error: Invalid string encoding/.test(error.message))) throw error;
		return columns.length === 1 ? [false] : halved(database, read, columns);
	}
}
async function halved(database, read, columns) {
	const half = columns.length >> 1;
	return [...await columnsOfText(database, read, columns.slice(0, half)), ...await columnsOfText(database, read, columns.slice(half))];
}

// shared/data/explain-scan-error.ts
/**
* What DuckDB says when it cannot go through a table that is open already, as a fault the user can mend that names the
* column; an error of ours is returned as it came.
*
* @param asked names of the columns that were read
*/
async function explainScanError(database, table, asked, error) {
	if (!(error instanceof Error) || error instanceof InputError) return error;
	const { source, from, columns } = table;
	const encoding = /^Invalid Input Error: Invalid string encoding.*?: value (".*") is not valid/s.exec(error.message);
	if (encoding) {
		const texts = columns.filter(({ type }) => /\bVARCHAR\b/.test(type));
		const areText = await columnsOfText(database, from, texts.map(({ raw }) => raw));
		const bad = texts.find((_, k) => !areText[k]);
		const file = source.files.length === 1 ? ` in ${JSON.stringify(basename(source.files[0]))}` : "";
		return new InputError({
			input: source.input,
			rule: `must hold text in UTF-8${bad ? ` in column ${quoted(bad.name)}` : ""}`,
			received: `${encoding[1].slice(0, 100)}${file}`,
			fix: "Write the column as UTF-8, or as bytes without a type of text."
		}, { cause: error });
	}
	const unfit = unfitValue(error.message);
	if (!unfit) return explainReadError(source, error);
	const own = columns.find(({ raw }) => raw === unfit.column)?.name;
	return explainReadError(source, error, own === void 0 ? asked : [own]);
}

// shared/data/stacked-columns.ts
/** What is asked alike of fewer columns is asked of each. */
const fewest = 8;
/** Columns of one query. */
const together$2 = 200;
/** Texts in SQL, which may hold anything, and columns outside of them. */
const parts$2 = /'(?:[^']|'')*'|\bk(\d+)\b/g;
/** The aggregate with `stacked` for its column; undefined where it reads none, or several. */
function templateOf(aggregate) {
	const columns = /* @__PURE__ */ new Set();
	const sql = aggregate.replaceAll(parts$2, (part, column) => {
		if (column === void 0) return part;
		columns.add(Number(column));
		return "stacked";
	});
	const [column] = columns;
	return columns.size === 1 ? {
		column,
		sql
	} : void 0;
}
/**
* What can be asked of many columns at once, as rows of one column: DuckDB plans each aggregate of its own for longer than
* it takes to look at a few thousand rows.
*
* @param asked SQL aggregates, each with the bytes that it holds
* @param typeOf DuckDB's type of a column, undefined where it is not to be stacked
* @param heaviest bytes that the aggregates of one query may hold together
*/
function stacksOf(asked, typeOf, heaviest) {
	const byTemplate = /* @__PURE__ */ new Map();
	for (const [aggregate, cost] of asked) {
		const template = templateOf(aggregate);
		const type = template && typeOf(template.column);
		if (!template || type === void 0) continue;
		const key = `${type} ${template.sql}`;
		const alike = byTemplate.get(key) ?? {
			sql: template.sql,
			cost,
			asked: /* @__PURE__ */ new Map()
		};
		alike.asked.set(template.column, aggregate);
		byTemplate.set(key, alike);
	}
	const byColumns = /* @__PURE__ */ new Map();
	for (const [key, template] of byTemplate) {
		if (template.asked.size < fewest) continue;
		const columns = `${key.slice(0, key.length - template.sql.length)}${[...template.asked.keys()].sort((a, b) => a - b).join()}`;
		byColumns.set(columns, [...byColumns.get(columns) ?? [], template]);
	}
	return [...byColumns.values()].flatMap((templates) => {
		const columns = [...templates[0].asked.keys()].sort((a, b) => a - b);
		const cost = templates.reduce((sum, one) => sum + one.cost, 0);
		const size = Math.max(1, Math.min(together$2, cost > 0 ? Math.floor(heaviest / cost) : together$2));
		return Array.from({ length: Math.ceil(columns.length / size) }, (_, at) => {
			const some = columns.slice(at * size, (at + 1) * size);
			return {
				columns: some,
				templates: templates.map(({ sql, asked }) => ({
					sql,
					asked: some.map((column) => asked.get(column))
				}))
			};
		});
	});
}
/** SQL for a row of each of the columns, in their order: what its aggregates give. */
function stackedSql({ columns, templates }, from) {
	return `SELECT ${templates.map(({ sql }) => sql).join(", ")} FROM (
      SELECT unnest(range(${columns.length})) AS stack, unnest([${columns.map((k) => `k${k}`).join(", ")}]) AS stacked, place
      FROM ${from})
    GROUP BY stack ORDER BY stack`;
}

// shared/data/fused-scan.ts
/** Most expressions of one query: DuckDB plans more of them slowly. */
const widest = 400;
/** Bytes that the expressions of one query may hold together. */
const heaviest = 15e7;
/** What a question reads first: questions about a column go together, so that each part of a scan reads few columns. */
function firstColumn({ aggregates }) {
	return Number(/\bk(\d+)\b/.exec(aggregates.join(" "))?.[1] ?? -1);
}
/** In runs of at most `widest` expressions that are not yet known, each with the questions that share them. */
function parts$1(questions, known) {
	const sorted = [...questions].sort((a, b) => firstColumn(a) - firstColumn(b));
	const all = [];
	let seen = /* @__PURE__ */ new Set();
	let held = 0;
	for (const question of sorted) {
		const fresh = question.aggregates.filter((one) => !seen.has(one) && !known.has(one)).length;
		if (all.length === 0 || seen.size + fresh > widest || held + fresh * question.cost > heaviest) {
			all.push([]);
			seen = /* @__PURE__ */ new Set();
			held = 0;
		}
		held += fresh * question.cost;
		for (const one of question.aggregates) if (!known.has(one)) seen.add(one);
		all[all.length - 1].push(question);
	}
	return all;
}
/**
* Scans a table for all that is asked in the same turn of the event loop, and meanwhile, at once. The same expression is
* measured once. A question that cannot be answered does not take the others with it.
*
* @param from what stands after FROM to read the columns `k0` … that are named, and `place`
* @param stackedType DuckDB's type of a column of which what is asked alike of others is asked together; undefined where
*   each is asked by itself
*/
function fusedScan(database, from, stackedType = () => void 0) {
	let waiting = [];
	let isScanning = false;
	const scan = async (questions, stacked) => {
		const known = new Map(stacked);
		const open = [...new Set(questions.flatMap(({ aggregates }) => aggregates))].filter((one) => !known.has(one));
		try {
			const expressions = open.join(", ");
			const columns = new Set([...expressions.matchAll(/\bk(\d+)\b/g)].map(([, k]) => Number(k)));
			if (open.length > 0) {
				const [values] = await database.rows(`SELECT ${expressions} FROM ${from([...columns])}`);
				for (const [k, one] of open.entries()) known.set(one, values[k]);
			}
		} catch (error) {
			if (questions.length === 1) return questions[0].fail(error);
			const half = questions.length >> 1;
			await scan(questions.slice(0, half), stacked);
			return scan(questions.slice(half), stacked);
		}
		for (const { aggregates, settle } of questions) settle(aggregates.map((one) => known.get(one)));
	};
	const stack = async (questions) => {
		const costs = new Map(questions.flatMap(({ aggregates, cost }) => aggregates.map((one) => [one, cost])));
		const known = /* @__PURE__ */ new Map();
		for (const one of stacksOf(costs, stackedType, heaviest)) try {
			const rows = await database.rows(stackedSql(one, from(one.columns)));
			for (const [t, { asked }] of one.templates.entries()) for (const [k, aggregate] of asked.entries()) known.set(aggregate, rows[k][t]);
		} catch {}
		return known;
	};
	const flush = async () => {
		isScanning = true;
		const questions = waiting;
		waiting = [];
		const stacked = await stack(questions);
		for (const part of parts$1(questions, stacked)) await scan(part, stacked);
		isScanning = false;
		if (waiting.length > 0) setImmediate(() => void flush());
	};
	return (aggregates, cost = 0) => new Promise((settle, fail) => {
		waiting.push({
			aggregates,
			cost,
			settle,
			fail
		});
		if (waiting.length === 1 && !isScanning) setImmediate(() => void flush());
	});
}

// shared/data/measures/repeated-hashes.ts
/** Tables of fewer rows are grouped as they are. */
const fewRows$1 = 1e6;
/** Rows of one pass: with 2 to the 31 bits a twentieth of the bits is set at the end of it. */
const rowsOfPass = 2 ** 27;
/** Suspects of one pass that are kept at most, 64 MB; and no more than a quarter of the rows. */
const mostSuspects = 2 ** 23;
const known$1 = /* @__PURE__ */ new WeakMap();
let tables = 0;
/** Bits for so many rows, 16 a row or more, at most 2 to the 31 (256 MB): as words of 32. */
function bitsFor(rows) {
	return new Int32Array(2 ** Math.min(26, Math.ceil(Math.log2(rows)) - 1));
}
/**
* Streams the hashes past a bit for each, and keeps those whose bit was set before: all that occur again, and few others.
*
* @returns false where there are too many
*/
async function findSuspects(hashes, into, table, database) {
	const passes = Math.ceil(table.rows / rowsOfPass);
	for (let pass = 0; pass < passes; pass++) {
		const bits = bitsFor(table.rows / passes);
		const mask = bits.length - 1;
		const suspects = new BigUint64Array(Math.min(mostSuspects, Math.ceil(table.rows / passes / 4)));
		let count = 0;
		const take = (size, [chunk]) => {
			if (count + size > suspects.length) return false;
			const words = new Int32Array(chunk.buffer, chunk.byteOffset, 2 * size);
			for (let row = 0; row < size; row++) {
				const word = words[2 * row] & mask;
				const before = bits[word];
				const after = before | 1 << (words[2 * row + 1] & 31);
				if (after === before) suspects[count++] = chunk[row];
				else bits[word] = after;
			}
			return true;
		};
		const part = passes > 1 ? ` WHERE h % ${passes} = ${pass}` : "";
		let isAll = true;
		await database.stream(`SELECT h FROM (${hashes})${part}`, ["u64"], (size, chunk) => {
			isAll = take(size, chunk);
			return isAll;
		});
		bits.buffer.transfer(0);
		if (isAll) await database.append(into, suspects.subarray(0, count));
		suspects.buffer.transfer(0);
		if (!isAll) return false;
	}
	return true;
}
async function find(hash, where, table, database) {
	const number = tables++;
	const suspects = `suspects_${number}`;
	const from = `repeated_${number}`;
	const hashes = `SELECT ${hash} AS h FROM ${table.view.from} WHERE ${where}`;
	await database.run(`CREATE TEMP TABLE ${suspects} (h UBIGINT)`);
	const among = table.rows > fewRows$1 && await findSuspects(hashes, suspects, table, database) ? ` WHERE h IN (SELECT h FROM ${suspects})` : "";
	await database.run(`CREATE TEMP TABLE ${from} AS SELECT h, count(*) AS n FROM (${hashes})${among} GROUP BY h HAVING n > 1`);
	await database.run(`DROP TABLE ${suspects}`);
	const [[rows, count]] = await database.rows(`SELECT coalesce(sum(n), 0), count(*) FROM ${from}`);
	return {
		from,
		rows: Number(rows),
		hashes: Number(count)
	};
}
/**
* Hashes that several rows have, found once for all that ask. Time grows with the rows and memory does not: DuckDB groups
* only the few rows whose hash may be there twice, by a bit for each hash (a Bloom filter of one function; Bloom, CACM 13
* (1970)), unless too many are.
*
* @param hash SQL, UBIGINT, never NULL, for a row of the table
* @param where SQL, which rows are looked at
*/
function repeatedHashes(hash, table, database, where = "true") {
	let ofTable = known$1.get(table);
	if (!ofTable) {
		ofTable = /* @__PURE__ */ new Map();
		known$1.set(table, ofTable);
	}
	const key = `${hash} ${where}`;
	let found = ofTable.get(key);
	if (!found) {
		found = find(hash, where, table, database);
		ofTable.set(key, found);
	}
	return found;
}

// shared/data/rules/compare-with.ts
/**
* SQL that compares a value of units with a bound that lies on a unit or, where `isBelow`, between `floor` and the
* next one.
*/
function compareWith(value, op, floor, isBelow) {
	if (!isBelow) return `(${value} ${op === "!=" ? "<>" : op} ${floor})`;
	if (op === "=" || op === "!=") return `(${value} IS NOT NULL AND ${op === "!="})`;
	return `(${value} ${op.startsWith(">") ? ">" : "<="} ${floor})`;
}

// shared/data/rules/decimal.ts
const written = /^([+-]?)(?:([0-9]+)(?:\.([0-9]*))?|\.([0-9]+))(?:[eE]([+-]?[0-9]{1,6}))?$/;
/** Largest exponent that is written out. */
const largestExponent = 1e4;
/** Reads a decimal number without rounding it; undefined where the text is none. */
function decimalOf(text) {
	const match = written.exec(String(text));
	if (!match) return void 0;
	const [, sign, whole = "", fraction = match[4] ?? "", , exponent = "0"] = match;
	if (Math.abs(Number(exponent)) > largestExponent) return void 0;
	let digits = BigInt(`${whole}${fraction}`);
	let scale = fraction.length - Number(exponent);
	if (scale < 0) {
		digits *= 10n ** BigInt(-scale);
		scale = 0;
	}
	while (scale > 0 && digits % 10n === 0n) {
		digits /= 10n;
		scale--;
	}
	return {
		digits: sign === "-" ? -digits : digits,
		scale
	};
}
/** The largest multiple of `10 ** -scale` that is not above the number, in these units, and whether it is below. */
function floorTo({ digits, scale }, places) {
	if (scale <= places) return {
		floor: digits * 10n ** BigInt(places - scale),
		isBelow: false
	};
	const unit = 10n ** BigInt(scale - places);
	const rest = (digits % unit + unit) % unit;
	return {
		floor: (digits - rest) / unit,
		isBelow: rest !== 0n
	};
}
/** The number in plain digits: `-12.50` as `-12.5`. */
function decimalText({ digits, scale }) {
	const plain = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, "0");
	const whole = plain.slice(0, plain.length - scale);
	return `${digits < 0n ? "-" : ""}${whole}${scale > 0 ? `.${plain.slice(-scale)}` : ""}`;
}

// shared/data/rules/is-among.ts
/** Beyond so many values a hash join beats looking through them for each row. */
const mostLookedThrough = 50;
/**
* SQL, whether a value is among the listed ones, all SQL of `type`; NULL where it is NULL. A function of one column is
* worked out once for each entry of a Parquet file's dictionary, which DuckDB's `IN` is not: 20 times as fast there.
*/
function isAmong(value, listed, type = "VARCHAR") {
	const list = `CAST([${listed.join(", ")}] AS ${type}[])`;
	return listed.length > mostLookedThrough ? `(${value} IN (SELECT unnest(${list})))` : `list_contains(${list}, ${value})`;
}

// shared/data/rules/numbers.ts
/**
* What is a number in a text: decimal digits with an optional sign, point and exponent. No spaces, no `1_000`, no
* `1,000`, no hexadecimal; NaN and infinity are none.
*/
const numberPattern = "[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,4})?";
/** The same without leading zeros: `007` is a code, and equal to itself only. */
const valuePattern = "[+-]?((0|[1-9][0-9]*)(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,4})?";
const partsPattern = "^([+-]?)0*([0-9]*)(?:\\.([0-9]*))?(?:[eE]([+-]?[0-9]+))?$";
/** Above every power of ten that a number of numberPattern can have, in a cell of some megabytes. */
const middle = 5000000000n;
/** SQL over `p`, the parts of a number written as 0.d × 10^m. */
const parts = {
	all: "(p.w || p.f)",
	digits: `rtrim(ltrim(p.w || p.f, '0'), '0')`,
	power: `(CAST(length(p.w) AS BIGINT) - (length(p.w || p.f) - length(ltrim(p.w || p.f, '0'))) +
    coalesce(TRY_CAST(p.e AS BIGINT), 0))`
};
function ofParts(text, expression) {
	return `list_transform([${`regexp_extract(${text}, '${partsPattern}', ['s', 'w', 'f', 'e'])`}], lambda p: ${expression})[1]`;
}
/** SQL for a text that sorts as the number in `text` does, of any size; void where it holds no number. */
function sortKey(text) {
	const { digits, power } = parts;
	return ofParts(text, `CASE WHEN ${digits} = '' THEN '1'
      WHEN p.s = '-' THEN '0' || (${middle} - ${power}) || translate(${digits}, '0123456789', '9876543210') || '~'
      ELSE '2' || (${middle} + ${power}) || ${digits} END`);
}
function sortKeyOf(bound) {
	const { digits, scale } = bound;
	if (digits === 0n) return "1";
	const written = (digits < 0n ? -digits : digits).toString();
	const power = BigInt(written.length - scale);
	const significant = written.replace(/0+$/, "");
	if (digits > 0n) return `2${middle + power}${significant}`;
	return `0${middle - power}${[...significant].map((digit) => 9 - Number(digit)).join("")}~`;
}
/** Doubles tell numbers of at most these many digits apart. */
const exactDigits = 15;
function isShort(bound) {
	return decimalText(bound).length <= exactDigits;
}
function isShortText(text) {
	return `(length(${text}) <= ${exactDigits} AND NOT regexp_matches(${text}, '[eE]'))`;
}
/** SQL, whether the value is a finite number; NULL or false where it is missing. */
function isNumber({ kind, sql, texts }) {
	if (texts === "integer" || texts === "number") return "true";
	if (kind === "text") return `regexp_full_match(${sql}, '${numberPattern}')`;
	if (kind === "integer" || kind === "decimal") return "true";
	return kind === "float" ? `isfinite(${sql})` : "false";
}
/** SQL, whether the value is a whole number, however it is written: `5`, `+5`, `5.0`, `5e0`. */
function isInteger({ kind, sql, texts }) {
	if (texts === "integer") return "true";
	if (kind === "integer") return "true";
	if (kind === "decimal") return `(${sql} = trunc(${sql}))`;
	if (kind === "float") return `(isfinite(${sql}) AND ${sql} = trunc(${sql}))`;
	if (kind !== "text") return "false";
	return `(CASE WHEN regexp_full_match(${sql}, '[+-]?([0-9]+(\\.0*)?|\\.0+)') THEN true
    WHEN regexp_full_match(${sql}, '${numberPattern}') AND regexp_matches(${sql}, '[eE]')
      THEN ${ofParts(sql, `length(${parts.digits}) <= greatest(${parts.power}, 0)`)}
    ELSE false END)`;
}
const wholeRanges = Object.fromEntries([
	["TINYINT", 8n],
	["SMALLINT", 16n],
	["INTEGER", 32n],
	["BIGINT", 64n],
	["HUGEINT", 128n]
].flatMap(([type, bits]) => [[type, [-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n]], [`U${type}`, [0n, 2n ** bits - 1n]]]));
function unitsOf({ kind, type }) {
	if (kind === "integer") return {
		places: 0,
		range: wholeRanges[type]
	};
	const [, width, places] = /\((\d+),(\d+)\)/.exec(type) ?? [];
	const most = 10n ** BigInt(width) - 1n;
	return {
		places: Number(places),
		range: [-most, most]
	};
}
/** SQL that compares a number with a bound, exactly; a float with what it would hold of the bound. */
function compareNumber(value, op, bound) {
	const { kind, sql, type } = value;
	if (kind === "float") return `(${sql} ${op === "!=" ? "<>" : op} CAST(${literal(decimalText(bound))} AS ${type}))`;
	if (kind === "text") {
		const double = `TRY_CAST(${sql} AS DOUBLE)`;
		const limit = `CAST(${literal(decimalText(bound))} AS DOUBLE)`;
		const sqlOp = op === "!=" ? "<>" : op;
		const exact = `${sortKey(sql)} ${sqlOp} '${sortKeyOf(bound)}'`;
		return `(CASE WHEN ${double} <> ${limit} THEN ${double} ${sqlOp} ${limit} ${isShort(bound) ? `WHEN ${isShortText(sql)} THEN ${op.includes("=") && op !== "!="}` : ""} ELSE ${exact} END)`;
	}
	if (kind !== "integer" && kind !== "decimal") return "false";
	const { places, range } = unitsOf(value);
	const { floor, isBelow } = floorTo(bound, places);
	const isAbove = floor < range[0];
	if (isAbove || floor > range[1]) return `(${sql} IS NOT NULL AND ${op === "!=" || op !== "=" && op.startsWith(isAbove ? ">" : "<")})`;
	return compareWith(sql, op, numberLiteral(floor, places, type), isBelow);
}
function numberLiteral(units, places, type) {
	return `CAST('${decimalText({
		digits: units,
		scale: places
	})}' AS ${type})`;
}
const machineIntegers = /^(TINYINT|SMALLINT|INTEGER|BIGINT|UTINYINT|USMALLINT|UINTEGER|UBIGINT)$/;
/** SQL that compares two numbers of one row, exactly. */
function compareNumbers(left, op, right) {
	const sqlOp = op === "!=" ? "<>" : op;
	if (left.kind !== "text" && left.type === right.type || machineIntegers.test(left.type) && machineIntegers.test(right.type)) return `(${left.sql} ${sqlOp} ${right.sql})`;
	const [a, b] = [writtenNumber(left), writtenNumber(right)];
	const [c, d] = [`TRY_CAST(${a} AS DOUBLE)`, `TRY_CAST(${b} AS DOUBLE)`];
	return `(CASE WHEN ${c} <> ${d} THEN ${c} ${sqlOp} ${d}
    WHEN ${isShortText(a)} AND ${isShortText(b)} THEN ${op.includes("=") && op !== "!="}
    ELSE ${sortKey(a)} ${sqlOp} ${sortKey(b)} END)`;
}
/** SQL for a number as it would be written; of a float the shortest text that tells it from its neighbours. */
function writtenNumber({ kind, sql }) {
	return kind === "text" ? sql : `CAST(${sql} AS VARCHAR)`;
}
/** SQL, whether the value is one of these numbers. */
function isOneOfNumbers(value, numbers) {
	if (numbers.length === 0) return "false";
	const { kind, sql, type } = value;
	if (kind === "text") {
		const doubles = numbers.map((number) => `CAST('${decimalText(number)}' AS DOUBLE)`);
		const keys = numbers.map((number) => literal(sortKeyOf(number)));
		return `(CASE WHEN NOT regexp_full_match(${sql}, '${valuePattern}') THEN false
      WHEN TRY_CAST(${sql} AS DOUBLE) IN (${doubles.join(", ")}) THEN ${sortKey(sql)} IN (${keys.join(", ")})
      ELSE false END)`;
	}
	if (kind === "float") return isAmong(sql, numbers.map((number) => `CAST('${decimalText(number)}' AS ${type})`), type);
	if (kind !== "integer" && kind !== "decimal") return "false";
	const { places, range } = unitsOf(value);
	const held = numbers.flatMap((number) => {
		const { floor, isBelow } = floorTo(number, places);
		return isBelow || floor < range[0] || floor > range[1] ? [] : [numberLiteral(floor, places, type)];
	});
	return held.length === 0 ? "false" : isAmong(sql, held, type);
}
/** Whether a listed value is to be compared as a number: `1`, `1.0`, `-2e3`, but not the code `007`. */
function isNumberValue(text) {
	return new RegExp(`^(?:${valuePattern})$`).test(text);
}
/** DuckDB's decimals that a number of so many characters has room in, the quicker one first. */
const roomy = [{
	characters: 9,
	type: "DECIMAL(18,9)"
}, {
	characters: 18,
	type: "DECIMAL(38,18)"
}];
/** Most digits of a divisor: a remainder times ten must be within 128 bits. */
const mostDivisorDigits = 36;
/** SQL, whether a number is a whole multiple of the divisor, exactly. */
function isMultiple(value, divisor) {
	const { digits, scale } = divisor;
	const unit = digits < 0n ? -digits : digits;
	if (unit === 0n || unit.toString().length > mostDivisorDigits) throw new RangeError(`a divisor must have 1 to ${mostDivisorDigits} digits, and is ${decimalText(divisor)}`);
	if (value.kind === "integer" && machineIntegers.test(value.type)) return `(CAST(${value.sql} AS HUGEINT) % CAST('${unit / gcd(unit, 10n ** BigInt(scale))}' AS HUGEINT) = 0)`;
	const text = writtenNumber(value);
	const whole = unit / gcd(unit, 10n ** BigInt(scale));
	const isWhole = `TRY_CAST(${text} AS BIGINT) % ${whole} = 0`;
	const written = decimalText({
		digits: unit,
		scale
	});
	const lengths = written.split(".").map((part) => part.length);
	const quick = roomy.filter(({ characters }) => lengths.every((length) => length <= characters)).map(({ characters, type }) => `WHEN length(${text}) <= ${characters} THEN TRY_CAST(${text} AS ${type}) % CAST('${written}' AS ${type}) = 0`);
	return `(CASE WHEN length(${text}) > 18 OR contains(lower(${text}), 'e') THEN ${isMultipleByDigits(text, divisor)}
    ${whole < 2n ** 63n ? `WHEN NOT contains(${text}, '.') THEN ${isWhole}` : ""}
    ${quick.join("\n")} ELSE ${isMultipleByDigits(text, divisor)} END)`;
}
/** The same for any number of digits, one after another. */
function isMultipleByDigits(text, { digits, scale }) {
	const unit = digits < 0n ? -digits : digits;
	const shift = `(${parts.power} - length(${parts.digits}) + ${scale})`;
	const remainder = `list_reduce(
    list_transform(string_split(${parts.digits} || repeat('0', CAST(greatest(${shift}, 0) AS BIGINT)), ''), lambda d: CAST(d AS HUGEINT)),
    lambda a, b: (a * 10 + b) % CAST('${unit}' AS HUGEINT), CAST(0 AS HUGEINT))`;
	return ofParts(text, `CASE WHEN ${parts.digits} = '' THEN true WHEN ${shift} < 0 THEN false ELSE ${remainder} = 0 END`);
}
function gcd(a, b) {
	return b === 0n ? a : gcd(b, a % b);
}
/** SQL for a text that two numbers share where they are equal, and that no other text is equal to. */
function numberKey(value) {
	const text = writtenNumber(value);
	if (value.kind === "integer") return text;
	const { digits, power } = parts;
	const plain = ofParts(text, `CASE WHEN ${digits} = '' THEN '0'
      WHEN length(${digits}) <= ${power} AND ${power} <= 40
        THEN CASE WHEN p.s = '-' THEN '-' ELSE '' END || rpad(${digits}, CAST(${power} AS INTEGER), '0')
      ELSE '=' || p.s || ${power} || ' ' || ${digits} END`);
	return `(CASE WHEN ${text} IS NULL THEN NULL
    WHEN regexp_full_match(${text}, '0|-?[1-9][0-9]{0,38}') THEN ${text}
    WHEN regexp_full_match(${text}, '${numberPattern}') THEN ${plain} ELSE ':' || ${text} END)`;
}

// shared/data/rules/stored-value.ts
const kinds = [
	[/(\[\d*\])$/, "list"],
	[/^(STRUCT|MAP|UNION)\b/, "nested"],
	[/^BOOLEAN$/, "boolean"],
	[/^U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/, "integer"],
	[/^DECIMAL\(\d+,\d+\)$/, "decimal"],
	[/^(FLOAT|DOUBLE)$/, "float"],
	[/^DATE$/, "date"],
	[/^TIMESTAMP(_S|_MS|_NS| WITH TIME ZONE)?$/, "timestamp"],
	[/^TIME(_NS| WITH TIME ZONE)?$/, "time"]
];
/** A column's values as the file holds them. Text formats hold text, Parquet holds what it declares. */
function storedValue(table, column) {
	const { declared = "VARCHAR", kind: texts, zones } = table.column(column);
	const kind = kinds.find(([pattern]) => pattern.test(declared))?.[1] ?? "text";
	const raw = table.view.raw(column);
	const text = `(${table.view.text(column)})`;
	if (kind === "text") return {
		kind,
		type: "VARCHAR",
		texts,
		zones,
		sql: text,
		text
	};
	return {
		kind,
		type: declared,
		sql: kind === "float" ? `(CASE WHEN isnan(${raw}) THEN NULL ELSE ${raw} END)` : raw,
		text
	};
}

// shared/data/rules/times.ts
const day = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
const clock = "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?";
const zone = " ?(Z|[+-]([01][0-9]|2[0-3])(:?[0-5][0-9])?)";
/** ISO 8601 as RFC 3339 narrows it, with a space for the T, seconds and zone left out, and hours alone for a zone. */
const patterns$1 = {
	date: day,
	timestamp: `${day}([T ]${clock}(${zone})?)?`,
	time: clock
};
/** SQL for a text's instant in nanoseconds since 1970; without a zone it is taken as UTC. NULL where it is none. */
function instantOfText(text) {
	const local = `epoch_us(TRY_CAST(regexp_extract(${text}, '^.{10}(.{6}(:[0-9]{2}(\\.[0-9]{1,6})?)?)?') AS TIMESTAMP))`;
	const shift = `CASE WHEN length(${text}) > 16 AND regexp_matches(${text}, '[+-][0-9]{2}(:?[0-9]{2})?$')
    THEN ${`list_transform([${`regexp_extract(${text}, '([+-])([0-9]{2}):?([0-9]{2})?$', ['s', 'h', 'm'])`}], lambda o:
    (CAST(o.h AS INTEGER) * 60 + coalesce(TRY_CAST(o.m AS INTEGER), 0)) * CASE o.s WHEN '-' THEN -1 ELSE 1 END)[1]`} ELSE 0 END`;
	const rest = `CASE WHEN length(${text}) > 26
    THEN coalesce(TRY_CAST(rpad(regexp_extract(${text}, '\\.[0-9]{6}([0-9]{1,3})', 1), 3, '0') AS INTEGER), 0) ELSE 0 END`;
	return `(CASE WHEN regexp_full_match(${text}, '${patterns$1.timestamp}')
    THEN (CAST(${local} AS HUGEINT) - CAST(${shift} AS BIGINT) * 60000000) * 1000 + (${rest}) END)`;
}
/** SQL, whether a text says no zone and nothing finer than DuckDB's own time stamps. */
function isPlain(text) {
	return `(length(${text}) <= 26 AND NOT contains(${text}, 'Z') AND NOT contains(${text}, '+')
    AND NOT contains(substr(${text}, 12), '-'))`;
}
/** SQL for a text that sorts as the time of day does. */
function clockOfText(text) {
	return `(CASE length(${text}) WHEN 5 THEN ${text} || ':00.000000000' WHEN 8 THEN ${text} || '.000000000'
    ELSE rpad(${text}, 18, '0') END)`;
}
function parsed(text, format) {
	return `try_strptime(${text}, ${literal(format)})`;
}
/**
* SQL, whether the value is a date, a time stamp or a time of day; NULL where it is missing. A time stamp of a typed
* column is a date at midnight, and every date is a time stamp.
*
* @param format how texts write it, for strptime; ISO 8601 where absent
*/
function isTime(value, wanted, format) {
	const { kind, sql, type, texts, zones } = value;
	if (kind === "text") {
		if (texts === "date" && format === void 0) return String(wanted !== "time");
		if (texts === "timestamp" && zones === "none" && wanted === "timestamp" && format === void 0) return `(substr(${sql}, 12, 2) <> '24')`;
		if (format !== void 0) return `(${parsed(sql, format)} IS NOT NULL)`;
		const read = wanted === "time" ? "true" : `TRY_CAST(left(${sql}, 10) AS DATE) IS NOT NULL`;
		return `(regexp_full_match(${sql}, '${patterns$1[wanted]}') AND ${read})`;
	}
	if (wanted === "time") return String(kind === "time");
	if (kind === "date") return `isfinite(${sql})`;
	if (kind !== "timestamp") return "false";
	if (wanted === "timestamp") return `isfinite(${sql})`;
	const plain = type.endsWith("ZONE") ? sql : `CAST(${sql} AS VARCHAR)`;
	return type.endsWith("ZONE") ? `(epoch_us(${plain}) % 86400000000 = 0)` : `(isfinite(${sql}) AND (length(${plain}) = 10 OR ${plain} LIKE '% 00:00:00'))`;
}
const writtenInstant = new RegExp(`^(${day})(?:[T ](?:([01][0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9])(?:\\.([0-9]{1,9}))?)?)(${zone})?)?$`);
/** Reads a date or time stamp as ISO 8601 writes it; undefined where it is none, as 2026-02-30. */
function instantOf(text) {
	const match = writtenInstant.exec(text);
	if (!match) return void 0;
	const [, date, , , hours = "0", minutes = "0", seconds = "0", fraction = "", offset = ""] = match;
	const midnight = /* @__PURE__ */ new Date(`${date}T00:00:00Z`);
	if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== date) return void 0;
	const [, sign, h = "0", m = "0"] = /([+-])(\d\d):?(\d\d)?/.exec(offset) ?? [];
	const shift = (Number(h) * 60 + Number(m)) * (sign === "-" ? -1 : 1);
	const whole = (Number(hours) * 60 + Number(minutes) - shift) * 60 + Number(seconds);
	return (BigInt(midnight.getTime()) * 1000n + BigInt(whole) * 1000000n) * 1000n + BigInt(fraction.padEnd(9, "0"));
}
/** A time of day as `clockOfText` sorts it; undefined where it is none. */
function clockOf(text) {
	if (!new RegExp(`^${clock}$`).test(text)) return void 0;
	if (text.length === 5) return `${text}:00.000000000`;
	return text.length === 8 ? `${text}.000000000` : text.padEnd(18, "0");
}
function floorDivide(value, unit) {
	const rest = (value % unit + unit) % unit;
	return {
		floor: (value - rest) / unit,
		isBelow: rest !== 0n
	};
}
const nanoseconds = {
	us: 1000n,
	day: 86400000000000n
};
const longest$1 = 2n ** 63n;
/** SQL that compares a date or a time stamp with an instant. */
function compareInstant(value, op, bound, format) {
	const { kind, sql, type, texts } = value;
	const sqlOp = op === "!=" ? "<>" : op;
	if (texts === "date" && format === void 0) return compareInstant({
		...value,
		kind: "date",
		type: "DATE",
		texts: void 0,
		sql: `CAST(${sql} AS DATE)`
	}, op, bound);
	const us = floorDivide(bound, nanoseconds.us);
	if (kind === "text" && format === void 0) {
		const plain = compareWith(`TRY_CAST(${sql} AS TIMESTAMP)`, op, `make_timestamp(${us.floor})`, us.isBelow);
		return `(CASE WHEN ${isPlain(sql)} THEN ${plain}
      ELSE ${instantOfText(sql)} ${sqlOp} CAST('${bound}' AS HUGEINT) END)`;
	}
	if (kind === "text") return compareWith(`epoch_us(${parsed(sql, format ?? "")})`, op, `${us.floor}`, us.isBelow);
	if (kind === "date") {
		const { floor, isBelow } = floorDivide(bound, nanoseconds.day);
		return compareWith(sql, op, `(DATE '1970-01-01' + CAST(${floor} AS INTEGER))`, isBelow);
	}
	if (kind !== "timestamp") return "false";
	if (type === "TIMESTAMP_NS") {
		if (bound <= -longest$1 || bound >= longest$1) return `(${sql} IS NOT NULL AND ${op === "!=" || op !== "=" && op.startsWith(bound < 0n ? ">" : "<")})`;
		return `(${sql} ${sqlOp} make_timestamp_ns(${bound}))`;
	}
	if (type.endsWith("ZONE")) return compareWith(`epoch_us(${sql})`, op, `${us.floor}`, us.isBelow);
	return compareWith(`TRY_CAST(${sql} AS TIMESTAMP)`, op, `make_timestamp(${us.floor})`, us.isBelow);
}
/** SQL that compares a time of day with another, as `clockOf` gives it. */
function compareClock(value, op, bound, format) {
	return `(${clockSql(value, format)} ${op === "!=" ? "<>" : op} '${bound}')`;
}
function clockSql({ kind, sql }, format) {
	if (kind === "text") return clockOfText(format === void 0 ? sql : `CAST(CAST(${parsed(sql, format)} AS TIME) AS VARCHAR)`);
	return clockOfText(`CAST(TRY_CAST(${sql} AS TIME) AS VARCHAR)`);
}
/** SQL for an instant in nanoseconds as HUGEINT; NULL where the value is none. */
function instantSql({ kind, sql, type }) {
	if (kind === "text") return instantOfText(sql);
	if (kind === "date") return `(CAST(epoch_us(TRY_CAST(${sql} AS TIMESTAMP)) AS HUGEINT) * 1000)`;
	if (kind !== "timestamp") return "CAST(NULL AS HUGEINT)";
	if (type === "TIMESTAMP_NS") return `CAST(CASE WHEN isfinite(${sql}) THEN epoch_ns(${sql}) END AS HUGEINT)`;
	return `(CAST(epoch_us(${type.endsWith("ZONE") ? sql : `TRY_CAST(${sql} AS TIMESTAMP)`}) AS HUGEINT) * 1000)`;
}
/** SQL that compares two times of one row, both of which are dates or time stamps, or both times of day. */
function compareTimes(left, op, right, wanted) {
	const sqlOp = op === "!=" ? "<>" : op;
	if (left.kind !== "text" && left.type === right.type) return `(${left.sql} ${sqlOp} ${right.sql})`;
	const read = wanted === "time" ? (value) => clockSql(value) : instantSql;
	return `(${read(left)} ${sqlOp} ${read(right)})`;
}

// shared/data/rules/agreeing-key.ts
/** SQL expressions by which rows agree, one a column; NULL where the value is missing. */
function ownKeys(table, columns) {
	return columns.map((column) => table.view.key(column));
}
/** Kinds whose values are compared as such, also with texts of another file. */
const families = [
	[[
		"integer",
		"decimal",
		"float"
	], numberKey],
	[["date", "timestamp"], instantKey],
	[["boolean"], booleanKey]
];
function instantKey(value) {
	return `(CASE WHEN ${value.sql} IS NULL THEN NULL
    ELSE coalesce(CAST(${instantSql(value)} AS VARCHAR), ':' || ${value.text}) END)`;
}
function booleanKey({ kind, sql, text }) {
	if (kind === "boolean") return `CAST(${sql} AS VARCHAR)`;
	return `(CASE WHEN lower(${text}) IN ('true', 'false') THEN lower(${text}) ELSE ':' || ${text} END)`;
}
/**
* SQL expressions by which rows of two tables agree. Where one file declares numbers, dates or booleans, the other's
* texts are read as such: 1 agrees with the texts `1`, `1.0` and `01`. Two text columns agree by their text alone.
*/
function sharedKeys(left, leftColumns, right, rightColumns) {
	const pairs = leftColumns.map((column, k) => {
		const [a, b] = [storedValue(left, column), storedValue(right, rightColumns[k])];
		const family = families.find(([kinds]) => kinds.includes(a.kind) || kinds.includes(b.kind));
		if (family && a.type === b.type) return [a.sql, b.sql];
		return family ? [family[1](a), family[1](b)] : [a.text, b.text];
	});
	return {
		left: pairs.map(([key]) => key),
		right: pairs.map(([, key]) => key)
	};
}
/** The keys with names of their own, for a subquery. */
function named(keys) {
	const names = keys.map((_, k) => `tollgate_key_${k}`);
	return {
		select: keys.map((key, k) => `${key} AS ${names[k]}`).join(", "),
		names
	};
}
/** SQL, whether any of the keys is there. */
function isAnyThere(keys) {
	return `(${keys.map((key) => `(${key}) IS NOT NULL`).join(" OR ")})`;
}
/** SQL for one value of all keys together, of which two are equal where all keys are, missing ones too. */
function together$1(keys) {
	if (keys.length === 1) return `(${keys[0]})`;
	return `struct_pack(${keys.map((key, k) => `k${k} := ${key}`).join(", ")})`;
}
/** What stands after FROM for the rows that may agree on all keys with another row; rows without any key are left out. */
async function rowsThatMayAgree(keys, table, database) {
	const hash = `hash(${keys.join(", ")})`;
	const repeated = await repeatedHashes(hash, table, database, isAnyThere(keys));
	return `(SELECT * FROM ${table.view.from} WHERE ${isAnyThere(keys)} AND ${hash} IN (SELECT h FROM ${repeated.from}))`;
}

// shared/data/diversity-sql.ts
/**
* SQL query with a row for every group of rows that agree in these columns: its keys, `n` rows, and `l`, its diversity
* in the column `of`: its distinct values, or the exponential of their entropy, which is the same where all are equally
* frequent. A missing value counts as a value. Two plain groupings, so that it may spill.
*/
function diversitySql(table, columns, of, entropy) {
	const { select, names } = named(ownKeys(table, columns));
	const [value] = ownKeys(table, [of]);
	const keys = names.join(", ");
	return {
		names,
		sql: `SELECT ${keys}, sum(m) AS n, ${entropy ? "exp(ln(sum(m)) - sum(m * ln(m)) / sum(m))" : "count(*)"} AS l FROM (
      SELECT ${keys}, tollgate_value, count(*) AS m
      FROM (SELECT ${select}, ${value} AS tollgate_value FROM ${table.view.from})
      GROUP BY ${keys}, tollgate_value) GROUP BY ${keys}`
	};
}
/** Entropies are sums of logarithms: three equally frequent values make 3 but for the last digits. */
const diversityTolerance = 1e-9;

// shared/data/measures/anonymity.ts
/**
* Groups of rows that agree in the quasi-identifiers: k-anonymity (Sweeney 2002) and l-diversity (Machanavajjhala et al.
* 2007). Missing values agree with missing ones.
*/
const anonymity = { async measure({ columns, sensitive, entropy = false, min }, table, database) {
	const { select, names } = named(ownKeys(table, columns));
	const sized = `SELECT count(*) AS n, count(*) AS l FROM (SELECT ${select} FROM ${table.view.from})
      GROUP BY ${names.join(", ")}`;
	const groups = sensitive === void 0 ? sized : diversitySql(table, columns, sensitive, entropy).sql;
	const isBelow = `l < ${Number(min) - diversityTolerance}`;
	const [row] = await database.rows(`SELECT count(*), min(l), count_if(${isBelow}), coalesce(sum(n) FILTER (WHERE ${isBelow}), 0) FROM (${groups})`);
	const [count, least, groupsBelow, rowsBelow] = row.map(Number);
	return {
		groups: count,
		least,
		groupsBelow,
		rowsBelow
	};
} };

// shared/data/measures/number-of.ts
/**
* SQL for a column's values as DOUBLE: numbers as they are, dates and time stamps as seconds since 1970 in UTC, booleans
* as 0 and 1, else NULL.
*/
function numberOf(name, { view, column, seconds }) {
	const { kind, declared } = column(name);
	if (kind === "date" || kind === "timestamp") return seconds(name);
	if (kind === "boolean") return `CAST(${declared === "BOOLEAN" ? view.raw(name) : `TRY_CAST(${view.text(name)} AS BOOLEAN)`} AS DOUBLE)`;
	return kind === "integer" || kind === "number" ? view.number(name) : "CAST(NULL AS DOUBLE)";
}

// shared/data/measures/below.ts
/** Rows below given numbers; of dates and time stamps below given seconds since 1970. */
const below = {
	aggregates({ column, at }, table) {
		const number = numberOf(column, table);
		return [`count(${number})`, ...at.flatMap((x) => [`count_if(${number} < ${literalOf(x)})`, `count_if(${number} <= ${literalOf(x)})`])];
	},
	answer: ([n, ...counts], { at }) => ({
		n: Number(n),
		counts: at.map((_, k) => [Number(counts[2 * k]), Number(counts[2 * k + 1])])
	})
};
function literalOf(x) {
	if (!Number.isFinite(x)) throw new RangeError(`below needs finite numbers, got ${x}`);
	return `CAST('${x}' AS DOUBLE)`;
}

// shared/data/measures/beyond.ts
/** Finite numbers of a column below the one bound or above the other. */
const beyond = {
	aggregates({ column, min, max }, { view }) {
		const number = view.number(column);
		return [`count_if(isfinite(${number}) AND (${number} < CAST('${min}' AS DOUBLE) OR ${number} > CAST('${max}' AS DOUBLE)))`];
	},
	answer: ([rows]) => Number(rows)
};

// shared/data/measures/calendar.ts
/** How a table's rows spread over the year, the week and the day. */
const calendar = { async measure({ column }, { view, seconds }, database) {
	const groups = await database.rows(`SELECT month(t), isodow(t), hour(t), count(*), epoch(min(t)), epoch(max(t))
       FROM (SELECT make_timestamp(CAST(1e6 * (${seconds(column)}) AS BIGINT)) AS t FROM ${view.from})
       WHERE isfinite(t) GROUP BY ALL`);
	const parts = {
		month: counter(),
		weekday: counter(),
		hour: counter()
	};
	let n = 0;
	let first;
	let last;
	for (const [month, weekday, hour, count, least, most] of groups.map((row) => row.map(Number))) {
		n += count;
		first = Math.min(first ?? least, least);
		last = Math.max(last ?? most, most);
		parts.month[month] = (parts.month[month] ?? 0) + count;
		parts.weekday[weekday] = (parts.weekday[weekday] ?? 0) + count;
		parts.hour[hour] = (parts.hour[hour] ?? 0) + count;
	}
	return {
		n,
		...first !== void 0 && {
			first,
			last
		},
		...parts
	};
} };
function counter() {
	return {};
}

// shared/data/measures/value-groups.ts
/** Distinct values are counted up to so many. */
const mostDistinct = 1e4;
/** Values that are told at most. */
const mostValues = 1e3;
/** DuckDB's estimate of distinct values is off by half at the worst that was seen. */
const offBy = 2;
/** Rows up to which the values are grouped inside the fused scan: many small columns at once. */
const fewRows = 1e5;
const known = /* @__PURE__ */ new WeakMap();
function byRows([a, n], [b, m]) {
	return m - n || (a < b ? -1 : a > b ? 1 : 0);
}
/** From `12 text`. */
function pair(one) {
	const written = String(one);
	const space = written.indexOf(" ");
	return [written.slice(space + 1), Number(written.slice(0, space))];
}
async function group$1(name, table, database, isCounted) {
	const value = table.value(name);
	const [counted, estimated] = await table.scan([`count(${value})`, `approx_count_distinct(${value})`]);
	const present = Number(counted);
	const estimate = Math.min(Number(estimated), present);
	if (present === 0) return {
		present,
		distinct: 0,
		isExact: true,
		values: []
	};
	if (estimate > offBy * 1e4) return {
		present,
		distinct: estimate,
		isExact: false
	};
	if (table.rows <= fewRows) {
		const histogram = `histogram(${value})`;
		if (isCounted) {
			const [distinct] = await table.scan([`cardinality(${histogram})`], 64 * table.rows);
			return {
				present,
				distinct: Number(distinct),
				isExact: true
			};
		}
		const entries = `list_transform(map_entries(${histogram}), lambda e: {n: e.value, k: e.key})`;
		const [distinct, listed] = await table.scan([`cardinality(${histogram})`, `list_transform(CASE WHEN cardinality(${histogram}) <= ${mostValues} THEN ${entries}
           ELSE list_slice(list_reverse_sort(${entries}), 1, ${mostValues}) END,
           lambda e: e.n || ' ' || ${table.textOf(name, "e.k")})`], 64 * table.rows);
		const values = (Array.isArray(listed) ? listed : []).map(pair).sort(byRows);
		return {
			present,
			distinct: Number(distinct),
			isExact: true,
			values
		};
	}
	const found = await database.rows(`SELECT ${table.textOf(name, "v")} AS t, n, count(*) OVER () AS groups
     FROM (SELECT ${value} AS v, count(*) AS n FROM ${table.view.from} GROUP BY v HAVING v IS NOT NULL)
     ORDER BY n DESC, t LIMIT ${mostValues}`);
	return {
		present,
		distinct: Number(found[0]?.[2] ?? 0),
		isExact: true,
		values: found.map(([text, rows]) => [String(text), Number(rows)]).sort(byRows)
	};
}
/**
* A column's values, grouped once for all that ask.
*
* @param wanted `counts` where the values themselves are not: a short table need not hand them over then
*/
function valueGroups(name, table, database, wanted = "values") {
	const isCounted = wanted === "counts" && table.rows <= fewRows;
	const key = JSON.stringify([name, isCounted]);
	let columns = known.get(table);
	if (!columns) {
		columns = /* @__PURE__ */ new Map();
		known.set(table, columns);
	}
	let groups = columns.get(key);
	if (!groups) {
		groups = group$1(name, table, database, isCounted);
		columns.set(key, groups);
	}
	return groups;
}

// shared/data/measures/case-variants.ts
/** The same for all texts that are folded alike, and for some more. */
function roughlyFolded(text) {
	return text.normalize("NFD").toLowerCase().toUpperCase().normalize("NFD").replaceAll(/[\p{M}\s\p{Z}\u200b\ufeff]+/gu, "");
}
/**
* Groups of a column's texts that differ by letter case, Unicode's composition and spaces only; at most `most` groups,
* those with the most rows first. Groups all texts of the column, so ask it of columns with few of them.
*/
const caseVariants = { async measure({ column, most }, table, database) {
	const { distinct, values } = await valueGroups(column, table, database);
	if (values?.length === distinct) {
		if (new Set(values.map(([text]) => roughlyFolded(text))).size === distinct) return [];
	}
	const { view } = table;
	return (await database.rows(`SELECT list({v: v, n: n} ORDER BY n DESC, v) FROM
         (SELECT ${view.text(column)} AS v, count(*) AS n FROM ${view.from} GROUP BY v HAVING v IS NOT NULL)
       GROUP BY lower(nfc_normalize(trim(regexp_replace(v, '[\\s\\p{Z}\\x{200B}\\x{FEFF}]+', ' ', 'g')))) HAVING count(*) > 1 ORDER BY sum(n) DESC, min(v) LIMIT ${most}`)).map(([group]) => group.map(({ v, n }) => [String(v), Number(n)]));
} };

// shared/data/measures/differing-rows.ts
/** Rows that hold one text in one column and another, or nothing, in the other. */
const differingRows = {
	aggregates: ({ left, right }, { view }) => [`count_if((${view.text(left)}) IS DISTINCT FROM (${view.text(right)}))`],
	answer: ([rows]) => Number(rows)
};

// shared/data/measures/surplus-rows.ts
/**
* Rows beyond the first that agree on all of these columns; missing values agree with each other, and rows without any
* value are left out. Counted exactly: rows are grouped by a hash first, and only those whose hashes agree by their values.
*/
async function surplusRows(columns, table, database) {
	const values = columns.map((name) => table.value(name));
	const { from } = table.view;
	const isAnyThere = `(${values.map((value) => `${value} IS NOT NULL`).join(" OR ")})`;
	const hash = `hash(${values.join(", ")})`;
	const repeated = await repeatedHashes(hash, table, database, isAnyThere);
	if (repeated.rows === 0) return 0;
	const names = values.map((value, k) => `${value} AS v${k}`);
	const [[surplus]] = await database.rows(`SELECT coalesce(sum(n - 1), 0) FROM (SELECT count(*) AS n FROM (SELECT ${names.join(", ")} FROM ${from} WHERE ${isAnyThere}
       AND ${hash} IN (SELECT h FROM ${repeated.from}))
     GROUP BY ${values.map((_, k) => `v${k}`).join(", ")})`);
	return Number(surplus);
}

// shared/data/measures/distinct.ts
/** Up to so many times the rows the estimate of their distinct values leaves open whether all are distinct. */
const open$1 = .4;
/** How many distinct values a column has: counted up to 10,000, and where all may be distinct. */
const distinct = { async measure({ column, mayEstimate }, table, database) {
	const { present, distinct, isExact } = await valueGroups(column, table, database, "counts");
	if (isExact) return {
		present,
		values: distinct,
		isExact,
		isUnique: distinct === present
	};
	if (distinct < open$1 * present || mayEstimate) return {
		present,
		values: distinct,
		isExact,
		...distinct < open$1 * present && { isUnique: false }
	};
	const surplus = await surplusRows([column], table, database);
	return {
		present,
		values: present - surplus,
		isExact: true,
		isUnique: surplus === 0
	};
} };

// shared/data/measures/duplicate-rows.ts
/** Rows beyond the first that agree on all of these columns, exactly; missing values agree with each other. */
const duplicateRows = { measure: ({ columns }, table, database) => columns.length === 0 ? Promise.resolve(0) : surplusRows(columns, table, database) };

// shared/data/measures/only-where.ts
/**
* SQL for a value where a condition holds, else NULL, for aggregates that leave NULL out. In a scan of many aggregates
* each FILTER would copy the whole scan's rows.
*/
function onlyWhere(condition, value) {
	return `CASE WHEN ${condition} THEN ${value} END`;
}

// shared/data/measures/extremes.ts
const whole = /^-?[0-9]{1,15}$/;
/** Least and greatest number of a column, infinite ones too; undefined where it has none. */
const extremes = {
	aggregates({ column }, { view }) {
		const number = view.number(column);
		const known = onlyWhere(`NOT isnan(${number})`, number);
		return [`min(${known})`, `max(${known})`];
	},
	answer: ([min, max]) => min === null ? void 0 : {
		min: Number(min),
		max: Number(max)
	},
	known({ column }, table) {
		const { min, max } = table.footer(column);
		if (table.column(column).kind !== "integer" || !min || !max) return void 0;
		return whole.test(min) && whole.test(max) ? {
			min: Number(min),
			max: Number(max)
		} : void 0;
	}
};

// shared/data/measures/farthest.ts
/** Ids of the rows whose finite numbers lie furthest from one, furthest first; at most `most`. */
const farthest = { async measure({ column, from, most }, { view, id, scan }) {
	const number = view.number(column);
	const distance = onlyWhere(`isfinite(${number})`, `abs(${number} - CAST('${from}' AS DOUBLE))`);
	const [ids] = await scan([`arg_max(${await id()}, ${distance}, ${most})`]);
	return (ids ?? []).map(String);
} };

// shared/data/measures/first-matching.ts
/**
* Rows by the first of these patterns (RE2, found anywhere unless anchored) that their text matches: a count for each,
* and last the rows that match none. Missing values are counted nowhere.
*/
const firstMatching = {
	aggregates({ column, patterns }, { view }) {
		const text = view.text(column);
		return [`histogram(CASE WHEN (${text}) IS NULL THEN NULL ${patterns.map((pattern, k) => `WHEN regexp_matches(${text}, ${literal(pattern)}) THEN ${k}`).join(" ")} ELSE ${patterns.length} END)`];
	},
	answer([histogram], { patterns }) {
		const counts = new Map(histogram?.map(({ key, value }) => [Number(key), Number(value)]));
		return Array.from({ length: patterns.length + 1 }, (_, k) => counts.get(k) ?? 0);
	}
};

// shared/data/measures/frequencies.ts
/** The most frequent values of a column, at most 1,000; undefined where it has more than some 10,000 distinct ones. */
const frequencies = { async measure({ column, most }, table, database) {
	const { present, distinct, values } = await valueGroups(column, table, database);
	if (!values) return void 0;
	const shown = values.slice(0, Math.min(most, mostValues));
	return {
		present,
		distinct,
		values: shown,
		others: present - shown.reduce((sum, [, rows]) => sum + rows, 0)
	};
} };

// shared/data/measures/frequency.ts
/** How often one value occurs. */
const frequency = {
	aggregates({ column, value }, table) {
		const stored = table.value(column);
		const isValue = typeof value === "number" ? `(${table.view.number(column)}) = CAST('${value}' AS DOUBLE)` : `(${table.view.text(column)}) = ${literal(value ?? "")}`;
		return [
			`count(${stored})`,
			value === void 0 ? "0" : `count_if(${isValue})`,
			`coalesce(min(${stored}) = max(${stored}), false)`
		];
	},
	answer: ([present, rows, isConstant]) => ({
		present: Number(present),
		rows: Number(rows),
		isConstant: isConstant === true
	})
};

// shared/data/measures/infinite.ts
/** Rows whose number is infinite. Texts that are no numbers are none. */
const infinite = {
	aggregates: ({ column }, { view }) => [`count_if(isinf(${view.number(column)}))`],
	answer: ([rows]) => Number(rows)
};

// shared/data/measures/kurtosis.ts
/** Fourth central moment over the squared variance, of all values as a population: 3 for a normal; absent where it has none. */
const kurtosis = {
	aggregates: ({ column }, table) => {
		const number = numberOf(column, table);
		return [`kurtosis_pop(${onlyWhere(`isfinite(${number})`, number)})`];
	},
	answer: ([excess]) => typeof excess === "number" && Number.isFinite(excess) ? excess + 3 : void 0
};

// shared/data/measures/label-conflicts.ts
/** Rows that are given of one group. */
const rowsOfGroup = 4;
/** Rows that agree in all of these columns, by a hash of 64 bits, and not in their label; rows without a label are left out. */
const labelConflicts = { async measure({ columns, label, most }, table, database) {
	const { view, place } = table;
	const hash = `hash(${columns.map((name) => table.value(name)).join(", ")})`;
	const repeated = await repeatedHashes(hash, table, database);
	if (repeated.rows === 0) return {
		rows: 0,
		groups: []
	};
	const among = (id = "") => `FROM (SELECT ${hash} AS h, ${view.text(label)} AS label, ${place} AS place${id} FROM ${view.from})
      WHERE h IN (SELECT h FROM ${repeated.from})`;
	const isConflict = "min(label) < max(label)";
	const [[rows]] = await database.rows(`SELECT coalesce(sum(n), 0) FROM (SELECT count(label) AS n ${among()} GROUP BY h HAVING ${isConflict})`);
	if (Number(rows) === 0 || most === 0) return {
		rows: Number(rows),
		groups: []
	};
	const named = await database.rows(`WITH first AS (SELECT h ${among()} GROUP BY h HAVING ${isConflict} ORDER BY min(place) LIMIT ${most})
       SELECT (list(id || ': ' || label ORDER BY place) FILTER (label IS NOT NULL))[1:${rowsOfGroup}]
       ${among(`, ${await table.id()} AS id`)} AND h IN (SELECT h FROM first) GROUP BY h ORDER BY min(place)`);
	return {
		rows: Number(rows),
		groups: named.map(([ids]) => ids.map(String))
	};
} };

// shared/data/measures/last.ts
/** The largest number, or the latest date or time stamp, of a column; nothing where it has none. */
const last$1 = {
	aggregates({ column }, table) {
		const number = numberOf(column, table);
		const finite = onlyWhere(`isfinite(${number})`, number);
		return [`max(${finite})`, `arg_max(${table.view.text(column)}, ${finite})`];
	},
	answer: ([number, text]) => typeof number === "number" ? {
		number,
		text: String(text)
	} : void 0
};

// shared/data/measures/later.ts
/** Rows in which a date or time stamp is later than another of the same row. */
const later = {
	aggregates({ column, than }, table) {
		const byDay = [column, than].some((name) => table.column(name).kind === "date");
		const [a, b] = [column, than].map((name) => {
			const seconds = numberOf(name, table);
			return byDay ? `floor(${seconds} / 86400)` : seconds;
		});
		return [`count_if(${a} > ${b})`, `count_if(${a} IS NOT NULL AND ${b} IS NOT NULL)`];
	},
	answer: ([rows, n]) => ({
		rows: Number(rows),
		n: Number(n)
	})
};

// shared/data/measures/listed-values.ts
/** The numbers that the files' footers leave possible: each costs a comparison a row. */
function possible(numbers, column, table) {
	const { min, max } = table.footer(column);
	const { kind } = table.column(column);
	if (min === void 0 || max === void 0 || kind !== "integer" && kind !== "date") return numbers;
	const [least, greatest] = [min, max].map(kind === "date" ? (day) => Date.parse(day) / 1e3 : Number);
	return numbers.filter((one) => !(one < least || one > greatest));
}
function isAmongNumbers(number, listed) {
	if (listed.length === 0) return "false";
	return `(${number}) IN (${listed.map((one) => `CAST('${one}' AS DOUBLE)`).join(", ")})`;
}
/**
* How often values of a list occur: texts whatever their letter case and the spaces around them, numbers by what they
* are. Beside them, what range the other numbers have. Numbers of dates and time stamps are seconds since 1970.
*/
const listedValues = {
	aggregates({ column, texts = [], numbers = [] }, table) {
		const { kind } = table.column(column);
		const text = table.view.text(column);
		const number = kind === "date" || kind === "timestamp" ? table.seconds(column) : table.view.number(column);
		const among = isAmongNumbers(number, possible(numbers, column, table));
		const longest = 10 + Math.max(0, ...texts.map((one) => one.length));
		const listed = [...texts.length > 0 ? [`length(${text}) <= ${longest} AND lower(trim(${text})) IN (${texts.map((one) => literal(one.toLowerCase())).join(", ")})`] : [], ...numbers.length > 0 ? [among] : []];
		const others = onlyWhere(`isfinite(${number}) AND NOT ${among}`, number);
		return [`histogram(${onlyWhere(listed.join(" OR "), text)})`, ...numbers.length > 0 ? [`min(${others})`, `max(${others})`] : []];
	},
	answer([histogram, least = null, greatest = null]) {
		return {
			found: (histogram ?? []).map(({ key, value }) => [String(key), Number(value)]).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)),
			least: least === null ? null : Number(least),
			greatest: greatest === null ? null : Number(greatest)
		};
	}
};

// shared/data/measures/missing.ts
/** Rows whose value in the column is missing or an empty text. */
const missing = {
	aggregates: ({ column }, table) => [`count_if(${table.missing(column)})`],
	answer: ([rows]) => Number(rows),
	known: ({ column }, table) => table.footer(column).missing
};

// shared/data/measures/missing-by.ts
/**
* Missing values of several columns by the levels of another, in the levels' order as text; with `edges`, ascending, by
* the number of edges that the other column's number reaches. At most `most` levels, those with the most rows.
*/
const missingBy = { async measure({ columns, by, edges, most }, { view }, database) {
	const number = view.number(by);
	const level = edges ? `CASE WHEN (${number}) IS NULL THEN NULL ELSE CAST(${edges.map((edge) => `CAST((${number}) >= CAST('${edge}' AS DOUBLE) AS INTEGER)`).join(" + ")} AS VARCHAR) END` : view.text(by);
	const present = columns.map((name) => `count(${view.text(name)})`);
	return (await database.rows(`SELECT * FROM (SELECT ${level} AS level, ${["count(*) AS n", ...present].join(", ")} FROM ${view.from}
       GROUP BY level ORDER BY n DESC, level LIMIT ${most}) ORDER BY level NULLS LAST`)).map(([level, n, ...counts]) => ({
		level: level === null ? null : String(level),
		rows: Number(n),
		missing: counts.map((count) => Number(n) - Number(count))
	}));
} };

// shared/data/measures/moments.ts
/** Mean, standard deviation and range of a column's numbers; undefined where it has none. */
const moments = {
	aggregates({ column }, table) {
		const number = numberOf(column, table);
		const finite = onlyWhere(`isfinite(${number})`, number);
		return [
			"count",
			"favg",
			"stddev_pop",
			"fsum",
			"min",
			"max"
		].map((name) => `${name}(${finite})`);
	},
	answer(values) {
		const [n, mean, standardDeviation, sum, min, max] = values.map(Number);
		return n > 0 ? {
			n,
			mean,
			standardDeviation,
			sum,
			min,
			max
		} : void 0;
	}
};

// shared/data/personal-trace.ts
/**
* What a cell must hold before it is worth a closer look: `at` an @, `link` a web address, `address` something with
* dots or colons like an IP address, `digits` seven digits, `code` letters and digits as in national ids and IBANs.
*/
const personalTraces = [
	"at",
	"link",
	"address",
	"digits",
	"code"
];
/** RE2, linear in the cell's length. */
const patterns = {
	address: "[0-9]\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]|[0-9a-fA-F]:[0-9a-fA-F:]*:[0-9a-fA-F.]|::[0-9a-fA-F]",
	digits: "[0-9](?:[^0-9A-Za-z]{0,3}[0-9]){6}",
	code: "(?i)[A-Z]{2}[0-9]{2}[ .-]{0,3}[A-Z0-9]{4}|[A-Z]{5}[0-9]{4}[A-Z]|[A-Z]{2}(?:[ .-]{0,3}[0-9]{2}){3}[ .-]{0,3}[A-D]|[0-9]{8}[ .-]{0,3}[A-Z]|[XYZ][ .-]{0,3}[0-9]{7}[ .-]{0,3}[A-Z]|[A-Z]{3}[ .-]{0,3}[A-Z]{3}[ .-]{0,3}[0-9LMNPQRSTUV]{2}[A-EHLMPRST]|[0-9 ]2[AB] ?[0-9]{3}"
};
/** SQL, true where a plain cell (see `plainCell`) holds the trace. */
function traceOfText(trace, cell) {
	if (trace === "at") return `contains(${cell}, '@')`;
	if (trace === "link") return `(contains(${cell}, '://') OR contains(${cell}, 'www.'))`;
	return `regexp_matches(${cell}, ${literal(patterns[trace])})`;
}
/** SQL, true where a number has 7 to 19 digits and no fraction. */
function traceOfNumber(number) {
	return `(${number} >= 1e6 AND ${number} < 1e19 AND ${number} = trunc(${number}))`;
}

// shared/data/plain-cell.ts
/** Zeros of the decimal digits, besides ASCII's, that people type numbers with; each is followed by its 1 to 9. */
const zeros = [
	1632,
	1776,
	2406,
	2534,
	2662,
	2790,
	2918,
	3046,
	3174,
	3302,
	3430,
	3664,
	3792,
	3872,
	4160,
	65296
];
/** Soft hyphen, zero-width characters, direction marks, word joiner, byte order mark. */
const unseen = "­​‌‍‎‏‪‫‬‭‮⁠⁦⁧⁨⁩﻿";
const digits = zeros.map((zero) => String.fromCodePoint(...Array.from({ length: 10 }, (_, k) => zero + k)));
/** Other forms of @, full stop, plus, dash and space, each with its ASCII character. */
const forms = [
	["＠﹫", "@"],
	["．", "."],
	["＋", "+"],
	["－‐‑‒–—−", "-"],
	["　\xA0  ", " "]
];
const from = `${digits.join("")}${forms.map(([other]) => other).join("")}`;
const to = `${"0123456789".repeat(zeros.length)}${forms.map(([other, ascii]) => ascii.repeat(other.length)).join("")}`;
/**
* SQL for a text in which traces of personal data can be sought: its first `longest` characters, digits of all scripts
* as ASCII's, without characters that nobody sees. Plain ASCII costs nothing.
*/
function plainCell(text, longest) {
	const short = `(CASE WHEN strlen(${text}) > ${longest} THEN left(${text}, ${longest}) ELSE ${text} END)`;
	return `(CASE WHEN strlen(${text}) = length(${text}) THEN ${short}
    WHEN NOT regexp_matches(${short}, ${literal(`[${from}${unseen}]`)}) THEN ${short}
    ELSE translate(${short}, ${literal(from + unseen)}, ${literal(to)}) END)`;
}

// shared/data/row-sample.ts
/** SQL, true for about `most` of the table's rows, chosen by a hash of their place: the same at every run. */
function rowSample({ rows, place }, most) {
	const every = Math.ceil(rows / most);
	return every <= 1 ? "true" : `hash(${place}) % ${every} = 0`;
}

// shared/data/measures/personal-traces.ts
/** What a row is counted by: whether it is there, the traces that it holds, and the length of its value in powers of 2. */
const bits = new Map(personalTraces.map((trace, k) => [trace, 2 ** (k + 1)]));
const lengthStep = 2 ** (personalTraces.length + 1);
/** Columns of one query. */
const columnsAtOnce$2 = 100;
const codeOf = (cases) => `CASE WHEN v IS NULL THEN 0 ${cases} END`;
const sorts = {
	numbers: {
		value: (name, { view }) => view.number(name),
		plain: () => "NULL",
		code: codeOf(`WHEN ${traceOfNumber("v")} THEN ${1 + (bits.get("digits") ?? 0)} ELSE 1`)
	},
	texts: {
		value: (name, { view }) => view.text(name),
		plain: (longest) => plainCell("v", longest),
		code: codeOf(`ELSE ${[
			"1",
			...[...bits].map(([trace, bit]) => `CASE WHEN ${traceOfText(trace, "p")} THEN ${bit} ELSE 0 END`),
			`${lengthStep} * CAST(ceil(log2(strlen(v))) AS INTEGER)`
		].join(" + ")}`)
	},
	others: {
		value: (name, table) => `nullif(${table.missing(name)}, true)`,
		plain: () => "NULL",
		code: codeOf(`ELSE ${1 + 6 * lengthStep}`)
	}
};
function sortOf({ kind }) {
	if (kind === "integer" || kind === "number") return "numbers";
	return kind === "text" || kind === "nested" || kind === "other" ? "texts" : "others";
}
/** How many rows hold something that could be personal data, by column and kind of trace. */
const personalTracesMeasure = { async measure({ columns, rows, longest }, table, database) {
	const found = /* @__PURE__ */ new Map();
	for (const [name, { value, plain, code }] of Object.entries(sorts)) {
		const alike = columns.filter((column) => sortOf(table.column(column)) === name);
		for (let at = 0; at < alike.length; at += columnsAtOnce$2) {
			const some = alike.slice(at, at + columnsAtOnce$2);
			const histograms = await database.rows(`SELECT histogram(CAST(${code} AS USMALLINT)) FROM (
             SELECT stack, v, ${plain(longest)} AS p FROM (
               SELECT unnest(range(${some.length})) AS stack, unnest([${some.map((column) => value(column, table)).join(", ")}]) AS v
               FROM ${table.view.from} WHERE ${rowSample(table, rows)}))
           GROUP BY stack ORDER BY stack`);
			for (const [k, [histogram]] of histograms.entries()) found.set(some[k], tracesOf(histogram ?? []));
		}
	}
	return columns.map((column) => found.get(column) ?? tracesOf([]));
} };
function tracesOf(histogram) {
	const codes = histogram.map(({ key, value }) => [key, Number(value)]);
	const count = (bit) => codes.reduce((sum, [code, rows]) => sum + ((code & bit) === 0 ? 0 : rows), 0);
	return {
		...Object.fromEntries([...bits].map(([trace, bit]) => [trace, count(bit)])),
		rows: codes.reduce((sum, [, rows]) => sum + rows, 0),
		present: count(1),
		longest: 2 ** Math.max(0, ...codes.map(([code]) => Math.floor(code / lengthStep)))
	};
}

// shared/data/measures/quantiles.ts
/** Values that are sorted at most. */
const mostSorted = 1e6;
/** Order statistics of a column's finite numbers; undefined where it has none. */
const quantiles = { async measure({ column, at }, table) {
	const odd = at.find((p) => !(p >= 0 && p <= 1));
	if (odd !== void 0) throw new RangeError(`quantiles needs probabilities from 0 to 1, got ${odd}`);
	if (at.length === 0) return void 0;
	const number = numberOf(column, table);
	const isSampled = table.rows > mostSorted;
	const threshold = BigInt(Math.floor(mostSorted / table.rows * 2 ** 52)) << 12n;
	const sampled = isSampled ? ` AND hash(${table.place}) < ${threshold}::UBIGINT` : "";
	const kept = onlyWhere(`isfinite(${number})${sampled}`, number);
	const [n, found] = await table.scan([`count(${kept})`, `quantile_cont(${kept}, [${at.join(", ")}])`], 8 * Math.min(table.rows, mostSorted));
	if (!Array.isArray(found)) return void 0;
	const counted = Number(n);
	return {
		values: found.map(Number),
		n: counted,
		error: isSampled ? Math.sqrt(Math.log(200) / (2 * counted)) : 0
	};
} };

// shared/data/measures/repeated-rows.ts
/** Ids that are given of one group. */
const idsOfGroup = 5;
function folded(name, table) {
	const { view } = table;
	const { kind } = table.column(name);
	if (kind === "number") {
		const number = view.number(name);
		const power = `CASE WHEN ${number} = 0 OR NOT isfinite(${number}) THEN 0 ELSE 5 - floor(log10(abs(${number}))) END`;
		return `hash(round(${number} * pow(10, ${power})), ${power})`;
	}
	if (kind !== "text") return table.value(name);
	const spaced = `translate(${view.text(name)}, chr(9) || chr(10) || chr(13) || chr(160), '    ')`;
	return `lower(trim(${`CASE WHEN contains(${spaced}, '  ') THEN regexp_replace(${spaced}, ' +', ' ', 'g') ELSE ${spaced} END`}))`;
}
/** Rows that agree in all of these columns, by a hash of 64 bits. */
const repeatedRows = { async measure({ columns, by, most }, table, database) {
	const { view, place } = table;
	const hash = (values) => `hash(${values.join(", ")})`;
	const raw = hash(columns.map((name) => table.value(name)));
	const key = by === "values" ? raw : hash(columns.map((name) => folded(name, table)));
	const { from, rows, hashes } = await repeatedHashes(key, table, database);
	let counts = {
		repeats: rows - hashes,
		rows
	};
	let groups = `SELECT h FROM ${from}`;
	const inGroup = (id = "") => `FROM (SELECT ${key} AS h, ${raw} AS raw, ${place} AS place${id} FROM ${view.from})`;
	if (rows > 0 && by === "nearly") {
		groups = `SELECT h ${inGroup()} WHERE h IN (${groups}) GROUP BY h HAVING min(raw) < max(raw)`;
		const [[all, differing]] = await database.rows(`SELECT coalesce(sum(n), 0), count(*) FROM ${from} WHERE h IN (${groups})`);
		counts = {
			repeats: Number(all) - Number(differing),
			rows: Number(all)
		};
	}
	if (counts.rows === 0 || most === 0) return {
		...counts,
		groups: []
	};
	const named = await database.rows(`WITH first AS (SELECT h FROM (SELECT h, min(place) AS place ${inGroup()} WHERE h IN (${groups}) GROUP BY h) ORDER BY place LIMIT ${most})
       SELECT (list(id ORDER BY place))[1:${idsOfGroup}] ${inGroup(`, ${await table.id()} AS id`)} WHERE h IN (SELECT h FROM first)
       GROUP BY h ORDER BY min(place)`);
	return {
		...counts,
		groups: named.map(([ids]) => ids.map(String))
	};
} };

// shared/data/measures/rewritten.ts
/** Numbers are the same within it, relatively: files keep them with more or with fewer digits. */
const tolerance = 1e-6;
/** Of more rows in both tables together a part is paired, chosen by the key's hash, so that memory stays bounded. */
const mostRows$1 = 2e7;
/** Names the temporary tables of keys. */
let pairings = 0;
/** Columns that are compared in one join. */
const columnsAtOnce$1 = 50;
/**
* Values that differ between two deliveries of the same rows, paired by their key. Keys that a table has several times
* pair with none, neither do keys of which a part is missing; a value that is missing on one side alone differs.
*/
const rewritten = { async measure({ columns, key, other, most }, table, database) {
	const opened = table.other(other);
	const keys = sharedKeys(table, key, opened, key);
	const hash = (values) => `CASE WHEN ${values.map((value) => `(${value}) IS NOT NULL`).join(" AND ")} THEN hash(${values.join(", ")}) END AS h`;
	const [here, there] = [hash(keys.left), hash(keys.right)];
	const oneIn = Math.ceil((table.rows + opened.rows) / mostRows$1);
	const paired = `rewritten_${++pairings}`;
	await database.run(`CREATE TEMP TABLE ${paired} AS SELECT h FROM
         (SELECT ${here}, 1 AS here FROM ${table.view.from} UNION ALL SELECT ${there}, 0 AS here FROM ${opened.view.from})
       WHERE h % ${oneIn} = 0 GROUP BY h HAVING count(*) = 2 AND sum(here) = 1`);
	const [[pairs]] = await database.rows(`SELECT count(*) FROM ${paired}`);
	const rows = Number(pairs);
	const found = [];
	for (let at = 0; rows > 0 && at < columns.length; at += columnsAtOnce$1) {
		const asked = columns.slice(at, at + columnsAtOnce$1);
		const both = asked.map((name) => valuesOf(name, table, opened));
		const listed = (side) => both.map((one, k) => `${one[side]} AS ${side}_${k}`).join(", ");
		const counts = both.map(({ areNumbers }, k) => {
			const differs = differsSql(`left_${k}`, `right_${k}`, areNumbers);
			return `count_if(${differs}), min(place, ${Math.max(1, Math.floor(most))}) FILTER (WHERE ${differs})`;
		});
		const [values] = await database.rows(`WITH newer AS (SELECT ${here}, ${table.place} AS place, ${listed("left")} FROM ${table.view.from}),
           older AS (SELECT ${there}, ${listed("right")} FROM ${opened.view.from})
         SELECT ${counts.join(", ")} FROM (FROM newer SEMI JOIN ${paired} USING (h)) JOIN (FROM older SEMI JOIN ${paired} USING (h)) USING (h)`);
		for (let k = 0; k < asked.length; k++) {
			const places = values[2 * k + 1] ?? [];
			found.push({
				rows: Number(values[2 * k]),
				places: places.slice(0, most).map(Number)
			});
		}
	}
	await database.run(`DROP TABLE ${paired}`);
	return {
		rows,
		columns: found
	};
} };
function valuesOf(name, table, other) {
	const areNumbers = [table, other].every(({ column }) => ["integer", "number"].includes(column(name).kind));
	if (areNumbers) return {
		left: table.view.number(name),
		right: other.view.number(name),
		areNumbers
	};
	const { left, right } = sharedKeys(table, [name], other, [name]);
	return {
		left: left[0],
		right: right[0],
		areNumbers
	};
}
function differsSql(a, b, areNumbers) {
	const isOther = `${a} IS DISTINCT FROM ${b}`;
	if (!areNumbers) return isOther;
	return `(${isOther} AND NOT coalesce(isfinite(${a}) AND isfinite(${b}) AND ${`abs(${a} - ${b}) <= ${tolerance} * greatest(abs(${a}), abs(${b}))`}, false))`;
}

// shared/data/measures/sample.ts
/** Texts longer than this are told apart by their hash. */
const longest = 200;
/** Columns of one query: to sort rows of thousands takes hundreds of megabytes. */
const together = 200;
/** Rows of a table for what needs several columns at once: the same rows for the same seed, in the file's order. */
const sample = { async measure({ columns, most, seed }, table, database) {
	const { view, rows, place } = table;
	const expressions = columns.map(({ name, as }, k) => {
		const text = view.text(name);
		if (as === "number") return `coalesce(${numberOf(name, table)}, 'nan'::DOUBLE) AS s${k}`;
		if (as === "code") return `coalesce(CAST(hash(${text}) >> 12 AS DOUBLE), 'nan'::DOUBLE) AS s${k}`;
		return `CASE WHEN (${text}) IS NULL THEN '' WHEN strlen(${text}) > ${longest} THEN '#' || md5(${text}) ELSE '=' || (${text}) END AS s${k}`;
	});
	const threshold = BigInt(Math.floor(most / rows * 2 ** 52)) << 12n;
	const where = rows > most ? `WHERE hash(${place}, ${Math.trunc(seed)}) < ${threshold}::UBIGINT` : "";
	const taken = columns.map(({ as }) => as === "number" ? /* @__PURE__ */ new Float64Array(1024) : /* @__PURE__ */ new Int32Array(1024));
	const codes = columns.map(() => /* @__PURE__ */ new Map());
	let count = 0;
	for (let first = 0; first === 0 || first < columns.length; first += together) {
		const part = columns.slice(first, first + together);
		count = 0;
		await database.stream(`SELECT ${expressions.slice(first, first + together).join(", ") || "0::DOUBLE"} FROM ${view.from} ${where} ORDER BY ${place}`, part.map(({ as }) => as === "text" ? "text" : "f64"), (size, chunk) => {
			part.forEach(({ as }, at) => {
				const k = first + at;
				if (count + size > taken[k].length) taken[k] = grown(taken[k], count + size);
				const values = chunk[at];
				const into = taken[k];
				if (as === "number") {
					for (let i = 0; i < size; i++) into[count + i] = Number(values[i]);
					return;
				}
				for (let i = 0; i < size; i++) {
					const value = values[i];
					if (value === "" || Number.isNaN(value)) {
						into[count + i] = -1;
						continue;
					}
					let code = codes[k].get(value);
					if (code === void 0) {
						code = codes[k].size;
						codes[k].set(value, code);
					}
					into[count + i] = code;
				}
			});
			count += size;
		});
	}
	return {
		rows: count,
		columns: columns.map(({ name, as }, k) => {
			const values = taken[k].slice(0, count);
			if (values instanceof Float64Array) return {
				name,
				numbers: values
			};
			const levels = as === "text" ? [...codes[k].keys()].map((level) => String(level).slice(1)) : void 0;
			return {
				name,
				codes: values,
				...levels && { levels }
			};
		})
	};
} };
function grown(array, least) {
	const larger = new array.constructor(Math.max(least, 2 * array.length));
	larger.set(array);
	return larger;
}

// shared/data/measures/sampled-values.ts
/** Columns of one query: DuckDB plans more of them slowly. */
const columnsAtOnce = 100;
function conditionOf({ column }, name, trace, k, longest) {
	if (trace === void 0) return `t${k} IS NOT NULL`;
	const { kind } = column(name);
	if (kind === "integer" || kind === "number") return traceOfNumber(`n${k}`);
	return traceOfText(trace, plainCell(`t${k}`, longest));
}
/**
* Values of rows that are chosen by a hash of their place, the same at every run, in the file's order; a list for each
* column that is asked of.
*/
const sampledValues = { async measure({ of, rows, most, longest }, table, database) {
	const found = [];
	for (let at = 0; at < of.length; at += columnsAtOnce) {
		const asked = of.slice(at, at + columnsAtOnce);
		const isChosen = asked.map(({ column, trace }, k) => conditionOf(table, column, trace, k, longest));
		const values = asked.map(({ column }, k) => {
			return `${table.view.text(column)} AS t${k}, ${table.view.number(column)} AS n${k}`;
		});
		const value = (k) => `struct_pack(place := row_place, value := left(t${k}, ${longest}))`;
		const [lists] = await database.rows(`SELECT ${isChosen.map((is, k) => `arg_min(${value(k)}, row_order, ${most}) FILTER (WHERE ${is})`).join(", ")} FROM (
          SELECT CAST(${table.place} AS DOUBLE) AS row_place, hash(${table.place}) AS row_order,
            ${values.join(", ")} FROM ${table.view.from} WHERE ${rowSample(table, rows)})`);
		found.push(...lists.map((list) => inOrder(list ?? [])));
	}
	return found;
} };
function inOrder(rows) {
	return rows.map(({ place, value }) => ({
		place,
		text: value
	})).sort((a, b) => a.place - b.place);
}

// shared/data/measures/shared-rows.ts
/** Rows whose repetitions are counted at most, so that memory stays bounded. */
const mostRows = 2e7;
/** SQL for the hash of each row by these keys, and what else is asked of it; rows without any value are left out. */
function hashes({ view }, keys, more = "") {
	return `(SELECT * EXCLUDE (is_any) FROM (SELECT hash(${keys.join(", ")}) AS h${more},
    ${isAnyThere(keys)} AS is_any FROM ${view.from}) WHERE is_any)`;
}
/**
* Rows that agree on these columns with a row of another table, by 64-bit hashes: with 100 million rows in both the
* chance that any is taken for another by mistake is 1 in 2,000. Two missing values agree; rows without any value agree
* with none.
*/
const sharedRows = { async measure({ columns, other, ids }, table, database) {
	const opened = table.other(other);
	const keys = sharedKeys(table, columns, opened, columns);
	const [here, there] = [hashes(table, keys.left), hashes(opened, keys.right)];
	const oneIn = Math.ceil((table.rows + opened.rows) / mostRows);
	const kept = oneIn > 1 ? ` WHERE h % ${oneIn} = 0` : "";
	const groups = await database.rows(`SELECT times, count(*), sum(here) FILTER (here < times) FROM
         (SELECT count(*) AS times, sum(here) AS here FROM
            (SELECT h, 1 AS here FROM ${here}${kept} UNION ALL SELECT h, 0 AS here FROM ${there}${kept}) GROUP BY h)
       WHERE times > 1 GROUP BY times ORDER BY times`);
	const drawn = groups.reduce((sum, [, , rows]) => sum + Number(rows ?? 0), 0);
	const shared = `SEMI JOIN ${there} AS there USING (h)`;
	let rows = drawn;
	if (oneIn > 1) rows = Number((await database.rows(`SELECT count(*) FROM ${here} ${shared}`))[0][0]);
	let named = [];
	if (rows > 0 && ids > 0) {
		const withIds = hashes(table, keys.left, `, ${await table.id()} AS id, ${table.place} AS place`);
		named = await database.rows(`SELECT id FROM ${withIds} ${shared} ORDER BY place LIMIT ${Math.trunc(ids)}`);
	}
	return {
		rows,
		ids: named.map(([id]) => String(id)),
		drawn: {
			oneIn,
			rows: drawn,
			sizes: groups.map(([times, values]) => ({
				times: Number(times),
				values: Number(values)
			}))
		}
	};
} };

// shared/data/locked-sql/fill-placeholders.ts
const tableWords = [
	"table",
	"object",
	"model"
];
const columnWords = [
	"column",
	"property",
	"field"
];
const placeholder = new RegExp(`("?)\\$?\\{(${[...tableWords, ...columnWords].join("|")})\\}("?)`, "gi");
/**
* Puts the table's and the column's name, quoted, where a query of a contract says `{table}`, `{object}` or `{model}`,
* `{column}`, `{property}` or `{field}`, each also as `${table}`. Quotes around a placeholder are taken for the name's.
*
* @throws InputError where the query asks for a column and the rule stands at a table
*/
function fillPlaceholders(query, table, column) {
	return query.replace(placeholder, (whole, before, word, after) => {
		const name = tableWords.includes(word.toLowerCase()) ? table : column;
		if (name === void 0) throw new InputError({
			input: "the query",
			rule: "must stand at a column to use the column’s placeholder",
			received: whole,
			fix: "Write the column’s name, or move the rule to the property that it is about."
		});
		if (before === after) return identifier(name);
		return `${before}${identifier(name)}${after}`;
	});
}

// shared/data/locked-sql/locked-process.ts
/** Seconds beyond a query's own that its process has to stop it by itself. */
const grace = 3;
/** Seconds without a query after which the process ends. */
const idle = 1;
/** The program that answers: beside this file, or beside the bundle that this file is in. */
function program() {
	for (const name of [
		"./worker.ts",
		"./locked-sql-worker.js",
		"../locked-sql-worker.js"
	]) {
		const path = fileURLToPath(new URL(name, import.meta.url));
		if (existsSync(path)) return path;
	}
	throw new Error("the program that runs locked queries is not beside this one");
}
function start(memory) {
	const node = [
		process.execPath,
		"--max-old-space-size=256",
		program()
	];
	const options = {
		env: { TZ: "UTC" },
		stdio: [
			"ignore",
			"ignore",
			"ignore",
			"ipc"
		]
	};
	if (process.platform !== "linux") return spawn(node[0], node.slice(1), {
		...options,
		stdio: [...options.stdio]
	});
	const script = `ulimit -c 0; ulimit -d ${Math.floor(2 * memory / 1024)}; exec "$0" "$@"`;
	return spawn("/bin/sh", [
		"-c",
		script,
		...node
	], {
		...options,
		stdio: [...options.stdio]
	});
}
/** Asks the process, and ends it where it does not answer in time. */
function ask(child, question) {
	return new Promise((settle) => {
		const clock = setTimeout(() => {
			end({
				fault: tooSlow(question.limits).fault,
				isSpent: true
			});
			child.kill("SIGKILL");
		}, (question.limits.seconds + grace) * 1e3);
		const end = (reply) => {
			clearTimeout(clock);
			child.off("message", end);
			child.off("exit", gone);
			child.off("error", gone);
			settle(reply);
		};
		const gone = () => end({
			fault: crashed().fault,
			isSpent: true
		});
		child.on("message", end);
		child.on("exit", gone);
		child.on("error", gone);
		child.send(question, (error) => {
			if (error) gone();
		});
	});
}
let running;
let last = Promise.resolve();
let rest;
async function answer(question) {
	clearTimeout(rest);
	if (!running || running.exitCode !== null || running.signalCode !== null || !running.connected) running = start(question.limits.memory);
	const child = running;
	child.ref();
	child.channel?.ref();
	const reply = await ask(child, question);
	if ("fault" in reply && reply.isSpent || !child.connected) {
		child.kill("SIGKILL");
		running = void 0;
	} else {
		child.unref();
		child.channel?.unref();
		rest = setTimeout(() => {
			child.kill("SIGKILL");
			if (running === child) running = void 0;
		}, idle * 1e3);
		rest.unref();
	}
	if ("fault" in reply) throw new InputError(reply.fault);
	return reply.value;
}
/**
* Runs a query in a process of its own, one after another.
*
* @throws InputError where the query is refused, fails, runs too long or needs too much memory
*/
function askLockedProcess(question) {
	const answered = last.then(() => answer(question));
	last = answered.catch(() => {});
	return answered;
}

// shared/data/locked-sql.ts
/** What a query of the user's may need where nothing else is said. */
const defaultLimits = {
	seconds: 60,
	memory: 2 ** 30
};
/**
* Runs one SELECT of the user's over these tables and gives the first value of its first row. It reads nothing else: no
* files, network, settings, environment or other tables; it can change nothing, and it runs in a process of its own
* whose time and memory are limited. The same query over the same rows gives the same value, unless it asks for the time
* or for rows in no order.
*
* @param folder where what does not fit into memory may lie
* @throws InputError that says why the query is refused or how it failed
*/
async function lockedSql(asked, folder) {
	const { table, column, tables, limits } = asked;
	const query = fillPlaceholders(asked.query, table, column);
	const { entry } = await loadEngine("duckdb");
	const own = await mkdtemp(join(folder, "query-"));
	try {
		return await askLockedProcess({
			query,
			tables: [...tables].map(([name, { stored }]) => ({
				name,
				select: stored.select,
				files: stored.files,
				columns: stored.columns.map(({ name, raw, type, kind, zones }) => ({
					name,
					raw,
					type,
					kind,
					zones
				}))
			})),
			limits: {
				...defaultLimits,
				...limits
			},
			engine: entry,
			folder: own
		});
	} finally {
		await rm(own, {
			recursive: true,
			force: true
		});
	}
}

// shared/data/measures/sql.ts
/** The first value of a query of the user's, run locked down. */
const sql = { measure({ query, table, column, tables = {}, seconds }, measured, database) {
	const named = new Map(Object.entries(tables).map(([name, facts]) => [name, measured.other(facts)]));
	named.set(table, measured);
	return lockedSql({
		query,
		table,
		column,
		tables: named,
		limits: seconds === void 0 ? {} : { seconds }
	}, database.folder);
} };

// shared/data/measures/text-lengths.ts
/** How many rows have a text of how many characters, shortest first; longer ones than a million count as a million. */
const textLengths = {
	aggregates({ column }, { view }) {
		const text = `(${view.text(column)})`;
		return [`histogram(${onlyWhere(`${text} IS NOT NULL`, `least(length(${text}), 1000000)`)})`];
	},
	answer([histogram]) {
		return (histogram ?? []).map(({ key, value }) => [Number(key), Number(value)]).sort(([a], [b]) => a - b);
	}
};

// shared/data/measures/time-range.ts
/**
* The dates or time stamps of a column up to an instant, in seconds since 1970. `format` is how texts write them, for
* strptime; ISO 8601 where absent.
*/
const timeRange = {
	aggregates({ column, until, format }, table) {
		const isText = (table.column(column).declared ?? "VARCHAR") === "VARCHAR";
		const seconds = format !== void 0 && isText ? `epoch(try_strptime(${table.view.text(column)}, ${literal(format)}))` : table.seconds(column);
		const last = `CAST('${until}' AS DOUBLE)`;
		const past = onlyWhere(`isfinite(${seconds}) AND ${seconds} <= ${last}`, seconds);
		return [
			`count(${seconds})`,
			`count_if(${seconds} > ${last})`,
			`min(${past})`,
			`max(${past})`
		];
	},
	answer: ([n, later, oldest, newest]) => ({
		n: Number(n),
		later: Number(later),
		oldest: oldest === null ? null : Number(oldest),
		newest: newest === null ? null : Number(newest)
	})
};

// shared/data/measures/index.ts
/** Everything that can be asked of a table; a measure is one file here and one line. */
const measures = {
	anonymity,
	below,
	beyond,
	calendar,
	caseVariants,
	differingRows,
	extremes,
	farthest,
	firstMatching,
	frequency,
	infinite,
	distinct,
	duplicateRows,
	frequencies,
	kurtosis,
	labelConflicts,
	listedValues,
	last: last$1,
	later,
	missing,
	missingBy,
	repeatedRows,
	rewritten,
	timeRange,
	textLengths,
	moments,
	quantiles,
	sample,
	sharedRows,
	sql,
	personalTraces: personalTracesMeasure,
	sampledValues
};

// shared/data/places-to-ids.ts
/**
* Answers which ids stand at places, for all that ask in the same turn of the event loop by one question. Gives ids in
* the order of the places.
*
* @param ask the ids at these places, each place once
*/
function placesToIds(ask) {
	let waiting;
	let answer;
	return async (places) => {
		if (places.length === 0) return [];
		if (!waiting) {
			const asked = /* @__PURE__ */ new Set();
			waiting = asked;
			answer = new Promise((settle) => setImmediate(settle)).then(() => {
				waiting = void 0;
				return ask([...asked].sort((a, b) => a - b));
			});
		}
		for (const place of places) waiting.add(place);
		const ids = await answer;
		return places.flatMap((place) => ids.get(place) ?? []);
	};
}

// shared/data/rules/absent.ts
/** The row has no value. */
const absent = {
	columns: ({ column }) => [column],
	breaks: ({ column }, { view }) => `(${view.text(column)}) IS NOT NULL`,
	rowwise: true
};

// shared/data/rules/all.ts
/** The row keeps all of these rules, each of which reads the row alone. @throws RangeError where one does not */
const all = {
	columns: ({ rules: parts }) => [...new Set(parts.flatMap((part) => sqlOf(part).columns(part)))],
	breaks: ({ rules: parts }, table, tables) => parts.length === 0 ? "false" : `(${parts.map((part) => sqlOf(part).breaks(part, table, tables)).join(" OR ")})`,
	rowwise: true
};
function sqlOf(rule) {
	const sql = rules[rule.rule];
	if (!sql.rowwise) throw new RangeError(`${rule.rule} compares rows and cannot be part of all`);
	return sql;
}

// shared/data/rules/compare.ts
const compared = (value, type) => isTime(value, type === "date" ? "timestamp" : type);
/**
* Compares two columns of a row, exactly: as numbers where both values are numbers, as instants where both are dates or
* time stamps (UTC where no zone is said), as times of day, else as text by code points. A number or a time beside
* anything else is unequal to it and in no order with it.
*/
const compare$1 = {
	columns: ({ left, right }) => [left, right],
	breaks({ left, op, right, missing }, table) {
		const [a, b] = [storedValue(table, left), storedValue(table, right)];
		if (a.kind === "float" && a.type === b.type && missing !== "breaks") {
			const [x, y] = [table.view.raw(left), table.view.raw(right)];
			return `coalesce(NOT ${compareNumbers({
				...a,
				sql: x
			}, op, {
				...b,
				sql: y
			})} AND NOT isnan(${x}) AND NOT isnan(${y}), false)`;
		}
		const both = (holds) => `(coalesce(${holds(a)}, false) AND coalesce(${holds(b)}, false))`;
		const either = (holds) => `(coalesce(${holds(a)}, false) OR coalesce(${holds(b)}, false))`;
		const isFloatOrNumber = (value) => value.kind === "float" ? "true" : isNumber(value);
		const isInstant = (value) => compared(value, "timestamp");
		const isClock = (value) => compared(value, "time");
		const text = `(${a.text} ${op === "!=" ? "<>" : op} ${b.text})`;
		const apart = String(op === "!=");
		const holds = `(CASE WHEN ${both(isFloatOrNumber)} THEN ${compareNumbers(a, op, b)}
      WHEN ${both(isInstant)} THEN ${compareTimes(a, op, b, "timestamp")}
      WHEN ${both(isClock)} THEN ${compareTimes(a, op, b, "time")}
      WHEN ${either(isFloatOrNumber)} OR ${either(isInstant)} OR ${either(isClock)} THEN ${apart}
      ELSE ${text} END)`;
		const lacking = missing === "breaks" ? `((${a.sql} IS NULL) <> (${b.sql} IS NULL))` : "false";
		return `(CASE WHEN ${a.sql} IS NULL OR ${b.sql} IS NULL THEN ${lacking} ELSE NOT coalesce(${holds}, false) END)`;
	},
	rowwise: true
};

// shared/data/rules/breaks-where-present.ts
/** SQL, true where there is a value and `holds` is not true of it; never NULL. */
function breaksWherePresent({ sql }, holds) {
	return `(CASE WHEN ${sql} IS NULL THEN false ELSE NOT coalesce(${holds}, false) END)`;
}

// shared/data/rules/format.ts
const label = "[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
const byte = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
const ipv4 = `${byte}(\\.${byte}){3}`;
const group = "[0-9a-fA-F]{1,4}";
const ipv6 = [
	`(${group}:){7}(${group}|:)`,
	`(${group}:){6}(${ipv4}|:${group}|:)`,
	`(${group}:){5}(:${ipv4}|(:${group}){1,2}|:)`,
	`(${group}:){4}((:${group})?:${ipv4}|(:${group}){1,3}|:)`,
	`(${group}:){3}((:${group}){0,2}:${ipv4}|(:${group}){1,4}|:)`,
	`(${group}:){2}((:${group}){0,3}:${ipv4}|(:${group}){1,5}|:)`,
	`(${group}:)((:${group}){0,4}:${ipv4}|(:${group}){1,6}|:)`,
	`:((:${group}){0,5}:${ipv4}|(:${group}){1,7}|:)`
].join("|");
const atom = "[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+";
const inUri = "([a-zA-Z0-9._~:/?@!$&'()*+,;=\\[\\]-]|%[0-9a-fA-F]{2})";
const formats = {
	email: {
		pattern: `${atom}(\\.${atom})*@(${label}\\.)+[a-zA-Z]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])`,
		and: (text) => `length(${text}) <= 254 AND strpos(${text}, '@') <= 65`
	},
	uri: {
		pattern: `[a-zA-Z][a-zA-Z0-9+.-]*:${inUri}+(#(${inUri})*)?`,
		and: (text) => `(NOT regexp_matches(${text}, '^(?i:https?|ftp|wss?):') OR regexp_matches(${text}, '^[a-zA-Z]+://[^/?#:]'))`
	},
	hostname: {
		pattern: `${label}(\\.${label})*`,
		and: (text) => `length(${text}) <= 253`
	},
	ipv4: { pattern: ipv4 },
	ipv6: { pattern: `(${ipv6})(%[a-zA-Z0-9._~-]+)?` },
	uuid: { pattern: "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}" },
	byte: { pattern: "([a-zA-Z0-9+/]{4})*([a-zA-Z0-9+/]{2}==|[a-zA-Z0-9+/]{3}=)?" }
};
/**
* The text is written in a named format: e-mail address (RFC 5322's dot-atom at a host name with a dot), absolute URI
* (RFC 3986, with a host where http, ftp or WebSocket needs one), host name (RFC 1123), IPv4 without leading zeros, IPv6
* (RFC 4291), UUID (RFC 9562, any version), or `byte`: Base64 with padding and without line breaks.
*/
const format = {
	columns: ({ column }) => [column],
	breaks({ column, format }, table) {
		const { text } = storedValue(table, column);
		const { pattern, and } = formats[format];
		const rest = and ? ` AND ${and(text)}` : "";
		return breaksWherePresent({ sql: text }, `regexp_full_match(${text}, ${literal(pattern)})${rest}`);
	},
	rowwise: true
};

// shared/data/rules/struct-of.ts
/** SQL for one value of all keys together, never NULL itself: a missing key agrees with a missing one, also alone. */
function structOf(keys) {
	return `struct_pack(${keys.map((key, k) => `k${k} := ${key}`).join(", ")})`;
}

// shared/data/rules/group-diversity.ts
function narrow({ columns, of, min, entropy }, table) {
	const { sql, names } = diversitySql(table, columns, of, entropy ?? false);
	return {
		from: `(${sql}) WHERE l < ${Number(min) - diversityTolerance}`,
		names
	};
}
/**
* The rows that agree in these columns have at least so many different values in another, by number or by entropy.
* Machanavajjhala et al., ACM TKDD 1 (2007), l-diversity.
*/
const groupDiversity = {
	columns: ({ columns, of }) => [...columns, of],
	breaks(rule, table) {
		const { from, names } = narrow(rule, table);
		return `coalesce(${structOf(ownKeys(table, rule.columns))} IN (SELECT ${structOf(names)} FROM ${from}), false)`;
	},
	count: (rule, table) => `SELECT coalesce(sum(n), 0) FROM ${narrow(rule, table).from}`,
	rowwise: false
};

// shared/data/rules/group-size.ts
/**
* The row shares its values in these columns with at least so many rows, itself counted. Missing values agree with
* missing ones.
*/
const groupSize = {
	columns: ({ columns }) => columns,
	breaks({ columns, min }, table) {
		const keys = ownKeys(table, columns);
		const { select, names } = named(keys);
		return `coalesce(${structOf(keys)} IN (SELECT ${structOf(names)} FROM (SELECT ${select} FROM ${table.view.from})
      GROUP BY ${names.join(", ")} HAVING count(*) < ${Number(min)}), false)`;
	},
	count({ columns, min }, table) {
		const { select, names } = named(ownKeys(table, columns));
		return `SELECT coalesce(sum(n), 0) FROM (SELECT count(*) AS n FROM (SELECT ${select} FROM ${table.view.from})
      GROUP BY ${names.join(", ")} HAVING count(*) < ${Number(min)})`;
	},
	rowwise: false
};

// shared/data/rules/length.ts
/** SQL, whether a count lies between two bounds. */
function isBetween(count, min, max) {
	const bounds = [...min === void 0 ? [] : [`${count} >= CAST(${min} AS DOUBLE)`], ...max === void 0 ? [] : [`${count} <= CAST(${max} AS DOUBLE)`]];
	return bounds.length === 0 ? "true" : `(${bounds.join(" AND ")})`;
}
/** The text has so many characters, counted as code points; numbers and dates count as they are written. */
const length = {
	columns: ({ column }) => [column],
	breaks({ column, min, max }, table) {
		const { text } = storedValue(table, column);
		return `(NOT coalesce(${isBetween(`length(${text})`, min, max)}, true))`;
	},
	rowwise: true
};

// shared/data/rules/items.ts
/**
* The list has so many elements, missing ones counted, and with `unique` no two of them are equal. A text is a list
* where it is a JSON array; what is no list breaks the rule.
*/
const items = {
	columns: ({ column }) => [column],
	breaks({ column, min, max, unique }, table) {
		const value = storedValue(table, column);
		if (value.kind === "list") {
			const { sql } = value;
			const different = `(len(list_distinct(${sql})) + CASE WHEN len(${sql}) > list_count(${sql}) THEN 1 ELSE 0 END)`;
			const isUnique = unique ? ` AND ${different} = len(${sql})` : "";
			return breaksWherePresent(value, `${isBetween(`len(${sql})`, min, max)}${isUnique}`);
		}
		if (value.kind !== "text") return breaksWherePresent(value, "false");
		const json = `TRY_CAST(${value.sql} AS JSON)`;
		const elements = `json_extract(${json}, '$[*]')`;
		const isUnique = unique ? ` AND len(list_distinct(${elements})) = len(${elements})` : "";
		return breaksWherePresent(value, `(CASE WHEN json_valid(${value.sql}) AND json_type(${json}) = 'ARRAY'
        THEN ${isBetween(`json_array_length(${json})`, min, max)}${isUnique} ELSE false END)`);
	},
	rowwise: true
};

// shared/data/rules/multiple-of.ts
/**
* The value is a whole multiple of the divisor, exactly, as both are written in decimals: 0.3 is a multiple of 0.1. A
* value that is no finite number breaks it.
*
* @throws RangeError where the divisor is 0, no number, or has more than 36 digits
*/
const multipleOf = {
	columns: ({ column }) => [column],
	breaks({ column, divisor }, table) {
		const value = storedValue(table, column);
		const exact = decimalOf(divisor);
		if (!exact) throw new RangeError(`the divisor ${divisor} is no number`);
		return breaksWherePresent(value, `(CASE WHEN ${isNumber(value)} THEN ${isMultiple(value, exact)} ELSE false END)`);
	},
	rowwise: true
};

// shared/data/rules/one-of.ts
/** SQL, whether a value that is there is one of the listed ones. */
function isListed(value, values) {
	if (values.length === 0) return "false";
	const { kind, sql, text } = value;
	const numbers = values.filter(isNumberValue).flatMap((one) => decimalOf(one) ?? []);
	switch (kind) {
		case "integer":
		case "decimal":
		case "float": return isOneOfNumbers(value, numbers);
		case "boolean": {
			const listed = new Set(values.map((one) => one.toLowerCase()).filter((one) => /^(true|false)$/.test(one)));
			return listed.size === 0 ? "false" : `(${sql} IN (${[...listed].join(", ")}))`;
		}
		case "date":
		case "timestamp": {
			const instants = values.flatMap((one) => instantOf(one) ?? []);
			return instants.length === 0 ? "false" : `(${instants.map((instant) => compareInstant(value, "=", instant)).join(" OR ")})`;
		}
		default: {
			const isText = isAmong(text, values.map(literal));
			return numbers.length === 0 || kind !== "text" ? `(${isText})` : `(CASE WHEN ${isText} THEN true ELSE ${isOneOfNumbers(value, numbers)} END)`;
		}
	}
}
/**
* The value is one of these: as text, letter case and spaces included, or as a number where both are numbers without
* leading zeros (`1`, `1.0` and 1 are equal, `007` and `7` are not).
*/
const oneOf = {
	columns: ({ column }) => [column],
	breaks({ column, values }, table) {
		const value = storedValue(table, column);
		return breaksWherePresent(value, isListed(value, values));
	},
	rowwise: true
};

// shared/data/rules/none-of.ts
/** The value is none of these, compared as `one_of` does. */
const noneOf = {
	columns: ({ column }) => [column],
	breaks({ column, values }, table) {
		const value = storedValue(table, column);
		return breaksWherePresent(value, `NOT ${isListed(value, values)}`);
	},
	rowwise: true
};

// shared/data/rules/not-in.ts
function sides$1({ columns, table }, measured, tables) {
	const other = tables(table);
	const keys = sharedKeys(measured, columns, other, columns);
	const right = named(keys.right);
	return {
		keys: keys.left,
		right,
		known: `FROM (SELECT ${right.select} FROM ${other.view.from}) WHERE ${isAnyThere(right.names)}`
	};
}
/**
* The other table has no row that agrees on these columns; a row that is there, too, breaks it. Missing values agree
* with missing ones, but a row in which all of them are missing keeps the rule.
*/
const notIn = {
	columns: ({ columns }) => columns,
	breaks(rule, measured, tables) {
		const { keys, right, known } = sides$1(rule, measured, tables);
		return `(${isAnyThere(keys)} AND coalesce(${together$1(keys)} IN (SELECT ${together$1(right.names)} ${known}), false))`;
	},
	count(rule, measured, tables) {
		const { keys, right, known } = sides$1(rule, measured, tables);
		const left = named(keys);
		const on = left.names.map((name) => `l.${name} IS NOT DISTINCT FROM r.${name}`).join(" AND ");
		return `SELECT count(*) FROM (SELECT ${left.select} FROM ${measured.view.from}) l
      SEMI JOIN (SELECT DISTINCT ${right.names.join(", ")} ${known}) r ON ${on}
      WHERE ${isAnyThere(left.names.map((name) => `l.${name}`))}`;
	},
	rowwise: false
};

// shared/data/rules/pattern.ts
/**
* The text matches a regular expression in RE2's syntax, anywhere unless it is anchored; `$` is the end of the text,
* and `.` any character but a line feed.
*/
const pattern = {
	columns: ({ column }) => [column],
	breaks({ column, pattern, not }, table) {
		const { text } = storedValue(table, column);
		const matches = `regexp_matches(${text}, ${literal(pattern)})`;
		return `(NOT coalesce(${not ? `NOT ${matches}` : matches}, true))`;
	},
	rowwise: true
};

// shared/data/rules/range.ts
/** A bound as the type that it is of. @throws RangeError where it is none. */
function read(bound, of, type) {
	const value = of(String(bound));
	if (value === void 0) throw new RangeError(`the bound ${JSON.stringify(bound)} is no ${type}`);
	return value;
}
function compare(value, op, bound, { type, format }) {
	if (type === "number") return compareNumber(value, op, read(bound, decimalOf, type));
	if (type === "time") return compareClock(value, op, read(bound, clockOf, type), format);
	return compareInstant(value, op, read(bound, instantOf, type), format);
}
/**
* The value lies between the bounds, compared exactly whatever its digits. A value that cannot be read as a number, a
* date or a time breaks it: it is not between them. Infinite floats are compared; a time stamp without a zone is UTC.
*
* @throws RangeError where a bound is not of the rule's type
*/
const range = {
	columns: ({ column }) => [column],
	breaks(rule, table) {
		const value = storedValue(table, rule.column);
		const boundsOf = (of) => boundedBy(rule).map(([op, bound]) => compare(of, op, bound, rule));
		if (rule.type === "number" && value.kind === "float") {
			const raw = table.view.raw(rule.column);
			return `coalesce(NOT (${["true", ...boundsOf({
				...value,
				sql: raw
			})].join(" AND ")}) AND NOT isnan(${raw}), false)`;
		}
		const bounds = boundsOf(value);
		const isOf = rule.type !== "number" ? isTime(value, rule.type === "date" ? "timestamp" : rule.type, rule.format) : isNumber(value);
		return breaksWherePresent(value, [isOf, ...bounds].join(" AND "));
	},
	known(rule, table) {
		const { min, max } = table.footer(rule.column);
		const isWhole = (text) => /^-?\d+$/.test(String(text));
		return rule.type === "number" && isWhole(min) && isWhole(max) && boundedBy(rule).every(([op, bound]) => isWhole(bound) && holds[op](BigInt(op.startsWith(">") ? min : max), BigInt(bound))) ? 0 : void 0;
	},
	rowwise: true
};
const holds = {
	">=": (a, b) => a >= b,
	">": (a, b) => a > b,
	"<=": (a, b) => a <= b,
	"<": (a, b) => a < b
};
/** The bounds that a rule states. */
function boundedBy({ min, exclusiveMin, max, exclusiveMax }) {
	return [
		[">=", min],
		[">", exclusiveMin],
		["<=", max],
		["<", exclusiveMax]
	].flatMap(([op, bound]) => bound === void 0 ? [] : [[op, bound]]);
}

// shared/data/rules/refers-to.ts
function isAllThere(keys) {
	return `(${keys.map((key) => `(${key}) IS NOT NULL`).join(" AND ")})`;
}
function sides({ columns, table, to }, measured, tables) {
	const other = tables(table);
	const keys = sharedKeys(measured, columns, other, to);
	const right = named(keys.right);
	return {
		keys: keys.left,
		right,
		known: `FROM (SELECT ${right.select} FROM ${other.view.from}) WHERE ${isAllThere(right.names)}`
	};
}
/**
* The values occur together in a row of the other table. A row that lacks any of them keeps the rule, as a foreign key
* of SQL does. Values of different formats agree as `sharedKeys` says.
*/
const refersTo = {
	columns: ({ columns }) => columns,
	breaks(rule, measured, tables) {
		const { keys, right, known } = sides(rule, measured, tables);
		return `(${isAllThere(keys)} AND NOT coalesce(${together$1(keys)} IN (SELECT ${together$1(right.names)} ${known}), false))`;
	},
	count(rule, measured, tables) {
		const { keys, right, known } = sides(rule, measured, tables);
		const left = named(keys);
		const on = left.names.map((name) => `l.${name} = r.${name}`).join(" AND ");
		return `SELECT count(*) FROM (SELECT ${left.select} FROM ${measured.view.from}) l
      ANTI JOIN (SELECT DISTINCT ${right.names.join(", ")} ${known}) r ON ${on}
      WHERE ${isAllThere(left.names.map((name) => `l.${name}`))}`;
	},
	rowwise: false
};

// shared/data/rules/required.ts
/** The row has a value. */
const required = {
	columns: ({ column }) => [column],
	breaks: ({ column }, table) => table.missing(column),
	known: ({ column }, table) => table.footer(column).missing,
	rowwise: true
};

// shared/data/rules/same-label.ts
function groups({ columns, label }, { view }, result) {
	const keys = columns.map((column) => view.key(column));
	const { select, names } = named(keys);
	const [labelKey] = ownKeys({ view }, [label]);
	return {
		keys,
		labelKey,
		sql: `SELECT ${result === "keys" ? together$1(names) : result} FROM (
      SELECT ${select}, ${labelKey} AS tollgate_label FROM ${view.from})
      WHERE tollgate_label IS NOT NULL AND ${isAnyThere(names)}
      GROUP BY ${names.join(", ")} HAVING min(tollgate_label) <> max(tollgate_label)`
	};
}
/**
* Rows that agree on all of these columns have the same label; all rows of a group with several labels break it. Rows
* agree as for `unique`; a row without a label keeps the rule.
*/
const sameLabel = {
	columns: ({ columns, label }) => [...columns, label],
	breaks(rule, table) {
		const { keys, labelKey, sql } = groups(rule, table, "keys");
		return `((${labelKey}) IS NOT NULL AND ${isAnyThere(keys)} AND coalesce(${together$1(keys)} IN (${sql}), false))`;
	},
	count(rule, table) {
		return `SELECT coalesce(sum(n), 0) FROM (${groups(rule, table, "count(*) AS n").sql})`;
	},
	suspects: ({ columns }, table, database) => rowsThatMayAgree(ownKeys(table, columns), table, database),
	rowwise: false
};

// shared/data/rules/type.ts
/** `true` and `false` in any letter case, and 0 and 1; `yes`, `t` or `on` are texts. */
function isBoolean(value) {
	const { kind, sql } = value;
	if (kind === "boolean") return "true";
	if (kind === "text") return `(lower(${sql}) IN ('true', 'false', '0', '1'))`;
	return `(${[0n, 1n].map((digits) => compareNumber(value, "=", {
		digits,
		scale: 0
	})).join(" OR ")})`;
}
function isOf(value, type, format) {
	switch (type) {
		case "text": return String(value.kind !== "list" && value.kind !== "nested");
		case "boolean": return isBoolean(value);
		case "integer": return isInteger(value);
		case "number": return isNumber(value);
		case "date":
		case "timestamp":
		case "time": return isTime(value, type, format);
	}
}
/** The value can be read as the type without changing it. What is stored as another type counts by its value. */
const type = {
	columns: ({ column }) => [column],
	breaks({ column, type, format }, table) {
		const value = storedValue(table, column);
		return breaksWherePresent(value, isOf(value, type, format));
	},
	rowwise: true
};

// shared/data/rules/unique.ts
/** 50 MB a thread. */
const mostBits = 400000000n;
/** The largest BIGINT: what counts the bits takes no other type, and a UBIGINT may be larger. */
const mostOfBigint = 2n ** 63n - 1n;
/**
* No two rows agree on all of these columns, by their values as text (numbers of one column as they are). A missing
* value agrees with a missing one, but a row in which all of them are missing keeps the rule.
*/
const unique = {
	columns: ({ columns }) => columns,
	breaks({ columns }, table) {
		const keys = ownKeys(table, columns);
		const { select, names } = named(keys);
		return `(${isAnyThere(keys)} AND coalesce(${together$1(keys)} IN (
      SELECT ${together$1(names)} FROM (SELECT ${select} FROM ${table.view.from}) WHERE ${isAnyThere(names)}
      GROUP BY ${names.join(", ")} HAVING count(*) > 1), false))`;
	},
	count({ columns }, table) {
		const { select, names } = named(ownKeys(table, columns));
		return `SELECT coalesce(sum(n), 0) FROM (
      SELECT count(*) AS n FROM (SELECT ${select} FROM ${table.view.from}) WHERE ${isAnyThere(names)}
      GROUP BY ${names.join(", ")} HAVING count(*) > 1)`;
	},
	zeroIfKept({ columns }, table) {
		const [column] = columns;
		const { min, max } = table.footer(column);
		const isWhole = /INT$|INTEGER$/.test(table.column(column).declared ?? "");
		if (columns.length > 1 || !isWhole || min === void 0 || max === void 0) return void 0;
		const span = BigInt(max) - BigInt(min) + 1n;
		if (span > mostBits || span > 8n * BigInt(table.rows) || BigInt(max) > mostOfBigint) return void 0;
		const id = `CAST(${table.view.raw(column)} AS BIGINT)`;
		return {
			sql: `count(${id}) - coalesce(bit_count(${`bitstring_agg(${id}, ${min}::BIGINT, ${max}::BIGINT)`}), 0)`,
			bytes: Number(span) / 8
		};
	},
	suspects: ({ columns }, table, database) => rowsThatMayAgree(ownKeys(table, columns), table, database),
	rowwise: false
};

// shared/data/rules/index.ts
/** How each kind of row rule is put into SQL; a kind is one file here and one line. */
const rules = {
	required,
	absent,
	type,
	one_of: oneOf,
	none_of: noneOf,
	range,
	length,
	pattern,
	format,
	multiple_of: multipleOf,
	items,
	compare: compare$1,
	all,
	unique,
	refers_to: refersTo,
	same_label: sameLabel,
	group_size: groupSize,
	group_diversity: groupDiversity,
	not_in: notIn
};

// shared/data/facts-of-table.ts
/** Tables with more columns are scanned by what names only the columns that are read. */
const narrowed = 300;
/** Of a wide table with more rows looking at the values takes longer than planning to. */
const mostStacked = 1e5;
/** Most rows whose ids are told. */
const mostIds = 1e4;
function measuredTable(table, { from, columns }, place, id, other, scan) {
	const byName = new Map(columns.map((column, k) => [column.name, {
		column,
		k
	}]));
	const known = (name) => {
		const found = byName.get(name);
		if (!found) throw new Error(`${table.source.input} has no column ${JSON.stringify(name)}`);
		return found;
	};
	const text = (name) => textSql(known(name).column);
	const raw = (name) => known(name).column.raw;
	const row = `'row ' || (${place} + 1)`;
	return {
		view: {
			from,
			text,
			raw,
			number: (name) => numberSql(known(name).column),
			key: (name) => /INT$|INTEGER$/.test(known(name).column.type) ? raw(name) : text(name),
			drop: async () => {}
		},
		rows: table.rows,
		stored: table,
		column: (name) => known(name).column,
		missing: (name) => missingSql(known(name).column),
		seconds: (name) => secondsSql(known(name).column),
		value: (name) => valueSql(known(name).column),
		textOf: (name, value) => textSql({
			...known(name).column,
			raw: value
		}),
		scan,
		footer: (name) => table.footer(known(name).k),
		place,
		async id() {
			const column = await id();
			return column === void 0 ? row : `coalesce(${text(column)}, ${row})`;
		},
		other
	};
}
/**
* Questions about one table.
*
* @param paths the files as the user's own shell finds them
*/
async function factsOfTable(database, table, { id, isHidden }, byInput, paths, sha256) {
	const { source, rows } = table;
	const { input, uri } = source;
	const columns = table.columns.map(({ name, declared, kind, zones }) => ({
		name,
		...declared !== void 0 && { declared },
		kind,
		...zones !== void 0 && { zones }
	}));
	const byName = new Map(columns.map((column) => [column.name, column]));
	const find = (name, which) => {
		const found = byInput.get(name);
		if (!found) throw new Error(`no table was opened for ${name}`);
		return found[which];
	};
	/** What is asked names its columns, whatever else it names. */
	const explained = (asked, work) => work().catch(async (error) => {
		const names = Object.values(asked).flat().filter((one) => byName.has(one));
		throw await explainScanError(database, table, names, error);
	});
	const isWide = columns.length > narrowed;
	const ask = fusedScan(database, (ks) => isWide ? table.narrow(ks.filter((k) => k < columns.length)) : table.from, (k) => isWide && rows <= mostStacked ? table.columns[k]?.type : void 0);
	const answered = /* @__PURE__ */ new Map();
	const once = (key, work) => {
		let answer = answered.get(key);
		if (!answer) {
			answer = work();
			answered.set(key, answer);
		}
		return answer;
	};
	const shownId = () => once("id", async () => id === void 0 || !byName.has(id) || await isHidden?.(facts, id) ? void 0 : id);
	const tableOver = (view, place, which) => measuredTable(table, view, place, shownId, (facts) => find(facts.input, which), ask);
	const measured = tableOver(table, "place", "measured");
	const user = tableOver(table.user(paths), "0", "user");
	const sqlOf = (rule) => rules[rule.rule];
	const others = (name) => find(name, "measured");
	const suspects = async (rule) => {
		const from = await sqlOf(rule).suspects?.(rule, measured, database);
		return from === void 0 ? measured : {
			...measured,
			view: {
				...measured.view,
				from
			}
		};
	};
	const breaking = async (rule) => {
		const among = await suspects(rule);
		return {
			from: among.view.from,
			where: sqlOf(rule).breaks(rule, among, others)
		};
	};
	const breaks = (rule) => sqlOf(rule).breaks(rule, measured, others);
	byInput.set(input, {
		measured,
		user,
		breaking
	});
	const sizes = await Promise.all(source.files.map(async (file) => (await stat(file)).size));
	const idsAt = placesToIds(async (places) => {
		const list = places.map((place) => Math.trunc(place)).join(", ");
		const rows = await database.rows(`SELECT ${measured.place}, ${await measured.id()} FROM ${table.from} WHERE ${measured.place} IN (${list})`);
		return new Map(rows.map(([place, found]) => [Number(place), String(found)]));
	});
	const firstIds = async (rule, most) => {
		if (sqlOf(rule).rowwise) {
			const [found] = await ask([`min(${onlyWhere(breaks(rule), measured.place)}, ${most})`]);
			return Array.isArray(found) ? idsAt(found.map(Number)) : [];
		}
		const { from, where } = await breaking(rule);
		return (await database.rows(`SELECT ${await measured.id()} FROM ${from} WHERE ${where} ORDER BY place LIMIT ${most}`)).map(([one]) => String(one));
	};
	const facts = {
		input,
		uri,
		sha256,
		rows,
		bytes: sizes.reduce((sum, size) => sum + size, 0),
		columns,
		column: (name) => byName.get(name),
		measure(name, asked) {
			const key = JSON.stringify([name, asked], (_, value) => value?.measure ? value.input : value);
			const work = async () => {
				const measure = measures[name];
				if (!("aggregates" in measure)) return measure.measure(asked, measured, database);
				const known = measure.known?.(asked, measured);
				if (known !== void 0) return known;
				const values = await ask(measure.aggregates(asked, measured));
				return measure.answer(values, asked, measured);
			};
			return once(key, () => explained(asked, work));
		},
		failing(rule) {
			const work = async () => {
				const sql = sqlOf(rule);
				const known = sql.known?.(rule, measured);
				if (known !== void 0) return known;
				if (sql.rowwise) return Number((await ask([`count_if(${breaks(rule)})`]))[0]);
				const sure = sql.zeroIfKept?.(rule, measured);
				if (sure && Number((await ask([sure.sql], sure.bytes))[0]) === 0) return 0;
				const among = await suspects(rule);
				const counting = sql.count?.(rule, among, others) ?? `SELECT count_if(${sql.breaks(rule, among, others)}) FROM ${among.view.from}`;
				return Number((await database.rows(counting))[0][0]);
			};
			return once(`failing ${JSON.stringify(rule)}`, () => explained(rule, work));
		},
		async failingIds(rule, most) {
			const shown = Math.min(most, mostIds);
			if (!(shown >= 1)) return [];
			return explained(rule, () => firstIds(rule, Math.floor(shown)));
		},
		idsAt,
		queryFor(rule) {
			const where = sqlOf(rule).breaks(rule, user, (name) => find(name, "user"));
			return `SELECT * FROM ${user.view.from}\nWHERE ${where}`;
		}
	};
	return facts;
}

// shared/data/one-at-a-time.ts
/** The same database, whose queries wait for each other: a new query would cut off the stream of another. */
function oneAtATime(database) {
	let last = Promise.resolve();
	const queued = (work) => {
		const done = last.then(work, work);
		last = done.catch(() => {});
		return done;
	};
	return {
		folder: database.folder,
		allow: (files) => queued(() => database.allow(files)),
		run: (sql) => queued(() => database.run(sql)),
		rows: (sql, values) => queued(() => database.rows(sql, values)),
		stream: (sql, kinds, take) => queued(() => database.stream(sql, kinds, take)),
		append: (table, numbers) => queued(() => database.append(table, numbers)),
		close: () => queued(() => database.close())
	};
}

// shared/data/read-parquet.ts
/** A list of files, as DuckDB's readers take it. */
function listedFiles(files) {
	return files.length === 1 ? literal(files[0]) : `[${files.map(literal).join(", ")}]`;
}
/**
* SQL that reads these files; its columns are DuckDB's.
*
* @param differ the files have their columns in another order, or numbers of other types: the first file's types alone
*   would round the others' values
* @param partitioned the folders' names are columns, too, as texts
* @param bytesAreText bytes that declare no type are texts
*/
function readParquet(files, { differ = false, partitioned = false, bytesAreText = false } = {}) {
	const hive = partitioned ? ", hive_partitioning = true, hive_types_autocast = false" : files.some((file) => file.includes("=")) ? ", hive_partitioning = false" : "";
	const union = differ ? ", union_by_name = true" : "";
	const bytes = bytesAreText ? ", binary_as_string = true" : "";
	return `read_parquet(${listedFiles(files)}${hive}${bytes}${union})`;
}

// shared/data/check-parquet-types.ts
/** SQL over `parquet_schema`: bytes of which nothing is said. */
const isBytes = "(coalesce(num_children, 0) = 0 AND logical_type IS NULL AND converted_type IS NULL AND type IN ('BYTE_ARRAY', 'FIXED_LEN_BYTE_ARRAY'))";
/** One kind for all files: a column of texts here and numbers there would be read as texts, silently. */
async function checkTypes(database, source, files, bytes = "text") {
	if (files.length === 1) return;
	const [mixed] = await database.rows(`
    SELECT name, min_by(file_name, kind), min(kind), max_by(file_name, kind), max(kind)
    FROM (SELECT file_name, name, CASE
            WHEN ${isBytes} THEN '${bytes}'
            WHEN converted_type IN ('UTF8', 'ENUM', 'JSON') OR regexp_matches(logical_type, '^(String|Enum|Json)') THEN 'text'
            WHEN converted_type LIKE 'TIMESTAMP%' OR logical_type LIKE 'Timestamp%' OR type = 'INT96' THEN 'time stamp'
            WHEN converted_type = 'DATE' THEN 'date'
            WHEN type = 'BOOLEAN' THEN 'boolean'
            WHEN converted_type LIKE 'TIME%' OR logical_type LIKE 'TimeType%' THEN 'time'
            ELSE 'number' END AS kind
          FROM parquet_schema(${listedFiles(files)}) WHERE num_children IS NULL)
    GROUP BY name HAVING count(DISTINCT kind) > 1 LIMIT 1`);
	if (!mixed) return;
	const [name, one, oneKind, other, otherKind] = mixed.map(String);
	throw new InputError({
		input: source.input,
		rule: "must be files whose columns have the same types",
		received: `${JSON.stringify(name)}, which is ${oneKind} in ${JSON.stringify(basename(one))} and ${otherKind} in ${JSON.stringify(basename(other))}`
	});
}
/** DuckDB reads decimals of several files with the whole digits of the widest, and would round the others' places. */
async function checkDecimals(database, source, files, described) {
	const kept = new Map(described.map(({ name, type }) => [name, /^DECIMAL\(\d+,(\d+)\)$/.exec(type)?.[1]]));
	const cut = (await database.rows(`
    SELECT name, max(scale), max_by(file_name, scale) FROM parquet_schema(${listedFiles(files)})
    WHERE num_children IS NULL AND scale IS NOT NULL GROUP BY name`)).find(([name, most]) => Number(kept.get(String(name)) ?? most) < Number(most));
	if (!cut) return;
	const [name, most, file] = cut;
	throw new InputError({
		input: source.input,
		rule: "must be files whose columns have the same types",
		received: `${JSON.stringify(name)}, whose ${most} decimal places in ${JSON.stringify(basename(String(file)))} find no room beside the long numbers of the others`,
		fix: "Write the column with one type in all files."
	});
}

// shared/data/parquet-columns.ts
/**
* The columns of Parquet files as they are read. Bytes that declare no type are texts where all of their column's are
* UTF-8; else the column stays bytes, and only what asks for texts has nothing to ask of it.
*
* @param bytes numbers of columns that are, or hold, bytes without a type, by the first file
* @param differ the files have their columns in another order or of other types
* @throws InputError where the files' types do not go together
*/
async function parquetColumns(database, source, files, { bytes, differ }) {
	const describe = async (bytesAreText) => {
		return (await database.rows(`DESCRIBE SELECT * FROM ${readParquet(files, {
			differ,
			bytesAreText
		})}`)).map(([name, type]) => ({
			name: String(name),
			type: String(type)
		}));
	};
	const described = await describe(false);
	if (differ) await checkDecimals(database, source, files, described);
	const asked = differ ? await mayHoldBytes(database, files, described) : bytes;
	if (asked.length === 0) return {
		described,
		bytesAreText: false,
		decoded: /* @__PURE__ */ new Set()
	};
	const areText = await columnsOfText(database, readParquet(files, {
		differ,
		bytesAreText: true
	}), asked.map((k) => identifier(described[k].name)));
	if (!areText.includes(false)) return {
		described: await describe(true),
		bytesAreText: true,
		decoded: /* @__PURE__ */ new Set()
	};
	await checkTypes(database, source, files, "bytes");
	const decoded = new Set(asked.filter((k, at) => areText[at] && described[k].type === "BLOB"));
	return {
		described: described.map((column, k) => decoded.has(k) ? {
			...column,
			type: "VARCHAR"
		} : column),
		bytesAreText: false,
		decoded
	};
}
async function mayHoldBytes(database, files, described) {
	const [[some]] = await database.rows(`SELECT count_if(${isBytes}) FROM parquet_schema(${listedFiles(files)})`);
	if (Number(some) === 0) return [];
	return described.flatMap(({ type }, k) => /\b(BLOB|VARCHAR)\b/.test(type) ? [k] : []);
}

// shared/data/parquet-footer.ts
async function schemaOf(database, file) {
	const nodes = await database.rows(`SELECT name, num_children, ${isBytes} FROM parquet_schema(${literal(file)})`);
	const schema = {
		names: [],
		leaves: [],
		bytes: []
	};
	let at = 1;
	let leaf = 0;
	const skip = () => {
		const children = Number(nodes[at++][1] ?? 0);
		if (children === 0) leaf++;
		for (let child = 0; child < children; child++) skip();
	};
	while (at < nodes.length) {
		schema.names.push(String(nodes[at][0]));
		schema.leaves.push(Number(nodes[at][1] ?? 0) === 0 ? leaf : void 0);
		const start = at;
		skip();
		if (nodes.slice(start, at).some((node) => node[2] === true)) schema.bytes.push(schema.names.length - 1);
	}
	return schema;
}
/** All files must have the columns of the first; gives whether they have them in the same order and of the same types. */
async function checkAlike(database, source, files) {
	if (files.length === 1) return true;
	const digests = await database.rows(`
    SELECT file_name, md5(string_agg(node || types, '' ORDER BY place)), md5(string_agg(node, '' ORDER BY node))
    FROM (SELECT file_name, row_number() OVER (PARTITION BY file_name) AS place,
            length(name) || ':' || name || ' ' || coalesce(num_children, 0) || ' ' AS node,
            concat_ws(' ', type, converted_type, logical_type, type_length) || ' ' AS types
          FROM parquet_schema(${listedFiles(files)}))
    GROUP BY file_name`);
	const byFile = new Map(digests.map(([file, ...digest]) => [String(file), digest]));
	const [order, set] = byFile.get(files[0]) ?? [];
	const odd = files.find((file) => byFile.get(file)?.[1] !== set);
	if (odd !== void 0) throw new InputError({
		input: source.input,
		rule: "must be files with the same columns",
		received: `other columns in ${JSON.stringify(basename(odd))} than in ${JSON.stringify(basename(files[0]))}`
	});
	return files.every((file) => byFile.get(file)?.[0] === order);
}
/** Types whose statistics compare as values do. */
function comparable(type) {
	if (/^U?(TINYINT|SMALLINT|INTEGER|BIGINT)$/.test(type)) return "HUGEINT";
	if (/^DECIMAL\((1?\d|2[0-8]),[0-9]\)$/.test(type)) return "DECIMAL(38, 10)";
	if (type === "DATE" || type === "VARCHAR") return type;
}
/**
* What Parquet files say of themselves, without a scan.
*
* @throws InputError where files of one table have other columns or types.
*/
async function readFooter(database, source, files) {
	const alike = await checkAlike(database, source, files);
	await checkTypes(database, source, files);
	const schema = await schemaOf(database, files[0]);
	const { bytesAreText, decoded, described } = await parquetColumns(database, source, files, {
		bytes: schema.bytes,
		differ: !alike
	});
	const counts = await database.rows(`SELECT file_name, num_rows FROM parquet_file_metadata(${listedFiles(files)})`);
	const rowsOf = new Map(counts.map(([file, rows]) => [String(file), Number(rows)]));
	const total = [...rowsOf.values()].reduce((sum, rows) => sum + rows, 0);
	if (schema.names.length !== described.length) throw new InputError({
		input: source.input,
		rule: "must be files with the same columns and types",
		received: "files that differ in them, with columns whose names differ in letter case only"
	});
	const columns = described.map(() => ({}));
	if (alike) {
		const columnOf = /* @__PURE__ */ new Map();
		for (const [k, leaf] of schema.leaves.entries()) if (leaf !== void 0) columnOf.set(leaf, k);
		for (const type of [
			"HUGEINT",
			"DATE",
			"VARCHAR",
			"DECIMAL(38, 10)",
			void 0
		]) {
			const wanted = [...columnOf].filter(([, k]) => (decoded.has(k) ? void 0 : comparable(described[k].type)) === type);
			if (wanted.length === 0) continue;
			const bound = (which) => {
				if (type === void 0) return "NULL";
				const value = `TRY_CAST(stats_${which}_value AS ${type})`;
				return `CASE WHEN bool_and(${value} IS NOT NULL OR coalesce(stats_null_count, -1) = num_values)
          THEN CAST(${which}(${value}) AS VARCHAR) END`;
			};
			const found = await database.rows(`
        SELECT column_id, CASE WHEN bool_and(stats_null_count IS NOT NULL) THEN sum(stats_null_count) END,
          ${bound("min")}, ${bound("max")}
        FROM parquet_metadata(${listedFiles(files)}) WHERE column_id IN (${wanted.map(([leaf]) => leaf).join(", ")})
        GROUP BY column_id`);
			for (const [leaf, nulls, min, max] of found) {
				const k = columnOf.get(Number(leaf)) ?? 0;
				const all = described[k].type === "VARCHAR" ? min !== null && min !== "" : !/^(FLOAT|DOUBLE)$/.test(described[k].type);
				columns[k] = {
					...nulls !== null && { nulls: Number(nulls) },
					...nulls !== null && (all || Number(nulls) === total) && { missing: Number(nulls) },
					...min !== null && { min: String(min) },
					...max !== null && { max: String(max) }
				};
			}
		}
	}
	return {
		rows: files.map((file) => rowsOf.get(file) ?? 0),
		names: schema.names,
		differ: !alike,
		bytesAreText,
		decoded,
		described,
		columns
	};
}

// shared/data/partition-columns.ts
/** The folder that a path, a folder or a pattern starts from. */
function startOf(uri, folder) {
	const parts = resolve(folder, uri).split(sep);
	const pattern = parts.findIndex((part) => /[*?[{]/.test(part));
	return pattern < 0 ? parts.join(sep) : parts.slice(0, pattern).join(sep);
}
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
/**
* Columns of a partitioned folder, as `year` of `data/year=2026/part-0.parquet`: read from the folders below the one
* that the user names, or below the first folder of a pattern. A file that is named itself has none.
*
* @throws InputError where only some of the files lie in such folders, or a file has a column of that name, too.
*/
function partitionColumns(source, uris, folder, names) {
	const starts = uris.filter((uri) => !isAddress(uri)).map((uri) => startOf(uri, folder));
	const parts = source.files.map((file) => {
		const start = starts.find((one) => file.startsWith(one.endsWith(sep) ? one : one + sep));
		return (start === void 0 ? [] : relative(start, dirname(file)).split(sep)).flatMap((part) => {
			const match = /^([^=]+)=(.*)$/.exec(part);
			if (!match) return [];
			const value = decoded(match[2]);
			return [{
				name: decoded(match[1]),
				value: value === "__HIVE_DEFAULT_PARTITION__" ? null : value
			}];
		});
	});
	const first = parts[0].map(({ name }) => name);
	const odd = parts.findIndex((part) => part.map(({ name }) => name).join("\0") !== first.join("\0"));
	if (odd >= 0) throw new InputError({
		input: source.input,
		rule: "must be files that are all partitioned alike",
		received: `${JSON.stringify(relative(folder, source.files[0]))} and ${JSON.stringify(relative(folder, source.files[odd]))}`
	});
	const twice = first.find((name, k) => names.includes(name) || first.indexOf(name) < k);
	if (twice !== void 0) throw new InputError({
		input: source.input,
		rule: "must have each column once",
		received: `${JSON.stringify(twice)} in the files and in their folders' names`,
		fix: "Leave it out of the files or rename the folders."
	});
	return first.map((name, k) => ({
		name,
		values: parts.map((part) => part[k].value)
	}));
}

// shared/data/store-text.ts
/** Longest row that is read, in bytes: room for cells of some megabytes. Every thread has buffers of twice that. */
const longestRow = 8388608;
/** Columns of one file: each that is written holds some 300 kB of memory, so that wide tables lie in several files. */
const columnsTogether = 250;
/** Cells that are written together: few, because each thread holds as many. */
const cellsTogether = 1e6;
let stores = 0;
function partsOf(width) {
	const together = width <= 500 ? Math.max(1, width) : columnsTogether;
	return Array.from({ length: Math.ceil(width / together) }, (_, k) => ({
		first: k * together,
		end: Math.min(width, (k + 1) * together)
	}));
}
/** Writes the columns in files of few, each from its own query; gives what stands after FROM and the number of rows. */
async function write(database, parts, select) {
	const files = [];
	for (const part of parts) {
		const file = join(database.folder, `text-${stores++}.parquet`);
		const rows = Math.min(20480, Math.max(2048, Math.ceil(cellsTogether / (part.end - part.first))));
		await database.run(`COPY (${select(part)}) TO ${literal(file)} (FORMAT parquet, COMPRESSION lz4_raw, ROW_GROUP_SIZE ${rows})`);
		files.push(file);
	}
	const [[rows]] = await database.rows(`SELECT num_rows FROM parquet_file_metadata(${literal(files[0])})`);
	return {
		from(columns) {
			return `(SELECT *, p0.file_row_number AS place FROM ${files.flatMap((file, k) => columns.length === 0 ? k > 0 ? [] : [file] : columns.some((c) => c >= parts[k].first && c < parts[k].end) ? [file] : []).map((file, k) => `read_parquet(${literal(file)}, hive_partitioning = false) AS p${k}`).join(" POSITIONAL JOIN ")})`;
		},
		files,
		rows: Number(rows)
	};
}
/** DuckDB takes these from the header as they are. */
function isPlainName(name) {
	return name !== "" && name === name.trim() && !/["\r\n]/.test(name);
}
/** DuckDB's own limit for a line, where its reader of csv is told no other. */
const usualLine = 2e6;
async function mayHaveLongLines(source, files) {
	if (source.compression !== "none") return true;
	return (await Promise.all(files.map(async (file) => (await stat(file)).size))).some((size) => size > usualLine);
}
async function storeDelimited(database, source, files) {
	const header = await readDelimitedHeader(source, files[0]);
	for (const file of files.slice(1)) {
		const other = await readDelimitedHeader(source, file);
		if (other.delimiter !== header.delimiter || other.names.join("\0") !== header.names.join("\0")) throw new InputError({
			input: source.input,
			rule: "must be files with the same header",
			received: `other columns in ${JSON.stringify(basename(file))} than in ${JSON.stringify(basename(files[0]))}`
		});
	}
	const read = (from, names) => `read_csv(${listedFiles(from)}, columns = {${names.map((name) => `${literal(name)}: 'VARCHAR'`).join(", ")}},
      auto_detect = false, header = true, delim = ${literal(header.delimiter)}, quote = '"', escape = '"', nullstr = '',
      strict_mode = true, null_padding = false, ignore_errors = false, hive_partitioning = false,
      compression = '${source.compression}', max_line_size = ${longestRow}, buffer_size = ${2 * longestRow})`;
	const hasLongLines = await mayHaveLongLines(source, files);
	const readPlainly = (paths, names) => {
		if (!names.every((name, k) => name === header.names[k] && isPlainName(name))) return read(paths, names);
		const hive = paths.some((path) => path.includes("=")) ? ", hive_partitioning = false" : "";
		const longest = hasLongLines ? `, max_line_size = ${longestRow}` : "";
		return `read_csv(${listedFiles(paths)}, all_varchar = true, header = true, skip = 0, delim = ${literal(header.delimiter)}, quote = '"', escape = '"', comment = ''${longest}${hive})`;
	};
	const columns = header.names.map((_, k) => `c${k}`);
	const stored = await write(database, partsOf(columns.length), ({ first, end }) => {
		return `SELECT ${columns.slice(first, end).map((column) => `nullif(${column}, '') AS ${column}`).join(", ")} FROM ${read(files, columns)}`;
	});
	return {
		...stored,
		names: header.names,
		kinds: await textKinds(database, stored.from, columns),
		read: readPlainly,
		expression: (k, names) => `"${names[k].replaceAll("\"", "\"\"")}"`
	};
}
/** Rows of a JSON file whose keys are taken for the columns until others turn up. */
const sampledRows = 1e4;
function pointer(key) {
	return literal(`/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
}
function kindOfJson(types, found) {
	const seen = new Set(types);
	const only = (...allowed) => [...seen].every((type) => allowed.includes(type));
	if (seen.size === 0) return { kind: "empty" };
	if (only("OBJECT", "ARRAY")) return { kind: "nested" };
	if (seen.has("OBJECT") || seen.has("ARRAY")) return { kind: "other" };
	if (only("BOOLEAN")) return { kind: "boolean" };
	if (only("BIGINT", "UBIGINT", "DOUBLE") || only("VARCHAR")) return found;
	return { kind: "text" };
}
/** Of a key that an object holds twice every reader takes another value. */
async function keyTwice(database, source, from) {
	const [found] = await database.rows(`SELECT key, line FROM (SELECT unnest(keys) AS key, line FROM (SELECT json_keys(json) AS keys, row_number() OVER () AS line FROM ${from})
       WHERE len(keys) <> len(list_distinct(keys)))
     GROUP BY line, key HAVING count(*) > 1 ORDER BY line, key LIMIT 1`);
	const [key, line] = found ?? ["a key", "?"];
	return new InputError({
		input: source.input,
		rule: "must hold each key of an object once",
		received: `${quoted(key)} twice in row ${line}`,
		fix: "Rename one of them."
	});
}
async function storeJson(database, source, files) {
	const read = (from) => {
		const hive = from.some((path) => path.includes("=")) ? ", hive_partitioning = false" : "";
		return `read_json_objects(${listedFiles(from)}, format = 'newline_delimited'${hive}, maximum_object_size = ${longestRow})`;
	};
	const keysOf = async (rows) => {
		return (await database.rows(`SELECT key FROM (SELECT unnest(json_keys(json)) AS key, unnest(range(len(json_keys(json)))) AS place FROM ${rows})
       GROUP BY key ORDER BY min(place), key`)).map(([key]) => String(key));
	};
	const none = () => new InputError({
		input: source.input,
		rule: "must hold one JSON object a line",
		received: `${JSON.stringify(basename(files[0]))}, which holds none`
	});
	const store = async (names) => {
		if (names.length === 0) throw none();
		const parts = partsOf(names.length);
		const stored = await write(database, parts, ({ first, end }) => {
			const part = names.slice(first, end);
			const pointers = `[${part.map(pointer).join(", ")}]`;
			const columns = part.map((_, k) => `nullif(v[${k + 1}], '') AS c${first + k}, CASE WHEN v[${k + 1}] <> '' THEN t[${k + 1}] END AS t${first + k}`);
			const keys = first > 0 ? "" : ", CASE WHEN json_type(json) = 'OBJECT' THEN len(json_keys(json)) END AS keys";
			return `SELECT ${columns.join(", ")}, list_count(t) AS known${first} ${first > 0 ? "" : ", keys"}
        FROM (SELECT json_extract_string(json, ${pointers}) AS v, json_type(json, ${pointers}) AS t ${keys}
              FROM ${read(files)})`;
		});
		const known = parts.map(({ first }) => `known${first}`).join(" + ");
		const [[others, broken]] = await database.rows(`SELECT count_if(keys <> ${known}), count_if(keys IS NULL) FROM ${stored.from(names.map((_, k) => k))}`);
		if (Number(broken) > 0) throw new InputError({
			input: source.input,
			rule: "must hold one JSON object a line",
			received: `${Number(broken)} ${Number(broken) === 1 ? "line that holds" : "lines that hold"} something else`
		});
		return {
			stored,
			hasOthers: Number(others) > 0
		};
	};
	let names = await keysOf(`(SELECT json FROM ${read(files)} LIMIT ${sampledRows})`);
	let { stored, hasOthers } = await store(names);
	if (hasOthers) {
		const all = await keysOf(read(files));
		if (all.length > names.length) {
			names = [...names, ...all.filter((name) => !names.includes(name))];
			({stored, hasOthers} = await store(names));
		}
		if (hasOthers) throw await keyTwice(database, source, read(files));
	}
	const types = [];
	for (let start = 0; start < names.length; start += 200) {
		const part = names.slice(start, start + 200).map((_, k) => start + k);
		const [row] = await database.rows(`SELECT ${part.map((k) => `list(DISTINCT t${k}) FILTER (WHERE t${k} IS NOT NULL)`).join(", ")} FROM ${stored.from(part)}`);
		types.push(...row.map((one) => Array.isArray(one) ? one.map(String) : []));
	}
	const columns = names.map((_, k) => `c${k}`);
	const all = Object.keys(isOfKind);
	const found = await textKinds(database, stored.from, columns, (k) => {
		if (types[k].length > 0 && types[k].every((type) => /^(U?BIGINT|DOUBLE)$/.test(type))) return ["integer", "number"];
		return types[k].length === 1 && types[k][0] === "VARCHAR" ? all.filter((one) => one === "date" || one === "timestamp" || one === "time") : [];
	});
	return {
		...stored,
		names,
		kinds: found.map((kind, k) => kindOfJson(types[k], kind)),
		read,
		expression: (k) => `nullif(json ->> ${pointer(names[k])}, '')`
	};
}
/**
* Reads a csv, tsv or jsonl source once, and keeps it where it is cheap to scan.
*
* @throws InputError where the files cannot be read.
*/
async function storeText(database, source, files) {
	return readSource(source, () => source.format === "jsonl" ? storeJson(database, source, files) : storeDelimited(database, source, files));
}

// shared/data/open-stored-table.ts
/** Wider tables of few cells are read once: DuckDB takes longer to find the columns of their files than to read them. */
const heldFrom = 300;
const mostHeld = 2e7;
let views = 0;
function listed(values) {
	return `[${values.map((value) => typeof value === "string" ? literal(value) : String(value ?? "NULL")).join(", ")}]`;
}
/** Where the same value stands for each of the files: its kind by all values, as that of any text. */
async function partitioned(database, { name, values }) {
	const { textKinds } = await import("./text-kinds.js");
	const from = `(SELECT unnest(${listed(values)}::VARCHAR[]) AS v)`;
	const [kind] = await textKinds(database, () => from, ["v"]);
	return {
		name,
		...kind
	};
}
/** DuckDB knows no letter case in names: what only differs in it, or is there twice, is numbered. */
function distinctNames(names) {
	const seen = /* @__PURE__ */ new Set();
	return names.map((name) => {
		let one = name;
		for (let k = 1; seen.has(one.toLowerCase()); k++) one = `${name}_${k}`;
		seen.add(one.toLowerCase());
		return one;
	});
}
function checkNames(source, names) {
	const seen = /* @__PURE__ */ new Set();
	for (const name of names) {
		if (seen.has(name)) throw new InputError({
			input: source.input,
			rule: "must have each column once",
			received: `${JSON.stringify(name.slice(0, 200))} twice in ${JSON.stringify(basename(source.files[0]))}`,
			fix: "Rename one of them."
		});
		seen.add(name);
	}
}
/** Parquet statistics leave open whether these columns have a value at all; a scan tells. */
async function fillEmpty(database, from, columns) {
	for (let start = 0; start < columns.length; start += 400) {
		const part = columns.slice(start, start + 400);
		const [found] = await database.rows(`SELECT ${part.map((column) => `bool_and(${missingSql(column)})`).join(", ")} FROM ${from}`);
		for (const [k, column] of part.entries()) if (found[k] === true) column.kind = "empty";
	}
}
async function openParquet(database, asked) {
	const { source, files } = asked;
	const footer = await readFooter(database, source, files);
	checkNames(source, footer.names);
	const rows = footer.rows.reduce((sum, count) => sum + count, 0);
	if (rows === 0) throw noRows(source);
	const partitions = partitionColumns(source, asked.uris, asked.folder, footer.names);
	const columns = footer.names.map((name, k) => {
		const { type } = footer.described[k];
		return {
			name,
			declared: type,
			kind: footer.columns[k].missing === rows ? "empty" : kindOfType(type),
			raw: `k${k}`,
			type
		};
	});
	for (const partition of partitions) columns.push({
		...await partitioned(database, partition),
		raw: `k${columns.length}`,
		type: "VARCHAR",
		isTrimmed: true
	});
	const { differ, bytesAreText, decoded } = footer;
	const { from, select } = await createView(database, {
		read: `${readParquet(files, {
			differ,
			bytesAreText
		})} AS scan(${footer.names.map((_, k) => `c${k}`).join(", ")})`,
		columns: footer.names.map((_, k) => decoded.has(k) ? `decode(c${k})` : `c${k}`),
		fileRows: footer.rows,
		partitions
	});
	const unknown = columns.filter((column, k) => {
		const known = footer.columns[k];
		if (!known || column.kind === "empty" || column.kind === "nested") return false;
		if (known.nulls === void 0) return true;
		return column.type === "VARCHAR" ? known.missing === void 0 : false;
	});
	try {
		await fillEmpty(database, from, unknown);
		await fillNaN(database, from, columns);
	} catch (error) {
		throw await explainScanError(database, {
			source,
			from,
			columns
		}, [], error);
	}
	return {
		source,
		from,
		select,
		files,
		narrow: () => from,
		rows,
		columns,
		footer: (k) => footer.columns[k] ?? {},
		user: (paths) => ({
			from: readParquet(paths, {
				differ,
				bytesAreText,
				partitioned: partitions.length > 0
			}),
			columns: columns.map((column, k) => {
				const name = identifier(footer.described[k]?.name ?? column.name);
				return {
					...column,
					raw: decoded.has(k) ? `decode(${name})` : name
				};
			})
		})
	};
}
/** A column of NaN alone has no value. The first rows tell it of nearly every column that it has one. */
async function fillNaN(database, from, columns) {
	const open = [...columns.filter(({ type, kind }) => (type === "DOUBLE" || type === "FLOAT") && kind === "number")];
	await fillEmpty(database, `(SELECT * FROM ${from} LIMIT 2048)`, open);
	const doubtful = open.filter(({ kind }) => kind === "empty");
	for (const column of doubtful) column.kind = "number";
	await fillEmpty(database, from, doubtful);
}
async function createView(database, asked) {
	const { read, columns, fileRows, partitions } = asked;
	const name = `facts_${views++}`;
	const starts = [];
	let start = 0;
	for (const count of fileRows) {
		starts.push(start);
		start += count;
	}
	const file = "CAST(file_index AS BIGINT) + 1";
	const place = fileRows.length === 1 ? "file_row_number" : `(${listed(starts)}::BIGINT[])[${file}] + file_row_number`;
	const selected = [
		...columns.map((column, k) => `${column} AS k${k}`),
		...partitions.map(({ values }, k) => `(${listed(values)}::VARCHAR[])[${file}] AS k${columns.length + k}`),
		`${place} AS place`
	];
	const select = `SELECT ${selected.join(", ")} FROM ${read}`;
	const cells = fileRows.reduce((sum, rows) => sum + rows, 0) * selected.length;
	const isHeld = selected.length > heldFrom && cells <= mostHeld;
	await database.run(`CREATE TEMP ${isHeld ? "TABLE" : "VIEW"} ${name} AS ${select}`);
	return {
		from: name,
		select
	};
}
async function openText(database, asked) {
	const { source, files } = asked;
	const stored = await storeText(database, source, files);
	checkNames(source, stored.names);
	const { rows } = stored;
	if (rows === 0) throw noRows(source);
	const name = `facts_${views++}`;
	const selected = stored.names.map((_, k) => `c${k} AS k${k}`);
	const select = `SELECT ${[...selected, "place"].join(", ")} FROM ${stored.from(selected.map((_, k) => k))}`;
	await database.run(`CREATE TEMP VIEW ${name} AS ${select}`);
	const columns = stored.names.map((column, k) => ({
		name: column,
		...stored.kinds[k],
		raw: `k${k}`,
		type: "VARCHAR",
		isTrimmed: true
	}));
	const names = distinctNames(stored.names);
	const user = (paths) => ({
		from: stored.read(paths, names),
		columns: columns.map((column, k) => ({
			...column,
			raw: stored.expression(k, names)
		}))
	});
	const narrow = (ks) => `(SELECT ${[...ks.map((k) => `c${k} AS k${k}`), "place"].join(", ")} FROM ${stored.from(ks)})`;
	return {
		source,
		from: name,
		select,
		files: stored.files,
		narrow,
		rows,
		columns,
		footer: () => ({}),
		user
	};
}
/**
* Opens a table for many scans: Parquet files as they are, text formats read once and kept as Parquet.
*
* @throws InputError where the files cannot be read, differ in their columns, or hold no rows.
*/
function openStoredTable(database, asked) {
	return readSource(asked.source, () => asked.source.format === "parquet" ? openParquet(database, asked) : openText(database, asked));
}

// shared/data/unchanged-files.ts
function stampOf(path) {
	const found = statSync(path, {
		bigint: true,
		throwIfNoEntry: false
	});
	return found ? [
		found.dev,
		found.ino,
		found.size,
		found.mtimeNs
	].join(" ") : "absent";
}
/** Remembers a source's files as they are now; the function that it gives throws an InputError where one is no longer so. */
function unchangedFiles({ input, files }) {
	const before = files.map(stampOf);
	return () => {
		const changed = files.find((file, k) => stampOf(file) !== before[k]);
		if (changed === void 0) return;
		throw new InputError({
			input,
			rule: "must not change while it is read",
			received: `${JSON.stringify(basename(changed))}, which was written meanwhile`,
			fix: "Run the step that writes it before this one."
		});
	};
}

// shared/data/user-paths.ts
/** A source's files as the user would name them: from `folder` on where they lie below it, an address as it is. */
function userPaths({ files }, uris, folder) {
	if (uris.every(isAddress)) return uris.map(shownUri);
	return files.map((file) => {
		const path = relative(folder, file);
		return path.startsWith("..") ? file : path.split(sep).join("/");
	});
}

// shared/data/write-failing-rows.ts
/**
* Writes the rows that break rules to one Parquet file: columns `check`, `table`, `rule` (JSON), `row` (its number in the
* files, from 1), `id` and `values` (the row as a JSON object of texts, null where a value is missing). Of each rule the
* first `most` rows, in the files' order.
*
* @returns how many rows were written
* @throws InputError, naming failing-rows, where the file cannot be written
*/
async function writeFailingRows(database, tables, path, asked, most) {
	const parts = [];
	const fileOf = (k) => join(database.folder, `failing-rows-${k}.parquet`);
	try {
		for (const [k, { check, table, rule }] of asked.entries()) {
			const opened = tables.get(table.input);
			if (!opened) throw new Error(`no table was opened for ${table.input}`);
			const { measured } = opened;
			const { from } = measured.view;
			const id = await measured.id();
			const values = table.columns.map(({ name }) => `${literal(name)}, CAST(${measured.view.text(name)} AS VARCHAR)`);
			const broken = await opened.breaking(rule);
			await database.run(`COPY (
          SELECT ${literal(check)} AS "check", ${literal(table.input)} AS "table", ${literal(JSON.stringify(rule))} AS "rule",
            CAST(place + 1 AS BIGINT) AS "row", ${id} AS "id", CAST(json_object(${values.join(", ")}) AS VARCHAR) AS "values"
          FROM ${from}
          WHERE place IN (SELECT place FROM ${broken.from} WHERE ${broken.where} ORDER BY place LIMIT ${Math.max(0, Math.floor(most))})
          ORDER BY place
        ) TO ${literal(fileOf(k))} (FORMAT parquet, ROW_GROUP_SIZE 2048)`);
			parts.push(fileOf(k));
		}
		const rows = parts.length > 0 ? `SELECT * FROM read_parquet([${parts.map(literal).join(", ")}])` : `SELECT '' AS "check", '' AS "table", '' AS "rule", 0::BIGINT AS "row", '' AS "id", '' AS "values" WHERE false`;
		await database.run(`COPY (${rows}) TO ${literal(fileOf("all"))} (FORMAT parquet, ROW_GROUP_SIZE 2048)`);
		const [[written]] = await database.rows(`SELECT num_rows FROM parquet_file_metadata(${literal(fileOf("all"))})`);
		await keep(fileOf("all"), path);
		return Number(written);
	} finally {
		for (const part of [...parts, fileOf("all")]) await rm(part, { force: true });
	}
}
async function keep(file, path) {
	try {
		await mkdir(dirname(path), { recursive: true });
		await copyFile(file, path);
	} catch (cause) {
		throw new InputError({
			input: "failing-rows",
			rule: "must be a file that can be written",
			received: `${JSON.stringify(path)} (${cause instanceof Error && "code" in cause ? cause.code : cause})`,
			fix: "Give another path."
		}, { cause });
	}
}

// shared/data/open-facts.ts
/** What DuckDB may take where nothing is said: the whole process then stays below 1 GB. */
const memoryLimit = "500MB";
/**
* Opens tables of the user's for questions about them; the caller closes them.
*
* @throws InputError where a table cannot be read or holds no rows
*/
async function openFacts(requests, { folder, ...rowNames }, settings) {
	const database = oneAtATime(await openDatabase({
		...settings,
		memoryLimit: settings.memoryLimit ?? memoryLimit
	}));
	const digests = [];
	try {
		const sources = [];
		for (const { input, uri } of requests) sources.push(await findSource(input, uri, folder, database.folder));
		const checks = sources.map(unchangedFiles);
		const checkUnchanged = async () => {
			for (const check of checks) check();
		};
		const names = [];
		for (const source of sources) names.push(await plainNames(source, database.folder));
		await database.allow(names.flat());
		const byInput = /* @__PURE__ */ new Map();
		const tables = [];
		const records = [];
		for (const [k, source] of sources.entries()) {
			const started = performance.now();
			const { uri } = requests[k];
			const uris = typeof uri === "string" ? [uri] : uri;
			const asked = {
				source,
				uris,
				folder: resolve(folder),
				files: names[k]
			};
			const table = await openStoredTable(database, asked);
			const sha256 = digestFiles(source.files);
			sha256.catch(() => void 0);
			digests.push(sha256);
			const paths = userPaths(source, uris, resolve(folder));
			const facts = await factsOfTable(database, table, rowNames, byInput, paths, sha256);
			tables.push(facts);
			const seconds = (performance.now() - started) / 1e3;
			records.push({
				name: source.input,
				uri: source.uri,
				rows: table.rows,
				bytes: facts.bytes,
				seconds
			});
		}
		await checkUnchanged();
		return {
			tables,
			inputs: async () => {
				const all = await Promise.all(digests);
				return records.map((record, k) => ({
					...record,
					sha256: all[k]
				}));
			},
			checkUnchanged,
			writeFailingRows: (path, asked, most) => writeFailingRows(database, byInput, resolve(folder, path), asked, most),
			async close() {
				await Promise.allSettled(digests);
				await database.close();
			}
		};
	} catch (error) {
		await Promise.allSettled(digests);
		await database.close();
		throw error;
	}
}

export { digestFiles as a, digestFile as i, kindOfType as n, secondsSql as r, openFacts as t };