// shared/stats/holm.ts
/**
* Holm's step-down adjusted p-values, in the order given; a claim of the family holds where its adjusted
* p-value is at most α. Throws a RangeError for anything that is not a probability.
* Holm, Scandinavian Journal of Statistics 6 (1979) 65–70.
*/
function holm(pValues) {
	for (const p of pValues) if (!(p >= 0 && p <= 1)) throw new RangeError(`holm needs p-values in [0, 1], got ${p}`);
	const order = pValues.map((_, i) => i).sort((a, b) => pValues[a] - pValues[b]);
	const adjusted = new Array(pValues.length);
	let running = 0;
	order.forEach((index, rank) => {
		running = Math.max(running, Math.min(1, (pValues.length - rank) * pValues[index]));
		adjusted[index] = running;
	});
	return adjusted;
}

export { holm as t };