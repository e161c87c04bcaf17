import { C as scoresOf, D as isUndefined, E as className, O as accuracy$1, S as predicted, _ as classPrecision, a as recall, c as mean_squared_error$1, d as predictionsOf, f as expected_calibration_error$1, i as recall_macro, l as mean_absolute_error$1, m as brier_score$1, n as root_mean_squared_error$1, o as precision_macro, p as perRow, r as absentClass, s as precision, t as specificity, u as log_loss$1, w as enoughOfEachClass, x as labelled, y as ofClass } from "./specificity.js";
import "./stats.js";

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
	better: "smaller",
	metric: brier_score$1
};

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
	const { n, label, weight } = rows;
	const absent = absentClass(rows, 2);
	if (absent >= 0) return { undefined: `${name} is undefined: no row has the label ${className(context, absent)}` };
	const score = scoresOf(rows, role)[0];
	const extreme = score.find((p, i) => !(p > 0 && p < 1) && !(weight && !(weight[i] > 0)));
	if (extreme !== void 0) return { undefined: `${name} is undefined: a score is ${extreme}, whose log odds are infinite` };
	const odds = logOdds(score);
	if (fit === "slope") {
		const why = withoutSlope(odds, rows);
		if (why) return { undefined: `${name} is undefined: ${why}` };
	}
	const centre = fit === "slope" ? odds.reduce((sum, z) => sum + z, 0) / n : 0;
	let intercept = 0;
	let slope = 1;
	for (let step = 0; step < 100; step++) {
		const { gradient, information } = derivatives(intercept, slope);
		const [moveA, moveB] = solved(information, gradient);
		if (!Number.isFinite(moveA) || !Number.isFinite(moveB)) break;
		const shrink = Math.min(1, 4 / Math.max(Math.abs(moveA), Math.abs(moveB), 1e-300));
		intercept += shrink * moveA;
		slope += shrink * moveB;
		if (Math.abs(moveA) + Math.abs(moveB) > 1e-8 * (1 + Math.abs(intercept) + Math.abs(slope))) continue;
		const influence = new Float64Array(n);
		const { information: last, total } = derivatives(intercept, slope, influence);
		const [aa, ab, bb] = last;
		const scale = total / (aa * bb - ab * ab);
		for (let i = 0; i < n; i++) influence[i] *= scale * (fit === "slope" ? aa * (odds[i] - centre) - ab : bb);
		return {
			value: fit === "slope" ? slope : intercept,
			influence
		};
	}
	return { undefined: `${name} is undefined: no logistic recalibration was found` };
	/** Of the log likelihood: the gradient and the information, [aa, ab, bb]; `b` is held where the slope is. */
	function derivatives(a, b, residuals) {
		let [total, left0, left1, spread0, spread1, spread2] = [
			0,
			0,
			0,
			0,
			0,
			0
		];
		for (let i = 0; i < n; i++) {
			const mass = weight ? weight[i] : 1;
			const z = odds[i] - centre;
			const p = 1 / (1 + Math.exp(-(a + b * z)));
			const residual = label[i] - p;
			if (residuals) residuals[i] = residual;
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
}
const remembered = /* @__PURE__ */ new WeakMap();
/** Log odds of scores, reckoned once for both fits; 0 for those without. */
function logOdds(score) {
	const known = remembered.get(score);
	if (known) return known;
	const odds = score.map((p) => p > 0 && p < 1 ? Math.log(p) - Math.log1p(-p) : 0);
	remembered.set(score, odds);
	return odds;
}
/** The solution of a symmetric system of two equations. */
function solved([aa, ab, bb], [a, b]) {
	const determinant = aa * bb - ab * ab;
	return [(bb * a - ab * b) / determinant, (aa * b - ab * a) / determinant];
}
/** Why the likelihood has no maximum in the slope, where it has none. */
function withoutSlope(odds, { label, weight }) {
	const ends = [{
		low: Number.POSITIVE_INFINITY,
		high: Number.NEGATIVE_INFINITY
	}, {
		low: Number.POSITIVE_INFINITY,
		high: Number.NEGATIVE_INFINITY
	}];
	for (let i = 0; i < odds.length; i++) {
		if (weight && !(weight[i] > 0)) continue;
		const end = ends[label[i]];
		if (odds[i] < end.low) end.low = odds[i];
		if (odds[i] > end.high) end.high = odds[i];
	}
	const [negative, positive] = ends;
	if (Math.min(negative.low, positive.low) === Math.max(negative.high, positive.high)) return "all scores are equal";
	if (negative.high <= positive.low || positive.high <= negative.low) return "the scores separate the labels, so that any slope that is steeper fits better";
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

export { selection_rate as n, groupMetrics as t };