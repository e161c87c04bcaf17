// shared/stats/benjamini-hochberg.ts
/**
* Benjamini and Hochberg's adjusted p-values, in the order given: claims whose adjusted p-value is at most α hold with
* a false discovery rate of at most α, where the tests are independent or positively dependent. Throws a RangeError
* for anything that is not a probability. Benjamini and Hochberg, JRSS B 57 (1995) 289–300.
*/
function benjaminiHochberg(pValues) {
	for (const p of pValues) if (!(p >= 0 && p <= 1)) throw new RangeError(`benjaminiHochberg needs p-values in [0, 1], got ${p}`);
	const order = pValues.map((_, i) => i).sort((a, b) => pValues[b] - pValues[a]);
	const adjusted = new Array(pValues.length);
	let running = 1;
	order.forEach((index, fromLargest) => {
		const rank = pValues.length - fromLargest;
		running = Math.min(running, pValues.length / rank * pValues[index]);
		adjusted[index] = running;
	});
	return adjusted;
}

// shared/stats/fisher-exact.ts
/**
* Fisher's exact test that the rows of a 2 × 2 table of counts, (a b; c d), do not differ: the two-sided p-value, the sum
* over all tables with the same margins that are no more probable. SciPy's `fisher_exact`.
* Throws a RangeError for anything that is not a count.
*/
function fisherExact(a, b, c, d) {
	for (const count of [
		a,
		b,
		c,
		d
	]) if (!(Number.isSafeInteger(count) && count >= 0)) throw new RangeError(`fisherExact needs counts, got ${count}`);
	const least = Math.max(0, a - d);
	const greatest = Math.min(a + b, a + c);
	const ratio = (x) => (a + b - x) * (a + c - x) / ((x + 1) * (d - a + x + 1));
	const mode = Math.floor((a + b + 1) * (a + c + 1) / (a + b + c + d + 2));
	const start = Math.min(greatest, Math.max(least, mode));
	let seen = 1;
	for (let x = start; x < a && seen >= smallest; x++) seen *= ratio(x);
	for (let x = start; x > a && seen >= smallest; x--) seen /= ratio(x - 1);
	if (seen < smallest) return 0;
	const most = seen * (1 + 1e-7);
	const last = Math.max(smallest, seen * 1e-18);
	let total = 0;
	let unusual = 0;
	const add = (p) => {
		total += p;
		if (p <= most) unusual += p;
	};
	add(1);
	for (let x = start, p = ratio(x); x < greatest && p >= last; x++, p *= ratio(x)) add(p);
	for (let x = start - 1, p = 1 / ratio(x); x >= least && p >= last; x--, p /= ratio(x)) add(p);
	return Math.min(1, unusual / total);
}
/** Below it a double loses digits. */
const smallest = 1e-307;

// shared/checks/data/association-names.ts
/** What measures of association are called in reports. */
const associationNames = {
	pearson: "Pearson",
	spearman: "Spearman",
	correlation_ratio: "correlation ratio",
	cramers_v: "Cramér's V"
};

export { fisherExact as n, benjaminiHochberg as r, associationNames as t };