import { i as worst, t as blocks } from "./verdict.js";
import { k as isUndefined } from "./specificity.js";
import { S as quantileSorted, d as orderStatisticInterval, p as midPMcnemar } from "./stats.js";
import { D as xoroshiro128plus, _ as estimateOf, c as reachOfPerfect, d as valueLimits, f as againstLimit, g as difference, h as countsOf, l as reachOfUnchanged, m as tailsOf, n as judgeParts, o as farthestBeyond, p as rowsThatDecide, r as measuredPart, t as summaryOf, u as differenceLimit, y as measure } from "./summary-of.js";
import { a as written, i as withInterval, n as counted, t as about } from "./sentence.js";
import { t as hasChampion } from "./has-champion.js";
import { r as ranking, t as metricByName } from "./metrics.js";

// shared/checks/metric-check.ts
/** One metric: both models' values, their paired difference against the margin, and the challenger's own limits. */
function metricCheck(subject, setting, sample, hasChampion, alpha) {
	const findings = (hasChampion ? ["challenger", "champion"] : ["challenger"]).map((role) => valueFinding(subject, sample, role));
	const judged = valueLimits(setting).map((limit) => limitFinding(subject, sample, limit, alpha));
	if (hasChampion && subject.metric.kind !== "reported") judged.unshift(...differenceFindings(subject, setting, sample, alpha));
	return checkOfMetric(subject, setting, findings, judged, hasChampion);
}
/** The check that a metric's values and its judged findings come to. */
function checkOfMetric(subject, setting, values, judged, hasChampion) {
	const findings = [...values, ...judged];
	const title = setting.primary ? `${subject.key} (primary)` : subject.key;
	const decided = judged.filter((finding) => finding.status !== void 0);
	const id = `metric/${subject.key}`;
	if (decided.length === 0) return {
		id,
		title,
		status: "skip",
		why: unjudged(subject, setting, hasChampion),
		findings
	};
	const status = decided.every((finding) => finding.status === "skip") ? "skip" : worst(decided.map((finding) => finding.status));
	return {
		id,
		title,
		status,
		why: decided.filter((finding) => finding.status === status).map((finding) => finding.why).join("; "),
		findings
	};
}
function unjudged(subject, setting, hasChampion) {
	if (subject.metric.kind === "reported") return `${subject.key} is reported only: ${subject.metric.reason}`;
	if ((setting.margin !== void 0 || setting.superior) && !hasChampion) return "there is no champion yet to compare with";
	return `no limit is set on ${subject.key}; it is reported only`;
}
/** A model's value; where the metric is undefined on these rows, the reason instead. */
function valueFinding(subject, sample, model) {
	const value = measure(subject, sample, model);
	const base = {
		subject: subject.key,
		statistic: "value",
		model,
		n: sample.n
	};
	return isUndefined(value) ? {
		...base,
		why: value.undefined
	} : {
		...base,
		value
	};
}
function differenceFindings(subject, setting, sample, alpha) {
	const limit = differenceLimit(setting, subject.metric.greaterIsBetter);
	const estimate = difference(subject, sample, "challenger", "champion");
	const base = {
		subject: subject.key,
		statistic: "difference"
	};
	if (isUndefined(estimate)) {
		const status = limit ? "inconclusive" : void 0;
		return [{
			...base,
			n: sample.n,
			limit,
			status,
			why: estimate.undefined
		}];
	}
	const judged = differenceFinding(subject, sample, estimate, limit, alpha);
	const findings = [judged, ...discordantFindings(subject, judged)];
	const suspicious = setting["at-most-gain"];
	if (suspicious !== void 0) findings.push(gainFinding(subject, estimate, suspicious, alpha));
	return findings;
}
/** The counts of a rate as findings of their own, for readers. */
function discordantFindings(subject, { n, counts }) {
	if (!counts) return [];
	const base = {
		subject: subject.key,
		n
	};
	return [{
		...base,
		statistic: "gained",
		value: counts.gained
	}, {
		...base,
		statistic: "lost",
		value: counts.lost
	}];
}
/** The paired difference with its interval, and what it comes to against a limit where there is one. */
function differenceFinding(subject, sample, estimate, limit, alpha, against = "champion") {
	const finding = judgedDifference(subject, estimate, limit, alpha, countsOf(subject, sample, against));
	if (!limit) return finding;
	const p = pOf(finding.status, estimate, limit);
	const needed = finding.status === "inconclusive" ? rowsThatDecide(estimate, limit, alpha, sample.n) : void 0;
	return explained({
		...finding,
		p: finding.status === "fail" ? p : Math.max(p, finding.p ?? 0),
		needed
	}, subject, sample, estimate, limit, alpha, against);
}
/**
* The same without words, and without what only the rows tell. A rate is shown to be better only where
* McNemar's test on its counts shows it, too: `p` is that of this test.
*/
function judgedDifference(subject, estimate, limit, alpha, counts) {
	const base = {
		subject: subject.key,
		statistic: "difference",
		...shown(estimate, alpha),
		counts,
		better: subject.metric.greaterIsBetter ? "larger" : "smaller"
	};
	if (!limit) return base;
	const status = againstLimit(estimate, limit, alpha);
	if (limit.op !== ">" || !counts) return {
		...base,
		limit,
		status
	};
	const p = midPMcnemar({
		n: estimate.n,
		...counts
	}).p(0, "greater");
	const method = `${estimate.method}; mid-p McNemar for superiority`;
	return {
		...base,
		method,
		p,
		limit,
		status: status === "pass" && p > alpha ? "inconclusive" : status
	};
}
function limitFinding(subject, sample, limit, alpha) {
	const base = {
		subject: subject.key,
		statistic: "value",
		model: "challenger"
	};
	const estimate = estimateOf(subject, sample, "challenger");
	if (isUndefined(estimate)) return {
		...base,
		n: sample.n,
		limit,
		status: "inconclusive",
		why: estimate.undefined
	};
	const status = againstLimit(estimate, limit, alpha);
	return explained({
		...base,
		...shown(estimate, alpha),
		p: pOf(status, estimate, limit),
		limit,
		needed: status === "inconclusive" ? rowsThatDecide(estimate, limit, alpha, sample.n) : void 0,
		status
	}, subject, sample, estimate, limit, alpha);
}
/** One-sided p-value of what the status says: that the limit is broken where it fails, else that it is met. */
function pOf(status, estimate, limit) {
	return tailsOf(estimate, limit)[status === "fail" ? "broken" : "met"];
}
function shown(estimate, alpha) {
	const level = 1 - 2 * alpha;
	return {
		value: estimate.value,
		interval: estimate.interval(level),
		level,
		method: estimate.method,
		n: estimate.n,
		insufficient: estimate.insufficient?.reason
	};
}
/** Puts into words what a finding comes to; an inconclusive one says what would decide it. */
function explained(finding, subject, sample, estimate, limit, alpha, against) {
	if (finding.status !== "inconclusive") return {
		...finding,
		why: verdictInWords(finding, subject, limit, against)
	};
	const words = verdictInWords(finding, subject, limit, against);
	const perfect = reachOfPerfect(subject, sample, limit, alpha, against);
	if (!perfect.possible) return {
		...finding,
		needed: perfect.needed,
		why: unreachable(subject, sample, estimate, perfect.needed)
	};
	const unchanged = against === "champion" && limit.op.length === 2 ? reachOfUnchanged(subject, sample, limit, alpha) : perfect;
	const needed = unchanged.possible ? finding.needed : Math.max(finding.needed ?? 0, unchanged.needed ?? 0) || finding.needed;
	const lacking = estimate.insufficient ?? estimate.scarce;
	const reason = lacking ? `: ${lacking.reason}` : "";
	const even = unchanged.possible ? "" : "; not even an unchanged model would pass with this many rows";
	const more = needed ? `; ${about(needed)} rows like these would decide` : "";
	return {
		...finding,
		needed,
		why: `${words}${reason}${even}${more}`
	};
}
function unreachable(subject, sample, estimate, needed) {
	const reason = estimate.insufficient ? ` (${estimate.insufficient.reason})` : "";
	const smallest = needed === null ? "no number of rows would do" : `the fewest that would do are ${counted(needed)}`;
	return `no challenger could pass this limit on ${subject.key} with ${counted(sample.n)} rows${reason}: it can only fail or stay inconclusive; ${smallest}`;
}
/** `roc_auc is no worse than the champion's: +0.003 (−0.002 to 0.008), allowed −0.01`. */
function verdictInWords(finding, subject, limit, against) {
	const numbers = withInterval(finding.value, finding.interval, against ? "+" : "");
	const than = against ? ` than the ${against}'s` : "";
	if (!against) {
		const bound = `${limit.op === ">=" ? "at least" : "at most"} ${written(limit.value)}`;
		if (finding.status === "pass") return `${subject.key} is surely ${bound}: ${numbers}`;
		if (finding.status === "fail") return `${subject.key} is surely not ${bound}: ${numbers}`;
		return `${subject.key} is not shown to be ${bound}: ${numbers}`;
	}
	if (limit.op === ">" || limit.op === "<") {
		if (finding.status === "pass") return `${subject.key} is better${than}: ${numbers}`;
		if (finding.status === "fail") return `${subject.key} is worse${than}: ${numbers}`;
		return `${subject.key} is not shown to be better${than}: ${numbers}`;
	}
	const allowed = `${numbers}, allowed ${written(limit.value)}`;
	if (finding.status === "pass") return `${subject.key} is no worse${than}: ${allowed}`;
	if (finding.status === "fail") return `${subject.key} is worse${than}: ${allowed}`;
	return `${subject.key} is not decided: ${allowed}`;
}
function gainFinding(subject, estimate, most, alpha) {
	const better = subject.metric.greaterIsBetter;
	const limit = {
		op: better ? "<=" : ">=",
		value: better ? most : -most
	};
	const surely = againstLimit(estimate, limit, alpha) === "fail";
	const beyond = better ? estimate.value > limit.value : estimate.value < limit.value;
	const status = surely ? "fail" : beyond ? "warn" : "pass";
	const why = {
		fail: `the gain in ${subject.key} is surely larger than ${written(most)}: look for a leak before you trust it`,
		warn: `the gain in ${subject.key} may be larger than ${written(most)}: look for a leak`,
		pass: `the gain in ${subject.key} is not suspicious`
	}[status];
	return {
		subject: subject.key,
		statistic: "gain",
		...shown(estimate, alpha),
		limit,
		status,
		why
	};
}

// shared/checks/baseline-check.ts
/** The challenger must beat a simple model, shown by the whole interval of the paired difference. */
function baselineCheck(subject, sample, name, alpha) {
	const id = `baseline/${subject.key}`;
	const title = `better than the baseline (${name}) in ${subject.key}`;
	const values = [valueFinding(subject, sample, "challenger"), valueFinding(subject, sample, "baseline")];
	const estimate = difference(subject, sample, "challenger", "baseline");
	if (isUndefined(estimate)) return {
		id,
		title,
		status: "inconclusive",
		why: estimate.undefined,
		findings: values
	};
	const limit = {
		op: subject.metric.greaterIsBetter ? ">" : "<",
		value: 0
	};
	const finding = differenceFinding(subject, sample, estimate, limit, alpha, "baseline");
	return {
		id,
		title,
		status: finding.status ?? "inconclusive",
		why: finding.why ?? title,
		findings: [...values, finding]
	};
}

// shared/checks/cost-check.ts
/** Which quantile of the times a limit is on; the other limits are on amounts. */
const costQuantiles = {
	"latency-median": .5,
	"latency-p95": .95
};
/** A limit on what the challenger costs: its size as it is, its latency by the interval of the quantile. */
function costCheck(name, most, costs, alpha) {
	const unit = costQuantiles[name] === void 0 ? "B" : "s";
	const challenger = costFinding(name, costs.challenger, most, alpha);
	const findings = [{
		...challenger,
		subject: name,
		model: "challenger",
		unit
	}];
	if (costs.champion) {
		const { value, interval, level, n, method } = costFinding(name, costs.champion, most, alpha);
		if (value !== void 0) findings.push({
			subject: name,
			statistic: "value",
			model: "champion",
			unit,
			value,
			interval,
			level,
			n,
			method
		});
	}
	return {
		id: `cost/${name}`,
		title: name,
		status: challenger.status,
		why: challenger.why,
		findings
	};
}
function costFinding(name, cost, most, alpha) {
	const quantile = costQuantiles[name];
	if (quantile !== void 0) return cost.latencies?.length ? judgedTime(name, orderStatisticInterval(cost.latencies, quantile), most, alpha) : unmeasured(name);
	const value = cost[name];
	return value === void 0 ? unmeasured(name) : judgedAmount(name, value, most);
}
/** A size is known as it is: it stands on one side of its limit. */
function judgedAmount(name, value, most) {
	const limit = {
		op: "<=",
		value: most
	};
	const status = value <= most ? "pass" : "fail";
	return {
		statistic: "value",
		value,
		limit,
		status,
		why: status === "pass" ? `${name} is within its limit` : `${name} is above its limit`
	};
}
/** A quantile of times is judged by its interval, which is left out where few times leave it open on a side. */
function judgedTime(name, estimate, most, alpha) {
	const level = 1 - 2 * alpha;
	const limit = {
		op: "<=",
		value: most
	};
	const status = againstLimit(estimate, limit, alpha);
	const why = {
		pass: `${name} is surely within its limit`,
		fail: `${name} is surely above its limit`,
		inconclusive: `${name} is not shown to be within its limit; time more rows`
	}[status];
	const [low, high] = estimate.interval(level);
	return {
		statistic: "value",
		value: estimate.value,
		...Number.isFinite(high) && {
			interval: [Math.max(0, low), high],
			level
		},
		method: estimate.method,
		n: estimate.n,
		limit,
		status,
		why
	};
}
function unmeasured(name) {
	return {
		statistic: "value",
		status: "inconclusive",
		why: name === "size" ? "the size of the model is not known" : `${name} needs a model that runs here (ONNX or a command), not its predictions`
	};
}

// shared/checks/metrics/with-options.ts
/** The metric as its options make it: `mean_score: {direction: lower}` is better where it is smaller. */
function withOptions(metric, options) {
	if (!metric.direction) return metric;
	return {
		...metric,
		greaterIsBetter: metric.direction(options) === "higher"
	};
}

// shared/checks/pictures/calibration-curve.ts
const bins = 10;
/** How often the positives come among rows that were given about the same probability, for both models; bins that lack rows are left out. */
function calibrationCurve(rows) {
	const shown = ["champion", "challenger"].filter((role) => rows.models[role]?.scores);
	if (shown.length === 0) return void 0;
	const shares = shown.map((role) => observed(rows, role));
	const filled = Array.from({ length: bins }, (_, bin) => bin).filter((bin) => shares.every((ofModel) => Number.isFinite(ofModel[bin])));
	if (filled.length < 2) return void 0;
	const middles = filled.map((bin) => (bin + .5) / bins);
	return {
		type: "chart",
		kind: "line",
		title: "Calibration",
		x: {
			title: "predicted probability",
			values: middles
		},
		y: {
			title: "share of positives",
			min: 0,
			max: 1
		},
		series: [{
			name: "perfect",
			values: middles
		}, ...shown.map((role, i) => ({
			name: role,
			values: filled.map((bin) => shares[i][bin])
		}))],
		caption: `Rows in ${bins} bins of equal width; only bins that hold rows of every model are drawn.`
	};
}
/** The weighted share of positives by bin of the score; NaN in a bin without weight. */
function observed({ n, label, weight, models }, role) {
	const scores = models[role]?.scores?.[0];
	const positives = new Float64Array(bins);
	const all = new Float64Array(bins);
	for (let i = 0; i < n; i++) {
		const bin = Math.min(9, Math.floor(scores[i] * bins));
		const mass = weight ? weight[i] : 1;
		all[bin] += mass;
		if (label[i] === 1) positives[bin] += mass;
	}
	return positives.map((mass, bin) => mass / all[bin]);
}

// shared/checks/pictures/differing-rows.ts
const differingRowsTitle = "Rows by label and predictions";
const mostRows = 125;
/** How many rows have which label and which two predictions; the evidence behind every metric of classes. */
function differingRows({ overall, classes, task }) {
	if (task === "regression") return void 0;
	const k = classes.length;
	const counts = /* @__PURE__ */ new Map();
	const add = (label, champion, challenger, count) => {
		const cell = (label * k + champion) * k + challenger;
		counts.set(cell, (counts.get(cell) ?? 0) + count);
	};
	const { cells, rows } = overall;
	if (cells?.prediction.champion && cells.prediction.challenger) {
		const { champion, challenger } = cells.prediction;
		for (let i = 0; i < cells.count.length; i++) add(cells.label[i], champion[i], challenger[i], cells.count[i]);
	} else if (rows?.models.champion?.prediction && rows.models.challenger?.prediction) {
		const { champion, challenger } = rows.models;
		for (let i = 0; i < rows.n; i++) add(rows.label[i], champion.prediction?.[i], challenger.prediction?.[i], 1);
	}
	if (counts.size === 0 || counts.size > mostRows) return void 0;
	const sorted = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
	return {
		type: "table",
		title: differingRowsTitle,
		columns: [
			{ title: "label" },
			{ title: "champion" },
			{ title: "challenger" },
			{
				title: "rows",
				align: "right"
			}
		],
		rows: sorted.map(([cell, count]) => {
			return [...[
				Math.floor(cell / k / k),
				Math.floor(cell / k) % k,
				cell % k
			].map((index) => classes[index].slice(0, 200)), count];
		})
	};
}

// shared/checks/pictures/error-quantiles.ts
const percents = [
	5,
	10,
	25,
	50,
	75,
	90,
	95,
	99
];
/** How large the absolute errors of both models are, from their smallest to their largest. */
function errorQuantiles({ label, models }) {
	const shown = ["champion", "challenger"].filter((role) => models[role]?.prediction);
	if (shown.length === 0 || label.length === 0) return void 0;
	const series = shown.map((role) => {
		const errors = Float64Array.from(models[role]?.prediction ?? [], (value, i) => Math.abs(value - label[i]));
		const sorted = Array.from(errors.sort());
		return {
			name: role,
			values: percents.map((percent) => quantileSorted(sorted, percent / 100))
		};
	});
	return {
		type: "chart",
		kind: "line",
		title: "Absolute errors",
		x: {
			title: "percent of the rows",
			values: percents.map(String)
		},
		y: {
			title: "absolute error at most",
			min: 0
		},
		series,
		caption: "Weights are left out."
	};
}

// shared/checks/pictures/roc-curve.ts
const points = 21;
/** The ROC curves of both models, the true positive rate at equally spaced false positive rates; undefined without both classes. */
function rocCurve(rows) {
	const shown = ["champion", "challenger"].filter((role) => rows.models[role]?.scores);
	const grid = Array.from({ length: points }, (_, i) => i / 20);
	const series = shown.map((role) => ({
		name: role,
		values: truePositiveRates(rows, role, grid)
	}));
	if (series.length === 0 || series.some(({ values }) => values.length === 0)) return void 0;
	return {
		type: "chart",
		kind: "line",
		title: "ROC curve",
		x: {
			title: "false positive rate",
			values: grid
		},
		y: {
			title: "true positive rate",
			min: 0,
			max: 1
		},
		series
	};
}
/** The curve's height at each false positive rate, straight between its corners; empty where one of the classes has no weight. */
function truePositiveRates({ n, label, weight, models }, role, grid) {
	const { order, ends } = ranking(models[role]?.scores?.[0]);
	let positives = 0;
	let negatives = 0;
	for (let i = 0; i < n; i++) if (label[i] === 1) positives += weight ? weight[i] : 1;
	else negatives += weight ? weight[i] : 1;
	if (!(positives > 0 && negatives > 0)) return [];
	const heights = [];
	let hits = 0;
	let alarms = 0;
	for (let group = ends.length - 1; group >= 0; group--) {
		const [hitsBefore, alarmsBefore] = [hits, alarms];
		for (let at = group === 0 ? 0 : ends[group - 1]; at < ends[group]; at++) {
			const row = order[at];
			if (label[row] === 1) hits += weight ? weight[row] : 1;
			else alarms += weight ? weight[row] : 1;
		}
		while (heights.length < grid.length && grid[heights.length] * negatives < alarms) {
			const along = (grid[heights.length] * negatives - alarmsBefore) / (alarms - alarmsBefore);
			heights.push((hitsBefore + along * (hits - hitsBefore)) / positives);
		}
	}
	while (heights.length < grid.length) heights.push(1);
	return heights;
}

// node_modules/pure-rand/lib/esm/distribution/uniformFloat64.js
const scale26 = 1.4901161193847656e-8;
const scale53 = 11102230246251565e-32;
const mask1 = 67108863;
const mask2 = 134217727;
/**
* Uniformly generate random 64-bit floating point values between 0 (included) and 1 (excluded)
*
* @remarks Generated values are multiples of 2**-53, providing 53 bits of randomness.
*
* @param rng - Instance of RandomGenerator to extract random values from
*
* @public
*/
function uniformFloat64(rng) {
	const value1 = rng.next() & mask1;
	const value2 = rng.next() & mask2;
	return value1 * scale26 + value2 * scale53;
}

// shared/checks/degrade.ts
/**
* The sample with a challenger that is the champion made worse: on a share of the rows, drawn with
* `seed`, it predicts what the champion predicts for some other row. Shares are nested: a
* larger share changes the same rows and more.
*/
function degradedChampion(sample, share, seed) {
	return {
		n: sample.n,
		...sample.cells && { cells: degradedCells(sample.cells, share) },
		...sample.rows && { rows: degradedRows(sample.rows, share, seed) }
	};
}
/** In counted cells the share of each cell is spread over the champion's predicted classes in their proportions. */
function degradedCells(cells, share) {
	const champion = cells.prediction.champion;
	if (!champion) throw new Error("predictions of champion were not gathered");
	const totals = /* @__PURE__ */ new Map();
	champion.forEach((prediction, i) => {
		totals.set(prediction, (totals.get(prediction) ?? 0) + cells.count[i]);
	});
	const label = [];
	const before = [];
	const after = [];
	const count = [];
	for (let i = 0; i < cells.count.length; i++) {
		let left = cells.count[i];
		for (const [prediction, total] of totals) {
			if (prediction === champion[i]) continue;
			const moved = Math.min(left, Math.round(share * cells.count[i] * total / cells.n));
			if (moved === 0) continue;
			label.push(cells.label[i]);
			before.push(champion[i]);
			after.push(prediction);
			count.push(moved);
			left -= moved;
		}
		label.push(cells.label[i]);
		before.push(champion[i]);
		after.push(champion[i]);
		count.push(left);
	}
	return {
		n: cells.n,
		label: Int32Array.from(label),
		prediction: {
			champion: Int32Array.from(before),
			challenger: Int32Array.from(after)
		},
		count: Float64Array.from(count)
	};
}
function degradedRows(rows, share, seed) {
	const champion = rows.models.champion;
	if (!champion) throw new Error("predictions of champion were not gathered");
	const random = xoroshiro128plus(seed);
	const draw = Float64Array.from({ length: rows.n }, () => uniformFloat64(random));
	const donor = Int32Array.from({ length: rows.n }, () => Math.floor(uniformFloat64(random) * rows.n));
	const taken = (values) => values.map((value, i) => draw[i] < share ? values[donor[i]] : value);
	const challenger = {
		...champion.prediction && { prediction: taken(champion.prediction) },
		...champion.scores && { scores: champion.scores.map(taken) },
		columns: Object.fromEntries(Object.entries(champion.columns).map(([name, values]) => [name, taken(values)]))
	};
	return {
		...rows,
		models: {
			...rows.models,
			challenger
		}
	};
}

// shared/checks/self-test-check.ts
/**
* The gate tried on a model that must not pass: the champion's own predictions, degraded until each
* metric is worse by twice its margin. Passes when the gate would have blocked every one of them.
*/
function selfTestCheck(judged, sample, alpha, failOn) {
	return checkOfSelfTest(judged.flatMap(({ subject, setting }) => {
		const finding = selfTestFinding(subject, setting, sample, alpha, failOn);
		return finding ? [finding] : [];
	}));
}
/** The check that its findings come to. */
function checkOfSelfTest(findings) {
	const id = "self-test";
	const title = "the gate blocks a champion degraded by twice the margin";
	const tried = findings.filter((finding) => finding.status !== "skip");
	if (tried.length === 0) return {
		id,
		title,
		status: "skip",
		why: "no metric with a margin above 0 could be degraded",
		findings
	};
	const status = worst(tried.map((finding) => finding.status));
	const unsound = tried.find((finding) => finding.status !== "pass" && finding.status !== "fail");
	const let_through = tried.filter((finding) => finding.status === "fail").map((finding) => finding.subject);
	return {
		id,
		title,
		status,
		why: status === "pass" ? `blocked in all ${tried.length} metrics tried` : unsound?.why ?? `the gate would have let a degraded model through in ${let_through.join(", ")}`,
		findings
	};
}
/** The limit that a metric's self-test is tried on; nothing where there is no margin to double. */
function selfTestLimit(subject, setting) {
	const limit = differenceLimit({
		...setting,
		superior: false
	}, subject.metric.greaterIsBetter);
	return limit && limit.value !== 0 ? limit : void 0;
}
/** What the gate says of the degraded model, and whether it would have stopped it. */
function judgedSelfTest(subject, estimate, limit, alpha, failOn) {
	const verdict = againstLimit(estimate, limit, alpha);
	const blocked = blocks(verdict, failOn === "never" ? "inconclusive" : failOn);
	return {
		subject: subject.key,
		statistic: "difference",
		limit,
		value: estimate.value,
		interval: estimate.interval(1 - 2 * alpha),
		level: 1 - 2 * alpha,
		method: estimate.method,
		n: estimate.n,
		insufficient: estimate.insufficient?.reason,
		tails: tailsOf(estimate, limit),
		status: blocked ? "pass" : "fail",
		why: `degraded by ${written(estimate.value)}, the gate says ${verdict}`
	};
}
function selfTestFinding(subject, setting, sample, alpha, failOn) {
	const limit = selfTestLimit(subject, setting);
	if (!limit) return void 0;
	const base = {
		subject: subject.key,
		statistic: "difference",
		limit
	};
	const degraded = degradeTo(subject, sample, 2 * limit.value);
	if (!degraded) {
		const why = `the champion cannot be made worse by ${written(Math.abs(2 * limit.value))} on these rows`;
		return {
			...base,
			status: "skip",
			why
		};
	}
	const estimate = difference(subject, degraded, "challenger", "champion");
	if (isUndefined(estimate)) return {
		...base,
		status: "skip",
		why: estimate.undefined
	};
	return judgedSelfTest(subject, estimate, limit, alpha, failOn);
}
/** Bisects the share of degraded rows until the metric has moved by `wanted`; undefined where it cannot. */
function degradeTo(subject, sample, wanted) {
	const moved = (share) => {
		const degraded = degradedChampion(sample, share, subject.seed);
		const worse = measure(subject, degraded, "challenger");
		const champion = measure(subject, degraded, "champion");
		if (isUndefined(worse) || isUndefined(champion)) return void 0;
		return {
			sample: degraded,
			by: (worse - champion) / wanted
		};
	};
	let low = 0;
	let high = 1;
	let found = moved(high);
	if (!found || found.by < 1) return void 0;
	for (let step = 0; step < 20 && Math.abs(found.by - 1) > .02; step++) {
		const middle = (low + high) / 2;
		const tried = moved(middle);
		if (!tried) return void 0;
		if (tried.by < 1) low = middle;
		else high = middle;
		if (tried.by >= 1) found = tried;
	}
	return found.sample;
}

// shared/checks/slices-check.ts
/**
* Metrics inside the slices: a check for each metric and each entry of `evaluate.slices`. Over all required
* levels of a metric Holm controls both claims, that a level is no worse and that it is worse; levels that
* are too small for any verdict, or where the metric is undefined, are named and stand aside.
*/
function slicesChecks(judged, all, alpha) {
	const entries = new Map(judged.map(({ subject }) => [subject, []]));
	for (const slices of all) {
		const here = judged.filter(({ subject, setting }) => isJudgedIn(subject, setting, slices));
		for (const { level, n, sample } of here.length > 0 ? slices.set.levels : []) {
			const rows = sample();
			for (const { subject, setting } of here) entries.get(subject)?.push(entryOf(subject, setting, {
				slices,
				level,
				n,
				rows
			}, alpha));
		}
	}
	return [...entries].flatMap(([subject, family]) => checksOfSlices(subject, family, all, alpha));
}
/** By default the metrics with a margin are judged in the slices. */
function isJudgedIn(subject, setting, { setting: slices }) {
	if (subject.metric.kind === "reported") return false;
	return slices.metrics ? slices.metrics.includes(subject.key) : setting.margin !== void 0;
}
/** The checks that one metric's entries come to: required ones are one family, watched ones another. */
function checksOfSlices(subject, family, all, alpha) {
	const findings = /* @__PURE__ */ new Map();
	for (const required of [true, false]) {
		const together = family.filter((entry) => entry.slices.setting.required === required);
		for (const [entry, finding] of judgeParts(subject, together, alpha, "slice")) findings.set(entry, finding);
	}
	return all.flatMap((slices) => {
		const own = family.filter((entry) => entry.slices === slices);
		return own.length > 0 ? [checkOf(subject, slices, own, findings)] : [];
	});
}
function entryOf(subject, setting, { slices, level, n, rows }, alpha) {
	const limit = sliceLimit(subject, setting, slices.setting);
	const values = ["challenger", "champion"].map((role) => ({
		...valueFinding(subject, rows, role),
		slice: level
	}));
	return {
		...measuredPart(subject, rows, {
			level,
			n,
			limit
		}, alpha),
		slices,
		values
	};
}
/** The margin inside a slice: its own, or the metric's. */
function sliceLimit(subject, setting, slice) {
	const margin = slice.margin ?? setting.margin ?? 0;
	return differenceLimit({
		...setting,
		superior: false,
		margin
	}, subject.metric.greaterIsBetter);
}
function checkOf(subject, { setting, set }, entries, findings) {
	const own = entries.map((entry) => findings.get(entry));
	const statuses = own.map((finding) => finding.status);
	const decided = statuses.filter((status) => status !== "skip");
	const by = set.by.join(" × ");
	const status = statusOf(decided, setting.required);
	const worstOnes = own.filter((finding) => finding.status === worst(decided));
	const skipped = statuses.length - decided.length;
	const words = [
		decided.length === 0 ? "no slice could be judged" : reason(worstOnes, worst(decided), decided.length),
		...skipped > 0 ? [`${counted(skipped)} of ${counted(own.length)} slices could not be judged`] : [],
		...status !== worst(decided) && decided.length > 0 ? ["these slices are watched, not required"] : []
	];
	return {
		id: `slices/${subject.key}/${by}`,
		title: `${subject.key} by ${by}`,
		status,
		why: words.join("; "),
		findings: entries.flatMap((entry) => [...entry.values, findings.get(entry)])
	};
}
/** A watched slice that is worse warns; an undecided one does not hold the gate. */
function statusOf(decided, required) {
	if (decided.length === 0) return "skip";
	const status = worst(decided);
	if (required) return status;
	if (status === "fail") return "warn";
	return status === "inconclusive" ? "skip" : status;
}
function reason(findings, status, judged) {
	if (status === "pass") return `no worse in any of ${counted(judged)} slices`;
	const first = farthestBeyond(findings);
	const rest = findings.length > 1 ? `; and ${counted(findings.length - 1)} more slices` : "";
	return `${first?.why}${rest}`;
}

// shared/checks/assess.ts
/** Judges a challenger against the champion; pure: the same request gives the same assessment. */
function assess({ evaluation, settings, failOn, costs }) {
	const { overall } = evaluation;
	const { alpha } = settings;
	const judged = Object.entries(settings.metrics).map(([key, setting]) => ({
		subject: subjectOf(key, setting, evaluation, settings.seed),
		setting
	}));
	const compared = hasChampion(evaluation);
	const checks = judged.map(({ subject, setting }) => metricCheck(subject, setting, overall, compared, alpha));
	if (compared) {
		const all = evaluation.slices.map((set, i) => ({
			setting: settings.slices[i],
			set
		}));
		checks.push(...slicesChecks(judged, all, alpha));
	}
	const primary = judged.find(({ setting }) => setting.primary) ?? judged[0];
	if (settings.baseline) checks.push(baselineCheck(primary.subject, overall, settings.baseline, alpha));
	for (const [name, most] of Object.entries(settings.cost)) checks.push(costCheck(name, most, costs ?? { challenger: {} }, alpha));
	if (settings["self-test"] && compared) checks.push(selfTestCheck(judged, overall, alpha, failOn));
	const verdict = worst(checks.map((check) => check.status));
	return {
		verdict,
		summary: summaryOf(verdict, checks, primary.subject.key),
		checks,
		sections: sectionsOf(evaluation)
	};
}
function subjectOf(key, setting, { task, classes }, seed) {
	const named = metricByName(setting.metric);
	if (!named) throw new Error(`no metric is called ${setting.metric}`);
	return {
		key,
		metric: withOptions(named, setting.options),
		options: setting.options,
		context: {
			task,
			classes
		},
		seed,
		method: setting.method
	};
}
function sectionsOf(evaluation) {
	const { rows } = evaluation.overall;
	const sections = [];
	if (rows && evaluation.task === "binary") sections.push(rocCurve(rows), calibrationCurve(rows));
	if (rows && evaluation.task === "regression") sections.push(errorQuantiles(rows));
	sections.push(differingRows(evaluation));
	return sections.filter((section) => section !== void 0);
}

export { shown as _, sliceLimit as a, selfTestLimit as c, judgedAmount as d, judgedTime as f, judgedDifference as g, gainFinding as h, isJudgedIn as i, differingRowsTitle as l, discordantFindings as m, subjectOf as n, checkOfSelfTest as o, checkOfMetric as p, checksOfSlices as r, judgedSelfTest as s, assess as t, costQuantiles as u, verdictInWords as v };