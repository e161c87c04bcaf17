import { t as InputError } from "./errors.js";
import { _ as string, a as array, g as strictObject, p as number, r as _enum, u as literal, v as tuple } from "./schemas.js";
import { t as roles } from "./evaluation.js";
import { t as require_fastest_levenshtein } from "./fastest-levenshtein.js";
import { t as profiledQuantiles } from "./profile.js";
import { n as literal$1, t as identifier } from "./sql-text.js";
import { r as digestFiles } from "./open-facts.js";
import { c as OutOfMemory, d as counted, f as quoted, i as openTable, l as explainReadError, o as findSource, p as refuseRows, r as noRows, s as readSource, t as openTables, u as openDatabase } from "./open-tables.js";
import { t as loadEngine } from "./engines.js";
import { resolve } from "node:path";
import { readFile } from "node:fs/promises";

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
	const present = roles.filter((role) => rows.prediction[role]);
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
	for (const role of roles) {
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
			await database.run(`COPY (SELECT ${selected.join(", ")} FROM ${loaded.from}) TO ${literal$1(path)} (${options})`);
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
		if (levels.length > 0) await database.run(`CREATE TYPE ${type} AS ENUM (${levels.map(literal$1).join(", ")})`);
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
	if (classes.length > 0) await database.run(`CREATE TYPE tollgate_class AS ENUM (${classes.map(literal$1).join(", ")})`);
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
function refuseSameFile(sources) {
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
		return await gather(database, request, sources, digests);
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
	for (const role of roles) {
		const predictions = request.predictions[role];
		if (predictions && "uri" in predictions && !("compute" in predictions)) await find(role, predictions.uri);
		if (predictions && "simple" in predictions && predictions.train !== void 0) await find("data.train", predictions.train);
	}
	refuseSameFile(sources);
	if (!sources.has("data.test") && !sources.has("challenger")) throw new InputError({
		input: "data.test",
		rule: "must be given where the challenger is no predictions file that carries the labels"
	});
	return sources;
}
async function gather(database, request, sources, digests) {
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
	for (const role of roles) {
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

// shared/data/read-profile.ts
const count = number().int().nonnegative();
const column = strictObject({
	name: string(),
	declared: string().optional(),
	kind: _enum([
		"empty",
		"boolean",
		"integer",
		"number",
		"date",
		"timestamp",
		"time",
		"text",
		"nested",
		"other"
	]),
	missing: count,
	distinct: count,
	numbers: strictObject({
		mean: number(),
		standardDeviation: number().nonnegative(),
		min: number(),
		max: number(),
		kurtosis: number().optional(),
		quantiles: array(number()).length(profiledQuantiles.length)
	}).optional(),
	categories: strictObject({
		values: array(tuple([string(), count])).max(1e3),
		others: count
	}).optional()
});
const profile = strictObject({
	schema: literal("tollgate/profile/v1"),
	sha256: string().regex(/^[0-9a-f]{64}$/),
	rows: count,
	columns: array(column).max(1e5)
});
/** Reads a profile that an earlier run wrote. @throws InputError naming `input` where it is none. */
async function readProfile(input, path) {
	const fault = (rule, received, cause) => new InputError({
		input,
		rule,
		received,
		fix: "Have it written anew by validate-data on the training data."
	}, { cause });
	let text;
	try {
		text = await readFile(path, "utf8");
	} catch (cause) {
		throw fault("must be a file that exists", JSON.stringify(path), cause);
	}
	let content;
	try {
		content = JSON.parse(text);
	} catch (cause) {
		throw fault("must be JSON", `${JSON.stringify(path)}, which is none`, cause);
	}
	const parsed = profile.safeParse(content);
	if (parsed.success) return parsed.data;
	const [{ path: place, message }] = parsed.error.issues;
	const at = place.length === 0 ? "" : ` at ${place.map(String).join(".").slice(0, 100)}`;
	throw fault("must be a profile (tollgate/profile/v1)", `${JSON.stringify(path)}, whose content${at} is not: ${message}`);
}

// actions/database-settings.ts
/** The data engine as the settings bound it; the engine is fetched where it is missing. */
async function databaseSettings({ engine }, folder, host) {
	const { memory, threads, spill, path } = engine;
	return {
		engine: await loadEngine("duckdb", {
			enginePath: path,
			cache: host.engines,
			progress: (text) => host.info(text)
		}),
		memoryLimit: memory === void 0 ? void 0 : `${Math.max(1, Math.floor(memory / 1e6))}MB`,
		threads,
		temporaryFolder: spill === void 0 ? void 0 : resolve(folder, spill)
	};
}

export { readProfile as n, gatherEvaluation as r, databaseSettings as t };