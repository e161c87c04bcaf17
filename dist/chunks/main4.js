import { t as groupSets } from "./group-sets.js";
import { a as written, n as counted } from "./sentence.js";
import { t as disparities } from "./disparities.js";
import { t as InputError } from "./errors.js";
import { t as runGate } from "./run-gate.js";
import { t as protectedSetting } from "./protected-setting.js";
import { t as flipLimit } from "./flip-limit.js";

// shared/checks/fairness/loose-limits.ts
/** A difference of shares that is allowed from here on, and a ratio up to here, leave room for nearly anything. */
const wideDifference = .5;
const smallRatio = .25;
/** Limits that are told. */
const mostTold$1 = 10;
/**
* Sentences on limits that hardly any data could break, as where the 0.8 of the four-fifths rule is set of a difference.
* Differences without a largest value, as a regression's, have no such limit.
*/
function looseLimits({ limits }) {
	return Object.entries(limits).flatMap(([key, { disparity, limit }]) => {
		const { compare, range } = disparities.find(({ name }) => name === disparity) ?? {};
		const isDifference = compare === "difference";
		if (isDifference ? range?.[1] !== 1 || limit < wideDifference : limit > smallRatio) return [];
		const name = disparity.replace(/_(difference|ratio)$/, isDifference ? "_ratio" : "_difference");
		const kept = isDifference ? `at-most: ${limit} is kept even where one group has ${written((1 - limit) / 2)} and another ${written((1 + limit) / 2)}.` : `at-least: ${limit} is kept even where one group has ${written(limit)} of what another has.`;
		const meant = isDifference ? "Four-fifths is" : "A difference is";
		const setting = isDifference ? "{ at-least: 0.8 }" : `{ at-most: ${limit > 0 ? limit : .1} }`;
		return [`fairness.limits.${key} allows nearly anything: ${kept}${disparities.some((one) => one.name === name) ? ` ${meant} ${name}: ${setting}.` : ""}`];
	}).slice(0, mostTold$1);
}

// shared/checks/fairness/unmet-exclusions.ts
/** Exclusions that are told one by one. */
const mostTold = 20;
/** Sentences on exclusions that fit no group, as where a value is written otherwise in the data. */
function unmetExclusions(slices, { exclude }) {
	const unmet = exclude.flatMap(({ group }, i) => {
		const wanted = Object.entries(group);
		return slices.some(({ levels }) => levels.some(({ level }) => wanted.every(([column, value]) => level[column] === value))) ? [] : [`fairness.exclude[${i}] fits no group: ${JSON.stringify(group).slice(0, 1e3)}.`];
	});
	const more = unmet.length - mostTold;
	if (more <= 0) return unmet;
	return [...unmet.slice(0, mostTold), `${counted(more)} more of fairness.exclude ${more === 1 ? "fits" : "fit"} no group.`];
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
			setting: protectedSetting(fairness, one.column)
		})), ...within === void 0 ? [] : [strata(within)]] })),
		people: {
			data: fairness.data,
			id: fairness.id,
			missing: fairness.missing,
			favorable: fairness["favorable-label"]
		}
	};
}

// actions/fairness-check/nothing-asked.ts
/** What a reader should know where neither a limit nor a champion asks anything of the model; sentences. */
function nothingAsked({ fairness, models }) {
	if (models.champion !== void 0 || Object.keys(fairness?.limits ?? {}).length > 0 || fairness?.["flip-test"]?.["at-most"] !== void 0) return [];
	return ["There is no champion to compare with and no limit to hold the model to: name one under fairness.limits (tollgate disparities lists them)."];
}

// actions/fairness-check/place-of.ts
/** Where tollgate.yml states the limit that a check judges, by the check's id; nothing where it states none. */
function placeOf(id, { fairness }) {
	const slash = id.indexOf("/");
	const [kind, about] = [id.slice(0, slash), id.slice(slash + 1)];
	if (kind === "disparity") {
		const key = Object.keys(fairness?.limits ?? {}).filter((key) => about.startsWith(`${key}/`)).toSorted((a, b) => b.length - a.length)[0];
		return key === void 0 ? void 0 : [
			"fairness",
			"limits",
			key
		];
	}
	if (kind === "change") return ["fairness", "change"];
	if (kind === "flip_test" && fairness && flipLimit(fairness, about) !== void 0) return [
		"fairness",
		"flip-test",
		"at-most"
	];
	if (kind === "population" && typeof fairness?.population === "object") return Object.hasOwn(fairness.population, about) ? [
		"fairness",
		"population",
		about
	] : void 0;
}

// actions/fairness-check/placed-fault.ts
/** A fault of the protected column that one entry of `fairness.protected` names, with the line of that entry; any other as it is. */
function placedFault(fault, { file, lineOfLimit }) {
	if (!(fault instanceof InputError) || fault.fault.at) return fault;
	const entry = /^fairness\.protected\[(\d+)\]$/.exec(fault.fault.input)?.[1];
	const line = entry === void 0 ? void 0 : lineOfLimit([
		"fairness",
		"protected",
		Number(entry)
	]);
	if (line === void 0) return fault;
	return new InputError({
		...fault.fault,
		at: {
			file,
			line
		}
	}, { cause: fault.cause });
}

// actions/fairness-check/main.ts
/** Judges whether groups of people are treated worse than allowed, or worse than the champion treats them. */
function main(host) {
	return runGate(host, "fairness-check", judge);
}
async function judge({ host, loaded, folder }) {
	const { settings } = loaded;
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
	}).catch((fault) => {
		throw placedFault(fault, loaded);
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
		notices: [
			...gathered.notices,
			...nothingAsked(settings),
			...looseLimits(fairness),
			...unmetExclusions(gathered.evaluation.slices, fairness)
		],
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