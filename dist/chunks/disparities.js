// shared/checks/fairness/disparities/accuracy_difference.ts
/** Largest accuracy of a group minus the smallest. fairlearn: `accuracy_score_difference`. */
const accuracy_difference = {
	name: "accuracy_difference",
	title: "Largest accuracy of a group minus the smallest",
	tasks: ["binary", "multiclass"],
	of: ["accuracy"],
	compare: "difference",
	range: [0, 1],
	alsoCalled: ["error_rate_difference"]
};

// shared/checks/fairness/disparities/accuracy_ratio.ts
/** Smallest accuracy of a group divided by the largest. fairlearn: `accuracy_score_ratio`. */
const accuracy_ratio = {
	name: "accuracy_ratio",
	title: "Smallest accuracy of a group divided by the largest",
	tasks: ["binary", "multiclass"],
	of: ["accuracy"],
	compare: "ratio",
	range: [0, 1]
};

// shared/checks/fairness/disparities/demographic_parity_difference.ts
/** Largest selection rate of a group minus the smallest. fairlearn: `demographic_parity_difference`. */
const demographic_parity_difference = {
	name: "demographic_parity_difference",
	title: "Largest selection rate of a group minus the smallest",
	tasks: ["binary", "multiclass"],
	of: ["selection_rate"],
	compare: "difference",
	range: [0, 1],
	perClass: true,
	alsoCalled: ["statistical_parity_difference", "statistical_parity"]
};

// shared/checks/fairness/disparities/demographic_parity_ratio.ts
/** Smallest selection rate of a group divided by the largest. fairlearn: `demographic_parity_ratio`. */
const demographic_parity_ratio = {
	name: "demographic_parity_ratio",
	title: "Smallest selection rate of a group divided by the largest (four-fifths: at least 0.8)",
	tasks: ["binary", "multiclass"],
	of: ["selection_rate"],
	compare: "ratio",
	range: [0, 1],
	perClass: true,
	alsoCalled: [
		"disparate_impact",
		"impact_ratio",
		"adverse_impact_ratio",
		"four_fifths"
	]
};

// shared/checks/fairness/disparities/equal_opportunity_difference.ts
/** Largest true positive rate of a group minus the smallest. fairlearn: `equal_opportunity_difference`; Hardt, Price & Srebro (2016). */
const equal_opportunity_difference = {
	name: "equal_opportunity_difference",
	title: "Largest true positive rate of a group minus the smallest",
	tasks: ["binary", "multiclass"],
	of: ["true_positive_rate"],
	compare: "difference",
	range: [0, 1],
	perClass: true,
	alsoCalled: ["recall_difference"]
};

// shared/checks/fairness/disparities/equal_opportunity_ratio.ts
/** Smallest true positive rate of a group divided by the largest. fairlearn: `equal_opportunity_ratio`. */
const equal_opportunity_ratio = {
	name: "equal_opportunity_ratio",
	title: "Smallest true positive rate of a group divided by the largest",
	tasks: ["binary", "multiclass"],
	of: ["true_positive_rate"],
	compare: "ratio",
	range: [0, 1],
	perClass: true
};

// shared/checks/fairness/disparities/equalized_odds_difference.ts
/** The larger of the differences in true and in false positive rates. fairlearn: `equalized_odds_difference`. */
const equalized_odds_difference = {
	name: "equalized_odds_difference",
	title: "The larger of the groups’ differences in true and in false positive rate",
	tasks: ["binary", "multiclass"],
	of: ["true_positive_rate", "false_positive_rate"],
	compare: "difference",
	range: [0, 1],
	aggregates: true,
	perClass: true,
	alsoCalled: ["average_abs_odds_difference", "average_odds_difference"]
};

// shared/checks/fairness/disparities/equalized_odds_ratio.ts
/** The smaller of the ratios of true and of false positive rates. fairlearn: `equalized_odds_ratio`. */
const equalized_odds_ratio = {
	name: "equalized_odds_ratio",
	title: "The smaller of the groups’ ratios of true and of false positive rate",
	tasks: ["binary", "multiclass"],
	of: ["true_positive_rate", "false_positive_rate"],
	compare: "ratio",
	range: [0, 1],
	aggregates: true,
	perClass: true
};

// shared/checks/fairness/disparities/expected_calibration_error_difference.ts
/** Largest calibration error of a group minus the smallest. */
const expected_calibration_error_difference = {
	name: "expected_calibration_error_difference",
	title: "Largest expected calibration error of a group minus the smallest",
	tasks: ["binary"],
	of: ["expected_calibration_error"],
	compare: "difference",
	range: [0, 1]
};

// shared/checks/fairness/disparities/false_negative_rate_difference.ts
/** Largest false negative rate of a group minus the smallest, false negative error rate balance. fairlearn: `false_negative_rate_difference`. */
const false_negative_rate_difference = {
	name: "false_negative_rate_difference",
	title: "Largest false negative rate of a group minus the smallest (false negative error rate balance)",
	tasks: ["binary"],
	of: ["false_negative_rate"],
	compare: "difference",
	range: [0, 1]
};

// shared/checks/fairness/disparities/false_negative_rate_ratio.ts
/** Smallest false negative rate of a group divided by the largest. fairlearn: `false_negative_rate_ratio`. */
const false_negative_rate_ratio = {
	name: "false_negative_rate_ratio",
	title: "Smallest false negative rate of a group divided by the largest",
	tasks: ["binary"],
	of: ["false_negative_rate"],
	compare: "ratio",
	range: [0, 1]
};

// shared/checks/fairness/disparities/false_positive_rate_difference.ts
/** Largest false positive rate of a group minus the smallest, predictive equality. fairlearn: `false_positive_rate_difference`. */
const false_positive_rate_difference = {
	name: "false_positive_rate_difference",
	title: "Largest false positive rate of a group minus the smallest (predictive equality)",
	tasks: ["binary", "multiclass"],
	of: ["false_positive_rate"],
	compare: "difference",
	range: [0, 1],
	perClass: true
};

// shared/checks/fairness/disparities/false_positive_rate_macro_difference.ts
/** Largest mean of the classes’ false positive rates of a group minus the smallest. */
const false_positive_rate_macro_difference = {
	name: "false_positive_rate_macro_difference",
	title: "Largest mean of the classes’ false positive rates of a group minus the smallest",
	tasks: ["multiclass"],
	of: ["false_positive_rate_macro"],
	compare: "difference",
	range: [0, 1]
};

// shared/checks/fairness/disparities/false_positive_rate_macro_ratio.ts
/** Smallest mean of the classes’ false positive rates of a group divided by the largest. */
const false_positive_rate_macro_ratio = {
	name: "false_positive_rate_macro_ratio",
	title: "Smallest mean of the classes’ false positive rates of a group divided by the largest",
	tasks: ["multiclass"],
	of: ["false_positive_rate_macro"],
	compare: "ratio",
	range: [0, 1]
};

// shared/checks/fairness/disparities/false_positive_rate_ratio.ts
/** Smallest false positive rate of a group divided by the largest. fairlearn: `false_positive_rate_ratio`. */
const false_positive_rate_ratio = {
	name: "false_positive_rate_ratio",
	title: "Smallest false positive rate of a group divided by the largest",
	tasks: ["binary", "multiclass"],
	of: ["false_positive_rate"],
	compare: "ratio",
	range: [0, 1],
	perClass: true
};

// shared/checks/fairness/disparities/mean_absolute_error_difference.ts
/** Largest mean absolute error of a group minus the smallest, in the label’s units. */
const mean_absolute_error_difference = {
	name: "mean_absolute_error_difference",
	title: "Largest mean absolute error of a group minus the smallest",
	tasks: ["regression"],
	of: ["mean_absolute_error"],
	compare: "difference",
	range: [0, Number.POSITIVE_INFINITY]
};

// shared/checks/fairness/disparities/mean_absolute_error_ratio.ts
/** Smallest mean absolute error of a group divided by the largest. */
const mean_absolute_error_ratio = {
	name: "mean_absolute_error_ratio",
	title: "Smallest mean absolute error of a group divided by the largest",
	tasks: ["regression"],
	of: ["mean_absolute_error"],
	compare: "ratio",
	range: [0, 1]
};

// shared/checks/fairness/disparities/mean_error_difference.ts
/** Largest mean error of a group minus the smallest, in the label’s units: how much more one group is overpredicted (residual bias). */
const mean_error_difference = {
	name: "mean_error_difference",
	title: "Largest mean of prediction − label of a group minus the smallest (residual bias)",
	tasks: ["regression"],
	of: ["mean_error"],
	compare: "difference",
	range: [0, Number.POSITIVE_INFINITY]
};

// shared/checks/fairness/disparities/mean_prediction_difference.ts
/** Largest mean prediction of a group minus the smallest, in the label’s units. fairlearn: difference of `mean_prediction`. */
const mean_prediction_difference = {
	name: "mean_prediction_difference",
	title: "Largest mean prediction of a group minus the smallest",
	tasks: ["regression"],
	of: ["mean_prediction"],
	compare: "difference",
	range: [0, Number.POSITIVE_INFINITY]
};

// shared/checks/fairness/disparities/mean_score_difference.ts
/** Largest mean score of a group minus the smallest. fairlearn: difference of `mean_prediction` of scores. */
const mean_score_difference = {
	name: "mean_score_difference",
	title: "Largest mean P(positive) of a group minus the smallest",
	tasks: ["binary"],
	of: ["mean_score"],
	compare: "difference",
	range: [0, 1]
};

// shared/checks/fairness/disparities/negative_predictive_value_difference.ts
/** Largest negative predictive value of a group minus the smallest. Aequitas: npv, and for_ with the sign turned. */
const negative_predictive_value_difference = {
	name: "negative_predictive_value_difference",
	title: "Largest negative predictive value of a group minus the smallest",
	tasks: ["binary"],
	of: ["negative_predictive_value"],
	compare: "difference",
	range: [0, 1]
};

// shared/checks/fairness/disparities/negative_predictive_value_ratio.ts
/** Smallest negative predictive value of a group divided by the largest. Aequitas: npv disparity. */
const negative_predictive_value_ratio = {
	name: "negative_predictive_value_ratio",
	title: "Smallest negative predictive value of a group divided by the largest",
	tasks: ["binary"],
	of: ["negative_predictive_value"],
	compare: "ratio",
	range: [0, 1]
};

// shared/checks/fairness/disparities/positive_predictive_value_macro_difference.ts
/** Largest mean of the classes’ positive predictive values of a group minus the smallest. scikit-learn: `precision_score(average='macro')` of each group. */
const positive_predictive_value_macro_difference = {
	name: "positive_predictive_value_macro_difference",
	title: "Largest mean of the classes’ positive predictive values of a group minus the smallest",
	tasks: ["multiclass"],
	of: ["positive_predictive_value_macro"],
	compare: "difference",
	range: [0, 1]
};

// shared/checks/fairness/disparities/positive_predictive_value_macro_ratio.ts
/** Smallest mean of the classes’ positive predictive values of a group divided by the largest. scikit-learn: `precision_score(average='macro')` of each group. */
const positive_predictive_value_macro_ratio = {
	name: "positive_predictive_value_macro_ratio",
	title: "Smallest mean of the classes’ positive predictive values of a group divided by the largest",
	tasks: ["multiclass"],
	of: ["positive_predictive_value_macro"],
	compare: "ratio",
	range: [0, 1]
};

// shared/checks/fairness/disparities/predictive_parity_difference.ts
/** Largest positive predictive value of a group minus the smallest. Chouldechova (2017); Aequitas: precision. */
const predictive_parity_difference = {
	name: "predictive_parity_difference",
	title: "Largest positive predictive value of a group minus the smallest",
	tasks: ["binary", "multiclass"],
	of: ["positive_predictive_value"],
	compare: "difference",
	range: [0, 1],
	perClass: true,
	alsoCalled: ["false_discovery_rate_difference", "precision_difference"]
};

// shared/checks/fairness/disparities/predictive_parity_ratio.ts
/** Smallest positive predictive value of a group divided by the largest. Aequitas: precision disparity. */
const predictive_parity_ratio = {
	name: "predictive_parity_ratio",
	title: "Smallest positive predictive value of a group divided by the largest",
	tasks: ["binary", "multiclass"],
	of: ["positive_predictive_value"],
	compare: "ratio",
	range: [0, 1],
	perClass: true
};

// shared/checks/fairness/disparities/true_negative_rate_difference.ts
/** Largest true negative rate of a group minus the smallest. fairlearn: `true_negative_rate_difference`. */
const true_negative_rate_difference = {
	name: "true_negative_rate_difference",
	title: "Largest true negative rate of a group minus the smallest",
	tasks: ["binary"],
	of: ["true_negative_rate"],
	compare: "difference",
	range: [0, 1]
};

// shared/checks/fairness/disparities/true_negative_rate_ratio.ts
/** Smallest true negative rate of a group divided by the largest. fairlearn: `true_negative_rate_ratio`. */
const true_negative_rate_ratio = {
	name: "true_negative_rate_ratio",
	title: "Smallest true negative rate of a group divided by the largest",
	tasks: ["binary"],
	of: ["true_negative_rate"],
	compare: "ratio",
	range: [0, 1]
};

// shared/checks/fairness/disparities/true_positive_rate_macro_difference.ts
/** Largest mean of the classes’ true positive rates of a group minus the smallest. scikit-learn: `recall_score(average='macro')` of each group. */
const true_positive_rate_macro_difference = {
	name: "true_positive_rate_macro_difference",
	title: "Largest mean of the classes’ true positive rates of a group minus the smallest",
	tasks: ["multiclass"],
	of: ["true_positive_rate_macro"],
	compare: "difference",
	range: [0, 1]
};

// shared/checks/fairness/disparities/true_positive_rate_macro_ratio.ts
/** Smallest mean of the classes’ true positive rates of a group divided by the largest. scikit-learn: `recall_score(average='macro')` of each group. */
const true_positive_rate_macro_ratio = {
	name: "true_positive_rate_macro_ratio",
	title: "Smallest mean of the classes’ true positive rates of a group divided by the largest",
	tasks: ["multiclass"],
	of: ["true_positive_rate_macro"],
	compare: "ratio",
	range: [0, 1]
};

// shared/checks/fairness/disparities/index.ts
/** Every disparity that tollgate.yml can limit; a new one is a file here and a line in this list. */
const disparities = [
	demographic_parity_difference,
	demographic_parity_ratio,
	equalized_odds_difference,
	equalized_odds_ratio,
	equal_opportunity_difference,
	equal_opportunity_ratio,
	predictive_parity_difference,
	predictive_parity_ratio,
	accuracy_difference,
	accuracy_ratio,
	false_positive_rate_difference,
	false_positive_rate_ratio,
	false_negative_rate_difference,
	false_negative_rate_ratio,
	true_negative_rate_difference,
	true_negative_rate_ratio,
	negative_predictive_value_difference,
	negative_predictive_value_ratio,
	mean_score_difference,
	expected_calibration_error_difference,
	true_positive_rate_macro_difference,
	true_positive_rate_macro_ratio,
	false_positive_rate_macro_difference,
	false_positive_rate_macro_ratio,
	positive_predictive_value_macro_difference,
	positive_predictive_value_macro_ratio,
	mean_prediction_difference,
	mean_error_difference,
	mean_absolute_error_difference,
	mean_absolute_error_ratio
];

export { disparities as t };