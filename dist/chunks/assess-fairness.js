import { i as worst } from "./verdict.js";
import { t as hasChampion } from "./has-champion.js";
import { k as isUndefined } from "./specificity.js";
import { t as normal } from "./normal.js";
import { C as spread, S as changedRows, a as familyDecisions, b as pairedHits, f as againstLimit, g as difference, m as tailsOf, p as rowsThatDecide, t as summaryOf, v as influenceOf, w as loneValue, x as differences } from "./summary-of.js";
import { S as isAbout, c as contrastOverBoth, f as fourFifths, i as judgeDisparity, l as realisticRows, m as changeChecks, n as gapChange, p as comparedMetrics, r as grownBy, s as sharedClusters, t as groupsOf, v as measureGroup, x as groupMetricsOf, y as subjectOf } from "./groups.js";
import { C as correlationRatio, D as clopperPearson, T as correctedNewcombe, b as cramersV, c as wilsonBounds, m as linearised, n as tango, o as pairedRatio, s as wilson, x as correlationRatioInterval, y as cramersVInterval } from "./stats.js";
import { a as written, i as withInterval, n as counted, r as shortened, t as about } from "./sentence.js";
import { t as disparities } from "./disparities.js";
import { t as flipLimit } from "./flip-limit.js";
import { r as benjaminiHochberg, t as associationNames } from "./association-names.js";
import { t as holm } from "./holm.js";
import { i as most } from "./schema.js";
import { t as groupName } from "./group-name.js";
import { t as InputError } from "./errors.js";

// shared/checks/fairness/change-parts.ts
/**
* What one group's rows say of the two models' values together, as they are or, where ratios are compared, as logarithms
* by their first derivative. Undefined where a logarithm is asked for of a value that is not above 0.
*/
function changeParts(subject, rows, compare) {
	const parts = [];
	for (const role of ["challenger", "champion"]) {
		const measured = influenceOf(subject, rows, role);
		if (isUndefined(measured)) return measured;
		const { value, influence } = measured;
		if (compare === "ratio" && !(value > 0)) {
			const is = value === 0 ? "is 0 under one of the models" : "is below 0 under one of the models";
			return { undefined: `${subject.key} ${is}, so that its ratio has no size` };
		}
		parts.push(compare === "ratio" ? {
			value: Math.log(value),
			influence: influence.map((x) => x / value)
		} : {
			value,
			influence
		});
	}
	const [a, b] = parts;
	return {
		challenger: a.value,
		champion: b.value,
		moved: {
			value: a.value - b.value,
			influence: differences(a.influence, b.influence),
			changed: changedRows(subject, rows, "challenger", "champion"),
			reach: spread(a.influence, b.influence)
		},
		sum: {
			value: a.value + b.value,
			influence: a.influence.map((x, i) => x + b.influence[i])
		}
	};
}

// shared/checks/fairness/group-under-both.ts
/**
* What is known of a metric in one group under both models, each end at the one-sided level `alpha`. Undefined where the
* rows bear no interval, and where a ratio is asked for and a model's value is not above 0. Ratios of all but counted rates
* are linearised as logarithms, which needs rows.
*/
function groupUnderBoth(subject, sample, models, compare, alpha) {
	const { challenger, champion } = models;
	const level = 1 - 2 * alpha;
	if (!(subject.metric.kind === "rate" && !sample.rows?.weight && !sample.rows?.cluster) || !challenger.counts || !champion.counts) {
		const estimates = [challenger.estimate, champion.estimate];
		return compare === "ratio" ? fromLogarithms(subject, sample, estimates, level) : fromEstimates(subject, sample, estimates, level);
	}
	const { n, hitsA, hitsB, onlyA, onlyB } = hitsOf(subject, sample);
	const mean = (hitsA + hitsB) / 2;
	const [low, high] = wilsonBounds({
		n,
		hits: mean
	}, normal.quantile(1 - alpha));
	const middle = {
		value: mean / n,
		low,
		high
	};
	if (compare === "difference") {
		const change = limitsOf(tango({
			n,
			gained: onlyA,
			lost: onlyB
		}), level);
		return {
			challenger: hitsA / n,
			champion: hitsB / n,
			change,
			middle
		};
	}
	if (hitsA === 0 || hitsB === 0) return { undefined: `${subject.key} is 0 under one of the models, so that its ratio has no size` };
	const [least, most] = pairedRatio({
		both: hitsA - onlyA,
		onlyA,
		onlyB
	}, level);
	return {
		challenger: Math.log(hitsA / n),
		champion: Math.log(hitsB / n),
		change: logs({
			value: hitsA / hitsB,
			low: least,
			high: most
		}),
		middle: logs(middle)
	};
}
/** Of any metric. The mean of the two values is bounded by the means of their limits, whatever ties the two models. */
function fromEstimates(subject, sample, [challenger, champion], level) {
	const change = difference(subject, sample, "challenger", "champion");
	if (isUndefined(change)) return change;
	const lacking = challenger.insufficient ?? champion.insufficient ?? change.insufficient;
	if (lacking) return { undefined: lacking.reason };
	const [a, b] = [limitsOf(challenger, level), limitsOf(champion, level)];
	return {
		challenger: a.value,
		champion: b.value,
		change: limitsOf(change, level),
		middle: {
			value: (a.value + b.value) / 2,
			low: (a.low + b.low) / 2,
			high: (a.high + b.high) / 2
		}
	};
}
/** The same of logarithms: their change by the influences of both models, in the group's own design. */
function fromLogarithms(subject, { rows }, [challenger, champion], level) {
	if (!rows) return { undefined: `the change of a ratio of ${subject.key} is judged of rates with a fixed denominator, of means, and of rows with weights or clusters` };
	const parts = changeParts(subject, rows, "ratio");
	if (isUndefined(parts)) return parts;
	const { n, weight, cluster } = rows;
	const { moved } = parts;
	const change = n < 2 ? loneValue(moved.value) : linearised({
		...moved,
		weight,
		cluster,
		method: "linearised logarithm"
	});
	const lacking = challenger.insufficient ?? champion.insufficient ?? change.insufficient;
	if (lacking) return { undefined: lacking.reason };
	const [a, b] = [challenger, champion].map((one) => logs(positive(limitsOf(one, level))));
	return {
		challenger: parts.challenger,
		champion: parts.champion,
		change: limitsOf(change, level),
		middle: {
			value: (a.value + b.value) / 2,
			low: (a.low + b.low) / 2,
			high: (a.high + b.high) / 2
		}
	};
}
/** Of what cannot be below 0. */
function positive({ value, low, high }) {
	return {
		value,
		low: Math.max(0, low),
		high
	};
}
function limitsOf({ value, interval }, level) {
	const [low, high] = interval(level);
	return {
		value,
		low,
		high
	};
}
function hitsOf(subject, sample) {
	const hits = pairedHits(subject, sample, "challenger", "champion");
	if (isUndefined(hits)) throw new Error(hits.undefined);
	return hits;
}
function logs({ value, low, high }) {
	return {
		value: Math.log(value),
		low: Math.log(low),
		high: Math.log(high)
	};
}

// shared/checks/fairness/change-of-disparity.ts
/** The most pairs that a check lists; the decision is over all of them. */
const mostListed = 200;
/**
* Whether the challenger puts any two groups farther apart than the champion does, by the metrics of a disparity: the
* change of each pair's gap against `change.margin`, of a ratio the ratio of the ratios against `change.ratio-margin`.
* Bonferroni over all pairs, metrics and both directions controls what is said of any. docs/decisions/change-in-groups.md.
*/
function changeOfDisparity(request) {
	const { key, disparity, setting, groups, evaluation, change, required, alpha } = request;
	const id = `change/${key}/${groups.name}`;
	const title = `Change of ${key} by ${groups.name}`;
	const metrics = comparedMetrics(disparity, setting, evaluation);
	const judgedGroups = groups.groups.filter(({ excluded }) => excluded === void 0);
	const comparisons = metrics.length * judgedGroups.length * (judgedGroups.length - 1) / 2;
	const level = 1 - 2 * alpha / Math.max(1, 2 * comparisons);
	const { measured, asides } = measure(request, metrics, judgedGroups, level);
	const pairs = metrics.flatMap((metric) => judgePairs(request, measured.filter((one) => one.metric === metric), level));
	asides.push(...pairs.flatMap((pair) => "why" in pair ? [pair] : []));
	const judged = pairs.flatMap((pair) => "why" in pair ? [] : [pair]).toSorted((a, b) => severity[a.status] - severity[b.status] || b.beyond - a.beyond);
	const listed = judged.slice(0, mostListed).map((pair) => findingOf$1(request, pair, level, comparisons));
	const withStatus = (status) => judged.filter((one) => one.status === status).length;
	const [worse, undecided] = [withStatus("fail"), withStatus("inconclusive")];
	const decides = judged.length > 0 && undecided + asides.length === 0;
	const holds = required && change.required ? "inconclusive" : "skip";
	const of = ` of ${counted(judged.length)} ${judged.length === 1 ? "pair" : "pairs"}`;
	const words = [
		judged.length === 0 ? "there are not two groups to compare" : void 0,
		worse > 0 ? listed[0].why : void 0,
		worse > 1 ? `and more unequal between ${counted(worse - 1)} more${of}` : void 0,
		decides && worse === 0 ? `no more unequal between any${of}` : void 0,
		judged.length > 0 && !decides && worse === 0 ? "shown to be more unequal between no two groups" : void 0,
		undecided > 0 ? `undecided between ${counted(undecided)}${of}${worse > 0 ? "" : `: ${listed[0].why}`}` : void 0,
		asides.length > 0 ? `${namesOf(asides[0])} could not be judged (${asides[0].why})` : void 0,
		asides.length > 1 ? `and ${counted(asides.length - 1)} more could not` : void 0,
		worse > 0 && !required ? "told, not required" : void 0
	];
	return {
		id,
		title,
		status: worse > 0 ? required ? "fail" : "warn" : decides ? "pass" : holds,
		why: words.filter((word) => word !== void 0).join("; ").slice(0, 2e3),
		findings: [...listed, ...asides.slice(0, mostListed).map((aside) => asideFinding(request, aside))]
	};
}
function measure({ disparity, evaluation, seed }, metrics, groups, level) {
	const measured = [];
	const asides = [];
	for (const group of groups) {
		const sample = group.sample();
		for (const metric of metrics) {
			const of = (role) => measureGroup(metric, group, sample, role, evaluation, seed);
			const [challenger, champion] = [of("challenger"), of("champion")];
			const why = challenger.why ?? champion.why;
			if (why !== void 0) {
				asides.push({
					metric,
					groups: [group],
					why
				});
				continue;
			}
			const subject = subjectOf(metric, evaluation, seed);
			const both = groupUnderBoth(subject, sample, {
				challenger,
				champion
			}, disparity.compare, (1 - level) / 2);
			if (isUndefined(both)) asides.push({
				metric,
				groups: [group],
				why: both.undefined
			});
			else {
				const parts = partsOf(subject, sample, challenger, disparity);
				measured.push({
					metric,
					group,
					both,
					challenger,
					parts
				});
			}
		}
	}
	return {
		measured,
		asides
	};
}
/** What the rows of a group say of the change, where they lie in clusters. */
function partsOf(subject, { rows }, { part }, { compare }) {
	const ofModel = part?.();
	const parts = rows && ofModel && changeParts(subject, rows, compare);
	if (!parts || isUndefined(parts) || isUndefined(ofModel)) return void 0;
	const { weight, cluster, clusters } = ofModel;
	const design = {
		weight,
		cluster,
		clusters
	};
	return {
		moved: {
			...parts.moved,
			...design
		},
		sum: {
			...parts.sum,
			...design
		}
	};
}
const severity = {
	fail: 0,
	inconclusive: 1,
	pass: 2
};
function judgePairs({ disparity, change }, measured, level) {
	const isRatio = disparity.compare === "ratio";
	const limit = isRatio ? {
		op: ">=",
		value: 1 - change["ratio-margin"]
	} : {
		op: "<=",
		value: change.margin
	};
	return measured.flatMap((one, i) => measured.slice(i + 1).map((other) => {
		const [low, high] = one.both.challenger <= other.both.challenger ? [one, other] : [other, one];
		const grown = growthOf(high, low, level);
		if (isUndefined(grown)) return {
			metric: one.metric,
			groups: [one.group, other.group],
			why: grown.undefined
		};
		const shown = isRatio ? {
			...ratioOf(grown),
			by: grown.by
		} : grown;
		const beyond = isRatio ? limit.value - shown.value : shown.value - limit.value;
		const [met, broken] = isRatio ? [shown.low >= limit.value, shown.high < limit.value] : [shown.high <= limit.value, shown.low > limit.value];
		return {
			low,
			high,
			shown,
			limit,
			status: met ? "pass" : broken ? "fail" : "inconclusive",
			beyond
		};
	}));
}
/** Of groups that share clusters by the influences of both groups' rows; of others by their own limits. */
function growthOf(far, near, level) {
	if (!far.parts || !near.parts || !sharedClusters(far.challenger, near.challenger)) return {
		...gapChange(near.both, far.both),
		by: "MOVER of paired changes"
	};
	const limits = [];
	for (const key of ["moved", "sum"]) {
		const estimate = contrastOverBoth(far.parts[key], near.parts[key], "linearised");
		if (estimate.insufficient) return { undefined: estimate.insufficient.reason };
		const [low, high] = estimate.interval(level);
		limits.push({
			value: estimate.value,
			low,
			high
		});
	}
	return {
		...grownBy(limits[0], limits[1]),
		by: "cluster t of paired changes over both groups"
	};
}
function findingOf$1({ key, disparity, groups, alpha }, { low, high, shown, limit, status }, level, comparisons) {
	const { metric } = low;
	const isRatio = disparity.compare === "ratio";
	const interval = [shown.low, shown.high];
	const pair = metric.better === "smaller" ? [high, low] : [low, high];
	const n = low.group.n + high.group.n;
	const needed = status === "inconclusive" ? rowsNeeded(shown, limit, alpha, n) : void 0;
	const names = pair.map(({ group }) => group.name);
	const sizes = [Math.abs(high.both.champion - low.both.champion), high.both.challenger - low.both.challenger].map((gap) => written(isRatio ? Math.exp(-gap) : gap));
	const number = withInterval(shown.value, interval, isRatio ? "" : "+");
	const allowed = `allowed ${isRatio ? "at least" : "at most"} ${written(limit.value)}`;
	const what = isRatio ? `the ratio of ${metric.name} between ${names.join(" and ")}` : `the gap in ${metric.name} between ${names.join(" and ")}`;
	const verb = isRatio ? "fell" : "grew";
	const moved = `from ${sizes[0]} to ${sizes[1]}: ${number}${isRatio ? " times" : ""}, ${allowed}`;
	const words = {
		fail: `${what} ${verb} ${moved}`,
		pass: `${what} ${verb} no more than allowed, ${moved}`,
		inconclusive: `whether ${what} ${verb} is not decided, ${moved}`
	}[status];
	const more = needed ? `; ${about(needed)} rows of the two would decide` : needed === null ? "; no realistic number of rows would decide" : "";
	return {
		subject: key,
		statistic: isRatio ? "change_ratio" : "change",
		metric: metric.name,
		by: groups.set.by.map(({ column }) => column),
		pair: names,
		value: shown.value,
		...Number.isFinite(shown.high) && { interval },
		level,
		method: `${shown.by}, Bonferroni over ${counted(comparisons)} pairs`,
		limit,
		better: isRatio ? "larger" : "smaller",
		n,
		needed,
		status,
		why: `${words}${more}`.slice(0, 2e3)
	};
}
/** Logarithms of a ratio grow apart by what its ratio falls. */
function ratioOf({ value, low, high }) {
	return {
		value: Math.exp(-value),
		low: Math.exp(-high),
		high: Math.exp(-low)
	};
}
function rowsNeeded({ value, low, high }, limit, alpha, n) {
	const interval = () => [low, high];
	const needed = rowsThatDecide({
		value,
		n,
		method: "",
		interval,
		p: () => 1
	}, limit, alpha, n);
	return needed !== null && realisticRows(needed, n) ? needed : null;
}
function asideFinding({ key, groups: { set } }, aside) {
	const { metric, groups, why } = aside;
	const base = {
		subject: key,
		statistic: "change",
		metric: metric.name,
		status: "skip",
		why
	};
	const n = groups.reduce((sum, group) => sum + group.n, 0);
	const [group, other] = groups;
	if (!other) return {
		...base,
		slice: group.level,
		n
	};
	return {
		...base,
		by: set.by.map(({ column }) => column),
		pair: groups.map(({ name }) => name),
		n
	};
}
function namesOf({ groups }) {
	return groups.map(({ name }) => name).join(" against ");
}

// shared/checks/fairness/difference-from-others.ts
/** How far a group is from all others together, as the report has it; nothing where that is not known. */
function differenceFromOthers(base, other, by) {
	if (!other) return [];
	const { estimate, level, method, p } = other;
	const interval = other.interval();
	return [{
		...base,
		statistic: "difference",
		by: [...by],
		value: estimate.value,
		interval,
		level,
		method,
		p,
		n: estimate.n,
		why: `against all others: ${withInterval(estimate.value, interval, "+")}`
	}];
}

// shared/checks/fairness/simultaneous-differences.ts
/** Two-sided p-value that nothing differs. */
function differs(estimate) {
	return Math.min(1, 2 * estimate.p(0, estimate.value > 0 ? "greater" : "less"));
}
/**
* The rate of each group less that of all others together, by the interval that disparities are judged by; undefined where there are no others,
* and for the second of two groups, which would say the same again.
*/
function ratesAgainstOthers(groups) {
	const n = groups.reduce((sum, one) => sum + one.n, 0);
	const hits = groups.reduce((sum, one) => sum + one.hits, 0);
	return groups.map((one, k) => {
		if (groups.length === 2 && k === 1) return void 0;
		const others = {
			n: n - one.n,
			hits: hits - one.hits
		};
		return one.n > 0 && others.n > 0 ? correctedNewcombe(one, others) : void 0;
	});
}
/** Differences of one family, each with its simultaneous interval and its corrected p-value, in the order given. */
function simultaneousDifferences(estimates, alpha, correct = holm) {
	const known = estimates.filter((one) => one !== void 0);
	const level = 1 - alpha / Math.max(1, known.length);
	const adjusted = correct(known.map(differs));
	const suffix = known.length > 1 ? ", simultaneous" : "";
	let k = 0;
	return estimates.map((estimate) => {
		if (!estimate) return void 0;
		return {
			estimate,
			interval: () => estimate.interval(level),
			level,
			method: `${estimate.method}${suffix}`,
			p: adjusted[k++]
		};
	});
}

// shared/checks/fairness/base-rates.ts
/** Most classes whose shares are told. */
const mostClasses = 20;
/**
* How often each group has the favorable label (each class of a multiclass label; the mean label in regression), and how
* far that is from all others together. Told, not judged: a model that is right passes such gaps on.
*/
function baseRates(groups, { task, classes, overall }, levels, alpha) {
	const told = task === "binary" ? [1] : task === "multiclass" ? classes.map((_, k) => k) : [void 0];
	const samples = groups.groups.map(({ sample }) => sample());
	const parts = told.slice(0, mostClasses).map((code) => {
		return measuredBy(code === void 0 ? "mean_label" : task === "binary" ? "base_rate" : `base_rate[${classes[code]}]`, code, groups, samples, overall, levels, alpha);
	});
	const [first] = parts;
	return {
		id: `base_rates/${groups.name}`,
		title: `${task === "regression" ? "Mean labels" : "Base rates of labels"} by ${groups.name}`,
		status: "skip",
		why: first.why,
		findings: parts.flatMap(({ findings }) => findings)
	};
}
function measuredBy(subject, code, groups, samples, overall, levels, alpha) {
	const by = groups.set.by.map(({ column }) => column);
	const { rows } = overall;
	const [values, differences] = (code === void 0 || rows?.weight !== void 0 || rows?.cluster !== void 0) && rows ? byRows(code, groups, samples, rows, levels) : byCounts(samples.map((sample) => countsOf(sample, code)));
	const corrected = simultaneousDifferences(differences, alpha);
	const level = 1 - 2 * alpha;
	const findings = groups.groups.flatMap((group, k) => {
		const base = {
			subject,
			slice: group.level
		};
		return [valueFinding(base, values[k], group.n, level), ...differenceFromOthers(base, corrected[k], by)];
	});
	const known = groups.groups.flatMap((group, k) => {
		const { estimate } = values[k];
		return estimate ? [{
			group,
			value: estimate.value,
			p: corrected[k]?.p
		}] : [];
	}).sort((a, b) => a.value - b.value);
	if (known.length === 0) return {
		why: "no group has labels enough",
		findings
	};
	const [lowest] = known;
	const highest = known[known.length - 1];
	const shown = known.filter(({ p }) => p !== void 0 && p <= alpha);
	return {
		why: `${subject} ${known.length === 1 ? `${written(lowest.value)} in ${lowest.group.name}, the only group` : `from ${written(lowest.value)} in ${lowest.group.name} to ${written(highest.value)} in ${highest.group.name}; ${shownOf(shown.length, known.length)}`}`,
		findings
	};
}
/** A group's rate or mean, with an interval where its rows bear one. */
function valueFinding(base, { estimate, why }, n, level) {
	if (!estimate) return {
		...base,
		statistic: "value",
		n,
		why
	};
	const { value, insufficient, method } = estimate;
	if (insufficient) return {
		...base,
		statistic: "value",
		value,
		n,
		insufficient: insufficient.reason
	};
	return {
		...base,
		statistic: "value",
		value,
		interval: estimate.interval(level),
		level,
		method,
		n
	};
}
function shownOf(shown, groups) {
	if (groups === 2) return shown === 0 ? "no difference is shown" : "a difference is shown";
	if (shown === 0) return "no group is shown to differ from all others";
	return `${shown} of ${groups} groups ${shown === 1 ? "is" : "are"} shown to differ from all others`;
}
function countsOf({ cells, rows }, code) {
	let n = 0;
	let hits = 0;
	if (cells) for (let k = 0; k < cells.label.length; k++) {
		n += cells.count[k];
		if (cells.label[k] === code) hits += cells.count[k];
	}
	else if (rows) {
		n = rows.n;
		for (const label of rows.label) if (label === code) hits++;
	}
	return {
		n,
		hits
	};
}
function byCounts(counts) {
	return [counts.map((one) => one.n > 0 ? { estimate: wilson(one) } : { why: "it has no rows" }), ratesAgainstOthers(counts)];
}
/** Means with weights, clusters or numbers, by Taylor linearisation. */
function byRows(code, groups, samples, rows, levels) {
	const numberOf = (label) => code === void 0 ? label : label === code ? 1 : 0;
	const method = rows.cluster ? "cluster t (linearised)" : rows.weight ? "weighted t (linearised)" : "t";
	const values = samples.map(({ rows: own }) => {
		if (!own || own.n < 2) return { why: "it has fewer than two rows" };
		const mean = meanOf(own, numberOf, () => true);
		if (mean === void 0) return { why: "its rows have no weight" };
		if (!Number.isFinite(mean)) return { why: "its labels are too large to be reckoned with" };
		const influence = Float64Array.from(own.label, (label) => numberOf(label) - mean);
		return { estimate: linearised({
			value: mean,
			influence,
			weight: own.weight,
			cluster: own.cluster,
			method
		}) };
	});
	const { codes } = levels;
	const codeOf = (group) => levels.levels.findIndex(({ level }) => level === group.level);
	const kept = new Set(groups.groups.map(codeOf));
	return [values, groups.groups.map((group, k) => {
		if (groups.groups.length === 2 && k === 1) return void 0;
		const rest = values.filter((_, other) => other !== k);
		if (!bearsInterval(values[k]) || !rest.some(bearsInterval)) return void 0;
		const own = codeOf(group);
		const inside = meanOf(rows, numberOf, (i) => codes[i] === own);
		const outside = meanOf(rows, numberOf, (i) => codes[i] !== own && kept.has(codes[i]));
		if (inside === void 0 || outside === void 0 || !Number.isFinite(inside - outside)) return void 0;
		let [ofGroup, ofOthers, all] = [
			0,
			0,
			0
		];
		for (let i = 0; i < rows.n; i++) {
			const w = rows.weight ? rows.weight[i] : 1;
			all += w;
			if (codes[i] === own) ofGroup += w;
			else if (kept.has(codes[i])) ofOthers += w;
		}
		const influence = new Float64Array(rows.n);
		for (let i = 0; i < rows.n; i++) {
			const value = numberOf(rows.label[i]);
			if (codes[i] === own) influence[i] = (value - inside) * all / ofGroup;
			else if (kept.has(codes[i])) influence[i] = -(value - outside) * all / ofOthers;
		}
		const { weight, cluster } = rows;
		const estimate = linearised({
			value: inside - outside,
			influence,
			weight,
			cluster,
			method
		});
		return estimate.insufficient ? void 0 : estimate;
	})];
}
function bearsInterval({ estimate }) {
	return estimate !== void 0 && !estimate.insufficient;
}
function meanOf({ n, label, weight }, numberOf, holds) {
	let [sum, total] = [0, 0];
	for (let i = 0; i < n; i++) {
		if (!holds(i)) continue;
		const w = weight ? weight[i] : 1;
		sum += w * numberOf(label[i]);
		total += w;
	}
	return total > 0 ? sum / total : void 0;
}

// shared/checks/fairness/flip-test.ts
/** Pairs of groups that are told of one model, most changed first. */
const mostPairs = 100;
/**
* What becomes of decisions when a protected value is changed to each other one. Judged is the share of rows that some
* other value would decide otherwise, of the challenger, on its exact interval; the champion's is told.
*/
function flipTest({ column, flips, limit, alpha, smallest }) {
	const id = `flip_test/${column}`;
	const title = `Decisions when ${column} is changed`;
	const judged = flips.map((flip) => ({
		flip,
		...isFlipped(flip) ? shareOf(flip, limit, alpha, smallest) : notFlipped(flip, limit)
	}));
	const of = (role) => judged.find(({ flip }) => flip.role === role);
	const challenger = of("challenger");
	if (!challenger) return {
		id,
		title,
		status: "skip",
		why: "the challenger was not asked",
		findings: []
	};
	const champion = of("champion");
	const why = champion && champion.why !== challenger.why ? `${challenger.why}; champion: ${champion.why}` : challenger.why;
	const findings = judged.flatMap(({ flip, findings: own }) => flip.role === "challenger" ? own : own.map(({ status: _, limit: __, tails: ___, needed: ____, ...told }) => told));
	return {
		id,
		title,
		status: challenger.status,
		why,
		findings
	};
}
function isFlipped(flip) {
	return "groups" in flip;
}
function notFlipped({ why, never, refused, role, column }, limit) {
	if (never) return {
		status: limit === void 0 ? "skip" : "pass",
		why,
		findings: [{
			subject: column,
			statistic: "changed_share",
			model: role,
			value: 0,
			...limit !== void 0 && {
				limit: {
					op: "<=",
					value: limit
				},
				status: "pass"
			},
			why
		}]
	};
	if (limit === void 0) return {
		status: "skip",
		why,
		findings: []
	};
	const said = `whether decisions change with another ${column} is not known: ${why}`.slice(0, 2e3);
	if (refused) return {
		status: "error",
		why: said,
		findings: []
	};
	return {
		status: "inconclusive",
		why: said,
		findings: [{
			subject: column,
			statistic: "changed_share",
			model: role,
			limit: {
				op: "<=",
				value: limit
			},
			status: "inconclusive",
			why: said
		}]
	};
}
function shareOf(flip, limit, alpha, smallest) {
	const { column, role, groups, repeated, rows, of, tried, untried } = flip;
	const [all, ...parts] = groups;
	const others = parts.filter(({ n }) => n >= smallest);
	const base = {
		subject: column,
		statistic: "changed_share",
		model: role
	};
	if (all.n === 0) return notFlipped({
		role,
		column,
		why: "no row has a value to change"
	}, limit);
	const estimate = estimateOf(flip, all);
	const level = 1 - 2 * alpha;
	const interval = estimate.interval(level);
	const looked = [
		`${counted(all.changed)} of ${counted(all.n)} decisions would change with another ${column}`,
		...rows < of ? [`a sample of ${counted(of)} rows`] : [],
		...untried > 0 ? [`the ${tried.length} most frequent of ${tried.length + untried} values tried`] : []
	].join(", ");
	const directions = all.favorable === void 0 || all.changed === 0 ? "" : ` (${counted(all.favorable)} to favorable, ${counted(all.unfavorable ?? 0)} to unfavorable)`;
	const unstable = repeated.changed > 0;
	const note = unstable ? `; ${counted(repeated.changed)} of ${counted(repeated.n)} decisions changed with nothing changed, so that the model does not decide by its inputs alone` : "";
	const any = limit === void 0 ? null : rowsThatDecide(estimate, {
		op: "<=",
		value: limit
	}, alpha, all.n);
	const needed = any !== null && realisticRows(any, all.n) ? any : null;
	let status = "skip";
	let words = "";
	if (limit !== void 0) {
		status = unstable ? "inconclusive" : againstLimit(estimate, {
			op: "<=",
			value: limit
		}, alpha);
		words = {
			pass: `, within the limit of ${written(limit)}`,
			fail: `, beyond the limit of ${written(limit)}`,
			inconclusive: `, not decided against the limit of ${written(limit)}${unstable ? "" : needed === null ? ": no realistic number of rows would decide" : `: ${about(needed)} rows would decide`}`
		}[status];
	}
	const why = `${looked}${directions}: ${withInterval(estimate.value, interval)}${words}${note}`;
	const overall = {
		...base,
		value: estimate.value,
		interval,
		level,
		method: estimate.method,
		n: all.n,
		...all.favorable !== void 0 && { counts: {
			gained: all.favorable,
			lost: all.unfavorable ?? 0
		} },
		...limit !== void 0 && {
			limit: {
				op: "<=",
				value: limit
			},
			tails: tailsOf(estimate, {
				op: "<=",
				value: limit
			}),
			status,
			...status === "inconclusive" && { needed: unstable ? null : needed },
			...(unstable || estimate.insufficient) && { insufficient: unstable ? note.slice(2) : estimate.insufficient?.reason ?? "" }
		},
		why
	};
	return {
		status,
		why,
		findings: [overall, ...toldGroups(flip, others, alpha)]
	};
}
/** With weights or clusters the share of the design, else the exact binomial one. */
function estimateOf({ design }, all) {
	if (!design || design.changed.length < 2) return clopperPearson({
		n: all.n,
		hits: all.changed
	});
	const { changed, weight, cluster } = design;
	let [sum, total] = [0, 0];
	for (let i = 0; i < changed.length; i++) {
		const w = weight ? weight[i] : 1;
		sum += w * changed[i];
		total += w;
	}
	const value = total > 0 ? sum / total : 0;
	const influence = Float64Array.from(changed, (one) => one - value);
	return linearised({
		value,
		influence,
		weight,
		cluster,
		method: cluster ? "cluster t (linearised)" : "weighted t (linearised)",
		changed,
		reach: 1
	});
}
function toldGroups({ column, role }, groups, alpha) {
	const level = 1 - 2 * alpha;
	const told = (one) => {
		const estimate = clopperPearson({
			n: one.n,
			hits: one.changed
		});
		const from = one.from;
		const direction = one.favorable === void 0 ? `${counted(one.changed)} of ${counted(one.n)} change` : `${counted(one.favorable)} to favorable and ${counted(one.unfavorable ?? 0)} to unfavorable of ${counted(one.n)}`;
		const mean = one.mean === void 0 ? "" : `; on average by ${written(one.mean)}`;
		return {
			subject: column,
			statistic: one.to === void 0 ? "changed_share" : "changed_share_to",
			model: role,
			slice: { [column]: from },
			...one.to !== void 0 && { pair: [from, one.to] },
			value: estimate.value,
			interval: estimate.interval(level),
			level,
			method: estimate.method,
			n: one.n,
			...one.favorable !== void 0 && { counts: {
				gained: one.favorable,
				lost: one.unfavorable ?? 0
			} },
			why: `${from} ${one.to === void 0 ? "to any other" : `to ${one.to}`}: ${direction}${mean}`
		};
	};
	const byRow = groups.filter(({ to }) => to === void 0);
	const pairs = groups.filter(({ to }) => to !== void 0).sort((a, b) => b.changed / b.n - a.changed / a.n || b.n - a.n);
	return [...byRow, ...pairs.slice(0, mostPairs)].map(told);
}

// shared/checks/fairness/inputs.ts
/** Features that are told, worst first. */
const mostTold = 20;
/** Fewer rows make anything go together. */
const leastRows = 20;
/**
* Which features stand for a protected column: the association of each with the groups, closest first. A model that is
* not given the column can still treat groups differently by them. Told, not judged.
*/
function inputs(groups, features, slice, { levels }, alpha) {
	const [{ column }] = groups.set.by;
	const id = `inputs/${column}`;
	const title = `Features that stand for ${column}`;
	const told = (why, findings = []) => ({
		id,
		title,
		status: "skip",
		why,
		findings
	});
	const { sample } = features;
	if (features.features.length === 0) return told("the labelled rows have no features");
	const protectedColumn = groupColumn(groups, sample.levels.get(slice) ?? /* @__PURE__ */ new Int32Array(), levels);
	const others = sample.features.filter(({ name }) => name !== column);
	const own = others.length < sample.features.length ? `${column} itself is among the columns that the model may read; ` : "";
	const pairs = others.flatMap((feature) => {
		const found = associated(feature, protectedColumn);
		return found && found.n >= leastRows ? [{
			feature,
			found
		}] : [];
	});
	if (pairs.length === 0) return told(`${own}no other feature varies with ${column} over rows enough`);
	const adjusted = holm(pairs.map(({ found }) => found.p));
	const level = 1 - alpha / pairs.length;
	const ranked = pairs.map((pair, k) => ({
		...pair,
		p: adjusted[k]
	})).sort((a, b) => b.found.value - a.found.value || a.p - b.p);
	const suffix = pairs.length > 1 ? ", simultaneous" : "";
	const findings = ranked.slice(0, mostTold).map(({ feature, found, p }) => {
		const interval = found.interval(level);
		const name = associationNames[found.statistic];
		return {
			subject: shortened(feature.name),
			statistic: found.statistic,
			by: [column],
			value: found.value,
			...interval && {
				interval,
				level,
				method: `${methods[found.statistic]}${suffix}`
			},
			p,
			n: found.n,
			why: `${name} ${interval ? withInterval(found.value, interval) : written(found.value)} with ${column}`
		};
	});
	const shown = adjusted.filter((p) => p <= alpha).length;
	const [closest] = findings;
	return told(`${own}${`closest to ${column} is ${closest.subject}: ${closest.why.replace(` with ${column}`, "")}`}; ${counted(shown)} of ${counted(pairs.length)} features are shown to go with it, on ${counted(sample.rows)} rows`, findings);
}
const methods = {
	correlation_ratio: "noncentral F",
	cramers_v: "noncentral χ²"
};
/** The groups as a category; rows of groups that are left out have none. */
function groupColumn(groups, codes, levels) {
	const codeOf = levels.map(({ level }) => groups.groups.findIndex((group) => group.level === level));
	const [{ column }] = groups.set.by;
	return {
		name: column,
		kind: "category",
		codes: codes.map((code) => codeOf[code]),
		levels: groups.groups.length
	};
}
/** Categories with more values than these are names rather than categories. */
const mostLevels = 200;
function associated(feature, column) {
	if (feature.kind === "number") {
		const ratio = correlationRatio(column.codes, feature.numbers);
		return ratio && {
			statistic: "correlation_ratio",
			value: Math.sqrt(ratio.epsilonSquared),
			interval: (level) => correlationRatioInterval(ratio, level),
			p: ratio.p,
			n: ratio.n
		};
	}
	if (feature.levels > mostLevels) return void 0;
	const table = Array.from({ length: feature.levels }, () => new Array(column.levels).fill(0));
	for (let i = 0; i < feature.codes.length; i++) if (feature.codes[i] >= 0 && column.codes[i] >= 0) table[feature.codes[i]][column.codes[i]]++;
	const found = cramersV(table);
	return found && {
		statistic: "cramers_v",
		...found,
		interval: (level) => cramersVInterval(table, level)
	};
}

// shared/checks/fairness/missingness.ts
/** Features and groups of each that are told, worst first. */
const mostFeatures = 10;
const mostGroups = 20;
/**
* How often each group lacks a value in each feature, and how far that is from all others together: what is not known of a
* group is guessed by the model. Told, not judged.
*/
function missingness(groups, { missing, features }, { levels }, alpha) {
	const by = groups.set.by.map(({ column }) => column);
	const id = `missingness/${groups.name}`;
	const title = `Missing feature values by ${groups.name}`;
	const lacking = missing.filter(({ feature }) => !by.includes(feature));
	const told = (why) => ({
		id,
		title,
		status: "skip",
		why,
		findings: []
	});
	if (features === 0) return told("the labelled rows have no features");
	if (lacking.length === 0) return told("no feature lacks a value");
	const places = groups.groups.map((group) => levels.findIndex(({ level }) => level === group.level));
	const counts = lacking.map(({ missing: hits }) => places.map((place) => ({
		n: levels[place].n,
		hits: hits[place]
	})));
	const family = simultaneousDifferences(counts.flatMap(ratesAgainstOthers), alpha, benjaminiHochberg);
	const level = 1 - 2 * alpha;
	const size = places.length;
	const ranked = lacking.map(({ feature }, f) => {
		return {
			feature,
			own: groups.groups.map((group, k) => ({
				group,
				counts: counts[f][k],
				other: family[f * size + k]
			})).sort((a, b) => (a.other?.p ?? 2) - (b.other?.p ?? 2) || shift(b) - shift(a))
		};
	}).sort((a, b) => (a.own[0].other?.p ?? 2) - (b.own[0].other?.p ?? 2) || shift(b.own[0]) - shift(a.own[0]));
	const findings = ranked.slice(0, mostFeatures).flatMap(({ feature, own }) => own.slice(0, mostGroups).flatMap(({ group, counts: one, other }) => {
		const rate = wilson(one);
		const base = {
			subject: shortened(feature),
			slice: group.level
		};
		return [{
			...base,
			statistic: "missing_share",
			value: rate.value,
			interval: rate.interval(level),
			level,
			method: rate.method,
			n: one.n
		}, ...differenceFromOthers(base, other, by)];
	}));
	const shown = ranked.filter(({ own: [{ other }] }) => other && other.p <= alpha);
	const looked = `${counted(lacking.length)} of ${counted(features)} features lack values`;
	const [worst] = shown;
	if (!worst) return {
		id,
		title,
		status: "skip",
		why: `${looked}; no group is shown to differ from all others`,
		findings
	};
	const { group, counts: one, apart } = mostApart(worst.own);
	const many = `${counted(shown.length)} ${shown.length === 1 ? "feature" : "features"} with a group that is shown to differ`;
	return {
		id,
		title,
		status: "skip",
		why: `${looked}; most apart is ${shortened(worst.feature)}, missing in ${written(100 * one.hits / one.n)} % of ${group.name}, ${apart} against all others (${many})`,
		findings
	};
}
/** The group that is farthest from all others; of two groups the one that lacks more. */
function mostApart(own) {
	const [first, second] = own;
	const other = first.other;
	const { value } = other.estimate;
	const [low, high] = other.interval();
	if (own.length === 2 && value < 0) return {
		...second,
		apart: withInterval(-value, [-high, -low], "+")
	};
	return {
		...first,
		apart: withInterval(value, [low, high], "+")
	};
}
function shift({ other }) {
	return Math.abs(other?.estimate.value ?? 0);
}

// shared/checks/fairness/population.ts
/** A group is under-represented where it has less than this part of its share of the people. */
const leastPart = .8;
/** Free of what floating point adds: 0.32, not 0.32000000000000006. */
function leastOf(share) {
	return Number((leastPart * share).toPrecision(12));
}
/**
* Who is in the data, beside the people that the model is for: warns of groups that are shown to have less than 80 % of
* their share, and says how many rows more of each under-represented group would bring it to its share.
*/
function population(request) {
	const { column, shares, tables, alpha } = request;
	const all = tables.flatMap((table) => representedIn(table, request));
	const known = all.filter(({ estimate, share }) => estimate && share > 0);
	const level = 1 - alpha / Math.max(1, known.length);
	const judged = judgedBy(all, known, level, alpha);
	const findings = tables.flatMap((table) => [
		...tableFindings(table, column),
		...judged.filter(({ input }) => input === table.input).flatMap((one) => shareFindings(one, column, level, known.length)),
		...unnamedFindings(table, column, shares)
	]);
	return {
		id: `population/${column}`,
		title: `Who is in the data, by ${column}`,
		...verdictOf(judged, tables),
		findings
	};
}
/** Holm's procedure answers for all groups of all tables, in either direction. */
function judgedBy(all, known, level, alpha) {
	const shown = (tail) => {
		const decisions = familyDecisions(known.map(({ estimate, share }) => estimate.p(leastOf(share), tail)), alpha);
		return new Set(known.filter((_, k) => decisions[k].rejected));
	};
	const [below, enough] = [shown("less"), shown("greater")];
	const more = rowsToCollect(all.filter(({ estimate, share }) => estimate && estimate.interval(level)[1] < share));
	return all.map((one) => {
		const status = below.has(one) ? "warn" : enough.has(one) ? "pass" : "skip";
		return {
			...one,
			...known.includes(one) && { status },
			more: more.get(one)
		};
	});
}
/** What a table as a whole lacks. */
function tableFindings({ input, counts, missing, why }, column) {
	const base = {
		subject: input,
		statistic: "share",
		by: [column]
	};
	if (why !== void 0) return [{
		...base,
		why
	}];
	const known = counts.reduce((sum, { n }) => sum + n, 0);
	if (known === 0) return [{
		...base,
		n: 0,
		why: `${column} is known in none of its ${counted(missing)} rows`
	}];
	if (missing === 0) return [];
	const n = known + missing;
	const neither = `${column} is not known in ${counted(missing)} of ${counted(n)} rows, which count neither way`;
	return [{
		...base,
		statistic: "missing_rows",
		value: missing,
		n,
		why: neither
	}];
}
function shareFindings(one, column, level, family) {
	const { input, group, n, hits, share, estimate, status, more } = one;
	const base = {
		subject: input,
		slice: { [column]: group }
	};
	const value = hits / n;
	const least = leastOf(share);
	const interval = estimate?.interval(level);
	const found = {
		...base,
		statistic: "share",
		value,
		...interval && {
			interval,
			level,
			method: `${estimate?.method}${family > 1 ? ", simultaneous" : ""}`
		},
		n,
		...estimate && status && {
			limit: {
				op: ">=",
				value: least
			},
			tails: {
				limit: least,
				met: estimate.p(least, "greater"),
				broken: estimate.p(least, "less")
			},
			status
		},
		why: `${interval ? withInterval(value, interval) : written(value)} of ${input}, ${written(share)} of the population`
	};
	if (more === void 0) return [found];
	const why = `${counted(more)} more rows would bring it to its share`;
	return [found, {
		...base,
		statistic: "rows_to_collect",
		value: more,
		unit: "rows",
		n: hits,
		why
	}];
}
/** Groups of the data that the population does not name. */
function unnamedFindings({ input, counts }, column, shares) {
	const total = counts.reduce((sum, one) => sum + one.n, 0);
	return counts.filter(({ name }) => !Object.hasOwn(shares, name)).map(({ name, n }) => ({
		subject: input,
		slice: { [column]: name },
		statistic: "share",
		value: n / total,
		n: total,
		why: "the population names no such group"
	}));
}
function verdictOf(judged, tables) {
	const known = judged.filter(({ status }) => status !== void 0);
	const apart = tables.filter(({ input }) => !known.some((one) => one.input === input)).map(({ input, why }) => `; ${input} is not judged${why === void 0 ? "" : `: ${why}`}`).join("");
	const least = `${written(100 * leastPart)} %`;
	const part = ({ hits, n, share }) => hits / n / share;
	const short = known.filter(({ status }) => status === "warn").sort((a, b) => part(a) - part(b));
	const [worst] = short;
	if (worst) {
		const { group, hits, n, input, share, more } = worst;
		const rows = more === void 0 ? "" : `; ${counted(more)} more rows would bring it to its share`;
		const others = short.length > 1 ? `; and ${counted(short.length - 1)} more` : "";
		return {
			status: "warn",
			why: `${`${group} is ${written(100 * hits / n)} % of ${input} and ${written(100 * share)} % of the population`}, shown to be less than ${least} of its share${rows}${others}${apart}`
		};
	}
	if (known.length === 0) return {
		status: "skip",
		why: `no share of a group can be estimated${apart}`
	};
	if (known.every(({ status }) => status === "pass")) return {
		status: "pass",
		why: `every group is shown to have at least ${least} of its share of the population${apart}`
	};
	return {
		status: "skip",
		why: `no group is shown to have less than ${least} of its share, and not all are shown to have it${apart}`
	};
}
function representedIn({ input, counts }, { column, shares, clusters }) {
	const n = counts.reduce((sum, one) => sum + one.n, 0);
	if (n === 0) return [];
	return Object.entries(shares).map(([group, share]) => {
		const hits = counts.find(({ name }) => name === group)?.n ?? 0;
		const estimate = clusters ? clustered(column, group, input, clusters) : clopperPearson({
			n,
			hits
		});
		return {
			input,
			group,
			n,
			hits,
			share,
			...estimate && { estimate }
		};
	});
}
/** Rows that belong together say less than as many independent ones; of other tables the clusters are not known. */
function clustered(column, group, input, { levels: { levels, codes }, cluster }) {
	if (input === "data.train") return void 0;
	const own = levels.findIndex(({ level }) => level[column] === group);
	const missing = levels.findIndex(({ level }) => level[column] === "(missing)");
	const rows = [...cluster.keys()].filter((i) => codes[i] !== missing);
	if (rows.length < 2) return void 0;
	const value = rows.filter((i) => codes[i] === own).length / rows.length;
	const known = /* @__PURE__ */ new Map();
	for (const i of rows) if (!known.has(cluster[i])) known.set(cluster[i], known.size);
	const estimate = linearised({
		value,
		influence: Float64Array.from(rows, (i) => (codes[i] === own ? 1 : 0) - value),
		cluster: Int32Array.from(rows, (i) => known.get(cluster[i])),
		method: "cluster t (linearised)"
	});
	return estimate.insufficient ? void 0 : estimate;
}
/**
* Rows to add of each lacking group, all of a table at once, so that each has its share of the larger table. None where
* the lacking groups are the whole population.
*/
function rowsToCollect(lacking) {
	const tables = Map.groupBy(lacking, ({ input }) => input);
	const more = /* @__PURE__ */ new Map();
	for (const own of tables.values()) {
		const left = 1 - own.reduce((sum, { share }) => sum + share, 0);
		if (!(left > 1e-9)) continue;
		const total = (own[0].n - own.reduce((sum, { hits }) => sum + hits, 0)) / left;
		for (const one of own) more.set(one, Math.max(0, Math.ceil(one.share * total - one.hits - 1e-9)));
	}
	return more;
}

// shared/checks/fairness/evidence-checks.ts
/** What is known of groups besides how they are treated: what goes into the model, and who is in the data. */
function evidenceChecks({ evaluation, groups, evidence, settings, alpha }) {
	const { levels, features, flips, population: people = {}, train } = evidence;
	const sets = groups.map((one, slice) => ({
		groups: one,
		slice
	})).filter(({ groups: { set } }) => set.within === void 0);
	const single = sets.filter(({ groups: { set } }) => set.by.length === 1);
	return [
		...[...new Set(flips.map(({ column }) => column))].map((column) => flipTest({
			column,
			flips: flips.filter((one) => one.column === column),
			limit: flipLimit(settings, column),
			alpha,
			smallest: settings["smallest-shown"]
		})),
		...features ? single.map(({ groups: one, slice }) => inputs(one, features, slice, levels[slice], alpha)) : [],
		...sets.map(({ groups: one, slice }) => baseRates(one, evaluation, levels[slice], alpha)),
		...features ? single.map(({ groups: one, slice }) => {
			const missing = {
				missing: features.missing.get(slice) ?? [],
				features: features.features.length
			};
			return missingness(one, missing, levels[slice], alpha);
		}) : [],
		...single.flatMap(({ groups: { set }, slice }) => {
			const [{ column }] = set.by;
			if (!Object.hasOwn(people, column)) return [];
			const own = levels[slice];
			const { cluster } = evaluation.overall.rows ?? {};
			return [population({
				column,
				shares: people[column],
				tables: [countedIn("data.test", column, own), ...train.filter((one) => one.column === column)],
				...cluster && { clusters: {
					levels: own,
					cluster
				} },
				alpha
			})];
		})
	];
}
function countedIn(input, column, { levels }) {
	const all = levels.map(({ level, n }) => ({
		name: level[column],
		n
	}));
	return {
		input,
		column,
		counts: all.filter(({ name }) => name !== "(missing)"),
		missing: all.find(({ name }) => name === "(missing)")?.n ?? 0
	};
}

// shared/checks/fairness/group-values.ts
/**
* Every metric of every group, for both models, each with its own denominator and interval; told, not judged. Where
* there are too many classes for the report, metrics of a class are left out, and the check says so.
*/
function groupValues({ groups, evaluation, alpha, seed, scores, metrics = groupMetricsOf(evaluation) }) {
	const roles = hasChampion(evaluation) ? ["challenger", "champion"] : ["challenger"];
	const readable = metrics.filter(({ metric }) => scores || metric.needs !== "scores");
	const fits = readable.length * groups.groups.length * roles.length <= most.findings;
	const shown = fits ? readable : readable.filter((metric) => metric.class === void 0);
	const level = 1 - 2 * alpha;
	const found = new Map(shown.map((metric) => [metric, roles.map(() => [])]));
	for (const group of groups.groups) {
		const sample = group.sample();
		for (const [i, role] of roles.entries()) for (const [metric, byRole] of found) {
			const measured = measureGroup(metric, group, sample, role, evaluation, seed);
			byRole[i].push(findingOf(metric, role, measured, level));
		}
		group.release?.();
	}
	const left = fits ? "" : `; metrics of a class are left out, because ${counted(evaluation.classes.length)} classes are too many to show in ${counted(groups.groups.length)} groups`;
	const { within } = groups.set;
	const name = within === void 0 ? groups.name : `${groups.name} within ${within}`;
	const findings = [...found.values()].flat(2);
	return {
		id: `groups/${name}`,
		title: `Groups by ${name}`,
		status: "skip",
		why: `measured in every group${within === void 0 ? "" : ` of every level of ${within}`}; the limits are judged above${left}`,
		findings: within === void 0 ? findings : findings.map((finding) => ({
			...finding,
			within
		}))
	};
}
function findingOf({ name, hit, metric, better }, model, { group, estimate, why }, level) {
	const base = {
		subject: name,
		statistic: "value",
		model,
		slice: group.level,
		...better && { better }
	};
	if (!estimate) return {
		...base,
		n: hit ? 0 : group.n,
		why
	};
	const { value, n, method, insufficient } = estimate;
	if (insufficient) return {
		...base,
		value,
		n,
		insufficient: insufficient.reason
	};
	const [low, high] = estimate.interval(level);
	const interval = [Math.max(low, metric.range[0]), Math.min(high, metric.range[1])];
	return {
		...base,
		value,
		interval,
		level,
		method,
		n
	};
}

// shared/checks/fairness/pooled-values.ts
/**
* The rates of all small groups of a set together, from each one's own rate. Told only where nobody can subtract a single
* group from it: at least two groups and `smallest` rows stand behind each rate, and no group of a set with fewer of these
* columns holds exactly one of them. Weighted and clustered rates, and what is no rate, have no counts to add up.
* docs/decisions/small-groups.md.
*/
function pooledValues(of, all, values, smallest) {
	if (of.small.length < 2) return { untold: "they would be those of a single group" };
	if (of.set.within !== void 0) return { untold: "levels are not put together" };
	const alone = all.find((other) => holdsOne(of, other));
	if (alone) return { untold: `one of them could be had by subtraction from the groups by ${alone.set.by.map(({ column }) => column).join(" × ")}` };
	const findings = [];
	for (const same of Map.groupBy(values, ({ subject, model }) => JSON.stringify([subject, model])).values()) {
		const counted = same.filter(({ value, n = 0 }) => value !== void 0 && n > 0);
		const n = counted.reduce((sum, { n: rows = 0 }) => sum + rows, 0);
		if (!counted.every(({ method }) => method === rateMethod) || counted.length < 2 || n < smallest) continue;
		const hits = counted.reduce((sum, { value = 0, n: rows = 0 }) => sum + Math.round(value * rows), 0);
		const [{ subject, model, level = .9, better }] = counted;
		const estimate = wilson({
			n,
			hits
		});
		findings.push({
			subject,
			statistic: "pooled",
			...model && { model },
			by: of.set.by.map(({ column }) => column),
			value: estimate.value,
			interval: estimate.interval(level),
			level,
			method: estimate.method,
			...better && { better },
			n
		});
	}
	return findings.length > 0 ? { findings } : { untold: `no rate has ${smallest} rows of several of them behind it` };
}
const rateMethod = wilson({
	n: 1,
	hits: 0
}).method;
/** Whether one of the small groups alone lies in a group of a set with fewer of its columns, or in that set's small ones. */
function holdsOne({ set, small }, other) {
	if (other.set.within !== void 0 || other.set.by.length >= set.by.length) return false;
	const columns = other.set.by.map(({ column }) => column);
	if (!columns.every((column) => set.by.some((one) => one.column === column))) return false;
	const keyIn = ({ level }) => JSON.stringify(columns.map((column) => level[column]));
	const theirs = new Set(other.small.map(keyIn));
	return [...Map.groupBy(small, (group) => theirs.has(keyIn(group)) ? "small" : keyIn(group)).values()].some(({ length }) => length === 1);
}

// shared/checks/fairness/merge-small-groups.ts
/**
* The checks as people may see them: groups with fewer than `smallest` rows are judged like all others, but what was
* measured in them is not shown. What only tells (`skip`) has one line for all of them; what was judged keeps its verdict,
* its limit and the groups' names, and loses every number. It runs after everything is judged and before the summary is
* written, so no verdict hangs on it. No finding names rows. docs/decisions/small-groups.md.
*/
function mergeSmallGroups(checks, all, smallest) {
	const known = all.map((groups) => smallOf(groups, smallest));
	const sets = known.filter(({ small }) => small.length > 0);
	return checks.map((check) => {
		const findings = check.findings.map(withoutRows);
		return sets.length === 0 ? {
			...check,
			findings
		} : merged({
			...check,
			findings
		}, sets, known, smallest);
	});
}
function smallOf({ set, groups }, smallest) {
	const columns = set.by.map(({ column }) => column);
	const small = groups.filter(({ n }) => n < smallest);
	const whoIs = ({ level }) => JSON.stringify(columns.map((column) => level[column]));
	const rows = /* @__PURE__ */ new Map();
	for (const group of groups) rows.set(whoIs(group), (rows.get(whoIs(group)) ?? 0) + group.n);
	const alsoTogether = small.filter((group) => rows.get(whoIs(group)) < smallest);
	return {
		columns,
		set,
		small,
		names: new Set(alsoTogether.map(({ name }) => name)),
		keys: new Set(small.map(({ level }) => keyOf(level)))
	};
}
function withoutRows({ rows: _, query: __, ...finding }) {
	return finding;
}
function merged(check, sets, known, smallest) {
	const told = check.status === "skip" && check.findings.every(({ status = "skip" }) => status === "skip");
	const kept = [];
	const involved = /* @__PURE__ */ new Set();
	let why = check.why;
	let own = check.why;
	for (const finding of check.findings) {
		const set = sets.find((one) => speaksOf(finding, one));
		if (!set) {
			kept.push(finding);
			continue;
		}
		involved.add(set);
		const silent = silenced(finding, smallest);
		if (finding.why) {
			why = why.replaceAll(finding.why, () => silent.why ?? "");
			own = own.replaceAll(finding.why, "");
		}
		if (!(told && finding.slice && finding.statistic !== "group")) kept.push(silent);
	}
	if (involved.size === 0) return check;
	if (told) for (const set of involved) {
		const values = check.findings.filter((finding) => finding.statistic === "value" && finding.slice && speaksOf(finding, set));
		const pooled = check.id.startsWith("groups/") ? pooledValues(set, known, values, smallest) : void 0;
		kept.push(mergedFinding(set, smallest, pooled), ...pooled && "findings" in pooled ? pooled.findings : []);
	}
	return {
		...check,
		why: tells(own, involved) ? silentWhy(check, kept, smallest) : why,
		findings: kept
	};
}
function speaksOf({ slice, pair, by }, { columns, names, keys }) {
	if (slice && keys.has(keyOf(slice))) return true;
	return (by?.length === columns.length && by.every((column) => columns.includes(column))) === true && (pair ?? []).some((name) => names.has(name));
}
/** What was judged, without a number that people of a small group could be known by. */
function silenced(finding, smallest) {
	const { subject, statistic, metric, model, slice, by, pair, within, value, limit, better, status, needed, neededOf, insufficient } = finding;
	const excluded = /: (excluded: .*)$/s.exec(finding.why ?? "")?.[1];
	const who = pair ? pair.join(" against ") : groupName(Object.values(slice ?? {}));
	const words = {
		fail: "beyond the limit",
		warn: "beyond the limit",
		pass: "within the limit",
		inconclusive: "not enough data"
	};
	const rows = statistic === "rows_to_collect" && value !== void 0 && value > 0 ? coarse(value) : void 0;
	const ending = rows !== void 0 ? `about ${counted(rows)} more rows would bring it to its share` : excluded ?? words[status] ?? "told, not judged";
	return {
		subject,
		statistic,
		...metric !== void 0 && { metric },
		...model !== void 0 && { model },
		...slice && { slice },
		...by && { by },
		...pair && { pair },
		...within !== void 0 && { within },
		...rows !== void 0 && {
			value: rows,
			unit: "rows"
		},
		...limit && { limit },
		...better && { better },
		...status && { status },
		...needed !== void 0 && !(needed === null && insufficient) && { needed: needed && coarse(needed) },
		...neededOf && { neededOf: neededOf.map(({ group, rows }) => ({
			group,
			rows: coarse(rows)
		})) },
		why: `${metric ?? subject} of ${who}: ${ending}; values of groups with fewer than ${counted(smallest)} rows are not shown`.slice(0, 2e3)
	};
}
/** Rounded up to one digit: what would decide, and no way back to what was counted. */
function coarse(rows) {
	const step = 10 ** Math.floor(Math.log10(rows));
	return Math.ceil(rows / step) * step;
}
/** `3 groups with fewer than 10 rows each, 14 rows together` */
function mergedFinding({ columns, small: groups }, smallest, pooled) {
	const untold = pooled && "untold" in pooled && groups.length > 1 ? `; their rates together are not told, because ${pooled.untold}` : "";
	const rows = groups.reduce((sum, { n }) => sum + n, 0);
	const many = groups.length > 1;
	return {
		subject: columns.join(" × "),
		statistic: "small_groups",
		by: [...columns],
		value: groups.length,
		...many && { n: rows },
		why: many ? `${counted(groups.length)} groups with fewer than ${counted(smallest)} rows each, ${counted(rows)} rows together${untold}` : `1 group with fewer than ${counted(smallest)} rows`
	};
}
/** Whether what a check says in words of its own, not a finding's, speaks of a small group. */
function tells(own, involved) {
	return [...involved].some(({ names }) => [...names].some((name) => new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}])`, "u").test(own)));
}
function silentWhy({ status }, findings, smallest) {
	const few = `groups with fewer than ${counted(smallest)} rows are shown merged`;
	return findings.find((finding) => finding.status === status && finding.why !== void 0)?.why ?? `measured in every group; ${few}`;
}
function keyOf(level) {
	return JSON.stringify(Object.entries(level).toSorted(([a], [b]) => a < b ? -1 : 1));
}

// shared/checks/fairness/records/recorded-sets.ts
/** What the challenger selects in every category, and how many of it score above the median of all where that is given. */
function recordedSets({ evaluation, sets, smallest }, median) {
	return sets.map(({ name, groups }) => {
		const known = groups.filter(({ level }) => !Object.values(level).includes("(missing)"));
		const shown = known.filter(({ n }) => n >= smallest).map((group) => {
			const sample = group.sample();
			const above = median === void 0 ? void 0 : aboveIn(sample, median);
			return {
				group,
				selected: selectedIn(sample),
				...above !== void 0 && { above }
			};
		});
		const counted = known.reduce((sum, { n }) => sum + n, 0);
		return {
			name,
			shown,
			merged: known.filter(({ n }) => n < smallest),
			unknown: evaluation.overall.n - counted
		};
	});
}
/** The median of the challenger's scores over all rows; undefined where no scores were read. */
function medianScore({ overall }) {
	const scores = overall.rows?.models.challenger?.scores?.[0];
	if (!scores || scores.length === 0) return void 0;
	const sorted = scores.toSorted();
	const middle = Math.floor(sorted.length / 2);
	return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
function selectedIn({ cells, rows }) {
	let selected = 0;
	if (cells) {
		const prediction = cells.prediction.challenger ?? [];
		for (let k = 0; k < prediction.length; k++) if (prediction[k] === 1) selected += cells.count[k];
	} else for (const predicted of rows?.models.challenger?.prediction ?? []) if (predicted === 1) selected += 1;
	return selected;
}
function aboveIn({ rows }, median) {
	const scores = rows?.models.challenger?.scores?.[0];
	if (!scores) return void 0;
	let above = 0;
	for (let i = 0; i < scores.length; i++) above += Number(scores[i] > median);
	return above;
}
/** `3 groups with fewer than 10 rows each`, its rows, and nothing measured. */
function mergedRow({ name, merged }, smallest, columns) {
	const rows = merged.reduce((sum, { n }) => sum + n, 0);
	const cells = [
		name,
		merged.length === 1 ? `1 group with fewer than ${smallest} rows` : `${merged.length} groups with fewer than ${smallest} rows each`,
		merged.length === 1 ? null : rows
	];
	return [...cells, ...new Array(columns - cells.length).fill(null)];
}

// shared/checks/fairness/records/adverse-impact.ts
/**
* Selection rates in the terms of 29 CFR 1607.4(D): each group's rate as a part of the highest one, whether that is below
* four-fifths, whether the difference is statistically significant, and whether it hangs on one person; groups that no
* limit judges (`exclude`) among them. Evidence on adverse impact, and no finding of it. Groups that have too few rows to
* be shown are left out and counted in the note. None where rows come in clusters.
*/
function adverseImpact(request) {
	const { evaluation, smallest } = request;
	if (evaluation.task !== "binary" || evaluation.overall.rows?.cluster) return void 0;
	const sets = recordedSets(request);
	const rows = sets.flatMap(({ name, shown }) => fourFifths(shown.map(({ group, selected }) => ({
		name: group.name,
		counts: {
			n: group.n,
			hits: selected
		}
	}))).map(({ one, highest, ratio, isBelow, p, isSignificant, hangsOnOne }) => [
		name,
		one.name.slice(0, 1e3),
		highest.name.slice(0, 1e3),
		ratio,
		isBelow ? "below" : "not below",
		p < 1e-4 ? "below 0.0001" : written(p),
		isSignificant ? "yes" : "no",
		hangsOnOne ? "yes" : "no"
	]));
	if (rows.length === 0) return void 0;
	const left = sets.reduce((sum, { merged }) => sum + merged.length, 0);
	return {
		type: "table",
		title: "Record: four-fifths rule",
		record: true,
		note: [
			"Evidence in the terms of 29 CFR 1607.4(D); neither a finding of adverse impact nor of its absence, which hangs on the whole selection process.",
			"There, a rate below four-fifths of the highest is generally taken for evidence of adverse impact. Smaller differences may be one where they are significant both statistically and in practice; greater ones may be none where they rest on small numbers and are not statistically significant.",
			"Statistical part: Fisher’s exact test, two-sided, at 0.05, each group against the one with the highest rate, without correction for the number of groups. Small numbers: whether one more selected in the group and one fewer in the other would lift it to four-fifths.",
			left > 0 && `${left} ${left === 1 ? "group" : "groups"} with fewer than ${smallest} rows ${left === 1 ? "is" : "are"} not shown.`
		].filter((part) => typeof part === "string").join(" "),
		columns: [
			"By",
			"Group",
			"Highest rate",
			"Ratio",
			"Four-fifths",
			"p",
			"Significant at 0.05",
			"Hangs on one person"
		].map((title) => ({ title })),
		rows: rows.slice(0, 5e3)
	};
}

// shared/checks/fairness/records/impact-ratios.ts
/** A category with a smaller part of the data is marked: an auditor may leave it out, with a reason. */
const smallShare = .02;
/**
* Impact ratios of every category and intersection, as 6 RCNY 5-301 (New York City's Local Law 144 of 2021) has them: its
* selection rate divided by the highest one, and where there are scores the share above the sample's median divided by the
* highest such share. Evidence for an audit, and none itself. Ratios are to the highest rate among the categories that are shown.
*/
function impactRatios(request) {
	const { evaluation, smallest } = request;
	if (evaluation.task !== "binary") return void 0;
	const median = medianScore(evaluation);
	const sets = recordedSets(request, median).filter(({ shown, merged }) => shown.length + merged.length > 0);
	if (sets.length === 0) return void 0;
	const head = [
		"By",
		"Category",
		"People",
		"Share of data",
		"Selected",
		"Selection rate",
		"Impact ratio"
	];
	if (median !== void 0) head.push("Above median score", "Scoring rate", "Impact ratio of scores");
	head.push("Note");
	const all = evaluation.overall.n;
	const rows = sets.flatMap((set) => {
		const highest = Math.max(0, ...set.shown.map(rateOf));
		const highestScoring = Math.max(0, ...set.shown.map((one) => scoringOf(one) ?? 0));
		const lines = set.shown.toSorted((a, b) => rateOf(a) - rateOf(b)).map((one) => {
			const { group, selected, above } = one;
			const rate = rateOf(one);
			const scoring = scoringOf(one);
			return [
				set.name,
				group.name.slice(0, 1e3),
				group.n,
				group.n / all,
				selected,
				rate,
				ratio(rate, highest),
				...median === void 0 ? [] : [
					above ?? null,
					scoring ?? null,
					ratio(scoring, highestScoring)
				],
				noteOf(one, all)
			];
		});
		return set.merged.length === 0 ? lines : [...lines, mergedRow(set, smallest, head.length)];
	});
	const unknown = sets.filter((set) => set.unknown > 0);
	const kind = sets.some(({ merged }) => merged.length > 0) ? " of its kind among the categories that are shown" : " of its kind";
	return {
		type: "table",
		title: "Record: selection rates and impact ratios",
		record: true,
		note: [
			"Evidence in the terms of New York City’s Local Law 144 of 2021 and 6 RCNY 5-301; it is not a bias audit and does not show that anyone complies. An audit is made by an independent auditor, who decides which data and categories it is about.",
			`Selected: the challenger predicts “${evaluation.classes[1]}”. Impact ratio: a category’s rate divided by the highest rate${kind}.`,
			evaluation.overall.rows?.weight && "People are counted, without their weights.",
			median !== void 0 && `Scoring rate: the share with a score above the median of the sample, ${written(median)}.`,
			"Categories with less than 2 % of the data are marked; an auditor may leave them out, with a reason, and they are reported.",
			unknown.length > 0 && `People whose category is unknown are not in the table: ${unknown.map(({ name, unknown: n }) => n < smallest ? `fewer than ${smallest} by ${name}` : `${counted(n)} by ${name}`).join(", ")}.`
		].filter((part) => typeof part === "string").join(" ").slice(0, 2e3),
		columns: head.map((title) => ({ title })),
		rows: rows.slice(0, 5e3)
	};
}
function rateOf({ selected, group }) {
	return selected / group.n;
}
function scoringOf({ above, group }) {
	return above === void 0 ? void 0 : above / group.n;
}
function ratio(rate, highest) {
	return rate === void 0 || highest === 0 ? null : rate / highest;
}
function noteOf({ group }, all) {
	return [group.n / all < smallShare && "less than 2 % of the data", group.excluded !== void 0 && `not judged: ${group.excluded}`].filter((part) => typeof part === "string").join("; ").slice(0, 2e3);
}

// shared/checks/fairness/records/test-log.ts
/**
* What was tested for discriminatory impact, by which metric, with which outcome: material for the technical documentation
* of Annex IV, point 2(g), of Regulation (EU) 2024/1689. Dated by the report, signed by nobody.
*/
function testLog(checks, { overall, task }, sets, { alpha, seed }) {
	const judged = checks.filter(({ id }) => /^(disparity|change|flip_test|population)\//.test(id));
	if (judged.length === 0) return void 0;
	const groups = sets.map(({ name, groups: all }) => `${name} (${counted(all.length)})`).join(", ");
	return {
		type: "table",
		title: "Record: log of tests for discriminatory impact",
		record: true,
		note: ["Material for the technical documentation of Annex IV, point 2(g), of Regulation (EU) 2024/1689 (metrics of potentially discriminatory impacts, test logs and reports); it does not show that the system conforms. It is dated and not signed: the responsible persons sign.", `Task: ${task}; ${counted(overall.n)} labelled rows; groups by ${groups}. Level ${alpha} for each claim, seed ${seed}; models, data and their digests stand under “Where this comes from”.`].join(" ").slice(0, 2e3),
		columns: [
			{ title: "Test" },
			{ title: "Verdict" },
			{
				title: "Measured",
				align: "right"
			},
			{ title: "Limit" },
			{ title: "Outcome" }
		],
		rows: judged.slice(0, 5e3).map(({ title, status, why, findings }) => {
			const value = findings.find(({ statistic, model, slice }) => model === "challenger" && (statistic === "value" || statistic === "changed_share" && !slice))?.value;
			const limit = findings.find((one) => one.limit !== void 0 && one.statistic !== "four_fifths")?.limit;
			return [
				title,
				status,
				value === void 0 ? null : written(value),
				limit ? allowed(limit) : "",
				why
			];
		})
	};
}
function allowed({ op, value }) {
	return `${op.startsWith(">") ? "at least" : "at most"} ${written(value)}`.replaceAll(" ", "\xA0");
}

// shared/checks/fairness/records/index.ts
/** Dated tables for whoever keeps records: evidence, each labelled with what it is not. */
function fairnessRecords(request) {
	const { checks, evaluation, sets } = request;
	return [
		impactRatios(request),
		adverseImpact(request),
		testLog(checks, evaluation, sets, request)
	].filter((section) => section !== void 0);
}

// shared/checks/fairness/refuse-unknown-classes.ts
/** Throws an InputError where a limit is about a class that no label and no column of scores has. */
function refuseUnknownClasses({ limits }, { classes }) {
	for (const [key, { class: one }] of Object.entries(limits)) {
		if (one === void 0 || classes.includes(one)) continue;
		throw new InputError({
			input: `fairness.limits.${key}.class`,
			rule: `must be a class of the label: ${classes.map((name) => JSON.stringify(name)).join(", ")}`,
			received: JSON.stringify(one)
		});
	}
}

// shared/checks/fairness/assess-fairness.ts
/**
* Judges how groups are treated; pure: the same request gives the same assessment. Throws an InputError where a limit
* names a class that is not there.
*/
function assessFairness(request) {
	const { evaluation, sets, settings, alpha, seed, evidence } = request;
	refuseUnknownClasses(settings, evaluation);
	const all = sets.map((set, i) => groupsOf(set, evaluation.slices[i], settings));
	const scores = evaluation.overall.rows?.models.challenger?.scores !== void 0;
	const checks = [];
	const changed = [];
	for (const [key, setting] of Object.entries(settings.limits)) {
		const disparity = disparities.find(({ name }) => name === setting.disparity);
		for (const groups of all.filter(({ set }) => isAbout(setting, set))) {
			const required = setting.required && (groups.set.by.length === 1 || settings.intersections.required);
			checks.push(judgeDisparity({
				key,
				disparity,
				setting,
				groups,
				evaluation,
				alpha,
				seed,
				required
			}));
			if (!hasChampion(evaluation)) continue;
			if (setting.within !== void 0) {
				changed.push(unjudgedWithin(key, groups, setting.within));
				continue;
			}
			const { change } = settings;
			changed.push(changeOfDisparity({
				key,
				disparity,
				setting,
				groups,
				evaluation,
				change,
				required,
				alpha,
				seed
			}));
		}
	}
	const plain = all.filter(({ set }) => set.within === void 0);
	checks.push(...changeChecks({
		sets: plain,
		evaluation,
		settings,
		alpha,
		seed
	}), ...changed);
	for (const groups of plain) checks.push(groupValues({
		groups,
		evaluation,
		alpha,
		seed,
		scores
	}));
	for (const groups of all.filter(({ set }) => set.within !== void 0)) {
		const metrics = metricsWithin(groups, settings, evaluation);
		if (metrics.length > 0) checks.push(groupValues({
			groups,
			evaluation,
			alpha,
			seed,
			scores,
			metrics
		}));
	}
	if (evidence) checks.push(...evidenceChecks({
		evaluation,
		groups: all,
		evidence,
		settings,
		alpha
	}));
	const verdict = worst(checks.map(({ status }) => status));
	const shown = mergeSmallGroups(checks, all, settings["smallest-shown"]);
	const smallest = settings["smallest-shown"];
	const sections = fairnessRecords({
		evaluation,
		sets: plain,
		smallest,
		seed,
		alpha,
		checks: shown
	});
	return {
		verdict,
		summary: summaryOf(verdict, shown, ""),
		checks: shown,
		sections
	};
}
/** What is common to the levels of a column is judged of one model at a time. */
function unjudgedWithin(key, { name }, within) {
	const why = `the change within the levels of ${within} is not judged: change.metrics and the same limit without within are`;
	return {
		id: `change/${key}/${name}`,
		title: `Change of ${key} by ${name}`,
		status: "skip",
		why,
		findings: []
	};
}
/** What limits compare within the levels of a set. */
function metricsWithin({ set }, { limits }, evaluation) {
	const found = Object.values(limits).filter((setting) => isAbout(setting, set)).flatMap((setting) => {
		const disparity = disparities.find(({ name }) => name === setting.disparity);
		return comparedMetrics(disparity, setting, evaluation);
	});
	return [...new Map(found.map((metric) => [metric.name, metric])).values()];
}

export { assessFairness };