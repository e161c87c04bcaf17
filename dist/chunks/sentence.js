// shared/checks/sentence.ts
/** Numbers inside sentences: three significant digits, from a thousand on all whole ones and separated as in tables, a true minus, no trailing zeros. */
function written(value) {
	const rounded = Math.abs(value) >= 1e3 ? Math.round(value) : Number(value.toPrecision(3));
	return (rounded !== 0 && Math.abs(rounded) < 1e-4 ? rounded.toExponential() : separated(String(rounded))).replace("-", "−");
}
/** A value with its interval, all to the digits that the interval's width makes worth reading: `+0.029 (0.025 to 0.034)`; `1.2 (0.6 or more)` without an upper end. */
function withInterval(value, [low, high], sign = "") {
	const width = high - low;
	const decimals = width > 0 && Number.isFinite(width) ? Math.min(12, Math.max(0, 1 - Math.floor(Math.log10(width)))) : 3;
	const text = (x) => {
		const fixed = x.toFixed(decimals);
		return separated(Number(fixed) === 0 ? fixed.replace("-", "") : fixed).replace("-", "−");
	};
	if (high === Number.POSITIVE_INFINITY) return `${written(value)} (${written(low)} or more)`;
	const shown = text(value);
	return `${value > 0 && Number(shown) !== 0 ? sign : ""}${shown} (${text(low)} to ${text(high)})`;
}
/** `-2476.5` as `-2,476.5`; what has an exponent as it is. */
function separated(digits) {
	return digits.includes("e") ? digits : digits.replace(/(?<![.\d])\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ","));
}
/** A count with thousands separated: `4,810`. */
function counted(value) {
	return value.toLocaleString("en-US");
}
/** Rows that would decide, rounded up to two digits, because more would be false precision: `about 7,900`. */
function about(rows) {
	const step = 10 ** Math.max(0, Math.floor(Math.log10(rows)) - 1);
	return `about ${counted(Math.ceil(rows / step) * step)}`;
}
/** A name of the data's, which may be a text, cut to what a sentence bears. */
function shortened(name) {
	return name.length > 200 ? `${name.slice(0, 197)}…` : name;
}

export { written as a, withInterval as i, counted as n, shortened as r, about as t };