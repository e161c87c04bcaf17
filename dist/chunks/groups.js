import { i as worst } from "./verdict.js";
import { k as isUndefined } from "./specificity.js";
import { t as normal } from "./normal.js";
import { t as groupName } from "./group-name.js";
import { a as written, i as withInterval, n as counted, t as about } from "./sentence.js";
import { E as cochranMantelHaenszel, L as tailArea, R as confidenceLimit, T as correctedNewcombe, _ as effectiveCounts, m as linearised, r as stratifiedRates, s as wilson, w as correctedRateRatio } from "./stats.js";
import { n as fisherExact } from "./association-names.js";
import { _ as estimateOf, a as familyDecisions, b as pairedHits, n as judgeParts, o as farthestBeyond, r as measuredPart, u as differenceLimit, v as influenceOf } from "./summary-of.js";
import { t as groupMetrics } from "./group-metrics.js";
import { t as once } from "./once.js";
import { t as hasChampion } from "./has-champion.js";

// shared/stats/exponential.ts
/** What an estimate of the logarithm of a quantity says of the quantity. */
function exponential(log) {
	const p = (limit, alternative) => {
		if (limit <= 0) return alternative === "greater" ? 0 : 1;
		return log.p(Math.log(limit), alternative);
	};
	return {
		...log,
		value: Math.exp(log.value),
		p,
		interval(level) {
			const alpha = tailArea(level);
			const [low, high] = log.interval(level).map(Math.exp);
			const limit = (alternative, guess) => confidenceLimit({
				p,
				alternative,
				alpha,
				guess,
				step: guess * 2 ** -50,
				range: [0, Number.MAX_VALUE]
			});
			return [limit("greater", low), limit("less", high)];
		}
	};
}

// shared/stats/lacking-in-either.ts
/** What either of two estimates lacks, said of both together: reasons joined, rows in proportion. */
function lackingInEither(a, b) {
	return {
		...lacking("insufficient", a, b),
		...lacking("scarce", a, b)
	};
}
function lacking(of, a, b) {
	const short = [a, b].filter((one) => one[of]);
	if (short.length === 0) return {};
	const factors = short.map((one) => (one[of]?.needed ?? NaN) / one.n);
	const needed = Math.ceil((a.n + b.n) * Math.max(...factors));
	return { [of]: {
		reason: [...new Set(short.map((one) => one[of]?.reason))].join("; "),
		...Number.isFinite(needed) && { needed }
	} };
}

// shared/stats/mover-tail.ts
/**
* The tail at which the lower limit of `a` and the upper limit of `b` lie `distance` ≥ 0 from their values, squared and
* added: of all ways to share the distance between them the one in which both have the same tail. The more one takes the
* less is left for the other, so that it is found by halving; on a grid of shares, so that it falls with the distance to
* the last bit.
*/
function moverTail(a, b, distance) {
	const tails = (angle) => [a.p(a.value - distance * Math.cos(angle), "greater"), b.p(b.value + distance * Math.sin(angle), "less")];
	let [near, far] = [0, Math.PI / 2];
	let least = Math.min(Math.max(...tails(near)), Math.max(...tails(far)));
	for (let step = 0; step < 50; step++) {
		const middle = (near + far) / 2;
		const [ofA, ofB] = tails(middle);
		least = Math.min(least, Math.max(ofA, ofB));
		if (ofA === ofB) break;
		if (ofA < ofB) near = middle;
		else far = middle;
	}
	return least;
}

// shared/stats/mover.ts
/**
* `a` − `b` of two independent estimates, whatever their methods, from their limits alone: the distances of the limits
* from the values, squared and added. It keeps what is lopsided in either. Of two Wilson intervals it is Newcombe's
* method 10. The p-value is the tail at which the interval ends at the limit. What either lacks, it lacks.
* Throws a RangeError where a value is not finite.
* Zou and Donner, Statistics in Medicine 27 (2008) 1693–1702 (MOVER: method of variance estimates recovery).
*/
function mover(a, b) {
	const value = a.value - b.value;
	if (!Number.isFinite(value)) throw new RangeError(`mover needs finite values, got ${a.value} and ${b.value}`);
	const p = (limit, alternative) => {
		const [above, below, distance] = alternative === "greater" ? [
			a,
			b,
			value - limit
		] : [
			b,
			a,
			limit - value
		];
		if (distance >= 0) return moverTail(above, below, distance);
		return Math.max(.5, moverTail(above, below, 0), 1 - moverTail(below, above, -distance));
	};
	return {
		value,
		method: a.method === b.method ? `MOVER of two: ${a.method}` : `MOVER: ${a.method}; ${b.method}`,
		n: a.n + b.n,
		p,
		interval(level) {
			const alpha = tailArea(level);
			const [lowA, highA] = a.interval(level);
			const [lowB, highB] = b.interval(level);
			const low = value - Math.hypot(a.value - lowA, highB - b.value);
			const high = value + Math.hypot(highA - a.value, b.value - lowB);
			const limit = (alternative, guess) => Number.isFinite(guess) ? confidenceLimit({
				p,
				alternative,
				alpha,
				guess,
				step: 2 ** -50
			}) : guess;
			return [limit("greater", low), limit("less", high)];
		},
		...lackingInEither(a, b)
	};
}

// shared/stats/mover-ratio.ts
/**
* `a` ÷ `b` of two independent estimates of quantities that are never negative, from their limits alone: a ratio is ruled
* out where `a` − ratio × `b` is shown not to be 0 (see mover). The upper end is infinite where `b` may be 0.
* Throws a RangeError unless `a` is at least 0 and `b` above it.
* Newcombe, Statistical Methods in Medical Research 25 (2016) 1774–1778 (MOVER-R); Donner and Zou, ibid. 21 (2012) 347–359.
*/
function moverRatio(a, b) {
	if (!(a.value >= 0 && b.value > 0 && Number.isFinite(a.value + b.value))) throw new RangeError(`moverRatio needs a value from 0 over one above 0, got ${a.value} and ${b.value}`);
	const value = a.value / b.value;
	const p = (limit, alternative) => {
		if (limit <= 0) return alternative === "greater" ? 0 : 1;
		if (limit === Number.POSITIVE_INFINITY) return alternative === "greater" ? 1 : 0;
		const times = scaled(b, limit);
		const excess = a.value - times.value;
		const [above, below, distance] = alternative === "greater" ? [
			a,
			times,
			excess
		] : [
			times,
			a,
			-excess
		];
		if (!(alternative === "greater" ? limit > value : limit < value)) return moverTail(above, below, Math.max(0, distance));
		return Math.max(atValue(alternative), 1 - moverTail(below, above, Math.max(0, -distance)));
	};
	const atValue = (alternative) => {
		if (value === 0) return .5;
		const times = scaled(b, value);
		return Math.max(.5, alternative === "greater" ? moverTail(a, times, 0) : moverTail(times, a, 0));
	};
	return {
		value,
		method: a.method === b.method ? `MOVER-R of two: ${a.method}` : `MOVER-R: ${a.method}; ${b.method}`,
		n: a.n + b.n,
		p,
		interval(level) {
			const alpha = tailArea(level);
			const range = [0, Number.POSITIVE_INFINITY];
			const [lowA, highA] = a.interval(level);
			const [lowB, highB] = b.interval(level);
			const low = closedForm(a.value, b.value, Math.max(0, lowA), highB, -1);
			const high = lowB > 0 ? closedForm(a.value, b.value, highA, lowB, 1) : Number.POSITIVE_INFINITY;
			const limit = (alternative, guess) => Number.isFinite(guess) ? confidenceLimit({
				p,
				alternative,
				alpha,
				guess,
				step: guess * 2 ** -50,
				range
			}) : guess;
			return [limit("greater", low), limit("less", high)];
		},
		...lackingInEither(a, b)
	};
}
function scaled(b, factor) {
	return {
		...b,
		value: b.value * factor,
		p: (limit, alternative) => b.p(limit / factor, alternative)
	};
}
/** Donner and Zou's limit of a ratio from a limit of each part. */
function closedForm(a, b, ofA, ofB, side) {
	if (ofA === 0) return 0;
	const product = a * b;
	const root = Math.sqrt(Math.max(0, product ** 2 - ofA * ofB * (2 * a - ofA) * (2 * b - ofB)));
	const below = ofB * (2 * b - ofB);
	return Math.abs(below) > 1e-12 * b * b ? (product + side * root) / below : ofA * (2 * a - ofA) / (2 * product);
}

// shared/checks/fairness/is-about.ts
/** Whether a limit is about the groups of a set. */
function isAbout({ by, within }, set) {
	return set.within === within && set.by.every(({ column }) => by?.includes(column) ?? true);
}

// shared/checks/fairness/one-against-rest.ts
/**
* A metric of two classes measured of class `k` of several: rows labelled or predicted so are positive, all others
* negative. Throws for a metric that is neither a rate nor a function of the confusion matrix.
*/
function oneAgainstRest(of, k, { classes }) {
	const name = `${of.name}[${classes[k]}]`;
	const two = {
		task: "binary",
		classes: [`other than ${classes[k]}`, classes[k]]
	};
	const isK = (code) => code === k ? 1 : 0;
	const { hit } = of;
	return {
		...of,
		name,
		family: of.name,
		class: classes[k],
		metric: {
			...ofTwo(of.metric, k, two),
			name
		},
		...hit && { hit: (label, prediction) => hit(isK(label), isK(prediction), two) }
	};
}
function ofTwo(metric, k, two) {
	if (metric.kind === "rate") {
		const isK = (code) => code === k ? 1 : 0;
		return {
			...metric,
			hit: (label, prediction, _, options) => metric.hit(isK(label), isK(prediction), two, options),
			empty: (_, options) => metric.empty?.(two, options) ?? "no row counts for it"
		};
	}
	if (metric.kind === "cells") return {
		...metric,
		value(confusion, { classes }, options) {
			const value = metric.value(merged(confusion, classes.length, k), two, options);
			if (!isUndefined(value)) return value;
			return { undefined: value.undefined.replace(metric.name, `${metric.name}[${two.classes[1]}]`) };
		}
	};
	throw new Error(`${metric.name} cannot be measured of one class`);
}
/** The confusion matrix of class `k` against the rest. */
function merged(confusion, classes, k) {
	const two = /* @__PURE__ */ new Float64Array(4);
	for (let label = 0; label < classes; label++) for (let prediction = 0; prediction < classes; prediction++) two[(label === k ? 2 : 0) + (prediction === k ? 1 : 0)] += confusion[label * classes + prediction];
	return two;
}

// shared/checks/fairness/group-metrics-of.ts
/** All that can be measured in groups on this task; with more than two classes metrics of a class once for each. */
function groupMetricsOf(context) {
	return groupMetrics.filter(({ tasks }) => tasks.includes(context.task)).flatMap((metric) => metric.perClass && context.task === "multiclass" ? context.classes.map((_, k) => oneAgainstRest(metric, k, context)) : [metric]);
}

// shared/checks/fairness/group-metrics-named.ts
/**
* The metrics that a name stands for on this task: one, or with more than two classes those of all classes, unless the
* name holds one (`true_positive_rate[cat]`). None where the task has no such metric, or no such class.
*/
function groupMetricsNamed(name, context) {
	return groupMetricsOf(context).filter((metric) => metric.name === name || metric.family === name);
}

// shared/checks/fairness/change-metrics.ts
/**
* What must not get worse in any group where `change.metrics` is absent. Few, because every metric adds a family of
* groups in which something may look worse by chance. On the same rows the predictive values and all other rates of two
* classes follow from the true and the false positive rate, so these two and accuracy, whose denominator is largest,
* say it all.
*/
const usual = {
	binary: [
		"accuracy",
		"true_positive_rate",
		"false_positive_rate"
	],
	multiclass: ["accuracy", "true_positive_rate_macro"],
	regression: ["mean_absolute_error"]
};
/** The metrics whose change is judged in every group; with more than two classes one of a class stands for all classes. */
function changeMetrics(asked, context) {
	return (asked ?? usual[context.task]).flatMap((name) => groupMetricsNamed(name, context));
}

// shared/checks/fairness/group-part.ts
/** The part of clustered rows. Throws an Error where the rows have no clusters. */
function partOf(subject, rows, role) {
	const cluster = rows.clusterInAll ?? rows.cluster;
	if (!cluster) throw new Error("a part needs clusters");
	const measured = influenceOf(subject, rows, role);
	if (isUndefined(measured)) return measured;
	return {
		...measured,
		cluster,
		clusters: new Set(cluster),
		...rows.weight && { weight: rows.weight }
	};
}

// shared/checks/fairness/measured-group.ts
/** Measures a metric in every group, by its own denominator; undefined is undefined, never 0. */
function measureGroups(metric, groups, role, context, seed) {
	return groups.map((group) => measureGroup(metric, group, group.sample(), role, context, seed));
}
/** The same in one group whose sample is at hand. */
function measureGroup(metric, group, sample, role, context, seed) {
	const { rows } = sample;
	const counts = metric.hit && !rows?.weight && !rows?.cluster ? rateCounts(metric, sample, role, context) : void 0;
	const subject = subjectOf(metric, context, seed);
	const estimate = counts && !isUndefined(counts) ? wilson(counts) : counts ?? estimateOf(subject, sample, role);
	if (isUndefined(estimate)) return {
		group,
		why: estimate.undefined
	};
	if (counts && !isUndefined(counts)) return {
		group,
		estimate,
		counts
	};
	const { hit } = metric;
	return {
		group,
		...(hit && rows && effectiveRate(estimate, rows, role, (label, prediction) => hit(label, prediction, context))) ?? { estimate },
		...rows?.cluster && { part: once(() => partOf(subject, rows, role)) }
	};
}
/** A rate of weighted or clustered rows by the counts that they are worth. */
function effectiveRate({ value }, rows, role, hit) {
	const prediction = rows.models[role]?.prediction;
	if (!prediction) throw new Error(`predictions of ${role} were not gathered`);
	const hits = Int8Array.from(prediction, (predicted, i) => hit(rows.label[i], predicted) ?? -1);
	const counts = effectiveCounts({
		hits,
		weight: rows.weight,
		cluster: rows.cluster
	});
	const n = hits.reduce((sum, one) => sum + Number(one >= 0), 0);
	return {
		estimate: {
			...wilson(counts),
			value,
			n,
			method: "Wilson's score interval, effective sample size"
		},
		counts: {
			...counts,
			effective: true
		}
	};
}
/** A group metric as the metrics of evaluate-vs-champion are asked for; its options are their defaults. */
function subjectOf(metric, context, seed) {
	const options = metric.metric.options?.parse({}) ?? {};
	return {
		key: metric.name,
		metric: metric.metric,
		options,
		context,
		seed
	};
}
function rateCounts({ name, metric, hit }, sample, role, context) {
	const rate = {
		...metric,
		kind: "rate",
		hit,
		empty: emptyOf(metric)
	};
	const hits = pairedHits({
		key: name,
		metric: rate,
		options: {},
		context,
		seed: 0
	}, sample, role, role);
	return isUndefined(hits) ? hits : {
		n: hits.n,
		hits: hits.hitsA
	};
}
/** Why a rate has no denominator; one of predictions says so itself, where its metric does. */
function emptyOf(metric) {
	if (metric.kind === "rate") return metric.empty;
	if (metric.kind !== "cells") return void 0;
	return (context, options) => {
		const none = metric.value(new Float64Array(context.classes.length ** 2), context, options);
		return isUndefined(none) ? none.undefined.replace(/^.*? is undefined: /s, "") : "no row counts for it";
	};
}

// shared/checks/fairness/change-checks.ts
/**
* Whether the challenger treats any group worse than the champion does: for each metric and set of groups the paired
* difference challenger − champion within each group, against `change.margin`. docs/decisions/change-in-groups.md.
*/
function changeChecks(request) {
	const { sets, evaluation, settings, alpha, seed } = request;
	if (!hasChampion(evaluation)) return [{
		id: "change",
		title: "Change against the champion",
		status: "skip",
		why: "there is no champion yet to compare with",
		findings: []
	}];
	const judged = changeMetrics(settings.change.metrics, evaluation).map((metric) => ({
		subject: subjectOf(metric, evaluation, seed),
		limit: changeLimit(metric, settings.change.margin),
		entries: []
	}));
	for (const groups of sets) for (const group of groups.groups) {
		const sample = group.sample();
		for (const { subject, limit, entries } of judged) {
			const part = measuredPart(subject, sample, {
				level: group.level,
				n: group.n,
				limit
			}, alpha);
			entries.push({
				...part,
				groups,
				...excludedOf(group)
			});
		}
	}
	return judged.flatMap(({ subject, entries }) => checksOfChange(subject, entries, settings, alpha));
}
/** What a group may lose at most. */
function changeLimit({ better }, margin) {
	return differenceLimit({
		margin,
		options: {},
		metric: ""
	}, better !== "smaller");
}
/**
* The checks that one metric's entries come to, one for each set of groups. Holm controls both claims over all groups
* that hold the gate, and over all others.
* @param unseen how many groups more each of the two families has, of which nothing is known
*/
function checksOfChange(subject, entries, settings, alpha, unseen = () => 0) {
	const findings = /* @__PURE__ */ new Map();
	for (const required of [true, false]) {
		const family = entries.filter(({ groups, excluded }) => excluded === void 0 && isRequired(groups, settings) === required);
		const judged = judgeParts(subject, family, alpha, "group", unseen(required));
		for (const [entry, finding] of judged) findings.set(entry, finding);
	}
	return [...new Set(entries.map(({ groups }) => groups))].map((groups) => {
		return checkOf(subject, groups, entries.filter((entry) => entry.groups === groups), findings, settings);
	});
}
function checkOf(subject, groups, entries, judged, settings) {
	const required = isRequired(groups, settings);
	const findings = entries.map((entry) => judged.get(entry) ?? excludedFinding(subject, entry));
	const own = entries.flatMap((entry) => judged.get(entry) ?? []);
	const withStatus = (status) => own.filter((finding) => finding.status === status);
	const [worse, undecided, aside] = [
		withStatus("fail"),
		withStatus("inconclusive"),
		withStatus("skip")
	];
	const decides = own.length > 0 && undecided.length + aside.length === 0;
	const status = statusOf(worse.length > 0, decides, required, settings.change.required);
	const of = ` of ${counted(own.length)} ${own.length === 1 ? "group" : "groups"}`;
	const words = [
		own.length === 0 ? "there is no group to judge" : void 0,
		worse.length > 0 ? farthestBeyond(worse)?.why : void 0,
		worse.length > 1 ? `and worse in ${counted(worse.length - 1)} more${of}` : void 0,
		decides && worse.length === 0 ? `no worse in any${of}` : void 0,
		own.length > 0 && !decides && worse.length === 0 ? "shown to be worse in no group" : void 0,
		undecided.length > 0 ? `undecided in ${counted(undecided.length)}${of}${worse.length > 0 ? "" : `: ${farthestBeyond(undecided)?.why}`}` : void 0,
		aside.length > 0 ? `${counted(aside.length)}${of} could not be judged: ${listed(aside)}` : void 0,
		findings.length > own.length ? `${counted(findings.length - own.length)} excluded` : void 0,
		status === "warn" ? "intersections are told, not required" : void 0
	];
	return {
		id: `change/${subject.key}/${groups.name}`,
		title: `Change of ${subject.key} by ${groups.name}`,
		status,
		why: words.filter((word) => word !== void 0).join("; ").slice(0, 2e3),
		findings
	};
}
/** Shown to be worse fails, or warns where the set does not hold the gate; undecided holds only where that is asked. */
function statusOf(worse, decides, required, undecidedHolds) {
	if (worse) return required ? "fail" : "warn";
	if (decides) return "pass";
	return required && undecidedHolds ? "inconclusive" : "skip";
}
/** Whether a set of groups holds the gate. */
function isRequired({ set }, { intersections }) {
	return set.by.length === 1 || intersections.required;
}
function excludedOf({ excluded }) {
	return excluded === void 0 ? {} : { excluded };
}
function excludedFinding({ key }, { level, n, limit, excluded }) {
	return {
		subject: key,
		statistic: "difference",
		slice: level,
		limit,
		n,
		status: "skip",
		why: `excluded: ${excluded}`
	};
}
/** `race = Other (too small …)`, three of them at most. */
function listed(findings) {
	const named = findings.slice(0, 3).map(({ slice, why }) => {
		return `${Object.entries(slice ?? {}).map(([column, value]) => `${column} = ${value}`).join(", ")} (${why})`;
	});
	const rest = findings.length - named.length;
	return `${named.join(", ")}${rest > 0 ? ` and ${counted(rest)} more` : ""}`;
}

// shared/checks/fairness/compared-metrics.ts
/**
* The metrics by which a disparity compares groups: with more than two classes those of each class against the rest, or
* of the class that the limit names.
*/
function comparedMetrics({ of }, { class: one }, context) {
	const metrics = of.flatMap((name) => groupMetricsNamed(name, context));
	return one === void 0 ? metrics : metrics.filter((metric) => metric.class === one);
}

// shared/checks/fairness/pairs/disparity-verdict.ts
/**
* What a disparity's check comes to, and why. An undefined group keeps it from passing; where it is not required a
* violation warns, and what is undecided is told.
*/
function disparityVerdict(judged) {
	const { deciding, comparisons, named, told, required } = judged;
	const [undefinedOnes, excluded] = ["undefined", "excluded"].map((kind) => named.filter((one) => one.kind === kind));
	const lacks = undefinedOnes.length > 0 || deciding.length === 0;
	const decided = worst([...deciding.map(({ status }) => status === "skip" ? "inconclusive" : status), ...lacks ? ["inconclusive"] : []]);
	const status = required || decided === "pass" ? decided : decided === "fail" ? "warn" : "skip";
	const same = judged.withStatus(decided);
	const first = deciding[0];
	return {
		status,
		why: [
			first ? void 0 : "there are not two groups to compare",
			decided === "pass" && comparisons > 1 ? `all ${counted(comparisons)} comparisons are within the limit; the farthest apart: ${first?.why}` : same > 0 ? first?.why : void 0,
			decided !== "pass" && same > 1 ? `and ${counted(same - 1)} more of ${counted(comparisons)} comparisons` : void 0,
			lacks && undefinedOnes.length > 0 ? `${groupsIn(undefinedOnes)} could not be judged (${undefinedOnes[0].finding.why})` : void 0,
			excluded.length > 0 ? `${groupsIn(excluded)} excluded, with a reason` : void 0,
			told.length > 0 && told[0].value < .8 ? `four-fifths rule: ${told[0].why}` : void 0,
			status !== decided ? "told, not required" : void 0
		].filter((part) => part !== void 0).join("; ").slice(0, 2e3)
	};
}
function groupsIn(named) {
	const count = new Set(named.map(({ finding }) => JSON.stringify(finding.slice))).size;
	return `${counted(count)} ${count === 1 ? "group" : "groups"}`;
}

// shared/checks/fairness/pairs/four-fifths.ts
const fourFifthsPart = .8;
const significant = .05;
/**
* Selection rates in the terms of 29 CFR 1607.4(D), worst first: the practical and the statistical part, and small
* numbers. The test and its level are our choice, as is what hangs on one person: the agencies' Questions and Answers
* (44 FR 11996, 2 March 1979) ask whether one different person would put the group ahead, which takes more. None where
* nobody is selected.
*/
function fourFifths(groups) {
	const highest = groups.toSorted((a, b) => rateOf(b) - rateOf(a))[0];
	if (!highest || highest.counts.hits === 0) return [];
	return groups.filter((one) => one !== highest).map((one) => {
		const ratio = rateOf(one) / rateOf(highest);
		const [a, b] = [one.counts, highest.counts];
		const p = fisherExact(a.hits, a.n - a.hits, b.hits, b.n - b.hits);
		const isBelow = ratio < fourFifthsPart;
		const hangsOnOne = isBelow && isTurnedByOne(a, b);
		return {
			one,
			highest,
			ratio,
			isBelow,
			p,
			isSignificant: p <= significant,
			hangsOnOne
		};
	}).toSorted((a, b) => a.ratio - b.ratio);
}
/** Whether one more of a group and one fewer of the other would make four-fifths. */
function isTurnedByOne(low, high) {
	return high.hits > 1 && Math.min(low.n, low.hits + 1) / low.n >= .8 * (high.hits - 1) / high.n;
}
function rateOf({ counts: { hits, n } }) {
	return hits / n;
}

// shared/checks/fairness/pairs/four-fifths-findings.ts
/**
* The four-fifths rule of the groups that a disparity judges, told and not judged. Of counted rows alone: effective
* counts are no numbers of people.
*/
function fourFifthsFindings(groups, base) {
	const counted = groups.flatMap(({ group, counts }) => counts && !counts.effective && group.excluded === void 0 ? [{
		name: group.name,
		counts
	}] : []);
	return fourFifths(counted).map((found) => {
		const { one, highest, ratio, p } = found;
		return {
			...base,
			statistic: "four_fifths",
			model: "challenger",
			pair: [one.name, highest.name],
			value: ratio,
			limit: {
				op: ">=",
				value: fourFifthsPart
			},
			method: "Fisher's exact test",
			p,
			n: one.counts.n + highest.counts.n,
			status: "skip",
			why: inWords$1(found)
		};
	});
}
function inWords$1({ one, highest, ratio, isBelow, p, isSignificant, hangsOnOne }) {
	const part = `${one.name} is selected at ${written(ratio)} of the highest rate (${highest.name})`;
	const statistical = `${isSignificant ? "" : "not "}statistically significant (Fisher p ${p === 0 ? "below 1e-300" : written(p)})`;
	if (!isBelow) return `${part}: at least four-fifths; the difference is ${statistical}`;
	return `${part}: below four-fifths; the difference is ${statistical}${hangsOnOne ? ", and one person would turn it" : ""}`;
}

// shared/checks/fairness/pairs/compare-rates.ts
/**
* Two groups' rates compared. Of imagined samples, whose counts may be fractions and large, and of effective ones equality
* is judged by the same test as the limit, which is quick; of counted ones by Fisher's, which is exact. Throws a RangeError unless the higher rate
* has hits where their ratio is asked for.
*/
function compareRates(low, high, compare, imagined = false) {
	const isRatio = compare === "ratio";
	if (isRatio && high.hits === 0) throw new RangeError("compareRates needs hits below the line, got none");
	const seen = isRatio ? correctedRateRatio(low, high) : correctedNewcombe(high, low);
	const reverse = isRatio ? correctedRateRatio(high, low) : correctedNewcombe(low, high);
	const [near, far] = isRatio ? ["greater", "less"] : ["less", "greater"];
	const isEffective = low.effective || high.effective;
	const apart = (limit) => 2 * Math.min(seen.p(limit, far), reverse.p(limit, far));
	return {
		value: seen.value,
		method: isEffective ? `${seen.method}, effective sample sizes` : seen.method,
		n: Math.round(seen.n),
		met: (limit) => Math.max(seen.p(limit, near), reverse.p(limit, near)),
		broken(limit) {
			const p = apart(limit);
			if (p >= 1) return 1;
			const unequal = imagined || isEffective ? apart(isRatio ? 1 : 0) : fisher(low, high);
			return Math.min(1, Math.max(p, 5 * unequal));
		},
		interval: (level) => seen.interval(level)
	};
}
/** The two-sided p-value that the rates differ: exact however few the hits. Fractions are rounded. */
function fisher(low, high) {
	const [[a, b], [c, d]] = [low, high].map(({ n, hits }) => {
		const rows = Math.round(n);
		const whole = Math.min(rows, Math.round(hits));
		return [whole, rows - whole];
	});
	return fisherExact(a, b, c, d);
}

// shared/checks/fairness/pairs/group-finding.ts
/** The groups of one metric that take no part in its pairs, or that are too few to be shown within the limit. */
function namedGroups(metric, groups, { key, by, compare, limit, alpha }) {
	const largest = groups.filter(({ counts, group }) => counts && group.excluded === void 0).toSorted((a, b) => (b.counts?.n ?? 0) - (a.counts?.n ?? 0))[0];
	return groups.flatMap((one) => {
		const { group, why, counts } = one;
		const named = (kind, n, reason) => [{
			kind,
			finding: {
				subject: key,
				statistic: "group",
				metric: metric.name,
				model: "challenger",
				slice: group.level,
				by: [...by],
				n,
				status: "skip",
				why: `${group.name}: ${reason}`
			}
		}];
		if (group.excluded !== void 0) return named("excluded", group.n, `excluded: ${group.excluded}`);
		if (why !== void 0) {
			const undefinedAs = `${metric.name} is undefined`;
			return named("undefined", 0, why.startsWith(undefinedAs) ? why : `${undefinedAs}: ${why}`);
		}
		if (!counts || !largest?.counts || one === largest) return [];
		const rate = largest.counts.hits / largest.counts.n;
		const alike = (n) => compareRates({
			n,
			hits: n * rate
		}, largest.counts, compare).met(limit) <= alpha;
		if (compare === "ratio" && rate === 0 || alike(counts.n)) return [];
		let enough = counts.n;
		while (enough !== void 0 && !alike(enough)) enough = enough < 1e9 ? enough * 1.05 : void 0;
		const would = enough === void 0 ? "" : `; ${about(Math.ceil(enough * group.n / counts.n))} would do`;
		return named("small", Math.round(counts.n), `with ${counted(group.n)} rows not even a ${metric.name} equal to that of ${largest.group.name} would be shown within the limit${would}`);
	});
}

// shared/checks/fairness/pairs/judge-mean.ts
/**
* The mean of the metrics' disparities against its limit, by bounds that hold for all metrics at once (Bonferroni). A
* metric's disparity is at most the farthest bound of any pair, each at its full share of alpha, because one of them is the
* pair that makes it; it is at least the largest lower bound of any pair, each at its part of that share, because any
* of them may be the one that errs. Undefined where a pair is. docs/decisions/disparities.md.
*/
function judgeMean(metrics, compare, limit, alpha) {
	const families = [];
	for (const pairs of metrics) {
		const lacking = pairs.find(({ comparison }) => !comparison || comparison.insufficient);
		if (lacking) return { undefined: lacking.comparison?.insufficient ?? lacking.why };
		if (pairs.length === 0) return { undefined: "there are not two groups to compare" };
		families.push(pairs.map(({ comparison }) => comparison));
	}
	const mean = (of) => families.reduce((sum, pairs) => sum + of(pairs), 0) / families.length;
	const isRatio = compare === "ratio";
	const farthest = (a) => mean((pairs) => {
		const ends = pairs.map((one) => one.interval(1 - 2 * a / families.length));
		return isRatio ? Math.min(...ends.map(([low, high]) => Math.min(low, 1 / high))) : Math.max(...ends.map(([low, high]) => Math.max(high, -low)));
	});
	const nearest = (a) => mean((pairs) => {
		const ends = pairs.map((one) => one.interval(1 - a / (families.length * pairs.length)));
		return isRatio ? Math.min(1, ...ends.map(([low, high]) => Math.min(high, 1 / low))) : Math.max(0, ...ends.map(([low, high]) => Math.max(low, -high)));
	});
	const all = families.flat();
	const unequal = Math.min(1, all.length * Math.min(...all.map((one) => one.broken(isRatio ? 1 : 0))));
	const inside = (bound) => isRatio ? bound >= limit : bound <= limit;
	const outside = (bound) => isRatio ? bound < limit : bound > limit;
	const met = leastLevel((a) => inside(farthest(a)), alpha);
	const broken = Math.max(unequal, leastLevel((a) => outside(nearest(a)), alpha));
	const [far, near] = [farthest(alpha), nearest(alpha)];
	return {
		status: met <= alpha ? "pass" : broken <= alpha ? "fail" : "inconclusive",
		interval: isRatio ? [far, near] : [near, far],
		level: 1 - 2 * alpha,
		met,
		broken
	};
}
/** Smaller levels than of so many standard errors are not told apart. */
const farthestTold = 6;
/** The least one-sided level, to a hundredth of a standard error, at which something is shown; on alpha's right side in any case. */
function leastLevel(isShown, alpha) {
	const atAlpha = normal.quantile(1 - alpha);
	const shown = isShown(alpha);
	let [low, high] = shown ? [atAlpha, Math.max(atAlpha, farthestTold)] : [.01, atAlpha];
	if (shown && isShown(normal.sf(high))) return normal.sf(high);
	if (!shown && !isShown(normal.sf(low))) return 1;
	while (high - low > .01) {
		const middle = (low + high) / 2;
		if (isShown(normal.sf(middle))) low = middle;
		else high = middle;
	}
	return shown ? Math.min(alpha, normal.sf(low)) : normal.sf(low);
}

// shared/checks/fairness/pairs/judge-pairs.ts
/**
* A family of pairs against one limit. A violation is shown by Holm's procedure over all pairs. That all are within the
* limit is shown when each of them is at alpha, which needs no correction; where not all are, Holm's procedure says of
* which it is shown. docs/decisions/disparities.md.
*/
function judgePairs(pairs, limit, alpha) {
	const tails = pairs.map(({ comparison }) => !comparison || comparison.insufficient ? {
		met: 1,
		broken: 1
	} : {
		met: comparison.met(limit),
		broken: comparison.broken(limit)
	});
	const inside = familyDecisions(tails.map(({ met }) => met), alpha);
	const beyond = familyDecisions(tails.map(({ broken }) => broken), alpha);
	const allWithin = tails.every(({ met }) => met <= alpha);
	return pairs.map((pair, i) => {
		const alphas = {
			met: allWithin ? alpha : inside[i].alpha,
			broken: beyond[i].alpha
		};
		const base = {
			pair,
			...tails[i],
			alphas
		};
		if (beyond[i].rejected) return {
			...base,
			status: "fail",
			p: beyond[i].adjusted,
			level: 1 - alphas.broken
		};
		if (allWithin) return {
			...base,
			status: "pass",
			p: tails[i].met,
			level: 1 - 2 * alpha
		};
		if (inside[i].rejected) return {
			...base,
			status: "pass",
			p: inside[i].adjusted,
			level: 1 - 2 * alphas.met
		};
		return {
			...base,
			status: "inconclusive",
			level: 1 - Math.min(2 * alphas.met, alphas.broken)
		};
	});
}
/** Worst first: violations, then what is undecided, then what is within; among them the farthest from equal. */
function bySeverity(compare) {
	const rank = {
		fail: 0,
		inconclusive: 1,
		pass: 2
	};
	const apart = ({ pair: { comparison } }) => {
		const value = comparison?.value ?? NaN;
		if (Number.isNaN(value)) return Number.NEGATIVE_INFINITY;
		return compare === "ratio" ? -value : value;
	};
	return (a, b) => rank[a.status] - rank[b.status] || (apart(a) === apart(b) ? 0 : apart(b) - apart(a));
}

// shared/checks/fairness/pairs/mean-finding.ts
const ending$1 = {
	pass: "within the limit",
	fail: "beyond the limit",
	inconclusive: "not enough data"
};
/** The challenger's value as it is judged where the metrics' mean is: with interval, limit and status. */
function meanFinding(value, judged, compare, limit) {
	const base = {
		...value,
		limit: {
			op: compare === "ratio" ? ">=" : "<=",
			value: limit
		}
	};
	if ("undefined" in judged) return {
		...base,
		status: "inconclusive",
		why: `not decided: ${judged.undefined}`
	};
	const { status, interval, level, met, broken } = judged;
	const allowed = `allowed ${compare === "ratio" ? "at least" : "at most"} ${written(limit)}`;
	const seen = value.value === void 0 ? "" : `${withInterval(value.value, interval)}, `;
	return {
		...base,
		interval,
		level,
		method: "simultaneous bounds over metrics and pairs",
		tails: {
			limit,
			met,
			broken
		},
		status,
		why: `mean over the metrics ${seen}${allowed}: ${ending$1[status]}`
	};
}

// shared/checks/fairness/pairs/disparity-value.ts
/**
* A disparity as fairlearn computes it: the largest value minus the smallest, or the smallest divided by the largest, of
* the metric that is worst (or their mean). Over the groups in which the metric is defined, or with `zero` also over the
* others, each 0 as fairlearn has it. Undefined where fewer than two groups are left or the largest value is 0.
*/
function disparityValue(measured, compare, agg, zero = false) {
	const values = [];
	for (const { metric, groups } of measured) {
		const sorted = groups.filter(({ estimate, group }) => group.excluded === void 0 && (zero || estimate !== void 0)).toSorted((a, b) => valueIn(a) - valueIn(b));
		const [low, high] = [sorted[0], sorted[sorted.length - 1]];
		if (sorted.length < 2) return { undefined: `${metric.name} is not defined in two groups` };
		if (compare === "ratio" && valueIn(high) === 0) return { undefined: `${metric.name} is 0 in every group` };
		const value = compare === "ratio" ? valueIn(low) / valueIn(high) : valueIn(high) - valueIn(low);
		values.push({
			value,
			metric,
			low,
			high
		});
	}
	const worst = values.reduce((most, one) => (compare === "ratio" ? one.value < most.value : one.value > most.value) ? one : most);
	if (agg === "worst_case") return worst;
	return {
		...worst,
		value: values.reduce((sum, { value }) => sum + value, 0) / values.length
	};
}
/** A group's value; 0 where it is undefined. */
function valueIn({ estimate }) {
	return estimate?.value ?? 0;
}

// shared/checks/fairness/realistic-rows.ts
/** Times as many rows as there are, and rows, beyond both of which nobody labels. */
const mostTimes = 100;
const mostRows = 1e4;
/**
* Whether rows that would decide can be had: no more than 100 times the `rows` that are there, or 10,000 in all. Next to a
* limit their number grows without end, and to tell it would only mislead.
*/
function realisticRows(needed, rows) {
	return needed <= Math.max(mostRows, mostTimes * rows);
}

// shared/checks/fairness/pairs/needed-rows.ts
const most = 1e9;
/**
* The rows of the smaller group that would decide an undecided pair, or of both in proportion where one alone would not
* do. Null where no realistic number would: a value that lies on the limit or next to it.
*/
function neededRows(judged, limit, compare) {
	const needed = anyNumber(judged, limit, compare);
	if (!needed) return null;
	const { low, high } = judged.pair;
	const there = low.group.n + high.group.n;
	const others = needed.other?.rows ?? Math.max(low.group.n, high.group.n);
	return realisticRows(needed.rows + others, there) ? needed : null;
}
function anyNumber({ pair: { low, high, comparison }, alphas }, limit, compare) {
	if (!comparison || comparison.value === limit) return null;
	if (!low.counts || !high.counts) return inProportion({
		low,
		high,
		comparison
	}, alphas, limit, compare);
	const { value } = comparison;
	const isWithin = compare === "ratio" ? value > limit : value < limit;
	const [lowCounts, highCounts] = [low.counts, high.counts];
	const isLowSmaller = lowCounts.n <= highCounts.n;
	const decides = (ofLow, ofHigh) => {
		const grown = compareRates(times(lowCounts, ofLow), times(highCounts, ofHigh), compare, true);
		return isWithin ? grown.met(limit) <= alphas.met : grown.broken(limit) <= alphas.broken;
	};
	const [smaller, larger] = isLowSmaller ? [low, high] : [high, low];
	const rows = (one, factor) => Math.ceil(one.group.n * factor);
	const alone = leastFactor((f) => isLowSmaller ? decides(f, 1) : decides(1, f), most / smaller.group.n);
	const both = leastFactor((f) => decides(f, f), most / larger.group.n);
	if (alone && (!both || rows(smaller, alone) <= rows(smaller, both) + rows(larger, both) - larger.group.n)) return {
		group: smaller.group.name,
		rows: rows(smaller, alone)
	};
	if (!both) return null;
	return {
		group: smaller.group.name,
		rows: rows(smaller, both),
		other: {
			group: larger.group.name,
			rows: rows(larger, both)
		}
	};
}
/** The same of both groups in proportion, where intervals shrink with the root of their rows. */
function inProportion({ low, high, comparison }, alphas, limit, compare) {
	const { value, n, needed, insufficient } = comparison;
	const grown = () => {
		const isWithin = compare === "ratio" ? value > limit : value < limit;
		const [lower, upper] = comparison.interval(1 - (isWithin ? 2 * alphas.met : alphas.broken));
		return ((limit < value ? value - lower : upper - value) / (value - limit)) ** 2;
	};
	if (insufficient !== void 0 && !needed) return null;
	const factor = needed ? needed / n : grown();
	const [smaller, larger] = low.group.n <= high.group.n ? [low.group, high.group] : [high.group, low.group];
	if (!(factor > 1 && larger.n * factor <= most)) return null;
	const rows = (n) => Math.ceil(n * factor);
	return {
		group: smaller.name,
		rows: rows(smaller.n),
		other: {
			group: larger.name,
			rows: rows(larger.n)
		}
	};
}
function times({ n, hits }, factor) {
	return {
		n: n * factor,
		hits: hits * factor
	};
}
/** The least factor above 1, to 2 %, from which on it holds; nothing where it does not below `most`. */
function leastFactor(holds, most) {
	if (!(most > 1) || !holds(most)) return void 0;
	let [low, high] = [1, Math.min(2, most)];
	while (high < most && !holds(high)) [low, high] = [high, Math.min(most, high * 8)];
	while (high / low > 1.02) {
		const middle = Math.sqrt(low * high);
		if (holds(middle)) high = middle;
		else low = middle;
	}
	return high;
}

// shared/checks/fairness/pairs/pair.ts
/** The group that is worse off as it was seen, and the other: the lower one, unless smaller is better. */
function worstFirst({ metric, low, high }) {
	return metric.better === "smaller" ? [high, low] : [low, high];
}

// shared/checks/fairness/pairs/pair-finding.ts
/** A judged pair as the report has it. */
function pairFinding(judged, context) {
	const { pair, status, level } = judged;
	const { compare, limit, family } = context;
	const base = {
		...named(pair, context),
		limit: {
			op: compare === "ratio" ? ">=" : "<=",
			value: limit
		}
	};
	const { comparison } = pair;
	if (!comparison) return {
		...base,
		status: "skip",
		why: `${inWords(pair)}: ${pair.why}`.slice(0, 2e3)
	};
	const interval = intervalOf(comparison, level);
	const needed = status === "inconclusive" ? neededRows(judged, limit, compare) : void 0;
	const allowed = `allowed ${compare === "ratio" ? "at least" : "at most"} ${written(limit)}`;
	return {
		...base,
		...numbers(comparison, interval, level),
		method: `${comparison.method}; ${counted(family)} ${family === 1 ? "comparison" : "comparisons, Holm"}`.slice(-200),
		...judged.p !== void 0 && { p: judged.p },
		...needed !== void 0 && { needed: needed?.rows ?? null },
		...needed && { neededOf: neededOf(needed) },
		...comparison.insufficient && { insufficient: comparison.insufficient },
		tails: {
			limit,
			met: judged.met,
			broken: judged.broken
		},
		status,
		why: `${inWords(pair)}: ${compare} ${inNumbers(comparison, interval)}, ${allowed}: ${ending(judged, needed)}`.slice(0, 2e3)
	};
}
/** A pair that is told and not judged, because the mean over the metrics is. */
function toldPair({ pair }, context) {
	const { comparison } = pair;
	const base = {
		...named(pair, context),
		status: "skip"
	};
	if (!comparison) return {
		...base,
		why: `${inWords(pair)}: ${pair.why}`.slice(0, 2e3)
	};
	const level = 1 - context.alpha / context.family;
	const interval = intervalOf(comparison, level);
	const lacks = comparison.insufficient === void 0 ? "" : `: ${comparison.insufficient}`;
	return {
		...base,
		...numbers(comparison, interval, level),
		method: `${comparison.method}, simultaneous`,
		...comparison.insufficient && { insufficient: comparison.insufficient },
		why: `${inWords(pair)}: ${context.compare} ${inNumbers(comparison, interval)}${lacks}`.slice(0, 2e3)
	};
}
function named(pair, { key, by, compare }) {
	return {
		subject: key,
		statistic: compare,
		metric: pair.metric.name,
		model: "challenger",
		by: [...by],
		pair: worstFirst(pair).map(({ group }) => group.name)
	};
}
function inWords(pair) {
	const [worse, better] = worstFirst(pair);
	if (!worse.estimate || !better.estimate) return `${pair.metric.name} of ${worse.group.name} against ${better.group.name}`;
	return `${pair.metric.name} of ${worse.group.name}, ${written(valueIn(worse))}, against ${written(valueIn(better))} of ${better.group.name}`;
}
function neededOf({ group, rows, other }) {
	return [{
		group,
		rows
	}, ...other ? [other] : []];
}
/** None where the method cannot bear a verdict on the groups: it could not bear an interval either. */
function intervalOf(comparison, level) {
	return comparison.insufficient === void 0 ? comparison.interval(level) : void 0;
}
/** JSON has no infinite number: a ratio without an upper end is shown without an interval. */
function numbers({ value, n }, interval, level) {
	if (!interval) return {
		value,
		n
	};
	return {
		value,
		...Number.isFinite(interval[1]) && { interval },
		level,
		n
	};
}
function inNumbers({ value }, interval) {
	return interval ? withInterval(value, interval) : written(value);
}
function ending({ status, pair: { comparison } }, needed) {
	if (status === "fail") return "beyond the limit";
	if (status === "pass") return "within the limit";
	if (comparison?.insufficient) return `not decided: ${comparison.insufficient}`;
	if (!needed) return "not enough data; no realistic number of rows would decide";
	const other = needed.other ? ` and ${about(needed.other.rows)} of ${needed.other.group}` : "";
	return `not enough data; ${about(needed.rows)} rows of ${needed.group}${other} would decide`;
}

// shared/checks/fairness/contrast-over-both.ts
/** Fewest clusters of either group that carry a comparison of groups that share some. */
const fewestClusters = 30;
/**
* `a` − `b` of two groups of which rows may lie in one cluster, by both groups' influences in one sample whose units are
* clusters. Insufficient where one of the groups lies in fewer than 30.
*/
function contrastOverBoth(a, b, what) {
	const [totalA, totalB] = [a, b].map(totalOf);
	const total = totalA + totalB;
	const [factorA, factorB] = [total / totalA, -total / totalB];
	const recode = /* @__PURE__ */ new Map();
	const cluster = joined(Int32Array, a.cluster, b.cluster).map((code) => {
		if (!recode.has(code)) recode.set(code, recode.size);
		return recode.get(code);
	});
	const weight = a.weight && b.weight ? joined(Float64Array, a.weight, b.weight) : void 0;
	const estimate = linearised({
		value: a.value - b.value,
		influence: joined(Float64Array, a.influence.map((x) => x * factorA), b.influence.map((x) => x * factorB)),
		weight,
		cluster,
		...a.changed && b.changed && { changed: joined(Uint8Array, a.changed, b.changed) },
		...a.reach !== void 0 && b.reach !== void 0 && { reach: Math.max(a.reach * factorA, -b.reach * factorB) },
		method: `${weight ? "weighted " : ""}cluster t over both groups (${what})`
	});
	const fewest = Math.min(a.clusters.size, b.clusters.size);
	if (fewest >= fewestClusters) return estimate;
	return {
		...estimate,
		insufficient: {
			reason: `only ${fewest} ${fewest === 1 ? "cluster holds" : "clusters hold"} rows of one group, and ${fewestClusters} are needed`,
			needed: Math.ceil(estimate.n * fewestClusters / fewest)
		}
	};
}
function totalOf({ weight, influence }) {
	return weight ? weight.reduce((sum, w) => sum + w, 0) : influence.length;
}
function joined(type, a, b) {
	const all = new type(a.length + b.length);
	all.set(a);
	all.set(b, a.length);
	return all;
}

// shared/checks/fairness/between-groups.ts
/**
* Any metric of two groups compared: `a` − `b` or `a` ÷ `b`. Groups whose rows are independent of each other are compared
* by the limits of their own estimates (MOVER), whatever the metric's method; groups that share clusters by the
* influences of both groups' rows, ratios by their logarithm. Chosen by the design alone, never by the values.
*/
function betweenGroups(a, b, compare) {
	if (!a.estimate || !b.estimate) return { undefined: (a.estimate ? b.why : a.why) ?? "it is undefined" };
	const isRatio = compare === "ratio";
	if (isRatio && !(a.estimate.value >= 0 && b.estimate.value > 0)) return { undefined: "a ratio needs values above 0" };
	if (sharedClusters(a, b)) return overBoth(a, b, isRatio);
	return isRatio ? moverRatio(a.estimate, b.estimate) : mover(a.estimate, b.estimate);
}
/** Whether rows of both groups lie in one cluster, so that the groups' values are not independent. */
function sharedClusters(a, b) {
	const [ofA, ofB] = [a.part?.(), b.part?.()];
	if (!ofA || !ofB || isUndefined(ofA) || isUndefined(ofB)) return false;
	const [fewer, more] = ofA.clusters.size < ofB.clusters.size ? [ofA, ofB] : [ofB, ofA];
	for (const code of fewer.clusters) if (more.clusters.has(code)) return true;
	return false;
}
function overBoth(a, b, isRatio) {
	const [ofA, ofB] = [a.part?.(), b.part?.()];
	if (!isRatio) return contrastOverBoth(ofA, ofB, "linearised");
	if (ofA.value === 0) return { undefined: "a ratio of 0 has no logarithm" };
	return exponential(contrastOverBoth(logarithm(ofA), logarithm(ofB), "linearised logarithm"));
}
function logarithm(part) {
	return {
		...part,
		value: Math.log(part.value),
		influence: part.influence.map((x) => x / part.value)
	};
}

// shared/checks/fairness/pairs/compare-estimate.ts
/** Two groups compared by an estimate of their difference, larger − smaller as seen, or of their ratio, smaller ÷ larger. */
function compareEstimate(estimate, compare) {
	const isRatio = compare === "ratio";
	const [near, far] = isRatio ? ["greater", "less"] : ["less", "greater"];
	const mirrored = (limit) => isRatio ? 1 / limit : -limit;
	const equal = isRatio ? 1 : 0;
	return {
		value: estimate.value,
		method: estimate.method,
		n: estimate.n,
		met: (limit) => Math.max(estimate.p(limit, near), estimate.p(mirrored(limit), far)),
		broken(limit) {
			const apart = 2 * Math.min(estimate.p(limit, far), estimate.p(mirrored(limit), near));
			if (apart >= 1) return 1;
			const unequal = 2 * Math.min(estimate.p(equal, "greater"), estimate.p(equal, "less"));
			return Math.min(1, Math.max(apart, 5 * unequal));
		},
		interval: (level) => estimate.interval(level),
		...estimate.insufficient && { insufficient: estimate.insufficient.reason },
		...estimate.insufficient?.needed && { needed: estimate.insufficient.needed }
	};
}

// shared/checks/fairness/pairs/pairs-of.ts
/** Every pair of the groups in which the metric is defined and that are not excluded. */
function pairsOf(metric, compare, all) {
	const judged = all.filter(({ estimate, group }) => estimate && group.excluded === void 0);
	return judged.flatMap((one, i) => judged.slice(i + 1).map((other) => {
		const [low, high] = valueIn(one) <= valueIn(other) ? [one, other] : [other, one];
		const compared = comparisonOf(low, high, compare);
		return {
			metric,
			low,
			high,
			..."undefined" in compared ? { why: compared.undefined } : { comparison: compared }
		};
	}));
}
function comparisonOf(low, high, compare) {
	if (compare === "ratio" && valueIn(high) === 0) return { undefined: "both are 0, so that their ratio is undefined" };
	const shared = sharedClusters(low, high);
	if (low.counts && high.counts && !shared) return compareRates(low.counts, high.counts, compare);
	const estimate = compare === "ratio" ? betweenGroups(low, high, compare) : betweenGroups(high, low, compare);
	return isUndefined(estimate) ? estimate : compareEstimate(estimate, compare);
}

// shared/checks/fairness/pairs/value-finding.ts
/**
* One model's disparity as fairlearn computes it, over the groups in which it is defined. Where some are not, a second
* finding, `value_with_undefined_as_0`, holds the number that fairlearn gives.
*/
function valueFindings(base, measured, compare, agg) {
	const isPartial = measured.some(({ groups }) => groups.some(({ estimate, group }) => !estimate && group.excluded === void 0));
	const finding = (statistic, zero, why) => {
		const found = disparityValue(measured, compare, agg, zero);
		if ("undefined" in found) return {
			...base,
			statistic,
			why: found.undefined
		};
		const pair = worstFirst(found).map(({ group }) => group.name);
		const metric = found.metric.name;
		return {
			...base,
			statistic,
			metric,
			pair,
			value: found.value,
			...why && { why }
		};
	};
	if (!isPartial) return [finding("value", false)];
	return [finding("value", false, "over the groups in which it is defined"), finding("value_with_undefined_as_0", true, "as fairlearn has it, which takes undefined values for 0")];
}

// shared/checks/fairness/within/merged-groups.ts
/** Groups that were measured within the levels of a column, put together by who they are. */
function mergedGroups(measured, within) {
	return [...Map.groupBy(measured, ({ group }) => group.name).values()].map((all) => {
		const judged = all.filter(({ group }) => group.excluded === void 0);
		const counted = judged.length > 0 ? judged : all;
		const [first] = counted;
		const { [within]: _, ...level } = first.group.level;
		const n = counted.reduce((sum, { group }) => sum + group.n, 0);
		const group = {
			...first.group,
			level,
			n
		};
		const left = all.filter((one) => !judged.includes(one)).map((one) => one.group);
		return {
			group,
			levels: new Map(judged.map((one) => [one.group.level[within], one])),
			excluded: judged.length > 0 ? left : [group]
		};
	});
}

// shared/checks/fairness/within/standardised-mean.ts
/** Of so many rows that are tied at one value, the others are those that tell. */
const tiedShare = 1 / 20;
/**
* A group's mean with the levels weighed as given (direct standardisation), by the guarded t of its rows. Rows deviate from
* their own level's mean, by √(n ÷ (n − 1)) more, so that levels of two rows are not taken for surer than they are; where a
* level holds a single row (or cluster) it deviates from the mean of all. Clusters lie in one level each.
* Throws a RangeError for fewer than 2 rows.
*/
function standardisedMean(levels) {
	const all = levels.reduce((sum, { weight }) => sum + weight, 0);
	const n = levels.reduce((sum, { rows }) => sum + rows.n, 0);
	const means = levels.map(({ rows, values }) => meanOf(values, rows.weight));
	const value = levels.reduce((sum, { weight }, k) => sum + weight / all * means[k].mean, 0);
	const influence = new Float64Array(n);
	const weight = new Float64Array(n);
	const cluster = levels.some(({ rows }) => rows.cluster) ? new Int32Array(n) : void 0;
	let [at, clusters] = [0, 0];
	levels.forEach(({ rows, values, weight: ofLevel }, k) => {
		const { mean, total, units } = means[k];
		const codes = rows.cluster ? 1 + rows.cluster.reduce((most, code) => Math.max(most, code), -1) : units;
		const centre = codes > 1 ? mean : value;
		const factor = codes > 1 ? Math.sqrt(codes / (codes - 1)) : 1;
		for (let i = 0; i < rows.n; i++) {
			influence[at + i] = (values[i] - centre) * factor;
			weight[at + i] = (rows.weight ? rows.weight[i] : 1) / total * (ofLevel / all) * n;
			if (cluster && rows.cluster) cluster[at + i] = clusters + rows.cluster[i];
		}
		at += rows.n;
		clusters += codes;
	});
	return linearised({
		value,
		influence,
		weight,
		cluster,
		changed: telling(levels, n),
		method: `${cluster ? "cluster t" : "Student's t"} of the mean standardised over ${levels.length} levels, guarded for skew`
	});
}
function meanOf(values, weight) {
	let [sum, total, units] = [
		0,
		0,
		0
	];
	for (let i = 0; i < values.length; i++) {
		const w = weight ? weight[i] : 1;
		sum += w * values[i];
		total += w;
		if (w > 0) units++;
	}
	return {
		mean: sum / total,
		total,
		units
	};
}
/** 1 for rows that are not tied with a twentieth of all: of a mean of many zeros only the others tell how far it spreads. */
function telling(levels, n) {
	const seen = /* @__PURE__ */ new Map();
	let [most, level] = [0, NaN];
	for (const { values } of levels) for (const x of values) {
		const times = (seen.get(x) ?? 0) + 1;
		seen.set(x, times);
		if (times > most) [most, level] = [times, x];
	}
	const isTied = most > 1 && most >= n * tiedShare;
	const changed = new Uint8Array(n);
	let at = 0;
	for (const { values } of levels) for (const x of values) changed[at++] = isTied && x === level ? 0 : 1;
	return changed;
}

// shared/checks/fairness/within/means-within.ts
/** Whether a metric is compared within levels as a mean of its rows' values. */
function isMeanOfRows({ metric }) {
	return metric.kind === "mean" && !metric.root;
}
/**
* Two groups' means within `levels`, in each of which both have rows: either is standardised, the levels weighing
* n(a) n(b) ÷ n for both as Mantel and Haenszel have it for rates, and the two are compared by their limits (MOVER).
*/
function meansWithin(metric, compare, [one, other], levels, asked) {
	const sizes = levels.map((level) => [one, other].map((merged) => rowsIn(merged, level).n));
	const weights = sizes.map(([a, b]) => a * b / (a + b));
	const [ofOne, ofOther] = [one, other].map((merged) => {
		const parts = levels.map((level, k) => levelOf(metric, merged, level, weights[k], asked));
		return {
			group: merged.group,
			estimate: standardisedMean(parts)
		};
	});
	const [low, high] = (ofOne.estimate?.value ?? 0) <= (ofOther.estimate?.value ?? 0) ? [ofOne, ofOther] : [ofOther, ofOne];
	const estimate = compare === "ratio" ? betweenGroups(low, high, compare) : betweenGroups(high, low, compare);
	const fewest = sizes.map(([a, b]) => Math.min(a, b));
	const at = fewest.indexOf(Math.min(...fewest));
	return {
		pair: {
			metric,
			low,
			high,
			...isUndefined(estimate) ? { why: estimate.undefined } : { comparison: compareEstimate(estimate, compare) }
		},
		smallest: {
			level: levels[at],
			n: fewest[at]
		}
	};
}
function levelOf(metric, merged, level, weight, { role, context, seed }) {
	const rows = rowsIn(merged, level);
	const measured = influenceOf(subjectOf(metric, context, seed), rows, role);
	if (isUndefined(measured)) throw new Error(measured.undefined);
	const { value, influence } = measured;
	return {
		rows,
		values: influence.map((x) => x + value),
		weight
	};
}
function rowsIn({ levels }, level) {
	const rows = levels.get(level)?.group.sample().rows;
	if (!rows) throw new Error("means within levels need rows");
	return rows;
}

// shared/checks/fairness/within/pairs-within.ts
/**
* Every pair of groups compared within the levels of `within` by the difference or the ratio that is common to them;
* each group's value is its rate, or its mean, with the levels weighed alike for both (Mantel and Haenszel's weights).
*/
function pairsWithin(metric, compare, merged, within, asked) {
	const judged = merged.filter(({ group }) => group.excluded === void 0);
	return judged.flatMap((one, i) => judged.slice(i + 1).map((other) => pairWithin(metric, compare, one, other, within, asked)));
}
function pairWithin(metric, compare, one, other, within, asked) {
	const names = [.../* @__PURE__ */ new Set([...one.levels.keys(), ...other.levels.keys()])].sort();
	const used = [];
	const leftAside = [];
	const uncounted = [];
	for (const level of names) {
		const [a, b] = [one.levels.get(level), other.levels.get(level)];
		if (!a?.estimate || !b?.estimate) leftAside.push(level);
		else if (a.counts && b.counts) used.push({
			level,
			stratum: {
				a: a.counts,
				b: b.counts
			}
		});
		else uncounted.push(level);
	}
	const undecided = (why) => ({ pair: {
		metric,
		low: {
			group: one.group,
			why
		},
		high: {
			group: other.group,
			why
		},
		why
	} });
	const isMean = isMeanOfRows(metric);
	if (uncounted.length > 0 && !isMean) return undecided(`only rates and means are compared within the levels of ${within}`);
	if (shareClusters(one, other)) return undecided(`clusters that lie in several groups or levels of ${within} are not compared within them`);
	if (uncounted.length > 0) {
		const { pair, smallest } = meansWithin(metric, compare, [one, other], uncounted, asked);
		return {
			pair,
			strata: {
				used: uncounted,
				leftAside,
				smallest
			}
		};
	}
	if (used.length === 0) return undecided(`no level of ${within} holds rows of both that count`);
	const strata = used.map(({ stratum }) => stratum);
	const { rates } = stratifiedRates(strata, "difference");
	const turned = strata.map(({ a, b }) => ({
		a: b,
		b: a
	}));
	const isOneLower = rates.a <= rates.b;
	const [lowFirst, highFirst] = isOneLower ? [strata, turned] : [turned, strata];
	const common = stratifiedRates(compare === "ratio" ? lowFirst : highFirst, compare);
	const valued = ({ group }, value) => ({
		group,
		estimate: {
			...common.estimate,
			value
		}
	});
	const [ofOne, ofOther] = [valued(one, rates.a), valued(other, rates.b)];
	const [low, high] = isOneLower ? [ofOne, ofOther] : [ofOther, ofOne];
	const fewest = ({ a, b }) => Math.min(a.n, b.n);
	const smallest = used.reduce((least, next) => fewest(next.stratum) < fewest(least.stratum) ? next : least);
	return {
		pair: {
			metric,
			low,
			high,
			...compare === "ratio" && Math.max(rates.a, rates.b) === 0 ? { why: "both are 0, so that their ratio is undefined" } : { comparison: compareEstimate(common.estimate, compare) }
		},
		strata: {
			used: used.map(({ level }) => level),
			leftAside,
			smallest: {
				level: smallest.level,
				n: Math.floor(fewest(smallest.stratum))
			},
			homogeneity: common.homogeneity,
			test: cochranMantelHaenszel(strata)
		}
	};
}
/** Whether a cluster lies in more than one of the parts that are taken for independent. */
function shareClusters(one, other) {
	const known = /* @__PURE__ */ new Set();
	for (const { part } of [...one.levels.values(), ...other.levels.values()]) {
		const own = part?.();
		if (!own || "undefined" in own) continue;
		for (const code of own.clusters) {
			if (known.has(code)) return true;
			known.add(code);
		}
	}
	return false;
}

// shared/checks/fairness/within/strata-findings.ts
/** Numbers of people below this are not shown. */
const fewRows = 10;
const mostNamed = 5;
/**
* What the levels say of a pair, told and not judged: Cochran, Mantel and Haenszel's test, whether the levels differ
* from each other, which were left aside because one group has no rows there, and which are small.
*/
function strataFindings({ pair, strata }, base, within) {
	if (!strata) return [];
	const { used, leftAside, smallest, homogeneity, test } = strata;
	const named = {
		...base,
		statistic: "strata",
		metric: pair.metric.name,
		model: "challenger",
		pair: worstFirst(pair).map(({ group }) => group.name)
	};
	const levels = [
		`compared within ${counted(used.length)} ${used.length === 1 ? "level" : "levels"} of ${within}`,
		leftAside.length > 0 ? `${counted(leftAside.length)} left aside, without rows of both: ${some(leftAside)}` : "",
		smallest.n < fewRows ? `in the smallest, ${smallest.level}, one of them has fewer than ${fewRows} rows` : ""
	];
	const findings = [{
		...named,
		value: used.length,
		why: levels.filter((part) => part !== "").join("; ").slice(0, 2e3)
	}];
	if (test) findings.push({
		...named,
		statistic: "cochran_mantel_haenszel",
		value: test.statistic,
		p: test.p,
		method: "Cochran–Mantel–Haenszel test",
		why: `that both are treated alike in every level: p ${written(test.p)}`
	});
	if (homogeneity) {
		const differ = homogeneity.p <= .05;
		findings.push({
			...named,
			statistic: "homogeneity",
			value: homogeneity.statistic,
			p: homogeneity.p,
			method: `chi-squared of the levels’ distances from the common value, ${homogeneity.df} degrees of freedom`,
			why: differ ? `the levels of ${within} differ from each other (p ${written(homogeneity.p)}): look at each of them` : `the levels of ${within} are not shown to differ from each other (p ${written(homogeneity.p)})`
		});
	}
	return findings;
}
function some(names) {
	const more = names.length - mostNamed;
	return names.slice(0, mostNamed).join(", ") + (more > 0 ? ` and ${counted(more)} more` : "");
}

// shared/checks/fairness/within/judge-within.ts
/** The most pairs that a check lists; the decision is over all of them. */
const mostListed$1 = 500;
/**
* A disparity of groups within the levels of a column against its limit: applicants to one department with applicants to
* the same. Each pair is judged by the difference or ratio that is common to the levels; the rest as in judgeDisparity.
* docs/decisions/disparities.md.
*/
function judgeWithin(request, within) {
	const { key, disparity, setting, groups, alpha, evaluation, required } = request;
	const { compare } = disparity;
	const { limit, agg } = setting;
	const by = groups.set.by.map(({ column }) => column);
	const measured = measure$1(request, within, "challenger");
	const families = measured.map(({ pairs }) => pairs.map(({ pair }) => pair));
	const judged = judgePairs(families.flat(), limit, alpha).toSorted(bySeverity(compare));
	const listed = judged.slice(0, mostListed$1);
	const context = {
		key,
		by,
		compare,
		limit,
		family: judged.length,
		alpha
	};
	const value = valueFinding(request, measured, "challenger");
	const isMean = agg === "mean" && measured.length > 1;
	const values = isMean ? [meanFinding(value, judgeMean(families, compare, limit, alpha), compare, limit)] : [value];
	const pairs = listed.map((pair) => isMean ? toldPair(pair, context) : pairFinding(pair, context));
	const deciding = isMean ? values : pairs;
	const named = excludedGroups(key, by, measured);
	const verdict = disparityVerdict({
		deciding,
		comparisons: isMean ? 1 : judged.length,
		withStatus: (status) => (isMean ? deciding : judged).filter((one) => one.status === status).length,
		named,
		told: [],
		required
	});
	if (hasChampion(evaluation)) values.push(valueFinding(request, measure$1(request, within, "champion"), "champion"));
	const shown = new Set(listed.map(({ pair }) => pair));
	const strata = measured.flatMap(({ pairs: all }) => all).filter(({ pair }) => shown.has(pair)).flatMap((pair) => strataFindings(pair, {
		subject: key,
		by
	}, within));
	return {
		id: `disparity/${key}/${groups.name}`,
		title: `${key} by ${groups.name} within ${within}`,
		...verdict,
		why: [verdict.why, ...differing(measured, within, alpha)].join("; ").slice(0, 2e3),
		findings: [
			...values,
			...pairs,
			...strata,
			...named.map(({ finding }) => finding)
		].map((finding) => ({
			...finding,
			within
		}))
	};
}
function measure$1({ disparity, setting, groups, evaluation, seed }, within, role) {
	return comparedMetrics(disparity, setting, evaluation).map((metric) => {
		const merged = mergedGroups(measureGroups(metric, groups.groups, role, evaluation, seed), within);
		const asked = {
			role,
			context: evaluation,
			seed
		};
		return {
			metric,
			merged,
			pairs: pairsWithin(metric, disparity.compare, merged, within, asked)
		};
	});
}
/** The farthest that two groups lie apart within the levels, of the metric in which they do most (or the mean of metrics). */
function valueFinding({ key, disparity: { compare }, setting: { agg }, groups }, measured, model) {
	const base = {
		subject: key,
		statistic: "value",
		model,
		by: groups.set.by.map(({ column }) => column)
	};
	const farther = (one, other) => compare === "ratio" ? one < other : one > other;
	const worst = [];
	for (const { metric, pairs } of measured) {
		const found = pairs.flatMap(({ pair }) => pair.comparison ? [{
			pair,
			value: pair.comparison.value
		}] : []);
		if (found.length === 0) return {
			...base,
			why: `${metric.name}: ${pairs[0]?.pair.why ?? "there are not two groups to compare"}`
		};
		worst.push(found.reduce((most, one) => farther(one.value, most.value) ? one : most));
	}
	const first = worst.reduce((most, one) => farther(one.value, most.value) ? one : most);
	return {
		...base,
		metric: first.pair.metric.name,
		pair: worstFirst(first.pair).map(({ group }) => group.name),
		value: agg === "mean" ? worst.reduce((sum, { value }) => sum + value, 0) / worst.length : first.value
	};
}
/** Where the levels differ from each other a common value hides it: said beside the verdict, by Holm's procedure. */
function differing(measured, within, alpha) {
	const tested = measured.flatMap(({ pairs }) => pairs.flatMap(({ pair, strata }) => strata?.homogeneity ? [{
		pair,
		p: strata.homogeneity.p
	}] : []));
	const shown = familyDecisions(tested.map(({ p }) => p), alpha).flatMap(({ rejected }, i) => rejected ? [tested[i].pair] : []);
	if (shown.length === 0) return [];
	const [one, other] = worstFirst(shown[0]);
	const more = shown.length > 1 ? ` and ${counted(shown.length - 1)} more pairs` : "";
	return [`the levels of ${within} differ from each other for ${one.group.name} and ${other.group.name}${more}: look at each of them`];
}
/** Groups that are left out, in all levels or in some. */
function excludedGroups(subject, by, measured) {
	return measured.flatMap(({ metric, merged }) => merged.flatMap(({ excluded }) => excluded.map(({ level, n, excluded: because }) => ({
		kind: "excluded",
		finding: {
			subject,
			statistic: "group",
			metric: metric.name,
			model: "challenger",
			slice: level,
			by,
			n,
			status: "skip",
			why: `${Object.values(level).join(", ")}: excluded: ${because}`
		}
	}))));
}

// shared/checks/fairness/judge-disparity.ts
/** The most pairs that a check lists; the decision is over all of them. */
const mostListed = 2e3;
/**
* A disparity against its limit, pair by pair of groups and metric by metric. Per pair: a violation is shown, or that the
* two are within the limit, or neither. The check passes when all pairs are shown to be within it and every group could
* be judged or is excluded; it fails where any violation is shown. docs/decisions/disparities.md.
*/
function judgeDisparity(request) {
	if (request.groups.set.within !== void 0) return judgeWithin(request, request.groups.set.within);
	return judgeMeasured(request, {
		challenger: measure(request, "challenger"),
		...hasChampion(request.evaluation) && { champion: measure(request, "champion") }
	});
}
/** The same of groups that were measured before. */
function judgeMeasured(request, { challenger: measured, champion, families: known }) {
	const { key, disparity, setting, groups, alpha, required } = request;
	const { compare } = disparity;
	const { limit, agg } = setting;
	const by = groups.set.by.map(({ column }) => column);
	const families = known ?? measured.map(({ metric, groups: all }) => pairsOf(metric, compare, all));
	const judged = judgePairs(families.flat(), limit, alpha).toSorted(bySeverity(compare));
	const context = {
		key,
		by,
		compare,
		limit,
		family: judged.length,
		alpha
	};
	const listed = judged.slice(0, mostListed);
	const named = measured.flatMap((one) => namedGroups(one.metric, one.groups, context)).filter((one) => one.kind !== "small" || isUndecided(one, judged));
	const told = disparity.name === "demographic_parity_ratio" ? measured.flatMap(({ metric, groups: all }) => fourFifthsFindings(all, {
		subject: key,
		by,
		...metric.class !== void 0 && { metric: metric.name }
	})) : [];
	let values = valueFindings({
		subject: key,
		model: "challenger",
		by
	}, measured, compare, agg);
	let pairs;
	let verdict;
	if (agg === "mean" && measured.length > 1) {
		const mean = meanFinding(values[0], judgeMean(families, compare, limit, alpha), compare, limit);
		values = [mean, ...values.slice(1)];
		pairs = listed.map((pair) => toldPair(pair, context));
		const withStatus = (status) => Number(status === mean.status);
		verdict = disparityVerdict({
			deciding: [mean],
			comparisons: 1,
			withStatus,
			named,
			told,
			required
		});
	} else {
		pairs = listed.map((pair) => pairFinding(pair, context));
		const withStatus = (status) => judged.filter((one) => one.status === status).length;
		const comparisons = judged.length;
		verdict = disparityVerdict({
			deciding: pairs,
			comparisons,
			withStatus,
			named,
			told,
			required
		});
	}
	if (champion) values.push(...valueFindings({
		subject: key,
		model: "champion",
		by
	}, champion, compare, agg));
	return {
		id: `disparity/${key}/${groups.name}`,
		title: `${key} by ${groups.name}`,
		...verdict,
		findings: [
			...values,
			...pairs,
			...told,
			...named.map(({ finding }) => finding)
		]
	};
}
/** Whether a group that seems too small lies in a pair that is not shown to be within the limit. */
function isUndecided({ finding: { slice, metric } }, judged) {
	return judged.some(({ pair, status }) => status !== "pass" && pair.metric.name === metric && [pair.low, pair.high].some(({ group }) => group.level === slice));
}
function measure({ disparity, setting, groups, evaluation, seed }, role) {
	return comparedMetrics(disparity, setting, evaluation).map((metric) => ({
		metric,
		groups: measureGroups(metric, groups.groups, role, evaluation, seed)
	}));
}

// shared/checks/fairness/gap-change.ts
/**
* How much farther apart the challenger puts two groups than the champion does: |gap of the challenger| − |gap of the
* champion|. The groups are independent, so the distances of their limits are squared and added (MOVER; Zou and Donner
* 2008).
*/
function gapChange(one, other) {
	const [far, near] = one.challenger >= other.challenger ? [one, other] : [other, one];
	const half = minus(far.middle, near.middle);
	return grownBy(minus(far.change, near.change), {
		value: 2 * half.value,
		low: 2 * half.low,
		high: 2 * half.high
	});
}
/**
* The growth of a gap from how far it `moved` in the direction that the challenger's was seen in, and from the sum of both
* models' gaps in that direction. Where the champion's gap goes the other way, or may do so, only what lies beyond it
* counts: the gap has grown by the lesser of the two. `low` is a bound for the direction that was seen, `high` for both, so
* each stands for two claims.
*/
function grownBy(moved, sum) {
	return {
		value: Math.min(moved.value, sum.value),
		low: Math.min(moved.low, sum.low),
		high: Math.max(Math.min(moved.high, sum.high), Math.min(-moved.low, -sum.low))
	};
}
function minus(a, b) {
	const value = a.value - b.value;
	return {
		value,
		low: value - Math.hypot(a.value - a.low, b.high - b.value),
		high: value + Math.hypot(a.high - a.value, b.value - b.low)
	};
}

// shared/checks/fairness/groups.ts
/** The groups of a set; missing values are a group, unless the settings leave them out. */
function groupsOf(set, { levels }, settings) {
	const columns = set.by.map(({ column }) => column);
	const kept = levels.filter(({ level }) => settings.missing === "group" || columns.every((column) => level[column] !== "(missing)"));
	return {
		set,
		name: columns.join(" × "),
		groups: kept.map(({ level, n, sample, release }) => {
			const excluded = settings.exclude.find(({ group }) => Object.entries(group).every(([column, value]) => level[column] === value));
			return {
				level,
				name: groupName(columns.map((column) => level[column])),
				n,
				sample,
				...release && { release },
				...excluded && { excluded: excluded.because }
			};
		})
	};
}

export { isAbout as S, isRequired as _, judgeMeasured as a, changeMetrics as b, contrastOverBoth as c, valueIn as d, fourFifths as f, checksOfChange as g, changeLimit as h, judgeDisparity as i, realisticRows as l, changeChecks as m, gapChange as n, pairsOf as o, comparedMetrics as p, grownBy as r, sharedClusters as s, groupsOf as t, disparityValue as u, measureGroup as v, groupMetricsOf as x, subjectOf as y };