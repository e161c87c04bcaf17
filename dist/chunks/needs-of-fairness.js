import { t as groupMetrics } from "./group-metrics.js";

// shared/checks/fairness/needs-of-fairness.ts
/**
* What the group metrics read of the data; those of scores are left out where no column of scores is named. Settings that
* ask for one all the same have been refused.
*/
function needsOfFairness({ model, columns }) {
	const needs = {
		prediction: [],
		scores: [],
		columns: {},
		rows: false
	};
	for (const { name, tasks, metric } of groupMetrics) {
		if (!tasks.includes(model.task)) continue;
		if (metric.needs === "scores" && columns.score === void 0) continue;
		if (metric.needs === "prediction") needs.prediction.push(name);
		if (metric.needs === "scores") needs.scores.push(name);
		if (metric.kind !== "rate" && metric.kind !== "cells") needs.rows = true;
	}
	return needs;
}

export { needsOfFairness };