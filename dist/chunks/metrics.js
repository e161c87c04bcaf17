import { A as accuracy, C as predicted, E as rarestClass, O as className, S as labelled, T as enoughOfEachClass, _ as classF1, a as recall, b as ofClass, c as mean_squared_error, f as predictionsOf, g as macroAverage, h as brier_score, i as recall_macro, k as isUndefined, l as mean_absolute_error, m as expected_calibration_error, n as root_mean_squared_error, o as precision_macro, p as perRow, r as absentClass, s as precision, t as specificity, u as log_loss, v as classPrecision, w as scoresOf, x as withoutClass$2, y as classRecall } from "./specificity.js";
import { _ as string, a as array, c as int, g as strictObject, o as boolean, p as number, r as _enum, v as tuple, y as union } from "./schemas.js";
import { k as argsort, t as normal } from "./normal.js";
import { t as InputError } from "./errors.js";

// shared/checks/metrics/ranking.ts
const known = /* @__PURE__ */ new WeakMap();
/** Ranks an array of scores, and remembers it as long as the array lives: several metrics rank by the same scores. */
function ranking(scores) {
	let found = known.get(scores);
	if (!found) {
		const order = argsort(scores);
		found = {
			order,
			ends: endsOfTies(scores, order)
		};
		known.set(scores, found);
	}
	return found;
}
function endsOfTies(scores, order) {
	const ends = new Uint32Array(order.length);
	let groups = 0;
	let last = NaN;
	for (let i = 0; i < order.length; i++) {
		const score = scores[order[i]];
		if (score !== last && i > 0) ends[groups++] = i;
		last = score;
	}
	if (order.length > 0) ends[groups++] = order.length;
	return ends.slice(0, groups);
}

// shared/checks/metrics/unseen-row.ts
/**
* The allowance of one model's value for a row that a sample need not have shown: one more row of a class with
* `rows` rows, on which the model does as badly as chance does. It matters where the model is nearly perfect,
* because its few mistakes say little of how bad a mistake can be. `effect` is how much the value stands above
* what such rows alone would make it. With effect 0 nothing is allowed for.
*/
function unseenRow(effect, rows) {
	const shift = effect / (rows + 1);
	return {
		below: Math.max(0, shift),
		above: Math.max(0, -shift),
		reason: "a row not yet seen"
	};
}

// shared/checks/metrics/average_precision.ts
/**
* Mean over the positive rows of the precision among the rows that score at least as high, without
* interpolation. scikit-learn: `average_precision_score`. Its influence is the derivative with respect to
* a row's weight: that of its own precision, and of all precisions in which it is counted.
*/
const average_precision = {
	name: "average_precision",
	title: "Mean precision at the scores of the positive rows (area under the precision-recall curve, by steps)",
	kind: "influence",
	tasks: ["binary"],
	greaterIsBetter: true,
	needs: "scores",
	range: [0, 1],
	undefinedWhere: "no row is positive (scikit-learn: 0)",
	method: "t on the linearised average precision",
	estimate(rows, role, context) {
		const { n, label, weight } = rows;
		const isPositive = new Uint8Array(n);
		let all = 0;
		let positives = 0;
		for (let i = 0; i < n; i++) {
			const mass = weight ? weight[i] : 1;
			all += mass;
			if (label[i] === 1) {
				isPositive[i] = 1;
				positives += mass;
			}
		}
		if (!(positives > 0)) return { undefined: `average_precision is undefined: no row has the label ${className(context, 1)}` };
		const { order, ends } = ranking(scoresOf(rows, role)[0]);
		const influence = new Float64Array(n);
		let above = all;
		let positivesAbove = positives;
		let gained = 0;
		let diluted = 0;
		let sum = 0;
		let start = 0;
		for (const end of ends) {
			let tied = 0;
			let tiedPositives = 0;
			for (let i = start; i < end; i++) {
				const row = order[i];
				const mass = weight ? weight[row] : 1;
				tied += mass;
				if (isPositive[row]) tiedPositives += mass;
			}
			if (tied > 0) {
				const precision = positivesAbove / above;
				gained += tiedPositives / above;
				diluted += tiedPositives * precision / above;
				sum += tiedPositives * precision;
				const ofPositive = precision + gained - diluted;
				for (let i = start; i < end; i++) {
					const row = order[i];
					influence[row] = isPositive[row] ? ofPositive : -diluted;
				}
			}
			above -= tied;
			positivesAbove -= tiedPositives;
			start = end;
		}
		const value = sum / positives;
		const scale = all / positives;
		for (let i = 0; i < n; i++) influence[i] = scale * (influence[i] - (isPositive[i] ? value : 0));
		return {
			value,
			influence
		};
	},
	sufficient: (rows, context) => enoughOfEachClass(rows, context),
	allowance(rows, role, other, context, options) {
		const { count } = rarestClass(rows, context);
		if (other !== void 0) return unseenRow(0, count);
		const measured = average_precision.estimate(rows, role, context, options);
		if (isUndefined(measured)) return unseenRow(0, count);
		return unseenRow(measured.value, count);
	}
};

// shared/checks/metrics/balanced_accuracy.ts
/** Mean of the recalls of all classes. scikit-learn: `balanced_accuracy_score`. */
const balanced_accuracy = {
	name: "balanced_accuracy",
	title: "Mean of the recalls of all classes",
	kind: "cells",
	tasks: ["binary", "multiclass"],
	greaterIsBetter: true,
	needs: "prediction",
	range: [0, 1],
	undefinedWhere: "a class has no rows (scikit-learn: left out of the mean)",
	value: (confusion, context) => macroAverage("balanced_accuracy", classRecall, confusion, context)
};

// shared/checks/metrics/cohen_kappa.ts
const options$6 = strictObject({ weights: _enum(["linear", "quadratic"]).optional().describe("How errors grow with the distance between the classes, taken in their order; all alike where left out") });
/** Column sums, kept from call to call because a bootstrap makes thousands of them. */
let predictions = /* @__PURE__ */ new Float64Array(0);
/** Agreement beyond chance. scikit-learn: `cohen_kappa_score`; Cohen (1960, 1968). */
const cohen_kappa = {
	name: "cohen_kappa",
	title: "Agreement of labels and predictions beyond chance; weighted by the distance of ordered classes if asked",
	kind: "cells",
	tasks: ["binary", "multiclass"],
	greaterIsBetter: true,
	needs: "prediction",
	options: options$6,
	range: [-1, 1],
	undefinedWhere: "all labels and predictions are one class (scikit-learn: NaN)",
	value(confusion, { classes: { length: classes } }, { weights }) {
		if (predictions.length < classes) predictions = new Float64Array(classes);
		let all = 0;
		for (let j = 0; j < classes; j++) {
			predictions[j] = predicted(confusion, classes, j);
			all += predictions[j];
		}
		let observed = 0;
		let expected = 0;
		for (let i = 0; i < classes; i++) {
			const label = labelled(confusion, classes, i);
			for (let j = 0; j < classes; j++) {
				const distance = Math.abs(i - j);
				let cost = Math.sign(distance);
				if (weights === "linear") cost = distance;
				if (weights === "quadratic") cost = distance * distance;
				observed += cost * confusion[i * classes + j];
				expected += cost * label * predictions[j];
			}
		}
		if (expected > 0) return 1 - observed * all / expected;
		return { undefined: "cohen_kappa is undefined: all labels and predictions are the same class" };
	}
};

// shared/checks/metrics/constant-label.ts
/** Whether the rows (with a weight above 0) all have the same label, or there are none. */
function constantLabel({ n, label, weight }) {
	let first;
	for (let i = 0; i < n; i++) {
		if (weight && !(weight[i] > 0)) continue;
		if (first === void 0) first = label[i];
		else if (label[i] !== first) return false;
	}
	return true;
}

// shared/checks/metrics/moments.ts
/** Weighted mean, and weighted mean of the squared distance from it. */
function moments(values, weight) {
	let all = 0;
	let sum = 0;
	for (let i = 0; i < values.length; i++) {
		const mass = weight ? weight[i] : 1;
		all += mass;
		sum += mass * values[i];
	}
	const mean = sum / all;
	let squares = 0;
	for (let i = 0; i < values.length; i++) squares += (weight ? weight[i] : 1) * (values[i] - mean) ** 2;
	return {
		mean,
		variance: squares / all
	};
}

// shared/checks/metrics/explained_variance.ts
/** Share of the variance of the label that is explained, a constant error aside. scikit-learn: `explained_variance_score`; influence by the delta method. */
const explained_variance = {
	name: "explained_variance",
	title: "Share of the variance of the label that is explained, a constant error aside",
	kind: "influence",
	tasks: ["regression"],
	greaterIsBetter: true,
	needs: "prediction",
	range: [-Infinity, 1],
	undefinedWhere: "all labels are equal (scikit-learn: 0 or 1)",
	method: "t on the linearised explained_variance",
	estimate(rows, role) {
		const { label, weight } = rows;
		const prediction = predictionsOf(rows, role);
		if (constantLabel(rows)) return { undefined: "explained_variance is undefined: all labels are equal" };
		const spread = moments(label, weight);
		const error = moments(perRow(rows.n, (i) => label[i] - prediction[i]), weight);
		const lost = error.variance / spread.variance;
		const influence = perRow(rows.n, (i) => (lost * (label[i] - spread.mean) ** 2 - (label[i] - prediction[i] - error.mean) ** 2) / spread.variance);
		return {
			value: 1 - lost,
			influence
		};
	}
};

// shared/checks/metrics/f-score.ts
/** F-score of the positive class from a 2 × 2 confusion matrix; undefined where that class is neither labelled nor predicted. */
function fScore(name, confusion, beta, context) {
	const falsePositive = confusion[1];
	const falseNegative = confusion[2];
	const truePositive = confusion[3];
	const square = beta * beta;
	const all = (1 + square) * truePositive + square * falseNegative + falsePositive;
	if (all > 0) return (1 + square) * truePositive / all;
	return { undefined: `${name} is undefined: no row is labelled or predicted ${className(context, 1)}` };
}

// shared/checks/metrics/f1.ts
/** Harmonic mean of precision and recall. scikit-learn: `f1_score`. */
const f1 = {
	name: "f1",
	title: "Harmonic mean of precision and recall",
	kind: "cells",
	tasks: ["binary"],
	greaterIsBetter: true,
	needs: "prediction",
	range: [0, 1],
	undefinedWhere: "no row is positive or predicted positive (scikit-learn: 0)",
	value: (confusion, context) => fScore("f1", confusion, 1, context)
};

// shared/checks/metrics/f1_macro.ts
/** Mean of the F1 of all classes. scikit-learn: `f1_score(average='macro')`. */
const f1_macro = {
	name: "f1_macro",
	title: "Mean of the F1 of all classes",
	kind: "cells",
	tasks: ["multiclass"],
	greaterIsBetter: true,
	needs: "prediction",
	range: [0, 1],
	undefinedWhere: "a class is neither labelled nor predicted (scikit-learn: 0 for it, or left out)",
	value: (confusion, context) => macroAverage("f1_macro", classF1, confusion, context)
};

// shared/checks/metrics/f1_micro.ts
/** F1 over all classes pooled; with one class a row it equals accuracy. scikit-learn: `f1_score(average='micro')`. */
const f1_micro = {
	name: "f1_micro",
	title: "F1 over all classes pooled; with one class a row it equals accuracy",
	kind: "rate",
	tasks: ["multiclass"],
	greaterIsBetter: true,
	needs: "prediction",
	range: [0, 1],
	hit: (label, prediction) => label === prediction ? 1 : 0
};

// shared/checks/metrics/weighted-average.ts
/** The mean over classes weighted by how often each is the label; a class without labels has no part in it. */
function weightedAverage(name, metric, confusion, context) {
	const classes = context.classes.length;
	let sum = 0;
	let all = 0;
	for (let k = 0; k < classes; k++) {
		const mass = labelled(confusion, classes, k);
		if (mass === 0) continue;
		const value = ofClass(metric, confusion, classes, k);
		if (!Number.isFinite(value)) return withoutClass$2(name, metric, context, k);
		sum += mass * value;
		all += mass;
	}
	return all > 0 ? sum / all : { undefined: `${name} is undefined: there are no rows` };
}

// shared/checks/metrics/f1_weighted.ts
/** F1 averaged over classes by how often each is the label. scikit-learn: `f1_score(average='weighted')`. */
const f1_weighted = {
	name: "f1_weighted",
	title: "F1 averaged over classes by how often each is the label",
	kind: "cells",
	tasks: ["multiclass"],
	greaterIsBetter: true,
	needs: "prediction",
	range: [0, 1],
	undefinedWhere: "there are no rows",
	value: (confusion, context) => weightedAverage("f1_weighted", classF1, confusion, context)
};

// shared/checks/metrics/fbeta.ts
const options$5 = strictObject({ beta: number().positive().describe("How many times as much recall counts as precision") });
/** Weighted harmonic mean of precision and recall. scikit-learn: `fbeta_score`; van Rijsbergen (1979). */
const fbeta = {
	name: "fbeta",
	title: "Harmonic mean of precision and recall in which recall counts beta times as much",
	kind: "cells",
	tasks: ["binary"],
	greaterIsBetter: true,
	needs: "prediction",
	options: options$5,
	range: [0, 1],
	undefinedWhere: "no row is positive or predicted positive (scikit-learn: 0)",
	value: (confusion, context, { beta }) => fScore("fbeta", confusion, beta, context)
};

// shared/checks/metrics/matthews_corrcoef.ts
/**
* Correlation between labels and predictions. scikit-learn: `matthews_corrcoef`;
* Gorodkin (2004) for more than two classes.
*/
const matthews_corrcoef = {
	name: "matthews_corrcoef",
	title: "Correlation between labels and predictions (phi, MCC)",
	kind: "cells",
	tasks: ["binary", "multiclass"],
	greaterIsBetter: true,
	needs: "prediction",
	range: [-1, 1],
	undefinedWhere: "all rows have one label, or one prediction (scikit-learn: 0)",
	value(confusion, { classes: { length: classes } }) {
		let all = 0;
		let right = 0;
		let product = 0;
		let labelSquares = 0;
		let predictionSquares = 0;
		let labels = 0;
		let predictions = 0;
		for (let k = 0; k < classes; k++) {
			const label = labelled(confusion, classes, k);
			const prediction = predicted(confusion, classes, k);
			all += label;
			right += confusion[k * classes + k];
			product += label * prediction;
			labelSquares += label * label;
			predictionSquares += prediction * prediction;
			if (label > 0) labels++;
			if (prediction > 0) predictions++;
		}
		if (labels < 2) return { undefined: "matthews_corrcoef is undefined: all rows have the same label" };
		if (predictions < 2) return { undefined: "matthews_corrcoef is undefined: all rows have the same prediction" };
		const spread = Math.sqrt((all * all - labelSquares) * (all * all - predictionSquares));
		return (right * all - product) / spread;
	}
};

// shared/checks/metrics/max_error.ts
/** Largest absolute error. scikit-learn: `max_error`. */
const max_error = {
	name: "max_error",
	title: "Largest absolute error; reported only",
	kind: "reported",
	tasks: ["regression"],
	greaterIsBetter: false,
	needs: "prediction",
	range: [0, Infinity],
	reason: "it hangs on one row, so that no interval can be given",
	undefinedWhere: "there are no rows",
	value(rows, role) {
		if (rows.n === 0) return { undefined: "max_error is undefined: there are no rows" };
		const prediction = predictionsOf(rows, role);
		let largest = 0;
		for (let i = 0; i < rows.n; i++) largest = Math.max(largest, Math.abs(rows.label[i] - prediction[i]));
		return largest;
	}
};

// shared/checks/metrics/mean_absolute_percentage_error.ts
/** Mean absolute error as a share of the label's size. scikit-learn: `mean_absolute_percentage_error`. */
const mean_absolute_percentage_error = {
	name: "mean_absolute_percentage_error",
	title: "Mean of the absolute error as a share of the label (0.1 is ten per cent)",
	kind: "mean",
	tasks: ["regression"],
	greaterIsBetter: false,
	needs: "prediction",
	range: [0, Infinity],
	undefinedWhere: "a label is 0 (scikit-learn: about 1e15)",
	losses(rows, role) {
		let zeros = 0;
		for (let i = 0; i < rows.n; i++) if (rows.label[i] === 0) zeros++;
		if (zeros > 0) return { undefined: `mean_absolute_percentage_error is undefined: ${zeros === 1 ? "1 row has" : `${zeros} rows have`} the label 0` };
		const { label } = rows;
		const prediction = predictionsOf(rows, role);
		return perRow(rows.n, (i) => Math.abs((label[i] - prediction[i]) / label[i]));
	}
};

// shared/checks/metrics/mean_pinball_loss.ts
const options$4 = strictObject({ alpha: number().gt(0).lt(1).default(.5).describe("The quantile that the model predicts") });
/** Mean loss of a predicted quantile. scikit-learn: `mean_pinball_loss`; Koenker & Bassett (1978). */
const mean_pinball_loss = {
	name: "mean_pinball_loss",
	title: "Mean loss of a predicted quantile: errors below and above it count alpha and 1 − alpha",
	kind: "mean",
	tasks: ["regression"],
	greaterIsBetter: false,
	needs: "prediction",
	options: options$4,
	range: [0, Infinity],
	losses(rows, role, _, { alpha }) {
		const { label } = rows;
		const prediction = predictionsOf(rows, role);
		return perRow(rows.n, (i) => {
			const error = label[i] - prediction[i];
			return error >= 0 ? alpha * error : (alpha - 1) * error;
		});
	}
};

// shared/checks/metrics/mean_score.ts
const options$3 = strictObject({
	column: string().min(1).describe("The column of scores in both models' predictions"),
	direction: _enum(["higher", "lower"]).default("higher").describe("Which scores are better"),
	range: tuple([number(), number()]).refine(([low, high]) => low < high, "must go from the lowest score to a higher one").optional().describe("Lowest and highest score that can be; `method: betting` needs it")
});
/**
* Mean of a score that each model's predictions carry for every row: a judge, a reward, a cost.
* Throws an InputError where a score lies outside the range that was stated.
*/
const mean_score = {
	name: "mean_score",
	title: "Mean of a score that both models' predictions carry for every row (a judge, a reward, a cost)",
	kind: "mean",
	tasks: [
		"binary",
		"multiclass",
		"regression"
	],
	greaterIsBetter: true,
	direction: (chosen) => chosen.direction,
	needs: "column",
	options: options$3,
	range: [-Infinity, Infinity],
	bounds: (_, { range }) => range,
	losses(rows, role, _, { column, range }) {
		const scores = rows.models[role]?.columns[column];
		if (!scores) throw new Error(`scores in column ${JSON.stringify(column)} of ${role} were not gathered`);
		if (range) {
			const outside = scores.find((score) => score < range[0] || score > range[1]);
			if (outside !== void 0) throw new InputError({
				input: `column ${JSON.stringify(column)} of the ${role}`,
				rule: `must lie between ${range[0]} and ${range[1]}, the range of mean_score`,
				received: String(outside),
				fix: "Correct the scores, or state the range that they can have."
			});
		}
		return scores;
	}
};

// shared/checks/metrics/median_absolute_error.ts
/**
* Median of the absolute errors. scikit-learn: `median_absolute_error`. Its influence is that of a median,
* with the density there estimated by Siddiqui's difference quotient and Hall & Sheather's (1988) bandwidth.
*/
const median_absolute_error = {
	name: "median_absolute_error",
	title: "Median of the absolute errors",
	kind: "influence",
	tasks: ["regression"],
	greaterIsBetter: false,
	needs: "prediction",
	range: [0, Infinity],
	undefinedWhere: "there are no rows",
	method: "t on the linearised median (Hall–Sheather bandwidth)",
	estimate(rows, role) {
		const { n, label, weight } = rows;
		const prediction = predictionsOf(rows, role);
		const errors = perRow(n, (i) => Math.abs(label[i] - prediction[i]));
		const quantile = quantiles(errors, weight);
		if (!quantile) return { undefined: "median_absolute_error is undefined: there are no rows" };
		const value = quantile(.5);
		const width = bandwidth(weight ? effectiveRows(weight) : n);
		const slope = (quantile(.5 + width) - quantile(.5 - width)) / (2 * width);
		let all = 0;
		let under = 0;
		for (let i = 0; i < n; i++) {
			const mass = weight ? weight[i] : 1;
			all += mass;
			if (errors[i] <= value) under += mass;
		}
		const share = under / all;
		return {
			value,
			influence: perRow(n, (i) => slope * (share - (errors[i] <= value ? 1 : 0)))
		};
	},
	sufficient({ n }) {
		if (n >= 30) return { ok: true };
		return {
			ok: false,
			reason: `${n} rows are too few for the spread of a median, 30 are needed`,
			needed: 30
		};
	}
};
/**
* Weighted quantiles: the smallest value with that share of the weight at or below it; where the share is
* met exactly, the mean of that value and the next (Hyndman & Fan's definition 2, as in scikit-learn).
* Null where no row has weight.
*/
function quantiles(values, weight) {
	const order = argsort(values).filter((row) => !weight || weight[row] > 0);
	if (order.length === 0) return null;
	const below = new Float64Array(order.length);
	let all = 0;
	for (let i = 0; i < order.length; i++) {
		all += weight ? weight[order[i]] : 1;
		below[i] = all;
	}
	return (share) => {
		const wanted = share * all;
		let low = 0;
		let high = order.length - 1;
		while (low < high) {
			const middle = low + high >> 1;
			if (below[middle] >= wanted) high = middle;
			else low = middle + 1;
		}
		const value = values[order[low]];
		return below[low] - wanted <= Number.EPSILON && low + 1 < order.length ? (value + values[order[low + 1]]) / 2 : value;
	};
}
/** Hall & Sheather's bandwidth for the median, of a 95 % interval; at most 0.45. */
function bandwidth(n) {
	const density = 1.5 / (2 * Math.PI);
	return Math.min(.45, n ** (-1 / 3) * normal.quantile(.975) ** (2 / 3) * density ** (1 / 3));
}
/** Kish's effective number of rows. */
function effectiveRows(weight) {
	let sum = 0;
	let squares = 0;
	for (const w of weight) {
		sum += w;
		squares += w * w;
	}
	return sum * sum / squares;
}

// shared/checks/metrics/precision_micro.ts
/** Precision over all classes pooled; with one class a row it equals accuracy. scikit-learn: `precision_score(average='micro')`. */
const precision_micro = {
	name: "precision_micro",
	title: "Precision over all classes pooled; with one class a row it equals accuracy",
	kind: "rate",
	tasks: ["multiclass"],
	greaterIsBetter: true,
	needs: "prediction",
	range: [0, 1],
	hit: (label, prediction) => label === prediction ? 1 : 0
};

// shared/checks/metrics/precision_weighted.ts
/** Precision averaged over classes by how often each is the label. scikit-learn: `precision_score(average='weighted')`. */
const precision_weighted = {
	name: "precision_weighted",
	title: "Precision averaged over classes by how often each is the label",
	kind: "cells",
	tasks: ["multiclass"],
	greaterIsBetter: true,
	needs: "prediction",
	range: [0, 1],
	undefinedWhere: "a class that has rows is never predicted (scikit-learn: 0 for it)",
	value: (confusion, context) => weightedAverage("precision_weighted", classPrecision, confusion, context)
};

// shared/checks/metrics/r2.ts
/** Share of the variance of the label that is explained (coefficient of determination). scikit-learn: `r2_score`; influence by the delta method. */
const r2 = {
	name: "r2",
	title: "Share of the variance of the label that is explained (coefficient of determination)",
	kind: "influence",
	tasks: ["regression"],
	greaterIsBetter: true,
	needs: "prediction",
	range: [-Infinity, 1],
	undefinedWhere: "all labels are equal (scikit-learn: 0 or 1)",
	method: "t on the linearised r2",
	estimate(rows, role) {
		const { label, weight } = rows;
		const prediction = predictionsOf(rows, role);
		if (constantLabel(rows)) return { undefined: "r2 is undefined: all labels are equal" };
		const spread = moments(label, weight);
		let squares = 0;
		let all = 0;
		for (let i = 0; i < rows.n; i++) {
			const mass = weight ? weight[i] : 1;
			squares += mass * (label[i] - prediction[i]) ** 2;
			all += mass;
		}
		const lost = squares / all / spread.variance;
		const influence = perRow(rows.n, (i) => (lost * (label[i] - spread.mean) ** 2 - (label[i] - prediction[i]) ** 2) / spread.variance);
		return {
			value: 1 - lost,
			influence
		};
	}
};

// shared/checks/metrics/recall_micro.ts
/** Recall over all classes pooled; with one class a row it equals accuracy. scikit-learn: `recall_score(average='micro')`. */
const recall_micro = {
	name: "recall_micro",
	title: "Recall over all classes pooled; with one class a row it equals accuracy",
	kind: "rate",
	tasks: ["multiclass"],
	greaterIsBetter: true,
	needs: "prediction",
	range: [0, 1],
	hit: (label, prediction) => label === prediction ? 1 : 0
};

// shared/checks/metrics/recall_of_class.ts
const options$2 = strictObject({ class: union([
	string(),
	number(),
	boolean()
]).describe("The class, as it stands in the label column") });
/** Share of the rows of one class that are predicted so. scikit-learn: `recall_score(labels=[class], average=None)`. */
const recall_of_class = {
	name: "recall_of_class",
	title: "Share of the rows of one class that are predicted so",
	kind: "rate",
	tasks: ["binary", "multiclass"],
	greaterIsBetter: true,
	needs: "prediction",
	options: options$2,
	range: [0, 1],
	undefinedWhere: "no row has that class (scikit-learn: 0)",
	hit(label, prediction, context, { class: wanted }) {
		if (context.classes[label] !== String(wanted)) return null;
		return label === prediction ? 1 : 0;
	},
	empty: (_, { class: wanted }) => `no row has the label ${JSON.stringify(String(wanted))}`,
	misfit(context, { class: wanted }) {
		if (context.classes.includes(String(wanted))) return void 0;
		return {
			input: "class",
			rule: "must be one of the classes",
			received: JSON.stringify(wanted),
			fix: `The classes are ${context.classes.map((name) => JSON.stringify(name)).join(", ")}.`
		};
	}
};

// shared/checks/metrics/recall_weighted.ts
/** Recall averaged over classes by how often each is the label; it equals accuracy. scikit-learn: `recall_score(average='weighted')`. */
const recall_weighted = {
	name: "recall_weighted",
	title: "Recall averaged over classes by how often each is the label; it equals accuracy",
	kind: "rate",
	tasks: ["multiclass"],
	greaterIsBetter: true,
	needs: "prediction",
	range: [0, 1],
	hit: (label, prediction) => label === prediction ? 1 : 0
};

// shared/checks/metrics/area-under-roc.ts
/**
* Area under the ROC curve of the rows with label `positive` against all others, and each row's influence
* on it by its placement among the rows of the other side (midranks for ties). Null where one side is
* empty. DeLong, DeLong & Clarke-Pearson (1988); Sun & Xu (2014).
*/
function areaUnderRoc({ n, label, weight }, scores, positive) {
	const isPositive = new Uint8Array(n);
	let positives = 0;
	let negatives = 0;
	for (let i = 0; i < n; i++) {
		const mass = weight ? weight[i] : 1;
		if (label[i] === positive) {
			isPositive[i] = 1;
			positives += mass;
		} else negatives += mass;
	}
	if (!(positives > 0 && negatives > 0)) return null;
	const { order, ends } = ranking(scores);
	const influence = new Float64Array(n);
	let area = 0;
	let positivesBelow = 0;
	let negativesBelow = 0;
	let start = 0;
	for (const end of ends) {
		let tiedPositives = 0;
		let tiedNegatives = 0;
		for (let i = start; i < end; i++) {
			const row = order[i];
			const mass = weight ? weight[row] : 1;
			if (isPositive[row]) tiedPositives += mass;
			else tiedNegatives += mass;
		}
		const negativesUnder = (negativesBelow + tiedNegatives / 2) / negatives;
		const positivesOver = 1 - (positivesBelow + tiedPositives / 2) / positives;
		for (let i = start; i < end; i++) {
			const row = order[i];
			influence[row] = isPositive[row] ? negativesUnder : positivesOver;
		}
		area += tiedPositives * negativesUnder;
		positivesBelow += tiedPositives;
		negativesBelow += tiedNegatives;
		start = end;
	}
	const value = area / positives;
	const ofPositive = (positives + negatives) / positives;
	const ofNegative = (positives + negatives) / negatives;
	for (let i = 0; i < n; i++) influence[i] = (influence[i] - value) * (isPositive[i] ? ofPositive : ofNegative);
	return {
		value,
		influence
	};
}

// shared/checks/metrics/roc_auc.ts
/** Area under the ROC curve. scikit-learn: `roc_auc_score`; variance by DeLong, DeLong & Clarke-Pearson (1988). */
const roc_auc = {
	name: "roc_auc",
	title: "Area under the ROC curve: how often a positive row scores above a negative one; ties count half",
	kind: "influence",
	tasks: ["binary"],
	greaterIsBetter: true,
	needs: "scores",
	range: [0, 1],
	undefinedWhere: "all rows have one label (scikit-learn: NaN)",
	stratified: true,
	method: "DeLong",
	estimate(rows, role, context) {
		const area = areaUnderRoc(rows, scoresOf(rows, role)[0], 1);
		if (area) return area;
		return { undefined: `roc_auc is undefined: no row has the label ${className(context, absentClass(rows, 2))}` };
	},
	sufficient: (rows, context) => enoughOfEachClass(rows, context),
	allowance(rows, role, other, context, options) {
		const { count } = rarestClass(rows, context);
		if (other !== void 0) return unseenRow(0, count);
		const measured = roc_auc.estimate(rows, role, context, options);
		if (isUndefined(measured)) return unseenRow(0, count);
		return unseenRow(measured.value - .5, count);
	}
};

// shared/checks/metrics/roc_auc_ovo.ts
/**
* Mean over all pairs of classes of the area under the ROC curve between the two, each class's score
* ranking once. scikit-learn: `roc_auc_score(multi_class='ovo')`; Hand & Till (2001).
*/
const roc_auc_ovo = {
	name: "roc_auc_ovo",
	title: "Mean over pairs of classes of the area under the ROC curve between the two (Hand and Till)",
	kind: "influence",
	tasks: ["multiclass"],
	greaterIsBetter: true,
	needs: "scores",
	range: [0, 1],
	undefinedWhere: "a class has no rows (scikit-learn: the class is left out)",
	stratified: true,
	method: "DeLong placements, one against one",
	estimate(rows, role, context) {
		const classes = context.classes.length;
		const absent = absentClass(rows, classes);
		if (absent >= 0) return { undefined: `roc_auc_ovo is undefined: no row has the label ${className(context, absent)}` };
		const masses = new Float64Array(classes);
		for (let i = 0; i < rows.n; i++) masses[rows.label[i]] += rows.weight ? rows.weight[i] : 1;
		const influence = new Float64Array(rows.n);
		let value = 0;
		scoresOf(rows, role).forEach((scores, own) => {
			value += addPairsOf(own, rows, scores, masses, influence);
		});
		const pairs = classes * (classes - 1);
		const all = masses.reduce((sum, mass) => sum + mass, 0);
		for (let i = 0; i < rows.n; i++) influence[i] *= all / (masses[rows.label[i]] * pairs);
		return {
			value: value / pairs,
			influence
		};
	},
	sufficient: (rows, context) => enoughOfEachClass(rows, context),
	allowance(rows, role, other, context, options) {
		const { count } = rarestClass(rows, context);
		if (other !== void 0) return unseenRow(0, count);
		const measured = roc_auc_ovo.estimate(rows, role, context, options);
		if (isUndefined(measured)) return unseenRow(0, count);
		return unseenRow(2 * (measured.value - .5) / context.classes.length, count);
	}
};
/**
* Ranks by the score of class `own`: adds every row's centred placement to `influence`, and returns the
* sum over the other classes of the area of `own` against each. One pass, whatever the number of classes.
*/
function addPairsOf(own, { n, label, weight }, scores, masses, influence) {
	const { order, ends } = ranking(scores);
	const area = new Float64Array(masses.length);
	let othersBelow = 0;
	let ownBelow = 0;
	let start = 0;
	for (const end of ends) {
		let othersTied = 0;
		let ownTied = 0;
		for (let i = start; i < end; i++) {
			const row = order[i];
			const share = (weight ? weight[row] : 1) / masses[label[row]];
			if (label[row] === own) ownTied += share;
			else othersTied += share;
		}
		const othersUnder = othersBelow + othersTied / 2;
		const ownOver = 1 - ownBelow - ownTied / 2;
		for (let i = start; i < end; i++) {
			const row = order[i];
			const k = label[row];
			const placement = k === own ? othersUnder : ownOver;
			area[k] += (weight ? weight[row] : 1) * placement / masses[k];
			influence[row] += placement;
		}
		othersBelow += othersTied;
		ownBelow += ownTied;
		start = end;
	}
	for (let i = 0; i < n; i++) influence[i] -= area[label[i]];
	return area[own];
}

// shared/checks/metrics/roc_auc_ovr.ts
/**
* Mean over classes of the area under the ROC curve of that class against the rest.
* scikit-learn: `roc_auc_score(multi_class='ovr')`. Not stratified: the rest is a mixture of classes.
*/
const roc_auc_ovr = {
	name: "roc_auc_ovr",
	title: "Mean over classes of the area under the ROC curve of that class against the rest",
	kind: "influence",
	tasks: ["multiclass"],
	greaterIsBetter: true,
	needs: "scores",
	range: [0, 1],
	undefinedWhere: "a class has no rows (scikit-learn: NaN)",
	method: "DeLong placements, one against the rest",
	estimate(rows, role, context) {
		const classes = context.classes.length;
		const scores = scoresOf(rows, role);
		const influence = new Float64Array(rows.n);
		let value = 0;
		for (let k = 0; k < classes; k++) {
			const area = areaUnderRoc(rows, scores[k], k);
			if (!area) return withoutClass$1(rows, context);
			value += area.value / classes;
			for (let i = 0; i < rows.n; i++) influence[i] += area.influence[i] / classes;
		}
		return {
			value,
			influence
		};
	},
	sufficient: (rows, context) => enoughOfEachClass(rows, context),
	allowance(rows, role, other, context, options) {
		const { count } = rarestClass(rows, context);
		if (other !== void 0) return unseenRow(0, count);
		const measured = roc_auc_ovr.estimate(rows, role, context, options);
		if (isUndefined(measured)) return unseenRow(0, count);
		return unseenRow((measured.value - .5) / context.classes.length, count);
	}
};
function withoutClass$1(rows, context) {
	const absent = absentClass(rows, context.classes.length);
	return { undefined: `roc_auc_ovr is undefined: no row has the label ${className(context, absent)}` };
}

// shared/checks/metrics/roc_auc_ovr_weighted.ts
/**
* Area under the ROC curve of each class against the rest, averaged by how often each is the label.
* scikit-learn: `roc_auc_score(multi_class='ovr', average='weighted')`. Not stratified: the rest is a mixture of classes.
*/
const roc_auc_ovr_weighted = {
	name: "roc_auc_ovr_weighted",
	title: "Area under the ROC curve of each class against the rest, averaged by how often each is the label",
	kind: "influence",
	tasks: ["multiclass"],
	greaterIsBetter: true,
	needs: "scores",
	range: [0, 1],
	undefinedWhere: "a class has no rows (scikit-learn: the class is left out)",
	method: "DeLong placements, one against the rest",
	estimate(rows, role, context) {
		const classes = context.classes.length;
		const scores = scoresOf(rows, role);
		const areas = new Float64Array(classes);
		const shares = sharesOf(rows, classes);
		const influence = new Float64Array(rows.n);
		let value = 0;
		for (let k = 0; k < classes; k++) {
			const area = areaUnderRoc(rows, scores[k], k);
			if (!area) return withoutClass(rows, context);
			areas[k] = area.value;
			value += shares[k] * area.value;
			for (let i = 0; i < rows.n; i++) influence[i] += shares[k] * area.influence[i];
		}
		for (let i = 0; i < rows.n; i++) influence[i] += areas[rows.label[i]] - value;
		return {
			value,
			influence
		};
	},
	sufficient: (rows, context) => enoughOfEachClass(rows, context)
};
function withoutClass(rows, context) {
	const absent = absentClass(rows, context.classes.length);
	return { undefined: `roc_auc_ovr_weighted is undefined: no row has the label ${className(context, absent)}` };
}
/** Each class's share of the labels, by weight. */
function sharesOf({ n, label, weight }, classes) {
	const shares = new Float64Array(classes);
	let all = 0;
	for (let i = 0; i < n; i++) {
		const mass = weight ? weight[i] : 1;
		shares[label[i]] += mass;
		all += mass;
	}
	return shares.map((mass) => mass / all);
}

// shared/checks/metrics/root_mean_squared_log_error.ts
/** Root of the mean squared difference of log(1 + label) and log(1 + prediction). scikit-learn: `root_mean_squared_log_error`. */
const root_mean_squared_log_error = {
	name: "root_mean_squared_log_error",
	title: "Root of the mean squared difference of log(1 + value)",
	kind: "mean",
	tasks: ["regression"],
	greaterIsBetter: false,
	needs: "prediction",
	range: [0, Infinity],
	root: true,
	undefinedWhere: "a label or prediction is −1 or less (scikit-learn: raises)",
	losses(rows, role) {
		const prediction = predictionsOf(rows, role);
		const losses = new Float64Array(rows.n);
		for (let i = 0; i < rows.n; i++) {
			if (rows.label[i] <= -1) return outside("label", rows.label[i]);
			if (prediction[i] <= -1) return outside("prediction", prediction[i]);
			losses[i] = (Math.log1p(rows.label[i]) - Math.log1p(prediction[i])) ** 2;
		}
		return losses;
	}
};
function outside(what, value) {
	return { undefined: `root_mean_squared_log_error is undefined: a ${what} is ${value}, and log(1 + value) needs more than −1` };
}

// shared/checks/metrics/top_k_accuracy.ts
const options$1 = strictObject({ k: int().min(1).default(2).describe("How many of the highest scores count as a hit") });
/**
* Share of the rows whose class is among the k highest scores; of equal scores the later class comes
* first, as in scikit-learn's `top_k_accuracy_score`.
*/
const top_k_accuracy = {
	name: "top_k_accuracy",
	title: "Share of the rows whose class is among the k highest scores; of equal scores the later class ranks higher",
	kind: "row-rate",
	tasks: ["multiclass"],
	greaterIsBetter: true,
	needs: "scores",
	options: options$1,
	range: [0, 1],
	undefinedWhere: "k is not less than the number of classes: a mistake in the settings (scikit-learn: 1)",
	hits(rows, role, _, { k }) {
		const scores = scoresOf(rows, role);
		const ahead = new Int32Array(rows.n);
		scores.forEach((score, other) => {
			for (let i = 0; i < rows.n; i++) {
				const own = scores[rows.label[i]][i];
				if (score[i] > own || score[i] === own && other > rows.label[i]) ahead[i]++;
			}
		});
		return Int8Array.from(ahead, (count) => count < k ? 1 : 0);
	},
	misfit({ classes }, { k }) {
		if (k < classes.length) return void 0;
		return {
			input: "k",
			rule: `must be less than the number of classes, ${classes.length}, because every row is a hit otherwise`,
			received: String(k)
		};
	}
};

// shared/checks/metrics/utility.ts
const options = strictObject({
	tp: number().optional().describe("Value of a positive row predicted positive"),
	fp: number().optional().describe("Value of a negative row predicted positive"),
	tn: number().optional().describe("Value of a negative row predicted negative"),
	fn: number().optional().describe("Value of a positive row predicted negative"),
	matrix: array(array(number()).min(2)).min(2).optional().describe("More than two classes: a row for each label, in it a value for each prediction, in the order of the classes")
});
/**
* Mean value of a decision, by what each pair of label and prediction is worth to the business. It is
* judged as a mean of bounded values (paired t, or betting), because that holds for any values.
*/
const utility = {
	name: "utility",
	title: "Mean value of a decision, by what each pair of label and prediction is worth",
	kind: "mean",
	tasks: ["binary", "multiclass"],
	greaterIsBetter: true,
	needs: "prediction",
	options,
	range: [-Infinity, Infinity],
	bounds(_, chosen) {
		const values = worths(chosen).flat();
		return [Math.min(...values), Math.max(...values)];
	},
	losses(rows, role, _, chosen) {
		const worth = worths(chosen);
		const { label } = rows;
		const prediction = predictionsOf(rows, role);
		return perRow(rows.n, (i) => worth[label[i]][prediction[i]]);
	},
	misfit
};
function worths({ matrix, tp = 0, fp = 0, tn = 0, fn = 0 }) {
	return matrix ?? [[tn, fp], [fn, tp]];
}
function misfit({ classes }, { matrix, tp, fp, tn, fn }) {
	const each = {
		tp,
		fp,
		tn,
		fn
	};
	if (!matrix && classes.length === 2) {
		const left = Object.entries(each).find(([, value]) => value === void 0);
		return left && {
			input: left[0],
			rule: "must be given",
			fix: "Write {tp: …, fp: …, tn: …, fn: …}."
		};
	}
	if (!matrix) return {
		input: "matrix",
		rule: "must be given",
		fix: order(classes)
	};
	if (Object.values(each).some((value) => value !== void 0)) return {
		input: "matrix",
		rule: "cannot stand beside tp, fp, tn and fn",
		fix: "Write one or the other."
	};
	if (matrix.length === classes.length && matrix.every((row) => row.length === classes.length)) return void 0;
	return {
		input: "matrix",
		rule: `must hold ${classes.length} rows of ${classes.length} values`,
		received: `${matrix.length} rows of ${[...new Set(matrix.map((row) => row.length))].join(" or ")}`,
		fix: order(classes)
	};
}
function order(classes) {
	return `Write a row for each label and in it a value for each prediction, in the order ${classes.map((name) => JSON.stringify(name)).join(", ")}.`;
}

// shared/checks/metrics/index.ts
/** Every metric that tollgate.yml can ask for; a new one is a file here and a line in this list. */
const metrics = [
	accuracy,
	average_precision,
	balanced_accuracy,
	brier_score,
	cohen_kappa,
	expected_calibration_error,
	explained_variance,
	f1,
	f1_macro,
	f1_micro,
	f1_weighted,
	fbeta,
	log_loss,
	matthews_corrcoef,
	max_error,
	mean_absolute_error,
	mean_absolute_percentage_error,
	mean_pinball_loss,
	mean_score,
	mean_squared_error,
	median_absolute_error,
	precision,
	precision_macro,
	precision_micro,
	precision_weighted,
	r2,
	recall,
	recall_macro,
	recall_micro,
	recall_of_class,
	recall_weighted,
	roc_auc,
	roc_auc_ovo,
	roc_auc_ovr,
	roc_auc_ovr_weighted,
	root_mean_squared_error,
	root_mean_squared_log_error,
	specificity,
	top_k_accuracy,
	utility
];
const byName = new Map(metrics.map((metric) => [metric.name, metric]));
/** The metric of this name, or undefined. */
function metricByName(name) {
	return byName.get(name);
}

export { metrics as n, ranking as r, metricByName as t };