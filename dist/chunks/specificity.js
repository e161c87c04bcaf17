import { c as int, g as strictObject } from "./schemas.js";
import { t as normal } from "./normal.js";

// shared/checks/metrics/accuracy.ts
/** Share of the rows whose class is predicted. scikit-learn: `accuracy_score`. */
const accuracy = {
	name: "accuracy",
	title: "Share of the rows whose class is predicted",
	kind: "rate",
	tasks: ["binary", "multiclass"],
	greaterIsBetter: true,
	needs: "prediction",
	range: [0, 1],
	hit: (label, prediction) => label === prediction ? 1 : 0
};

// shared/stats/estimate.ts
function isUndefined(value) {
	return typeof value === "object" && "undefined" in value;
}

// shared/checks/metrics/class-name.ts
/** A class as messages name it, in quotes; long names are cut at 40 characters. */
function className(context, index) {
	const name = context.classes[index];
	return JSON.stringify(name.length > 40 ? `${name.slice(0, 39)}…` : name);
}

// shared/checks/once-of-rows.ts
const results = /* @__PURE__ */ new WeakMap();
/** What is computed of these rows once, under a key of its own, for all that ask for it. */
function onceOfRows(rows, key, compute) {
	let ofRows = results.get(rows);
	if (!ofRows) {
		ofRows = /* @__PURE__ */ new Map();
		results.set(rows, ofRows);
	}
	if (!ofRows.has(key)) ofRows.set(key, compute());
	return ofRows.get(key);
}

// shared/checks/metrics/class-counts.ts
/** How many rows (with a weight above 0) have each class as their label; counted once for all that ask it of the same rows. */
function classCounts(rows, classes) {
	return onceOfRows(rows, `rows of ${classes} classes`, () => {
		const { n, label, weight } = rows;
		const counts = new Float64Array(classes);
		for (let i = 0; i < n; i++) if (!weight || weight[i] > 0) counts[label[i]]++;
		return counts;
	});
}

// shared/checks/metrics/rarest-class.ts
/** The class that the fewest rows (with a weight above 0) have as their label, and how many have it. */
function rarestClass(rows, context) {
	const counts = classCounts(rows, context.classes.length);
	const count = Math.min(...counts);
	return {
		index: counts.indexOf(count),
		count
	};
}

// shared/checks/metrics/enough-of-each-class.ts
/** Fewest rows of a class that intervals of areas hold with; docs/decisions/areas-and-calibration.md has the simulation. */
const fewestOfClass = 40;
/** Whether every class has enough rows for an area; says of the rarest how many rows like these it would take. */
function enoughOfEachClass(rows, context) {
	const { index, count } = rarestClass(rows, context);
	if (count >= 40) return { ok: true };
	return {
		ok: false,
		reason: `only ${count === 1 ? "1 row has" : `${count} rows have`} the label ${className(context, index)}, and ${40} are needed`,
		needed: Math.ceil(rows.n * 40 / Math.max(1, count))
	};
}

// shared/checks/metrics/scores-of.ts
/** One model's scores: P(positive) alone, or an array for each class; throws where they were not gathered. */
function scoresOf(rows, role) {
	const scores = rows.models[role]?.scores;
	if (!scores || scores.length === 0) throw new Error(`scores of ${role} were not gathered`);
	return scores;
}

// shared/checks/metrics/class-sums.ts
/** Mass of the rows labelled k: row k of a confusion matrix summed. */
function labelled(confusion, classes, k) {
	let sum = 0;
	for (let j = 0; j < classes; j++) sum += confusion[k * classes + j];
	return sum;
}
/** Mass of the rows predicted k: column k of a confusion matrix summed. */
function predicted(confusion, classes, k) {
	let sum = 0;
	for (let j = 0; j < classes; j++) sum += confusion[j * classes + k];
	return sum;
}

// shared/checks/metrics/class-metrics.ts
const classPrecision = {
	of: (right, _, predictedSo) => right / predictedSo,
	missing: "no row is predicted"
};
const classRecall = {
	of: (right, labelledSo) => right / labelledSo,
	missing: "no row has the label"
};
const classF1 = {
	of: (right, labelledSo, predictedSo) => 2 * right / (labelledSo + predictedSo),
	missing: "no row is labelled or predicted"
};
/** That metric of class k; not finite where it is undefined. */
function ofClass(metric, confusion, classes, k) {
	return metric.of(confusion[k * classes + k], labelled(confusion, classes, k), predicted(confusion, classes, k));
}
/** Says why a metric over all classes has no value, by the class that lacks one. */
function withoutClass(name, metric, context, k) {
	return { undefined: `${name} is undefined: ${metric.missing} ${className(context, k)}` };
}

// shared/checks/metrics/macro-average.ts
/** The plain mean of a metric over all classes of the task; undefined where one class has no value. */
function macroAverage(name, metric, confusion, context) {
	const classes = context.classes.length;
	let sum = 0;
	for (let k = 0; k < classes; k++) {
		const value = ofClass(metric, confusion, classes, k);
		if (!Number.isFinite(value)) return withoutClass(name, metric, context, k);
		sum += value;
	}
	return sum / classes;
}

// shared/checks/metrics/brier_score.ts
/**
* Mean squared error of the probabilities: of the positive class where there are two classes (0 to 1),
* summed over all classes where there are more (0 to 2). scikit-learn: `brier_score_loss`; Brier (1950).
*/
const brier_score = {
	name: "brier_score",
	title: "Mean squared error of the probabilities; summed over the classes where there are more than two",
	kind: "mean",
	tasks: ["binary", "multiclass"],
	greaterIsBetter: false,
	needs: "scores",
	range: [0, 2],
	bounds: ({ task }) => [0, task === "binary" ? 1 : 2],
	losses(rows, role, { task }) {
		const scores = scoresOf(rows, role);
		const { label } = rows;
		const losses = new Float64Array(rows.n);
		if (task === "binary") {
			const [positive] = scores;
			for (let i = 0; i < losses.length; i++) losses[i] = (label[i] - positive[i]) ** 2;
			return losses;
		}
		scores.forEach((score, k) => {
			for (let i = 0; i < rows.n; i++) losses[i] += ((label[i] === k ? 1 : 0) - score[i]) ** 2;
		});
		return losses;
	}
};

// shared/checks/metrics/calibration-gaps.ts
/** Sorts one model's rows into bins of equal width, closed on the right; 0 is in the first. */
function calibrationGaps(rows, role, bins) {
	return onceOfRows(rows, `gaps of ${role} in ${bins} bins`, () => gapsOf(rows, role, bins));
}
function gapsOf(rows, role, bins) {
	const { n, label, weight } = rows;
	const score = scoresOf(rows, role)[0];
	const bin = new Uint16Array(n);
	const gap = new Float64Array(bins);
	const squares = new Float64Array(bins);
	const edges = Float64Array.from({ length: bins + 1 }, (_, b) => b / bins);
	let all = 0;
	for (let i = 0; i < n; i++) {
		const mass = weight ? weight[i] : 1;
		const p = score[i];
		const own = binOf(p, edges);
		bin[i] = own;
		gap[own] += mass * (label[i] - p);
		squares[own] += mass * mass * p * (1 - p);
		all += mass;
	}
	for (let b = 0; b < bins; b++) {
		gap[b] /= all;
		if (Math.abs(gap[b]) < rounding) gap[b] = 0;
	}
	return {
		bin,
		gap,
		noise: squares.map((sum) => Math.sqrt(sum) / all)
	};
}
const rounding = 1e-13;
/** Bin b holds b / bins < score ≤ (b + 1) / bins; the corrections are for products that round across an edge. */
function binOf(score, edges) {
	const bins = edges.length - 1;
	let bin = Math.min(bins - 1, Math.max(0, Math.ceil(score * bins) - 1));
	while (bin > 0 && score <= edges[bin]) bin--;
	while (bin < bins - 1 && score > edges[bin + 1]) bin++;
	return bin;
}

// shared/checks/metrics/calibration-bias.ts
/**
* How far the calibration error of `a` (or of `a` − `b`) lies above (`below`) and under (`above`) the truth.
* A gap counts by its size, and noise has size: E|g| > |E g|. The bias of a gap g with noise s is taken as
* s · (2φ(t) + 2tΦ(−t)), t = |g| / s: what is left over on average when the sign is read from one half of
* the rows and the size from the other. In a difference no bin is given more than the two models' gaps can
* differ by, so that two like models keep a like error.
*/
function calibrationBias(rows, a, b, bins) {
	const ofA = calibrationGaps(rows, a, bins);
	const noiseA = noise(rows, a, ofA, bins);
	const biasA = ofA.gap.map((gap, k) => bias(gap, noiseA[k]));
	if (b === void 0) return {
		below: sum(biasA),
		above: 0,
		reason
	};
	const ofB = calibrationGaps(rows, b, bins);
	const noiseB = noise(rows, b, ofB, bins);
	const most = noise(rows, a, ofA, bins, {
		role: b,
		gaps: ofB
	}).map((s, k) => 2 * Math.abs(ofA.gap[k] - ofB.gap[k]) + Math.sqrt(2 / Math.PI) * s);
	return {
		below: sum(biasA.map((x, k) => Math.min(x, most[k]))),
		above: sum(ofB.gap.map((gap, k) => Math.min(bias(gap, noiseB[k]), most[k]))),
		reason
	};
}
const reason = "its bias";
function bias(gap, noise) {
	if (noise === 0) return 0;
	const t = Math.abs(gap) / noise;
	return noise * (2 * Math.exp(-t * t / 2) / Math.sqrt(2 * Math.PI) + 2 * t * normal.sf(t));
}
function sum(values) {
	return values.reduce((total, value) => total + value, 0);
}
/**
* Standard error of each bin's gap, or of the difference of two models' gaps. Of one model's independent rows
* by the scores themselves, p(1 − p), because few rows need not show a rare label; else by squares of what the
* rows, or their clusters, add.
*/
function noise(rows, role, { bin, noise: byScores }, bins, less) {
	const { n, label, weight, cluster } = rows;
	if (!cluster && !less) return byScores;
	const score = scoresOf(rows, role)[0];
	const other = less && scoresOf(rows, less.role)[0];
	const units = cluster ? 1 + cluster.reduce((most, code) => Math.max(most, code), 0) : n;
	const variance = new Float64Array(bins);
	let all = 0;
	for (let i = 0; i < n; i++) all += weight ? weight[i] : 1;
	const added = (i, k) => {
		let value = bin[i] === k ? label[i] - score[i] : 0;
		if (other && less.gaps.bin[i] === k) value -= label[i] - other[i];
		return (weight ? weight[i] : 1) * value;
	};
	if (cluster) {
		const sums = new Float64Array(units);
		for (let k = 0; k < bins; k++) {
			sums.fill(0);
			for (let i = 0; i < n; i++) sums[cluster[i]] += added(i, k);
			for (const part of sums) variance[k] += part * part;
		}
	} else for (let i = 0; i < n; i++) {
		variance[bin[i]] += added(i, bin[i]) ** 2;
		const otherBin = less?.gaps.bin[i] ?? bin[i];
		if (otherBin !== bin[i]) variance[otherBin] += added(i, otherBin) ** 2;
	}
	return variance.map((v) => Math.sqrt(v) / all);
}

// shared/checks/metrics/expected_calibration_error.ts
const options = strictObject({ bins: int().min(2).max(1e3).default(10).describe("Bins of equal width between 0 and 1") });
/**
* Expected calibration error: the rows are put into bins of equal width by P(positive), closed on the right
* (0 is in the first), and the distance between share of positives and mean score is averaged over bins by
* their size. Naeini, Cooper & Hauskrecht (2015). It is too large on average, the more so the better the
* model is calibrated; the influence takes the sign of each bin's gap as known, and `allowance` makes up for it.
*/
const expected_calibration_error = {
	name: "expected_calibration_error",
	title: "Mean distance between P(positive) and the share of positives, in bins of equal width closed on the right",
	kind: "influence",
	tasks: ["binary"],
	greaterIsBetter: false,
	needs: "scores",
	options,
	range: [0, 1],
	undefinedWhere: "there are no rows",
	method: "t on the linearised calibration error (bins of equal width, closed on the right)",
	estimate(rows, role, _, { bins }) {
		const { label } = rows;
		const score = scoresOf(rows, role)[0];
		const { bin, gap } = calibrationGaps(rows, role, bins);
		const value = gap.reduce((sum, g) => sum + Math.abs(g), 0);
		if (Number.isNaN(value)) return { undefined: "expected_calibration_error is undefined: there are no rows" };
		const sign = gap.map(Math.sign);
		const influence = new Float64Array(rows.n);
		for (let i = 0; i < influence.length; i++) influence[i] = sign[bin[i]] * (label[i] - score[i]) - value;
		return {
			value,
			influence
		};
	},
	sufficient({ n }, _, { bins }) {
		if (n >= 10 * bins) return { ok: true };
		return {
			ok: false,
			reason: `${n} rows are fewer than 10 for each of ${bins} bins`,
			needed: 10 * bins
		};
	},
	allowance: (rows, a, b, _, { bins }) => calibrationBias(rows, a, b, bins)
};

// shared/checks/metrics/per-row.ts
/** A number for each of n rows. */
function perRow(n, number) {
	const values = new Float64Array(n);
	for (let row = 0; row < n; row++) values[row] = number(row);
	return values;
}

// shared/checks/metrics/predictions-of.ts
/** One model's predicted classes or values, an entry a row; throws where they were not gathered. */
function predictionsOf(rows, role) {
	const prediction = rows.models[role]?.prediction;
	if (!prediction) throw new Error(`predictions of ${role} were not gathered`);
	return prediction;
}

// shared/checks/metrics/of-each-row.ts
/** Numbers that hang on nothing but their own row: computed once over all rows, and taken from there for any part of them. */
function ofEachRow(rows, key, compute) {
	return onceOfRows(rows, key, () => {
		const { whole } = rows;
		return whole ? whole.take(ofEachRow(whole.rows, key, compute)) : compute(rows);
	});
}

// shared/checks/metrics/log_loss.ts
const smallest = Number.EPSILON;
const largest = 1 - Number.EPSILON;
/**
* Mean of −ln of the probability given to the label's class, clipped to [2.2e-16, 1 − 2.2e-16].
* Each row's probabilities are taken to sum to 1, and are not normalised here. scikit-learn: `log_loss`.
*/
const log_loss = {
	name: "log_loss",
	title: "Mean of −ln of the probability given to the true class, clipped at 2.2e-16",
	kind: "mean",
	tasks: ["binary", "multiclass"],
	greaterIsBetter: false,
	needs: "scores",
	range: [0, Infinity],
	losses: (rows, role, { task }) => ofEachRow(rows, `log losses of ${role}`, (all) => {
		const scores = scoresOf(all, role);
		const { label } = all;
		const losses = new Float64Array(all.n);
		for (let i = 0; i < all.n; i++) {
			const given = task === "binary" ? label[i] === 1 ? scores[0][i] : 1 - scores[0][i] : scores[label[i]][i];
			losses[i] = -Math.log(Math.min(largest, Math.max(smallest, given)));
		}
		return losses;
	})
};

// shared/checks/metrics/mean_absolute_error.ts
/** Mean absolute error. scikit-learn: `mean_absolute_error`. */
const mean_absolute_error = {
	name: "mean_absolute_error",
	title: "Mean absolute error",
	kind: "mean",
	tasks: ["regression"],
	greaterIsBetter: false,
	needs: "prediction",
	range: [0, Infinity],
	losses(rows, role) {
		const { label } = rows;
		const prediction = predictionsOf(rows, role);
		return perRow(rows.n, (i) => Math.abs(label[i] - prediction[i]));
	}
};

// shared/checks/metrics/mean_squared_error.ts
/** Mean squared error. scikit-learn: `mean_squared_error`. */
const mean_squared_error = {
	name: "mean_squared_error",
	title: "Mean squared error",
	kind: "mean",
	tasks: ["regression"],
	greaterIsBetter: false,
	needs: "prediction",
	range: [0, Infinity],
	losses(rows, role) {
		const { label } = rows;
		const prediction = predictionsOf(rows, role);
		return perRow(rows.n, (i) => (label[i] - prediction[i]) ** 2);
	}
};

// shared/checks/metrics/precision.ts
/** Share of the rows predicted positive that are positive. scikit-learn: `precision_score`. */
const precision = {
	name: "precision",
	title: "Share of the rows predicted positive that are positive",
	kind: "cells",
	tasks: ["binary"],
	greaterIsBetter: true,
	needs: "prediction",
	range: [0, 1],
	undefinedWhere: "no row is predicted positive (scikit-learn: 0)",
	value(confusion, context) {
		const falsePositive = confusion[1];
		const truePositive = confusion[3];
		const all = truePositive + falsePositive;
		if (all > 0) return truePositive / all;
		return { undefined: `precision is undefined: no row is predicted ${className(context, 1)}` };
	}
};

// shared/checks/metrics/precision_macro.ts
/** Mean of the precisions of all classes. scikit-learn: `precision_score(average='macro')`. */
const precision_macro = {
	name: "precision_macro",
	title: "Mean of the precisions of all classes",
	kind: "cells",
	tasks: ["multiclass"],
	greaterIsBetter: true,
	needs: "prediction",
	range: [0, 1],
	undefinedWhere: "a class is never predicted (scikit-learn: 0 for it)",
	value: (confusion, context) => macroAverage("precision_macro", classPrecision, confusion, context)
};

// shared/checks/metrics/recall.ts
/** Share of the rows labelled positive that are predicted positive. scikit-learn: `recall_score`. */
const recall = {
	name: "recall",
	title: "Share of the positive rows that are predicted positive (sensitivity)",
	kind: "rate",
	tasks: ["binary"],
	greaterIsBetter: true,
	needs: "prediction",
	range: [0, 1],
	undefinedWhere: "no row is positive (scikit-learn: 0)",
	hit: (label, prediction) => label === 1 ? prediction === 1 ? 1 : 0 : null,
	empty: (context) => `no row has the label ${className(context, 1)}`
};

// shared/checks/metrics/recall_macro.ts
/** Mean of the recalls of all classes. scikit-learn: `recall_score(average='macro')`. */
const recall_macro = {
	name: "recall_macro",
	title: "Mean of the recalls of all classes",
	kind: "cells",
	tasks: ["multiclass"],
	greaterIsBetter: true,
	needs: "prediction",
	range: [0, 1],
	undefinedWhere: "a class has no rows (scikit-learn: 0 for it, or left out)",
	value: (confusion, context) => macroAverage("recall_macro", classRecall, confusion, context)
};

// shared/checks/metrics/absent-class.ts
/** The first class that no row (with a weight above 0) has as its label, or −1 where every class has rows. */
function absentClass(rows, classes) {
	return classCounts(rows, classes).indexOf(0);
}

// shared/checks/metrics/root_mean_squared_error.ts
/** Root of the mean squared error. scikit-learn: `root_mean_squared_error`. */
const root_mean_squared_error = {
	name: "root_mean_squared_error",
	title: "Root of the mean squared error",
	kind: "mean",
	tasks: ["regression"],
	greaterIsBetter: false,
	needs: "prediction",
	range: [0, Infinity],
	root: true,
	losses(rows, role) {
		const { label } = rows;
		const prediction = predictionsOf(rows, role);
		return perRow(rows.n, (i) => (label[i] - prediction[i]) ** 2);
	}
};

// shared/checks/metrics/specificity.ts
/** Share of the rows labelled negative that are predicted negative. scikit-learn: `recall_score(pos_label=negative)`. */
const specificity = {
	name: "specificity",
	title: "Share of the negative rows that are predicted negative",
	kind: "rate",
	tasks: ["binary"],
	greaterIsBetter: true,
	needs: "prediction",
	range: [0, 1],
	undefinedWhere: "no row is negative (scikit-learn: 0)",
	hit: (label, prediction) => label === 0 ? prediction === 0 ? 1 : 0 : null,
	empty: (context) => `no row has the label ${className(context, 0)}`
};

export { accuracy as A, predicted as C, onceOfRows as D, rarestClass as E, className as O, labelled as S, enoughOfEachClass as T, classF1 as _, recall as a, ofClass as b, mean_squared_error as c, ofEachRow as d, predictionsOf as f, macroAverage as g, brier_score as h, recall_macro as i, isUndefined as k, mean_absolute_error as l, expected_calibration_error as m, root_mean_squared_error as n, precision_macro as o, perRow as p, absentClass as r, precision as s, specificity as t, log_loss as u, classPrecision as v, scoresOf as w, withoutClass as x, classRecall as y };