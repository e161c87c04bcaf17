import { t as InputError } from "./errors.js";
import { t as roles } from "./evaluation.js";
import { _ as string, a as array, g as strictObject, p as number$3, r as _enum, u as literal, v as tuple } from "./schemas.js";
import { t as require_fastest_levenshtein } from "./fastest-levenshtein.js";
import { t as profiledQuantiles } from "./profile.js";
import { t as once } from "./once.js";
import { t as binNames } from "./bin-names.js";
import { n as literal$1, t as identifier } from "./sql-text.js";
import { a as digestFiles, n as kindOfType, r as secondsSql } from "./open-facts.js";
import { c as suggestion, f as openDatabase, h as refuseRows, i as openTable, l as OutOfMemory, m as quoted, o as findSource, p as counted, r as noRows, s as readSource, t as openTables, u as explainReadError } from "./open-tables.js";
import { n as textKinds } from "./text-kinds2.js";
import { t as loadEngine } from "./engines.js";
import { join, resolve } from "node:path";
import { mkdir, readFile } from "node:fs/promises";

// shared/data/codes.ts
/** An array of `n` codes. Levels are the number of different codes. */
function newCodes(levels, n) {
	if (levels <= 256) return new Uint8Array(n);
	return levels <= 65536 ? new Uint16Array(n) : new Int32Array(n);
}

// shared/data/is-protected.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
/** Whether `fairness.protected` asked for a column, and not a limit's `within`. */
function isProtected({ setting }) {
	return setting === void 0 || setting.startsWith("fairness.protected");
}

// shared/data/refuse-slices.ts
/** Most levels that one entry of `evaluate.slices`, or one set of groups, may have. */
const mostLevels = 1e3;
/** Most values that a protected column may have, as it is; and most numbers. */
const mostGroups = 100;
const mostNumbers = 20;
/** Longest value that names a level: of several columns crossed, names of levels stay readable. */
const longestLevel = 200;
/** @throws InputError where values are texts rather than names, or none that SQL can hold; none of them is shown. */
function refuseUnfitLevels({ column, setting = "evaluate.slices" }, levels) {
	const name = JSON.stringify(column);
	const rules = [[
		(level) => level.length > longestLevel,
		`have at most ${longestLevel} characters`,
		"more"
	], [
		(level) => level.includes("\0"),
		"hold no NUL character",
		"one"
	]];
	for (const [breaks, rule, kind] of rules) {
		const count = levels.filter(breaks).length;
		if (count === 0) continue;
		throw new InputError({
			input: setting,
			rule: `must be a column whose values ${rule}`,
			received: `${name}, of whose values ${count.toLocaleString("en-US")} ${count === 1 ? "has" : "have"} ${kind}`,
			fix: "Name another column, or write other values in the data."
		});
	}
}
function tooMany(input, most, received, fix) {
	const rule = `must have at most ${most.toLocaleString("en-US")} levels`;
	return new InputError({
		input,
		rule,
		received,
		fix
	});
}
/** A column of a slice has more values than a slice may have. */
function refuseLevels({ column, setting }) {
	return tooMany(setting ?? "evaluate.slices", mostLevels, `more in ${JSON.stringify(column)}`, `Bin the column ({column: ${JSON.stringify(column)}, bins: 4}) or leave it out.`);
}
/** Columns that cross to more groups than are told apart; only those that some row is in are counted. */
function refuseCrossing(columns, levels, people) {
	const names = columns.map(({ column }) => JSON.stringify(column)).join(" × ");
	if (people && columns.length > 1) {
		const strata = columns.find((one) => !isProtected(one));
		return new InputError({
			input: strata?.setting ?? "fairness.intersections",
			rule: `must come to at most ${mostLevels.toLocaleString("en-US")} groups that have rows`,
			received: `${levels.toLocaleString("en-US")} in ${names}`,
			fix: strata ? "Name a column with fewer values." : "Write intersections: { of: 1 }, or give these columns fewer values (edges for numbers)."
		});
	}
	const [{ column, setting }] = columns;
	return tooMany(setting ?? "evaluate.slices", mostLevels, `more in ${names}`, `Bin the column ({column: ${JSON.stringify(column)}, bins: 4}) or leave it out.`);
}
/** Quartiles rounded to two digits: edges to begin with. */
async function edgesFor(database, table, column) {
	const [[found]] = await database.rows(`SELECT quantile_disc(value, [0.25, 0.5, 0.75]) FROM (SELECT ${table.number(column)} AS value FROM ${table.from})
     WHERE isfinite(value)`);
	const rounded = Array.isArray(found) ? found.map((edge) => Number(Number(edge).toPrecision(2))) : [];
	return [...new Set(rounded)].sort((a, b) => a - b);
}
/** A protected column with too many values, or numbers that nobody has cut, is refused by their count. */
async function refuseManyGroups(database, table, { column, setting = "fairness.protected" }) {
	const text = table.text(column);
	const [[values, texts]] = await database.rows(`SELECT count(DISTINCT ${text}), count(*) FILTER (${text} IS NOT NULL AND ${table.number(column)} IS NULL)
     FROM ${table.from}`);
	const areNumbers = Number(texts) === 0;
	const most = areNumbers ? 20 : 100;
	if (Number(values) <= most) return;
	const name = JSON.stringify(column);
	const received = `${Number(values).toLocaleString("en-US")} in ${name}`;
	if (!areNumbers) {
		const rule = `must have at most ${most} different values`;
		throw new InputError({
			input: setting,
			rule,
			received,
			fix: "Group its values in the data, or name a column that tells fewer groups apart."
		});
	}
	const edges = await edgesFor(database, table, column);
	const cut = edges.length > 0 ? ` or {column: ${name}, edges: [${edges.join(", ")}]}` : "";
	throw new InputError({
		input: setting,
		rule: `must say where to cut a column of more than ${most} different numbers`,
		received,
		fix: isProtected({ setting }) ? `Give bins or edges, as in {column: ${name}, bins: 4}${cut}.` : "Name it under fairness.protected with bins or edges, or cut it in the data."
	});
}
/** A column of texts cannot be cut; of a protected one no value is shown. */
function refuseTexts({ column, setting = "evaluate.slices" }, texts, example, people) {
	const shown = people ? `text in ${counted(texts)}` : quoted(example);
	return new InputError({
		input: setting,
		rule: "must bin columns of numbers",
		received: `${JSON.stringify(column)}, which holds ${shown}`,
		fix: people ? "Name the column alone, without bins and edges: its values are the groups." : void 0
	});
}

// shared/data/slice-codes.ts
/** The level of rows without a value, and of those whose value reads so. */
const missingLevel = "(missing)";
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
/** What tells columns of slices apart, however often they are asked for: the column and how it is cut. */
function sliceKey({ column, bins, edges }) {
	return JSON.stringify([
		column,
		bins,
		edges
	]);
}
let types = 0;
/** Prepares the reading of one column of a slice; the codes are filled by the caller. */
async function prepareSlice(database, table, slice, people) {
	const { column } = slice;
	const text = table.text(column);
	if (slice.bins === void 0 && slice.edges === void 0) {
		const found = await database.rows(`SELECT DISTINCT ${text} AS level FROM ${table.from} WHERE level IS NOT NULL LIMIT ${(people ? 100 : mostLevels) + 1}`);
		if (people && found.length > 20) await refuseManyGroups(database, table, slice);
		if (found.length > 1e3) throw refuseLevels(slice);
		const texts = found.map(([level]) => String(level));
		refuseUnfitLevels(slice, texts);
		const levels = texts.filter((level) => level !== missingLevel).sort();
		const type = `tollgate_level_${types++}`;
		if (levels.length > 0) await database.run(`CREATE TYPE ${type} AS ENUM (${levels.map(literal$1).join(", ")})`);
		return {
			column,
			asked: slice,
			expression: table.code(column, levels, type),
			kind: "i32",
			levels: [...levels, missingLevel],
			codes: newCodes(levels.length + 1, table.rows),
			code: (value) => value < 0 ? levels.length : value
		};
	}
	const number = table.number(column);
	const [[texts, example]] = await database.rows(`SELECT count(*), any_value(${text}) FROM ${table.from} WHERE ${table.raw(column)} IS NOT NULL AND ${number} IS NULL AND ${text} IS NOT NULL`);
	if (Number(texts) > 0) throw refuseTexts(slice, Number(texts), example, people);
	let edges = [...slice.edges ?? []];
	if (slice.edges === void 0) {
		const bins = slice.bins ?? 1;
		const at = Array.from({ length: bins - 1 }, (_, k) => (k + 1) / bins);
		const [[cuts]] = at.length === 0 ? [[[]]] : await database.rows(`SELECT quantile_disc(value, [${at.join(", ")}])
             FROM (SELECT ${number} AS value FROM ${table.from}) WHERE NOT isnan(value)`);
		edges = [...new Set(Array.isArray(cuts) ? cuts.map(Number) : [])];
	}
	edges.sort((a, b) => a - b);
	const levels = [...binNames(edges), missingLevel];
	if (levels.length > 1e3 + 1) throw refuseLevels(slice);
	return {
		column,
		asked: slice,
		expression: `coalesce(${number}, 'NaN'::DOUBLE)`,
		kind: "f64",
		levels,
		codes: newCodes(levels.length, table.rows),
		code: (value) => Number.isNaN(value) ? levels.length - 1 : binOf(edges, value)
	};
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
const rounding$1 = 5e-4;
/**
* Metrics of several classes take the scores of a row for probabilities.
*
* @throws InputError where those of some row do not sum to 1.
*/
async function refuseSums(database, ids, input, scores) {
	const tolerance = Math.max(leastTolerance, scores.length * rounding$1);
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
/** Counts rows in one pass. `partOf` gives each row's part; without it all rows are one part. */
function countCells(rows, classes, parts = 1, partOf) {
	const models = roles.filter((role) => rows.prediction[role]);
	const arrays = models.map((role) => rows.prediction[role]);
	const size = classes ** (arrays.length + 1);
	const counts = size * parts <= densest$1 ? new Float64Array(size * parts) : /* @__PURE__ */ new Map();
	for (let i = 0; i < rows.n; i++) {
		let key = partOf ? partOf[i] : 0;
		key = key * classes + rows.label[i];
		for (let k = 0; k < arrays.length; k++) key = key * classes + arrays[k][i];
		if (counts instanceof Map) counts.set(key, (counts.get(key) ?? 0) + 1);
		else counts[key]++;
	}
	return {
		parts,
		size,
		classes,
		models,
		counts
	};
}
/** The same counts for parts that are put together: `levelOf` gives each part's level. */
function mergeCells(counted, levels, levelOf) {
	const { parts, size, counts } = counted;
	const merged = size * levels <= densest$1 ? new Float64Array(size * levels) : /* @__PURE__ */ new Map();
	const add = (key, count) => {
		const part = Math.floor(key / size);
		const to = levelOf[part] * size + (key - part * size);
		if (merged instanceof Map) merged.set(to, (merged.get(to) ?? 0) + count);
		else merged[to] += count;
	};
	if (counts instanceof Map) for (const [key, count] of counts) add(key, count);
	else for (let key = 0; key < parts * size; key++) if (counts[key] > 0) add(key, counts[key]);
	return {
		...counted,
		parts: levels,
		counts: merged
	};
}
/** The cells of each part that some row is in. */
function cellsOf({ parts, size, classes, models, counts }) {
	const keys = Array.from({ length: parts }, () => []);
	const found = counts instanceof Map ? [...counts.keys()].sort((a, b) => a - b) : counts.keys();
	for (const key of found) if (counts instanceof Map || counts[key] > 0) keys[Math.floor(key / size)].push(key);
	return keys.map((own) => {
		const label = new Int32Array(own.length);
		const prediction = models.map(() => new Int32Array(own.length));
		const count = new Float64Array(own.length);
		let n = 0;
		for (const [cell, key] of own.entries()) {
			count[cell] = counts instanceof Map ? counts.get(key) ?? 0 : counts[key];
			n += count[cell];
			let rest = key % size;
			for (let k = models.length - 1; k >= 0; k--) {
				prediction[k][cell] = rest % classes;
				rest = Math.floor(rest / classes);
			}
			label[cell] = rest;
		}
		return {
			n,
			label,
			prediction: Object.fromEntries(models.map((role, k) => [role, prediction[k]])),
			count
		};
	});
}

// shared/data/take-rows.ts
function pick(values, indices) {
	return values instanceof Int32Array ? pickCodes(values, indices) : pickNumbers(values, indices);
}
function pickCodes(values, indices) {
	const out = new Int32Array(indices.length);
	for (let i = 0; i < indices.length; i++) out[i] = values[indices[i]];
	return out;
}
function pickNumbers(values, indices) {
	const out = new Float64Array(indices.length);
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
/** The object with one more property, which is made when it is first read. */
function withLazy(object, name, make) {
	return Object.defineProperty(object, name, {
		enumerable: true,
		configurable: true,
		get() {
			const value = make();
			Object.defineProperty(object, name, {
				enumerable: true,
				value
			});
			return value;
		}
	});
}
function takeRows(rows, indices, n) {
	const at = () => typeof indices === "function" ? indices() : indices;
	const taken = {
		n: n ?? at().length,
		models: {}
	};
	withLazy(taken, "label", () => pick(rows.label, at()));
	const { weight, cluster } = rows;
	if (weight) withLazy(taken, "weight", () => pick(weight, at()));
	if (cluster) {
		const inAll = rows.clusterInAll ?? cluster;
		withLazy(taken, "cluster", () => recode(pick(cluster, at())));
		withLazy(taken, "clusterInAll", () => pick(inAll, at()));
	}
	for (const [role, { prediction, scores, columns }] of Object.entries(rows.models)) {
		const model = { columns: {} };
		if (prediction) withLazy(model, "prediction", () => pick(prediction, at()));
		if (scores) withLazy(model, "scores", () => scores.map((one) => pick(one, at())));
		for (const [name, values] of Object.entries(columns)) withLazy(model.columns, name, () => pick(values, at()));
		taken.models[role] = model;
	}
	const take = (values) => pick(values, at());
	return Object.defineProperty(taken, "whole", { value: {
		rows,
		take
	} });
}

// shared/data/group-samples.ts
/**
* The slices with a sample for each level. Cells of all slices that share parts of the rows come from one count of
* these; rows are sorted by level, and copied, when a metric reads them, and those of one slice are kept at a time.
*/
function groupSamples(slices, { coded, classes, rows }) {
	const counted = /* @__PURE__ */ new Map();
	const cellsIn = ({ levels, parts }, of) => {
		let counts = counted.get(parts.codes);
		if (!counts) {
			counts = countCells(of, classes, parts.count, parts.codes);
			counted.set(parts.codes, counts);
		}
		return cellsOf(mergeCells(counts, levels.length, parts.level));
	};
	let kept;
	return slices.map((slice) => {
		const cells = coded && once(() => cellsIn(slice, coded));
		if (!rows) return setOf(slice, (k) => ({
			n: slice.levels[k].n,
			cells: cells?.()[k]
		}));
		return setOf(slice, (k) => {
			if (kept?.slice !== slice) kept = {
				slice,
				make: maker(slice, rows, cells),
				samples: []
			};
			kept.samples[k] ??= kept.make(k);
			return kept.samples[k];
		}, (k) => {
			if (kept?.slice === slice) delete kept.samples[k];
		});
	});
}
function setOf({ by, levels }, sample, release = () => {}) {
	return {
		by,
		levels: levels.map((one, k) => ({
			...one,
			sample: () => sample(k),
			release: () => release(k)
		}))
	};
}
/** What makes the sample of a level anew. */
function maker(slice, rows, cells) {
	const order = once(() => sortByLevel(slice));
	const starts = [0];
	for (const { n } of slice.levels) starts.push(starts[starts.length - 1] + n);
	return (k) => {
		const { n } = slice.levels[k];
		return {
			n,
			rows: takeRows(rows, () => order().subarray(starts[k], starts[k + 1]), n),
			...cells && { cells: cells()[k] }
		};
	};
}
/** Places of the rows, level after level, in each level as they came: one counting sort. */
function sortByLevel({ levels, parts: { codes, level } }) {
	const next = new Int32Array(levels.length);
	for (let k = 1; k < levels.length; k++) next[k] = next[k - 1] + levels[k - 1].n;
	const order = new Int32Array(codes.length);
	for (let i = 0; i < codes.length; i++) order[next[level[codes[i]]]++] = i;
	return order;
}

// shared/data/assemble-evaluation.ts
function sampleOf(rows, coded, classes) {
	return {
		n: rows.n,
		rows,
		...coded && { cells: cellsOf(countCells(coded, classes))[0] }
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
					cells: cellsOf(countCells(coded, classes.length))[0]
				},
				slices: groupSamples(labelled.slices, {
					coded,
					classes: classes.length
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
	const coded = codedRows(rows);
	return {
		task,
		classes,
		overall: sampleOf(rows, coded, classes.length),
		slices: groupSamples(labelled.slices, {
			coded,
			classes: classes.length,
			rows
		})
	};
}

// shared/data/favor-label.ts
/**
* Turns labels, predictions and scores so that the class that is good for people is the positive one: a score becomes
* that class's. Predictions keep what they say, because the threshold was applied to the score as it was written.
* Predictions and scores are turned in place, the labelled rows are not: models may be asked again about them. Where no
* class is named, or the positive one, nothing turns.
*
* @throws InputError where the task is not binary, or the label has no such class.
*/
function favorLabel({ task, people }, labelled, models) {
	const favorable = people?.favorable;
	if (favorable === void 0) return labelled;
	const { classes, label } = labelled;
	if (task !== "binary") throw new InputError({
		input: "fairness.favorable-label",
		rule: "must be left out where the task is not binary",
		received: quoted(favorable),
		fix: `The task is ${task}: metrics of groups are of every class, or of values.`
	});
	if (!classes.includes(favorable)) throw new InputError({
		input: "fairness.favorable-label",
		rule: "must be a class of the label",
		received: quoted(favorable),
		fix: suggestion(favorable, classes, "The label holds")
	});
	if (classes[1] === favorable) return labelled;
	const turn = (codes) => {
		for (let i = 0; i < codes.length; i++) codes[i] = 1 - codes[i];
	};
	const turned = label.slice();
	turn(turned);
	for (const { prediction, scores } of models.values()) {
		if (prediction) turn(prediction);
		for (const arrays of scores ?? []) turn(arrays);
	}
	return {
		...labelled,
		label: turned,
		classes: [classes[1], favorable]
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
const mostClasses = 1e3;
/** Metrics are named by their class. */
const longestClass = 150;
const opposites = {
	"1": "0",
	true: "false",
	True: "False"
};
/**
* The classes of a classification task as text: binary [negative, positive]; multiclass in the order
* of `columns.score` where it names them, else the labels sorted as text. Regression has none.
*
* @throws InputError where the labels are more, longer or other than the task allows.
*/
async function findClasses(database, task, columns, labels, input) {
	if (task === "regression") return [];
	const values = (await database.rows(`SELECT DISTINCT ${labels.text(columns.label)} AS label
     FROM (SELECT DISTINCT ${labels.raw(columns.label)} FROM ${labels.from}) WHERE label IS NOT NULL LIMIT 1001`)).map(([label]) => String(label)).sort();
	const shown = `${values.slice(0, 5).map(quoted).join(", ")}${values.length > 5 ? ", …" : ""}`;
	const long = [...[...values, ...typeof columns.score === "object" ? Object.keys(columns.score) : []], columns.positive ?? ""].find((value) => value.length > longestClass);
	if (long !== void 0) throw new InputError({
		input,
		rule: `must hold classes of at most ${longestClass} characters in column ${JSON.stringify(columns.label)}`,
		received: quoted(long),
		fix: "Write shorter names, or numbers, in labels and predictions."
	});
	const unfit = values.find((value) => value.includes("\0"));
	if (unfit !== void 0) throw new InputError({
		input,
		rule: `must hold classes without NUL characters in column ${JSON.stringify(columns.label)}`,
		received: quoted(unfit)
	});
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
		rule: `must be a value of the label column ${JSON.stringify(columns.label)}`,
		received: quoted(positive),
		fix: suggestion(positive, values, "It holds")
	});
	return [others[0] ?? opposites[positive] ?? `not ${positive}`, positive];
}

// shared/data/cross-columns.ts
/** Combinations that are numbered in one array; more are numbered in a map. */
const densest = 1 << 22;
/** Numbers keys in their order by the rows that have them, and writes the number in each row's place. */
function number$2(keys, size) {
	if (size <= densest) {
		const place = new Int32Array(size);
		for (let i = 0; i < keys.length; i++) place[keys[i]]++;
		const found = [];
		for (let key = 0; key < size; key++) if (place[key] > 0) found.push(key);
		const count = Float64Array.from(found, (key) => place[key]);
		for (const [code, key] of found.entries()) place[key] = code;
		const codes = newCodes(found.length, keys.length);
		for (let i = 0; i < keys.length; i++) codes[i] = place[keys[i]];
		return {
			keys: found,
			count,
			codes
		};
	}
	const counts = /* @__PURE__ */ new Map();
	for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
	const found = [...counts.keys()].sort((a, b) => a - b);
	const place = new Map(found.map((key, code) => [key, code]));
	const codes = newCodes(found.length, keys.length);
	for (let i = 0; i < keys.length; i++) codes[i] = place.get(keys[i]);
	return {
		keys: found,
		count: Float64Array.from(found, (key) => counts.get(key)),
		codes
	};
}
/**
* Crosses columns of `n` rows, however many combinations they could have: only those of some row are numbered.
* Undefined where more than `most` are.
*/
function crossColumns(columns, n, most = Number.POSITIVE_INFINITY) {
	let crossing = {
		codes: newCodes(1, n),
		digits: [],
		count: Float64Array.of(n)
	};
	for (let next = 0; next < columns.length;) {
		const taken = [];
		let size = crossing.count.length;
		do {
			taken.push(columns[next]);
			size *= columns[next++].levels;
		} while (next < columns.length && size * columns[next].levels <= densest);
		const keys = size < 2 ** 31 ? new Int32Array(crossing.codes) : new Float64Array(crossing.codes);
		for (const { codes, levels } of taken) for (let i = 0; i < n; i++) keys[i] = keys[i] * levels + codes[i];
		const numbered = number$2(keys, size);
		if (numbered.keys.length > most) return void 0;
		const own = taken.map(() => new Int32Array(numbered.keys.length));
		const before = new Int32Array(numbered.keys.length);
		for (const [k, key] of numbered.keys.entries()) {
			let rest = key;
			for (let c = taken.length - 1; c >= 0; c--) {
				own[c][k] = rest % taken[c].levels;
				rest = Math.floor(rest / taken[c].levels);
			}
			before[k] = rest;
		}
		const earlier = crossing.digits.map((digits) => before.map((k) => digits[k]));
		crossing = {
			codes: numbered.codes,
			digits: [...earlier, ...own],
			count: numbered.count
		};
	}
	return crossing;
}

// shared/data/cross-slices.ts
/** Parts of the rows that all slices share, where they are few: what is counted in them is counted in all slices. */
const mostParts = 65536;
/**
* Crosses the columns of each slice. Where the columns of all of them have few combinations, rows are parted once.
*
* @throws InputError where more than 1,000 levels have rows.
*/
function crossSlices(slices, n, people) {
	const readers = [...new Set(slices.flat())];
	const shared = slices.length > 1 && crossReaders(readers, n, Math.min(mostParts, n / 8));
	return slices.map((own) => {
		if (shared) return crossParts(own, shared, own.map((reader) => readers.indexOf(reader)), people);
		return crossParts(own, crossReaders(own, n), [...own.keys()], people);
	});
}
function crossReaders(readers, n, most) {
	const columns = readers.map(({ codes, levels }) => ({
		codes,
		levels: levels.length
	}));
	return crossColumns(columns, n, most);
}
/** The levels of a slice from parts of the rows that tell its columns apart, and maybe others. */
function crossParts(readers, { codes, digits, count }, columns, people) {
	const keys = Float64Array.from(count, (_, part) => columns.reduce((key, column, k) => key * readers[k].levels.length + digits[column][part], 0));
	const found = [...new Set(keys)].sort((a, b) => a - b);
	if (found.length > 1e3) throw refuseCrossing(readers.map(({ asked }) => asked), found.length, people);
	const codeOf = new Map(found.map((key, code) => [key, code]));
	const level = Int32Array.from(keys, (key) => codeOf.get(key));
	const rows = new Float64Array(found.length);
	for (let part = 0; part < level.length; part++) rows[level[part]] += count[part];
	const levels = found.map((key, code) => ({
		level: namesOf(readers, key),
		n: rows[code]
	}));
	let ofRows;
	return {
		by: readers.map(({ column }) => column),
		levels,
		parts: {
			codes,
			count: count.length,
			level
		},
		get codes() {
			ofRows ??= levelsOfRows(codes, level, found.length);
			return ofRows;
		}
	};
}
function levelsOfRows(parts, level, levels) {
	const codes = newCodes(levels, parts.length);
	for (let i = 0; i < parts.length; i++) codes[i] = level[parts[i]];
	return codes;
}
function namesOf(readers, key) {
	let rest = key;
	const names = [];
	for (const { column, levels } of readers.toReversed()) {
		names.unshift([column, levels[rest % levels.length]]);
		rest = Math.floor(rest / levels.length);
	}
	return Object.fromEntries(names);
}

// shared/data/refuse-people.ts
/**
* Each labelled row must have one row of people. Ids are shown, protected values never.
*
* @throws InputError where a labelled row has several rows of people, or none.
*/
async function refusePeople(database, { people, rows, joined }, { pairs, n, idColumn }) {
	const [[places]] = await database.rows(`SELECT count(DISTINCT place) FROM ${joined}`);
	const found = Number(places);
	const idsOf = async (where) => {
		const some = await database.rows(`SELECT CAST(id AS VARCHAR) FROM ${rows.ids} WHERE ${where} ORDER BY rowid LIMIT ${5 + 1}`);
		return `id ${some.slice(0, 5).map(([id]) => quoted(id)).join(", ")}${some.length > 5 ? ", …" : ""}`;
	};
	if (pairs > found) {
		const twice = `rowid IN (SELECT place FROM ${joined} GROUP BY place HAVING count(*) > 1)`;
		throw new InputError({
			input: people.input,
			rule: "must hold every id once",
			received: `${counted(pairs - found)} more than ids: ${await idsOf(twice)}`,
			fix: `Keep one row a person, or name the column that ${rows.input} is joined by under fairness.id.`
		});
	}
	if (found === n) return;
	throw new InputError({
		input: people.input,
		rule: `must hold a row for every row of ${rows.input}`,
		received: `${counted(n - found)} without protected values: ${await idsOf(`rowid NOT IN (SELECT place FROM ${joined})`)}`,
		fix: found === 0 ? `No id is on both sides: is ${idColumn} the right column?` : "Add these people; where a value is not known, leave it empty: it is then a missing value."
	});
}

// shared/data/read-people.ts
/**
* Reads protected columns from a table of their own and puts each value where the labelled row with the same id is.
* Ids pair as text. Rows of people whom no labelled row names are left out.
*
* @throws InputError where a labelled row has no row of people, or more than one; no protected value stands in it.
*/
async function readPeople(database, { columns, people }, table, { input, ids, n, columns: asked }) {
	const setting = people?.id === void 0 ? "columns.id" : "fairness.id";
	const hint = people?.id === void 0 ? "Where its ids are called otherwise, name their column under fairness.id." : void 0;
	const idColumn = table.column(people?.id ?? columns.id, setting, hint).name;
	const loaded = await table.load([idColumn, ...asked.map(({ column }) => column)]);
	const id = loaded.text(idColumn);
	const joined = "tollgate_people";
	const names = [...new Set(asked.map(({ column }) => loaded.raw(column)))];
	try {
		await database.run(`CREATE TEMP TABLE ${joined} AS
       SELECT CAST(labelled.rowid AS INTEGER) AS place${names.map((name) => `, ${name}`).join("")}
       FROM ${loaded.from} JOIN ${ids} AS labelled ON ${id} = CAST(labelled.id AS VARCHAR)`);
	} catch (error) {
		throw await explainReadError(table.source, error);
	}
	const [[count]] = await database.rows(`SELECT count(*) FROM ${joined}`);
	const pairs = Number(count);
	const sides = {
		people: {
			input: table.source.input,
			from: loaded.from,
			id
		},
		rows: {
			input,
			ids
		},
		joined
	};
	await refusePeople(database, sides, {
		pairs,
		n,
		idColumn: setting
	});
	const here = {
		...loaded,
		from: joined,
		rows: n
	};
	const readers = [];
	for (const one of asked) readers.push(await prepareSlice(database, here, one, true));
	await database.stream(`SELECT place${readers.map(({ expression }) => `, ${expression}`).join("")} FROM ${joined}`, ["i32", ...readers.map(({ kind }) => kind)], (count, [places, ...values]) => {
		for (const [k, { codes, code }] of readers.entries()) for (let i = 0; i < count; i++) codes[places[i]] = code(values[k][i]);
	});
	await database.run(`DROP TABLE ${joined}`);
	await loaded.drop();
	return {
		readers,
		rows: loaded.rows,
		extra: loaded.rows - pairs
	};
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
/** @throws InputError where a row has no id. */
async function refuseEmptyIds(database, side) {
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
	await refuseEmptyIds(database, side);
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

// shared/data/alike-values.ts
const number$1 = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/;
/**
* How many of a column's values are told from another one by letter case, white space, the writing of a character or of a
* number alone, as F and "f ", or 1 and 1.0.
*/
function alikeValues(values) {
	return [...Map.groupBy(values, meant).values()].reduce((sum, { length }) => sum + (length > 1 ? length : 0), 0);
}
function meant(value) {
	const text = value.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
	return number$1.test(text) && Math.abs(Number(text)) < Number.MAX_SAFE_INTEGER ? String(Number(text)) : text;
}

// shared/data/told-groups.ts
/**
* What a reader should know of protected columns and of those within whose levels people are compared: nobody to compare
* with, values that are missing, or that are written in several ways; sentences.
*
* @throws InputError where a column holds no value at all.
*/
function toldGroups(readers, { missing }) {
	return [...readers].flatMap((reader) => {
		const { column, asked, codes, levels } = reader;
		const rows = new Float64Array(levels.length);
		for (let i = 0; i < codes.length; i++) rows[codes[i]]++;
		const values = levels.filter((_, k) => k < levels.length - 1 && rows[k] > 0);
		if (values.length === 0) throw new InputError({
			input: asked.setting ?? "fairness.protected",
			rule: "must be a column with values",
			received: `${JSON.stringify(column)}, which is empty in all ${counted(codes.length)}`
		});
		const absent = rows[levels.length - 1];
		return [...(isProtected(asked) ? ofGroups : ofStrata)(reader, values, absent, missing), ...ofWriting(reader, values)];
	});
}
function ofGroups({ column, asked }, values, absent, missing) {
	const told = [];
	const name = JSON.stringify(column);
	if (absent > 0) {
		const become = missing === "group" ? "are a group of their own (fairness.missing: exclude leaves them out)" : "are left out of its groups (fairness.missing: exclude)";
		told.push(`${name} is missing in ${counted(absent)}, which ${become}.`);
	}
	if (values.length === 1) {
		const but = absent > 0 && missing === "group" ? " but those without one" : "";
		const one = isCut(asked) ? `cuts all rows that have a value into one group, ${values[0]}` : "has one value in all rows that have one";
		told.push(`${name} ${one}: there is nobody to compare with${but}.`);
	}
	return told;
}
/** Rows without a value are a level of their own there, whatever becomes of groups. */
function ofStrata({ column }, values, absent) {
	const name = JSON.stringify(column);
	if (absent > 0) return [`${name}, within whose levels groups are compared, is missing in ${counted(absent)}, which are compared with each other.`];
	if (values.length > 1) return [];
	return [`${name}, within whose levels groups are compared, has one value in all rows.`];
}
function ofWriting({ column, asked }, values) {
	const alike = isCut(asked) ? 0 : alikeValues(values);
	if (alike === 0) return [];
	return [`${alike} of the ${values.length} values of ${JSON.stringify(column)} are told from another one by letter case, white space or the writing of a number alone: each is a group of its own. Write those alike that mean the same.`];
}
function isCut({ bins, edges }) {
	return bins !== void 0 || edges !== void 0;
}

// shared/data/labelled-rows.ts
/** The ENUM of the classes. */
const classType = "tollgate_class";
/** SQL that gives a number, NaN where there is none. */
function numberOrNaN(number) {
	return `coalesce(${number}, 'NaN'::DOUBLE)`;
}
/** Where a protected column could be that the labelled rows lack. */
function elsewhere(people, column) {
	if (people) {
		const near = people.columns.find(({ name }) => (0, import_fastest_levenshtein.distance)(name.toLowerCase(), column.toLowerCase()) <= column.length / 3)?.name;
		const there = near === void 0 ? "" : `; nearest there: ${quoted(near)}`;
		return `${people.source.input} (${people.source.uri}) has no such column, either${there}.`;
	}
	return "Where protected columns live in a file of their own, name it under fairness.data.";
}
/** A table of people that was named and says nothing of anybody: its columns are called otherwise, or it is another table. */
function unusedPeople({ source }, { slices }) {
	const asked = [...new Set(slices.flatMap(({ columns }) => columns.map(({ column }) => column)))];
	return new InputError({
		input: source.input,
		rule: "must hold a protected column",
		received: `${JSON.stringify(source.uri)}, which has none of ${asked.slice(0, 5).map(quoted).join(", ")}`,
		fix: `Correct the columns' names, or remove ${source.input}: the protected columns are all in the labelled rows.`
	});
}
/**
* Reads labels, weights, clusters and slices of the labelled rows in one pass, in the file's order.
*
* @param from the table of people, and whether the first pairing tells that ids are unique (`tellsUniqueIds`), so that
* nobody need count them here
* @throws InputError where a column is absent, an id is empty or there twice, or a label or weight is not what the task takes.
*/
async function readLabelledRows(database, request, table, { people, pairsTell }) {
	const { columns, task } = request;
	const input = table.source.input;
	const protects = request.people !== void 0;
	const asked = /* @__PURE__ */ new Map();
	for (const one of request.slices.flatMap((slice) => slice.columns)) if (!asked.has(sliceKey(one))) asked.set(sliceKey(one), one);
	const own = [...asked.values()].filter(({ column }) => !people?.has(column));
	const settings = [
		[columns.id, "columns.id"],
		[columns.label, "columns.label"],
		[columns.weight, "columns.weight"],
		[columns.group, "columns.group"]
	];
	const names = [];
	for (const [name, setting] of settings) if (name !== void 0) names.push(table.column(name, setting).name);
	for (const { column, setting = "evaluate.slices" } of own) names.push(table.column(column, setting, protects ? elsewhere(people, column) : void 0).name);
	const loaded = await table.load(names);
	const n = loaded.rows;
	const id = loaded.text(columns.id);
	const classes = await findClasses(database, task, columns, loaded, input);
	if (classes.length > 0) await database.run(`CREATE TYPE ${classType} AS ENUM (${classes.map(literal$1).join(", ")})`);
	const fields = [];
	const label = task === "regression" ? new Float64Array(n) : newCodes(classes.length, n);
	let badLabels = 0;
	const isCode = task !== "regression";
	fields.push({
		kind: isCode ? "i32" : "f64",
		expression: isCode ? loaded.code(columns.label, classes, classType) : numberOrNaN(loaded.number(columns.label)),
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
	for (const one of own) readers.set(sliceKey(one), await prepareSlice(database, loaded, one, protects));
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
			where: isCode ? `${loaded.code(columns.label, classes, classType)} < 0` : `NOT isfinite(${numberOrNaN(number)})`,
			id,
			value: loaded.text(columns.label),
			kind: "with another",
			fix: "Correct them, or leave out the rows whose label is not known yet."
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
	const side = {
		input,
		from: ids,
		id: "id"
	};
	await (pairsTell ? refuseEmptyIds(database, side) : refuseUnclearIds(database, side));
	await loaded.drop();
	const notices = [];
	let peopleRows;
	if (people) {
		const theirs = [...asked.values()].filter(({ column }) => people.has(column));
		if (theirs.length === 0) throw unusedPeople(people, request);
		const read = await readPeople(database, request, people, {
			input,
			ids,
			n,
			columns: theirs
		});
		for (const reader of read.readers) readers.set(sliceKey(reader.asked), reader);
		peopleRows = read.rows;
		if (read.extra > 0) notices.push(`${counted(read.extra)} of ${people.source.input} ${read.extra === 1 ? "belongs" : "belong"} to no row of ${input} and ${read.extra === 1 ? "is" : "are"} left out.`);
	}
	if (request.people) notices.push(...toldGroups(readers.values(), request.people));
	return {
		n,
		classes,
		label,
		weight,
		cluster,
		slices: crossSlices(request.slices.map((slice) => slice.columns.map((one) => readers.get(sliceKey(one)))), n, protects),
		ids,
		notices,
		peopleRows
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
* Whether a table's rows are counted at no cost. Then pairing tells that the labelled rows' ids are unique: as many
* predictions as rows, each paired once and with another row, leave no room for an id that is there twice.
*/
function tellsUniqueIds({ source }) {
	return source.format === "parquet";
}
/**
* Reads a predictions file and puts each row where the labelled row with the same id is, whatever
* the file's order. Ids pair as text.
*
* The ids of the labelled rows must be unique (`refuseUnclearIds`), unless the table `tellsUniqueIds`.
*
* @throws InputError where the ids of the two sides are not the same, each once; where a column that
* a metric needs is absent; where a prediction is no class, or a score no number from 0 to 1.
*/
async function pairPredictions(database, request, table, rows, rowsInput, isLabelled, ids) {
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
			const code = view.code(name, classes, classType);
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
			expression: isCode ? view.code(columns.label, classes, classType) : numberOrNaN(view.number(columns.label)),
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
	const sameId = ids.areNumbers && key !== id ? `${key} = labelled.id` : `${id} = CAST(labelled.id AS VARCHAR)`;
	const sideBySide = `${view.from} POSITIONAL JOIN ${rows.ids} AS labelled`;
	const seen = new Uint8Array(n);
	let pairs = 0;
	let unpaired = false;
	await readSource(table.source, async () => {
		const inOrder = ids.areUnique && tellsUniqueIds(table) && (await database.rows(`SELECT 1 FROM ${sideBySide} WHERE (${sameId}) IS NOT TRUE LIMIT 1`)).length === 0;
		const place = "CAST(labelled.rowid AS INTEGER)";
		const [at, from] = inOrder ? [`CASE WHEN ${sameId} THEN ${place} ELSE -1 END`, sideBySide] : [`coalesce(${place}, -1)`, `${view.from} LEFT JOIN ${rows.ids} AS labelled ON ${sameId}`];
		await database.stream(`SELECT ${[at, ...fields.map((field) => field.expression)].join(", ")} FROM ${from}`, ["i32", ...fields.map((field) => field.kind)], (count, [places, ...values]) => {
			const at = places;
			pairs += count;
			for (let i = 0; i < count; i++) if (at[i] < 0 || seen[at[i]] === 1) unpaired = true;
			else seen[at[i]] = 1;
			for (const [k, field] of fields.entries()) field.put(at, values[k]);
		});
	});
	if (pairs === 0) throw noRows(table.source);
	const [[all]] = tellsUniqueIds(table) ? await database.rows(`SELECT count(*) FROM ${view.from}`) : [[n]];
	if (unpaired || pairs !== n || Number(all) !== n) {
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
		const found = await database.rows(`SELECT ${loaded.code(columns.label, classes, classType)}, count(*) FROM ${loaded.from} GROUP BY 1`);
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
		const source = await findSource(input, uri, request.folder, downloads);
		sources.set(input, request.people ? {
			...source,
			hidesValues: true
		} : source);
	};
	if (request.test !== void 0) await find("data.test", request.test);
	if (request.people?.data !== void 0) await find("fairness.data", request.people.data);
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
	const people = tables.get("fairness.data");
	const first = tables.get("challenger");
	const pairsTell = first !== void 0 && tellsUniqueIds(first);
	const labelled = await readLabelledRows(database, request, rowsTable, {
		people,
		pairsTell
	}).catch(async (error) => {
		throw await explainReadError(rowsTable.source, error);
	});
	const notices = [...labelled.notices];
	const rowCounts = /* @__PURE__ */ new Map([[rowsInput, labelled.n]]);
	if (labelled.peopleRows !== void 0) rowCounts.set("fairness.data", labelled.peopleRows);
	const models = /* @__PURE__ */ new Map();
	const written = [];
	const idType = rowsTable.column(request.columns.id, "columns.id").type;
	const idsAreNumbers = idType === "integer" && rowsTable.source.format === "parquet";
	let idsAreUnique = !pairsTell;
	const readTable = async (role, table) => {
		const own = table.column(request.columns.id, "columns.id").type;
		if (own !== idType) notices.push(`The ids of ${role} are ${own} and those of ${rowsInput} ${idType}: they are paired as text, so that "007" and 7 are two ids.`);
		const model = await pairPredictions(database, request, table, labelled, rowsInput, role === rowsInput, {
			areNumbers: idsAreNumbers,
			areUnique: idsAreUnique
		});
		idsAreUnique = true;
		return model;
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
	const favored = favorLabel(request, labelled, models);
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
		evaluation: assembleEvaluation(request, favored, models),
		inputs,
		notices,
		async ids(indices) {
			if (indices.length === 0) return [];
			const found = await database.rows(`SELECT rowid, id FROM ${labelled.ids} WHERE rowid IN (${indices.map(Number).join(", ")})`);
			const byRow = new Map(found.map(([row, id]) => [Number(row), String(id)]));
			return indices.map((index) => byRow.get(index) ?? "");
		},
		rows: featureRows(database, request.columns, rowsTable, labelled.n),
		open: {
			database,
			request,
			table: rowsTable,
			labelled,
			idsAreNumbers
		},
		close: () => database.close()
	};
}

// shared/data/feature-values.ts
/**
* How features are compared with groups: numbers by their value, dates and time stamps by their seconds since 1970,
* everything else as categories by a hash of their text. A column of texts is what all of its values are, in whichever
* format it comes.
*
* @param view the rows to look at, with these columns
*/
async function featureValues(database, table, view, names) {
	const declared = new Map(table.columns.map((column) => [column.name, column.declared]));
	const kindOf = new Map(names.map((name) => {
		const type = declared.get(name);
		return [name, type === void 0 ? "text" : kindOfType(type)];
	}));
	const texts = names.filter((name) => kindOf.get(name) === "text");
	const numeric = await columnsOfNumbers(database, view, texts);
	const others = await columnsOfDigits(database, view, texts.filter((name) => !numeric.has(name)));
	const found = await textKinds(database, () => view.from, others.map((name) => view.text(name)), () => ["date", "timestamp"]);
	const typed = new Map(others.map((name, k) => [name, found[k]]));
	return names.map((name) => {
		const type = declared.get(name);
		const kind = kindOf.get(name);
		if (numeric.has(name) || kind === "integer" || kind === "number") return number(`CASE WHEN isfinite(${view.number(name)}) THEN ${view.number(name)} END`);
		const { kind: textKind, zones } = typed.get(name) ?? {};
		if (textKind === "date" || textKind === "timestamp") return number(secondsSql({
			name,
			raw: view.text(name),
			type: "VARCHAR",
			kind: textKind,
			zones
		}));
		if (type !== void 0 && (kind === "date" || kind === "timestamp")) return number(secondsSql({
			name,
			raw: view.raw(name),
			type,
			kind
		}));
		const hash = `CAST(hash(${view.text(name)}) >> 12 AS DOUBLE)`;
		return {
			kind: "category",
			sql: orNaN(`CASE WHEN ${view.text(name)} IS NOT NULL THEN ${hash} END`)
		};
	});
}
const orNaN = (sql) => `coalesce(${sql}, 'NaN'::DOUBLE)`;
const number = (sql) => ({
	kind: "number",
	sql: orNaN(sql)
});
/** Those of these columns of texts that hold nothing but numbers, and NaN; ones without a value, too. */
async function columnsOfNumbers(database, view, names) {
	if (names.length === 0) return /* @__PURE__ */ new Set();
	const counts = names.map((name) => `count_if(${view.text(name)} IS NOT NULL AND ${view.number(name)} IS NULL)`);
	const [found] = await database.rows(`SELECT ${counts.join(", ")} FROM ${view.from}`);
	return new Set(names.filter((_, k) => Number(found[k]) === 0));
}
/** Those of these columns of texts whose every value has a digit, as dates do: cheaper than to try every form of a date. */
async function columnsOfDigits(database, view, names) {
	if (names.length === 0) return [];
	const counts = names.map((name) => `count_if(${view.text(name)} IS NOT NULL AND NOT regexp_matches(${view.text(name)}, '[0-9]'))`);
	const [found] = await database.rows(`SELECT ${counts.join(", ")} FROM ${view.from}`);
	return names.filter((_, k) => Number(found[k]) === 0);
}

// shared/data/drawn-places.ts
/** By so many standard deviations more rows than are wanted lie below the bound on average. */
const surely = 10;
/**
* SQL that draws `most` of `n` rows by a hash of their place, as the column `place`: those with the smallest hashes. Only
* hashes below a bound are sorted. Less than once in 10¹² draws do fewer than `most` lie below it, and are then all that is
* drawn.
*/
function drawnPlaces({ n, most, seed }) {
	const hash = `hash(range, ${Number(seed)})`;
	const share = (most + surely * Math.sqrt(most) + surely) / n;
	const bound = share < 1 ? `WHERE ${hash} < ${BigInt(Math.ceil(share * 2 ** 53)) << 11n}::UBIGINT` : "";
	return `SELECT range AS place FROM range(${Number(n)}) ${bound} ORDER BY ${hash}, range LIMIT ${Number(most)}`;
}

// shared/data/table-part.ts
let parts = 0;
/**
* Copies these columns of at most `most` rows, which a hash of their place draws: the same rows for the same seed.
*
* @param n the table's rows
* @throws InputError where the table cannot be read
*/
async function tablePart(database, table, names, { n, most, seed }) {
	const own = parts++;
	const drawn = `tollgate_drawn_${own}`;
	const name = `tollgate_part_${own}`;
	await database.run(`CREATE TEMP TABLE ${drawn} AS ${drawnPlaces({
		n,
		most,
		seed
	})}`);
	const loaded = await table.load(names);
	await readSource(table.source, () => database.run(`CREATE TEMP TABLE ${name} AS SELECT * FROM (SELECT *, row_number() OVER () - 1 AS place FROM ${loaded.from})
       SEMI JOIN ${drawn} USING (place) ORDER BY place`));
	const places = new Int32Array(Math.min(n, most));
	let rows = 0;
	await database.stream(`SELECT CAST(place AS INTEGER) FROM ${name} ORDER BY place`, ["i32"], (count, [values]) => {
		places.set(values, rows);
		rows += count;
	});
	const typeOf = ({ declared }) => declared ?? "VARCHAR";
	return {
		rows,
		name,
		places: places.subarray(0, rows),
		table(change) {
			const changed = change && `CAST(${literal$1(change.value)} AS ${typeOf(table.column(change.column, "columns"))}) AS ${loaded.raw(change.column)}`;
			const from = changed ? `(SELECT * REPLACE (${changed}) FROM ${name})` : name;
			const view = {
				...loaded,
				from,
				rows,
				drop: () => Promise.resolve()
			};
			return {
				...table,
				view: () => Promise.resolve(view),
				load: () => Promise.resolve(view)
			};
		},
		async drop() {
			await loaded.drop();
			await database.run(`DROP TABLE ${name}`);
			await database.run(`DROP TABLE ${drawn}`);
		}
	};
}

// shared/data/grouped-features.ts
/** Rows that are sampled at most, and cells, so that memory stays bounded where there are thousands of columns. */
const mostRows$1 = 2e4;
const mostCells = 1e7;
/** Bits of a whole number that DuckDB and JavaScript hold alike. */
const bits = 30;
/**
* What the features have to do with the groups of the rows: which values are missing where, and a sample of both.
*
* @throws InputError where a feature is named that the rows lack.
*/
async function groupedFeatures(open, asked) {
	const { database, request, table, labelled } = open;
	const rows = featureRows(database, request.columns, table, labelled.n);
	const names = [...new Set(table.columns.map(({ name }) => name))];
	for (const name of asked.features ?? []) table.column(name, "columns.features");
	const features = (asked.features ?? names).filter((name) => !rows.reserved.includes(name));
	if (features.length === 0) return {
		features,
		missing: /* @__PURE__ */ new Map(),
		sample: {
			rows: 0,
			features: [],
			levels: /* @__PURE__ */ new Map()
		}
	};
	const loaded = await table.load(features);
	const missing = await readSource(table.source, () => missingByLevel(open, loaded, features, asked.slices));
	await loaded.drop();
	return {
		features,
		missing,
		sample: await sampled(open, features, asked)
	};
}
/** One scan of all rows; the rows' levels are known here and not in the database. */
async function missingByLevel({ database, table, labelled: { slices } }, loaded, features, wanted) {
	const isMissing = await missingIn(database, table, loaded, features);
	const [absent] = await database.rows(`SELECT ${features.map((name) => `count_if(${isMissing(name)})`).join(", ")} FROM ${loaded.from}`);
	const lacking = features.filter((_, k) => Number(absent[k]) > 0);
	const counted = wanted.map((slice) => ({
		slice,
		codes: slices[slice].codes,
		found: lacking.map((feature) => ({
			feature,
			missing: slices[slice].levels.map(() => 0)
		}))
	}));
	const found = new Map(counted.map((one) => [one.slice, one.found]));
	const words = Array.from({ length: Math.ceil(lacking.length / bits) }, (_, k) => lacking.slice(k * bits, (k + 1) * bits).map((name, bit) => `CASE WHEN ${isMissing(name)} THEN ${2 ** bit} ELSE 0 END`));
	if (words.length === 0) return found;
	let row = 0;
	await database.stream(`SELECT ${words.map((word) => `CAST(${word.join(" + ")} AS INTEGER)`).join(", ")} FROM ${loaded.from}`, words.map(() => "i32"), (count, masks) => {
		for (const [k, mask] of masks.entries()) for (let i = 0; i < count; i++) for (let word = mask[i], bit = 0; word !== 0; word >>>= 1, bit++) {
			if ((word & 1) === 0) continue;
			for (const one of counted) one.found[k * bits + bit].missing[one.codes[row + i]]++;
		}
		row += count;
	});
	return found;
}
/** SQL, true where a feature has no value, which says the same of the same rows in every format. */
async function missingIn(database, table, loaded, features) {
	const types = new Map(table.columns.map(({ name, declared, type }) => [name, declared ? type : "text"]));
	const texts = features.filter((name) => types.get(name) === "text");
	const isNaNText = (name) => `CASE WHEN strlen(${loaded.text(name)}) BETWEEN 3 AND 4 THEN lower(${loaded.text(name)}) IN ('nan', '-nan', '+nan') ELSE false END`;
	const [found] = texts.length === 0 ? [[]] : await database.rows(`SELECT ${texts.map((name) => `count_if(${isNaNText(name)})`).join(", ")} FROM ${loaded.from}`);
	const withNaN = texts.filter((_, k) => Number(found[k]) > 0);
	const numeric = await columnsOfNumbers(database, loaded, withNaN);
	return (name) => {
		const type = types.get(name);
		if (type === "text") {
			const isNull = `${loaded.text(name)} IS NULL`;
			return numeric.has(name) ? `(${isNull} OR ${isNaNText(name)})` : isNull;
		}
		return type === "number" ? `coalesce(isnan(${loaded.number(name)}), true)` : `${loaded.raw(name)} IS NULL`;
	};
}
async function sampled({ database, table, labelled }, features, { slices, seed }) {
	const most = Math.max(1e3, Math.min(mostRows$1, Math.floor(mostCells / features.length)));
	const part = await tablePart(database, table, features, {
		n: labelled.n,
		most,
		seed
	});
	const view = await part.table().load(features);
	const wanted = await featureValues(database, table, view, features);
	const values = features.map(() => new Float64Array(part.rows));
	let row = 0;
	await database.stream(`SELECT ${wanted.map(({ sql }) => sql).join(", ")} FROM ${view.from}`, features.map(() => "f64"), (count, columns) => {
		for (const [k, column] of columns.entries()) values[k].set(column, row);
		row += count;
	});
	const levels = new Map(slices.map((slice) => {
		const { codes } = labelled.slices[slice];
		return [slice, Int32Array.from(part.places, (place) => codes[place])];
	}));
	await part.drop();
	return {
		rows: part.rows,
		features: features.map((name, k) => {
			if (wanted[k].kind === "number") return {
				name,
				kind: "number",
				numbers: values[k]
			};
			const codeOf = /* @__PURE__ */ new Map();
			return {
				name,
				kind: "category",
				codes: Int32Array.from(values[k], (hash) => {
					if (Number.isNaN(hash)) return -1;
					const code = codeOf.get(hash) ?? codeOf.size;
					codeOf.set(hash, code);
					return code;
				}),
				levels: codeOf.size
			};
		}),
		levels
	};
}

// shared/data/group-counts.ts
/**
* How many rows of a table each group of each protected column has; a column that the table lacks is looked up in the
* table of people by id, where there is one. What cannot be told apart has a reason and no counts.
*
* @throws InputError where a table cannot be read, or somebody is in the table of people twice.
*/
async function groupCounts(database, asked) {
	const { table, columns, id, people } = asked;
	const { input } = table.source;
	const found = [];
	for (const one of columns) {
		const { column, bins } = one;
		const none = (why) => ({
			input,
			column,
			counts: [],
			missing: 0,
			why
		});
		if (bins !== void 0) found.push(none(`${column} is cut by its own quantiles (bins), which differ from table to table`));
		else if (table.has(column)) {
			const loaded = await table.load([column]);
			found.push({
				input,
				column,
				...await countsOf(database, table, loaded, one)
			});
			await loaded.drop();
		} else if (people?.table.has(column) && table.has(id)) found.push({
			input,
			column,
			...await joinedCounts(database, asked, people, one)
		});
		else found.push(none(`it has no column ${JSON.stringify(column)}`));
	}
	return found;
}
async function countsOf(database, table, loaded, column) {
	return readSource(table.source, async () => {
		const reader = await prepareSlice(database, loaded, column, true);
		const counts = reader.levels.map(() => 0);
		await database.stream(`SELECT ${reader.expression} FROM ${loaded.from}`, [reader.kind], (count, [values]) => {
			for (let i = 0; i < count; i++) counts[reader.code(values[i])]++;
		});
		return {
			counts: reader.levels.map((name, k) => ({
				name,
				n: counts[k]
			})).filter(({ name, n }) => name !== "(missing)" && n > 0),
			missing: counts[counts.length - 1]
		};
	});
}
/** @throws InputError where somebody of the table has several rows of people. */
async function refuseTwice(database, joined, { people, rows, of }) {
	const [[pairs]] = await database.rows(`SELECT count(*) FROM ${joined}`);
	if (Number(pairs) === rows) return;
	throw new InputError({
		input: people.source.input,
		rule: "must hold every id once",
		received: `${counted(Number(pairs) - rows)} more than ids for the rows of ${of}`,
		fix: "Keep one row a person, or name the column of ids under fairness.id."
	});
}
/** Rows that nobody is found for have no value. */
async function joinedCounts(database, { table, id }, people, column) {
	const rows = await table.load([table.column(id, "columns.id").name]);
	const setting = people.id === id ? "columns.id" : "fairness.id";
	const theirs = await people.table.load([people.table.column(people.id, setting).name, column.column]);
	const joined = "tollgate_counted";
	const raw = theirs.raw(column.column);
	await readSource(people.table.source, () => database.run(`CREATE TEMP TABLE ${joined} AS SELECT own.key, ${raw}
       FROM (SELECT ${rows.text(id)} AS key FROM ${rows.from}) AS own
       LEFT JOIN ${theirs.from} ON ${theirs.text(people.id)} = own.key`));
	await refuseTwice(database, joined, {
		people: people.table,
		rows: rows.rows,
		of: table.source.input
	});
	const counted = await countsOf(database, people.table, {
		...theirs,
		from: joined,
		rows: rows.rows
	}, column);
	await database.run(`DROP TABLE ${joined}`);
	await rows.drop();
	await theirs.drop();
	return counted;
}

// shared/data/population-shares.ts
/** Groups that a population may name; of one column, no more are told apart. */
const mostRows = 1e4;
/** As long as a value of the data may be that names a group. */
const longestGroup = 200;
/** What shares may be off by, because they were rounded. */
const rounding = .01;
/**
* Shares of groups from a table with the columns column, group and share.
*
* @param columns the protected ones, which it may speak of
* @throws InputError where a column is absent, a share is no number from 0 to 1, a column is not protected, a group is
* there twice or stands for missing values, or the shares of a column do not add up to 1.
*/
async function populationShares(database, table, columns) {
	const { input, uri } = table.source;
	const refuse = (rule, received, fix) => new InputError({
		input,
		rule,
		received: `${received} in ${quoted(uri)}`,
		fix
	});
	for (const name of [
		"column",
		"group",
		"share"
	]) {
		if (table.has(name)) continue;
		throw refuse("must be a table with the columns column, group and share", `no column ${JSON.stringify(name)} beside ${table.columns.slice(0, 10).map((one) => quoted(one.name)).join(", ")}`, "Write a row for each group: column,group,share as in sex,F,0.51.");
	}
	const loaded = await table.load([
		"column",
		"group",
		"share"
	]);
	const rows = await database.rows(`SELECT ${loaded.text("column")}, ${loaded.text("group")}, ${loaded.number("share")}, ${loaded.text("share")}
       FROM ${loaded.from} LIMIT 10001`).catch(async (error) => {
		throw await explainReadError(table.source, error);
	});
	await loaded.drop();
	if (rows.length > mostRows) throw refuse(`must hold at most ${mostRows.toLocaleString("en-US")} rows`, "more");
	const shares = Object.create(null);
	for (const [k, [column, group, share, written]] of rows.entries()) {
		const place = `row ${k + 1}`;
		if (column === null || group === null) throw refuse("must name a column and a group in every row", `an empty cell in ${place}`);
		const [name, of, value] = [
			String(column),
			String(group),
			Number(share)
		];
		if (!columns.includes(name)) throw refuse("must speak of protected columns", `${quoted(name)} in ${place}`, suggestion(name, columns, "Protected are"));
		if (share === null || !(value >= 0 && value <= 1)) {
			const isPercent = share !== null && value > 1 && value <= 100;
			throw refuse("must hold shares from 0 to 1", `${quoted(written)} in ${place}`, isPercent ? `Write ${Number((value / 100).toPrecision(12))} for ${value} %.` : void 0);
		}
		if (of.length > longestGroup) throw refuse(`must name groups in at most ${longestGroup} characters`, `${quoted(of)} in ${place}`);
		if (of === "(missing)") throw refuse("must hold shares of the people whose group is known", `${quoted(of)} in ${place}`);
		shares[name] ??= Object.create(null);
		if (of in shares[name]) throw refuse("must name each group once", `${quoted(of)} of ${quoted(name)} again in ${place}`);
		shares[name][of] = value;
	}
	for (const [name, own] of Object.entries(shares)) {
		const sum = Object.values(own).reduce((total, one) => total + one, 0);
		if (Math.abs(sum - 1) > rounding) throw refuse("must hold shares that add up to 1 for each column", `${Number(sum.toPrecision(6))} for ${quoted(name)}`, "Give every group of the column a row, with the rest of the people as one more group.");
	}
	return shares;
}

// shared/data/read-population.ts
/** Who the people are that the model is for, and how many of each group the training data holds. @throws InputError for every fault of the files. */
async function readPopulation({ folder, columns, id, population, train, people }, settings) {
	const named = [
		["fairness.population", population],
		["data.train", train],
		["fairness.data", train === void 0 ? void 0 : people?.data]
	];
	if (population === void 0 && train === void 0) return {
		train: [],
		inputs: []
	};
	const database = await openDatabase(settings);
	try {
		const sources = [];
		for (const [input, uri] of named) {
			if (uri === void 0) continue;
			const source = await findSource(input, uri, folder, database.folder);
			sources.push({
				...source,
				hidesValues: input !== "fairness.population"
			});
		}
		const tables = await openTables(database, sources);
		const tableOf = (input) => tables.find(({ source }) => source.input === input);
		const shareTable = tableOf("fairness.population");
		const trainTable = tableOf("data.train");
		const peopleTable = tableOf("fairness.data");
		const shares = shareTable && await populationShares(database, shareTable, columns.map(({ column }) => column));
		const counts = trainTable ? await groupCounts(database, {
			table: trainTable,
			columns: columns.filter(({ column }) => shares === void 0 || column in shares),
			id,
			people: peopleTable && {
				table: peopleTable,
				id: people?.id ?? id
			}
		}) : [];
		const inputs = [];
		for (const { input, uri, files } of sources) if (input !== "fairness.data") inputs.push({
			name: input,
			uri,
			sha256: await digestFiles(files)
		});
		return {
			...shares && { shares },
			train: counts,
			inputs
		};
	} finally {
		await database.close();
	}
}

// shared/data/read-profile.ts
const count = number$3().int().nonnegative();
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
		mean: number$3(),
		standardDeviation: number$3().nonnegative(),
		min: number$3(),
		max: number$3(),
		kurtosis: number$3().optional(),
		quantiles: array(number$3()).length(profiledQuantiles.length)
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

// shared/data/rows-again.ts
let folders = 0;
/** At most `most` of the labelled rows, drawn by a hash of their place: the same rows for the same seed. */
async function rowsAgain(open, most, seed) {
	const { database, request, table, labelled, idsAreNumbers } = open;
	const names = [...new Set(table.columns.map(({ name }) => name))];
	const part = await tablePart(database, table, names, {
		n: labelled.n,
		most,
		seed
	});
	const ids = `${part.name}_ids`;
	await database.run(`CREATE TEMP TABLE ${ids} AS SELECT id FROM ${labelled.ids} AS labelled
     WHERE labelled.rowid IN (SELECT place FROM ${part.name}) ORDER BY labelled.rowid`);
	const whole = featureRows(database, request.columns, table, labelled.n);
	const rows = {
		...labelled,
		n: part.rows,
		ids,
		label: picked(labelled.label, part.places),
		weight: void 0,
		cluster: void 0,
		slices: []
	};
	return {
		rows: part.rows,
		places: part.places,
		async texts(column) {
			const view = await part.table().load([column]);
			const found = [];
			await database.stream(`SELECT coalesce(${view.text(column)}, '') FROM ${view.from}`, ["text"], (_count, [values]) => {
				for (const value of values) found.push(value);
			});
			return found;
		},
		async numbers(column) {
			const view = await part.table().load([column]);
			const found = new Float64Array(part.rows);
			let offset = 0;
			await database.stream(`SELECT coalesce(${view.number(column)}, 'NaN'::DOUBLE) FROM ${view.from}`, ["f64"], (count, [values]) => {
				found.set(values, offset);
				offset += count;
			});
			return found;
		},
		async predict({ role, uri, predict }, change) {
			const folder = join(database.folder, `again-${folders++}`);
			await mkdir(folder);
			const made = await predict({
				...featureRows(database, request.columns, part.table(change), part.rows),
				folder,
				numeric: whole.numeric
			});
			if (!("file" in made)) return alignPredictions(database, request, rows, role, made);
			const source = await findSource(role, made.file, folder, folder);
			const answer = await openTable(database, {
				...source,
				uri
			});
			const known = {
				areNumbers: idsAreNumbers,
				areUnique: true
			};
			return pairPredictions(database, request, answer, rows, table.source.input, false, known);
		},
		async drop() {
			await database.run(`DROP TABLE ${ids}`);
			await part.drop();
		}
	};
}
function picked(label, places) {
	const found = new label.constructor(places.length);
	for (let i = 0; i < places.length; i++) found[i] = label[places[i]];
	return found;
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

export { groupedFeatures as a, readPopulation as i, rowsAgain as n, gatherEvaluation as o, readProfile as r, missingLevel as s, databaseSettings as t };