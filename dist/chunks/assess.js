import { i as worst, t as blocks } from "./verdict.js";
import { i as isUndefined, r as ranking, t as metricByName } from "./metrics.js";
import { D as tailArea, F as written, M as about, N as counted$1, O as confidenceLimit, P as withInterval, _ as clopperPearson, a as pairedMean, d as holm, i as singleMean, l as midPMcnemar, n as tango, s as orderStatisticInterval, u as linearised } from "./stats.js";
import { t as hasChampion } from "./has-champion.js";

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
				const sorted = values.slice().sort();
				const at = k - undefinedCount;
				return at < 1 ? [low, high] : [sorted[at - 1], sorted[sorted.length - at]];
			});
			return [Math.max(low, Math.min(bounds[0][0], bounds[1][0])), Math.min(high, Math.max(bounds[0][1], bounds[1][1]))];
		}
	};
}
/** Share of replicates that speak against the claim, the sample itself counted as one of them. */
function against({ values, undefinedCount }, limit, alternative) {
	const greater = alternative === "greater";
	let beyond = undefinedCount;
	for (const value of values) if (greater ? value < limit : value > limit) beyond++;
	return (1 + beyond) / (values.length + undefinedCount + 1);
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
		values: values.subarray(0, defined),
		undefinedCount: replicates - defined
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
const results = /* @__PURE__ */ new WeakMap();
/** What a subject measured of one model on these rows, computed once: values, differences and slices ask for it again. */
function remembered(subject, rows, role, compute) {
	let ofRows = results.get(rows);
	if (!ofRows) {
		ofRows = /* @__PURE__ */ new Map();
		results.set(rows, ofRows);
	}
	const key = JSON.stringify([
		role,
		subject.metric.name,
		subject.options
	]);
	if (!ofRows.has(key)) ofRows.set(key, compute());
	return ofRows.get(key);
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
		const measured = influenceOf(subject, rowsOf$1(sample), role);
		return isUndefined(measured) ? measured : measured.value;
	},
	influence: influenceOf,
	estimate(subject, sample, role) {
		const rows = rowsOf$1(sample);
		const measured = influenceOf(subject, rows, role);
		if (isUndefined(measured)) return measured;
		return trusted(judged(subject, rows, measured), subject, rows, role);
	},
	difference(subject, sample, a, b) {
		const rows = rowsOf$1(sample);
		const measuredA = influenceOf(subject, rows, a);
		if (isUndefined(measuredA)) return measuredA;
		const measuredB = influenceOf(subject, rows, b);
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
function influenceOf(subject, rows, role) {
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
	return kindOf(subject).value(subject, sample, role);
}
/** The same with its interval, for limits on the model itself. */
function estimateOf(subject, sample, role) {
	const kind = kindOf(subject);
	const { rows } = sample;
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
	const kind = kindOf(subject);
	const { rows } = sample;
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
	const p = estimate.p(limit.value, limit.op.startsWith(">") ? "greater" : "less");
	const needed = finding.status === "inconclusive" ? rowsThatDecide(estimate, limit, alpha, sample.n) : void 0;
	return explained({
		...finding,
		p: Math.max(p, finding.p ?? 0),
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
		p: estimate.p(limit.value, limit.op === ">=" ? "greater" : "less"),
		limit,
		needed: status === "inconclusive" ? rowsThatDecide(estimate, limit, alpha, sample.n) : void 0,
		status
	}, subject, sample, estimate, limit, alpha);
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
	const smallest = needed === null ? "no number of rows would do" : `the fewest that would do are ${counted$1(needed)}`;
	return `no challenger could pass this limit on ${subject.key} with ${counted$1(sample.n)} rows${reason}: it can only fail or stay inconclusive; ${smallest}`;
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

// node_modules/simple-statistics/dist/simple-statistics.mjs
/**
* This is the internal implementation of quantiles: when you know
* that the order is sorted, you don't need to re-sort it, and the computations
* are faster.
*
* This implements the linear interpolation method (type=7 in R/numpy),
* which is the default in numpy.percentile and R's quantile.
*
* @param {Array<number>} x sample of one or more data points
* @param {number} p desired quantile: a number between 0 to 1, inclusive
* @returns {number} quantile value
* @throws {Error} if p ix outside of the range from 0 to 1
* @throws {Error} if x is empty
* @example
* quantileSorted([3, 6, 7, 8, 8, 9, 10, 13, 15, 16, 20], 0.5); // => 9
*/
function quantileSorted(x, p) {
	var idx = (x.length - 1) * p;
	if (x.length === 0) throw new Error("quantile requires at least one data point.");
	else if (p < 0 || p > 1) throw new Error("quantiles must be between 0 and 1");
	else if (p === 1) return x[x.length - 1];
	else if (p === 0) return x[0];
	else if (idx % 1 !== 0) {
		var lower = Math.floor(idx);
		var upper = Math.ceil(idx);
		var fraction = idx - lower;
		return x[lower] + fraction * (x[upper] - x[lower]);
	} else return x[idx];
}
/**
* [Bayesian Classifier](http://en.wikipedia.org/wiki/Naive_Bayes_classifier)
*
* This is a naïve bayesian classifier that takes
* singly-nested objects.
*
* @class
* @example
* var bayes = new BayesianClassifier();
* bayes.train({
*   species: 'Cat'
* }, 'animal');
* var result = bayes.score({
*   species: 'Cat'
* })
* // result
* // {
* //   animal: 1
* // }
*/
var BayesianClassifier = function BayesianClassifier() {
	this.totalCount = 0;
	this.data = {};
};
/**
* Train the classifier with a new item, which has a single
* dimension of Javascript literal keys and values.
*
* @param {Object} item an object with singly-deep properties
* @param {string} category the category this item belongs to
* @return {undefined} adds the item to the classifier
*/
BayesianClassifier.prototype.train = function train(item, category) {
	if (!this.data[category]) this.data[category] = {};
	for (var k in item) {
		var v = item[k];
		if (this.data[category][k] === void 0) this.data[category][k] = {};
		if (this.data[category][k][v] === void 0) this.data[category][k][v] = 0;
		this.data[category][k][v]++;
	}
	this.totalCount++;
};
/**
* Generate a score of how well this item matches all
* possible categories based on its attributes
*
* @param {Object} item an item in the same format as with train
* @returns {Object} of probabilities that this item belongs to a
* given category.
*/
BayesianClassifier.prototype.score = function score(item) {
	var odds = {};
	var category;
	for (var k in item) {
		var v = item[k];
		for (category in this.data) {
			if (odds[category] === void 0) odds[category] = {};
			if (this.data[category][k]) odds[category][k + "_" + v] = (this.data[category][k][v] || 0) / this.totalCount;
			else odds[category][k + "_" + v] = 0;
		}
	}
	var oddsSums = {};
	for (category in odds) {
		oddsSums[category] = 0;
		for (var combination in odds[category]) oddsSums[category] += odds[category][combination];
	}
	return oddsSums;
};
var SQRT_2PI$1 = Math.sqrt(2 * Math.PI);
function cumulativeDistribution(z) {
	var sum = z;
	var tmp = z;
	for (var i = 1; i < 30; i++) {
		tmp *= z * z / (2 * i + 1);
		sum += tmp;
	}
	return Math.round((.5 + sum / SQRT_2PI$1 * Math.exp(-z * z / 2)) * 1e4) / 1e4;
}
/**
* A standard normal table, also called the unit normal table or Z table,
* is a mathematical table for the values of Φ (phi), which are the values of
* the [cumulative distribution function](https://en.wikipedia.org/wiki/Normal_distribution#Cumulative_distribution_function)
* of the normal distribution. It is used to find the probability that a
* statistic is observed below, above, or between values on the standard
* normal distribution, and by extension, any normal distribution.
*/
var standardNormalTable = [];
for (var z = 0; z <= 3.09; z += .01) standardNormalTable.push(cumulativeDistribution(z));
/**
* This is a single-layer [Perceptron Classifier](http://en.wikipedia.org/wiki/Perceptron) that takes
* arrays of numbers and predicts whether they should be classified
* as either 0 or 1 (negative or positive examples).
* @class
* @example
* // Create the model
* var p = new PerceptronModel();
* // Train the model with input with a diagonal boundary.
* for (var i = 0; i < 5; i++) {
*     p.train([1, 1], 1);
*     p.train([0, 1], 0);
*     p.train([1, 0], 0);
*     p.train([0, 0], 0);
* }
* p.predict([0, 0]); // 0
* p.predict([0, 1]); // 0
* p.predict([1, 0]); // 0
* p.predict([1, 1]); // 1
*/
var PerceptronModel = function PerceptronModel() {
	this.weights = [];
	this.bias = 0;
};
/**
* **Predict**: Use an array of features with the weight array and bias
* to predict whether an example is labeled 0 or 1.
*
* @param {Array<number>} features an array of features as numbers
* @returns {number|null} 1 if the score is over 0, otherwise 0; null if
* the model has not been trained on feature arrays of this length
*/
PerceptronModel.prototype.predict = function predict(features) {
	if (features.length !== this.weights.length) return null;
	var score = 0;
	for (var i = 0; i < this.weights.length; i++) score += this.weights[i] * features[i];
	score += this.bias;
	if (score > 0) return 1;
	else return 0;
};
/**
* **Train** the classifier with a new example, which is
* a numeric array of features and a 0 or 1 label.
*
* @param {Array<number>} features an array of features as numbers
* @param {number} label either 0 or 1
* @returns {PerceptronModel|null} this, or null if the label is not 0 or 1
*/
PerceptronModel.prototype.train = function train(features, label) {
	if (label !== 0 && label !== 1) return null;
	if (features.length !== this.weights.length) {
		this.weights = features.slice();
		this.bias = 1;
	}
	var prediction = this.predict(features);
	if (typeof prediction === "number" && prediction !== label) {
		var gradient = label - prediction;
		for (var i = 0; i < this.weights.length; i++) this.weights[i] += gradient * features[i];
		this.bias += gradient;
	}
	return this;
};

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

// shared/checks/farthest-beyond.ts
/** Of one metric's findings the one whose value lies farthest on the wrong side of its limit, or least far on the right one. */
function farthestBeyond(findings) {
	return findings.toSorted((a, b) => beyond(b) - beyond(a)).at(0);
}
function beyond({ value, limit }) {
	if (value === void 0 || !limit) return Number.NEGATIVE_INFINITY;
	return limit.op.startsWith(">") ? limit.value - value : value - limit.value;
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
		for (const [entry, finding] of judgeFamily(subject, together, alpha)) findings.set(entry, finding);
	}
	return all.flatMap((slices) => {
		const own = family.filter((entry) => entry.slices === slices);
		return own.length > 0 ? [checkOf(subject, slices, own, findings)] : [];
	});
}
function entryOf(subject, setting, { slices, level, n, rows }, alpha) {
	const limit = sliceLimit(subject, setting, slices.setting);
	const entry = {
		slices,
		level,
		n,
		values: ["challenger", "champion"].map((role) => ({
			...valueFinding(subject, rows, role),
			slice: level
		})),
		limit
	};
	const estimate = difference(subject, rows, "challenger", "champion");
	if (isUndefined(estimate)) return {
		...entry,
		apart: { why: estimate.undefined }
	};
	const counts = countsOf(subject, rows, "champion");
	if (againstLimit(estimate, limit, alpha) !== "inconclusive") return {
		...entry,
		estimate,
		counts
	};
	const reach = reachOfUnchanged(subject, rows, limit, alpha);
	const measured = {
		...entry,
		estimate,
		counts,
		unchanged: counts ? void 0 : reach.interval
	};
	return reach.possible ? measured : {
		...measured,
		apart: tooSmall(n, reach.needed)
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
/** Why a level stands aside on which not even an unchanged model would pass; `needed` rows would do. */
function tooSmall(n, needed) {
	const fewest = needed == null ? "" : `; the fewest that would do are ${counted$1(needed)}`;
	return {
		why: `too small to judge: with ${counted$1(n)} rows not even an unchanged model would pass${fewest}`,
		needed
	};
}
function judgeFamily(subject, family, alpha) {
	const measured = family.filter((entry) => entry.estimate);
	const judged = measured.filter((entry) => !entry.apart);
	const tails = new Map(measured.map((entry) => [entry, tailsOf(entry.estimate, entry.limit)]));
	const pValue = (entry, side) => entry.estimate?.insufficient ? 1 : tails.get(entry)?.[side] ?? 1;
	const better = familyDecisions(judged.map((entry) => pValue(entry, "met")), alpha);
	const worse = familyDecisions(measured.map((entry) => pValue(entry, "broken")), alpha);
	const passAt = new Map(judged.map((entry, i) => [entry, i]));
	const failAt = new Map(measured.map((entry, i) => [entry, i]));
	return family.map((entry) => {
		const { estimate, limit, apart } = entry;
		const base = {
			subject: subject.key,
			statistic: "difference",
			slice: entry.level,
			limit
		};
		if (!estimate) return [entry, {
			...base,
			n: entry.n,
			status: "skip",
			why: apart?.why
		}];
		const pass = passAt.get(entry) ?? -1;
		const fail = failAt.get(entry);
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
		const needed = status === "inconclusive" ? rowsThatDecide(estimate, limit, used, entry.n) : apart?.needed ?? void 0;
		const finding = {
			...base,
			value: estimate.value,
			interval: estimate.interval(1 - 2 * used),
			level: 1 - 2 * used,
			better: subject.metric.greaterIsBetter ? "larger" : "smaller",
			method: `${estimate.method}, Holm over ${counted$1(measured.length)} slices`,
			p: pass < 0 ? void 0 : better[pass].adjusted,
			n: estimate.n,
			needed,
			counts: entry.counts,
			insufficient: estimate.insufficient?.reason,
			tails: entry.counts ? void 0 : tails.get(entry),
			unchanged: entry.unchanged,
			status
		};
		return [entry, {
			...finding,
			why: apart && status === "skip" ? apart.why : inWords(subject, entry, finding)
		}];
	});
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
		...skipped > 0 ? [`${counted$1(skipped)} of ${counted$1(own.length)} slices could not be judged`] : [],
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
	if (status === "pass") return `no worse in any of ${counted$1(judged)} slices`;
	const first = farthestBeyond(findings);
	const rest = findings.length > 1 ? `; and ${counted$1(findings.length - 1)} more slices` : "";
	return `${first?.why}${rest}`;
}
function inWords(subject, entry, finding) {
	const where = Object.entries(entry.level).map(([column, value]) => `${column} = ${value}`).join(", ");
	const numbers = `${withInterval(finding.value, finding.interval, "+")}, allowed ${written(entry.limit.value)}`;
	if (finding.status === "pass") return `in ${where} ${subject.key} is no worse than the champion's: ${numbers}`;
	if (finding.status === "fail") return `in ${where} ${subject.key} is worse than the champion's: ${numbers}`;
	const lacking = entry.estimate?.insufficient ?? entry.estimate?.scarce;
	const why = lacking ? `: ${lacking.reason}` : "";
	const more = finding.needed ? `; ${about(finding.needed)} rows of this slice would decide` : "";
	return `in ${where} ${subject.key} is not decided: ${numbers}${why}${more}`;
}

// shared/checks/summary-of.ts
/** One sentence: of the checks with the worst status the primary metric's, else the first; and how many more decide alike. */
function summaryOf(verdict, checks, primary) {
	const deciding = checks.filter((check) => check.status === verdict);
	if (deciding.length === 0) return "nothing could be judged";
	const first = deciding.find((check) => check.id === `metric/${primary}`) ?? deciding[0];
	const findings = deciding.flatMap((check) => check.findings.filter((finding) => finding.status === verdict));
	const own = first.findings.filter((finding) => finding.status === verdict);
	const why = farthestBeyond(own)?.why ?? first.why;
	const others = findings.length - 1;
	return verdict === "pass" || others < 1 ? why : `${why} (and ${others} more)`;
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

export { valueLimits as C, randomBinomial as D, difference as E, random as O, differenceLimit as S, rowsThatDecide as T, gainFinding as _, isJudgedIn as a, verdictInWords as b, checkOfSelfTest as c, differingRowsTitle as d, costQuantiles as f, discordantFindings as g, checkOfMetric as h, checksOfSlices as i, judgedSelfTest as l, judgedTime as m, subjectOf as n, sliceLimit as o, judgedAmount as p, summaryOf as r, tooSmall as s, assess as t, selfTestLimit as u, judgedDifference as v, againstLimit as w, countsDecide as x, shown as y };