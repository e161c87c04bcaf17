import { D as onceOfRows, k as isUndefined } from "./specificity.js";
import { a as written, i as withInterval, n as counted$1, t as about } from "./sentence.js";
import { D as clopperPearson, L as tailArea, R as confidenceLimit, a as singleMean, l as pairedMean, m as linearised, n as tango } from "./stats.js";
import { t as holm } from "./holm.js";
import { t as otherChecks } from "./other-checks.js";

// shared/stats/betting-mean.ts
/** Largest share of the capital that one row can lose. */
const boldest = .9;
/** The error rate that the bets are tuned for; every level is valid, this one is sharpest. */
const tuned = .05;
/**
* Mean of bounded values by betting: the capital of a gambler who bets row by row that the mean lies beyond the
* limit is, by Ville's inequality, rarely large where it does not. Valid for any number of rows, any share of
* unchanged rows and any skew; O(n) per limit; depends on the order of the rows, not on chance.
* The bets are the predictable plug-in of the paper, on each side by itself.
* Throws a RangeError for no values, empty bounds or a value outside them.
* Waudby-Smith and Ramdas, "Estimating means of bounded random variables by betting", JRSS-B 86 (2024) 1–27.
*/
function bettingMean({ values, bounds: [low, high] }) {
	const n = values.length;
	if (n === 0) throw new RangeError("bettingMean needs at least one value");
	if (!(low < high)) throw new RangeError(`bettingMean needs bounds that rise, got [${low}, ${high}]`);
	const unit = new Float64Array(n);
	const bets = new Float64Array(n);
	let sum = 0;
	let mean = .5;
	let squares = .25;
	for (let i = 0; i < n; i++) {
		const x = (values[i] - low) / (high - low);
		if (!(x >= -1e-12 && x <= 1 + 1e-12)) throw new RangeError(`bettingMean needs values in [${low}, ${high}], got ${values[i]} at row ${i}`);
		unit[i] = Math.min(1, Math.max(0, x));
		bets[i] = Math.sqrt(2 * Math.log(1 / tuned) * (i + 1) / (n * squares));
		sum += values[i];
		const before = mean;
		mean += (unit[i] - mean) / (i + 2);
		squares += (unit[i] - before) * (unit[i] - mean);
	}
	const value = sum / n;
	/** Largest capital against "the mean is at or beyond the limit", or `enough` as soon as it is reached. */
	const capital = (limit, side, enough) => {
		const m = (limit - low) / (high - low);
		const cap = boldest / (side === 1 ? m : 1 - m);
		let wealth = 1;
		let most = 1;
		for (let i = 0; i < n; i++) {
			const bet = bets[i] < cap ? bets[i] : cap;
			wealth *= 1 + side * bet * (unit[i] - m);
			if (wealth > most) {
				most = wealth;
				if (most >= enough) break;
			}
		}
		return most;
	};
	const against = (limit, alternative, enough) => {
		const greater = alternative === "greater";
		if (greater ? limit <= low : limit >= high) return 0;
		if (greater ? limit >= value : limit <= value) return 1;
		return 1 / capital(limit, greater ? 1 : -1, enough);
	};
	return {
		value,
		method: "betting (hedged capital)",
		n,
		p: (limit, alternative) => against(limit, alternative, 1e280),
		interval(level) {
			const alpha = tailArea(level);
			const limit = (alternative) => confidenceLimit({
				p: (at, side) => against(at, side, 1.000001 / alpha),
				alternative,
				alpha,
				guess: value,
				step: (high - low) / Math.sqrt(n),
				range: [low, high]
			});
			return [limit("greater"), limit("less")];
		}
	};
}

// node_modules/pure-rand/lib/esm/generator/xoroshiro128plus.js
const jumps = [
	3639956645,
	3750757012,
	1261568508,
	386426335
];
var XoroShiro128Plus = class XoroShiro128Plus {
	constructor(s01, s00, s11, s10) {
		this.s01 = s01;
		this.s00 = s00;
		this.s11 = s11;
		this.s10 = s10;
	}
	clone() {
		return new XoroShiro128Plus(this.s01, this.s00, this.s11, this.s10);
	}
	next() {
		const out = this.s00 + this.s10 | 0;
		const a0 = this.s10 ^ this.s00;
		const a1 = this.s11 ^ this.s01;
		const s00 = this.s00;
		const s01 = this.s01;
		this.s00 = s00 << 24 ^ s01 >>> 8 ^ a0 ^ a0 << 16;
		this.s01 = s01 << 24 ^ s00 >>> 8 ^ a1 ^ (a1 << 16 | a0 >>> 16);
		this.s10 = a1 << 5 ^ a0 >>> 27;
		this.s11 = a0 << 5 ^ a1 >>> 27;
		return out;
	}
	jump() {
		let ns01 = 0;
		let ns00 = 0;
		let ns11 = 0;
		let ns10 = 0;
		let s01 = this.s01;
		let s00 = this.s00;
		let s11 = this.s11;
		let s10 = this.s10;
		for (let i = 0; i !== 4; ++i) {
			const ji = jumps[i];
			for (let mask = 1; mask; mask <<= 1) {
				if (ji & mask) {
					ns01 ^= s01;
					ns00 ^= s00;
					ns11 ^= s11;
					ns10 ^= s10;
				}
				const a0 = s10 ^ s00;
				const a1 = s11 ^ s01;
				const s00_ = s00;
				const s01_ = s01;
				s00 = s00_ << 24 ^ s01_ >>> 8 ^ a0 ^ a0 << 16;
				s01 = s01_ << 24 ^ s00_ >>> 8 ^ a1 ^ (a1 << 16 | a0 >>> 16);
				s10 = a1 << 5 ^ a0 >>> 27;
				s11 = a0 << 5 ^ a1 >>> 27;
			}
		}
		this.s01 = ns01;
		this.s00 = ns00;
		this.s11 = ns11;
		this.s10 = ns10;
	}
	getState() {
		return [
			this.s01,
			this.s00,
			this.s11,
			this.s10
		];
	}
};
function xoroshiro128plus(seed) {
	return new XoroShiro128Plus(-1, ~seed, seed | 0, 0);
}

// shared/stats/random.ts
/**
* A seeded source of uniform doubles in (0, 1), of 53 bits. The same seed gives the same row of numbers
* everywhere; neighbouring seeds give unrelated rows.
*/
function random(seed) {
	const generator = xoroshiro128plus(scattered(seed));
	for (let i = 0; i < 8; i++) generator.next();
	return () => {
		for (;;) {
			const high = generator.next() >>> 5;
			const low = generator.next() >>> 6;
			if (high !== 0 || low !== 0) return (high * 67108864 + low) / 9007199254740992;
		}
	};
}
/** A 32-bit finaliser (Wellons' triple-shift hash prospector family): every bit of the seed moves every bit. */
function scattered(seed) {
	let x = seed + 2654435769 | 0;
	x = Math.imul(x ^ x >>> 16, 569420461);
	x = Math.imul(x ^ x >>> 15, 1935289751);
	return x ^ x >>> 15;
}

// shared/stats/random-binomial.ts
/**
* One draw from the binomial distribution, exact for any n: by inversion where the mean is small, by
* transformed rejection elsewhere (BTRS: Hörmann, Journal of Statistical Computation and Simulation 46 (1993) 101–110).
*/
function randomBinomial(n, p, uniform) {
	if (n <= 0 || p <= 0) return 0;
	if (p >= 1) return n;
	if (p > .5) return n - randomBinomial(n, 1 - p, uniform);
	return n * p < 10 ? byInversion(n, p, uniform) : byRejection(n, p, uniform);
}
function byInversion(n, p, uniform) {
	const odds = p / (1 - p);
	const start = Math.exp(n * Math.log1p(-p));
	for (;;) {
		let u = uniform();
		let mass = start;
		for (let k = 0; k <= n; k++) {
			if (u <= mass) return k;
			u -= mass;
			mass *= odds * (n - k) / (k + 1);
			if (mass === 0) break;
		}
	}
}
function byRejection(n, p, uniform) {
	const spread = Math.sqrt(n * p * (1 - p));
	const b = 1.15 + 2.53 * spread;
	const a = -.0873 + .0248 * b + .01 * p;
	const c = n * p + .5;
	const v0 = .92 - 4.2 / b;
	const alpha = (2.83 + 5.1 / b) * spread;
	const mode = Math.floor((n + 1) * p);
	for (;;) {
		const u = uniform() - .5;
		let v = uniform();
		const us = .5 - Math.abs(u);
		const k = Math.floor((2 * a / us + b) * u + c);
		if (us >= .07 && v <= v0) return k;
		if (k < 0 || k > n) continue;
		v = Math.log(v * alpha / (a / (us * us) + b));
		const bound = (mode + .5) * Math.log((mode + 1) / (p / (1 - p) * (n - mode + 1))) + (n + 1) * Math.log((n - mode + 1) / (n - k + 1)) + (k + .5) * Math.log(p / (1 - p) * (n - k + 1) / (k + 1)) + stirling(mode) + stirling(n - mode) - stirling(k) - stirling(n - k);
		if (v <= bound) return k;
	}
}
const small = [
	.08106146679532726,
	.04134069595540929,
	.02767792568499834,
	.02079067210376509,
	.01664469118982119,
	.01387612882307075,
	.01189670994589177,
	.01041126526197209,
	.009255462182712733,
	.00833056343336287
];
/** The remainder of Stirling's formula for ln k!. */
function stirling(k) {
	if (k < 10) return small[k];
	const square = (k + 1) ** 2;
	return (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / (k + 1);
}

// shared/stats/cell-bootstrap.ts
/**
* Difference of a confusion-matrix metric (F1, precision, MCC, kappa) between two models on the same rows,
* or one model's value, by the percentile bootstrap of the cell counts: rows with the same label and the same
* predictions are alike, so resampling their counts is resampling the rows, at a cost that does not grow with n.
* It is done twice, on the counts as they are and smoothed, and each bound and each p-value is the more cautious
* of the two. Smoothing adds, for each class that occurs, one row that only the challenger gets right and one that
* only the champion does (one model: one right and one wrong), spread over the wrong classes as the models'
* errors are; with two classes it is +1 on each of the four discordant cells.
* Undefined where the statistic is undefined on the counts themselves. Throws a RangeError for a table without rows.
*/
function cellBootstrap(cells) {
	const { classes, statistic, seed, replicates = 2e3 } = cells;
	const paired = cells.champion !== void 0;
	const table = merged(cells);
	const n = table.count.reduce((sum, c) => sum + c, 0);
	if (n < 1) throw new RangeError("cellBootstrap needs at least one row");
	const measure = measureOf(table, classes, statistic, paired);
	const value = measure(table.count);
	if (typeof value !== "number") return value;
	const smooth = smoothed(table, classes, paired);
	let drawn;
	const both = () => {
		drawn ??= [replicate(table, measure, n, replicates, seed), replicate(smooth, measureOf(smooth, classes, statistic, paired), n, replicates, seed)];
		return drawn;
	};
	const [least, most] = cells.range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
	const low = paired ? least - most : least;
	const high = paired ? most - least : most;
	const p = (limit, alternative) => {
		if (alternative === "greater" ? limit <= low : limit >= high) return 0;
		if (alternative === "greater" ? limit >= high : limit <= low) return 1;
		return Math.max(...both().map((replicates) => against(replicates, limit, alternative)));
	};
	return {
		value,
		method: paired ? "smoothed paired cell bootstrap" : "smoothed cell bootstrap",
		n,
		undefinedReplicates: () => both()[0].undefinedCount + both()[1].undefinedCount,
		p,
		interval(level) {
			const k = Math.floor(tailArea(level) * (replicates + 1) + 1e-9);
			const bounds = both().map(({ values, undefinedCount }) => {
				const at = k - undefinedCount;
				return at < 1 ? [low, high] : [values[at - 1], values[values.length - at]];
			});
			return [Math.max(low, Math.min(bounds[0][0], bounds[1][0])), Math.min(high, Math.max(bounds[0][1], bounds[1][1]))];
		}
	};
}
/** Share of replicates that speak against the claim, the sample itself counted as one of them. */
function against({ values, undefinedCount }, limit, alternative) {
	const greater = alternative === "greater";
	const before = firstWhere(values, (value) => greater ? value >= limit : value > limit);
	return (1 + (greater ? before : values.length - before) + undefinedCount) / (values.length + undefinedCount + 1);
}
/** Index of the first value for which it holds; it holds for all after it. */
function firstWhere(ascending, holds) {
	let [low, high] = [0, ascending.length];
	while (low < high) {
		const middle = low + high >> 1;
		if (holds(ascending[middle])) high = middle;
		else low = middle + 1;
	}
	return low;
}
/** Equal cells added up, the fullest first, so that the draws do not depend on the order of the input. */
function merged({ label, challenger, champion, count, classes }) {
	const sum = /* @__PURE__ */ new Map();
	for (let i = 0; i < count.length; i++) {
		if (!(count[i] > 0)) continue;
		const key = (label[i] * classes + (champion ? champion[i] : 0)) * classes + challenger[i];
		sum.set(key, (sum.get(key) ?? 0) + count[i]);
	}
	return tableOf(sum, classes);
}
function tableOf(sum, classes) {
	const entries = [...sum].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
	return {
		label: entries.map(([key]) => Math.floor(key / classes / classes)),
		champion: entries.map(([key]) => Math.floor(key / classes) % classes),
		challenger: entries.map(([key]) => key % classes),
		count: entries.map(([, c]) => c)
	};
}
/** The table with two pseudo-rows for each class that occurs. */
function smoothed(table, classes, paired) {
	const sum = /* @__PURE__ */ new Map();
	const add = (label, champion, challenger, count) => {
		const key = (label * classes + champion) * classes + challenger;
		sum.set(key, (sum.get(key) ?? 0) + count);
	};
	const wrong = /* @__PURE__ */ new Map();
	for (let i = 0; i < table.count.length; i++) {
		const label = table.label[i];
		add(label, table.champion[i], table.challenger[i], table.count[i]);
		let errors = wrong.get(label);
		if (!errors) {
			errors = new Float64Array(classes);
			wrong.set(label, errors);
		}
		if (table.challenger[i] !== label) errors[table.challenger[i]] += table.count[i];
		if (paired && table.champion[i] !== label) errors[table.champion[i]] += table.count[i];
	}
	for (const [label, errors] of wrong) {
		let all = errors.reduce((total, e) => total + e, 0);
		if (all === 0) {
			errors.fill(1);
			errors[label] = 0;
			all = classes - 1;
		}
		if (!paired) add(label, 0, label, 1);
		for (let other = 0; other < classes; other++) {
			if (errors[other] === 0) continue;
			const part = errors[other] / all;
			if (paired) add(label, label, other, part);
			add(label, paired ? other : 0, paired ? label : other, part);
		}
	}
	return tableOf(sum, classes);
}
/** The statistic as a function of the table's counts. */
function measureOf(table, classes, statistic, paired) {
	const confusionOf = (prediction) => {
		const at = table.label.map((label, i) => label * classes + prediction[i]);
		const confusion = new Float64Array(classes * classes);
		return (count) => {
			confusion.fill(0);
			for (let i = 0; i < at.length; i++) confusion[at[i]] += count[i];
			return statistic(confusion);
		};
	};
	const ofChallenger = confusionOf(table.challenger);
	if (!paired) return ofChallenger;
	const ofChampion = confusionOf(table.champion);
	return (count) => {
		const challenger = ofChallenger(count);
		if (typeof challenger !== "number") return challenger;
		const champion = ofChampion(count);
		return typeof champion === "number" ? challenger - champion : champion;
	};
}
/** Multinomial redraws of `n` rows, cell by cell from what is left. */
function replicate(table, measure, n, replicates, seed) {
	const cells = table.count.length;
	const chance = new Float64Array(cells);
	let rest = 0;
	for (let i = cells - 1; i >= 0; i--) {
		rest += table.count[i];
		chance[i] = table.count[i] / rest;
	}
	const uniform = random(seed);
	const count = new Float64Array(cells);
	const values = new Float64Array(replicates);
	let defined = 0;
	for (let b = 0; b < replicates; b++) {
		let left = n;
		for (let i = 0; i < cells; i++) {
			count[i] = i === cells - 1 ? left : randomBinomial(left, chance[i], uniform);
			left -= count[i];
		}
		const value = measure(count);
		if (typeof value === "number" && Number.isFinite(value)) values[defined++] = value;
	}
	return {
		values: values.subarray(0, defined).sort(),
		undefinedCount: replicates - defined
	};
}

// shared/stats/lone-value.ts
/** What one row tells of a mean: its value, and nothing of how much values vary, so that no verdict may follow. */
function loneValue(value) {
	return {
		value,
		method: "one row",
		n: 1,
		insufficient: { reason: "1 row says nothing of how much the values vary" },
		p: (limit, alternative) => (alternative === "greater" ? value >= limit : value <= limit) ? 0 : 1,
		interval: () => [value, value]
	};
}

// shared/stats/spread.ts
/**
* How far apart the values of two models lie at most: the largest of both minus the smallest of both.
* A row that neither model has shown yet is taken to change by no more than this.
*/
function spread(a, b) {
	let low = Number.POSITIVE_INFINITY;
	let high = Number.NEGATIVE_INFINITY;
	for (const values of [a, b]) for (let i = 0; i < values.length; i++) {
		const x = values[i];
		if (x < low) low = x;
		if (x > high) high = x;
	}
	return high - low;
}

// shared/checks/kinds/changed-rows.ts
/**
* 1 for each row on which what the metric reads of the two models differs. Where influences are ranks or ratios
* every row's moves a little when a few outputs change, so they do not tell.
*/
function changedRows({ metric, options }, rows, a, b) {
	const [ofA, ofB] = [a, b].map((role) => outputsOf(metric, options, rows, role));
	const changed = new Uint8Array(rows.n);
	ofA.forEach((values, k) => {
		const others = ofB[k];
		for (let i = 0; i < rows.n; i++) if (values[i] !== others[i]) changed[i] = 1;
	});
	return changed;
}
function outputsOf({ needs }, options, rows, role) {
	const model = rows.models[role];
	const outputs = {
		prediction: model?.prediction && [model.prediction],
		scores: model?.scores,
		column: model?.columns[String(options.column)] && [model.columns[String(options.column)]]
	}[needs];
	if (!outputs) throw new Error(`${needs} of ${role} was not gathered`);
	return outputs;
}

// shared/checks/kinds/differences.ts
/** a − b, row by row. */
function differences(a, b) {
	const all = new Float64Array(a.length);
	for (let i = 0; i < all.length; i++) all[i] = a[i] - b[i];
	return all;
}

// shared/checks/kinds/cells.ts
/** Functions of the confusion matrix: the smoothed paired bootstrap of the cell counts. */
const cells = {
	value(subject, sample, role) {
		return subject.metric.value(confusionOf(subject, sample, role), subject.context, subject.options);
	},
	influence: influence$2,
	estimate: (subject, sample, role) => bootstrap(subject, sample, role),
	difference: (subject, sample, a, b) => bootstrap(subject, sample, a, b)
};
function bootstrap(subject, sample, a, b) {
	const { metric, context, options, seed } = subject;
	const table = sample.cells ?? countedRows(subject, sample.rows, b ? [a, b] : [a]);
	return cellBootstrap({
		classes: context.classes.length,
		label: table.label,
		challenger: predictionOf(table, a),
		champion: b && predictionOf(table, b),
		count: table.count,
		statistic: (confusion) => metric.value(confusion, context, options),
		seed,
		range: metric.range
	});
}
function predictionOf(table, role) {
	const prediction = table.prediction[role];
	if (!prediction) throw new Error(`predictions of ${role} were not gathered`);
	return prediction;
}
/** Rows with the same label and the same predictions, counted. */
function countedRows({ context }, rows, roles) {
	const k = context.classes.length;
	const predictions = roles.map((role) => rows.models[role]?.prediction);
	const counts = /* @__PURE__ */ new Map();
	for (let i = 0; i < rows.n; i++) {
		let key = rows.label[i];
		for (const prediction of predictions) key = key * k + prediction[i];
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	const keys = [...counts.keys()].sort((x, y) => x - y);
	const digit = (place) => Int32Array.from(keys, (key) => Math.floor(key / k ** place) % k);
	return {
		n: rows.n,
		label: digit(roles.length),
		prediction: Object.fromEntries(roles.map((role, i) => [role, digit(roles.length - 1 - i)])),
		count: Float64Array.from(keys, (key) => counts.get(key))
	};
}
function confusionOf({ context }, sample, role) {
	const k = context.classes.length;
	const confusion = new Float64Array(k * k);
	const { cells: table, rows } = sample;
	if (table) {
		const prediction = predictionOf(table, role);
		for (let i = 0; i < table.count.length; i++) confusion[table.label[i] * k + prediction[i]] += table.count[i];
	} else if (rows) {
		const prediction = rows.models[role]?.prediction;
		for (let i = 0; i < rows.n; i++) confusion[rows.label[i] * k + prediction[i]] += rows.weight ? rows.weight[i] : 1;
	}
	return confusion;
}
/** Each row's influence is the value's derivative in the row's cell of the confusion matrix, by central differences. */
function influence$2(subject, rows, role) {
	const { metric, context, options } = subject;
	const k = context.classes.length;
	const confusion = confusionOf(subject, {
		n: rows.n,
		rows
	}, role);
	const value = metric.value(confusion, context, options);
	if (isUndefined(value)) return value;
	const total = confusion.reduce((sum, c) => sum + c, 0);
	const step = total * 1e-6;
	const slope = new Float64Array(k * k);
	for (let at = 0; at < slope.length; at++) {
		const held = confusion[at];
		if (held === 0) continue;
		const small = Math.min(step, held / 2);
		confusion[at] = held + small;
		const above = metric.value(confusion, context, options);
		confusion[at] = held - small;
		const below = metric.value(confusion, context, options);
		confusion[at] = held;
		if (isUndefined(above)) return above;
		if (isUndefined(below)) return below;
		slope[at] = total * (above - below) / (2 * small);
	}
	const prediction = rows.models[role]?.prediction;
	return {
		value,
		influence: Float64Array.from(rows.label, (label, i) => slope[label * k + prediction[i]])
	};
}

// shared/checks/kinds/remembered.ts
/** What a subject measured of one model on these rows, computed once: values, differences and slices ask for it again. */
function remembered({ metric, options }, rows, role, compute) {
	return onceOfRows(rows, JSON.stringify([
		role,
		metric.name,
		options
	]), compute);
}

// shared/checks/widened.ts
/**
* An estimate whose interval reaches farther down by `below` and up by `above`, and whose method says so;
* p-values follow, so that they agree with the interval as before.
*/
function widened(estimate, { below, above, reason }) {
	if (below === 0 && above === 0) return estimate;
	return {
		...estimate,
		method: `${estimate.method}, widened by ${reason}`,
		interval(level) {
			const [low, high] = estimate.interval(level);
			return [low - below, high + above];
		},
		p: (limit, alternative) => estimate.p(alternative === "greater" ? limit + below : limit - above, alternative)
	};
}

// shared/checks/kinds/trusted.ts
/** The estimate of `a` (or of `a` − `b`) as far as its metric trusts it: widened by its allowance, insufficient on too few rows. */
function trusted(estimate, subject, rows, a, b) {
	const { metric, context, options } = subject;
	if (metric.kind !== "influence") return estimate;
	const allowance = metric.allowance?.(rows, a, b, context, options);
	const wide = allowance ? widened(estimate, allowance) : estimate;
	const enough = metric.sufficient?.(rows, context, options);
	if (enough?.ok !== false) return wide;
	const needed = Math.ceil(enough.needed * estimate.n / rows.n);
	return {
		...wide,
		insufficient: {
			reason: enough.reason,
			needed
		}
	};
}

// shared/checks/kinds/influence.ts
/** Smooth functionals (areas, r2, medians): a t interval from the influence of each row; DeLong's where stratified. */
const influence$1 = {
	value(subject, sample, role) {
		const measured = influenceOf$1(subject, rowsOf$1(sample), role);
		return isUndefined(measured) ? measured : measured.value;
	},
	influence: influenceOf$1,
	estimate(subject, sample, role) {
		const rows = rowsOf$1(sample);
		const measured = influenceOf$1(subject, rows, role);
		if (isUndefined(measured)) return measured;
		return trusted(judged(subject, rows, measured), subject, rows, role);
	},
	difference(subject, sample, a, b) {
		const rows = rowsOf$1(sample);
		const measuredA = influenceOf$1(subject, rows, a);
		if (isUndefined(measuredA)) return measuredA;
		const measuredB = influenceOf$1(subject, rows, b);
		if (isUndefined(measuredB)) return measuredB;
		const difference = judged(subject, rows, {
			value: measuredA.value - measuredB.value,
			influence: differences(measuredA.influence, measuredB.influence),
			reach: spread(measuredA.influence, measuredB.influence),
			changed: changedRows(subject, rows, a, b)
		});
		return trusted(difference, subject, rows, a, b);
	}
};
function influenceOf$1(subject, rows, role) {
	return remembered(subject, rows, role, () => subject.metric.estimate(rows, role, subject.context, subject.options));
}
function judged(subject, rows, measured) {
	const { metric } = subject;
	const strata = metric.stratified && rows.label instanceof Int32Array ? rows.label : void 0;
	return linearised({
		...measured,
		strata,
		method: metric.method
	});
}
function rowsOf$1(sample) {
	if (!sample.rows) throw new Error("this metric needs rows, but only counted cells were gathered");
	return sample.rows;
}

// shared/checks/kinds/mean.ts
/** Means of per-row losses: the paired t with its rule for sparse differences, or betting where asked for. */
const mean = {
	value(subject, sample, role) {
		const loss = losses(subject, rowsOf(sample), role);
		if (isUndefined(loss)) return loss;
		const average = weightedMean(loss, rowsOf(sample).weight);
		return subject.metric.root ? Math.sqrt(average) : average;
	},
	influence(subject, rows, role) {
		const loss = losses(subject, rows, role);
		if (isUndefined(loss)) return loss;
		if (subject.metric.root) return rootInfluence(loss, rows.weight);
		const value = weightedMean(loss, rows.weight);
		return {
			value,
			influence: loss.map((l) => l - value)
		};
	},
	estimate(subject, sample, role) {
		const loss = losses(subject, rowsOf(sample), role);
		if (isUndefined(loss)) return loss;
		const bounds = subject.method === "betting" && subject.metric.bounds?.(subject.context, subject.options);
		if (bounds) return bettingMean({
			values: loss,
			bounds
		});
		return subject.metric.root ? rooted(singleMean(loss)) : singleMean(loss);
	},
	difference(subject, sample, a, b) {
		const rows = rowsOf(sample);
		const lossA = losses(subject, rows, a);
		if (isUndefined(lossA)) return lossA;
		const lossB = losses(subject, rows, b);
		if (isUndefined(lossB)) return lossB;
		const gaps = differences(lossA, lossB);
		const bounds = subject.metric.bounds?.(subject.context, subject.options);
		if (bounds && subject.method === "betting") {
			const span = bounds[1] - bounds[0];
			return bettingMean({
				values: gaps,
				bounds: [-span, span]
			});
		}
		if (subject.metric.root) return pairedRoot(lossA, lossB);
		return pairedMean(gaps, { reach: bounds ? bounds[1] - bounds[0] : spread(lossA, lossB) });
	}
};
/** The interval of a root of a mean is the root of the mean's interval. */
function rooted(square) {
	const root = (x) => Math.sqrt(Math.max(0, x));
	return {
		...square,
		value: root(square.value),
		interval: (level) => {
			const [low, high] = square.interval(level);
			return [root(low), root(high)];
		},
		p: (limit, alternative) => {
			if (limit >= 0) return square.p(limit * limit, alternative);
			return alternative === "greater" ? 0 : 1;
		}
	};
}
/** √mean(a) − √mean(b) by linearisation; a row has changed where its loss has, though every row's part in the roots moves. */
function pairedRoot(lossA, lossB) {
	const ofA = rootInfluence(lossA);
	const ofB = rootInfluence(lossB);
	return linearised({
		value: ofA.value - ofB.value,
		influence: differences(ofA.influence, ofB.influence),
		reach: spread(ofA.influence, ofB.influence),
		changed: Uint8Array.from(lossA, (loss, i) => loss === lossB[i] ? 0 : 1),
		method: "paired t on the linearised root, guarded for sparse and skewed differences"
	});
}
/** The root of a mean, and each row's influence on it; a mean of 0 has none. */
function rootInfluence(loss, weight) {
	const average = weightedMean(loss, weight);
	const value = Math.sqrt(average);
	return {
		value,
		influence: loss.map((l) => value === 0 ? 0 : (l - average) / (2 * value))
	};
}
function losses(subject, rows, role) {
	return remembered(subject, rows, role, () => subject.metric.losses(rows, role, subject.context, subject.options));
}
function rowsOf(sample) {
	if (!sample.rows) throw new Error("a mean of losses needs rows, but only counted cells were gathered");
	return sample.rows;
}
function weightedMean(values, weight) {
	let sum = 0;
	let total = 0;
	for (let i = 0; i < values.length; i++) {
		const w = weight ? weight[i] : 1;
		sum += w * values[i];
		total += w;
	}
	return sum / total;
}

// shared/checks/kinds/paired-hits.ts
/** Counts the hits of two models on the same rows; with `a` = `b`, of one model. */
function pairedHits(subject, sample, a, b) {
	const tally = {
		n: 0,
		hitsA: 0,
		hitsB: 0,
		onlyA: 0,
		onlyB: 0
	};
	const add = (hitA, hitB, count) => {
		tally.n += count;
		if (hitA === 1) tally.hitsA += count;
		if (hitB === 1) tally.hitsB += count;
		if (hitA === 1 && hitB === 0) tally.onlyA += count;
		if (hitA === 0 && hitB === 1) tally.onlyB += count;
	};
	const { metric, context, options } = subject;
	if (metric.kind === "row-rate") {
		if (!sample.rows) throw new Error(`${subject.key} needs rows, but only counted cells were gathered`);
		const hitsA = metric.hits(sample.rows, a, context, options);
		if ("undefined" in hitsA) return hitsA;
		const hitsB = a === b ? hitsA : metric.hits(sample.rows, b, context, options);
		if ("undefined" in hitsB) return hitsB;
		for (let i = 0; i < hitsA.length; i++) if (hitsA[i] >= 0) add(hitsA[i], hitsB[i], 1);
	} else {
		const { label, predictionA, predictionB, count } = counted(sample, a, b);
		for (let i = 0; i < label.length; i++) {
			const hitA = metric.hit(label[i], predictionA[i], context, options);
			if (hitA === null) continue;
			const hitB = metric.hit(label[i], predictionB[i], context, options);
			if (hitB === null) continue;
			add(hitA, hitB, count ? count[i] : 1);
		}
	}
	return tally.n > 0 ? tally : nothing(subject);
}
function counted(sample, a, b) {
	const source = sample.cells ?? sample.rows;
	if (!source) throw new Error("a sample holds neither rows nor cells");
	const predictionOf = (role) => sample.cells ? sample.cells.prediction[role] : sample.rows?.models[role]?.prediction;
	const predictionA = predictionOf(a);
	const predictionB = predictionOf(b);
	if (!predictionA || !predictionB) throw new Error(`predictions of ${predictionA ? b : a} were not gathered`);
	return {
		label: source.label,
		predictionA,
		predictionB,
		count: sample.cells?.count
	};
}
function nothing({ key, metric, context, options }) {
	return { undefined: `${key} is undefined: ${(metric.kind === "rate" ? metric.empty?.(context, options) : void 0) ?? "no row counts for it"}` };
}

// shared/checks/kinds/rate.ts
/** Shares of rows: Clopper–Pearson for one model, Tango's score interval for two on the same rows. */
const rate = {
	value(subject, sample, role) {
		const { rows } = sample;
		if (rows?.weight) {
			const weighted = influence(subject, rows, role);
			return isUndefined(weighted) ? weighted : weighted.value;
		}
		const hits = pairedHits(subject, sample, role, role);
		return isUndefined(hits) ? hits : hits.hitsA / hits.n;
	},
	influence,
	estimate(subject, sample, role) {
		const hits = pairedHits(subject, sample, role, role);
		return isUndefined(hits) ? hits : clopperPearson({
			n: hits.n,
			hits: hits.hitsA
		});
	},
	difference(subject, sample, a, b) {
		const hits = pairedHits(subject, sample, a, b);
		return isUndefined(hits) ? hits : tango({
			n: hits.n,
			gained: hits.onlyA,
			lost: hits.onlyB
		});
	}
};
function influence(subject, rows, role) {
	const hits = hitsOf(subject, {
		n: rows.n,
		rows
	}, role);
	if (!(hits instanceof Int8Array)) return hits;
	let all = 0;
	let inside = 0;
	let hit = 0;
	for (let i = 0; i < rows.n; i++) {
		const weight = rows.weight ? rows.weight[i] : 1;
		all += weight;
		if (hits[i] < 0) continue;
		inside += weight;
		if (hits[i] === 1) hit += weight;
	}
	if (inside === 0) return { undefined: `${subject.key} is undefined: no row with a weight counts for it` };
	const value = hit / inside;
	const scale = all / inside;
	return {
		value,
		influence: Float64Array.from(hits, (h) => h < 0 ? 0 : (h - value) * scale)
	};
}
function hitsOf(subject, sample, role) {
	const { metric, context, options } = subject;
	const rows = sample.rows;
	if (metric.kind === "row-rate") return metric.hits(rows, role, context, options);
	const prediction = rows.models[role]?.prediction;
	if (!prediction) throw new Error(`predictions of ${role} were not gathered`);
	return Int8Array.from(prediction, (p, i) => metric.hit(rows.label[i], p, context, options) ?? -1);
}

// shared/checks/kinds/reported.ts
/** Values without an interval: shown, never judged. */
const reported = {
	value(subject, sample, role) {
		if (!sample.rows) throw new Error(`${subject.key} needs rows, but only counted cells were gathered`);
		return subject.metric.value(sample.rows, role, subject.context, subject.options);
	},
	influence: (subject) => ({ undefined: subject.metric.reason }),
	estimate: (subject) => ({ undefined: subject.metric.reason }),
	difference: (subject) => ({ undefined: subject.metric.reason })
};

// shared/checks/kinds/index.ts
/** How each kind of metric is measured and judged. */
const kinds = {
	rate,
	"row-rate": rate,
	cells,
	mean,
	influence: influence$1,
	reported
};

// shared/checks/compare.ts
/** A metric's value for one model on these rows. */
function measure(subject, sample, role) {
	return finite(subject, kindOf(subject).value(subject, sample, role));
}
/** The same with its interval, for limits on the model itself. */
function estimateOf(subject, sample, role) {
	return finite(subject, estimated(subject, sample, role));
}
function estimated(subject, sample, role) {
	const kind = kindOf(subject);
	const { rows } = sample;
	const short = tooShort(subject, sample, () => kind.value(subject, sample, role));
	if (short) return short;
	if (!rows?.weight && !rows?.cluster) return kind.estimate(subject, sample, role);
	const measured = kind.influence(subject, rows, role);
	if (isUndefined(measured)) return measured;
	const estimate = linearised({
		...measured,
		weight: rows.weight,
		cluster: rows.cluster,
		method: designMethod(sample)
	});
	return trusted(estimate, subject, rows, role);
}
/**
* The paired difference `a` − `b` of a metric on the same rows. The method follows from the metric and
* the design (weights, clusters) alone, never from the values seen.
*/
function difference(subject, sample, a, b) {
	return finite(subject, differenceOf(subject, sample, a, b));
}
function differenceOf(subject, sample, a, b) {
	const kind = kindOf(subject);
	const { rows } = sample;
	const short = tooShort(subject, sample, () => {
		const ofA = kind.value(subject, sample, a);
		if (isUndefined(ofA)) return ofA;
		const ofB = kind.value(subject, sample, b);
		return isUndefined(ofB) ? ofB : ofA - ofB;
	});
	if (short) return short;
	if (!rows?.weight && !rows?.cluster) return kind.difference(subject, sample, a, b);
	const ofA = kind.influence(subject, rows, a);
	if (isUndefined(ofA)) return ofA;
	const ofB = kind.influence(subject, rows, b);
	if (isUndefined(ofB)) return ofB;
	const estimate = linearised({
		value: ofA.value - ofB.value,
		influence: differences(ofA.influence, ofB.influence),
		reach: spread(ofA.influence, ofB.influence),
		changed: changedRows(subject, rows, a, b),
		weight: rows.weight,
		cluster: rows.cluster,
		method: designMethod(sample)
	});
	return trusted(estimate, subject, rows, a, b);
}
/** What no double can hold is undefined. */
function finite({ key }, measured) {
	if (isUndefined(measured)) return measured;
	const value = typeof measured === "number" ? measured : measured.value;
	if (Number.isFinite(value)) return measured;
	return { undefined: `${key} is undefined: its numbers are too large to be reckoned with` };
}
/** What is to be said of rows that have no spread to judge by: of one row, or of rows without weight. */
function tooShort({ key, metric: { kind } }, { rows }, value) {
	if (!rows) return void 0;
	if (rows.weight && !rows.weight.some((weight) => weight > 0)) return { undefined: `${key} is undefined: no row has a weight above 0` };
	const byCounts = (kind === "rate" || kind === "row-rate" || kind === "cells") && !rows.weight && !rows.cluster;
	if (rows.n > 1 || byCounts || kind === "reported") return void 0;
	const alone = value();
	return isUndefined(alone) ? alone : loneValue(alone);
}
/** A metric's value for one model and each row's influence on it. */
function influenceOf(subject, rows, role) {
	return kindOf(subject).influence(subject, rows, role);
}
function kindOf(subject) {
	return kinds[subject.metric.kind];
}
function designMethod({ rows }) {
	if (rows?.cluster) return rows.weight ? "weighted cluster t (linearised)" : "cluster t (linearised)";
	return "weighted paired t (linearised)";
}

// shared/checks/counts-of.ts
/** Whether rows of a rate count alike and are independent, so that counts alone say all that is known. */
function isIndependentRate({ metric }, { rows }) {
	return (metric.kind === "rate" || metric.kind === "row-rate") && !rows?.weight && !rows?.cluster;
}
/** How many rows only one of the two models hits: what a rate's verdict stands on. Nothing for other metrics. */
function countsOf(subject, sample, against) {
	if (!isIndependentRate(subject, sample)) return void 0;
	const hits = pairedHits(subject, sample, "challenger", against);
	return isUndefined(hits) ? void 0 : {
		gained: hits.onlyA,
		lost: hits.onlyB
	};
}

// shared/checks/limit.ts
/**
* Where an estimate stands against a limit at one-sided level `alpha`: `pass` when its whole interval is
* on the right side, `fail` when the whole interval is on the wrong side, `inconclusive` between them and
* wherever the method cannot bear a verdict.
*/
function againstLimit(estimate, limit, alpha) {
	if (estimate.insufficient) return "inconclusive";
	const upward = limit.op.startsWith(">");
	if (estimate.p(limit.value, upward ? "greater" : "less") <= alpha) return "pass";
	if (estimate.p(limit.value, upward ? "less" : "greater") <= alpha) return "fail";
	return "inconclusive";
}
/** One-sided p-values that a limit is met, and that it is broken. */
function tailsOf(estimate, { op, value }) {
	const [met, broken] = op.startsWith(">") ? ["greater", "less"] : ["less", "greater"];
	return {
		limit: value,
		met: estimate.p(value, met),
		broken: estimate.p(value, broken)
	};
}
/**
* The labelled rows, of the same mix, that would decide: those that the method lacks, or else those at which the
* bound that decides would reach the limit if the estimate stayed where it is. Widths shrink with the root of
* n, and worst cases with n. Null where no number of rows would.
*/
function rowsThatDecide(estimate, limit, alpha, rows) {
	const lacking = estimate.insufficient?.needed ?? estimate.scarce?.needed;
	if (lacking) return Math.max(rows + 1, Math.ceil(rows * lacking / Math.max(1, estimate.n)));
	const distance = estimate.value - limit.value;
	const [low, high] = estimate.interval(1 - 2 * alpha);
	const width = distance > 0 ? estimate.value - low : high - estimate.value;
	if (distance === 0 || !(width > 0) || estimate.n === 0) return null;
	const factor = Math.abs(width / distance);
	const needed = Math.ceil(rows * (estimate.scarce ? factor : factor ** 2));
	return Number.isSafeInteger(needed) ? Math.max(rows + 1, needed) : null;
}

// shared/checks/limits-of.ts
/** The limit on the difference to the champion: non-inferior within the margin, or superior. */
function differenceLimit(setting, greaterIsBetter) {
	if (setting.superior) return {
		op: greaterIsBetter ? ">" : "<",
		value: 0
	};
	if (setting.margin === void 0) return void 0;
	const value = greaterIsBetter ? -setting.margin : setting.margin;
	return {
		op: greaterIsBetter ? ">=" : "<=",
		value: value === 0 ? 0 : value
	};
}
/** The limits on the challenger itself. */
function valueLimits(setting) {
	const limits = [];
	if (setting["at-least"] !== void 0) limits.push({
		op: ">=",
		value: setting["at-least"]
	});
	if (setting["at-most"] !== void 0) limits.push({
		op: "<=",
		value: setting["at-most"]
	});
	return limits;
}

// shared/checks/perfect.ts
/**
* The sample with a challenger that predicts every label: the best that any challenger could do on
* these rows. A limit that it cannot pass, no challenger can.
*/
function withPerfectChallenger(sample, context) {
	return {
		n: sample.n,
		...sample.cells && { cells: perfectCells(sample.cells) },
		...sample.rows && { rows: perfectRows(sample.rows, context) }
	};
}
/** The sample with a challenger that predicts exactly what the champion does: what most good changes come close to. */
function withUnchangedChallenger(sample) {
	const { cells, rows } = sample;
	return {
		n: sample.n,
		...cells && { cells: {
			...cells,
			prediction: {
				...cells.prediction,
				challenger: cells.prediction.champion
			}
		} },
		...rows && { rows: {
			...rows,
			models: {
				...rows.models,
				challenger: rows.models.champion
			}
		} }
	};
}
function perfectCells(cells) {
	return {
		...cells,
		prediction: {
			...cells.prediction,
			challenger: cells.label
		}
	};
}
function perfectRows(rows, context) {
	const { challenger } = rows.models;
	const perfect = {
		prediction: rows.label,
		columns: {},
		...challenger?.scores && { scores: perfectScores(rows, context) }
	};
	return {
		...rows,
		models: {
			...rows.models,
			challenger: perfect
		}
	};
}
function perfectScores(rows, context) {
	if (context.task === "binary") return [Float64Array.from(rows.label)];
	return context.classes.map((_, k) => Float64Array.from(rows.label, (label) => label === k ? 1 : 0));
}

// shared/checks/reach.ts
/**
* Tries a limit on the challenger that predicts every label. For means of losses only what no data could
* mend is told (too few rows for the method), because a perfect challenger need not be the one whose mean
* is known best.
*/
function reachOfPerfect(subject, sample, limit, alpha, against) {
	if (subject.metric.needs === "column") return { possible: true };
	if (!against && subject.metric.kind === "influence") return reachByRows(subject, sample);
	const perfect = withPerfectChallenger(sample, subject.context);
	const best = against ? difference(subject, perfect, "challenger", against) : estimateOf(subject, perfect, "challenger");
	if (isUndefined(best)) return { possible: true };
	if (subject.metric.kind === "mean" && !best.insufficient) return { possible: true };
	return reached(subject, perfect, best, limit, alpha, against);
}
/** A perfect model's influences are all 0 and have no spread to judge by; only the metric's least rows are told. */
function reachByRows({ metric, context, options }, { rows, n }) {
	const enough = metric.kind === "influence" && rows ? metric.sufficient?.(rows, context, options) : void 0;
	return enough?.ok === false ? {
		possible: false,
		needed: Math.max(n + 1, enough.needed)
	} : { possible: true };
}
/**
* Tries a limit against the champion on a challenger that predicts exactly what the champion does. Where
* not even that passes, there are too few rows to judge changes as they are usually made. What a mean or an area
* can show hangs on the changes themselves, so there only the fewest rows of the method count.
*/
function reachOfUnchanged(subject, sample, limit, alpha) {
	const unchanged = withUnchangedChallenger(sample);
	const best = difference(subject, unchanged, "challenger", "champion");
	if (isUndefined(best)) return { possible: true };
	if (!countsDecide(subject) && !best.insufficient) {
		if (best.n >= 50) return { possible: true };
		return {
			possible: false,
			needed: Math.ceil(sample.n * 50 / best.n)
		};
	}
	const reach = reached(subject, unchanged, best, limit, alpha, "champion");
	if (!countsDecide(subject)) return reach;
	const [least, most] = subject.metric.range;
	return {
		...reach,
		interval: best.insufficient ? [least - most, most - least] : best.interval(1 - 2 * alpha)
	};
}
/** Whether what a model that changes nothing would show follows from how many rows there are of which kind. */
function countsDecide({ metric: { kind } }) {
	return kind === "rate" || kind === "row-rate" || kind === "cells";
}
function reached(subject, sample, best, limit, alpha, against) {
	if (againstLimit(best, limit, alpha) === "pass") return { possible: true };
	return {
		possible: false,
		needed: smallest(subject, sample, best, limit, alpha, against)
	};
}
function smallest(subject, sample, best, limit, alpha, against) {
	const independent = !sample.rows?.weight && !sample.rows?.cluster;
	if (subject.metric.kind !== "rate" || !independent) return rowsThatDecide(best, limit, alpha, sample.n);
	const hits = pairedHits(subject, sample, "challenger", against ?? "challenger");
	if (isUndefined(hits)) return null;
	const passesAt = (n) => {
		const gained = n * hits.onlyA / hits.n;
		const estimate = against ? tango({
			n,
			gained,
			lost: 0
		}) : clopperPearson({
			n,
			hits: n
		});
		return againstLimit(estimate, limit, alpha) === "pass";
	};
	const denominator = fewest(passesAt, hits.n);
	return denominator === null ? null : Math.ceil(sample.n * denominator / hits.n);
}
/** The fewest n above `from` at which a test passes, by doubling and bisection; null beyond 2^40. */
function fewest(passes, from) {
	let high = Math.max(1, from);
	while (!passes(high)) {
		high *= 2;
		if (high > 2 ** 40) return null;
	}
	let low = Math.floor(high / 2);
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (passes(middle)) high = middle;
		else low = middle;
	}
	return high;
}

// shared/checks/farthest-beyond.ts
/** Of one metric's findings the one whose value lies farthest on the wrong side of its limit, or least far on the right one. */
function farthestBeyond(findings) {
	return findings.toSorted((a, b) => beyond(b) - beyond(a)).at(0);
}
function beyond({ value, limit }) {
	if (value === void 0 || !limit) return Number.NEGATIVE_INFINITY;
	return limit.op.startsWith(">") ? limit.value - value : value - limit.value;
}

// shared/checks/family.ts
/** Holm's step-down decisions over one family, with the level that each was decided at, in the order given. */
function familyDecisions(pValues, alpha) {
	const adjusted = holm(pValues);
	const size = pValues.length;
	const order = pValues.map((_, i) => i).sort((a, b) => pValues[a] - pValues[b]);
	const rank = new Map(order.map((index, step) => [index, step]));
	const stop = order.findIndex((index) => adjusted[index] > alpha);
	return pValues.map((_, i) => {
		const rejected = adjusted[i] <= alpha;
		const step = rejected ? rank.get(i) : stop;
		return {
			rejected,
			adjusted: adjusted[i],
			alpha: alpha / (size - step)
		};
	});
}

// shared/checks/part-family.ts
/** Measures the change of a metric in one part of the rows; says so where even an unchanged challenger could not pass. */
function measuredPart(subject, sample, base, alpha) {
	const { n, limit } = base;
	const estimate = difference(subject, sample, "challenger", "champion");
	if (isUndefined(estimate)) return {
		...base,
		apart: { why: estimate.undefined }
	};
	const counts = countsOf(subject, sample, "champion");
	if (againstLimit(estimate, limit, alpha) !== "inconclusive") return {
		...base,
		estimate,
		counts
	};
	const reach = reachOfUnchanged(subject, sample, limit, alpha);
	const measured = {
		...base,
		estimate,
		counts,
		unchanged: counts ? void 0 : reach.interval
	};
	return reach.possible ? measured : {
		...measured,
		apart: tooSmall(n, reach.needed)
	};
}
/** Why a part stands aside on which not even an unchanged model would pass; `needed` rows would do. */
function tooSmall(n, needed) {
	const fewest = needed == null ? "" : `; the fewest that would do are ${counted$1(needed)}`;
	return {
		why: `too small to judge: with ${counted$1(n)} rows not even an unchanged model would pass${fewest}`,
		needed
	};
}
/**
* The findings of one family: over all its parts Holm controls both claims, that a part is no worse and that it is
* worse. Parts that are too small for any verdict can still be shown to be worse; those where the metric is undefined
* stand aside.
* @param unseen how many parts more the family has, of which nothing is known: they count, and none of them is decided
*/
function judgeParts(subject, family, alpha, name, unseen = 0) {
	const measured = family.filter((part) => part.estimate);
	const judged = measured.filter((part) => !part.apart);
	const tails = new Map(measured.map((part) => [part, tailsOf(part.estimate, part.limit)]));
	const pValue = (part, side) => part.estimate?.insufficient ? 1 : tails.get(part)?.[side] ?? 1;
	const rest = Array.from({ length: unseen }, () => 1);
	const better = familyDecisions([...judged.map((part) => pValue(part, "met")), ...rest], alpha);
	const worse = familyDecisions([...measured.map((part) => pValue(part, "broken")), ...rest], alpha);
	const passAt = new Map(judged.map((part, i) => [part, i]));
	const failAt = new Map(measured.map((part, i) => [part, i]));
	const findingOf = (part) => {
		const { estimate, limit, apart } = part;
		const base = {
			subject: subject.key,
			statistic: "difference",
			slice: part.level,
			limit
		};
		if (!estimate) return {
			...base,
			n: part.n,
			status: "skip",
			why: apart?.why
		};
		const pass = passAt.get(part) ?? -1;
		const fail = failAt.get(part);
		const alphas = [worse[fail].alpha, ...pass < 0 ? [] : [better[pass].alpha]];
		let status = "inconclusive";
		let used = Math.min(...alphas);
		if (!estimate.insufficient && pass >= 0 && better[pass].rejected) {
			status = "pass";
			used = better[pass].alpha;
		} else if (!estimate.insufficient && worse[fail].rejected) {
			status = "fail";
			used = worse[fail].alpha;
		} else if (apart) status = "skip";
		const needed = status === "inconclusive" ? rowsThatDecide(estimate, limit, used, part.n) : apart?.needed ?? void 0;
		const finding = {
			...base,
			value: estimate.value,
			interval: estimate.interval(1 - 2 * used),
			level: 1 - 2 * used,
			better: subject.metric.greaterIsBetter ? "larger" : "smaller",
			method: `${estimate.method}, Holm over ${counted$1(measured.length + unseen)} ${name}s`,
			p: status === "fail" ? worse[fail].adjusted : better[pass]?.adjusted,
			n: estimate.n,
			needed,
			counts: part.counts,
			insufficient: estimate.insufficient?.reason,
			tails: part.counts ? void 0 : tails.get(part),
			unchanged: part.unchanged,
			status
		};
		const why = apart && status === "skip" ? apart.why : inWords(subject, part, finding, name);
		return {
			...finding,
			why: why.slice(0, 2e3)
		};
	};
	return new Map(family.map((part) => [part, findingOf(part)]));
}
function inWords(subject, part, finding, name) {
	const where = Object.entries(part.level).map(([column, value]) => `${column} = ${value}`).join(", ");
	const numbers = `${withInterval(finding.value, finding.interval, "+")}, allowed ${written(part.limit.value)}`;
	if (finding.status === "pass") return `in ${where} ${subject.key} is no worse than the champion's: ${numbers}`;
	if (finding.status === "fail") return `in ${where} ${subject.key} is worse than the champion's: ${numbers}`;
	const lacking = part.estimate?.insufficient ?? part.estimate?.scarce;
	const why = lacking ? `: ${lacking.reason}` : "";
	const more = finding.needed ? `; ${about(finding.needed)} rows of this ${name} would decide` : "";
	return `in ${where} ${subject.key} is not decided: ${numbers}${why}${more}`;
}

// shared/checks/summary-of.ts
/**
* One sentence: of the checks with the worst status the primary metric's, else the first; without a primary metric, of the
* first and its like (`change/…`) the one farthest beyond its limit. How many more of what it judges came to the same; and
* what the other checks came to: `… (and 1 more group); 2 more checks fail, 3 warn`.
*/
function summaryOf(verdict, checks, primary) {
	const deciding = checks.filter((check) => check.status === verdict);
	if (deciding.length === 0) return "nothing could be judged";
	const first = primary ? deciding.find((check) => check.id === `metric/${primary}`) ?? deciding[0] : farthest(deciding, verdict);
	const own = decidingFindings(first, verdict);
	const worst = farthestBeyond(own);
	const why = worst?.why ?? first.why;
	if (verdict === "pass") return why;
	const alike = own.length - 1;
	return [`${why}${worst && alike > 0 ? ` (and ${counted$1(alike)} more ${nounOf(worst, first, alike)})` : ""}`.slice(0, 1900), ...otherChecks(checks.filter((check) => check !== first))].join("; ");
}
function decidingFindings({ findings }, verdict) {
	return findings.filter((finding) => finding.status === verdict);
}
/** Of the checks that judge the same as the first does, the one with the finding farthest beyond its limit. */
function farthest(checks, verdict) {
	const kind = checks[0].id.split("/")[0];
	const like = checks.filter(({ id }) => id.split("/")[0] === kind);
	const worst = farthestBeyond(like.flatMap((check) => decidingFindings(check, verdict)));
	return like.find(({ findings }) => worst !== void 0 && findings.includes(worst)) ?? checks[0];
}
/** What a check judges several of. */
function nounOf({ pair, slice }, { id }, count) {
	const s = count === 1 ? "" : "s";
	if (pair) return `pair${s}`;
	if (slice) return `${id.startsWith("slices/") ? "slice" : "group"}${s}`;
	return `limit${s}`;
}

export { spread as C, xoroshiro128plus as D, random as E, changedRows as S, randomBinomial as T, estimateOf as _, familyDecisions as a, pairedHits as b, reachOfPerfect as c, valueLimits as d, againstLimit as f, difference as g, countsOf as h, tooSmall as i, reachOfUnchanged as l, tailsOf as m, judgeParts as n, farthestBeyond as o, rowsThatDecide as p, measuredPart as r, countsDecide as s, summaryOf as t, differenceLimit as u, influenceOf as v, loneValue as w, differences as x, measure as y };