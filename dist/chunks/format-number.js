// shared/report/format-number.ts
/**
* Digits after the point that a picture needs: two digits of the interval's half-width where it begins
* with 1, 2 or 3 and else one (the rule of the Particle Data Group), two of a margin, three of a value
* alone; and as many more as show on which side of the limit the value and the ends lie.
*/
function decimalsFor({ value, interval, limit, difference = false }) {
	const half = interval ? Math.abs(interval[1] - interval[0]) / 2 : 0;
	let decimals = value ? 2 - exponent(value) : 3;
	if (half > 0) {
		decimals = (half / 10 ** exponent(half) < 3.55 ? 1 : 0) - exponent(half);
		if (difference && limit) decimals = Math.max(decimals, Math.min(1 - exponent(limit), decimals + 1));
	} else if (difference && limit) decimals = 1 - exponent(limit);
	decimals = Math.min(most, Math.max(0, decimals));
	return limit === void 0 ? decimals : sharpened(decimals, limit, [...interval ?? [], ...value === void 0 ? [] : [value]]);
}
/** Enough decimals for none of the values to read like the limit that it is not; `decimals` where none are enough. */
function sharpened(decimals, limit, values) {
	const others = values.filter((value) => value !== limit);
	for (let d = decimals; d <= most; d += 1) if (others.every((value) => value.toFixed(d) !== limit.toFixed(d))) return d;
	return decimals;
}
const most = 12;
/** A number for a picture: `decimals` digits after the point, thousands separated, a true minus sign. */
function formatNumber(value, decimals = decimalsFor({ value })) {
	if (Math.abs(value) >= 0x38d7ea4c68000) return value.toExponential(3).replace("e+", "e").replaceAll("-", "−");
	if (value !== 0 && Math.abs(value) < 1e-9) return value.toExponential(1).replaceAll("-", "−");
	const text = formatter(decimals).format(Math.abs(value));
	return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}
const formatters = /* @__PURE__ */ new Map();
/** Kept, because making one takes forty times as long as using it. */
function formatter(decimals) {
	let kept = formatters.get(decimals);
	if (!kept) {
		kept = new Intl.NumberFormat("en-US", {
			minimumFractionDigits: decimals,
			maximumFractionDigits: decimals
		});
		formatters.set(decimals, kept);
	}
	return kept;
}
/** The same with `+` before what is above zero: `+0.003`. */
function formatSigned(value, decimals) {
	const text = formatNumber(value, decimals);
	return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}
/** A count: `4,810`. */
function formatCount(count) {
	return count.toLocaleString("en-US");
}
/** A count with its noun: `1 slice`, `4,810 rows`. */
function counted(count, noun) {
	return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}
/** A count that is itself an estimate, rounded up to two digits: `7,900`. */
function formatEstimatedCount(count) {
	const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 1);
	return formatCount(Math.ceil(count / step) * step);
}
function exponent(value) {
	return Math.floor(Math.log10(Math.abs(value)) + 1e-12);
}

export { formatNumber as a, formatEstimatedCount as i, decimalsFor as n, formatSigned as o, formatCount as r, counted as t };