import { t as InputError } from "./errors.js";
import { t as plainText } from "./plain-text.js";
import { a as formatNumber, i as formatEstimatedCount, n as decimalsFor, o as formatSigned, r as formatCount, t as counted } from "./format-number.js";
import { d as formatQuantity } from "./report.js";
import { t as groupName } from "./group-name.js";
import { dirname, resolve } from "node:path";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { randomUUID } from "node:crypto";

// shared/report/comparison-row.ts
const primaryMark = " (primary)";
/** Whether a check compares models or holds one to a limit, line by line: of a metric, a slice, a cost, the baseline. */
function isComparison({ id }) {
	return /^(metric|slices|cost|baseline)\//.test(id);
}
/** A picture asks for the same lines many times over. */
const known$4 = /* @__PURE__ */ new WeakMap();
function linesOf(report) {
	let lines = known$4.get(report);
	if (!lines) {
		const of = (ids) => report.checks.filter(({ id }) => ids.test(id)).flatMap(comparisonRows);
		lines = {
			metrics: of(/^metric\//),
			slices: worstFirst$1(of(/^slices\//)),
			others: of(/^(cost|baseline)\//)
		};
		known$4.set(report, lines);
	}
	return lines;
}
/** The lines of the metric checks, in the report's order. */
function metricRows(report) {
	return linesOf(report).metrics;
}
/** The lines of the slice checks, worst first. */
function sliceRows(report) {
	return linesOf(report).slices;
}
/** The lines of the cost and baseline checks, in the report's order. */
function otherRows(report) {
	return linesOf(report).others;
}
/** One check's lines: a line for each difference and each value with a limit, in each slice. */
function comparisonRows(check) {
	return groups(check.findings).flatMap((findings) => {
		const values = findings.filter((f) => f.statistic === "value" && f.model === "challenger");
		const base = {
			subject: findings[0].subject,
			primary: check.title.endsWith(primaryMark),
			slice: findings[0].slice,
			champion: findings.find((f) => f.statistic === "value" && f.model === "champion"),
			baseline: findings.find((f) => f.statistic === "value" && f.model === "baseline"),
			challenger: values[0]
		};
		const judged = [...findings.filter((f) => f.statistic === "difference" || f.statistic === "gain"), ...values.filter((f) => f.limit !== void 0)];
		if (judged.length === 0) return [{
			...base,
			status: "skip",
			why: findings.find((f) => f.why)?.why
		}];
		return judged.map((finding) => ({
			...base,
			judged: finding,
			status: finding.status ? softened(finding.status, check.status) : "skip",
			why: finding.why
		}));
	});
}
/** What a finding weighs in its check: a slice that is only watched warns where it is worse, and does not hold the gate. */
function softened(finding, check) {
	if (check === "warn" && (finding === "fail" || finding === "inconclusive")) return finding === "fail" ? "warn" : "skip";
	return check === "skip" ? "skip" : finding;
}
const order = [
	"error",
	"fail",
	"inconclusive",
	"warn",
	"pass",
	"skip"
];
/** 0 is worst. */
function severityOf(status) {
	return order.indexOf(status);
}
/** Worst status first, and those of one status by how far they are from passing. */
function worstFirst$1(rows) {
	return rows.map((row) => ({
		row,
		severity: severityOf(row.status),
		slack: slack$1(row)
	})).sort((a, b) => a.severity - b.severity || a.slack - b.slack).map(({ row }) => row);
}
/** Which way is good for this line, where anything says so. */
function betterOf({ judged }) {
	if (judged?.better) return judged.better;
	if (!judged?.limit) return void 0;
	return judged.limit.op.startsWith(">") === (judged.statistic !== "gain") ? "larger" : "smaller";
}
/** Distance of the value from its limit in units of the limit; negative on the wrong side. */
function slack$1({ judged }) {
	if (judged?.value === void 0 || !judged.limit) return 0;
	const { op, value: limit } = judged.limit;
	const distance = (judged.value - limit) * (op.startsWith(">") ? 1 : -1);
	return limit === 0 ? distance : distance / Math.abs(limit);
}
/** Findings of one subject in one slice. Half of the time that a picture takes is spent here, so the keys are plain text. */
function groups(findings) {
	const bySlice = /* @__PURE__ */ new Map();
	for (const finding of findings) {
		const key = keyOf$1(finding);
		const group = bySlice.get(key);
		if (group) group.push(finding);
		else bySlice.set(key, [finding]);
	}
	return [...bySlice.values()];
}
/** Each part with its length before it, so that no two slices have the same key. */
function keyOf$1({ subject, slice }) {
	let key = `${subject.length}:${subject}`;
	if (slice === void 0) return key;
	const columns = Object.keys(slice);
	if (columns.length > 1) columns.sort();
	for (const column of columns) key += `${column.length}:${column}${slice[column].length}:${slice[column]}`;
	return key;
}

// shared/report/fairness/group-line.ts
const known$3 = /* @__PURE__ */ new WeakMap();
/** Whether a check judges many pairs or groups by one limit. */
function isGroupCheck({ id }) {
	return /^(disparity|change)\//.test(id);
}
/** The line of a check that `isGroupCheck`. */
function groupLine(check) {
	let line = known$3.get(check);
	if (!line) {
		line = lineOf(check);
		known$3.set(check, line);
	}
	return line;
}
function lineOf({ findings }) {
	const judged = findings.filter((one) => one.model !== "champion" && isJudged$1(one)).toSorted((a, b) => severity$1(a) - severity$1(b) || slack(a) - slack(b));
	const value = (model) => findings.find((one) => one.statistic === "value" && one.model === model && one.by !== void 0);
	return {
		decides: judged[0],
		value: value("challenger"),
		champion: value("champion"),
		judged
	};
}
/** A pair, a group's change, or the mean over the metrics where that is what a limit is about. */
function isJudged$1({ statistic, status, limit }) {
	if (status === void 0 || statistic === "four_fifths" || statistic === "group") return false;
	return limit !== void 0 || statistic === "ratio" || statistic === "difference";
}
function severity$1({ status = "skip" }) {
	return severityOf(status);
}
/** How far a value is from its limit; negative beyond it. What has none to show stands last. */
function slack({ value, limit }) {
	if (value === void 0 || !limit) return Number.MAX_VALUE;
	return limit.op.startsWith(">") ? value - limit.value : limit.value - value;
}

// shared/report/table-of.ts
/** The inputs of a report that are tables of data: a report may hold thousands of checks of them. */
const known$2 = /* @__PURE__ */ new WeakMap();
/** The input whose table a check looked at, by the check's id (`missing_values/data.test`); none where it is of no table. */
function tableOf$1({ provenance: { inputs } }, { id }) {
	let tables = known$2.get(inputs);
	if (!tables) {
		tables = new Set(inputs.flatMap(({ name }) => /^data\b/.test(name) ? [name] : []));
		known$2.set(inputs, tables);
	}
	return id.split("/").find((part) => tables.has(part));
}

// shared/report/measured-row.ts
const known$1 = /* @__PURE__ */ new WeakMap();
/** The judged values of all such checks, worst first, then in the report's order. */
function measuredRows(report) {
	let rows = known$1.get(report);
	if (!rows) {
		rows = report.checks.filter(holdsValues).flatMap((check) => rowsOf$1(check, tableOf$1(report, check))).sort((a, b) => severityOf(a.status) - severityOf(b.status));
		known$1.set(report, rows);
	}
	return rows;
}
/** The checks that neither compare models nor hold a judged value: only their sentence tells of them. */
function toldChecks(report) {
	return report.checks.filter((check) => !isComparison(check) && !holdsValues(check));
}
/** The self-test's values are a spoilt model's: its sentence tells what they mean. */
function holdsValues(check) {
	return !isComparison(check) && check.id !== "self-test" && check.findings.some(isJudged);
}
function rowsOf$1(check, table) {
	if (isGroupCheck(check)) return [groupRow(check)];
	const champions = /* @__PURE__ */ new Map();
	for (const finding of check.findings) {
		const what = finding.model === "champion" ? whatOf(finding) : void 0;
		if (what !== void 0 && !champions.has(what)) champions.set(what, finding);
	}
	return check.findings.filter(isJudged).map((finding) => ({
		check,
		finding,
		champion: champions.size === 0 ? void 0 : champions.get(whatOf(finding)),
		status: finding.status === void 0 ? check.status : softened(finding.status, check.status),
		...table !== void 0 && { table }
	}));
}
/** Many pairs or groups are one row. */
function groupRow(check) {
	const line = groupLine(check);
	const finding = line.decides ?? check.findings.find(isJudged);
	const champion = line.value?.value === finding.value ? line.champion : void 0;
	return {
		check,
		finding,
		line,
		...champion && { champion },
		status: check.status
	};
}
function isJudged({ status, limit, model }) {
	return (status !== void 0 || limit !== void 0) && model !== "champion";
}
/** What two findings of different models have in common when they measure the same. */
function whatOf({ subject, statistic, slice, by }) {
	return JSON.stringify([
		subject,
		statistic,
		slice,
		by
	]);
}

// shared/report/break-references.ts
/**
* The same text with invisible breaks (U+200B) where GitHub would make something of it after markdown is
* parsed: mentions, #1, GH-1, bare addresses, www., emoji names. Text without such things stays as it is.
*/
function breakReferences(text) {
	return text.replace(/@/g, "@​").replace(/#(?=\d)/g, "#​").replace(/gh(?=-\d)/gi, "$&​").replace(/w(?=ww\.)/gi, "$&​").replace(/:(?=\/\/|[\w+-])/g, ":​");
}

// shared/report/escape-markdown.ts
/**
* An untrusted string as inert GitHub-flavoured markdown that reads as the same text, safe inside a
* sentence, a heading and a table cell, but not inside raw HTML: no element, link, image, mention,
* reference, emoji or formula comes of it, and no cell ends by it. At most `max` characters are shown.
*/
function escapeMarkdown(text, max = 2e3) {
	return breakReferences(plainText(text, max)).replace(/\\/g, "\\\\").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/[`*_~[\]()!|#]/g, "\\$&").replace(/\$/g, "<span>$</span>").replace(/^[-+=:]/, "\\$&").replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2");
}

// shared/report/verdict-heading.ts
/** Symbols stand beside the word, never instead of it. */
const statusSymbols = {
	pass: "✅",
	warn: "⚠️",
	inconclusive: "❔",
	fail: "⛔",
	error: "💥",
	skip: "➖"
};
/** What a verdict says of the model, as the predicate of a sentence. */
const verdictPredicates = {
	pass: "passes",
	warn: "passes with a warning",
	inconclusive: "is inconclusive",
	fail: "fails",
	error: "could not be judged"
};
/** `credit-default passes as the first model`: the verdict as a sentence without its reason; the name as it comes. */
function verdictClause({ model, verdict }, name = model.name) {
	const first = model.challenger && !model.champion && verdict !== "error" ? " as the first model" : "";
	return `${name} ${verdictPredicates[verdict]}${first}`;
}
/** The first line of a comment: symbol, word and what decides; an error's message or a long reason follows as a paragraph. */
function verdictHeading(report) {
	const said = `${statusSymbols[report.verdict]} ${verdictClause(report, escapeMarkdown(report.model.name, 80))}`;
	const because = escapeMarkdown(report.summary);
	if (because === "") return `### ${said}`;
	return report.verdict === "error" || report.summary.length > 210 ? `### ${said}\n\n${because}` : `### ${said}: ${because}`;
}

// shared/report/fairness/pressing-rows.ts
/**
* The rows that a reader must see first: where the gate fails or is undecided, lines over many groups that only warn wait
* further down, and `rest` says how many they are, `left` of them (empty and 0 where there are none).
*/
function pressingRows(rows, verdict) {
	if (verdict !== "fail" && verdict !== "inconclusive") return {
		rows,
		rest: "",
		left: 0
	};
	const pressing = rows.filter(({ line, status }) => line === void 0 || status !== "warn");
	const left = rows.length - pressing.length;
	if (left === 0 || pressing.length === 0) return {
		rows,
		rest: "",
		left: 0
	};
	return {
		rows: pressing,
		left,
		rest: `${counted(left, "more comparison")} of groups ${left === 1 ? "warns" : "warn"}`
	};
}

// shared/report/found-places.ts
/**
* What was found in tables of data, column by column, because whoever mends data mends a column; a column stands
* where the worst of it stands.
* @param rows worst first
*/
function foundPlaces(rows) {
	const places = /* @__PURE__ */ new Map();
	for (const row of rows) {
		const { finding, status, table = "" } = row;
		const key = JSON.stringify([table, finding.subject]);
		const place = places.get(key);
		if (place) place.rows.push(row);
		else places.set(key, {
			subject: finding.subject,
			table,
			status,
			rows: [row]
		});
	}
	return [...places.values()];
}

// shared/report/fairness/group-line-words.ts
/**
* What the line of a check over many groups comes to: `violation shown`, `within the limit shown`, `not enough data`; and
* what qualifies it: the rows that would decide, how many other pairs came to the same, whether it holds the gate. The
* second may hold untrusted text, so escape it.
*/
function groupLineWords({ decides, judged }, { status, id }) {
	const found = decides?.status ?? status;
	const alike = judged.filter((one) => one.status === found).length - 1;
	const rest = {
		inconclusive: "undecided",
		fail: "beyond it",
		pass: "within it"
	}[found];
	const kind = judged.some(({ pair }) => pair) ? "pair" : "group";
	const isHeldByMore = status === "inconclusive" && found === "pass";
	return {
		verdict: isHeldByMore ? "not enough data" : verdictOf(found, id.startsWith("change/"), kind),
		besides: [
			isHeldByMore && "some groups could not be judged",
			found === "inconclusive" && decides && rowsThatWould(decides),
			found !== "pass" && alike > 0 && rest && `${counted(alike, `more ${kind}`)} ${rest}`,
			found === "pass" && judged.length > 1 && `all ${formatCount(judged.length)} ${kind}s`,
			status !== found && (status === "skip" || status === "warn") && "told, not required"
		].filter((part) => typeof part === "string").join("; ")
	};
}
function verdictOf(found, isChange, kind) {
	if (found === "inconclusive") return "not enough data";
	if (found !== "fail" && found !== "pass") return found === "skip" ? "not judged" : found;
	if (!isChange) return found === "fail" ? "violation shown" : "within the limit shown";
	const worse = kind === "pair" ? "more unequal" : "worse";
	return found === "fail" ? `${worse}, shown` : `no ${worse}, shown`;
}
/** `about 2,900 rows of Asian would decide`; next to a limit that no realistic number would. */
function rowsThatWould({ needed, neededOf = [], pair, insufficient }) {
	if (neededOf.length > 0) return `about ${neededOf.map(({ group, rows }) => `${formatEstimatedCount(rows)} rows of ${group}`).join(" and ")} would decide`;
	if (needed === null && pair && insufficient === void 0) return "no realistic number of rows would decide";
	return needed ? `about ${formatEstimatedCount(needed)} rows would decide` : "";
}

// shared/report/fault-name.ts
/**
* What is wrong, in words: the name of a check is what a broken one is called (`missing values`); of a contract it is
* the contract that is broken. `title` says what must hold.
*/
function faultName({ id, title, status }) {
	if (!isPromised({ id })) return {
		name: id.split("/")[0].replaceAll("_", " "),
		title
	};
	return {
		name: status === "fail" || status === "warn" ? "contract broken" : "contract",
		title
	};
}
/** The same in one phrase, of a contract with what it says: `contract broken (age is at least 0)`. */
function faultPhrase(check) {
	const { name, title } = faultName(check);
	return isPromised(check) ? `${name} (${plainText(title, 160)})` : name;
}
/** Whether it is a contract that asks for it. */
function isPromised({ id }) {
	return id.startsWith("contract/");
}

// shared/report/reasons.ts
/** The checks that did not pass, worst first. */
function troubles(report) {
	return report.checks.filter(({ status }) => status !== "pass" && status !== "skip").sort((a, b) => severityOf(a.status) - severityOf(b.status));
}
/** The checks that did not pass and of which neither the summary nor a line of the tables tells why. */
function untold(report) {
	const shown = new Set(measuredRows(report).flatMap(({ check, status }) => status === check.status ? [check] : []));
	return troubles(report).filter((check) => !report.summary.includes(check.why) && !check.id.startsWith("slices/") && !shown.has(check));
}
/** Bullets of what the heading and the table do not already say; at most `top` of them. */
function reasons$1(report, top) {
	const all = untold(report);
	const shown = all.slice(0, top).map((check) => bullet(check, tableOf$1(report, check)));
	if (all.length > shown.length) shown.push(`- showing ${shown.length} of ${all.length}, worst first`);
	return shown.join("\n");
}
/** `- ⛔ **recall by region** fail: in region = north …` */
function bullet(check, table) {
	const { name, said } = toldOf(check, table);
	const where = table === void 0 ? "" : ` in ${escapeMarkdown(table, 60)}`;
	return `- ${statusSymbols[check.status]} **${escapeMarkdown(name, 160)}**${where} ${escapeMarkdown(said, 600)}`;
}
/** A check in words, as they come: its name, of a table of data what is wrong with it, and what it came to and why. */
function toldOf(check, table) {
	const { title, status, why } = check;
	return {
		name: table === void 0 ? title : faultPhrase(check),
		said: why.startsWith("could not be judged") ? why : `${status}: ${why}`
	};
}

// shared/report/next-steps.ts
/**
* What a person can do now, as the end of "To go on: …"; empty where nothing is to do. `slice` writes a
* slice's name for the picture at hand; all else are our own words.
*/
function nextSteps(report, slice) {
	if (report.verdict === "fail") return afterFailure(report, slice);
	if (report.verdict === "inconclusive") return whileUndecided(report, slice);
	return "";
}
function afterFailure(report, slice) {
	const lists = findingsOf(report, "fail").filter(({ rows }) => rows?.length);
	const [listed] = lists;
	const change = mending(report, slice);
	if (!listed?.rows) return change;
	if (lists.length > 1 && lists.every(({ slice }) => !slice)) return `look at the rows that the report lists, then ${change}`;
	const where = listed.slice ? ` in ${slice(listed.slice)}` : "";
	return `look at the ${counted(listed.rows.length, "row")}${where} that the report lists, then ${change}`;
}
/** What mends a gate's failure; where it isn't the challenger that has to change. */
const mends = /* @__PURE__ */ new Map([
	["validate-data", "mend the data where they come from"],
	["train", "mend the training"],
	["fairness-check", "find out why the challenger treats these groups unequally"],
	["drift-report", "find out why the data moved, and train on newer rows where the world did"],
	["canary-deploy", "leave the traffic with the champion and find out what the challenger does worse"]
]);
function mending(report, slice) {
	const { gate } = report;
	if (gate === "tests") return "mend the code that the tests cover";
	return `${treatment(report, slice) ?? mends.get(gate) ?? "improve the challenger where it fails"}, or ask for the limit to be changed on the base branch`;
}
function whileUndecided(report, slice) {
	const all = findingsOf(report, "inconclusive");
	const undecided = all.filter(({ needed }) => needed);
	if (undecided.length === 0) return all.some((finding) => rowsThatWould(finding) !== "") ? "ask for another limit on the base branch" : "";
	const groups = [...new Set(undecided.flatMap(({ neededOf = [] }) => neededOf.map(({ group }) => group)))];
	const whole = undecided.filter((finding) => !finding.slice && !finding.neededOf);
	const parts = undecided.filter((finding) => finding.slice);
	const [part] = parts;
	const steps = [
		groups.length > 0 && `label more rows of the undecided ${groups.length === 1 ? "group" : "groups"}`,
		whole.length > 0 && `label more rows: about ${formatEstimatedCount(Math.max(...neededOf(whole)))} in all would decide`,
		parts.length === 1 && part.slice && `label more rows of ${slice(part.slice)}: about ${formatEstimatedCount(neededOf(parts)[0])} would decide`,
		parts.length > 1 && `label more rows of the undecided slices: from ${formatEstimatedCount(Math.min(...neededOf(parts)))} to ${formatEstimatedCount(Math.max(...neededOf(parts)))} of a slice would decide`
	].filter((step) => typeof step === "string");
	const compares = troubles(report).some((check) => check.status === "inconclusive" && isComparison(check));
	return `${steps.join("; ")}; or ask for ${compares ? "a wider margin" : "another limit"} on the base branch`;
}
function findingsOf(report, status) {
	return troubles(report).filter((check) => check.status === status).flatMap(({ findings }) => findings.filter((finding) => finding.status === status));
}
function neededOf(findings) {
	return findings.map(({ needed }) => needed ?? 0);
}
/** Of groups of people: who is to be looked at, as the first failing check names them worst first. */
function treatment(report, slice) {
	const check = report.checks.find(({ status }) => status === "fail");
	const found = check && isGroupCheck(check) ? groupLine(check).decides : void 0;
	if (found?.slice) return `find out why the challenger treats ${slice(found.slice)} worse than the champion does`;
	const [column, ...others] = found?.by ?? [];
	if (!found?.pair || column === void 0 || others.length > 0) return void 0;
	const [worse, better] = found.pair.map((group) => slice({ [column]: group }));
	return `find out why the challenger treats ${worse} and ${better} unequally`;
}

// shared/report/interval-bar.ts
const width = 15;
/** Columns of `┊` and `│` where both stand: the same in every row, so that rows compare. */
const limitColumn = 4;
const originColumn = 9;
/**
* An interval as a row of 15 characters, right is better: `━` the interval, `●` the value, `┊` the limit,
* `│` no change, `◂` `▸` where it goes on beyond the picture. The limit and no change always stand at the
* same place, so the margin is the unit; an end is never drawn on the other side of either.
*/
function intervalBar({ value, interval, limit, origin, better }) {
	const turn = better === "larger" ? 1 : -1;
	const point = value === void 0 ? void 0 : value * turn;
	const ends = interval ? [interval[0] * turn, interval[1] * turn] : [];
	const low = ends.length > 0 ? Math.min(...ends) : point;
	const high = ends.length > 0 ? Math.max(...ends) : point;
	if (low === void 0 || high === void 0) return "·".repeat(width);
	const marks = anchors(limit === void 0 ? void 0 : limit * turn, origin === void 0 ? void 0 : origin * turn);
	const column = columns(marks, [
		low,
		high,
		...point === void 0 ? [] : [point]
	]);
	const cells = new Array(width).fill("·");
	const [from, to] = [column(low), column(high)];
	for (let i = Math.max(0, from); i <= Math.min(14, to); i += 1) cells[i] = "━";
	for (const mark of marks) cells[mark.column] = mark.sign;
	if (from < 0) cells[0] = "◂";
	if (to >= width) cells[14] = "▸";
	const at = point === void 0 ? -1 : column(point);
	if (at >= 0 && at < width) cells[at] = "●";
	return cells.join("");
}
function anchors(limit, origin) {
	const allowed = (at, column) => ({
		at,
		column,
		sign: "┊"
	});
	const unchanged = (at, column) => ({
		at,
		column,
		sign: "│"
	});
	if (limit === void 0) return origin === void 0 ? [] : [unchanged(origin, originColumn)];
	if (origin === void 0) return [allowed(limit, limitColumn)];
	if (limit === origin) return [unchanged(origin, originColumn)];
	if (limit < origin) return [allowed(limit, limitColumn), unchanged(origin, originColumn)];
	return [unchanged(origin, 5), allowed(limit, 10)];
}
/** Maps a value to its column; below 0 and from `width` on it lies outside the picture. */
function columns(marks, shown) {
	const [first, second] = marks;
	let start;
	let base;
	let unit;
	if (first && second) [start, base, unit] = [
		first.at,
		first.column,
		(second.at - first.at) / (second.column - first.column)
	];
	else {
		start = first ? first.at : (Math.min(...shown) + Math.max(...shown)) / 2;
		base = first ? first.column : 7;
		const left = (start - Math.min(...shown)) / (base - 1);
		const right = (Math.max(...shown) - start) / (13 - base);
		unit = Math.max(left, right);
	}
	return (x) => {
		let column = unit > 0 ? Math.round(base + (x - start) / unit) : base;
		column = Math.min(width, Math.max(-1, column));
		for (const mark of marks) {
			if (x === mark.at) return mark.column;
			if (x > mark.at) column = Math.max(column, mark.column + 1);
			else column = Math.min(column, mark.column - 1);
		}
		return column;
	};
}

// shared/report/row-numbers.ts
/** Rounds and writes a line's numbers. */
function rowNumbers(row) {
	const { judged, champion, challenger, baseline } = row;
	const unit = challenger?.unit;
	const difference = judged !== void 0 && judged.statistic !== "value";
	const decimals = judged ? decimalsFor({
		value: judged.value,
		interval: judged.interval,
		limit: judged.limit?.value,
		difference
	}) : Math.max(...[champion, challenger].map((finding) => decimalsFor({ value: finding?.value })));
	const signed = (value) => difference ? formatSigned(value, decimals) : formatQuantity(value, unit, decimals);
	const plain = (value) => value === void 0 ? "" : formatQuantity(value, unit, decimals);
	return {
		champion: plain(champion?.value),
		challenger: plain(challenger?.value),
		baseline: plain(baseline?.value),
		difference: difference && judged.value !== void 0 ? formatSigned(judged.value, decimals) : "",
		interval: judged?.interval ? `${signed(judged.interval[0])} … ${signed(judged.interval[1])}` : "",
		limit: limitWords$1(row, decimals),
		bar: bar$1(row)
	};
}
function limitWords$1({ judged }, decimals) {
	if (!judged?.limit) return "";
	const { op, value } = judged.limit;
	const bound = op.startsWith(">") ? "at least" : "at most";
	if (judged.statistic === "value") return `${bound} ${judged.unit ? formatQuantity(value, judged.unit) : asWritten(value, decimals)}`;
	if (judged.statistic === "gain") return `gain at most ${asWritten(Math.abs(value), decimals)}`;
	if (op === ">" || op === "<") return "must be better";
	return `margin ${asWritten(Math.abs(value), decimals)}`;
}
/** A limit comes from a person: as it was written, unless only an exponent writes it. */
function asWritten(limit, decimals) {
	const own = /^-?\d+(?:\.(\d+))?$/.exec(String(limit));
	return formatNumber(limit, own ? Math.min(12, own[1]?.length ?? 0) : decimals);
}
function bar$1(row) {
	const { judged } = row;
	const better = betterOf(row);
	if (!judged || !better || judged.value === void 0) return "";
	return intervalBar({
		value: judged.value,
		interval: judged.interval,
		limit: judged.limit?.value,
		origin: judged.statistic === "value" ? void 0 : 0,
		better
	});
}

// shared/report/row-words.ts
/** What a line comes to. */
function rowWords(row) {
	const { judged, status, why = "" } = row;
	if (status === "skip") return asideWords(row);
	if (status === "inconclusive") return {
		verdict: "inconclusive",
		needed: judged?.needed ? formatEstimatedCount(judged.needed) : "",
		besides: judged?.value === void 0 ? why : ""
	};
	if (status === "error") return {
		verdict: "error",
		needed: "",
		besides: why
	};
	if (!judged?.limit) return {
		verdict: status,
		needed: "",
		besides: ""
	};
	const found = judged.status === "fail" || judged.status === "pass" ? judged.status : status;
	return {
		verdict: words(row, found),
		needed: "",
		besides: status === "warn" && found === "fail" ? "watched, not required" : ""
	};
}
function words({ judged }, status) {
	const upward = judged?.limit?.op.startsWith(">");
	if (judged?.statistic === "gain") {
		if (status === "pass") return "not suspicious";
		return status === "fail" ? "gains too much" : "suspicious gain";
	}
	if (judged?.statistic === "value") {
		if (status === "pass") return "within its limit";
		if (status === "fail") return upward ? "below its limit" : "above its limit";
		return status;
	}
	const superior = judged?.limit?.op === ">" || judged?.limit?.op === "<";
	if (status === "pass") return superior ? "better" : "no worse";
	return status === "fail" ? "worse" : status;
}
function asideWords({ judged, champion, challenger, why = "" }) {
	if (judged?.limit) return judged.needed ? {
		verdict: "not judged",
		needed: formatCount(judged.needed),
		besides: "too few rows"
	} : {
		verdict: "not judged",
		needed: "",
		besides: why
	};
	const undefinedHere = [challenger, champion].find((finding) => finding && finding.value === void 0);
	if (undefinedHere) return {
		verdict: "undefined",
		needed: "",
		besides: undefinedHere.why ?? why
	};
	return {
		verdict: "reported only",
		needed: "",
		besides: ""
	};
}

// shared/report/claim-of.ts
/**
* What the p-value of a finding that is judged by an interval is the p-value of, in a word or two: `worse`, `no worse`,
* `beyond`, `within`; nothing where no limit is judged. Tests of other claims, as those of tables of data, have no such word.
*/
function claimOf({ p, status, limit, statistic, pair }) {
	if (p === void 0 || !limit || status === void 0 || statistic === "four_fifths") return void 0;
	const isBroken = status === "fail" || status === "warn";
	if (statistic !== "difference" || pair) return isBroken ? "beyond" : "within";
	if (isBroken) return "worse";
	return limit.op === ">" || limit.op === "<" ? "better" : "no worse";
}

// shared/report/measured-numbers.ts
/** Whether the value counts rows, or the like, out of `n`. */
function isCount({ statistic }) {
	return statistic.startsWith("failing_") || statistic === "count";
}
/** Rounds and writes a judged value's numbers. */
function measuredNumbers({ check, finding, champion }) {
	const { value, interval, limit, unit, n, p, statistic } = finding;
	const counts = isCount(finding);
	const isDifference = statistic === "difference" || statistic === "change";
	const decimals = counts ? 0 : decimalsOf(finding);
	const isSigned = isDifference && (statistic === "change" || !finding.pair);
	const times = statistic === "change_ratio" ? "×" : "";
	const write = (x) => times + (isSigned ? formatSigned(x, decimals) : formatQuantity(x, unit, decimals));
	const outOf = counts && n !== void 0 ? ` of ${formatCount(n)}` : "";
	return {
		value: value === void 0 ? "" : `${write(value)}${outOf}`,
		champion: champion?.value === void 0 ? "" : write(champion.value),
		interval: interval ? `${write(interval[0])} … ${write(interval[1])}` : "",
		limit: limitWords(limit, counts, unit, decimals, times),
		p: p === void 0 ? "" : probability(p, isGroupCheck(check) ? claimOf(finding) : void 0),
		bar: bar(finding)
	};
}
/** Digits after the point: no more than the limit asks for, unless the value would read like it. */
function decimalsOf({ value, interval, limit, statistic }) {
	const most = decimalsFor({
		value,
		interval,
		limit: limit?.value,
		difference: statistic === "difference"
	});
	if (interval || value === void 0 || !limit || limit.value === 0) return most;
	const enough = decimalsFor({ value: limit.value });
	return value === limit.value || value.toFixed(enough) !== limit.value.toFixed(enough) ? Math.min(most, enough) : most;
}
function limitWords(limit, counts, unit, decimals, times) {
	if (!limit) return "";
	if (counts && limit.value === 0 && limit.op === "<=") return "none";
	const words = {
		">=": "at least",
		"<=": "at most",
		">": "more than",
		"<": "less than"
	}[limit.op];
	if (counts) return `${words} ${formatCount(limit.op === "<=" ? Math.floor(limit.value) : Math.ceil(limit.value))}`;
	return `${words} ${times}${unit ? formatQuantity(limit.value, unit) : asWritten(limit.value, decimals)}`;
}
function probability(p, claim) {
	const shown = p < 1e-4 ? "p < 0.0001" : `p = ${formatNumber(p, p < .01 ? 4 : 3)}`;
	return claim === void 0 ? shown : `${shown} (${claim})`;
}
function bar({ value, interval, limit, better, statistic }) {
	if (!limit || !interval || value === void 0) return "";
	return intervalBar({
		value,
		interval,
		limit: limit.value,
		origin: statistic === "difference" ? 0 : void 0,
		better: better ?? (limit.op.startsWith(">") ? "larger" : "smaller")
	});
}

// shared/report/found-words.ts
/** What was found, as the check says it; else its numbers: `4 of 10,000 rows, none may`. */
function foundWords(row) {
	if (row.finding.why) return row.finding.why;
	const { value, interval, limit } = measuredNumbers(row);
	if (isCount(row.finding)) return [`${value} rows`, limit && `${limit} may`].filter(Boolean).join(", ");
	const parts = [interval === "" ? value : `${value} (${interval})`, limit].filter((part) => part !== "");
	return parts.length === 0 ? row.check.why : parts.join(", ");
}

// shared/report/fairness/flip-words.ts
/** Whether a line is of a flip test, whose name says what was done. */
function isFlip({ check: { id } }) {
	return id.startsWith("flip_test/");
}
/** What a flip test's share is of: `decisions that change, of 400 rows`. */
function flipWords({ value, n }) {
	if (value === void 0 || n === void 0) return "";
	return `decisions that change, of ${formatCount(n)} ${n === 1 ? "row" : "rows"}`;
}

// shared/report/measured-lead.ts
/** What stands before the name of what was measured, where the name alone would not say what is judged of it. */
function measuredLead({ check: { id }, line }) {
	if (line && id.startsWith("change/")) return "change of";
	if (id.startsWith("population/")) return "share of";
	return id.startsWith("flip_test/") ? "flip test of" : void 0;
}

// shared/report/fairness/rows-to-collect.ts
/** How many rows more of an under-represented group would bring it to its share, in words; nothing where none is said. */
function rowsToCollect({ subject, slice, statistic }, { findings }) {
	if (statistic !== "share") return void 0;
	const group = JSON.stringify(slice);
	const found = findings.find((one) => one.statistic === "rows_to_collect" && one.subject === subject && JSON.stringify(one.slice) === group);
	return found?.value === void 0 ? void 0 : `${formatCount(found.value)} more rows would bring it there`;
}

// shared/report/measured-words.ts
/** What a judged value comes to in words: `above its limit`, `inconclusive`. */
function measuredWords({ finding, status, check, line }) {
	const { limit, value, needed } = finding;
	if (line) return {
		...groupLineWords(line, check),
		needed: ""
	};
	if (status === "inconclusive") return {
		verdict: "inconclusive",
		needed: needed ? formatEstimatedCount(needed) : ""
	};
	if (status === "skip" && finding.statistic === "share" && finding.status !== void 0) return {
		verdict: finding.status === "pass" ? "within its limit" : "not enough data",
		needed: ""
	};
	if (status === "skip") return {
		verdict: "not judged",
		needed: needed ? formatEstimatedCount(needed) : ""
	};
	if (status === "error" || !limit || value === void 0) return {
		verdict: status,
		needed: ""
	};
	if (isCount(finding)) return {
		verdict: status,
		needed: ""
	};
	if (status === "pass") return {
		verdict: "within its limit",
		needed: ""
	};
	const isUpward = limit.op.startsWith(">");
	if (isUpward ? value >= limit.value : value <= limit.value) return {
		verdict: status,
		needed: ""
	};
	const besides = rowsToCollect(finding, check);
	if (finding.statistic === "share" && isUpward) return {
		verdict: "under-represented",
		needed: "",
		...besides !== void 0 && { besides }
	};
	return {
		verdict: isUpward ? "below its limit" : "above its limit",
		needed: "",
		...besides !== void 0 && { besides }
	};
}

// shared/report/table-columns.ts
/** How each column of a table section is written: aligned as it says, or numbers to the right. */
function tableColumns(table) {
	return table.columns.map(({ align }, i) => {
		let numeric = true;
		let whole = true;
		let largest = -1;
		for (const row of table.rows) {
			const cell = row[i] ?? null;
			if (typeof cell === "number") {
				largest = Math.max(largest, Math.abs(cell));
				whole &&= Number.isInteger(cell);
			} else if (cell !== null) numeric = false;
		}
		numeric &&= largest >= 0;
		return {
			align: align ?? (numeric ? "right" : "left"),
			numeric,
			decimals: whole ? 0 : decimalsFor({ value: largest })
		};
	});
}

// shared/report/fairness/group-table.ts
const known = /* @__PURE__ */ new WeakMap();
/** The tables of a report's groups, the set with the worst verdict first, else in the report's order. */
function groupTables(report) {
	let tables = known.get(report);
	if (!tables) {
		const order = measuredRows(report);
		const place = ({ lines }) => lines.length === 0 ? order.length : order.indexOf(lines[0]);
		tables = report.checks.filter(isGroupTable).map((check) => tableOf(check, report)).sort((a, b) => severity(a) - severity(b) || place(a) - place(b));
		known.set(report, tables);
	}
	return tables;
}
/** The groups of the set that decides the verdict; nothing where everything passes. */
function decidingTable(report) {
	const [worst] = groupTables(report);
	return worst?.lines.some(({ status }) => status === report.verdict) && report.verdict !== "pass" ? worst : void 0;
}
/** Whether a check only tells what was measured in groups. */
function isGroupTable({ id, findings }) {
	return id.startsWith("groups/") && findings.some(({ slice }) => slice !== void 0);
}
function severity({ lines }) {
	return Math.min(...lines.map(({ status }) => severityOf(status)), severityOf("skip"));
}
function tableOf(check, report) {
	const values = check.findings.filter(({ slice, statistic }) => slice && statistic === "value");
	const within = values[0]?.within;
	const columns = Object.keys(values[0]?.slice ?? {}).filter((column) => column !== within);
	const lines = measuredRows(report).filter(({ line, finding }) => line !== void 0 && finding.within === within && sameColumns(columnsOf(finding), columns));
	const limited = lines.flatMap(({ line }) => line?.judged.flatMap(({ metric, subject }) => metric ?? subject) ?? []);
	const measured = [...new Set(values.map(({ subject }) => subject))];
	const deciding = [...new Set(limited)].filter((metric) => measured.includes(metric));
	const metrics = [...deciding, ...measured.filter((metric) => !deciding.includes(metric))];
	const rows = rowsOf(values, lines.flatMap(({ line }) => line?.judged.filter(({ slice }) => slice !== void 0) ?? []), lines.flatMap(({ check: { findings } }) => findings.filter(({ statistic }) => statistic === "group")), within);
	const small = check.findings.find(({ statistic }) => statistic === "small_groups");
	const forbidden = /* @__PURE__ */ new Map();
	for (const metric of within === void 0 ? deciding : []) {
		const region = regionOf(metric, lines, rows);
		if (region) forbidden.set(metric, region);
	}
	return {
		check,
		name: `${columns.join(" × ")}${within === void 0 ? "" : ` within ${within}`}`,
		columns,
		...within !== void 0 && { within },
		lines,
		metrics,
		deciding: deciding.length,
		forbidden,
		rows: [...worstFirst({
			rows,
			lines
		}, metrics[0]), ...pooledRow(check)],
		...small?.why !== void 0 && { merged: small.why }
	};
}
function columnsOf({ by, slice }) {
	return by ?? Object.keys(slice ?? {});
}
function sameColumns(a, b) {
	return a.length === b.length && a.every((column) => b.includes(column));
}
function rowsOf(values, changes, noted, within) {
	const ofGroup = (all) => Map.groupBy(all, ({ slice = {} }) => keyOf(slice));
	const [changed, notes] = [ofGroup(changes), ofGroup(noted)];
	return [...ofGroup(values)].map(([key, findings]) => {
		const cells = /* @__PURE__ */ new Map();
		for (const finding of findings) {
			const cell = cells.get(finding.subject) ?? {};
			if (finding.model === "champion" || finding.model === "challenger") cell[finding.model] = finding;
			cells.set(finding.subject, cell);
		}
		for (const change of changed.get(key) ?? []) {
			const cell = cells.get(change.subject);
			if (cell) cell.change = change;
		}
		const slice = findings[0].slice ?? {};
		const level = within === void 0 ? void 0 : slice[within];
		const group = Object.keys(slice).filter((column) => column !== within);
		const who = groupName(group.map((column) => slice[column]));
		const name = level === void 0 ? who : `${who} in ${level}`;
		const reasons = /* @__PURE__ */ new Map();
		for (const { why: said = "", metric } of notes.get(key) ?? []) {
			const why = said.startsWith(`${name}: `) ? said.slice(name.length + 2) : said;
			const note = metric === void 0 || why.startsWith("excluded: ") ? { why } : {
				why,
				metric
			};
			reasons.set(JSON.stringify(note), note);
		}
		const rows = Math.max(...findings.map(({ n = 0 }) => n));
		return {
			name,
			...level !== void 0 && { level },
			...rows > 0 && { rows },
			cells,
			notes: [...reasons.values()]
		};
	});
}
function keyOf(slice) {
	return JSON.stringify(Object.entries(slice).toSorted(([a], [b]) => a < b ? -1 : 1));
}
/** Which side of a metric is worse, as the pair that decides has it: its worse group comes first. */
function worseSide(metric, lines, rows) {
	for (const { check, line } of lines) {
		if (!check.id.startsWith("disparity/")) continue;
		for (const { pair, metric: of } of line?.judged ?? []) {
			if (of !== metric || !pair) continue;
			const [worse, better] = pair.map((name) => rows.find((row) => row.name === name)?.cells.get(metric)?.challenger?.value);
			if (worse !== void 0 && better !== void 0 && worse !== better) return worse > better ? "above" : "below";
		}
	}
	return rows.flatMap(({ cells }) => cells.get(metric)?.challenger?.better ?? [])[0] === "smaller" ? "above" : "below";
}
/** The tightest limit between groups on this metric, seen from the group that is best off. */
function regionOf(metric, lines, rows) {
	const side = worseSide(metric, lines, rows);
	const values = rows.flatMap(({ cells }) => cells.get(metric)?.challenger?.value ?? []);
	if (values.length === 0) return void 0;
	const best = side === "below" ? Math.max(...values) : Math.min(...values);
	const finite = lines.flatMap(({ line }) => {
		const judged = line?.judged.find((one) => one.metric === metric && one.pair && one.limit);
		if (!judged?.limit) return [];
		const { value } = judged.limit;
		if (judged.statistic === "difference") return [side === "below" ? best - value : best + value];
		if (judged.statistic === "ratio") return [side === "below" ? best * value : best / value];
		return [];
	}).filter(Number.isFinite);
	if (finite.length === 0) return void 0;
	return {
		side,
		at: side === "below" ? Math.max(...finite) : Math.min(...finite)
	};
}
/** The groups, the one that is worst off by a metric first, in each level if they are told within some; where it is undefined stands last. */
function worstFirst({ rows, lines }, metric) {
	const turn = worseSide(metric, lines, rows) === "below" ? 1 : -1;
	const place = ({ cells }) => {
		const value = cells.get(metric)?.challenger?.value;
		return value === void 0 ? Number.POSITIVE_INFINITY : turn * value;
	};
	const levels = [...new Set(rows.map(({ level }) => level))];
	const turnOf = ({ level, isPooled }) => isPooled ? levels.length : levels.indexOf(level);
	return rows.toSorted((a, b) => turnOf(a) - turnOf(b) || (place(a) === place(b) ? 0 : place(a) - place(b)));
}
/** `3 smaller groups together`, where their rates are told. */
function pooledRow({ findings }) {
	const small = findings.find(({ statistic }) => statistic === "small_groups");
	const pooled = findings.filter(({ statistic }) => statistic === "pooled");
	if (small?.value === void 0 || pooled.length === 0) return [];
	const cells = /* @__PURE__ */ new Map();
	for (const finding of pooled) {
		const cell = cells.get(finding.subject) ?? {};
		if (finding.model === "champion" || finding.model === "challenger") cell[finding.model] = finding;
		cells.set(finding.subject, cell);
	}
	return [{
		name: `${formatCount(small.value)} smaller groups together`,
		...small.n !== void 0 && { rows: small.n },
		cells,
		notes: [],
		isPooled: true
	}];
}

// shared/report/safe-url.ts
/** An address that may stand behind a link: http(s), as the URL standard writes it; nothing where it is no such address. */
function safeUrl(target) {
	if (target === void 0 || !URL.canParse(target)) return void 0;
	const url = new URL(target);
	return url.protocol === "https:" || url.protocol === "http:" ? url.href : void 0;
}

// shared/report/fairness/group-axis.ts
/** The axis that the groups of a table share in one metric; nothing where the metric has no value in any. */
function groupAxis({ rows, forbidden }, metric) {
	const shown = rows.flatMap(({ cells }) => {
		const { challenger, champion } = cells.get(metric) ?? {};
		return [challenger, champion].flatMap((one) => [...one?.interval ?? [], ...one?.value === void 0 ? [] : [one.value]]);
	});
	if (shown.length === 0) return void 0;
	const limit = forbidden.get(metric)?.at;
	const low = Math.min(...shown);
	const high = Math.max(...shown);
	const near = limit !== void 0 && Math.abs(limit - (low + high) / 2) <= 2 * (high - low) ? [limit] : [];
	const [from, to] = [Math.min(low, ...near), Math.max(high, ...near)];
	return from < to ? {
		from,
		to
	} : {
		from: from - .5,
		to: to + .5
	};
}

// shared/report/fairness/group-numbers.ts
/** Writes a metric's cells with as many digits as tell the groups of the table apart. */
function groupNumbers({ rows }, metric) {
	const needed = rows.flatMap(({ cells }) => {
		const finding = cells.get(metric)?.challenger;
		return finding?.value === void 0 ? [] : [decimalsFor({
			value: finding.value,
			interval: finding.interval
		})];
	});
	const largest = Math.max(...rows.map(({ cells }) => Math.abs(cells.get(metric)?.challenger?.value ?? 0)));
	const decimals = Math.min(4, Math.max(largest < 10 ? 2 : 0, ...needed));
	const write = (x) => formatNumber(x, decimals);
	return (cell) => {
		const { challenger, champion, change } = cell ?? {};
		const [ours, theirs] = [challenger?.value, champion?.value];
		const moved = change?.value ?? (ours !== void 0 && theirs !== void 0 ? ours - theirs : void 0);
		return {
			value: ours === void 0 ? challenger ? "undefined" : "" : write(ours),
			interval: challenger?.interval ? `${write(challenger.interval[0])} … ${write(challenger.interval[1])}` : "",
			champion: theirs === void 0 ? "" : write(theirs),
			change: moved === void 0 ? "" : formatSigned(moved, decimals)
		};
	};
}

// shared/report/record-line.ts
/**
* When a record was made, of which data and models: plain text with untrusted parts, so escape it. All of it is from the
* report's provenance.
*/
function recordLine({ provenance, model }) {
	const time = new Date(provenance.started);
	const date = Number.isNaN(time.getTime()) ? provenance.started : `${time.toLocaleDateString("en-GB", {
		day: "numeric",
		month: "long",
		year: "numeric",
		timeZone: "UTC"
	})}, ${time.toISOString().slice(11, 16)} UTC`;
	const digest = (sha256) => sha256 === void 0 ? "" : ` (sha256 ${sha256})`;
	const data = provenance.inputs.filter(({ name }) => /^data\b|^fairness\b/.test(name)).slice(0, 5).map(({ name, uri, sha256, rows }) => `${name} ${uri}${rows === void 0 ? "" : `, ${formatCount(rows)} rows`}${digest(sha256)}`);
	const { challenger } = model;
	return [
		`Dated ${date}`,
		`by ${provenance.tool}${provenance.commit === void 0 ? "" : ` at commit ${provenance.commit}`}`,
		challenger && `of the challenger ${challenger.uri}${digest(challenger.sha256)}`,
		data.length > 0 && `on ${data.join("; ")}`
	].filter((part) => typeof part === "string").join(", ");
}

// shared/report/write-whole.ts
/**
* Writes a text, or its pieces one after the other, at `path`, whole or not at all, and creates the folder.
* @param input the input that names the path, for messages
* @throws InputError where the path can't be written
*/
async function writeWhole(path, text, input = "report-path") {
	const target = resolve(path);
	const draft = `${target}.${randomUUID()}.tmp`;
	try {
		await mkdir(dirname(target), { recursive: true });
		await writeFile(draft, typeof text === "string" ? text : batches(text), { flag: "wx" });
		await rename(draft, target);
	} catch (cause) {
		throw unwritable(path, cause, input);
	} finally {
		await rm(draft, { force: true }).catch(() => void 0);
	}
}
/** Bytes that are written at a time. */
const batch = 1 << 18;
/** A unit of a text takes three bytes of UTF-8 at most. */
const widest = 3;
/** The pieces' bytes, each encoded by itself, so that no long text has to be put together first. */
function* batches(pieces) {
	let bytes = Buffer.allocUnsafe(batch);
	let length = 0;
	for (const piece of pieces) {
		if (length + widest * piece.length > bytes.length) {
			yield bytes.subarray(0, length);
			bytes = Buffer.allocUnsafe(Math.max(batch, widest * piece.length));
			length = 0;
		}
		length += bytes.write(piece, length);
	}
	yield bytes.subarray(0, length);
}
const reasons = {
	EACCES: "may not be written",
	EPERM: "may not be written",
	EROFS: "lies on a read-only file system",
	ENOTDIR: "leads through a file",
	EEXIST: "leads through a file",
	EISDIR: "is a folder",
	ENOSPC: "has no space left on its disk",
	ENAMETOOLONG: "is too long"
};
/** What the user can mend as an InputError; anything else as it came. */
function unwritable(path, cause, input) {
	const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
	if (!Object.hasOwn(reasons, code)) return cause;
	return new InputError({
		input,
		rule: "must be a file that can be written",
		received: `${JSON.stringify(path)}, which ${reasons[code]}`,
		fix: "Give another path."
	}, { cause });
}

export { pressingRows as A, isGroupCheck as B, reasons$1 as C, faultPhrase as D, faultName as E, escapeMarkdown as F, severityOf as G, isComparison as H, breakReferences as I, sliceRows as K, measuredRows as L, verdictClause as M, verdictHeading as N, isPromised as O, verdictPredicates as P, toldChecks as R, bullet as S, untold as T, metricRows as U, betterOf as V, otherRows as W, measuredNumbers as _, safeUrl as a, rowNumbers as b, isGroupTable as c, measuredWords as d, measuredLead as f, isCount as g, foundWords as h, groupAxis as i, statusSymbols as j, foundPlaces as k, worstFirst as l, isFlip as m, recordLine as n, decidingTable as o, flipWords as p, groupNumbers as r, groupTables as s, writeWhole as t, tableColumns as u, claimOf as v, toldOf as w, nextSteps as x, rowWords as y, tableOf$1 as z };