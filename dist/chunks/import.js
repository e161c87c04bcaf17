import { t as InputError } from "./errors.js";

// shared/contract/import/great-expectations/expectation.ts
/** Why an expectation cannot be translated. */
var Untranslatable = class extends Error {};
const isFields = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** Reads 1.x (`type`, `severity`, `notes`) and 0.x (`expectation_type`, `meta.notes`); undefined where it is neither. */
function readExpectation(value) {
	if (!isFields(value)) return void 0;
	const type = value.type ?? value.expectation_type;
	const kwargs = value.kwargs ?? {};
	if (typeof type !== "string" || !isFields(kwargs)) return void 0;
	const notes = textOf(value.notes) ?? textOf(isFields(value.meta) ? value.meta.notes : void 0);
	const { severity, description } = value;
	return {
		type,
		kwargs,
		...typeof severity === "string" && { severity },
		...typeof description === "string" && { description },
		...notes && { notes }
	};
}
/** Notes are a text, a list of texts, or `{content: …}` of either. */
function textOf(notes) {
	if (isFields(notes)) return textOf(notes.content);
	if (Array.isArray(notes)) return notes.filter((note) => typeof note === "string").join("\n") || void 0;
	return typeof notes === "string" && notes !== "" ? notes : void 0;
}

// shared/contract/import/great-expectations/python-pattern.ts
/** What `\w` stands for inside brackets: in Python the letters of all scripts, unless the flag `a` restricts it. */
const word = String.raw`\p{L}\p{N}_`;
const asciiWord = "A-Za-z0-9_";
const escapes = {
	a: String.raw`\x07`,
	A: "^",
	Z: "$"
};
const kept = /* @__PURE__ */ new Set([
	"d",
	"D",
	"s",
	"S",
	"b",
	"B",
	"n",
	"r",
	"t",
	"f",
	"v"
]);
const special = /* @__PURE__ */ new Set([..."^$\\.*+?()[]{}|/"]);
/** Most repetitions that RE2 counts to. */
const mostRepeated = 1e3;
/**
* A pattern of Python's `re` as RE2 and JavaScript both read it.
*
* `\w` knows the letters of all scripts, as in Python; `\d`, `\s` and `\b` know ASCII, and `$` does not match before a
* last line break.
*
* @throws Untranslatable where it looks around, refers back, or is none
*/
function pythonPattern(pattern) {
	const refuse = (why) => {
		throw new Untranslatable(`its pattern ${JSON.stringify(pattern.slice(0, 200))} ${why}`);
	};
	const flags = /^\(\?([a-zA-Z]+)\)/.exec(pattern);
	const inline = flags ? [...flags[1]].filter((flag) => !"uaL".includes(flag)) : [];
	const letters = flags?.[1].includes("a") ? asciiWord : word;
	if (inline.some((flag) => !"ims".includes(flag))) refuse(`uses the flag ${inline.join("")}`);
	let out = "";
	let at = flags ? flags[0].length : 0;
	const rest = () => pattern.slice(at);
	const take = (expression) => {
		const found = expression.exec(rest());
		if (found) at += found[0].length;
		return found ?? void 0;
	};
	let inClass = false;
	const escaped = () => {
		const code = take(/^\\x([0-9a-fA-F]{2})|^\\u([0-9a-fA-F]{4})|^\\U([0-9a-fA-F]{8})/);
		if (code) return literal$1(Number.parseInt(code[1] ?? code[2] ?? code[3], 16));
		const octal = take(/^\\(0[0-7]{0,2}|[0-3][0-7]{2})/);
		if (octal) return literal$1(Number.parseInt(octal[1], 8));
		if (!inClass && /^\\[1-9]/.test(rest())) refuse("refers back to a group, which RE2 cannot");
		const [, one] = take(/^\\([\s\S])/) ?? refuse("ends in a backslash");
		if (one === "w") return inClass ? letters : `[${letters}]`;
		if (one === "W") return inClass ? refuse(String.raw`has \W inside brackets`) : `[^${letters}]`;
		if (one === "b" && inClass) return String.raw`\x08`;
		if (kept.has(one)) return `\\${one}`;
		if (Object.hasOwn(escapes, one)) return inClass && one !== "a" ? refuse(`has \\${one} inside brackets`) : escapes[one];
		if (/[A-Za-z0-9]/.test(one)) refuse(`has \\${one}, which is not known`);
		return special.has(one) || inClass && (one === "-" || one === "^") ? `\\${one}` : one;
	};
	while (at < pattern.length) if (pattern[at] === "\\") out += escaped();
	else if (inClass) {
		const [one] = take(/^[\s\S]/);
		if (one === "]") inClass = false;
		if (one === "[") out += "\\[";
		else if (one === "&" && pattern[at] === "&") refuse("has && inside brackets");
		else out += one;
	} else if (take(/^\(\?P<[^>]*>/)) out += "(";
	else if (take(/^\(\?#[^)]*\)/)) {} else if (/^\(\?<?[=!]/.test(rest())) refuse("looks around, which RE2 cannot; state the rule without lookaround");
	else if (/^\(\?(?:P=|\()/.test(rest())) refuse("refers back to a group, which RE2 cannot");
	else if (/^\(\?>|^(?:[*+?]|\{\d*,?\d*\})\+/.test(rest())) refuse("holds on to what it matched (atomic or possessive), which RE2 cannot");
	else if (/^\(\?(?!:)/.test(rest())) {
		const group = take(/^\(\?([ims]+):/);
		out += group ? group[0] : refuse("has flags in its middle");
	} else if (take(/^\(\?:/)) out += "(?:";
	else if (/^\[/.test(rest())) {
		const [opening] = take(/^\[\^?\]?/);
		out += opening.replace("]", "\\]");
		inClass = true;
	} else if (/^\{/.test(rest())) {
		const counted = take(/^\{(\d*)(,?)(\d*)\}/);
		if (!counted || counted[1] === "" && counted[3] === "" && counted[2] === "" || counted[0] === "{,}") {
			out += counted ? counted[0].replace("{", "\\{").replace("}", "\\}") : "\\{";
			if (!counted) at++;
			continue;
		}
		const [, from, comma, to] = counted;
		if (Math.max(Number(from), Number(to)) > mostRepeated) refuse(`repeats more than ${mostRepeated} times, which RE2 does not`);
		out += `{${from || "0"}${comma}${to}}`;
	} else {
		const one = pattern[at++];
		out += one === "}" || one === "]" ? `\\${one}` : one;
	}
	if (inClass) refuse("has brackets that do not end");
	const whole = inline.length > 0 ? `(?${inline.join("")}:${out})` : out;
	try {
		new RegExp(whole, "u");
	} catch (cause) {
		throw new Untranslatable(`its pattern ${JSON.stringify(pattern.slice(0, 200))} is none: ${cause instanceof Error ? cause.message : ""}`);
	}
	return whole;
}
/** One character, by its code, where it stands in a pattern. */
function literal$1(code) {
	const one = String.fromCodePoint(code);
	if (code < 32 || code === 127) return `\\x${code.toString(16).padStart(2, "0")}`;
	return special.has(one) || one === "-" || one === "^" ? `\\x${code.toString(16).padStart(2, "0")}` : one;
}
/** A pattern that matches where any of these does. */
function alternatives(patterns) {
	return patterns.length === 1 ? patterns[0] : patterns.map((pattern) => `(?:${pattern})`).join("|");
}
/** SQL's LIKE as a pattern of the whole value. */
function likePattern(like, sign) {
	let out = "";
	const characters = [...like];
	for (let at = 0; at < characters.length; at++) {
		const one = characters[at];
		if (one === sign && at + 1 < characters.length) out += quoted(characters[++at]);
		else out += one === "%" ? ".*" : one === "_" ? "." : quoted(one);
	}
	return `^(?s:${out})$`;
}
function quoted(one) {
	return special.has(one) ? `\\${one}` : one;
}

// shared/contract/import/great-expectations/translated.ts
/** Great Expectations' `mostly`: a share of the rows that have values, and of all rows where `of` says so. */
function mostly(given, of = "values") {
	const share = given.number("mostly") ?? 1;
	if (share < 0 || share > 1) throw new Untranslatable("its mostly is no share from 0 to 1");
	if (share === 1) return {};
	return {
		mustBeLessOrEqualTo: percent(1 - share),
		unit: "percent",
		...of === "values" ? { of } : {}
	};
}
/** A share in percent, without what binary fractions leave behind: 1 − 0.95 is 5. */
function percent(share) {
	return Number((100 * share).toFixed(10));
}
/** A rule of our own engine. */
function ours(name, column, implementation, dimension) {
	return {
		name,
		...column === void 0 ? {} : { column },
		quality: {
			...dimension ? { dimension } : {},
			type: "custom",
			engine: "tollgate",
			implementation
		}
	};
}
/** One of the standard's metrics. */
function metric(name, column, measured, dimension) {
	return {
		name,
		...column === void 0 ? {} : { column },
		quality: {
			...dimension ? { dimension } : {},
			...measured
		}
	};
}
/** The bounds of an expectation of `min_value` and `max_value`, as operators. @throws Untranslatable without either */
function bounds(given) {
	const [min, max] = [given.number("min_value"), given.number("max_value")];
	const [strictMin, strictMax] = [given.flag("strict_min"), given.flag("strict_max")];
	if (min === void 0 && max === void 0) throw new Untranslatable("it has neither min_value nor max_value");
	if (min !== void 0 && max !== void 0 && min > max) throw new Untranslatable("its min_value is above its max_value");
	return {
		min,
		max,
		...min === void 0 ? {} : { least: strictMin ? { mustBeGreaterThan: min } : { mustBeGreaterOrEqualTo: min } },
		...max === void 0 ? {} : { most: strictMax ? { mustBeLessThan: max } : { mustBeLessOrEqualTo: max } }
	};
}

// shared/contract/import/great-expectations/value-type.ts
/** Names of types in pandas, NumPy, Python, SQLAlchemy and Spark. */
const names = [
	[/^u?int(?:eger)?(?:8|16|32|64)?_?$|^(?:big|small|tiny|medium)int(?:eger)?$|^(?:long|short|byte)(?:type)?$|^integertype$/, "integer"],
	[/^float(?:16|32|64|ing)?_?$|^(?:double|real|numeric|decimal|number)(?:_?precision|type)?(?:\(.*\))?$|^floattype$/, "number"],
	[/^bool(?:ean)?_?$|^booleantype$|^bit$/, "boolean"],
	[/^datetime(?:64)?(?:\[.*\])?$|^timestamp(?:_?ntz|_?tz|type)?$/, "timestamp"],
	[/^date(?:type)?$/, "date"],
	[/^time(?:type)?$/, "time"],
	[/^str(?:ing)?(?:type|_)?$|^(?:n?var)?char(?:acter)?(?:\(.*\))?$|^n?varchar(?:\(.*\))?$|^(?:n|unicode)?text$|^unicode$|^clob$/, "text"]
];
/** What a type's name says of the values; undefined for one that says nothing, such as `object`. */
function valueTypeOf(name) {
	const plain = name.trim().toLowerCase().replace(/^(?:np|numpy|pd|pandas|sa|sqlalchemy|types)\./, "");
	return names.find(([pattern]) => pattern.test(plain))?.[1];
}
/** The type that values of any of these fit; undefined where there is none, or one of them is not known. */
function widest(types) {
	const all = new Set(types);
	if (all.has(void 0)) return void 0;
	if (all.size === 1) return types[0];
	if ([...all].every((type) => type === "integer" || type === "number")) return "number";
	if ([...all].every((type) => type === "date" || type === "timestamp")) return "timestamp";
	return "text";
}

// shared/contract/import/great-expectations/column-values.ts
/** Expectations of each value of a column. Missing values are ignored by all but the first two. */
const columnValues = {
	expect_column_values_to_not_be_null(given) {
		const column = given.text("column");
		const { mustBeLessOrEqualTo: most } = mostly(given, "rows");
		return { rules: [metric("not_null", column, {
			metric: "nullValues",
			...most === void 0 ? { mustBe: 0 } : {
				mustBeLessOrEqualTo: most,
				unit: "percent"
			}
		}, "completeness")] };
	},
	expect_column_values_to_be_null(given) {
		const column = given.text("column");
		return { rules: [ours("null", column, {
			rule: "absent",
			...mostly(given, "rows")
		}, "completeness")] };
	},
	expect_column_values_to_be_unique(given) {
		const column = given.text("column");
		return { rules: [ours("unique", column, {
			rule: "unique",
			columns: [column],
			...mostly(given)
		}, "uniqueness")] };
	},
	expect_column_values_to_be_in_set: (given) => oneOf(given),
	expect_column_distinct_values_to_be_in_set: (given) => oneOf(given),
	expect_column_values_to_not_be_in_set(given) {
		const column = given.text("column");
		const values = set(given).map(String);
		return { rules: [ours("not_in_set", column, {
			rule: "none_of",
			values,
			...mostly(given)
		}, "conformity")] };
	},
	expect_column_values_to_be_between: (given) => between$1(given),
	expect_column_value_lengths_to_be_between(given) {
		const column = given.text("column");
		const [min, max] = [given.number("min_value"), given.number("max_value")];
		return lengths(given, column, min === void 0 ? void 0 : given.flag("strict_min") ? Math.floor(min) + 1 : Math.ceil(min), max === void 0 ? void 0 : given.flag("strict_max") ? Math.ceil(max) - 1 : Math.floor(max));
	},
	expect_column_value_lengths_to_equal(given) {
		const value = given.number("value");
		return lengths(given, given.text("column"), value, value);
	},
	expect_column_values_to_match_regex: (given) => matches(given, pythonPattern(given.text("regex"))),
	expect_column_values_to_not_match_regex: (given) => matches(given, pythonPattern(given.text("regex")), true),
	expect_column_values_to_match_regex_list: (given) => matchesList(given, given.texts("regex_list").map(pythonPattern)),
	expect_column_values_to_not_match_regex_list: (given) => matches(given, alternatives(given.texts("regex_list").map(pythonPattern)), true),
	expect_column_values_to_match_like_pattern: (given) => matches(given, like(given, given.text("like_pattern"))),
	expect_column_values_to_not_match_like_pattern: (given) => matches(given, like(given, given.text("like_pattern")), true),
	expect_column_values_to_match_like_pattern_list: (given) => matchesList(given, given.texts("like_pattern_list").map((pattern) => like(given, pattern))),
	expect_column_values_to_not_match_like_pattern_list: (given) => matches(given, alternatives(given.texts("like_pattern_list").map((pattern) => like(given, pattern))), true),
	expect_column_values_to_match_strftime_format(given) {
		const column = given.text("column");
		const format = given.text("strftime_format");
		const unknown = /%[^aAbBdfHIjmMpSyYz%]/.exec(format.replaceAll("%%", ""));
		if (unknown) throw new Untranslatable(`no ${unknown[0]} is known in formats of dates`);
		const [hasDay, hasTime] = [/%[dejUWyYmbB]/.test(format), /%[HIMSpf]/.test(format)];
		return { rules: [ours("format", column, {
			rule: "type",
			type: !hasTime ? "date" : hasDay ? "timestamp" : "time",
			format,
			...mostly(given)
		}, "conformity")] };
	},
	expect_column_values_to_be_of_type: (given) => typed(given, [given.text("type_")]),
	expect_column_values_to_be_in_type_list: (given) => typed(given, given.texts("type_list")),
	expect_column_type_to_be: (given) => typed(given, [given.text("type_")])
};
function set(given) {
	const values = given.list("value_set").filter((value) => value !== null);
	if (!values.every((value) => [
		"string",
		"number",
		"boolean"
	].includes(typeof value))) throw new Untranslatable("its value_set holds more than texts, numbers and booleans");
	return values;
}
function oneOf(given) {
	const column = given.text("column");
	const values = set(given);
	if (values.length === 0) throw new Untranslatable("its value_set is empty");
	const tolerance = mostly(given);
	if (tolerance.unit) return { rules: [ours("in_set", column, {
		rule: "one_of",
		values: values.map(String),
		...tolerance
	}, "conformity")] };
	return { rules: [metric("in_set", column, {
		metric: "invalidValues",
		arguments: { validValues: values },
		mustBe: 0
	}, "conformity")] };
}
function between$1(given) {
	const column = given.text("column");
	const [min, max] = [bound(given, "min_value"), bound(given, "max_value")];
	const said = [min, max].filter((value) => value !== void 0);
	if (said.length === 0) throw new Untranslatable("it has neither min_value nor max_value");
	if (new Set(said.map((value) => typeof value)).size > 1) throw new Untranslatable("one of its bounds is a number, the other a date");
	const [strictMin, strictMax] = [given.flag("strict_min"), given.flag("strict_max")];
	const range = {
		rule: "range",
		type: typeof said[0] === "number" ? "number" : "timestamp",
		...min === void 0 ? {} : strictMin ? { exclusiveMin: min } : { min },
		...max === void 0 ? {} : strictMax ? { exclusiveMax: max } : { max }
	};
	return { rules: [ours("range", column, {
		...range,
		...mostly(given)
	}, "conformity")] };
}
/** A bound of a range: a number, or a time as ISO text. */
function bound(given, name) {
	const value = given.optional(name);
	if (value === void 0 || typeof value === "number") return value;
	const time = typeof value === "string" && /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?))?$/.exec(value);
	if (!time) throw new Untranslatable(`its ${name} is neither a number nor a date such as 2026-05-01`);
	return time[2] === void 0 ? time[1] : `${time[1]}T${time[2]}`;
}
function lengths(given, column, min, max) {
	if (min === void 0 && max === void 0) throw new Untranslatable("it has neither min_value nor max_value");
	if (min !== void 0 && max !== void 0 && min > max) throw new Untranslatable("no length lies between its bounds");
	const length = {
		rule: "length",
		...min === void 0 ? {} : { min },
		...max === void 0 ? {} : { max }
	};
	return {
		rules: [ours("length", column, {
			...length,
			...mostly(given)
		}, "conformity")],
		...min === void 0 || min < 1 ? {} : { lost: "that empty texts break it: an empty text is a missing value here" }
	};
}
function matches(given, pattern, not = false) {
	const column = given.text("column");
	const tolerance = mostly(given);
	const name = not ? "no_match" : "match";
	if (not || tolerance.unit || /\\p|\(\?[a-z]/.test(pattern)) return { rules: [ours(name, column, {
		rule: "pattern",
		pattern,
		...not ? { not } : {},
		...tolerance
	}, "conformity")] };
	return { rules: [metric(name, column, {
		metric: "invalidValues",
		arguments: { pattern },
		mustBe: 0
	}, "conformity")] };
}
function matchesList(given, patterns) {
	if (given.optional("match_on") !== "all" || patterns.length === 1) return matches(given, alternatives(patterns));
	const column = given.text("column");
	const rules = patterns.map((pattern) => ({
		rule: "pattern",
		column,
		pattern
	}));
	return { rules: [ours("match_all", column, {
		rule: "all",
		rules,
		...mostly(given)
	}, "conformity")] };
}
function like(given, pattern) {
	const sign = given.optional("escape");
	if (sign !== void 0 && typeof sign !== "string") throw new Untranslatable("its escape is no text");
	return likePattern(pattern, sign);
}
function typed(given, names) {
	const column = given.text("column");
	const type = widest(names.map(valueTypeOf));
	if (type === void 0) throw new Untranslatable(`${names.join(", ")} says nothing of the values`);
	const tolerance = mostly(given);
	if (type === "text") return {
		rules: [],
		type: {
			column,
			type
		},
		lost: "kept as logicalType: string, which every value fits"
	};
	return { rules: [ours("type", column, {
		rule: "type",
		type,
		...tolerance
	}, "conformity")] };
}

// shared/contract/import/great-expectations/aggregates.ts
/** Expectations of one figure of a column. */
const aggregates = {
	expect_column_mean_to_be_between: (given) => between(given, "mean"),
	expect_column_median_to_be_between: (given) => between(given, "median"),
	expect_column_stdev_to_be_between: (given) => between(given, "standard_deviation"),
	expect_column_sum_to_be_between: (given) => between(given, "sum"),
	expect_column_min_to_be_between: (given) => extreme(given, "min"),
	expect_column_max_to_be_between: (given) => extreme(given, "max"),
	expect_column_unique_value_count_to_be_between: (given) => between(given, "distinct"),
	expect_column_proportion_of_unique_values_to_be_between: (given) => between(given, "distinct_share"),
	expect_column_proportion_of_non_null_values_to_be_between(given) {
		const column = given.text("column");
		const { min, max } = bounds(given);
		const [strictMin, strictMax] = [given.flag("strict_min"), given.flag("strict_max")];
		const nulls = (name, operators) => metric(name, column, {
			metric: "nullValues",
			...operators,
			unit: "percent"
		}, "completeness");
		return {
			rules: [...min === void 0 || min <= 0 && !strictMin ? [] : [nulls("nulls_at_most", { [strictMin ? "mustBeLessThan" : "mustBeLessOrEqualTo"]: percent(1 - min) })], ...max === void 0 || max >= 1 && !strictMax ? [] : [nulls("nulls_at_least", { [strictMax ? "mustBeGreaterThan" : "mustBeGreaterOrEqualTo"]: percent(1 - max) })]],
			columns: [column]
		};
	},
	expect_column_distinct_values_to_equal_set(given) {
		const column = given.text("column");
		const values = [...new Set(given.list("value_set").filter((value) => value !== null))];
		if (values.length === 0) throw new Untranslatable("its value_set is empty");
		return { rules: [metric("in_set", column, {
			metric: "invalidValues",
			arguments: { validValues: values },
			mustBe: 0
		}, "conformity"), ours("whole_set", column, {
			aggregate: "distinct",
			mustBeGreaterOrEqualTo: values.length
		}, "coverage")] };
	}
};
function between(given, aggregate) {
	const column = given.text("column");
	const { least, most } = bounds(given);
	return { rules: [ours(aggregate, column, {
		aggregate,
		...least,
		...most
	})] };
}
/** The least or the greatest value: of numbers a figure, of times what a query says. */
function extreme(given, aggregate) {
	const [low, high] = [bound(given, "min_value"), bound(given, "max_value")];
	if (typeof low !== "string" && typeof high !== "string") return between(given, aggregate);
	if (typeof low === "number" || typeof high === "number") throw new Untranslatable("one of its bounds is a number, the other a date");
	const value = `CAST(${aggregate}({property}) AS TIMESTAMP)`;
	const query = `SELECT coalesce(${[low === void 0 ? [] : [`${value} ${given.flag("strict_min") ? ">" : ">="} TIMESTAMP '${low}'`], high === void 0 ? [] : [`${value} ${given.flag("strict_max") ? "<" : "<="} TIMESTAMP '${high}'`]].flat().join(" AND ")}, false) FROM {object}`;
	return { rules: [{
		name: aggregate,
		column: given.text("column"),
		quality: {
			type: "sql",
			query,
			mustBe: true
		}
	}] };
}

// shared/contract/import/great-expectations/arguments.ts
/** Arguments that say how Great Expectations works and change no verdict. */
const ofNoAccount = /* @__PURE__ */ new Set([
	"batch_id",
	"result_format",
	"catch_exceptions",
	"include_config",
	"meta",
	"auto",
	"profiler_config"
]);
function argumentsOf(kwargs) {
	const read = /* @__PURE__ */ new Set();
	const optional = (name) => {
		read.add(name);
		const value = Object.hasOwn(kwargs, name) ? kwargs[name] : void 0;
		if (value === null) return void 0;
		if (typeof value === "object" && !Array.isArray(value) && value !== null && "$PARAMETER" in value) throw new Untranslatable(`its ${name} is a parameter that is set when the suite runs`);
		return value;
	};
	const list = (name) => {
		const value = optional(name);
		if (!Array.isArray(value)) throw new Untranslatable(`its ${name} is no list`);
		if (value.some((one) => typeof one === "object" && one !== null && "$PARAMETER" in one)) throw new Untranslatable(`its ${name} holds a parameter that is set when the suite runs`);
		return value;
	};
	return {
		optional,
		list,
		text(name) {
			const value = optional(name);
			if (typeof value !== "string" || value === "") throw new Untranslatable(`its ${name} is no text`);
			return value;
		},
		texts(name) {
			const values = list(name);
			if (values.length === 0 || !values.every((value) => typeof value === "string")) throw new Untranslatable(`its ${name} is no list of texts`);
			return values;
		},
		number(name) {
			const value = optional(name);
			if (value === void 0) return void 0;
			if (typeof value !== "number") throw new Untranslatable(`its ${name} is no number`);
			return value;
		},
		flag(name) {
			const value = optional(name);
			if (value !== void 0 && typeof value !== "boolean") throw new Untranslatable(`its ${name} is not true or false`);
			return value === true;
		},
		finish() {
			const left = Object.entries(kwargs).filter(([name, value]) => value !== null && value !== false && !read.has(name) && !ofNoAccount.has(name));
			if (left.find(([name]) => name === "row_condition")) throw new Untranslatable("its row_condition restricts it to some of the rows; a query (type: sql) could say that");
			if (left.length > 0) throw new Untranslatable(`its argument ${left.map(([name]) => name).join(", ")} is not known`);
		}
	};
}

// shared/contract/import/great-expectations/queries.ts
/** Most columns whose pairs are compared. */
const mostColumns = 20;
/** Expectations that the standard says by a query; DuckDB's dialect. */
const queries = {
	expect_column_distinct_values_to_contain_set(given) {
		const column = given.text("column");
		const values = [...new Set(scalars(given.list("value_set")))];
		if (values.length === 0) throw new Untranslatable("its value_set is empty");
		return { rules: [asked("contains_set", column, `SELECT count(DISTINCT {property}) FROM {object} WHERE ${`{property} IN (${values.map(literal).join(", ")})`}`, { mustBe: values.length }, "coverage")] };
	},
	expect_column_most_common_value_to_be_in_set(given) {
		const column = given.text("column");
		const values = scalars(given.list("value_set"));
		if (values.length === 0) throw new Untranslatable("its value_set is empty");
		const among = `value IN (${values.map(literal).join(", ")})`;
		return { rules: [asked("most_common", column, `SELECT ${given.flag("ties_okay") ? `bool_or(${among})` : `count(*) = 1 AND bool_or(${among})`} FROM (SELECT {property} AS value FROM {object} WHERE {property} IS NOT NULL GROUP BY 1 QUALIFY rank() OVER (ORDER BY count(*) DESC) = 1)`, { mustBe: true })] };
	},
	expect_column_quantile_values_to_be_between(given) {
		const column = given.text("column");
		const { quantiles, value_ranges: pairs } = given.optional("quantile_ranges") ?? {};
		if (!(Array.isArray(quantiles) && Array.isArray(pairs) && quantiles.length > 0 && quantiles.length === pairs.length && quantiles.every((one) => typeof one === "number" && one >= 0 && one <= 1) && pairs.every((pair) => Array.isArray(pair) && pair.every((one) => one === null || typeof one === "number")))) throw new Untranslatable("its quantile_ranges are no quantiles with a range of numbers each");
		const within = quantiles.flatMap((quantile, k) => {
			const value = `quantile_disc({property}, ${quantile})`;
			const [low, high] = pairs[k];
			return [low == null ? [] : [`${value} >= ${low}`], high == null ? [] : [`${value} <= ${high}`]].flat();
		});
		if (within.length === 0) throw new Untranslatable("its quantile_ranges have no bounds");
		given.optional("allow_relative_error");
		return { rules: [asked("quantiles", column, `SELECT coalesce(${within.join(" AND ")}, false) FROM {object}`, { mustBe: true })] };
	},
	expect_column_values_to_be_json_parseable(given) {
		return { rules: [broken(given, "json", given.text("column"), "NOT json_valid(CAST({property} AS VARCHAR))", "{property} IS NOT NULL")] };
	},
	expect_column_pair_values_to_be_in_set(given) {
		const [left, right] = [given.text("column_A"), given.text("column_B")];
		const pairs = given.list("value_pairs_set").map((pair) => {
			if (!Array.isArray(pair) || pair.length !== 2) throw new Untranslatable("its value_pairs_set holds more than pairs");
			return pair.map((value) => value === null ? value : scalars([value])[0]);
		});
		if (pairs.length === 0) throw new Untranslatable("its value_pairs_set is empty");
		const is = (column, value) => `${identifier(column)} IS NOT DISTINCT FROM ${value === null ? "NULL" : literal(value)}`;
		return {
			rules: [broken(given, "pairs_in_set", void 0, `NOT (${pairs.map(([a, b]) => `(${is(left, a)} AND ${is(right, b)})`).join(" OR ")})`, counted(given, [left, right], "both_values_are_missing"))],
			columns: [left, right]
		};
	},
	expect_multicolumn_sum_to_equal(given) {
		const columns = columnsOf(given);
		const total = given.number("sum_total");
		if (total === void 0) throw new Untranslatable("it has no sum_total");
		const rows = counted(given, columns, "all_values_are_missing");
		return {
			rules: [broken(given, "sum", void 0, `coalesce(${columns.map(identifier).join(" + ")} <> ${total}, true)`, rows, "consistency")],
			columns
		};
	},
	expect_multicolumn_values_to_be_equal(given) {
		const columns = columnsOf(given);
		const [first, ...others] = columns.map(identifier);
		return {
			rules: [broken(given, "equal", void 0, others.map((other) => `${other} IS DISTINCT FROM ${first}`).join(" OR "), counted(given, columns, "all_values_are_missing"), "consistency")],
			columns
		};
	},
	expect_select_column_values_to_be_unique_within_record: (given) => uniqueWithinRow(given),
	expect_multicolumn_values_to_be_unique: (given) => uniqueWithinRow(given),
	unexpected_rows_expectation(given) {
		const query = given.text("unexpected_rows_query").trim().replace(/;$/, "").replaceAll("{batch}", "{object}");
		if (!query.includes("{object}")) throw new Untranslatable("its query does not read {batch}");
		return {
			rules: [asked("query", void 0, `SELECT count(*) FROM (${query})`, { mustBe: 0 })],
			lost: "its query is taken as it is, and is read in the dialect of DuckDB"
		};
	}
};
function uniqueWithinRow(given) {
	const columns = columnsOf(given);
	const names = columns.map(identifier);
	const pairs = names.flatMap((a, k) => names.slice(k + 1).map((b) => `${a} IS NOT DISTINCT FROM ${b}`));
	const rows = counted(given, columns, "all_values_are_missing");
	return {
		rules: [broken(given, "unlike", void 0, pairs.join(" OR "), rows, "consistency")],
		columns
	};
}
function columnsOf(given) {
	const columns = given.texts("column_list");
	if (columns.length < 2) throw new Untranslatable("its column_list has fewer than two columns");
	if (columns.length > mostColumns) throw new Untranslatable(`its column_list has more than ${mostColumns} columns`);
	return columns;
}
/** The rows that `ignore_row_if` leaves, as a condition. */
function counted(given, columns, standard) {
	const ignored = String(given.optional("ignore_row_if") ?? standard);
	const there = columns.map((column) => `${identifier(column)} IS NOT NULL`);
	if (/^(?:both_values_are|all_values_are)_missing$/.test(ignored)) return `(${there.join(" OR ")})`;
	if (/^(?:either_value_is|any_value_is)_missing$/.test(ignored)) return `(${there.join(" AND ")})`;
	if (ignored === "neither" || ignored === "never") return "true";
	throw new Untranslatable(`its ignore_row_if ${ignored} is not known`);
}
/** How many of the rows of a condition break a rule; in percent of them where there is a `mostly`. */
function broken(given, name, column, breaks, rows, dimension = "conformity") {
	const share = given.number("mostly") ?? 1;
	if (share < 0 || share > 1) throw new Untranslatable("its mostly is no share from 0 to 1");
	if (share === 1) return asked(name, column, `SELECT count(*) FROM {object} WHERE ${rows} AND (${breaks})`, { mustBe: 0 }, dimension);
	return asked(name, column, `SELECT 100.0 * count_if(${breaks}) / count(*) FROM {object} WHERE ${rows}`, { mustBeLessOrEqualTo: percent(1 - share) }, dimension);
}
function asked(name, column, query, operator, dimension) {
	return {
		name,
		...column === void 0 ? {} : { column },
		quality: {
			...dimension ? { dimension } : {},
			type: "sql",
			query,
			...operator
		}
	};
}
function scalars(values) {
	const there = values.filter((value) => value !== null);
	if (!there.every((value) => [
		"string",
		"number",
		"boolean"
	].includes(typeof value))) throw new Untranslatable("its values are more than texts, numbers and booleans");
	return there;
}
/** A value in SQL. Braces are taken apart, because `{object}` inside a text is no placeholder. */
function literal(value) {
	if (typeof value !== "string") return String(value);
	if (value.includes("\0")) throw new Untranslatable("its values hold a NUL character");
	return value.split("{").map((part) => `'${part.replaceAll("'", "''")}'`).join(" || '{' || ");
}
function identifier(name) {
	if (/\{\w+\}|\0/.test(name)) throw new Untranslatable(`the column ${JSON.stringify(name)} cannot be named in a query`);
	return `"${name.replaceAll("\"", "\"\"")}"`;
}

// shared/contract/import/great-expectations/tables.ts
const ofAllRows = "that its mostly is a share of the rows that have values: it is one of all rows here";
/** Expectations of the table, and of several columns of a row. */
const tables = {
	expect_column_to_exist(given) {
		const column = given.text("column");
		const place = given.number("column_index");
		return {
			rules: [],
			columns: [column],
			...place === void 0 ? {} : { lost: `that it is column ${place}, counted from 0: columns are known by their names` }
		};
	},
	expect_table_row_count_to_equal(given) {
		const rows = given.number("value") ?? missing("value");
		return { rules: [metric("row_count", void 0, {
			metric: "rowCount",
			mustBe: rows
		})] };
	},
	expect_table_row_count_to_be_between(given) {
		const { least, most } = bounds(given);
		return { rules: [...least ? [metric("rows_at_least", void 0, {
			metric: "rowCount",
			...least
		})] : [], ...most ? [metric("rows_at_most", void 0, {
			metric: "rowCount",
			...most
		})] : []] };
	},
	expect_table_column_count_to_equal(given) {
		const columns = given.number("value") ?? missing("value");
		return { rules: [ours("column_count", void 0, {
			columns: "count",
			mustBe: columns
		})] };
	},
	expect_table_column_count_to_be_between(given) {
		const { least, most } = bounds(given);
		return { rules: [ours("column_count", void 0, {
			columns: "count",
			...least,
			...most
		})] };
	},
	expect_table_columns_to_match_ordered_list(given) {
		const columns = given.texts("column_list");
		return {
			rules: [ours("columns", void 0, {
				columns,
				ordered: true
			})],
			columns
		};
	},
	expect_table_columns_to_match_set(given) {
		const columns = given.texts("column_set");
		const others = given.optional("exact_match") === false;
		return {
			rules: [ours("columns", void 0, {
				columns,
				...others ? { others } : {}
			})],
			columns
		};
	},
	expect_compound_columns_to_be_unique(given) {
		const columns = given.texts("column_list");
		const ignored = given.optional("ignore_row_if") ?? "all_values_are_missing";
		if (ignored === "any_value_is_missing") throw new Untranslatable("its ignore_row_if leaves out rows that lack one value");
		const tolerance = mostly(given, "rows");
		return {
			rules: [ours("unique", void 0, {
				rule: "unique",
				columns,
				...tolerance
			}, "uniqueness")],
			columns,
			...tolerance.unit ? { lost: ofAllRows } : {},
			...ignored === "never" ? { lost: "that it counts rows of missing values alone" } : {}
		};
	},
	expect_column_pair_values_a_to_be_greater_than_b(given) {
		return compared(given, given.flag("or_equal") ? ">=" : ">");
	},
	expect_column_pair_values_to_be_equal: (given) => compared(given, "=")
};
const compared = (given, op) => {
	const [left, right] = [given.text("column_A"), given.text("column_B")];
	const ignored = given.optional("ignore_row_if") ?? "both_values_are_missing";
	const isOfBoth = ignored === "either_value_is_missing";
	const tolerance = mostly(given, isOfBoth ? "values" : "rows");
	const rule = {
		rule: "compare",
		left,
		op,
		right,
		...isOfBoth ? {} : { missing: "breaks" },
		...tolerance
	};
	return {
		rules: [ours("compare", void 0, rule, "consistency")],
		columns: [left, right],
		...ignored === "neither" ? { lost: "that a row breaks it where both values are missing" } : {},
		...tolerance.unit && !isOfBoth && ignored !== "neither" ? { lost: ofAllRows } : {}
	};
};
function missing(name) {
	throw new Untranslatable(`it has no ${name}`);
}

// shared/contract/import/great-expectations/untranslated.ts
const order = "rows of a table have no order that a rule could rest on";
const drift = "it compares distributions: the checks against the profile of the training data do that";
/** Expectations of the core that no rule of a contract says, and what does instead. */
const untranslated = {
	expect_column_values_to_be_increasing: order,
	expect_column_values_to_be_decreasing: order,
	expect_column_values_to_be_dateutil_parseable: "dateutil guesses formats; state one with a type and its format",
	expect_column_values_to_match_json_schema: "no rule reads JSON by a schema of its own",
	expect_column_value_z_scores_to_be_less_than: "it moves with the data that it judges; state a range",
	expect_column_values_to_not_be_outliers: "it moves with the data that it judges; state a range",
	expect_column_kl_divergence_to_be_less_than: drift,
	expect_column_chisquare_test_p_value_to_be_greater_than: drift,
	expect_column_bootstrapped_ks_test_p_value_to_be_greater_than: drift,
	expect_column_parameterized_distribution_ks_test_p_value_to_be_greater_than: drift,
	expect_column_pair_cramers_phi_value_to_be_less_than: drift,
	expect_table_row_count_to_equal_other_table: "it names a table that is not among the data that is judged",
	expect_query_results_to_match_comparison: "it queries another data source"
};

// shared/contract/import/great-expectations.ts
const translations = {
	...columnValues,
	...aggregates,
	...tables,
	...queries
};
const severities = {
	critical: "error",
	warning: "warning",
	info: "info"
};
/**
* Suites of Great Expectations as JSON, of 0.x and 1.x. Each expectation becomes one rule, or two where it has two sides;
* missing values count as they do there.
*/
const greatExpectations = {
	name: "a suite of Great Expectations (0.x or 1.x)",
	recognises: (document) => suiteOf(document) !== void 0,
	translate(document, { id, table, file }) {
		const suite = suiteOf(document);
		const { ofTable, columns, ids, lost } = rulesOf(suite, file);
		const properties = [...columns].map(([name, { type, quality }]) => ({
			name,
			...type === void 0 ? {} : { logicalType: type },
			...quality.length > 0 ? { quality } : {}
		}));
		return {
			draft: {
				heading: headingOf(suite, file, lost),
				document: {
					apiVersion: "v3.1.0",
					kind: "DataContract",
					id,
					name: suite.name,
					version: "1.0.0",
					status: "draft",
					schema: [{
						name: table ?? suite.name,
						physicalType: "table",
						...properties.length > 0 ? { properties } : {},
						...ofTable.length > 0 ? { quality: ofTable } : {}
					}]
				},
				remarks: []
			},
			ids,
			lost
		};
	}
};
function rulesOf(suite, file) {
	const found = {
		ofTable: [],
		columns: /* @__PURE__ */ new Map(),
		ids: [],
		lost: []
	};
	const column = (name) => {
		const known = found.columns.get(name) ?? { quality: [] };
		found.columns.set(name, known);
		return known;
	};
	const taken = /* @__PURE__ */ new Set();
	for (const [k, one] of suite.expectations.entries()) {
		const ids = [];
		found.ids.push(ids);
		const expectation = readExpectation(one);
		if (!expectation) throw new InputError({
			input: `${file}: expectations[${k}]`,
			rule: "must be an expectation: an object with type (or expectation_type) and kwargs",
			received: JSON.stringify(one).slice(0, 200)
		});
		const what = told(expectation);
		const rules = translated(expectation);
		if ("why" in rules) {
			found.lost.push({
				what,
				why: rules.why
			});
			continue;
		}
		if (rules.lost) found.lost.push({
			what,
			why: rules.lost
		});
		for (const name of rules.columns ?? []) column(name);
		if (rules.type) column(rules.type.column).type = "string";
		for (const rule of rules.rules) {
			const quality = {
				id: unlike(taken, idOf([rule.column, rule.name].filter((part) => part !== void 0).join("_"))),
				...about(expectation),
				...rule.quality
			};
			ids.push(quality.id);
			(rule.column === void 0 ? found.ofTable : column(rule.column).quality).push(quality);
		}
	}
	return found;
}
function headingOf({ name, expectations }, file, lost) {
	return [`From the ${expectations.length} expectations of the suite ${name} of Great Expectations (${file}), by tollgate contract import.`, ...lost.length === 0 ? ["Every one of them is here."] : [`Not here, or not whole (${lost.length}):`, ...lost.map(({ what, why }) => `- ${what}: ${why}`)]];
}
function suiteOf(document) {
	if (typeof document !== "object" || document === null || Array.isArray(document)) return void 0;
	const fields = document;
	if (!Array.isArray(fields.expectations)) return void 0;
	const name = fields.expectation_suite_name ?? fields.name;
	return {
		name: typeof name === "string" && name !== "" ? name : "suite",
		expectations: fields.expectations
	};
}
function translated(expectation) {
	try {
		const translate = Object.hasOwn(translations, expectation.type) ? translations[expectation.type] : void 0;
		if (!translate) {
			const why = Object.hasOwn(untranslated, expectation.type) ? untranslated[expectation.type] : void 0;
			throw new Untranslatable(why ?? "no expectation of the core is called so");
		}
		const given = argumentsOf(expectation.kwargs);
		const found = translate(given);
		given.finish();
		return found;
	} catch (error) {
		if (!(error instanceof Untranslatable)) throw error;
		return { why: error.message };
	}
}
function about({ severity, notes, description }) {
	const said = description ?? notes;
	return {
		...said ? { description: said } : {},
		...severity === void 0 ? {} : { severity: severities[severity] ?? severity }
	};
}
/** An expectation by its type and what it is of. */
function told({ type, kwargs }) {
	const { column, column_A: a, column_B: b, column_list: list } = kwargs;
	const columns = [
		column,
		a,
		b,
		...Array.isArray(list) ? list : []
	].filter((name) => typeof name === "string");
	return columns.length > 0 ? `${type} of ${columns.slice(0, 5).join(", ")}` : type;
}
/** Letters, digits, `_` and `-`: what the standard allows in an id. */
function idOf(text) {
	return text.replaceAll(/[^A-Za-z0-9_-]+/g, "_").replaceAll(/^_+|_+$/g, "").slice(0, 80) || "rule";
}
function unlike(ids, stem) {
	let id = stem;
	for (let k = 2; ids.has(id); k++) id = `${stem}_${k}`;
	ids.add(id);
	return id;
}

// shared/contract/import/index.ts
/** Every format that rules are read from; a format is one file here and one line. */
const importers = [greatExpectations];
/**
* A contract from the rules of another tool, and what of them is lost.
*
* @throws InputError where the text is no JSON, or of no format that is known
*/
function importContract({ text, name }, named) {
	let document;
	try {
		document = JSON.parse(text.replace(/^\uFEFF/, ""));
	} catch (cause) {
		throw new InputError({
			input: name,
			rule: `must be JSON: ${formats()}`,
			received: cause instanceof Error ? cause.message.slice(0, 200) : void 0
		}, { cause });
	}
	const importer = importers.find((one) => one.recognises(document));
	if (importer) return importer.translate(document, {
		...named,
		file: name
	});
	const keys = typeof document === "object" && document !== null ? Object.keys(document).slice(0, 8) : [];
	throw new InputError({
		input: name,
		rule: `must be ${formats()}`,
		received: Array.isArray(document) ? "a list" : `keys ${keys.map((key) => JSON.stringify(key)).join(", ") || "none"}`
	});
}
function formats() {
	return importers.map(({ name }) => name).join(" or ");
}

export { importContract };