import { t as textFormats } from "./row-rule.js";

// shared/contract/suggest/fresh-share.ts
/** Standard errors: passed by chance once in 30,000 times, because a contract holds hundreds of such limits. */
const errors = 4;
/**
* The largest share, in percent, that a fresh sample of the same source would show of what `k` of `n` rows show: the
* upper end of Wilson's interval, widened by the sampling error of a sample a fifth as large. Rounded up to one decimal;
* 100 where nothing can be said.
*/
function freshShare(k, n) {
	if (n === 0) return 100;
	const share = k / n;
	const size = n / 6;
	const square = errors ** 2;
	const upper = (share + square / (2 * size) + errors * Math.sqrt(share * (1 - share) / size + square / (4 * size * size))) / (1 + square / size);
	return Math.min(100, Math.ceil(1e3 * Math.min(1, upper) - 1e-9) / 10);
}

// shared/contract/suggest/suggestion.ts
/** A count as people write it: `4,810`. */
function count(rows) {
	return rows.toLocaleString("en-US");
}

// shared/contract/suggest/completeness.ts
/** Largest limit on missing values, in percent, that still says something. */
const mostMissing = 80;
/** `required` where no value is missing, else a limit on the share of missing ones. */
function suggestCompleteness({ profile, rows, role }) {
	const { missing, kind } = profile;
	if (kind === "empty" || rows < 30 && role === void 0) return [];
	if (missing === 0) return [{
		at: "property",
		key: "required",
		value: true,
		because: `no value of ${count(rows)} is missing`
	}];
	const limit = freshShare(missing, rows);
	if (limit > mostMissing) return [];
	return [{
		at: "quality",
		quality: {
			id: "missing_values",
			dimension: "completeness",
			metric: "nullValues",
			mustBeLessOrEqualTo: limit,
			unit: "percent"
		},
		because: `${count(missing)} of ${count(rows)} values are missing, ${share(missing, rows)}; ${limit} % is the upper Wilson bound for a fresh sample`
	}];
}
/** A share of the rows in words. */
function share(k, n) {
	return `${Number((100 * k / n).toPrecision(2))} %`;
}

// shared/contract/suggest/range.ts
/** A tail has no end in sight where it is longer than so many times the way from the median to its percentile. */
const longTail = {
	95: 2,
	99: 1
};
/** … or where the values are this peaked: 3 is a normal, 6 a Laplace distribution. */
const mostKurtosis = 6;
/** The extreme value may move on by so many times its way from the percentile. */
const tailSlack = {
	95: 2,
	99: 3
};
/** … and by at least this share of the whole range; of few values by all of it. */
const rangeSlack = (present) => present < 1e3 ? 1 : .5;
/** Where the quantiles 0.01, 0.05, 0.5, 0.95 and 0.99 stand in a profile. */
const [first, second, middle, beforeLast, last] = [
	0,
	1,
	6,
	11,
	12
];
/**
* The range that fresh values are expected in. A sample's own least and greatest values are passed by the next one as
* often as not, so each bound has slack: half of the range (of fewer than 1,000 values all of it), or some times the way
* from the outer percentile to the extreme value where that is more. 0 bounds what is never negative. A long tail has no
* bound, but a limit on how many values lie beyond its outer percentile. Bounds are in the column's own unit; none are
* given where a double is no longer the number that was seen.
*/
function boundsOf({ min, max, quantiles, kurtosis }, isInteger, present) {
	const slack = rangeSlack(present);
	if (![
		min,
		max,
		...quantiles
	].every((value) => Math.abs(value) <= Number.MAX_SAFE_INTEGER)) return {};
	const range = max - min;
	const [low, median, high] = [
		quantiles[first],
		quantiles[middle],
		quantiles[last]
	];
	const [low5, high5] = [quantiles[second], quantiles[beforeLast]];
	const isPeaked = kurtosis !== void 0 && kurtosis > mostKurtosis;
	const [left, right] = [median - min, max - median];
	const up = max - high > longTail[99] * (high - median) || max - high5 > longTail[95] * (high5 - median) || isPeaked && 2 * right > left;
	const down = low - min > longTail[99] * (median - low) || low5 - min > longTail[95] * (median - low5) || isPeaked && 2 * left > right;
	const most = max + Math.max(slack * range, tailSlack[99] * (max - high), tailSlack[95] * (max - high5));
	const least = min - Math.max(slack * range, tailSlack[99] * (low - min), tailSlack[95] * (low5 - min));
	const seen = `seen ${tell(min)} to ${tell(max)}, and slack`;
	const lower = min === 0 || min > 0 && (min >= tailSlack[99] * (low5 - min) || median - min < .5 * (max - median)) ? { min: {
		value: 0,
		because: `none is negative, the least is ${tell(min)}`
	} } : down ? { below: low } : { min: {
		value: outward(least, -1, range, isInteger),
		because: seen
	} };
	const upper = up ? high > median ? { above: high } : {} : { max: {
		value: outward(most, 1, range, isInteger),
		because: seen
	} };
	return {
		...lower,
		...upper
	};
}
/** The range of a column of numbers; none for keys, whose numbers go on. */
function suggestRange({ profile, evidence, present }) {
	const { numbers, kind } = profile;
	if (!numbers || kind !== "integer" && kind !== "number" || present < 100) return [];
	if (numbers.min === numbers.max || evidence.infinite) return [];
	const { min, max } = boundsOf(numbers, kind === "integer", present);
	const isKey = evidence.isUnique === true && kind === "integer";
	const options = [];
	if (min && (!isKey || min.value === 0)) options.push({
		at: "options",
		key: "minimum",
		value: min.value,
		because: min.because
	});
	if (max && !isKey) options.push({
		at: "options",
		key: "maximum",
		value: max.value,
		because: max.because
	});
	return isKey ? options : [...options, ...tails(evidence.beyond ?? {}, present)];
}
function tails(beyond, present) {
	return ["below", "above"].flatMap((side) => {
		const found = beyond[side];
		if (!found) return [];
		const limit = freshShare(found.rows, present);
		const bound = side === "below" ? { min: found.bound } : { max: found.bound };
		return [{
			at: "quality",
			quality: {
				id: side === "below" ? "low_values" : "high_values",
				severity: "warning",
				type: "custom",
				engine: "tollgate",
				implementation: {
					rule: "range",
					type: "number",
					...bound,
					mustBeLessOrEqualTo: limit,
					unit: "percent",
					of: "values"
				}
			},
			because: `a long tail: ${count(found.rows)} of ${count(present)} values lie ${side} ${tell(found.bound)}; ${limit} % is the upper Wilson bound for a fresh sample`
		}];
	});
}
/** A number away from the data, with no more digits than the range asks for. */
function outward(value, sign, range, isInteger) {
	const step = range > 0 ? 10 ** (Math.floor(Math.log10(range)) - 1) : isInteger || value === 0 ? 1 : Math.abs(value) / 10;
	const size = isInteger ? Math.max(1, step) : step;
	const rounded = Number(((sign > 0 ? Math.ceil : Math.floor)(value / size) * size).toPrecision(15));
	return sign * (rounded - value) >= 0 ? rounded : value;
}
function tell(value) {
	return Number.isInteger(value) && Math.abs(value) < 0x38d7ea4c68000 ? count(value) : String(Number(value.toPrecision(4)));
}

// shared/contract/suggest/texts.ts
/** What values of a format look like at first sight; host names and Base64 look like any word. */
const hints = {
	email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
	uri: /^[a-z][a-z0-9+.-]*:\/\//i,
	uuid: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
	ipv4: /^\d{1,3}(?:\.\d{1,3}){3}$/,
	ipv6: /^[0-9a-f]*:[0-9a-f:.]*:[0-9a-f.]*$/i
};
/** Least share of values of a format, where some are not. */
const mostly = .9;
/** Formats that most of a column's frequent values look like, so that they are worth counting. */
function hintedFormats(values) {
	const looked = values.slice(0, 200);
	return textFormats.filter((format) => {
		const hint = hints[format];
		return hint && looked.length > 0 && looked.filter((value) => hint.test(value)).length >= mostly * looked.length;
	});
}
/** The format of the texts, where all or nearly all of them have one. */
function suggestFormat({ evidence, present }) {
	const found = Object.entries(evidence.formats ?? {}).sort(([, a], [, b]) => a - b)[0];
	if (!found || present < 30) return [];
	const [format, breaking] = found;
	if (breaking === 0) return [{
		at: "options",
		key: "format",
		value: format,
		because: `all ${count(present)} values are`
	}];
	const limit = freshShare(breaking, present);
	if (breaking > .09999999999999998 * present || limit > 50) return [];
	return [{
		at: "quality",
		quality: {
			id: `${format}_format`,
			dimension: "conformity",
			type: "custom",
			engine: "tollgate",
			implementation: {
				rule: "format",
				format,
				mustBeLessOrEqualTo: limit,
				unit: "percent",
				of: "values"
			}
		},
		because: `${count(breaking)} of ${count(present)} values are not, ${share(breaking, present)}; ${limit} % is the upper Wilson bound for a fresh sample`
	}];
}
/** Lengths of texts that have no set and no format: the same for all, or at most twice the longest. */
function suggestLength({ profile, evidence, present }) {
	if (profile.kind !== "text" || !evidence.lengths || present < 100) return [];
	const { shortest, longest } = evidence.lengths;
	if (shortest === longest) {
		const because = `all ${count(present)} values are this long`;
		return [{
			at: "options",
			key: "minLength",
			value: shortest,
			because
		}, {
			at: "options",
			key: "maxLength",
			value: longest,
			because
		}];
	}
	const because = `twice the longest of ${count(present)} values`;
	return [{
		at: "options",
		key: "maxLength",
		value: 2 * longest,
		because
	}];
}

// shared/contract/suggest/uniqueness.ts
const keyName = /^(?:id|uuid|guid|key|pk|row_?id|index|number)$|(?:_|\b)(?:id|uuid|guid|key|pk|no|number|nr)$|[a-z](?:Id|ID|Key|UUID)$/;
/** Fewest rows in which texts of one length, all distinct, are codes and not chance. */
const manyRows = 1e3;
/**
* `unique` where every row has a value of its own and there is more reason than chance: the user or the column's name says
* that it is a key, the values are UUIDs or codes of one length, or whole numbers that fill their range as counters do.
* Measurements that happen to be distinct are no keys.
*/
function suggestUniqueness(column) {
	const { profile, evidence, rows, role } = column;
	if (evidence.isUnique !== true || profile.missing > 0) return [];
	const reason = role === "id" ? "said to name the rows" : rows < 100 ? void 0 : keyReason(column);
	if (reason === void 0) return [];
	const because = `${count(rows)} rows, ${count(rows)} values; ${reason}`;
	return [...role === "id" ? [{
		at: "property",
		key: "primaryKey",
		value: true,
		because: ""
	}] : [], {
		at: "property",
		key: "unique",
		value: true,
		because
	}];
}
function keyReason({ profile, evidence, rows }) {
	const { name, kind, numbers } = profile;
	if (kind !== "integer" && kind !== "text" && kind !== "other") return void 0;
	if (keyName.test(name)) return "named like a key";
	if (evidence.formats?.uuid === 0) return "they are UUIDs";
	const { shortest, longest } = evidence.lengths ?? {
		shortest: 0,
		longest: -1
	};
	if (shortest === longest && rows >= manyRows) return "all of one length, as codes are";
	if (kind === "integer" && numbers && numbers.max - numbers.min < 2 * rows) return "they fill their range as a counter does";
}
/** Whether a column could be a key, so that it is worth counting. */
function mayBeKey({ profile, rows, role }) {
	const { kind, missing, distinct } = profile;
	if (role === "id") return true;
	return missing === 0 && rows >= 100 && distinct >= .4 * rows && [
		"integer",
		"text",
		"other"
	].includes(kind);
}

export { suggestLength as a, suggestCompleteness as c, suggestFormat as i, count as l, suggestUniqueness as n, boundsOf as o, hintedFormats as r, suggestRange as s, mayBeKey as t, freshShare as u };