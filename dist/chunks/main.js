import { t as metricByName } from "./metrics.js";
import { t as InputError } from "./errors.js";
import { t as runGate } from "./run-gate.js";

// shared/checks/needs.ts
/** Gathers what all metrics of these settings need, so that nothing else is read. */
function needsOf(settings) {
	const needs = {
		prediction: [],
		scores: [],
		columns: {},
		rows: false
	};
	for (const [key, setting] of Object.entries(settings.metrics)) {
		const metric = metricByName(setting.metric);
		if (!metric) throw new Error(`no metric is called ${setting.metric}`);
		if (metric.needs === "prediction") needs.prediction.push(key);
		if (metric.needs === "scores") needs.scores.push(key);
		if (metric.needs === "column") needs.columns[key] = String(setting.options.column);
		if (metric.kind !== "rate" && metric.kind !== "cells") needs.rows = true;
	}
	return needs;
}

// shared/checks/refuse-no-metrics.ts
/** @throws InputError where nothing is asked of the challenger: other gates do without, this one can't decide. */
function refuseNoMetrics(settings) {
	if (Object.keys(settings.metrics).length > 0) return;
	throw new InputError({
		input: "evaluate.metrics",
		rule: "must set a limit somewhere, or nothing is decided",
		received: "no metric",
		fix: "Give the most important metric the loss that you tolerate. For example: roc_auc: { margin: 0.01 }."
	});
}

// actions/evaluate-vs-champion/place-of.ts
/** Where tollgate.yml states the limit that a check judges, by the check's id; nothing where it states none. */
function placeOf(id, { evaluate }) {
	if (id === "self-test") return ["evaluate", "self-test"];
	for (const name of Object.keys(evaluate.cost)) if (id === `cost/${name}`) return [
		"evaluate",
		"cost",
		name
	];
	for (const key of Object.keys(evaluate.metrics)) {
		if (id === `metric/${key}`) return [
			"evaluate",
			"metrics",
			key
		];
		if (id === `baseline/${key}`) return ["evaluate", "baseline"];
		const slice = evaluate.slices.findIndex(({ columns }) => id === `slices/${key}/${columns.map(({ column }) => column).join(" × ")}`);
		if (slice >= 0) return [
			"evaluate",
			"slices",
			slice
		];
	}
}

// actions/evaluate-vs-champion/main.ts
/** Judges the challenger against the champion on the same labelled rows; throws an InputError for what the user can mend. */
function main(host) {
	return runGate(host, "evaluate-vs-champion", judge);
}
async function judge({ host, loaded: { settings }, folder, failOn }) {
	const { model, evaluate } = settings;
	refuseNoMetrics(evaluate);
	const [{ gatherModels }, { assess }, { refuseMisfits }] = await Promise.all([
		import("./gather-models.js"),
		import("./assess2.js"),
		import("./refuse-misfits.js")
	]);
	const gathered = await host.group("Reading the data and the models", () => gatherModels({
		settings,
		folder,
		needs: needsOf(evaluate),
		host
	}));
	refuseMisfits(gathered.evaluation, evaluate);
	const { challenger, champion, baseline } = gathered.models;
	const assessment = assess({
		evaluation: gathered.evaluation,
		settings: evaluate,
		failOn,
		costs: gathered.costs
	});
	return {
		model: {
			name: model.name,
			task: model.task,
			challenger,
			champion,
			baseline
		},
		...assessment,
		placeOf: ({ id }) => placeOf(id, settings),
		rows: gathered.evaluation.overall.n,
		notices: gathered.notices,
		inputs: gathered.inputs,
		outputs: {
			"challenger-sha256": challenger.sha256,
			"champion-sha256": champion?.sha256
		}
	};
}

export { main as t };