import { t as InputError } from "./errors.js";
import { t as plainText } from "./plain-text.js";
import { t as escapeTerminal } from "./escape-terminal.js";
import { i as packageVersion } from "./terminal-table.js";
import { _ as string, a as array, b as unknown, g as strictObject, m as object, o as boolean, p as number, r as _enum, u as literal, v as tuple } from "./schemas.js";
import { a as formatNumber, r as formatCount, t as counted } from "./format-number.js";
import { i as worst, r as statuses, t as blocks } from "./verdict.js";
import { k as isUndefined } from "./specificity.js";
import { a as requiredGates } from "./json-schema.js";
import { r as parseSettings, t as runOptions } from "./config.js";
import { F as escapeMarkdown, G as severityOf, K as sliceRows, L as measuredRows, U as metricRows, W as otherRows, j as statusSymbols, t as writeWhole } from "./write-whole.js";
import { a as overallSentence, i as joined, n as renderHtml, o as modelSentence, r as combine, t as renderJUnit } from "./render-junit.js";
import { c as parseDocumentBytes, i as take, l as formatBytes, n as parseReportBytes, r as parseReport, t as readReport, u as formatDuration } from "./report.js";
import { n as XMLParser, t as XMLValidator } from "./fxp.js";
import { a as report } from "./schema.js";
import { C as summaryLadder, S as firstThatFits, _ as showing, a as terminalEvidence, b as codeSpan, c as comparedLine, d as foldedBlocks, f as othersBody, g as groupFolds, h as evidenceBlocks, l as safeLink, m as provenanceLines, n as readSettings, o as terminalPen, p as sectionBlock, r as comparedInTerminal, s as wrapText, t as withoutTimes, u as noticesBlock, v as markdownTable, x as commentLadder, y as details } from "./without-times.js";
import { n as counted$1, t as about } from "./sentence.js";
import { D as clopperPearson, n as tango, s as wilson } from "./stats.js";
import { d as valueLimits, f as againstLimit, i as tooSmall, p as rowsThatDecide, s as countsDecide, t as summaryOf, u as differenceLimit } from "./summary-of.js";
import { S as isAbout, _ as isRequired, a as judgeMeasured, b as changeMetrics, d as valueIn, g as checksOfChange, h as changeLimit, n as gapChange, o as pairsOf, p as comparedMetrics, t as groupsOf, u as disparityValue, x as groupMetricsOf, y as subjectOf } from "./groups.js";
import { t as disparities } from "./disparities.js";
import { t as catalogue$1 } from "./catalogue2.js";
import { t as groupSets } from "./group-sets.js";
import { t as flipLimit } from "./flip-limit.js";
import { n as fittingTitle } from "./check-annotations.js";
import { _ as shown$1, a as sliceLimit, c as selfTestLimit, d as judgedAmount, f as judgedTime, g as judgedDifference, h as gainFinding, i as isJudgedIn, m as discordantFindings, n as subjectOf$1, o as checkOfSelfTest, p as checkOfMetric, r as checksOfSlices, s as judgedSelfTest, u as costQuantiles, v as verdictInWords } from "./assess.js";
import { t as otherChecks } from "./other-checks.js";
import { t as binNames } from "./bin-names.js";
import { t as bySeverity } from "./by-severity.js";
import { basename, join, posix, relative, resolve, sep } from "node:path";
import { glob, readFile, stat } from "node:fs/promises";
import { createHash } from "node:crypto";

// shared/config/approval-rule.ts
/** The approvals that this model needs: those that its risk asks for; nothing where it asks for none. */
function approvalRule(settings) {
	return settings.approvals[settings.model.risk];
}

// shared/report/deciding-values.ts
const known = /* @__PURE__ */ new WeakMap();
/** What a report judged, line by line, the worst first; lines that only report are left out. */
function decidingValues(report) {
	let values = known.get(report);
	if (!values) {
		values = valuesOf(report);
		known.set(report, values);
	}
	return values;
}
function valuesOf(report) {
	const compared = [
		...metricRows(report),
		...sliceRows(report),
		...otherRows(report)
	].flatMap(({ judged, status }) => judged?.limit ? [judgedValue(judged, status)] : []);
	const measured = measuredRows(report).map(({ finding, status }) => judgedValue(finding, status));
	const told = /* @__PURE__ */ new Map();
	for (const value of [...compared, ...measured]) {
		const key = keyOf(value);
		if (!told.has(key)) told.set(key, value);
	}
	return [...told.values()].sort((a, b) => severityOf(a.status) - severityOf(b.status));
}
/** What tells a line from all others of its gate. */
function keyOf({ name, statistic }) {
	return JSON.stringify([name, statistic]);
}
function judgedValue(finding, status) {
	const { subject, slice, by, statistic, value } = finding;
	const where = Object.entries(slice ?? {}).map(([column, level]) => `${column} = ${level}`);
	const name = [
		subject,
		by && `by ${by.join(" × ")}`,
		where.length > 0 && `in ${where.join(" × ")}`
	].filter((part) => part).join(" ");
	return {
		name: plainText(name, 120),
		statistic: plainText(statistic, 30),
		status,
		value
	};
}

// shared/report/memory-of.ts
const status = _enum([...statuses, "skip"]);
/** Name, statistic, status, value. */
const line = tuple([
	string().max(2e3),
	string().max(500),
	status,
	number().nullable()
]);
const gate = strictObject({
	gate: string().max(2e3),
	verdict: _enum(statuses),
	lines: array(line).max(500)
});
const model = strictObject({
	name: string().max(8e3),
	verdict: _enum(statuses),
	gates: array(gate).max(200)
});
/** What a comment remembers of the run that it shows. */
const memory = strictObject({
	v: literal(1),
	commit: string().max(100).optional(),
	verdict: _enum(statuses),
	models: array(model).max(100)
});
/** Most characters of a memory: what a comment has room for beside its text. */
const memoryCharacters = 8e3;
/**
* What the next run needs to say what changed: commit, each gate's verdict, and of the lines that decide, the
* worst first, status and value. Compact JSON in ASCII, at most `memoryCharacters` long, inert inside an HTML comment.
*/
function memoryOf(overall) {
	for (const most of [
		200,
		100,
		50,
		20,
		10,
		5,
		2,
		0
	]) {
		const text = inert(JSON.stringify(remembered(overall, most)));
		if (text.length <= 8e3) return text;
	}
	return inert(JSON.stringify({
		v: 1,
		commit: overall.provenance.commit,
		verdict: overall.verdict,
		models: []
	}));
}
function remembered({ provenance, verdict, models }, most) {
	return {
		v: 1,
		commit: provenance.commit,
		verdict,
		models: models.map(({ name, verdict, gates }) => ({
			name: plainText(name, 200),
			verdict,
			gates: [...gatesOf(gates)].map(([gate, { verdict, lines }]) => ({
				gate,
				verdict,
				lines: lines.slice(0, most).map(({ name, statistic, status, value }) => [
					name,
					statistic,
					status,
					value === void 0 ? null : Number(value.toPrecision(4))
				])
			}))
		}))
	};
}
/** A gate by its name, the worst of several of one name; its entries come worst first. */
function gatesOf(entries) {
	const gates = /* @__PURE__ */ new Map();
	for (const { gate, verdict, report } of entries) {
		const name = plainText(gate, 100);
		if (!gates.has(name)) gates.set(name, {
			verdict,
			lines: report ? decidingValues(report) : []
		});
	}
	return gates;
}
/** JSON with everything escaped that could end an HTML comment or mean something to GitHub. */
function inert(json) {
	return json.replace(/[<>@&\u007F-\uFFFF]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`).replace(/-(?=-|!)/g, "\\u002d");
}

// shared/report/changes-since.ts
const mostChanges = 4;
/**
* What changed since an earlier run on the same pull request, as the end of a sentence in plain text:
* `compared with 1a2b3c4: roc_auc is now decided, recall in region = north still fails`. `before` is what
* `memoryOf` wrote, read from a comment, so anything; empty where it tells nothing.
*/
function changesSince(before, overall) {
	const earlier = readMemory(before);
	if (!earlier || !overall.models.some((model) => pastOf(model, earlier))) return "";
	const all = overall.models.flatMap((model) => changesOf(model, earlier).map((change) => ({
		...change,
		model: model.name
	}))).sort((a, b) => a.rank - b.rank);
	const shown = [...Map.groupBy(all.slice(0, mostChanges), ({ model }) => model)].map(([model, changes]) => {
		const told = changes.map(({ text }) => text).join(", ");
		return overall.models.length > 1 ? `${plainText(model, 60)}: ${told}` : told;
	});
	const more = all.length > mostChanges ? ` and ${all.length - mostChanges} more` : "";
	const said = shown.length === 0 ? "nothing changed" : `${shown.join("; ")}${more}`;
	return `compared with ${since(earlier, overall)}: ${said}`;
}
function readMemory(text) {
	if (text.length > 2 * 8e3) return void 0;
	try {
		return memory.safeParse(JSON.parse(text)).data;
	} catch {
		return;
	}
}
function since({ commit }, { provenance }) {
	if (commit === void 0) return "the run before";
	return commit === provenance.commit ? "an earlier run of this commit" : plainText(commit, 100).slice(0, 7);
}
function pastOf(model, { models }) {
	return models.find(({ name }) => name === plainText(model.name, 200));
}
function changesOf(model, earlier) {
	const past = pastOf(model, earlier);
	if (!past) return [{
		text: "this model is new",
		rank: 1
	}];
	const seen = /* @__PURE__ */ new Set();
	const added = [];
	const changes = [];
	for (const entry of model.gates) {
		const name = plainText(entry.gate, 100);
		if (seen.has(name)) continue;
		seen.add(name);
		const was = past.gates.find(({ gate }) => gate === name);
		if (!was) added.push(name);
		else if (was.verdict !== entry.verdict && model.gates.length > 1) changes.push(became(name, was.verdict, entry.verdict));
		else changes.push(...linesOf(entry, was));
	}
	const gone = past.gates.map(({ gate }) => plainText(gate, 100)).filter((gate) => !seen.has(gate));
	if (gone.length > 0) changes.push({
		text: `${listed(gone)} gone`,
		rank: 0
	});
	if (added.length > 0) changes.push({
		text: `${listed(added)} new`,
		rank: 1
	});
	return changes;
}
/** `a is`, `a and b are`, `a and 3 more gates are` */
function listed(gates) {
	if (gates.length === 1) return `${gates[0]} is`;
	return gates.length === 2 ? `${gates.join(" and ")} are` : `${gates[0]} and ${gates.length - 1} more gates are`;
}
function linesOf(entry, was) {
	if (!entry.report) return [];
	const past = new Map(was.lines.map((line) => [keyOf({
		name: line[0],
		statistic: line[1]
	}), line]));
	return decidingValues(entry.report).flatMap((now) => {
		const line = past.get(keyOf(now));
		if (!line) return [];
		const [, , status, value] = line;
		if (status !== now.status) return [became(now.name, status, now.status)];
		return now.status === "pass" || now.status === "skip" ? [] : [stayed(now, value)];
	});
}
const doing = {
	pass: "passes",
	warn: "warns",
	inconclusive: "is undecided",
	fail: "fails",
	error: "can't be judged",
	skip: "is not judged"
};
function became(name, was, now) {
	const rank = severityOf(now) < severityOf(was) ? 0 : 2;
	if (now === "pass" && was === "warn") return {
		text: `${name} no longer warns`,
		rank
	};
	if (now === "pass" && was === "fail") return {
		text: `${name} no longer fails`,
		rank
	};
	if (now === "pass" && was === "inconclusive") return {
		text: `${name} is now decided and passes`,
		rank
	};
	if (now === "fail" && was === "inconclusive") return {
		text: `${name} is now decided and fails`,
		rank
	};
	return {
		text: `${name} now ${doing[now]}`,
		rank
	};
}
function stayed({ name, status, value }, was) {
	const numbers = value === void 0 || was === null ? "" : moved(value, was);
	return {
		text: `${name} ${status === "inconclusive" ? "is still undecided" : `still ${doing[status]}`}${numbers}`,
		rank: 3
	};
}
/** ` (−0.061, was −0.055)`; empty where both read alike. */
function moved(value, was) {
	const decimals = Math.max(...[value, was].map(digits));
	const [now, then] = [value, was].map((one) => formatNumber(one, decimals));
	return now === then ? "" : ` (${now}, was ${then})`;
}
/** Digits after the point of the value's first three. */
function digits(value) {
	return /\.(\d+)$/.exec(String(Number(value.toPrecision(3))))?.[1].length ?? 0;
}

// shared/report/junit/junit-text.ts
/** What no JUnit file that people read comes near. */
const junitCaps = {
	bytes: 32e6,
	depth: 200,
	elements: 1e6,
	tag: 1e6,
	kept: 4e3
};
/** The text of a JUnit file in the encoding that its byte order mark or its declaration names; UTF-8 where neither does. */
function junitText(content, refuse) {
	const size = typeof content === "string" ? Buffer.byteLength(content) : content.length;
	if (size > junitCaps.bytes) return refuse({
		rule: `must be at most ${formatBytes(junitCaps.bytes)}`,
		received: formatBytes(size),
		fix: "Leave the output of passing tests out of the file."
	});
	if (typeof content === "string") return content.replace(/^\uFEFF/, "");
	const label = encodingOf(content);
	try {
		return new TextDecoder(label, { fatal: true }).decode(content);
	} catch (cause) {
		return refuse({
			rule: "must be text in the encoding that it states",
			received: cause instanceof RangeError ? "an encoding that nobody knows" : `bytes that are not ${label}`,
			fix: "Write it as UTF-8."
		}, cause);
	}
}
function encodingOf(bytes) {
	const [first, second] = bytes;
	if (first === 255 && second === 254) return "utf-16le";
	if (first === 254 && second === 255) return "utf-16be";
	if (first === 60 && second === 0) return "utf-16le";
	if (first === 0 && second === 60) return "utf-16be";
	const start = Buffer.from(bytes.subarray(0, 200)).toString("latin1");
	return /^(?:\u00EF\u00BB\u00BF)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(start)?.[1] ?? "utf-8";
}

// shared/report/junit/slim-xml.ts
/**
* Goes through the markup of an XML text once, without recursion, and keeps little of long texts (the output of
* tests): a parser that builds them takes forty times their memory. Finds a document type declaration, which may
* bring entities (inside CDATA and comments it is only text), and what is too deep, too long or not closed.
*/
function slimXml(text, caps) {
	const kept = [];
	const fault = (rule, received) => ({
		text: "",
		fault: {
			rule,
			received
		}
	});
	let depth = 0;
	let from = 0;
	let elements = 0;
	let roots = 0;
	for (let at = text.indexOf("<"); at !== -1; at = text.indexOf("<", from)) {
		kept.push(text.slice(from, Math.min(at, from + caps.kept)));
		const skipped = aside.find(({ opens }) => text.startsWith(opens, at));
		if (skipped) {
			const begin = at + skipped.opens.length;
			const end = text.indexOf(skipped.closes, begin);
			if (end === -1) return fault("must be whole XML", `a file that ends inside a ${skipped.name}`);
			if (skipped.opens === "<![CDATA[") kept.push(skipped.opens, text.slice(begin, Math.min(end, begin + caps.kept)), skipped.closes);
			from = end + skipped.closes.length;
			continue;
		}
		if (text.startsWith("<!", at)) return fault("must have no document type", "a `<!` that begins neither a comment nor CDATA");
		const end = endOfTag(text, at + 1, Math.min(text.length, at + caps.tag));
		if (end === -1 && text.length > at + caps.tag) return fault(`must have tags of at most ${formatCount(caps.tag)} characters`, "a longer one");
		if (end === -1) return fault("must be whole XML", "a file that ends inside a tag");
		if (text[at + 1] === "/") depth -= 1;
		else {
			elements += 1;
			if (depth === 0) roots += 1;
			if (roots > 1) return fault("must have one root", "a second one");
			if (text[end - 1] !== "/") depth += 1;
		}
		if (elements > caps.elements) return fault(`must have at most ${formatCount(caps.elements)} elements`, "more");
		if (depth > caps.depth) return fault(`must nest at most ${caps.depth} levels`, "more");
		from = end + 1;
		kept.push(text.slice(at, from));
	}
	if (depth > 0) return fault("must be whole XML", "a file that ends inside an element");
	return { text: kept.join("") };
}
const aside = [
	{
		opens: "<!--",
		closes: "-->",
		name: "comment"
	},
	{
		opens: "<![CDATA[",
		closes: "]]>",
		name: "CDATA section"
	},
	{
		opens: "<?",
		closes: "?>",
		name: "processing instruction"
	}
];
/** Where the `>` of a tag stands, outside of its attributes' quotes; -1 where it doesn't come before `before`. */
function endOfTag(text, from, before) {
	for (let i = from; i < before; i++) {
		const sign = text[i];
		if (sign === ">") return i;
		if (sign === "\"" || sign === "'") {
			i = text.indexOf(sign, i + 1);
			if (i === -1) return -1;
		}
	}
	return -1;
}

// shared/report/junit/parse-junit.ts
const text$1 = object({ "#text": string().optional() });
const fix = "Give the file that your test runner writes for Jenkins: `pytest --junitxml`, `--reporter=junit`.";
/**
* The root of a JUnit file: `testsuites` or `testsuite`. A file with a document type is refused, so that there
* is no entity but XML's own five and no other file is asked for. Refuses what is no XML, too large or too deep.
*/
function parseJUnit(content, refuse) {
	const xml = junitText(content, refuse);
	if (xml.trim() === "") return refuse({
		rule: "must be JUnit XML",
		received: "an empty file",
		fix
	});
	const { text: slim, fault } = slimXml(xml, junitCaps);
	if (fault) return refuse({
		...fault,
		fix
	});
	const valid = XMLValidator.validate(xml);
	if (valid !== true) return refuse({
		rule: "must be JUnit XML",
		received: `${plainText(valid.err.msg, 200)} (line ${valid.err.line})`,
		fix
	});
	return rootOf(parse(slim, refuse), refuse);
}
function parse(xml, refuse) {
	const parser = new XMLParser({
		attributeNamePrefix: "@",
		ignoreAttributes: false,
		removeNSPrefix: true,
		parseTagValue: false,
		parseAttributeValue: false,
		alwaysCreateTextNode: true,
		htmlEntities: true,
		maxNestedTags: junitCaps.depth,
		isArray: (_name, _path, _leaf, attribute) => !attribute,
		jPath: false
	});
	try {
		return parser.parse(xml);
	} catch (cause) {
		return refuse({
			rule: "must be JUnit XML",
			received: plainText(cause instanceof Error ? cause.message : String(cause), 200),
			fix
		}, cause);
	}
}
function rootOf(document, refuse) {
	const roots = Object.entries(document).filter(([name]) => name !== "#text");
	for (const [name, elements] of roots) if ((name === "testsuites" || name === "testsuite") && Array.isArray(elements)) return name === "testsuites" ? elements[0] : { testsuite: elements };
	return refuse({
		rule: "must begin with `testsuites` or `testsuite`",
		received: roots.map(([name]) => `<${plainText(name, 60)}>`)[0] ?? "text alone",
		fix
	});
}
/** The elements of a name inside an element. */
function children(of, name) {
	const found = Object.hasOwn(of, name) ? of[name] : void 0;
	return Array.isArray(found) ? found.filter((each) => typeof each === "object") : [];
}
/** An attribute's value; undefined where it is not there. */
function attribute(of, name) {
	const found = Object.hasOwn(of, `@${name}`) ? of[`@${name}`] : void 0;
	return typeof found === "string" ? found : void 0;
}
/** The text of an element. */
function textOf(of) {
	const parsed = text$1.safeParse(of);
	return parsed.success ? parsed.data["#text"] ?? "" : "";
}

// shared/report/junit/junit-results.ts
/** The results in a JUnit file's root. */
function junitResults(root) {
	const found = {
		suites: [],
		contradictions: [],
		seconds: 0
	};
	readSuite(root, found, true);
	const parts = [...children(root, "testsuite"), ...children(root, "testcase")];
	found.seconds = secondsOf(root) || parts.reduce((sum, part) => sum + secondsOf(part), 0);
	return found;
}
/** Notes a suite and those inside it; returns what all of them hold. */
function readSuite(suite, found, isRoot = false) {
	const nameless = isRoot ? "tests without a suite" : "a suite without a name";
	const name = plainText(attribute(suite, "name") ?? "", 200) || nameless;
	const results = children(suite, "testcase").map(resultOf);
	const outside = [...children(suite, "error"), ...children(suite, "failure")];
	for (const fault of outside) results.push({
		title: name,
		outcome: "failed",
		flaky: false,
		why: whyOf(fault)
	});
	if (results.length > 0) found.suites.push({
		name,
		results,
		seconds: secondsOf(suite)
	});
	const all = add$1([{
		tests: results.length,
		failing: children(suite, "testcase").reduce((sum, each) => sum + faultsOf(each).length, outside.length),
		skipped: results.filter(({ outcome }) => outcome === "skipped").length
	}, ...children(suite, "testsuite").map((inner) => readSuite(inner, found))]);
	compare(isRoot ? "testsuites" : `suite ${name}`, suite, all, found);
	return all;
}
function add$1(all) {
	const sum = (of) => all.reduce((total, counts) => total + counts[of], 0);
	return {
		tests: sum("tests"),
		failing: sum("failing"),
		skipped: sum("skipped")
	};
}
/** Totals may be smaller than the cases (runners that run a test again count it once), never larger. */
function compare(where, of, counted, found) {
	const failures = totalOf(of, "failures");
	const errors = totalOf(of, "errors");
	const claims = [
		{
			what: "tests",
			claimed: totalOf(of, "tests"),
			shown: counted.tests
		},
		{
			what: "failures and errors",
			claimed: sumOf(failures, errors),
			shown: counted.failing
		},
		{
			what: "skipped tests",
			claimed: totalOf(of, "skipped"),
			shown: counted.skipped
		}
	];
	for (const { what, claimed, shown } of claims) {
		if (claimed === void 0 || claimed <= shown) continue;
		const said = Number.isFinite(claimed) ? `claims ${claimed} ${what}` : `has no number of ${what}`;
		found.contradictions.push(`${where} ${said} and shows ${shown}`);
	}
}
function sumOf(a, b) {
	return a === void 0 && b === void 0 ? void 0 : (a ?? 0) + (b ?? 0);
}
/** A total that an element states; infinite where it is no count, so that nothing bears it out. */
function totalOf(of, name) {
	const stated = attribute(of, name)?.trim();
	if (stated === void 0 || stated === "") return void 0;
	return /^\d{1,12}$/.test(stated) ? Number(stated) : Number.POSITIVE_INFINITY;
}
const notRun = /* @__PURE__ */ new Set([
	"notrun",
	"disabled",
	"ignored",
	"skipped",
	"suppressed"
]);
function resultOf(testcase) {
	const title = titleOf(testcase);
	const faults = faultsOf(testcase);
	if (faults.length > 0) return {
		title,
		outcome: "failed",
		flaky: false,
		why: faults.map(whyOf).find((why) => why !== "") ?? ""
	};
	const flakes = [...children(testcase, "flakyFailure"), ...children(testcase, "flakyError")];
	const skips = [...children(testcase, "skipped"), ...children(testcase, "disabled")];
	const states = [attribute(testcase, "status"), attribute(testcase, "result")].map((state) => state?.toLowerCase());
	if (states.includes("failed") || states.includes("error")) return {
		title,
		outcome: "failed",
		flaky: false,
		why: ""
	};
	if (skips.length > 0 || states.some((state) => state !== void 0 && notRun.has(state))) return {
		title,
		outcome: "skipped",
		flaky: false,
		why: skips.map(whyOf)[0] ?? ""
	};
	return {
		title,
		outcome: "passed",
		flaky: flakes.length > 0,
		why: flakes.map(whyOf)[0] ?? ""
	};
}
/** Failures, errors, and those of runs after the first that failed as well and stand without one. */
function faultsOf(testcase) {
	const final = [...children(testcase, "failure"), ...children(testcase, "error")];
	return final.length > 0 ? final : [...children(testcase, "rerunFailure"), ...children(testcase, "rerunError")];
}
function titleOf(testcase) {
	const name = plainText(attribute(testcase, "name") ?? "", 300) || "a test without a name";
	const where = plainText(attribute(testcase, "classname") ?? "", 200);
	return where === "" || name.includes(where) ? name : `${name} (${where})`;
}
/** The message, and the beginning of the text where the message alone says little. */
function whyOf(fault) {
	const message = plainText(attribute(fault, "message") ?? "", 400);
	const stack = children(fault, "stackTrace").map(textOf)[0] ?? "";
	const text = plainText(textOf(fault).trim() || stack, 400);
	if (message === "") return text;
	return message.length < 40 && text !== "" && !text.includes(message) ? `${message}: ${text}` : message;
}
function secondsOf(of) {
	const seconds = Number(attribute(of, "time")?.replaceAll(",", "") || 0);
	return Number.isFinite(seconds) && seconds > 0 ? seconds : 0;
}

// shared/report/junit/report-of-junit.ts
const mostFailures = 100;
const mostNamed = 10;
const mostSuites = 200;
/**
* The results of a project's own tests as the report of a gate `tests`: one check that counts, and one for each
* failing test (the first hundred). A failing test fails it; no test at all, or none that was not skipped, is
* `inconclusive`; tests that passed only when they were run again are a `warn`; totals that claim more than the
* cases show are an `error`, because cases were lost. Throws InputError naming `junit` where a file is no JUnit.
*/
function reportOfJUnit(files, options) {
	const read = files.map(({ file, content }) => ({
		file,
		content,
		found: junitResults(parseJUnit(content, refusing(file)))
	}));
	const suites = read.flatMap(({ found }) => found.suites);
	const results = suites.flatMap((suite) => suite.results);
	const checks = [
		...contradictions(read),
		countCheck(results, files.length),
		...failureChecks(results),
		...flakyChecks(results)
	];
	const { model, started, ...origin } = options;
	return {
		schema: "tollgate/report/v1",
		gate: "tests",
		model: { name: model },
		verdict: worst(checks.map(({ status }) => status)),
		summary: checks[0].why,
		checks,
		sections: suiteTable(suites),
		provenance: {
			...origin,
			inputs: read.slice(0, 1e3).map(({ file, content, found }) => ({
				name: "junit",
				uri: plainText(file),
				sha256: createHash("sha256").update(content).digest("hex"),
				rows: found.suites.reduce((sum, suite) => sum + suite.results.length, 0)
			})),
			started,
			seconds: read.reduce((sum, { found }) => sum + found.seconds, 0)
		}
	};
}
function refusing(file) {
	const name = plainText(file, 200);
	return (fault, cause) => {
		const received = fault.received === void 0 ? name : `${fault.received} in ${name}`;
		throw new InputError({
			input: "junit",
			...fault,
			received
		}, { cause });
	};
}
function contradictions(read) {
	const all = read.flatMap(({ file, found }) => found.contradictions.map((what) => `${plainText(file, 200)}: ${what}`));
	if (all.length === 0) return [];
	const more = all.length > 1 ? `; and ${formatCount(all.length - 1)} more` : "";
	return [{
		id: "totals",
		title: "totals",
		status: "error",
		why: `the totals do not fit the tests: ${all[0]}${more}`,
		findings: []
	}];
}
function countCheck(results, files) {
	const failed = results.filter(({ outcome }) => outcome === "failed");
	const skipped = results.filter(({ outcome }) => outcome === "skipped").length;
	const flaky = results.filter((result) => result.flaky).length;
	const n = results.length;
	const status = failed.length > 0 ? "fail" : n === skipped ? "inconclusive" : "pass";
	const count = (statistic, value) => ({
		subject: "tests",
		statistic,
		value
	});
	return {
		id: "tests",
		title: counted(n, "test"),
		status,
		why: tally(failed, skipped, n, files),
		findings: [
			{
				...count("failing_tests", failed.length),
				limit: {
					op: "<=",
					value: 0
				},
				better: "smaller",
				n,
				status
			},
			count("passing_tests", n - failed.length - skipped),
			count("skipped_tests", skipped),
			count("flaky_tests", flaky)
		]
	};
}
function tally(failed, skipped, n, files) {
	if (n === 0) return `no test ran: ${files === 0 ? "there is no JUnit file" : "there is no test case"}`;
	const aside = skipped === 0 ? "" : `, ${formatCount(skipped)} skipped`;
	if (failed.length > 0) return `${formatCount(failed.length)} of ${counted(n, "test")} failed${aside}: ${named(failed)}`;
	if (n === skipped) return `no test ran: ${n === 1 ? "the only one was" : `all ${formatCount(n)} were`} skipped`;
	return `${counted(n - skipped, "test")} passed${aside}`;
}
function named(results) {
	const shown = results.slice(0, mostNamed).map(({ title }) => plainText(title, 120));
	const more = results.length > shown.length ? ` and ${formatCount(results.length - shown.length)} more` : "";
	return `${shown.join(", ")}${more}`;
}
function failureChecks(results) {
	const failed = results.filter(({ outcome }) => outcome === "failed");
	const times = /* @__PURE__ */ new Map();
	return failed.slice(0, mostFailures).map(({ title, why }, i) => {
		const time = (times.get(title) ?? 0) + 1;
		times.set(title, time);
		const own = time === 1 ? title : `${title} (${time})`;
		const showing = i === 99 && failed.length > mostFailures ? ` (showing ${mostFailures} of ${formatCount(failed.length)} failing tests)` : "";
		const said = why === "" ? "it failed and does not say why" : why;
		return {
			id: `test/${own.slice(0, 480)}`,
			title: own,
			status: "fail",
			why: `${said}${showing}`,
			findings: []
		};
	});
}
function flakyChecks(results) {
	const flaky = results.filter((result) => result.flaky);
	if (flaky.length === 0) return [];
	return [{
		id: "flaky",
		title: "flaky tests",
		status: "warn",
		why: `${counted(flaky.length, "test")} passed only when run again: ${named(flaky)}`,
		findings: []
	}];
}
/** The suites, those that failed first; a table only where there are several. */
function suiteTable(suites) {
	if (suites.length < 2) return [];
	const of = ({ results }, outcome) => results.filter((result) => result.outcome === outcome).length;
	const rows = suites.map((suite) => ({
		suite,
		failed: of(suite, "failed"),
		skipped: of(suite, "skipped")
	})).sort((a, b) => b.failed - a.failed);
	return [{
		type: "table",
		title: `Test suites${rows.length > mostSuites ? `, showing ${mostSuites} of ${formatCount(rows.length)}` : ""}`,
		columns: [{ title: "suite" }, ...[
			"tests",
			"failed",
			"skipped",
			"seconds"
		].map((title) => ({
			title,
			align: "right"
		}))],
		rows: rows.slice(0, mostSuites).map(({ suite, failed, skipped }) => [
			suite.name,
			suite.results.length,
			failed,
			skipped,
			suite.seconds
		])
	}];
}

// shared/report/overall.ts
const text = (max) => string().max(max);
/**
* Why there is no report to go by; `stale`: of another commit; `contradictory`: its verdict is better than its
* own checks; `unexpected`: of a model that is none of the run's.
*/
const problems = [
	"missing",
	"unreadable",
	"stale",
	"contradictory",
	"unexpected"
];
/** One gate of one model in the report over all gates. */
const gateEntry = strictObject({
	gate: text(100).describe("A gate, or `tests` for the results of a JUnit file"),
	required: boolean().describe("Whether the model's risk asks for this gate"),
	verdict: _enum(statuses),
	summary: text(2e3).describe("What decides"),
	source: text(2e3).optional().describe("The file or artifact that the report came from"),
	trust: _enum(["own", "self-reported"]).describe("own: measured by this repository; self-reported: by code of a fork, judged again from its numbers"),
	problem: _enum(problems).optional(),
	report: report.optional().describe("Absent where there is none to go by; `problem` then says why")
});
/** One model with all of its gates, the worst first. */
const modelEntry = strictObject({
	name: text(500),
	risk: _enum([
		"low",
		"medium",
		"high"
	]).optional(),
	verdict: _enum(statuses),
	gates: array(gateEntry).max(200)
});
/** Approving reviews on the judged commit. */
const approvals = strictObject({
	status: _enum([
		"granted",
		"waiting",
		"unknown"
	]),
	needed: number().int().positive(),
	from: array(text(200)).max(100).describe("Teams and users whose approval counts; empty: everybody who may write"),
	by: array(text(200)).max(1e3).describe("Logins whose approval counts"),
	why: text(2e3)
});
/** The document that the report over all gates leaves behind: every gate of every model, and one verdict. */
const overall = strictObject({
	schema: literal("tollgate/overall/v1"),
	verdict: _enum(statuses),
	summary: text(2e3).describe("One sentence: the verdict and what decides it"),
	models: array(modelEntry).max(100),
	approvals: approvals.optional(),
	notices: array(text(2e3)).max(100).optional(),
	provenance: strictObject({
		commit: text(100).optional(),
		repository: text(500).optional(),
		pullRequest: number().int().positive().optional(),
		run: text(500).optional(),
		tool: text(100),
		started: text(40),
		seconds: number().nonnegative()
	})
});

// shared/report/parse-overall.ts
const gateShell = gateEntry.extend({ report: unknown().optional() });
const modelShell = modelEntry.extend({ gates: array(unknown()).max(200) });
const overallShell = overall.extend({ models: array(unknown()).max(100) });
const broken = "report breaks tollgate/overall/v1";
/**
* A value as the report over all gates: itself, not a copy, checked part by part. Throws an Error that names
* each path that breaks the schema (the first five).
*/
function parseOverall(value) {
	const { models } = take(overallShell, value, broken, () => []);
	for (const [i, each] of models.entries()) checkModel(each, () => ["models", i]);
	return value;
}
function checkModel(value, place) {
	const { gates } = take(modelShell, value, broken, place);
	for (const [i, each] of gates.entries()) {
		const { report } = take(gateShell, each, broken, () => [
			...place(),
			"gates",
			i
		]);
		if (report !== void 0) parseReport(report, () => [
			...place(),
			"gates",
			i,
			"report"
		]);
	}
}

// shared/report/parse-overall-bytes.ts
/** Bytes of unknown origin as the report over all gates; `source` names the file or artifact. Throws InputError. */
function parseOverallBytes(bytes, source) {
	return parseDocumentBytes(bytes, source, {
		schema: "tollgate/overall/v1",
		name: "the report over all gates",
		fix: "Name the file that the report over all gates wrote, as .tollgate/report.json.",
		parse: parseOverall
	});
}

// shared/report/overall-detail.ts
const last = commentLadder[commentLadder.length - 1];
/** The ends of both ladders: the gates, the worst of them, and the verdict alone with its links. */
const ends = [
	100,
	10,
	0
].map((gates) => ({
	...last,
	gates
}));
/** full → no charts → no passing lines → the worst few → the gates only → verdict and links */
const overallCommentLadder = [...commentLadder.slice(0, -1).map((detail) => ({
	...detail,
	gates: 100
})), ...ends];
const overallSummaryLadder = [...summaryLadder.slice(0, -1).map((detail) => ({
	...detail,
	gates: 1e3
})), ...ends];

// shared/report/gate-fold.ts
/** All that a gate reported, folded under its name; empty where it reported nothing. */
function gateFold({ gate, verdict, report }, detail) {
	if (!report) return "";
	const blocks = metricRows(report).length > 0 ? foldedBlocks(report, detail) : measuredBlocks(report, detail);
	const title = `${statusSymbols[verdict]} ${gate}: ${contents(report)}`;
	return details(title, blocks.filter((block) => block !== "").join("\n\n"));
}
function measuredBlocks(report, detail) {
	return [
		othersBody(report, detail),
		...groupFolds(report, detail),
		...report.sections.slice(0, detail.top).map((section) => sectionBlock(section, report, detail)),
		provenanceLines(report)
	];
}
/** `9 metrics, 12 slices`, or `42 checks` */
function contents(report) {
	const metrics = report.checks.filter(({ id }) => id.startsWith("metric/")).length;
	if (metrics === 0) return counted(report.checks.length, "check");
	const slices = sliceRows(report).length;
	return [counted(metrics, "metric"), slices > 0 ? counted(slices, "slice") : ""].filter((part) => part !== "").join(", ");
}

// shared/report/decides-table.ts
/**
* What has a verdict, one a row, with the one thing that decides it: names that did not pass stand out. Verdict
* and reason share a cell, because three columns have no room on a phone.
*/
function decidesTable(title, rows, top) {
	const body = rows.slice(0, top).map(({ name, verdict, decides, asides = [] }) => {
		const said = escapeMarkdown(name, 60);
		const small = asides.length === 0 ? "" : `<br><sub>${asides.join(", ")}</sub>`;
		const why = decides === "" ? "" : `: ${escapeMarkdown(decides, 300)}`;
		return [(verdict === "pass" ? said : `**${said}**`) + small, `${statusSymbols[verdict]}&nbsp;**${verdict}**${why}`];
	});
	return markdownTable([[title, "Verdict, and what decides it"], ...body], {
		alignDelimiters: false,
		align: "l"
	}) + showing(top, rows.length);
}

// shared/report/gate-table.ts
/** A row a gate, worst first: the gate, its verdict, and the one thing that decides. */
function gateTable({ gates }, top) {
	const twice = new Set(gates.map(({ gate }) => gate).filter((gate, i, all) => all.indexOf(gate) !== i));
	const rows = gates.map((entry) => ({
		name: entry.gate,
		verdict: entry.verdict,
		decides: entry.summary,
		asides: asides(entry, twice.has(entry.gate))
	}));
	return decidesTable("Gate", rows, top);
}
/** Of two reports of one gate the source tells which is which. */
function asides({ source, trust }, isTwice) {
	return [...isTwice && source !== void 0 ? [codeSpan(source, {
		max: 60,
		cell: true
	})] : [], ...trust === "self-reported" ? ["self-reported"] : []];
}

// shared/report/model-table.ts
/** A row a model, worst first: its name, its verdict, and what decides it. */
function modelTable(models, top) {
	const rows = models.map((model) => {
		const { clause, reason } = modelSentence({
			...model,
			name: ""
		});
		const decides = [clause.trim(), reason].filter((part) => part !== "").join(": ");
		return {
			name: model.name,
			verdict: model.verdict,
			decides
		};
	});
	return decidesTable("Model", rows, top);
}

// shared/report/overall-heading.ts
/** The first line: symbol, word and what decides; an error's message or a long reason follows as a paragraph. */
function overallHeading(overall) {
	return headingOf(statusSymbols[overall.verdict], overallSentence(overall, escapeMarkdown), {
		level: 3,
		isError: overall.verdict === "error"
	});
}
/** A sentence as a heading, with its reason below where the line would be too long. */
function headingOf(symbol, { clause, reason }, { level, isError }) {
	const said = `${"#".repeat(level)} ${symbol} ${clause}`;
	if (reason === "") return said;
	return isError || reason.length > 230 ? `${said}\n\n${reason}` : `${said}: ${reason}`;
}

// shared/report/overall-parts.ts
/** The report that says who is compared with whom. */
function leadReport({ gates }) {
	const reports = gates.flatMap(({ report }) => report?.model.challenger ? [report] : []);
	return reports.find(({ gate }) => gate === "evaluate-vs-champion") ?? reports.find(({ model }) => model.champion) ?? reports[0];
}
/** One gate with a report and nothing else: it reads as that gate's own picture. */
function soleReport({ gates }) {
	return gates.length === 1 ? gates[0].report : void 0;
}
/** The gates whose evidence is shown: what holds the verdict; a warning's only where nothing is worse. */
function shownGates(model) {
	const sole = soleReport(model);
	return model.gates.flatMap((entry) => {
		const { verdict, report } = entry;
		const decides = verdict !== "pass" && (verdict !== "warn" || model.verdict === "warn");
		return report && (decides || sole) ? [{
			...entry,
			report
		}] : [];
	});
}
/** Everybody's notices, each once. */
function noticesOf$1({ notices = [], models }) {
	const reported = models.flatMap(({ gates }) => gates.flatMap(({ report }) => report?.notices ?? []));
	return [.../* @__PURE__ */ new Set([...notices, ...reported])];
}

// shared/report/provenance-of-all.ts
/** Where the verdict over all gates comes from: commit, tool, time; each gate's own stands with the gate. */
function provenanceOfAll({ provenance, models }) {
	const sources = models.flatMap(({ gates }) => gates.flatMap(({ source }) => source ?? []));
	const seconds = models.flatMap(({ gates }) => gates.map(({ report }) => report?.provenance.seconds ?? 0)).reduce((sum, one) => sum + one, 0);
	const shown = [...new Set(sources)].slice(0, 10).map((source) => codeSpan(source, { max: 60 }));
	const more = new Set(sources).size - shown.length;
	return [shown.length > 0 && `- reports ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`, `- ${[
		provenance.commit && `commit ${codeSpan(provenance.commit.slice(0, 12))}`,
		escapeMarkdown(provenance.tool, 60),
		seconds > 0 && `${formatDuration(seconds)} in the gates`
	].filter((part) => typeof part === "string" && part !== "").join(" · ")}`].filter((part) => typeof part === "string").join("\n");
}

// shared/report/trust-block.ts
/** Says which numbers were measured by code that this repository does not trust; empty where none were. */
function trustBlock({ models }) {
	const entries = models.flatMap(({ gates }) => gates).filter(({ report }) => report !== void 0);
	const told = entries.filter(({ trust }) => trust === "self-reported");
	if (told.length === 0) return "";
	const names = [...new Set(told.map(({ gate }) => gate))].slice(0, 10).map((gate) => escapeMarkdown(gate, 60));
	return `> ⚠️ **Self-reported.** ${told.length === entries.length ? "These numbers were" : `The numbers of ${names.join(", ")} were`} measured by the code of a fork, on its own word. They are judged here again, by the limits of the base branch.`;
}

// shared/report/overall-blocks.ts
/**
* The report over all gates as blocks of markdown, in reading order: the verdict and what decides it, who is
* compared with whom, a row a gate, then the evidence of what did not pass, and the rest folded.
*/
function overallBlocks(overall, detail, picture) {
	const [only] = overall.models;
	return (overall.models.length === 1 && only ? oneModel(overall, only, detail, picture) : severalModels(overall, detail, picture)).filter((block) => block !== "");
}
function oneModel(overall, model, detail, picture) {
	const lead = leadReport(model);
	const who = lead ? comparedLine(lead, picture.links) : linksLine(picture.links);
	const top = [
		overallHeading(overall),
		besideLine(who, picture.changes),
		trustBlock(overall)
	];
	if (detail.gates === 0) return top;
	return [
		...top,
		approvalsLine(overall),
		soleReport(model) ? "" : gateTable(model, detail.gates),
		noticesBlock({ notices: noticesOf$1(overall) }),
		...evidenceOf(model, detail),
		...foldsOf(model, detail),
		detail.evidence && !soleReport(model) ? details("Where this comes from", provenanceOfAll(overall)) : ""
	];
}
function severalModels(overall, detail, picture) {
	const top = [
		overallHeading(overall),
		besideLine(linksLine(picture.links), picture.changes),
		trustBlock(overall)
	];
	if (detail.gates === 0 || overall.models.length === 0) return top;
	return [
		...top,
		approvalsLine(overall),
		modelTable(overall.models, detail.gates),
		noticesBlock({ notices: noticesOf$1(overall) }),
		...detail.evidence ? overall.models.map((model) => modelBlock(model, detail)) : [],
		detail.evidence ? details("Where this comes from", provenanceOfAll(overall)) : ""
	];
}
/** A model among several: a section of its own, folded where it passes. */
function modelBlock(model, detail) {
	const lead = leadReport(model);
	const { clause, reason } = modelSentence(model, escapeMarkdown);
	const body = [
		lead ? comparedLine(lead) : "",
		soleReport(model) || model.gates.length === 0 ? "" : gateTable(model, detail.gates),
		...evidenceOf(model, detail, 5),
		...foldsOf(model, detail)
	].filter((block) => block !== "");
	if (model.verdict === "pass") return details(`${statusSymbols.pass} ${modelSentence(model).clause}`, body.join("\n\n"));
	const told = model.gates.length > 1 ? {
		clause,
		reason: ""
	} : {
		clause,
		reason
	};
	return [
		"---",
		headingOf(statusSymbols[model.verdict], told, {
			level: 4,
			isError: model.verdict === "error"
		}),
		...body
	].join("\n\n");
}
/** What holds the verdict, gate by gate. */
function evidenceOf(model, detail, level = 4) {
	if (!detail.evidence) return [];
	const sole = soleReport(model);
	if (sole) return evidenceBlocks(sole, detail);
	return shownGates(model).flatMap(({ gate, verdict, report }) => {
		const blocks = evidenceBlocks(report, {
			...detail,
			passing: false
		}).filter((block) => block !== "");
		if (blocks.length === 0) return [];
		return [`${"#".repeat(level)} ${statusSymbols[verdict]} ${escapeMarkdown(gate, 60)}`, ...blocks];
	});
}
function foldsOf(model, detail) {
	if (!detail.evidence) return [];
	const sole = soleReport(model);
	if (sole) return foldedBlocks(sole, detail);
	return model.gates.map((entry) => gateFold(entry, detail));
}
function linksLine({ report, run }) {
	return [safeLink("Full report", report), safeLink("Run", run)].filter((link) => link !== "").join("&nbsp;· ");
}
function besideLine(line, changes) {
	return [line, changes === "" ? "" : `${escapeMarkdown(changes.replace(/^c/, "C"), 800)}.`].filter((part) => part !== "").join("<br>\n");
}
function approvalsLine({ approvals }) {
	if (!approvals) return "";
	return `**Approvals:** ${{
		granted: "✅",
		waiting: "⏳",
		unknown: "❔"
	}[approvals.status]} ${escapeMarkdown(approvals.why, 600)}`;
}

// shared/report/render-overall-comment.ts
/** Of the 65,536 characters (262,144 bytes) that GitHub takes; the rest is for the marker and the memory. */
const commentBudget = {
	characters: 6e4,
	bytes: 24e4
};
/**
* The report over all gates as the markdown of a comment. What is too long for the budget is rendered again
* with less, down to the verdict and the links, and never cut.
*/
function renderOverallComment(overall, options = {}) {
	return renderOverall(overall, overallCommentLadder, {
		budget: commentBudget,
		...options
	});
}
/** The first rung of a ladder that fits the budget. */
function renderOverall(overall, ladder, { links = {}, before, budget = {} }) {
	const { characters = Number.POSITIVE_INFINITY, bytes = Number.POSITIVE_INFINITY } = budget;
	const changes = before === void 0 ? "" : changesSince(before, overall);
	return firstThatFits(ladder, (detail) => `${overallBlocks(overall, detail, {
		links,
		changes
	}).join("\n\n")}\n`, (text) => text.length <= characters && Buffer.byteLength(text) <= bytes);
}

// shared/report/render-overall-check.ts
/** The report over all gates as the summary of a check run: the comment within 60,000 of the 65,535 bytes that GitHub takes. */
function renderOverallCheck(overall, options = {}) {
	return renderOverall(overall, overallCommentLadder, {
		budget: { bytes: 6e4 },
		...options
	});
}

// shared/report/render-overall-summary.ts
/** The report over all gates as the markdown of the job summary: the comment with longer tables; GitHub drops one above 1 MiB. */
function renderOverallSummary(overall, options = {}) {
	return renderOverall(overall, overallSummaryLadder, {
		budget: { bytes: 921600 },
		...options
	});
}

// shared/report/render-overall-terminal.ts
const mostModels = 20;
const mostGates = 40;
const mostNotices = 20;
/**
* The report over all gates for a terminal or a log: the verdict and what decides it, a line a gate, then what
* decides each gate that did not pass. Ends with a newline.
*/
function renderOverallTerminal(overall, { width = 100, colour = false } = {}) {
	const pen = terminalPen(colour);
	const paragraph = (text) => wrapText(text, width, 3);
	const { models, verdict, approvals } = overall;
	const lead = models.length === 1 ? leadReport(models[0]) : void 0;
	const told = models.some(({ gates }) => gates.some(({ trust }) => trust === "self-reported"));
	const head = [
		...paragraph(`${statusSymbols[verdict]} ${joined(overallSentence(overall, say))}`).map((line) => pen.bold(pen.status(verdict, line))),
		...lead ? wrapText(comparedInTerminal(lead), width - 3).map((line) => `   ${line}`) : [],
		...told ? paragraph("⚠️  self-reported: measured by the code of a fork, judged here again") : [],
		...approvals ? paragraph(`   approvals ${approvals.status}: ${say(approvals.why)}`) : [],
		...noticesOf$1(overall).slice(0, mostNotices).flatMap((notice) => paragraph(`ℹ️  ${say(notice)}`))
	];
	const gateLine = (entry) => paragraph(`${statusSymbols[entry.verdict]} ${say(entry.gate, 60)} ${entry.verdict}: ${say(entry.summary, 600)}`).map((line) => pen.status(entry.verdict, line));
	const modelBlocks = (model) => [
		models.length > 1 ? [pen.bold(`━━ ${say(model.name, 80)}`)] : [],
		model.gates.length === 1 && models.length === 1 && model.gates[0].report ? [] : [...model.gates.slice(0, mostGates).flatMap(gateLine), ...more(model.gates.length, mostGates)],
		...shownGates(model).flatMap(({ gate, report }) => [...model.gates.length > 1 ? [[pen.bold(`── ${say(gate, 60)}`)]] : [], ...terminalEvidence(report, {
			width,
			colour
		})])
	];
	return `${[
		head,
		...models.slice(0, mostModels).flatMap(modelBlocks),
		more(models.length, mostModels)
	].filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
const say = (text, max) => escapeTerminal(text, max);
function more(all, shown) {
	return all > shown ? [`showing ${shown} of ${all}`] : [];
}

// shared/report/write-overall.ts
/** The bytes of the file of the report over all gates: validated, keys in the schema's order, full doubles, a newline at the end. Throws where it breaks its schema. */
function overallText(overall$1) {
	return `${JSON.stringify(take(overall, overall$1, "report breaks tollgate/overall/v1", () => []), null, 2)}\n`;
}
/**
* Writes the report over all gates at `path`, whole or not at all, and creates the folder.
* Throws where it breaks its schema: that is a bug, and nothing is written.
*/
async function writeOverall(path, overall) {
	await writeWhole(path, overallText(overall));
}

// actions/report/projects.ts
/** Every folder that the input `working-directory` names, sorted. Throws an InputError where one is no folder. */
async function projectFolders(given) {
	const found = /* @__PURE__ */ new Set();
	for (const pattern of given) {
		const folders = await foldersOf(pattern);
		if (folders.length === 0) throw new InputError({
			input: "working-directory",
			rule: "must be a folder, or a glob that finds one",
			received: `${JSON.stringify(pattern)}, where there is none`,
			fix: "Give the folder of the model's tollgate.yml; check out the repository first."
		});
		for (const folder of folders) found.add(folder);
	}
	return [...found].sort();
}
/** A path may hold characters that mean something in a glob, so what stands there is taken as it is. */
async function foldersOf(pattern) {
	if (await isFolder(pattern)) return [posix.normalize(pattern.replaceAll("\\", "/")).replace(/(.)\/$/, "$1")];
	const folders = [];
	for await (const match of glob(pattern)) if (await isFolder(match)) folders.push(match.replaceAll("\\", "/"));
	return folders;
}
async function isFolder(path) {
	try {
		return (await stat(path)).isDirectory();
	} catch {
		return false;
	}
}
/** The settings of every model, with the base branch's limits in a pull request. Throws an InputError for a fault in one. */
async function readProjects(host, { folders, config }) {
	const projects = [];
	for (const folder of await projectFolders(folders)) {
		const path = resolve(folder);
		const name = folder === "." ? config : `${folder}/${config}`;
		const { settings, notices } = await readSettings(host, resolve(path, config), name);
		projects.push({
			folder,
			path,
			settings,
			notices
		});
	}
	refuseSameNames(projects);
	return projects;
}
/** Reports are told apart by the model's name. */
function refuseSameNames(projects) {
	const seen = /* @__PURE__ */ new Map();
	for (const { folder, settings } of projects) {
		const { name } = settings.model;
		const other = seen.get(name);
		if (other !== void 0) throw new InputError({
			input: "model.name",
			rule: "must differ between the models of one report",
			received: `${JSON.stringify(name)} in ${other} and in ${folder}`,
			fix: "Give each model a name of its own in its tollgate.yml."
		});
		seen.set(name, folder);
	}
}

// actions/report/base-projects.ts
/**
* The settings of every model as the pull request's base commit has them, or the default branch where the pull
* request is not known. They are asked of GitHub, so that nothing of the pull request is checked out.
* Throws an InputError where a folder is a glob, or a file is absent or broken.
*/
async function baseProjects(host, desk, { folders, config }, base) {
	const projects = [];
	for (const given of folders) {
		if (/[*?[{]/.test(given)) throw new InputError({
			input: "working-directory",
			rule: "must name each folder here, because the files are not checked out",
			received: JSON.stringify(given)
		});
		const folder = posix.normalize(given.replaceAll("\\", "/")).replace(/\/$/, "");
		const path = posix.join(folder, config);
		const found = await desk.fileAt(path, base?.sha);
		if (!("text" in found)) {
			const where = base === void 0 ? "the default branch" : base.ref ?? base.sha.slice(0, 7);
			throw new InputError({
				input: "config",
				rule: "must be a file of the base branch",
				received: "fault" in found ? `${JSON.stringify(path)} (${found.fault})` : `${JSON.stringify(path)}, which ${where} has not`,
				fix: "Limits are read from the base branch; merge the file there first."
			});
		}
		const { settings, notices } = parseSettings({
			text: found.text,
			name: path,
			inputs: (name) => host.input(name),
			catalogue: catalogue$1
		});
		projects.push({
			folder,
			path: resolve(folder),
			settings,
			notices
		});
	}
	refuseSameNames(projects);
	return projects;
}

// actions/report/count-approvals.ts
const order = [
	"granted",
	"waiting",
	"unknown"
];
/**
* The approvals that the models' risks ask for, counted on the judged commit; nothing where none are asked for or
* there is no pull request. Where several models ask for different ones, all have to be there.
*/
async function countApprovals(projects, run, desk) {
	const rules = distinct(projects.map(({ settings }) => approvalRule(settings)));
	const isFollowed = run.event === "workflow_run";
	if (rules.length === 0 || !run.pullRequest && !isFollowed) return void 0;
	const asked = {
		needed: Math.max(...rules.map(({ count }) => count)),
		from: [...new Set(rules.flatMap(({ from }) => from))]
	};
	if (!run.pullRequest || !desk) {
		const why = desk ? "the pull request has moved on to another commit, so its reviews are not counted on this one" : "github-token is empty, so the reviews cannot be counted";
		return {
			status: "unknown",
			...asked,
			by: [],
			why
		};
	}
	const pullRequest = {
		...run.pullRequest,
		headSha: run.commit ?? run.pullRequest.headSha
	};
	const counted = await Promise.all(rules.map((rule) => desk.reviews.count(rule, pullRequest)));
	const statuses = counted.map(({ status }) => order.indexOf(status));
	return {
		status: order[Math.max(...statuses)],
		...asked,
		by: [...new Set(counted.flatMap(({ by }) => by))],
		why: counted.map(({ why }) => why).join("; ")
	};
}
function distinct(rules) {
	const found = /* @__PURE__ */ new Map();
	for (const rule of rules) if (rule) found.set(JSON.stringify([rule.count, [...rule.from].sort()]), rule);
	return [...found.values()];
}

// actions/report/read-inputs.ts
/** How a check may end whose numbers are self-reported. */
const selfReportedAs = ["neutral", "action_required"];
/** Reads the root action's own inputs. Throws an InputError for one that breaks its rule. */
function readInputs(host) {
	const text = (name, otherwise) => host.input(name) ?? otherwise;
	const artifacts = text("artifacts", "tollgate-*");
	const check = text("check", "Tollgate");
	return {
		folders: lines(text("working-directory", ".")),
		config: text("config", "tollgate.yml"),
		reports: lines(text("reports", ".tollgate/*.json")),
		junit: lines(text("junit", "")),
		artifacts: artifacts === "none" ? void 0 : artifacts,
		require: lines(text("require", "")),
		models: lines(text("models", "")),
		failOn: runOptions((name) => host.input(name), "report").failOn,
		commentKey: host.input("comment-key"),
		check: check === "off" ? void 0 : shortName("check", check),
		pullRequest: wholeNumber("pull-request", host.input("pull-request")),
		workflow: host.input("workflow"),
		selfReported: oneOf("self-reported", text("self-reported", "neutral"), selfReportedAs),
		upload: host.flag("upload") ?? true,
		artifactName: shortName("artifact-name", text("artifact-name", "tollgate")),
		reportPath: text("report-path", ".tollgate/report.json"),
		htmlPath: text("html-path", ".tollgate/tollgate.html"),
		junitPath: text("junit-path", ".tollgate/junit.xml")
	};
}
function lines(text) {
	return text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "");
}
function oneOf(input, text, known) {
	const found = known.find((name) => name === text);
	if (found !== void 0) return found;
	throw new InputError({
		input,
		rule: `must be one of ${known.join(", ")}`,
		received: JSON.stringify(text.slice(0, 100))
	});
}
/** GitHub refuses some characters in the names of artifacts, and shows long names of checks badly. */
function shortName(input, text) {
	if (text.length <= 100 && !/["<>:|*?\\/\p{Cc}]/u.test(text)) return text;
	throw new InputError({
		input,
		rule: "must be a name of at most 100 characters without \" < > : | * ? \\ /",
		received: JSON.stringify(text.slice(0, 120))
	});
}
function wholeNumber(input, text) {
	if (text === void 0) return void 0;
	if (/^[1-9]\d{0,9}$/.test(text)) return Number(text);
	throw new InputError({
		input,
		rule: "must be the number of a pull request",
		received: JSON.stringify(text.slice(0, 100))
	});
}

// shared/github/conclusion-of.ts
/**
* How the check ends now, and how it would end with all approvals. A verdict that blocks is a
* `failure`; pass and warn are a `success`; the rest, let through by `fail-on`, is `neutral`.
* GitHub merges on success and on neutral alike, so neither stands where an approval is missing or
* nobody knows.
*/
function conclusionOf({ verdict, failOn, selfReported = false, approvals, asSelfReported = "neutral" }) {
	const measured = ofVerdict(verdict, failOn);
	const withApprovals = selfReported && letsThrough(measured) ? asSelfReported : measured;
	return {
		conclusion: withheld(withApprovals, approvals),
		withApprovals
	};
}
/** The conclusion as it stands while approvals are as they are. */
function withheld(withApprovals, approvals) {
	return approvals !== void 0 && approvals !== "granted" && letsThrough(withApprovals) ? "action_required" : withApprovals;
}
function ofVerdict(verdict, failOn) {
	if (blocks(verdict, failOn)) return "failure";
	return verdict === "pass" || verdict === "warn" ? "success" : "neutral";
}
/** Whether branch protection takes it for a passed check. */
function letsThrough(conclusion) {
	return conclusion === "success" || conclusion === "neutral";
}

// shared/github/show-approvals.ts
const words$1 = {
	granted: "approved",
	waiting: "waiting for approvals",
	unknown: "approvals unknown"
};
const symbols = {
	granted: "✅",
	waiting: "⏳",
	unknown: "❔"
};
const titleEnd = new RegExp(` · (?:${Object.values(words$1).join("|")})$`);
/** Invisible; what stands between them in a summary is about approvals. */
const [begin, end] = ["<!-- tollgate:approvals -->", "<!-- /tollgate:approvals -->"];
const part = new RegExp(`${begin}[^]*?${end}\\s*`);
/**
* A check's title and summary with what is to be said of the approvals, in place of what was said of
* them before; in the summary it follows the heading. `why` as markdown, everything untrusted already
* escaped.
*/
function showApprovals({ title, summary }, status, why) {
	const word = ` · ${words$1[status]}`;
	const [heading, ...rest] = summary.replace(part, "").trim().split("\n\n");
	const said = `${begin}\n**Approvals:** ${symbols[status]} ${why}\n${end}`;
	return {
		title: `${fittingTitle(title.replace(titleEnd, ""), word.length)}${word}`,
		summary: `${[
			heading,
			said,
			...rest
		].join("\n\n")}\n`
	};
}

// shared/github/turn-check.ts
/**
* Turns the check of a commit that is already judged, when its approvals have changed: from
* `action_required` to what the judging run remembered, or back. A failure stays a failure. Title and
* summary keep what they say of the verdict. Never throws what GitHub does.
*/
async function turnCheck(checks, { name, commit, approvals, why }) {
	const found = await checks.find(name, commit);
	if (found === void 0) return nothing(`no run has published a check "${name}" on ${commit.slice(0, 7)} yet`);
	if ("unreadable" in found) return {
		status: "failed",
		why: `The check "${name}" could not be read: ${found.unreadable}`
	};
	if (found.conclusion === void 0) return nothing("its run is still judging, and will count the approvals itself");
	const { outcome, id, url } = found;
	if (outcome === void 0) return nothing("its run ended before there was a verdict; run it again");
	const conclusion = withheld(outcome.conclusion, approvals.status);
	const shown = showApprovals(found, approvals.status, why);
	const isSaid = shown.title === found.title && shown.summary.trimEnd() === found.summary.trimEnd();
	if (conclusion === found.conclusion && isSaid) return {
		status: "unchanged",
		conclusion,
		id,
		url
	};
	const published = await checks.finish({
		name,
		commit,
		conclusion,
		...shown,
		annotations: [],
		outcome
	});
	if ("why" in published) return published;
	if (published.status === "superseded") return nothing("a newer run is judging this commit");
	return {
		status: "turned",
		conclusion,
		id: published.id,
		url: published.url
	};
}
function nothing(reason) {
	return {
		status: "nothing-to-turn",
		why: `The approvals turn no check: ${reason}.`
	};
}

// shared/github/settle-approvals.ts
const mostTurns = 5;
/**
* Brings the check of a pull request's head in line with its reviews, and counts once more after each
* write: of several runs that were started by reviews at the same time, the one that writes last has
* then seen them all. A run that judges calls it after `finish`, because a review that was given
* meanwhile found the check in progress and left it alone. Never throws what GitHub does.
*/
async function settleApprovals(desk) {
	const { checks, name, commit, count, show } = desk;
	let approvals = await count();
	for (let turns = 1;; turns++) {
		const turn = await turnCheck(checks, {
			name,
			commit,
			approvals,
			why: show(approvals)
		});
		if (turn.status !== "turned" || turns === mostTurns) return {
			approvals,
			turn
		};
		const again = await count();
		if (again.status === approvals.status && again.why === approvals.why) return {
			approvals,
			turn
		};
		approvals = again;
	}
}

// actions/report/settle.ts
/** Turns the check by the approvals that there are, and says what it came to; nothing where none are asked for. */
async function settle({ host, desk, check, commit, count }) {
	const first = await count();
	if (!first) return void 0;
	let counted = first;
	const { approvals, turn } = await settleApprovals({
		checks: desk.checks,
		name: check,
		commit,
		async count() {
			const now = counted ?? await count() ?? first;
			counted = void 0;
			return now;
		},
		show: ({ why }) => escapeMarkdown(why)
	});
	host.setOutputs({ approved: String(approvals.status === "granted") });
	if ("why" in turn) host.notice(turn.why);
	else {
		host.setOutputs({ "check-url": turn.url });
		if (turn.status === "turned") host.info(`Check "${check}" turned to ${turn.conclusion}: ${approvals.why}`);
	}
	return approvals;
}

// actions/report/recount-approvals.ts
/** After a review: counts the approvals anew and turns the check that the judging run left. Judges nothing. */
async function recountApprovals(host) {
	const inputs = readInputs(host);
	const desk = await host.github?.();
	if (!desk) throw new InputError({
		input: "github-token",
		rule: "must be given on pull_request_review",
		fix: "Leave the input out; the default is the workflow’s own token."
	});
	return turnApprovals(host, desk, inputs, host.run);
}
/** Counts the approvals of the run's pull request and turns its check. */
async function turnApprovals(host, desk, inputs, run) {
	if (inputs.check === void 0 || run.commit === void 0 || !run.pullRequest) throw new InputError({
		input: "check",
		rule: "must be the name of the check that approvals turn, on an event with a pull request",
		received: inputs.check === void 0 ? "\"off\"" : "an event without one"
	});
	const projects = await baseProjects(host, desk, inputs, {
		sha: run.pullRequest.baseSha,
		ref: run.pullRequest.baseRef
	});
	const approvals = await settle({
		host,
		desk,
		check: inputs.check,
		commit: run.commit,
		count: () => countApprovals(projects, run, desk)
	});
	if (!approvals) host.notice("No approvals are asked for at the risk of this model; nothing was changed.");
	else {
		host.setOutputs({ summary: approvals.why });
		host.info(approvals.why);
	}
	return { blocks: false };
}

// actions/report/expected-models.ts
/**
* Which gates must have reported for which models: those of each model's risk, and `require` besides. Where one
* configuration serves several models, every name that reported, or that `models` asks for, is held to it.
*/
function expectedModels(projects, { require, models }, reported) {
	return projects.flatMap(({ settings }) => {
		const gates = [.../* @__PURE__ */ new Set([...requiredGates(settings), ...require])];
		const { name, risk } = settings.model;
		return namesOf(name, projects.length, models, reported).map((model) => ({
			name: model,
			risk,
			gates
		}));
	});
}
function namesOf(own, projects, models, reported) {
	if (projects > 1) return [own];
	if (models.length > 0) return models;
	const others = [...new Set(reported)].sort();
	return others.length > 0 ? others : [own];
}

// actions/report/test-report.ts
/** The gate `tests` of one model, from the JUnit files that the patterns find in its folder. */
async function testReport({ folder, path, settings }, patterns, run) {
	const files = [];
	for (const pattern of patterns) {
		const found = [];
		for await (const match of glob(pattern, { cwd: path })) found.push(match);
		if (found.length === 0) throw new InputError({
			input: "junit",
			rule: "must find a JUnit file",
			received: `${JSON.stringify(pattern)}, which finds none in ${folder}`,
			fix: "Run the tests before this step, and let them write their results also when they fail."
		});
		for (const match of found.sort()) files.push({
			file: posix.join(folder, match.replaceAll("\\", "/")),
			content: await readFile(join(path, match))
		});
	}
	return reportOfJUnit(files, {
		model: settings.model.name,
		tool: `tollgate ${packageVersion()}`,
		started: (/* @__PURE__ */ new Date()).toISOString(),
		commit: run.commit,
		repository: run.repository,
		run: run.url,
		attempt: run.attempt,
		job: run.job
	});
}

// actions/report/gather-reports.ts
/**
* Every report of this run: files of each model's folder, artifacts of other jobs, and JUnit files as the gate
* `tests`. What cannot be read is kept with its reason, because nobody knows what it would have said.
*/
async function gatherReports(projects, inputs, host, desk) {
	const gathered = {
		reports: [],
		unusable: []
	};
	const own = resolve(inputs.reportPath);
	for (const file of await filesOf(projects, inputs.reports)) {
		if (file === own) continue;
		const source = shownPath(file);
		await add(gathered, source, () => readReport(source));
	}
	if (inputs.artifacts !== void 0 && desk) {
		const { files, faults, unavailable } = await desk.artifacts.read(inputs.artifacts);
		if (unavailable !== void 0) host.notice(unavailable);
		for (const { source, bytes } of files) await add(gathered, source, async () => parseReportBytes(bytes, source));
		for (const { source, why } of faults) gathered.unusable.push({
			source,
			why,
			problem: "unreadable"
		});
	}
	if (inputs.junit.length > 0) for (const project of projects) {
		const about = {
			gate: "tests",
			model: project.settings.model.name
		};
		await add(gathered, `junit in ${project.folder}`, () => testReport(project, inputs.junit, host.run), about);
	}
	return gathered;
}
async function add({ reports, unusable }, source, read, about = {}) {
	try {
		reports.push({
			source,
			trust: "own",
			report: await read()
		});
	} catch (fault) {
		if (!(fault instanceof InputError)) throw fault;
		unusable.push({
			...about,
			source,
			why: fault.message,
			problem: "unreadable"
		});
	}
}
async function filesOf(projects, patterns) {
	const found = /* @__PURE__ */ new Set();
	for (const { path } of projects) for (const pattern of patterns) for await (const match of glob(pattern, { cwd: path })) found.add(resolve(path, match));
	return [...found].sort();
}
function shownPath(file) {
	return relative(process.cwd(), file).split(sep).join("/");
}

// shared/checks/rejudge/any-gate.ts
const unconfirmed = "cannot be judged again from its numbers";
/**
* The report of a gate of which nothing is known here but its numbers: each finding by its own interval and limit,
* and never better than it says itself. What has no interval and no limit is not confirmed.
*/
function rejudgeAnyGate(report) {
	const checks = report.checks.map(rejudgedCheck$1);
	const verdict = worst([...checks.map(({ status }) => status), report.verdict]);
	const deciding = checks.find(({ status }) => status === verdict);
	return {
		verdict,
		summary: deciding ? `${deciding.id}: ${deciding.why}` : `the gate says ${verdict} of itself`,
		checks,
		notices: ["The limits are the report's own: the base branch's are not known for this gate."]
	};
}
function rejudgedCheck$1({ id, status: told, findings }) {
	const judged = findings.map((finding) => {
		const { why: _, method: __, insufficient: ___, rows: ____, ...numbers } = finding;
		return finding.status === void 0 ? numbers : {
			...numbers,
			status: statusOf$1(finding)
		};
	});
	const statuses = judged.flatMap(({ status }) => status === void 0 ? [] : [status]);
	const status = statuses.length === 0 ? worst(["inconclusive", told]) : worst([...statuses, told]);
	const counted = statuses.filter((one) => one === status).length;
	return {
		id,
		title: id,
		status,
		why: statuses.length === 0 || status === "inconclusive" ? unconfirmed : `${counted} of ${statuses.length} findings come to ${status} by their own limits`,
		findings: judged
	};
}
function statusOf$1({ interval, limit, value, insufficient }) {
	if (!interval || !limit || insufficient !== void 0) return "inconclusive";
	const [low, high] = interval;
	if (low > high || value === void 0 || value < low || value > high) return "error";
	const upward = limit.op.startsWith(">");
	if (upward ? low >= limit.value : high <= limit.value) return "pass";
	return (upward ? high <= limit.value : low >= limit.value) ? "fail" : "inconclusive";
}

// shared/checks/rejudge/unusable.ts
function isUnusable(value) {
	return "refused" in value;
}
function missing(what) {
	return { refused: {
		status: "error",
		why: `the report says nothing about ${what}`
	} };
}
function contradictory(subject, what) {
	return { refused: {
		status: "error",
		why: `the report's numbers on ${subject} contradict each other: ${what}`
	} };
}
function otherLevel(subject, level, wanted) {
	return { refused: {
		status: "inconclusive",
		why: `the report has the interval of ${subject} at level ${shown(level)}, and ${shown(wanted)} is asked for`
	} };
}
/** Levels near 1 differ in late digits. */
function shown(level) {
	return Number(level.toPrecision(9));
}

// shared/checks/rejudge/reported.ts
/** The one check of this id. */
function checkOf({ report }, id, about) {
	const found = report.checks.filter((check) => check.id === id);
	if (found.length > 1) return contradictory(about, `there are ${found.length} checks ${id}`);
	return found[0] ?? missing(about);
}
/** The part of a finding's subject that it is about; the same text for the same level, '' for all rows. */
function levelKey(slice) {
	return slice ? JSON.stringify(Object.entries(slice).sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0)) : "";
}
/** A model's value on all rows, or on those of a level; without a value where the metric is undefined there. */
function modelValue(findings, { key, metric: { range } }, model) {
	const all = findings.filter((finding) => finding.statistic === "value" && finding.model === model);
	const [first] = all;
	if (!first) return missing(`the ${model}'s ${key}`);
	const values = all.flatMap(({ value }) => value === void 0 ? [] : [value]);
	if (values.length > 0 && (values.length < all.length || !values.every((value) => near(value, values[0])))) return contradictory(key, `the ${model} has more than one value`);
	const outside = values.find((value) => !isWithin(value, range));
	if (outside !== void 0) return contradictory(key, `no ${key} can be ${outside}`);
	const { n, value, slice } = first;
	if (n === void 0) return missing(`the rows behind the ${model}'s ${key}`);
	return {
		subject: key,
		statistic: "value",
		model,
		slice,
		n,
		value
	};
}
/** Inside a range, but for rounding. */
function isWithin(value, [least, most]) {
	return value >= least - 1e-9 && value <= most + 1e-9;
}
/** Equal but for rounding; `scale` is the size of the numbers that they were computed from. */
function near(a, b, scale = Math.max(Math.abs(a), Math.abs(b))) {
	return Math.abs(a - b) <= 1e-9 + 1e-7 * scale;
}

// shared/checks/rejudge/reported-estimate.ts
/** Why no verdict may hang on the interval: the report says so itself, or its value lies outside, as it may with very few rows. */
function lackingIn({ insufficient }, { value, interval }) {
	if (insufficient !== void 0) return { reason: "the method cannot bear a verdict on these rows" };
	return interval[0] <= value && value <= interval[1] ? void 0 : { reason: "the value does not lie in its interval" };
}
/** Beyond these numbers of rows the distributions lose digits. */
const mostRows = 0xe8d4a51000;
/** What a finding says of one quantity, as far as it agrees with itself. */
function toldBy({ value, interval, level, n }, about, range, rows) {
	if (value === void 0) return missing(`the value of ${about}`);
	if (interval === void 0) return missing(`the interval of ${about}`);
	if (level === void 0) return missing(`the level of the interval of ${about}`);
	if (n === void 0) return missing(`the rows behind ${about}`);
	const [low, high] = interval;
	if (low > high) return contradictory(about, `its interval ends before it begins`);
	if (!isWithin(value, range)) return contradictory(about, `no such value can be ${value}`);
	if (n > mostRows) return contradictory(about, `no data has ${n} rows`);
	if (n < 1 || n > rows) return contradictory(about, `it stands on ${n} of ${rows} rows`);
	return {
		value,
		interval,
		level,
		n
	};
}
/**
* An estimate as far as a report tells it: its interval at the one level that decides. An interval ends where
* p reaches α, so that it answers every limit; p itself is told only as at most α or not.
*/
function reportedEstimate(finding, about, range, rows, alpha) {
	const told = toldBy(finding, about, range, rows);
	if (isUnusable(told)) return told;
	const wanted = 1 - 2 * alpha;
	if (told.level !== wanted) return otherLevel(about, told.level, wanted);
	const { value, interval, n } = told;
	return {
		value,
		n,
		method: "as the report has it",
		insufficient: lackingIn(finding, told),
		interval: () => interval,
		p: (limit, alternative) => (alternative === "greater" ? interval[0] >= limit : interval[1] <= limit) ? alpha : 1
	};
}
/** Thrown where a family is decided at another level than that of the report's interval. */
var OtherLevel = class extends Error {
	unusable;
	constructor(about, level, wanted) {
		super(`${about} at level ${wanted}`);
		this.unusable = otherLevel(about, level, wanted);
	}
};
/**
* The same for a member of a family, whose level hangs on the others: p-values at the limit, and the interval
* at the level that the family came to. Its `interval` throws OtherLevel at any other.
* @param limit the limit asked for
*/
function reportedMember(finding, about, range, rows, limit) {
	const told = toldBy(finding, about, range, rows);
	if (isUnusable(told)) return told;
	const { tails } = finding;
	if (!tails) return missing(`the p-values of ${about}`);
	if (tails.limit !== limit.value) return { refused: {
		status: "inconclusive",
		why: `the report has the p-values of ${about} for the limit ${tails.limit}, and ${limit.value} is asked for`
	} };
	const { value, interval, level, n } = told;
	const upward = limit.op.startsWith(">");
	const decidedAt = (1 - level) / 2;
	const [low, high] = interval;
	const agrees = (p, shown) => Math.abs(p - decidedAt) <= 1e-9 * decidedAt || p <= decidedAt === shown;
	const met = upward ? low >= limit.value : high <= limit.value;
	const broken = upward ? high <= limit.value : low >= limit.value;
	if (!agrees(tails.met, met) || !agrees(tails.broken, broken)) return contradictory(about, "its p-values and its interval disagree");
	return {
		value,
		n,
		method: "as the report has it",
		insufficient: lackingIn(finding, told),
		interval(wanted) {
			if (wanted !== level) throw new OtherLevel(about, level, wanted);
			return interval;
		},
		p(at, alternative) {
			if (at !== limit.value) throw new RangeError(`p is known at ${limit.value} only, not at ${at}`);
			return alternative === "greater" === upward ? tails.met : tails.broken;
		}
	};
}

// shared/checks/rejudge/reported-difference.ts
/**
* The paired difference that findings of one check, and of one level where it has several, tell of. Rates are
* computed anew from their counts; of others the interval is taken as far as it agrees with the two values.
*/
function reportedDifference(findings, asked) {
	const { subject, against, about, rows, alpha, member } = asked;
	const all = findings.filter(({ statistic }) => statistic === "difference");
	if (all.length > 1) return contradictory(about, "there is more than one difference");
	const finding = all[0] ?? {
		subject: subject.key,
		statistic: "difference"
	};
	const challenger = modelValue(findings, subject, "challenger");
	if (isUnusable(challenger)) return challenger;
	const other = modelValue(findings, subject, against);
	if (isUnusable(other)) return other;
	const uncounted = [challenger, other].find(({ n }) => n !== rows);
	if (uncounted) return contradictory(about, `it stands on ${uncounted.n} of ${rows} rows`);
	if (finding.value === void 0) return undefinedDifference(finding, [challenger, other], about);
	if (challenger.value === void 0) return missing(`the challenger's ${about}`);
	if (other.value === void 0) return missing(`the ${against}'s ${about}`);
	const scale = Math.max(Math.abs(challenger.value), Math.abs(other.value));
	if (!near(challenger.value - other.value, finding.value, scale)) return contradictory(about, `the difference is not that of the two values`);
	const [least, most] = subject.metric.range;
	const range = [least - most, most - least];
	if (asked.byCounts) return fromCounts(finding, about, range, rows);
	const estimate = member ? reportedMember(finding, about, range, rows, member) : reportedEstimate(finding, about, range, rows, alpha);
	return isUnusable(estimate) ? estimate : {
		estimate,
		unchanged: finding.unchanged
	};
}
/** A number that is merely missing must not look like a metric that does not exist on these rows. */
function undefinedDifference(finding, values, about) {
	const { interval, level, counts, tails, unchanged } = finding;
	if ([
		interval,
		level,
		counts,
		tails,
		unchanged
	].every((part) => part === void 0) && values.some(({ value }) => value === void 0)) return { undefined: `${about} is undefined on these rows, as the report has it` };
	return missing(`the difference in ${about}`);
}
/** A difference of rates computed anew from the rows gained and lost, which its own numbers must agree with. */
function fromCounts(finding, about, range, rows) {
	const told = toldBy(finding, about, range, rows);
	if (isUnusable(told)) return told;
	const { counts } = finding;
	if (!counts) return missing(`the rows gained and lost in ${about}`);
	const { value, interval, level, n } = told;
	if (counts.gained + counts.lost > n) return contradictory(about, `${counts.gained} rows gained and ${counts.lost} lost are more than ${n}`);
	const estimate = tango({
		n,
		...counts
	});
	if (!near(value, estimate.value)) return contradictory(about, "its value is not that of its counts");
	if (!estimate.interval(level).every((end, i) => Math.abs(end - interval[i]) <= 1e-9)) return contradictory(about, "its interval is not that of its counts");
	return {
		estimate,
		counts
	};
}

// shared/checks/rejudge/rejudged-metric.ts
/** What is said where a comparison is asked for and the report has no champion. */
const noChampion = "the report has no champion to compare with, and nothing here confirms that there is none";
/** A metric judged again: both models' values, their difference and the challenger's own limits. */
function rejudgedMetric(subject, setting, reported, alpha) {
	const own = checkOf(reported, `metric/${subject.key}`, subject.key);
	const findings = isUnusable(own) ? [] : own.findings.filter(({ slice }) => slice === void 0);
	const hasChampion = findings.some((f) => f.statistic === "value" && f.model === "champion");
	const values = ["challenger", "champion"].flatMap((role) => {
		const value = modelValue(findings, subject, role);
		return isUnusable(value) ? [] : [value];
	});
	const finish = (judged) => checkOfMetric(subject, setting, values, judged, hasChampion);
	if (isUnusable(own)) return finish([{
		subject: subject.key,
		statistic: "value",
		...own.refused
	}]);
	const limit = differenceLimit(setting, subject.metric.greaterIsBetter);
	const isCompared = subject.metric.kind !== "reported";
	const asksForChampion = limit !== void 0 || setting["at-most-gain"] !== void 0;
	const judged = [];
	if (isCompared && hasChampion) judged.push(...differenceFindings(subject, setting, limit, findings, reported, alpha));
	else if (isCompared && asksForChampion) {
		const why = noChampion;
		judged.push({
			subject: subject.key,
			statistic: "difference",
			limit,
			status: "inconclusive",
			why
		});
	}
	for (const one of valueLimits(setting)) judged.push(limitFinding(subject, one, findings, reported, alpha));
	return finish(judged);
}
function differenceFindings(subject, setting, limit, findings, reported, alpha) {
	const most = setting["at-most-gain"];
	const difference = reportedDifference(findings, {
		subject,
		against: "champion",
		about: subject.key,
		rows: reported.report.rows ?? 0,
		byCounts: isCounted(subject, reported),
		alpha
	});
	const base = {
		subject: subject.key,
		statistic: "difference",
		limit
	};
	if (isUndefined(difference)) return [{
		...base,
		status: limit ? "inconclusive" : void 0,
		why: difference.undefined
	}];
	if (isUnusable(difference)) return limit || most !== void 0 ? [{
		...base,
		...difference.refused
	}] : [{
		...base,
		why: difference.refused.why
	}];
	const { estimate, counts } = difference;
	const judged = judgedDifference(subject, estimate, limit, alpha, counts);
	return [
		limit ? {
			...judged,
			...words(judged, subject, estimate, limit, alpha, reported, "champion")
		} : judged,
		...discordantFindings(subject, judged),
		...most === void 0 ? [] : [gainFinding(subject, estimate, most, alpha)]
	];
}
function limitFinding(subject, limit, findings, reported, alpha) {
	const base = {
		subject: subject.key,
		statistic: "value",
		model: "challenger",
		limit
	};
	const plain = modelValue(findings, subject, "challenger");
	if (isUnusable(plain)) return {
		...base,
		...plain.refused
	};
	const rows = reported.report.rows ?? 0;
	if (plain.n !== rows) return {
		...base,
		...contradictory(subject.key, `it stands on ${plain.n} of ${rows} rows`).refused
	};
	const told = findings.filter((f) => f.statistic === "value" && f.model === "challenger" && f.interval !== void 0);
	if (plain.value === void 0 && told.length === 0) {
		const why = `${subject.key} is undefined on these rows, as the report has it`;
		return {
			...base,
			status: "inconclusive",
			why
		};
	}
	const [finding] = told;
	if (!finding) return {
		...base,
		...missing(`the interval of the challenger's ${subject.key}`).refused
	};
	if (plain.value === void 0) return {
		...base,
		...missing(`the challenger's ${subject.key}`).refused
	};
	const estimate = ownEstimate(finding, plain.value, subject, reported, alpha);
	if (isUnusable(estimate)) return {
		...base,
		...estimate.refused
	};
	const judged = {
		...base,
		...shown$1(estimate, alpha),
		status: againstLimit(estimate, limit, alpha)
	};
	return {
		...judged,
		...words(judged, subject, estimate, limit, alpha, reported)
	};
}
function ownEstimate(finding, plain, subject, reported, alpha) {
	const rows = reported.report.rows ?? 0;
	const estimate = reportedEstimate(finding, subject.key, subject.metric.range, rows, alpha);
	if (isUnusable(estimate)) return estimate;
	if (!near(estimate.value, plain)) return contradictory(subject.key, "the challenger has more than one value");
	if (!isCounted(subject, reported)) return estimate;
	const told = toldBy(finding, subject.key, subject.metric.range, rows);
	if (isUnusable(told)) return told;
	const hits = Math.round(told.value * told.n);
	if (!near(hits / told.n, told.value)) return contradictory(subject.key, `${told.value} is no share of ${told.n} rows`);
	const exact = clopperPearson({
		n: told.n,
		hits
	});
	if (!exact.interval(told.level).every((end, i) => Math.abs(end - told.interval[i]) <= 1e-9)) return contradictory(subject.key, "its interval is not that of its counts");
	return exact;
}
/** Whether counts alone say all that is known: a rate of rows that count alike. */
function isCounted({ metric: { kind } }, { independent }) {
	return independent && (kind === "rate" || kind === "row-rate");
}
/** What a judged finding comes to, and how many rows would decide where it is undecided. */
function words(finding, subject, estimate, limit, alpha, { report }, against) {
	const said = verdictInWords(finding, subject, limit, against);
	if (finding.status !== "inconclusive") return { why: said };
	const reason = estimate.insufficient ? `: ${estimate.insufficient.reason}` : "";
	const needed = estimate.insufficient ? null : rowsThatDecide(estimate, limit, alpha, report.rows ?? 0);
	return {
		why: `${said}${reason}${needed ? `; ${about(needed)} rows like these would decide` : ""}`,
		needed: needed ?? void 0
	};
}

// shared/checks/rejudge/rejudged-baseline.ts
/** The comparison with the simple model judged again. */
function rejudgedBaseline(subject, name, reported, alpha) {
	const id = `baseline/${subject.key}`;
	const title = `better than the baseline (${name}) in ${subject.key}`;
	const own = checkOf(reported, id, title);
	if (isUnusable(own)) return {
		id,
		title,
		...own.refused,
		findings: []
	};
	const values = ["challenger", "baseline"].flatMap((role) => {
		const value = modelValue(own.findings, subject, role);
		return isUnusable(value) ? [] : [value];
	});
	const { metric } = subject;
	if (metric.kind === "reported") return {
		id,
		title,
		status: "inconclusive",
		why: metric.reason,
		findings: values
	};
	const difference = reportedDifference(own.findings, {
		subject,
		against: "baseline",
		about: subject.key,
		rows: reported.report.rows ?? 0,
		byCounts: isCounted(subject, reported),
		alpha
	});
	if (isUndefined(difference)) return {
		id,
		title,
		status: "inconclusive",
		why: difference.undefined,
		findings: values
	};
	if (isUnusable(difference)) return {
		id,
		title,
		...difference.refused,
		findings: values
	};
	const { estimate, counts } = difference;
	const limit = {
		op: subject.metric.greaterIsBetter ? ">" : "<",
		value: 0
	};
	const judged = judgedDifference(subject, estimate, limit, alpha, counts);
	const finding = {
		...judged,
		...words(judged, subject, estimate, limit, alpha, reported, "baseline")
	};
	return {
		id,
		title,
		status: finding.status ?? "inconclusive",
		why: finding.why ?? title,
		findings: [...values, finding]
	};
}

// shared/checks/rejudge/rejudged-cost.ts
/** A limit on what the challenger costs judged again. */
function rejudgedCost(name, most, reported, alpha) {
	const id = `cost/${name}`;
	const own = checkOf(reported, id, name);
	if (isUnusable(own)) return {
		id,
		title: name,
		...own.refused,
		findings: []
	};
	const all = own.findings.filter((f) => f.statistic === "value" && f.model === "challenger");
	const unit = costQuantiles[name] === void 0 ? "B" : "s";
	const judged = all.length > 1 ? contradictory(name, "it has more than one value").refused : judgedCost(name, all[0], most, alpha);
	const finding = {
		statistic: "value",
		...judged,
		subject: name,
		model: "challenger",
		unit
	};
	return {
		id,
		title: name,
		status: judged.status,
		why: judged.why,
		findings: [finding]
	};
}
function judgedCost(name, told, most, alpha) {
	if (!told) return missing(name).refused;
	if (told.value === void 0) return {
		status: "inconclusive",
		why: `${name} was not measured, as the report has it`
	};
	if (told.value < 0) return contradictory(name, `it is below 0`).refused;
	const quantile = costQuantiles[name];
	if (quantile === void 0) return judgedAmount(name, told.value, most);
	const few = told.n !== void 0 && quantile ** told.n > alpha;
	if (few && told.interval === void 0) return {
		status: "inconclusive",
		why: `${name} is not shown to be within its limit; time more rows`
	};
	const estimate = reportedEstimate(told, name, [0, Number.POSITIVE_INFINITY], Number.POSITIVE_INFINITY, alpha);
	if (isUnusable(estimate)) return estimate.refused;
	if (few) return contradictory(name, `${estimate.n} times have no such interval`).refused;
	return judgedTime(name, estimate, most, alpha);
}

// shared/checks/rejudge/rejudged-self-test.ts
/** The gate's trial on a degraded champion judged again. */
function rejudgedSelfTest(judged, reported, alpha, failOn) {
	const own = checkOf(reported, "self-test", "the self-test");
	const { title } = checkOfSelfTest([]);
	if (isUnusable(own)) return {
		id: "self-test",
		title,
		...own.refused,
		findings: []
	};
	return checkOfSelfTest(judged.flatMap(({ subject, setting }) => {
		const limit = selfTestLimit(subject, setting);
		if (!limit) return [];
		const base = {
			subject: subject.key,
			statistic: "difference",
			limit
		};
		const told = own.findings.filter((f) => f.subject === subject.key && f.statistic === "difference");
		const refused = unsound(told, subject);
		if (refused) return [{
			...base,
			...refused.refused
		}];
		const [finding] = told;
		if (finding.value === void 0) return [{
			...base,
			status: "skip",
			why: "the champion was not degraded, as the report has it"
		}];
		const [least, most] = subject.metric.range;
		const range = [least - most, most - least];
		const rows = reported.report.rows ?? 0;
		const about = `the self-test in ${subject.key}`;
		const estimate = reportedMember(finding, about, range, rows, limit);
		if (isUnusable(estimate)) return [{
			...base,
			...estimate.refused
		}];
		const wanted = 1 - 2 * alpha;
		if (finding.level !== wanted) return [{
			...base,
			...otherLevel(about, finding.level ?? 0, wanted).refused
		}];
		return [judgedSelfTest(subject, estimate, limit, alpha, failOn)];
	}));
}
function unsound(told, { key }) {
	const about = `the self-test in ${key}`;
	if (told.length > 1) return contradictory(about, "there is more than one difference");
	const [finding] = told;
	if (!finding) return missing(about);
	if (finding.value !== void 0) return void 0;
	const { interval, level, n, tails } = finding;
	return [
		interval,
		level,
		n,
		tails
	].some((part) => part !== void 0) ? missing(about) : void 0;
}

// shared/checks/rejudge/rejudged-slices.ts
/**
* Metrics inside the slices judged again, by the same family decisions. The levels of an entry must hold
* all rows between them, so that none can be left out.
*/
function rejudgedSlices(judged, slices, reported, alpha) {
	const all = slices.map((setting) => {
		return {
			setting,
			set: {
				by: setting.columns.map(({ column }) => column),
				levels: []
			}
		};
	});
	return judged.flatMap((one) => {
		const own = all.filter((each) => isJudgedIn(one.subject, one.setting, each));
		return own.length > 0 ? ofMetric(one, own, reported, alpha) : [];
	});
}
function ofMetric(one, all, reported, alpha) {
	const read = all.map((slices) => entriesOf$1(one, slices, reported, alpha));
	const entries = read.flatMap((part) => isUnusable(part) ? [] : part);
	const rest = "other slices of the same family cannot be judged";
	if (read.some(isUnusable)) return all.map((slices, i) => {
		const part = read[i];
		return refusedCheck(one, slices, isUnusable(part) ? part : { refused: {
			status: "inconclusive",
			why: rest
		} });
	});
	try {
		return checksOfSlices(one.subject, entries, all, alpha);
	} catch (fault) {
		if (!(fault instanceof OtherLevel)) throw fault;
		return all.map((slices) => refusedCheck(one, slices, fault.unusable));
	}
}
function refusedCheck({ subject }, { set }, { refused }) {
	const by = set.by.join(" × ");
	return {
		id: `slices/${subject.key}/${by}`,
		title: `${subject.key} by ${by}`,
		...refused,
		findings: []
	};
}
function entriesOf$1({ subject, setting }, slices, reported, alpha) {
	const { by } = slices.set;
	const about = `${subject.key} by ${by.join(" × ")}`;
	if (!comparesChampion(reported)) return { refused: {
		status: "inconclusive",
		why: noChampion
	} };
	const check = checkOf(reported, `slices/${subject.key}/${by.join(" × ")}`, about);
	if (isUnusable(check)) return check;
	const levels = Map.groupBy(check.findings, ({ slice }) => levelKey(slice));
	const limit = sliceLimit(subject, setting, slices.setting);
	const entries = [];
	for (const findings of levels.values()) {
		const { slice } = findings[0];
		if (!slice || !isLevelOf(slice, by)) return contradictory(about, "a level is not one of these columns");
		const entry = entryOf(findings, {
			slices,
			level: slice,
			limit
		}, subject, reported, alpha);
		if (isUnusable(entry)) return entry;
		entries.push(entry);
	}
	const rows = entries.reduce((sum, { n }) => sum + n, 0);
	if (rows === reported.report.rows) return entries;
	return missing(`some rows of ${about}: its levels hold ${counted$1(rows)} of ${counted$1(reported.report.rows ?? 0)}`);
}
function comparesChampion({ report }) {
	return report.checks.some(({ id, findings }) => findings.some((f) => id.startsWith("metric/") && f.statistic === "value" && f.model === "champion"));
}
function isLevelOf(slice, by) {
	return Object.keys(slice).length === by.length && by.every((column) => Object.hasOwn(slice, column));
}
function entryOf(findings, base, subject, reported, alpha) {
	const challenger = modelValue(findings, subject, "challenger");
	if (isUnusable(challenger)) return challenger;
	const champion = modelValue(findings, subject, "champion");
	if (isUnusable(champion)) return champion;
	const where = Object.entries(base.level).map(([column, value]) => `${column} = ${value}`);
	const n = challenger.n;
	const about = `${subject.key} in ${where.join(", ")}`;
	if (n < 1) return contradictory(about, "it has no rows");
	const difference = reportedDifference(findings, {
		subject,
		against: "champion",
		about,
		rows: n,
		byCounts: isCounted(subject, reported),
		alpha,
		member: base.limit
	});
	if (isUnusable(difference)) return difference;
	const entry = {
		...base,
		n,
		values: [challenger, champion]
	};
	if (isUndefined(difference)) return {
		...entry,
		apart: { why: difference.undefined }
	};
	const { estimate, counts } = difference;
	const measured = {
		...entry,
		estimate,
		counts
	};
	if (againstLimit(estimate, base.limit, alpha) !== "inconclusive") return measured;
	const possible = couldPassUnchanged(difference, base.limit, subject, alpha, about);
	if (typeof possible !== "boolean") return possible;
	return possible ? measured : {
		...measured,
		apart: tooSmall(n, void 0)
	};
}
/** Whether a challenger that changes nothing would pass; where it would not, the level is too small to judge. */
function couldPassUnchanged({ estimate, counts, unchanged }, limit, subject, alpha, about) {
	if (counts) return againstLimit(tango({
		n: estimate.n,
		gained: 0,
		lost: 0
	}), limit, alpha) === "pass";
	if (!countsDecide(subject)) return estimate.n >= 50 && !estimate.insufficient;
	if (!unchanged) return missing(`what an unchanged challenger would show of ${about}`);
	const [low, high] = unchanged;
	if (low > 0 || high < 0) return contradictory(about, "an unchanged challenger would differ");
	return limit.op.startsWith(">") ? low >= limit.value : high <= limit.value;
}

// shared/checks/rejudge/evaluate-vs-champion.ts
/**
* What `assess` would say of the numbers in a report that nobody vouches for: the same decisions on what the
* base branch asks for. Everything asked for must be there; nothing else in the report counts.
*/
function rejudgeEvaluation(report, { model, columns, evaluate }, failOn) {
	const { alpha } = evaluate;
	const reported = {
		report,
		independent: columns.weight === void 0 && columns.group === void 0
	};
	const judged = Object.entries(evaluate.metrics).map(([key, setting]) => ({
		subject: subjectOf$1(key, setting, {
			task: model.task,
			classes: []
		}, evaluate.seed),
		setting
	}));
	if (judged.length === 0) return {
		verdict: "error",
		summary: "the base branch asks for no metric",
		checks: [],
		notices: []
	};
	const primary = (judged.find(({ setting }) => setting.primary) ?? judged[0]).subject;
	const checks = [
		...judged.map(({ subject, setting }) => rejudgedMetric(subject, setting, reported, alpha)),
		...rejudgedSlices(judged, evaluate.slices, reported, alpha),
		...evaluate.baseline === void 0 ? [] : [rejudgedBaseline(primary, evaluate.baseline, reported, alpha)],
		...Object.entries(evaluate.cost).map(([name, most]) => rejudgedCost(name, most, reported, alpha)),
		...evaluate["self-test"] ? [rejudgedSelfTest(judged, reported, alpha, failOn)] : []
	];
	const verdict = worst(checks.map(({ status }) => status));
	const asked = new Set(checks.map(({ id }) => id));
	const others = report.checks.filter(({ id }) => !asked.has(id)).length;
	return {
		verdict,
		summary: summaryOf(verdict, checks, primary.key),
		checks,
		notices: others === 0 ? [] : [leftOut(others)]
	};
}
function leftOut(others) {
	return others === 1 ? "1 more check of the report counts for nothing: the base branch does not ask for it." : `${others} more checks of the report count for nothing: the base branch does not ask for them.`;
}

// shared/checks/rejudge/numbers-of.ts
const kept = [...[
	"subject",
	"statistic",
	"metric",
	"model",
	"slice",
	"by",
	"pair",
	"within",
	"value"
], ...[
	"interval",
	"level",
	"p",
	"limit",
	"n",
	"status"
]];
/** A finding without the report's words: its numbers, its status, and the names of what was measured. */
function numbersOf(finding) {
	const present = kept.filter((key) => finding[key] !== void 0);
	return Object.fromEntries(present.map((key) => [key, finding[key]]));
}

// shared/checks/rejudge/rejudged-change.ts
/**
* The change against the champion in every group judged again, by the same families: rates from the rows gained and lost,
* other metrics from their p-values at the base's margin. Each difference must be that of the group's two values.
*/
function rejudgedChange(read, reported, { fairness, alpha, seed }) {
	const context = read[0]?.context;
	if (!context) return [];
	return changeMetrics(fairness.change.metrics, context).flatMap((metric) => {
		const subject = subjectOf(metric, context, seed);
		const limit = changeLimit(metric, fairness.change.margin);
		const hidden = (required) => read.reduce((sum, one) => sum + (isRequired(one.groups, fairness) === required ? one.hidden : 0), 0);
		const parts = read.map((one) => entriesOf(metric, subject, limit, one, reported, alpha, hidden(isRequired(one.groups, fairness)) > 0));
		const refused = (unusable, { groups }) => ({
			id: `change/${metric.name}/${groups.name}`,
			title: `Change of ${metric.name} by ${groups.name}`,
			...unusable.refused,
			findings: []
		});
		const rest = { refused: {
			status: "inconclusive",
			why: "other groups of the same family cannot be judged"
		} };
		if (parts.some(isUnusable)) return read.map((one, i) => refused(isUnusable(parts[i]) ? parts[i] : rest, one));
		try {
			const entries = parts.flatMap((part) => part);
			return checksOfChange(subject, entries, fairness, alpha, hidden).map((check) => withHidden(check, reported, read, fairness));
		} catch (fault) {
			if (!(fault instanceof OtherLevel)) throw fault;
			return read.map((one) => refused(fault.unusable, one));
		}
	});
}
function entriesOf(metric, subject, limit, read, reported, alpha, isPartial) {
	const { groups } = read;
	const about = `the change of ${metric.name} by ${groups.name}`;
	const check = checkOf(reported, `change/${metric.name}/${groups.name}`, about);
	if (isUnusable(check)) return check;
	const entries = [];
	for (const group of groups.groups) {
		const told = check.findings.filter(({ statistic, slice }) => statistic === "difference" && levelKey(slice) === levelKey(group.level));
		const own = `${metric.name} in ${group.name}`;
		if (told.length > 1) return contradictory(own, "there is more than one difference");
		const base = {
			level: group.level,
			n: group.n,
			limit,
			groups
		};
		if (group.excluded !== void 0) {
			entries.push({
				...base,
				excluded: group.excluded
			});
			continue;
		}
		if (told.length === 0) return missing(own);
		const part = partOf(told[0], {
			group,
			metric,
			subject,
			limit,
			own,
			read,
			reported,
			alpha,
			isPartial
		});
		if (isUnusable(part)) return part;
		entries.push({
			...base,
			...part
		});
	}
	return entries;
}
function partOf(finding, of) {
	const { group, metric, subject, limit, own, read, reported, alpha, isPartial } = of;
	const [a, b] = ["challenger", "champion"].map((model) => read.valueIn(group, metric.name, model));
	if (!a || !b) return missing(`both models' ${own}`);
	if (finding.value === void 0) {
		if (!([
			finding.interval,
			finding.level,
			finding.counts,
			finding.tails
		].every((one) => !one) && (a.value === void 0 || b.value === void 0))) return missing(`the difference in ${own}`);
		return { apart: { why: `${own} is undefined on these rows, as the report has it` } };
	}
	if (a.value === void 0 || b.value === void 0) return missing(`both models' ${own}`);
	const scale = Math.max(Math.abs(a.value), Math.abs(b.value));
	if (!near(a.value - b.value, finding.value, scale)) return contradictory(own, "the difference is not that of the two values");
	const [least, most] = metric.metric.range;
	const range = [least - most, most - least];
	const byCounts = isCounted(subject, reported);
	if (byCounts && finding.n !== a.n) return contradictory(own, `it stands on ${finding.n} of ${a.n} rows`);
	const rows = Math.max(group.n, finding.n ?? 0);
	const difference = byCounts ? fromCounts(finding, own, range, a.n) : withUnchanged(memberOf(finding, own, range, rows, limit, isPartial ? alpha : void 0), finding);
	if (isUnusable(difference)) return difference;
	const { estimate, counts, unchanged } = difference;
	const measured = {
		estimate,
		...counts && { counts },
		...unchanged && { unchanged }
	};
	if (againstLimit(estimate, limit, alpha) !== "inconclusive") return measured;
	const possible = couldPassUnchanged(difference, limit, subject, alpha, own);
	if (typeof possible !== "boolean") return possible;
	return possible ? measured : {
		...measured,
		apart: tooSmall(group.n, void 0)
	};
}
/** Of a family that is known in part its interval is taken at the level that it has, if that is the gate's or a wider one. */
function memberOf(finding, own, range, rows, limit, alpha) {
	const estimate = reportedMember(finding, own, range, rows, limit);
	if (isUnusable(estimate) || alpha === void 0) return estimate;
	const { interval, level } = finding;
	const least = 1 - 2 * alpha;
	return level < least - 1e-9 ? otherLevel(own, level, least) : {
		...estimate,
		interval: () => interval
	};
}
function withUnchanged(estimate, { unchanged }) {
	return isUnusable(estimate) ? estimate : {
		estimate,
		...unchanged && { unchanged }
	};
}
/** Groups whose numbers are not shown are not shown to be no worse; one that the report calls worse stays so. */
function withHidden(check, reported, all, { change, intersections }) {
	const read = all.find(({ groups }) => check.id.endsWith(`/${groups.name}`));
	const told = checkOf(reported, check.id, check.title);
	if (isUnusable(told)) return check;
	const findings = check.findings.map((finding) => withToldLevel(finding, told));
	if (read.hidden === 0) return {
		...check,
		findings
	};
	const required = read.groups.set.by.length === 1 || intersections.required;
	const seen = new Set(read.groups.groups.map(({ level }) => levelKey(level)));
	const worse = told.findings.some(({ slice, status }) => slice && !seen.has(levelKey(slice)) && status === "fail");
	const why = `${check.why}; ${counted$1(read.hidden)} small groups cannot be judged again, because their numbers are not shown`;
	if (worse || check.status === "fail" || check.status === "warn") {
		const status = worse ? required ? "fail" : "warn" : check.status;
		return {
			...check,
			findings,
			status: worst([status, ...check.status === "fail" ? ["fail"] : []]),
			why
		};
	}
	return {
		...check,
		findings,
		status: required && change.required ? "inconclusive" : "skip",
		why
	};
}
/** An interval that was not computed anew keeps the level that the report has it at. */
function withToldLevel(finding, { findings }) {
	if (finding.counts || finding.level === void 0) return finding;
	const told = findings.find(({ statistic, slice }) => statistic === "difference" && levelKey(slice) === levelKey(finding.slice));
	return told?.level === void 0 ? finding : {
		...finding,
		level: told.level
	};
}

// shared/checks/rejudge/combined.ts
/** The worse of two statuses; what only tells is worse than a pass, and better than all else. */
function combined(a, b) {
	if (a === "skip") return b === "pass" ? "skip" : b;
	if (b === "skip") return a === "pass" ? "skip" : a;
	return worst([a, b]);
}

// shared/checks/rejudge/told-check.ts
/**
* A check of which nothing is known here but its intervals, by the base's limit and never better than it says itself. It
* passes where every finding that decides does. A status that was taken away or turned into a told one changes nothing:
* what has an interval is judged by it.
*/
function toldCheck(check, asked) {
	const { id, status: told, findings } = check;
	const deciding = findings.filter(asked.decides);
	const fault = narrowIn(deciding, asked.level) ?? asked.faultIn?.(deciding, check);
	if (fault) return {
		id,
		title: id,
		...fault.refused,
		findings: []
	};
	const judged = findings.map((finding) => {
		const { limit: _, status: __, ...numbers } = numbersOf(finding);
		if (!asked.decides(finding)) return {
			...numbers,
			...finding.status && { status: "skip" }
		};
		return {
			...numbers,
			limit: asked.limit,
			status: statusOf(finding, asked)
		};
	});
	const statuses = judged.flatMap((finding, i) => asked.decides(findings[i]) ? [finding.status] : []);
	const has = (status) => statuses.includes(status);
	const allPass = statuses.length > 0 && statuses.every((status) => status === "pass");
	let found = asked.undecidedHolds ? "inconclusive" : "skip";
	if (has("error")) found = "error";
	else if (has("fail")) found = asked.required ? "fail" : "warn";
	else if (allPass) found = "pass";
	return {
		id,
		title: id,
		status: combined(found, told),
		why: `its ${statuses.length} findings come to ${found} by their own intervals, and the report says ${told}`,
		findings: judged
	};
}
function statusOf({ interval, value, insufficient, status: told = "skip" }, asked) {
	if (value === void 0 && !interval) return told === "pass" ? "inconclusive" : told;
	if (!interval || value === void 0 || insufficient !== void 0) return combined(told, "inconclusive");
	const [low, high] = interval;
	if (low > high) return "error";
	if (value < low || value > high) return combined(told, "inconclusive");
	const { op, value: limit } = asked.limit;
	const upward = op.startsWith(">");
	const own = (upward ? low >= limit : high <= limit) ? "pass" : (upward ? high <= limit : low >= limit) ? "fail" : "inconclusive";
	return told === "skip" ? own : combined(told, own);
}
/** An interval at a lower level than is asked for shows less than it seems to. */
function narrowIn(deciding, least) {
	for (const { subject, pair, interval, level } of deciding) {
		if (!interval || level !== void 0 && level >= least - 1e-9) continue;
		const about = pair?.join(" against ") ?? subject;
		return level === void 0 ? missing(`the level of the interval of ${about}`) : otherLevel(about, level, least);
	}
}

// shared/checks/rejudge/rejudged-mean.ts
/**
* The mean of several metrics' disparities where no counts are known: by its own interval at the base's limit, its value
* being that of the groups. Groups without the metric or without numbers keep it from passing.
*/
function rejudgedMean(told, { compare, limit, alpha, required, unseen, measured }) {
	const judged = toldCheck(told, {
		limit: {
			op: compare === "ratio" ? ">=" : "<=",
			value: limit
		},
		required,
		undecidedHolds: required,
		decides: ({ statistic, model }) => statistic === "value" && model === "challenger",
		level: 1 - 2 * alpha,
		faultIn: (deciding) => {
			const [only] = deciding;
			if (deciding.length !== 1) return contradictory(told.id, `it has ${deciding.length} values`);
			const found = disparityValue(measured, compare, "mean");
			if ("undefined" in found || only.value === void 0 || unseen > 0) return void 0;
			return near(only.value, found.value) ? void 0 : contradictory(told.id, "its value is not that of the groups");
		}
	});
	if (unseen === 0 && measured.every(({ groups }) => groups.every(({ estimate, group }) => estimate !== void 0 || group.excluded !== void 0))) return judged;
	const status = combined(judged.status, required ? "inconclusive" : "skip");
	return {
		...judged,
		status,
		why: `${judged.why}; not every group can be judged again`
	};
}

// shared/checks/rejudge/reported-counts.ts
/** A rate's hits and rows from its value and n; nothing of 0 rows where it is undefined. */
function reportedCounts(finding, about) {
	if (!finding) return missing(about);
	const { value, n } = finding;
	if (n === void 0) return missing(`the rows behind ${about}`);
	if (value === void 0) return n === 0 ? {
		n: 0,
		hits: 0
	} : missing(`the value of ${about}`);
	const hits = Math.round(value * n);
	if (n < 1 || hits < 0 || hits > n || Math.abs(value * n - hits) > 1e-6 * Math.max(1, n * 1e-6)) return contradictory(about, `${value} is no share of ${n} rows`);
	return {
		n,
		hits
	};
}

// shared/checks/rejudge/told-pairs.ts
/** How many pairs a check lists at most, worst first: of a disparity, of a disparity within levels, of gaps that changed. */
const mostTold = {
	pairs: 2e3,
	within: 500,
	gaps: 200
};
/** Each two of the groups. */
function pairsAmong(all) {
	return all.flatMap((one, i) => all.slice(i + 1).map((other) => [one, other]));
}
/** The one finding about two groups; `isMissing` where there is none, which a list that is full may explain. */
function theOne(findings, groups, about) {
	const own = findings.filter(({ pair }) => groups.every(({ name }) => pair?.includes(name)));
	if (own.length === 1) return own[0];
	if (own.length === 0) return {
		...missing(about),
		isMissing: true
	};
	return {
		...contradictory(about, "there is more than one comparison"),
		isMissing: false
	};
}

// shared/checks/rejudge/reported-pairs.ts
/**
* The pairs of groups that a check tells of by their p-values at the limit: one of each two groups in which the metric
* is defined, its value that of the two.
*/
function reportedPairs({ findings }, asked) {
	const { metric, groups, compare } = asked;
	const told = findings.filter(({ statistic, metric: of }) => statistic === compare && of === metric.name);
	const judged = groups.filter(({ estimate, group }) => estimate && group.excluded === void 0);
	const pairs = [];
	for (const [one, other] of pairsAmong(judged)) {
		const [low, high] = valueIn(one) <= valueIn(other) ? [one, other] : [other, one];
		const about = `${metric.name} of ${low.group.name} against ${high.group.name}`;
		const finding = theOne(told, [low.group, high.group], about);
		if (isUnusable(finding)) return isFull(findings) && finding.isMissing ? unlisted : finding;
		if (compare === "ratio" && valueIn(high) === 0) {
			pairs.push({
				metric,
				low,
				high,
				why: "both are 0, so that their ratio is undefined"
			});
			continue;
		}
		const comparison = comparisonOf(finding, about, low, high, asked);
		if (isUnusable(comparison)) return comparison;
		pairs.push({
			metric,
			low,
			high,
			comparison
		});
	}
	return pairs;
}
function isFull(findings) {
	return findings.filter(({ pair, statistic }) => pair && isCompared(statistic)).length >= mostTold.pairs;
}
function isCompared(statistic) {
	return statistic === "difference" || statistic === "ratio";
}
const unlisted = { refused: {
	status: "inconclusive",
	why: `the report lists the ${counted$1(mostTold.pairs)} worst pairs, and nothing can be confirmed of the others`
} };
function comparisonOf({ value, interval, level, n, tails, insufficient }, about, low, high, { compare, limit, told }) {
	if (value === void 0) return missing(`the value of ${about}`);
	const ofGroups = compare === "ratio" ? valueIn(low) / valueIn(high) : Math.abs(valueIn(high) - valueIn(low));
	const scale = Math.max(Math.abs(valueIn(low)), Math.abs(valueIn(high)));
	if (!near(value, ofGroups, compare === "ratio" ? 1 : scale)) return contradictory(about, "its value is not that of the two groups");
	const base = {
		value,
		n: n ?? 0,
		method: "as the report has it"
	};
	const unknown = () => interval ?? [value, value];
	if (told) return {
		...base,
		met: () => 1,
		broken: () => 1,
		interval: unknown
	};
	if (insufficient !== void 0) {
		const reason = "the method cannot bear a verdict on these groups";
		return {
			...base,
			met: () => 1,
			broken: () => 1,
			interval: unknown,
			insufficient: reason
		};
	}
	if (!tails) return missing(`the p-values of ${about}`);
	if (level === void 0) return missing(`the level of the interval of ${about}`);
	if (tails.limit !== limit) return { refused: {
		status: "inconclusive",
		why: `the report has the p-values of ${about} for the limit ${tails.limit}, and ${limit} is asked for`
	} };
	const isRatio = compare === "ratio";
	if (!interval && !isRatio) return missing(`the interval of ${about}`);
	const [least, most] = interval ?? [limit, Number.POSITIVE_INFINITY];
	const isWithin = isRatio ? least >= limit : most <= limit;
	const decided = (1 - level) / 2;
	const agrees = tails.met > decided * (1 + 1e-9) || isWithin;
	const hides = (isRatio ? most <= limit : least >= limit) && tails.broken > 5 * (1 - level) * (1 + 1e-6);
	if (least > most || interval && (!agrees || hides)) return contradictory(about, "its p-values and its interval disagree");
	return {
		...base,
		met: () => tails.met,
		broken: () => tails.broken,
		interval: () => [least, most]
	};
}

// shared/checks/rejudge/rejudged-disparity.ts
/**
* A disparity of one set of groups judged again: rates from the hits and rows of each group, by the same decision on all
* pairs; what has no counts from the pairs' own p-values at the base's limit, never better than told. Groups that are
* too small to be shown cannot be confirmed, so that nothing passes with them.
*/
function rejudgedDisparity(asked, reported, read) {
	const { key, setting, set, fairness } = asked;
	const name = set.by.map(({ column }) => column).join(" × ");
	const id = `disparity/${key}/${name}`;
	const title = `${key} by ${name}`;
	const required = setting.required && (set.by.length === 1 || fairness.intersections.required);
	const refused = ({ refused: { status, why } }) => {
		return {
			id,
			title,
			status: status === "inconclusive" && !required ? "skip" : status,
			why,
			findings: []
		};
	};
	const told = checkOf(reported, id, title);
	if (isUnusable(told)) return refused(told);
	if (isUnusable(read)) return refused(read);
	const disparity = disparities.find((one) => one.name === setting.disparity);
	const metrics = comparedMetrics(disparity, setting, read.context);
	if (metrics.length === 0) return refused(missing(`what ${key} compares`));
	const isCounted = reported.independent && metrics.every(({ hit }) => hit !== void 0);
	const isMean = setting.agg === "mean" && metrics.length > 1 && !isCounted;
	const measured = [];
	const families = [];
	for (const metric of metrics) {
		const groups = [];
		for (const group of read.groups.groups) {
			const one = isCounted ? countedGroup(metric, group, read) : valuedGroup(metric, group, read);
			if (isUnusable(one)) return refused(one);
			groups.push(one);
		}
		measured.push({
			metric,
			groups
		});
		const pairs = isCounted ? pairsOf(metric, disparity.compare, groups) : reportedPairs(told, {
			metric,
			groups,
			compare: disparity.compare,
			limit: setting.limit,
			told: isMean
		});
		if (isUnusable(pairs)) return refused(pairs);
		families.push(pairs);
	}
	const unseen = unseenGroups(told, read, fairness);
	if (isMean) {
		const mean = {
			limit: setting.limit,
			alpha: asked.alpha,
			required,
			unseen
		};
		return {
			...rejudgedMean(told, {
				...mean,
				compare: disparity.compare,
				measured
			}),
			title
		};
	}
	for (const [i, pairs] of families.entries()) pairs.push(...unseenPairs(metrics[i], unseen, read));
	const request = {
		...asked,
		disparity,
		groups: read.groups,
		required
	};
	return finished(judgeMeasured(request, {
		challenger: measured,
		families
	}), {
		told,
		unseen,
		required,
		isCounted,
		read,
		alpha: asked.alpha
	});
}
function countedGroup(metric, group, read) {
	const about = `${metric.name} of ${group.name}`;
	const counts = reportedCounts(read.valueIn(group, metric.name, "challenger"), about);
	if (isUnusable(counts)) return counts;
	if (counts.n === 0) return {
		group,
		why: "no row counts for it, as the report has it"
	};
	return {
		group,
		counts,
		estimate: wilson(counts)
	};
}
function valuedGroup(metric, group, read) {
	const finding = read.valueIn(group, metric.name, "challenger");
	const about = `${metric.name} of ${group.name}`;
	if (!finding) return missing(about);
	const { value, n, interval } = finding;
	if (value === void 0) return interval ? missing(`the value of ${about}`) : {
		group,
		why: "it is undefined, as the report has it"
	};
	const unknown = () => {
		throw new Error(`${about} is known by its value alone`);
	};
	return {
		group,
		estimate: {
			value,
			n: n ?? 0,
			method: "as the report has it",
			interval: unknown,
			p: unknown
		}
	};
}
/** How many groups without numbers take part: those that are too small, but for the ones that the base excludes. */
function unseenGroups({ findings }, { hidden, groups }, base) {
	const by = groups.set.by.map(({ column }) => column);
	const seen = new Set(groups.groups.map(({ level }) => levelKey(level)));
	const isKnown = (column, one) => groups.groups.some(({ level }) => level[column] === one);
	const aside = findings.filter(({ statistic, slice }) => statistic === "group" && slice !== void 0 && Object.keys(slice).length === by.length && !seen.has(levelKey(slice)) && base.exclude.some(({ group }) => by.every((column) => Object.hasOwn(group, column) ? slice[column] === group[column] : isKnown(column, slice[column])) && Object.keys(group).every((column) => by.includes(column))));
	return Math.max(0, hidden - new Set(aside.map(({ slice }) => levelKey(slice))).size);
}
const unseenName = "(too small to be shown)";
/** They count among the comparisons of the family, and none of them is decided. */
function unseenPairs(metric, unseen, { groups }) {
	const size = unseen * groups.groups.filter(({ excluded }) => excluded === void 0).length + unseen * (unseen - 1) / 2;
	const one = { group: {
		level: {},
		name: unseenName,
		n: 0,
		sample: groups.groups[0]?.sample
	} };
	return Array.from({ length: size }, () => ({
		metric,
		low: one,
		high: one,
		why: "not shown"
	}));
}
function finished(judged, { told, unseen, required, isCounted, read, alpha }) {
	const findings = judged.findings.filter(({ pair }) => !pair?.includes(unseenName)).map((finding) => isCounted ? finding : withToldInterval(finding, told));
	const shown = new Set(read.groups.groups.map(({ name }) => name));
	const silent = told.findings.filter(({ statistic, pair, status }) => (statistic === "difference" || statistic === "ratio") && status === "fail" && pair?.some((name) => !shown.has(name)));
	const failing = unseen === 0 ? [] : silent.map(({ subject, statistic, metric, by, pair }) => ({
		subject,
		statistic,
		...metric !== void 0 && { metric },
		...by && { by },
		...pair && { pair },
		status: "fail",
		why: "beyond the limit, as the report has it; the values of small groups are not shown"
	}));
	const words = [judged.why.replaceAll(unseenName, "a small group")];
	let status = judged.status;
	if (unseen > 0) {
		words.push(`${counted$1(unseen)} small groups cannot be judged again, because their numbers are not shown`);
		if (failing.length > 0) status = combined(status, required ? "fail" : "warn");
	}
	const unproved = isCounted ? void 0 : findings.find((finding) => !isProved(finding, alpha));
	if (unproved) {
		const { refused } = contradictory(unproved.pair?.join(" against ") ?? "", "its interval does not show that");
		return {
			...judged,
			...refused,
			findings: []
		};
	}
	if (!isCounted && combined(status, told.status) !== status) {
		status = combined(status, told.status);
		words.push(`the report says ${told.status}`);
	}
	return {
		...judged,
		status,
		why: words.join("; ").slice(0, 2e3),
		findings: [...findings, ...failing]
	};
}
/** Where p-values are equal Holm's procedure may take them in another order: an interval keeps the level that it has. */
function withToldInterval(finding, { findings }) {
	if (finding.interval === void 0 || !finding.pair) return finding;
	const own = findings.find(({ statistic, metric, pair }) => statistic === finding.statistic && metric === finding.metric && finding.pair?.every((name) => pair?.includes(name)));
	const { p: _, level: __, ...rest } = finding;
	return own?.level === void 0 ? rest : {
		...rest,
		level: own.level
	};
}
/** A pair that passes does so by an interval that lies within the limit, at the gate's level or a wider one. */
function isProved({ status, pair, interval, level, limit }, alpha) {
	if (status !== "pass" || !pair || !interval || !limit) return true;
	return level !== void 0 && level >= 1 - 2 * alpha - 1e-9 && (limit.op === ">=" ? interval[0] >= limit.value : interval[1] <= limit.value);
}

// shared/checks/rejudge/rejudged-flip-test.ts
/**
* The flip tests that the base branch limits, judged again: the share of changed decisions by its interval, which for rows
* that count alike must be that of the decisions gained and lost. That a model is not given the column is told, and not
* confirmed.
*/
function rejudgedFlipTests(fairness, reported, alpha) {
	return fairness.protected.flatMap(({ column }) => {
		const limit = flipLimit(fairness, column);
		if (limit === void 0) return [];
		const id = `flip_test/${column}`;
		const told = checkOf(reported, id, id);
		if (isUnusable(told)) return [{
			id,
			title: id,
			...told.refused,
			findings: []
		}];
		return [toldCheck(told, {
			limit: {
				op: "<=",
				value: limit
			},
			required: true,
			undecidedHolds: true,
			decides: ({ statistic, model, slice }) => statistic === "changed_share" && model === "challenger" && slice === void 0,
			level: 1 - 2 * alpha,
			faultIn: (deciding) => faultIn$1(deciding, id, reported)
		})];
	});
}
function faultIn$1(deciding, about, { report, independent }) {
	if (deciding.length > 1) return contradictory(about, "there is more than one share");
	const [only] = deciding;
	if (only?.interval === void 0) return void 0;
	const { value, interval, level, n, counts } = only;
	if (value === void 0 || n === void 0 || level === void 0) return missing(`the share of ${about}`);
	if (n < 1 || n > (report.rows ?? 0)) return contradictory(about, `it stands on ${n} of ${report.rows ?? 0} rows`);
	if (!independent) return void 0;
	const hits = Math.round(value * n);
	const changed = counts ? counts.gained + counts.lost : hits;
	if (!near(value, changed / n) || changed > n) return contradictory(about, "its value is not that of its counts");
	return clopperPearson({
		n,
		hits: changed
	}).interval(level).every((end, i) => near(end, interval[i])) ? void 0 : contradictory(about, "its interval is not that of its counts");
}

// shared/checks/rejudge/rejudged-gaps.ts
/**
* Whether the gaps that limits are about have grown, judged again by the intervals that the report has, each at the level
* that the number of its pairs asks for. Every pair of groups must be there, and its change must be that of the four values.
*/
function rejudgedGaps(all, reported, { fairness, alpha }) {
	const { limits, change, intersections } = fairness;
	return Object.entries(limits).flatMap(([key, setting]) => {
		const disparity = disparities.find(({ name }) => name === setting.disparity);
		return all.filter(({ groups }) => isAbout(setting, groups.set)).map((read) => {
			const { set, name } = read.groups;
			const id = `change/${key}/${name}`;
			const told = checkOf(reported, id, id);
			if (isUnusable(told)) return {
				id,
				title: id,
				...told.refused,
				findings: []
			};
			const isRatio = disparity.compare === "ratio";
			const required = setting.required && (set.by.length === 1 || intersections.required);
			const gaps = {
				disparity,
				setting,
				read,
				reported,
				fairness,
				alpha
			};
			return toldCheck(told, {
				limit: isRatio ? {
					op: ">=",
					value: 1 - change["ratio-margin"]
				} : {
					op: "<=",
					value: change.margin
				},
				required,
				undecidedHolds: required && change.required,
				decides: ({ statistic }) => statistic === "change" || statistic === "change_ratio",
				level: 1 - 2 * alpha,
				faultIn: (deciding) => faultIn(deciding, gaps)
			});
		});
	});
}
function faultIn(deciding, { disparity, setting, read, reported, fairness, alpha }) {
	const metrics = comparedMetrics(disparity, setting, read.context);
	const groups = read.groups.groups.filter(({ excluded }) => excluded === void 0);
	const levels = new Set(deciding.flatMap(({ level }) => level ?? []));
	const allowed = Array.from({ length: read.hidden + 1 }, (_, k) => {
		const n = groups.length + k;
		return 1 - 2 * alpha / Math.max(1, metrics.length * n * (n - 1));
	});
	for (const level of levels) if (!allowed.some((one) => Math.abs(one - level) <= 1e-12)) return otherLevel(`the change of ${disparity.name}`, level, allowed[0]);
	if (levels.size > 1) return contradictory(disparity.name, "its changes are at several levels");
	const isRatio = disparity.compare === "ratio";
	for (const metric of metrics) {
		const aside = groups.filter((group) => isAside(deciding, metric, group));
		const unfounded = aside.find((group) => reported.independent && isMeasured(metric, group, read, isRatio));
		if (unfounded) return contradictory(`${metric.name} of ${unfounded.name}`, "it is there and is not compared");
		const own = deciding.filter((finding) => finding.metric === metric.name && finding.pair !== void 0);
		const compared = groups.filter((group) => !aside.includes(group));
		for (const [one, other] of pairsAmong(compared)) {
			const about = `the change of ${metric.name} between ${one.name} and ${other.name}`;
			const finding = theOne(own, [one, other], about);
			if (isUnusable(finding)) {
				if (deciding.length >= mostTold.gaps && finding.isMissing) continue;
				return finding;
			}
			if (!reported.independent && isBare(finding)) continue;
			const fault = valueFault(finding, about, {
				pair: [one, other],
				metric,
				read,
				reported,
				...isRatio && { least: 1 - fairness.change["ratio-margin"] }
			});
			if (fault) return fault;
		}
	}
}
function isAside(deciding, metric, { level }) {
	return deciding.some((finding) => finding.metric === metric.name && finding.slice !== void 0 && finding.value === void 0 && Object.entries(level).every(([column, value]) => finding.slice?.[column] === value));
}
function isBare({ value, interval, level }) {
	return value === void 0 && interval === void 0 && level === void 0;
}
/** Whether both models have the metric in the group, so that nothing keeps it from being compared. */
function isMeasured(metric, group, read, isRatio) {
	if (!metric.hit) return false;
	return ["challenger", "champion"].every((model) => {
		const value = read.valueIn(group, metric.name, model)?.value;
		return value !== void 0 && !(isRatio && value === 0);
	});
}
function valueFault({ value, interval }, about, { pair: [one, other], metric, read, reported, least }) {
	const isRatio = least !== void 0;
	if (value === void 0) return missing(`the value of ${about}`);
	if (!interval) {
		if (!isRatio || metric.hit && reported.independent) return missing(`the interval of ${about}`);
		if (value < least) return { refused: {
			status: "inconclusive",
			why: `nothing confirms that ${about} has no upper end, and its value lies beyond the limit`
		} };
	} else if (value < interval[0] - 1e-9 || value > interval[1] + 1e-9) return contradictory(about, "its value does not lie in its interval");
	const under = (group, byMean) => {
		const [a, b] = ["challenger", "champion"].map((model) => read.valueIn(group, metric.name, model)?.value);
		if (a === void 0 || b === void 0) return void 0;
		const scaled = isRatio ? Math.log : (x) => x;
		const exactly = (x) => ({
			value: x,
			low: x,
			high: x
		});
		return {
			challenger: scaled(a),
			champion: scaled(b),
			change: exactly(scaled(a) - scaled(b)),
			middle: exactly(byMean ? scaled((a + b) / 2) : (scaled(a) + scaled(b)) / 2)
		};
	};
	for (const byMean of [true, false]) {
		const [first, second] = [under(one, byMean), under(other, byMean)];
		if (!first || !second) return missing(`both models' values behind ${about}`);
		for (const gap of [gapChange(first, second).value, gapChange(second, first).value]) if (near(value, isRatio ? Math.exp(-gap) : gap)) return void 0;
	}
	return contradictory(about, "it is not that of the groups’ values");
}

// shared/checks/rejudge/rejudged-within.ts
/**
* A disparity within the levels of a column judged again: by the intervals of its pairs (of the mean over the metrics,
* where that is judged), at the base's limit. Every pair of groups must be there.
*/
function rejudgedWithin({ key, setting, read, alpha }, reported, name) {
	const id = `disparity/${key}/${name}`;
	const told = checkOf(reported, id, id);
	if (isUnusable(told)) return {
		id,
		title: id,
		...told.refused,
		findings: []
	};
	if (isUnusable(read)) return {
		id,
		title: id,
		...read.refused,
		findings: []
	};
	const disparity = disparities.find((one) => one.name === setting.disparity);
	const metrics = comparedMetrics(disparity, setting, read.context);
	const isMean = setting.agg === "mean" && metrics.length > 1;
	const isPair = ({ statistic, pair }) => statistic === disparity.compare && pair !== void 0;
	const names = read.groups.groups.filter(({ excluded }) => excluded === void 0);
	const lacking = () => {
		const listed = told.findings.filter(isPair);
		for (const metric of metrics) {
			const own = listed.filter((finding) => finding.metric === metric.name);
			for (const pair of pairsAmong(names)) {
				const about = `${metric.name} of ${pair.map((group) => group.name).join(" against ")}`;
				const found = theOne(own, pair, about);
				if (isUnusable(found) && !(found.isMissing && listed.length >= mostTold.within)) return found;
			}
		}
	};
	return toldCheck(told, {
		limit: {
			op: disparity.compare === "ratio" ? ">=" : "<=",
			value: setting.limit
		},
		required: setting.required,
		undecidedHolds: setting.required,
		decides: isMean ? ({ statistic, model }) => statistic === "value" && model === "challenger" : isPair,
		level: 1 - 2 * alpha,
		faultIn: lacking
	});
}

// shared/checks/rejudge/group-contradiction.ts
/** What keeps the rates of a group from being those of one confusion matrix, or of one for each class against the rest. */
function contradictionIn(reported) {
	const { groups, context } = reported;
	if (context.task === "regression" || context.task === "multiclass" && context.classes.length === 0) return;
	for (const group of groups.groups) {
		const positives = {};
		for (const model of ["challenger", "champion"]) {
			const found = model === "challenger" || reported.valueIn(group, "accuracy", model) !== void 0 ? inGroup$1(reported, group, model) : void 0;
			if (!found) continue;
			if (isUnusable(found)) return found;
			for (const [name, count] of Object.entries(found)) {
				positives[name] ??= count;
				if (positives[name] !== count) return contradictory(group.name, "the two models have other labels");
			}
		}
	}
}
/** How many rows have each label. */
function inGroup$1({ context, valueIn }, group, model) {
	const faults = [];
	const counts = (metric) => {
		const read = reportedCounts(valueIn(group, metric, model), `the ${model}'s ${metric} of ${group.name}`);
		if (!isUnusable(read)) return read;
		faults.push(read);
		return {
			n: 0,
			hits: 0
		};
	};
	const same = (metric, told, n, hits) => {
		if (told.n !== n || told.hits !== hits) faults.push(contradictory(`${metric} of ${group.name}`, `it is not that of the ${model}'s other rates`));
	};
	const ends = context.task === "multiclass" ? context.classes.map((name) => `[${name}]`) : [""];
	const labels = {};
	let [right, all, chosen] = [
		0,
		0,
		0
	];
	for (const end of ends) {
		const [tp, fp] = [counts(`true_positive_rate${end}`), counts(`false_positive_rate${end}`)];
		const selected = tp.hits + fp.hits;
		labels[end] = tp.n;
		right += end === "" ? tp.hits + fp.n - fp.hits : tp.hits;
		all += end === "" ? tp.n + fp.n : tp.n;
		chosen += selected;
		same(`selection_rate${end}`, counts(`selection_rate${end}`), group.n, selected);
		const ppv = `positive_predictive_value${end}`;
		same(ppv, counts(ppv), selected, tp.hits);
		if (tp.n + fp.n !== group.n) faults.push(contradictory(group.name, `its positives and negatives are not all of its ${group.n} rows`));
		if (end !== "") continue;
		same("false_negative_rate", counts("false_negative_rate"), tp.n, tp.n - tp.hits);
		same("true_negative_rate", counts("true_negative_rate"), fp.n, fp.n - fp.hits);
		const npv = "negative_predictive_value";
		same(npv, counts(npv), group.n - selected, fp.n - fp.hits);
	}
	same("accuracy", counts("accuracy"), all, right);
	if (all !== group.n || context.task === "multiclass" && chosen !== group.n) faults.push(contradictory(group.name, "its classes are not all of its rows"));
	return faults[0] ?? labels;
}

// shared/checks/rejudge/level-contradiction.ts
/** A level that the base branch's cuts of a column cannot make: another range of numbers, or more of them. */
function levelContradiction(levels, { by }) {
	for (const { column, edges, bins } of by) {
		const own = new Set(levels.map((level) => level[column]));
		own.delete("(missing)");
		const names = edges && binNames(edges);
		const other = names && [...own].find((name) => !names.includes(name));
		if (other !== void 0) return contradictory(`groups by ${column}`, `no range of the base branch is called ${other}`);
		if (bins !== void 0 && own.size > bins) return contradictory(`groups by ${column}`, `there are ${own.size} ranges, and ${bins} are asked for`);
	}
}

// shared/checks/rejudge/shares-contradiction.ts
/** Weights are sums of many numbers, so that the rates agree but for rounding. */
const tolerance = 1e-6;
/**
* What keeps the rates of weighted or clustered rows in a group from being those of one confusion matrix. There are no
* counts, but the shares of all weight must fit each other, and each rate's n counts the rows of its denominator.
*/
function sharesContradiction(reported) {
	const { groups, context } = reported;
	if (context.task === "regression" || context.task === "multiclass" && context.classes.length === 0) return;
	const ends = context.task === "multiclass" ? context.classes.map((name) => `[${name}]`) : [""];
	for (const group of groups.groups) {
		const known = /* @__PURE__ */ new Map();
		for (const model of ["challenger", "champion"]) {
			if (model === "champion" && reported.valueIn(group, "accuracy", model) === void 0) continue;
			const found = inGroup(reported, group, model, ends);
			if (isUnusable(found)) return found;
			for (const [name, labelled] of found) {
				const other = known.get(name);
				if (other !== void 0 && Math.abs(other - labelled) > tolerance) return contradictory(group.name, "the two models have other labels");
				known.set(name, labelled);
			}
		}
	}
}
function inGroup({ context, valueIn }, group, model, ends) {
	const all = /* @__PURE__ */ new Map();
	const names = ends.flatMap((end) => [...[
		"selection_rate",
		"true_positive_rate",
		"false_positive_rate",
		"positive_predictive_value"
	].map((metric) => `${metric}${end}`)]);
	if (context.task === "binary") names.push("false_negative_rate", "true_negative_rate", "negative_predictive_value");
	for (const name of [...names, "accuracy"]) {
		const finding = valueIn(group, name, model);
		if (!finding) return missing(`the ${model}'s ${name} of ${group.name}`);
		if (finding.n === void 0) return missing(`the rows behind the ${model}'s ${name} of ${group.name}`);
		all.set(name, finding);
	}
	const at = (name) => all.get(name);
	const off = (what) => contradictory(group.name, `the ${model}'s ${what}`);
	const labelled = /* @__PURE__ */ new Map();
	let [hit, chosen, share, isWhole] = [
		0,
		0,
		0,
		true
	];
	for (const end of ends) {
		const [tp, fp] = [at(`true_positive_rate${end}`), at(`false_positive_rate${end}`)];
		if (tp.n + fp.n !== group.n || at(`selection_rate${end}`).n !== group.n) return off(`positives and negatives are not all of its ${group.n} rows`);
		const own = sharesOf(at, end);
		if (!own) return off("rates are not those of one confusion matrix");
		labelled.set(`rows${end}`, tp.n);
		hit += own.hit;
		chosen += own.chosen;
		if (own.labelled === void 0) isWhole = false;
		else labelled.set(`share${end}`, own.labelled);
		share += own.labelled ?? 0;
	}
	const accuracy = at("accuracy");
	if (accuracy.n !== group.n || accuracy.value === void 0) return off("accuracy is not that of its rows");
	if (context.task === "multiclass") return [
		hit - accuracy.value,
		chosen - 1,
		isWhole ? share - 1 : 0
	].every((one) => Math.abs(one) <= tolerance) ? labelled : off("rates are not those of one confusion matrix");
	const positives = 1 + 2 * hit - chosen - accuracy.value;
	const fits = [
		[
			at("true_positive_rate").value,
			hit,
			positives
		],
		[
			at("false_positive_rate").value,
			chosen - hit,
			1 - positives
		],
		[
			at("false_negative_rate").value,
			positives - hit,
			positives
		],
		[
			at("true_negative_rate").value,
			1 - positives - chosen + hit,
			1 - positives
		],
		[
			at("negative_predictive_value").value,
			1 - positives - chosen + hit,
			1 - chosen
		]
	];
	const rows = ["positive", "negative"].map((side) => at(`${side}_predictive_value`).n);
	const mirrored = at("false_negative_rate").n === at("true_positive_rate").n && at("true_negative_rate").n === at("false_positive_rate").n && rows[0] + rows[1] === group.n;
	const agrees = fits.every(([value, part, whole]) => value === void 0 || Math.abs(value * whole - part) <= tolerance);
	if (!mirrored || !agrees) return off("rates are not those of one confusion matrix");
	labelled.set("share", positives);
	return labelled;
}
/** Undefined where the rates of a class do not fit each other. */
function sharesOf(at, end) {
	const value = (metric) => at(`${metric}${end}`).value;
	const [chosen, tpr, fpr] = [
		"selection_rate",
		"true_positive_rate",
		"false_positive_rate"
	].map(value);
	const precision = value("positive_predictive_value");
	if (chosen === void 0 || precision === void 0 && chosen > tolerance) return void 0;
	const hit = (precision ?? 0) * chosen;
	if (end === "") return {
		hit,
		chosen
	};
	const byHits = tpr !== void 0 && tpr > 0 ? hit / tpr : void 0;
	const byMisses = fpr !== void 0 && fpr > 0 ? 1 - (chosen - hit) / fpr : void 0;
	if (byHits !== void 0 && byMisses !== void 0 && Math.abs(byHits - byMisses) > tolerance) return;
	const labelled = byHits ?? byMisses;
	return {
		hit,
		chosen,
		...labelled !== void 0 && { labelled }
	};
}

// shared/checks/rejudge/reported-groups.ts
/**
* The groups of a set, each with its values. They must hold all rows between them, those that are too small to be shown
* among them, and the rates of one group must be those of one confusion matrix. A column is cut as the base branch cuts it.
*/
function reportedGroups(set, reported, { task, fairness, clustered }) {
	const by = set.by.map(({ column }) => column);
	const about = `groups by ${by.join(" × ")}`;
	const check = checkOf(reported, `groups/${by.join(" × ")}`, about);
	if (isUnusable(check)) return check;
	const values = /* @__PURE__ */ new Map();
	const levels = /* @__PURE__ */ new Map();
	for (const finding of check.findings) {
		const { statistic, slice, model, subject } = finding;
		if (statistic !== "value" || !slice || model !== "challenger" && model !== "champion") continue;
		if (!(Object.keys(slice).length === by.length && by.every((one) => Object.hasOwn(slice, one)))) return contradictory(about, "a level is not one of these columns");
		const key = JSON.stringify([
			levelKey(slice),
			subject,
			model
		]);
		if (values.has(key)) return contradictory(about, `there is more than one ${subject} of a group`);
		values.set(key, finding);
		levels.set(levelKey(slice), slice);
	}
	const context = {
		task,
		classes: task === "multiclass" ? classesIn(check.findings) : []
	};
	const valueFor = (slice, metric, model) => values.get(JSON.stringify([
		levelKey(slice),
		metric,
		model
	]));
	const other = levelContradiction([...levels.values()], set);
	if (other) return other;
	const size = task === "regression" ? "mean_prediction" : "accuracy";
	const found = [];
	for (const level of levels.values()) {
		const n = valueFor(level, size, "challenger")?.n;
		if (n === void 0 || n < 1) return missing(`the rows of a group by ${by.join(" × ")}`);
		found.push({
			level,
			n,
			sample: unread
		});
	}
	const hidden = hiddenIn(check.findings, about);
	if (typeof hidden !== "number") return hidden;
	const rows = found.reduce((sum, { n }) => sum + n, 0);
	const lacking = task !== "regression" || !clustered ? lackingRows(rows, hidden, reported, fairness, about) : void 0;
	if (lacking) return lacking;
	const all = {
		groups: groupsOf(set, {
			by,
			levels: found
		}, fairness),
		context,
		hidden,
		valueIn: ({ level }, metric, model) => valueFor(level, metric, model)
	};
	return (reported.independent ? contradictionIn(all) : sharesContradiction(all)) ?? all;
}
/** The metrics of one class name it: `selection_rate[cat]`. */
function classesIn(findings) {
	const named = findings.flatMap(({ subject }) => /^selection_rate\[(.*)\]$/s.exec(subject)?.[1] ?? []);
	return [...new Set(named)];
}
/** All that the report should have of the groups on this task. */
function metricsIn({ context }) {
	return groupMetricsOf(context);
}
function hiddenIn(findings, about) {
	const small = findings.filter(({ statistic }) => statistic === "small_groups");
	if (small.length === 0) return 0;
	const value = small[0].value;
	if (small.length > 1 || value === void 0 || !Number.isSafeInteger(value) || value < 1) return contradictory(about, "its small groups are not counted");
	return value;
}
/** People whose value is missing may be left out where the base says so. */
function lackingRows(rows, hidden, { report }, { missing: missingValues, "smallest-shown": smallest }, about) {
	if (report.rows === void 0) return missing("how many rows there are");
	const left = report.rows - rows;
	const most = missingValues === "exclude" ? left : hidden * (smallest - 1);
	if (left >= hidden && left <= most) return void 0;
	return missing(`some rows of ${about}: they hold ${counted$1(rows)} of ${counted$1(report.rows)}, and ${counted$1(hidden)} are too small to be shown`);
}
function unread() {
	throw new Error("a report has no rows of a group");
}

// shared/checks/rejudge/sets-contradiction.ts
/**
* What keeps sets of groups from being the same people: the men of all races together are all men, and men and women
* together as many as all races, with the same labels and the same decisions. So the numbers of one set cannot be those of
* another model or of other rows. Groups that are too small to be shown leave as much room as they may hold.
*/
function setsContradiction(all, { missing, "smallest-shown": smallest }, independent) {
	if (missing === "exclude" || all.length === 0) return void 0;
	const models = all.some(({ groups, valueIn }) => groups.groups.some((group) => valueIn(group, "accuracy", "champion") !== void 0)) ? ["challenger", "champion"] : ["challenger"];
	for (const metric of metricsIn(all[0]).filter(({ hit }) => hit !== void 0)) for (const model of models) {
		const sums = all.map((one) => marginsOf(one, metric.name, model, independent));
		for (const [i, coarse] of all.entries()) {
			const [own, columns] = [sums[i], columnsOf(coarse)];
			for (const [k, fine] of all.entries()) {
				const isFiner = columns.filter((column) => columnsOf(fine).includes(column)).length === columns.length && columnsOf(fine).length > columns.length;
				const isTotal = columns.length === 1 && columnsOf(fine).length === 1 && k > i;
				if (!isFiner && !isTotal) continue;
				const by = isFiner ? columns : [];
				const room = {
					coarse: isFiner ? 0 : coarse.hidden * (smallest - 1),
					fine: fine.hidden * (smallest - 1)
				};
				const level = levelThatDiffers(own(by), sums[k](by), room);
				if (level === void 0) continue;
				const what = `by ${`${coarse.groups.name} and ${fine.groups.name}`} they are not of the same people${level === "" ? "" : `: ${level}`}`;
				return contradictory(`the ${model}'s ${metric.name}`, what);
			}
		}
	}
}
function columnsOf({ groups }) {
	return groups.set.by.map(({ column }) => column);
}
/** A rate's counts summed over all groups that are alike in some columns, by their values in these. */
function marginsOf(read, metric, model, independent) {
	const counts = read.groups.groups.map(({ level, ...group }) => {
		const finding = read.valueIn({
			...group,
			level
		}, metric, model);
		if (!independent) return {
			level,
			n: finding?.n ?? 0
		};
		const own = reportedCounts(finding, metric);
		return {
			level,
			...isUnusable(own) ? {
				n: 0,
				hits: 0
			} : own
		};
	});
	return (by) => {
		const sums = /* @__PURE__ */ new Map();
		for (const { level, n, ...rest } of counts) {
			const key = by.map((column) => level[column]).join(", ");
			const sum = sums.get(key) ?? {
				n: 0,
				..."hits" in rest && { hits: 0 }
			};
			const hits = "hits" in rest && { hits: (sum.hits ?? 0) + rest.hits };
			sums.set(key, {
				n: sum.n + n,
				...hits
			});
		}
		return sums;
	};
}
/** The first level of which two sets have other counts than groups that are not shown can explain. */
function levelThatDiffers(coarse, fine, room) {
	let more = 0;
	for (const key of /* @__PURE__ */ new Set([...coarse.keys(), ...fine.keys()])) {
		const [a, b] = [coarse, fine].map((sums) => sums.get(key) ?? {
			n: 0,
			hits: 0
		});
		const rows = a.n - b.n;
		const hits = (a.hits ?? 0) - (b.hits ?? 0);
		more += Math.max(0, rows, hits);
		if (Math.min(rows, hits) < -room.coarse || more > room.fine || room.coarse === 0 && hits > rows) return key;
	}
}

// shared/checks/rejudge/fairness-check.ts
/**
* What fairness-check would say of the numbers in a report that nobody vouches for: every limit on every set of groups
* that the base branch asks for, and the change against the champion in every group. What else the report tells, of
* inputs, people and missing values, is told on and never better than it says itself.
*/
function rejudgeFairness(report, settings) {
	const { model, columns, evaluate, fairness } = settings;
	if (!fairness) return {
		verdict: "error",
		summary: "the base branch names no protected columns",
		checks: [],
		notices: []
	};
	const { alpha } = evaluate;
	const reported = {
		report,
		independent: columns.weight === void 0 && columns.group === void 0
	};
	const sets = groupSets(fairness);
	const plain = sets.filter(({ within }) => within === void 0);
	const read = readSets(plain, reported, {
		task: model.task,
		fairness,
		clustered: columns.group !== void 0
	});
	const checks = [];
	for (const [key, setting] of Object.entries(fairness.limits)) for (const set of sets.filter((one) => isAbout(setting, one))) if (set.within !== void 0) {
		const over = plain.find(({ by }) => by.length === 1 && by[0].column === set.by[0].column);
		const asked = {
			key,
			setting,
			alpha,
			read: read.get(over)
		};
		checks.push(rejudgedWithin(asked, reported, over.by[0].column));
	} else {
		const groups = read.get(set);
		checks.push(rejudgedDisparity({
			key,
			setting,
			set,
			fairness,
			alpha
		}, reported, groups));
	}
	checks.push(...changes([...read.values()], reported, settings, fairness));
	for (const [set, groups] of read) checks.push(tableOf(set.by, groups, reported));
	checks.push(...rejudgedFlipTests(fairness, reported, alpha));
	const asked = new Set(checks.map(({ id }) => id));
	checks.push(...report.checks.filter(({ id }) => !asked.has(id)).map(toldOn));
	const verdict = worst(checks.map(({ status }) => status));
	return {
		verdict,
		summary: summaryOf(verdict, checks, ""),
		checks,
		notices: noticesOf(fairness)
	};
}
/** Every set of groups as the report has it; none of them where they are not the same people. */
function readSets(sets, reported, asked) {
	const read = new Map(sets.map((set) => [set, reportedGroups(set, reported, asked)]));
	const sound = [...read.values()].flatMap((one) => isUnusable(one) ? [] : [one]);
	const contradiction = setsContradiction(sound, asked.fairness, reported.independent);
	if (!contradiction) return read;
	return new Map([...read].map(([set, one]) => [set, isUnusable(one) ? one : contradiction]));
}
function changes(all, reported, { evaluate: { alpha, seed }, models }, fairness) {
	const read = all.flatMap((one) => isUnusable(one) ? [] : [one]);
	const change = (status, why) => [{
		id: "change",
		title: "Change against the champion",
		status,
		why,
		findings: []
	}];
	if (read.length < all.length) return change("inconclusive", "some groups cannot be read");
	if (reported.report.checks.some(({ id, findings }) => id.startsWith("groups/") && findings.some(({ model }) => model === "champion"))) return [...rejudgedChange(read, reported, {
		fairness,
		alpha,
		seed
	}), ...rejudgedGaps(read, reported, {
		fairness,
		alpha
	})];
	return models?.champion === void 0 ? change("skip", "there is no champion yet to compare with") : change("inconclusive", noChampion);
}
/** The values of a set's groups, as they were read. */
function tableOf(by, read, reported) {
	const name = by.map(({ column }) => column).join(" × ");
	const base = {
		id: `groups/${name}`,
		title: `Groups by ${name}`
	};
	if (isUnusable(read)) return {
		...base,
		...read.refused,
		findings: []
	};
	const told = checkOf(reported, base.id, base.title);
	const findings = isUnusable(told) ? [] : told.findings.map(numbersOf);
	return {
		...base,
		status: "skip",
		why: "as the report has them",
		findings
	};
}
function noticesOf({ missing }) {
	if (missing !== "exclude") return [];
	return ["How many people were left out, because a protected value is missing, is the report’s own word."];
}
/** What judges no limit of the base branch: it may hold the gate, and never lets it through. */
function toldOn({ id, status: told, findings }) {
	return {
		id,
		title: id,
		status: told === "pass" ? "skip" : told,
		why: `the report says ${told}, and no limit of the base branch is about it`,
		findings: findings.map(numbersOf)
	};
}

// shared/checks/rejudge/tests.ts
/** The results of the feature code's tests judged again from how many failed, passed and were skipped. */
function rejudgeTests(report) {
	const counts = countsIn(report);
	const { status, why } = isUnusable(counts) ? counts.refused : judged(counts);
	const findings = isUnusable(counts) ? [] : findingsOf(counts, status);
	return {
		verdict: status,
		summary: why,
		checks: [{
			id: "tests",
			title: isUnusable(counts) ? "tests" : tests(counts.n),
			status,
			why,
			findings
		}],
		notices: []
	};
}
function countsIn(report) {
	const check = checkOf({
		report,
		independent: true
	}, "tests", "the tests");
	if (isUnusable(check)) return check;
	if (report.checks.some(({ id }) => id === "totals")) return contradictory("the tests", "their totals do not fit them");
	const failing = numberOf(check, "failing_tests");
	const [passing, skipped, flaky] = [
		"passing_tests",
		"skipped_tests",
		"flaky_tests"
	].map((statistic) => numberOf(check, statistic)?.value);
	const n = failing?.n;
	if (failing?.value === void 0 || passing === void 0 || skipped === void 0 || flaky === void 0) return missing("how many tests failed, passed, were skipped or passed only when run again");
	if (n === void 0) return missing("how many tests there are");
	const counts = {
		failing: failing.value,
		passing,
		skipped,
		flaky,
		n
	};
	if (!Object.values(counts).every((count) => Number.isSafeInteger(count) && count >= 0)) return contradictory("the tests", "a count is no whole number");
	if (counts.failing + passing + skipped !== n || flaky > passing) return contradictory("the tests", `their counts do not add up to ${counted$1(n)}`);
	return counts;
}
function numberOf({ findings }, statistic) {
	const all = findings.filter((finding) => finding.statistic === statistic);
	return all.length === 1 ? all[0] : void 0;
}
function judged({ failing, passing, skipped, flaky, n }) {
	const aside = skipped === 0 ? "" : `, ${counted$1(skipped)} skipped`;
	if (failing > 0) return {
		status: "fail",
		why: `${counted$1(failing)} of ${tests(n)} failed${aside}`
	};
	if (passing === 0) return {
		status: "inconclusive",
		why: `no test ran${aside}`
	};
	if (flaky > 0) return {
		status: "warn",
		why: `${tests(flaky)} passed only when run again`
	};
	return {
		status: "pass",
		why: `${tests(passing)} passed${aside}`
	};
}
function findingsOf({ failing, passing, skipped, flaky, n }, verdict) {
	const count = (statistic, value) => ({
		subject: "tests",
		statistic,
		value
	});
	const status = verdict === "warn" ? "pass" : verdict;
	return [
		{
			...count("failing_tests", failing),
			limit: {
				op: "<=",
				value: 0
			},
			better: "smaller",
			n,
			status
		},
		count("passing_tests", passing),
		count("skipped_tests", skipped),
		count("flaky_tests", flaky)
	];
}
function tests(count) {
	return `${counted$1(count)} ${count === 1 ? "test" : "tests"}`;
}

// shared/checks/rejudge/validate-data.ts
/**
* The checks of the data judged again: every check that the base branch asks for must be there, and each value stands
* against the base's limit. A contract's rules are judged by the limits that the report says, because the contract is
* no part of it; no check comes out better than it says itself.
*/
function rejudgeValidation(report, settings) {
	if (judgedInputs(report).length === 0) return refused("the report says nothing about any table");
	const { alpha } = settings.evaluate;
	const asked = catalogue$1.dataChecks.flatMap((entry) => {
		const own = settings.validate?.checks[entry.name];
		if (own === false || own === void 0 && !entry.isDefault) return [];
		return [{
			entry,
			severity: own?.severity ?? entry.severity,
			limit: own?.limit ?? entry.limit?.default
		}];
	});
	const checks = [];
	for (const { entry, severity, limit } of asked) {
		const told = report.checks.filter(({ id }) => id.startsWith(`${entry.name}/`));
		checks.push(...told.map((check) => rejudgedCheck(check, {
			severity,
			limit: limit ?? void 0,
			alpha
		}, entry)));
		if (told.length === 0 && entry.scope === "table") checks.push(absent(entry));
	}
	const promised = report.checks.filter(({ id }) => id.startsWith("contract/"));
	if (settings.data?.contract !== void 0 && promised.length === 0) checks.push(absentContract);
	checks.push(...promised.map((check) => rejudgedCheck(check, {
		severity: "error",
		alpha
	})));
	const verdict = worst(checks.map(({ status }) => status));
	const deciding = checks.filter(({ status }) => status === verdict);
	return {
		verdict,
		summary: verdict === "pass" ? `${deciding.length} checks are kept` : [`${deciding[0].id}: ${deciding[0].why}`, ...otherChecks(checks.filter((check) => check !== deciding[0]))].join("; "),
		checks,
		notices: promised.length === 0 ? [] : ["The limits of the contract's rules are the report's own: the contract was read where the report was made."]
	};
}
function judgedInputs({ provenance }) {
	return provenance.inputs.map(({ name }) => name).filter((name) => /^data(\.train|\.test)?$/.test(name));
}
function refused(why) {
	return {
		verdict: "error",
		summary: why,
		checks: [{
			id: "tables",
			title: "tables",
			status: "error",
			why,
			findings: []
		}],
		notices: []
	};
}
function absent({ name, title }) {
	return {
		id: name,
		title,
		status: "error",
		why: "the report says nothing about this check",
		findings: []
	};
}
const absentContract = {
	id: "contract",
	title: "The contract is kept",
	status: "error",
	why: "the base branch names a contract, and the report says nothing about one",
	findings: []
};
function rejudgedCheck({ id, status: told, findings }, asked, entry) {
	const judged = findings.map((finding) => rejudgedFinding(finding, entry, asked));
	const statuses = judged.flatMap(({ status }) => status ?? []);
	const unproved = statuses.length === 0 && told !== "skip";
	const status = told === "skip" && statuses.length === 0 ? "skip" : worst([
		...statuses,
		told,
		...unproved ? ["inconclusive"] : []
	]);
	const broken = judged.filter((finding) => finding.status === status).length;
	const why = statuses.length === 0 ? `the report says ${told} and gives no numbers` : `${counted$1(broken)} of ${counted$1(statuses.length)} values come to ${status}`;
	return {
		id,
		title: entry?.title ?? id,
		status,
		why,
		findings: judged
	};
}
/** Only the numbers of a finding, its column's name, and a status that is no better than what it says. */
function rejudgedFinding({ subject, statistic, slice, value, n, interval, level, p, limit: own, status: told }, entry, { severity, limit: trusted, alpha }) {
	const limit = own && entry?.limit && trusted !== void 0 ? {
		op: entry.limit.op,
		value: trusted
	} : own;
	const numbers = {
		subject,
		statistic,
		slice,
		value,
		n,
		interval,
		level,
		p,
		limit
	};
	if (told === void 0) return numbers;
	if (!limit || value === void 0) return {
		...numbers,
		status: told
	};
	const reached = p !== void 0 && p > alpha && told === "pass" ? "pass" : against(value, limit);
	const isTold = entry === void 0 && reached === "fail" && (told === "warn" || told === "skip");
	return {
		...numbers,
		status: isTold ? told : worse(bySeverity(reached, severity), told)
	};
}
function against(value, { op, value: limit }) {
	return {
		"<=": value <= limit,
		">=": value >= limit,
		"<": value < limit,
		">": value > limit
	}[op] ? "pass" : "fail";
}
function worse(a, b) {
	if (a === "skip" || b === "skip") return a === "skip" && b === "skip" ? "skip" : a === "skip" ? b : a;
	return worst([a, b]);
}

// shared/checks/rejudge/catalogue.ts
/** How each gate is judged again from its numbers; a gate's way is one file here and one line. */
const catalogue = /* @__PURE__ */ new Map([
	["evaluate-vs-champion", rejudgeEvaluation],
	["fairness-check", rejudgeFairness],
	["tests", rejudgeTests],
	["validate-data", rejudgeValidation]
]);

// shared/checks/rejudge.ts
/**
* Judges a report that nobody vouches for again: from its numbers, by what the base branch asks for. Its verdict,
* statuses, reasons, titles and limits count for nothing. Numbers that are missing, contradict each other or answer
* another question never pass. What this can and cannot show: docs/decisions/judging-again.md.
* @param settings those of the base branch
*/
function rejudge(report, settings, failOn) {
	const judge = catalogue.get(report.gate);
	const judged = judge ? judge(report, settings, failOn) : rejudgeAnyGate(report);
	if (judged.verdict === report.verdict) return judged;
	const notice = `The report says ${report.verdict} of itself; its numbers come to ${judged.verdict}.`;
	return {
		...judged,
		notices: [notice, ...judged.notices]
	};
}

// actions/report/judge-again.ts
/**
* An untrusted report with verdicts that are reached anew from its numbers and the base branch's limits. One of a
* model that no settings name cannot be judged. Of one from a fork nothing is shown but
* its numbers, because a reader could take its words for ours.
*/
function judgeAgain(told, projects, { failOn, isFork, run, source }) {
	const { gate, model } = told;
	const project = projects.length === 1 ? projects[0] : projects.find(({ settings }) => settings.model.name === model.name);
	if (!project) return {
		source,
		gate,
		model: model.name,
		problem: "unreadable",
		why: "no settings of the base branch name this model"
	};
	const { verdict, summary, checks, notices } = rejudge(told, project.settings, failOn);
	return {
		source,
		trust: isFork ? "self-reported" : "own",
		report: {
			...told,
			verdict,
			summary,
			checks,
			sections: isFork ? [] : told.sections,
			notices,
			provenance: {
				...told.provenance,
				run
			}
		}
	};
}

// actions/report/provenance-of.ts
/** Where a report over all gates comes from. */
function provenanceOf(run, started) {
	return {
		commit: run.commit,
		repository: run.repository,
		pullRequest: run.pullRequest?.number,
		run: run.url,
		tool: `tollgate ${packageVersion()}`,
		started: started.toISOString(),
		seconds: (Date.now() - started.getTime()) / 1e3
	};
}

// actions/report/check-annotations-of.ts
const levels = {
	error: "failure",
	fail: "failure",
	inconclusive: "warning",
	warn: "warning"
};
/** A mark on the line of each limit that did not hold, worst first; checks whose limit stands in no file of the commit have none. */
function checkAnnotationsOf({ models }) {
	return models.flatMap(({ name, gates }) => gates.flatMap(({ gate, report }) => (report?.checks ?? []).flatMap(({ status, title, why, at }) => {
		const level = levels[status];
		if (level === void 0 || at === void 0) return [];
		const where = models.length > 1 ? `${name}, ${gate}` : gate;
		return [{
			path: at.file,
			line: at.line,
			level,
			title: `${where}: ${title} (${status})`,
			message: why
		}];
	}))).sort((a, b) => Number(b.level === "failure") - Number(a.level === "failure"));
}

// actions/report/publish-overall.ts
/** Writes the report's files, then shows it everywhere: the surest places first, GitHub last. */
async function publishOverall(overall, publishing) {
	const { host, inputs } = publishing;
	const { verdict, summary } = overall;
	const stops = blocks(verdict, inputs.failOn);
	const run = { run: overall.provenance.run };
	await writeOverall(resolve(inputs.reportPath), overall);
	await writeWhole(resolve(inputs.htmlPath), pageOf(overall, publishing));
	await writeWhole(resolve(inputs.junitPath), renderJUnit(overall, { failOn: inputs.failOn }));
	const approved = overall.approvals && String(overall.approvals.status === "granted");
	const { reportPath: report, htmlPath: html, junitPath: junit } = inputs;
	host.setOutputs({
		verdict,
		summary,
		report,
		html,
		junit,
		approved
	});
	host.show(renderOverallTerminal(overall, host.display));
	host.annotate(sourceAnnotations(overall));
	const links = {
		...run,
		report: await upload(publishing)
	};
	try {
		await host.writeSummary?.(renderOverallSummary(overall, { links }));
	} catch (error) {
		host.warning(`The job summary could not be written: ${error instanceof Error ? error.message : error}`);
	}
	await comment(overall, publishing, links, stops);
	await check(overall, publishing, links);
	return {
		verdict,
		blocks: stops
	};
}
/** The page names the JSON that it was drawn from, so that both can be held against each other years later. */
function pageOf(overall, { inputs, run }) {
	const pull = overall.provenance.pullRequest;
	return renderHtml(overall, {
		links: {
			run: overall.provenance.run,
			pullRequest: pull === void 0 ? void 0 : run.url?.replace(/\/actions\/runs\/\d+$/, `/pull/${pull}`)
		},
		json: {
			name: basename(inputs.reportPath),
			sha256: createHash("sha256").update(overallText(overall)).digest("hex")
		}
	});
}
/** The address of the page, where it could be uploaded. */
async function upload({ host, desk, inputs }) {
	if (!inputs.upload || !desk) return void 0;
	const data = await desk.artifacts.upload({
		name: inputs.artifactName,
		file: resolve(inputs.reportPath)
	});
	const page = await desk.artifacts.upload({
		name: `${inputs.artifactName}.html`,
		file: resolve(inputs.htmlPath),
		unzipped: true
	});
	for (const uploaded of [data, page]) if (uploaded.status === "failed") host.notice(uploaded.why);
	return page.status === "uploaded" ? page.url : void 0;
}
async function comment(overall, { host, inputs, run, mode, holdsBack }, links, stops) {
	const reason = await holdsBack?.();
	if (reason !== void 0) return host.notice(reason);
	const published = await host.publishComment({
		key: inputs.commentKey ?? inputs.workflow ?? run.workflowPath ?? run.workflow ?? "tollgate",
		section: [
			"report",
			inputs.config,
			...inputs.folders
		].join(" "),
		replaces: (section) => !section.startsWith("report "),
		mode,
		verdict: overall.verdict,
		title: overall.models.map(({ name }) => name).join(", ") || "Tollgate",
		body: ({ before, characters }) => renderOverallComment(overall, {
			links,
			before,
			budget: {
				...commentBudget,
				characters
			}
		}),
		fingerprint: renderOverallComment(timeless(overall)),
		memory: memoryOf(overall),
		decision: overall.summary,
		blocks: stops
	}, run);
	if ("url" in published) host.setOutputs({ "comment-url": published.url });
}
async function check(overall, { host, desk, inputs, run, recount }, links) {
	if (inputs.check === void 0 || !desk || run.commit === void 0) return;
	const { approvals } = overall;
	const judged = {
		...overall,
		approvals: void 0
	};
	const said = {
		title: joined(overallSentence(judged)),
		summary: renderOverallCheck(judged, { links })
	};
	const { conclusion, withApprovals } = conclusionOf({
		verdict: overall.verdict,
		failOn: inputs.failOn,
		selfReported: isSelfReported(overall),
		asSelfReported: inputs.selfReported,
		approvals: approvals?.status
	});
	const published = await desk.checks.finish({
		name: inputs.check,
		commit: run.commit,
		conclusion,
		...approvals ? showApprovals(said, approvals.status, escapeMarkdown(approvals.why)) : said,
		annotations: checkAnnotationsOf(overall),
		outcome: {
			conclusion: withApprovals,
			runId: run.id ?? 0,
			attempt: run.attempt ?? 1
		}
	});
	if ("why" in published) return host.notice(published.why);
	host.setOutputs({ "check-url": published.url });
	if ("untidy" in published && published.untidy) host.warning(published.untidy);
	if (approvals && recount && published.status === "published") await settle({
		host,
		check: inputs.check,
		desk,
		commit: run.commit,
		count: recount
	});
}
function isSelfReported({ models }) {
	return models.some(({ gates }) => gates.some(({ trust }) => trust === "self-reported"));
}
/** What kept a report from being read; the gates have marked their own failures already. */
function sourceAnnotations({ models }) {
	return models.flatMap(({ name, gates }) => gates.flatMap(({ gate, problem, summary }) => problem === void 0 ? [] : [{
		level: "error",
		title: `${name}: ${gate} (${problem})`,
		message: summary
	}]));
}
/** The report over all gates without what differs between two runs that say the same. */
function timeless(overall) {
	const { commit: _, run: __, ...provenance } = overall.provenance;
	return {
		...overall,
		models: overall.models.map((model) => ({
			...model,
			gates: model.gates.map(({ report, ...entry }) => ({
				...entry,
				report: report && withoutTimes(report)
			}))
		})),
		provenance: {
			...provenance,
			started: "",
			seconds: 0
		}
	};
}

// actions/report/refused-overall.ts
/** The report where the user's input kept everything else from being read. */
function refusedOverall(fault, run, started) {
	return {
		schema: "tollgate/overall/v1",
		verdict: "error",
		summary: fault.message.slice(0, 2e3),
		models: [],
		provenance: provenanceOf(run, started)
	};
}

// actions/report/report-followed-run.ts
/**
* Publishes the result of the pull request's run that this one follows (event `workflow_run`), which had no right to
* do so itself. Of its report only the numbers count: limits come from the base branch, and verdicts are
* reached again. Throws an InputError where that run is not what it should be.
*/
async function reportFollowedRun(host) {
	const started = /* @__PURE__ */ new Date();
	const inputs = readInputs(host);
	const { desk, followed } = await follow(host, inputs);
	const run = runOf(host, followed);
	if (followed.event === "pull_request_review") return turnApprovals(host, desk, inputs, run);
	const publishing = {
		host,
		desk,
		inputs,
		run,
		mode: "update",
		async holdsBack() {
			if (!followed.pullRequest) return `No comment was written: ${followed.moved}.`;
			if (await followed.isCurrent()) return void 0;
			return "No comment was written: the pull request has moved on to another commit.";
		}
	};
	if (inputs.check) await desk.checks.begin(inputs.check, followed.headSha);
	try {
		const projects = await baseProjects(host, desk, inputs, followed.base);
		const mode = projects[0].settings.report.comment;
		const told = await readArtifact(followed, inputs);
		const trusted = await ownReports(projects, inputs, host);
		const again = told.reports.map((report) => judgeAgain(report, projects, {
			failOn: inputs.failOn,
			isFork: followed.isFork,
			run: followed.url,
			source: told.source
		}));
		const gathered = {
			reports: [...trusted.reports, ...again.flatMap((one) => "report" in one ? [one] : [])],
			unusable: [
				...trusted.unusable,
				...told.unusable,
				...again.flatMap((one) => "why" in one ? [one] : [])
			]
		};
		const overall = combine({
			...gathered,
			expected: expectedModels(projects, inputs, []),
			isClosed: true,
			commit: followed.headSha,
			approvals: await countApprovals(projects, run, desk),
			notices: [...unknownBase(followed), ...new Set(projects.flatMap(({ notices }) => notices))],
			provenance: provenanceOf(run, started)
		});
		const recount = () => countApprovals(projects, run, desk);
		return await publishOverall(overall, {
			...publishing,
			mode,
			recount
		});
	} catch (fault) {
		if (fault instanceof InputError) await publishOverall(refusedOverall(fault, run, started), publishing);
		throw fault;
	}
}
async function follow(host, { workflow }) {
	if (workflow === void 0) throw new InputError({
		input: "workflow",
		rule: "must name the workflow whose run is published, because this one was started by workflow_run",
		fix: "Give its path, such as .github/workflows/fork-judge.yml."
	});
	const desk = await host.github?.();
	const followed = await desk?.followed?.(workflow);
	if (!desk || !followed) throw new InputError({
		input: "github-token",
		rule: "must be given on workflow_run",
		fix: "Leave the input out; the default is the workflow’s own token."
	});
	if (followed.status === "refused") throw new InputError({
		input: "workflow_run",
		rule: "must be the run of a pull request by the workflow that the input workflow names",
		received: followed.why,
		fix: "Nothing was published."
	});
	return {
		desk,
		followed
	};
}
function runOf({ run }, followed) {
	return {
		...run,
		commit: followed.headSha,
		url: followed.url,
		id: followed.runId,
		attempt: followed.attempt,
		pullRequest: followed.pullRequest
	};
}
/** Where nobody knows which branch it wants to go into, a reader should know whose limits these are. */
function unknownBase({ base, moved }) {
	if (base) return [];
	return [`The limits are those of the default branch, because ${moved ?? "the pull request is not known"}.`];
}
/** The reports in the artifact of the followed run, as untrusted as the code that wrote them. */
async function readArtifact(followed, { artifactName, reportPath }) {
	const file = basename(reportPath);
	const source = `${artifactName}/${file}`;
	const found = await followed.read(artifactName, file);
	if ("fault" in found) return {
		source,
		reports: [],
		unusable: [{
			source,
			why: found.fault,
			problem: "unreadable"
		}]
	};
	try {
		return {
			source,
			reports: parseOverallBytes(found.bytes, source).models.flatMap((model) => model.gates).flatMap(({ report }) => report ?? []),
			unusable: []
		};
	} catch (fault) {
		if (!(fault instanceof InputError)) throw fault;
		return {
			source,
			reports: [],
			unusable: [{
				source,
				why: fault.message,
				problem: "unreadable"
			}]
		};
	}
}
/** What gates of this very run reported: trusted code that judged the commit again. */
async function ownReports(projects, inputs, host) {
	const folders = new Set(await projectFolders(inputs.folders).catch(() => []));
	const here = projects.filter(({ folder }) => folders.has(folder));
	return gatherReports(here, {
		...inputs,
		artifacts: void 0,
		junit: []
	}, host, void 0);
}

// actions/report/report-this-run.ts
/** Gathers what the gates of this run reported, and publishes it. */
async function reportThisRun(host) {
	const started = /* @__PURE__ */ new Date();
	const inputs = readInputs(host);
	const desk = await host.github?.();
	const run = await namedRun(host, desk, inputs);
	const publishing = {
		host,
		desk,
		inputs,
		run,
		mode: "update"
	};
	if (inputs.check && run.commit) await desk?.checks.begin(inputs.check, run.commit);
	try {
		const projects = await readProjects(host, inputs);
		const mode = projects[0].settings.report.comment;
		const gathered = await host.group("Gathering the reports", () => gatherReports(projects, inputs, host, desk));
		const names = gathered.reports.flatMap(({ report }) => isNamed(report) ? [report.model.name] : []);
		const overall = combine({
			...gathered,
			expected: expectedModels(projects, inputs, names),
			isClosed: projects.length > 1 || inputs.models.length > 0,
			commit: run.commit,
			approvals: await countApprovals(projects, run, desk),
			notices: [...new Set(projects.flatMap(({ notices }) => notices))],
			provenance: provenanceOf(run, started)
		});
		const recount = () => countApprovals(projects, run, desk);
		return await publishOverall(overall, {
			...publishing,
			mode,
			recount
		});
	} catch (fault) {
		if (fault instanceof InputError) await publishOverall(refusedOverall(fault, run, started), publishing);
		throw fault;
	}
}
/** A gate that could not read its settings does not know its model's name. */
function isNamed({ verdict, model }) {
	return verdict !== "error" || model.name !== "model";
}
/** The run with the pull request that the input `pull-request` names, where the event has none. */
async function namedRun({ run }, desk, { pullRequest }) {
	if (run.pullRequest || pullRequest === void 0 || !desk) return run;
	const found = await desk.pullRequest(pullRequest);
	if ("fault" in found) throw new InputError({
		input: "pull-request",
		rule: "must be the number of a pull request of this repository",
		received: `${pullRequest} (${found.fault})`
	});
	return {
		...run,
		pullRequest: found
	};
}

// actions/report/main.ts
/**
* Gathers the reports of all gates and publishes one result. On `workflow_run` that of the run it follows, on
* `pull_request_review` only the approvals are counted anew. Throws an InputError for what the user can mend.
*/
function main(host) {
	switch (host.run.event) {
		case "workflow_run": return reportFollowedRun(host);
		case "pull_request_review": return recountApprovals(host);
		default: return reportThisRun(host);
	}
}

export { renderOverallSummary as a, renderOverallComment as c, changesSince as d, memoryOf as f, renderOverallTerminal as i, parseOverallBytes as l, overallText as n, renderOverallCheck as o, approvalRule as p, writeOverall as r, commentBudget as s, main as t, reportOfJUnit as u };