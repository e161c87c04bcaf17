import { a as groupedFeatures, i as readPopulation, n as rowsAgain, s as missingLevel, t as databaseSettings } from "./database-settings.js";
import { t as InputError } from "./errors.js";
import { t as protectedSetting } from "./protected-setting.js";

// shared/data/flip-decisions.ts
/** Values that a protected column is changed to at most, the most frequent ones. */
const mostValues = 20;
/** Numbers that models predict are the same up to the rounding of single precision. */
const same = 1e-6;
/**
* Asks a model for the same rows again, with the protected value changed to each other one (to the median of each other
* range, where it is cut into ranges), and counts the decisions that change. Each row is asked with its own value, too: a
* model that then decides otherwise does not decide by its inputs alone.
*/
async function flipDecisions(open, again, { role, model, column, ranges }) {
	const { labelled, request } = open;
	const { names, values, codes } = ranges === void 0 ? valuesOf(await again.texts(column)) : rangesOf(await again.numbers(column), open, again, ranges, column);
	const none = (why) => ({
		role,
		column,
		why
	});
	if (names.length < 2) return none(`${column} has one value: there is no other to change it to`);
	const tried = names.slice(0, 20);
	const before = await again.predict(model);
	if (!before.prediction) return none("it gave no decisions");
	const isNumber = request.task === "regression";
	const isBinary = request.task === "binary";
	const favorable = Math.max(0, labelled.classes.indexOf(request.people?.favorable ?? labelled.classes[1]));
	const groups = tried.length + 2;
	const cells = Array.from({ length: groups }, () => tried.map(() => newTally()));
	const any = new Uint8Array(again.rows);
	const asked = new Uint8Array(again.rows);
	const repeated = {
		n: 0,
		changed: 0
	};
	const repeat = (changed) => {
		repeated.n++;
		if (changed) repeated.changed++;
	};
	const differs = (now, then) => isNumber ? Math.abs(now - then) > same * Math.max(1, Math.abs(then)) : now !== then;
	if (ranges !== void 0) {
		const once = (await again.predict(model)).prediction;
		for (let i = 0; once && i < again.rows; i++) repeat(differs(once[i], before.prediction[i]));
	}
	/** Rare groups are one, and so are missing values. */
	const fromOf = (code) => code < 0 ? tried.length + 1 : Math.min(code, tried.length);
	for (const [to, value] of values.slice(0, 20).entries()) {
		let after;
		try {
			after = (await again.predict(model, {
				column,
				value
			})).prediction;
		} catch (error) {
			if (!(error instanceof InputError)) throw error;
			return {
				...none(`it refuses rows whose ${column} is changed`),
				refused: true
			};
		}
		if (!after) return none("it gave no decisions");
		for (let i = 0; i < again.rows; i++) {
			const changed = differs(after[i], before.prediction[i]);
			if (codes[i] === to) {
				if (ranges === void 0) repeat(changed);
				continue;
			}
			const cell = cells[fromOf(codes[i])][to];
			cell.n++;
			asked[i] = 1;
			cell.sum += after[i] - before.prediction[i];
			if (!changed) continue;
			cell.changed++;
			if (after[i] === favorable) cell.favorable++;
			any[i] = 1;
		}
	}
	const shown = (tally) => ({
		n: tally.n,
		changed: tally.changed,
		...isBinary && {
			favorable: tally.favorable,
			unfavorable: tally.changed - tally.favorable
		},
		...isNumber && tally.n > 0 && { mean: tally.sum / tally.n }
	});
	const byRow = Array.from({ length: groups }, newTally);
	const all = newTally();
	for (let i = 0; i < again.rows; i++) {
		if (asked[i] === 0) continue;
		for (const tally of [all, byRow[fromOf(codes[i])]]) {
			tally.n++;
			tally.changed += any[i];
			if (any[i] === 1 && before.prediction[i] !== favorable) tally.favorable++;
		}
	}
	const fromNames = [
		...tried,
		"others",
		missingLevel
	];
	const without = ({ mean: _, ...rest }) => rest;
	const { weight, cluster } = labelled;
	const kept = again.places.filter((_, i) => asked[i] === 1);
	return {
		role,
		column,
		rows: all.n,
		of: labelled.n,
		tried,
		untried: names.length - tried.length,
		groups: [
			without(shown(all)),
			...byRow.flatMap((tally, from) => tally.n > 0 ? [{
				from: fromNames[from],
				...without(shown(tally))
			}] : []),
			...cells.flatMap((row, from) => row.flatMap((tally, to) => tally.n > 0 ? [{
				from: fromNames[from],
				to: tried[to],
				...shown(tally)
			}] : []))
		],
		repeated,
		...(weight || cluster) && { design: {
			changed: any.filter((_, i) => asked[i] === 1),
			...weight && { weight: Float64Array.from(kept, (place) => weight[place]) },
			...cluster && { cluster: recoded(kept, cluster) }
		} }
	};
}
function newTally() {
	return {
		n: 0,
		changed: 0,
		favorable: 0,
		sum: 0
	};
}
function valuesOf(texts) {
	const counts = /* @__PURE__ */ new Map();
	for (const text of texts) if (text !== "" && text !== "(missing)") counts.set(text, (counts.get(text) ?? 0) + 1);
	const names = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1));
	const codeOf = new Map(names.map((name, k) => [name, k]));
	return {
		names,
		values: names,
		codes: Int32Array.from(texts, (text) => codeOf.get(text) ?? -1)
	};
}
function rangesOf(numbers, { labelled }, { places }, slice, column) {
	const { levels, codes: all } = labelled.slices[slice];
	const within = levels.map(() => []);
	for (let i = 0; i < numbers.length; i++) if (!Number.isNaN(numbers[i])) within[all[places[i]]].push(numbers[i]);
	const known = levels.map(({ level }, code) => ({
		name: level[column],
		code,
		own: Float64Array.from(within[code]).sort()
	})).filter(({ name, own }) => name !== "(missing)" && own.length > 0).sort((a, b) => b.own.length - a.own.length);
	const codeOf = new Map(known.map(({ code }, k) => [code, k]));
	return {
		names: known.map(({ name }) => name),
		values: known.map(({ own }) => String(own[own.length - 1 >> 1])),
		codes: Int32Array.from(numbers, (x, i) => Number.isNaN(x) ? -1 : codeOf.get(all[places[i]]) ?? -1)
	};
}
function recoded(places, cluster) {
	const known = /* @__PURE__ */ new Map();
	return places.map((place) => {
		const code = known.get(cluster[place]) ?? known.size;
		known.set(cluster[place], code);
		return code;
	});
}

// actions/fairness-check/gather-flips.ts
/** Rows that are decided again at most; fewer where nobody asked. */
const mostRows = 1e5;
const fewRows = 1e4;
/**
* The models' decisions with each protected value changed, where they run here. A program, which may take its time, is
* asked only where the settings say `flip-test`.
*/
async function gatherFlips({ rows, running, whole }, { settings, sets }) {
	const { fairness, evaluate, models } = settings;
	if (!fairness) return [];
	const isAsked = fairness["flip-test"] !== void 0;
	const has = new Set(rows.table.columns.map(({ name }) => name));
	const found = [];
	let again;
	try {
		for (const role of ["challenger", "champion"]) {
			if (!models[role]) continue;
			const model = running[role];
			if (!isAsked && !model?.reads) continue;
			const reads = await model?.reads?.(whole);
			for (const { column, bins, edges } of fairness.protected) {
				const none = (why, never = false) => found.push({
					role,
					column,
					why,
					...never && { never }
				});
				if (!model) none("a predictions file cannot be asked again");
				else if (!has.has(column) || reads?.includes(column) === false) none(`${column} is not among the model's inputs, so that its decisions cannot depend on it but by features that stand for it (inputs/${column})`, true);
				else {
					again ??= await rowsAgain(rows, isAsked ? mostRows : fewRows, evaluate.seed);
					const ranges = bins !== void 0 || edges !== void 0 ? sets.findIndex(({ by, within }) => within === void 0 && by.length === 1 && by[0].column === column) : void 0;
					found.push(await flipDecisions(rows, again, {
						role,
						model: {
							role,
							...model
						},
						column,
						ranges
					}));
				}
			}
		}
	} finally {
		await again?.drop();
	}
	return found;
}

// actions/fairness-check/gather-population.ts
/** Groups that a message names at most. */
const mostNamed = 20;
/** The population that the settings name, and the training data's groups beside it. @throws InputError where it names no group of the data. */
async function gatherPopulation({ labelled }, { settings, folder, host }) {
	const { fairness, columns, data } = settings;
	const named = fairness?.population;
	if (!fairness || named === void 0) return {
		train: [],
		inputs: []
	};
	const read = await readPopulation({
		folder,
		columns: fairness.protected.filter(({ column }) => typeof named === "string" || Object.hasOwn(named, column)).map((one) => ({
			...one,
			setting: protectedSetting(fairness, one.column)
		})),
		id: columns.id,
		...typeof named === "string" && { population: named },
		train: data.train,
		...fairness.data !== void 0 && { people: {
			data: fairness.data,
			id: fairness.id
		} }
	}, await databaseSettings(settings, folder, host));
	const population = typeof named === "string" ? read.shares ?? {} : named;
	for (const [column, shares] of Object.entries(population)) {
		const groups = labelled.slices.find(({ by }) => by.length === 1 && by[0] === column)?.levels.map(({ level, n }) => ({
			name: level[column],
			n
		})) ?? [];
		if (groups.some(({ name }) => Object.hasOwn(shares, name))) continue;
		const shown = groups.filter(({ n }) => n >= fairness["smallest-shown"]).slice(0, mostNamed);
		throw new InputError({
			input: "fairness.population",
			rule: `must name groups of ${JSON.stringify(column)} as the data does`,
			received: Object.keys(shares).slice(0, mostNamed).map((name) => JSON.stringify(name)).join(", "),
			fix: `The data has ${shown.map(({ name }) => JSON.stringify(name)).join(", ")}.`
		});
	}
	return {
		population,
		train: read.train,
		inputs: read.inputs
	};
}

// actions/fairness-check/gather-evidence.ts
/** What is to be known of groups besides labels and predictions, while the rows and the models are open. */
async function gatherEvidence(open, { settings, sets, folder, host }) {
	const { columns, evaluate } = settings;
	const { rows, whole, running } = open;
	const features = await running.challenger?.reads?.(whole) ?? columns.features;
	const slices = sets.flatMap(({ by, within }, k) => within === void 0 && by.length === 1 ? [k] : []);
	const { population, train, inputs } = await gatherPopulation(rows, {
		settings,
		folder,
		host
	});
	return {
		evidence: {
			levels: rows.labelled.slices,
			features: await groupedFeatures(rows, {
				features,
				slices,
				seed: evaluate.seed
			}),
			flips: await gatherFlips(open, {
				settings,
				sets
			}),
			train,
			...population && { population }
		},
		inputs
	};
}

export { gatherEvidence };