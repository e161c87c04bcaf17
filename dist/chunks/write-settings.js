import { t as require_dist } from "./dist.js";
import { n as settingsSchemaId } from "./json-schema.js";

// actions/cli/init/write-settings.ts
var import_dist = require_dist();
/** A commented tollgate.yml that says what was guessed and why, and what else could stand there. */
function writeSettings({ test, model, rows, guesses }) {
	return `# yaml-language-server: $schema=${settingsSchemaId}
# Written by tollgate init from ${comment(test)} (${rows} rows). Every guess says what it rests on: check them.
version: 1
model:
  name: ${text(model)}
  task: ${guesses.task.value}${because(guesses.task)}
columns:
${columnLines(guesses).join("\n")}
data:
  test: ${text(test)}
models:
  # Files of predictions with the columns above, .onnx models, or "command: …".
  challenger: predictions/challenger.csv
  champion: predictions/champion.csv # leave it out as long as there is none
evaluate:
  # margin: the loss against the champion that you tolerate. tollgate metrics lists all metrics.
  metrics:
${metricLines(guesses).join("\n")}
${sliceLines(guesses).join("\n")}
${peopleLines(guesses).join("\n")}
report:
  comment: update # the comment on pull requests: update, recreate, on-change, on-failure or off
`;
}
function columnLines({ columns, task, positive }) {
	const line = (role, absent) => {
		const guess = columns[role];
		return guess ? `  ${role}: ${text(guess.value)}${because(guess)}` : absent;
	};
	const score = task.value === "multiclass" ? "  # score: { cat: p_cat, dog: p_dog } # predictions files: a column of probabilities for each class" : "  score: score # assumed: the column of predictions files with P(positive)";
	return [
		line("id", "  id: id # no column tells the rows apart: add one to the data and to the predictions"),
		line("label", "  label: label # no column looks like the truth: name it here"),
		...positive ? [`  positive: ${text(positive.value)}${because(positive)}`] : [],
		line("prediction", "  prediction: prediction # assumed: the column of predictions files with the predicted class or value"),
		...task.value === "regression" ? [] : [line("score", score)],
		line("weight", "  # weight: weight # where rows do not count alike"),
		line("group", "  # group: customer_id # where rows belong together"),
		...columns.time ? [line("time", "")] : []
	];
}
function metricLines({ task, deviation }) {
	switch (task.value) {
		case "binary": return [
			"    roc_auc: { primary: true, margin: 0.01 }",
			"    log_loss: { margin: 0.02 }",
			"    recall: { margin: 0.02 } # and, for example, at-least: 0.7"
		];
		case "multiclass": return ["    accuracy: { primary: true, margin: 0.01 }", "    f1_macro: { margin: 0.02 }"];
		case "regression": return [`    mean_absolute_error: { primary: true, margin: ${deviation === void 0 || deviation === 0 ? .1 : Number((deviation * .02).toPrecision(2))} } # 2 % of the label's standard deviation`, "    r2: { margin: 0.01 }"];
	}
}
function sliceLines({ slices }) {
	const shown = slices.slice(0, 3).map(text);
	if (shown.length === 0) return ["  # slices: [region] # parts of the rows in which the challenger must not be worse either"];
	return ["  # Parts of the rows in which the challenger must not be worse either; these columns have few values.", `  # slices: [${shown.join(", ")}]`];
}
/** A block that fairness-check takes as it is, once somebody has decided that these limits are the right ones. */
function peopleLines({ people, task, positive, deviation }) {
	const columns = people.slice(0, 4).map(({ column, isCut }) => isCut ? `{ column: ${item(column)}, ${cutOf(column)} }` : item(column));
	const units = deviation === void 0 ? "5" : String(Number((deviation / 10).toPrecision(1)));
	const limit = {
		binary: "demographic_parity_ratio: { at-least: 0.8 } # four-fifths",
		multiclass: "accuracy_difference: { at-most: 0.1 }",
		regression: `mean_error_difference: { at-most: ${units} } # in the units of the label`
	}[task.value];
	return [
		`# Who must not be treated worse: tollgate fairness-check. ${columns.length > 0 ? "These columns are guessed, because of their names; tollgate" : "tollgate"} disparities lists all limits.`,
		"# fairness:",
		`#   protected: [${columns.length > 0 ? columns.join(", ") : "sex, { column: age, edges: [25, 45, 65] }"}]`,
		...positive ? [`#   favorable-label: ${text(positive.value)} # the class that is good for people`] : [],
		"#   limits:",
		`#     ${limit}`,
		...task.value === "regression" ? [`#   change: { margin: ${units} } # what no group may lose`] : []
	];
}
/** A column inside brackets, where commas and brackets of its own would end it. */
function item(column) {
	return /^\w[\w .-]*$/.test(column) ? column : comment(JSON.stringify(column));
}
function cutOf(column) {
	return /age/i.test(column) ? "edges: [25, 45, 65]" : "bins: 4";
}
function because({ because }) {
	return ` # guessed, because ${comment(because)}`;
}
/** Any text as one YAML value on one line. */
function text(value) {
	return (0, import_dist.stringify)(value, {
		lineWidth: 0,
		defaultStringType: "PLAIN",
		blockQuote: false,
		flowCollectionPadding: true
	}).trimEnd();
}
/** Any text inside a comment. */
function comment(value) {
	return value.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, " ").slice(0, 200);
}

export { writeSettings };