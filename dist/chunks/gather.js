import { t as InputError } from "./errors.js";
import { a as readSource, c as openDatabase, d as counted, f as quoted, g as shownUri, h as isAddress, i as findSource, l as identifier, m as download, n as noRows, o as OutOfMemory, p as refuseRows, r as openTable, s as explainReadError, t as openTables, u as literal } from "./open-tables.js";
import { t as roles$1 } from "./evaluation.js";
import { t as require_fastest_levenshtein } from "./fastest-levenshtein.js";
import { t as loadEngine } from "./engines.js";
import { execFile, spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { createReadStream } from "node:fs";
import { promisify } from "node:util";
import { mkdtemp, readFile, realpath, rm, stat } from "node:fs/promises";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";

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

// shared/data/find-file.ts
/** The path of one file that is no table, fetched to `downloads` where it is an address. @throws InputError where there is no such file or it is empty. */
async function findFile(input, uri, folder, downloads) {
	const path = isAddress(uri) ? await download(input, uri, downloads) : resolve(folder, uri);
	const found = await stat(path).catch(() => void 0);
	if (!found?.isFile()) throw new InputError({
		input,
		rule: "must be a file that exists",
		received: `${JSON.stringify(uri)} (looked in ${folder})`,
		fix: "Check the path and that an earlier step has written it."
	});
	if (found.size === 0) throw new InputError({
		input,
		rule: "must not be empty",
		received: JSON.stringify(uri)
	});
	return path;
}

// shared/data/codes.ts
/** An array of `n` codes. Levels are the number of different codes. */
function newCodes(levels, n) {
	if (levels <= 256) return new Uint8Array(n);
	return levels <= 65536 ? new Uint16Array(n) : new Int32Array(n);
}

// shared/data/derive-classes.ts
/** Predicted classes from scores: P(positive) ≥ threshold, or the class with the largest score, the first of equals. */
function deriveClasses(scores, threshold) {
	const n = scores[0].length;
	const codes = newCodes(Math.max(2, scores.length), n);
	for (let i = 0; i < n; i++) if (scores.length === 1) codes[i] = scores[0][i] >= threshold ? 1 : 0;
	else {
		let best = 0;
		for (let k = 1; k < scores.length; k++) if (scores[k][i] > scores[best][i]) best = k;
		codes[i] = best;
	}
	return codes;
}

// shared/data/refuse-sums.ts
/** A row's probabilities may be rounded to three digits. */
const leastTolerance = .01;
const rounding = 5e-4;
/**
* Metrics of several classes take the scores of a row for probabilities.
*
* @throws InputError where those of some row do not sum to 1.
*/
async function refuseSums(database, ids, input, scores) {
	const tolerance = Math.max(leastTolerance, scores.length * rounding);
	const first = [];
	let count = 0;
	for (let i = 0; i < scores[0].length; i++) {
		let sum = 0;
		for (const values of scores) sum += values[i];
		if (Math.abs(sum - 1) <= tolerance) continue;
		count++;
		if (first.length < 5) first.push([i, sum]);
	}
	if (count === 0) return;
	const found = await database.rows(`SELECT id FROM ${ids} WHERE rowid IN (${first.map(([i]) => i).join(", ")}) ORDER BY rowid`);
	const shown = first.map(([, sum], k) => `${Number(sum.toFixed(6))} (id ${quoted(found[k]?.[0])})`);
	throw new InputError({
		input,
		rule: "must hold probabilities that sum to 1 over the classes of a row",
		received: `${counted(count)} with other sums: ${shown.join(", ")}${count > first.length ? ", …" : ""}`,
		fix: "Write the output of predict_proba, or divide each row by its sum."
	});
}

// shared/data/align-predictions.ts
/** The class that a model means: the same text, or the one class that is the same number (`1` for `1.0`). */
function classOf(name, classes) {
	const exact = classes.indexOf(name);
	if (exact >= 0 || name.trim() === "" || Number.isNaN(Number(name))) return exact;
	const alike = classes.flatMap((one, k) => one.trim() !== "" && Number(one) === Number(name) ? [k] : []);
	return alike.length === 1 ? alike[0] : -1;
}
/** Classes as scikit-learn orders them: numbers by size, anything else as text. */
function modelOrder(classes) {
	const numeric = classes.every((name) => name.trim() !== "" && Number.isFinite(Number(name)));
	return classes.toSorted((a, b) => numeric ? Number(a) - Number(b) : a < b ? -1 : 1);
}
function listed(names) {
	return `${names.slice(0, 20).map(quoted).join(", ")}${names.length > 20 ? ", …" : ""}`;
}
/**
* Brings what a model computed into the evaluation's classes, and checks it as predictions from a
* file are checked.
*
* @throws InputError where a prediction is no class of the labels, or a score no number from 0 to 1.
*/
async function alignPredictions(database, request, rows, role, computed) {
	const { task, needs, columns } = request;
	const { classes, n } = rows;
	const notices = [];
	const [metric] = Object.keys(needs.columns);
	if (metric !== void 0) throw new InputError({
		input: `evaluate.metrics.${metric}.column`,
		rule: `must be a column of ${role}'s predictions file, and ${role} is a model that runs here`,
		received: quoted(needs.columns[metric])
	});
	const idsWhere = async (holds) => {
		const first = [];
		let count = 0;
		for (let i = 0; i < n; i++) {
			if (!holds(i)) continue;
			count++;
			if (first.length < 5) first.push(i);
		}
		if (count === 0) return {
			count,
			shown: ""
		};
		const shown = (await database.rows(`SELECT id FROM ${rows.ids} WHERE rowid IN (${first.join(", ")}) ORDER BY rowid`)).map(([id]) => `id ${quoted(id)}`).join(", ");
		return {
			count,
			shown: `${shown}${count > first.length ? ", …" : ""}`
		};
	};
	const refuseNumbers = async (values, low, high, rule) => {
		const { count, shown } = await idsWhere((i) => !(values[i] >= low && values[i] <= high));
		if (count > 0) throw new InputError({
			input: role,
			rule,
			received: `${counted(count)} with others: ${shown}`
		});
	};
	const refuseClass = (name) => new InputError({
		input: role,
		rule: `must predict classes of the label: ${listed(classes)}`,
		received: quoted(name),
		fix: task === "multiclass" ? "Where the test rows lack a class of the model, name all classes under columns.score." : void 0
	});
	if (task === "regression") {
		if (!(computed.prediction instanceof Float64Array)) throw new Error(`${role} gave no numbers`);
		const largest = Number.MAX_VALUE;
		await refuseNumbers(computed.prediction, -largest, largest, "must predict a finite number for every row");
		return {
			prediction: computed.prediction,
			columns: {},
			notices,
			rows: n
		};
	}
	let scores;
	if (computed.scores) {
		const { arrays } = computed.scores;
		const names = computed.scores.names ?? (arrays.length > 1 ? modelOrder(classes) : void 0);
		if (task === "binary" && arrays.length === 1) scores = [arrays[0]];
		else if (!names || names.length !== arrays.length) throw new InputError({
			input: role,
			rule: `must give a score for each of the ${classes.length} classes ${listed(classes)}`,
			received: String(arrays.length)
		});
		else {
			const places = names.map((name) => classOf(name, classes));
			const unknown = places.indexOf(-1);
			if (unknown >= 0) throw refuseClass(names[unknown]);
			const all = classes.map((_, k) => arrays[places.indexOf(k)] ?? new Float64Array(n));
			scores = task === "binary" ? [all[1]] : all;
		}
	}
	if (needs.scores.length > 0 && !scores) throw new InputError({
		input: role,
		rule: `must give scores, because ${needs.scores.join(", ")} cannot be had from classes alone`,
		received: "classes alone"
	});
	for (const values of scores ?? []) await refuseNumbers(values, 0, 1, "must give scores from 0 to 1");
	if (task === "multiclass" && scores && needs.scores.length > 0) await refuseSums(database, rows.ids, role, scores);
	let prediction;
	if (computed.prediction && !(computed.prediction instanceof Float64Array)) {
		const { codes: own, names } = computed.prediction;
		const places = names.map((name) => classOf(name, classes));
		const unknown = places.indexOf(-1);
		if (unknown >= 0) throw refuseClass(names[unknown]);
		const codes = newCodes(classes.length, n);
		for (let i = 0; i < n; i++) codes[i] = places[own[i]];
		prediction = codes;
	} else if (scores) prediction = deriveClasses(scores, columns.threshold ?? .5);
	if (needs.prediction.length > 0 && !prediction) throw new Error(`${role} gave no predictions`);
	return {
		...prediction && { prediction },
		...scores && needs.scores.length > 0 && { scores },
		columns: {},
		notices,
		rows: n
	};
}

// shared/data/count-cells.ts
/** Cells that are counted in one array; more are counted in a map. */
const densest$1 = 4e6;
/**
* Counts rows by label and predicted classes, for each of `levels` parts of the rows in one pass.
* `levelOf` gives each row's part; without it all rows are one part.
*/
function countCells(rows, classes, levels = 1, levelOf) {
	const present = roles$1.filter((role) => rows.prediction[role]);
	const arrays = present.map((role) => rows.prediction[role]);
	const size = classes ** (arrays.length + 1);
	const counts = size * levels <= densest$1 ? new Float64Array(size * levels) : /* @__PURE__ */ new Map();
	for (let i = 0; i < rows.n; i++) {
		let key = levelOf ? levelOf[i] : 0;
		key = key * classes + rows.label[i];
		for (let k = 0; k < arrays.length; k++) key = key * classes + arrays[k][i];
		if (counts instanceof Map) counts.set(key, (counts.get(key) ?? 0) + 1);
		else counts[key]++;
	}
	const keys = Array.from({ length: levels }, () => []);
	const found = counts instanceof Map ? [...counts.keys()].sort((a, b) => a - b) : counts.keys();
	for (const key of found) if (counts instanceof Map || counts[key] > 0) keys[Math.floor(key / size)].push(key);
	return keys.map((own) => {
		const label = new Int32Array(own.length);
		const prediction = present.map(() => new Int32Array(own.length));
		const count = new Float64Array(own.length);
		let n = 0;
		for (const [cell, key] of own.entries()) {
			count[cell] = counts instanceof Map ? counts.get(key) ?? 0 : counts[key];
			n += count[cell];
			let rest = key % size;
			for (let k = arrays.length - 1; k >= 0; k--) {
				prediction[k][cell] = rest % classes;
				rest = Math.floor(rest / classes);
			}
			label[cell] = rest;
		}
		return {
			n,
			label,
			prediction: Object.fromEntries(present.map((role, k) => [role, prediction[k]])),
			count
		};
	});
}

// shared/data/take-rows.ts
function pick(values, indices) {
	const out = values instanceof Int32Array ? new Int32Array(indices.length) : new Float64Array(indices.length);
	for (let i = 0; i < indices.length; i++) out[i] = values[indices[i]];
	return out;
}
/** Cluster codes of the part, counted anew from 0 in the order of first appearance. */
function recode(codes) {
	const known = /* @__PURE__ */ new Map();
	return codes.map((code) => {
		const own = known.get(code) ?? known.size;
		known.set(code, own);
		return own;
	});
}
/** The rows at `indices`, in that order. */
function takeRows(rows, indices) {
	const models = {};
	for (const [role, model] of Object.entries(rows.models)) {
		const columns = Object.fromEntries(Object.entries(model.columns).map(([name, values]) => [name, pick(values, indices)]));
		models[role] = {
			...model.prediction && { prediction: pick(model.prediction, indices) },
			...model.scores && { scores: model.scores.map((scores) => pick(scores, indices)) },
			columns
		};
	}
	return {
		n: indices.length,
		label: pick(rows.label, indices),
		...rows.weight && { weight: pick(rows.weight, indices) },
		...rows.cluster && { cluster: recode(pick(rows.cluster, indices)) },
		models
	};
}

// shared/data/assemble-evaluation.ts
function sampleOf(rows, coded, classes) {
	return {
		n: rows.n,
		rows,
		...coded && { cells: countCells(coded, classes)[0] }
	};
}
function codedRows(rows) {
	if (rows.label instanceof Float64Array || rows.weight || rows.cluster) return void 0;
	const prediction = {};
	for (const role of roles$1) {
		const model = rows.models[role];
		if (!model) continue;
		if (!(model.prediction instanceof Int32Array)) return void 0;
		prediction[role] = model.prediction;
	}
	return {
		n: rows.n,
		label: rows.label,
		prediction
	};
}
function rowSlices(rows, slices, classes) {
	return slices.map(({ by, levels, codes }) => ({
		by,
		levels: levels.map(({ level, n }, code) => ({
			level,
			n,
			sample: () => {
				const indices = new Int32Array(n);
				let found = 0;
				for (let i = 0; i < codes.length; i++) if (codes[i] === code) indices[found++] = i;
				const part = takeRows(rows, indices);
				return sampleOf(part, codedRows(part), classes);
			}
		}))
	}));
}
function asInt32(codes) {
	return codes instanceof Int32Array ? codes : Int32Array.from(codes);
}
/** The checks' view of the data: counted cells where no metric needs rows, else rows, with cells where rows can be counted. */
function assembleEvaluation(request, labelled, models) {
	const { task } = request;
	const { n, classes, label, weight, cluster } = labelled;
	const allPredict = [...models.values()].every((model) => model.prediction !== void 0);
	if (task !== "regression" && !weight && !cluster && allPredict && !request.needs.rows && request.needs.scores.length === 0) {
		const prediction = {};
		for (const [role, model] of models) if (model.prediction && !(model.prediction instanceof Float64Array)) prediction[role] = model.prediction;
		if (!(label instanceof Float64Array)) {
			const coded = {
				n,
				label,
				prediction
			};
			return {
				task,
				classes,
				overall: {
					n,
					cells: countCells(coded, classes.length)[0]
				},
				slices: labelled.slices.map(({ by, levels, codes }) => {
					const cells = countCells(coded, classes.length, levels.length, codes);
					return {
						by,
						levels: levels.map((one, k) => ({
							...one,
							sample: () => ({
								n: one.n,
								cells: cells[k]
							})
						}))
					};
				})
			};
		}
	}
	const isClass = task !== "regression";
	const rows = {
		n,
		label: isClass ? asInt32(label) : label,
		...weight && { weight },
		...cluster && { cluster },
		models: Object.fromEntries([...models].map(([role, model]) => [role, {
			...model.prediction && { prediction: isClass ? asInt32(model.prediction) : model.prediction },
			...model.scores && { scores: model.scores },
			columns: model.columns
		}]))
	};
	return {
		task,
		classes,
		overall: sampleOf(rows, codedRows(rows), classes.length),
		slices: rowSlices(rows, labelled.slices, classes.length)
	};
}

// shared/data/feature-rows.ts
function reservedColumns(columns) {
	const { id, label, weight, group, time, prediction, score } = columns;
	return [
		id,
		label,
		weight,
		group,
		time,
		prediction,
		...typeof score === "object" ? Object.values(score) : [score]
	].filter((name) => name !== void 0);
}
/** The rows of a table as models read them. */
function featureRows(database, columns, table, rows) {
	const { input } = table.source;
	const notNumber = (loaded, name) => `${loaded.text(name)} IS NOT NULL AND ${loaded.number(name)} IS NULL`;
	/** Which of these columns hold something that is no number. */
	const textColumns = async (loaded, names) => {
		if (names.length === 0) return /* @__PURE__ */ new Set();
		const counts = names.map((name) => `count(*) FILTER (${notNumber(loaded, name)})`);
		const [found] = await database.rows(`SELECT ${counts.join(", ")} FROM ${loaded.from}`);
		return new Set(names.filter((_, k) => Number(found[k]) > 0));
	};
	return {
		input,
		rows,
		columns: table.columns,
		reserved: reservedColumns(columns),
		folder: database.folder,
		async numeric(names) {
			const types = new Map(table.columns.map((column) => [column.name, column.type]));
			const texts = names.filter((name) => types.get(name) === "text");
			const loaded = await table.load(texts);
			const nonNumeric = await textColumns(loaded, texts);
			await loaded.drop();
			return names.filter((name) => types.get(name) !== "other" && !nonNumeric.has(name));
		},
		async batches(wanted, size, take) {
			for (const { name } of wanted) table.column(name, "columns.features");
			const loaded = await table.load([columns.id, ...wanted.map(({ name }) => name)]);
			const numbers = wanted.filter(({ as }) => as === "number").map(({ name }) => name);
			for (const name of await textColumns(loaded, numbers)) await refuseRows(database, {
				input,
				rule: `must hold numbers in the feature column ${JSON.stringify(name)}`,
				from: loaded.from,
				where: notNumber(loaded, name),
				id: loaded.text(columns.id),
				value: loaded.text(name),
				kind: "with others"
			});
			const expressions = wanted.map(({ name, as }) => as === "number" ? `coalesce(${loaded.number(name)}, 'NaN'::DOUBLE)` : `coalesce(${loaded.text(name)}, '')`);
			const empty = () => wanted.map(({ as }) => as === "number" ? new Float64Array(size) : new Array(size));
			let batch = empty();
			let filled = 0;
			const flush = async () => {
				const full = batch.map((values) => values instanceof Float64Array ? values.subarray(0, filled) : values.slice(0, filled));
				const count = filled;
				batch = empty();
				filled = 0;
				await take(count, full);
			};
			await readSource(table.source, async () => {
				await database.stream(`SELECT ${expressions.join(", ")} FROM ${loaded.from}`, wanted.map(({ as }) => as === "number" ? "f64" : "text"), async (count, values) => {
					for (let i = 0; i < count; i++) {
						for (const [k, column] of values.entries()) batch[k][filled] = column[i];
						filled++;
						if (filled === size) await flush();
					}
				});
				if (filled > 0) await flush();
			});
			await loaded.drop();
		},
		async write(path, format) {
			const names = [...new Set(table.columns.map((column) => column.name))].filter((name) => name !== columns.label);
			const loaded = await table.load(names);
			const selected = names.map((name) => `${loaded.raw(name)} AS ${identifier(name)}`);
			const options = format === "csv" ? "FORMAT csv, HEADER true" : "FORMAT parquet";
			await database.run(`COPY (SELECT ${selected.join(", ")} FROM ${loaded.from}) TO ${literal(path)} (${options})`);
			await loaded.drop();
		}
	};
}

// shared/data/class-names.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
const mostClasses = 1e3;
const opposites = {
	"1": "0",
	true: "false",
	True: "False"
};
/**
* The classes of a classification task as text: binary [negative, positive]; multiclass in the order
* of `columns.score` where it names them, else the labels sorted as text. Regression has none.
*
* @throws InputError where the labels are more or other than the task allows.
*/
async function findClasses(database, task, columns, labels, input) {
	if (task === "regression") return [];
	const values = (await database.rows(`SELECT DISTINCT ${labels.text(columns.label)} AS label FROM ${labels.from}
     WHERE label IS NOT NULL LIMIT 1001`)).map(([label]) => String(label)).sort();
	const shown = `${values.slice(0, 5).map(quoted).join(", ")}${values.length > 5 ? ", …" : ""}`;
	if (task === "multiclass") {
		if (values.length > mostClasses) throw new InputError({
			input,
			rule: `must hold at most ${mostClasses.toLocaleString("en-US")} classes in column ${JSON.stringify(columns.label)}`,
			received: `more: ${shown}`,
			fix: "Is it a regression? Write model.task: regression."
		});
		return typeof columns.score === "object" ? Object.keys(columns.score) : values;
	}
	if (values.length > 2) throw new InputError({
		input,
		rule: `must hold two values in the label column ${JSON.stringify(columns.label)}, because the task is binary`,
		received: `${values.length > mostClasses ? "more than 1,000" : values.length}: ${shown}`,
		fix: "Write model.task: multiclass, or regression, or name another label column."
	});
	const positive = columns.positive ?? Object.keys(opposites).find((one) => values.includes(one));
	if (positive === void 0) throw new InputError({
		input: "columns.positive",
		rule: `must say which value of ${JSON.stringify(columns.label)} is the positive one`,
		fix: `The label holds ${shown}.`
	});
	const others = values.filter((value) => value !== positive);
	if (others.length === 2) throw new InputError({
		input: "columns.positive",
		rule: `must be a value of the label column ${JSON.stringify(columns.label)}, which holds ${shown}`,
		received: quoted(positive),
		fix: `Nearest: ${quoted((0, import_fastest_levenshtein.closest)(positive, values))}.`
	});
	return [others[0] ?? opposites[positive] ?? `not ${positive}`, positive];
}

// shared/data/refuse-pairs.ts
async function refuseDuplicates(database, side) {
	const [[rows, ids]] = await database.rows(`SELECT count(*), count(DISTINCT ${side.id}) FROM ${side.from}`);
	if (rows === ids) return;
	const found = await database.rows(`SELECT id, count(*), min(place) FROM
       (SELECT ${side.id} AS id, row_number() OVER () AS place FROM ${side.from})
     GROUP BY id HAVING count(*) > 1 ORDER BY min(place) LIMIT ${5}`);
	const shown = found.map(([id, times]) => `${quoted(id)} (${times} times)`);
	const more = Number(rows) - Number(ids);
	throw new InputError({
		input: side.input,
		rule: "must hold every id once",
		received: `${counted(more)} more than ids: ${shown.join(", ")}${found.length === 5 ? ", …" : ""}`,
		fix: "Name a column under columns.id that tells the rows apart."
	});
}
async function refuseEmpty(database, side) {
	const [[count]] = await database.rows(`SELECT count(*) FROM ${side.from} WHERE ${side.id} IS NULL`);
	if (Number(count) === 0) return;
	throw new InputError({
		input: side.input,
		rule: "must hold an id in every row",
		received: `${counted(Number(count))} without one`
	});
}
/** @throws InputError where a side's ids are empty or not unique. */
async function refuseUnclearIds(database, side) {
	await refuseEmpty(database, side);
	await refuseDuplicates(database, side);
}
/**
* Finds out why two sides do not pair one to one, and says so: ids empty or there twice, ids of the
* rows that the predictions lack, ids of the predictions that the rows lack.
*
* @throws InputError always, if the sides are not each other's permutation.
*/
async function refusePairs(database, rows, predictions) {
	for (const side of [rows, predictions]) await refuseUnclearIds(database, side);
	const lacks = (one, other) => `${one.id} NOT IN (SELECT ${other.id} FROM ${other.from})`;
	const [[missing]] = await database.rows(`SELECT count(*) FROM ${rows.from} WHERE ${lacks(rows, predictions)}`);
	const [[all]] = await database.rows(`SELECT count(*) FROM ${rows.from}`);
	const nothingPairs = missing === all ? "No id is on both sides: is columns.id the right column of both?" : void 0;
	await refuseRows(database, {
		input: predictions.input,
		rule: `must hold a prediction for every row of ${rows.input}`,
		from: rows.from,
		where: lacks(rows, predictions),
		id: rows.id,
		kind: "missing",
		fix: nothingPairs ?? "Predict the whole test set with both models."
	});
	await refuseRows(database, {
		input: predictions.input,
		rule: `must hold predictions for rows of ${rows.input} only`,
		from: predictions.from,
		where: lacks(predictions, rows),
		id: predictions.id,
		kind: "extra",
		fix: "Predict the same test set with both models."
	});
}

// shared/data/slice-codes.ts
/** Most levels that one entry of `evaluate.slices` may have. */
const mostLevels = 1e3;
function tooMany(column, by) {
	return new InputError({
		input: "evaluate.slices",
		rule: `must have at most ${mostLevels.toLocaleString("en-US")} levels`,
		received: `more in ${by}`,
		fix: `Bin the column ({column: ${JSON.stringify(column)}, bins: 4}) or leave it out.`
	});
}
/** Bins closed below and open above: `below 25`, `25 to below 40`, `40 or more`. */
function binNames(edges) {
	if (edges.length === 0) return ["all"];
	return [
		`below ${edges[0]}`,
		...edges.slice(1).map((edge, k) => `${edges[k]} to below ${edge}`),
		`${edges[edges.length - 1]} or more`
	];
}
function binOf(edges, value) {
	let low = 0;
	let high = edges.length;
	while (low < high) {
		const middle = low + high >> 1;
		if (value >= edges[middle]) low = middle + 1;
		else high = middle;
	}
	return low;
}
let types = 0;
/** Prepares the reading of one column of a slice; the codes are filled by the caller. */
async function prepareSlice(database, table, slice) {
	const { column } = slice;
	const text = table.text(column);
	if (slice.bins === void 0 && slice.edges === void 0) {
		const found = await database.rows(`SELECT DISTINCT ${text} AS level FROM ${table.from} WHERE level IS NOT NULL LIMIT 1001`);
		if (found.length > 1e3) throw tooMany(column, JSON.stringify(column));
		const levels = found.map(([level]) => String(level)).sort();
		const type = `tollgate_level_${types++}`;
		if (levels.length > 0) await database.run(`CREATE TYPE ${type} AS ENUM (${levels.map(literal).join(", ")})`);
		return {
			column,
			expression: levels.length > 0 ? `coalesce(CAST(enum_code(TRY_CAST(${text} AS ${type})) AS INTEGER), -1)` : "-1",
			kind: "i32",
			levels: [...levels, "(missing)"],
			codes: newCodes(levels.length + 1, table.rows),
			code: (value) => value < 0 ? levels.length : value
		};
	}
	const number = table.number(column);
	const [[texts, example]] = await database.rows(`SELECT count(*), any_value(${text}) FROM ${table.from} WHERE ${text} IS NOT NULL AND ${number} IS NULL`);
	if (Number(texts) > 0) throw new InputError({
		input: "evaluate.slices",
		rule: "must bin columns of numbers",
		received: `${JSON.stringify(column)}, which holds ${quoted(example)}`
	});
	let edges = [...slice.edges ?? []];
	if (slice.edges === void 0) {
		const bins = slice.bins ?? 1;
		const at = Array.from({ length: bins - 1 }, (_, k) => (k + 1) / bins);
		const [[cuts]] = at.length === 0 ? [[[]]] : await database.rows(`SELECT quantile_disc(value, [${at.join(", ")}])
             FROM (SELECT ${number} AS value FROM ${table.from}) WHERE NOT isnan(value)`);
		edges = [...new Set(Array.isArray(cuts) ? cuts.map(Number) : [])];
	}
	edges.sort((a, b) => a - b);
	const levels = [...binNames(edges), "(missing)"];
	if (levels.length > 1001) throw tooMany(column, JSON.stringify(column));
	return {
		column,
		expression: `coalesce(${number}, 'NaN'::DOUBLE)`,
		kind: "f64",
		levels,
		codes: newCodes(levels.length, table.rows),
		code: (value) => Number.isNaN(value) ? levels.length - 1 : binOf(edges, value)
	};
}
/** Combinations that are counted in one array; more are counted in a map. */
const densest = 1e6;
function countKeys(keys, size) {
	const counts = /* @__PURE__ */ new Map();
	if (size > densest) {
		for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
		return counts;
	}
	const dense = new Float64Array(size);
	for (let i = 0; i < keys.length; i++) dense[keys[i]]++;
	for (const [key, count] of dense.entries()) if (count > 0) counts.set(key, count);
	return counts;
}
/** @throws InputError where more than 1,000 levels have rows. */
function crossSlices(readers, n) {
	const by = readers.map((reader) => reader.column);
	const size = readers.reduce((product, { levels }) => product * levels.length, 1);
	const keys = readers.length === 1 ? readers[0].codes : size < 2 ** 31 ? newCodes(size, n) : new Float64Array(n);
	if (readers.length > 1) for (const { codes, levels } of readers) for (let i = 0; i < n; i++) keys[i] = keys[i] * levels.length + codes[i];
	const counts = countKeys(keys, size);
	if (counts.size > 1e3) throw tooMany(by[0], by.map((name) => JSON.stringify(name)).join(" × "));
	const sorted = [...counts.keys()].sort((a, b) => a - b);
	const codes = newCodes(sorted.length, n);
	if (size <= densest) {
		const codeOf = new Int32Array(size);
		for (const [code, key] of sorted.entries()) codeOf[key] = code;
		for (let i = 0; i < n; i++) codes[i] = codeOf[keys[i]];
	} else {
		const codeOf = new Map(sorted.map((key, code) => [key, code]));
		for (let i = 0; i < n; i++) codes[i] = codeOf.get(keys[i]) ?? 0;
	}
	return {
		by,
		levels: sorted.map((key) => {
			let rest = key;
			const names = [];
			for (const reader of readers.toReversed()) {
				names.unshift([reader.column, reader.levels[rest % reader.levels.length]]);
				rest = Math.floor(rest / reader.levels.length);
			}
			return {
				level: Object.fromEntries(names),
				n: counts.get(key) ?? 0
			};
		}),
		codes
	};
}

// shared/data/labelled-rows.ts
/** SQL that gives a class's code as INTEGER, −1 where the text is no class. */
function classCode(text) {
	return `coalesce(CAST(enum_code(TRY_CAST(${text} AS tollgate_class)) AS INTEGER), -1)`;
}
/** SQL that gives a number, NaN where there is none. */
function numberOrNaN(number) {
	return `coalesce(${number}, 'NaN'::DOUBLE)`;
}
/**
* Reads labels, weights, clusters and slices of the labelled rows in one pass, in the file's order.
*
* @throws InputError where a column is absent, an id is empty or there twice, or a label or weight is not what the task takes.
*/
async function readLabelledRows(database, request, table) {
	const { columns, task } = request;
	const input = table.source.input;
	const settings = [
		[columns.id, "columns.id"],
		[columns.label, "columns.label"],
		[columns.weight, "columns.weight"],
		[columns.group, "columns.group"],
		...request.slices.flatMap((slice) => slice.columns.map((one) => [one.column, "evaluate.slices"]))
	];
	const names = [];
	for (const [name, setting] of settings) if (name !== void 0) names.push(table.column(name, setting).name);
	const loaded = await table.load(names);
	const n = loaded.rows;
	const id = loaded.text(columns.id);
	const classes = await findClasses(database, task, columns, loaded, input);
	if (classes.length > 0) await database.run(`CREATE TYPE tollgate_class AS ENUM (${classes.map(literal).join(", ")})`);
	const fields = [];
	const label = task === "regression" ? new Float64Array(n) : newCodes(classes.length, n);
	let badLabels = 0;
	const isCode = task !== "regression";
	fields.push({
		kind: isCode ? "i32" : "f64",
		expression: isCode ? classCode(loaded.text(columns.label)) : numberOrNaN(loaded.number(columns.label)),
		put(offset, values) {
			for (const value of values) if (isCode ? value < 0 : !Number.isFinite(value)) badLabels++;
			label.set(values, offset);
		}
	});
	const weight = columns.weight === void 0 ? void 0 : new Float64Array(n);
	let badWeights = 0;
	let total = 0;
	if (weight && columns.weight !== void 0) fields.push({
		kind: "f64",
		expression: numberOrNaN(loaded.number(columns.weight)),
		put(offset, values) {
			for (const value of values) {
				if (!(value >= 0 && value < Infinity)) badWeights++;
				total += value;
			}
			weight.set(values, offset);
		}
	});
	const cluster = columns.group === void 0 ? void 0 : new Int32Array(n);
	if (cluster && columns.group !== void 0) {
		const text = loaded.text(columns.group);
		await refuseRows(database, {
			input,
			rule: `must name a group in every row of column ${JSON.stringify(columns.group)}`,
			from: loaded.from,
			where: `${text} IS NULL`,
			id,
			kind: "without one"
		});
		await database.run(`CREATE TYPE tollgate_group AS ENUM (SELECT DISTINCT ${text} FROM ${loaded.from} ORDER BY 1)`);
		fields.push({
			kind: "i32",
			expression: `CAST(enum_code(CAST(${text} AS tollgate_group)) AS INTEGER)`,
			put: (offset, values) => cluster.set(values, offset)
		});
	}
	const readers = /* @__PURE__ */ new Map();
	for (const slice of request.slices) for (const one of slice.columns) {
		const key = JSON.stringify(one);
		if (!readers.has(key)) readers.set(key, await prepareSlice(database, loaded, one));
	}
	for (const { kind, expression, codes, code } of readers.values()) fields.push({
		kind,
		expression,
		put(offset, values) {
			for (let i = 0; i < values.length; i++) codes[offset + i] = code(values[i]);
		}
	});
	let offset = 0;
	await database.stream(`SELECT ${fields.map((field) => field.expression).join(", ")} FROM ${loaded.from}`, fields.map((field) => field.kind), (count, values) => {
		for (const [k, field] of fields.entries()) field.put(offset, values[k]);
		offset += count;
	});
	if (badLabels > 0) {
		const column = JSON.stringify(columns.label);
		const number = loaded.number(columns.label);
		await refuseRows(database, {
			input,
			rule: isCode ? `must hold one of the classes ${classes.map((name) => JSON.stringify(name)).join(", ")} in the label column ${column}` : `must hold a finite number in the label column ${column}`,
			from: loaded.from,
			where: isCode ? `${classCode(loaded.text(columns.label))} < 0` : `NOT isfinite(${numberOrNaN(number)})`,
			id,
			value: loaded.text(columns.label),
			kind: "with another"
		});
	}
	if (badWeights > 0 && columns.weight !== void 0) {
		const number = numberOrNaN(loaded.number(columns.weight));
		await refuseRows(database, {
			input,
			rule: `must hold weights of 0 or more in column ${JSON.stringify(columns.weight)}`,
			from: loaded.from,
			where: `NOT (${number} >= 0 AND isfinite(${number}))`,
			id,
			value: loaded.text(columns.weight),
			kind: "with others"
		});
	}
	if (weight && total === 0) throw new InputError({
		input,
		rule: `must hold a weight above 0 in column ${JSON.stringify(columns.weight)}`,
		received: "zeros only"
	});
	const ids = "tollgate_ids";
	await database.run(`CREATE TEMP TABLE ${ids} AS SELECT ${loaded.key(columns.id)} AS id FROM ${loaded.from}`);
	await refuseUnclearIds(database, {
		input,
		from: ids,
		id: "id"
	});
	await loaded.drop();
	return {
		n,
		classes,
		label,
		weight,
		cluster,
		slices: request.slices.map((slice) => crossSlices(slice.columns.map((one) => readers.get(JSON.stringify(one))), n)),
		ids
	};
}

// shared/data/pair-predictions.ts
/** Score columns as the request names them, by the classes' order: one for binary. */
function scoreColumns(request, classes) {
	const { score } = request.columns;
	if (score === void 0) return [];
	if (typeof score === "string") return request.task === "multiclass" ? [] : [score];
	if (request.task === "binary") {
		const column = score[classes[1]];
		return column === void 0 ? [] : [column];
	}
	return classes.map((name) => score[name]);
}
/**
* Reads a predictions file and puts each row where the labelled row with the same id is, whatever
* the file's order. Ids pair as text.
*
* The ids of the labelled rows must be unique (`refuseUnclearIds`).
*
* @throws InputError where the ids of the two sides are not the same, each once; where a column that
* a metric needs is absent; where a prediction is no class, or a score no number from 0 to 1.
*/
async function pairPredictions(database, request, table, rows, rowsInput, isLabelled, idsAreNumbers) {
	const { columns, task, needs } = request;
	const { n, classes } = rows;
	const { input } = table.source;
	const notices = [];
	const wantsScores = scoreColumns(request, classes);
	const hasScores = wantsScores.length > 0 && wantsScores.every((name) => table.has(name));
	const unnamed = columns.prediction === void 0;
	const derives = needs.prediction.length > 0 && unnamed && hasScores && task !== "regression";
	const readsScores = needs.scores.length > 0 || derives;
	const readsPrediction = needs.prediction.length > 0 && !derives;
	if (readsScores && !hasScores) {
		for (const name of wantsScores) table.column(name, "columns.score");
		throw new InputError({
			input: "columns.score",
			rule: `must name ${task === "multiclass" ? "a column for each class" : "a column of scores"}, because ${needs.scores.join(", ")} cannot be had from classes alone`,
			fix: `Columns of ${input}: ${table.columns.slice(0, 20).map((one) => quoted(one.name)).join(", ")}.`
		});
	}
	if (readsPrediction) {
		if (columns.prediction === void 0) throw new InputError({
			input: "columns.prediction",
			rule: `must name a column of predictions, because ${needs.prediction.join(", ")} needs it`,
			fix: `Columns of ${input}: ${table.columns.slice(0, 20).map((one) => quoted(one.name)).join(", ")}.`
		});
	}
	const comparesLabels = !isLabelled && columns.prediction !== columns.label && table.has(columns.label);
	const used = [[columns.id, "columns.id"]];
	for (const [metric, name] of Object.entries(needs.columns)) used.push([name, `evaluate.metrics.${metric}.column`]);
	if (readsPrediction && columns.prediction !== void 0) used.push([columns.prediction, "columns.prediction"]);
	if (readsScores) used.push(...wantsScores.map((name) => [name, "columns.score"]));
	if (comparesLabels) used.push([columns.label, "columns.label"]);
	const view = await table.view(used.map(([name, setting]) => table.column(name, setting).name));
	const id = view.text(columns.id);
	const fields = [];
	const addNumbers = (name, low, high, rule) => {
		const out = new Float64Array(n);
		const number = numberOrNaN(view.number(name));
		let bad = 0;
		fields.push({
			kind: "f64",
			expression: number,
			put(at, values) {
				for (let i = 0; i < at.length; i++) {
					const value = values[i];
					if (!(value >= low && value <= high)) bad++;
					out[at[i]] = value;
				}
			},
			async check() {
				if (bad === 0) return;
				await refuseRows(database, {
					input,
					rule: `${rule} in column ${JSON.stringify(name)}`,
					from: view.from,
					where: `NOT isfinite(${number})${Number.isFinite(low) ? ` OR ${number} < ${low} OR ${number} > ${high}` : ""}`,
					id,
					value: view.text(name),
					kind: "with others"
				});
			}
		});
		return out;
	};
	const largest = Number.MAX_VALUE;
	let prediction;
	if (readsPrediction && columns.prediction !== void 0) {
		const name = columns.prediction;
		if (task === "regression") prediction = addNumbers(name, -largest, largest, "must hold a finite number");
		else {
			const codes = newCodes(classes.length, n);
			const code = classCode(view.text(name));
			let bad = 0;
			fields.push({
				kind: "i32",
				expression: code,
				put(at, values) {
					for (let i = 0; i < at.length; i++) {
						if (values[i] < 0) bad++;
						codes[at[i]] = values[i];
					}
				},
				async check() {
					if (bad === 0) return;
					const shown = classes.slice(0, 20).map((one) => JSON.stringify(one));
					await refuseRows(database, {
						input,
						rule: `must hold one of the classes ${shown.join(", ")}${classes.length > 20 ? ", …" : ""} in the prediction column ${JSON.stringify(name)}`,
						from: view.from,
						where: `${code} < 0`,
						id,
						value: view.text(name),
						kind: "with another",
						fix: "Write predictions as the label is written, letter for letter."
					});
				}
			});
			prediction = codes;
		}
	}
	const isProbability = "must hold scores from 0 to 1";
	const scores = readsScores ? wantsScores.map((name) => task === "regression" ? addNumbers(name, -largest, largest, "must hold a finite number") : addNumbers(name, 0, 1, isProbability)) : void 0;
	const others = /* @__PURE__ */ new Map();
	for (const name of Object.values(needs.columns)) if (!others.has(name)) others.set(name, addNumbers(name, -largest, largest, "must hold a finite number"));
	if (comparesLabels) {
		const { label } = rows;
		const isCode = task !== "regression";
		const differing = [];
		let differ = 0;
		fields.push({
			kind: isCode ? "i32" : "f64",
			expression: isCode ? classCode(view.text(columns.label)) : numberOrNaN(view.number(columns.label)),
			put(at, values) {
				for (let i = 0; i < at.length; i++) {
					const own = label[at[i]];
					if (own === values[i] || !isCode && Math.fround(own) === Math.fround(values[i])) continue;
					differ++;
					if (differing.length < 5) differing.push(at[i]);
				}
			},
			async check() {
				if (differ === 0) return;
				const found = await database.rows(`SELECT id FROM ${rows.ids} WHERE rowid IN (${differing.join(", ")}) ORDER BY rowid`);
				throw new InputError({
					input,
					rule: `must hold the labels that ${rowsInput} holds, in column ${JSON.stringify(columns.label)}`,
					received: `${counted(differ)} with another: id ${found.map(([one]) => quoted(one)).join(", ")}${differ > found.length ? ", …" : ""}`,
					fix: "Both models must be judged against the same labels."
				});
			}
		});
	}
	const key = view.key(columns.id);
	const sameId = idsAreNumbers && key !== id ? `${key} = labelled.id` : `${id} = CAST(labelled.id AS VARCHAR)`;
	const seen = new Uint8Array(n);
	let pairs = 0;
	let unpaired = false;
	await readSource(table.source, () => database.stream(`SELECT ${["coalesce(CAST(labelled.rowid AS INTEGER), -1)", ...fields.map((field) => field.expression)].join(", ")}
       FROM ${view.from} LEFT JOIN ${rows.ids} AS labelled ON ${sameId}`, ["i32", ...fields.map((field) => field.kind)], (count, [places, ...values]) => {
		const at = places;
		pairs += count;
		for (let i = 0; i < count; i++) if (at[i] < 0 || seen[at[i]] === 1) unpaired = true;
		else seen[at[i]] = 1;
		for (const [k, field] of fields.entries()) field.put(at, values[k]);
	}));
	if (pairs === 0) throw noRows(table.source);
	if (unpaired || pairs !== n) {
		await refusePairs(database, {
			input: rowsInput,
			from: rows.ids,
			id: "CAST(id AS VARCHAR)"
		}, {
			input,
			from: view.from,
			id
		});
		throw new Error(`${input}: ${pairs} pairs of ${n} rows, and no fault found in the ids`);
	}
	for (const field of fields) await field.check();
	if (task === "multiclass" && scores && needs.scores.length > 0) await refuseSums(database, rows.ids, input, scores);
	await view.drop();
	if (derives && scores) prediction = deriveClasses(scores, columns.threshold ?? .5);
	return {
		...prediction && { prediction },
		...scores && needs.scores.length > 0 && { scores },
		columns: Object.fromEntries(others),
		notices,
		rows: pairs
	};
}

// shared/data/simple-predictions.ts
/**
* What a model says that looks at no feature: the commonest class with the classes' shares as scores
* (scikit-learn's DummyClassifier, strategy `prior`), or the mean (DummyRegressor). Learnt from the
* label of `train`, or from the labelled rows themselves where there is none.
*
* @throws InputError where a training label is no finite number (regression).
*/
async function simplePredictions(database, request, rows, train) {
	const { columns, task, needs } = request;
	const { n, classes } = rows;
	const notices = [];
	let learntFrom = n;
	if (task === "regression") {
		let sum = 0;
		if (train) {
			train.column(columns.label, "columns.label");
			const loaded = await train.load([columns.label]);
			const number = numberOrNaN(loaded.number(columns.label));
			await refuseRows(database, {
				input: train.source.input,
				rule: `must hold a finite number in the label column ${JSON.stringify(columns.label)}`,
				from: loaded.from,
				where: `NOT isfinite(${number})`,
				id: "'?'",
				value: loaded.text(columns.label),
				kind: "with others"
			});
			await database.stream(`SELECT ${number} FROM ${loaded.from}`, ["f64"], (_, [values]) => {
				for (const value of values) sum += value;
			});
			learntFrom = loaded.rows;
			await loaded.drop();
		} else for (const value of rows.label) sum += value;
		const mean = sum / learntFrom;
		return {
			prediction: new Float64Array(n).fill(mean),
			columns: {},
			notices,
			rows: learntFrom
		};
	}
	const counts = new Float64Array(classes.length);
	let others = 0;
	if (train) {
		train.column(columns.label, "columns.label");
		const loaded = await train.load([columns.label]);
		const found = await database.rows(`SELECT ${classCode(loaded.text(columns.label))}, count(*) FROM ${loaded.from} GROUP BY 1`);
		for (const [code, count] of found) if (Number(code) < 0) others += Number(count);
		else counts[Number(code)] += Number(count);
		learntFrom = loaded.rows;
		await loaded.drop();
	} else for (const code of rows.label) counts[code]++;
	if (others > 0) notices.push(`The simple model leaves out ${others} training rows whose label is not among the test's classes.`);
	const total = counts.reduce((sum, count) => sum + count, 0) || 1;
	const shares = Array.from(counts, (count) => count / total);
	const commonest = shares.indexOf(Math.max(...shares));
	return {
		prediction: newCodes(classes.length, n).fill(commonest),
		...needs.scores.length > 0 && { scores: (task === "binary" ? [shares[1]] : shares).map((share) => new Float64Array(n).fill(share)) },
		columns: {},
		notices,
		rows: learntFrom
	};
}

// shared/data/gather-evaluation.ts
function refuseSameFile$1(sources) {
	const challenger = sources.get("challenger");
	const champion = sources.get("champion");
	if (!challenger || !champion) return;
	if (challenger.realFiles.join("\0") === champion.realFiles.join("\0")) throw new InputError({
		input: "challenger",
		rule: "must be another file than champion: a model compared with itself proves nothing",
		received: `${JSON.stringify(challenger.uri)} for both`,
		fix: "Check which of the two paths is wrong. Two files with the same content are allowed."
	});
}
/**
* Reads the labelled rows and each model's predictions, pairs them by id, and gives what the checks
* judge: typed arrays in the order of the labelled rows, or counted cells where those are enough.
*
* @throws InputError, naming the input, for every fault of the user's data.
*/
async function gatherEvaluation(request, settings) {
	if (settings.memoryLimit !== void 0) return gatherWithin(request, settings);
	try {
		return await gatherWithin(request, {
			...settings,
			memoryLimit: leanMemory
		});
	} catch (error) {
		if (!(error instanceof OutOfMemory)) throw error;
		return gatherWithin(request, {
			...settings,
			memoryLimit: ampleMemory
		});
	}
}
/** Enough for any number of rows, because joins spill; it keeps memory the same for one million rows and for ten. */
const leanMemory = "256MB";
/** What cannot be spilled (columns of very long texts) may need more. */
const ampleMemory = "2GB";
async function gatherWithin(request, settings) {
	const database = await openDatabase(settings);
	const digests = /* @__PURE__ */ new Map();
	try {
		const sources = await findSources(request, database.folder);
		for (const [input, source] of sources) {
			const digest = digestFiles(source.files);
			digest.catch(() => void 0);
			digests.set(input, digest);
		}
		return await gather$1(database, request, sources, digests);
	} catch (error) {
		await Promise.allSettled(digests.values());
		await database.close();
		throw error;
	}
}
/** The tables that the request names, by input, in the order in which they are reported. */
async function findSources(request, downloads) {
	const sources = /* @__PURE__ */ new Map();
	const find = async (input, uri) => {
		sources.set(input, await findSource(input, uri, request.folder, downloads));
	};
	if (request.test !== void 0) await find("data.test", request.test);
	for (const role of roles$1) {
		const predictions = request.predictions[role];
		if (predictions && "uri" in predictions && !("compute" in predictions)) await find(role, predictions.uri);
		if (predictions && "simple" in predictions && predictions.train !== void 0) await find("data.train", predictions.train);
	}
	refuseSameFile$1(sources);
	if (!sources.has("data.test") && !sources.has("challenger")) throw new InputError({
		input: "data.test",
		rule: "must be given where the challenger is no predictions file that carries the labels"
	});
	return sources;
}
async function gather$1(database, request, sources, digests) {
	const rowsInput = sources.has("data.test") ? "data.test" : "challenger";
	const opened = await openTables(database, [...sources.values()]);
	const tables = new Map(opened.map((table) => [table.source.input, table]));
	const tableOf = (input) => {
		const table = tables.get(input);
		if (!table) throw new Error(`no table was opened for ${input}`);
		return table;
	};
	const rowsTable = tableOf(rowsInput);
	const labelled = await readLabelledRows(database, request, rowsTable).catch(async (error) => {
		throw await explainReadError(rowsTable.source, error);
	});
	const notices = [];
	const rowCounts = /* @__PURE__ */ new Map([[rowsInput, labelled.n]]);
	const models = /* @__PURE__ */ new Map();
	const written = [];
	const idType = rowsTable.column(request.columns.id, "columns.id").type;
	const idsAreNumbers = idType === "integer" && rowsTable.source.format === "parquet";
	const readTable = async (role, table) => {
		const own = table.column(request.columns.id, "columns.id").type;
		if (own !== idType) notices.push(`The ids of ${role} are ${own} and those of ${rowsInput} ${idType}: they are paired as text, so that "007" and 7 are two ids.`);
		return pairPredictions(database, request, table, labelled, rowsInput, role === rowsInput, idsAreNumbers);
	};
	const readWritten = async (role, uri, file) => {
		const source = await findSource(role, file, database.folder, database.folder);
		const model = await readTable(role, await openTable(database, {
			...source,
			uri
		}));
		written.push({
			name: role,
			uri,
			sha256: await digestFiles(source.files),
			rows: model.rows
		});
		return model;
	};
	const readModel = async (role, wanted) => {
		if ("simple" in wanted) {
			const train = wanted.train === void 0 ? void 0 : tableOf("data.train");
			const model = await simplePredictions(database, request, labelled, train);
			if (train) rowCounts.set("data.train", model.rows);
			return model;
		}
		if ("compute" in wanted) {
			const made = await wanted.compute(featureRows(database, request.columns, rowsTable, labelled.n));
			if ("file" in made) return readWritten(role, wanted.uri, made.file);
			return alignPredictions(database, request, labelled, role, made);
		}
		const model = await readTable(role, tableOf(role));
		rowCounts.set(role, model.rows);
		return model;
	};
	for (const role of roles$1) {
		const wanted = request.predictions[role];
		if (!wanted) continue;
		const model = await readModel(role, wanted);
		models.set(role, model);
		notices.push(...model.notices);
	}
	const inputs = [];
	for (const [name, digest] of digests) {
		const source = tableOf(name).source;
		inputs.push({
			name,
			uri: source.uri,
			sha256: await digest,
			rows: rowCounts.get(name) ?? 0
		});
	}
	inputs.push(...written);
	const digestOf = (name) => inputs.find((input) => input.name === name)?.sha256;
	if (digestOf("challenger") !== void 0 && digestOf("challenger") === digestOf("champion")) notices.push("The files of challenger and champion have the same content: every difference is 0.");
	return {
		evaluation: assembleEvaluation(request, labelled, models),
		inputs,
		notices,
		async ids(indices) {
			if (indices.length === 0) return [];
			const found = await database.rows(`SELECT rowid, id FROM ${labelled.ids} WHERE rowid IN (${indices.map(Number).join(", ")})`);
			const byRow = new Map(found.map(([row, id]) => [Number(row), String(id)]));
			return indices.map((index) => byRow.get(index) ?? "");
		},
		close: () => database.close()
	};
}

// node_modules/string-argv/index.js
function parseArgsStringToArgv(value, env, file) {
	const myArray = [];
	if (env) myArray.push(env);
	if (file) myArray.push(file);
	let current = "";
	let inQuote = null;
	let hasToken = false;
	let i = 0;
	while (i < value.length) {
		const char = value[i];
		if (inQuote) {
			if (char === inQuote) inQuote = null;
			else current += char;
		} else if (char === "\"" || char === "'") {
			inQuote = char;
			hasToken = true;
		} else if (/\s/.test(char)) {
			if (hasToken) {
				myArray.push(current);
				current = "";
				hasToken = false;
			}
		} else {
			current += char;
			hasToken = true;
		}
		i++;
	}
	if (hasToken) myArray.push(current);
	return myArray;
}

// shared/models/command-model.ts
/** What a placeholder stands for, and the format of the file. */
const placeholders = {
	"{input}": "csv",
	"{input.csv}": "csv",
	"{input.parquet}": "parquet",
	"{output}": "csv",
	"{output.csv}": "csv",
	"{output.parquet}": "parquet"
};
/** The runner's own variables: tokens of the step, and files through which a step sets outputs. */
const withheld = /^(INPUT_|ACTIONS_)|^GITHUB_(ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$/;
function run(file, args, env, settings) {
	return new Promise((resolve, reject) => {
		const detached = process.platform !== "win32";
		const child = spawn(file, args, {
			cwd: settings.folder,
			env,
			stdio: [
				"ignore",
				"pipe",
				"pipe"
			],
			detached
		});
		let said = "";
		let timedOut = false;
		const listen = (chunk) => {
			said = (said + chunk.toString("utf8")).slice(-1500);
		};
		child.stdout.on("data", listen);
		child.stderr.on("data", listen);
		const timer = setTimeout(() => {
			timedOut = true;
			if (detached && child.pid !== void 0) process.kill(-child.pid, "SIGKILL");
			else child.kill("SIGKILL");
		}, (settings.timeout ?? 1800) * 1e3);
		child.once("error", (error) => {
			clearTimeout(timer);
			reject(error);
		});
		child.once("close", (code, signal) => {
			clearTimeout(timer);
			resolve({
				code,
				signal,
				said: said.trim(),
				timedOut
			});
		});
	});
}
/**
* A program that reads rows and writes predictions: `command:python predict.py {input} {output}`. It
* is started without a shell. `{input}` is a csv file of the test rows without the label
* (`{input.parquet}` for parquet), `{output}` the csv file to write (`{output.parquet}`), with the id
* and the prediction columns; the same paths are in TOLLGATE_INPUT and TOLLGATE_OUTPUT.
*
* @throws InputError where the program is absent, fails, takes too long or writes nothing.
*/
function commandModel(command, settings) {
	const { role } = settings;
	const words = parseArgsStringToArgv(command.replace(/^command:/, "").trim());
	return {
		async predict(rows) {
			const refuse = (rule, received, fix, cause) => new InputError({
				input: role,
				rule,
				received,
				fix
			}, { cause });
			if (words.length === 0) throw refuse("must name a program after command:", "nothing");
			const formatOf = (kind) => {
				const found = Object.keys(placeholders).find((name) => name.startsWith(`{${kind}`) && words.some((word) => word.includes(name)));
				return found === void 0 ? "csv" : placeholders[found];
			};
			const paths = {
				input: join(rows.folder, `${role}-rows.${formatOf("input")}`),
				output: join(rows.folder, `${role}-predictions.${formatOf("output")}`)
			};
			await rows.write(paths.input, formatOf("input"));
			const [program, ...args] = words.map((word) => word.replaceAll(/\{(input|output)(\.csv|\.parquet)?\}/g, (_, kind) => paths[kind]));
			const env = {
				TOLLGATE_INPUT: paths.input,
				TOLLGATE_OUTPUT: paths.output
			};
			for (const [name, value] of Object.entries(settings.environment ?? process.env)) if (!withheld.test(name)) env[name] ??= value;
			let ending;
			try {
				ending = await run(program, args, env, settings);
			} catch (error) {
				throw refuse("must be a program that can be started", error instanceof Error ? error.message : String(error), void 0, error);
			}
			const said = ending.said === "" ? "It said nothing." : `It said last: ${ending.said}`;
			if (ending.timedOut) throw refuse(`must end within ${settings.timeout ?? 1800} seconds`, JSON.stringify(command), said);
			if (ending.code !== 0) throw refuse("must end with exit code 0", String(ending.code ?? ending.signal), said);
			const written = await stat(paths.output).catch(() => void 0);
			if (!written?.isFile() || written.size === 0) throw refuse("must write its predictions to {output}", written ? "an empty file" : "no file", `The path is in TOLLGATE_OUTPUT, too. ${said}`);
			return { file: paths.output };
		},
		close: () => Promise.resolve()
	};
}

// shared/models/measure-latency.ts
/** Predictions before the clock counts: caches and lazily made kernels. */
const warmUps = 20;
/**
* Times models row by row on the same rows, taking turns, so that what slows the machine slows all of
* them. Which of them goes first alternates.
*/
async function measureLatency(models, rows, settings = {}) {
	const samples = Math.min(settings.samples ?? 1e3, rows.rows);
	const prepared = [];
	for (const model of models) prepared.push(await model.prepare(rows));
	const inputs = [];
	for (const { columns } of prepared) {
		const own = columns.map(({ as }) => as === "number" ? new Float64Array(samples) : new Array(samples));
		let at = 0;
		await rows.batches(columns, 8192, async (count, values) => {
			for (let i = 0; i < count && at < samples; i++, at++) for (const [k, column] of values.entries()) own[k][at] = column[i];
		});
		inputs.push(own);
	}
	const rowOf = (columns, i) => columns.map((values) => values instanceof Float64Array ? values.subarray(i, i + 1) : [values[i]]);
	for (let i = 0; i < Math.min(warmUps, samples); i++) for (const [m, model] of prepared.entries()) await model.run(1, rowOf(inputs[m], i));
	const times = models.map(() => new Float64Array(samples));
	const deadline = performance.now() + (settings.budget ?? 10) * 1e3;
	let taken = 0;
	for (; taken < samples && (taken === 0 || performance.now() < deadline); taken++) for (let turn = 0; turn < prepared.length; turn++) {
		const m = (turn + taken) % prepared.length;
		const row = rowOf(inputs[m], taken);
		const begin = performance.now();
		await prepared[m].run(1, row);
		times[m][taken] = (performance.now() - begin) / 1e3;
	}
	return times.map((all) => ({ latencies: all.slice(0, taken) }));
}

// shared/models/measure-memory.ts
/** Loads a model in a process of its own, predicts one row of zeros, and says the process's peak. */
const program = `
const [entry, model] = process.argv.slice(1);
const { InferenceSession, Tensor } = require(entry);
const empty = {
  string: (n) => new Array(n).fill(''), float64: (n) => new Float64Array(n), int64: (n) => new BigInt64Array(n),
  int32: (n) => new Int32Array(n), bool: (n) => new Uint8Array(n), float32: (n) => new Float32Array(n),
};
(async () => {
  const session = await InferenceSession.create(model, { logSeverityLevel: 4 });
  const feeds = {};
  for (const { name, type, shape } of session.inputMetadata) {
    const dims = shape.map((size, k) => (k > 0 && size > 0 ? size : 1));
    feeds[name] = new Tensor(type, empty[type](dims.reduce((product, size) => product * size, 1)), dims);
  }
  const output = session.outputMetadata.find((one) => one.isTensor);
  await session.run(feeds, [output.name]);
  process.stdout.write(String(process.resourceUsage().maxRSS * 1024));
})();
`;
/**
* Bytes of memory at the peak of a process that loads this ONNX model and predicts one row: the
* runtime (about 60 MB) and the model. Nothing where the model cannot be run so.
*/
async function measureMemory(engine, model) {
	try {
		const { stdout } = await promisify(execFile)(process.execPath, [
			"-e",
			program,
			engine.entry,
			model
		], { timeout: 6e4 });
		const peak = Number(stdout);
		return peak > 0 ? peak : void 0;
	} catch {
		return;
	}
}

// shared/models/model-kind.ts
const modelKinds = [
	"predictions",
	"onnx",
	"command"
];
/**
* The kind of model that a path, glob, folder or command names; `kind` states it where the name does
* not.
*
* @throws InputError where neither tells.
*/
function modelKind(input, uri, kind) {
	if (kind !== void 0) {
		const stated = modelKinds.find((one) => one === kind);
		if (stated) return stated;
		throw new InputError({
			input: `${input}.kind`,
			rule: `must be ${modelKinds.join(", ")}`,
			received: JSON.stringify(kind)
		});
	}
	const names = typeof uri === "string" ? [uri] : uri;
	if (names.length === 1) {
		if (names[0].startsWith("command:")) return "command";
		if (/\.onnx([?#].*)?$/i.test(names[0])) return "onnx";
	}
	const unknown = names.find((name) => {
		const last = name.replace(/[?#].*$/, (query) => name.includes("://") ? "" : query).replace(/^.*[/\\]/, "");
		const isTable = /\.(csv|tsv|parquet|jsonl|ndjson)(\.gz|\.zst)?$/i.test(last);
		const isFolderOrGlob = !last.includes(".") || /[*?[{]/.test(last);
		return !isTable && !isFolderOrGlob;
	});
	if (unknown === void 0) return "predictions";
	throw new InputError({
		input,
		rule: "must be a predictions file (.csv, .tsv, .parquet, .jsonl), an .onnx model or command:…",
		received: JSON.stringify(unknown),
		fix: "Where the name does not tell, write kind: predictions or kind: onnx."
	});
}

// node_modules/@bufbuild/protobuf/dist/esm/wire/varint.js
/**
* Read a 64 bit varint as two JS numbers.
*
* Stores the low and high words on the reader.
*
* Copyright 2008 Google Inc.  All rights reserved.
*
* See https://github.com/protocolbuffers/protobuf/blob/8a71927d74a4ce34efe2d8769fda198f52d20d12/js/experimental/runtime/kernel/buffer_decoder.js#L175
*/
function varint64read() {
	const buf = this.buf;
	let pos = this.pos;
	let lo = 0;
	let hi = 0;
	for (let shift = 0; shift < 28; shift += 7) {
		const b = buf[pos++];
		lo |= (b & 127) << shift;
		if ((b & 128) == 0) {
			this.pos = pos;
			this.assertBounds();
			this.varint64Lo = lo;
			this.varint64Hi = hi;
			return;
		}
	}
	const middleByte = buf[pos++];
	lo |= (middleByte & 15) << 28;
	hi = (middleByte & 112) >> 4;
	if ((middleByte & 128) == 0) {
		this.pos = pos;
		this.assertBounds();
		this.varint64Lo = lo;
		this.varint64Hi = hi;
		return;
	}
	for (let shift = 3; shift <= 31; shift += 7) {
		const b = buf[pos++];
		hi |= (b & 127) << shift;
		if ((b & 128) == 0) {
			this.pos = pos;
			this.assertBounds();
			this.varint64Lo = lo;
			this.varint64Hi = hi;
			return;
		}
	}
	throw new Error("invalid varint");
}
const TWO_PWR_32_DBL = 4294967296;
/**
* Parse decimal string of 64 bit integer value as two JS numbers.
*
* Copyright 2008 Google Inc.  All rights reserved.
*
* See https://github.com/protocolbuffers/protobuf-javascript/blob/a428c58273abad07c66071d9753bc4d1289de426/experimental/runtime/int64.js#L10
*/
function int64FromString(dec) {
	const minus = dec[0] === "-";
	if (minus) dec = dec.slice(1);
	const base = 1e6;
	let lowBits = 0;
	let highBits = 0;
	function add1e6digit(begin, end) {
		const digit1e6 = Number(dec.slice(begin, end));
		highBits *= base;
		lowBits = lowBits * base + digit1e6;
		if (lowBits >= TWO_PWR_32_DBL) {
			highBits = highBits + (lowBits / TWO_PWR_32_DBL | 0);
			lowBits = lowBits % TWO_PWR_32_DBL;
		}
	}
	add1e6digit(-24, -18);
	add1e6digit(-18, -12);
	add1e6digit(-12, -6);
	add1e6digit(-6);
	return minus ? negate(lowBits, highBits) : newBits(lowBits, highBits);
}
/**
* Losslessly converts a 64-bit signed integer in 32:32 split representation
* into a decimal string.
*
* Copyright 2008 Google Inc.  All rights reserved.
*
* See https://github.com/protocolbuffers/protobuf-javascript/blob/a428c58273abad07c66071d9753bc4d1289de426/experimental/runtime/int64.js#L10
*/
function int64ToString(lo, hi) {
	let bits = newBits(lo, hi);
	const negative = bits.hi & 2147483648;
	if (negative) bits = negate(bits.lo, bits.hi);
	const result = uInt64ToString(bits.lo, bits.hi);
	return negative ? "-" + result : result;
}
/**
* Losslessly converts a 64-bit unsigned integer in 32:32 split representation
* into a decimal string.
*
* Copyright 2008 Google Inc.  All rights reserved.
*
* See https://github.com/protocolbuffers/protobuf-javascript/blob/a428c58273abad07c66071d9753bc4d1289de426/experimental/runtime/int64.js#L10
*/
function uInt64ToString(lo, hi) {
	({lo, hi} = toUnsigned(lo, hi));
	if (hi <= 2097151) return String(TWO_PWR_32_DBL * hi + lo);
	const low = lo & 16777215;
	const mid = (lo >>> 24 | hi << 8) & 16777215;
	const high = hi >> 16 & 65535;
	let digitA = low + mid * 6777216 + high * 6710656;
	let digitB = mid + high * 8147497;
	let digitC = high * 2;
	const base = 1e7;
	if (digitA >= base) {
		digitB += Math.floor(digitA / base);
		digitA %= base;
	}
	if (digitB >= base) {
		digitC += Math.floor(digitB / base);
		digitB %= base;
	}
	return digitC.toString() + decimalFrom1e7WithLeadingZeros(digitB) + decimalFrom1e7WithLeadingZeros(digitA);
}
function toUnsigned(lo, hi) {
	return {
		lo: lo >>> 0,
		hi: hi >>> 0
	};
}
function newBits(lo, hi) {
	return {
		lo: lo | 0,
		hi: hi | 0
	};
}
/**
* Returns two's compliment negation of input.
* @see https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Operators/Bitwise_Operators#Signed_32-bit_integers
*/
function negate(lowBits, highBits) {
	highBits = ~highBits;
	if (lowBits) lowBits = ~lowBits + 1;
	else highBits += 1;
	return newBits(lowBits, highBits);
}
/**
* Returns decimal representation of digit1e7 with leading zeros.
*/
const decimalFrom1e7WithLeadingZeros = (digit1e7) => {
	const partial = String(digit1e7);
	return "0000000".slice(partial.length) + partial;
};
/**
* Read an unsigned 32 bit varint.
*
* See https://github.com/protocolbuffers/protobuf/blob/8a71927d74a4ce34efe2d8769fda198f52d20d12/js/experimental/runtime/kernel/buffer_decoder.js#L220
*/
function varint32read() {
	let b = this.buf[this.pos++];
	if ((b & 128) === 0) {
		this.assertBounds();
		return b;
	}
	let result = b & 127;
	b = this.buf[this.pos++];
	result |= (b & 127) << 7;
	if ((b & 128) === 0) {
		this.assertBounds();
		return result;
	}
	b = this.buf[this.pos++];
	result |= (b & 127) << 14;
	if ((b & 128) === 0) {
		this.assertBounds();
		return result;
	}
	b = this.buf[this.pos++];
	result |= (b & 127) << 21;
	if ((b & 128) === 0) {
		this.assertBounds();
		return result;
	}
	b = this.buf[this.pos++];
	result |= (b & 15) << 28;
	for (let readBytes = 5; (b & 128) !== 0 && readBytes < 10; readBytes++) b = this.buf[this.pos++];
	if ((b & 128) !== 0) throw new Error("invalid varint");
	this.assertBounds();
	return result >>> 0;
}

// node_modules/@bufbuild/protobuf/dist/esm/proto-int64.js
/**
* Int64Support for the current environment.
*/
const protoInt64 = /*@__PURE__*/ makeInt64Support();
function makeInt64Support() {
	const dv = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8));
	if (typeof BigInt === "function" && typeof dv.getBigInt64 === "function" && typeof dv.getBigUint64 === "function" && typeof dv.setBigInt64 === "function" && typeof dv.setBigUint64 === "function" && (!!globalThis.Deno || !!globalThis.Bun || typeof process != "object" || typeof process.env != "object" || process.env.BUF_BIGINT_DISABLE !== "1")) {
		const MIN = BigInt("-9223372036854775808");
		const MAX = BigInt("9223372036854775807");
		const UMIN = BigInt("0");
		const UMAX = BigInt("18446744073709551615");
		return {
			zero: BigInt(0),
			supported: true,
			parse(value) {
				const bi = typeof value == "bigint" ? value : BigInt(value);
				if (bi > MAX || bi < MIN) throw new Error(`invalid int64: ${value}`);
				return bi;
			},
			uParse(value) {
				const bi = typeof value == "bigint" ? value : BigInt(value);
				if (bi > UMAX || bi < UMIN) throw new Error(`invalid uint64: ${value}`);
				return bi;
			},
			enc(value) {
				dv.setBigInt64(0, this.parse(value), true);
				return {
					lo: dv.getInt32(0, true),
					hi: dv.getInt32(4, true)
				};
			},
			uEnc(value) {
				dv.setBigInt64(0, this.uParse(value), true);
				return {
					lo: dv.getInt32(0, true),
					hi: dv.getInt32(4, true)
				};
			},
			dec(lo, hi) {
				dv.setInt32(0, lo, true);
				dv.setInt32(4, hi, true);
				return dv.getBigInt64(0, true);
			},
			uDec(lo, hi) {
				dv.setInt32(0, lo, true);
				dv.setInt32(4, hi, true);
				return dv.getBigUint64(0, true);
			}
		};
	}
	return {
		zero: "0",
		supported: false,
		parse(value) {
			if (typeof value != "string") value = value.toString();
			assertInt64String(value);
			return value;
		},
		uParse(value) {
			if (typeof value != "string") value = value.toString();
			assertUInt64String(value);
			return value;
		},
		enc(value) {
			if (typeof value != "string") value = value.toString();
			assertInt64String(value);
			return int64FromString(value);
		},
		uEnc(value) {
			if (typeof value != "string") value = value.toString();
			assertUInt64String(value);
			return int64FromString(value);
		},
		dec(lo, hi) {
			return int64ToString(lo, hi);
		},
		uDec(lo, hi) {
			return uInt64ToString(lo, hi);
		}
	};
}
function assertInt64String(value) {
	if (!/^-?[0-9]+$/.test(value)) throw new Error("invalid int64: " + value);
}
function assertUInt64String(value) {
	if (!/^[0-9]+$/.test(value)) throw new Error("invalid uint64: " + value);
}

// node_modules/@bufbuild/protobuf/dist/esm/wire/text-encoding.js
let te;
/**
* Protobuf-ES requires the Text Encoding API to convert UTF-8 from and to
* binary. This WHATWG API is widely available, but it is not part of the
* ECMAScript standard. This function used to be the way to supply an
* implementation on runtimes that do not provide one.
*
* It only configures the copy of the library it is imported from. To provide
* the encoding API for every copy of Protobuf-ES in an isolate, install
* `TextEncoder` (with the methods `encode` and optionally `encodeInto`) and
* `TextDecoder` (with the `fatal: true` and `ignoreBOM: true` constructor
* arguments and the `decode` method) on `globalThis`.
*
* Providing `encodeUtf8Into` is optional for backwards compatibility. If it
* is omitted, we emulate it with a wrapper that calls `encodeUtf8`.
*
* Note that the Text Encoding API does not provide a way to validate UTF-8.
* Our implementation uses String.prototype.isWellFormed, and falls back
* to use encodeURIComponent().
*
* @deprecated Install `TextEncoder` and `TextDecoder` on `globalThis` instead.
*/
function configureTextEncoding(textEncoding) {
	var _a;
	te = Object.assign(Object.assign({}, textEncoding), { encodeUtf8Into: (_a = textEncoding.encodeUtf8Into) !== null && _a !== void 0 ? _a : emulateEncodeInto(textEncoding.encodeUtf8.bind(textEncoding)) });
}
function getTextEncoding() {
	if (!te) {
		const globals = globalThis;
		if (!globals.TextEncoder || !globals.TextDecoder) throw new Error("encoding API missing: install TextEncoder and TextDecoder on globalThis");
		const textEncoder = new globals.TextEncoder();
		const textDecoder = new globals.TextDecoder("utf-8", { ignoreBOM: true });
		let textDecoderStrict;
		const config = {
			encodeUtf8(text) {
				return textEncoder.encode(text);
			},
			decodeUtf8(bytes, strict) {
				if (strict) {
					if (!textDecoderStrict) textDecoderStrict = new globals.TextDecoder("utf-8", {
						fatal: true,
						ignoreBOM: true
					});
					return textDecoderStrict.decode(bytes);
				}
				return textDecoder.decode(bytes);
			},
			checkUtf8(text) {
				try {
					return true;
				} catch (_) {
					return false;
				}
			}
		};
		if (textEncoder.encodeInto) config.encodeUtf8Into = textEncoder.encodeInto.bind(textEncoder);
		const nativeStringIsWellFormed = String.prototype.isWellFormed;
		if (nativeStringIsWellFormed) config.checkUtf8 = (text) => {
			return nativeStringIsWellFormed.call(text);
		};
		configureTextEncoding(config);
	}
	return te;
}
/**
* Simplistic polyfill for encodeUtf8Into.
*
* @private
*/
function emulateEncodeInto(encodeUtf8) {
	return (text, dest) => {
		const bytes = encodeUtf8(text);
		dest.set(bytes);
		return { written: bytes.byteLength };
	};
}

// node_modules/@bufbuild/protobuf/dist/esm/wire/binary-encoding.js
/**
* Protobuf binary format wire types.
*
* A wire type provides just enough information to find the length of the
* following value.
*
* See https://developers.google.com/protocol-buffers/docs/encoding#structure
*/
var WireType;
(function(WireType) {
	/**
	* Used for int32, int64, uint32, uint64, sint32, sint64, bool, enum
	*/
	WireType[WireType["Varint"] = 0] = "Varint";
	/**
	* Used for fixed64, sfixed64, double.
	* Always 8 bytes with little-endian byte order.
	*/
	WireType[WireType["Bit64"] = 1] = "Bit64";
	/**
	* Used for string, bytes, embedded messages, packed repeated fields
	*
	* Only repeated numeric types (types which use the varint, 32-bit,
	* or 64-bit wire types) can be packed. In proto3, such fields are
	* packed by default.
	*/
	WireType[WireType["LengthDelimited"] = 2] = "LengthDelimited";
	/**
	* Start of a tag-delimited aggregate, such as a proto2 group, or a message
	* in editions with message_encoding = DELIMITED.
	*/
	WireType[WireType["StartGroup"] = 3] = "StartGroup";
	/**
	* End of a tag-delimited aggregate.
	*/
	WireType[WireType["EndGroup"] = 4] = "EndGroup";
	/**
	* Used for fixed32, sfixed32, float.
	* Always 4 bytes with little-endian byte order.
	*/
	WireType[WireType["Bit32"] = 5] = "Bit32";
})(WireType || (WireType = {}));
/**
* Maximum value for an unsigned 32-bit integer (Protobuf UINT32, FIXED32).
*/
const UINT32_MAX = 4294967295;
/**
* Maximum value for a signed 32-bit integer (Protobuf INT32, SFIXED32, SINT32).
*/
const INT32_MAX = 2147483647;
/**
* Minimum value for a signed 32-bit integer (Protobuf INT32, SFIXED32, SINT32).
*/
const INT32_MIN = -2147483648;
var BinaryWriter = class {
	constructor(encodeUtf8) {
		/**
		* Previous fork positions (the write position at the time
		* `fork()` was called).
		*/
		this.stackPos = [];
		this.encodeUtf8Into = encodeUtf8 ? emulateEncodeInto(encodeUtf8) : getTextEncoding().encodeUtf8Into;
		this.buffer = EMPTY_BUFFER;
		this.viewCache = EMPTY_VIEW;
		this.pos = 0;
	}
	ensureCapacity(size) {
		const required = this.pos + size;
		if (required > this.buffer.length) {
			let newLen = this.buffer.length || INITIAL_SIZE;
			while (newLen < required) newLen *= 2;
			const newBuf = new Uint8Array(newLen);
			if (this.pos > 0) newBuf.set(this.buffer);
			this.buffer = newBuf;
		}
	}
	/**
	* The DataView over `buffer`, rebuilt only if the buffer has grown since it
	* was last used.
	*/
	view() {
		const bytes = this.buffer;
		const view = this.viewCache;
		if (view.byteLength === bytes.byteLength) return view;
		const newView = new DataView(bytes.buffer);
		this.viewCache = newView;
		return newView;
	}
	/**
	* Return all bytes written and reset this writer.
	*/
	finish() {
		const result = this.buffer.slice(0, this.pos);
		this.pos = 0;
		this.stackPos = [];
		return result;
	}
	/**
	* Start a new fork for length-delimited data like a message
	* or a packed repeated field.
	*
	* Must be joined later with `join()`.
	*/
	fork() {
		this.stackPos.push(this.pos);
		this.ensureCapacity(DEFAULT_LEN_PREFIX_SIZE);
		this.buffer[this.pos++] = 0;
		return this;
	}
	/**
	* Join the last fork. Write its length and bytes, then
	* return to the previous state.
	*/
	join() {
		const forkPos = this.stackPos.pop();
		if (forkPos === void 0) throw new Error("invalid state, fork stack empty");
		const len = this.pos - forkPos - DEFAULT_LEN_PREFIX_SIZE;
		const lenPrefixSize = varint32Size(len);
		if (lenPrefixSize > DEFAULT_LEN_PREFIX_SIZE) {
			this.ensureCapacity(lenPrefixSize - DEFAULT_LEN_PREFIX_SIZE);
			this.buffer.copyWithin(forkPos + lenPrefixSize, forkPos + DEFAULT_LEN_PREFIX_SIZE, this.pos);
		}
		this.pos = forkPos;
		this.uint32(len);
		this.pos += len;
		return this;
	}
	/**
	* Writes a tag (field number and wire type).
	*
	* Equivalent to `uint32( (fieldNo << 3 | type) >>> 0 )`.
	*
	* Generated code should compute the tag ahead of time and call `uint32()`.
	*/
	tag(fieldNo, type) {
		return this.uint32((fieldNo << 3 | type) >>> 0);
	}
	/**
	* Write a chunk of raw bytes.
	*/
	raw(chunk) {
		this.ensureCapacity(chunk.length);
		this.buffer.set(chunk, this.pos);
		this.pos += chunk.length;
		return this;
	}
	/**
	* Write a `uint32` value, an unsigned 32 bit varint.
	*/
	uint32(value) {
		assertUInt32(value);
		this.ensureCapacity(5);
		if (value < 128) {
			this.buffer[this.pos++] = value;
			return this;
		}
		while (value > 127) {
			this.buffer[this.pos++] = value & 127 | 128;
			value >>>= 7;
		}
		this.buffer[this.pos++] = value;
		return this;
	}
	/**
	* Write a `int32` value, a signed 32 bit varint.
	*/
	int32(value) {
		assertInt32(value);
		if (value >= 0) return this.uint32(value);
		this.ensureCapacity(10);
		for (let i = 0; i < 9; i++) {
			this.buffer[this.pos++] = value & 127 | 128;
			value >>= 7;
		}
		this.buffer[this.pos++] = 1;
		return this;
	}
	/**
	* Write a `bool` value, a varint.
	*/
	bool(value) {
		this.ensureCapacity(1);
		this.buffer[this.pos++] = value ? 1 : 0;
		return this;
	}
	/**
	* Write a `bytes` value, length-delimited arbitrary data.
	*/
	bytes(value) {
		this.uint32(value.byteLength);
		return this.raw(value);
	}
	/**
	* Write a `string` value, length-delimited data converted to UTF-8 text.
	*/
	string(value) {
		if (typeof value !== "string") value = String(value);
		const len = value.length;
		if (len <= ASCII_MAX_LENGTH) {
			this.ensureCapacity(len + 1);
			const ascii = this.buffer;
			let pos = this.pos;
			ascii[pos++] = len;
			let i = 0;
			for (; i < len; i++) {
				const code = value.charCodeAt(i);
				if (code > 127) break;
				ascii[pos++] = code;
			}
			if (i == len) {
				this.pos = pos;
				return this;
			}
		}
		this.ensureCapacity(len * 3 + 5);
		const lenPrefixSizeGuess = varint32Size(len);
		const buf = this.buffer;
		const start = this.pos;
		const { written } = this.encodeUtf8Into(value, buf.subarray(start + lenPrefixSizeGuess));
		const lenPrefixSize = varint32Size(written);
		if (lenPrefixSize != lenPrefixSizeGuess) buf.copyWithin(start + lenPrefixSize, start + lenPrefixSizeGuess, start + lenPrefixSizeGuess + written);
		this.uint32(written);
		this.pos += written;
		return this;
	}
	/**
	* Write a `float` value, 32-bit floating point number.
	*/
	float(value) {
		assertFloat32(value);
		this.ensureCapacity(4);
		this.view().setFloat32(this.pos, value, true);
		this.pos += 4;
		return this;
	}
	/**
	* Write a `double` value, a 64-bit floating point number.
	*/
	double(value) {
		this.ensureCapacity(8);
		this.view().setFloat64(this.pos, value, true);
		this.pos += 8;
		return this;
	}
	/**
	* Write a `fixed32` value, an unsigned, fixed-length 32-bit integer.
	*/
	fixed32(value) {
		assertUInt32(value);
		this.ensureCapacity(4);
		this.view().setUint32(this.pos, value, true);
		this.pos += 4;
		return this;
	}
	/**
	* Write a `sfixed32` value, a signed, fixed-length 32-bit integer.
	*/
	sfixed32(value) {
		assertInt32(value);
		this.ensureCapacity(4);
		this.view().setInt32(this.pos, value, true);
		this.pos += 4;
		return this;
	}
	/**
	* Write a `sint32` value, a signed, zigzag-encoded 32-bit varint.
	*/
	sint32(value) {
		assertInt32(value);
		return this.uint32((value << 1 ^ value >> 31) >>> 0);
	}
	/**
	* Write a `sfixed64` value, a signed, fixed-length 64-bit integer.
	*/
	sfixed64(value) {
		const tc = protoInt64.enc(value);
		this.ensureCapacity(8);
		const view = this.view();
		view.setInt32(this.pos, tc.lo, true);
		view.setInt32(this.pos + 4, tc.hi, true);
		this.pos += 8;
		return this;
	}
	/**
	* Write a `fixed64` value, an unsigned, fixed-length 64 bit integer.
	*/
	fixed64(value) {
		const tc = protoInt64.uEnc(value);
		this.ensureCapacity(8);
		const view = this.view();
		view.setInt32(this.pos, tc.lo, true);
		view.setInt32(this.pos + 4, tc.hi, true);
		this.pos += 8;
		return this;
	}
	/**
	* Write a `int64` value, a signed 64-bit varint.
	*/
	int64(value) {
		const tc = protoInt64.enc(value);
		return this.writeVarint64(tc.lo, tc.hi);
	}
	/**
	* Write a `sint64` value, a signed, zig-zag-encoded 64-bit varint.
	*/
	sint64(value) {
		const tc = protoInt64.enc(value), sign = tc.hi >> 31, lo = tc.lo << 1 ^ sign, hi = (tc.hi << 1 | tc.lo >>> 31) ^ sign;
		return this.writeVarint64(lo, hi);
	}
	/**
	* Write a `uint64` value, an unsigned 64-bit varint.
	*/
	uint64(value) {
		const tc = protoInt64.uEnc(value);
		return this.writeVarint64(tc.lo, tc.hi);
	}
	/**
	* Write a 64-bit varint directly into the buffer. Accepts the value as
	* split low/high 32-bit words.
	*
	* Ported from varint64write() to avoid the intermediate number[] buffer.
	* See https://github.com/protocolbuffers/protobuf/blob/8a71927d74a4ce34efe2d8769fda198f52d20d12/js/experimental/runtime/kernel/writer.js#L344
	*/
	writeVarint64(lo, hi) {
		this.ensureCapacity(10);
		const buf = this.buffer;
		let pos = this.pos;
		for (let i = 0; i < 28; i = i + 7) {
			const shift = lo >>> i;
			const hasNext = !(shift >>> 7 == 0 && hi == 0);
			buf[pos++] = (hasNext ? shift | 128 : shift) & 255;
			if (!hasNext) {
				this.pos = pos;
				return this;
			}
		}
		const splitBits = lo >>> 28 & 15 | (hi & 7) << 4;
		const hasMoreBits = !(hi >> 3 == 0);
		buf[pos++] = (hasMoreBits ? splitBits | 128 : splitBits) & 255;
		if (!hasMoreBits) {
			this.pos = pos;
			return this;
		}
		for (let i = 3; i < 31; i = i + 7) {
			const shift = hi >>> i;
			const hasNext = !(shift >>> 7 == 0);
			buf[pos++] = (hasNext ? shift | 128 : shift) & 255;
			if (!hasNext) {
				this.pos = pos;
				return this;
			}
		}
		buf[pos++] = hi >>> 31 & 1;
		this.pos = pos;
		return this;
	}
};
/**
* Capacity of the buffer allocated by the first write..
*/
const INITIAL_SIZE = 128;
/**
* Bytes `fork()` reserves for the length prefix, betting that the payload will
* be under 128 bytes. `join()` fills them in, and widens them if the bet was
* wrong.
*/
const DEFAULT_LEN_PREFIX_SIZE = 1;
/**
* Shared empty buffer used as the initial value before the first write.
* Avoids allocating and zeroing `INITIAL_SIZE` bytes per BinaryWriter when a
* writer is only used for a tiny message (or not used at all).
*/
const EMPTY_BUFFER = /* @__PURE__ */ new Uint8Array(0);
/**
* Shared empty view, paired with `EMPTY_BUFFER`. Never written to: any
* fixed-width write first grows the buffer, which replaces this view.
*/
const EMPTY_VIEW = new DataView(EMPTY_BUFFER.buffer);
/**
* Longest string on the ASCII fast paths. Must stay below 0x80, so
* that the writer's length prefix always fits a single varint byte.
*/
const ASCII_MAX_LENGTH = 32;
/**
* Number of bytes needed to encode `value` as an unsigned 32-bit varint.
*/
function varint32Size(value) {
	if (value < 128) return 1;
	if (value < 16384) return 2;
	if (value < 2097152) return 3;
	if (value < 268435456) return 4;
	return 5;
}
var BinaryReader = class {
	constructor(buf, decodeUtf8 = getTextEncoding().decodeUtf8) {
		this.decodeUtf8 = decodeUtf8;
		this.varint64Lo = 0;
		this.varint64Hi = 0;
		this.varint64 = varint64read;
		/**
		* Read a `uint32` field, an unsigned 32 bit varint.
		*/
		this.uint32 = varint32read;
		this.buf = buf;
		this.len = buf.length;
		this.pos = 0;
		this.view = new DataView(buf.buffer, buf.byteOffset, buf.byteLength);
	}
	/**
	* Reads a tag - field number and wire type. Tags are uint32 varints; values
	* that do not fit in uint32 are rejected.
	*/
	tag() {
		const start = this.pos;
		const tag = this.uint32();
		const bytesRead = this.pos - start;
		if (bytesRead > 5 || bytesRead == 5 && this.buf[this.pos - 1] > 15) throw new Error("illegal tag: varint overflows uint32");
		const fieldNo = tag >>> 3;
		const wireType = tag & 7;
		if (fieldNo <= 0 || wireType > 5) throw new Error("illegal tag: field no " + fieldNo + " wire type " + wireType);
		return [fieldNo, wireType];
	}
	/**
	* Skip one element and return the skipped data.
	*
	* When skipping StartGroup, provide the tags field number to check for
	* matching field number in the EndGroup tag. Recursion into nested groups
	* is guarded by the `recursionLimit` argument: When the limit is reached,
	* this method throws.
	*/
	skip(wireType, fieldNo, recursionLimit = 100) {
		let start = this.pos;
		switch (wireType) {
			case WireType.Varint:
				while (this.buf[this.pos++] & 128);
				break;
			case WireType.Bit64: this.pos += 4;
			case WireType.Bit32:
				this.pos += 4;
				break;
			case WireType.LengthDelimited:
				let len = this.uint32();
				this.pos += len;
				break;
			case WireType.StartGroup:
				if (recursionLimit <= 0) throw new Error("maximum recursion depth reached");
				for (;;) {
					const [fn, wt] = this.tag();
					if (wt === WireType.EndGroup) {
						if (fieldNo !== void 0 && fn !== fieldNo) throw new Error("invalid end group tag");
						break;
					}
					this.skip(wt, fn, recursionLimit - 1);
				}
				break;
			default: throw new Error("cant skip wire type " + wireType);
		}
		this.assertBounds();
		return this.buf.subarray(start, this.pos);
	}
	/**
	* Throws error if position in byte array is out of range.
	*/
	assertBounds() {
		if (this.pos > this.len) throw new RangeError("premature EOF");
	}
	/**
	* Read a `int32` field, a signed 32 bit varint.
	*/
	int32() {
		return this.uint32() | 0;
	}
	/**
	* Read a `sint32` field, a signed, zigzag-encoded 32-bit varint.
	*/
	sint32() {
		let zze = this.uint32();
		return zze >>> 1 ^ -(zze & 1);
	}
	/**
	* Read a `int64` field, a signed 64-bit varint.
	*/
	int64() {
		this.varint64();
		return protoInt64.dec(this.varint64Lo, this.varint64Hi);
	}
	/**
	* Read a `uint64` field, an unsigned 64-bit varint.
	*/
	uint64() {
		this.varint64();
		return protoInt64.uDec(this.varint64Lo, this.varint64Hi);
	}
	/**
	* Read a `sint64` field, a signed, zig-zag-encoded 64-bit varint.
	*/
	sint64() {
		this.varint64();
		let lo = this.varint64Lo;
		let hi = this.varint64Hi;
		let s = -(lo & 1);
		lo = (lo >>> 1 | (hi & 1) << 31) ^ s;
		hi = hi >>> 1 ^ s;
		return protoInt64.dec(lo, hi);
	}
	/**
	* Read a `bool` field, a variant.
	*/
	bool() {
		const b = this.buf[this.pos];
		if (b < 128) {
			this.pos++;
			return b !== 0;
		}
		this.varint64();
		return this.varint64Lo !== 0 || this.varint64Hi !== 0;
	}
	/**
	* Read a `fixed32` field, an unsigned, fixed-length 32-bit integer.
	*/
	fixed32() {
		return this.view.getUint32((this.pos += 4) - 4, true);
	}
	/**
	* Read a `sfixed32` field, a signed, fixed-length 32-bit integer.
	*/
	sfixed32() {
		return this.view.getInt32((this.pos += 4) - 4, true);
	}
	/**
	* Read a `fixed64` field, an unsigned, fixed-length 64 bit integer.
	*/
	fixed64() {
		return protoInt64.uDec(this.sfixed32(), this.sfixed32());
	}
	/**
	* Read a `fixed64` field, a signed, fixed-length 64-bit integer.
	*/
	sfixed64() {
		return protoInt64.dec(this.sfixed32(), this.sfixed32());
	}
	/**
	* Read a `float` field, 32-bit floating point number.
	*/
	float() {
		return this.view.getFloat32((this.pos += 4) - 4, true);
	}
	/**
	* Read a `double` field, a 64-bit floating point number.
	*/
	double() {
		return this.view.getFloat64((this.pos += 8) - 8, true);
	}
	/**
	* Read a `bytes` field, length-delimited arbitrary data.
	*/
	bytes() {
		let len = this.uint32(), start = this.pos;
		this.pos += len;
		this.assertBounds();
		return this.buf.subarray(start, start + len);
	}
	/**
	* Read a `string` field, length-delimited data converted to UTF-8 text. If
	* `strict` is true, throw on invalid UTF-8 instead of substituting U+FFFD.
	*/
	string(strict) {
		const len = this.uint32();
		const start = this.pos;
		this.pos += len;
		this.assertBounds();
		const buf = this.buf;
		if (len <= ASCII_MAX_LENGTH) {
			const codes = new Array(len);
			for (let i = 0; i < len; i++) {
				const byte = buf[start + i];
				if (byte > 127) return this.decodeUtf8(buf.subarray(start, this.pos), strict);
				codes[i] = byte;
			}
			return String.fromCharCode.apply(String, codes);
		}
		return this.decodeUtf8(buf.subarray(start, this.pos), strict);
	}
};
/**
* Assert a valid signed protobuf 32-bit integer as a number or string.
*/
function assertInt32(arg) {
	if (typeof arg == "string") arg = Number(arg);
	else if (typeof arg != "number") throw new Error("invalid int32: " + typeof arg);
	if (!Number.isInteger(arg) || arg > 2147483647 || arg < -2147483648) throw new Error("invalid int32: " + arg);
}
/**
* Assert a valid unsigned protobuf 32-bit integer as a number or string.
*/
function assertUInt32(arg) {
	if (typeof arg == "string") arg = Number(arg);
	else if (typeof arg != "number") throw new Error("invalid uint32: " + typeof arg);
	if (!Number.isInteger(arg) || arg > 4294967295 || arg < 0) throw new Error("invalid uint32: " + arg);
}
/**
* Assert a valid protobuf float32 value as a number or string.
*/
function assertFloat32(arg) {
	if (typeof arg == "string") {
		const o = arg;
		arg = Number(arg);
		if (Number.isNaN(arg) && o !== "NaN") throw new Error("invalid float32: " + o);
	} else if (typeof arg != "number") throw new Error("invalid float32: " + typeof arg);
	if (!Number.isFinite(Math.fround(arg)) && Number.isFinite(arg)) throw new Error("invalid float32: " + arg);
}

// shared/models/onnx-graph.ts
/** Field numbers of onnx.proto3. */
const fields = {
	model: { graph: 7 },
	graph: {
		node: 1,
		initializer: 5,
		output: 12
	},
	node: {
		input: 1,
		output: 2,
		opType: 4,
		attribute: 5
	},
	attribute: {
		name: 1,
		ints: 8,
		strings: 9
	},
	tensor: {
		dataType: 2,
		int32Data: 5,
		stringData: 6,
		int64Data: 7,
		name: 8,
		rawData: 9
	},
	valueInfo: {
		name: 1,
		type: 2
	},
	type: { tensorType: 1 },
	tensorType: { elementType: 1 }
};
const float = 1;
const int32 = 6;
const int64 = 7;
function* read(bytes) {
	const reader = new BinaryReader(bytes);
	while (reader.pos < reader.len) {
		const [field, wire] = reader.tag();
		const before = reader.pos;
		yield {
			field,
			wire,
			reader
		};
		if (reader.pos === before) reader.skip(wire, field);
	}
}
/** A repeated integer, packed or not. */
function readIntegers(wire, reader, into) {
	if (wire !== WireType.LengthDelimited) {
		into.push(String(reader.int64()));
		return;
	}
	const packed = new BinaryReader(reader.bytes());
	while (packed.pos < packed.len) into.push(String(packed.int64()));
}
function readAttribute(bytes) {
	const found = {
		name: "",
		ints: [],
		strings: []
	};
	for (const { field, wire, reader } of read(bytes)) if (field === fields.attribute.name) found.name = reader.string();
	else if (field === fields.attribute.ints) readIntegers(wire, reader, found.ints);
	else if (field === fields.attribute.strings) found.strings.push(reader.string());
	return found;
}
function readNode(bytes) {
	const found = {
		type: "",
		inputs: [],
		outputs: [],
		classes: []
	};
	for (const { field, reader } of read(bytes)) if (field === fields.node.opType) found.type = reader.string();
	else if (field === fields.node.input) found.inputs.push(reader.string());
	else if (field === fields.node.output) found.outputs.push(reader.string());
	else if (field === fields.node.attribute) {
		const { name, ints, strings } = readAttribute(reader.bytes());
		if (name.startsWith("classlabels_")) found.classes.push(...strings.length > 0 ? strings : ints);
	}
	return found;
}
/** The values of an initializer that skl2onnx calls `classes`; nothing for any other. */
function readClasses(bytes) {
	let name = "";
	let type = 0;
	let raw;
	const values = [];
	for (const { field, wire, reader } of read(bytes)) if (field === fields.tensor.name) name = reader.string();
	else if (field === fields.tensor.dataType) type = reader.int32();
	else if (field === fields.tensor.stringData) values.push(reader.string());
	else if (field === fields.tensor.int32Data || field === fields.tensor.int64Data) readIntegers(wire, reader, values);
	else if (field === fields.tensor.rawData) raw = reader.bytes();
	if (name !== "classes") return [];
	if (raw && (type === int32 || type === int64)) {
		const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
		const width = type === int32 ? 4 : 8;
		for (let at = 0; at + width <= raw.byteLength; at += width) values.push(String(type === int32 ? view.getInt32(at, true) : view.getBigInt64(at, true)));
	}
	return values;
}
/** Reads the graph of a serialised model. Throws where the bytes are no protocol buffer. */
function readOnnxGraph(model) {
	const zipMaps = [];
	const classNames = [];
	for (const { field, reader } of read(model)) {
		if (field !== fields.model.graph) continue;
		for (const part of read(reader.bytes())) if (part.field === fields.graph.node) {
			const node = readNode(part.reader.bytes());
			if (node.classes.length > 0) classNames.push(node.classes);
			if (node.type === "ZipMap") zipMaps.push({
				output: node.outputs[0],
				tensor: node.inputs[0]
			});
		} else if (part.field === fields.graph.initializer) {
			const classes = readClasses(part.reader.bytes());
			if (classes.length > 0) classNames.push(classes);
		}
	}
	return {
		zipMaps,
		classNames
	};
}
/**
* The model with these float tensors as outputs beside its own. Serialised messages merge when they
* are joined (protobuf.dev, encoding: "last one wins"; repeated fields are appended), so that the
* model itself stays as it is, byte for byte.
*/
function withOutputs(model, tensors) {
	const part = new BinaryWriter().tag(fields.model.graph, WireType.LengthDelimited).fork();
	for (const name of tensors) {
		part.tag(fields.graph.output, WireType.LengthDelimited).fork();
		part.tag(fields.valueInfo.name, WireType.LengthDelimited).string(name);
		part.tag(fields.valueInfo.type, WireType.LengthDelimited).fork();
		part.tag(fields.type.tensorType, WireType.LengthDelimited).fork();
		part.tag(fields.tensorType.elementType, WireType.Varint).int32(float);
		part.join().join().join();
	}
	const addition = part.join().finish();
	const joined = new Uint8Array(model.length + addition.length);
	joined.set(model);
	joined.set(addition, model.length);
	return joined;
}

// shared/models/onnx-inputs.ts
const floats$1 = ["float32", "float64"];
const integers = [
	"int32",
	"int64",
	"uint8",
	"int8",
	"uint16",
	"int16",
	"uint32",
	"uint64"
];
/** skl2onnx writes `sepal_length` for a column `sepal length`. */
function asIdentifier(name) {
	return name.replaceAll(/[^0-9A-Za-z_]/g, "_");
}
function columnFor(input, columns) {
	if (columns.includes(input)) return input;
	const alike = columns.filter((name) => asIdentifier(name) === asIdentifier(input));
	return alike.length === 1 ? alike[0] : void 0;
}
function named(names) {
	const shown = names.slice(0, 20).map((name) => JSON.stringify(name));
	return `${shown.join(", ")}${names.length > shown.length ? ", …" : ""}`;
}
/**
* Which columns fill which input: an input a column, by name, or one input for all features, which
* takes the columns that `features` names, else all numeric columns without another use.
*
* @throws InputError, naming the model's role, where the test rows do not fit the model's inputs.
*/
async function matchInputs(role, metadata, rows, features) {
	const names = rows.columns.map((column) => column.name);
	const tensors = metadata.map((input) => {
		if (!input.isTensor) throw new InputError({
			input: role,
			rule: "must be a model whose inputs are tensors",
			received: JSON.stringify(input.name)
		});
		return input;
	});
	const widthOf = (shape) => {
		if (shape.length < 2) return 1;
		const width = shape[shape.length - 1];
		return shape.length === 2 && typeof width === "number" && width > 0 ? width : void 0;
	};
	const byName = tensors.map((input) => columnFor(input.name, names));
	const single = tensors.length === 1 ? tensors[0] : void 0;
	if (!single || byName[0] !== void 0 && widthOf(single.shape) === 1 && !features) return tensors.map((input, k) => {
		const column = byName[k];
		if (column === void 0 || widthOf(input.shape) !== 1) {
			const nearest = names.length > 0 ? (0, import_fastest_levenshtein.closest)(input.name, names) : void 0;
			throw new InputError({
				input: role,
				rule: `must take inputs that are columns of ${rows.input}, one each, or one input for all features`,
				received: `the input ${JSON.stringify(input.name)} (shape ${JSON.stringify(input.shape)})`,
				fix: nearest === void 0 ? void 0 : `Nearest column: ${JSON.stringify(nearest)}.`
			});
		}
		return {
			name: input.name,
			type: input.type,
			columns: [column],
			isVector: input.shape.length === 1
		};
	});
	const width = widthOf(single.shape);
	let columns;
	if (features) {
		for (const [k, name] of features.entries()) {
			if (names.includes(name)) continue;
			throw new InputError({
				input: `columns.features.${k}`,
				rule: `must be a column of ${rows.input}`,
				received: JSON.stringify(name),
				fix: names.length > 0 ? `Nearest: ${JSON.stringify((0, import_fastest_levenshtein.closest)(name, names))}.` : void 0
			});
		}
		columns = [...features];
	} else {
		const free = names.filter((name) => !rows.reserved.includes(name));
		columns = width === free.length ? free : await rows.numeric(free);
	}
	if (columns.length === 0 || width !== void 0 && width !== columns.length) throw new InputError({
		input: features ? "columns.features" : role,
		rule: `must ${features ? "name" : "take"} as many features as ${features ? `the model ${role} takes` : `${rows.input} has free numeric columns`}`,
		received: `the input ${JSON.stringify(single.name)} takes ${width ?? "any number of"} and the columns are ${columns.length}: ${named(columns)}`,
		fix: features ? void 0 : "Name them in their order under columns.features."
	});
	return [{
		name: single.name,
		type: single.type,
		columns,
		isVector: false
	}];
}
function refuseNumber(role, input, value) {
	return new InputError({
		input: role,
		rule: `must get whole numbers for its input ${JSON.stringify(input.name)} (${input.type})`,
		received: Number.isNaN(value) ? "an empty cell" : String(value)
	});
}
/** Fills one input with a batch: the columns' values row by row. */
function tensorOf(Tensor, role, input, count, columns) {
	const width = columns.length;
	const dims = input.isVector ? [count] : [count, width];
	if (input.type === "string") {
		const texts = new Array(count * width);
		for (const [k, values] of columns.entries()) for (let i = 0; i < count; i++) texts[i * width + k] = String(values[i]);
		return new Tensor("string", texts, dims);
	}
	const at = (k, i) => columns[k][i];
	if (floats$1.includes(input.type)) {
		const out = input.type === "float32" ? new Float32Array(count * width) : new Float64Array(count * width);
		for (let k = 0; k < width; k++) for (let i = 0; i < count; i++) out[i * width + k] = at(k, i);
		return out instanceof Float32Array ? new Tensor("float32", out, dims) : new Tensor("float64", out, dims);
	}
	if (input.type === "bool" || integers.includes(input.type)) {
		const whole = (k, i) => {
			const value = at(k, i);
			if (!Number.isInteger(value)) throw refuseNumber(role, input, value);
			return value;
		};
		if (input.type === "int64") {
			const out = new BigInt64Array(count * width);
			for (let k = 0; k < width; k++) for (let i = 0; i < count; i++) out[i * width + k] = BigInt(whole(k, i));
			return new Tensor("int64", out, dims);
		}
		if (input.type === "int32") {
			const out = new Int32Array(count * width);
			for (let k = 0; k < width; k++) for (let i = 0; i < count; i++) out[i * width + k] = whole(k, i);
			return new Tensor("int32", out, dims);
		}
		if (input.type === "bool") {
			const out = new Uint8Array(count * width);
			for (let k = 0; k < width; k++) for (let i = 0; i < count; i++) out[i * width + k] = whole(k, i) ? 1 : 0;
			return new Tensor("bool", out, dims);
		}
	}
	throw new InputError({
		input: role,
		rule: "must take inputs of type float, double, int32, int64, bool or string",
		received: `${input.type} for ${JSON.stringify(input.name)}`
	});
}

// shared/models/onnx-outputs.ts
const floats = ["float32", "float64"];
/**
* Tells labels from scores: labels are whole numbers or texts, scores are floats. ZipMap outputs stand
* for the tensors they are made of.
*
* @throws InputError where the outputs are neither.
*/
function chooseOutputs(role, task, metadata, graph) {
	const tensors = metadata.filter((output) => output.isTensor);
	const patched = new Set(graph.zipMaps.map((one) => one.tensor));
	const isFloat = (output) => floats.includes(output.type);
	const scoreTensors = tensors.filter(isFloat);
	const labels = tensors.filter((output) => !isFloat(output));
	const refuse = (rule) => new InputError({
		input: role,
		rule,
		received: metadata.map((output) => `${JSON.stringify(output.name)} (${output.isTensor ? output.type : "no tensor"})`).join(", ")
	});
	if (task === "regression") {
		const value = scoreTensors[0];
		if (!value) throw refuse("must have an output of numbers, because the task is a regression");
		return {
			prediction: value.name,
			scores: []
		};
	}
	const known = graph.classNames[graph.classNames.length - 1];
	const fromZipMap = scoreTensors.filter((output) => patched.has(output.name));
	const columns = scoreTensors.filter((output) => output.shape.length === 1);
	const chosen = fromZipMap.length > 0 ? [fromZipMap[0]] : columns.length > 1 && columns.length === scoreTensors.length ? columns : scoreTensors.slice(0, 1);
	if (chosen.length === 0 && labels.length === 0) throw refuse("must have an output of classes or of scores");
	return {
		prediction: labels[0]?.name,
		scores: chosen.map((output) => output.name),
		classNames: known
	};
}
/** Gathers the outputs of all batches into predictions. */
var OnnxCollector = class {
	#role;
	#outputs;
	#rows;
	#codes;
	#values;
	#names = /* @__PURE__ */ new Map();
	#scores;
	#offset = 0;
	constructor(role, task, outputs, rows) {
		this.#role = role;
		this.#outputs = outputs;
		this.#rows = rows;
		if (outputs.prediction !== void 0) {
			if (task === "regression") this.#values = new Float64Array(rows);
			else this.#codes = new Int32Array(rows);
		}
	}
	/** @throws InputError where an output has not one entry, or one row, for each row of the batch. */
	take(count, results) {
		const { prediction, scores } = this.#outputs;
		if (prediction !== void 0) this.#takePrediction(count, results[prediction]);
		if (scores.length > 0) this.#takeScores(count, scores.map((name) => results[name]), scores);
		this.#offset += count;
	}
	#refuse(name, dims, count) {
		return new InputError({
			input: this.#role,
			rule: `must give one prediction a row in its output ${JSON.stringify(name)}`,
			received: `the shape [${dims.join(", ")}] for ${count} rows`
		});
	}
	#takePrediction(count, tensor) {
		const { data } = tensor;
		if (data.length !== count) throw this.#refuse(this.#outputs.prediction, tensor.dims, count);
		for (let i = 0; i < count; i++) {
			if (this.#values) this.#values[this.#offset + i] = Number(data[i]);
			if (this.#codes) this.#codes[this.#offset + i] = this.#codeOf(String(data[i]));
		}
	}
	#codeOf(name) {
		const known = this.#names.get(name);
		if (known !== void 0) return known;
		this.#names.set(name, this.#names.size);
		return this.#names.size - 1;
	}
	#takeScores(count, tensors, names) {
		const widths = tensors.map((tensor) => tensor.data.length / count);
		const bad = widths.findIndex((width) => !Number.isInteger(width) || width === 0);
		if (bad >= 0) throw this.#refuse(names[bad], tensors[bad].dims, count);
		const width = widths.reduce((sum, one) => sum + one, 0);
		this.#scores ??= Array.from({ length: width }, () => new Float64Array(this.#rows));
		if (this.#scores.length !== width) throw this.#refuse(names[0], tensors[0].dims, count);
		let column = 0;
		for (const [k, tensor] of tensors.entries()) for (let w = 0; w < widths[k]; w++, column++) {
			const out = this.#scores[column];
			for (let i = 0; i < count; i++) {
				const value = Number(tensor.data[i * widths[k] + w]);
				const clamped = Math.min(1, Math.max(0, value));
				out[this.#offset + i] = Math.abs(value - clamped) < 1e-6 ? clamped : value;
			}
		}
	}
	/** What was gathered from all batches. */
	finish() {
		const arrays = this.#scores;
		const known = this.#outputs.classNames;
		return {
			...this.#values && { prediction: this.#values },
			...this.#codes && { prediction: {
				codes: this.#codes,
				names: [...this.#names.keys()]
			} },
			...arrays && { scores: {
				arrays,
				...known?.length === arrays.length && arrays.length > 1 && { names: known }
			} }
		};
	}
};

// shared/models/onnx-model.ts
/** Rows that a model gets at a time. */
const batchSize = 8192;
/**
* Opens an ONNX model: from scikit-learn (skl2onnx), onnxmltools or a neural network's exporter.
* onnxruntime-node cannot hand over sequences of maps, so the tensors that ZipMaps are made of are
* asked for instead.
*
* @throws InputError, naming the role, where the file is no model that onnxruntime can run.
*/
async function openOnnx(path, settings) {
	const { engine, role, task, features } = settings;
	const refuse = (error) => new InputError({
		input: role,
		rule: "must be an ONNX model that onnxruntime can run",
		received: JSON.stringify(path),
		fix: error instanceof Error ? error.message.split("\n")[0].slice(0, 500) : void 0
	}, { cause: error });
	let graph;
	let session;
	try {
		const bytes = await readFile(path);
		graph = readOnnxGraph(bytes);
		const tensors = graph.zipMaps.map((one) => one.tensor);
		const options = { logSeverityLevel: 4 };
		session = tensors.length > 0 ? await engine.api.InferenceSession.create(withOutputs(bytes, tensors), options) : await engine.api.InferenceSession.create(path, options);
	} catch (error) {
		throw refuse(error);
	}
	const outputs = chooseOutputs(role, task, session.outputMetadata, graph);
	const fetches = [...outputs.prediction === void 0 ? [] : [outputs.prediction], ...outputs.scores];
	const prepare = async (rows) => {
		const inputs = await matchInputs(role, session.inputMetadata, rows, features);
		return {
			columns: inputs.flatMap((input) => input.columns.map((name) => ({
				name,
				as: input.type === "string" ? "text" : "number"
			}))),
			async run(count, values) {
				const feeds = {};
				let at = 0;
				for (const input of inputs) {
					const own = values.slice(at, at + input.columns.length);
					feeds[input.name] = tensorOf(engine.api.Tensor, role, input, count, own);
					at += input.columns.length;
				}
				try {
					return await session.run(feeds, fetches);
				} catch (error) {
					throw refuse(error);
				}
			}
		};
	};
	return {
		prepare,
		async predict(rows) {
			const prepared = await prepare(rows);
			const collector = new OnnxCollector(role, task, outputs, rows.rows);
			await rows.batches(prepared.columns, batchSize, async (count, values) => {
				collector.take(count, await prepared.run(count, values));
			});
			return collector.finish();
		},
		close: () => session.release()
	};
}

// actions/evaluate-vs-champion/measure-costs.ts
/** What the models cost, as far as the settings limit it and it can be measured here. */
async function measureCosts(limits, { challenger, champion, engine, rows }) {
	if (Object.keys(limits).length === 0) return void 0;
	const costs = {
		challenger: {},
		...champion !== void 0 && { champion: {} }
	};
	const runnable = [];
	if (challenger) runnable.push([costs.challenger, challenger]);
	if (champion && costs.champion) runnable.push([costs.champion, champion]);
	if ((limits["latency-median"] !== void 0 || limits["latency-p95"] !== void 0) && rows && runnable.length > 0) {
		const measured = await measureLatency(runnable.map(([, { model }]) => model), rows);
		for (const [k, [cost]] of runnable.entries()) cost.latencies = measured[k].latencies;
	}
	for (const [cost, { path }] of runnable) {
		cost.size = (await stat(path)).size;
		if (limits.memory !== void 0 && engine) cost.memory = await measureMemory(engine, path);
	}
	return costs;
}

// actions/evaluate-vs-champion/gather.ts
const roles = [
	"challenger",
	"champion",
	"baseline"
];
/** The models that the settings name; `majority` and `mean` are none. */
function namedModels({ models, evaluate }) {
	if (!models.challenger) throw new InputError({
		input: "models.challenger",
		rule: "must name the model to judge",
		fix: "Write it in tollgate.yml or give the input challenger."
	});
	const { baseline } = evaluate;
	const isSimple = baseline === void 0 || baseline === "majority" || baseline === "mean";
	const named = {
		challenger: models.challenger,
		champion: models.champion,
		baseline: isSimple ? void 0 : {
			uri: baseline,
			kind: void 0
		}
	};
	const found = /* @__PURE__ */ new Map();
	for (const role of roles) {
		const model = named[role];
		if (model) found.set(role, {
			uri: model.uri,
			kind: modelKind(role, model.uri, model.kind)
		});
	}
	return found;
}
/** @throws InputError where the model that was just found is the other one's file. */
async function refuseSameFile(models, path) {
	const challenger = models.get("challenger")?.onnx;
	if (!challenger || await realpath(challenger.path) !== await realpath(path)) return;
	throw new InputError({
		input: "challenger",
		rule: "must be another file than champion and baseline: a model compared with itself proves nothing",
		received: `${JSON.stringify(models.get("challenger")?.uri)} for both`,
		fix: "Check which of the paths is wrong."
	});
}
/** `2000MB` for DuckDB, from bytes. */
function memoryLimit(bytes) {
	return bytes === void 0 ? void 0 : `${Math.max(1, Math.floor(bytes / 1e6))}MB`;
}
/**
* Everything that evaluate-vs-champion judges: the rows, the models' predictions on them, what the
* models cost, and where all of it came from.
*
* @throws InputError for every fault of the user's data or models.
*/
async function gather({ settings, folder, needs, host }) {
	const { data, evaluate, columns, engine } = settings;
	const { task } = settings.model;
	const models = namedModels(settings);
	const from = {
		enginePath: engine.path,
		cache: host.engines,
		progress: (text) => host.info(text)
	};
	const downloads = await mkdtemp(join(tmpdir(), "tollgate-models-"));
	let onnxEngine;
	const predictions = {};
	const gathering = {};
	let gathered;
	try {
		for (const [role, model] of models) {
			const { uri, kind } = model;
			if (kind === "predictions") {
				predictions[role] = { uri };
				continue;
			}
			if (kind === "command") {
				const command = commandModel(uri, {
					role,
					folder
				});
				predictions[role] = {
					uri,
					compute(rows) {
						host.info(`Running ${role}: ${uri}`);
						return command.predict(rows);
					}
				};
				continue;
			}
			const path = await findFile(role, uri, folder, downloads);
			await refuseSameFile(models, path);
			onnxEngine ??= await loadEngine("onnxruntime", from);
			const opened = await openOnnx(path, {
				engine: onnxEngine,
				role,
				task,
				features: columns.features
			});
			model.onnx = {
				path,
				sha256: await digestFile(path),
				model: opened
			};
			predictions[role] = {
				uri,
				compute(rows) {
					gathering.rows = rows;
					return opened.predict(rows);
				}
			};
		}
		const { baseline } = evaluate;
		if (baseline === "majority" || baseline === "mean") predictions.baseline = {
			simple: baseline,
			train: data.train
		};
		gathered = await gatherEvaluation({
			task,
			columns,
			folder,
			test: data.test,
			predictions,
			slices: evaluate.slices,
			needs
		}, {
			engine: await loadEngine("duckdb", from),
			memoryLimit: memoryLimit(engine.memory),
			threads: engine.threads,
			temporaryFolder: engine.spill === void 0 ? void 0 : resolve(folder, engine.spill)
		});
		const costs = await measureCosts(evaluate.cost, {
			challenger: models.get("challenger")?.onnx,
			champion: models.has("champion") ? models.get("champion")?.onnx ?? null : void 0,
			engine: onnxEngine,
			rows: gathering.rows
		});
		return {
			...artifactsOf(models, gathered),
			costs
		};
	} finally {
		for (const { onnx } of models.values()) await onnx?.model.close();
		await gathered?.close();
		await rm(downloads, {
			recursive: true,
			force: true
		});
	}
}
function artifactsOf(models, { evaluation, inputs, notices }) {
	const files = [];
	const artifacts = {};
	for (const [role, { uri: written, kind, onnx }] of models) {
		const uri = shownUri(written);
		const read = inputs.find((one) => one.name === role);
		if (onnx) files.push({
			name: role,
			uri,
			sha256: onnx.sha256
		});
		const sha256 = kind === "command" ? void 0 : onnx?.sha256 ?? read?.sha256;
		artifacts[role] = {
			uri,
			kind,
			...sha256 && { sha256 }
		};
	}
	const { challenger, champion, baseline } = artifacts;
	if (!challenger) throw new Error("there is no challenger");
	return {
		evaluation,
		models: {
			challenger,
			champion,
			baseline
		},
		inputs: [...inputs, ...files],
		notices
	};
}

export { gather };