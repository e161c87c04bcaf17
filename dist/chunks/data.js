import { _ as string, a as array, g as strictObject, o as boolean, p as number$1, r as _enum, y as union } from "./schemas.js";
import { k as argsort, t as normal } from "./normal.js";
import { t as require_fastest_levenshtein } from "./fastest-levenshtein.js";
import { a as written$1, i as withInterval, n as counted, t as about } from "./sentence.js";
import { a as detectors, i as plainText, r as textsOf } from "./find-personal-data.js";
import { B as aucTail, C as correlationRatio, O as chiSquaredTest, V as allFromOne, b as cramersV, f as novelty, h as fisherZ, i as spreadRatio, t as welch, u as overlapByChance, y as cramersVInterval, z as aucInterval } from "./stats.js";
import { n as fisherExact, r as benjaminiHochberg, t as associationNames } from "./association-names.js";
import { t as holm } from "./holm.js";
import { a as plainClass, i as classKind, n as toldOnly, r as judgePersonalData, t as personalDataOptions } from "./personal-data-options.js";
import { t as profiledQuantiles } from "./profile.js";
import { createHash } from "node:crypto";

// shared/checks/data/found-in-columns.ts
/**
* Puts findings of single columns together: the sentence names the first that fails and counts the others, and is
* `passed` where none does.
*/
function foundInColumns(findings, passed, rules = []) {
	const failed = findings.filter(({ status }) => status === "fail" || status === "inconclusive");
	if (failed.length === 0) return {
		findings,
		why: passed,
		rules
	};
	const [{ subject, why }] = failed;
	const others = failed.length - 1;
	return {
		findings,
		why: `${subject}: ${why}${others === 0 ? "" : `; and ${counted(others)} more ${others === 1 ? "column" : "columns"}`}`,
		rules
	};
}

// shared/checks/data/judged-names.ts
/**
* Findings of a rule on columns' names, one a column: what is wrong with it, or nothing.
*
* @param passed the sentence where nothing is wrong with any
*/
function judgedNames(names, statistic, wrong, passed) {
	const findings = names.map((subject) => {
		const why = wrong(subject);
		return why === void 0 ? {
			subject,
			statistic,
			status: "pass",
			why: "as it may be"
		} : {
			subject,
			statistic,
			status: "fail",
			why
		};
	});
	return foundInColumns(findings, passed);
}

// shared/checks/data/model-inputs.ts
/**
* The columns that the model reads and a check is asked to look at: those that tollgate.yml names, or all of the table that have no other use. Names
* that the table does not have are among them: a model may read what this file lacks.
*/
function modelInputs(table, { features, id, label, weight, group, time }, { columns, except }) {
	const used = /* @__PURE__ */ new Set([
		id,
		label,
		weight,
		group,
		time
	]);
	return (features ?? table.columns.map(({ name }) => name).filter((name) => !used.has(name))).filter((name) => (columns === void 0 || columns.includes(name)) && !except?.includes(name));
}

// shared/checks/data/number-of.ts
/** A count with its noun: `1 row`, `4,810 rows`. */
function numberOf(count, one, many = `${one}s`) {
	return `${counted(count)} ${count === 1 ? one : many}`;
}

// shared/checks/data/allowed_features.ts
const options$14 = strictObject({ features: array(string()).min(1).meta({
	description: "The only columns that the model may read",
	examples: [["income", "age"]]
}) });
/** Model inputs that no list allows. */
const allowedFeatures = {
	name: "allowed_features",
	title: "The model reads nothing but what it may",
	description: "Columns that the model reads and that are not on the list: columns.features, or all columns without another use.",
	scope: "table",
	family: "policy",
	severity: "error",
	isDefault: false,
	options: options$14,
	async run({ table, columns }, asked) {
		const inputs = modelInputs(table, columns, asked);
		const allowed = new Set(asked.options.features);
		return judgedNames(inputs, "allowed_features", (name) => allowed.has(name) ? void 0 : "is an input of the model and not on the list of allowed features", `none of ${numberOf(inputs.length, "input")} is missing from the list of allowed features`);
	}
};

// shared/checks/data/chosen-columns.ts
/** The table's columns that a check is asked to look at, in the table's order. */
function chosenColumns(table, { columns, except }) {
	return table.columns.filter(({ name }) => (columns === void 0 || columns.includes(name)) && !except?.includes(name));
}

// shared/checks/data/judged-share.ts
/**
* So many of a table's rows, or of `things`, against a largest share; told where there is no limit, and where there is
* nothing of which it could be a share. Its sentence: `12 of 4,810 rows have no value, more than 0.1 %`.
*/
function judgedShare(subject, statistic, count, n, atMost, [one, many], thing = "row") {
	if (n === 0) return {
		subject,
		statistic,
		n,
		why: `there is no ${thing} to judge`
	};
	const value = count / n;
	const finding = {
		subject,
		statistic,
		value,
		n
	};
	const told = `${counted(count)} of ${numberOf(n, thing)} ${count === 1 ? one : many}`;
	if (atMost === void 0) return {
		...finding,
		why: told
	};
	const isWithin = value <= atMost;
	return {
		...finding,
		limit: {
			op: "<=",
			value: atMost
		},
		status: isWithin ? "pass" : "fail",
		why: `${told}, ${isWithin ? "at most" : "more than"} ${written$1(100 * atMost)} %`
	};
}

// shared/checks/data/sample-of-table.ts
/** Cells that a sample may have, so that a table of 5,000 columns has a sample of some megabytes, too. */
const mostCells$1 = 4e6;
const mostRows$1 = 1e4;
const fewestRows = 1e3;
/** Columns that one query reads. */
const widest$1 = 200;
/**
* The same rows of every column, about 10,000 and at least 1,000 of them, drawn by a hash of their place; all rows of a
* shorter table. What is seen in it is a suspicion that all rows must confirm.
*/
async function sampleOfTable(table, seed) {
	const most = Math.max(fewestRows, Math.min(mostRows$1, Math.floor(mostCells$1 / table.columns.length)));
	const wanted = table.columns.filter(({ kind }) => kind !== "nested" && kind !== "other" && kind !== "empty").map(({ name, kind }) => ({
		name,
		as: kind === "text" || kind === "boolean" ? "text" : "number"
	}));
	const parts = Array.from({ length: Math.ceil(wanted.length / widest$1) }, (_, k) => wanted.slice(k * widest$1, (k + 1) * widest$1));
	const samples = [];
	for (const columns of parts) samples.push(await table.measure("sample", {
		columns,
		most,
		seed
	}));
	const columns = new Map(samples.flatMap((sample) => sample.columns.map(({ name, ...values }) => [name, values])));
	return {
		rows: samples[0]?.rows ?? 0,
		isWhole: table.rows <= most,
		columns
	};
}

// shared/checks/data/worst-first.ts
/** Findings of columns with the largest effect first, under a sentence that names the worst failure. */
function worstFirst(findings, passed, rules = []) {
	const size = ({ value }) => value === void 0 ? Number.POSITIVE_INFINITY : Math.abs(value);
	const order = ({ status }) => status === "fail" ? 0 : status === "inconclusive" ? 1 : 2;
	const sorted = findings.toSorted((a, b) => order(a) - order(b) || size(b) - size(a) || 0);
	return foundInColumns(sorted, passed, rules);
}

// shared/checks/data/shares-in-columns.ts
/**
* Puts shares of single columns together, the largest first: the sentence names the worst that fails; where none does,
* the largest within its limit; and is `none` where nothing was found at all.
*/
function sharesInColumns(findings, none, rules = []) {
	const within = findings.filter(({ status, value = 0 }) => status === "pass" && value > 0);
	if (within.length === 0) return worstFirst(findings, none, rules);
	const { subject, why } = within.reduce((a, b) => (b.value ?? 0) > (a.value ?? 0) ? b : a);
	return worstFirst(findings, `${subject}: ${why}`, rules);
}

// shared/checks/data/mask.ts
/** What separates the parts of a value, shown as it is; anything else that is no letter or digit is hidden, too. */
const separators = /* @__PURE__ */ new Set(" -./+():@,");
const isTelling = (character) => /[\p{L}\p{N}]/u.test(character);
/** Longest mask. */
const longest$1 = 40;
/** The first character, where at least four letters and digits leave something to guess, and stars for the rest. */
function maskedParts(characters) {
	const isLong = characters.filter(isTelling).length >= 4;
	let masked = "";
	let stars = 0;
	for (const [k, character] of characters.entries()) if (separators.has(character)) {
		masked += character;
		stars = 0;
	} else if (k === 0 && isLong && isTelling(character)) masked += character;
	else if (stars++ < 3) masked += "*";
	return masked.slice(0, longest$1);
}
/**
* A value as it may be shown: `j***@e***.com`, `+** *** ***`, `S***`. It is never longer than the value, has at most 40
* characters, and shows the first character, where that is a letter or digit and at least four of them are there, and
* the separators between its parts; of an e-mail address also the first of its domain, likewise, and an ending of at most
* three letters. Everything else is stars, three for a word of any length.
*/
function mask(text) {
	const [, local, domain, ending] = /^([^@\s]{1,64})@([^@\s]{2,253})(\.[a-z]{2,3})$/i.exec(text) ?? [];
	if (local === void 0) return maskedParts([...text.slice(0, 160)]);
	return `${maskedWord(local)}@${maskedWord(domain)}${ending}`;
}
/** The same for a part of an address, its own separators hidden as well. */
function maskedWord(word) {
	const characters = [...word];
	const shown = characters.filter(isTelling).length >= 4 && isTelling(characters[0]) ? characters[0] : "";
	return shown + "*".repeat(Math.min(3, word.length - shown.length));
}

// shared/checks/data/shown-value.ts
/** Characters of a value that are looked at, and countries whose telephone numbers are known without their code. */
const longest = 400;
const regions = [];
/** What one value tells by itself: not by its column's name, and not where every second number passes. */
const telling = detectors.filter(({ name, isNamedOnly, chance }) => !isNamedOnly && chance <= .1 && name !== "url");
/** A value of the data as it may stand in a sentence: quoted, cut after `most` characters, masked where it looks personal. */
function shownValue(value, most = 60) {
	const plain = plainText(value, longest);
	const settings = {
		regions,
		now: /* @__PURE__ */ new Date(0)
	};
	if (telling.some(({ shape, holds }) => textsOf(plain, shape).some((text) => holds(text, settings)))) return JSON.stringify(mask(value));
	return JSON.stringify(value.length > most ? `${value.slice(0, most)}…` : value);
}

// shared/checks/data/value-counts.ts
/** How often each value of a sampled column occurs, most frequent first; missing values are left out. */
function valueCounts({ numbers, codes, levels }) {
	const counts = /* @__PURE__ */ new Map();
	for (const value of numbers ?? codes ?? []) {
		if (Number.isNaN(value) || codes && value < 0) continue;
		counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	return [...counts].sort(([a, n], [b, m]) => m - n || a - b).map(([value, count]) => [codes ? levels?.[value] ?? value : value, count]);
}

// shared/checks/data/case_variants.ts
/** Texts of a column that are grouped at most. */
const mostGroups = 100;
/** Columns whose sample holds more distinct texts than this share of its rows hold free texts, not categories. */
const mostDistinct$1 = .5;
/** What spaces around a text hide is told by `padded_values`. */
function unpadded(text) {
	return text.replaceAll(/^[\s\p{Z}\u200b]+|[\s\p{Z}\u200b]+$/gu, "");
}
/** Texts that differ by letter case or spaces only. */
const caseVariants = {
	name: "case_variants",
	title: "One thing is written one way",
	description: "In columns of categories: share of rows whose text differs from a more frequent one by letter case, spaces between words and Unicode composition only. Columns where most texts are there once are left out.",
	scope: "table",
	family: "values",
	limit: {
		op: "<=",
		default: 0,
		of: "share of rows",
		range: [0, 1]
	},
	severity: "warning",
	isDefault: true,
	async run({ table, rowsShown, seed }, asked) {
		const texts = chosenColumns(table, asked).filter(({ kind }) => kind === "text");
		if (texts.length === 0) return { skip: "no column holds texts" };
		const { columns: samples } = await sampleOfTable(table, seed);
		const columns = texts.filter(({ name }) => {
			const counts = valueCounts(samples.get(name) ?? {});
			const n = counts.reduce((sum, [, count]) => sum + count, 0);
			return counts.length <= Math.max(20, mostDistinct$1 * n);
		});
		if (columns.length === 0) return { skip: "no column holds categories" };
		const variants = await Promise.all(columns.map(({ name: column }) => table.measure("caseVariants", {
			column,
			most: mostGroups
		})));
		const rules = [];
		const findings = await Promise.all(columns.map(async ({ name }, k) => {
			const groups = variants[k].filter((group) => new Set(group.map(([text]) => unpadded(text))).size > 1);
			const rarer = groups.flatMap(([[first], ...others]) => others.filter(([text]) => unpadded(text) !== unpadded(first)));
			const rows = rarer.reduce((sum, [, count]) => sum + count, 0);
			const finding = judgedShare(name, "case_variants", rows, table.rows, asked.limit, ["differs from a more frequent text by letter case or spaces only", "differ from a more frequent text by letter case or spaces only"]);
			if (rows === 0) return finding;
			const shown = groups.slice(0, 3).map((group) => group.slice(0, 4).map(([text, count]) => `${shownValue(text)} × ${counted(count)}`).join(" and ")).join("; ");
			const why = `${finding.why}: ${shown}`;
			if (finding.status !== "fail") return {
				...finding,
				why
			};
			const rule = {
				rule: "none_of",
				column: name,
				values: rarer.map(([text]) => text)
			};
			rules.push(rule);
			return {
				...finding,
				why,
				rows: await table.failingIds(rule, rowsShown)
			};
		}));
		return sharesInColumns(findings, `no two texts in ${numberOf(columns.length, "column")} of categories differ by letter case or spaces only`, rules);
	}
};

// shared/checks/data/is-category.ts
/**
* Whether a column's values are categories: booleans, and texts of which all values are known and most occur more than
* once. Whole numbers are numbers, unless the settings name the column for a check of categories. What is constant in
* training tells nothing apart.
*/
function isCategory({ name, kind, distinct, categories }, named = void 0) {
	if (!categories || categories.others > 0 || distinct < 2) return false;
	if (kind === "boolean") return true;
	if (kind === "integer") return named?.includes(name) ?? false;
	const rows = categories.values.reduce((sum, [, count]) => sum + count, 0);
	return kind === "text" && distinct <= rows / 2;
}

// shared/stats/kolmogorov.ts
/** Kolmogorov's limiting distribution of √n · sup |F̂ − F|: SciPy's `kolmogorov`. */
const kolmogorov = { 
/** Upper tail, P(K > x). */
sf(x) {
	if (!(x > 0)) return 1;
	if (x < 1) {
		let cdf = 0;
		for (let k = 1; k <= 5; k++) cdf += Math.exp(-((2 * k - 1) ** 2 * Math.PI ** 2) / (8 * x * x));
		return 1 - Math.sqrt(2 * Math.PI) / x * cdf;
	}
	let sf = 0;
	for (let k = 1; k <= 8; k++) sf += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * x * x);
	return sf;
} };

// shared/stats/midranks.ts
/** Ranks from 1 in the order given; equal values share the mean of their ranks. Throws a RangeError for NaN. */
function midranks(values) {
	const order = argsort(values);
	const ranks = new Float64Array(values.length);
	for (let start = 0; start < order.length;) {
		let end = start + 1;
		while (end < order.length && values[order[end]] === values[order[start]]) end++;
		for (let i = start; i < end; i++) ranks[order[i]] = (start + end + 1) / 2;
		start = end;
	}
	return ranks;
}

// shared/stats/out-of-fold-means.ts
/**
* For each row the mean of `values` over the rows of its group in the other folds, drawn towards their mean over all
* groups by one row: what a group says of a value that it has not seen. Row i is in fold i modulo `folds`; codes from −1.
*/
function outOfFoldMeans(codes, values, folds) {
	const n = codes.length;
	let groups = 0;
	for (let i = 0; i < n; i++) groups = Math.max(groups, codes[i] + 2);
	const sums = new Float64Array(groups * (folds + 1));
	const sizes = new Float64Array(groups * (folds + 1));
	const foldSums = new Float64Array(folds + 1);
	const foldSizes = new Float64Array(folds + 1);
	for (let i = 0; i < n; i++) {
		const group = (codes[i] + 1) * (folds + 1);
		for (const fold of [i % folds, folds]) {
			sums[group + fold] += values[i];
			sizes[group + fold]++;
			foldSums[fold] += values[i];
			foldSizes[fold]++;
		}
	}
	const means = new Float64Array(n);
	for (let i = 0; i < n; i++) {
		const group = (codes[i] + 1) * (folds + 1);
		const fold = i % folds;
		const rest = foldSizes[folds] - foldSizes[fold];
		const overall = rest > 0 ? (foldSums[folds] - foldSums[fold]) / rest : 0;
		const size = sizes[group + folds] - sizes[group + fold];
		means[i] = (sums[group + folds] - sums[group + fold] + overall) / (size + 1);
	}
	return means;
}

// shared/stats/pearson.ts
/**
* Pearson's correlation of two rows of numbers of one length; undefined where either is constant or there are fewer
* than two. The sums are of deviations from the means, so that far from zero nothing is lost. SciPy's `pearsonr`.
*/
function pearson(a, b) {
	const n = a.length;
	if (n < 2) return void 0;
	let meanA = 0;
	let meanB = 0;
	for (let i = 0; i < n; i++) {
		meanA += a[i];
		meanB += b[i];
	}
	meanA /= n;
	meanB /= n;
	let aa = 0;
	let bb = 0;
	let ab = 0;
	for (let i = 0; i < n; i++) {
		const x = a[i] - meanA;
		const y = b[i] - meanB;
		aa += x * x;
		bb += y * y;
		ab += x * y;
	}
	const scale = 1e-13 * Math.sqrt(n);
	if (!(Math.sqrt(aa) > scale * Math.abs(meanA) && Math.sqrt(bb) > scale * Math.abs(meanB))) return void 0;
	const r = ab / Math.sqrt(aa) / Math.sqrt(bb);
	return Number.isFinite(r) ? Math.max(-1, Math.min(1, r)) : void 0;
}

// shared/stats/quantile-bins.ts
/**
* Numbers as codes of at most `bins` groups of about the same size, by rank; equal numbers share a group, and NaN is
* group −1.
*/
function quantileBins(values, bins) {
	const present = values.filter((value) => !Number.isNaN(value));
	const ranks = midranks(present);
	const codes = new Int32Array(values.length).fill(-1);
	let at = 0;
	for (let i = 0; i < values.length; i++) {
		if (Number.isNaN(values[i])) continue;
		codes[i] = Math.min(bins - 1, Math.floor((ranks[at++] - .5) / present.length * bins));
	}
	return codes;
}

// shared/stats/roc-auc-of-cells.ts
/**
* Area under the ROC curve of rows that are counted in cells of one score each; cells of equal scores are ties. Undefined
* where there are no positives or no negatives. scikit-learn's `roc_auc_score` with the counts as weights.
*/
function rocAucOfCells(scores, positives, negatives) {
	const order = Array.from(scores.keys()).filter((k) => positives[k] + negatives[k] > 0).sort((a, b) => scores[a] - scores[b]);
	let area = 0;
	let below = 0;
	let all = 0;
	for (let start = 0; start < order.length;) {
		let end = start;
		let [tiedPositives, tiedNegatives] = [0, 0];
		for (; end < order.length && scores[order[end]] === scores[order[start]]; end++) {
			tiedPositives += positives[order[end]];
			tiedNegatives += negatives[order[end]];
		}
		area += tiedPositives * (below + tiedNegatives / 2);
		below += tiedNegatives;
		all += tiedPositives;
		start = end;
	}
	return all > 0 && below > 0 ? area / all / below : void 0;
}

// shared/stats/spearman.ts
/** Spearman's rank correlation, ties by midranks; undefined where either row of numbers is constant. SciPy's `spearmanr`. */
function spearman(a, b) {
	return pearson(midranks(a), midranks(b));
}

// shared/checks/data/share-shift.ts
/** Categories whose expected count is smaller are counted together, so that χ² keeps its distribution. */
const leastExpected$1 = 5;
/**
* How far the share of a category has moved from the training data, of the one that moved most: L∞ distance, with the χ²
* test over all categories. Nothing where a table has no value.
*/
function shareShift(statistic, now, before, alpha) {
	const counts = /* @__PURE__ */ new Map();
	[now, before].map(({ categories }) => categories?.values ?? []).forEach((values, side) => {
		for (const [value, count] of values) {
			const both = counts.get(value) ?? [0, 0];
			both[side] += count;
			counts.set(value, both);
		}
	});
	const others = [now.categories?.others ?? 0, before.categories?.others ?? 0];
	const total = (side) => [...counts.values()].reduce((sum, both) => sum + both[side], others[side]);
	const [n, m] = [total(0), total(1)];
	if (n === 0 || m === 0) return void 0;
	const least = Math.min(n, m) / (n + m);
	const table = [];
	const pooled = others;
	let largest;
	for (const [value, [a, b]] of counts) {
		const [here, there] = [a / n, b / m];
		if (!largest || Math.abs(here - there) > Math.abs(largest.here - largest.there)) largest = {
			value,
			here,
			there
		};
		if ((a + b) * least >= leastExpected$1) table.push([a, b]);
		else {
			pooled[0] += a;
			pooled[1] += b;
		}
	}
	if (pooled[0] + pooled[1] > 0) table.push(pooled);
	if (!largest) return void 0;
	const { value, here, there } = largest;
	const difference = here - there;
	const width = normal.quantile(1 - alpha / 2) * Math.sqrt(here * (1 - here) / n + there * (1 - there) / m);
	const percent = (share) => `${written$1(100 * share)} %`;
	return {
		finding: {
			subject: now.name,
			statistic,
			value: Math.abs(difference),
			interval: [Math.max(0, Math.abs(difference) - width), Math.min(1, Math.abs(difference) + width)],
			level: 1 - alpha,
			method: "χ² test",
			n,
			why: difference === 0 ? "no share has moved" : `${shownValue(value)} has ${percent(here)} of the rows, ${percent(there)} in training`
		},
		effect: Math.abs(difference),
		p: chiSquaredTest(table)?.p ?? 1
	};
}

// shared/checks/data/compared-columns.ts
/** The columns that a table has in common with the training data; not ids, groups, weights and times, which are other ones by nature. */
async function comparedColumns({ table, reference, profile, columns: { id, group, time, weight } }, asked) {
	if (!reference) return { skip: "there is no training data to compare with: name data.train" };
	const now = await profile();
	const named = (profile) => new Map(profile.columns.map((column) => [column.name, column]));
	const [here, there] = [named(now), named(reference)];
	const apart = [
		id,
		group,
		time,
		weight
	];
	return {
		columns: chosenColumns(table, asked).flatMap(({ name }) => {
			const [now, before] = [here.get(name), there.get(name)];
			return now && before && !apart.includes(name) ? [{
				name,
				now,
				before
			}] : [];
		}),
		now,
		before: reference
	};
}

// shared/checks/data/judge-family.ts
/**
* Judges an effect on many columns at once: one fails where it is beyond the limit and its p-value, adjusted after
* Benjamini and Hochberg over all columns, is at most alpha. So where nothing changed any column fails with probability at
* most alpha, and where much data makes anything significant, only what matters does. Without a limit nothing is judged.
*/
function judgeFamily(members, limit, alpha) {
	const adjusted = benjaminiHochberg(members.map(({ p }) => p));
	return members.map(({ finding, effect }, k) => {
		const told = {
			...finding,
			p: adjusted[k],
			...finding.method !== void 0 && { method: members.length > 1 ? `${finding.method}; Benjamini–Hochberg over ${members.length}` : finding.method }
		};
		if (limit === void 0) return told;
		const isBeyond = effect > limit;
		const isShown = adjusted[k] <= alpha;
		const chance = isBeyond && !isShown ? ", no more than chance may show" : "";
		return {
			...told,
			limit: {
				op: "<=",
				value: limit
			},
			status: isBeyond && isShown ? "fail" : "pass",
			...finding.why !== void 0 && { why: `${finding.why}${chance}` }
		};
	});
}

// shared/checks/data/shift-check.ts
/** A check that holds something of each column against the training data's, and judges all columns as one family. */
function shiftCheck({ members: membersOf, nothing, holds, ...about }) {
	return {
		...about,
		scope: "reference",
		family: "reference",
		severity: "warning",
		isDefault: true,
		async run(context, asked) {
			const compared = await comparedColumns(context, asked);
			if ("skip" in compared) return compared;
			const members = await membersOf(compared, context, asked);
			if (members.length === 0) return { skip: nothing };
			const findings = judgeFamily(members, asked.limit, context.alpha);
			return worstFirst(findings, holds(numberOf(members.length, "column")));
		}
	};
}

// shared/checks/data/category_shares.ts
/** Shares of categories against the training data. */
const categoryShares = shiftCheck({
	name: "category_shares",
	title: "Categories have the shares of the training data",
	description: "The share of the category that moved most, in every column of categories (texts and booleans; whole numbers where `columns` names them) (L∞, as TFDV has it); fails where it is beyond the limit and a χ² test over all categories, Benjamini–Hochberg over all columns, shows it. The label has a check of its own.",
	limit: {
		op: "<=",
		default: .1,
		of: "share of rows",
		range: [0, 1]
	},
	members(compared, context, asked) {
		return compared.columns.flatMap(({ name, now, before }) => {
			if (name === context.columns.label || !isCategory(before, asked.columns)) return [];
			return shareShift("category_shares", now, before, context.alpha) ?? [];
		});
	},
	nothing: "no column of categories is in both tables",
	holds: (columns) => `the categories of ${columns} have the shares of the training data`
});

// shared/checks/data/class_balance.ts
/** Most classes that are counted. */
const most$1 = 1e3;
/** How rare the rarest class is beside the most frequent one. */
const classBalance = {
	name: "class_balance",
	title: "No class is rare beside the others",
	description: "Rows of the rarest class divided by rows of the most frequent one, and the share of each class. Told unless its severity is raised: many things worth predicting are rare.",
	scope: "table",
	family: "label",
	limit: {
		op: ">=",
		default: .1,
		of: "ratio of the rarest to the most frequent class",
		range: [0, 1]
	},
	severity: "info",
	isDefault: true,
	async run({ table, columns: { label }, task }, { limit }) {
		if (label === void 0) return { skip: "columns.label names no label" };
		const column = table.column(label);
		if (!column) return { skip: `the table has no column ${JSON.stringify(label)}` };
		if (task === "regression") return { skip: `${label} is a number to predict, and has no classes` };
		if (column.kind === "number" && task === void 0) return { skip: `${label} holds numbers, and no model.task says that they are classes` };
		const classes = (await table.measure("missingBy", {
			columns: [],
			by: label,
			most: 1001
		})).filter(({ level }) => level !== null).sort((a, b) => b.rows - a.rows);
		if (classes.length > most$1) return { skip: `${label} has more than ${counted(most$1)} values` };
		if (classes.length === 0) return { skip: `${label} has no values` };
		const n = classes.reduce((sum, { rows }) => sum + rows, 0);
		const shares = classes.slice(0, 100).map(({ level, rows }) => ({
			subject: `${label} = ${level}`.slice(0, 1e3),
			statistic: "class_share",
			value: rows / n,
			n,
			why: `${counted(rows)} of ${counted(n)} rows`
		}));
		const [first] = classes;
		const last = classes[classes.length - 1];
		if (classes.length === 1) {
			const why = `${label}: ${n === 1 ? "the only row is" : `all of ${counted(n)} rows are`} ${JSON.stringify(first.level)}`;
			return {
				findings: [{
					subject: label,
					statistic: "classes",
					value: 1,
					n,
					status: "fail",
					why
				}, ...shares],
				why
			};
		}
		const value = last.rows / first.rows;
		const why = `${numberOf(last.rows, "row")} ${last.rows === 1 ? "is" : "are"} ${JSON.stringify(last.level)}, ${counted(first.rows)} ${first.rows === 1 ? "is" : "are"} ${JSON.stringify(first.level)}: a ratio of ${written$1(value)}`;
		const finding = {
			subject: label,
			statistic: "class_balance",
			value,
			n
		};
		if (limit === void 0) return {
			findings: [{
				...finding,
				why
			}, ...shares],
			why: `${label}: ${why}`
		};
		const isBalanced = value >= limit;
		const judged = `${why}, ${isBalanced ? "at least" : "less than"} ${written$1(limit)}`;
		return {
			findings: [{
				...finding,
				limit: {
					op: ">=",
					value: limit
				},
				status: isBalanced ? "pass" : "fail",
				why: judged
			}, ...shares],
			why: `${label}: ${judged}`
		};
	}
};

// shared/checks/data/personal/decide-share.ts
/**
* Whether a share of rows with personal data is within the limit, with words that say so. `p` is the share's p-value,
* adjusted for all that were tested; nothing is decided where there is no limit.
*/
function decideShare({ value, interval, found, isScarce }, p, limit, alpha) {
	if (limit === void 0) return { because: "" };
	const { chance } = found.detector;
	const most = `${written$1(100 * limit)} % may`;
	if (p > alpha) {
		if (isScarce && value > limit && found.distinctHeld * 2 >= found.distinctShaped && found.distinctShaped * 2 >= found.shaped && found.distinctShaped >= 2) return {
			status: "inconclusive",
			because: `: too few to rule out chance (${written$1(100 * chance)} %)`
		};
		return {
			status: "pass",
			because: `: no more than chance gives (${written$1(100 * chance)} %)`
		};
	}
	const [low, high] = interval ?? [value, value];
	if (low > limit) return {
		status: "fail",
		because: `; ${most}`
	};
	if (high <= limit) return {
		status: "pass",
		because: `; ${most}`
	};
	return {
		status: "inconclusive",
		because: `; ${most}, and the cells that were read do not decide`
	};
}

// shared/checks/data/personal/describe-share.ts
/** What was found in words, with at most three examples: masked, as they are, or none. */
function describeShare(share, examples) {
	return `${sentence(share)}${exampled(share, examples)}`;
}
function sentence({ found, value, interval }) {
	const { detector, held, read, traced, rows, isSample, isNamed } = found;
	const named = isNamed ? ", as the column is named" : "";
	if (!interval) return `${counted(held)} of ${counted(rows)} rows hold ${detector.title}${named}`;
	const percent = withInterval(100 * value, [100 * interval[0], 100 * interval[1]]);
	const looked = isSample ? `${counted(rows)} rows at random` : numberOf(rows, "row");
	return `${percent} % of rows hold ${detector.title}${named}: ${counted(held)} of ${counted(read)} cells read, ${counted(traced)} of ${looked} have a trace`;
}
function exampled({ found }, how) {
	if (how === "off") return "";
	const shown = [...new Set(found.cells.map(({ text }) => text))].slice(0, 3).map((text) => how === "plain" ? text.slice(0, 100) : mask(text));
	return shown.length === 0 ? "" : ` (${[...new Set(shown)].join(", ")})`;
}

// shared/checks/data/personal_data.ts
/** Rows that hold personal data, by column and kind. */
const personalData = {
	name: "personal_data",
	title: "No column holds personal data",
	description: "Share of rows with e-mail addresses, telephone, card and account numbers, national ids, IP addresses, dates of birth and names, in every column; where a checksum is all that speaks, the share beyond what chance gives.",
	scope: "table",
	family: "policy",
	limit: {
		op: "<=",
		default: .001,
		of: "share of rows",
		range: [0, 1]
	},
	severity: "error",
	isDefault: true,
	options: personalDataOptions,
	async run({ table, alpha, rowsShown, now }, asked) {
		const { findPersonalData } = await import("./find-personal-data2.js");
		const looked = chosenColumns(table, asked).filter(({ kind }) => kind !== "empty" && kind !== "boolean");
		const shares = (await findPersonalData(table, {
			detectors: [...asked.options.detectors, ...toldOnly],
			regions: asked.options.regions,
			now,
			columns: looked,
			rows: asked.options["rows-read"],
			cells: asked.options["cells-read"]
		})).map((one) => judgePersonalData(one, alpha));
		const adjusted = holm(shares.map(({ p }) => p));
		const isJudged = (name) => asked.options.detectors.some((one) => one === name);
		const judge = async (share, k) => {
			const { found, value, interval } = share;
			const decided = decideShare(share, adjusted[k], asked.limit, alpha);
			const isShown = decided.status !== "pass" && isJudged(found.detector.name);
			return {
				subject: found.column,
				statistic: found.detector.name,
				value,
				n: found.rows,
				...interval ? {
					interval: [...interval],
					level: 1 - 2 * alpha,
					method: "Clopper–Pearson"
				} : {},
				...isJudged(found.detector.name) && decided.status ? {
					status: decided.status,
					limit: {
						op: "<=",
						value: asked.limit ?? 0
					}
				} : {},
				...isShown ? { rows: await table.idsAt(found.cells.slice(0, rowsShown).map(({ place }) => place)) } : {},
				why: `${describeShare(share, isShown ? asked.options["show-examples"] : "off")}${decided.because}`
			};
		};
		const findings = await Promise.all(shares.map(judge));
		const passed = looked.filter(({ name }) => !findings.some(({ subject, status }) => subject === name && status)).map(({ name }) => ({
			subject: name,
			statistic: "personal_data",
			value: 0,
			n: table.rows,
			...asked.limit === void 0 ? {} : {
				limit: {
					op: "<=",
					value: asked.limit
				},
				status: "pass"
			},
			why: "no personal data was found"
		}));
		return foundInColumns([...findings, ...passed], `no personal data was found in ${numberOf(looked.length, "column")} that could hold it`);
	}
};

// shared/checks/data/classification.ts
const options$13 = strictObject({
	inputs: array(string()).optional().meta({
		description: "The classes of the contract whose columns the model may read; public, internal and their like where absent",
		examples: [["public", "internal"]]
	}),
	public: array(string()).default(["public", "open"]).meta({
		description: "The classes whose columns must hold no personal data",
		examples: [["public"]]
	})
});
/** What the contract says of a column's class, against what the column is used for and what it holds. */
const classification = {
	name: "classification",
	title: "Columns are used as the contract's classification lets them",
	description: "Columns that the contract classifies as restricted, confidential and the like among the model's inputs (columns.features), and personal data in columns that it calls public.",
	scope: "table",
	family: "policy",
	severity: "error",
	isDefault: true,
	options: options$13,
	async run(context, { columns: only, except, options: { inputs, public: shown } }) {
		const classified = (context.contract?.columns ?? []).flatMap(({ name, classification }) => classification?.trim() && (only === void 0 || only.includes(name)) && !except?.includes(name) ? [{
			name,
			label: classification,
			is: plainClass(classification)
		}] : []);
		if (classified.length === 0) return { skip: "no contract classifies a column" };
		const { features } = context.columns;
		const read = classified.filter(({ name }) => features?.includes(name));
		const shownNames = classified.filter(({ name, is }) => shown.map(plainClass).includes(is) && context.table.column(name)).map(({ name }) => name);
		if (!features && shownNames.length === 0) return { skip: "tollgate.yml names no features, so it is not known what the model reads" };
		const used = read.map(({ name, label, is }) => judgedUse(name, label, verdictOf(is, inputs?.map(plainClass))));
		const held = await personalFindings(context, shownNames);
		return foundInColumns([...used, ...held], `${used.length} of the model's inputs and ${shownNames.length} public columns are what their class lets them be`);
	}
};
function verdictOf(is, inputs) {
	if (inputs) return inputs.includes(is) ? "pass" : "fail";
	const kind = classKind(is);
	if (kind === void 0) return "inconclusive";
	return kind === "closed" ? "fail" : "pass";
}
function judgedUse(subject, label, status) {
	const is = `is ${JSON.stringify(label.slice(0, 100))} by the contract and an input of the model`;
	return {
		subject,
		statistic: "classification",
		status,
		why: status === "inconclusive" ? is + ": a class that nobody has said to be open or closed; name the open ones in `inputs`" : is
	};
}
/** Personal data in columns that hold none by the contract: judged as `personal_data` does by default. */
async function personalFindings({ table, alpha, now, rowsShown }, names) {
	if (names.length === 0) return [];
	const settings = personalDataOptions.parse({});
	const { findPersonalData } = await import("./find-personal-data2.js");
	const found = await findPersonalData(table, {
		detectors: settings.detectors,
		regions: settings.regions,
		now,
		columns: table.columns.filter(({ name }) => names.includes(name)),
		rows: settings["rows-read"],
		cells: settings["cells-read"]
	});
	const limit = personalData.limit?.default ?? 0;
	const shares = found.map((one) => judgePersonalData(one, alpha));
	const adjusted = holm(shares.map(({ p }) => p));
	const judge = async (share, k) => {
		const { status, because } = decideShare(share, adjusted[k], limit, alpha);
		if (status === void 0 || status === "pass") return [];
		const { column, detector, rows: n, cells } = share.found;
		const rows = await table.idsAt(cells.slice(0, rowsShown).map(({ place }) => place));
		const why = `is public by the contract, and ${describeShare(share, "masked")}${because}`;
		const judged = {
			limit: {
				op: "<=",
				value: limit
			},
			status
		};
		return [{
			subject: column,
			statistic: detector.name,
			value: share.value,
			n,
			...judged,
			rows,
			why
		}];
	};
	const broken = (await Promise.all(shares.map(judge))).flat();
	const passed = names.filter((name) => !broken.some(({ subject }) => subject === name)).map((subject) => {
		return {
			subject,
			statistic: "classification",
			status: "pass",
			why: "is public, and no personal data was found"
		};
	});
	return [...broken, ...passed];
}

// shared/checks/data/column_names.ts
/** Characters that nobody sees: controls, formats such as zero-width spaces, and spaces other than the plain one. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;
/** Names compared as a person reads them. */
function folded(name) {
	return name.normalize("NFKC").replaceAll(/[\p{Cc}\p{Cf}]/gu, "").replaceAll(/[\s_-]+/gu, "_").replaceAll(/^_+|_+$/g, "").toLowerCase();
}
function fault(name, places, alike) {
	if (name.trim() === "") return "the name is empty";
	if (places.length > 1) return `${numberOf(places.length, "column")} have this name`;
	if (unseen.test(name)) return "the name holds characters that nobody sees";
	if (name !== name.trim()) return "the name has spaces around it";
	if (name.length > 200) return `the name has ${numberOf(name.length, "character")}, as a row of values would`;
	const others = alike.filter((other) => other !== name);
	if (others.length === 0) return void 0;
	return `differs from ${others.map((other) => JSON.stringify(other)).join(", ")} by case, spaces or dashes only`;
}
/** Names that people or programs confuse. */
const columnNames = {
	name: "column_names",
	title: "Column names are told apart",
	description: "Names that are empty, there twice, differ by case, spaces, dashes or underscores only, or hold spaces around them or characters that nobody sees.",
	scope: "table",
	family: "schema",
	severity: "warning",
	isDefault: true,
	async run({ table }, asked) {
		const names = table.columns.map(({ name }) => name);
		const byName = Map.groupBy(names, (name) => name);
		const byReading = Map.groupBy(new Set(names), folded);
		const chosen = new Set(chosenColumns(table, asked).map(({ name }) => name));
		const findings = [...chosen].map((name) => {
			const why = fault(name, byName.get(name) ?? [], byReading.get(folded(name)) ?? []);
			return {
				subject: name === "" ? "(no name)" : name,
				statistic: "column_name",
				n: table.rows,
				status: why === void 0 ? "pass" : "fail",
				why: why ?? "told apart from all others"
			};
		});
		return foundInColumns(findings, `all of ${numberOf(chosen.size, "name")} are told apart`);
	}
};

// shared/checks/data/input-columns.ts
/**
* The columns that a model may learn from: those that the settings name, else all that are not the id, the label, the
* weight, the group or the time; without lists, structs and columns without any value.
*/
function inputColumns(table, { id, label, weight, group, time, features }, asked) {
	const apart = [
		id,
		label,
		weight,
		group,
		time
	];
	return chosenColumns(table, asked).filter(({ name, kind }) => (features ? features.includes(name) : !apart.includes(name)) && name !== label && ![
		"empty",
		"nested",
		"other"
	].includes(kind));
}

// shared/checks/data/natural-twins.ts
/** From so many pairs that chance alone makes on, rows that agree are no sign of a copy. */
const naturalTwins = .5;
/**
* What chance alone makes of rows that agree in these columns, in words; undefined where it makes none, so that rows that
* agree are a sign of something.
*/
async function naturalTwinsIn(table, columns, seed) {
	const sample = await sampleOfTable(table, seed);
	const pairs = twinsByChance(columns.flatMap((name) => sample.columns.get(name) ?? []), sample.rows, table.rows);
	if (pairs < naturalTwins) return void 0;
	return Number.isFinite(pairs) ? `chance alone makes at least ${about(pairs)} pairs that agree` : "chance alone makes most rows agree";
}
/** A row's values as one text. */
function keyOf$1(samples, row) {
	return samples.map(({ numbers, codes }) => (numbers ?? codes)?.[row]).join(" ");
}
/**
* How many pairs among `rows` rows would agree in all of these columns if the columns were independent, from the share of
* agreeing pairs of each column among the sample's distinct rows; two missing values agree. Columns that depend on each
* other make more of them, so that this is a lower bound.
*/
function twinsByChance(samples, sampled, rows) {
	const distinct = /* @__PURE__ */ new Map();
	for (let row = 0; row < sampled; row++) distinct.set(keyOf$1(samples, row), row);
	const n = distinct.size;
	if (n < 2 || n * 10 < sampled) return Number.POSITIVE_INFINITY;
	let agreeing = 1;
	for (const { numbers, codes } of samples) {
		const values = numbers ?? codes ?? new Int32Array(sampled);
		const counts = /* @__PURE__ */ new Map();
		for (const row of distinct.values()) counts.set(values[row], (counts.get(values[row]) ?? 0) + 1);
		let pairs = 0;
		for (const count of counts.values()) pairs += count * (count - 1);
		agreeing *= pairs / (n * (n - 1));
	}
	return agreeing * rows * (rows - 1) / 2;
}

// shared/checks/data/conflicting_labels.ts
/** Same features, other label. */
const conflictingLabels = {
	name: "conflicting_labels",
	title: "Rows that agree have the same label",
	description: "Share of rows that agree with another row in all features and not in the label; deepchecks calls it ConflictingLabels. Told, not judged, where columns are so coarse that different rows agree by chance, and where the label is a number.",
	scope: "table",
	family: "label",
	limit: {
		op: "<=",
		default: 0,
		of: "share of rows",
		range: [0, 1]
	},
	severity: "warning",
	isDefault: true,
	async run({ table, columns, task, rowsShown, seed }, asked) {
		const { label } = columns;
		if (label === void 0) return { skip: "columns.label names no label" };
		if (!table.column(label)) return { skip: `the table has no column ${JSON.stringify(label)}` };
		const features = inputColumns(table, columns, asked).map(({ name }) => name);
		if (features.length === 0) return { skip: "there is no feature besides the label" };
		const conflicts = await table.measure("labelConflicts", {
			columns: features,
			label,
			most: rowsShown
		});
		const inFeatures = `with another in ${numberOf(features.length, "feature")} and not in ${label}`;
		const judgedBy = (limit) => judgedShare(label, "conflicting_labels", conflicts.rows, table.rows, limit, [`agrees ${inFeatures}`, `agree ${inFeatures}`]);
		const rows = conflicts.groups.map((group) => group.join(", "));
		const finding = judgedBy(asked.limit);
		const found = (one) => ({
			findings: [one],
			why: String(one.why)
		});
		if (finding.status !== "fail") return found(finding);
		const told = judgedBy(void 0);
		if (task === "regression") return found({
			...told,
			rows
		});
		const chance = await naturalTwinsIn(table, features, seed);
		if (chance !== void 0) return found({
			...told,
			why: `${told.why}; ${chance}`
		});
		return {
			...found({
				...finding,
				rows
			}),
			rules: [{
				rule: "same_label",
				columns: features,
				label
			}]
		};
	}
};

// shared/checks/data/constant_columns.ts
const several = "holds several values";
/** Whether even the sample shows two values. */
function hasSeveral({ numbers, codes } = {}) {
	const values = (numbers ?? codes ?? /* @__PURE__ */ new Int32Array()).filter((value) => codes ? value >= 0 : !Number.isNaN(value));
	return values.some((value) => value !== values[0]);
}
/** Columns that hold one value only. */
const constantColumns = {
	name: "constant_columns",
	title: "No column holds one value only",
	description: "Columns in which all rows that have a value have the same one, and no row lacks it; deepchecks calls it IsSingleValue. A single row is no reason.",
	scope: "table",
	family: "columns",
	severity: "warning",
	isDefault: true,
	async run({ table, seed }, asked) {
		if (table.rows < 2) return { skip: "one row holds one value of each column" };
		const columns = chosenColumns(table, asked).filter(({ kind }) => kind !== "empty");
		const { columns: samples } = await sampleOfTable(table, seed);
		const values = await Promise.all(columns.map(({ name: column }) => hasSeveral(samples.get(column)) ? void 0 : table.measure("frequency", { column })));
		const findings = columns.map(({ name }, k) => {
			const counted = values[k];
			if (!counted) return {
				subject: name,
				statistic: "constant_column",
				n: table.rows,
				status: "pass",
				why: several
			};
			const { present, isConstant } = counted;
			const isFault = isConstant && present === table.rows;
			const why = isFault ? `all of ${numberOf(table.rows, "row")} hold the same value` : isConstant ? `${numberOf(present, "row")} hold the same value, and ${numberOf(table.rows - present, "row")} hold none` : several;
			return {
				subject: name,
				statistic: "constant_column",
				n: present,
				status: isFault ? "fail" : "pass",
				why
			};
		});
		return foundInColumns(findings, `none of ${numberOf(columns.length, "column")} holds one value only`);
	}
};

// shared/checks/data/ranks-of.ts
/** Ranks of columns without gaps, so that a column that many checks and pairs read is ranked once. */
const ranked = /* @__PURE__ */ new WeakMap();
/** The midranks of numbers; `gaps` where some are missing or infinite. */
function ranksOf(numbers) {
	let ranks = ranked.get(numbers);
	if (ranks === void 0) {
		ranks = numbers.every(Number.isFinite) ? midranks(numbers) : "gaps";
		ranked.set(numbers, ranks);
	}
	return ranks;
}

// shared/checks/data/association.ts
/** More categories than these are not tabulated: they are names rather than categories. */
const mostLevels = 200;
/**
* The association of two columns over the rows that have both: of numbers the larger of Pearson's and Spearman's
* coefficient, of categories Cramér's V without its bias, of both the correlation ratio without its bias. Undefined
* where one is constant, or a category has too many levels.
*/
function association(a, b) {
	if (a.kind === "number" && b.kind === "number") return ofNumbers(a.numbers, b.numbers);
	if (a.kind === "category" && b.kind === "category") return ofCategories(a, b);
	if (a.kind === "category") return b.kind === "number" ? ofBoth(a, b.numbers) : void 0;
	return b.kind === "category" ? ofBoth(b, a.numbers) : void 0;
}
function ofNumbers(a, b) {
	const [ranksOfA, ranksOfB] = [ranksOf(a), ranksOf(b)];
	if (ranksOfA !== "gaps" && ranksOfB !== "gaps") return larger(pearson(a, b), pearson(ranksOfA, ranksOfB), a.length);
	let n = 0;
	const x = new Float64Array(a.length);
	const y = new Float64Array(a.length);
	for (let i = 0; i < a.length; i++) {
		if (!Number.isFinite(a[i]) || !Number.isFinite(b[i])) continue;
		x[n] = a[i];
		y[n++] = b[i];
	}
	const [left, right] = [x.subarray(0, n), y.subarray(0, n)];
	return larger(pearson(left, right), spearman(left, right), n);
}
function larger(linear, ranked, n) {
	if (linear === void 0 || ranked === void 0) return void 0;
	const statistic = Math.abs(ranked) > Math.abs(linear) + 1e-12 ? "spearman" : "pearson";
	const found = statistic === "spearman" ? ranked : linear;
	const value = 1 - Math.abs(found) < 1e-12 ? Math.sign(found) : found;
	const z = fisherZ(value, n, statistic);
	return z && {
		statistic,
		value,
		interval: z.interval,
		p: Math.min(1, 2 * z.pBeyond(0)),
		n,
		isMutual: true
	};
}
function ofCategories(a, b) {
	if (a.levels > mostLevels || b.levels > mostLevels) return void 0;
	const table = Array.from({ length: a.levels }, () => new Array(b.levels).fill(0));
	for (let i = 0; i < a.codes.length; i++) if (a.codes[i] >= 0 && b.codes[i] >= 0) table[a.codes[i]][b.codes[i]]++;
	const found = cramersV(table);
	return found && {
		statistic: "cramers_v",
		...found,
		isMutual: a.levels === b.levels
	};
}
function ofBoth({ codes, levels }, numbers) {
	if (levels > mostLevels) return void 0;
	const finite = numbers.map((x) => Number.isFinite(x) ? x : NaN);
	const found = correlationRatio(codes, finite);
	if (!found) return void 0;
	const isMutual = new Set(finite.filter((x, i) => codes[i] >= 0 && !Number.isNaN(x))).size === found.groups;
	return {
		statistic: "correlation_ratio",
		value: Math.sqrt(found.epsilonSquared),
		p: found.p,
		n: found.n,
		isMutual
	};
}

// shared/checks/data/sampled-inputs.ts
/** Cells that are sampled at most: memory stays bounded where there are thousands of columns. */
const mostCells = 1e7;
const mostRows = 2e4;
/** A label of whole numbers with more values than these is a number where no task is said. */
const mostClasses$2 = 20;
/** How many rows are looked at, in words for a report: all, or which. */
function sampledRows(table, { rows }) {
	if (rows === table.rows) return `all ${rows.toLocaleString("en-US")} rows`;
	return `${rows.toLocaleString("en-US")} of ${table.rows.toLocaleString("en-US")} rows, drawn by a hash of their place`;
}
/**
* The features of a table and its label, of at most 20,000 rows that a hash of their place draws: the same rows for the
* same seed, and the same for all checks that look for relations.
*/
async function sampledInputs(table, { columns, task, seed }, asked) {
	const wanted = inputColumns(table, columns, asked);
	const label = columns.label === void 0 ? void 0 : table.column(columns.label);
	const isClass = label && hasClasses(label, task);
	const sampled = await table.measure("sample", {
		columns: [...wanted.map(({ name, kind }) => ({
			name,
			as: isText(kind) ? "code" : "number"
		})), ...label ? [{
			name: label.name,
			as: isClass ? "text" : "number"
		}] : []],
		most: Math.max(1e3, Math.min(mostRows, Math.floor(mostCells / (wanted.length + 1)))),
		seed
	});
	return {
		rows: sampled.rows,
		inputs: wanted.flatMap(({ name }, k) => inputOf(name, sampled.columns[k])),
		...label && { label: labelOf(sampled.columns[wanted.length], task) }
	};
}
function isText(kind) {
	return kind === "text" || kind === "boolean" || kind === "time";
}
function hasClasses({ kind }, task) {
	if (task !== void 0) return task !== "regression";
	return kind === "integer" || isText(kind);
}
function inputOf(name, { numbers, codes }) {
	if (numbers) return [{
		name,
		kind: "number",
		numbers
	}];
	if (!codes) return [];
	let levels = 0;
	for (const code of codes) levels = Math.max(levels, code + 1);
	return [{
		name,
		kind: "category",
		codes,
		levels
	}];
}
function labelOf({ numbers, codes, levels = [] }, task) {
	if (numbers) return {
		kind: "number",
		numbers
	};
	if (!codes) return void 0;
	if (!(levels.length > mostClasses$2 && task === void 0) || levels.some((level) => level.trim() === "" || Number.isNaN(Number(level)))) return {
		kind: "classes",
		codes,
		classes: levels
	};
	return {
		kind: "number",
		numbers: Float64Array.from(codes, (code) => code < 0 ? NaN : Number(levels[code]))
	};
}

// shared/checks/data/correlated_features.ts
const options$12 = strictObject({
	told: number$1().min(0).max(1).default(.9).describe("Pairs with at least this association are listed in the report, whether they fail or not"),
	"most-columns": number$1().int().min(2).max(500).default(100).describe("The first so many features are paired with each other; the work grows with its square")
});
const mostListed$1 = 25;
/** Fewer rows make anything go together. */
const leastRows$1 = 20;
/** Pairs of features of which one says what the other says. */
const correlatedFeatures = {
	name: "correlated_features",
	title: "No two features say the same",
	description: "The association of each pair of features: of numbers the larger of Pearson's and Spearman's |ρ|, of categories Cramér's V without its bias (Bergsma), of a category and a number the correlation ratio without its bias. Fails where two are redundant, each saying the other (a town says its country, but not back); on at most 20,000 rows.",
	scope: "table",
	family: "columns",
	limit: {
		op: "<=",
		default: .9999,
		of: "association, 0 to 1",
		range: [0, 1]
	},
	severity: "warning",
	isDefault: true,
	options: options$12,
	async run(context, asked) {
		const { table, alpha } = context;
		const sampled = await sampledInputs(table, context, asked);
		const inputs = sampled.inputs.slice(0, asked.options["most-columns"]);
		if (inputs.length < 2) return { skip: "there are no two features" };
		const { limit } = asked;
		let pairs = 0;
		let all = [];
		for (let i = 0; i < inputs.length; i++) {
			for (let k = i + 1; k < inputs.length; k++) {
				pairs++;
				const one = association(inputs[i], inputs[k]);
				if (!one || one.n < leastRows$1) continue;
				all.push({
					pair: [inputs[i].name, inputs[k].name],
					with: one
				});
			}
			if (all.length > 1e3) all = closest$2(all, asked.options.told, limit);
		}
		if (all.length === 0) return { skip: "no two features vary together over rows enough" };
		const found = closest$2(all, asked.options.told, limit);
		const findings = found.map(({ pair, with: { statistic, value, interval, n, isMutual } }) => {
			const bounds = interval?.(1 - alpha);
			const finding = {
				subject: pair.join(" and "),
				statistic,
				value,
				...bounds && {
					interval: bounds,
					level: 1 - alpha,
					method: "Fisher's z"
				},
				n,
				why: `${associationNames[statistic]} ${bounds ? withInterval(value, bounds) : written$1(value)}${isMutual ? "" : ", of which one has more levels"}`
			};
			if (limit === void 0) return finding;
			const status = isMutual && Math.abs(value) > limit ? "fail" : "pass";
			return {
				...finding,
				limit: {
					op: "<=",
					value: limit
				},
				status
			};
		});
		const looked = `${numberOf(pairs, "pair")} of ${numberOf(inputs.length, "feature")}, ${sampledRows(table, sampled)}`;
		const left = sampled.inputs.length - inputs.length;
		const unpaired = left > 0 ? `; ${numberOf(left, "feature")} were not paired` : "";
		const passed = `no two say the same; closest are ${findings[0].subject}, ${findings[0].why} (${looked}${unpaired})`;
		const judged = worstFirst(findings, passed);
		return {
			...judged,
			why: judged.why === passed ? passed : `${judged.why}${unpaired}`,
			...Math.abs(found[0].with.value) >= asked.options.told && { sections: [{
				type: "table",
				title: `Features of ${table.input} that go together`.slice(0, 200),
				columns: [
					{ title: "Feature" },
					{ title: "goes with" },
					{ title: "by" },
					{
						title: "association",
						align: "right"
					},
					{
						title: "rows",
						align: "right"
					}
				],
				rows: found.filter((one) => Math.abs(one.with.value) >= asked.options.told).slice(0, mostListed$1).map(({ pair, with: { statistic, value, n } }) => [
					...pair.map((name) => name.slice(0, 200)),
					associationNames[statistic],
					Number(value.toPrecision(4)),
					n
				])
			}] }
		};
	}
};
/** The pairs that are to be told, closest first, and at least one. */
function closest$2(all, told, limit) {
	return all.toSorted((a, b) => Math.abs(b.with.value) - Math.abs(a.with.value)).filter((one, k) => k === 0 || Math.abs(one.with.value) >= Math.min(told, limit ?? 1));
}

// shared/checks/data/denied_features.ts
const options$11 = strictObject({ features: array(string()).min(1).meta({
	description: "Columns that the model must not read; letter case does not matter, and * stands for anything",
	examples: [["zip*", "nationality"]]
}) });
/** Model inputs that a list forbids. */
const deniedFeatures = {
	name: "denied_features",
	title: "The model reads nothing that it must not",
	description: "Columns that the model reads and that the list forbids: columns.features, or all columns without another use.",
	scope: "table",
	family: "policy",
	severity: "error",
	isDefault: false,
	options: options$11,
	async run({ table, columns }, asked) {
		const { features } = asked.options;
		const inputs = modelInputs(table, columns, asked);
		return judgedNames(inputs, "denied_features", (name) => {
			const pattern = features.find((one) => isLike(name, one));
			if (pattern === void 0) return void 0;
			return `is an input of the model and denied${pattern === name ? "" : ` by ${JSON.stringify(pattern)}`}`;
		}, `none of ${numberOf(inputs.length, "input")} is denied`);
	}
};
/** Whether a name is like a pattern in which * stands for anything. In time linear in both for each star. */
function isLike(name, pattern) {
	const parts = pattern.toLowerCase().split("*");
	const text = name.toLowerCase();
	if (parts.length === 1) return text === parts[0];
	const first = parts[0];
	const last = parts[parts.length - 1];
	if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
	let at = first.length;
	const end = text.length - last.length;
	for (const part of parts.slice(1, -1)) {
		const found = text.indexOf(part, at);
		if (found < 0 || found + part.length > end) return false;
		at = found + part.length;
	}
	return true;
}

// shared/checks/data/duplicate_columns.ts
/** Earlier columns that one is compared with in all rows at most. */
const mostAlike = 5;
/** What equal columns share: the values of the sample's rows. Undefined for a column with one value only. */
function keyOf({ numbers, codes, levels } = {}) {
	const values = numbers ?? codes ?? /* @__PURE__ */ new Int32Array();
	if (values.every((value) => Object.is(value, values[0]))) return void 0;
	return createHash("sha256").update(numbers ? "numbers" : JSON.stringify(levels)).update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength)).digest("hex");
}
/** Columns that hold in every row what another one holds. */
const duplicateColumns = {
	name: "duplicate_columns",
	title: "No two columns hold the same",
	description: "Columns whose values equal those of an earlier column in every row, compared as text in all rows once a sample shows no difference; columns with one value only are left to `constant_columns`.",
	scope: "table",
	family: "columns",
	severity: "warning",
	isDefault: true,
	async run({ table, seed }, asked) {
		const columns = chosenColumns(table, asked);
		if (columns.length < 2) return { skip: "there are not two columns to compare" };
		const sample = await sampleOfTable(table, seed);
		const firsts = /* @__PURE__ */ new Map();
		const pairs = columns.flatMap(({ name: right }) => {
			const key = keyOf(sample.columns.get(right));
			if (key === void 0) return [];
			const alike = firsts.get(key) ?? [];
			firsts.set(key, [...alike, right]);
			return alike.slice(0, mostAlike).map((left) => ({
				left,
				right
			}));
		});
		const differing = await Promise.all(pairs.map((pair) => table.measure("differingRows", pair)));
		const same = /* @__PURE__ */ new Map();
		pairs.forEach(({ left, right }, k) => {
			if (differing[k] === 0 && !same.has(right)) same.set(right, left);
		});
		const findings = columns.map(({ name }) => {
			const twin = same.get(name);
			return {
				subject: name,
				statistic: "duplicate_column",
				n: table.rows,
				status: twin === void 0 ? "pass" : "fail",
				why: twin === void 0 ? "differs from every column before it" : `holds what ${JSON.stringify(twin)} holds in all of ${numberOf(table.rows, "row")}`
			};
		});
		return foundInColumns(findings, `no two of ${numberOf(columns.length, "column")} hold the same`);
	}
};

// shared/checks/data/require-columns.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
/** @throws Error where the table lacks one of them: a policy that cannot be judged must not pass. */
function requireColumns(table, names) {
	const absent = names.find((name) => !table.column(name));
	if (absent === void 0) return;
	const nearest = (0, import_fastest_levenshtein.closest)(absent, table.columns.map(({ name }) => name));
	throw new Error(`the table has no column ${JSON.stringify(absent)}; nearest: ${JSON.stringify(nearest)}`);
}

// shared/checks/data/duplicate_ids.ts
const options$10 = strictObject({ key: array(string()).min(1).optional().describe("Columns that name a row together, instead of the id column: [customer, month]") });
/** Ids that name several rows. */
const duplicateIds = {
	name: "duplicate_ids",
	title: "No id names two rows",
	description: "Share of rows whose id, or whose values in all columns of `key`, is there more than once. Rows without a value in it are left out.",
	scope: "table",
	family: "rows",
	limit: {
		op: "<=",
		default: 0,
		of: "share of rows",
		range: [0, 1]
	},
	severity: "error",
	isDefault: true,
	options: options$10,
	async run({ table, columns: { id }, rowsShown }, { limit, options: { key } }) {
		if (key === void 0 && id === void 0) return { skip: "columns.id names no id" };
		const columns = key ?? [id];
		if (key !== void 0) requireColumns(table, key);
		else if (!table.column(columns[0])) return { skip: `the table has no column ${JSON.stringify(columns[0])}` };
		const rule = {
			rule: "unique",
			columns
		};
		const rows = await table.failing(rule);
		const finding = judgedShare(columns.join(", "), "duplicate_ids", rows, table.rows, limit, ["has what another row has there, too", "have what another row has there, too"]);
		const why = `${finding.subject}: ${finding.why}`;
		if (finding.status !== "fail") return {
			findings: [finding],
			why
		};
		return {
			findings: [{
				...finding,
				rows: await table.failingIds(rule, rowsShown)
			}],
			why,
			rules: [rule]
		};
	}
};

// shared/checks/data/duplicate_rows.ts
/** Rows that are there twice. */
const duplicateRows = {
	name: "duplicate_rows",
	title: "No row is there twice",
	description: "Share of rows that an earlier row equals in all columns but the id. Where columns are so coarse that different rows agree by chance (estimated from the columns one by one), only rows that agree in the id, too, are judged, and the others are told.",
	scope: "table",
	family: "rows",
	limit: {
		op: "<=",
		default: 0,
		of: "share of rows",
		range: [0, 1]
	},
	severity: "warning",
	isDefault: true,
	async run({ table, columns: { id }, rowsShown, seed }, asked) {
		const all = chosenColumns(table, asked).map(({ name }) => name);
		const names = all.filter((name) => name !== id);
		if (names.length === 0) return { skip: "there is no column besides the id" };
		const ask = {
			by: "values",
			most: rowsShown
		};
		const equal = await table.measure("repeatedRows", {
			columns: names,
			...ask
		});
		const rows = equal.groups.map((group) => group.join(" = "));
		const inColumns = `an earlier one in ${numberOf(names.length, "column")}`;
		const judgedBy = (limit) => ({
			...judgedShare("rows", "duplicate_rows", equal.repeats, table.rows, limit, [`equals ${inColumns}`, `equal ${inColumns}`]),
			...rows.length > 0 && { rows }
		});
		const finding = judgedBy(asked.limit);
		const found = (findings, why = String(findings[0].why)) => ({
			findings,
			why
		});
		if (finding.status !== "fail") return found([finding]);
		const chance = await naturalTwinsIn(table, names, seed);
		if (chance === void 0) return {
			...found([finding]),
			rules: [{
				rule: "unique",
				columns: names
			}]
		};
		const told = judgedBy(void 0);
		const natural = {
			...told,
			why: `${told.why}, where ${chance}`
		};
		if (id === void 0 || !all.includes(id)) return found([natural]);
		const copies = await table.measure("repeatedRows", {
			columns: all,
			...ask
		});
		const copied = judgedShare("rows with their id", "duplicate_rows", copies.repeats, table.rows, asked.limit, ["equals an earlier one with its id", "equal an earlier one with its id"]);
		const named = copies.groups.map((group) => group.join(" = "));
		return {
			...found([{
				...copied,
				...named.length > 0 && { rows: named }
			}, natural], `${copied.why}; ${natural.why}`),
			...copied.status === "fail" && { rules: [{
				rule: "unique",
				columns: all
			}] }
		};
	}
};

// shared/checks/data/empty_columns.ts
/** Columns without a single value. */
const emptyColumns = {
	name: "empty_columns",
	title: "No column is empty",
	description: "Columns in which no row has a value; an empty text is no value.",
	scope: "table",
	family: "columns",
	severity: "error",
	isDefault: true,
	async run({ table }, asked) {
		const columns = chosenColumns(table, asked);
		const missing = await Promise.all(columns.map(({ name }) => table.measure("missing", { column: name })));
		const findings = columns.map(({ name }, k) => {
			const isEmpty = missing[k] === table.rows;
			return {
				subject: name,
				statistic: "values",
				value: table.rows - missing[k],
				n: table.rows,
				limit: {
					op: ">",
					value: 0
				},
				status: isEmpty ? "fail" : "pass",
				why: isEmpty ? `none of ${numberOf(table.rows, "row")} has a value` : "has values"
			};
		});
		return foundInColumns(findings, `all of ${numberOf(columns.length, "column")} have values`);
	}
};

// shared/checks/data/freshness.ts
const secondsOfDay = 86400;
function ago(days) {
	return `${written$1(days)} ${days === 1 ? "day" : "days"}`;
}
/** Days since the newest row. */
const freshness = {
	name: "freshness",
	title: "The newest row is recent",
	description: "Days between the newest value of the time column that is not in the future and now. How old data may be nobody but its user knows: told until a limit is set.",
	scope: "table",
	family: "rows",
	limit: {
		op: "<=",
		default: null,
		of: "days"
	},
	severity: "error",
	isDefault: true,
	async run({ table, columns: { time }, now }, { limit }) {
		if (time === void 0) return { skip: "columns.time names no time" };
		const column = table.column(time);
		if (!column) return { skip: `the table has no column ${JSON.stringify(time)}` };
		if (column.kind !== "date" && column.kind !== "timestamp") return { skip: `${time} holds ${column.kind} values, which are no dates or time stamps` };
		const until = now.getTime() / 1e3;
		const { newest, n } = await table.measure("timeRange", {
			column: time,
			until
		});
		const finding = {
			subject: time,
			statistic: "age",
			n,
			unit: "days"
		};
		if (newest === null) {
			const why = n === 0 ? "no row has a time" : `none of ${numberOf(n, "time")} lies in the past`;
			const status = limit === void 0 ? void 0 : "inconclusive";
			return {
				findings: [{
					...finding,
					status,
					why
				}],
				why: `${time}: ${why}`
			};
		}
		const value = (until - newest) / secondsOfDay;
		const told = `the newest row is of ${(/* @__PURE__ */ new Date(newest * 1e3)).toISOString().slice(0, 10)}, ${ago(value)} ago`;
		if (limit === void 0) return {
			findings: [{
				...finding,
				value,
				why: told
			}],
			why: `${time}: ${told}`
		};
		const isFresh = value <= limit;
		const why = `${told}, ${isFresh ? "at most" : "more than"} ${written$1(limit)}`;
		return {
			findings: [{
				...finding,
				value,
				limit: {
					op: "<=",
					value: limit
				},
				status: isFresh ? "pass" : "fail",
				why
			}],
			why: `${time}: ${why}`
		};
	}
};

// shared/checks/data/future_dates.ts
const options$9 = strictObject({ "past-share": number$1().min(0).max(1).default(.9).describe("From which share of its dates on that lie in the past a column is meant to hold no others") });
/** A day, because clocks and time zones differ. */
const tolerance = 86400;
/** Dates later than now in columns of the past. */
const futureDates = {
	name: "future_dates",
	title: "No date lies in the future",
	description: "Share of dates and time stamps that are more than a day later than now, in the time column and in columns nearly all of whose dates lie in the past.",
	scope: "table",
	family: "values",
	limit: {
		op: "<=",
		default: 0,
		of: "share of dates",
		range: [0, 1]
	},
	severity: "warning",
	isDefault: true,
	options: options$9,
	async run({ table, columns: { time }, now, rowsShown }, asked) {
		const columns = chosenColumns(table, asked).filter(({ kind }) => kind === "date" || kind === "timestamp");
		if (columns.length === 0) return { skip: "no column holds dates or time stamps" };
		const until = now.getTime() / 1e3 + tolerance;
		const ranges = await Promise.all(columns.map(({ name: column }) => table.measure("timeRange", {
			column,
			until
		})));
		const today = now.toISOString().slice(0, 10);
		const said = [`lies after ${today}`, `lie after ${today}`];
		const rules = [];
		const findings = await Promise.all(columns.map(async ({ name }, k) => {
			const { n, later } = ranges[k];
			const isMeant = name !== time && n - later < asked.options["past-share"] * n;
			const limit = isMeant ? void 0 : asked.limit;
			const finding = judgedShare(name, "future_dates", later, n, limit, said, "date");
			if (isMeant) return {
				...finding,
				why: `${finding.why}, as they seem to be meant to`
			};
			if (finding.status !== "fail") return finding;
			const rule = {
				rule: "range",
				column: name,
				type: "timestamp",
				max: (/* @__PURE__ */ new Date(until * 1e3)).toISOString()
			};
			rules.push(rule);
			return {
				...finding,
				rows: await table.failingIds(rule, rowsShown)
			};
		}));
		return sharesInColumns(findings, `no date in ${numberOf(columns.length, "column")} lies in the future`, rules);
	}
};

// shared/checks/data/shared-names.ts
/** Judges the rows of the test data whose value in one column occurs in the training data, too. */
async function sharedNames(statistic, column, setting, { table, train, rowsShown }, { limit }) {
	if (column === void 0) return { skip: `${setting} names no column` };
	if (!train) return { skip: "there is no training data to compare with: name data.train" };
	const lacks = (facts) => facts.column(column) === void 0;
	if (lacks(table) || lacks(train)) return { skip: `${JSON.stringify(column)} is not in both tables` };
	const rule = {
		rule: "not_in",
		columns: [column],
		table: train.input
	};
	const finding = judgedShare(column, statistic, await table.failing(rule), table.rows, limit, [`has a value that ${train.input} has, too`, `have a value that ${train.input} has, too`]);
	const why = `${column}: ${finding.why}`;
	if (finding.status !== "fail") return {
		findings: [finding],
		why
	};
	const rows = await table.failingIds(rule, rowsShown);
	return {
		findings: [{
			...finding,
			rows
		}],
		why,
		rules: [rule]
	};
}

// shared/checks/data/group_overlap.ts
/** Groups of test rows that are in the training data. */
const groupOverlap = {
	name: "group_overlap",
	title: "No group is in both training and test data",
	description: "Share of test rows whose group (a customer, a patient, a query) has rows in the training data, too: what a model remembers of a group it need not predict. Allow it by a limit where the model will meet the same groups again.",
	scope: "split",
	family: "split",
	limit: {
		op: "<=",
		default: 0,
		of: "share of rows",
		range: [0, 1]
	},
	severity: "warning",
	isDefault: true,
	run: (context, asked) => sharedNames("group_overlap", context.columns.group, "columns.group", context, asked)
};

// shared/checks/data/high_cardinality.ts
/** Columns whose sample holds more distinct texts than this share of its rows hold free texts or ids. */
const mostDistinct = .5;
/** Features of categories that have very many of them. */
const highCardinality = {
	name: "high_cardinality",
	title: "No feature has very many categories",
	description: "Distinct values of features of texts in which most values are there more than once; above 10,000 an estimate. Told unless its severity is raised; the limit is ydata-profiling’s.",
	scope: "table",
	family: "columns",
	limit: {
		op: "<=",
		default: 50,
		of: "distinct values",
		range: [1, Number.MAX_SAFE_INTEGER]
	},
	severity: "info",
	isDefault: true,
	async run({ table, columns, seed }, asked) {
		const texts = inputColumns(table, columns, asked).filter(({ kind }) => kind === "text");
		const { columns: samples } = await sampleOfTable(table, seed);
		const categories = texts.filter(({ name }) => {
			const counts = valueCounts(samples.get(name) ?? {});
			return counts.length <= mostDistinct * counts.reduce((sum, [, count]) => sum + count, 0);
		});
		if (categories.length === 0) return { skip: "no feature holds categories" };
		const distinct = await Promise.all(categories.map(({ name: column }) => table.measure("distinct", {
			column,
			mayEstimate: true
		})));
		const findings = categories.map(({ name: subject }, k) => {
			const { present, values, isExact } = distinct[k];
			const finding = {
				subject,
				statistic: "distinct",
				value: values,
				n: present
			};
			const told = `${isExact ? "" : "about "}${numberOf(values, "distinct value")} in ${numberOf(present, "row")}`;
			if (asked.limit === void 0) return {
				...finding,
				why: told
			};
			const isWithin = values <= asked.limit;
			const why = `${told}, ${isWithin ? "at most" : "more than"} ${counted(asked.limit)}`;
			return {
				...finding,
				limit: {
					op: "<=",
					value: asked.limit
				},
				status: isWithin ? "pass" : "fail",
				why
			};
		});
		return foundInColumns(findings, `none of ${numberOf(categories.length, "feature")} of categories has very many of them`);
	}
};

// shared/checks/data/id_overlap.ts
/** Ids of test rows that are ids of training rows. */
const idOverlap = {
	name: "id_overlap",
	title: "No id is in both training and test data",
	description: "Share of test rows whose id names a row of the training data, too. Ids that merely number the rows of each file (0, 1, 2, … in both) say nothing and are told.",
	scope: "split",
	family: "split",
	limit: {
		op: "<=",
		default: 0,
		of: "share of rows",
		range: [0, 1]
	},
	severity: "error",
	isDefault: true,
	async run(context, asked) {
		const { id } = context.columns;
		const found = await sharedNames("id_overlap", id, "columns.id", context, asked);
		if ("skip" in found || id === void 0 || !context.train) return found;
		if (found.findings.every(({ status }) => status !== "fail")) return found;
		if (!(await Promise.all([context.table, context.train].map(async (facts) => {
			if (facts.column(id)?.kind !== "integer") return false;
			const { n, counts } = await facts.measure("below", {
				column: id,
				at: [
					0,
					1,
					facts.rows - 1,
					facts.rows
				]
			});
			const [, [belowOne], [, atMostLast], [, atMostRows]] = counts;
			const [[belowZero]] = counts;
			const fromZero = belowZero === 0 && belowOne > 0 && atMostLast === n;
			const fromOne = belowOne === 0 && atMostRows === n;
			return n === facts.rows && (fromZero || fromOne);
		}))).every(Boolean)) return found;
		return { skip: `${id} only numbers the rows of each file: equal ids name no equal rows` };
	}
};

// shared/checks/data/identifier_columns.ts
/** Rows that are needed before it means anything that all values differ. */
const fewest$2 = 100;
/** Pairs of equal whole numbers that chance makes, at the least, where fewer than a quarter of them are there. */
const surprising = 10;
/** Names of columns that name rows. */
const idName = /(^|[\s_.-])(id|ids|uid|uuid|guid|key|pk|nr|no|num|number|code|hash|token)$|[a-z](Id|ID|Uuid|UUID|Key)$/i;
/** Texts with as many words as a sentence are no names of rows. */
function isCode({ levels = [] }) {
	return levels.filter((text) => text.length <= 64 && !/\S\s+\S/.test(text)).length >= .9 * levels.length;
}
/** Whole numbers of a column, or texts of digits; undefined where it holds others. */
function wholeNumbers({ numbers, levels }) {
	if (numbers) return numbers.filter(Number.isFinite);
	if (!levels?.every((text) => /^[0-9]{1,15}$/.test(text))) return void 0;
	return Float64Array.from(levels, Number);
}
/** Pairs of equal numbers that chance makes among so many rows, were the numbers spread evenly over their range. */
function pairsByChance(numbers, rows) {
	let least = Number.POSITIVE_INFINITY;
	let greatest = Number.NEGATIVE_INFINITY;
	for (const number of numbers) {
		if (number < least) least = number;
		if (number > greatest) greatest = number;
	}
	return rows ** 2 / (2 * (greatest - least + 1));
}
/** Features that name their row. */
const identifierColumns = {
	name: "identifier_columns",
	title: "No feature names its row",
	description: "Share of rows whose value no other row has, in features of texts without words and of whole numbers: a model learns the row by heart from such a column. Free texts, numbers with decimals, dates, and whole numbers that differ no more than chance makes them are left out unless the column is named like an id.",
	scope: "table",
	family: "columns",
	limit: {
		op: "<=",
		default: .95,
		of: "share of rows",
		range: [0, 1]
	},
	severity: "warning",
	isDefault: true,
	async run({ table, columns, seed }, asked) {
		if (table.rows < fewest$2) return { skip: `fewer than ${fewest$2} rows may well differ all` };
		const features = inputColumns(table, columns, asked).filter(({ kind }) => kind === "text" || kind === "integer");
		if (features.length === 0) return { skip: "no feature holds texts or whole numbers" };
		const { columns: samples } = await sampleOfTable(table, seed);
		const suspects = features.flatMap(({ name, kind }) => {
			const sample = samples.get(name) ?? {};
			const counts = valueCounts(sample);
			const n = counts.reduce((sum, [, count]) => sum + count, 0);
			if (n < fewest$2 || counts.length < .95 * n) return [];
			const numbers = idName.test(name) ? void 0 : wholeNumbers(sample);
			const chance = numbers && pairsByChance(numbers, table.rows);
			if (chance !== void 0 && chance < surprising) return [];
			return chance === void 0 && kind === "text" && !isCode(sample) ? [] : [{
				name,
				chance
			}];
		});
		const repeated = await Promise.all(suspects.map(({ name }) => table.measure("repeatedRows", {
			columns: [name],
			by: "values",
			most: 0
		})));
		const missing = await Promise.all(suspects.map(({ name }) => table.measure("missing", { column: name })));
		const found = new Map(suspects.flatMap(({ name, chance }, k) => {
			if (chance !== void 0 && repeated[k].repeats > chance / 4) return [];
			const gaps = missing[k] > 1 ? missing[k] : 0;
			const unique = table.rows - missing[k] - Math.max(0, repeated[k].rows - gaps);
			const n = table.rows - missing[k];
			const value = unique / n;
			const finding = {
				subject: name,
				statistic: "unique_share",
				value,
				n
			};
			const told = `${counted(unique)} of ${numberOf(n, "value")} are there once`;
			if (asked.limit === void 0) return [[name, {
				...finding,
				why: told
			}]];
			const isWithin = value <= asked.limit;
			const why = `${told}, ${isWithin ? "at most" : "more than"} ${written$1(100 * asked.limit)} %`;
			const status = isWithin ? "pass" : "fail";
			return [[name, {
				...finding,
				limit: {
					op: "<=",
					value: asked.limit
				},
				status,
				why
			}]];
		}));
		const findings = features.map(({ name }) => found.get(name) ?? {
			subject: name,
			statistic: "unique_share",
			n: table.rows,
			status: "pass",
			why: "holds values that several rows share, words, or numbers that differ by chance"
		});
		return foundInColumns(findings, `none of ${numberOf(features.length, "feature")} names its row`);
	}
};

// shared/checks/data/infinite_values.ts
/** Texts that programs write for a number beyond all others. */
const written = String.raw`^\s*[+-]?(?i:inf|infinity|1\.#inf|∞)\s*$`;
const number = String.raw`^\s*[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?\s*$`;
/** Counted only where the greatest or the least number is infinite. */
async function infiniteIn(table, column) {
	const range = await table.measure("extremes", { column });
	if (!range || Number.isFinite(range.min) && Number.isFinite(range.max)) return 0;
	return table.measure("infinite", { column });
}
/** Numbers that are infinite. */
const infiniteValues = {
	name: "infinite_values",
	title: "Numbers are finite",
	description: "Share of rows whose number is infinite; in text formats also the texts inf and infinity in columns that hold numbers for the most part. NaN is a missing value.",
	scope: "table",
	family: "values",
	limit: {
		op: "<=",
		default: 0,
		of: "share of rows",
		range: [0, 1]
	},
	severity: "error",
	isDefault: true,
	async run({ table, rowsShown }, asked) {
		const chosen = chosenColumns(table, asked);
		const numbers = chosen.filter(({ kind }) => kind === "number" || kind === "integer");
		const texts = chosen.filter(({ kind }) => kind === "text");
		const [ofNumbers, ofTexts] = await Promise.all([Promise.all(numbers.map(({ name: column, kind }) => kind === "integer" ? 0 : infiniteIn(table, column))), Promise.all(texts.map(({ name: column }) => table.measure("firstMatching", {
			column,
			patterns: [written, number]
		})))]);
		const judged = [...numbers.map(({ name: column }, k) => ({
			rows: ofNumbers[k],
			rule: {
				rule: "type",
				column,
				type: "number"
			}
		})), ...texts.flatMap(({ name: column }, k) => {
			const [rows, finite, others] = ofTexts[k];
			const rule = {
				rule: "pattern",
				column,
				pattern: written,
				not: true
			};
			return finite > rows + others ? [{
				rows,
				rule
			}] : [];
		})];
		if (judged.length === 0) return { skip: "no column holds numbers" };
		const findings = await Promise.all(judged.map(async ({ rows, rule }) => {
			const finding = judgedShare(rule.column, "infinite_values", rows, table.rows, asked.limit, ["holds an infinite number", "hold an infinite number"]);
			return finding.status === "fail" ? {
				...finding,
				rows: await table.failingIds(rule, rowsShown)
			} : finding;
		}));
		return sharesInColumns(findings, `no number in ${numberOf(judged.length, "column")} is infinite`, judged.filter((_, k) => findings[k].status === "fail").map(({ rule }) => rule));
	}
};

// shared/checks/data/k_anonymity.ts
const options$8 = strictObject({ "quasi-identifiers": array(string()).min(1).meta({
	description: "Columns that others may know of a person, and find the row by",
	examples: [[
		"birth_year",
		"zip",
		"sex"
	]]
}) });
/** Rows that few others are like. */
const kAnonymity = {
	name: "k_anonymity",
	title: "Every row is like enough others",
	description: "Rows of the smallest group that agrees in all quasi-identifiers (k-anonymity, Sweeney 2002). A missing value agrees with a missing one.",
	scope: "table",
	family: "policy",
	limit: {
		op: ">=",
		default: 5,
		of: "rows in the smallest group",
		range: [1, Number.MAX_SAFE_INTEGER]
	},
	severity: "error",
	isDefault: false,
	options: options$8,
	async run({ table, rowsShown }, { limit = 1, options: { "quasi-identifiers": columns } }) {
		requireColumns(table, columns);
		const { groups, least, groupsBelow, rowsBelow } = await table.measure("anonymity", {
			columns,
			min: limit
		});
		const finding = {
			subject: columns.join(", "),
			statistic: "k",
			value: least,
			n: table.rows,
			limit: {
				op: ">=",
				value: limit
			}
		};
		if (groupsBelow === 0) {
			const why = `the smallest of ${numberOf(groups, "group")} has ${numberOf(least, "row")}, at least ${written$1(limit)}`;
			return {
				findings: [{
					...finding,
					status: "pass",
					why
				}],
				why
			};
		}
		const rule = {
			rule: "group_size",
			columns,
			min: limit
		};
		const why = `${counted(rowsBelow)} of ${counted(table.rows)} rows are in ${numberOf(groupsBelow, "group")} of fewer than ${written$1(limit)}; the smallest has ${counted(least)}`;
		const rows = await table.failingIds(rule, rowsShown);
		return {
			findings: [{
				...finding,
				status: "fail",
				why,
				rows
			}],
			why,
			rules: [rule]
		};
	}
};

// shared/checks/data/knows_the_future.ts
/** Dates among the features that are later than the row's own time. */
const knowsTheFuture = {
	name: "knows_the_future",
	title: "No feature knows the future",
	description: "Share of rows in which a date or time stamp among the features is later than the row's own time, so that it was not known then; days are compared where either knows no time of day. Dates that lie ahead by nature (when a contract ends) belong under except.",
	scope: "table",
	family: "label",
	limit: {
		op: "<=",
		default: 0,
		of: "share of rows",
		range: [0, 1]
	},
	severity: "warning",
	isDefault: true,
	async run({ table, columns, rowsShown }, asked) {
		const { time } = columns;
		if (time === void 0) return { skip: "columns.time names no column" };
		const kind = table.column(time)?.kind;
		if (kind === void 0) return { skip: `the table has no column ${JSON.stringify(time)}` };
		if (kind !== "date" && kind !== "timestamp") return { skip: `${JSON.stringify(time)} holds no dates or time stamps` };
		const dates = inputColumns(table, columns, asked).filter((column) => column.kind === "date" || column.kind === "timestamp");
		if (dates.length === 0) return { skip: "no feature is a date or a time stamp" };
		const later = await Promise.all(dates.map(({ name }) => table.measure("later", {
			column: name,
			than: time
		})));
		const all = (await Promise.all(dates.map(async ({ name }, k) => {
			const { rows, n } = later[k];
			if (n === 0) return [];
			const finding = judgedShare(name, "knows_the_future", rows, n, asked.limit, [`is later than ${time}`, `are later than ${time}`]);
			if (finding.status !== "fail") return [{ finding }];
			const rule = {
				rule: "compare",
				left: name,
				op: "<=",
				right: time
			};
			return [{
				finding: {
					...finding,
					rows: await table.failingIds(rule, rowsShown)
				},
				rule
			}];
		}))).flat();
		if (all.length === 0) return { skip: "no feature with dates has any beside a time" };
		return worstFirst(all.map(({ finding }) => finding), `none of ${numberOf(all.length, "date")} is later than ${time} in any of ${counted(table.rows)} rows`, all.flatMap((one) => "rule" in one && one.rule ? [one.rule] : []));
	}
};

// shared/checks/data/l_diversity.ts
const options$7 = strictObject({
	"quasi-identifiers": array(string()).min(1).meta({
		description: "Columns that others may know of a person, and find the row by",
		examples: [[
			"birth_year",
			"zip",
			"sex"
		]]
	}),
	sensitive: array(string()).min(1).meta({
		description: "Columns that nobody should learn of a person",
		examples: [["diagnosis"]]
	}),
	kind: _enum(["distinct", "entropy"]).default("distinct").meta({
		description: "Whether values are counted, or weighed by how even they are (the exponential of their entropy)",
		examples: ["entropy"]
	})
});
/** Groups of people who are told apart from nobody and who share a secret. */
const lDiversity = {
	name: "l_diversity",
	title: "Who is found in the data keeps their secret",
	description: "Least number of values of a sensitive column in a group that agrees in all quasi-identifiers (l-diversity, Machanavajjhala et al. 2007), distinct or by entropy. A missing value counts as a value.",
	scope: "table",
	family: "policy",
	limit: {
		op: ">=",
		default: 2,
		of: "values in the least diverse group",
		range: [1, Number.MAX_SAFE_INTEGER]
	},
	severity: "error",
	isDefault: false,
	options: options$7,
	async run({ table, rowsShown }, { limit = 1, options: { "quasi-identifiers": columns, sensitive, kind } }) {
		requireColumns(table, [...columns, ...sensitive]);
		const entropy = kind === "entropy";
		const rules = [];
		const findings = await Promise.all(sensitive.map(async (of) => {
			const found = await table.measure("anonymity", {
				columns,
				sensitive: of,
				entropy,
				min: limit
			});
			const finding = {
				subject: of,
				statistic: entropy ? "entropy_l" : "l",
				value: found.least,
				n: table.rows,
				limit: {
					op: ">=",
					value: limit
				}
			};
			const least = `the least diverse of ${numberOf(found.groups, "group")} has ${written$1(found.least)}`;
			if (found.groupsBelow === 0) return {
				...finding,
				status: "pass",
				why: `${least}, at least ${written$1(limit)}`
			};
			const rule = {
				rule: "group_diversity",
				columns,
				of,
				min: limit,
				entropy
			};
			rules.push(rule);
			const rows = await table.failingIds(rule, rowsShown);
			const why = `${counted(found.rowsBelow)} of ${counted(table.rows)} rows are in ${numberOf(found.groupsBelow, "group")} with fewer than ${written$1(limit)} values; ${least}`;
			return {
				...finding,
				status: "fail",
				why,
				rows
			};
		}));
		return foundInColumns(findings, findings.map(({ subject, why }) => `${subject}: ${why}`)[0], rules);
	}
};

// shared/checks/data/listed-values.ts
/** A few values in a sentence, quoted, long ones cut, personal ones masked: `"north", "south" and 3 more`. */
function listedValues(values, most = 3) {
	const shown = values.slice(0, most).map((value) => shownValue(value, 40));
	const rest = values.length - shown.length;
	return rest > 0 ? `${shown.join(", ")} and ${rest} more` : shown.join(", ");
}

// shared/checks/data/label_correlation.ts
const mostListed = 30;
/** How closely each feature goes with the label. */
const labelCorrelation = {
	name: "label_correlation",
	title: "How features go with the label",
	description: "The association of each feature with the label: Pearson's or Spearman's coefficient of numbers (of a label of two classes with its positive class as 1), Cramér's V of categories, the correlation ratio of both; with intervals of numbers, and the features of which no association is shown (Benjamini–Hochberg over all). Told, not judged; on at most 20,000 rows.",
	scope: "table",
	family: "label",
	severity: "info",
	isDefault: true,
	async run(context, asked) {
		const { table, columns, alpha } = context;
		if (columns.label === void 0) return { skip: "columns.label names no label" };
		if (!table.column(columns.label)) return { skip: `the table has no column ${JSON.stringify(columns.label)}` };
		const sampled = await sampledInputs(table, context, asked);
		if (!sampled.label) return { skip: "the label is neither a class nor a number" };
		const label = labelAsInput(columns.label, sampled.label, columns.positive);
		const found = sampled.inputs.flatMap((input) => {
			const one = association(input, input.kind === "number" ? label.ofNumbers : label.ofCategories);
			return one ? [{
				name: input.name,
				...one
			}] : [];
		});
		if (found.length === 0) return { skip: "no feature and label vary together over rows enough" };
		const adjusted = benjaminiHochberg(found.map(({ p }) => p));
		const told = found.map((one, k) => ({
			...one,
			p: adjusted[k],
			bounds: one.interval?.(1 - alpha)
		})).sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
		const unrelated = told.filter(({ p }) => p > alpha).map(({ name }) => name);
		return {
			why: `${`${told[0].name} goes closest with the label: ${associationNames[told[0].statistic]} ${written$1(told[0].value)}` + (unrelated.length > 0 ? `; no association is shown of ${listedValues(unrelated, 5)}` : `; all of ${numberOf(told.length, "feature")} go with it`)} (${sampledRows(table, sampled)})`,
			findings: told.map(({ name, statistic, value, bounds, p, n }) => ({
				subject: name,
				statistic,
				value,
				...bounds && {
					interval: bounds,
					level: 1 - alpha
				},
				method: `${associationNames[statistic]}; Benjamini–Hochberg over ${told.length}`,
				p,
				n
			})),
			sections: [{
				type: "table",
				title: `How the features of ${table.input} go with the label`.slice(0, 200),
				columns: [
					{ title: "Feature" },
					{ title: "by" },
					{
						title: "association",
						align: "right"
					},
					{
						title: `${written$1(100 * (1 - alpha))} % interval`,
						align: "right"
					},
					{
						title: "p",
						align: "right"
					}
				],
				rows: told.slice(0, mostListed).map(({ name, statistic, value, bounds, p }) => [
					name.slice(0, 200),
					associationNames[statistic],
					Number(value.toPrecision(3)),
					bounds ? `${written$1(bounds[0])} to ${written$1(bounds[1])}` : null,
					p < 1e-4 ? "< 0.0001" : Number(p.toPrecision(2))
				])
			}]
		};
	}
};
/** The label beside features that are numbers, and beside those that are categories. */
function labelAsInput(name, label, positive) {
	if (label.kind === "number") {
		const numbers = {
			name,
			kind: "number",
			numbers: label.numbers
		};
		return {
			ofNumbers: numbers,
			ofCategories: numbers
		};
	}
	const { codes, classes } = label;
	const category = {
		name,
		kind: "category",
		codes,
		levels: classes.length
	};
	if (classes.length !== 2) return {
		ofNumbers: category,
		ofCategories: category
	};
	const known = positive === void 0 ? -1 : classes.indexOf(positive);
	const one = known >= 0 ? known : classes[0] > classes[1] ? 0 : 1;
	return {
		ofNumbers: {
			name,
			kind: "number",
			numbers: Float64Array.from(codes, (code) => code < 0 ? NaN : code === one ? 1 : 0)
		},
		ofCategories: category
	};
}

// shared/checks/data/predictive-power.ts
const folds = 5;
/** Numbers are cut into so many groups of equal size: a tree of one column and 20 leaves. */
const bins = 20;
/** Of more classes only the most frequent are predicted, each against the rest. */
const mostClasses$1 = 20;
/** Fewer rows of a class say nothing. */
const leastRows = 10;
/**
* The area under the ROC curve (of several classes the mean of each against the rest), or R² of a number, that a column
* reaches alone: the better of its own order and of means of the label in its groups, found in other folds than they
* are tried on. Undefined where there are too few rows, or the label is constant.
*/
function predictivePower(input, label) {
	const groups = input.kind === "category" ? input.codes : quantileBins(input.numbers, bins);
	return label.kind === "number" ? powerForNumber(input, groups, label.numbers) : powerForClasses(input, groups, label.codes, label.classes.length);
}
function powerForClasses(input, groups, codes, classes) {
	const rows = labelledRows(codes);
	const sizes = new Array(classes).fill(0);
	const ofLabel = taken(codes, rows);
	for (let i = 0; i < ofLabel.length; i++) sizes[ofLabel[i]]++;
	const judged = sizes.map((size, code) => ({
		size,
		code
	})).filter(({ size }) => size >= leastRows && rows.length - size >= leastRows).sort((a, b) => b.size - a.size).slice(0, classes === 2 ? 1 : mostClasses$1);
	if (judged.length === 0) return void 0;
	const ofRows = taken(groups, rows);
	const numbers = input.kind === "number" ? taken(input.numbers, rows) : void 0;
	const ranks = numbers && ranksWithInfinite(numbers);
	const areas = judged.map(({ size, code }) => {
		const positive = whereCode(ofLabel, code);
		const byGroup = areaOfGroups(ofRows, positive);
		const byOrder = ranks ? areaOfRanks(ranks, positive, size) : .5;
		return {
			value: Math.max(.5, byGroup, byOrder, 1 - byOrder),
			positives: size,
			negatives: rows.length - size
		};
	});
	const mean = (of) => areas.reduce((sum, area) => sum + of(area), 0) / areas.length;
	return {
		statistic: "roc_auc",
		value: mean(({ value }) => value),
		interval: (level) => [mean(({ value, positives, negatives }) => aucInterval(value, positives, negatives, level)[0]), mean(({ value, positives, negatives }) => aucInterval(value, positives, negatives, level)[1])],
		pBeyond: (limit) => {
			const least = Math.min(...areas.map(({ positives }) => positives));
			return aucTail(mean(({ value }) => value), least, rows.length - least, limit);
		},
		method: `best of order and ${folds}-fold means of ${bins} groups, score interval`,
		n: rows.length
	};
}
/** Infinite numbers have a rank, too. */
function ranksWithInfinite(numbers) {
	const ranks = ranksOf(numbers);
	if (ranks !== "gaps") return ranks;
	return numbers.some(Number.isNaN) ? void 0 : midranks(numbers);
}
/** Rows with a label, found once for all columns. */
const labelled = /* @__PURE__ */ new WeakMap();
function labelledRows(codes) {
	let rows = labelled.get(codes);
	if (rows === void 0) {
		rows = new Int32Array(codes.length);
		let n = 0;
		for (let i = 0; i < codes.length; i++) if (codes[i] >= 0) rows[n++] = i;
		rows = rows.slice(0, n);
		labelled.set(codes, rows);
	}
	return rows;
}
function taken(values, rows) {
	if (rows.length === values.length) return values;
	const some = values.slice(0, rows.length);
	for (let k = 0; k < rows.length; k++) some[k] = values[rows[k]];
	return some;
}
function whereCode(codes, code) {
	const is = new Float64Array(codes.length);
	for (let i = 0; i < codes.length; i++) if (codes[i] === code) is[i] = 1;
	return is;
}
/** The area that means of other folds reach; all rows of a group and fold have one mean. */
function areaOfGroups(groups, positive) {
	const means = outOfFoldMeans(groups, positive, folds);
	let cells = 0;
	for (const group of groups) cells = Math.max(cells, folds * (group + 2));
	const [scores, positives, negatives] = [
		cells,
		cells,
		cells
	].map((size) => new Float64Array(size));
	for (let i = 0; i < groups.length; i++) {
		const cell = folds * (groups[i] + 1) + i % folds;
		scores[cell] = means[i];
		positives[cell] += positive[i];
		negatives[cell] += 1 - positive[i];
	}
	return rocAucOfCells(scores, positives, negatives) ?? .5;
}
/** The area that a column reaches by its own order. */
function areaOfRanks(ranks, positive, positives) {
	let sum = 0;
	for (let i = 0; i < ranks.length; i++) sum += positive[i] * ranks[i];
	return (sum - positives * (positives + 1) / 2) / positives / (ranks.length - positives);
}
function powerForNumber(input, groups, label) {
	const rows = Array.from(label.keys()).filter((i) => Number.isFinite(label[i]));
	if (rows.length < 20) return void 0;
	const values = Float64Array.from(rows, (i) => label[i]);
	const means = outOfFoldMeans(Int32Array.from(rows, (i) => groups[i]), values, folds);
	const found = [{
		r: Math.max(0, pearson(means, values) ?? 0),
		of: "pearson",
		n: rows.length
	}];
	if (input.kind === "number") {
		const both = rows.filter((i) => Number.isFinite(input.numbers[i]));
		if (both.length >= 20) {
			const a = Float64Array.from(both, (i) => input.numbers[i]);
			const b = Float64Array.from(both, (i) => label[i]);
			const present = Math.sqrt(both.length / rows.length);
			found.push({
				r: Math.abs(pearson(a, b) ?? 0) * present,
				of: "pearson",
				n: both.length
			});
			found.push({
				r: Math.abs(spearman(a, b) ?? 0) * present,
				of: "pearson",
				n: both.length
			});
		}
	}
	const best = found.reduce((most, one) => one.r > most.r ? one : most);
	const z = fisherZ(best.r, best.n, best.of);
	if (!z || pearson(values, values) === void 0) return void 0;
	return {
		statistic: "r2",
		value: best.r ** 2,
		interval: (level) => {
			const [low, high] = z.interval(level);
			return [Math.max(0, low) ** 2, high ** 2];
		},
		pBeyond: (limit) => z.pBeyond(Math.sqrt(limit)),
		method: `best of Pearson, Spearman and ${folds}-fold means of ${bins} groups, Fisher's z`,
		n: rows.length
	};
}

// shared/checks/data/label_correlation_change.ts
/** Features that say more of the label in the training data than in the test data. */
const labelCorrelationChange = {
	name: "label_correlation_change",
	title: "Features say of the label in the test data what they say in training",
	description: "How much more (or less) each feature alone says of the label in the training data than in the test data: the difference of 2 · ROC AUC − 1, or of R² (deepchecks: feature label correlation change). Fails where it is beyond the limit and shown, Benjamini–Hochberg over all features; on at most 20,000 rows of each table.",
	scope: "split",
	family: "split",
	limit: {
		op: "<=",
		default: .2,
		of: "2 · ROC AUC − 1, or R²",
		range: [0, 2]
	},
	severity: "warning",
	isDefault: true,
	async run(context, asked) {
		const { table, train, columns, alpha } = context;
		const { label } = columns;
		if (label === void 0) return { skip: "columns.label names no label" };
		if (!train) return { skip: "there is no training data to compare with: name data.train" };
		if (!table.column(label) || !train.column(label)) return { skip: `${JSON.stringify(label)} is not in both tables` };
		const [here, there] = await Promise.all([sampledInputs(table, context, asked), sampledInputs(train, context, asked)]);
		if (!here.label || here.label.kind !== there.label?.kind) return { skip: "the label is another one in both tables" };
		const [hereLabel, thereLabel] = [here.label, there.label];
		const before = new Map(there.inputs.map((input) => [input.name, input]));
		const members = here.inputs.flatMap((input) => {
			const other = before.get(input.name);
			if (!other || other.kind !== input.kind) return [];
			const [now, then] = [predictivePower(input, hereLabel), predictivePower(other, thereLabel)];
			if (!now || !then || now.statistic !== then.statistic) return [];
			const scale = now.statistic === "roc_auc" ? 2 : 1;
			const z = normal.quantile(.975);
			const error = [now, then].map((power) => {
				const [low, high] = power.interval(.95);
				return scale * (high - low) / (2 * z);
			});
			const deviation = Math.hypot(...error);
			const value = scale * (then.value - now.value);
			const width = normal.quantile(1 - alpha / 2) * deviation;
			const name = now.statistic === "roc_auc" ? "ROC AUC" : "R²";
			return [{
				finding: {
					subject: input.name,
					statistic: "label_correlation_change",
					value,
					interval: [value - width, value + width],
					level: 1 - alpha,
					method: `difference of two ${name}s`,
					n: now.n,
					why: `alone it reaches a ${name} of ${written$1(now.value)}, ${written$1(then.value)} in training`
				},
				effect: Math.abs(value),
				p: value === 0 ? 1 : deviation > 0 ? 2 * normal.sf(Math.abs(value) / deviation) : 0
			}];
		});
		if (members.length === 0) return { skip: "no feature can be compared" };
		const findings = judgeFamily(members, asked.limit, alpha);
		return worstFirst(findings, `${numberOf(members.length, "feature")} say of the label what they say in training, within the limit`);
	}
};

// shared/checks/data/label_leakage.ts
const shown$1 = {
	roc_auc: "ROC AUC",
	r2: "R²"
};
/** Features that give the label away. */
const labelLeakage = {
	name: "label_leakage",
	title: "No feature gives the label away",
	description: "ROC AUC (of several classes the mean of each against the rest), or R² of a number, that each feature reaches alone, by its order or by means of the label in 20 groups that are tried on other folds (deepchecks: feature label correlation). Fails where it is shown to be beyond the limit (Benjamini–Hochberg over all features), so that an honest strong feature passes; undecided where a feature is close to perfect on too few rows; on at most 20,000 rows.",
	scope: "table",
	family: "label",
	limit: {
		op: "<=",
		default: .98,
		of: "ROC AUC, or R²",
		range: [0, 1]
	},
	severity: "error",
	isDefault: true,
	async run(context, asked) {
		const { table, columns, alpha } = context;
		if (columns.label === void 0) return { skip: "columns.label names no label" };
		if (!table.column(columns.label)) return { skip: `the table has no column ${JSON.stringify(columns.label)}` };
		const sampled = await sampledInputs(table, context, asked);
		const { label } = sampled;
		if (!label) return { skip: "the label is neither a class nor a number" };
		const powers = sampled.inputs.flatMap((input) => {
			const power = predictivePower(input, label);
			return power ? [{
				name: input.name,
				power
			}] : [];
		});
		if (powers.length === 0) return { skip: "no feature and class has rows enough to tell" };
		const { limit } = asked;
		const adjusted = benjaminiHochberg(powers.map(({ power }) => limit === void 0 ? 1 : power.pBeyond(limit)));
		const findings = powers.map(({ name, power }, k) => {
			const interval = power.interval(1 - 2 * alpha);
			const finding = {
				subject: name,
				statistic: power.statistic,
				value: power.value,
				interval,
				level: 1 - 2 * alpha,
				method: power.method,
				n: power.n,
				why: `alone it reaches a ${shown$1[power.statistic]} of ${withInterval(power.value, interval)}`
			};
			if (limit === void 0) return finding;
			const judged = {
				...finding,
				p: adjusted[k],
				limit: {
					op: "<=",
					value: limit
				}
			};
			if (power.value <= limit) return {
				...judged,
				status: "pass"
			};
			if (adjusted[k] <= alpha) return {
				...judged,
				status: "fail"
			};
			const why = `${finding.why}, too few rows to show more than ${written$1(limit)}`;
			const status = 1 - power.value < (1 - limit) / 4 ? "inconclusive" : "pass";
			return {
				...judged,
				status,
				why
			};
		});
		const best = findings.reduce((most, one) => one.value > most.value ? one : most);
		const passed = `the best of ${numberOf(findings.length, "feature")} is ${best.subject}: ${best.why} (${sampledRows(table, sampled)})`;
		return worstFirst(findings, passed);
	}
};

// shared/checks/data/is-class.ts
/** A label of whole numbers with more values than these is a number where no task is said. */
const mostClasses = 20;
/** Whether a label is one of classes that are all known. */
function isClass({ kind, distinct, categories }, task) {
	if (!categories || categories.others > 0 || task === "regression") return false;
	return task !== void 0 || kind === "boolean" || kind === "text" || distinct <= mostClasses;
}

// shared/checks/data/label_shares.ts
/** Shares of the classes against the training data. */
const labelShares = {
	name: "label_shares",
	title: "Classes have the shares of the training data",
	description: "The share of the class that moved most from the training data; fails where it is beyond the limit and a χ² test over all classes shows it.",
	scope: "reference",
	family: "split",
	limit: {
		op: "<=",
		default: .1,
		of: "share of rows",
		range: [0, 1]
	},
	severity: "warning",
	isDefault: true,
	async run(context, asked) {
		const { label } = context.columns;
		if (label === void 0) return { skip: "columns.label names no label" };
		const compared = await comparedColumns(context, asked);
		if ("skip" in compared) return compared;
		const column = compared.columns.find(({ name }) => name === label);
		if (!column) return { skip: `${JSON.stringify(label)} is not in both tables` };
		if (!isClass(column.before, context.task)) return { skip: "the label is no class" };
		const member = shareShift("label_shares", column.now, column.before, context.alpha);
		if (!member) return { skip: "a table has no label" };
		const [finding] = judgeFamily([member], asked.limit, context.alpha);
		return worstFirst([finding], finding.why ?? "");
	}
};

// shared/checks/data/is-measured.ts
/**
* Whether a column holds numbers in both tables, and not always the same one in training; a label of classes is none,
* even if it is written in numbers.
*/
function isMeasured({ name, now, before }, { columns: { label }, task }) {
	if (name === label && isClass(before, task)) return false;
	const isNumber = ({ kind, numbers }) => numbers !== void 0 && (kind === "integer" || kind === "number");
	return isNumber(now) && isNumber(before) && before.distinct > 1;
}

// shared/checks/data/moments-of.ts
/** Size, mean and sample variance of a profiled number; a size of 0 where it has none. */
function momentsOf({ numbers, missing }, { rows }) {
	const n = rows - missing;
	if (!numbers || n < 2) return {
		n: 0,
		mean: 0,
		variance: 0
	};
	return {
		n,
		mean: numbers.mean,
		variance: numbers.standardDeviation ** 2 * n / (n - 1)
	};
}

// shared/checks/data/mean_shift.ts
/** Means of numbers against the training data. */
const meanShift = shiftCheck({
	name: "mean_shift",
	title: "Means are those of the training data",
	description: "The difference of each number's mean from the training data's in standard deviations (Cohen's d); fails where it is beyond the limit and Welch's t test, Benjamini–Hochberg over all columns, shows it.",
	limit: {
		op: "<=",
		default: .2,
		of: "standard deviations",
		range: [0, 100]
	},
	members(compared, context) {
		return compared.columns.filter((column) => isMeasured(column, context)).flatMap((column) => {
			const [a, b] = [momentsOf(column.now, compared.now), momentsOf(column.before, compared.before)];
			if (a.n < 2 || b.n < 2) return [];
			const deviation = Math.sqrt((a.variance + b.variance) / 2);
			const difference = a.mean - b.mean;
			const means = `mean ${written$1(a.mean)}, ${written$1(b.mean)} in training`;
			const finding = {
				subject: column.name,
				statistic: "mean_shift",
				method: "Welch's t test",
				n: a.n
			};
			const test = welch(a, b);
			if (!test) {
				if (difference === 0) return [{
					finding: {
						...finding,
						value: 0,
						why: means
					},
					effect: 0,
					p: 1
				}];
				const why = `${means}, constant in both`;
				return [{
					finding: {
						...finding,
						why
					},
					effect: Number.POSITIVE_INFINITY,
					p: 0
				}];
			}
			const d = difference / deviation;
			const error = Math.hypot(test.standardError / deviation, d / Math.sqrt(2 * (a.n + b.n)));
			const width = normal.quantile(1 - context.alpha / 2) * error;
			return [{
				finding: {
					...finding,
					value: d,
					interval: [d - width, d + width],
					level: 1 - context.alpha,
					why: `${means}: ${written$1(d)} standard deviations`
				},
				effect: Math.abs(d),
				p: test.p
			}];
		});
	},
	nothing: "no number is in both tables",
	holds: (columns) => `the means of ${columns} are those of the training data`
});

// shared/checks/data/missing_labels.ts
/** Rows without a label. */
const missingLabels = {
	name: "missing_labels",
	title: "Every row has its label",
	description: "Share of rows without a value in the label column; nothing can be learned or judged on them. Data for training and testing must have that column.",
	scope: "table",
	family: "label",
	limit: {
		op: "<=",
		default: 0,
		of: "share of rows",
		range: [0, 1]
	},
	severity: "error",
	isDefault: true,
	async run({ table, columns: { label }, rowsShown }, { limit }) {
		if (label === void 0) return { skip: "columns.label names no label" };
		if (table.input !== "data") requireColumns(table, [label]);
		if (!table.column(label)) return { skip: `the table has no column ${JSON.stringify(label)}` };
		const rule = {
			rule: "required",
			column: label
		};
		const missing = await table.measure("missing", { column: label });
		const finding = judgedShare(label, "missing_labels", missing, table.rows, limit, ["has no label", "have no label"]);
		const why = `${label}: ${finding.why}`;
		if (finding.status !== "fail") return {
			findings: [finding],
			why
		};
		return {
			findings: [{
				...finding,
				rows: await table.failingIds(rule, rowsShown)
			}],
			why,
			rules: [rule]
		};
	}
};

// shared/checks/data/missing_share_shift.ts
/** Shares of missing values against the training data. */
const missingShareShift = shiftCheck({
	name: "missing_share_shift",
	title: "Values are missing as often as in the training data",
	description: "The difference of each column's share of missing values from the training data's; fails where it is beyond the limit and a χ² test, Benjamini–Hochberg over all columns, shows it.",
	limit: {
		op: "<=",
		default: .05,
		of: "share of rows",
		range: [0, 1]
	},
	members(compared, context) {
		const [n, m] = [compared.now.rows, compared.before.rows];
		return compared.columns.map(({ name, now, before }) => {
			const [here, there] = [now.missing / n, before.missing / m];
			const value = here - there;
			const width = normal.quantile(1 - context.alpha / 2) * Math.sqrt(here * (1 - here) / n + there * (1 - there) / m);
			return {
				finding: {
					subject: name,
					statistic: "missing_share_shift",
					value,
					interval: [Math.max(-1, value - width), Math.min(1, value + width)],
					level: 1 - context.alpha,
					method: "χ² test",
					n,
					why: `${written$1(100 * here)} % missing, ${written$1(100 * there)} % in training`
				},
				effect: Math.abs(value),
				p: chiSquaredTest([[now.missing, n - now.missing], [before.missing, m - before.missing]])?.p ?? 1
			};
		});
	},
	nothing: "no column is in both tables",
	holds: (columns) => `values of ${columns} are missing as often as in the training data`
});

// shared/checks/data/missing_values.ts
const none = ["has no value", "have no value"];
/** Rows without a value, by column. */
const missingValues = {
	name: "missing_values",
	title: "Values are there",
	description: "Share of rows without a value, in every column; an empty text is no value.",
	scope: "table",
	family: "values",
	limit: {
		op: "<=",
		default: .05,
		of: "share of rows",
		range: [0, 1]
	},
	severity: "warning",
	isDefault: true,
	async run({ table, rowsShown }, asked) {
		const columns = chosenColumns(table, asked);
		const missing = await Promise.all(columns.map(({ name }) => table.measure("missing", { column: name })));
		const findings = await Promise.all(columns.map(async ({ name }, k) => {
			const finding = judgedShare(name, "missing_values", missing[k], table.rows, asked.limit, none);
			if (finding.status !== "fail") return finding;
			const rows = await table.failingIds({
				rule: "required",
				column: name
			}, rowsShown);
			return {
				...finding,
				rows
			};
		}));
		return sharesInColumns(findings, `every row has a value in each of ${numberOf(columns.length, "column")}`, findings.flatMap(({ status, subject }) => status === "fail" ? [{
			rule: "required",
			column: subject
		}] : []));
	}
};

// shared/checks/data/label-edges.ts
/** Deciles of a numeric label in a sample, each once and ascending. */
async function labelEdges(table, label, seed) {
	const { columns } = await sampleOfTable(table, seed);
	const sorted = (columns.get(label)?.numbers ?? /* @__PURE__ */ new Float64Array()).filter(Number.isFinite).sort();
	if (sorted.length === 0) return [];
	const deciles = Array.from({ length: 9 }, (_, k) => sorted[Math.floor((k + 1) / 10 * sorted.length)]);
	return [...new Set(deciles)].filter((edge) => edge > sorted[0]);
}

// shared/checks/data/missingness_depends_on_label.ts
/** Most classes of a label that are told apart. */
const most = 50;
/** Rows that a cell of the table is expected to have before χ² is trusted (Cochran 1954). */
const fewestExpected = 5;
/** Whether a value is missing more often for some labels than for others. */
const missingnessDependsOnLabel = {
	name: "missingness_depends_on_label",
	title: "What is missing does not depend on the label",
	description: "Association of a feature’s missing values with the label, by Cramér’s V (Bergsma’s correction) with its interval: χ² over the classes, Fisher’s exact test where two classes have few rows; a numeric label is cut at its deciles. A model learns from such gaps what it will not know when it is used. Fails where V is beyond the limit and the dependence significant over all columns (Benjamini–Hochberg).",
	scope: "table",
	family: "label",
	limit: {
		op: "<=",
		default: .1,
		of: "Cramér’s V",
		range: [0, 1]
	},
	severity: "warning",
	isDefault: true,
	async run({ table, columns, task, alpha, seed }, asked) {
		const { label } = columns;
		if (label === void 0) return { skip: "columns.label names no label" };
		const column = table.column(label);
		if (!column) return { skip: `the table has no column ${JSON.stringify(label)}` };
		const features = inputColumns(table, columns, asked).map(({ name }) => name);
		const missing = await Promise.all(features.map((name) => table.measure("missing", { column: name })));
		const some = features.filter((_, k) => missing[k] > 0 && missing[k] < table.rows);
		if (some.length === 0) return { skip: "no feature has missing values" };
		const edges = column.kind === "number" || column.kind === "integer" && task === "regression" ? await labelEdges(table, label, seed) : void 0;
		if (edges?.length === 0) return { skip: `${label} holds one value only` };
		const classes = (await table.measure("missingBy", {
			columns: some,
			by: label,
			edges,
			most: 51
		})).filter(({ level }) => level !== null);
		if (classes.length > most) return { skip: `${label} has more than ${most} classes` };
		if (classes.length < 2) return { skip: `${label} has ${numberOf(classes.length, "class", "classes")}` };
		const told = [];
		const members = [];
		some.forEach((subject, k) => {
			const counts = classes.map(({ rows, missing }) => [missing[k], rows - missing[k]]);
			const found = dependence(counts, alpha);
			const finding = {
				subject,
				statistic: "cramers_v",
				n: counts.reduce((sum, [a, b]) => sum + a + b, 0)
			};
			if (!found) {
				told.push({
					...finding,
					why: "too few missing values to say what they depend on"
				});
				return;
			}
			const { value, interval, p, method } = found;
			const share = ([a, b]) => a + b === 0 ? 0 : a / (a + b);
			const ranked = classes.map(({ level }, i) => ({
				level: named(level, edges),
				share: share(counts[i])
			})).sort((a, b) => b.share - a.share);
			const [first] = ranked;
			const last = ranked[ranked.length - 1];
			const missed = counts.reduce((sum, [a]) => sum + a, 0);
			const why = `${numberOf(missed, "value")} ${missed === 1 ? "is" : "are"} missing: ${written$1(100 * first.share)} % where ${label} is ${first.level}, ${written$1(100 * last.share)} % where it is ${last.level}; Cramér’s V ${withInterval(value, interval)}`;
			members.push({
				finding: {
					...finding,
					value,
					interval,
					level: 1 - 2 * alpha,
					method,
					why
				},
				effect: value,
				p
			});
		});
		const findings = [...judgeFamily(members, asked.limit, alpha), ...told];
		return foundInColumns(findings, `in none of ${numberOf(some.length, "column")} with missing values do these depend on ${label}`);
	}
};
function named(level, edges) {
	if (!edges) return JSON.stringify(level);
	const k = Number(level);
	if (k === 0) return `below ${written$1(edges[0])}`;
	return k === edges.length ? `at least ${written$1(edges[k - 1])}` : `${written$1(edges[k - 1])} to ${written$1(edges[k])}`;
}
/** Missing and present rows by class; undefined where they are too few to show anything. */
function dependence(counts, alpha) {
	const kept = pooled(counts);
	const v = cramersV(kept);
	const interval = cramersVInterval(kept, 1 - 2 * alpha);
	const test = chiSquaredTest(kept);
	if (!v || !interval || !test) return void 0;
	if (leastExpected(kept) >= fewestExpected) return {
		value: v.value,
		interval,
		p: test.p,
		method: "χ²"
	};
	if (kept.length > 2) return void 0;
	const [[a, b], [c, d]] = kept;
	return {
		value: v.value,
		interval,
		p: fisherExact(a, b, c, d),
		method: "Fisher's exact test"
	};
}
function leastExpected(counts) {
	const n = counts.reduce((sum, [a, b]) => sum + a + b, 0);
	const missing = counts.reduce((sum, [a]) => sum + a, 0);
	const rarer = Math.min(missing, n - missing) / n;
	return Math.min(...counts.map(([a, b]) => (a + b) * rarer));
}
/** Classes with too few rows are put together, the rarest first, until each has enough or two are left. */
function pooled(counts) {
	const sorted = [...counts].sort(([a, b], [c, d]) => a + b - c - d);
	while (sorted.length > 2 && leastExpected(sorted) < fewestExpected) {
		const [[a, b], [c, d], ...rest] = sorted;
		sorted.splice(0, sorted.length, [a + c, b + d], ...rest);
		sorted.sort(([a, b], [c, d]) => a + b - c - d);
	}
	return sorted;
}

// shared/checks/data/placeholder-texts.ts
/**
* Texts that stand for a missing value: what pandas reads as one (`na_values` of read_csv), and what people write. In
* lower case.
*/
const placeholderTexts = [
	"#n/a",
	"#na",
	"#null!",
	"#div/0!",
	"#value!",
	"#ref!",
	"-",
	"--",
	"---",
	"-nan",
	".",
	"?",
	"??",
	"<na>",
	"<null>",
	"(null)",
	"(missing)",
	"missing",
	"n.a.",
	"n/a",
	"na",
	"nan",
	"nat",
	"nil",
	"none",
	"not available",
	"null",
	"tbd",
	"undefined",
	"unknown"
];

// shared/checks/data/mixed_types.ts
const options$6 = strictObject({ "main-share": number$1().gt(.5).max(1).default(.9).describe("From which share of its values on a column is meant to be of one kind, and the rest is at fault") });
const names$1 = [
	"numbers",
	"dates",
	"booleans",
	"codes with leading zeros",
	"texts"
];
const escaped = (text) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
const whole = (pattern) => String.raw`^\s*(?:${pattern})\s*$`;
const day$2 = "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])";
/** What stands for a missing value is of every kind, and infinity a number; `special_values` and `infinite_values` count them. */
const placeholders = `(?i:${placeholderTexts.map(escaped).join("|")}|[+-]?inf(?:inity)?)`;
/** Kinds that a text can be of, in the order in which they are tried. */
const kinds = [
	{
		name: "numbers",
		one: "number",
		pattern: String.raw`[+-]?(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?`
	},
	{
		name: "dates",
		one: "date",
		pattern: String.raw`${day$2}(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?: ?(?:Z|[+-][0-9]{2}:?[0-9]{2}))?)?`
	},
	{
		name: "booleans",
		one: "boolean",
		pattern: "(?i:true|false)"
	}
];
/** Digits behind a zero, as of US ZIP codes: where there are more than this share of them, all digits are codes. */
const codes = "0[0-9]+";
const mostCodes = .01;
const patterns = [
	whole(placeholders),
	...kinds.map(({ pattern }) => whole(pattern)),
	whole(codes)
];
const zone = "(?:[Zz]|[+-][0-9]{2}(?::?[0-9]{2})?)$";
/** Time stamps that say their time zone, or do not, with what is said of the fewer and what the others look like. */
const withZone = {
	said: ["says its time zone", "say their time zone"],
	others: "[Tt ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.][0-9]+)?)?$"
};
const withoutZone = {
	said: ["says no time zone", "say no time zone"],
	others: zone
};
/** Values of another kind than nearly all others of their column. */
const mixedTypes = {
	name: "mixed_types",
	title: "The values of a column are of one kind",
	description: "In columns of texts whose values are numbers, dates or booleans but for a few: share of values that are of another kind. Of time stamps that partly say their time zone: share of the fewer. Codes with leading zeros are texts; what stands for a missing value or for infinity is left out.",
	scope: "table",
	family: "values",
	limit: {
		op: "<=",
		default: 0,
		of: "share of values",
		range: [0, 1]
	},
	severity: "warning",
	isDefault: true,
	options: options$6,
	async run({ table, rowsShown }, asked) {
		const chosen = chosenColumns(table, asked);
		const columns = chosen.filter(({ kind }) => kind === "text");
		const zoned = chosen.filter(({ zones }) => zones === "some");
		if (columns.length + zoned.length === 0) return { skip: "no column holds texts" };
		const counts = await Promise.all(columns.map(({ name: column }) => table.measure("firstMatching", {
			column,
			patterns
		})));
		const rules = [];
		const byZone = zoned.map(async ({ name }) => {
			const [said, unsaid] = await table.measure("firstMatching", {
				column: name,
				patterns: [zone]
			});
			const few = said < unsaid ? withZone : withoutZone;
			const finding = judgedShare(name, "mixed_types", Math.min(said, unsaid), said + unsaid, asked.limit, few.said, "time stamp");
			if (finding.status !== "fail") return finding;
			const rule = {
				rule: "pattern",
				column: name,
				pattern: few.others
			};
			rules.push(rule);
			return {
				...finding,
				rows: await table.failingIds(rule, rowsShown)
			};
		});
		const findings = await Promise.all([...byZone, ...columns.map(async ({ name }, k) => {
			const [, ...byKind] = counts[k];
			const n = byKind.reduce((sum, count) => sum + count, 0);
			const largest = Math.max(...byKind.slice(0, kinds.length));
			const main = byKind.indexOf(largest);
			const areCodes = byKind[kinds.length] > mostCodes * n;
			if (n === 0 || areCodes || largest / n < asked.options["main-share"]) {
				const parts = byKind.map((count, i) => `${counted(count)} ${names$1[i]}`);
				return {
					subject: name,
					statistic: "mixed_types",
					n,
					status: "pass",
					why: n === 0 ? "holds nothing but placeholders" : `holds texts (${parts.join(", ")})`
				};
			}
			const kind = kinds[main];
			const said = [`is no ${kind.one}`, `are no ${kind.name}`];
			const finding = judgedShare(name, "mixed_types", n - largest, n, asked.limit, said, "value");
			if (finding.status !== "fail") return finding;
			const rule = {
				rule: "pattern",
				column: name,
				pattern: whole(`${placeholders}|${kind.pattern}`)
			};
			rules.push(rule);
			return {
				...finding,
				rows: await table.failingIds(rule, rowsShown)
			};
		})]);
		return sharesInColumns(findings, `the values of each of ${numberOf(columns.length + zoned.length, "column")} of texts are of one kind`, rules);
	}
};

// shared/checks/data/most-frequent.ts
/** The most frequent value of a sampled column and its rows, of `n` with a value; undefined where it has none. */
function mostFrequent({ numbers, codes, levels }) {
	const counts = /* @__PURE__ */ new Map();
	let n = 0;
	let most;
	for (const value of numbers ?? codes ?? []) {
		if (Number.isNaN(value) || codes && value < 0) continue;
		n++;
		counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	for (const [value, count] of counts) {
		const first = most === void 0 ? 0 : counts.get(most) ?? 0;
		if (most === void 0 || count > first || count === first && value < most) most = value;
	}
	if (most === void 0) return void 0;
	return {
		value: codes ? levels?.[most] ?? most : most,
		count: counts.get(most) ?? 0,
		n
	};
}

// shared/checks/data/near_constant_columns.ts
/** Shares of a sample that are further below the limit need no counting. */
const doubtful = .05;
function shown(value) {
	return typeof value === "string" ? shownValue(value) : JSON.stringify(value);
}
/** Columns nearly all of whose rows hold one value. */
const nearConstantColumns = {
	name: "near_constant_columns",
	title: "No column holds nearly one value only",
	description: "Share of values that are the most frequent one, in columns that hold several. Told unless its severity is raised: flags of rare events are such columns. The value is found in a sample, and counted in all rows where it is near the limit.",
	scope: "table",
	family: "columns",
	limit: {
		op: "<=",
		default: .995,
		of: "share of values",
		range: [0, 1]
	},
	severity: "info",
	isDefault: true,
	async run({ table, columns: { id }, seed }, asked) {
		const { columns: samples } = await sampleOfTable(table, seed);
		const columns = chosenColumns(table, asked).flatMap(({ name: column, kind }) => {
			if (column === id || kind === "date" || kind === "timestamp" || kind === "time") return [];
			const most = mostFrequent(samples.get(column) ?? {});
			return most ? [{
				column,
				value: most.value,
				share: most.count / most.n,
				n: most.n
			}] : [];
		});
		if (columns.length === 0) return { skip: "no column holds values that can be compared" };
		const values = await Promise.all(columns.map(({ column, value, share }) => share > (asked.limit ?? 1) - doubtful ? table.measure("frequency", {
			column,
			value
		}) : void 0));
		const findings = columns.flatMap(({ column, value, share, n }, k) => {
			const counts = values[k];
			if (!counts) {
				const why = `${written$1(100 * share)} % of ${numberOf(n, "sampled value")} are ${shown(value)}`;
				return [{
					subject: column,
					statistic: "most_frequent",
					value: share,
					n,
					status: asked.limit === void 0 ? void 0 : "pass",
					why
				}];
			}
			const { present, rows, isConstant } = counts;
			if (isConstant || present === 0) return [];
			const exact = rows / present;
			const finding = {
				subject: column,
				statistic: "most_frequent",
				value: exact,
				n: present
			};
			const told = `${counted(rows)} of ${numberOf(present, "value")} are ${shown(value)}`;
			if (asked.limit === void 0) return [{
				...finding,
				why: told
			}];
			const isWithin = exact <= asked.limit;
			const why = `${told}, ${isWithin ? "at most" : "more than"} ${written$1(100 * asked.limit)} %`;
			return [{
				...finding,
				limit: {
					op: "<=",
					value: asked.limit
				},
				status: isWithin ? "pass" : "fail",
				why
			}];
		});
		if (findings.length === 0) return { skip: "every column holds one value only" };
		return foundInColumns(findings, `none of ${numberOf(findings.length, "column")} holds nearly one value only`);
	}
};

// shared/checks/data/near_duplicates.ts
/** Folding the values of more columns takes DuckDB minutes to plan. */
const widest = 500;
/** Rows that are nearly there twice. */
const nearDuplicates = {
	name: "near_duplicates",
	title: "No row is nearly there twice",
	description: "Share of rows that an earlier row equals in all columns but the id once texts are compared without letter case and spaces around and between words, and numbers to six significant digits; those that are exactly equal are left to `duplicate_rows`. Told, not judged, where columns are so coarse that different rows agree by chance. One hash a row: rows that differ in one column only are not looked for, nor is it looked for in tables of more than 500 columns.",
	scope: "table",
	family: "rows",
	limit: {
		op: "<=",
		default: 0,
		of: "share of rows",
		range: [0, 1]
	},
	severity: "warning",
	isDefault: true,
	async run({ table, columns: { id }, rowsShown, seed }, asked) {
		const chosen = chosenColumns(table, asked).filter(({ name }) => name !== id);
		const columns = chosen.map(({ name }) => name);
		if (!chosen.some(({ kind }) => kind === "text" || kind === "number")) return { skip: "no column holds texts or numbers with decimals" };
		if (columns.length > widest) return { skip: `there are ${counted(columns.length)} columns: near copies are looked for where there are at most ${counted(widest)}` };
		const [exact, near] = await Promise.all([table.measure("repeatedRows", {
			columns,
			by: "values",
			most: 0
		}), table.measure("repeatedRows", {
			columns,
			by: "folded",
			most: 0
		})]);
		const repeats = Math.max(0, near.repeats - exact.repeats);
		const but = "an earlier one but for letter case, spaces or the last digits";
		const judgedBy = (limit) => judgedShare("rows", "near_duplicates", repeats, table.rows, limit, [`is ${but}`, `are ${but}`]);
		const finding = judgedBy(asked.limit);
		const found = (one) => ({
			findings: [one],
			why: String(one.why)
		});
		if (finding.status !== "fail") return found(finding);
		const [chance, { groups }] = await Promise.all([naturalTwinsIn(table, columns, seed), table.measure("repeatedRows", {
			columns,
			by: "nearly",
			most: rowsShown
		})]);
		const rows = groups.map((group) => group.join(" ≈ "));
		if (chance === void 0) return found({
			...finding,
			rows
		});
		const told = judgedBy(void 0);
		return found({
			...told,
			rows,
			why: `${told.why}, where ${chance}`
		});
	}
};

// shared/checks/data/beyond-chance.ts
/** The option of checks that count what a fresh sample of the same source shows now and then, too. */
const beyondChance = strictObject({ "beyond-chance": boolean().default(true).describe("Fail only where there is more than a fresh sample of the same source would show; false: fail beyond the limit, whatever the reason") });

// shared/checks/data/unknown-values.ts
/** Values of a column of categories that the training data does not know. */
function unknownValues(now, before, rows) {
	const known = new Map(before.categories?.values ?? []);
	const here = new Map(now.categories?.values ?? []);
	const values = [...here.keys()].filter((value) => !known.has(value));
	const pairs = [...[...known].map(([value, count]) => [here.get(value) ?? 0, count]), ...values.map((value) => [here.get(value) ?? 0, 0])];
	const n = rows.now.rows - now.missing;
	const m = rows.before.rows - before.missing;
	return {
		rule: {
			rule: "one_of",
			column: now.name,
			values: [...known.keys()]
		},
		values,
		p: novelty(pairs, n, m)
	};
}

// shared/checks/data/new_categories.ts
/** Categories that the training data does not know. */
const newCategories = {
	name: "new_categories",
	title: "Training knows every category",
	description: "Share of rows whose category the training data does not have, in every column of categories (texts and booleans; whole numbers where `columns` names them); fails beyond the limit where there are more than a fresh sample of the same source would show (each value is equally likely to lie in any row of both tables; Benjamini–Hochberg over all columns).",
	scope: "reference",
	family: "reference",
	limit: {
		op: "<=",
		default: 0,
		of: "share of rows",
		range: [0, 1]
	},
	severity: "error",
	isDefault: true,
	options: beyondChance,
	async run(context, asked) {
		const compared = await comparedColumns(context, asked);
		if ("skip" in compared) return compared;
		const { table, columns, alpha, rowsShown } = context;
		const unknown = compared.columns.filter(({ name, before }) => name !== columns.label && isCategory(before, asked.columns)).map(({ now, before }) => ({
			name: now.name,
			...unknownValues(now, before, compared)
		}));
		if (unknown.length === 0) return { skip: "no column of categories is in both tables" };
		const adjusted = benjaminiHochberg(unknown.map(({ p }) => p));
		const found = await Promise.all(unknown.map(async ({ name, rule, values }, k) => {
			const failing = await table.failing(rule);
			const judged = judgedShare(name, "new_categories", failing, table.rows, asked.limit, ["has a category that training does not know", "have a category that training does not know"]);
			const listed = values.length > 0 ? `, as ${listedValues(values)}` : "";
			const isChance = asked.options["beyond-chance"] && adjusted[k] > alpha;
			const told = {
				...judged,
				p: adjusted[k],
				method: `exchangeability; Benjamini–Hochberg over ${unknown.length}`,
				why: `${judged.why}${listed}`
			};
			if (judged.status !== "fail") return {
				finding: told,
				rule
			};
			const rows = await table.failingIds(rule, rowsShown);
			if (!isChance) return {
				finding: {
					...told,
					rows
				},
				rule
			};
			const why = `${told.why}; a fresh sample may show as many`;
			return {
				finding: {
					...told,
					rows,
					status: "pass",
					why
				},
				rule
			};
		}));
		return worstFirst(found.map(({ finding }) => finding), `training knows the categories of ${numberOf(found.length, "column")}`, found.flatMap(({ finding, rule }) => finding.status === "fail" ? [rule] : []));
	}
};

// shared/checks/data/new_labels.ts
/** Labels that the training data does not know. */
const newLabels = {
	name: "new_labels",
	title: "Training knows every label",
	description: "Share of rows whose label the training data does not have: no model can have learned it. Of classes; numbers have no labels to know.",
	scope: "reference",
	family: "reference",
	limit: {
		op: "<=",
		default: 0,
		of: "share of rows",
		range: [0, 1]
	},
	severity: "error",
	isDefault: true,
	async run(context, { limit }) {
		const { table, task, rowsShown } = context;
		const { label } = context.columns;
		if (label === void 0) return { skip: "columns.label names no label" };
		const compared = await comparedColumns(context, {});
		if ("skip" in compared) return compared;
		const column = compared.columns.find(({ name }) => name === label);
		if (!column) return { skip: `${JSON.stringify(label)} is not in both tables` };
		const { now, before } = column;
		if (!isClass(before, task)) return { skip: "the label is no class of which training knows all" };
		const { rule, values } = unknownValues(now, before, compared);
		const failing = await table.failing(rule);
		const finding = judgedShare(label, "new_labels", failing, table.rows, limit, ["has a label that training does not know", "have a label that training does not know"]);
		const why = `${finding.why}${values.length > 0 ? `, as ${listedValues(values)}` : ""}`;
		const told = {
			...finding,
			why
		};
		if (finding.status !== "fail") return {
			findings: [told],
			why: `${label}: ${why}`
		};
		const rows = await table.failingIds(rule, rowsShown);
		return {
			findings: [{
				...told,
				rows
			}],
			why: `${label}: ${why}`,
			rules: [rule]
		};
	}
};

// shared/checks/data/out_of_range.ts
const options$5 = beyondChance.extend({ tolerance: number$1().min(0).default(.1).describe("How far beyond the range a number may lie, as a part of its width") });
/** Numbers beyond the training data's smallest and largest. */
const outOfRange = {
	name: "out_of_range",
	title: "Numbers lie in the range of the training data",
	description: "Share of rows whose number lies more than a tenth of the training range below its smallest or above its largest number; fails beyond the limit where there are more than a fresh sample of the same source would show (the k largest values of both tables lie all in this one; Benjamini–Hochberg over all columns).",
	scope: "reference",
	family: "reference",
	limit: {
		op: "<=",
		default: .001,
		of: "share of rows",
		range: [0, 1]
	},
	severity: "warning",
	isDefault: true,
	options: options$5,
	async run(context, asked) {
		const compared = await comparedColumns(context, asked);
		if ("skip" in compared) return compared;
		const { table, alpha, rowsShown } = context;
		const columns = compared.columns.filter((column) => isMeasured(column, context)).flatMap(({ name, before }) => {
			if (!before.numbers) return [];
			const { min, max } = before.numbers;
			const slack = asked.options.tolerance * (max - min);
			return Number.isFinite(slack) ? [{
				name,
				before,
				min: min - slack,
				max: max + slack
			}] : [];
		});
		if (columns.length === 0) return { skip: "no number is in both tables" };
		const outside = (await Promise.all(columns.map(({ name, min, max }) => table.measure("below", {
			column: name,
			at: [min, max]
		})))).map(({ n, counts: [[below], [, atMost]] }) => ({
			n,
			below,
			above: n - atMost
		}));
		const adjusted = benjaminiHochberg(columns.map(({ before }, k) => {
			const { n, below, above } = outside[k];
			const m = compared.before.rows - before.missing;
			return Math.min(1, 2 * Math.min(allFromOne(below, n, m), allFromOne(above, n, m)));
		}));
		const all = (await Promise.all(columns.map(async ({ name, min, max }, k) => {
			const { n, below, above } = outside[k];
			if (n === 0) return [];
			const range = `outside ${bound(min)} to ${bound(max)}`;
			const said = [`lies ${range}`, `lie ${range}`];
			const judged = judgedShare(name, "out_of_range", below + above, n, asked.limit, said);
			const told = {
				...judged,
				p: adjusted[k],
				method: `exchangeability; Benjamini–Hochberg over ${columns.length}`
			};
			const rule = {
				rule: "range",
				column: name,
				type: "number",
				min,
				max
			};
			if (judged.status !== "fail") return [{
				finding: told,
				rule
			}];
			const rows = await table.failingIds(rule, rowsShown);
			if (!asked.options["beyond-chance"] || adjusted[k] <= alpha) return [{
				finding: {
					...told,
					rows
				},
				rule
			}];
			const why = `${judged.why}; a fresh sample may show as many`;
			return [{
				finding: {
					...told,
					rows,
					status: "pass",
					why
				},
				rule
			}];
		}))).flat();
		return worstFirst(all.map(({ finding }) => finding), `${numberOf(all.length, "column")} lie in the range of the training data`, all.flatMap(({ finding, rule }) => finding.status === "fail" ? [rule] : []));
	}
};
/** A bound that rows are held against, with all its digits. */
function bound(value) {
	return String(Number(value.toPrecision(15))).replace("-", "−");
}

// shared/checks/data/median-of.ts
/** The median of numbers, none of them NaN; of an even count the middle between two. NaN of none. */
function medianOf(values) {
	const sorted = Float64Array.from(values).sort();
	const middle = sorted.length >> 1;
	if (sorted.length === 0) return NaN;
	return sorted.length % 2 === 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2;
}

// shared/checks/data/outliers.ts
const options$4 = strictObject({ deviations: number$1().positive().default(5).describe("How many robust standard deviations from the median a value is an outlier") });
/** A normal distribution's standard deviation by its median absolute deviation, and by its mean absolute deviation. */
const byMedian = 1.482602218505602;
const byMean = 1.2533141373155001;
/** Different values that a column must have: with fewer it holds codes, counts or steps. */
const fewest$1 = 20;
/** Columns whose rows are named at most. */
const mostNamed = 50;
/**
* Median and robust standard deviation: the median absolute deviation; where more than half of the values are equal, the
* mean one. Undefined where all are.
*/
function robust(values) {
	const median = medianOf(values);
	const distances = values.map((value) => Math.abs(value - median));
	const mad = medianOf(distances);
	const mean = distances.reduce((sum, one) => sum + one, 0) / distances.length;
	const deviation = mad > 0 ? byMedian * mad : byMean * mean;
	return deviation > 0 && Number.isFinite(deviation) ? {
		median,
		deviation
	} : void 0;
}
/** Numbers far from the median. */
const outliers = {
	name: "outliers",
	title: "No number is far from all others",
	description: "Share of numbers that lie more than five robust standard deviations from the median, by the median absolute deviation (Iglewicz and Hoaglin 1993), or the mean one where that is zero, in columns of at least 20 different numbers. Median and deviation come from a sample of 10,000 rows, the counts from all. Incomes and waiting times have such values by nature: told until a limit is set.",
	scope: "table",
	family: "values",
	limit: {
		op: "<=",
		default: null,
		of: "share of values",
		range: [0, 1]
	},
	severity: "warning",
	isDefault: true,
	options: options$4,
	async run({ table, columns: { id, label }, rowsShown, seed }, asked) {
		const chosen = chosenColumns(table, asked).filter(({ name, kind }) => (kind === "integer" || kind === "number") && name !== id && name !== label);
		if (chosen.length === 0) return { skip: "no column holds numbers" };
		const { columns: samples } = await sampleOfTable(table, seed);
		const judged = chosen.flatMap(({ name: column }) => {
			const values = (samples.get(column)?.numbers ?? /* @__PURE__ */ new Float64Array()).filter(Number.isFinite);
			const scale = new Set(values).size < fewest$1 ? void 0 : robust(values);
			if (!scale) return [];
			const reach = asked.options.deviations * scale.deviation;
			const [min, max] = [scale.median - reach, scale.median + reach];
			return Number.isFinite(min) && Number.isFinite(max) ? [{
				column,
				min,
				max,
				median: scale.median
			}] : [];
		});
		if (judged.length === 0) return { skip: `no column has ${fewest$1} different numbers` };
		const [counts, missing] = await Promise.all([Promise.all(judged.map(({ column, min, max }) => table.measure("beyond", {
			column,
			min,
			max
		}))), Promise.all(judged.map(({ column }) => table.measure("missing", { column })))]);
		const named = new Set(judged.map(({ column }, k) => ({
			column,
			rows: counts[k]
		})).filter(({ rows }) => rows > 0).sort((a, b) => b.rows - a.rows).slice(0, mostNamed).map(({ column }) => column));
		const rules = [];
		const findings = await Promise.all(judged.map(async ({ column, min, max, median }, k) => {
			const n = table.rows - missing[k];
			const bounds = `below ${written$1(min)} or above ${written$1(max)}`;
			const said = [`lies ${bounds}`, `lie ${bounds}`];
			const finding = judgedShare(column, "outliers", counts[k], n, asked.limit, said, "value");
			const most = Math.min(rowsShown, counts[k]);
			const why = `${finding.why}; the median is ${written$1(median)}`;
			if (counts[k] === 0) return {
				...finding,
				why
			};
			if (finding.status === "fail") rules.push({
				rule: "range",
				column,
				type: "number",
				min,
				max
			});
			return {
				...finding,
				why,
				...named.has(column) && { rows: await table.measure("farthest", {
					column,
					from: median,
					most
				}) }
			};
		}));
		const worst = findings.reduce((a, b) => (b.value ?? 0) > (a.value ?? 0) ? b : a);
		const some = findings.filter(({ value }) => value !== 0).length;
		return {
			findings,
			why: some === 0 ? `no number in ${numberOf(findings.length, "column")} is far from the median` : `${numberOf(some, "column")} of ${counted(findings.length)} have numbers far from the median; ${worst.subject}: ${worst.why}`,
			rules
		};
	}
};

// shared/checks/data/padded_values.ts
/**
* Spaces of every kind around a text, and characters that nobody sees anywhere in it. Line breaks and tabs inside a
* text are its own; joiners belong to the scripts and signs that need them.
*/
const padding = String.raw`^[\s\p{Z}]|[\s\p{Z}]$|[\x{AD}\x{200B}\x{200E}\x{200F}\x{202A}-\x{202E}\x{2060}-\x{2064}\x{FEFF}\x{0}-\x{8}\x{E}-\x{1F}\x{7F}]`;
/** Texts with spaces around them or invisible characters in them. */
const paddedValues = {
	name: "padded_values",
	title: "Texts have nothing unseen in them",
	description: "Share of rows whose text starts or ends with a space of any kind, or holds a character that nobody sees (zero-width, direction mark, soft hyphen, control).",
	scope: "table",
	family: "values",
	limit: {
		op: "<=",
		default: 0,
		of: "share of rows",
		range: [0, 1]
	},
	severity: "warning",
	isDefault: true,
	async run({ table, rowsShown }, asked) {
		const columns = chosenColumns(table, asked).filter(({ kind }) => kind === "text");
		if (columns.length === 0) return { skip: "no column holds texts" };
		const rules = columns.map(({ name }) => ({
			rule: "pattern",
			column: name,
			pattern: padding,
			not: true
		}));
		const padded = await Promise.all(rules.map((rule) => table.failing(rule)));
		const findings = await Promise.all(rules.map(async (rule, k) => {
			const finding = judgedShare(rule.column, "padded_values", padded[k], table.rows, asked.limit, ["is padded or holds unseen characters", "are padded or hold unseen characters"]);
			if (finding.status !== "fail") return finding;
			return {
				...finding,
				rows: await table.failingIds(rule, rowsShown)
			};
		}));
		const failed = rules.filter((_, k) => findings[k].status === "fail");
		return sharesInColumns(findings, `no text in ${numberOf(columns.length, "column")} is padded or holds unseen characters`, failed);
	}
};

// shared/checks/data/protected_features.ts
/** Protected columns among the model's inputs. */
const protectedFeatures = {
	name: "protected_features",
	title: "The model does not read what is protected",
	description: "Protected columns (sex, age, origin …) that columns.features names: a model that reads them can treat people by them. Leave out with `except` what it may read by law and reason.",
	scope: "table",
	family: "policy",
	severity: "warning",
	isDefault: true,
	async run({ columns }, { columns: only, except }) {
		if (!columns.protected?.length) return { skip: "tollgate.yml names no protected columns" };
		const { features } = columns;
		if (!features) return { skip: "tollgate.yml names no features, so it is not known what the model reads" };
		const judged = columns.protected.filter((name) => (only === void 0 || only.includes(name)) && !except?.includes(name));
		return judgedNames(judged, "protected_features", (name) => features.includes(name) ? "is protected and an input of the model" : void 0, `none of ${numberOf(judged.length, "protected column")} is an input of the model`);
	}
};

// shared/checks/data/quantile_shift.ts
/** Quantiles of numbers against the training data. */
const quantileShift = shiftCheck({
	name: "quantile_shift",
	title: "Quantiles are those of the training data",
	description: "How far the share of rows below a quantile of the training data lies from the quantile's own, at 13 quantiles of each number, ties counted in favour: Kolmogorov and Smirnov's statistic at these points. Fails where it is beyond the limit and their test, Benjamini–Hochberg over all columns, shows it.",
	limit: {
		op: "<=",
		default: .1,
		of: "share of rows",
		range: [0, 1]
	},
	async members(compared, context) {
		const columns = compared.columns.filter((column) => isMeasured(column, context));
		const answers = await Promise.all(columns.map(({ name, before }) => context.table.measure("below", {
			column: name,
			at: before.numbers?.quantiles ?? []
		})));
		return columns.flatMap(({ name, now, before }, k) => {
			const { n, counts } = answers[k];
			const m = compared.before.rows - before.missing;
			const there = before.numbers?.quantiles ?? [];
			const here = now.numbers?.quantiles ?? [];
			if (n === 0 || m === 0 || there.length !== profiledQuantiles.length) return [];
			const slack = 1 / Math.min(n, m);
			const shifts = profiledQuantiles.map((at, q) => {
				if (here[q] === there[q]) return 0;
				const [less, atMost] = [counts[q][0] / n, counts[q][1] / n];
				return Math.max(0, at - atMost - slack, less - at - slack);
			});
			const value = Math.max(...shifts);
			const q = shifts.indexOf(value);
			return [{
				finding: {
					subject: name,
					statistic: "quantile_shift",
					value,
					method: "Kolmogorov–Smirnov",
					n,
					why: value === 0 ? "no quantile has moved" : `quantile ${written$1(profiledQuantiles[q])} is ${written$1(here[q])}, ${written$1(there[q])} in training: ${written$1(100 * value)} % of the rows have crossed it`
				},
				effect: value,
				p: kolmogorov.sf(Math.sqrt(n * m / (n + m)) * value)
			}];
		});
	},
	nothing: "no number is in both tables",
	holds: (columns) => `the quantiles of ${columns} are those of the training data`
});

// shared/checks/data/retention.ts
const options$3 = strictObject({
	days: number$1().positive().max(1e5).meta({
		description: "How old a row may be, in days",
		examples: [730]
	}),
	date: string().optional().meta({
		description: "The column with a row's date or time stamp; columns.time where absent",
		examples: ["collected_at"]
	}),
	format: string().optional().meta({
		description: "How its dates are written, as a strptime pattern; ISO 8601 where absent",
		examples: ["%d.%m.%Y"]
	})
});
const day$1 = 864e5;
/** Rows that are kept for longer than they may be. */
const retention = {
	name: "retention",
	title: "No row is older than it may be",
	description: "Share of rows whose date lies more than so many days back. Rows whose date is missing or cannot be read may be older: they leave it undecided.",
	scope: "table",
	family: "policy",
	limit: {
		op: "<=",
		default: 0,
		of: "share of rows",
		range: [0, 1]
	},
	severity: "error",
	isDefault: false,
	options: options$3,
	async run({ table, columns, now, rowsShown }, { limit, options: { days, date, format } }) {
		const column = date ?? columns.time;
		if (column === void 0) throw new Error("neither its option `date` nor columns.time names a date column");
		if (!table.column(column)) throw new Error(`the table has no column ${JSON.stringify(column)}`);
		const min = (/* @__PURE__ */ new Date(now.getTime() - days * day$1)).toISOString();
		const readable = {
			rule: "range",
			column,
			type: "timestamp",
			...format ? { format } : {}
		};
		const kept = {
			...readable,
			min
		};
		const [missing, unread, broken] = await Promise.all([
			table.measure("missing", { column }),
			table.failing(readable),
			table.failing(kept)
		]);
		const finding = judgedShare(column, "retention", broken - unread, table.rows, limit, [`is older than ${numberOf(days, "day")}`, `are older than ${numberOf(days, "day")}`]);
		const why = `${column}: ${finding.why}`;
		const unknown = missing + unread;
		const couldBreak = limit !== void 0 && (broken + missing) / table.rows > limit;
		if (finding.status === "pass" && couldBreak) {
			const undecided = `the date of ${counted(unknown)} of ${numberOf(table.rows, "row")} is missing or cannot be read`;
			const rule = missing > 0 ? {
				rule: "required",
				column
			} : readable;
			const rows = await table.failingIds(rule, rowsShown);
			return {
				findings: [{
					...finding,
					status: "inconclusive",
					rows,
					why: undecided
				}],
				why: `${column}: ${undecided}`,
				rules: [rule]
			};
		}
		if (finding.status !== "fail") return {
			findings: [finding],
			why
		};
		const rows = await table.failingIds(kept, rowsShown);
		return {
			findings: [{
				...finding,
				rows
			}],
			why,
			rules: [kept]
		};
	}
};

// shared/checks/data/row_count.ts
/** Rows of the table. */
const rowCount = {
	name: "row_count",
	title: "There are enough rows",
	description: "Rows of the table; a table without any is refused before any check runs.",
	scope: "table",
	family: "rows",
	limit: {
		op: ">=",
		default: 1,
		of: "rows",
		range: [0, Number.MAX_SAFE_INTEGER]
	},
	severity: "error",
	isDefault: true,
	async run({ table }, { limit }) {
		const finding = {
			subject: "rows",
			statistic: "row_count",
			value: table.rows,
			n: table.rows
		};
		const told = numberOf(table.rows, "row");
		if (limit === void 0) return {
			findings: [{
				...finding,
				why: told
			}],
			why: told
		};
		const isEnough = table.rows >= limit;
		const why = `${told}, ${isEnough ? "at least" : "fewer than"} ${numberOf(limit, "row")}`;
		return {
			findings: [{
				...finding,
				limit: {
					op: ">=",
					value: limit
				},
				status: isEnough ? "pass" : "fail",
				why
			}],
			why
		};
	}
};

// shared/checks/data/row_overlap.ts
/** Test rows that are in the training data. */
const rowOverlap = {
	name: "row_overlap",
	title: "No test row is in the training data",
	description: "Share of test rows that agree with a training row in every column that both have, but the id (deepchecks: samples mix). Few coarse columns repeat by chance: it fails beyond the limit where more rows agree than if all rows were dealt to both tables at random.",
	scope: "split",
	family: "split",
	limit: {
		op: "<=",
		default: 0,
		of: "share of rows",
		range: [0, 1]
	},
	severity: "error",
	isDefault: true,
	options: beyondChance,
	async run({ table, train, columns: { id }, alpha, rowsShown }, asked) {
		if (!train) return { skip: "there is no training data to compare with: name data.train" };
		const columns = chosenColumns(table, asked).filter(({ name, kind }) => name !== id && kind !== "nested" && train.column(name)).map(({ name }) => name);
		if (columns.length === 0) return { skip: "the tables have no column in common" };
		const shared = await table.measure("sharedRows", {
			columns,
			other: train,
			ids: rowsShown
		});
		const { oneIn, rows: drawn, sizes } = shared.drawn;
		const rule = {
			rule: "not_in",
			columns,
			table: train.input
		};
		const judged = judgedShare("rows", "row_overlap", shared.rows, table.rows, asked.limit, [`is in ${train.input}, too`, `are in ${train.input}, too`]);
		const { expected, p } = overlapByChance(sizes, table.rows / oneIn, train.rows / oneIn, drawn);
		const byChance = shared.rows > 0 ? `; chance alone would make about ${counted(Math.round(expected * oneIn))}` : "";
		const why = `${judged.why}${byChance}`;
		const told = {
			...judged,
			p,
			method: "rows dealt at random",
			why
		};
		if (judged.status !== "fail") return {
			findings: [told],
			why
		};
		const rows = [...shared.ids];
		if (!asked.options["beyond-chance"] || p <= alpha) return {
			findings: [{
				...told,
				rows
			}],
			why,
			rules: [rule]
		};
		return {
			findings: [{
				...told,
				rows,
				status: "pass",
				why: `${why} (p ${written$1(p)})`
			}],
			why
		};
	}
};

// shared/checks/data/schema_change.ts
const options$2 = strictObject({ "new-columns": _enum(["tell", "fail"]).default("tell").describe("Whether a column that the training data did not have is told, or fails") });
/** Kinds that later values may have where the training data had another: whole numbers among numbers, no values at all. */
function fits(trained, kind) {
	return trained === kind || trained === "empty" || kind === "empty" || trained === "number" && kind === "integer" || trained === "timestamp" && kind === "date";
}
function nearest(name, names) {
	if (names.length === 0) return "";
	const sameLetters = names.find((other) => other.trim().toLowerCase() === name.trim().toLowerCase());
	const found = sameLetters ?? (0, import_fastest_levenshtein.closest)(name, names);
	return sameLetters !== void 0 || (0, import_fastest_levenshtein.distance)(name, found) <= Math.max(1, name.length / 3) ? `; ${JSON.stringify(found)} is new: has it been renamed?` : "";
}
/** Columns that have gone, come, or changed their type since training. */
const schemaChange = {
	name: "schema_change",
	title: "Columns are those of the training data",
	description: "Columns that the training data had and this table lacks, columns whose values are of another type, and columns that are new. Types are those of the values, so that 1 and 1.0 are told apart only where they differ.",
	scope: "reference",
	family: "schema",
	severity: "error",
	isDefault: true,
	options: options$2,
	async run({ table, reference }, asked) {
		if (!reference) return { skip: "there is no training data to compare with" };
		const isChosen = (name) => (asked.columns === void 0 || asked.columns.includes(name)) && !asked.except?.includes(name);
		const trained = reference.columns.filter(({ name }) => isChosen(name));
		const addedNames = chosenColumns(table, asked).filter(({ name }) => !reference.columns.some((column) => column.name === name)).map(({ name }) => name);
		const kept = trained.map(({ name, kind }) => {
			const finding = {
				subject: name,
				statistic: "schema_change",
				n: table.rows
			};
			const column = table.column(name);
			if (!column) return {
				...finding,
				status: "fail",
				why: `the column is gone${nearest(name, addedNames)}`
			};
			const isSame = fits(kind, column.kind);
			return {
				...finding,
				status: isSame ? "pass" : "fail",
				why: isSame ? `holds ${column.kind} values` : `holds ${column.kind} values, in training ${kind}`
			};
		});
		const fresh = addedNames.map((name) => ({
			subject: name,
			statistic: "schema_change",
			n: table.rows,
			...asked.options["new-columns"] === "fail" ? { status: "fail" } : {},
			why: "the training data has no such column"
		}));
		const order = orderChange(trained.map(({ name }) => name), table.columns.map(({ name }) => name));
		const newcomers = addedNames.length === 0 ? "" : `; ${numberOf(addedNames.length, "column")} more are new`;
		return foundInColumns([
			...kept,
			...fresh,
			...order
		], `all of ${numberOf(trained.length, "column")} of the training data are there${newcomers}`);
	}
};
/** Told: a model that is given its inputs by place would take one column for another. */
function orderChange(trained, now) {
	const places = new Map(now.map((name, k) => [name, k]));
	const kept = trained.filter((name) => places.has(name));
	const moved = kept.find((name, k) => k > 0 && Number(places.get(name)) < Number(places.get(kept[k - 1])));
	if (moved === void 0) return [];
	return [{
		subject: moved,
		statistic: "order",
		why: `the order of the columns has changed: ${JSON.stringify(moved)} stands elsewhere than in training`
	}];
}

// shared/checks/data/seasonality_gap.ts
const names = {
	month: [
		"",
		"January",
		"February",
		"March",
		"April",
		"May",
		"June",
		"July"
	].concat([
		"August",
		"September",
		"October",
		"November",
		"December"
	]),
	weekday: [
		"",
		"Monday",
		"Tuesday",
		"Wednesday",
		"Thursday",
		"Friday",
		"Saturday",
		"Sunday"
	],
	hour: Array.from({ length: 24 }, (_, hour) => `${hour}:00`)
};
const day = 86400;
/** Training data that spans a year has met every month; what it lacks in two of them it lacks by nature. */
const year = 365 * day;
/** Parts of the year, week or day that are judged on but were not trained on. */
const seasonalityGap = {
	name: "seasonality_gap",
	title: "Training has met every season",
	description: "Share of test rows in a month of the year, weekday or hour of the day in which the training data has no row, where that is more than chance shows; and months of which training data of one to two years has no row, told where it spans more and lacks them every year.",
	scope: "split",
	family: "split",
	limit: {
		op: "<=",
		default: 0,
		of: "share of rows",
		range: [0, 1]
	},
	severity: "warning",
	isDefault: true,
	async run({ table, train, columns: { time }, alpha }, { limit }) {
		if (time === void 0) return { skip: "columns.time names no column" };
		if (!train) return { skip: "there is no training data to compare with: name data.train" };
		for (const facts of [table, train]) {
			const column = facts.column(time);
			if (!column) return { skip: `${JSON.stringify(time)} is not in both tables` };
			if (column.kind !== "date" && column.kind !== "timestamp") return { skip: `${JSON.stringify(time)} holds no dates or time stamps in ${facts.input}` };
		}
		const [here, there] = await Promise.all([table, train].map((facts) => facts.measure("calendar", { column: time })));
		if (here.n === 0 || there.n === 0) return { skip: `a table has no time in ${JSON.stringify(time)}` };
		const findings = [
			"month",
			"weekday",
			"hour"
		].map((part) => judgedPart(part, here, there, limit, alpha));
		findings.push(...monthsLacking(there, limit === void 0, alpha));
		return worstFirst(findings, `training has met every month, weekday and hour of ${table.input}`);
	}
};
function judgedPart(part, here, there, limit, alpha) {
	const all = names[part].flatMap((name, k) => name === "" ? [] : [{
		name,
		k
	}]);
	const met = all.filter(({ k }) => !there[part][k]).filter(({ k }) => here[part][k]);
	const rows = met.reduce((sum, { k }) => sum + here[part][k], 0);
	const p = novelty(all.map(({ k }) => [here[part][k] ?? 0, there[part][k] ?? 0]), here.n, there.n);
	const listed = (some) => some.map(({ name }) => name).join(", ");
	const finding = {
		subject: part,
		statistic: "seasonality_gap",
		value: rows / here.n,
		n: here.n,
		p,
		method: "exchangeability"
	};
	const told = rows > 0 ? `${counted(rows)} of ${numberOf(here.n, "row")} ${rows === 1 ? "is" : "are"} of ${listed(met)}, of which training has none` : `training has met every ${part} that is judged`;
	if (limit === void 0) return {
		...finding,
		why: told
	};
	const isBeyond = rows / here.n > limit && 3 * p <= alpha;
	return {
		...finding,
		limit: {
			op: "<=",
			value: limit
		},
		status: isBeyond ? "fail" : "pass",
		why: told
	};
}
/** Months without a row in training data that spans a year and has so many rows that chance leaves none out. */
function monthsLacking(there, isTold, alpha) {
	const span = (there.last ?? 0) - (there.first ?? 0);
	const gaps = names.month.filter((name, k) => name !== "" && !there.month[k]);
	if (span < year || gaps.length === 0 || 12 * (11 / 12) ** there.n > alpha) return [];
	const finding = {
		subject: "calendar",
		statistic: "months_without_rows",
		value: gaps.length,
		n: there.n
	};
	const why = `training has no row of ${gaps.join(", ")}, though it spans ${written$1(span / day)} days`;
	if (isTold || span >= 2 * year) return [{
		...finding,
		why
	}];
	return [{
		...finding,
		limit: {
			op: "<=",
			value: 0
		},
		status: "fail",
		why
	}];
}

// shared/checks/data/size_ratio.ts
/** Rows of the test data for each row of the training data. */
const sizeRatio = {
	name: "size_ratio",
	title: "There is test data enough beside the training data",
	description: "Rows of the test data over rows of the training data, after deepchecks.",
	scope: "split",
	family: "split",
	limit: {
		op: ">=",
		default: .01,
		of: "test rows over training rows",
		range: [0, 1e3]
	},
	severity: "warning",
	isDefault: true,
	async run({ table, train }, { limit }) {
		if (!train) return { skip: "there is no training data to compare with: name data.train" };
		const value = table.rows / train.rows;
		const why = `${numberOf(table.rows, "test row")} to ${numberOf(train.rows, "training row")}: ${written$1(value)}`;
		const finding = {
			subject: "rows",
			statistic: "size_ratio",
			value,
			n: table.rows
		};
		if (limit === void 0) return {
			findings: [{
				...finding,
				why
			}],
			why
		};
		const status = value >= limit ? "pass" : "fail";
		return {
			findings: [{
				...finding,
				limit: {
					op: ">=",
					value: limit
				},
				status,
				why
			}],
			why
		};
	}
};

// shared/checks/data/special_values.ts
const options$1 = strictObject({
	values: array(union([string(), number$1()])).default([]).describe("More values that stand for a missing one, in every column: [-1, \"keine Angabe\"]"),
	allow: array(string()).default([]).describe("Texts that are values of their own here: [\"none\", \"unknown\"]")
});
/** Numbers that are written where there is none; suspected only where they lie far from all other values. */
const sentinels = [
	3,
	4,
	5,
	6,
	7,
	8,
	9,
	10
].map((digits) => 10 ** digits - 1).flatMap((nines) => [nines, -nines]).concat([
	-99,
	2 ** 31 - 1,
	-(2 ** 31),
	-(2 ** 15),
	2 ** 15 - 1,
	2 ** 16 - 1,
	2 ** 32 - 1
]);
/** Days that stand for none in the systems that they come from. */
const days = [
	"1970-01-01",
	"1900-01-01",
	"1899-12-30",
	"1899-12-31",
	"0001-01-01",
	"9999-12-31",
	"2099-12-31"
];
/** Seconds since 1970 of a date or time stamp as it is written; without a zone it is UTC. */
function secondsOf(text) {
	const iso = text.trim().replace(" ", "T");
	return Date.parse(/(Z|[+-]\d\d(:?\d\d)?|^.{10})$/.test(iso) ? iso : `${iso}Z`) / 1e3;
}
/** Rows of such a day that are no chance where all others are later, or all are earlier. */
const manyRows = 5;
function isOutside(day, rows, { least, greatest }) {
	if (least === null || greatest === null) return false;
	const distance = day > greatest ? day - greatest : least - day;
	return distance > 0 && (rows >= manyRows || distance > greatest - least);
}
/** Whether a number lies further from the others than these from each other. */
function isFarFrom(number, least, greatest) {
	if (least === null || greatest === null) return false;
	const span = greatest - least;
	if (number > greatest) return number - greatest > span;
	return number < least && (least - number > span || least >= 0 && number <= -99);
}
/** Counted only where the greatest or the least number is one of them: the others lie among their like. */
async function numbersIn(table, column, numbers, isSure) {
	const range = isSure ? void 0 : await table.measure("extremes", { column });
	if (!isSure && !(range && (numbers.includes(range.min) || numbers.includes(range.max)))) return {
		found: [],
		least: null,
		greatest: null
	};
	return table.measure("listedValues", {
		column,
		numbers
	});
}
/** Values that stand for a missing one. */
const specialValues = {
	name: "special_values",
	title: "What is missing is left empty",
	description: "Share of rows whose value stands for a missing one: texts such as N/A, null, ? and unknown (what pandas reads as missing, and more), numbers such as -999 and 99999 where they lie further from all others than these from each other, days such as 1970-01-01 that lie so far off, or five times and outside of all others.",
	scope: "table",
	family: "values",
	limit: {
		op: "<=",
		default: 0,
		of: "share of rows",
		range: [0, 1]
	},
	severity: "warning",
	isDefault: true,
	options: options$1,
	async run({ table, rowsShown }, asked) {
		const { values, allow } = asked.options;
		const columns = chosenColumns(table, asked).filter(({ kind }) => [
			"text",
			"integer",
			"number",
			"date",
			"timestamp"
		].includes(kind));
		if (columns.length === 0) return { skip: "no column holds texts, numbers or dates" };
		const allowed = new Set(allow.map((text) => text.toLowerCase()));
		const own = values.map((value) => String(value).toLowerCase());
		const texts = [.../* @__PURE__ */ new Set([...placeholderTexts, ...own])].filter((text) => !allowed.has(text));
		const ownNumbers = values.map(Number).filter(Number.isFinite);
		const numbers = [.../* @__PURE__ */ new Set([...sentinels, ...ownNumbers])];
		const listed = await Promise.all(columns.map(({ name: column, kind }) => kind === "text" ? table.measure("listedValues", {
			column,
			texts
		}) : kind === "date" || kind === "timestamp" ? table.measure("listedValues", {
			column,
			texts: own,
			numbers: days.map(secondsOf)
		}) : numbersIn(table, column, numbers, ownNumbers.length > 0)));
		const rules = [];
		const findings = await Promise.all(columns.map(async ({ name, kind }, k) => {
			const { found, least, greatest } = listed[k];
			const isTime = kind === "date" || kind === "timestamp";
			const isNumeric = kind === "integer" || kind === "number";
			const suspected = found.filter(([value, count]) => isTime && (own.includes(value.toLowerCase()) || isOutside(secondsOf(value), count, listed[k])) || kind === "text" || isNumeric && (ownNumbers.includes(Number(value)) || isFarFrom(Number(value), least, greatest)));
			const rows = suspected.reduce((sum, [, count]) => sum + count, 0);
			const finding = judgedShare(name, "special_values", rows, table.rows, asked.limit, ["holds what stands for a missing value", "hold what stands for a missing value"]);
			if (rows === 0) return finding;
			const shown = suspected.slice(0, 5).map(([value, count]) => `${JSON.stringify(value)} × ${counted(count)}`).join(", ");
			const why = `${finding.why}: ${shown}`;
			if (finding.status !== "fail") return {
				...finding,
				why
			};
			const rule = {
				rule: "none_of",
				column: name,
				values: suspected.map(([value]) => value)
			};
			rules.push(rule);
			return {
				...finding,
				why,
				rows: await table.failingIds(rule, rowsShown)
			};
		}));
		return sharesInColumns(findings, `no value in ${numberOf(columns.length, "column")} stands for a missing one`, rules);
	}
};

// shared/checks/data/standard_deviation_shift.ts
/** Standard deviations of numbers against the training data. */
const standardDeviationShift = shiftCheck({
	name: "standard_deviation_shift",
	title: "Numbers spread as in the training data",
	description: "How many times as large the larger of the two standard deviations is, of each number; fails where it is beyond the limit and a test with the kurtosis of the data (Bonett 2006), Benjamini–Hochberg over all columns, shows it.",
	limit: {
		op: "<=",
		default: 1.5,
		of: "larger over smaller standard deviation",
		range: [1, 1e3]
	},
	async members(compared, context) {
		const columns = compared.columns.filter((column) => isMeasured(column, context));
		const kurtoses = await Promise.all(columns.map(({ name }) => context.table.measure("kurtosis", { column: name })));
		return columns.flatMap((column, k) => {
			const [a, b] = [momentsOf(column.now, compared.now), momentsOf(column.before, compared.before)];
			if (a.n < 4 || b.n < 4) return [];
			const [now, before] = [Math.sqrt(a.variance), Math.sqrt(b.variance)];
			const kurtosis = Math.max(kurtoses[k] ?? 3, column.before.numbers?.kurtosis ?? 3);
			const deviations = `standard deviation ${written$1(now)}, ${written$1(before)} in training`;
			const finding = {
				subject: column.name,
				statistic: "standard_deviation_shift",
				method: "log ratio with kurtosis (Bonett)",
				n: a.n,
				why: deviations
			};
			const test = spreadRatio({
				n: a.n,
				standardDeviation: now,
				kurtosis
			}, {
				n: b.n,
				standardDeviation: before,
				kurtosis
			});
			if (!test) return [];
			const larger = Math.max(test.ratio, 1 / test.ratio);
			const [low, high] = test.interval(1 - context.alpha);
			return [{
				finding: {
					...finding,
					value: larger,
					interval: test.ratio >= 1 ? [low, high] : [1 / high, 1 / low],
					level: 1 - context.alpha
				},
				effect: larger,
				p: test.p
			}];
		});
	},
	nothing: "no number is in both tables",
	holds: (columns) => `${columns} spread as in the training data`
});

// shared/checks/data/text_lengths.ts
const options = strictObject({
	"inner-share": number$1().gt(0).lt(1).default(.94).describe("Share of the texts whose lengths are normal"),
	factor: number$1().positive().default(4).describe("How many times the width of the normal lengths a length may lie beyond them")
});
/** Different texts of a sample that a column must have, and their share: with fewer it holds categories. */
const fewest = 100;
const fewestShare = .01;
/** The length that this share of texts does not exceed. */
function quantile(lengths, n, share) {
	let seen = 0;
	for (const [length, count] of lengths) {
		seen += count;
		if (seen >= share * n) return length;
	}
	return lengths[lengths.length - 1][0];
}
/**
* The lengths beyond which a text is odd: the inner quantiles and `factor` times the distance between them, or, where
* lengths spread by factors rather than by steps, as those of free texts do, their ratio.
*/
function bounds(lengths, n, inner, factor) {
	const low = quantile(lengths, n, (1 - inner) / 2);
	const high = quantile(lengths, n, (1 + inner) / 2);
	const width = factor * Math.max(1, high - low);
	return {
		min: Math.max(0, Math.min(low - width, Math.floor(low * low / high))),
		max: Math.max(high + width, Math.ceil(high * high / Math.max(1, low)))
	};
}
/** Texts far shorter or longer than nearly all others of their column. */
const textLengths = {
	name: "text_lengths",
	title: "Texts are about as long as the others",
	description: "Share of texts whose length lies further from the inner 94 % of lengths than four times their width, and than their ratio; after deepchecks’ StringLengthOutOfBounds. Columns with fewer than 100 different texts are left out.",
	scope: "table",
	family: "values",
	limit: {
		op: "<=",
		default: 0,
		of: "share of texts",
		range: [0, 1]
	},
	severity: "warning",
	isDefault: true,
	options,
	async run({ table, rowsShown, seed }, asked) {
		const texts = chosenColumns(table, asked).filter(({ kind }) => kind === "text");
		if (texts.length === 0) return { skip: "no column holds texts" };
		const { columns: samples } = await sampleOfTable(table, seed);
		const columns = texts.filter(({ name }) => {
			const counts = valueCounts(samples.get(name) ?? {});
			const n = counts.reduce((sum, [, count]) => sum + count, 0);
			return counts.length >= Math.max(fewest, fewestShare * n);
		});
		if (columns.length === 0) return { skip: `no column has ${fewest} different texts` };
		const lengths = await Promise.all(columns.map(({ name: column }) => table.measure("textLengths", { column })));
		const rules = [];
		const findings = await Promise.all(columns.map(async ({ name }, k) => {
			const n = lengths[k].reduce((sum, [, count]) => sum + count, 0);
			const { min, max } = bounds(lengths[k], n, asked.options["inner-share"], asked.options.factor);
			const rows = lengths[k].filter(([length]) => length < min || length > max).reduce((sum, [, count]) => sum + count, 0);
			const bound = `${min > 0 ? `fewer than ${counted(min)} or ` : ""}more than ${counted(max)} characters`;
			const said = [`has ${bound}`, `have ${bound}`];
			const finding = judgedShare(name, "text_lengths", rows, n, asked.limit, said, "text");
			const shortest = counted(lengths[k][0][0]);
			const longest = counted(lengths[k][lengths[k].length - 1][0]);
			const why = `${finding.why}; the texts have ${shortest} to ${longest}`;
			if (finding.status !== "fail") return {
				...finding,
				why
			};
			const rule = {
				rule: "length",
				column: name,
				min,
				max
			};
			rules.push(rule);
			return {
				...finding,
				why,
				rows: await table.failingIds(rule, rowsShown)
			};
		}));
		return sharesInColumns(findings, `no text in ${numberOf(columns.length, "column")} is far longer or shorter than the others`, rules);
	}
};

// shared/checks/data/time_overlap.ts
/** A split with more than so many test rows from before the training data's end is not meant to be by time. */
const byTime = .5;
/** Test rows that are not later than the training data. */
const timeOverlap = {
	name: "time_overlap",
	title: "Test data is later than training data",
	description: "Share of test rows whose time is not after the training data's last. Where more than half of them are not, the split is not by time: that is told, and judged only with a limit of the settings' own.",
	scope: "split",
	family: "split",
	limit: {
		op: "<=",
		default: 0,
		of: "share of rows",
		range: [0, 1]
	},
	severity: "warning",
	isDefault: true,
	async run({ table, train, columns: { time }, rowsShown }, { limit, isOwnLimit }) {
		if (time === void 0) return { skip: "columns.time names no column" };
		if (!train) return { skip: "there is no training data to compare with: name data.train" };
		const kinds = [table, train].map((facts) => facts.column(time)?.kind);
		if (kinds.some((kind) => kind === void 0)) return { skip: `${JSON.stringify(time)} is not in both tables` };
		const known = [
			"date",
			"timestamp",
			"integer",
			"number"
		];
		if (kinds.some((kind) => !known.includes(kind ?? ""))) return { skip: `${JSON.stringify(time)} holds no times` };
		const last = await train.measure("last", { column: time });
		if (!last) return { skip: `${train.input} has no time in ${JSON.stringify(time)}` };
		const { n, counts } = await table.measure("below", {
			column: time,
			at: [last.number]
		});
		if (n === 0) return { skip: `${table.input} has no time in ${JSON.stringify(time)}` };
		const rows = counts[0][1];
		const value = rows / n;
		const why = `${counted(rows)} of ${numberOf(n, "test row")} ${rows === 1 ? "is" : "are"} not later than the end of ${train.input}, ${last.text}`;
		const finding = {
			subject: time,
			statistic: "time_overlap",
			value,
			n
		};
		if (limit === void 0 || !isOwnLimit && value > byTime) {
			const told = value > byTime ? `the split is not by time: ${why}` : why;
			return {
				findings: [{
					...finding,
					why: told
				}],
				why: told
			};
		}
		const judged = {
			...finding,
			limit: {
				op: "<=",
				value: limit
			},
			why
		};
		if (value <= limit) return {
			findings: [{
				...judged,
				status: "pass"
			}],
			why
		};
		const kind = table.column(time)?.kind;
		const isNumber = kind === "integer" || kind === "number";
		const rule = {
			rule: "range",
			column: time,
			type: isNumber ? "number" : kind === "date" ? "date" : "timestamp",
			exclusiveMin: isNumber ? last.number : last.text
		};
		const ids = await table.failingIds(rule, rowsShown);
		return {
			findings: [{
				...judged,
				status: "fail",
				rows: ids
			}],
			why: `${why}: ${written$1(100 * value)} %`,
			rules: [rule]
		};
	}
};

// shared/checks/data/unused_columns.ts
/** Columns that are shipped and that nothing uses. */
const unusedColumns = {
	name: "unused_columns",
	title: "Every column is of use",
	description: "Columns that are neither among the features of the model nor id, label, weight, group, time or protected: data that nobody needs can leak and costs.",
	scope: "table",
	family: "columns",
	limit: {
		op: "<=",
		default: null,
		of: "columns"
	},
	severity: "warning",
	isDefault: true,
	async run({ table, columns }, asked) {
		const { features } = columns;
		if (!features) return { skip: "columns.features does not say what the model uses" };
		const { id, label, weight, group, time } = columns;
		const used = /* @__PURE__ */ new Set([
			...features,
			...columns.protected ?? [],
			id,
			label,
			weight,
			group,
			time
		]);
		const unused = chosenColumns(table, asked).filter(({ name }) => !used.has(name));
		const why = unused.length === 0 ? `none of ${numberOf(table.columns.length, "column")} is unused` : `${counted(unused.length)} of ${numberOf(table.columns.length, "column")} ${unused.length === 1 ? "is" : "are"} not used: ${listedValues(unused.map(({ name }) => name), 10)}`;
		const finding = {
			subject: "columns",
			statistic: "unused_columns",
			value: unused.length,
			n: table.columns.length,
			why
		};
		if (asked.limit === void 0) return {
			findings: [finding],
			why
		};
		const status = unused.length <= asked.limit ? "pass" : "fail";
		return {
			findings: [{
				...finding,
				limit: {
					op: "<=",
					value: asked.limit
				},
				status
			}],
			why
		};
	}
};

// shared/checks/data/values_rewritten.ts
/** Features of rows that were delivered before, whose values are other ones now. */
const valuesRewritten = {
	name: "values_rewritten",
	title: "No feature changes after its time",
	description: "Share of rows that the training data has, too, by id and time, in which a feature is another one now: it was written after the row's time, so that a model learns from what nobody knew then. Numbers are the same within a millionth; an id and time that a table has twice is left out; of more than 20 million rows a part is read. What is corrected for good reasons belongs under except.",
	scope: "training",
	family: "label",
	limit: {
		op: "<=",
		default: 0,
		of: "share of rows",
		range: [0, 1]
	},
	severity: "warning",
	isDefault: true,
	async run({ table, train, columns, rowsShown }, asked) {
		const { id, time } = columns;
		if (id === void 0 || time === void 0) return { skip: `columns.${id === void 0 ? "id" : "time"} names no column` };
		if (!train) return { skip: "there is no training data to compare with: name data.train" };
		const key = [id, time];
		const absent = key.find((name) => !table.column(name) || !train.column(name));
		if (absent !== void 0) return { skip: `${JSON.stringify(absent)} is not in both tables` };
		const names = inputColumns(table, columns, asked).flatMap(({ name }) => train.column(name) && !key.includes(name) ? [name] : []);
		if (names.length === 0) return { skip: "no feature is in both tables" };
		const ask = {
			columns: names,
			key,
			other: train,
			most: rowsShown
		};
		const { rows, columns: rewritten } = await table.measure("rewritten", ask);
		if (rows === 0) return { skip: `no row of ${table.input} has id and time of a row of ${train.input}` };
		const of = `row that ${train.input} has, too,`;
		const findings = await Promise.all(names.map(async (name, k) => {
			const { rows: changed, places } = rewritten[k];
			const finding = judgedShare(name, "values_rewritten", changed, rows, asked.limit, ["has another value now", "have another value now"]);
			return changed === 0 ? finding : {
				...finding,
				rows: await table.idsAt(places)
			};
		}));
		return sharesInColumns(findings, `${numberOf(names.length, "feature")} of ${numberOf(rows, of)} are what they were`);
	}
};

// shared/checks/data/index.ts
/** Every check of the data that needs no contract; a check is one file here and one line. */
const dataChecks = [
	allowedFeatures,
	caseVariants,
	categoryShares,
	classBalance,
	classification,
	columnNames,
	conflictingLabels,
	constantColumns,
	correlatedFeatures,
	deniedFeatures,
	duplicateColumns,
	duplicateIds,
	duplicateRows,
	emptyColumns,
	freshness,
	futureDates,
	groupOverlap,
	highCardinality,
	idOverlap,
	identifierColumns,
	infiniteValues,
	kAnonymity,
	knowsTheFuture,
	valuesRewritten,
	lDiversity,
	labelCorrelation,
	labelCorrelationChange,
	labelLeakage,
	labelShares,
	meanShift,
	missingLabels,
	missingShareShift,
	missingValues,
	missingnessDependsOnLabel,
	mixedTypes,
	nearConstantColumns,
	nearDuplicates,
	newCategories,
	newLabels,
	outOfRange,
	outliers,
	paddedValues,
	personalData,
	protectedFeatures,
	quantileShift,
	retention,
	rowCount,
	rowOverlap,
	schemaChange,
	seasonalityGap,
	sizeRatio,
	specialValues,
	standardDeviationShift,
	textLengths,
	timeOverlap,
	unusedColumns
];
/** A check of the data by its name. */
function dataCheckByName(name) {
	return dataChecks.find((check) => check.name === name);
}

export { dataChecks as n, numberOf as r, dataCheckByName as t };