import { i as worst } from "./verdict.js";
import { t as bySeverity } from "./by-severity.js";
import { n as check } from "./schema.js";
import { a as written, n as counted } from "./sentence.js";
import { t as require_fastest_levenshtein } from "./fastest-levenshtein.js";
import { n as dataChecks, r as numberOf, t as dataCheckByName } from "./data.js";
import { t as otherChecks } from "./other-checks.js";

// shared/checks/data/columns-of-rule.ts
/** The columns of the judged table that a row rule speaks of. */
function columnsOfRule(rule) {
	if (rule.rule === "all") return rule.rules.flatMap(columnsOfRule);
	if ("column" in rule) return [rule.column];
	if (rule.rule === "compare") return [rule.left, rule.right];
	if (rule.rule === "same_label") return [...rule.columns, rule.label];
	return rule.columns;
}

// shared/checks/data/contract/fit-columns.ts
/** The data's own name of a contract's column: its physical name where the data has it, else its name. */
function dataName(column, table) {
	const { name, physicalName } = column;
	return physicalName !== void 0 && table.column(physicalName) !== void 0 ? physicalName : name;
}
/** The contract's rules with columns and tables named as in the data. */
function fitRules(contract, { table, described: all = [] }) {
	const named = namesIn(contract, table);
	const described = new Set(contract.columns.map((column) => dataName(column, table)));
	const lacking = (facts, columns, where) => {
		const absent = columns.filter((name) => facts.column(name) === void 0);
		if (absent.length === 0) return void 0;
		const isSaid = facts === table && absent.every((name) => described.has(name));
		const why = `${where} has no column ${absent.join(", ")}`;
		return isSaid ? {
			status: "skip",
			why: `${why}, which ${contract.name}/schema fails for`
		} : {
			status: "error",
			why
		};
	};
	const fitRule = (rule) => {
		if (rule.rule === "all") {
			const parts = rule.rules.map(fitRule);
			const lacks = parts.find((part) => part.lacks !== void 0)?.lacks;
			return {
				rule: {
					...rule,
					rules: parts.map((part) => part.rule)
				},
				lacks
			};
		}
		const renamed = rename(rule, named);
		const lacks = lacking(table, columnsOfRule(renamed), "the data");
		if (renamed.rule !== "refers_to" && renamed.rule !== "not_in") return {
			rule: renamed,
			lacks
		};
		const other = renamed.table === contract.name ? {
			facts: table,
			contract
		} : all.find((one) => one.contract.name === renamed.table);
		if (other === void 0) return {
			rule: renamed,
			lacks: {
				status: "skip",
				why: `the table ${renamed.table} is not among the data; name its file under data.tables.${renamed.table}`
			}
		};
		const there = {
			...renamed,
			table: other.facts.input
		};
		if (there.rule === "not_in") return {
			rule: there,
			lacks: lacks ?? lacking(other.facts, there.columns, other.facts.input)
		};
		const to = there.to.map(namesIn(other.contract, other.facts));
		return {
			rule: {
				...there,
				to
			},
			lacks: lacks ?? lacking(other.facts, to, other.facts.input)
		};
	};
	const fitMeasure = (measure) => {
		switch (measure.statistic) {
			case "failing_rows": {
				const { rule, lacks } = fitRule(measure.rule);
				return {
					measure: {
						...measure,
						rule
					},
					lacks
				};
			}
			case "duplicate_values": {
				const columns = measure.columns.map(named);
				return {
					measure: {
						...measure,
						columns
					},
					lacks: lacking(table, columns, "the data")
				};
			}
			case "age":
			case "aggregate": {
				const column = named(measure.column);
				return {
					measure: {
						...measure,
						column
					},
					lacks: lacking(table, [column], "the data")
				};
			}
			default: return { measure };
		}
	};
	return contract.rules.map((rule) => {
		const { measure, lacks } = fitMeasure(rule.measure);
		const column = rule.column === void 0 ? void 0 : named(rule.column);
		const absent = lacks ?? (column === void 0 ? void 0 : lacking(table, [column], "the data"));
		return {
			...rule,
			...column === void 0 ? {} : { column },
			measure,
			...absent === void 0 ? {} : { lacks: absent }
		};
	});
}
function namesIn(contract, table) {
	const names = new Map(contract.columns.map((column) => [column.name, dataName(column, table)]));
	return (name) => names.get(name) ?? name;
}
function rename(rule, named) {
	if ("column" in rule) return {
		...rule,
		column: named(rule.column)
	};
	if (rule.rule === "compare") return {
		...rule,
		left: named(rule.left),
		right: named(rule.right)
	};
	if (rule.rule === "same_label") return {
		...rule,
		columns: rule.columns.map(named),
		label: named(rule.label)
	};
	return {
		...rule,
		columns: rule.columns.map(named)
	};
}

// shared/checks/data/reportable.ts
/** Longest texts of a report, in characters. */
const longest$1 = {
	title: 1e3,
	subject: 1e3,
	why: 2e3,
	row: 1e3,
	rows: 1e3
};
/**
* A check as a report can hold it: texts of the data's are cut where they are too long; and where a value is no number,
* the check is an `error`, so that it alone is lost.
*/
function reportable(check$1) {
	const title = cut(check$1.title, longest$1.title);
	const why = cut(check$1.why, longest$1.why);
	const fitted = {
		...check$1,
		title,
		why,
		findings: check$1.findings.map(fit)
	};
	const parsed = check.safeParse(fitted);
	if (parsed.success) return fitted;
	const [{ path, message }] = parsed.error.issues;
	const where = path.map(String).join(".");
	return {
		id: check$1.id,
		title,
		status: "error",
		why: `came to what no report can hold: ${where}: ${message}`.slice(0, longest$1.why),
		findings: []
	};
}
function fit(finding) {
	const { subject, why, rows } = finding;
	return {
		...finding,
		subject: cut(subject, longest$1.subject),
		...why !== void 0 && { why: cut(why, longest$1.why) },
		...rows && { rows: rows.slice(0, longest$1.rows).map((row) => cut(row, longest$1.row)) }
	};
}
function cut(text, most) {
	return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

// shared/checks/data/run-check.ts
/** Of more findings only those that matter are kept, so that a table of 5,000 columns stays readable. */
const manyFindings = 200;
const mostFindings = 5e3;
/**
* Runs what finds something and makes a check of it that a report can hold. What goes wrong inside is that check's
* `error`, and nobody else's.
*/
async function runCheck(named, severity, find) {
	const ended = (status, why) => ({
		check: reportable({
			...named,
			status,
			why,
			findings: []
		}),
		sections: [],
		rules: []
	});
	try {
		const found = await find();
		if ("skip" in found) return ended("skip", found.skip);
		const { why, sections = [], rules = [] } = found;
		const findings = found.findings.map((finding) => ({
			...finding,
			status: finding.status && bySeverity(finding.status, severity)
		}));
		const judged = findings.flatMap(({ status }) => status ?? []);
		const isTold = judged.length > 0 && judged.every((status) => status === "skip");
		return {
			check: reportable({
				...named,
				status: isTold || judged.length === 0 ? "skip" : worst(judged),
				why: isTold ? `told, not judged: ${why}` : why,
				findings: kept(findings)
			}),
			sections,
			rules
		};
	} catch (error) {
		return ended("error", `could not be judged: ${error instanceof Error ? error.message : String(error)}`);
	}
}
/** All findings where they are few; else those that do not pass, and the first of the others. */
function kept(findings) {
	const matters = ({ status }) => status !== void 0 && status !== "pass";
	let others = Math.max(0, manyFindings - findings.filter(matters).length);
	return findings.filter((finding) => matters(finding) || others-- > 0).slice(0, mostFindings);
}

// shared/checks/data/contract/check-id.ts
const longest = 480;
/** A check's id for a rule of the contract; very long names are cut in their middle and told apart by a number. */
function contractCheckId(input, rule) {
	const id = `contract/${input}/${rule}`;
	if (id.length <= longest) return id;
	let hash = 0;
	for (const character of id) hash = Math.imul(hash, 31) + (character.codePointAt(0) ?? 0) >>> 0;
	return `${id.slice(0, longest / 2)}…${id.slice(-120)}-${hash.toString(36)}`;
}

// shared/checks/data/contract/judged-value.ts
const words = {
	"=": "exactly",
	"!=": "anything but",
	"<": "less than",
	"<=": "at most",
	">": "more than",
	">=": "at least"
};
/** What is never below 0, so that exactly 0 is at most 0. */
const counts = /* @__PURE__ */ new Set([
	"failing_rows",
	"duplicate_values",
	"rows"
]);
/**
* A value against a requirement: a finding for each bound, because a finding holds one limit.
* `unit: percent` measures in percent of the `n` rows. Words say what may be: `at most 0`.
*/
function judgedValue(about, measured, asked) {
	const isPercent = asked.unit === "percent";
	const n = about.n ?? 0;
	const words = `${sayRequirement(asked)}${isPercent ? " %" : ""}`;
	if (!Number.isFinite(measured) || isPercent && n === 0) {
		const why = "there is no value to judge";
		return {
			findings: [{
				...about,
				status: "inconclusive",
				why
			}],
			words
		};
	}
	const value = isPercent ? 100 * measured / n : measured;
	const finding = {
		...about,
		value,
		...isPercent ? { unit: "%" } : {}
	};
	const findings = limitsOf(asked, about.statistic).map((limit) => {
		const status = isWithin(value, limit) ? "pass" : "fail";
		return {
			...finding,
			limit,
			status
		};
	});
	if (findings.length > 0) return {
		findings,
		words
	};
	const { centre, limit } = distanceOf(asked);
	const distance = Math.abs(value - centre);
	const status = isWithin(distance, limit) ? "pass" : "fail";
	return {
		findings: [finding, {
			...about,
			statistic: `${about.statistic}_distance_from_${centre}`.slice(0, 100),
			value: distance,
			limit,
			status
		}],
		words
	};
}
/** How far a value must be from the middle of what it must not be. */
function distanceOf(asked) {
	if ("value" in asked) return {
		centre: asked.value,
		limit: {
			op: ">",
			value: 0
		}
	};
	const half = (asked.high - asked.low) / 2;
	return {
		centre: asked.low + half,
		limit: {
			op: asked.inclusive ? ">" : ">=",
			value: half
		}
	};
}
/** The limits that a requirement comes to; none for those that exclude a value or a range. */
function limitsOf(asked, statistic) {
	switch (asked.op) {
		case "=":
			if (asked.value === 0 && counts.has(statistic)) return [{
				op: "<=",
				value: 0
			}];
			return [{
				op: ">=",
				value: asked.value
			}, {
				op: "<=",
				value: asked.value
			}];
		case "between": return [{
			op: asked.inclusive ? ">=" : ">",
			value: asked.low
		}, {
			op: asked.inclusive ? "<=" : "<",
			value: asked.high
		}];
		case "!=":
		case "not between": return [];
		default: return [{
			op: asked.op,
			value: asked.value
		}];
	}
}
function isWithin(value, { op, value: bound }) {
	if (op === ">=") return value >= bound;
	if (op === "<=") return value <= bound;
	return op === ">" ? value > bound : value < bound;
}
/** A requirement in words: `at most 5`, `between 100 and 120, both excluded`. */
function sayRequirement(asked) {
	if ("value" in asked) return `${words[asked.op]} ${written(asked.value)}`;
	const { op, low, high, inclusive } = asked;
	return `${op} ${written(low)} and ${written(high)}${inclusive ? "" : ", both excluded"}`;
}

// shared/checks/data/contract/measure-age.ts
/** How long ago the newest or the oldest value of a time column was; of the oldest, rows that are too old are named. */
async function measureAge(rule, { column, of }, contract, { table, now, rowsShown }) {
	const format = formatOf(column, contract, table);
	const until = now.getTime() / 1e3;
	const range = await table.measure("timeRange", {
		column,
		until,
		...format === void 0 ? {} : { format }
	});
	const seconds = range[of];
	const about = {
		subject: column,
		statistic: `age_of_${of}`,
		unit: "s"
	};
	if (seconds === null) {
		const why = `${column} holds no date or time stamp${range.later > 0 ? " that is not in the future" : ""}`;
		return {
			findings: [{
				...about,
				status: "error",
				why
			}],
			why
		};
	}
	const asked = rule.requirement ?? {
		op: "<=",
		value: 0
	};
	const { findings } = judgedValue(about, until - seconds, asked);
	const limit = "value" in asked ? asked.value : asked.high;
	const why = `the ${of} ${column} is ${(/* @__PURE__ */ new Date(seconds * 1e3)).toISOString()}, ${span(until - seconds)} old; at most ${span(limit)} may be`;
	if (of === "newest" || findings.every(({ status }) => status === "pass")) return {
		findings,
		why
	};
	const tooOld = {
		rule: "range",
		column,
		type: "timestamp",
		min: (/* @__PURE__ */ new Date(now.getTime() - limit * 1e3)).toISOString(),
		...format === void 0 ? {} : { format }
	};
	const rows = await table.failingIds(tooOld, rowsShown);
	return {
		findings: findings.map((finding) => ({
			...finding,
			rows
		})),
		why,
		rules: [tooOld]
	};
}
/** How the contract says that the column's texts write dates. */
function formatOf(column, contract, table) {
	const rules = contract.rules.flatMap(({ measure }) => measure.statistic === "failing_rows" ? [measure.rule] : []);
	const name = contract.columns.find((one) => dataName(one, table) === column)?.name;
	return rules.flatMap((rule) => rule.rule === "type" && rule.column === name ? [rule.format] : [])[0];
}
/** A span of time in the unit that fits it: `4 days`. */
function span(seconds) {
	const [unit, length] = [
		["years", 31556952],
		["days", 86400],
		["hours", 3600],
		["minutes", 60],
		["seconds", 1]
	].find(([, length]) => Math.abs(seconds) >= 2 * length) ?? ["seconds", 1];
	return `${written(seconds / length)} ${unit}`;
}

// shared/checks/data/contract/measure-aggregate.ts
/**
* One number of a column, of all its values. The standard deviation is a sample's (n − 1). A median of a very large table
* is of a sample, and undecided where the sample cannot tell.
*/
async function measureAggregate(rule, { column, aggregate }, { table }) {
	const found = await valueIn(column, aggregate, table);
	const about = {
		subject: column,
		statistic: aggregate
	};
	if ("why" in found) return {
		findings: [{
			...about,
			status: "inconclusive",
			why: found.why
		}],
		why: found.why
	};
	const asked = rule.requirement ?? {
		op: "=",
		value: 0
	};
	const judged = (value) => judgedValue({
		...about,
		n: found.n
	}, value, asked);
	const { findings, words } = judged(found.value);
	const why = `it is ${written(found.value)} and must be ${words}`;
	const { between, method } = found;
	if (between === void 0) return {
		findings,
		why
	};
	const statuses = (value) => judged(value).findings.map(({ status }) => status);
	const ends = between.map(statuses);
	return {
		findings: findings.map((finding, k) => ({
			...finding,
			interval: [...between],
			method,
			status: ends.every((end) => end[k] === finding.status) ? finding.status : "inconclusive"
		})),
		why: `${why} (a sample says ${written(between[0])} to ${written(between[1])})`
	};
}
async function valueIn(column, aggregate, table) {
	if (aggregate === "distinct" || aggregate === "distinct_share") return distinctIn(column, aggregate, table);
	const [infinite, moments] = await Promise.all([table.measure("infinite", { column }), table.measure("moments", { column })]);
	if (infinite > 0) return { why: `${column} holds ${counted(infinite)} infinite values` };
	if (moments === void 0) return { why: `the values of ${column} are not all numbers` };
	const { n, standardDeviation } = moments;
	switch (aggregate) {
		case "median": return medianIn(column, table);
		case "standard_deviation": return n < 2 ? { why: `${column} holds one number alone` } : {
			n,
			value: standardDeviation * Math.sqrt(n / (n - 1))
		};
		default: return {
			n,
			value: moments[aggregate]
		};
	}
}
async function distinctIn(column, aggregate, table) {
	const [missing, again] = await Promise.all([table.measure("missing", { column }), table.measure("duplicateRows", { columns: [column] })]);
	const n = table.rows - missing;
	const distinct = n - again;
	if (aggregate === "distinct") return {
		n,
		value: distinct
	};
	return n === 0 ? { why: `${column} holds no values` } : {
		n,
		value: distinct / n
	};
}
/** How far a sample's probabilities may be off where a table is sampled. */
const widest = .01;
async function medianIn(column, table) {
	const found = await table.measure("quantiles", {
		column,
		at: [
			.49,
			.5,
			.51
		]
	});
	if (found === void 0) return { why: `${column} holds no numbers` };
	const [low, value, high] = found.values;
	if (found.error === 0) return {
		n: found.n,
		value
	};
	if (found.error > widest) return { why: `too few of its values were sampled (${counted(found.n)})` };
	return {
		n: found.n,
		value,
		between: [low, high],
		method: "order statistics of a sample (DKW, 99 %)"
	};
}

// shared/checks/data/contract/measure-check.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
/** What a rule may say of the data's columns for one check, besides what the settings say. */
const columnKeys = [
	"id",
	"label",
	"positive",
	"weight",
	"group",
	"time",
	"features",
	"protected"
];
/**
* Runs a check of the data by its name, with the rule's operator as its limit.
* @throws Error in words where there is no such check or option, or the limit is on its other side
*/
async function measureCheck({ requirement }, { check: name, options }, context) {
	const check = dataCheckByName(name);
	if (!check) {
		const names = dataChecks.map((one) => one.name);
		throw new Error(`no check is called ${name}; nearest: ${(0, import_fastest_levenshtein.closest)(name, names)}`);
	}
	const { metric, ...rest } = options;
	const { asked, columns } = askedBy(check, rest, requirement);
	const seen = await contextFor(check, {
		...context,
		columns: {
			...context.columns,
			...columns
		}
	});
	if ("skip" in seen) return seen;
	const found = await check.run(seen, asked);
	if (metric !== void 0 && !("skip" in found)) refuseOtherMetric(String(metric), name, found);
	return found;
}
/** A contract's reader knows a metric by one of its names; another one than the check measures would mislead. */
function refuseOtherMetric(metric, name, { findings }) {
	const plain = (text) => text.toLowerCase().replaceAll(/[\s_-]|^roc/g, "");
	const measured = [...new Set(findings.flatMap(({ statistic, status }) => status === void 0 ? [] : [statistic]))];
	if (measured.length === 0 || measured.some((statistic) => plain(statistic) === plain(metric))) return;
	throw new Error(`${name} measures ${measured.join(", ")} here, not ${metric}`);
}
/** A check of one table sees it alone; others see what they compare with. */
async function contextFor(check, { reference, file: _, described: __, ...context }) {
	if (check.scope === "table") return {
		...context,
		train: void 0
	};
	if (check.scope === "reference") {
		const profile = await reference?.();
		return profile ? {
			...context,
			train: void 0,
			reference: profile
		} : { skip: "there is no training data to compare with" };
	}
	const { train, table } = context;
	if (train === void 0 || train === table) return { skip: "it compares the test data with the training data" };
	return context;
}
function askedBy(check, options, requirement) {
	const own = {};
	const columns = {};
	const asked = {};
	const ownKeys = Object.keys(check.options?.shape ?? {});
	for (const [key, value] of Object.entries(options)) if (ownKeys.includes(key)) own[key] = value;
	else if (key === "columns" || key === "except") asked[key] = textsOf(key, value);
	else if (key === "column") asked.columns = textsOf(key, [value]);
	else if (columnKeys.some((one) => one === key)) columns[key] = key === "features" || key === "protected" ? textsOf(key, value) : textsOf(key, [value])[0];
	else throw new Error(`${check.name} has no option ${key}${nearestOption(key, ownKeys)}`);
	const parsed = check.options?.safeParse(own);
	if (parsed && !parsed.success) {
		const [issue] = parsed.error.issues;
		throw new Error(`${check.name}: ${issue.path.join(".")} is not valid: ${issue.message}`);
	}
	const limit = requirement === void 0 ? check.limit?.default ?? void 0 : limitOf(check, requirement);
	const isOwnLimit = requirement !== void 0;
	return {
		asked: {
			...asked,
			limit,
			isOwnLimit,
			options: parsed?.data ?? {}
		},
		columns
	};
}
function nearestOption(key, known) {
	const all = [
		...known,
		"columns",
		"except",
		...columnKeys
	];
	return `; nearest: ${(0, import_fastest_levenshtein.closest)(key, all)}`;
}
function textsOf(key, value) {
	const texts = [value].flat();
	if (texts.every((one) => typeof one === "string")) return texts;
	throw new Error(`${key} must be the names of columns`);
}
/** The check's limit is on one side; a strict operator leaves its own value out. */
function limitOf({ name, limit }, asked) {
	if (!limit) throw new Error(`${name} has no limit that could be set`);
	const isAbove = limit.op === "<=";
	if (asked.op === limit.op) return asked.value;
	if (asked.op === (isAbove ? "<" : ">")) return beside(asked.value, isAbove ? -1 : 1);
	if (asked.op === "=" && isAbove && asked.value === 0) return 0;
	throw new Error(`${name} is limited from ${isAbove ? "above: use mustBeLessOrEqualTo or mustBeLessThan" : "below: use mustBeGreaterOrEqualTo or mustBeGreaterThan"}`);
}
/** The next double below or above. */
function beside(value, direction) {
	if (value === 0) return direction * Number.MIN_VALUE;
	const double = new Float64Array([value]);
	const bits = new BigInt64Array(double.buffer);
	bits[0] += BigInt(value > 0 === direction > 0 ? 1 : -1);
	return double[0];
}

// shared/checks/data/contract/measure-column-names.ts
/** Whether the table's columns are these: all there, none besides unless `others` may be, in this order if `ordered`. */
async function measureColumnNames({ names, ordered, others }, { table }) {
	const there = table.columns.map(({ name }) => name);
	const absent = names.filter((name) => !there.includes(name));
	const besides = others ? [] : there.filter((name) => !names.includes(name));
	const kept = there.filter((name) => names.includes(name));
	const misplaced = ordered ? names.filter((name) => there.includes(name)).filter((name, k) => kept[k] !== name) : [];
	const told = [
		...absent.map((name) => ({
			name,
			why: "it is not there"
		})),
		...besides.map((name) => ({
			name,
			why: "it is not listed"
		})),
		...misplaced.map((name) => ({
			name,
			why: `it stands at place ${there.indexOf(name) + 1}`
		}))
	];
	const limit = {
		op: "<=",
		value: 0
	};
	const statistic = "column_names";
	if (told.length === 0) return {
		findings: [{
			subject: table.input,
			statistic,
			value: 0,
			limit,
			status: "pass"
		}],
		why: `the columns are the ${names.length} that are listed`
	};
	return {
		findings: told.slice(0, 200).map(({ name, why }) => ({
			subject: name,
			statistic,
			value: 1,
			limit,
			status: "fail",
			why
		})),
		why: `${told[0].name}: ${told[0].why}${told.length > 1 ? `; ${told.length - 1} more names differ` : ""}`
	};
}

// shared/checks/data/contract/measure-count.ts
/** How many rows or columns there are, or how many values that are there again. */
async function measureCount(rule, measure, { table, rowsShown }) {
	const subject = rule.column ?? (measure.statistic === "duplicate_values" ? measure.columns.join(", ") : table.input);
	const asked = rule.requirement ?? {
		op: "=",
		value: 0
	};
	if (measure.statistic !== "duplicate_values") {
		const value = measure.statistic === "rows" ? table.rows : table.columns.length;
		const { findings, words } = judgedValue({
			subject,
			statistic: measure.statistic
		}, value, asked);
		return {
			findings,
			why: `it has ${counted(value)} ${measure.statistic}; they must be ${words}`
		};
	}
	const again = await table.measure("duplicateRows", { columns: measure.columns });
	const about = {
		subject: subject.slice(0, 1e3),
		statistic: measure.statistic,
		n: table.rows
	};
	const { findings, words } = judgedValue(about, again, asked);
	const why = `${counted(again)} of ${numberOf(table.rows, "row")} ${again === 1 ? "repeats" : "repeat"} a value, ${words} may`;
	if (again === 0 || findings.every(({ status }) => status === "pass")) return {
		findings,
		why
	};
	const unique = {
		rule: "unique",
		columns: measure.columns
	};
	const rows = await table.failingIds(unique, rowsShown);
	return {
		findings: findings.map((finding) => ({
			...finding,
			rows
		})),
		why,
		rules: [unique]
	};
}

// shared/checks/data/contract/measure-failing-rows.ts
/** Rows that break a rule; where they are too many, the first of them are named. */
async function measureFailingRows(rule, rowRule, { table, rowsShown }) {
	const asked = rule.requirement ?? {
		op: "<=",
		value: 0
	};
	const isOfValues = asked.of === "values" && asked.unit === "percent";
	const [failing, missing] = await Promise.all([table.failing(rowRule), isOfValues ? missingRows(rowRule) : 0]);
	const n = table.rows - missing;
	const { findings, words } = judgedValue({
		subject: rule.column ?? table.input,
		statistic: "failing_rows",
		n
	}, failing, asked);
	const what = isOfValues ? "value" : "row";
	const why = `${counted(failing)} of ${numberOf(n, what)} ${failing === 1 ? "breaks" : "break"} it, ${words} may`;
	if (failing === 0 || findings.every(({ status }) => status === "pass")) return {
		findings,
		why
	};
	const rows = await table.failingIds(rowRule, rowsShown);
	return {
		findings: findings.map((finding) => ({
			...finding,
			rows
		})),
		why,
		rules: [rowRule]
	};
	/** Rows without a value in the rule's column: of a rule of several columns, without a value in any. */
	async function missingRows(of) {
		if ("column" in of) return table.measure("missing", { column: of.column });
		const present = [...new Set(columnsOfRule(of))].map((column) => ({
			rule: "required",
			column
		}));
		if (present.length === 0) return 0;
		return table.failing(present.length === 1 ? present[0] : {
			rule: "all",
			rules: present
		});
	}
}

// shared/checks/data/contract/measure-sql.ts
/**
* The first value of a query's first row. The query knows the contract's tables by their names and physical names, and
* runs locked down.
*/
async function measureSql(rule, { query }, contract, { table, described = [] }) {
	const named = [...described, {
		facts: table,
		contract
	}].flatMap(({ facts, contract: of }) => [of.physicalName, of.name].flatMap((name) => name === void 0 ? [] : [[name, facts]]));
	const tables = Object.fromEntries(named);
	const answer = await table.measure("sql", {
		query,
		table: contract.name,
		...rule.column === void 0 ? {} : { column: rule.column },
		tables
	});
	const about = {
		subject: rule.column ?? table.input,
		statistic: "sql"
	};
	if (answer.number === null) {
		const why = answer.text === null ? "the query answers nothing (NULL)" : "the query answers a text, and no number";
		return {
			findings: [{
				...about,
				status: answer.text === null ? "inconclusive" : "error",
				why
			}],
			why
		};
	}
	const { findings, words } = judgedValue(about, answer.number, rule.requirement ?? {
		op: "=",
		value: 0
	});
	return {
		findings,
		why: `the query answers ${written(answer.number)}, which must be ${words}`
	};
}

// shared/checks/data/contract/measure-rule.ts
/** Measures what a rule asks for and holds it against the rule's requirement. */
function measureRule(rule, contract, context) {
	const { measure } = rule;
	switch (measure.statistic) {
		case "failing_rows": return measureFailingRows(rule, measure.rule, context);
		case "rows":
		case "columns":
		case "duplicate_values": return measureCount(rule, measure, context);
		case "column_names": return measureColumnNames(measure, context);
		case "age": return measureAge(rule, measure, contract, context);
		case "aggregate": return measureAggregate(rule, measure, context);
		case "check": return measureCheck(rule, measure, context);
		case "sql": return measureSql(rule, measure, contract, context);
	}
}

// shared/checks/data/contract/judge-rule.ts
/** Judges one rule of the contract. It starts measuring at once, so that all rules share their scans. */
function judgeRule(rule, contract, context) {
	const { table, file } = context;
	const named = {
		id: contractCheckId(table.input, rule.id),
		title: rule.title,
		...file === void 0 || rule.line === void 0 ? {} : { at: {
			file,
			line: rule.line
		} }
	};
	return runCheck(named, rule.severity, async () => {
		if (rule.lacks?.status === "error") throw new Error(rule.lacks.why);
		return rule.lacks ? { skip: rule.lacks.why } : measureRule(rule, contract, context);
	});
}

// shared/checks/data/contract/physical-difference.ts
/** Names of types in databases and warehouses, by the kind of what they hold. */
const families = [
	[/^(?:n?(?:var)?char2?|character(?: varying)?|text|string|clob|nvarchar)\b/, ["text"]],
	[/^(?:tiny|small|medium|big|huge)?int(?:eger)?\d*\b|^u?int\d+\b|^(?:long|short|serial|bigserial)\b/, ["integer"]],
	[/^(?:float\d*|real|double(?: precision)?|decimal|numeric|number)\b/, ["number", "integer"]],
	[/^bool(?:ean)?\b/, ["boolean"]],
	[/^date\b/, ["date"]],
	[/^(?:timestamp\w*|datetime\w*)\b/, ["timestamp"]],
	[/^time\b/, ["time"]]
];
/**
* How the type that a file declares differs from the contract's `physicalType`, in words; undefined where it does not, or
* where either is not known. It is told and never judged: the physical type is that of the system the data comes from.
*/
function physicalDifference({ physicalType }, found) {
	if (physicalType === void 0 || found.declared === void 0) return void 0;
	const kinds = families.find(([name]) => name.test(physicalType.trim().toLowerCase()))?.[1];
	if (kinds === void 0 || found.kind === "empty" || found.kind === "other" || kinds.includes(found.kind)) return void 0;
	return `it is ${found.declared} in the data, and physicalType is ${physicalType}`;
}

// shared/checks/data/contract/type-mismatch.ts
/**
* Kinds of values that can keep a promise of each type. Whole numbers in a column of doubles are judged value by value;
* lists and objects may be JSON in a column of texts.
*/
const holds = {
	string: ["text"],
	integer: ["integer", "number"],
	number: ["integer", "number"],
	boolean: ["boolean"],
	date: ["date", "timestamp"],
	timestamp: ["timestamp", "date"],
	time: ["time"],
	array: ["nested", "text"],
	object: ["nested", "text"]
};
/**
* What is wrong with the type that a file itself declares for a column, or undefined. Files that declare none (csv,
* jsonl) are judged by their values, in rules of their own.
*/
function typeMismatch(column, found) {
	if (found.declared === void 0 || column.logicalType === void 0) return void 0;
	if ((holds[column.logicalType] ?? []).includes(found.kind) || found.kind === "empty" || found.kind === "other") return void 0;
	return {
		status: "fail",
		why: `${found.name} is ${found.declared} in the data, the contract says ${column.logicalType}`
	};
}

// shared/checks/data/contract/judge-schema.ts
/**
* Whether the columns of the contract are in the data, of types that can hold what it promises. Looked at before any
* value is read, so that a column that is not there cannot pass for one without values. Columns that the contract does
* not name are told.
*/
function judgeSchema(contract, { table, file }) {
	const named = {
		id: contractCheckId(table.input, `${contract.name}/schema`),
		title: "The columns are those of the contract",
		...file === void 0 || contract.line === void 0 ? {} : { at: {
			file,
			line: contract.line
		} }
	};
	return runCheck(named, "error", async () => {
		const findings = [...contract.columns.flatMap((column) => foundOfColumn(column, table)), ...unnamedColumns(contract, table)];
		return {
			findings,
			why: schemaSentence(contract, findings),
			sections: told(contract)
		};
	});
}
/** Whether a column of the contract is in the data, and of a type that can hold what is promised of it. */
function foundOfColumn(column, table) {
	const name = dataName(column, table);
	const limit = {
		op: ">=",
		value: 1
	};
	const found = table.column(name);
	if (!found) {
		const names = table.columns.map((one) => one.name);
		return [{
			subject: name,
			statistic: "present",
			value: 0,
			limit,
			status: "fail",
			why: `the data has no column ${name}; nearest: ${(0, import_fastest_levenshtein.closest)(name, names)}`
		}];
	}
	const difference = physicalDifference(column, found);
	const mismatch = typeMismatch(column, found);
	return [...difference === void 0 ? [] : [{
		subject: name,
		statistic: "physical_type",
		value: 0,
		why: difference
	}], mismatch ? {
		subject: name,
		statistic: "of_type",
		value: 0,
		limit,
		...mismatch
	} : {
		subject: name,
		statistic: "present",
		value: 1,
		limit,
		status: "pass"
	}];
}
function unnamedColumns({ columns }, table) {
	const known = new Set(columns.map((column) => dataName(column, table)));
	return table.columns.filter(({ name }) => !known.has(name)).map(({ name }) => ({
		subject: name,
		statistic: "present",
		value: 1,
		why: "the contract does not name it"
	}));
}
function schemaSentence({ columns }, findings) {
	if (columns.length === 0) return "the contract names no columns";
	const [first, ...others] = findings.filter(({ status }) => status === "fail");
	if (first) {
		const more = `; ${numberOf(others.length, "more column")} ${others.length === 1 ? "differs" : "differ"}`;
		return `${first.why}${others.length > 0 ? more : ""}`;
	}
	const extra = findings.filter(({ status, statistic }) => status === void 0 && statistic === "present");
	const there = columns.length === 1 ? "the column" : `all ${counted(columns.length)} columns`;
	const besides = `; ${counted(extra.length)} more ${extra.length === 1 ? "is" : "are"} not named by it`;
	return `${there} of the contract ${columns.length === 1 ? "is" : "are"} there${extra.length > 0 ? besides : ""}`;
}
/** Sentences of the contract that are for people alone. */
function told({ name, told }) {
	if (told.length === 0) return [];
	const text = told.map((sentence) => `- ${sentence}`).join("\n");
	return [{
		type: "text",
		title: `The contract on ${name}, not judged`.slice(0, 200),
		text: text.slice(0, 1e4)
	}];
}

// shared/checks/data/contract/judge-contract.ts
/**
* Judges a table by what the contract says of it: first whether its columns are there and of the promised types, then
* every rule as a check of its own, `contract/<input>/<rule's id>`. A rule of a column that is not there is skipped,
* because the schema's check fails for it. What goes wrong inside a rule is that rule's `error`.
*
* @param context `table` is the table that is judged
*/
function judgeContract(contract, context) {
	const rules = fitRules(contract, context).map((rule) => judgeRule(rule, contract, context));
	return Promise.all([judgeSchema(contract, context), ...rules]);
}

// shared/checks/data/data-summary.ts
/** One sentence: what the worst check found first, and what the others came to; or what was judged. */
function dataSummary(verdict, checks, tables) {
	const deciding = checks.filter(({ status }) => status === verdict);
	if (verdict !== "pass" && deciding.length > 0) {
		const [first] = deciding;
		return [said(first).slice(0, 1800), ...otherChecks(checks.filter((check) => check !== first))].join("; ");
	}
	if (deciding.length === 0) return "nothing could be judged";
	const rows = tables.map(({ input, rows }) => `${numberOf(rows, "row")} of ${input}`).join(" and ");
	return `${numberOf(deciding.length, "check")} ${deciding.length === 1 ? "is" : "are"} kept in ${rows}`;
}
/** `missing values in data.test: …`; of a contract with what it says: `contract broken in data.test (age is at least 0): …`. */
function said({ id, title, status, why }) {
	const [name, input = ""] = id.split("/");
	return `${name === "contract" ? status === "fail" || status === "warn" ? "contract broken" : "contract" : name.replaceAll("_", " ")}${input === "" ? "" : ` in ${input}`}${name === "contract" ? ` (${title.slice(0, 200)})` : ""}${why.startsWith("could not be judged") ? " " : ": "}${why}`;
}

// shared/checks/data/health.ts
/** A table's figures for its reader: they are told, and judge nothing. */
async function healthOf(table, checks) {
	const missing = await Promise.all(table.columns.map(({ name }) => table.measure("missing", { column: name })));
	const cells = table.rows * table.columns.length;
	const kept = checks.filter(({ id }) => id.startsWith(`contract/${table.input}/`)).flatMap(({ findings }) => {
		const { value, n, unit } = findings.find(({ statistic }) => statistic === "failing_rows") ?? {};
		if (value === void 0 || !n) return [];
		return [1 - (unit === "%" ? value / 100 : value / n)];
	});
	const duplicates = checks.find(({ id }) => id === `duplicate_rows/${table.input}`)?.findings.find(({ status, value }) => status !== void 0 && value !== void 0);
	return {
		completeness: 1 - missing.reduce((sum, one) => sum + one, 0) / cells,
		validity: kept.length === 0 ? 1 : kept.reduce((sum, one) => sum + one, 0) / kept.length,
		uniqueness: 1 - (duplicates?.value ?? 0)
	};
}
/** The tables side by side, under the formula; docs/data-checks.md says what its parts are. */
function healthSections(tables) {
	if (tables.length === 0) return [];
	const percent = (share) => `${(100 * share).toFixed(share > .9995 && share < 1 ? 3 : 1)} %`;
	return [{
		type: "table",
		title: "Figures of the data: health = 100 × complete × valid × unique",
		columns: [
			{ title: "Table" },
			{
				title: "Rows",
				align: "right"
			},
			{
				title: "Columns",
				align: "right"
			},
			{
				title: "Complete",
				align: "right"
			},
			{
				title: "Valid",
				align: "right"
			},
			{
				title: "Unique",
				align: "right"
			},
			{
				title: "Health",
				align: "right"
			}
		],
		rows: tables.map(({ table, health: { completeness, validity, uniqueness } }) => [
			table.input,
			table.rows,
			table.columns.length,
			percent(completeness),
			percent(validity),
			percent(uniqueness),
			(100 * completeness * validity * uniqueness).toFixed(1)
		])
	}];
}

// shared/checks/data/run-data-check.ts
/** Runs one check of the catalogue on one table. */
function runDataCheck(check, context, asked, severity = check.severity) {
	const named = {
		id: `${check.name}/${context.table.input}`,
		title: check.title
	};
	return runCheck(named, severity, () => check.run(context, asked));
}

// shared/checks/data/with-queries.ts
/** Longer ones nobody reads; the failing rows can be had as a file all the same. */
const longestQuery = 8e3;
const mostQueries = 100;
/** A check whose findings that name rows also say the query that shows all of these rows. */
function withQueries(check, rules, table) {
	let left = mostQueries;
	const findings = check.findings.map((finding) => {
		const rule = finding.rows?.length && left > 0 ? ruleOf(finding, rules) : void 0;
		const query = rule && table.queryFor(rule);
		if (!query || query.length > longestQuery) return finding;
		left--;
		return {
			...finding,
			query
		};
	});
	return {
		...check,
		findings
	};
}
/** The rule whose rows a finding names: the only one, or the only one of its column. */
function ruleOf({ subject }, rules) {
	if (rules.length === 1) return rules[0];
	const own = rules.filter((rule) => columnsOfRule(rule).includes(subject));
	return own.length === 1 ? own[0] : void 0;
}

// shared/checks/data/assess-data.ts
/**
* Judges tables by every check that the settings do not switch off. All checks run at once, so that what they ask
* is measured in few scans; the same tables, settings and seed give the same assessment.
*/
async function assessData(request) {
	const { tables, train, test } = request;
	const contextOf = (table) => ({
		...request,
		table,
		train: void 0,
		reference: void 0,
		profile: () => request.profileOf(table),
		contract: request.contractOf(table),
		rowsShown: request.settings["rows-shown"]
	});
	const promised = [...tables, ...request.others ?? []].map(async (table) => {
		const contract = request.contractOf(table);
		if (!contract) return [];
		return (await judgeContract(contract, {
			...contextOf(table),
			train,
			reference: async () => request.reference ?? (train && train !== table ? request.profileOf(train) : void 0),
			described: request.described,
			file: request.contractFile
		})).map((one) => ({
			table,
			...one
		}));
	});
	const jobs = dataChecks.flatMap((check) => {
		const asked = askedOf(check, request.settings);
		if (!asked) return [];
		const isPaired = check.scope === "split" || check.scope === "training";
		return (check.scope === "split" ? train && test ? [test] : [] : tables).filter((table) => check.scope !== "reference" || table !== train || request.reference !== void 0).filter((table) => check.scope !== "training" || train !== void 0 && table !== train).map(async (table) => {
			const context = {
				...contextOf(table),
				train: isPaired ? train : void 0
			};
			const compared = {
				...check,
				async run(context, asked) {
					const [reference] = await Promise.all([request.reference ?? (train && request.profileOf(train)), context.profile()]);
					return check.run({
						...context,
						reference
					}, asked);
				}
			};
			const run = check.scope === "reference" ? compared : check;
			return {
				table,
				...await runDataCheck(run, context, asked, asked.severity)
			};
		});
	});
	for (const table of tables) for (const { name } of table.columns) table.measure("missing", { column: name }).catch(() => {});
	const [own, ...contracts] = await Promise.all([Promise.all(jobs), ...promised]);
	const ran = [...contracts.flat(), ...own];
	const checks = ran.map(({ check, rules, table }) => withQueries(check, rules, table));
	const figures = await Promise.all(tables.map(async (table) => ({
		table,
		health: await healthOf(table, checks)
	})));
	const verdict = worst(checks.map(({ status }) => status));
	return {
		verdict,
		summary: dataSummary(verdict, checks, tables),
		checks,
		sections: [...healthSections(figures), ...unlike(ran.flatMap(({ sections }) => sections))],
		failing: ran.flatMap(({ check, table, rules }) => rules.map((rule) => ({
			check: check.id,
			table,
			rule
		})))
	};
}
/** What is said of several tables alike is shown once. */
function unlike(sections) {
	return [...new Map(sections.map((section) => [JSON.stringify(section), section])).values()];
}
/** What is asked of a check, its own defaults filled in; nothing where it does not run. */
function askedOf(check, { checks }) {
	const asked = checks[check.name];
	if (asked === false || asked === void 0 && !check.isDefault) return void 0;
	const limit = asked?.limit ?? check.limit?.default ?? void 0;
	const options = asked?.options ?? check.options?.parse({}) ?? {};
	const { severity, columns, except } = asked ?? {};
	return {
		limit,
		isOwnLimit: asked?.limit !== void 0,
		severity,
		columns,
		except,
		options
	};
}

export { assessData };