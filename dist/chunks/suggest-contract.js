import { a as suggestLength, c as suggestCompleteness, i as suggestFormat, l as count, n as suggestUniqueness, s as suggestRange, u as freshShare } from "./uniqueness.js";

// shared/contract/suggest/time-range.ts
/**
* The earliest date that is expected: half of the span before the first one. There is no latest one, because later data
* is of later days.
*/
function suggestTimeRange({ profile, present }) {
	const { numbers, kind } = profile;
	if (!numbers || kind !== "date" && kind !== "timestamp" || present < 100) return [];
	const [first, last] = [dayOf(numbers.min), dayOf(numbers.max)];
	const least = dayOf(numbers.min - (numbers.max - numbers.min) / 2 - 86400);
	if (first === void 0 || last === void 0 || least === void 0) return [];
	return [{
		at: "options",
		key: "minimum",
		value: kind === "date" ? least : `${least}T00:00:00Z`,
		because: `the first is of ${first}, the last of ${last}; later data may be later`
	}];
}
/** The day of seconds since 1970; undefined outside of the years 1 to 9999. */
function dayOf(seconds) {
	const date = /* @__PURE__ */ new Date(1e3 * seconds);
	const year = date.getUTCFullYear();
	return Number.isNaN(year) || year < 1 || year > 9999 ? void 0 : date.toISOString().slice(0, 10);
}

// shared/contract/suggest/types.ts
const types = {
	boolean: "boolean",
	integer: "integer",
	number: "number",
	date: "date",
	timestamp: "timestamp",
	time: "time",
	text: "string"
};
/** The type that all values are of. */
function suggestType({ profile, present, evidence }) {
	const { kind, declared } = profile;
	const type = Object.hasOwn(types, kind) ? types[kind] : nested(declared);
	const physical = declared === void 0 ? [] : [{
		at: "property",
		key: "physicalType",
		value: declared.slice(0, 1e3),
		because: ""
	}];
	if (type === void 0 || (evidence.infinite ?? 0) > 0) return physical;
	return [{
		at: "property",
		key: "logicalType",
		value: type,
		because: declared === void 0 ? `all ${count(present)} values can be read as such` : ""
	}, ...physical];
}
function nested(declared) {
	if (declared === void 0) return void 0;
	if (/\[\d*\]$/.test(declared)) return "array";
	return /^(?:STRUCT|MAP)\b/.test(declared) ? "object" : void 0;
}

// shared/contract/suggest/value-set.ts
/** Most values of a set; of whole numbers fewer, because counts and years go on where classes do not. */
const mostTexts = 100;
const mostNumbers = 10;
/** Largest ratio of distinct values to rows: deequ's. */
const mostDistinct = .1;
/** A value that fewer rows have may as well have been missed, and others like it were. */
const fewestOfValue = 5;
/** Fewest rows, and least share of them, that each number of a set has: counts thin out towards those that were not seen. */
const fewestOfNumber = 20;
const leastOfNumber = .01;
/** Least share of the rows that the values of a set with exceptions have: deequ's. */
const leastCovered = .9;
/** Longest value of a set, in characters; longer ones are prose. */
const longestValue = 200;
/** Largest limit on exceptions, in percent, that still says something. */
const mostExceptions = 20;
/**
* The set of the values where they are few: closed where each of them is there often, so that none was missed; with
* exceptions where rare values say that there are more of them.
*/
function suggestValueSet({ profile, present }) {
	const { kind, categories, distinct } = profile;
	if (!categories || present < 30 || kind !== "text" && kind !== "integer") return [];
	const { values, others } = categories;
	if (values.some(([value]) => value.length > longestValue)) return [];
	const rarest = values.at(-1)?.[1] ?? 0;
	const isFew = distinct <= mostDistinct * present && others === 0;
	const told = `${count(distinct)} ${distinct === 1 ? "value" : "values"} in ${count(present)} rows`;
	if (kind === "integer") {
		if (!isFew || values.length < 2 || values.length > mostNumbers || rarest < Math.max(fewestOfNumber, leastOfNumber * present)) return [];
		const numbers = values.map(([value]) => Number(value)).sort((a, b) => a - b);
		if (!numbers.every(Number.isSafeInteger)) return [];
		return [closed(numbers, `${told}, the rarest in ${count(rarest)}`)];
	}
	if (isFew && values.length <= mostTexts && rarest >= fewestOfValue) return [closed(values.map(([value]) => value).sort(), `${told}, the rarest in ${count(rarest)}`)];
	const listed = values.slice(0, mostTexts);
	const covered = listed.reduce((sum, [, of]) => sum + of, 0);
	if (listed.length > mostDistinct * present || covered < leastCovered * present) return [];
	const once = listed.filter(([, of]) => of === 1).length;
	const limit = freshShare(present - covered + once, present);
	if (limit > mostExceptions) return [];
	return [{
		at: "quality",
		quality: {
			id: "frequent_values",
			dimension: "conformity",
			type: "custom",
			engine: "tollgate",
			implementation: {
				rule: "one_of",
				values: listed.map(([value]) => value).sort(),
				mustBeLessOrEqualTo: limit,
				unit: "percent",
				of: "values"
			}
		},
		because: `${told}, ${listed.length < distinct ? `these ${listed.length} in ${count(covered)}` : `the rarest in ${count(rarest)}`}; ${limit} % is the upper Wilson bound of others in a fresh sample`
	}];
}
function closed(values, because) {
	return {
		at: "quality",
		quality: {
			id: "valid_values",
			dimension: "conformity",
			metric: "invalidValues",
			arguments: { validValues: values },
			mustBe: 0
		},
		because
	};
}

// shared/contract/suggest-contract.ts
/**
* A contract that the data keeps, and a fresh sample of the same source with near certainty; each statement carries the
* figures that it rests on. Rules: types; completeness (Wilson); keys; sets of values (deequ's ratio); ranges with
* slack; lengths; formats.
*/
function suggestContract({ id, table, uri, profile, evidence, roles }) {
	const { rows } = profile;
	const remarks = [];
	const properties = profile.columns.map((column, k) => {
		const { property, told } = propertyOf({
			profile: column,
			evidence: evidence.get(column.name) ?? {},
			rows,
			present: rows - column.missing,
			...column.name === roles.id ? { role: "id" } : column.name === roles.label ? { role: "label" } : {}
		});
		for (const { path, text } of told) remarks.push({
			path: [
				"schema",
				0,
				"properties",
				k,
				...path
			],
			text
		});
		return property;
	});
	return {
		heading: [
			`Suggested by tollgate contract suggest from ${uri}: ${count(rows)} rows, ${count(profile.columns.length)} columns.`,
			"Each rule says what it was seen in. Data tells what was, not what may be: read the rules, tighten what you know,",
			"and remove what is chance. docs/contract-suggest-and-import.md explains the bounds."
		],
		document: {
			apiVersion: "v3.1.0",
			kind: "DataContract",
			id,
			version: "1.0.0",
			status: "draft",
			schema: [{
				name: table,
				physicalType: "file",
				properties,
				quality: [{
					id: "rows",
					metric: "rowCount",
					mustBeGreaterThan: 0
				}]
			}]
		},
		remarks
	};
}
function propertyOf(column) {
	const { profile, role } = column;
	const set = suggestValueSet(column);
	const format = set.length > 0 ? [] : suggestFormat(column);
	const suggestions = [
		...suggestType(column),
		...suggestUniqueness(column),
		...suggestCompleteness(column),
		...role === void 0 ? [] : [{
			at: "property",
			key: "criticalDataElement",
			value: true,
			because: `said to be the ${role}`
		}],
		...set,
		...format,
		...set.length > 0 ? [] : [...suggestRange(column), ...suggestTimeRange(column)],
		...set.length > 0 || format.some(({ at }) => at === "options") ? [] : suggestLength(column)
	];
	const property = { name: profile.name };
	const options = {};
	const quality = [];
	const told = [];
	const remark = (path, text) => {
		if (text !== "") told.push({
			path,
			text
		});
	};
	if (profile.kind === "empty") remark(["name"], "no row has a value, so nothing more can be said");
	if (profile.numbers && profile.numbers.min === profile.numbers.max && set.length === 0) remark(["name"], `always ${profile.numbers.min}, which says nothing of what it may be`);
	if (column.evidence.infinite) remark(["name"], `${count(column.evidence.infinite)} values are infinite, which no type of the standard holds`);
	if (profile.kind === "nested") remark(["name"], "lists and structs are not looked into");
	for (const suggestion of suggestions) {
		if (suggestion.at === "quality") {
			remark(["quality", quality.length], suggestion.because);
			quality.push(suggestion.quality);
			continue;
		}
		const [target, path] = suggestion.at === "options" ? [options, ["logicalTypeOptions", suggestion.key]] : [property, [suggestion.key]];
		target[suggestion.key] = suggestion.value;
		remark(path, suggestion.because);
	}
	if (Object.keys(options).length > 0) property.logicalTypeOptions = options;
	if (quality.length > 0) property.quality = quality;
	return {
		property,
		told
	};
}

export { suggestContract };