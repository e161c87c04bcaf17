import { t as InputError } from "./errors.js";
import { t as profiledQuantiles } from "./profile.js";

// shared/data/profile-facts.ts
/** Values that a profile tells of a column at most. */
const mostValues = 1e3;
const numeric = /* @__PURE__ */ new Set([
	"integer",
	"number",
	"date",
	"timestamp"
]);
const categorical = /* @__PURE__ */ new Set([
	"text",
	"boolean",
	"integer",
	"date"
]);
/** What an aggregate gives; undefined where the values lie too far apart for a double to hold it. */
async function ifItFits(asked) {
	try {
		return await asked;
	} catch (error) {
		const cause = error instanceof InputError ? error.cause : error;
		if (cause instanceof Error && cause.message.startsWith("Out of Range Error")) return void 0;
		throw error;
	}
}
async function profileColumn(facts, { name, declared, kind }) {
	const column = name;
	const isNested = kind === "nested" || kind === "other";
	const [missing, distinct, frequencies, moments, quantiles, kurtosis] = await Promise.all([
		facts.measure("missing", { column }),
		isNested ? void 0 : facts.measure("distinct", {
			column,
			mayEstimate: true
		}),
		categorical.has(kind) ? facts.measure("frequencies", {
			column,
			most: mostValues
		}) : void 0,
		numeric.has(kind) ? ifItFits(facts.measure("moments", { column })) : void 0,
		numeric.has(kind) ? facts.measure("quantiles", {
			column,
			at: profiledQuantiles
		}) : void 0,
		numeric.has(kind) ? ifItFits(facts.measure("kurtosis", { column })) : void 0
	]);
	return {
		name,
		...declared !== void 0 && { declared },
		kind,
		missing,
		distinct: distinct?.values ?? facts.rows - missing,
		...moments && [moments.mean, moments.standardDeviation].every(Number.isFinite) && quantiles?.values.every(Number.isFinite) && { numbers: {
			mean: moments.mean,
			standardDeviation: moments.standardDeviation,
			min: moments.min,
			max: moments.max,
			...kurtosis !== void 0 && { kurtosis },
			quantiles: quantiles.values
		} },
		...frequencies && { categories: {
			values: frequencies.values,
			others: frequencies.others
		} }
	};
}
/**
* What a table looks like. All columns are asked at once, so that two scans and a grouping of each column of few values
* answer them. Lists and structs are told as if all of their values were distinct, and of numbers whose moments no double can
* hold there are none.
*/
async function profileOf(facts) {
	return {
		schema: "tollgate/profile/v1",
		sha256: await facts.sha256,
		rows: facts.rows,
		columns: await Promise.all(facts.columns.map((column) => profileColumn(facts, column)))
	};
}

export { profileOf as t };