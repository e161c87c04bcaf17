import { t as groupSets } from "./group-sets.js";
import { t as InputError } from "./errors.js";
import { t as runGate } from "./run-gate.js";

// shared/checks/fairness/unmet-exclusions.ts
/** Sentences on exclusions that fit no group, as where a value is written otherwise in the data. */
function unmetExclusions(slices, { exclude }) {
	return exclude.flatMap(({ group }, i) => {
		const wanted = Object.entries(group);
		return slices.some(({ levels }) => levels.some(({ level }) => wanted.every(([column, value]) => level[column] === value))) ? [] : [`fairness.exclude[${i}] fits no group: ${JSON.stringify(group)}.`];
	});
}

// actions/fairness-check/groups-to-gather.ts
/** The sets of groups as slices of the rows, in the sets' order, each column with the setting that asked for it. */
function groupsToGather(fairness, sets) {
	const strata = (column) => {
		const cut = fairness.protected.find((one) => one.column === column) ?? { column };
		const key = Object.entries(fairness.limits).find(([, { within }]) => within === column)?.[0];
		return {
			...cut,
			setting: `fairness.limits.${key}.within`
		};
	};
	return {
		slices: sets.map(({ by, within }) => ({ columns: [...by.map((one) => ({
			...one,
			setting: "fairness.protected"
		})), ...within === void 0 ? [] : [strata(within)]] })),
		people: {
			data: fairness.data,
			id: fairness.id,
			missing: fairness.missing,
			favorable: fairness["favorable-label"]
		}
	};
}

// actions/fairness-check/place-of.ts
/** Where tollgate.yml states the limit that a check judges, by the check's id; nothing where it states none. */
function placeOf(id, { fairness }) {
	const [kind, key] = id.split("/");
	if (kind === "disparity" && Object.hasOwn(fairness?.limits ?? {}, key)) return [
		"fairness",
		"limits",
		key
	];
	if (kind === "change") return ["fairness", "change"];
	if (kind === "flip_test" && fairness?.["flip-test"]?.["at-most"] !== void 0) return [
		"fairness",
		"flip-test",
		"at-most"
	];
	if (kind === "population" && typeof fairness?.population === "object") return Object.hasOwn(fairness.population, key) ? [
		"fairness",
		"population",
		key
	] : void 0;
}

// actions/fairness-check/main.ts
/** Judges whether groups of people are treated worse than allowed, or worse than the champion treats them. */
function main(host) {
	return runGate(host, "fairness-check", judge);
}
async function judge({ host, loaded: { settings }, folder }) {
	const { model, evaluate } = settings;
	const fairness = protectedSettings(settings);
	const [{ gatherModels }, { gatherEvidence }, { assessFairness }, { needsOfFairness }] = await Promise.all([
		import("./gather-models.js"),
		import("./gather-evidence.js"),
		import("./assess-fairness.js"),
		import("./needs-of-fairness.js")
	]);
	const sets = groupSets(fairness);
	let found;
	const gathered = await host.group("Reading the data and the models", () => gatherModels({
		settings: {
			...settings,
			evaluate: {
				...evaluate,
				slices: [],
				cost: {},
				baseline: void 0
			}
		},
		folder,
		needs: needsOfFairness(settings),
		groups: groupsToGather(fairness, sets),
		host,
		also: async (open) => {
			found = await gatherEvidence(open, {
				settings,
				sets,
				folder,
				host
			});
		}
	}));
	const assessment = assessFairness({
		evaluation: gathered.evaluation,
		sets,
		settings: fairness,
		alpha: evaluate.alpha,
		seed: evaluate.seed,
		evidence: found?.evidence
	});
	const { challenger, champion } = gathered.models;
	return {
		model: {
			name: model.name,
			task: model.task,
			challenger,
			champion
		},
		...assessment,
		placeOf: ({ id }) => placeOf(id, settings),
		rows: gathered.evaluation.overall.n,
		notices: [...gathered.notices, ...unmetExclusions(gathered.evaluation.slices, fairness)],
		inputs: [...gathered.inputs, ...found?.inputs ?? []],
		outputs: {
			"failed-checks": JSON.stringify(failedChecks(assessment.checks)),
			"worse-than-champion": champion && String(isWorse(assessment.checks)),
			"challenger-sha256": challenger.sha256,
			"champion-sha256": champion?.sha256
		}
	};
}
function failedChecks(checks) {
	return checks.filter(({ status }) => status === "fail" || status === "error").map(({ id }) => id);
}
/** Whether any group is shown to be treated worse than by the champion, also where that only warns. */
function isWorse(checks) {
	return checks.some(({ id, status }) => id.startsWith("change/") && (status === "fail" || status === "warn"));
}
function protectedSettings({ fairness }) {
	if (fairness) return fairness;
	throw new InputError({
		input: "fairness",
		rule: "must say which columns are protected",
		fix: "Write them in tollgate.yml, as in fairness: { protected: [sex, race], limits: { demographic_parity_ratio: { at-least: 0.8 } } }."
	});
}

export { main as t };