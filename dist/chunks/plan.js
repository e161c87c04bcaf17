import { i as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { k as isUndefined } from "./specificity.js";
import { l as differingRowsTitle, n as subjectOf } from "./assess.js";
import { E as random, T as randomBinomial, f as againstLimit, g as difference, u as differenceLimit } from "./summary-of.js";
import { A as require_lib$6, F as require_lib$12, I as require_lib$7, M as require_lib$10, N as require_lib$9, P as require_lib$5, j as require_lib$8, k as binomial, l as pairedMean, m as linearised, n as tango, v as require_lib$11 } from "./stats.js";
import { C as require_lib$16, D as require_lib$17, E as require_lib$13, O as require_lib$21, c as require_lib$19, d as require_lib$18, i as require_lib$20, n as require_lib$14, t as normal, w as require_lib$15 } from "./normal.js";

// shared/checks/plan/assumption-from-pilot.ts
/**
* What an earlier report says of a metric: how often the models differ, not which of them was better. The pilot's
* own difference is not planned with, because it is noise as much as truth.
*/
function assumptionFromPilot(pilot, subject) {
	const findings = pilot.checks.find((check) => check.id === `metric/${subject.key}`)?.findings ?? [];
	const of = (statistic) => findings.find((finding) => finding.statistic === statistic);
	const absent = { missing: `the pilot's report does not compare ${subject.key}` };
	if (subject.metric.kind === "cells") {
		const cells = equallyGood(pilot);
		return cells ? {
			kind: "cells",
			cells,
			words: "the pilot's rows, the models made equally good"
		} : absent;
	}
	const gained = of("gained");
	const lost = of("lost");
	if (gained?.value !== void 0 && lost?.value !== void 0 && gained.n && pilot.rows) {
		const discordance = (gained.value + lost.value) / gained.n;
		const words = `as in the pilot, ${gained.value + lost.value} of ${gained.n} rows discordant`;
		return {
			kind: "rate",
			counted: gained.n / pilot.rows,
			discordance,
			words
		};
	}
	const difference = of("difference");
	if (!difference?.interval || !difference.level || !pilot.rows) return absent;
	const [low, high] = difference.interval;
	return {
		kind: "spread",
		sd: (high - low) / (2 * normal.quantile((1 + difference.level) / 2)) * Math.sqrt(pilot.rows),
		changed: 1,
		words: "the pilot's spread"
	};
}
/** The pilot's cells with champion and challenger averaged over both ways round. */
function equallyGood(pilot) {
	const table = pilot.sections.find(({ title }) => title === differingRowsTitle);
	if (table?.type !== "table") return void 0;
	const classes = [...new Set(table.rows.flatMap((row) => row.slice(0, 3).map(String)))].sort();
	const index = (cell) => classes.indexOf(String(cell));
	const total = table.rows.reduce((sum, row) => sum + Number(row[3]), 0);
	const twice = table.rows.flatMap((row) => [row, [
		row[0],
		row[2],
		row[1],
		row[3]
	]]);
	return {
		label: Int32Array.from(twice, (row) => index(row[0])),
		champion: Int32Array.from(twice, (row) => index(row[1])),
		challenger: Int32Array.from(twice, (row) => index(row[2])),
		share: Float64Array.from(twice, (row) => Number(row[3]) / total / 2)
	};
}

// shared/checks/plan/draws.ts
/** Metrics of classes: the rows fall into the cells by their shares. */
function drawFromCells(subject, cells) {
	return (rows, seed) => {
		const uniform = random(seed);
		let left = rows;
		let rest = cells.share.reduce((sum, share) => sum + share, 0);
		const count = cells.share.map((share) => {
			const drawn = left === 0 ? 0 : randomBinomial(left, Math.min(1, share / rest), uniform);
			left -= drawn;
			rest -= share;
			return drawn;
		});
		const prediction = {
			champion: cells.champion,
			challenger: cells.challenger
		};
		const table = {
			n: rows,
			label: cells.label,
			prediction,
			count
		};
		return difference({
			...subject,
			seed
		}, {
			n: rows,
			cells: table
		}, "challenger", "champion");
	};
}
/** Areas under the ROC curve: scores of both models normal within each class. */
function drawFromBinormal(subject, assumed) {
	const { prevalence, auc, correlation } = assumed;
	const shiftOf = (area) => Math.SQRT2 * normal.quantile(area);
	const champion = shiftOf(auc);
	const challenger = shiftOf(Math.min(1 - 1e-9, auc + assumed.difference));
	const rest = Math.sqrt(1 - correlation ** 2);
	return (n, seed) => {
		const gauss = normals(seed);
		const positives = Math.round(n * prevalence);
		const label = Int32Array.from({ length: n }, (_, i) => i < positives ? 1 : 0);
		const scoresA = new Float64Array(n);
		const scoresB = new Float64Array(n);
		for (let i = 0; i < n; i++) {
			const shared = gauss();
			scoresB[i] = shared + label[i] * champion;
			scoresA[i] = correlation * shared + rest * gauss() + label[i] * challenger;
		}
		return difference(subject, {
			n,
			rows: {
				n,
				label,
				models: {
					challenger: {
						scores: [scoresA],
						columns: {}
					},
					champion: {
						scores: [scoresB],
						columns: {}
					}
				}
			}
		}, "challenger", "champion");
	};
}
/** Means and smooth functionals: the rows' parts in the difference are normal where they changed, zero elsewhere. */
function drawFromSpread(subject, assumed) {
	const { sd, changed } = assumed;
	return (rows, seed) => {
		const gauss = normals(seed);
		const uniform = random(seed ^ 1540483477);
		const centre = assumed.difference / changed;
		const parts = Float64Array.from({ length: rows }, () => uniform() < changed ? centre + sd * gauss() : 0);
		if (subject.metric.kind === "mean") return pairedMean(parts);
		const value = parts.reduce((sum, part) => sum + part, 0) / rows;
		const influence = parts.map((part) => part - value);
		const method = "method" in subject.metric ? subject.metric.method : "linearised t";
		return linearised({
			value,
			influence,
			method
		});
	};
}
/** Standard normal deviates by Marsaglia's polar method. */
function normals(seed) {
	const uniform = random(seed);
	let spare;
	return () => {
		if (spare !== void 0) {
			const kept = spare;
			spare = void 0;
			return kept;
		}
		for (;;) {
			const u = 2 * uniform() - 1;
			const v = 2 * uniform() - 1;
			const s = u * u + v * v;
			if (s >= 1 || s === 0) continue;
			const scale = Math.sqrt(-2 * Math.log(s) / s);
			spare = v * scale;
			return u * scale;
		}
	};
}
/** Standard deviation of one row's part, from one imagined evaluation. Undefined where the draw is. */
function spreadOf(draw, rows, seed) {
	const estimate = draw(rows, seed);
	if (isUndefined(estimate)) return estimate;
	const [low, high] = estimate.interval(.9);
	return (high - low) / (2 * normal.quantile(.95)) * Math.sqrt(rows);
}

// shared/checks/plan/outlook.ts
/**
* The fewest rows at which a verdict passes with probability `power` or more, and the outlook there.
* Doubles, then bisects to within 1 %; beyond `most` rows nothing is promised and null returned.
*/
function fewestRows(at, power, most = 2e7) {
	let low = 0;
	let high = 32;
	let found = at(high);
	while (found.pass < power) {
		low = high;
		high *= 2;
		if (high > most) return null;
		found = at(high);
	}
	while (high - low > Math.max(1, .01 * high)) {
		const middle = Math.ceil((low + high) / 2);
		const tried = at(middle);
		if (tried.pass >= power) {
			high = middle;
			found = tried;
		} else low = middle;
	}
	return found;
}

// node_modules/@stdlib/math-base-assert-is-nonnegative-integer/lib/main.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_main$4 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var floor = require_lib$13();
	/**
	* Tests if a finite double-precision floating-point number is a nonnegative integer.
	*
	* @param {number} x - value to test
	* @returns {boolean} boolean indicating whether the value is a nonnegative integer
	*
	* @example
	* var bool = isNonNegativeInteger( 1.0 );
	* // returns true
	*
	* @example
	* var bool = isNonNegativeInteger( 0.0 );
	* // returns true
	*
	* @example
	* var bool = isNonNegativeInteger( -10.0 );
	* // returns false
	*/
	function isNonNegativeInteger(x) {
		return floor(x) === x && x >= 0;
	}
	module.exports = isNonNegativeInteger;
}));

// node_modules/@stdlib/math-base-assert-is-nonnegative-integer/lib/index.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_lib$4 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* Test if a finite double-precision floating-point number is a nonnegative integer.
	*
	* @module @stdlib/math-base-assert-is-nonnegative-integer
	*
	* @example
	* var isNonNegativeInteger = require( '@stdlib/math-base-assert-is-nonnegative-integer' );
	*
	* var bool = isNonNegativeInteger( 1.0 );
	* // returns true
	*
	* bool = isNonNegativeInteger( 0.0 );
	* // returns true
	*
	* bool = isNonNegativeInteger( -10.0 );
	* // returns false
	*/
	var main = require_main$4();
	module.exports = main;
}));

// node_modules/@stdlib/math-base-special-betaln/lib/dceval.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*
*
* ## Notice
*
* The code is adapted from the Fortran routine from the FNLIB library of the [SLATEC Common Mathematical Library]{@link https://netlib.org/slatec/fnlib/dcsevl.f}.
*
* The original code was developed by W. Fullerton of Los Alamos Scientific Laboratory, a governmental institution, and is therefore public domain.
*/
var require_dceval = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var ALGMCS = [
		1276642195630063e-46,
		-3401102254316749e-45,
		1025680058010471e-43,
		-35475981581010704e-43,
		14292273559424982e-41,
		-6831888753985767e-39,
		39628370610464347e-38,
		-2868042435334643e-35,
		2683181998482699e-33,
		-3399615005417722e-31,
		6221098041892606e-29,
		-1809129475572494e-26,
		9.81082564692473e-9,
		-1384948176067564e-20,
		.16663894804518634
	];
	var LEN = ALGMCS.length;
	/**
	* Evaluates the n-term Chebyshev series at `x`.
	*
	* ## References
	*
	* -   Broucke, Roger. 1973. "Algorithm: Ten Subroutines for the Manipulation of Chebyshev Series." _Communications of the ACM_ 16 (4). New York, NY, USA: ACM: 254–56. doi:[10.1145/362003.362037](https://doi.org/10.1145/362003.362037).
	* -   Fox, Leslie, and Ian Bax Parker. 1968. _Chebyshev polynomials in numerical analysis_. Oxford Mathematical Handbooks. London, United Kingdom: Oxford University Press. <https://books.google.com/books?id=F8NzsEtJCD0C>.
	*
	* @private
	* @param {number} x - value at which the series is to be evaluated
	* @returns {number} series value
	*/
	function dcseval(x) {
		var twox;
		var b2;
		var b1;
		var b0;
		var i;
		if (x < -1.1 || x > 1.1) return NaN;
		b1 = 0;
		b0 = 0;
		twox = 2 * x;
		for (i = 0; i < LEN; i++) {
			b2 = b1;
			b1 = b0;
			b0 = twox * b1 - b2 + ALGMCS[i];
		}
		return (b0 - b2) * .5;
	}
	module.exports = dcseval;
}));

// node_modules/@stdlib/math-base-special-betaln/lib/gamma_correction.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*
*
* ## Notice
*
* The code is adapted from the Fortran routine from the FNLIB library of the [SLATEC Common Mathematical Library]{@link https://netlib.org/fn/d9lgmc.f}.
*
* The original code was developed by W. Fullerton of Los Alamos Scientific Laboratory, a governmental institution, and is therefore public domain.
*/
var require_gamma_correction = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var pow = require_lib$5();
	var dceval = require_dceval();
	var XBIG = 94906265.62425156;
	var XMAX = 3745194030963158e291;
	/**
	* Computes the log gamma correction factor for `x >= 10`.
	*
	* ```tex
	* \log(\gamma(x)) = \log(\sqrt{2*\Pi}) + (x-0.5) \cdot \log(x) - x \operatorname{R9LGMC}(x).
	* ```
	*
	* @private
	* @param {number} x - input value
	* @returns {number} correction value
	*/
	function gammaCorrection(x) {
		if (x < 10) return NaN;
		if (x >= XMAX) return 0;
		if (x < XBIG) return dceval(2 * pow(10 / x, 2) - 1) / x;
		return 1 / (x * 12);
	}
	module.exports = gammaCorrection;
}));

// node_modules/@stdlib/math-base-special-betaln/lib/main.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*
*
* ## Notice
*
* The code is adapted from the Fortran routine from the FNLIB library of the [SLATEC Common Mathematical Library]{@link https://www.netlib.org/slatec/fnlib/albeta.f}.
*
* The original code was developed by W. Fullerton of Los Alamos Scientific Laboratory, a governmental institution, and is therefore public domain.
*/
var require_main$3 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var gammaln = require_lib$6();
	var log1p = require_lib$7();
	var gamma = require_lib$8();
	var max = require_lib$9();
	var min = require_lib$10();
	var ln = require_lib$14();
	var LN_SQRT_TWO_PI = require_lib$11();
	var NINF = require_lib$15();
	var PINF = require_lib$16();
	var correction = require_gamma_correction();
	/**
	* Evaluates the natural logarithm of the beta function.
	*
	* @param {NonNegativeNumber} a - first input value
	* @param {NonNegativeNumber} b - second input value
	* @returns {number} natural logarithm of beta function
	*
	* @example
	* var v = betaln( 0.0, 0.0 );
	* // returns Infinity
	*
	* @example
	* var v = betaln( 1.0, 1.0 );
	* // returns 0.0
	*
	* @example
	* var v = betaln( -1.0, 2.0 );
	* // returns NaN
	*
	* @example
	* var v = betaln( 5.0, 0.2 );
	* // returns ~1.218
	*
	* @example
	* var v = betaln( 4.0, 1.0 );
	* // returns ~-1.386
	*
	* @example
	* var v = betaln( NaN, 2.0 );
	* // returns NaN
	*/
	function betaln(a, b) {
		var corr;
		var p;
		var q;
		p = min(a, b);
		q = max(a, b);
		if (p < 0) return NaN;
		if (p === 0) return PINF;
		if (q === PINF) return NINF;
		if (p >= 10) {
			corr = correction(p) + correction(q) - correction(p + q);
			return -.5 * ln(q) + LN_SQRT_TWO_PI + corr + (p - .5) * ln(p / (p + q)) + q * log1p(-p / (p + q));
		}
		if (q >= 10) {
			corr = correction(q) - correction(p + q);
			return gammaln(p) + corr + p - p * ln(p + q) + (q - .5) * log1p(-p / (p + q));
		}
		return ln(gamma(p) * (gamma(q) / gamma(p + q)));
	}
	module.exports = betaln;
}));

// node_modules/@stdlib/math-base-special-betaln/lib/index.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_lib$3 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* Evaluate the natural logarithm of the beta function.
	*
	* @module @stdlib/math-base-special-betaln
	*
	* @example
	* var betaln = require( '@stdlib/math-base-special-betaln' );
	*
	* var v = betaln( 0.0, 0.0 );
	* // returns Infinity
	*
	* v = betaln( 1.0, 1.0 );
	* // returns 0.0
	*
	* v = betaln( -1.0, 2.0 );
	* // returns NaN
	*
	* v = betaln( 5.0, 0.2 );
	* // returns ~1.218
	*
	* v = betaln( 4.0, 1.0 );
	* // returns ~-1.386
	*
	* v = betaln( NaN, 2.0 );
	* // returns NaN
	*/
	var main = require_main$3();
	module.exports = main;
}));

// node_modules/@stdlib/math-base-special-binomcoefln/lib/main.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_main$2 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var isInteger = require_lib$12();
	var isnan = require_lib$17();
	var betaln = require_lib$3();
	var abs = require_lib$18();
	var ln = require_lib$14();
	var NINF = require_lib$15();
	/**
	* Computes the natural logarithm of the binomial coefficient of two integers.
	*
	* @param {integer} n - input value
	* @param {integer} k - second input value
	* @returns {number} function value
	*
	* @example
	* var v = binomcoefln( 8, 2 );
	* // returns ~3.332
	*
	* @example
	* var v = binomcoefln( 0, 0 );
	* // returns 0.0
	*
	* @example
	* var v = binomcoefln( -4, 2 );
	* // returns ~2.303
	*
	* @example
	* var v = binomcoefln( 88, 3 );
	* // returns ~11.606
	*
	* @example
	* var v = binomcoefln( NaN, 3 );
	* // returns NaN
	*
	* @example
	* var v = binomcoefln( 5, NaN );
	* // returns NaN
	*
	* @example
	* var v = binomcoefln( NaN, NaN );
	* // returns NaN
	*/
	function binomcoefln(n, k) {
		if (isnan(n) || isnan(k)) return NaN;
		if (!isInteger(n) || !isInteger(k)) return NaN;
		if (n < 0) return binomcoefln(-n + k - 1, k);
		if (k < 0) return NINF;
		if (k === 0) return 0;
		if (k === 1) return ln(abs(n));
		if (n < k) return NINF;
		if (n - k < 2) return binomcoefln(n, n - k);
		return -ln(n + 1) - betaln(n - k + 1, k + 1);
	}
	module.exports = binomcoefln;
}));

// node_modules/@stdlib/math-base-special-binomcoefln/lib/index.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_lib$2 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* Compute the natural logarithm of the binomial coefficient.
	*
	* @module @stdlib/math-base-special-binomcoefln
	*
	* @example
	* var binomcoefln = require( '@stdlib/math-base-special-binomcoefln' );
	*
	* var v = binomcoefln( 8, 2 );
	* // returns ~3.332
	*
	* v = binomcoefln( 0, 0 );
	* // returns 0.0
	*
	* v = binomcoefln( -4, 2 );
	* // returns ~2.303
	*
	* v = binomcoefln( 88, 3 );
	* // returns ~11.606
	*
	* v = binomcoefln( NaN, 3 );
	* // returns NaN
	*
	* v = binomcoefln( 5, NaN );
	* // returns NaN
	*
	* v = binomcoefln( NaN, NaN );
	* // returns NaN
	*/
	var main = require_main$2();
	module.exports = main;
}));

// node_modules/@stdlib/stats-base-dists-binomial-pmf/lib/main.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_main$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var isNonNegativeInteger = require_lib$4();
	var binomcoefln = require_lib$2();
	var isnan = require_lib$17();
	var log1p = require_lib$7();
	var exp = require_lib$19();
	var ln = require_lib$14();
	var PINF = require_lib$16();
	/**
	* Evaluates the probability mass function (PMF) for a binomial distribution with number of trials `n` and success probability `p` at a value `x`.
	*
	* @param {number} x - input value
	* @param {NonNegativeInteger} n - number of trials
	* @param {Probability} p - success probability
	* @returns {Probability} evaluated PMF
	*
	* @example
	* var y = pmf( 3.0, 20, 0.2 );
	* // returns ~0.205
	*
	* @example
	* var y = pmf( 21.0, 20, 0.2 );
	* // returns 0.0
	*
	* @example
	* var y = pmf( 5.0, 10, 0.4 );
	* // returns ~0.201
	*
	* @example
	* var y = pmf( 0.0, 10, 0.4 );
	* // returns ~0.006
	*
	* @example
	* var y = pmf( NaN, 20, 0.5 );
	* // returns NaN
	*
	* @example
	* var y = pmf( 0.0, NaN, 0.5 );
	* // returns NaN
	*
	* @example
	* var y = pmf( 0.0, 20, NaN );
	* // returns NaN
	*
	* @example
	* var y = pmf( 2.0, 1.5, 0.5 );
	* // returns NaN
	*
	* @example
	* var y = pmf( 2.0, -2.0, 0.5 );
	* // returns NaN
	*
	* @example
	* var y = pmf( 2.0, 20, -1.0 );
	* // returns NaN
	*
	* @example
	* var y = pmf( 2.0, 20, 1.5 );
	* // returns NaN
	*/
	function pmf(x, n, p) {
		var lnl;
		if (isnan(x) || isnan(n) || isnan(p) || p < 0 || p > 1 || !isNonNegativeInteger(n) || n === PINF) return NaN;
		if (isNonNegativeInteger(x)) {
			if (x > n) return 0;
			if (p === 0) return x === 0 ? 1 : 0;
			if (p === 1) return x === n ? 1 : 0;
			lnl = binomcoefln(n, x);
			lnl += x * ln(p) + (n - x) * log1p(-p);
			return exp(lnl);
		}
		return 0;
	}
	module.exports = pmf;
}));

// node_modules/@stdlib/stats-base-dists-degenerate-pmf/lib/main.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_main = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var isnan = require_lib$17();
	/**
	* Evaluates the probability mass function (PMF) for a degenerate distribution centered at `mu`.
	*
	* @param {number} x - input value
	* @param {number} mu - constant value of the distribution
	* @returns {number} evaluated probability mass function
	*
	* @example
	* var y = pmf( 2.0, 3.0 );
	* // returns 0.0
	*
	* @example
	* var y = pmf( 3.0, 3.0 );
	* // returns 1.0
	*
	* @example
	* var y = pmf( NaN, 0.0 );
	* // returns NaN
	*
	* @example
	* var y = pmf( 0.0, NaN );
	* // returns NaN
	*/
	function pmf(x, mu) {
		if (isnan(x) || isnan(mu)) return NaN;
		return x === mu ? 1 : 0;
	}
	module.exports = pmf;
}));

// node_modules/@stdlib/stats-base-dists-degenerate-pmf/lib/factory.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_factory$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var constantFunction = require_lib$20();
	var isnan = require_lib$17();
	/**
	* Returns a function for evaluating the probability mass function (PMF) of a degenerate distribution centered at a provided mean value.
	*
	* @param {number} mu - value at which to center the distribution
	* @returns {Function} function to evaluate the probability mass function
	*
	* @example
	* var pmf = factory( 5.0 );
	*
	* var y = pmf( 0.0 );
	* // returns 0.0
	*
	* y = pmf( 5.0 );
	* // returns 1.0
	*/
	function factory(mu) {
		if (isnan(mu)) return constantFunction(NaN);
		return pmf;
		/**
		* Evaluates the probability mass function (PMF) of a degenerate distribution.
		*
		* @private
		* @param {number} x - input value
		* @returns {number} evaluated PMF
		*
		* @example
		* var y = pmf( 10.0 );
		* // returns <number>
		*/
		function pmf(x) {
			if (isnan(x)) return NaN;
			return x === mu ? 1 : 0;
		}
	}
	module.exports = factory;
}));

// node_modules/@stdlib/stats-base-dists-degenerate-pmf/lib/index.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_lib$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* Degenerate distribution probability mass function (PDF).
	*
	* @module @stdlib/stats-base-dists-degenerate-pmf
	*
	* @example
	* var pmf = require( '@stdlib/stats-base-dists-degenerate-pmf' );
	*
	* var y = pmf( 2.0, 0.0 );
	* // returns 0.0
	*
	* @example
	* var factory = require( '@stdlib/stats-base-dists-degenerate-pmf' ).factory;
	*
	* var pmf = factory( 10.0 );
	*
	* var y = pmf( 10.0 );
	* // returns 1.0
	*/
	var setReadOnly = require_lib$21();
	var main = require_main();
	setReadOnly(main, "factory", require_factory$1());
	module.exports = main;
}));

// node_modules/@stdlib/stats-base-dists-binomial-pmf/lib/factory.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_factory = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var isNonNegativeInteger = require_lib$4();
	var constantFunction = require_lib$20();
	var binomcoefln = require_lib$2();
	var degenerate = require_lib$1().factory;
	var isnan = require_lib$17();
	var log1p = require_lib$7();
	var exp = require_lib$19();
	var ln = require_lib$14();
	var PINF = require_lib$16();
	/**
	* Returns a function for evaluating the probability mass function (PMF) for a binomial distribution with number of trials `n` and success probability `p`.
	*
	* @param {NonNegativeInteger} n - number of trials
	* @param {Probability} p - success probability
	* @returns {Function} PMF
	*
	* @example
	* var pmf = factory( 10, 0.5 );
	* var y = pmf( 3.0 );
	* // returns ~0.117
	*
	* y = pmf( 5.0 );
	* // returns ~0.246
	*/
	function factory(n, p) {
		if (isnan(n) || isnan(p) || !isNonNegativeInteger(n) || n === PINF || p < 0 || p > 1) return constantFunction(NaN);
		if (p === 0 || n === 0) return degenerate(0);
		if (p === 1) return degenerate(n);
		return pmf;
		/**
		* Evaluates the probability mass function (PMF) for a binomial distribution.
		*
		* @private
		* @param {number} x - input value
		* @returns {Probability} evaluated PMF
		*
		* @example
		* var y = pmf( 2.0 );
		* // returns <number>
		*/
		function pmf(x) {
			var lnl;
			if (isnan(x)) return NaN;
			if (isNonNegativeInteger(x)) {
				if (x > n) return 0;
				lnl = binomcoefln(n, x);
				lnl += x * ln(p) + (n - x) * log1p(-p);
				return exp(lnl);
			}
			return 0;
		}
	}
	module.exports = factory;
}));

// node_modules/@stdlib/stats-base-dists-binomial-pmf/lib/index.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_lib = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* Binomial distribution probability mass function (PMF).
	*
	* @module @stdlib/stats-base-dists-binomial-pmf
	*
	* @example
	* var pmf = require( '@stdlib/stats-base-dists-binomial-pmf' );
	*
	* var y = pmf( 3.0, 20, 0.2 );
	* // returns ~0.205
	*
	* y = pmf( 21.0, 20, 0.2 );
	* // returns 0.0
	*
	* y = pmf( 5.0, 10, 0.4 );
	* // returns ~0.201
	*
	* y = pmf( 0.0, 10, 0.4 );
	* // returns ~0.006
	*
	* @example
	* var factory = require( '@stdlib/stats-base-dists-binomial-pmf' ).factory;
	*
	* var pmf = factory( 10, 0.5 );
	*
	* var y = pmf( 3.0 );
	* // returns ~0.117
	*
	* y = pmf( 5.0 );
	* // returns ~0.246
	*/
	var setReadOnly = require_lib$21();
	var main = require_main$1();
	setReadOnly(main, "factory", require_factory());
	module.exports = main;
}));

// shared/checks/plan/rate-outlook.ts
var import_lib = /* @__PURE__ */ __toESM(require_lib(), 1);
const negligible = 1e-12;
/**
* The verdict's probabilities for a rate, exactly: summed over every table of discordant rows that
* matters, each judged by the shipped decision. The counted rows are taken at their expected number.
*/
function rateOutlook({ counted, discordance, difference }, limit, alpha, rows) {
	const n = Math.max(1, Math.round(rows * counted));
	const gainedShare = discordance === 0 ? .5 : (1 + difference / discordance) / 2;
	const spread = 8 * Math.sqrt(n * discordance * (1 - discordance)) + 20;
	const from = Math.max(0, Math.floor(n * discordance - spread));
	const to = Math.min(n, Math.ceil(n * discordance + spread));
	const upward = limit.op.startsWith(">");
	const outlook = {
		rows,
		pass: 0,
		fail: 0,
		inconclusive: 0,
		how: "exact"
	};
	for (let discordant = from; discordant <= to; discordant++) {
		const weight = (0, import_lib.default)(discordant, n, discordance);
		if (weight < negligible) continue;
		const verdict = (gained) => againstLimit(tango({
			n,
			gained,
			lost: discordant - gained
		}), limit, alpha);
		const best = firstWhere(discordant, (gained) => verdict(gained) === (upward ? "pass" : "fail"));
		const middle = firstWhere(discordant, (gained) => verdict(gained) !== (upward ? "fail" : "pass"));
		const high = binomial.atLeast(best, discordant, gainedShare);
		const low = 1 - binomial.atLeast(middle, discordant, gainedShare);
		outlook.pass += weight * (upward ? high : low);
		outlook.fail += weight * (upward ? low : high);
	}
	outlook.inconclusive = Math.max(0, 1 - outlook.pass - outlook.fail);
	return outlook;
}
/** The smallest k in 0 … n + 1 from which a monotone statement holds. */
function firstWhere(n, holds) {
	let low = -1;
	let high = n + 1;
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (holds(middle)) high = middle;
		else low = middle;
	}
	return high;
}

// shared/checks/plan/simulated-outlook.ts
/** The verdict's probabilities over `replicates` imagined evaluations, each judged by the shipped decision. */
function simulatedOutlook(draw, limit, alpha, rows, { replicates, seed }) {
	const counts = {
		pass: 0,
		inconclusive: 0,
		fail: 0
	};
	for (let i = 0; i < replicates; i++) {
		const estimate = draw(rows, seed + i);
		const status = isUndefined(estimate) ? "inconclusive" : againstLimit(estimate, limit, alpha);
		counts[status]++;
	}
	return {
		rows,
		pass: counts.pass / replicates,
		inconclusive: counts.inconclusive / replicates,
		fail: counts.fail / replicates,
		how: { simulated: replicates }
	};
}
const mostRows = 5e6;
/**
* The fewest rows, within the simulation's error, that pass with probability `power`, and the outlook
* there: placed by the normal approximation, then corrected by simulated evaluations. Null where the assumed
* difference is not on the passing side of the limit, or where more than 5 million rows would be needed.
*/
function plannedOutlook(draw, limit, alpha, request) {
	const distance = (request.difference - limit.value) * (limit.op.startsWith(">") ? 1 : -1);
	if (distance <= 0) return null;
	const spread = spreadOf(draw, 2e4, request.seed);
	if (typeof spread !== "number" || !(spread >= 0)) return null;
	const reachOf = (power) => normal.quantile(1 - alpha) + normal.quantile(power);
	let rows = Math.max(50, Math.ceil((reachOf(request.power) * spread / distance) ** 2));
	for (let step = 0; step < 6; step++) {
		if (rows > mostRows) return null;
		const few = {
			replicates: Math.min(600, request.replicates),
			seed: request.seed + 1e6 * (step + 1)
		};
		const { pass } = simulatedOutlook(draw, limit, alpha, rows, few);
		if (Math.abs(pass - request.power) < .02) break;
		const seen = Math.min(.995, Math.max(.02, pass));
		const factor = (reachOf(request.power) / Math.max(.3, reachOf(seen))) ** 2;
		rows = Math.ceil(rows * Math.min(2.5, Math.max(.5, factor)));
	}
	let outlook = simulatedOutlook(draw, limit, alpha, rows, request);
	for (let step = 0; step < 4 && outlook.pass < request.power && rows <= mostRows; step++) {
		rows = Math.ceil(rows * 1.04);
		outlook = simulatedOutlook(draw, limit, alpha, rows, request);
	}
	return rows > mostRows ? null : outlook;
}

// shared/checks/plan/plan.ts
/** How many labelled rows each verdict needs, and how likely it is to pass, to fail or to stay open with them. */
function plan(request) {
	return Object.entries(request.settings.metrics).flatMap(([key, setting]) => {
		const context = {
			task: request.task,
			classes: classesOf(request)
		};
		const subject = subjectOf(key, setting, context, request.settings.seed);
		const limit = differenceLimit(setting, subject.metric.greaterIsBetter);
		if (!limit) return [];
		return [planned(request, subject, limit), ...plannedSlices(request, subject, setting)];
	});
}
function classesOf({ task }) {
	return task === "binary" ? ["0", "1"] : [];
}
function planned(request, subject, limit) {
	const assumed = assumptionOf(request, subject);
	if ("missing" in assumed) return {
		subject: subject.key,
		limit,
		assumed: "",
		note: assumed.missing
	};
	const { alpha } = request.settings;
	return {
		subject: subject.key,
		limit,
		...told(request, assumed, subject, limit, alpha)
	};
}
/** In slices the family's first step decides: Bonferroni's level, which Holm's never falls below. */
function plannedSlices(request, subject, setting) {
	const slices = request.slices ?? [];
	const limit = differenceLimit({
		...setting,
		superior: false
	}, subject.metric.greaterIsBetter);
	const assumed = assumptionOf(request, subject);
	if (!limit || slices.length === 0 || "missing" in assumed) return [];
	const alpha = request.settings.alpha / slices.length;
	return slices.map(({ name, share }) => {
		const { outlook, ...rest } = told({
			...request,
			rows: request.rows === void 0 ? void 0 : Math.round(request.rows * share)
		}, assumed, subject, limit, alpha);
		const whole = outlook && {
			...outlook,
			rows: Math.ceil(outlook.rows / share)
		};
		return {
			subject: subject.key,
			slice: name,
			limit,
			...rest,
			outlook: whole
		};
	});
}
function told(request, assumed, subject, limit, alpha) {
	const outlook = outlookOf(request, assumed, subject, limit, alpha);
	if (outlook) return {
		assumed: assumed.words,
		outlook
	};
	return {
		assumed: assumed.words,
		note: "no number of rows up to the millions would decide under these assumptions"
	};
}
function outlookOf(request, assumed, subject, limit, alpha) {
	const { difference } = request.assumptions;
	const { rows, power, replicates } = request;
	if (assumed.kind === "rate") {
		const rate = {
			...assumed,
			difference
		};
		const at = (n) => rateOutlook(rate, limit, alpha, n);
		return rows === void 0 ? fewestRows(at, power) : at(rows);
	}
	const draw = drawOf(assumed, subject, difference);
	const { seed } = request.settings;
	if (rows !== void 0) return simulatedOutlook(draw, limit, alpha, rows, {
		replicates,
		seed
	});
	const known = assumed.kind === "cells" ? 0 : difference;
	return plannedOutlook(draw, limit, alpha, {
		difference: known,
		power,
		replicates,
		seed
	});
}
function drawOf(assumed, subject, difference) {
	if (assumed.kind === "cells") return drawFromCells(subject, assumed.cells);
	if (assumed.kind === "binormal") return drawFromBinormal(subject, {
		...assumed,
		difference
	});
	return drawFromSpread(subject, {
		...assumed,
		difference
	});
}
function assumptionOf(request, subject) {
	if (request.pilot) return assumptionFromPilot(request.pilot, subject);
	return stated(request.assumptions, subject);
}
/** What the assumptions say of one metric, or which one is missing. */
function stated(assumptions, subject) {
	const { kind, name } = subject.metric;
	const { prevalence, discordance } = assumptions;
	if (kind === "rate" || kind === "row-rate") {
		if (discordance === void 0) return missing("discordance");
		const counted = kind === "rate" ? countedShare(subject, prevalence) : 1;
		if (counted === void 0) return missing("prevalence");
		return {
			kind: "rate",
			counted,
			discordance,
			words: `${percent(discordance)} of the counted rows discordant`
		};
	}
	if (kind === "cells") return statedCells(assumptions, subject);
	if (name === "roc_auc") {
		const { auc, correlation } = assumptions;
		if (auc === void 0) return missing("auc");
		if (correlation === void 0) return missing("correlation");
		if (prevalence === void 0) return missing("prevalence");
		return {
			kind: "binormal",
			auc,
			correlation,
			prevalence,
			words: `AUC ${auc}, scores correlated ${correlation} within a class, ${percent(prevalence)} positive`
		};
	}
	if (assumptions.sd === void 0) return missing("sd");
	const changed = assumptions.changed ?? 1;
	return {
		kind: "spread",
		sd: assumptions.sd,
		changed,
		words: `sd ${assumptions.sd} over ${percent(changed)} changed rows`
	};
}
function missing(name) {
	return { missing: `needs --${name}, or a pilot's report` };
}
function percent(share) {
	return `${Number((100 * share).toPrecision(3))} %`;
}
/** The share of all rows that a binary rate counts. */
function countedShare({ metric, context, options }, prevalence) {
	if (context.task !== "binary") return metric.hit(0, 0, context, options) === null ? void 0 : 1;
	const counts = [0, 1].map((label) => metric.hit(label, label, context, options) !== null);
	if (counts[0] && counts[1]) return 1;
	if (prevalence === void 0) return void 0;
	return counts[1] ? prevalence : 1 - prevalence;
}
/** Two equally good binary models: in each class as many rows are gained as lost. */
function statedCells(assumptions, { context }) {
	if (context.task !== "binary") return { missing: "needs a pilot's report" };
	const { prevalence, recall, specificity, discordance, difference } = assumptions;
	if (prevalence === void 0) return missing("prevalence");
	if (recall === void 0) return missing("recall");
	if (specificity === void 0) return missing("specificity");
	if (discordance === void 0) return missing("discordance");
	if (difference !== 0) return { missing: "of F1-like metrics only equally good models can be assumed; leave --difference out" };
	return {
		kind: "cells",
		cells: {
			label: Int32Array.from([
				1,
				1,
				1,
				1,
				0,
				0,
				0,
				0
			]),
			champion: Int32Array.from([
				1,
				1,
				0,
				0,
				0,
				0,
				1,
				1
			]),
			challenger: Int32Array.from([
				1,
				0,
				1,
				0,
				0,
				1,
				0,
				1
			]),
			share: Float64Array.from([...within(prevalence, recall, discordance), ...within(1 - prevalence, specificity, discordance)])
		},
		words: `${percent(prevalence)} positive, recall ${recall}, specificity ${specificity}, ${percent(discordance)} discordant`
	};
}
/** Shares of rows of one class that both models hit, only the champion, only the challenger, and neither. */
function within(share, hit, discordance) {
	const half = Math.min(discordance / 2, hit, 1 - hit);
	return [
		hit - half,
		half,
		half,
		1 - hit - half
	].map((part) => share * part);
}

export { plan };