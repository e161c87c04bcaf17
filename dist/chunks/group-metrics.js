import { A as accuracy$1, C as predicted, D as onceOfRows, O as className, S as labelled, T as enoughOfEachClass, a as recall, b as ofClass, c as mean_squared_error$1, d as ofEachRow, f as predictionsOf, h as brier_score$1, i as recall_macro, k as isUndefined, l as mean_absolute_error$1, m as expected_calibration_error$1, n as root_mean_squared_error$1, o as precision_macro, p as perRow, r as absentClass, s as precision, t as specificity, u as log_loss$1, v as classPrecision, w as scoresOf } from "./specificity.js";
import { t as once } from "./once.js";
import { g as extentOf } from "./stats.js";

// shared/checks/fairness/group-metrics/accuracy.ts
/** Share of the group's rows whose class is predicted. scikit-learn: `accuracy_score`. */
const accuracy = {
	name: "accuracy",
	title: accuracy$1.title,
	tasks: accuracy$1.tasks,
	better: "larger",
	metric: accuracy$1,
	hit: (label, prediction) => label === prediction ? 1 : 0
};

// shared/checks/fairness/group-metrics/brier_score.ts
/** The metric of evaluate-vs-champion in each group. scikit-learn: `brier_score_loss`. */
const brier_score = {
	name: "brier_score",
	title: brier_score$1.title,
	tasks: brier_score$1.tasks,
	alsoCalled: ["brier"],
	better: "smaller",
	metric: brier_score$1
};

// shared/checks/fairness/condensed.ts
const bins = 512;
/** Of each bin: the weight in it, and the sums of the first three powers of the distance from its middle. */
const powers = 4;
/**
* A few weighted rows that stand for many: in each of 512 bins of equal width two rows of each label, with the same sum of
* weights, mean, variance and third moment as the rows that they stand for (Gauss's quadrature). A smooth sum over them
* differs from that over the rows by the fourth power of the bins' width: good to start from, and not to end with.
* Undefined where they would not be much fewer, or the numbers are all equal.
*/
function condensed({ label, odds, weight }) {
	const n = odds.length;
	if (n < 8 * bins) return void 0;
	const { least: low, greatest: high } = extentOf(odds);
	const width = (high - low) / bins;
	if (!(width > 0)) return void 0;
	const sums = new Float64Array(2 * bins * powers);
	for (let i = 0; i < n; i++) {
		const from = odds[i] - low;
		const bin = Math.min(511, Math.floor(from / width));
		const d = from - (bin + .5) * width;
		const at = (label[i] * bins + bin) * powers;
		const mass = weight ? weight[i] : 1;
		sums[at] += mass;
		sums[at + 1] += mass * d;
		sums[at + 2] += mass * d * d;
		sums[at + 3] += mass * d * d * d;
	}
	const points = [];
	for (let cell = 0; cell < 2 * bins; cell++) {
		const own = cell < bins ? 0 : 1;
		const middle = low + (cell - own * bins + .5) * width;
		const at = cell * powers;
		const mass = sums[at];
		if (!(mass > 0)) continue;
		const mean = sums[at + 1] / mass;
		const variance = sums[at + 2] / mass - mean * mean;
		if (!(variance > 1e-12 * width * width)) {
			points.push([
				own,
				middle + mean,
				mass
			]);
			continue;
		}
		const deviation = Math.sqrt(variance);
		const skewness = (sums[at + 3] / mass - 3 * mean * variance - mean ** 3) / deviation ** 3;
		const root = Math.sqrt(skewness * skewness + 4);
		const [left, right] = [(skewness - root) / 2, (skewness + root) / 2];
		points.push([
			own,
			middle + mean + deviation * left,
			mass * right / root
		], [
			own,
			middle + mean + deviation * right,
			-mass * left / root
		]);
	}
	return {
		label: Int32Array.from(points, ([one]) => one),
		score: Float64Array.from(points, ([, one]) => 1 / (1 + Math.exp(-one))),
		odds: Float64Array.from(points, ([, one]) => one),
		weight: Float64Array.from(points, ([, , one]) => one)
	};
}

// shared/checks/fairness/log-odds.ts
/** Log odds of a model's P(positive); 0 for scores that have none. */
function logOdds(rows, role) {
	return ofEachRow(rows, `log odds of ${role}`, (all) => {
		const score = scoresOf(all, role)[0];
		const odds = new Float64Array(all.n);
		for (let i = 0; i < all.n; i++) {
			const p = score[i];
			if (p > 0 && p < 1) odds[i] = Math.log(p) - Math.log1p(-p);
		}
		return odds;
	});
}

// shared/checks/fairness/recalibration.ts
/**
* Logistic recalibration of a model's probabilities p: log odds of a positive label = intercept + slope · logit(p), by
* maximum likelihood (Newton's method). `slope` fits both and gives the slope; `intercept` holds the slope at 1.
* Influences are those of an M-estimator, so that the variance is the sandwich, which holds also where the model is not
* logistic. Undefined where a class has no rows, a score is 0 or 1, or, of the slope, where all scores are equal or
* separate the labels.
* Cox, "Two further applications of a model for binary regression", Biometrika 45 (1958) 562–565; Van Calster et al.,
* "Calibration: the Achilles heel of predictive analytics", BMC Medicine 17 (2019) 230.
*/
function recalibration(name, fit, rows, role, context) {
	const absent = absentClass(rows, 2);
	if (absent >= 0) return { undefined: `${name} is undefined: no row has the label ${className(context, absent)}` };
	const { extreme, withoutSlope, ...known } = onceOfRows(rows, `odds of ${role}`, () => oddsOf(rows, role));
	if (extreme !== void 0) return { undefined: `${name} is undefined: a score is ${extreme}, whose log odds are infinite` };
	if (fit === "slope" && withoutSlope) return { undefined: `${name} is undefined: ${withoutSlope}` };
	const { weight } = rows;
	const label = rows.label;
	const score = scoresOf(rows, role)[0];
	const odds = logOdds(rows, role);
	const centre = fit === "slope" ? known.centre : 0;
	const few = known.few();
	const found = maximum({
		label,
		score,
		odds,
		weight
	}, fit, centre, few && maximum(few, fit, centre));
	if (!found) return { undefined: `${name} is undefined: no logistic recalibration was found` };
	const influence = found.residuals;
	const [aa, ab, bb] = found.information;
	const scale = found.total / (aa * bb - ab * ab);
	if (fit === "intercept") {
		for (let i = 0; i < influence.length; i++) influence[i] *= scale;
		return {
			value: found.intercept,
			influence
		};
	}
	for (let i = 0; i < influence.length; i++) influence[i] *= scale * (aa * (odds[i] - centre) - ab);
	return {
		value: found.slope,
		influence
	};
}
/** The maximum of the likelihood, by Newton's method from 0 and 1 or from somewhere near; undefined where none is found. */
function maximum(rows, fit, centre, near) {
	const residuals = new Float64Array(rows.odds.length);
	let { intercept, slope } = near ?? {
		intercept: 0,
		slope: 1
	};
	let last = Number.POSITIVE_INFINITY;
	for (let step = 0; step < 100; step++) {
		const { gradient, information, total } = derivatives(rows, fit, centre, intercept, slope, residuals);
		const [moveA, moveB] = solved(information, gradient);
		if (!Number.isFinite(moveA) || !Number.isFinite(moveB)) return void 0;
		const move = Math.max(Math.abs(moveA), Math.abs(moveB));
		const shrink = Math.min(1, 4 / Math.max(move, 1e-300));
		intercept += shrink * moveA;
		slope += shrink * moveB;
		const size = 1 + Math.abs(intercept) + Math.abs(slope);
		if (move <= 1e-10 * size || last <= 1e-8 * size) return {
			intercept,
			slope,
			residuals,
			information,
			total
		};
		last = move;
	}
}
/** Of the log likelihood: the gradient and the information, [aa, ab, bb]; the slope has none where it is held. Writes the residuals. */
function derivatives({ label, score, odds, weight }, fit, centre, intercept, slope, residuals) {
	const factor = fit === "intercept" && Math.abs(intercept) < 300 ? Math.exp(intercept) : 0;
	let [total, left0, left1, spread0, spread1, spread2] = [
		0,
		0,
		0,
		0,
		0,
		0
	];
	for (let i = 0; i < odds.length; i++) {
		const mass = weight ? weight[i] : 1;
		const z = odds[i] - centre;
		const raised = factor * score[i];
		const p = factor > 0 ? raised / (1 - score[i] + raised) : 1 / (1 + Math.exp(-(intercept + slope * z)));
		const residual = label[i] - p;
		residuals[i] = residual;
		const left = mass * residual;
		const spread = mass * p * (1 - p);
		total += mass;
		left0 += left;
		left1 += left * z;
		spread0 += spread;
		spread1 += spread * z;
		spread2 += spread * z * z;
	}
	if (fit === "slope") return {
		gradient: [left0, left1],
		information: [
			spread0,
			spread1,
			spread2
		],
		total
	};
	return {
		gradient: [left0, 0],
		information: [
			spread0,
			0,
			1
		],
		total
	};
}
/** The solution of a symmetric system of two equations. */
function solved([aa, ab, bb], [a, b]) {
	const determinant = aa * bb - ab * ab;
	return [(bb * a - ab * b) / determinant, (aa * b - ab * a) / determinant];
}
/** What both fits ask of the log odds of a model's scores. */
function oddsOf(rows, role) {
	const { n, weight } = rows;
	const label = rows.label;
	const score = scoresOf(rows, role)[0];
	const odds = logOdds(rows, role);
	let extreme;
	for (let i = 0; i < n && extreme === void 0; i++) {
		const p = score[i];
		if (!(p > 0 && p < 1) && !(weight && !(weight[i] > 0))) extreme = p;
	}
	const few = once(() => condensed({
		label,
		odds,
		weight
	}));
	return {
		extreme,
		withoutSlope: whyNoSlope({
			label,
			odds,
			weight
		}),
		centre: extentOf(odds).sum / n,
		few
	};
}
/** Looks no farther than to the first rows that show that there is a maximum, which mostly are the very first. */
function whyNoSlope({ label, odds, weight }) {
	const low = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
	const high = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
	for (let i = 0; i < odds.length; i++) {
		if (weight && !(weight[i] > 0)) continue;
		low[label[i]] = Math.min(low[label[i]], odds[i]);
		high[label[i]] = Math.max(high[label[i]], odds[i]);
		if (high[0] > low[1] && high[1] > low[0]) return void 0;
	}
	if (Math.min(...low) === Math.max(...high)) return "all scores are equal";
	return "the scores separate the labels, so that any slope that is steeper fits better";
}

// shared/checks/fairness/group-metrics/calibration_intercept.ts
const metric$9 = {
	name: "calibration_intercept",
	title: "What is to be added to the logit of P(positive) so that as many are positive as predicted; 0 where the level is right",
	kind: "influence",
	tasks: ["binary"],
	greaterIsBetter: true,
	needs: "scores",
	range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
	undefinedWhere: "a class has no rows, or a score is 0 or 1",
	method: "t on the linearised logistic recalibration",
	estimate: (rows, role, context) => recalibration("calibration_intercept", "intercept", rows, role, context),
	sufficient: (rows, context) => enoughOfEachClass(rows, context)
};
/** Calibration intercept, or calibration in the large (Van Calster et al. 2019): above 0 the group's scores are too low. See `recalibration`. */
const calibration_intercept = {
	name: "calibration_intercept",
	title: metric$9.title,
	tasks: ["binary"],
	metric: metric$9
};

// shared/checks/fairness/group-metrics/calibration_slope.ts
const metric$8 = {
	name: "calibration_slope",
	title: "Slope of the log odds of a positive label on the logit of P(positive); 1 where spread is right, less where scores are too extreme",
	kind: "influence",
	tasks: ["binary"],
	greaterIsBetter: true,
	needs: "scores",
	range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
	undefinedWhere: "a class has no rows, a score is 0 or 1, all scores are equal or they separate the labels",
	method: "t on the linearised logistic recalibration",
	estimate: (rows, role, context) => recalibration("calibration_slope", "slope", rows, role, context),
	sufficient: (rows, context) => enoughOfEachClass(rows, context)
};
/** Calibration slope (Cox 1958): below 1 the group's scores are too extreme, above 1 too timid. See `recalibration`. */
const calibration_slope = {
	name: "calibration_slope",
	title: metric$8.title,
	tasks: ["binary"],
	metric: metric$8
};

// shared/checks/fairness/group-metrics/expected_calibration_error.ts
/** The metric of evaluate-vs-champion in each group. Naeini, Cooper & Hauskrecht (2015). */
const expected_calibration_error = {
	name: "expected_calibration_error",
	title: expected_calibration_error$1.title,
	tasks: expected_calibration_error$1.tasks,
	alsoCalled: ["ece"],
	better: "smaller",
	metric: expected_calibration_error$1
};

// shared/checks/fairness/group-metrics/false_negative_rate.ts
const metric$7 = {
	...recall,
	name: "false_negative_rate",
	title: "Share of the positive rows that are predicted negative",
	greaterIsBetter: false,
	undefinedWhere: "no row is positive (fairlearn: 0)",
	hit: (label, prediction) => label === 1 ? prediction === 0 ? 1 : 0 : null
};
/** Share of the group's positive rows that are predicted negative. fairlearn: `false_negative_rate`. */
const false_negative_rate = {
	name: "false_negative_rate",
	title: metric$7.title,
	tasks: ["binary"],
	alsoCalled: ["fnr", "miss_rate"],
	better: "smaller",
	metric: metric$7,
	hit: metric$7.hit
};

// shared/checks/fairness/group-metrics/false_positive_rate.ts
const metric$6 = {
	...specificity,
	name: "false_positive_rate",
	title: "Share of the negative rows that are predicted positive",
	greaterIsBetter: false,
	undefinedWhere: "no row is negative (fairlearn: 0)",
	hit: (label, prediction) => label === 0 ? prediction === 1 ? 1 : 0 : null
};
/** Share of the group's negative rows that are predicted positive. fairlearn: `false_positive_rate`. */
const false_positive_rate = {
	name: "false_positive_rate",
	title: metric$6.title,
	tasks: ["binary", "multiclass"],
	perClass: true,
	alsoCalled: ["fpr"],
	better: "smaller",
	metric: metric$6,
	hit: metric$6.hit
};

// shared/checks/fairness/group-metrics/false_positive_rate_macro.ts
const metric$5 = {
	name: "false_positive_rate_macro",
	title: "Mean of the false positive rates of all classes",
	kind: "cells",
	tasks: ["multiclass"],
	greaterIsBetter: false,
	needs: "prediction",
	range: [0, 1],
	undefinedWhere: "all rows have the same label",
	value(confusion, context) {
		const classes = context.classes.length;
		const all = confusion.reduce((total, count) => total + count, 0);
		let sum = 0;
		for (let k = 0; k < classes; k++) {
			const others = all - labelled(confusion, classes, k);
			if (!(others > 0)) return { undefined: `false_positive_rate_macro is undefined: every row has the label ${className(context, k)}` };
			sum += (predicted(confusion, classes, k) - confusion[k * classes + k]) / others;
		}
		return sum / classes;
	}
};
/** Mean over the classes of the share of other rows that are predicted so. */
const false_positive_rate_macro = {
	name: "false_positive_rate_macro",
	title: metric$5.title,
	tasks: ["multiclass"],
	better: "smaller",
	metric: metric$5
};

// shared/checks/fairness/group-metrics/log_loss.ts
/** The metric of evaluate-vs-champion in each group. scikit-learn: `log_loss`. */
const log_loss = {
	name: "log_loss",
	title: log_loss$1.title,
	tasks: log_loss$1.tasks,
	better: "smaller",
	metric: log_loss$1
};

// shared/checks/fairness/group-metrics/mean_absolute_error.ts
/** The metric of evaluate-vs-champion in each group. scikit-learn: `mean_absolute_error`. */
const mean_absolute_error = {
	name: "mean_absolute_error",
	title: mean_absolute_error$1.title,
	tasks: mean_absolute_error$1.tasks,
	alsoCalled: ["mae"],
	better: "smaller",
	metric: mean_absolute_error$1
};

// shared/checks/fairness/group-metrics/mean_error.ts
const metric$4 = {
	name: "mean_error",
	title: "Mean of prediction − label (residual bias)",
	kind: "mean",
	tasks: ["regression"],
	greaterIsBetter: true,
	needs: "prediction",
	range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
	losses(rows, role) {
		const prediction = predictionsOf(rows, role);
		return perRow(rows.n, (i) => prediction[i] - rows.label[i]);
	}
};
/** How much too high the group is predicted on average: its residual bias; below 0 it is predicted too low. */
const mean_error = {
	name: "mean_error",
	title: metric$4.title,
	tasks: ["regression"],
	metric: metric$4
};

// shared/checks/fairness/group-metrics/mean_prediction.ts
const metric$3 = {
	name: "mean_prediction",
	title: "Mean of the predicted values",
	kind: "mean",
	tasks: ["regression"],
	greaterIsBetter: true,
	needs: "prediction",
	range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
	losses: (rows, role) => Float64Array.from(predictionsOf(rows, role))
};
/** The group's mean predicted value. fairlearn: `mean_prediction`. */
const mean_prediction = {
	name: "mean_prediction",
	title: metric$3.title,
	tasks: ["regression"],
	metric: metric$3
};

// shared/checks/fairness/group-metrics/mean_score.ts
const metric$2 = {
	name: "mean_score",
	title: "Mean of P(positive)",
	kind: "mean",
	tasks: ["binary"],
	greaterIsBetter: true,
	needs: "scores",
	range: [0, 1],
	bounds: () => [0, 1],
	losses: (rows, role) => scoresOf(rows, role)[0]
};
/** The group's mean score, P(positive). fairlearn: `mean_prediction` of the scores. */
const mean_score = {
	name: "mean_score",
	title: metric$2.title,
	tasks: ["binary"],
	metric: metric$2
};

// shared/checks/fairness/group-metrics/mean_squared_error.ts
/** The metric of evaluate-vs-champion in each group. scikit-learn: `mean_squared_error`. */
const mean_squared_error = {
	name: "mean_squared_error",
	title: mean_squared_error$1.title,
	tasks: mean_squared_error$1.tasks,
	alsoCalled: ["mse"],
	better: "smaller",
	metric: mean_squared_error$1
};

// shared/checks/fairness/group-metrics/negative_predictive_value.ts
const metric$1 = {
	name: "negative_predictive_value",
	title: "Share of the rows predicted negative that are negative",
	kind: "cells",
	tasks: ["binary"],
	greaterIsBetter: true,
	needs: "prediction",
	range: [0, 1],
	undefinedWhere: "no row is predicted negative (scikit-learn: 0)",
	value(confusion, context) {
		const value = ofClass(classPrecision, confusion, 2, 0);
		if (Number.isFinite(value)) return value;
		return { undefined: `negative_predictive_value is undefined: ${classPrecision.missing} ${className(context, 0)}` };
	}
};
/** Share of the group's rows predicted negative that are negative. AIF360: `negative_predictive_value`; Aequitas: `npv`. */
const negative_predictive_value = {
	name: "negative_predictive_value",
	title: metric$1.title,
	tasks: ["binary"],
	alsoCalled: ["npv"],
	better: "larger",
	metric: metric$1,
	hit: (label, prediction) => prediction === 0 ? label === 0 ? 1 : 0 : null
};

// shared/checks/fairness/under-name.ts
/** A metric of evaluate-vs-champion under the name that fairness knows it by, also where it says why it is undefined. */
function underName(metric, name) {
	const renamed = (result) => isUndefined(result) ? { undefined: result.undefined.replace(metric.name, name) } : result;
	const of = metric;
	if (of.kind === "cells") {
		const value = (...given) => renamed(of.value(...given));
		return {
			...metric,
			name,
			value
		};
	}
	if (of.kind === "mean") {
		const losses = (...given) => renamed(of.losses(...given));
		return {
			...metric,
			name,
			losses
		};
	}
	return {
		...metric,
		name
	};
}

// shared/checks/fairness/group-metrics/positive_predictive_value.ts
/** Share of the group's rows predicted positive that are positive. scikit-learn: `precision_score`; Aequitas: `precision`. */
const positive_predictive_value = {
	name: "positive_predictive_value",
	title: "Share of the rows predicted positive that are positive",
	tasks: ["binary", "multiclass"],
	perClass: true,
	alsoCalled: ["precision", "ppv"],
	better: "larger",
	metric: underName(precision, "positive_predictive_value"),
	hit: (label, prediction) => prediction === 1 ? label === 1 ? 1 : 0 : null
};

// shared/checks/fairness/group-metrics/positive_predictive_value_macro.ts
/** Mean of the positive predictive values of all classes. scikit-learn: `precision_score(average='macro')`. */
const positive_predictive_value_macro = {
	name: "positive_predictive_value_macro",
	title: "Mean of the positive predictive values of all classes",
	tasks: ["multiclass"],
	better: "larger",
	metric: underName(precision_macro, "positive_predictive_value_macro")
};

// shared/checks/fairness/group-metrics/root_mean_squared_error.ts
/** The metric of evaluate-vs-champion in each group. scikit-learn: `root_mean_squared_error`. */
const root_mean_squared_error = {
	name: "root_mean_squared_error",
	title: root_mean_squared_error$1.title,
	tasks: root_mean_squared_error$1.tasks,
	alsoCalled: ["rmse"],
	better: "smaller",
	metric: root_mean_squared_error$1
};

// shared/checks/fairness/group-metrics/selection_rate.ts
const metric = {
	name: "selection_rate",
	title: "Share of the rows that are predicted positive",
	kind: "rate",
	tasks: ["binary"],
	greaterIsBetter: true,
	needs: "prediction",
	range: [0, 1],
	hit: (_, prediction) => prediction === 1 ? 1 : 0
};
/** Share of a group that gets the favorable prediction. fairlearn: `selection_rate`. */
const selection_rate = {
	name: "selection_rate",
	title: metric.title,
	tasks: ["binary", "multiclass"],
	perClass: true,
	metric,
	hit: metric.hit
};

// shared/checks/fairness/group-metrics/true_negative_rate.ts
/** Share of the group's negative rows that are predicted negative. fairlearn: `true_negative_rate`. */
const true_negative_rate = {
	name: "true_negative_rate",
	title: "Share of the negative rows that are predicted negative",
	tasks: ["binary"],
	alsoCalled: ["specificity", "tnr"],
	better: "larger",
	metric: underName(specificity, "true_negative_rate"),
	hit: (label, prediction) => label === 0 ? prediction === 0 ? 1 : 0 : null
};

// shared/checks/fairness/group-metrics/true_positive_rate.ts
/** Share of the group's positive rows that are predicted positive. fairlearn: `true_positive_rate`; scikit-learn: recall. */
const true_positive_rate = {
	name: "true_positive_rate",
	title: "Share of the positive rows that are predicted positive",
	tasks: ["binary", "multiclass"],
	perClass: true,
	alsoCalled: [
		"recall",
		"sensitivity",
		"tpr"
	],
	better: "larger",
	metric: underName(recall, "true_positive_rate"),
	hit: (label, prediction) => label === 1 ? prediction === 1 ? 1 : 0 : null
};

// shared/checks/fairness/group-metrics/true_positive_rate_macro.ts
/** Mean of the true positive rates of all classes. scikit-learn: `recall_score(average='macro')`. */
const true_positive_rate_macro = {
	name: "true_positive_rate_macro",
	title: "Mean of the true positive rates of all classes",
	tasks: ["multiclass"],
	better: "larger",
	metric: underName(recall_macro, "true_positive_rate_macro")
};

// shared/checks/fairness/group-metrics/index.ts
/** Everything that is measured in groups, in the order shown; a new one is a file here and a line in this list. */
const groupMetrics = [
	selection_rate,
	true_positive_rate,
	true_positive_rate_macro,
	false_positive_rate,
	false_positive_rate_macro,
	false_negative_rate,
	true_negative_rate,
	positive_predictive_value,
	positive_predictive_value_macro,
	negative_predictive_value,
	accuracy,
	mean_score,
	expected_calibration_error,
	calibration_slope,
	calibration_intercept,
	log_loss,
	brier_score,
	mean_prediction,
	mean_error,
	mean_absolute_error,
	mean_squared_error,
	root_mean_squared_error
];

export { groupMetrics as t };