import { t as plainText } from "./plain-text.js";
import { a as formatNumber, n as decimalsFor, r as formatCount, t as counted } from "./format-number.js";
import { i as worst, r as statuses, t as blocks } from "./verdict.js";
import { A as pressingRows, B as isGroupCheck, D as faultPhrase, G as severityOf, H as isComparison, K as sliceRows, L as measuredRows, O as isPromised, P as verdictPredicates, T as untold, U as metricRows, V as betterOf, W as otherRows, _ as measuredNumbers, a as safeUrl, b as rowNumbers, c as isGroupTable, d as measuredWords, f as measuredLead, h as foundWords, i as groupAxis, k as foundPlaces, l as worstFirst, m as isFlip, n as recordLine, p as flipWords, r as groupNumbers, s as groupTables, u as tableColumns, v as claimOf, w as toldOf, x as nextSteps, y as rowWords, z as tableOf } from "./write-whole.js";
import { d as formatQuantity, l as formatBytes, u as formatDuration } from "./report.js";
import { t as json2xml_default } from "./json2xml.js";
import { createHash } from "node:crypto";

// shared/report/shortened.ts
/** At most `max` UTF-16 units of a text, `…` where there is more: what a schema's cap allows. */
function shortened(text, max) {
	return text.length <= max ? text : `${text.slice(0, max - 1).toWellFormed()}…`;
}

// shared/report/gate-entries.ts
/** The entry of a report: its own verdict, or `error` where the report cannot be gone by. */
function reportEntry({ source, trust, report }, { commit, isExpected, isRequired }) {
	const base = {
		gate: report.gate,
		required: isRequired(report.gate),
		source: shortened(source, 2e3),
		trust
	};
	const fault = staleness(report, commit) ?? unexpectedness(report, isExpected) ?? contradiction(report);
	return fault ? {
		...base,
		verdict: "error",
		summary: shortened(fault.why, 2e3),
		problem: fault.problem
	} : {
		...base,
		verdict: report.verdict,
		summary: report.summary,
		report
	};
}
/** The entry of a required gate that left nothing. */
function missingEntry(gate, risk) {
	const who = risk === void 0 ? "it is required" : `a model of ${risk} risk needs one`;
	const fix = gate === "tests" ? "Name the JUnit file of your tests in the input junit" : "Add its step to the workflow (in another job with upload: true), or see why it did not run";
	return {
		gate: shortened(gate, 100),
		required: true,
		verdict: "error",
		summary: `no report of it, and ${who}. ${fix}`,
		trust: "own",
		problem: "missing"
	};
}
/** The entry of a file or artifact that is no report; where nobody knows its gate, the file's name stands for it. */
function unusableEntry({ source, why, problem, gate = nameOf$2(source) }, isRequired) {
	const name = shortened(gate, 100);
	return {
		gate: name,
		required: isRequired(name),
		verdict: "error",
		summary: shortened(why.includes(source) ? why : `${source}: ${why}`, 2e3),
		source: shortened(source, 2e3),
		trust: "own",
		problem
	};
}
/** `.tollgate/fairness-check.json` → `fairness-check`: where gates leave their reports unless told otherwise. */
function nameOf$2(source) {
	return source.split(/[\\/]/).at(-1)?.replace(/\.json$/, "") || source;
}
function staleness({ provenance }, commit) {
	if (commit === void 0 || provenance.commit === commit) return void 0;
	return provenance.commit === void 0 ? {
		problem: "stale",
		why: "its report names no commit, so another run may have left it. Run the gate in this workflow run"
	} : {
		problem: "stale",
		why: `its report is of commit ${provenance.commit.slice(0, 12)}, not of ${commit.slice(0, 12)}: another run left it. Run the gate again on this commit`
	};
}
function unexpectedness({ model, verdict }, isExpected) {
	if (isExpected || verdict === "error") return void 0;
	return {
		problem: "unexpected",
		why: `no settings of this run name the model ${model.name}. Name it in the input models, or keep its report out`
	};
}
function contradiction({ verdict, checks }) {
	const told = worst(checks.map(({ status }) => status));
	if (rank$1(verdict) >= rank$1(told)) return void 0;
	const one = checks.find(({ status }) => status === told);
	return {
		problem: "contradictory",
		why: `its report says ${verdict}, but ${one ? `its check ${one.title} says ${told}` : "it holds no check that was judged"}: no gate of Tollgate writes that. Run the gate again`
	};
}
function rank$1(verdict) {
	return statuses.indexOf(verdict);
}

// shared/report/gate-order.ts
/** Which gate says most about a model, where several came to the same. */
const known = [
	"evaluate-vs-champion",
	"fairness-check",
	"canary-deploy",
	"validate-data",
	"drift-report",
	"train",
	"tests"
];
/** Compares gates for sorting: the known ones in the order of what they tell a reviewer, then by name. */
function byGate(a, b) {
	return rank(a.gate) - rank(b.gate) || byText(a.gate, b.gate);
}
/** Compares texts by code units: the same in every locale. */
function byText(a, b) {
	return a < b ? -1 : Number(a > b);
}
function rank(gate) {
	const at = known.indexOf(gate);
	return at < 0 ? known.length : at;
}

// shared/report/model-sentence.ts
/** What one model comes to and which gates decide it: `credit-default fails evaluate-vs-champion: in region = north …`. */
function modelSentence({ name, verdict, gates }, say = (text) => text) {
	const said = say(name, 80);
	const deciding = gates.filter((gate) => gate.verdict === verdict);
	const [first] = deciding;
	if (!first) return {
		clause: `${said} could not be judged`,
		reason: "no gate left a report"
	};
	const asFirst = verdict !== "error" && gates.some(isFirstModel) ? " as the first model" : "";
	const reason = say(first.summary);
	if (gates.length === 1 && !first.problem) return {
		clause: `${said} ${verdictPredicates[verdict]}${asFirst}`,
		reason
	};
	const gateNames = [...new Set(deciding.map(({ gate }) => gate))].map((gate) => say(gate, 60));
	const names = listed(gateNames);
	if (verdict === "pass") {
		const all = gates.length === 1 ? names : `${gates.length === 2 ? "both" : `all ${gates.length}`} gates`;
		const tells = first.gate === "evaluate-vs-champion";
		return {
			clause: `${said} passes ${all}${asFirst}`,
			reason: tells ? reason : ""
		};
	}
	const whose = verdict === "error" && gateNames.length > 1 ? `${gateNames[0]}: ` : "";
	return {
		clause: `${said} ${predicates[verdict]} ${names}${asFirst}`,
		reason: whose + reason
	};
}
const predicates = {
	warn: "passes with a warning from",
	inconclusive: "is inconclusive in",
	fail: "fails",
	error: "could not be judged by"
};
function isFirstModel({ report }) {
	return report?.model.challenger !== void 0 && report.model.champion === void 0;
}
function listed(names) {
	if (names.length < 3) return names.join(" and ");
	return `${names[0]} and ${names.length - 1} more gates`;
}

// shared/report/overall-sentence.ts
const nothing = "nothing was judged";
/** What the whole comes to and what decides it, as short as tells it; with several models it names the one that decides. */
function overallSentence({ verdict, models, approvals, summary = nothingJudged }, say = (text) => text) {
	const deciding = models.filter((model) => model.verdict === verdict);
	const [first] = deciding;
	if (!first) return {
		clause: nothing,
		reason: say(summary.replace(`${nothing}: `, ""))
	};
	const isHeld = (verdict === "pass" || verdict === "warn") && approvals && approvals.status !== "granted";
	const one = modelSentence(first, say);
	if (models.length === 1 || deciding.length === 1 && verdict !== "pass") return {
		clause: `${one.clause}${isHeld ? " and waits for approval" : ""}`,
		reason: one.reason
	};
	const clause = `${subject(deciding.length, models.length)} ${plurals[verdict]}${isHeld ? " and wait for approval" : ""}`;
	if (verdict === "pass") return {
		clause,
		reason: ""
	};
	return {
		clause,
		reason: one.reason === "" ? one.clause : `${one.clause}: ${one.reason}`
	};
}
/** `clause: reason`, or the clause alone. */
function joined({ clause, reason }) {
	return reason === "" ? clause : `${clause}: ${reason}`;
}
const nothingJudged = "no gate left a report. Run the gates before this step, and see that its inputs reports and artifacts name what they leave";
const plurals = {
	pass: "pass",
	warn: "pass with warnings",
	inconclusive: "are inconclusive",
	fail: "fail",
	error: "could not be judged"
};
function subject(deciding, all) {
	if (deciding < all) return `${deciding} of ${all} models`;
	return all === 2 ? "both models" : `all ${all} models`;
}

// shared/report/standing-reports.ts
/**
* Of several reports of one gate of one model those that count: identical ones once, this repository's own
* instead of self-reported ones, and of attempts of one run the last. What is not surely the same measurement
* done again (a leg of a matrix, another file) stays.
*/
function standingReports(gathered) {
	if (gathered.length < 2) return [...gathered];
	const hasOwn = gathered.some(({ trust }) => trust === "own");
	return lastAttempts(distinct$1(gathered.filter(({ trust }) => !hasOwn || trust === "own")));
}
function distinct$1(gathered) {
	const byContent = /* @__PURE__ */ new Map();
	for (const one of [...gathered].sort((a, b) => byText(a.source, b.source))) {
		const content = JSON.stringify(one.report);
		if (!byContent.has(content)) byContent.set(content, one);
	}
	return [...byContent].sort(([a], [b]) => byText(a, b)).map(([, one]) => one);
}
/** Each report of a later attempt takes the place of one of an earlier: the same measurement, or one that failed before it had read anything. */
function lastAttempts(gathered) {
	const standing = new Set(gathered);
	const latestFirst = [...gathered].sort((a, b) => attemptOf(b) - attemptOf(a));
	const used = /* @__PURE__ */ new Set();
	for (const exact of [true, false]) for (const [i, later] of latestFirst.entries()) {
		if (!standing.has(later)) continue;
		for (const earlier of latestFirst.slice(i + 1)) {
			const place = `${latestFirst.indexOf(later)} ${attemptOf(earlier)}`;
			if (used.has(place) || !standing.has(earlier)) continue;
			if (!isOfOneJob(later, earlier) || attemptOf(later) === attemptOf(earlier)) continue;
			if (exact ? measurement(later) !== measurement(earlier) : !isBroken(earlier)) continue;
			standing.delete(earlier);
			used.add(place);
		}
	}
	return gathered.filter((one) => standing.has(one));
}
function attemptOf({ report }) {
	return report.provenance.attempt ?? 1;
}
function isOfOneJob({ report: a }, { report: b }) {
	const [one, other] = [a.provenance, b.provenance];
	const isOneConfig = one.config === void 0 || other.config === void 0 || one.config === other.config;
	return one.run !== void 0 && one.run === other.run && one.job === other.job && isOneConfig;
}
/** What was measured, apart from what it contained: a second attempt has the same. */
function measurement({ report }) {
	const { inputs } = report.provenance;
	return JSON.stringify([report.model.challenger?.uri, inputs.map(({ name, uri }) => [name, uri]).sort()]);
}
function isBroken({ report }) {
	return report.verdict === "error" && report.provenance.inputs.length === 0 && !report.model.challenger;
}

// shared/report/combine.ts
/** What an unusable file is filed under where nobody knows its model and there are several. */
const unknownModel = "(unknown model)";
/**
* All gates' reports as one document with one verdict, the worst of all. Pure, and blind to the order of what
* it is given. A required gate without a report, a source that cannot be read, a report of another commit, one
* that contradicts its own checks, or a model that nobody reported on is an `error`, never left out; where
* nothing was reported at all the verdict is `error`.
*/
function combine(request) {
	const { approvals, notices = [], provenance } = request;
	const models = modelEntries(request);
	const verdict = models.length === 0 ? "error" : worst(models.map((model) => model.verdict));
	const all = [...new Set(notices), ...leftOut(models)];
	const shown = models.slice(0, mostModels).map((model) => ({
		...model,
		gates: model.gates.slice(0, mostGates$3)
	}));
	return {
		schema: "tollgate/overall/v1",
		verdict,
		summary: shortened(joined(overallSentence({
			verdict,
			models,
			approvals
		})), 2e3),
		models: shown,
		...approvals && { approvals },
		...all.length > 0 && { notices: all.slice(-100).map((notice) => shortened(notice, 2e3)) },
		provenance
	};
}
const mostModels = 100;
const mostGates$3 = 200;
/** What the caps of the schema leave out counts all the same. */
function leftOut(models) {
	const gates = models.filter((model) => model.gates.length > mostGates$3);
	return [...models.length > mostModels ? [`showing ${mostModels} of ${models.length} models; all count`] : [], ...gates.slice(0, 20).map((model) => `showing ${mostGates$3} of ${model.gates.length} reports on ${model.name}; all count`)];
}
function modelEntries(request) {
	const wanted = wantedModels(request.expected);
	const reports = Map.groupBy(request.reports, ({ report }) => modelOf(report, wanted));
	const named = /* @__PURE__ */ new Set([
		...wanted.keys(),
		...reports.keys(),
		...request.unusable.flatMap((one) => one.model ?? [])
	]);
	const unplaced = named.size === 1 ? [...named][0] : unknownModel;
	const unusable = Map.groupBy(request.unusable, ({ model = unplaced }) => model);
	return [.../* @__PURE__ */ new Set([...named, ...unusable.keys()])].map((name) => {
		const isExpected = !request.isClosed || wanted.has(name);
		const gates = {
			reports: reports.get(name) ?? [],
			unusable: unusable.get(name) ?? []
		};
		return modelEntry(name, wanted.get(name), gates, {
			commit: request.commit,
			isExpected
		});
	}).sort((a, b) => badness(b.verdict) - badness(a.verdict) || byText(a.name, b.name));
}
/** What a gate calls its model when it could not read its settings. */
const unnamed = "model";
/** The model of a report; a gate that failed before it knew its name belongs to the one model that there is. */
function modelOf({ model, verdict }, wanted) {
	return verdict === "error" && model.name === unnamed && wanted.size === 1 ? [...wanted.keys()][0] : model.name;
}
function modelEntry(name, want, { reports, unusable }, context) {
	const isRequired = (gate) => want?.gates.has(gate) ?? false;
	const gates = [...byGateName(reports).flatMap(standingReports).map((one) => reportEntry(one, {
		...context,
		isRequired
	})), ...unusable.map((source) => unusableEntry(source, isRequired))];
	const reported = new Set(gates.map(({ gate }) => gate));
	for (const gate of want?.gates ?? []) if (!reported.has(gate)) gates.push(missingEntry(gate, want?.risk));
	return {
		name: shortened(name, 500),
		...want?.risk && { risk: want.risk },
		verdict: gates.length === 0 ? "error" : worst(gates.map((gate) => gate.verdict)),
		gates: gates.sort(worstGateFirst)
	};
}
/** A model that is expected twice has the gates of both and the higher risk. */
function wantedModels(expected) {
	const wanted = /* @__PURE__ */ new Map();
	for (const { name, risk, gates } of expected) {
		const known = wanted.get(name);
		wanted.set(name, {
			risk: risks.findLast((level) => level === risk || level === known?.risk),
			gates: new Set([...known?.gates ?? [], ...gates].map((gate) => shortened(gate, 100)))
		});
	}
	return wanted;
}
const risks = [
	"low",
	"medium",
	"high"
];
function byGateName(reports) {
	return [...Map.groupBy(reports, ({ report }) => report.gate).values()];
}
function worstGateFirst(a, b) {
	return badness(b.verdict) - badness(a.verdict) || Number(b.required) - Number(a.required) || byGate(a, b) || byText(a.source ?? "", b.source ?? "") || byText(JSON.stringify(a), JSON.stringify(b));
}
function badness(verdict) {
	return statuses.indexOf(verdict);
}

// shared/report/html/html.ts
/** Markup that is safe to put on the page. Only `html` and `trustedHtml` make it. */
var Html = class {
	text;
	constructor(text) {
		this.text = text;
	}
};
/**
* Markup from a template whose every value is escaped, unless it is markup already. Values may stand
* between tags and inside double-quoted attributes; never in names of elements or attributes, in
* addresses (`safeUrl` first), in styles or in scripts.
*/
function html(strings, ...values) {
	let text = strings[0];
	for (let i = 0; i < values.length; i += 1) text += written(values[i]) + strings[i + 1];
	return new Html(text);
}
/** Our own constants as they are: the style and the script. Never for anything that was read. */
function trustedHtml(text) {
	return new Html(text);
}
function written(value) {
	if (typeof value === "string") return escaped(value);
	if (value instanceof Html) return value.text;
	if (typeof value === "number") return String(value);
	if (value === void 0 || value === false) return "";
	return value.map(written).join("");
}
/** One line of visible text, as everywhere; long enough for the longest text that a report may hold. */
function escaped(value) {
	const line = harmless.test(value) ? value : plainText(value, 1e4);
	return special.test(line) ? line.replace(/[&<>"']/g, (sign) => entities[sign]) : line;
}
/** What `plainText` leaves as it is: most of what is written, and our own signs. */
const harmless = /^[\x20-\x7E·×…–−αΔ]*$/;
const special = /[&<>"']/;
const entities = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};

// node_modules/d3-array/dist/d3-array.mjs
function ascending(a, b) {
	return a == null || b == null ? NaN : a < b ? -1 : a > b ? 1 : a >= b ? 0 : NaN;
}
function descending(a, b) {
	return a == null || b == null ? NaN : b < a ? -1 : b > a ? 1 : b >= a ? 0 : NaN;
}
function bisector(f) {
	let compare1, compare2, delta;
	if (f.length !== 2) {
		compare1 = ascending;
		compare2 = (d, x) => ascending(f(d), x);
		delta = (d, x) => f(d) - x;
	} else {
		compare1 = f === ascending || f === descending ? f : zero$1;
		compare2 = f;
		delta = f;
	}
	function left(a, x, lo = 0, hi = a.length) {
		if (lo < hi) {
			if (compare1(x, x) !== 0) return hi;
			do {
				const mid = lo + hi >>> 1;
				if (compare2(a[mid], x) < 0) lo = mid + 1;
				else hi = mid;
			} while (lo < hi);
		}
		return lo;
	}
	function right(a, x, lo = 0, hi = a.length) {
		if (lo < hi) {
			if (compare1(x, x) !== 0) return hi;
			do {
				const mid = lo + hi >>> 1;
				if (compare2(a[mid], x) <= 0) lo = mid + 1;
				else hi = mid;
			} while (lo < hi);
		}
		return lo;
	}
	function center(a, x, lo = 0, hi = a.length) {
		const i = left(a, x, lo, hi - 1);
		return i > lo && delta(a[i - 1], x) > -delta(a[i], x) ? i - 1 : i;
	}
	return {
		left,
		center,
		right
	};
}
function zero$1() {
	return 0;
}
function number$2(x) {
	return x === null ? NaN : +x;
}
const ascendingBisect = bisector(ascending);
const bisectRight = ascendingBisect.right;
const bisectLeft = ascendingBisect.left;
const bisectCenter = bisector(number$2).center;
const blur2 = Blur2(blurf);
const blurImage = Blur2(blurfImage);
function Blur2(blur) {
	return function(data, rx, ry = rx) {
		if (!((rx = +rx) >= 0)) throw new RangeError("invalid rx");
		if (!((ry = +ry) >= 0)) throw new RangeError("invalid ry");
		let { data: values, width, height } = data;
		if (!((width = Math.floor(width)) >= 0)) throw new RangeError("invalid width");
		if (!((height = Math.floor(height !== void 0 ? height : values.length / width)) >= 0)) throw new RangeError("invalid height");
		if (!width || !height || !rx && !ry) return data;
		const blurx = rx && blur(rx);
		const blury = ry && blur(ry);
		const temp = values.slice();
		if (blurx && blury) {
			blurh(blurx, temp, values, width, height);
			blurh(blurx, values, temp, width, height);
			blurh(blurx, temp, values, width, height);
			blurv(blury, values, temp, width, height);
			blurv(blury, temp, values, width, height);
			blurv(blury, values, temp, width, height);
		} else if (blurx) {
			blurh(blurx, values, temp, width, height);
			blurh(blurx, temp, values, width, height);
			blurh(blurx, values, temp, width, height);
		} else if (blury) {
			blurv(blury, values, temp, width, height);
			blurv(blury, temp, values, width, height);
			blurv(blury, values, temp, width, height);
		}
		return data;
	};
}
function blurh(blur, T, S, w, h) {
	for (let y = 0, n = w * h; y < n;) blur(T, S, y, y += w, 1);
}
function blurv(blur, T, S, w, h) {
	for (let x = 0, n = w * h; x < w; ++x) blur(T, S, x, x + n, w);
}
function blurfImage(radius) {
	const blur = blurf(radius);
	return (T, S, start, stop, step) => {
		start <<= 2, stop <<= 2, step <<= 2;
		blur(T, S, start + 0, stop + 0, step);
		blur(T, S, start + 1, stop + 1, step);
		blur(T, S, start + 2, stop + 2, step);
		blur(T, S, start + 3, stop + 3, step);
	};
}
function blurf(radius) {
	const radius0 = Math.floor(radius);
	if (radius0 === radius) return bluri(radius);
	const t = radius - radius0;
	const w = 2 * radius + 1;
	return (T, S, start, stop, step) => {
		if (!((stop -= step) >= start)) return;
		let sum = radius0 * S[start];
		const s0 = step * radius0;
		const s1 = s0 + step;
		for (let i = start, j = start + s0; i < j; i += step) sum += S[Math.min(stop, i)];
		for (let i = start, j = stop; i <= j; i += step) {
			sum += S[Math.min(stop, i + s0)];
			T[i] = (sum + t * (S[Math.max(start, i - s1)] + S[Math.min(stop, i + s1)])) / w;
			sum -= S[Math.max(start, i - s0)];
		}
	};
}
function bluri(radius) {
	const w = 2 * radius + 1;
	return (T, S, start, stop, step) => {
		if (!((stop -= step) >= start)) return;
		let sum = radius * S[start];
		const s = step * radius;
		for (let i = start, j = start + s; i < j; i += step) sum += S[Math.min(stop, i)];
		for (let i = start, j = stop; i <= j; i += step) {
			sum += S[Math.min(stop, i + s)];
			T[i] = sum / w;
			sum -= S[Math.max(start, i - s)];
		}
	};
}
var InternMap = class extends Map {
	constructor(entries, key = keyof) {
		super();
		Object.defineProperties(this, {
			_intern: { value: /* @__PURE__ */ new Map() },
			_key: { value: key }
		});
		if (entries != null) for (const [key, value] of entries) this.set(key, value);
	}
	get(key) {
		return super.get(intern_get(this, key));
	}
	has(key) {
		return super.has(intern_get(this, key));
	}
	set(key, value) {
		return super.set(intern_set(this, key), value);
	}
	delete(key) {
		return super.delete(intern_delete(this, key));
	}
};
function intern_get({ _intern, _key }, value) {
	const key = _key(value);
	return _intern.has(key) ? _intern.get(key) : value;
}
function intern_set({ _intern, _key }, value) {
	const key = _key(value);
	if (_intern.has(key)) return _intern.get(key);
	_intern.set(key, value);
	return value;
}
function intern_delete({ _intern, _key }, value) {
	const key = _key(value);
	if (_intern.has(key)) {
		value = _intern.get(key);
		_intern.delete(key);
	}
	return value;
}
function keyof(value) {
	return value !== null && typeof value === "object" ? value.valueOf() : value;
}
var slice$1 = Array.prototype.slice;
const e10 = Math.sqrt(50);
const e5 = Math.sqrt(10);
const e2 = Math.sqrt(2);
function tickSpec(start, stop, count) {
	const step = (stop - start) / Math.max(0, count), power = Math.floor(Math.log10(step)), error = step / Math.pow(10, power), factor = error >= e10 ? 10 : error >= e5 ? 5 : error >= e2 ? 2 : 1;
	let i1, i2, inc;
	if (power < 0) {
		inc = Math.pow(10, -power) / factor;
		i1 = Math.round(start * inc);
		i2 = Math.round(stop * inc);
		if (i1 / inc < start) ++i1;
		if (i2 / inc > stop) --i2;
		inc = -inc;
	} else {
		inc = Math.pow(10, power) * factor;
		i1 = Math.round(start / inc);
		i2 = Math.round(stop / inc);
		if (i1 * inc < start) ++i1;
		if (i2 * inc > stop) --i2;
	}
	if (i2 < i1 && .5 <= count && count < 2) return tickSpec(start, stop, count * 2);
	return [
		i1,
		i2,
		inc
	];
}
function ticks(start, stop, count) {
	stop = +stop, start = +start, count = +count;
	if (!(count > 0)) return [];
	if (start === stop) return [start];
	const reverse = stop < start, [i1, i2, inc] = reverse ? tickSpec(stop, start, count) : tickSpec(start, stop, count);
	if (!(i2 >= i1)) return [];
	const n = i2 - i1 + 1, ticks = new Array(n);
	if (reverse) {
		if (inc < 0) for (let i = 0; i < n; ++i) ticks[i] = (i2 - i) / -inc;
		else for (let i = 0; i < n; ++i) ticks[i] = (i2 - i) * inc;
	} else if (inc < 0) for (let i = 0; i < n; ++i) ticks[i] = (i1 + i) / -inc;
	else for (let i = 0; i < n; ++i) ticks[i] = (i1 + i) * inc;
	return ticks;
}
function tickIncrement(start, stop, count) {
	stop = +stop, start = +start, count = +count;
	return tickSpec(start, stop, count)[2];
}
function tickStep(start, stop, count) {
	stop = +stop, start = +start, count = +count;
	const reverse = stop < start, inc = reverse ? tickIncrement(stop, start, count) : tickIncrement(start, stop, count);
	return (reverse ? -1 : 1) * (inc < 0 ? 1 / -inc : inc);
}
function range(start, stop, step) {
	start = +start, stop = +stop, step = (n = arguments.length) < 2 ? (stop = start, start = 0, 1) : n < 3 ? 1 : +step;
	var i = -1, n = Math.max(0, Math.ceil((stop - start) / step)) | 0, range = new Array(n);
	while (++i < n) range[i] = start + i * step;
	return range;
}
var shuffle = shuffler(Math.random);
function shuffler(random) {
	return function shuffle(array, i0 = 0, i1 = array.length) {
		let m = i1 - (i0 = +i0);
		while (m) {
			const i = random() * m-- | 0, t = array[m + i0];
			array[m + i0] = array[i + i0];
			array[i + i0] = t;
		}
		return array;
	};
}

// node_modules/d3-scale/src/init.js
function initRange(domain, range) {
	switch (arguments.length) {
		case 0: break;
		case 1:
			this.range(domain);
			break;
		default: this.range(range).domain(domain);
	}
	return this;
}

// node_modules/d3-scale/src/ordinal.js
const implicit = Symbol("implicit");
function ordinal() {
	var index = new InternMap(), domain = [], range = [], unknown = implicit;
	function scale(d) {
		let i = index.get(d);
		if (i === void 0) {
			if (unknown !== implicit) return unknown;
			index.set(d, i = domain.push(d) - 1);
		}
		return range[i % range.length];
	}
	scale.domain = function(_) {
		if (!arguments.length) return domain.slice();
		domain = [], index = new InternMap();
		for (const value of _) {
			if (index.has(value)) continue;
			index.set(value, domain.push(value) - 1);
		}
		return scale;
	};
	scale.range = function(_) {
		return arguments.length ? (range = Array.from(_), scale) : range.slice();
	};
	scale.unknown = function(_) {
		return arguments.length ? (unknown = _, scale) : unknown;
	};
	scale.copy = function() {
		return ordinal(domain, range).unknown(unknown);
	};
	initRange.apply(scale, arguments);
	return scale;
}

// node_modules/d3-scale/src/band.js
function band() {
	var scale = ordinal().unknown(void 0), domain = scale.domain, ordinalRange = scale.range, r0 = 0, r1 = 1, step, bandwidth, round = false, paddingInner = 0, paddingOuter = 0, align = .5;
	delete scale.unknown;
	function rescale() {
		var n = domain().length, reverse = r1 < r0, start = reverse ? r1 : r0, stop = reverse ? r0 : r1;
		step = (stop - start) / Math.max(1, n - paddingInner + paddingOuter * 2);
		if (round) step = Math.floor(step);
		start += (stop - start - step * (n - paddingInner)) * align;
		bandwidth = step * (1 - paddingInner);
		if (round) start = Math.round(start), bandwidth = Math.round(bandwidth);
		var values = range(n).map(function(i) {
			return start + step * i;
		});
		return ordinalRange(reverse ? values.reverse() : values);
	}
	scale.domain = function(_) {
		return arguments.length ? (domain(_), rescale()) : domain();
	};
	scale.range = function(_) {
		return arguments.length ? ([r0, r1] = _, r0 = +r0, r1 = +r1, rescale()) : [r0, r1];
	};
	scale.rangeRound = function(_) {
		return [r0, r1] = _, r0 = +r0, r1 = +r1, round = true, rescale();
	};
	scale.bandwidth = function() {
		return bandwidth;
	};
	scale.step = function() {
		return step;
	};
	scale.round = function(_) {
		return arguments.length ? (round = !!_, rescale()) : round;
	};
	scale.padding = function(_) {
		return arguments.length ? (paddingInner = Math.min(1, paddingOuter = +_), rescale()) : paddingInner;
	};
	scale.paddingInner = function(_) {
		return arguments.length ? (paddingInner = Math.min(1, _), rescale()) : paddingInner;
	};
	scale.paddingOuter = function(_) {
		return arguments.length ? (paddingOuter = +_, rescale()) : paddingOuter;
	};
	scale.align = function(_) {
		return arguments.length ? (align = Math.max(0, Math.min(1, _)), rescale()) : align;
	};
	scale.copy = function() {
		return band(domain(), [r0, r1]).round(round).paddingInner(paddingInner).paddingOuter(paddingOuter).align(align);
	};
	return initRange.apply(rescale(), arguments);
}
function pointish(scale) {
	var copy = scale.copy;
	scale.padding = scale.paddingOuter;
	delete scale.paddingInner;
	delete scale.paddingOuter;
	scale.copy = function() {
		return pointish(copy());
	};
	return scale;
}
function point() {
	return pointish(band.apply(null, arguments).paddingInner(1));
}

// node_modules/d3-color/dist/d3-color.mjs
function define(constructor, factory, prototype) {
	constructor.prototype = factory.prototype = prototype;
	prototype.constructor = constructor;
}
function extend(parent, definition) {
	var prototype = Object.create(parent.prototype);
	for (var key in definition) prototype[key] = definition[key];
	return prototype;
}
function Color() {}
var darker = .7;
var brighter = 1 / darker;
var reI = "\\s*([+-]?\\d+)\\s*";
var reN = "\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*";
var reP = "\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*";
var reHex = /^#([0-9a-f]{3,8})$/;
var reRgbInteger = new RegExp(`^rgb\\(${reI},${reI},${reI}\\)$`);
var reRgbPercent = new RegExp(`^rgb\\(${reP},${reP},${reP}\\)$`);
var reRgbaInteger = new RegExp(`^rgba\\(${reI},${reI},${reI},${reN}\\)$`);
var reRgbaPercent = new RegExp(`^rgba\\(${reP},${reP},${reP},${reN}\\)$`);
var reHslPercent = new RegExp(`^hsl\\(${reN},${reP},${reP}\\)$`);
var reHslaPercent = new RegExp(`^hsla\\(${reN},${reP},${reP},${reN}\\)$`);
var named$1 = {
	aliceblue: 15792383,
	antiquewhite: 16444375,
	aqua: 65535,
	aquamarine: 8388564,
	azure: 15794175,
	beige: 16119260,
	bisque: 16770244,
	black: 0,
	blanchedalmond: 16772045,
	blue: 255,
	blueviolet: 9055202,
	brown: 10824234,
	burlywood: 14596231,
	cadetblue: 6266528,
	chartreuse: 8388352,
	chocolate: 13789470,
	coral: 16744272,
	cornflowerblue: 6591981,
	cornsilk: 16775388,
	crimson: 14423100,
	cyan: 65535,
	darkblue: 139,
	darkcyan: 35723,
	darkgoldenrod: 12092939,
	darkgray: 11119017,
	darkgreen: 25600,
	darkgrey: 11119017,
	darkkhaki: 12433259,
	darkmagenta: 9109643,
	darkolivegreen: 5597999,
	darkorange: 16747520,
	darkorchid: 10040012,
	darkred: 9109504,
	darksalmon: 15308410,
	darkseagreen: 9419919,
	darkslateblue: 4734347,
	darkslategray: 3100495,
	darkslategrey: 3100495,
	darkturquoise: 52945,
	darkviolet: 9699539,
	deeppink: 16716947,
	deepskyblue: 49151,
	dimgray: 6908265,
	dimgrey: 6908265,
	dodgerblue: 2003199,
	firebrick: 11674146,
	floralwhite: 16775920,
	forestgreen: 2263842,
	fuchsia: 16711935,
	gainsboro: 14474460,
	ghostwhite: 16316671,
	gold: 16766720,
	goldenrod: 14329120,
	gray: 8421504,
	green: 32768,
	greenyellow: 11403055,
	grey: 8421504,
	honeydew: 15794160,
	hotpink: 16738740,
	indianred: 13458524,
	indigo: 4915330,
	ivory: 16777200,
	khaki: 15787660,
	lavender: 15132410,
	lavenderblush: 16773365,
	lawngreen: 8190976,
	lemonchiffon: 16775885,
	lightblue: 11393254,
	lightcoral: 15761536,
	lightcyan: 14745599,
	lightgoldenrodyellow: 16448210,
	lightgray: 13882323,
	lightgreen: 9498256,
	lightgrey: 13882323,
	lightpink: 16758465,
	lightsalmon: 16752762,
	lightseagreen: 2142890,
	lightskyblue: 8900346,
	lightslategray: 7833753,
	lightslategrey: 7833753,
	lightsteelblue: 11584734,
	lightyellow: 16777184,
	lime: 65280,
	limegreen: 3329330,
	linen: 16445670,
	magenta: 16711935,
	maroon: 8388608,
	mediumaquamarine: 6737322,
	mediumblue: 205,
	mediumorchid: 12211667,
	mediumpurple: 9662683,
	mediumseagreen: 3978097,
	mediumslateblue: 8087790,
	mediumspringgreen: 64154,
	mediumturquoise: 4772300,
	mediumvioletred: 13047173,
	midnightblue: 1644912,
	mintcream: 16121850,
	mistyrose: 16770273,
	moccasin: 16770229,
	navajowhite: 16768685,
	navy: 128,
	oldlace: 16643558,
	olive: 8421376,
	olivedrab: 7048739,
	orange: 16753920,
	orangered: 16729344,
	orchid: 14315734,
	palegoldenrod: 15657130,
	palegreen: 10025880,
	paleturquoise: 11529966,
	palevioletred: 14381203,
	papayawhip: 16773077,
	peachpuff: 16767673,
	peru: 13468991,
	pink: 16761035,
	plum: 14524637,
	powderblue: 11591910,
	purple: 8388736,
	rebeccapurple: 6697881,
	red: 16711680,
	rosybrown: 12357519,
	royalblue: 4286945,
	saddlebrown: 9127187,
	salmon: 16416882,
	sandybrown: 16032864,
	seagreen: 3050327,
	seashell: 16774638,
	sienna: 10506797,
	silver: 12632256,
	skyblue: 8900331,
	slateblue: 6970061,
	slategray: 7372944,
	slategrey: 7372944,
	snow: 16775930,
	springgreen: 65407,
	steelblue: 4620980,
	tan: 13808780,
	teal: 32896,
	thistle: 14204888,
	tomato: 16737095,
	turquoise: 4251856,
	violet: 15631086,
	wheat: 16113331,
	white: 16777215,
	whitesmoke: 16119285,
	yellow: 16776960,
	yellowgreen: 10145074
};
define(Color, color, {
	copy(channels) {
		return Object.assign(new this.constructor(), this, channels);
	},
	displayable() {
		return this.rgb().displayable();
	},
	hex: color_formatHex,
	formatHex: color_formatHex,
	formatHex8: color_formatHex8,
	formatHsl: color_formatHsl,
	formatRgb: color_formatRgb,
	toString: color_formatRgb
});
function color_formatHex() {
	return this.rgb().formatHex();
}
function color_formatHex8() {
	return this.rgb().formatHex8();
}
function color_formatHsl() {
	return hslConvert(this).formatHsl();
}
function color_formatRgb() {
	return this.rgb().formatRgb();
}
function color(format) {
	var m, l;
	format = (format + "").trim().toLowerCase();
	return (m = reHex.exec(format)) ? (l = m[1].length, m = parseInt(m[1], 16), l === 6 ? rgbn(m) : l === 3 ? new Rgb(m >> 8 & 15 | m >> 4 & 240, m >> 4 & 15 | m & 240, (m & 15) << 4 | m & 15, 1) : l === 8 ? rgba(m >> 24 & 255, m >> 16 & 255, m >> 8 & 255, (m & 255) / 255) : l === 4 ? rgba(m >> 12 & 15 | m >> 8 & 240, m >> 8 & 15 | m >> 4 & 240, m >> 4 & 15 | m & 240, ((m & 15) << 4 | m & 15) / 255) : null) : (m = reRgbInteger.exec(format)) ? new Rgb(m[1], m[2], m[3], 1) : (m = reRgbPercent.exec(format)) ? new Rgb(m[1] * 255 / 100, m[2] * 255 / 100, m[3] * 255 / 100, 1) : (m = reRgbaInteger.exec(format)) ? rgba(m[1], m[2], m[3], m[4]) : (m = reRgbaPercent.exec(format)) ? rgba(m[1] * 255 / 100, m[2] * 255 / 100, m[3] * 255 / 100, m[4]) : (m = reHslPercent.exec(format)) ? hsla(m[1], m[2] / 100, m[3] / 100, 1) : (m = reHslaPercent.exec(format)) ? hsla(m[1], m[2] / 100, m[3] / 100, m[4]) : named$1.hasOwnProperty(format) ? rgbn(named$1[format]) : format === "transparent" ? new Rgb(NaN, NaN, NaN, 0) : null;
}
function rgbn(n) {
	return new Rgb(n >> 16 & 255, n >> 8 & 255, n & 255, 1);
}
function rgba(r, g, b, a) {
	if (a <= 0) r = g = b = NaN;
	return new Rgb(r, g, b, a);
}
function rgbConvert(o) {
	if (!(o instanceof Color)) o = color(o);
	if (!o) return new Rgb();
	o = o.rgb();
	return new Rgb(o.r, o.g, o.b, o.opacity);
}
function rgb$1(r, g, b, opacity) {
	return arguments.length === 1 ? rgbConvert(r) : new Rgb(r, g, b, opacity == null ? 1 : opacity);
}
function Rgb(r, g, b, opacity) {
	this.r = +r;
	this.g = +g;
	this.b = +b;
	this.opacity = +opacity;
}
define(Rgb, rgb$1, extend(Color, {
	brighter(k) {
		k = k == null ? brighter : Math.pow(brighter, k);
		return new Rgb(this.r * k, this.g * k, this.b * k, this.opacity);
	},
	darker(k) {
		k = k == null ? darker : Math.pow(darker, k);
		return new Rgb(this.r * k, this.g * k, this.b * k, this.opacity);
	},
	rgb() {
		return this;
	},
	clamp() {
		return new Rgb(clampi(this.r), clampi(this.g), clampi(this.b), clampa(this.opacity));
	},
	displayable() {
		return -.5 <= this.r && this.r < 255.5 && -.5 <= this.g && this.g < 255.5 && -.5 <= this.b && this.b < 255.5 && 0 <= this.opacity && this.opacity <= 1;
	},
	hex: rgb_formatHex,
	formatHex: rgb_formatHex,
	formatHex8: rgb_formatHex8,
	formatRgb: rgb_formatRgb,
	toString: rgb_formatRgb
}));
function rgb_formatHex() {
	return `#${hex(this.r)}${hex(this.g)}${hex(this.b)}`;
}
function rgb_formatHex8() {
	return `#${hex(this.r)}${hex(this.g)}${hex(this.b)}${hex((isNaN(this.opacity) ? 1 : this.opacity) * 255)}`;
}
function rgb_formatRgb() {
	const a = clampa(this.opacity);
	return `${a === 1 ? "rgb(" : "rgba("}${clampi(this.r)}, ${clampi(this.g)}, ${clampi(this.b)}${a === 1 ? ")" : `, ${a})`}`;
}
function clampa(opacity) {
	return isNaN(opacity) ? 1 : Math.max(0, Math.min(1, opacity));
}
function clampi(value) {
	return Math.max(0, Math.min(255, Math.round(value) || 0));
}
function hex(value) {
	value = clampi(value);
	return (value < 16 ? "0" : "") + value.toString(16);
}
function hsla(h, s, l, a) {
	if (a <= 0) h = s = l = NaN;
	else if (l <= 0 || l >= 1) h = s = NaN;
	else if (s <= 0) h = NaN;
	return new Hsl(h, s, l, a);
}
function hslConvert(o) {
	if (o instanceof Hsl) return new Hsl(o.h, o.s, o.l, o.opacity);
	if (!(o instanceof Color)) o = color(o);
	if (!o) return new Hsl();
	if (o instanceof Hsl) return o;
	o = o.rgb();
	var r = o.r / 255, g = o.g / 255, b = o.b / 255, min = Math.min(r, g, b), max = Math.max(r, g, b), h = NaN, s = max - min, l = (max + min) / 2;
	if (s) {
		if (r === max) h = (g - b) / s + (g < b) * 6;
		else if (g === max) h = (b - r) / s + 2;
		else h = (r - g) / s + 4;
		s /= l < .5 ? max + min : 2 - max - min;
		h *= 60;
	} else s = l > 0 && l < 1 ? 0 : h;
	return new Hsl(h, s, l, o.opacity);
}
function hsl$1(h, s, l, opacity) {
	return arguments.length === 1 ? hslConvert(h) : new Hsl(h, s, l, opacity == null ? 1 : opacity);
}
function Hsl(h, s, l, opacity) {
	this.h = +h;
	this.s = +s;
	this.l = +l;
	this.opacity = +opacity;
}
define(Hsl, hsl$1, extend(Color, {
	brighter(k) {
		k = k == null ? brighter : Math.pow(brighter, k);
		return new Hsl(this.h, this.s, this.l * k, this.opacity);
	},
	darker(k) {
		k = k == null ? darker : Math.pow(darker, k);
		return new Hsl(this.h, this.s, this.l * k, this.opacity);
	},
	rgb() {
		var h = this.h % 360 + (this.h < 0) * 360, s = isNaN(h) || isNaN(this.s) ? 0 : this.s, l = this.l, m2 = l + (l < .5 ? l : 1 - l) * s, m1 = 2 * l - m2;
		return new Rgb(hsl2rgb(h >= 240 ? h - 240 : h + 120, m1, m2), hsl2rgb(h, m1, m2), hsl2rgb(h < 120 ? h + 240 : h - 120, m1, m2), this.opacity);
	},
	clamp() {
		return new Hsl(clamph(this.h), clampt(this.s), clampt(this.l), clampa(this.opacity));
	},
	displayable() {
		return (0 <= this.s && this.s <= 1 || isNaN(this.s)) && 0 <= this.l && this.l <= 1 && 0 <= this.opacity && this.opacity <= 1;
	},
	formatHsl() {
		const a = clampa(this.opacity);
		return `${a === 1 ? "hsl(" : "hsla("}${clamph(this.h)}, ${clampt(this.s) * 100}%, ${clampt(this.l) * 100}%${a === 1 ? ")" : `, ${a})`}`;
	}
}));
function clamph(value) {
	value = (value || 0) % 360;
	return value < 0 ? value + 360 : value;
}
function clampt(value) {
	return Math.max(0, Math.min(1, value || 0));
}
function hsl2rgb(h, m1, m2) {
	return (h < 60 ? m1 + (m2 - m1) * h / 60 : h < 180 ? m2 : h < 240 ? m1 + (m2 - m1) * (240 - h) / 60 : m1) * 255;
}
const radians = Math.PI / 180;
const degrees$1 = 180 / Math.PI;
const K = 18;
const Xn = .96422;
const Yn = 1;
const Zn = .82521;
const t0 = 4 / 29;
const t1 = 6 / 29;
const t2 = 3 * t1 * t1;
const t3 = t1 * t1 * t1;
function labConvert(o) {
	if (o instanceof Lab) return new Lab(o.l, o.a, o.b, o.opacity);
	if (o instanceof Hcl) return hcl2lab(o);
	if (!(o instanceof Rgb)) o = rgbConvert(o);
	var r = rgb2lrgb(o.r), g = rgb2lrgb(o.g), b = rgb2lrgb(o.b), y = xyz2lab((.2225045 * r + .7168786 * g + .0606169 * b) / Yn), x, z;
	if (r === g && g === b) x = z = y;
	else {
		x = xyz2lab((.4360747 * r + .3850649 * g + .1430804 * b) / Xn);
		z = xyz2lab((.0139322 * r + .0971045 * g + .7141733 * b) / Zn);
	}
	return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z), o.opacity);
}
function lab(l, a, b, opacity) {
	return arguments.length === 1 ? labConvert(l) : new Lab(l, a, b, opacity == null ? 1 : opacity);
}
function Lab(l, a, b, opacity) {
	this.l = +l;
	this.a = +a;
	this.b = +b;
	this.opacity = +opacity;
}
define(Lab, lab, extend(Color, {
	brighter(k) {
		return new Lab(this.l + K * (k == null ? 1 : k), this.a, this.b, this.opacity);
	},
	darker(k) {
		return new Lab(this.l - K * (k == null ? 1 : k), this.a, this.b, this.opacity);
	},
	rgb() {
		var y = (this.l + 16) / 116, x = isNaN(this.a) ? y : y + this.a / 500, z = isNaN(this.b) ? y : y - this.b / 200;
		x = Xn * lab2xyz(x);
		y = Yn * lab2xyz(y);
		z = Zn * lab2xyz(z);
		return new Rgb(lrgb2rgb(3.1338561 * x - 1.6168667 * y - .4906146 * z), lrgb2rgb(-.9787684 * x + 1.9161415 * y + .033454 * z), lrgb2rgb(.0719453 * x - .2289914 * y + 1.4052427 * z), this.opacity);
	}
}));
function xyz2lab(t) {
	return t > t3 ? Math.pow(t, 1 / 3) : t / t2 + t0;
}
function lab2xyz(t) {
	return t > t1 ? t * t * t : t2 * (t - t0);
}
function lrgb2rgb(x) {
	return 255 * (x <= .0031308 ? 12.92 * x : 1.055 * Math.pow(x, 1 / 2.4) - .055);
}
function rgb2lrgb(x) {
	return (x /= 255) <= .04045 ? x / 12.92 : Math.pow((x + .055) / 1.055, 2.4);
}
function hclConvert(o) {
	if (o instanceof Hcl) return new Hcl(o.h, o.c, o.l, o.opacity);
	if (!(o instanceof Lab)) o = labConvert(o);
	if (o.a === 0 && o.b === 0) return new Hcl(NaN, 0 < o.l && o.l < 100 ? 0 : NaN, o.l, o.opacity);
	var h = Math.atan2(o.b, o.a) * degrees$1;
	return new Hcl(h < 0 ? h + 360 : h, Math.sqrt(o.a * o.a + o.b * o.b), o.l, o.opacity);
}
function hcl$1(h, c, l, opacity) {
	return arguments.length === 1 ? hclConvert(h) : new Hcl(h, c, l, opacity == null ? 1 : opacity);
}
function Hcl(h, c, l, opacity) {
	this.h = +h;
	this.c = +c;
	this.l = +l;
	this.opacity = +opacity;
}
function hcl2lab(o) {
	if (isNaN(o.h)) return new Lab(o.l, 0, 0, o.opacity);
	var h = o.h * radians;
	return new Lab(o.l, Math.cos(h) * o.c, Math.sin(h) * o.c, o.opacity);
}
define(Hcl, hcl$1, extend(Color, {
	brighter(k) {
		return new Hcl(this.h, this.c, this.l + K * (k == null ? 1 : k), this.opacity);
	},
	darker(k) {
		return new Hcl(this.h, this.c, this.l - K * (k == null ? 1 : k), this.opacity);
	},
	rgb() {
		return hcl2lab(this).rgb();
	}
}));
var A = -.14861;
var B = 1.78277;
var C = -.29227;
var D = -.90649;
var E = 1.97294;
var ED = E * D;
var EB = E * B;
var BC_DA = B * C - D * A;
function cubehelixConvert(o) {
	if (o instanceof Cubehelix) return new Cubehelix(o.h, o.s, o.l, o.opacity);
	if (!(o instanceof Rgb)) o = rgbConvert(o);
	var r = o.r / 255, g = o.g / 255, b = o.b / 255, l = (BC_DA * b + ED * r - EB * g) / (BC_DA + ED - EB), bl = b - l, k = (E * (g - l) - C * bl) / D, s = Math.sqrt(k * k + bl * bl) / (E * l * (1 - l)), h = s ? Math.atan2(k, bl) * degrees$1 - 120 : NaN;
	return new Cubehelix(h < 0 ? h + 360 : h, s, l, o.opacity);
}
function cubehelix$1(h, s, l, opacity) {
	return arguments.length === 1 ? cubehelixConvert(h) : new Cubehelix(h, s, l, opacity == null ? 1 : opacity);
}
function Cubehelix(h, s, l, opacity) {
	this.h = +h;
	this.s = +s;
	this.l = +l;
	this.opacity = +opacity;
}
define(Cubehelix, cubehelix$1, extend(Color, {
	brighter(k) {
		k = k == null ? brighter : Math.pow(brighter, k);
		return new Cubehelix(this.h, this.s, this.l * k, this.opacity);
	},
	darker(k) {
		k = k == null ? darker : Math.pow(darker, k);
		return new Cubehelix(this.h, this.s, this.l * k, this.opacity);
	},
	rgb() {
		var h = isNaN(this.h) ? 0 : (this.h + 120) * radians, l = +this.l, a = isNaN(this.s) ? 0 : this.s * l * (1 - l), cosh = Math.cos(h), sinh = Math.sin(h);
		return new Rgb(255 * (l + a * (A * cosh + B * sinh)), 255 * (l + a * (C * cosh + D * sinh)), 255 * (l + a * (E * cosh)), this.opacity);
	}
}));

// node_modules/d3-interpolate/dist/d3-interpolate.mjs
function basis(t1, v0, v1, v2, v3) {
	var t2 = t1 * t1, t3 = t2 * t1;
	return ((1 - 3 * t1 + 3 * t2 - t3) * v0 + (4 - 6 * t2 + 3 * t3) * v1 + (1 + 3 * t1 + 3 * t2 - 3 * t3) * v2 + t3 * v3) / 6;
}
function basis$1(values) {
	var n = values.length - 1;
	return function(t) {
		var i = t <= 0 ? t = 0 : t >= 1 ? (t = 1, n - 1) : Math.floor(t * n), v1 = values[i], v2 = values[i + 1], v0 = i > 0 ? values[i - 1] : 2 * v1 - v2, v3 = i < n - 1 ? values[i + 2] : 2 * v2 - v1;
		return basis((t - i / n) * n, v0, v1, v2, v3);
	};
}
function basisClosed(values) {
	var n = values.length;
	return function(t) {
		var i = Math.floor(((t %= 1) < 0 ? ++t : t) * n), v0 = values[(i + n - 1) % n], v1 = values[i % n], v2 = values[(i + 1) % n], v3 = values[(i + 2) % n];
		return basis((t - i / n) * n, v0, v1, v2, v3);
	};
}
var constant = (x) => () => x;
function linear$1(a, d) {
	return function(t) {
		return a + t * d;
	};
}
function exponential(a, b, y) {
	return a = Math.pow(a, y), b = Math.pow(b, y) - a, y = 1 / y, function(t) {
		return Math.pow(a + t * b, y);
	};
}
function hue$1(a, b) {
	var d = b - a;
	return d ? linear$1(a, d > 180 || d < -180 ? d - 360 * Math.round(d / 360) : d) : constant(isNaN(a) ? b : a);
}
function gamma(y) {
	return (y = +y) === 1 ? nogamma : function(a, b) {
		return b - a ? exponential(a, b, y) : constant(isNaN(a) ? b : a);
	};
}
function nogamma(a, b) {
	var d = b - a;
	return d ? linear$1(a, d) : constant(isNaN(a) ? b : a);
}
var rgb = (function rgbGamma(y) {
	var color = gamma(y);
	function rgb(start, end) {
		var r = color((start = rgb$1(start)).r, (end = rgb$1(end)).r), g = color(start.g, end.g), b = color(start.b, end.b), opacity = nogamma(start.opacity, end.opacity);
		return function(t) {
			start.r = r(t);
			start.g = g(t);
			start.b = b(t);
			start.opacity = opacity(t);
			return start + "";
		};
	}
	rgb.gamma = rgbGamma;
	return rgb;
})(1);
function rgbSpline(spline) {
	return function(colors) {
		var n = colors.length, r = new Array(n), g = new Array(n), b = new Array(n), i = 0, color;
		for (; i < n; ++i) {
			color = rgb$1(colors[i]);
			r[i] = color.r || 0;
			g[i] = color.g || 0;
			b[i] = color.b || 0;
		}
		r = spline(r);
		g = spline(g);
		b = spline(b);
		color.opacity = 1;
		return function(t) {
			color.r = r(t);
			color.g = g(t);
			color.b = b(t);
			return color + "";
		};
	};
}
var rgbBasis = rgbSpline(basis$1);
var rgbBasisClosed = rgbSpline(basisClosed);
function numberArray(a, b) {
	if (!b) b = [];
	var n = a ? Math.min(b.length, a.length) : 0, c = b.slice(), i;
	return function(t) {
		for (i = 0; i < n; ++i) c[i] = a[i] * (1 - t) + b[i] * t;
		return c;
	};
}
function isNumberArray(x) {
	return ArrayBuffer.isView(x) && !(x instanceof DataView);
}
function genericArray(a, b) {
	var nb = b ? b.length : 0, na = a ? Math.min(nb, a.length) : 0, x = new Array(na), c = new Array(nb), i = 0;
	for (; i < na; ++i) x[i] = value(a[i], b[i]);
	for (; i < nb; ++i) c[i] = b[i];
	return function(t) {
		for (i = 0; i < na; ++i) c[i] = x[i](t);
		return c;
	};
}
function date(a, b) {
	var d = /* @__PURE__ */ new Date();
	return a = +a, b = +b, function(t) {
		return d.setTime(a * (1 - t) + b * t), d;
	};
}
function number$1(a, b) {
	return a = +a, b = +b, function(t) {
		return a * (1 - t) + b * t;
	};
}
function object(a, b) {
	var i = {}, c = {}, k;
	if (a === null || typeof a !== "object") a = {};
	if (b === null || typeof b !== "object") b = {};
	for (k in b) if (k in a) i[k] = value(a[k], b[k]);
	else c[k] = b[k];
	return function(t) {
		for (k in i) c[k] = i[k](t);
		return c;
	};
}
var reA = /[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g;
var reB = new RegExp(reA.source, "g");
function zero(b) {
	return function() {
		return b;
	};
}
function one$1(b) {
	return function(t) {
		return b(t) + "";
	};
}
function string(a, b) {
	var bi = reA.lastIndex = reB.lastIndex = 0, am, bm, bs, i = -1, s = [], q = [];
	a = a + "", b = b + "";
	while ((am = reA.exec(a)) && (bm = reB.exec(b))) {
		if ((bs = bm.index) > bi) {
			bs = b.slice(bi, bs);
			if (s[i]) s[i] += bs;
			else s[++i] = bs;
		}
		if ((am = am[0]) === (bm = bm[0])) {
			if (s[i]) s[i] += bm;
			else s[++i] = bm;
		} else {
			s[++i] = null;
			q.push({
				i,
				x: number$1(am, bm)
			});
		}
		bi = reB.lastIndex;
	}
	if (bi < b.length) {
		bs = b.slice(bi);
		if (s[i]) s[i] += bs;
		else s[++i] = bs;
	}
	return s.length < 2 ? q[0] ? one$1(q[0].x) : zero(b) : (b = q.length, function(t) {
		for (var i = 0, o; i < b; ++i) s[(o = q[i]).i] = o.x(t);
		return s.join("");
	});
}
function value(a, b) {
	var t = typeof b, c;
	return b == null || t === "boolean" ? constant(b) : (t === "number" ? number$1 : t === "string" ? (c = color(b)) ? (b = c, rgb) : string : b instanceof color ? rgb : b instanceof Date ? date : isNumberArray(b) ? numberArray : Array.isArray(b) ? genericArray : typeof b.valueOf !== "function" && typeof b.toString !== "function" || isNaN(b) ? object : number$1)(a, b);
}
function round(a, b) {
	return a = +a, b = +b, function(t) {
		return Math.round(a * (1 - t) + b * t);
	};
}
var degrees = 180 / Math.PI;
var identity$2 = {
	translateX: 0,
	translateY: 0,
	rotate: 0,
	skewX: 0,
	scaleX: 1,
	scaleY: 1
};
function decompose(a, b, c, d, e, f) {
	var scaleX, scaleY, skewX;
	if (scaleX = Math.sqrt(a * a + b * b)) a /= scaleX, b /= scaleX;
	if (skewX = a * c + b * d) c -= a * skewX, d -= b * skewX;
	if (scaleY = Math.sqrt(c * c + d * d)) c /= scaleY, d /= scaleY, skewX /= scaleY;
	if (a * d < b * c) a = -a, b = -b, skewX = -skewX, scaleX = -scaleX;
	return {
		translateX: e,
		translateY: f,
		rotate: Math.atan2(b, a) * degrees,
		skewX: Math.atan(skewX) * degrees,
		scaleX,
		scaleY
	};
}
var svgNode;
function parseCss(value) {
	const m = new (typeof DOMMatrix === "function" ? DOMMatrix : WebKitCSSMatrix)(value + "");
	return m.isIdentity ? identity$2 : decompose(m.a, m.b, m.c, m.d, m.e, m.f);
}
function parseSvg(value) {
	if (value == null) return identity$2;
	if (!svgNode) svgNode = document.createElementNS("http://www.w3.org/2000/svg", "g");
	svgNode.setAttribute("transform", value);
	if (!(value = svgNode.transform.baseVal.consolidate())) return identity$2;
	value = value.matrix;
	return decompose(value.a, value.b, value.c, value.d, value.e, value.f);
}
function interpolateTransform(parse, pxComma, pxParen, degParen) {
	function pop(s) {
		return s.length ? s.pop() + " " : "";
	}
	function translate(xa, ya, xb, yb, s, q) {
		if (xa !== xb || ya !== yb) {
			var i = s.push("translate(", null, pxComma, null, pxParen);
			q.push({
				i: i - 4,
				x: number$1(xa, xb)
			}, {
				i: i - 2,
				x: number$1(ya, yb)
			});
		} else if (xb || yb) s.push("translate(" + xb + pxComma + yb + pxParen);
	}
	function rotate(a, b, s, q) {
		if (a !== b) {
			if (a - b > 180) b += 360;
			else if (b - a > 180) a += 360;
			q.push({
				i: s.push(pop(s) + "rotate(", null, degParen) - 2,
				x: number$1(a, b)
			});
		} else if (b) s.push(pop(s) + "rotate(" + b + degParen);
	}
	function skewX(a, b, s, q) {
		if (a !== b) q.push({
			i: s.push(pop(s) + "skewX(", null, degParen) - 2,
			x: number$1(a, b)
		});
		else if (b) s.push(pop(s) + "skewX(" + b + degParen);
	}
	function scale(xa, ya, xb, yb, s, q) {
		if (xa !== xb || ya !== yb) {
			var i = s.push(pop(s) + "scale(", null, ",", null, ")");
			q.push({
				i: i - 4,
				x: number$1(xa, xb)
			}, {
				i: i - 2,
				x: number$1(ya, yb)
			});
		} else if (xb !== 1 || yb !== 1) s.push(pop(s) + "scale(" + xb + "," + yb + ")");
	}
	return function(a, b) {
		var s = [], q = [];
		a = parse(a), b = parse(b);
		translate(a.translateX, a.translateY, b.translateX, b.translateY, s, q);
		rotate(a.rotate, b.rotate, s, q);
		skewX(a.skewX, b.skewX, s, q);
		scale(a.scaleX, a.scaleY, b.scaleX, b.scaleY, s, q);
		a = b = null;
		return function(t) {
			var i = -1, n = q.length, o;
			while (++i < n) s[(o = q[i]).i] = o.x(t);
			return s.join("");
		};
	};
}
var interpolateTransformCss = interpolateTransform(parseCss, "px, ", "px)", "deg)");
var interpolateTransformSvg = interpolateTransform(parseSvg, ", ", ")", ")");
var epsilon2 = 1e-12;
function cosh(x) {
	return ((x = Math.exp(x)) + 1 / x) / 2;
}
function sinh(x) {
	return ((x = Math.exp(x)) - 1 / x) / 2;
}
function tanh(x) {
	return ((x = Math.exp(2 * x)) - 1) / (x + 1);
}
var zoom = (function zoomRho(rho, rho2, rho4) {
	function zoom(p0, p1) {
		var ux0 = p0[0], uy0 = p0[1], w0 = p0[2], ux1 = p1[0], uy1 = p1[1], w1 = p1[2], dx = ux1 - ux0, dy = uy1 - uy0, d2 = dx * dx + dy * dy, i, S;
		if (d2 < epsilon2) {
			S = Math.log(w1 / w0) / rho;
			i = function(t) {
				return [
					ux0 + t * dx,
					uy0 + t * dy,
					w0 * Math.exp(rho * t * S)
				];
			};
		} else {
			var d1 = Math.sqrt(d2), b0 = (w1 * w1 - w0 * w0 + rho4 * d2) / (2 * w0 * rho2 * d1), b1 = (w1 * w1 - w0 * w0 - rho4 * d2) / (2 * w1 * rho2 * d1), r0 = Math.log(Math.sqrt(b0 * b0 + 1) - b0);
			S = (Math.log(Math.sqrt(b1 * b1 + 1) - b1) - r0) / rho;
			i = function(t) {
				var s = t * S, coshr0 = cosh(r0), u = w0 / (rho2 * d1) * (coshr0 * tanh(rho * s + r0) - sinh(r0));
				return [
					ux0 + u * dx,
					uy0 + u * dy,
					w0 * coshr0 / cosh(rho * s + r0)
				];
			};
		}
		i.duration = Math.abs(S) * 1e3 * rho / Math.SQRT2;
		return i;
	}
	zoom.rho = function(_) {
		var _1 = Math.max(.001, +_), _2 = _1 * _1;
		return zoomRho(_1, _2, _2 * _2);
	};
	return zoom;
})(Math.SQRT2, 2, 4);
function hsl(hue) {
	return function(start, end) {
		var h = hue((start = hsl$1(start)).h, (end = hsl$1(end)).h), s = nogamma(start.s, end.s), l = nogamma(start.l, end.l), opacity = nogamma(start.opacity, end.opacity);
		return function(t) {
			start.h = h(t);
			start.s = s(t);
			start.l = l(t);
			start.opacity = opacity(t);
			return start + "";
		};
	};
}
var hsl_default = hsl(hue$1);
var hslLong = hsl(nogamma);
function hcl(hue) {
	return function(start, end) {
		var h = hue((start = hcl$1(start)).h, (end = hcl$1(end)).h), c = nogamma(start.c, end.c), l = nogamma(start.l, end.l), opacity = nogamma(start.opacity, end.opacity);
		return function(t) {
			start.h = h(t);
			start.c = c(t);
			start.l = l(t);
			start.opacity = opacity(t);
			return start + "";
		};
	};
}
var hcl_default = hcl(hue$1);
var hclLong = hcl(nogamma);
function cubehelix(hue) {
	return (function cubehelixGamma(y) {
		y = +y;
		function cubehelix(start, end) {
			var h = hue((start = cubehelix$1(start)).h, (end = cubehelix$1(end)).h), s = nogamma(start.s, end.s), l = nogamma(start.l, end.l), opacity = nogamma(start.opacity, end.opacity);
			return function(t) {
				start.h = h(t);
				start.s = s(t);
				start.l = l(Math.pow(t, y));
				start.opacity = opacity(t);
				return start + "";
			};
		}
		cubehelix.gamma = cubehelixGamma;
		return cubehelix;
	})(1);
}
var cubehelix_default = cubehelix(hue$1);
var cubehelixLong = cubehelix(nogamma);

// node_modules/d3-scale/src/constant.js
function constants(x) {
	return function() {
		return x;
	};
}

// node_modules/d3-scale/src/number.js
function number(x) {
	return +x;
}

// node_modules/d3-scale/src/continuous.js
var unit = [0, 1];
function identity$1(x) {
	return x;
}
function normalize(a, b) {
	return (b -= a = +a) ? function(x) {
		return (x - a) / b;
	} : constants(isNaN(b) ? NaN : .5);
}
function clamper(a, b) {
	var t;
	if (a > b) t = a, a = b, b = t;
	return function(x) {
		return Math.max(a, Math.min(b, x));
	};
}
function bimap(domain, range, interpolate) {
	var d0 = domain[0], d1 = domain[1], r0 = range[0], r1 = range[1];
	if (d1 < d0) d0 = normalize(d1, d0), r0 = interpolate(r1, r0);
	else d0 = normalize(d0, d1), r0 = interpolate(r0, r1);
	return function(x) {
		return r0(d0(x));
	};
}
function polymap(domain, range, interpolate) {
	var j = Math.min(domain.length, range.length) - 1, d = new Array(j), r = new Array(j), i = -1;
	if (domain[j] < domain[0]) {
		domain = domain.slice().reverse();
		range = range.slice().reverse();
	}
	while (++i < j) {
		d[i] = normalize(domain[i], domain[i + 1]);
		r[i] = interpolate(range[i], range[i + 1]);
	}
	return function(x) {
		var i = bisectRight(domain, x, 1, j) - 1;
		return r[i](d[i](x));
	};
}
function copy(source, target) {
	return target.domain(source.domain()).range(source.range()).interpolate(source.interpolate()).clamp(source.clamp()).unknown(source.unknown());
}
function transformer() {
	var domain = unit, range = unit, interpolate = value, transform, untransform, unknown, clamp = identity$1, piecewise, output, input;
	function rescale() {
		var n = Math.min(domain.length, range.length);
		if (clamp !== identity$1) clamp = clamper(domain[0], domain[n - 1]);
		piecewise = n > 2 ? polymap : bimap;
		output = input = null;
		return scale;
	}
	function scale(x) {
		return x == null || isNaN(x = +x) ? unknown : (output || (output = piecewise(domain.map(transform), range, interpolate)))(transform(clamp(x)));
	}
	scale.invert = function(y) {
		return clamp(untransform((input || (input = piecewise(range, domain.map(transform), number$1)))(y)));
	};
	scale.domain = function(_) {
		return arguments.length ? (domain = Array.from(_, number), rescale()) : domain.slice();
	};
	scale.range = function(_) {
		return arguments.length ? (range = Array.from(_), rescale()) : range.slice();
	};
	scale.rangeRound = function(_) {
		return range = Array.from(_), interpolate = round, rescale();
	};
	scale.clamp = function(_) {
		return arguments.length ? (clamp = _ ? true : identity$1, rescale()) : clamp !== identity$1;
	};
	scale.interpolate = function(_) {
		return arguments.length ? (interpolate = _, rescale()) : interpolate;
	};
	scale.unknown = function(_) {
		return arguments.length ? (unknown = _, scale) : unknown;
	};
	return function(t, u) {
		transform = t, untransform = u;
		return rescale();
	};
}
function continuous() {
	return transformer()(identity$1, identity$1);
}

// node_modules/d3-format/dist/d3-format.mjs
function formatDecimal(x) {
	return Math.abs(x = Math.round(x)) >= 1e21 ? x.toLocaleString("en").replace(/,/g, "") : x.toString(10);
}
function formatDecimalParts(x, p) {
	if (!isFinite(x) || x === 0) return null;
	var i = (x = p ? x.toExponential(p - 1) : x.toExponential()).indexOf("e"), coefficient = x.slice(0, i);
	return [coefficient.length > 1 ? coefficient[0] + coefficient.slice(2) : coefficient, +x.slice(i + 1)];
}
function exponent(x) {
	return x = formatDecimalParts(Math.abs(x)), x ? x[1] : NaN;
}
function formatGroup(grouping, thousands) {
	return function(value, width) {
		var i = value.length, t = [], j = 0, g = grouping[0], length = 0;
		while (i > 0 && g > 0) {
			if (length + g + 1 > width) g = Math.max(1, width - length);
			t.push(value.substring(i -= g, i + g));
			if ((length += g + 1) > width) break;
			g = grouping[j = (j + 1) % grouping.length];
		}
		return t.reverse().join(thousands);
	};
}
function formatNumerals(numerals) {
	return function(value) {
		return value.replace(/[0-9]/g, function(i) {
			return numerals[+i];
		});
	};
}
var re = /^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;
function formatSpecifier(specifier) {
	if (!(match = re.exec(specifier))) throw new Error("invalid format: " + specifier);
	var match;
	return new FormatSpecifier({
		fill: match[1],
		align: match[2],
		sign: match[3],
		symbol: match[4],
		zero: match[5],
		width: match[6],
		comma: match[7],
		precision: match[8] && match[8].slice(1),
		trim: match[9],
		type: match[10]
	});
}
formatSpecifier.prototype = FormatSpecifier.prototype;
function FormatSpecifier(specifier) {
	this.fill = specifier.fill === void 0 ? " " : specifier.fill + "";
	this.align = specifier.align === void 0 ? ">" : specifier.align + "";
	this.sign = specifier.sign === void 0 ? "-" : specifier.sign + "";
	this.symbol = specifier.symbol === void 0 ? "" : specifier.symbol + "";
	this.zero = !!specifier.zero;
	this.width = specifier.width === void 0 ? void 0 : +specifier.width;
	this.comma = !!specifier.comma;
	this.precision = specifier.precision === void 0 ? void 0 : +specifier.precision;
	this.trim = !!specifier.trim;
	this.type = specifier.type === void 0 ? "" : specifier.type + "";
}
FormatSpecifier.prototype.toString = function() {
	return this.fill + this.align + this.sign + this.symbol + (this.zero ? "0" : "") + (this.width === void 0 ? "" : Math.max(1, this.width | 0)) + (this.comma ? "," : "") + (this.precision === void 0 ? "" : "." + Math.max(0, this.precision | 0)) + (this.trim ? "~" : "") + this.type;
};
function formatTrim(s) {
	out: for (var n = s.length, i = 1, i0 = -1, i1; i < n; ++i) switch (s[i]) {
		case ".":
			i0 = i1 = i;
			break;
		case "0":
			if (i0 === 0) i0 = i;
			i1 = i;
			break;
		default:
			if (!+s[i]) break out;
			if (i0 > 0) i0 = 0;
	}
	return i0 > 0 ? s.slice(0, i0) + s.slice(i1 + 1) : s;
}
var prefixExponent;
function formatPrefixAuto(x, p) {
	var d = formatDecimalParts(x, p);
	if (!d) return prefixExponent = void 0, x.toPrecision(p);
	var coefficient = d[0], exponent = d[1], i = exponent - (prefixExponent = Math.max(-8, Math.min(8, Math.floor(exponent / 3))) * 3) + 1, n = coefficient.length;
	return i === n ? coefficient : i > n ? coefficient + new Array(i - n + 1).join("0") : i > 0 ? coefficient.slice(0, i) + "." + coefficient.slice(i) : "0." + new Array(1 - i).join("0") + formatDecimalParts(x, Math.max(0, p + i - 1))[0];
}
function formatRounded(x, p) {
	var d = formatDecimalParts(x, p);
	if (!d) return x + "";
	var coefficient = d[0], exponent = d[1];
	return exponent < 0 ? "0." + new Array(-exponent).join("0") + coefficient : coefficient.length > exponent + 1 ? coefficient.slice(0, exponent + 1) + "." + coefficient.slice(exponent + 1) : coefficient + new Array(exponent - coefficient.length + 2).join("0");
}
var formatTypes = {
	"%": (x, p) => (x * 100).toFixed(p),
	"b": (x) => Math.round(x).toString(2),
	"c": (x) => x + "",
	"d": formatDecimal,
	"e": (x, p) => x.toExponential(p),
	"f": (x, p) => x.toFixed(p),
	"g": (x, p) => x.toPrecision(p),
	"o": (x) => Math.round(x).toString(8),
	"p": (x, p) => formatRounded(x * 100, p),
	"r": formatRounded,
	"s": formatPrefixAuto,
	"X": (x) => Math.round(x).toString(16).toUpperCase(),
	"x": (x) => Math.round(x).toString(16)
};
function identity(x) {
	return x;
}
var map = Array.prototype.map;
var prefixes = [
	"y",
	"z",
	"a",
	"f",
	"p",
	"n",
	"µ",
	"m",
	"",
	"k",
	"M",
	"G",
	"T",
	"P",
	"E",
	"Z",
	"Y"
];
function formatLocale(locale) {
	var group = locale.grouping === void 0 || locale.thousands === void 0 ? identity : formatGroup(map.call(locale.grouping, Number), locale.thousands + ""), currencyPrefix = locale.currency === void 0 ? "" : locale.currency[0] + "", currencySuffix = locale.currency === void 0 ? "" : locale.currency[1] + "", decimal = locale.decimal === void 0 ? "." : locale.decimal + "", numerals = locale.numerals === void 0 ? identity : formatNumerals(map.call(locale.numerals, String)), percent = locale.percent === void 0 ? "%" : locale.percent + "", minus = locale.minus === void 0 ? "−" : locale.minus + "", nan = locale.nan === void 0 ? "NaN" : locale.nan + "";
	function newFormat(specifier, options) {
		specifier = formatSpecifier(specifier);
		var fill = specifier.fill, align = specifier.align, sign = specifier.sign, symbol = specifier.symbol, zero = specifier.zero, width = specifier.width, comma = specifier.comma, precision = specifier.precision, trim = specifier.trim, type = specifier.type;
		if (type === "n") comma = true, type = "g";
		else if (!formatTypes[type]) precision === void 0 && (precision = 12), trim = true, type = "g";
		if (zero || fill === "0" && align === "=") zero = true, fill = "0", align = "=";
		var prefix = (options && options.prefix !== void 0 ? options.prefix : "") + (symbol === "$" ? currencyPrefix : symbol === "#" && /[boxX]/.test(type) ? "0" + type.toLowerCase() : ""), suffix = (symbol === "$" ? currencySuffix : /[%p]/.test(type) ? percent : "") + (options && options.suffix !== void 0 ? options.suffix : "");
		var formatType = formatTypes[type], maybeSuffix = /[defgprs%]/.test(type);
		precision = precision === void 0 ? 6 : /[gprs]/.test(type) ? Math.max(1, Math.min(21, precision)) : Math.max(0, Math.min(20, precision));
		function format(value) {
			var valuePrefix = prefix, valueSuffix = suffix, i, n, c;
			if (type === "c") {
				valueSuffix = formatType(value) + valueSuffix;
				value = "";
			} else {
				value = +value;
				var valueNegative = value < 0 || 1 / value < 0;
				value = isNaN(value) ? nan : formatType(Math.abs(value), precision);
				if (trim) value = formatTrim(value);
				if (valueNegative && +value === 0 && sign !== "+") valueNegative = false;
				valuePrefix = (valueNegative ? sign === "(" ? sign : minus : sign === "-" || sign === "(" ? "" : sign) + valuePrefix;
				valueSuffix = (type === "s" && !isNaN(value) && prefixExponent !== void 0 ? prefixes[8 + prefixExponent / 3] : "") + valueSuffix + (valueNegative && sign === "(" ? ")" : "");
				if (maybeSuffix) {
					i = -1, n = value.length;
					while (++i < n) if (c = value.charCodeAt(i), 48 > c || c > 57) {
						valueSuffix = (c === 46 ? decimal + value.slice(i + 1) : value.slice(i)) + valueSuffix;
						value = value.slice(0, i);
						break;
					}
				}
			}
			if (comma && !zero) value = group(value, Infinity);
			var length = valuePrefix.length + value.length + valueSuffix.length, padding = length < width ? new Array(width - length + 1).join(fill) : "";
			if (comma && zero) value = group(padding + value, padding.length ? width - valueSuffix.length : Infinity), padding = "";
			switch (align) {
				case "<":
					value = valuePrefix + value + valueSuffix + padding;
					break;
				case "=":
					value = valuePrefix + padding + value + valueSuffix;
					break;
				case "^":
					value = padding.slice(0, length = padding.length >> 1) + valuePrefix + value + valueSuffix + padding.slice(length);
					break;
				default: value = padding + valuePrefix + value + valueSuffix;
			}
			return numerals(value);
		}
		format.toString = function() {
			return specifier + "";
		};
		return format;
	}
	function formatPrefix(specifier, value) {
		var e = Math.max(-8, Math.min(8, Math.floor(exponent(value) / 3))) * 3, k = Math.pow(10, -e), f = newFormat((specifier = formatSpecifier(specifier), specifier.type = "f", specifier), { suffix: prefixes[8 + e / 3] });
		return function(value) {
			return f(k * value);
		};
	}
	return {
		format: newFormat,
		formatPrefix
	};
}
var locale;
var format;
var formatPrefix;
defaultLocale({
	thousands: ",",
	grouping: [3],
	currency: ["$", ""]
});
function defaultLocale(definition) {
	locale = formatLocale(definition);
	format = locale.format;
	formatPrefix = locale.formatPrefix;
	return locale;
}
function precisionFixed(step) {
	return Math.max(0, -exponent(Math.abs(step)));
}
function precisionPrefix(step, value) {
	return Math.max(0, Math.max(-8, Math.min(8, Math.floor(exponent(value) / 3))) * 3 - exponent(Math.abs(step)));
}
function precisionRound(step, max) {
	step = Math.abs(step), max = Math.abs(max) - step;
	return Math.max(0, exponent(max) - exponent(step)) + 1;
}

// node_modules/d3-scale/src/tickFormat.js
function tickFormat(start, stop, count, specifier) {
	var step = tickStep(start, stop, count), precision;
	specifier = formatSpecifier(specifier == null ? ",f" : specifier);
	switch (specifier.type) {
		case "s":
			var value = Math.max(Math.abs(start), Math.abs(stop));
			if (specifier.precision == null && !isNaN(precision = precisionPrefix(step, value))) specifier.precision = precision;
			return formatPrefix(specifier, value);
		case "":
		case "e":
		case "g":
		case "p":
		case "r":
			if (specifier.precision == null && !isNaN(precision = precisionRound(step, Math.max(Math.abs(start), Math.abs(stop))))) specifier.precision = precision - (specifier.type === "e");
			break;
		case "f":
		case "%": if (specifier.precision == null && !isNaN(precision = precisionFixed(step))) specifier.precision = precision - (specifier.type === "%") * 2;
	}
	return format(specifier);
}

// node_modules/d3-scale/src/linear.js
function linearish(scale) {
	var domain = scale.domain;
	scale.ticks = function(count) {
		var d = domain();
		return ticks(d[0], d[d.length - 1], count == null ? 10 : count);
	};
	scale.tickFormat = function(count, specifier) {
		var d = domain();
		return tickFormat(d[0], d[d.length - 1], count == null ? 10 : count, specifier);
	};
	scale.nice = function(count) {
		if (count == null) count = 10;
		var d = domain();
		var i0 = 0;
		var i1 = d.length - 1;
		var start = d[i0];
		var stop = d[i1];
		var prestep;
		var step;
		var maxIter = 10;
		if (stop < start) {
			step = start, start = stop, stop = step;
			step = i0, i0 = i1, i1 = step;
		}
		while (maxIter-- > 0) {
			step = tickIncrement(start, stop, count);
			if (step === prestep) {
				d[i0] = start;
				d[i1] = stop;
				return domain(d);
			} else if (step > 0) {
				start = Math.floor(start / step) * step;
				stop = Math.ceil(stop / step) * step;
			} else if (step < 0) {
				start = Math.ceil(start * step) / step;
				stop = Math.floor(stop * step) / step;
			} else break;
			prestep = step;
		}
		return scale;
	};
	return scale;
}
function linear() {
	var scale = continuous();
	scale.copy = function() {
		return copy(scale, linear());
	};
	initRange.apply(scale, arguments);
	return linearish(scale);
}

// shared/report/html/interval-plot.ts
const width$1 = 170;
const height$2 = 22;
const middle = height$2 / 2;
/** Where limit and no change always stand, so that rows compare and the margin is the unit. */
const limitAt = 40;
const originAt = 80;
/** What lies beyond is drawn as an arrow. */
const edge$1 = 5;
/**
* A value with its interval as a small SVG, right is better: what is not allowed is shaded, its limit
* dashed, no change a line. It says nothing that its row does not say in numbers, so it is hidden from
* screen readers.
*/
function intervalPlot({ value, interval, limit, origin, better }) {
	const turn = better === "larger" ? 1 : -1;
	const ends = (interval ?? [value, value]).map((end) => end * turn);
	const [low, high] = [Math.min(...ends), Math.max(...ends)];
	const marks = marksOf(limit === void 0 ? void 0 : limit * turn, origin === void 0 ? void 0 : origin * turn);
	const place = placing$1(marks, [
		low,
		high,
		value * turn
	]);
	const [from, to, at] = [
		low,
		high,
		value * turn
	].map(place);
	return html`<svg class="iv" viewBox="0 0 ${width$1} ${height$2}" aria-hidden="true" focusable="false">${[
		marks.limit && html`<path class="no" d="M0 2H${place(marks.limit.at)}V20H0Z"/>`,
		html`<path class="ax" d="M0 ${middle}H${width$1}"/>`,
		marks.limit && html`<path class="lim" d="M${place(marks.limit.at)} 1V21"/>`,
		marks.origin && html`<path class="zero" d="M${place(marks.origin.at)} 1V21"/>`,
		html`<path class="in" d="M${inside(from)} ${middle}H${inside(to)}"/>`,
		from < edge$1 && html`<path class="tip" d="M0 ${middle}l7 -4v8z"/>`,
		to > 165 && html`<path class="tip" d="M${width$1} ${middle}l-7 -4v8z"/>`,
		at >= edge$1 && at <= 165 && html`<circle cx="${at}" cy="${middle}" r="4"/>`
	]}</svg>`;
}
/** The plot of a comparison's line; nothing where no value is judged or no direction is known. */
function rowPlot(row) {
	const { judged } = row;
	const better = betterOf(row);
	if (judged?.value === void 0 || !better) return void 0;
	return intervalPlot({
		value: judged.value,
		interval: judged.interval,
		limit: judged.limit?.value,
		origin: judged.statistic === "value" ? void 0 : 0,
		better
	});
}
function marksOf(limit, origin) {
	if (limit === void 0) return origin === void 0 ? {} : { origin: {
		at: origin,
		x: originAt
	} };
	if (origin === void 0) return { limit: {
		at: limit,
		x: limitAt
	} };
	if (limit === origin) return {
		limit: {
			at: limit,
			x: originAt
		},
		origin: {
			at: origin,
			x: originAt
		}
	};
	return limit < origin ? {
		limit: {
			at: limit,
			x: limitAt
		},
		origin: {
			at: origin,
			x: originAt
		}
	} : {
		origin: {
			at: origin,
			x: 90
		},
		limit: {
			at: limit,
			x: 130
		}
	};
}
/** Maps a value to its place: inside the picture, and never on the other side of a mark. */
function placing$1({ limit, origin }, shown) {
	const scale = linear();
	const marks = [limit, origin].filter((mark) => mark !== void 0);
	const [one] = marks;
	if (limit && origin && limit.at !== origin.at) scale.domain([limit.at, origin.at]).range([limit.x, origin.x]);
	else {
		const at = one?.at ?? (Math.min(...shown) + Math.max(...shown)) / 2;
		const x = one?.x ?? width$1 / 2;
		const unit = Math.max((at - Math.min(...shown)) / (x - 10), (Math.max(...shown) - at) / (160 - x));
		scale.domain([at, at + (unit > 0 ? unit : 1)]).range([x, x + 1]);
	}
	return (value) => {
		const x = scale(value);
		let place = Number.isNaN(x) ? value > (one?.at ?? 0) ? width$1 : 0 : Math.min(width$1, Math.max(0, x));
		for (const mark of marks) {
			if (value === mark.at) return mark.x;
			place = value > mark.at ? Math.max(place, mark.x) : Math.min(place, mark.x);
		}
		return Math.round(place * 10) / 10;
	};
}
function inside(x) {
	return Math.min(165, Math.max(edge$1, x));
}

// shared/report/html/slice-html.ts
/** A slice on the page: each column and level as code. */
function sliceHtml(slice) {
	const parts = Object.entries(slice).map(([column, level]) => html`<code>${column} = ${level}</code>`);
	return html`${parts.map((part, i) => i === 0 ? part : html` × ${part}`)}`;
}
/** The same as a plain line: `region = north × sex = F`. */
function sliceLine(slice) {
	return Object.entries(slice).map(([column, level]) => `${column} = ${level}`).join(" × ");
}

// shared/report/html/status-mark.ts
/** A status as symbol and word: the symbol's shape comes from the style, so neither hangs on colour. */
function statusMark(status, words = status) {
	return html`<span class="m ${status}">${words}</span>`;
}

// shared/report/html/table-frame.ts
/** Tables longer than this scroll inside their own frame, under a head that stays. */
const tall = 25;
/** Fewer rows need no search. */
const searchable = 15;
/** A table with caption and column heads inside a frame that scrolls by keyboard, and which a script may sort and filter. */
function tableFrame({ caption, columns, rows, all = rows.length, kind = "plain", quiet = false, order = "worst first" }, ids) {
	const id = ids();
	const heads = columns.map(({ title, numeric, align, unsorted }) => html`<th scope="col"${classOf(align ?? (numeric ? "right" : void 0))}${unsorted && html` data-unsorted=""`}>${title}</th>`);
	const cut = all > rows.length && html`<p class="cut">Showing ${formatCount(rows.length)} of ${formatCount(all)}, ${order}; all are in the JSON report.</p>`;
	return html`<div class="frame${rows.length > tall && " tall"}" role="group" tabindex="0" aria-labelledby="${id}">
<table class="${kind}"${rows.length >= searchable && html` data-search=""`}><caption id="${id}"${quiet && html` class="sr"`}>${caption}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows}</tbody></table></div>${cut}
`;
}
function classOf(align) {
	return align === void 0 || align === "left" ? void 0 : html` class="${align === "right" ? "r" : "c"}"`;
}

// shared/report/html/comparison-table.ts
/** Lines of a comparison as a table: name, verdict in words, difference with interval and plot, both models' values. */
function comparisonTable(caption, rows, { top, ids, order, quiet }) {
	const shown = rows.slice(0, top).map((row) => ({
		row,
		numbers: rowNumbers(row),
		plot: rowPlot(row)
	}));
	const plots = shown.some(({ plot }) => plot);
	const differences = shown.some(({ numbers }) => numbers.difference !== "");
	const champions = shown.some(({ numbers }) => numbers.champion !== "");
	const columns = [
		{ title: "Metric" },
		{ title: "Verdict" },
		differences && {
			title: "Difference",
			numeric: true
		},
		plots && {
			title: html`worse <span aria-hidden="true">↔</span><span class="sr">to</span> better`,
			align: "center",
			unsorted: true
		},
		champions && {
			title: "Champion",
			numeric: true
		},
		{
			title: "Challenger",
			numeric: true
		}
	].filter((column) => column !== false);
	const lines = shown.map(({ row, numbers, plot }) => {
		const { judged, champion, challenger } = row;
		const words = rowWords(row);
		const ofDifference = numbers.difference !== "";
		return html`<tr data-s="${row.status}"><th scope="row">${nameOf$1(row)}${small$1(countOf(row), numbers.baseline && `baseline ${numbers.baseline}`, numbers.limit)}</th><td class="v">${statusMark(row.status, words.verdict)}${small$1(words.besides, words.needed && `needs about ${words.needed} rows`)}</td>${[
			differences && valueCell$1("d x", numbers.difference, ofDifference ? judged : void 0, ofDifference ? numbers.interval : ""),
			plots && html`<td class="p">${plot}</td>`,
			champions && valueCell$1("a", numbers.champion, champion, ""),
			valueCell$1("b", numbers.challenger, challenger, ofDifference ? "" : numbers.interval)
		]}</tr>\n`;
	});
	return tableFrame({
		caption,
		columns,
		rows: lines,
		all: rows.length,
		kind: "compare",
		order,
		quiet
	}, ids);
}
function nameOf$1({ subject, primary, slice }) {
	if (slice) return html`<bdi>${subject}</bdi> in ${sliceHtml(slice)}`;
	return primary ? html`<bdi>${subject}</bdi> <span class="tag">primary</span>` : html`<bdi>${subject}</bdi>`;
}
function countOf({ slice, judged, challenger }) {
	const n = judged?.n ?? challenger?.n;
	return slice && n !== void 0 ? `n = ${formatCount(n)}` : "";
}
/** The rounded number, its full double for sorting and on hovering, and what stands below it. */
function valueCell$1(kind, text, finding, below) {
	if (text === "" || finding?.value === void 0) return html`<td class="r ${kind}"></td>`;
	return html`<td class="r ${kind}" title="${finding.value}">${text}${below !== "" && html`<small>${below}</small>`}</td>`;
}
function small$1(...parts) {
	const said = parts.filter((part) => part !== "");
	return said.length === 0 ? void 0 : html`<small>${said.join(", ")}</small>`;
}

// shared/report/html/entry-mark.ts
/** A gate's verdict, and what is wrong with its report where something is: `error: missing`. */
function entryMark({ verdict, problem }) {
	return statusMark(verdict, problem === void 0 ? verdict : `${verdict}: ${problem}`);
}

// shared/report/html/found-table.ts
/** Ids that a cell has room for; the rest stands under "Rows to look at". */
const mostIds$1 = 3;
const mostFaults = 12;
/**
* What was found in tables of data, a line a column: what and how many rows, and below each what must hold and the first
* rows to look at.
*/
function foundTable(caption, found, { top, ids, quiet }) {
	const places = foundPlaces(found);
	const rows = places.slice(0, top).map((place) => html`<tr data-s="${place.status}"><th scope="row"><bdi>${place.subject}</bdi><small><bdi>${place.table}</bdi></small></th><td class="v">${statusMark(place.status)}</td><td class="t">${faults(place)}</td></tr>\n`);
	const columns = [
		"Where",
		"Verdict",
		"What was found"
	].map((title) => ({ title }));
	return tableFrame({
		caption,
		columns,
		rows,
		all: places.length,
		kind: "stack",
		quiet
	}, ids);
}
function faults({ rows, status }) {
	const shown = rows.slice(0, mostFaults).map((row, i) => {
		const { check, finding } = row;
		const mark = row.status !== status && html`${statusMark(row.status)} `;
		const title = !isPromised(check) && html`<small>${check.title}</small>`;
		const isTold = i > 0 && String(rows[i - 1].finding.rows) === String(finding.rows);
		return html`<div class="f">${mark}<b>${faultPhrase(check)}</b>: ${foundWords(row)}${title}${!isTold && idsOf(finding.rows)}</div>`;
	});
	return html`${shown}${rows.length > mostFaults && html`<small>and ${formatCount(rows.length - mostFaults)} more, in the JSON report</small>`}`;
}
function idsOf(rows = []) {
	if (rows.length === 0) return void 0;
	return html`<small>rows ${rows.slice(0, mostIds$1).map((id) => html`<code>${id}</code> `)}${rows.length > mostIds$1 && "…"}</small>`;
}

// shared/report/html/finding-where.ts
/** Of what a finding was measured: its subject, model, slice, the columns and groups it compares. */
function findingWhere({ subject, model, slice, by, pair, within }) {
	return html`<bdi>${breakable(subject)}</bdi>${[
		slice && html` in ${sliceHtml(slice)}`,
		by && by.length > 0 && html` by ${by.map((column, i) => html`${i > 0 && html` × `}<code>${column}</code>`)}`,
		within !== void 0 && html` within <code>${within}</code>`,
		pair && html`, <code>${pair[0]}</code> against <code>${pair[1]}</code>`,
		model && html` <span class="tag">${model}</span>`
	]}`;
}
/** A long name may go on in the next line behind an underscore. */
function breakable(name) {
	return html`${name.split("_").map((part, i) => html`${i > 0 && html`_<wbr>`}${part}`)}`;
}

// shared/report/html/measured-table.ts
/** Values that checks measured, a line each. `judged: false`: they are only reported, so no verdict and no plot. */
function measuredTable(caption, measured, { top, ids, judged = true, quiet }) {
	const shown = measured.slice(0, top).map((row) => ({
		row,
		numbers: measuredNumbers(row),
		plot: judged ? plotOf(row) : void 0
	}));
	const plots = shown.some(({ plot }) => plot);
	const limits = judged && shown.some(({ numbers }) => numbers.limit !== "");
	const champions = shown.some(({ numbers }) => numbers.champion !== "");
	const counts = shown.some(({ row, numbers }) => row.finding.n !== void 0 && !numbers.value.includes(" of "));
	const columns = [
		{ title: "What" },
		judged && { title: "Verdict" },
		{
			title: "Measured",
			numeric: true
		},
		limits && {
			title: "Allowed",
			numeric: true
		},
		plots && {
			title: html`worse <span aria-hidden="true">↔</span><span class="sr">to</span> better`,
			align: "center",
			unsorted: true
		},
		champions && {
			title: "Champion",
			numeric: true
		},
		counts && {
			title: "n",
			numeric: true
		}
	].filter((column) => column !== false);
	const rows = shown.map(({ row, numbers, plot }) => {
		const { finding, champion, status } = row;
		const words = measuredWords(row);
		const lead = measuredLead(row);
		const below = [numbers.interval, numbers.p].filter((part) => part !== "");
		const named = row.line || isFlip(row) ? {
			...finding,
			model: void 0
		} : finding;
		return html`<tr${judged && html` data-s="${status}"`}><th scope="row">${lead && `${lead} `}${findingWhere(named)}${small(...qualified(row), judged ? "" : finding.why ?? "")}</th>${[
			judged && html`<td class="v">${statusMark(status, words.verdict)}${small([
				words.needed && `needs about ${words.needed} rows`,
				words.besides ?? "",
				told(row)
			].filter((part) => part).join("; "))}</td>`,
			finding.value === void 0 ? html`<td class="r d">${!judged && finding.why !== void 0 && "undefined"}</td>` : html`<td class="r d" title="${finding.value}">${numbers.value}${below.map((part) => html`<small>${part}</small>`)}</td>`,
			limits && html`<td class="r l"${finding.limit && html` title="${finding.limit.value}"`}>${numbers.limit}</td>`,
			plots && html`<td class="p">${plot}</td>`,
			champions && html`<td class="r a"${champion?.value !== void 0 && html` title="${champion.value}"`}>${numbers.champion}</td>`,
			counts && html`<td class="r n">${finding.n !== void 0 && formatCount(finding.n)}</td>`
		]}</tr>\n`;
	});
	return tableFrame({
		caption,
		columns,
		rows,
		all: measured.length,
		kind: "compare",
		quiet
	}, ids);
}
/** The rule and the statistic that the value is of, where its name does not say so. */
function qualified(row) {
	const { check, line, finding } = row;
	const { subject, metric, by = [], statistic } = finding;
	if (isFlip(row)) return [flipWords(finding)];
	if (line) return metric === void 0 || metric === subject ? [] : [metric];
	const isTold = check.title === subject || by.some((column) => check.title.includes(column));
	const isPlain = [
		"value",
		"failing_rows",
		"failures",
		"count",
		"share"
	].includes(statistic);
	return [isTold ? "" : check.title, isPlain || check.title.includes(statistic) ? "" : statistic];
}
/** The reason, where no number tells it. */
function told({ finding, check, status }) {
	if (status === "pass" || finding.value !== void 0 && finding.limit) return "";
	return finding.why ?? check.why;
}
function plotOf({ finding: { value, interval, limit, better, statistic } }) {
	if (value === void 0 || !limit || !interval) return void 0;
	return intervalPlot({
		value,
		interval,
		limit: limit.value,
		origin: statistic === "difference" ? 0 : void 0,
		better: better ?? (limit.op.startsWith(">") ? "larger" : "smaller")
	});
}
function small(...parts) {
	const said = parts.filter((part) => part !== "");
	return said.length === 0 ? void 0 : html`<small>${said.join(", ")}</small>`;
}

// shared/report/html/attention.ts
/** Lines and reasons that a reader takes in at once; everything stands further down. */
const mostLines = 12;
const mostGates$2 = 30;
/** What did not pass, worst gate first: the lines that decide, the reasons, and what a person can do now. */
function attention(parts, ids) {
	const troubled = parts.flatMap(({ model, gates }) => gates.map((part) => ({
		model,
		part
	}))).filter(({ part }) => part.entry.verdict !== "pass").sort((a, b) => severityOf(a.part.entry.verdict) - severityOf(b.part.entry.verdict));
	const several = parts.length > 1;
	return html`<section aria-labelledby="attention"><h2 id="attention" tabindex="-1">What needs attention</h2>
${troubled.length === 0 && html`<p>Nothing: every gate passes.</p>`}
${troubled.slice(0, mostGates$2).map(({ model, part }) => one(several ? model.name : void 0, part, ids))}
${troubled.length > mostGates$2 && html`<p class="cut">Showing ${mostGates$2} of ${counted(troubled.length, "gate")}, worst first; all stand below.</p>`}
</section>
`;
}
function one(model, { entry, lines, id, shown }, ids) {
	const { report } = entry;
	const deciding = lines ? [
		...lines.metrics,
		...lines.slices,
		...lines.others
	].filter(isTrouble).sort(byWeight) : [];
	const troubles = lines?.measured.filter(isTrouble) ?? [];
	const found = troubles.filter(({ table }) => table !== void 0);
	const places = foundPlaces(found);
	const { rows: measured, rest } = pressingRows(troubles.filter(({ table }) => table === void 0), entry.verdict);
	const told = report && reasonsList(report);
	const steps = report ? nextSteps(report, sliceLine) : "";
	const name = html`<bdi>${entry.gate}</bdi>`;
	return html`<article>
<h3>${model !== void 0 && html`<bdi>${model}</bdi>: `}${shown ? html`<a href="#${id}">${name}</a>` : name} ${entryMark(entry)}</h3>
<p class="lead">${entry.summary}</p>
${deciding.length > 0 && comparisonTable(html`What decides in ${name}`, deciding.slice(0, mostLines), {
		top: mostLines,
		ids
	})}
${entry.verdict === "error" && told}
${found.length > 0 && foundTable(html`What decides in ${name}`, places.slice(0, mostLines).flatMap(({ rows }) => rows), {
		top: mostLines,
		ids
	})}
${measured.length > 0 && measuredTable(html`What decides in ${name}`, measured.slice(0, mostLines), {
		top: mostLines,
		ids
	})}
${rest !== "" && html`<p class="cut">${rest}; see the gate’s part below.</p>`}
${further(Math.max(0, deciding.length - mostLines) + Math.max(0, measured.length - mostLines) + Math.max(0, places.length - mostLines), "line")}
${entry.verdict !== "error" && told}
${steps !== "" && html`<p class="next"><b>To go on:</b> ${steps}.</p>`}
</article>
`;
}
function reasonsList(report) {
	const reasons = untold(report);
	if (reasons.length === 0) return void 0;
	const lines = reasons.slice(0, mostLines).map((check) => html`<li>${reason(report, check)}</li>\n`);
	return html`<ul class="reasons">${lines}</ul>${further(reasons.length - mostLines, "check")}`;
}
function reason(report, check) {
	const table = tableOf(report, check);
	if (table === void 0) return html`${statusMark(check.status)} <b><bdi>${check.title}</bdi></b>: ${check.why}`;
	return html`${statusMark(check.status)} <b><bdi>${toldOf(check, table).name}</bdi></b> in <bdi>${table}</bdi>: ${check.why}`;
}
function further(more, noun) {
	return more > 0 ? html`<p class="cut">${counted(more, `more ${noun}`)} ${more === 1 ? "stands" : "stand"} in the gate’s part below.</p>` : void 0;
}
function isTrouble({ status }) {
	return status !== "pass" && status !== "skip";
}
function byWeight(a, b) {
	return severityOf(a.status) - severityOf(b.status) || Number(b.primary) - Number(a.primary);
}

// shared/report/html/chart-frame.ts
const chartWidth = 460;
/** The SVG around a chart's marks, with title and description; it takes the width that it is given. */
function chartFrame(chart, { height, description, marks }, ids) {
	const [title, desc] = [ids(), ids()];
	return html`<svg class="chart" viewBox="0 0 ${460} ${height}" role="img" aria-labelledby="${title} ${desc}">
<title id="${title}">${chart.title}</title><desc id="${desc}">${description}</desc>
${marks}</svg>`;
}
/** The well-known look the same in every chart. */
const roles = {
	challenger: "s0",
	champion: "s1",
	baseline: "s2",
	perfect: "s7"
};
const others = [
	"s3",
	"s4",
	"s5",
	"s6",
	"s8",
	"s9",
	"s0",
	"s1",
	"s2",
	"s7"
];
/** The class of each series, which gives it colour and dashes; none twice in a chart. */
function seriesClasses({ series }) {
	const known = series.map(({ name }) => Object.hasOwn(roles, name) ? roles[name] : void 0);
	const taken = /* @__PURE__ */ new Set();
	const classes = known.map((one) => {
		if (one === void 0 || taken.has(one)) return void 0;
		taken.add(one);
		return one;
	});
	const free = (taken.size === 0 ? colours : others).filter((one) => !taken.has(one));
	return classes.map((one) => one ?? free.shift() ?? "s0");
}
/** In order, where no series is well-known. */
const colours = Array.from({ length: 10 }, (_, i) => `s${i}`);
/** The width that a label takes at the chart's type size, as a browser would about set it. */
function labelWidth(text) {
	return 7.2 * [...text].length;
}
/** The label, or its beginning where it is too long for the picture; the table beside it has it whole. */
function shortLabel(text, most) {
	const letters = [...text];
	return letters.length <= most ? text : `${letters.slice(0, most - 1).join("")}…`;
}

// shared/report/html/chart-scale.ts
/** Below this a difference of two doubles loses its digits. */
const closest = 1e-300;
/** Beyond this a difference of two doubles overflows. */
const farthest = Number.MAX_VALUE / 4;
/** An axis for these values; one with room around it where they are all the same. Places are rounded to a tenth of a pixel. */
function chartScale({ values, min, max, range, count, zero = false, nice = false }) {
	let low = min ?? values.reduce((a, b) => Math.min(a, b), zero ? 0 : Number.POSITIVE_INFINITY);
	let high = max ?? values.reduce((a, b) => Math.max(a, b), zero ? 0 : Number.NEGATIVE_INFINITY);
	if (!(high - low > closest)) {
		const room = Math.max(Math.abs(low), 1) / 2;
		[low, high] = [low - room, low + room];
	}
	low = Math.max(low, -farthest);
	high = Math.min(high, farthest);
	const scale = linear().domain([low, high]).range(range).clamp(true);
	if (nice && min === void 0 && max === void 0) scale.nice(count);
	const place = (value) => Math.round(scale(value) * 10) / 10;
	const marked = scale.ticks(count);
	const words = tickWords(marked);
	return {
		place,
		ticks: marked.map((value, i) => ({
			at: place(value),
			text: words[i]
		}))
	};
}
/** As few digits as tell neighbours apart; powers of ten where plain numbers would be long. */
function tickWords(ticks) {
	const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0));
	const largest = ticks.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
	if (largest >= 1e7 || largest > 0 && largest < 1e-4) return ticks.map((tick) => tick === 0 ? "0" : Number(tick.toPrecision(3)).toExponential().replace("e+", "e").replaceAll("-", "−"));
	const decimals = Math.min(8, Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)));
	return ticks.map((tick) => formatNumber(tick, decimals));
}

// shared/report/html/bar-chart.ts
/** Groups of bars that a picture can hold. */
const mostGroups = 60;
const top$1 = 34;
const right$1 = 460 - 24;
/**
* A bar chart, its bars lying so that every name can be read; of several series a bar each, side by side,
* in the order of the legend. At most 60 groups.
*/
function barChart(chart, length, ids) {
	const groups = Math.min(length, 60);
	const classes = seriesClasses(chart);
	const series = chart.series.map(({ values }) => values.slice(0, groups));
	const words = chart.x.values.slice(0, groups).map((value) => typeof value === "number" ? formatNumber(value) : shortLabel(plainText(value), 22));
	const left = 10 + Math.max(...words.map(labelWidth), 20);
	const thick = Math.max(22, 9 * series.length + 8);
	const bottom = top$1 + thick * groups;
	const across = chartScale({
		values: series.flat(),
		min: chart.y.min,
		max: chart.y.max,
		range: [left, right$1],
		count: 5,
		zero: true,
		nice: true
	});
	const down = band().domain(words.map((_, i) => i)).range([top$1, bottom]).paddingInner(.25).paddingOuter(.15);
	const within = band().domain(series.map((_, i) => i)).range([0, down.bandwidth()]);
	const ground = across.place(0);
	const tenth = (pixels) => Math.round(pixels * 10) / 10;
	const marks = [
		across.ticks.map(({ at, text }) => html`<path class="grid" d="M${at} ${30}V${bottom}"/><text x="${at}" y="${bottom + 18}" class="k">${text}</text>`),
		html`<text x="${left}" y="14">${shortLabel(plainText(chart.x.title), 32)}</text>`,
		html`<text x="${right$1}" y="${bottom + 38}" class="e">${shortLabel(plainText(chart.y.title), 32)}</text>`,
		words.map((word, i) => {
			const y = down(i) ?? top$1;
			return html`<text x="${left - 6}" y="${tenth(y + down.bandwidth() / 2)}" class="e h">${word}</text>${series.map((values, j) => {
				const end = across.place(values[i]);
				return html`<path class="bar ${classes[j]}" d="M${ground} ${tenth(y + (within(j) ?? 0))}H${end}v${tenth(within.bandwidth())}H${ground}z"/>`;
			})}`;
		}),
		html`<path class="axis" d="M${ground} ${30}V${bottom}"/>`
	];
	const description = `Bar chart of ${chart.y.title} by ${chart.x.title}: ${chart.series.map(({ name }) => name).join(", ")}. The numbers follow as a table.`;
	return chartFrame(chart, {
		height: bottom + 46,
		description,
		marks
	}, ids);
}

// node_modules/d3-shape/src/constant.js
function constant_default(x) {
	return function constant() {
		return x;
	};
}

// node_modules/d3-path/dist/d3-path.mjs
const pi = Math.PI;
const tau = 2 * pi;
const epsilon = 1e-6;
const tauEpsilon = tau - epsilon;
function append(strings) {
	this._ += strings[0];
	for (let i = 1, n = strings.length; i < n; ++i) this._ += arguments[i] + strings[i];
}
function appendRound(digits) {
	let d = Math.floor(digits);
	if (!(d >= 0)) throw new Error(`invalid digits: ${digits}`);
	if (d > 15) return append;
	const k = 10 ** d;
	return function(strings) {
		this._ += strings[0];
		for (let i = 1, n = strings.length; i < n; ++i) this._ += Math.round(arguments[i] * k) / k + strings[i];
	};
}
function equal(x0, y0, x1, y1) {
	return x0 === x1 && y0 === y1;
}
function equalRound(digits) {
	const d = Math.floor(digits);
	if (!(d <= 15)) return equal;
	const k = 10 ** d;
	const r = function(value) {
		return Math.round(value * k);
	};
	return function(x0, y0, x1, y1) {
		return r(x0) === r(x1) && r(y0) === r(y1);
	};
}
var Path = class {
	constructor(digits) {
		this._x0 = this._y0 = this._x1 = this._y1 = null;
		this._ = "";
		this._append = digits == null ? append : appendRound(digits);
		this._equal = digits == null ? equal : equalRound(digits);
	}
	moveTo(x, y) {
		this._append`M${this._x0 = this._x1 = +x},${this._y0 = this._y1 = +y}`;
	}
	closePath() {
		if (this._x1 !== null) {
			this._x1 = this._x0, this._y1 = this._y0;
			this._append`Z`;
		}
	}
	lineTo(x, y) {
		this._append`L${this._x1 = +x},${this._y1 = +y}`;
	}
	quadraticCurveTo(x1, y1, x, y) {
		this._append`Q${+x1},${+y1},${this._x1 = +x},${this._y1 = +y}`;
	}
	bezierCurveTo(x1, y1, x2, y2, x, y) {
		this._append`C${+x1},${+y1},${+x2},${+y2},${this._x1 = +x},${this._y1 = +y}`;
	}
	arcTo(x1, y1, x2, y2, r) {
		x1 = +x1, y1 = +y1, x2 = +x2, y2 = +y2, r = +r;
		if (r < 0) throw new Error(`negative radius: ${r}`);
		let x0 = this._x1, y0 = this._y1, x21 = x2 - x1, y21 = y2 - y1, x01 = x0 - x1, y01 = y0 - y1, l01_2 = x01 * x01 + y01 * y01;
		if (this._x1 === null) this._append`M${this._x1 = x1},${this._y1 = y1}`;
		else if (!(l01_2 > epsilon));
		else if (!(Math.abs(y01 * x21 - y21 * x01) > epsilon) || !r) this._append`L${this._x1 = x1},${this._y1 = y1}`;
		else {
			let x20 = x2 - x0, y20 = y2 - y0, l21_2 = x21 * x21 + y21 * y21, l20_2 = x20 * x20 + y20 * y20, l21 = Math.sqrt(l21_2), l01 = Math.sqrt(l01_2), l = r * Math.tan((pi - Math.acos((l21_2 + l01_2 - l20_2) / (2 * l21 * l01))) / 2), t01 = l / l01, t21 = l / l21;
			if (Math.abs(t01 - 1) > epsilon) this._append`L${x1 + t01 * x01},${y1 + t01 * y01}`;
			this._append`A${r},${r},0,0,${+(y01 * x20 > x01 * y20)},${this._x1 = x1 + t21 * x21},${this._y1 = y1 + t21 * y21}`;
		}
	}
	arc(x, y, r, a0, a1, ccw) {
		x = +x, y = +y, r = +r, ccw = !!ccw;
		if (r < 0) throw new Error(`negative radius: ${r}`);
		let dx = r * Math.cos(a0), dy = r * Math.sin(a0), x0 = x + dx, y0 = y + dy, cw = 1 ^ ccw, da = ccw ? a0 - a1 : a1 - a0;
		if (this._x1 === null) this._append`M${x0},${y0}`;
		else if (Math.abs(this._x1 - x0) > epsilon || Math.abs(this._y1 - y0) > epsilon) this._append`L${x0},${y0}`;
		if (!r) return;
		if (da < 0) da = da % tau + tau;
		if (da > tauEpsilon) this._append`A${r},${r},0,1,${cw},${x - dx},${y - dy}A${r},${r},0,1,${cw},${this._x1 = x0},${this._y1 = y0}`;
		else if (da > epsilon) {
			const x1 = x + r * Math.cos(a1);
			const y1 = y + r * Math.sin(a1);
			if (da >= pi && this._equal(x0, y0, x1, y1)) {
				da /= 2;
				let a00 = a0 + da;
				this._append`A${r},${r},0,${+(da >= pi)},${cw},${x + r * Math.cos(a00)},${y + r * Math.sin(a00)}`;
			}
			this._append`A${r},${r},0,${+(da >= pi)},${cw},${this._x1 = x1},${this._y1 = y1}`;
		}
	}
	rect(x, y, w, h) {
		this._append`M${this._x0 = this._x1 = +x},${this._y0 = this._y1 = +y}h${w = +w}v${+h}h${-w}Z`;
	}
	toString() {
		return this._;
	}
};
function path() {
	return new Path();
}
path.prototype = Path.prototype;

// node_modules/d3-shape/src/path.js
function withPath(shape) {
	let digits = 3;
	shape.digits = function(_) {
		if (!arguments.length) return digits;
		if (_ == null) digits = null;
		else {
			const d = Math.floor(_);
			if (!(d >= 0)) throw new RangeError(`invalid digits: ${_}`);
			digits = d;
		}
		return shape;
	};
	return () => new Path(digits);
}

// node_modules/d3-shape/src/array.js
var slice = Array.prototype.slice;
function array_default(x) {
	return typeof x === "object" && "length" in x ? x : Array.from(x);
}

// node_modules/d3-shape/src/curve/linear.js
function Linear(context) {
	this._context = context;
}
Linear.prototype = {
	areaStart: function() {
		this._line = 0;
	},
	areaEnd: function() {
		this._line = NaN;
	},
	lineStart: function() {
		this._point = 0;
	},
	lineEnd: function() {
		if (this._line || this._line !== 0 && this._point === 1) this._context.closePath();
		this._line = 1 - this._line;
	},
	point: function(x, y) {
		x = +x, y = +y;
		switch (this._point) {
			case 0:
				this._point = 1;
				this._line ? this._context.lineTo(x, y) : this._context.moveTo(x, y);
				break;
			case 1: this._point = 2;
			default: this._context.lineTo(x, y);
		}
	}
};
function linear_default(context) {
	return new Linear(context);
}

// node_modules/d3-shape/src/point.js
function x(p) {
	return p[0];
}
function y(p) {
	return p[1];
}

// node_modules/d3-shape/src/line.js
function line_default(x$1, y$1) {
	var defined = constant_default(true), context = null, curve = linear_default, output = null, path = withPath(line);
	x$1 = typeof x$1 === "function" ? x$1 : x$1 === void 0 ? x : constant_default(x$1);
	y$1 = typeof y$1 === "function" ? y$1 : y$1 === void 0 ? y : constant_default(y$1);
	function line(data) {
		var i, n = (data = array_default(data)).length, d, defined0 = false, buffer;
		if (context == null) output = curve(buffer = path());
		for (i = 0; i <= n; ++i) {
			if (!(i < n && defined(d = data[i], i, data)) === defined0) {
				if (defined0 = !defined0) output.lineStart();
				else output.lineEnd();
			}
			if (defined0) output.point(+x$1(d, i, data), +y$1(d, i, data));
		}
		if (buffer) return output = null, buffer + "" || null;
	}
	line.x = function(_) {
		return arguments.length ? (x$1 = typeof _ === "function" ? _ : constant_default(+_), line) : x$1;
	};
	line.y = function(_) {
		return arguments.length ? (y$1 = typeof _ === "function" ? _ : constant_default(+_), line) : y$1;
	};
	line.defined = function(_) {
		return arguments.length ? (defined = typeof _ === "function" ? _ : constant_default(!!_), line) : defined;
	};
	line.curve = function(_) {
		return arguments.length ? (curve = _, context != null && (output = curve(context)), line) : curve;
	};
	line.context = function(_) {
		return arguments.length ? (_ == null ? context = output = null : output = curve(context = _), line) : context;
	};
	return line;
}

// shared/report/html/line-chart.ts
const height$1 = 280;
const top = 30;
const bottom = 234;
const right = 460 - 18;
/** Series with fewer points show each of them. */
const dotted = 25;
/** A line chart: numbers along a linear axis, anything else equally spaced in the order given. */
function lineChart(chart, length, ids) {
	const classes = seriesClasses(chart);
	const series = chart.series.map(({ values }) => values.slice(0, length));
	const up = chartScale({
		values: series.flat(),
		min: chart.y.min,
		max: chart.y.max,
		range: [bottom, top],
		count: 5,
		nice: true
	});
	const left = 12 + Math.max(...up.ticks.map(({ text }) => labelWidth(text)), 10);
	const across = horizontal(chart.x.values.slice(0, length), left);
	const path = line_default().x((_, i) => across.places[i]).y((value) => up.place(value));
	const marks = [
		up.ticks.map(({ at, text }) => html`<path class="grid" d="M${left} ${at}H${right}"/><text x="${left - 6}" y="${at}" class="e h">${text}</text>`),
		across.ticks.map(({ at, text }) => html`<path class="tick" d="M${at} ${bottom}v5"/><text x="${at}" y="${253}" class="k">${text}</text>`),
		html`<path class="axis" d="M${left} ${bottom}H${right}"/>`,
		html`<text x="${left}" y="14">${shortLabel(plainText(chart.y.title), 44)}</text>`,
		html`<text x="${right}" y="${274}" class="e">${shortLabel(plainText(chart.x.title), 44)}</text>`,
		series.map((values, i) => html`<path class="ln ${classes[i]}" d="${path(values) ?? ""}"/>`),
		length <= dotted && series.map((values, i) => values.map((value, j) => html`<circle class="pt ${classes[i]}" cx="${across.places[j]}" cy="${up.place(value)}" r="2.5"/>`))
	];
	const description = `Line chart of ${chart.y.title} by ${chart.x.title}: ${chart.series.map(({ name }) => name).join(", ")}. The numbers follow as a table.`;
	return chartFrame(chart, {
		height: height$1,
		description,
		marks
	}, ids);
}
function horizontal(values, left) {
	if (values.every((value) => typeof value === "number")) {
		const scale = chartScale({
			values,
			range: [left, right],
			count: 6
		});
		return {
			places: values.map(scale.place),
			ticks: scale.ticks
		};
	}
	const scale = point().domain(values.map((_, i) => i)).range([left, right]).padding(.3);
	const places = values.map((_, i) => Math.round((scale(i) ?? left) * 10) / 10);
	const words = values.map((value) => typeof value === "number" ? formatNumber(value) : shortLabel(plainText(value), 14));
	const room = (right - left) / (Math.max(...words.map(labelWidth)) + 12);
	const step = Math.max(1, Math.ceil(values.length / room));
	return {
		places,
		ticks: words.map((text, i) => ({
			at: places[i],
			text
		})).filter((_, i) => i % step === 0)
	};
}

// shared/report/html/section-table.ts
/** A table section: its first `top` rows; a cell that is a status, under the head "status" or "verdict", as one. */
function sectionTable(table, { top, ids }) {
	const columns = tableColumns(table);
	const judging = table.columns.findIndex(({ title }) => /^(status|verdict)$/i.test(title.trim()));
	const rows = table.rows.slice(0, top).map((row) => {
		const status = judging >= 0 ? statusOf(row[judging]) : void 0;
		const cells = columns.map(({ align, numeric, decimals }, i) => {
			const cell = row[i] ?? null;
			const at = align === "left" ? void 0 : html` class="${align === "right" ? "r" : "c"}"`;
			if (typeof cell === "number") return html`<td${at}${numeric && html` title="${cell}"`}>${formatNumber(cell, decimals)}</td>`;
			if (cell === null) return html`<td${at}></td>`;
			if (i === judging && status) return html`<td class="v">${statusMark(status)}</td>`;
			return i === 0 ? html`<th scope="row"${at}>${cell}</th>` : html`<td${at}>${cell}</td>`;
		});
		return html`<tr${status && html` data-s="${status}"`}>${cells}</tr>\n`;
	});
	return tableFrame({
		caption: html`<bdi>${table.title}</bdi>`,
		columns: table.columns.map(({ title }, i) => ({
			title: html`<bdi>${title}</bdi>`,
			numeric: columns[i].numeric,
			align: columns[i].align
		})),
		rows,
		quiet: true,
		all: table.rows.length,
		order: "the first ones"
	}, ids);
}
function statusOf(cell) {
	return [...statuses, "skip"].find((status) => status === cell);
}

// shared/report/html/chart-figure.ts
/** A chart section as a figure: legend, picture, caption, and its numbers as a folded table. */
function chartFigure(chart, { top, ids }) {
	const length = Math.min(chart.x.values.length, ...chart.series.map(({ values }) => values.length));
	const drawable = length > 0 && chart.series.length > 0;
	const classes = seriesClasses(chart);
	const legend = chart.series.length > 1 && html`<ul class="legend">${chart.series.map(({ name }, i) => html`<li>${swatch(chart.kind, classes[i])}<bdi>${name}</bdi></li>`)}</ul>`;
	const omitted = chart.kind === "bar" ? Math.max(0, length - 60) : 0;
	return html`<figure>${legend}
${drawable ? (chart.kind === "bar" ? barChart : lineChart)(chart, length, ids) : html`<p>Nothing to draw.</p>`}
${(chart.caption !== void 0 || omitted > 0) && html`<figcaption>${chart.caption}${omitted > 0 && html` Showing ${formatCount(60)} of ${formatCount(length)}; the table has all.`}</figcaption>`}
</figure>
<details><summary>The numbers of this chart</summary>
${sectionTable(chartTable(chart), {
		top,
		ids
	})}</details>
`;
}
function swatch(kind, look) {
	const shape = kind === "bar" ? html`<path class="bar ${look}" d="M2 1H22V11H2z"/>` : html`<path class="ln ${look}" d="M0 6H24"/>`;
	return html`<svg class="key" viewBox="0 0 24 12" aria-hidden="true" focusable="false">${shape}</svg>`;
}
/** A chart's numbers: a row a point. */
function chartTable(chart) {
	return {
		type: "table",
		title: `The numbers of “${chart.title}”`,
		columns: [chart.x.title, ...chart.series.map(({ name }) => name)].map((title) => ({ title })),
		rows: chart.x.values.map((x, i) => [x, ...chart.series.map(({ values }) => values[i] ?? null)])
	};
}

// shared/report/html/checks-table.ts
/** All checks with their reason, and where the limit of each is written. */
function checksTable(checks, { top, ids, tables }) {
	const shown = checks.slice(0, top);
	const placed = shown.some(({ at }) => at);
	const rows = shown.map((check) => {
		const { status, title, why, at } = check;
		const table = tables.get(check);
		return html`<tr data-s="${status}"><th scope="row"><bdi>${title}</bdi>${table !== void 0 && html`<small><bdi>${table}</bdi></small>`}</th><td class="v">${statusMark(status)}</td><td class="t">${why}</td>${placed && html`<td>${at && html`<code>${at.file}:${at.line}</code>`}</td>`}</tr>\n`;
	});
	const columns = [
		{ title: "Check" },
		{ title: "Verdict" },
		{ title: "Why" },
		placed && { title: "Limit written in" }
	].filter((column) => column !== false);
	return tableFrame({
		caption: "All checks",
		kind: "stack",
		quiet: true,
		columns,
		rows,
		all: checks.length
	}, ids);
}

// shared/report/html/gate-lines.ts
/** Sorts a report's checks into the tables of the page. */
function gateLines(report) {
	const checks = report.checks.toSorted((a, b) => severityOf(a.status) - severityOf(b.status));
	const measured = measuredRows(report);
	const judged = new Set(measured.flatMap(({ finding, champion, line }) => [
		finding,
		...champion ? [champion] : [],
		...line?.judged ?? []
	]));
	return {
		metrics: metricRows(report),
		slices: sliceRows(report),
		others: otherRows(report),
		measured: measured.filter(({ table, status }) => table === void 0 || status !== "pass" && status !== "skip"),
		reported: checks.filter((check) => !isComparison(check) && !isGroupTable(check)).flatMap((check) => check.findings.filter((finding) => !judged.has(finding)).map((finding) => ({
			check,
			finding,
			status: "skip"
		}))),
		groups: groupTables(report),
		checks,
		listed: checks.flatMap((check) => check.findings.filter(({ rows }) => rows?.length).map((finding) => ({
			finding,
			table: tableOf(report, check)
		})))
	};
}

// shared/report/html/fact-list.ts
/** Facts by name as a description list, without those that are not known. */
function factList(facts) {
	const known = facts.filter(([, value]) => value !== void 0 && value !== false && value !== "");
	if (known.length === 0) return void 0;
	return html`<dl>${known.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`)}</dl>\n`;
}

// shared/report/html/gate-provenance.ts
/**
* Where a gate's verdict comes from, for who asks in two years: models and inputs with digests, settings, level,
* seed, time; commit, repository, run and tool where they are not those of the whole.
*/
function gateProvenance(report, entry, { top, ids, whole }) {
	const { provenance, model } = report;
	const limits = [...new Set(report.checks.flatMap(({ at }) => at?.file ?? []))];
	const run = safeUrl(provenance.run);
	const isOwn = (key) => provenance[key] !== whole[key];
	return html`${factList([
		["Challenger", model.challenger && artifact(model.challenger)],
		["Champion", model.champion && artifact(model.champion)],
		["Baseline", model.baseline && artifact(model.baseline)],
		["Commit", isOwn("commit") && provenance.commit && html`<code>${provenance.commit}</code>`],
		["Repository", isOwn("repository") && provenance.repository],
		["Run", isOwn("run") && (run ? html`<a href="${run}">${provenance.run}</a>` : provenance.run)],
		["Attempt", provenance.attempt],
		["Job", provenance.job],
		["Settings", (provenance.config || provenance.configSha256) && html`${provenance.config && html`<code>${provenance.config}</code> `}${provenance.configSha256 && html`<code>sha256:${provenance.configSha256}</code>`}`],
		["Limits written in", limits.length > 0 && html`${limits.slice(0, 20).map((file, i) => html`${i > 0 && html`, `}<code>${file}</code>`)}`],
		["α", provenance.alpha],
		["Seed", provenance.seed],
		["Tool", isOwn("tool") && provenance.tool],
		["Started", html`${provenance.started}, took ${formatDuration(provenance.seconds)}`],
		["Report from", entry.source && html`<code>${entry.source}</code>`],
		["Format", html`<code>${report.schema}</code>`]
	])}${provenance.inputs.length > 0 && inputsTable(provenance.inputs, {
		top,
		ids
	})}`;
}
function inputsTable(inputs, { top, ids }) {
	const isStored = inputs.some(({ bytes }) => bytes !== void 0);
	const isTimed = inputs.some(({ seconds }) => seconds !== void 0);
	const rows = inputs.slice(0, top).map(({ name, uri, sha256, rows, bytes, seconds }) => html`<tr><th scope="row"><bdi>${name}</bdi></th><td><code>${uri}</code></td><td class="r">${rows !== void 0 && formatCount(rows)}</td>${isStored && html`<td class="r">${bytes !== void 0 && formatBytes(bytes)}</td>`}${isTimed && html`<td class="r">${seconds !== void 0 && formatDuration(seconds)}</td>`}<td>${sha256 ? html`<code class="hash">${sha256}</code>` : "none taken"}</td></tr>\n`);
	const columns = [
		{ title: "Input" },
		{ title: "From" },
		{
			title: "Rows",
			numeric: true
		},
		...isStored ? [{
			title: "Stored",
			numeric: true
		}] : [],
		...isTimed ? [{
			title: "Opened in",
			numeric: true
		}] : [],
		{ title: "SHA-256" }
	];
	return tableFrame({
		caption: "Inputs",
		kind: "stack",
		columns,
		rows,
		all: inputs.length,
		order: "the first ones"
	}, ids);
}
function artifact({ uri, version, kind, sha256 }) {
	return html`${version !== void 0 && html`<b>${/^\d/.test(String(version)) && "v"}<bdi>${version}</bdi></b> `}<code>${uri}</code>${kind && html`, ${kind}`}${sha256 && html` <code class="hash">sha256:${sha256}</code>`}`;
}

// shared/report/html/group-plot.ts
const width = 240;
const height = 30;
const edge = 8;
/**
* A group's value and interval for both models on the axis of its table, as a small SVG: the challenger a dot, the champion
* below it a ring, the part that the limit forbids shaded. It says nothing that its row does not say in numbers, so it is
* hidden from screen readers.
*/
function groupPlot({ challenger, champion }, axis, forbidden) {
	const place = placing(axis);
	const limit = forbidden && (forbidden.at < axis.from || forbidden.at > axis.to ? void 0 : place(forbidden.at));
	const mark = ({ value, interval }, y, kind) => {
		if (value === void 0) return void 0;
		const [from, to] = (interval ?? [value, value]).map(place);
		return html`<path class="in ${kind}" d="M${from} ${y}H${to}"/><circle class="${kind}" cx="${place(value)}" cy="${y}" r="4"/>`;
	};
	return html`<svg class="iv gp" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">${[
		forbidden !== void 0 && limit !== void 0 && shade(forbidden, limit),
		html`<path class="ax" d="M0 ${height / 2}H${width}"/>`,
		limit !== void 0 && html`<path class="lim" d="M${limit} 1V${29}"/>`,
		champion && mark(champion, 21, "old"),
		challenger && mark(challenger, 10, "new")
	]}</svg>`;
}
/** The axis that all plots of a table share, with its values, for the table's head. */
function groupPlotAxis(axis) {
	const scale = linear().domain([axis.from, axis.to]).range([edge, 232]);
	const ticks = scale.ticks(4);
	const write = scale.tickFormat(4);
	return html`<svg class="iv gp" viewBox="0 0 ${width} 18" aria-hidden="true" focusable="false">${ticks.map((tick) => html`<path class="ax" d="M${tenth(scale(tick))} 14v4"/><text x="${labelPlace(scale(tick), write(tick))}" y="10" class="k">${write(tick)}</text>`)}</svg>`;
}
/** The middle of a tick's number: beside its tick where the number would be cut off at an end. */
function labelPlace(tick, text) {
	const half = 3.5 * text.length;
	return tenth(Math.min(width - half, Math.max(half, tick)));
}
function shade({ side }, at) {
	return side === "below" ? html`<path class="no" d="M0 2H${at}V${28}H0Z"/>` : html`<path class="no" d="M${at} 2H${width}V${28}H${at}Z"/>`;
}
function placing({ from, to }) {
	const scale = linear().domain([from, to]).range([edge, 232]).clamp(true);
	return (value) => tenth(scale(value));
}
function tenth(pixels) {
	return Math.round(pixels * 10) / 10;
}

// shared/report/html/group-part.ts
/** Metrics beyond those that a limit is about which are drawn; the rest is in the JSON report. */
const mostDrawn = 30;
/** Metrics of a set that the page draws: of intersections only those that a limit is about, or the first. */
function drawnMetrics({ metrics, deciding, columns }) {
	return metrics.slice(0, columns.length === 1 ? deciding + mostDrawn : Math.max(1, deciding));
}
/** Judged pairs of a set, each as a line of its own. */
function pairRows({ lines }) {
	return lines.flatMap(({ check, line }) => {
		const judged = line?.judged ?? [];
		return judged.length < 2 ? [] : judged.map((finding) => ({
			check,
			finding,
			status: finding.status ?? "skip"
		}));
	});
}
/** The groups of one set: an interval plot for each metric with the groups as its rows, worst first, then every pair. */
function groupPart(table, limits) {
	const metrics = drawnMetrics(table);
	const open = Math.max(1, table.deciding);
	const rest = metrics.slice(open);
	const pairs = pairRows(table);
	return html`<h4>Groups by ${table.columns.map((column, i) => html`${i > 0 && " × "}<bdi>${column}</bdi>`)}${table.within !== void 0 && html` within <bdi>${table.within}</bdi>`}</h4>
${metrics.slice(0, open).map((metric) => metricPlots(table, metric, limits))}
${table.merged !== void 0 && html`<p class="cut">Judged, but not shown one by one: ${table.merged}.</p>`}
${rest.length > 0 && html`<details><summary>${counted(rest.length, "more metric")} of these groups</summary>\n${rest.map((metric) => metricPlots(table, metric, limits))}</details>`}
${pairs.length > 0 && html`<details><summary>All ${counted(pairs.length, "comparison")} of these groups</summary>\n${measuredTable("All comparisons of these groups; worst first", pairs, {
		...limits,
		quiet: true
	})}</details>`}`;
}
function metricPlots(table, metric, { top, ids }) {
	const axis = groupAxis(table, metric);
	const forbidden = table.forbidden.get(metric);
	const write = groupNumbers(table, metric);
	const shown = worstFirst(table, metric).slice(0, top);
	const champions = shown.some(({ cells }) => cells.get(metric)?.champion);
	const columns = [
		{ title: "Group" },
		axis && {
			title: html`<span class="sr">Interval plot</span>${groupPlotAxis(axis)}`,
			unsorted: true
		},
		{
			title: champions ? "Challenger" : "Value",
			numeric: true
		},
		champions && {
			title: "Champion",
			numeric: true
		},
		champions && {
			title: "Change",
			numeric: true
		},
		{
			title: "n",
			numeric: true
		}
	].filter((column) => column !== void 0 && column !== false);
	const rows = shown.map(({ name, notes, cells, rows }) => {
		const cell = cells.get(metric) ?? {};
		const { value, interval, champion, change } = write(cell);
		const { challenger } = cell;
		const status = cell.change?.status;
		return html`<tr><th scope="row"><bdi>${name}</bdi>${rows !== void 0 && html`<small>${counted(rows, "row")}</small>`}${notes.filter((note) => note.metric === void 0 || note.metric === metric).slice(0, 2).map(({ why }) => html`<small>${why}</small>`)}</th>${[
			axis && html`<td class="p wide">${groupPlot(cell, axis, forbidden)}</td>`,
			valueCell("b", challenger, value, interval || (challenger?.value === void 0 ? challenger?.why ?? "" : "")),
			champions && valueCell("a", cell.champion, champion, ""),
			champions && html`<td class="r x">${change}${status && status !== "skip" && html`<small>${statusMark(status, changeWords[status])}</small>`}</td>`,
			html`<td class="r n">${challenger?.n !== void 0 && formatCount(challenger.n)}</td>`
		]}</tr>\n`;
	});
	return tableFrame({
		caption: html`<b><bdi>${metric}</bdi></b> by group, worst first${table.within !== void 0 && " in each level"}${champions && html`: ● challenger, ○ champion below it`}${forbidden && html`; shaded: beyond the limit, seen from the group that is best off`}`,
		columns,
		rows,
		all: table.rows.length,
		kind: "compare"
	}, ids);
}
const changeWords = {
	fail: "worse",
	pass: "no worse",
	inconclusive: "not enough data"
};
function valueCell(kind, finding, text, below) {
	if (text === "") return html`<td class="r ${kind}"></td>`;
	return html`<td class="r ${kind}"${finding?.value !== void 0 && html` title="${finding.value}"`}>${text}${below !== "" && html`<small>${below}</small>`}</td>`;
}

// shared/report/html/ids.ts
/** Ids `t1`, `t2`, … of one page. */
function counterIds() {
	let last = 0;
	return () => {
		last += 1;
		return `t${last}`;
	};
}

// shared/report/html/format-probability.ts
/** A p-value: three digits after the point, four where it is small, `< 0.0001` below that. */
function formatProbability(p) {
	return p < 1e-4 ? "< 0.0001" : formatNumber(p, p < .01 ? 4 : 3);
}

// shared/report/html/methods-table.ts
/** How each line was judged: what, on how many rows, at which level, by which method, with which p-value. */
function methodsTable(lines, { top, ids }) {
	const judgedLines = lines.filter(({ judged }) => judged?.method !== void 0);
	if (judgedLines.length === 0) return void 0;
	const rows = judgedLines.slice(0, top).map(({ subject, slice, judged }) => {
		const { statistic, n, level, method, p } = judged ?? {};
		return html`<tr><th scope="row"><bdi>${subject}</bdi>${slice && html` in ${sliceHtml(slice)}`}</th><td class="w">${statistic}</td><td class="r">${n !== void 0 && formatCount(n)}</td><td class="r">${level !== void 0 && `${Number((level * 100).toFixed(3))} %`}</td><td>${method}</td>${p === void 0 ? html`<td class="r"></td>` : html`<td class="r" title="${p}">${formatProbability(p)}<small>${judged && claimOf(judged)}</small></td>`}</tr>\n`;
	});
	return tableFrame({
		caption: "How each was judged",
		quiet: true,
		columns: [
			{ title: "Metric" },
			{ title: "Statistic" },
			{
				title: "n",
				numeric: true
			},
			{
				title: "Level",
				numeric: true
			},
			{ title: "Method" },
			{
				title: "p",
				numeric: true
			}
		],
		rows,
		all: judgedLines.length,
		order: "metrics first, then slices"
	}, ids);
}

// shared/report/html/compared-models.ts
/** Who is compared with whom, on how many rows; nothing where a gate compares no models. */
function comparedModels({ model: { challenger, champion }, rows }) {
	const counted = rows !== void 0 && html`<b>${formatCount(rows)}</b> labelled rows`;
	if (challenger && champion) return html`<p>Challenger ${named(challenger)} against champion ${named(champion)}${counted && html` on the same ${counted}`}.</p>`;
	if (challenger) return html`<p>First model: challenger ${named(challenger)}${counted && html` on ${counted}`}, no champion to compare with.</p>`;
	return counted ? html`<p>On ${counted}.</p>` : void 0;
}
function named(artifact) {
	if (artifact.version !== void 0) {
		const version = String(artifact.version);
		return html`<b>${/^\d/.test(version) && "v"}<bdi>${version}</bdi></b>`;
	}
	return html`<code>${artifact.uri}</code>${artifact.sha256 && html` (<code>${artifact.sha256.slice(0, 7)}</code>)`}`;
}

// shared/report/html/notices-list.ts
/** What a reader should know and no check says; nothing where there is nothing. */
function noticesList(notices = []) {
	if (notices.length === 0) return void 0;
	return html`<div class="notes"><p><b>${notices.length === 1 ? "A notice" : `${formatCount(notices.length)} notices`}</b></p><ul>${notices.map((notice) => html`<li>${notice}</li>`)}</ul></div>\n`;
}

// shared/report/html/rows-to-look-at.ts
/** Findings whose rows are listed, and ids on the whole of one gate's part. */
const mostFindings = 50;
const mostIds = 5e3;
/** The ids of rows that findings ask to look at, folded by finding; nothing where there are none. */
function rowsToLookAt(listed, top) {
	if (listed.length === 0) return void 0;
	let left = Math.min(mostIds, 10 * top);
	const parts = listed.slice(0, mostFindings).flatMap(({ finding, table }) => {
		const rows = finding.rows ?? [];
		const shown = rows.slice(0, left);
		if (shown.length === 0) return [];
		left -= shown.length;
		return html`<details><summary>${counted(rows.length, "row")}: ${findingWhere(finding)}${table !== void 0 && html` in <bdi>${table}</bdi>, ${finding.statistic.replaceAll("_", " ")}`}</summary>
<ul class="ids">${shown.map((id) => html`<li><code>${id}</code></li>\n`)}</ul>${shown.length < rows.length && html`<p class="cut">Showing ${shown.length} of ${rows.length}; all are in the JSON report.</p>`}${finding.query !== void 0 && queryPart(finding.query)}</details>\n`;
	});
	return html`<h4>Rows to look at</h4>\n${parts}${parts.length < listed.length && html`<p class="cut">Showing ${parts.length} of ${counted(listed.length, "list")}; all are in the JSON report.</p>`}`;
}
/** A query to copy; where the page would change it, because names in it hold what nobody sees, only where it is. */
function queryPart(query) {
	const lines = query.split("\n");
	if (lines.some((line) => plainText(line, query.length) !== line)) return html`<p>The query for all of them holds characters that nobody sees; it is in the JSON report.</p>`;
	return html`<p>All of them, in the shell of DuckDB:</p>\n<pre><code>${lines.map((line, i) => html`${i > 0 && html`\n`}${line}`)}</code></pre>`;
}

// shared/report/html/gate-part.ts
/** Everything that one gate says of one model. */
function gatePart({ entry, lines, id }, limits) {
	const { report } = entry;
	return html`<section class="gate" aria-labelledby="${id}">
<h3 id="${id}" tabindex="-1"><bdi>${entry.gate}</bdi> ${entryMark(entry)}</h3>
<p class="lead">${entry.summary}</p>
${entry.trust === "self-reported" && html`<p>Self-reported by code of a fork, judged again from its numbers.</p>`}
${report && lines && body(report, lines, entry, limits)}
<p class="back"><a href="#overview">Back to the overview</a></p>
</section>
`;
}
function body(report, lines, entry, limits) {
	const { metrics, slices, others, checks, measured, reported } = lines;
	const compares = metrics.length + slices.length + others.length + measured.length > 0;
	const tables = new Map(checks.map((check) => [check, tableOf(report, check)]));
	const found = measured.filter(({ table }) => table !== void 0);
	const values = measured.filter(({ table }) => table === void 0);
	const methods = methodsTable([
		...metrics,
		...slices,
		...others
	], limits);
	return html`${comparedModels(report)}${noticesList(report.notices)}
${metrics.length > 0 && html`<h4>Metrics</h4>\n${comparisonTable(caption(report, metrics), metrics, {
		...limits,
		order: "in the order of the report"
	})}`}
${slices.length > 0 && html`<h4>Slices</h4>\n${comparisonTable(html`${counted(slices.length, "slice")}, worst first`, slices, limits)}`}
${others.length > 0 && html`<h4>Cost and baseline</h4>\n${comparisonTable("Cost and baseline", others, {
		...limits,
		quiet: true
	})}`}
${found.length > 0 && html`<h4>Found in the data</h4>\n${foundTable("What was found in the data; worst first", found, {
		...limits,
		quiet: true
	})}`}
${values.length > 0 && html`<h4>Measured</h4>\n${measuredTable("What was measured; worst first", values, {
		...limits,
		quiet: true
	})}`}
${lines.groups.map((table) => groupPart(table, limits))}
${checks.length > 0 && (compares ? html`<details><summary>All ${counted(checks.length, "check")} with their reasons</summary>\n${checksTable(checks, {
		...limits,
		tables
	})}</details>` : html`<h4>Checks</h4>\n${checksTable(checks, {
		...limits,
		tables
	})}`)}
${reported.length > 0 && html`<details><summary>What was measured besides</summary>\n${measuredTable("What was measured besides", reported, {
		...limits,
		judged: false,
		quiet: true
	})}</details>`}
${rowsToLookAt(lines.listed, limits.top)}
${report.sections.map((section) => sectionPart(section, report, limits))}
${methods && html`<details><summary>How each was judged</summary>\n${methods}</details>`}
<h4>Where this comes from</h4>
${gateProvenance(report, entry, limits)}`;
}
function sectionPart(section, report, limits) {
	const head = html`<h4><bdi>${section.title}</bdi></h4>\n`;
	switch (section.type) {
		case "chart": return html`${head}${chartFigure(section, limits)}`;
		case "table": return html`${head}${section.note !== void 0 && html`<p>${section.note}</p>\n`}${section.record && html`<p class="about">${recordLine(report)}.</p>\n`}${sectionTable(section, limits)}`;
		case "text": return html`${head}${section.text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "").map((line) => html`<p>${line}</p>\n`)}`;
	}
}
function caption(report, metrics) {
	const level = metrics.find(({ judged }) => judged?.level !== void 0)?.judged?.level;
	const interval = level === void 0 ? "interval" : `${Number((level * 100).toFixed(2))} % interval`;
	const what = report.model.champion ? "Challenger − champion" : "The challenger";
	return html`${what} with its ${interval}; right is better, the shaded part is not allowed${report.model.champion && html`, the line is no change`}`;
}

// shared/report/html/model-part.ts
/** A model with all that its gates say. */
function modelPart({ model, gates, id }, limits) {
	const shown = gates.filter((gate) => gate.shown);
	return html`<section class="model" aria-labelledby="${id}"><h2 id="${id}" tabindex="-1"><bdi>${model.name}</bdi> ${statusMark(model.verdict)}</h2>
${model.risk && html`<p class="about">${model.risk} risk</p>`}
${shown.map((gate) => gatePart(gate, limits))}
${shown.length < gates.length && html`<p class="cut">Showing ${shown.length} of ${gates.length} gates, worst first; all are in the JSON report.</p>`}
</section>
`;
}

// shared/report/html/overall-provenance.ts
/** Where the page comes from, and which JSON document it was drawn from. */
function overallProvenance({ provenance, schema, approvals }, { links = {}, json }) {
	const target = links.run ?? provenance.run;
	const run = safeUrl(target);
	return html`<section aria-labelledby="provenance"><h2 id="provenance" tabindex="-1">Where this report comes from</h2>
<p>This page shows what the JSON report holds and adds nothing to it. Numbers are rounded for reading; hover over one to see it in full.</p>
${factList([
		["Repository", provenance.repository],
		["Pull request", provenance.pullRequest !== void 0 && `#${provenance.pullRequest}`],
		["Commit", provenance.commit && html`<code>${provenance.commit}</code>`],
		["Run", run ? html`<a href="${run}">${target}</a>` : target],
		["JSON report", json && html`<code>${json.name}</code> <code class="hash">sha256:${json.sha256}</code>`],
		["Format", html`<code>${schema}</code>`],
		["Approvals needed", approvals?.needed],
		["Tool", provenance.tool],
		["Started", html`${provenance.started}, took ${formatDuration(provenance.seconds)}`]
	])}</section>
`;
}

// shared/report/html/overview.ts
/** Beyond so many gates a table of models × gates cannot be taken in, and the gates stand in a list. */
const mostAcross = 8;
const mostGates$1 = 500;
/** All models and gates at a glance: of one model the gates with what decides, of several a table of models × gates. */
function overview({ models }, parts, ids) {
	const names = [...new Set(models.flatMap(({ gates }) => gates.map(({ gate }) => gate)))];
	const table = models.length > 1 && names.length <= mostAcross ? matrix(parts, names, ids) : gateList(parts, ids);
	return html`<section aria-labelledby="overview"><h2 id="overview" tabindex="-1">Overview</h2>\n${table}</section>\n`;
}
function matrix(parts, names, ids) {
	const rows = parts.map(({ model, gates, id }) => {
		const cells = names.map((name) => {
			const part = gates.find(({ entry }) => entry.gate === name);
			return part ? html`<td class="v"><a href="#${part.id}">${entryMark(part.entry)}<span class="sr"> of ${name}</span></a></td>` : html`<td class="v none">not asked for</td>`;
		});
		return html`<tr data-s="${model.verdict}"><th scope="row"><a href="#${id}"><bdi>${model.name}</bdi></a>${model.risk && html`<small>${model.risk} risk</small>`}</th><td class="v">${statusMark(model.verdict)}</td>${cells}</tr>\n`;
	});
	const columns = [
		"Model",
		"Verdict",
		...names
	].map((title) => ({ title: html`<bdi>${title}</bdi>` }));
	return tableFrame({
		caption: "Models and gates",
		columns,
		rows
	}, ids);
}
function gateList(parts, ids) {
	const several = parts.length > 1;
	const all = parts.flatMap(({ model, gates }) => gates.map((part) => ({
		model,
		part
	}))).sort((a, b) => severityOf(a.part.entry.verdict) - severityOf(b.part.entry.verdict));
	const rows = all.slice(0, mostGates$1).map(({ model, part: { entry, id, shown } }) => {
		const name = html`<bdi>${entry.gate}</bdi>`;
		return html`<tr data-s="${entry.verdict}">${several && html`<td><bdi>${model.name}</bdi></td>`}<th scope="row">${shown ? html`<a href="#${id}">${name}</a>` : name}<small>${entry.required ? "required" : "not required"}${entry.trust === "self-reported" && ", self-reported"}</small></th><td class="v">${entryMark(entry)}</td><td class="t">${entry.summary}</td></tr>\n`;
	});
	const columns = [
		several && { title: "Model" },
		{ title: "Gate" },
		{ title: "Verdict" },
		{ title: "What decides" }
	].filter((column) => column !== false);
	const caption = several ? html`${formatCount(all.length)} gates, worst first` : "Gates, worst first";
	return tableFrame({
		caption,
		columns,
		rows,
		all: all.length,
		kind: "stack"
	}, ids);
}

// shared/report/html/page-script.ts
/**
* The page's one script: it sorts and filters tables, and unfolds everything for print. The page is whole
* without it; it makes no markup from text, asks for nothing and remembers nothing.
*/
const pageScript = `'use strict';
(() => {
  const order = ['error', 'fail', 'inconclusive', 'warn', 'pass', 'skip'];
  const collator = new Intl.Collator('en', { numeric: true });
  const make = (name, props, ...children) => {
    const element = Object.assign(document.createElement(name), props);
    element.append(...children);
    return element;
  };

  function key(row, at, numeric) {
    const cell = row.cells[at];
    if (!cell) return undefined;
    if (numeric) {
      const number = Number.parseFloat(cell.title || cell.textContent.replaceAll(',', '').replace('−', '-'));
      return Number.isNaN(number) ? undefined : number;
    }
    if (cell.classList.contains('v') && cell.querySelector('.m')) {
      return order.findIndex((status) => cell.querySelector('.m').classList.contains(status));
    }
    return cell.textContent;
  }

  function sortable(table) {
    const body = table.tBodies[0];
    const rows = [...body.rows];
    if (rows.length < 2) return;
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, at) => {
      if ('unsorted' in head.dataset) return;
      const button = make('button', { type: 'button' }, ...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const before = head.getAttribute('aria-sort');
        const now = before === 'ascending' ? 'descending' : before === 'descending' ? null : 'ascending';
        for (const other of heads) other.removeAttribute('aria-sort');
        let sorted = rows;
        if (now) {
          head.setAttribute('aria-sort', now);
          const turn = now === 'ascending' ? 1 : -1;
          const numeric = head.classList.contains('r');
          sorted = rows
            .map((row) => ({ row, by: key(row, at, numeric) }))
            .sort((a, b) => {
              if (a.by === undefined || b.by === undefined) return (a.by === undefined) - (b.by === undefined);
              return turn * (typeof a.by === 'string' ? collator.compare(a.by, b.by) : a.by - b.by);
            })
            .map(({ row }) => row);
        }
        body.append(...sorted);
      });
    });
  }

  function searchable(table) {
    const rows = [...table.tBodies[0].rows];
    const present = order.filter((status) => rows.some((row) => row.dataset.s === status));
    const search = make('input', { type: 'search', autocomplete: 'off', spellcheck: false });
    const status = make('select', {}, make('option', { value: '' }, 'all'), ...present.map((name) => make('option', { value: name }, name)));
    const count = make('output', {});
    const texts = [];
    const apply = () => {
      const wanted = search.value.trim().toLowerCase();
      let shown = 0;
      rows.forEach((row, i) => {
        texts[i] ??= row.textContent.toLowerCase();
        const fits = texts[i].includes(wanted) && (status.value === '' || row.dataset.s === status.value);
        row.hidden = !fits;
        shown += fits;
      });
      count.value = wanted === '' && status.value === '' ? '' : shown + ' of ' + rows.length + ' rows';
    };
    search.addEventListener('input', apply);
    status.addEventListener('change', apply);
    const tools = make('div', { className: 'tools' }, make('label', {}, 'Search', search));
    if (present.length > 1) tools.append(make('label', {}, 'Verdict', status));
    tools.append(count);
    const name = table.caption.textContent;
    tools.setAttribute('role', 'group');
    tools.setAttribute('aria-label', 'Filter: ' + name);
    table.parentElement.before(tools);
  }

  for (const table of document.querySelectorAll('table[data-search]')) searchable(table);
  for (const table of document.querySelectorAll('table')) sortable(table);

  let folded = [];
  addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll('details:not([open])')];
    for (const element of folded) element.open = true;
  });
  addEventListener('afterprint', () => {
    for (const element of folded) element.open = false;
    folded = [];
  });
})();
`;

// shared/report/html/page-style.ts
/** The page's one style sheet. Colours hold 4.5 : 1 for text and 3 : 1 for marks in both schemes; print is always light. */
const pageStyle = `
:root {
  color-scheme: light dark;
  --ground: #ffffff; --raised: #f6f7f9; --line: #d9dee4; --text: #1c2127; --muted: #55606c; --link: #0b57c4; --mark: #6b7683;
  --pass: #14692f; --warn: #7f5300; --inconclusive: #5a45a8; --fail: #b01722; --error: #8c1458; --skip: #55606c;
  --forbidden: #f7e3e3; --s0: #2b62c0; --s1: #b5500a; --s2: #197a45; --s3: #7a46b8; --s4: #b31d48; --s5: #0b7285; --s6: #7b6000; --s7: #5f6873; --s8: #9a3f94; --s9: #3f6a12;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ground: #11151a; --raised: #191f26; --line: #333c47; --text: #e4e8ed; --muted: #a3adb9; --link: #7cb4ff; --mark: #8793a1;
    --pass: #62c985; --warn: #e2b44c; --inconclusive: #b7a5ff; --fail: #ff938c; --error: #ff94c6; --skip: #a3adb9;
    --forbidden: #3a2226; --s0: #78abff; --s1: #f0964f; --s2: #5fcb8a; --s3: #c49bff; --s4: #ff86a5; --s5: #56c4d8; --s6: #d9bd45; --s7: #a9b2bd; --s8: #eb8fe4; --s9: #a4cf6a;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { font: 100%/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif; background: var(--ground); color: var(--text); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0 auto; max-width: 74rem; padding: 0 clamp(1rem, 4vw, 3rem) 4rem; overflow-wrap: anywhere; }
a { color: var(--link); text-underline-offset: .18em; text-decoration-thickness: from-font; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
h2[tabindex]:focus, h3[tabindex]:focus, main:focus { outline: none; }
.jump { position: absolute; left: 1rem; top: -4rem; padding: .5rem 1rem; background: var(--ground); border: 1px solid var(--line); z-index: 3; }
.jump:focus { top: 1rem; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
code { font: .875em/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace; unicode-bidi: isolate; }
small { display: block; color: var(--muted); font-size: .8125rem; font-weight: 400; line-height: 1.4; }

header { padding-top: clamp(1.75rem, 5vw, 3.5rem); }
.about { max-width: none; margin: 0 0 1.25rem; color: var(--muted); font-size: .9375rem; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; font-weight: 650; letter-spacing: -.011em; }
h1 { margin: 0; font-size: clamp(1.625rem, 1.2rem + 1.9vw, 2.375rem); }
h2 { margin: 4rem 0 1.25rem; padding-top: 1.25rem; border-top: 1px solid var(--line); font-size: 1.5rem; }
h3 { margin: 2.5rem 0 .5rem; font-size: 1.1875rem; }
h4 { margin: 2.25rem 0 .625rem; font-size: 1rem; }
p { margin: .625rem 0; max-width: 46rem; }
.decides { margin: .75rem 0 0; font-size: 1.125rem; line-height: 1.5; }
.approvals { margin-top: 1.25rem; }
.notes { margin: 1.25rem 0; padding: .25rem 0 .25rem 1rem; border-left: 3px solid var(--line); max-width: 46rem; }
.notes p { margin: .25rem 0; } .notes ul { margin: .25rem 0; padding-left: 1.125rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .375rem 1.5rem; margin: 1.75rem 0 0; padding: 0; list-style: none; font-size: .9375rem; }
nav + * { margin-top: 0; }
main section:first-child h2 { margin-top: 2.5rem; }
article { margin: 0 0 2.75rem; }
article h3 { margin-top: 1.75rem; }
.model h2 { margin-bottom: .5rem; } .model > .about { margin: 0; }
.gate { padding: 0 .25rem; margin: 0 -.25rem; margin-top: 2rem; content-visibility: auto; contain-intrinsic-size: auto 1200px; }
.next { padding: .75rem 1rem; background: var(--raised); border-radius: 6px; max-width: 46rem; }
.reasons { margin: .75rem 0; padding: 0; list-style: none; max-width: 46rem; } .reasons li { margin: .5rem 0; }
.cut, .back { color: var(--muted); font-size: .875rem; }
.tag { display: inline-block; padding: 0 .4em; border: 1px solid var(--line); border-radius: 4px; color: var(--muted); font-size: .75rem; font-weight: 400; }

.m { font-weight: 600; color: var(--c); white-space: nowrap; }
.m::before { content: var(--g); content: var(--g) / ""; display: inline-block; width: 1.3em; height: 1.3em; margin-right: .45em; border-radius: 50%; background: var(--c); color: var(--ground); font-size: .8em; font-weight: 700; line-height: 1.3em; text-align: center; vertical-align: .06em; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
h1.m { color: inherit; white-space: normal; font-weight: 650; } h1.m::before { vertical-align: .1em; }
.pass { --c: var(--pass); --g: "✓"; } .warn { --c: var(--warn); --g: "!"; } .inconclusive { --c: var(--inconclusive); --g: "?"; }
.fail { --c: var(--fail); --g: "✕"; } .error { --c: var(--error); --g: "‼"; } .skip { --c: var(--skip); --g: "–"; }
.m.fail::before, .m.error::before { border-radius: .25em; }
h2 .m, h3 .m { margin-left: .5em; font-size: .875em; }

.frame { position: relative; overflow: auto; margin: .75rem 0 .25rem; border: 1px solid var(--line); border-radius: 6px; }
.tall { max-height: min(80vh, 44rem); }
table { width: 100%; border-collapse: separate; border-spacing: 0; font-size: .875rem; line-height: 1.45; font-variant-numeric: tabular-nums; }
caption { padding: .625rem .875rem; text-align: left; color: var(--muted); font-size: .8125rem; }
th, td { padding: .5rem .875rem; border-top: 1px solid var(--line); text-align: left; vertical-align: baseline; min-width: 4.5rem; }
.compare :is(th, td) { padding-inline: .625rem; }
thead th { position: sticky; top: 0; z-index: 1; background: var(--raised); color: var(--muted); font-size: .8125rem; font-weight: 600; white-space: nowrap; }
tbody th { font-weight: 500; min-width: 12rem; }
.r { text-align: right; } .c { text-align: center; }
td.r, td.v, td.w { white-space: nowrap; } td.v small { white-space: normal; } td.t { min-width: 18rem; } .f + .f { margin-top: .5rem; }
.none { color: var(--muted); } td.v a { text-decoration: none; } td.v a:hover { text-decoration: underline; }
.p { padding-block: .25rem; vertical-align: middle; width: 12rem; }
thead button { all: unset; cursor: pointer; padding: .125rem 0; } thead button:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
thead button::after { content: "↕"; content: "↕" / ""; margin-left: .35em; font-weight: 400; opacity: .5; }
[aria-sort] button::after { opacity: 1; }
[aria-sort=ascending] button::after { content: "↑"; content: "↑" / ""; } [aria-sort=descending] button::after { content: "↓"; content: "↓" / ""; }
.tools { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1rem; margin: 1rem 0 .25rem; color: var(--muted); font-size: .875rem; }
.tools label { display: inline-flex; align-items: center; gap: .5rem; }
.tools input, .tools select { min-height: 2.25rem; padding: .25rem .625rem; border: 1px solid var(--mark); border-radius: 6px; background: var(--ground); color: var(--text); font: inherit; min-width: 0; width: 11rem; }

svg { display: block; }
.iv { width: 170px; height: 22px; margin: auto; }
.iv .no { fill: var(--forbidden); } .iv .ax { stroke: var(--line); } .iv .lim { stroke: var(--fail); stroke-dasharray: 3 2; } .iv .zero { stroke: var(--muted); }
.iv .in { stroke: var(--text); stroke-width: 2.5; } .iv circle, .iv .tip { fill: var(--text); }
.gp { width: 240px; height: auto; } .gp .old { stroke: var(--s1); fill: var(--ground); stroke-width: 1.5; } .gp path.old { stroke-width: 1.5; } .gp circle.new { fill: var(--s0); } .gp path.new { stroke: var(--s0); } .gp text { fill: var(--muted); font-size: 11px; font-weight: 400; } th .gp { margin: 0 auto; }
figure { margin: .75rem 0; max-width: 34rem; }
.chart { width: 100%; height: auto; } .chart text { fill: var(--muted); font-size: 13px; }
.e { text-anchor: end; } .k { text-anchor: middle; } .h { dominant-baseline: central; }
.grid { stroke: var(--line); stroke-width: 1; } .axis, .tick { stroke: var(--mark); stroke-width: 1; }
.ln { fill: none; stroke: var(--s); stroke-width: 2; stroke-linejoin: round; } .pt, .bar { fill: var(--s); }
.s0 { --s: var(--s0); } .s1 { --s: var(--s1); stroke-dasharray: 7 4; } .s2 { --s: var(--s2); stroke-dasharray: 2 3; } .s3 { --s: var(--s3); stroke-dasharray: 10 3 2 3; } .s4 { --s: var(--s4); stroke-dasharray: 4 2; }
.s5 { --s: var(--s5); } .s6 { --s: var(--s6); stroke-dasharray: 7 4; } .s7 { --s: var(--s7); stroke-dasharray: 2 3; } .s8 { --s: var(--s8); stroke-dasharray: 10 3 2 3; } .s9 { --s: var(--s9); stroke-dasharray: 4 2; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 0 0 .5rem; padding: 0; list-style: none; font-size: .875rem; } .legend li { display: flex; align-items: center; gap: .5rem; } .key { width: 24px; height: 12px; flex: none; }
figcaption { margin: .5rem 0; color: var(--muted); font-size: .875rem; }
details { margin: .75rem 0; } summary { width: fit-content; cursor: pointer; color: var(--link); font-size: .9375rem; }
.ids { columns: 9rem; margin: .5rem 0; padding: 0; list-style: none; font-size: .875rem; }
dl { margin: .75rem 0; font-size: .9375rem; } dl div { display: grid; grid-template-columns: 11rem 1fr; gap: .25rem 1rem; padding: .375rem 0; border-top: 1px solid var(--line); } dl div:first-child { border-top: 0; } dt { color: var(--muted); } dd { margin: 0; }
.hash { font-size: .8125rem; color: var(--muted); }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--muted); font-size: .875rem; }

@media screen and (max-width: 44rem) {
  h2 { margin-top: 3rem; }
  .compare { display: block; }
  .compare caption, .compare tbody { display: block; }
  .compare thead { display: block; } .compare thead tr { display: flex; flex-wrap: wrap; gap: 0 1rem; padding: .375rem .875rem; background: var(--raised); border-top: 1px solid var(--line); }
  .compare thead th { position: static; min-width: 0; padding: .125rem 0; border: 0; background: none; } .compare thead th[data-unsorted] { display: none; }
  .compare tbody tr { display: grid; grid-template-columns: 1fr 1fr; gap: .25rem 1rem; padding: .75rem .875rem; border-top: 1px solid var(--line); } .compare tbody tr[hidden] { display: none; }
  .compare tbody th, .compare tbody td { display: block; padding: 0; border: 0; min-width: 0; width: auto; text-align: left; white-space: normal; }
  .compare tbody th, .compare tbody .v { grid-column: 1 / -1; } .compare .p { grid-row: 3; grid-column: 2; } .compare .d { grid-row: 3; grid-column: 1; } .compare .iv { width: 100%; margin: .75rem 0 0; }
  .compare .d::before { content: "Measured "; } .compare .d.x::before { content: "Difference "; } .compare .l::before { content: "Allowed "; } .compare .n::before { content: "n "; } .compare .a::before { content: "Champion "; } .compare .b::before { content: "Challenger "; }
  .compare .l::before, .compare .n::before, .compare .d::before, .compare .a::before, .compare .b::before { display: block; color: var(--muted); font-size: .8125rem; }
  .compare .p.wide { grid-row: auto; grid-column: 1 / -1; } .compare .p.wide .iv { margin: .25rem 0; } .compare .x:not(.d)::before { content: "Change "; display: block; color: var(--muted); font-size: .8125rem; }
  .compare .r:empty, .compare .p:empty { display: none; }
  .compare thead:not(:has(button)) { display: none; }
  .stack, .stack caption, .stack tbody { display: block; } .stack thead { display: none; }
  .stack tbody tr { display: block; padding: .625rem .875rem; border-top: 1px solid var(--line); } .stack tbody tr[hidden] { display: none; }
  .stack tbody th, .stack tbody td { display: block; padding: .125rem 0; border: 0; min-width: 0; }
  dl div { grid-template-columns: 1fr; gap: 0; }
}
@media print {
  html { font-size: 10pt; } body { max-width: none; padding: 0; }
  .jump, nav, .tools, .back, thead button::after { display: none; }
  .frame, .tall { max-height: none; overflow: visible; border: 0; } thead th { position: static; }
  .gate { content-visibility: visible; contain-intrinsic-size: none; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; } summary { color: inherit; list-style: none; }
  tr, figure, .next { break-inside: avoid; } h2, h3, h4, caption { break-after: avoid; } th, td { padding: .375rem .5rem; } tbody th { min-width: 8rem; } td.t { min-width: 10rem; }
  thead button { display: contents; }
  a { color: inherit; }
}
`;

// \0@oxc-project+runtime@0.156.0/helpers/esm/taggedTemplateLiteral.js
function _taggedTemplateLiteral(e, t) {
	return t || (t = e.slice(0)), Object.freeze(Object.defineProperties(e, { raw: { value: Object.freeze(t) } }));
}

// shared/report/html/page.ts
var _templateObject;
/**
* The document around the report. Its policy lets run nothing but the one style and the one script whose
* digests it names, and lets nothing be fetched or sent.
*/
function page(title, tool, body) {
	const policy = `default-src 'none'; style-src '${digest(pageStyle)}'; script-src '${digest(pageScript)}'; base-uri 'none'; form-action 'none'`;
	return html(_templateObject || (_templateObject = _taggedTemplateLiteral([
		"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"",
		"\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"generator\" content=\"",
		"\">\n<title>",
		"</title>\n<style>",
		"</style>\n</head>\n<body>\n<a class=\"jump\" href=\"#main\">Skip to the report</a>\n",
		"<footer><p>Made by <bdi>",
		"</bdi>. This file is complete: it loads nothing and sends nothing.</p></footer>\n<script>",
		"<\/script>\n</body>\n</html>\n"
	])), trustedHtml(policy), tool, title, trustedHtml(pageStyle), body, tool, trustedHtml(pageScript)).text;
}
function digest(text) {
	return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

// shared/report/html/trust-note.ts
/** Says which numbers were measured by code that this repository does not trust; nothing where none were. */
function trustNote({ models }) {
	const entries = models.flatMap(({ gates }) => gates).filter(({ report }) => report !== void 0);
	const told = entries.filter(({ trust }) => trust === "self-reported");
	if (told.length === 0) return void 0;
	const names = [...new Set(told.map(({ gate }) => gate))].slice(0, 10);
	const which = told.length === entries.length ? html`These numbers were` : html`The numbers of ${names.map((name, i) => html`${i > 0 && html`, `}<bdi>${name}</bdi>`)} were`;
	return html`<div class="notes"><p><b>Self-reported.</b> ${which} measured by the code of a fork, on its own word. They are judged here again, by the limits of the base branch.</p></div>\n`;
}

// shared/report/html/page-head.ts
/** The top of the page: of what this is the report, the verdict in words, what decides, approvals, notices. */
function pageHead(overall, links) {
	const { provenance, approvals } = overall;
	const { clause } = overallSentence(overall);
	const decides = overall.summary.startsWith(`${clause}: `) ? overall.summary.slice(clause.length + 2) : overall.summary;
	const run = safeUrl(links.run ?? provenance.run);
	const pull = safeUrl(links.pullRequest);
	const pullName = provenance.pullRequest !== void 0 && html`pull request #${provenance.pullRequest}`;
	const about = [
		provenance.repository && html`<bdi>${provenance.repository}</bdi>`,
		pullName && (pull ? html`<a href="${pull}">${pullName}</a>` : pullName),
		provenance.commit && html`commit <code>${provenance.commit.slice(0, 12)}</code>`,
		html`<time datetime="${isoOf(provenance.started)}">${dayOf(provenance.started)}</time>`,
		run && html`<a href="${run}">workflow run</a>`
	].filter((part) => part instanceof Object);
	return html`<p class="about">${about.map((part, i) => html`${i > 0 && html` · `}${part}`)}</p>
<h1 class="m ${overall.verdict}">${clause}</h1>
${decides !== clause && html`<p class="decides">${decides}</p>`}
${trustNote(overall)}
${approvals && html`<p class="approvals"><b>Approvals ${approvals.status}:</b> ${approvals.why}${approvals.by.length > 0 && html` Given by ${people(approvals.by)}.`}${approvals.from.length > 0 && html` They count from ${people(approvals.from)}.`}</p>`}
${noticesList(overall.notices)}`;
}
function people(names) {
	const shown = names.slice(0, 20);
	return html`${shown.map((name, i) => html`${i > 0 && html`, `}<bdi>${name}</bdi>`)}${names.length > shown.length && html` and ${names.length - shown.length} more`}`;
}
/** A day that every reader understands; the text as it came where it is no time. */
function dayOf(started) {
	const time = new Date(started);
	if (Number.isNaN(time.getTime())) return started;
	return `${time.toLocaleDateString("en-GB", {
		day: "numeric",
		month: "long",
		year: "numeric",
		timeZone: "UTC"
	})}, ${time.toISOString().slice(11, 16)} UTC`;
}
function isoOf(started) {
	const time = new Date(started);
	return Number.isNaN(time.getTime()) ? "1970-01-01" : time.toISOString();
}

// shared/report/html/row-budget.ts
/** Cells on the whole page, about 50 bytes each: what a phone opens without effort. */
const mostCells = 55e3;
/** A table is never shorter than this on account of the others. */
const fewestRows = 20;
/**
* Most rows that any one table of the page may show: the largest number for which all tables together
* stay within `cells`, and at least 20. Short tables are whole, only long ones are shortened.
*/
function rowBudget(tables, cells = mostCells) {
	const ascending = tables.toSorted((a, b) => a.rows - b.rows);
	let left = cells;
	let columns = ascending.reduce((sum, table) => sum + table.columns, 0);
	for (const table of ascending) {
		if (table.rows * columns > left) return Math.max(fewestRows, Math.floor(left / columns));
		left -= table.rows * table.columns;
		columns -= table.columns;
	}
	return Number.POSITIVE_INFINITY;
}

// shared/report/html/render-html.ts
/** Gates that are shown in full, the worst of each model first; the overview counts all. */
const mostGates = 120;
/**
* The report over all gates as one self-contained HTML page that needs no script and asks nobody for
* anything: verdict, overview, what needs attention, then everything by model and gate. Long tables are
* shortened so that the page stays within about 3 MB, and say so. Every text in it is untrusted and
* escaped; links lead to http(s) only.
*/
function renderHtml(overall, options = {}) {
	const ids = counterIds();
	const parts = partsOf(overall, ids);
	const sizes = parts.flatMap(({ gates }) => gates.flatMap(({ entry, lines, shown }) => shown && lines && entry.report ? tableSizes(entry.report, lines) : []));
	const limits = {
		top: rowBudget(sizes),
		ids,
		whole: overall.provenance
	};
	const title = plainText(overallSentence(overall).clause, 52);
	return page(`${title}: Tollgate report`, overall.provenance.tool, html`<header>${pageHead(overall, options.links ?? {})}
<nav aria-label="On this page"><ul><li><a href="#overview">Overview</a></li><li><a href="#attention">What needs attention</a></li>${parts.slice(0, 12).map(({ model, id }) => html`<li><a href="#${id}"><bdi>${model.name}</bdi></a></li>`)}<li><a href="#provenance">Where this comes from</a></li></ul></nav>
</header>
<main id="main" tabindex="-1">
${overview(overall, parts, ids)}
${attention(parts, ids)}
${parts.map((part) => modelPart(part, limits))}
${overallProvenance(overall, options)}
</main>
`);
}
function partsOf({ models }, ids) {
	let left = mostGates;
	return models.map((model) => ({
		model,
		id: ids(),
		gates: model.gates.map((entry) => {
			const shown = left > 0;
			left -= 1;
			return {
				entry,
				id: ids(),
				shown,
				lines: entry.report && shown ? gateLines(entry.report) : void 0
			};
		})
	}));
}
/** What a gate's tables would take if nothing were left out. */
function tableSizes({ sections, provenance }, lines) {
	const compared = [
		lines.metrics,
		lines.slices,
		lines.others
	];
	return [
		...compared.map(({ length }) => ({
			rows: length,
			columns: 13
		})),
		{
			rows: compared.reduce((sum, { length }) => sum + length, 0),
			columns: 7
		},
		{
			rows: lines.checks.length,
			columns: 6
		},
		{
			rows: lines.measured.length,
			columns: 10
		},
		{
			rows: lines.reported.length,
			columns: 10
		},
		...lines.groups.flatMap((table) => [...drawnMetrics(table).map(() => ({
			rows: table.rows.length,
			columns: 14
		})), {
			rows: pairRows(table).length,
			columns: 10
		}]),
		{
			rows: provenance.inputs.length,
			columns: 8
		},
		...sections.flatMap((section) => {
			if (section.type === "text") return [];
			const { rows, columns } = section.type === "table" ? section : chartTable(section);
			return [{
				rows: rows.length,
				columns: columns.length
			}];
		})
	];
}

// shared/report/junit/xml-text.ts
/** An untrusted string as one line that XML 1.0 may hold: no control, surrogate or other character outside of its production `Char`. */
function xmlText(text, max = 2e3) {
	return plainText(text, max).replace(illegal, "");
}
const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

// shared/report/junit/finding-line.ts
/**
* A finding in one line: `fail: recall difference in region = north: −0.032, 90 % interval −0.051 … −0.013,
* limit >= −0.01, n 4,321`; and why, unless it is what is `told` already.
*/
function findingLine(check, finding, told = "") {
	const { value, unit, interval, level, limit, n, p, why } = finding;
	const decimals = decimalsFor({
		value,
		interval,
		limit: limit?.value
	});
	const shown = (number) => formatQuantity(number, unit, decimals);
	const claim = isComparison(check) || isGroupCheck(check) ? claimOf(finding) : void 0;
	const rest = [
		value === void 0 ? "undefined" : shown(value),
		interval && `${level === void 0 ? "" : `${percent(level)} `}interval ${interval.map(shown).join(" … ")}`,
		p !== void 0 && `p ${p < 1e-4 ? "< 0.0001" : formatNumber(p, 4)}${claim === void 0 ? "" : ` (${claim})`}`,
		limit && `limit ${limit.op} ${asWritten(limit.value, unit)}`,
		n !== void 0 && `n ${formatCount(n)}`,
		why && why !== told && xmlText(why, 300)
	];
	return `${finding.status === void 0 ? "" : `${finding.status}: `}${nameOf(finding)}: ${rest.filter(Boolean).join(", ")}`;
}
function nameOf({ subject, statistic, model, slice, by, within, pair }) {
	const levels = Object.entries(slice ?? {}).map(([column, value]) => `${xmlText(column, 60)} = ${xmlText(value, 60)}`);
	return [
		xmlText(subject, 120),
		xmlText(statistic, 60),
		model && `of the ${model}`,
		by && by.length > 0 && `by ${by.map((column) => xmlText(column, 60)).join(" × ")}`,
		within !== void 0 && `within ${xmlText(within, 60)}`,
		pair?.map((group) => xmlText(group, 60)).join(" against "),
		levels.length > 0 && `in ${levels.join(" × ")}`
	].filter(Boolean).join(" ");
}
function asWritten(limit, unit) {
	return unit === void 0 ? String(limit).replace("-", "−") : formatQuantity(limit, unit);
}
function percent(level) {
	return `${Number((level * 100).toFixed(2))} %`;
}

// shared/report/junit/junit-case.ts
const most = 20;
/** Of many pairs or groups the worst ones: the message says how many there are. */
const mostOfGroups = 3;
/** A check as a test case. What does not block is passed or skipped, and says why all the same. */
function junitCase(classname, { id = "", title, status, why, type = status, findings }, failOn) {
	const outcome = outcomeOf(status, failOn);
	const head = {
		"@classname": classname,
		"@name": xmlText(title, 500),
		"@time": "0"
	};
	const message = xmlText(why, 1e3);
	const text = () => [message, ...evidence(id, findings, why)].join("\n");
	if (outcome === "skipped") return {
		outcome,
		node: {
			...head,
			skipped: { "@message": message }
		}
	};
	if (outcome !== "passed") return {
		outcome,
		node: {
			...head,
			[outcome]: {
				"@type": type,
				"@message": message,
				"#text": text()
			}
		}
	};
	const told = status === "warn" ? { "system-out": `warn: ${text()}` } : {};
	return {
		outcome,
		node: {
			...head,
			...told
		}
	};
}
function outcomeOf(status, failOn) {
	if (status === "error") return "error";
	if (status === "fail") return "failure";
	if (status === "skip") return "skipped";
	if (status === "pass") return "passed";
	if (blocks(status, failOn)) return "failure";
	return status === "warn" ? "passed" : "skipped";
}
/** The findings that decide, worst first: those that are not well, or else those that have a limit. */
function evidence(id, findings, told) {
	const shownAtMost = isGroupCheck({ id }) ? mostOfGroups : most;
	const unwell = findings.filter(({ status = "pass" }) => status !== "pass" && status !== "skip");
	const sorted = (unwell.length > 0 ? unwell : findings.filter(({ limit }) => limit !== void 0)).toSorted((a, b) => severityOf(a.status ?? "pass") - severityOf(b.status ?? "pass"));
	const shown = sorted.slice(0, shownAtMost).map((finding) => findingLine({ id }, finding, told));
	if (sorted.length > shownAtMost) shown.push(`showing ${shownAtMost} of ${sorted.length}, worst first`);
	return shown;
}

// shared/report/junit/junit-suite.ts
/** A gate of a model as a test suite, a case a check. */
function junitSuite(overall, model, entry, failOn) {
	const classname = `${xmlText(model.name, 200)}.${xmlText(entry.gate, 100)}`;
	const cases = distinct(judgedOf(entry)).map((judged) => junitCase(classname, judged, failOn));
	const { started, seconds } = entry.report?.provenance ?? {
		started: "",
		seconds: 0
	};
	return suiteOf({
		name: classname,
		cases,
		seconds,
		started,
		properties: properties(overall, model, entry)
	});
}
/** A suite of one case that carries a verdict which no gate carries. */
function verdictSuite(overall, failOn) {
	const { verdict, summary, provenance } = overall;
	const judged = {
		title: "verdict",
		status: worst([verdict, ...overall.models.length === 0 ? ["inconclusive"] : []]),
		why: summary,
		findings: []
	};
	return suiteOf({
		name: "tollgate",
		cases: [junitCase("tollgate", judged, failOn)],
		seconds: 0,
		started: provenance.started,
		properties: {}
	});
}
/** The checks, and the gate's own verdict where no check carries it. */
function judgedOf(entry) {
	const { report } = entry;
	const checks = report?.checks.map((check) => namedIn(tableOf(report, check), check)) ?? [];
	if (entry.problem !== void 0 || checks.length === 0) {
		const verdict = {
			title: "verdict",
			status: worst([entry.verdict, checks.length === 0 ? "inconclusive" : "pass"]),
			why: entry.summary,
			findings: []
		};
		return [entry.problem === void 0 ? verdict : {
			...verdict,
			type: entry.problem
		}, ...checks];
	}
	if (entry.verdict === "pass" || checks.some(({ status }) => status === entry.verdict)) return checks;
	return [{
		title: "verdict",
		status: entry.verdict,
		why: entry.summary,
		findings: []
	}, ...checks];
}
/** The same check of two tables of data is two cases. */
function namedIn(table, check) {
	return table === void 0 ? check : {
		...check,
		title: `${xmlText(check.title, 400)} in ${table}`
	};
}
/** Readers take cases of one name for one case: a title that comes again gets a number. */
function distinct(all) {
	const times = /* @__PURE__ */ new Map();
	return all.map((judged) => {
		const title = xmlText(judged.title, 480);
		const time = (times.get(title) ?? 0) + 1;
		times.set(title, time);
		return {
			...judged,
			title: time === 1 ? title : `${title} (${time})`
		};
	});
}
function properties(overall, model, entry) {
	const { report } = entry;
	const { commit, repository, run, tool } = report?.provenance ?? overall.provenance;
	const named = (of) => of && [
		of.uri,
		of.version !== void 0 && `version ${of.version}`,
		of.sha256
	].filter(Boolean).join(" ");
	return {
		model: model.name,
		risk: model.risk,
		gate: entry.gate,
		verdict: entry.verdict,
		summary: entry.summary,
		required: entry.required,
		trust: entry.trust,
		source: entry.source,
		problem: entry.problem,
		challenger: named(report?.model.challenger),
		champion: named(report?.model.champion),
		rows: report?.rows,
		repository: repository ?? overall.provenance.repository,
		pullRequest: overall.provenance.pullRequest,
		commit: commit ?? overall.provenance.commit,
		run: run ?? overall.provenance.run,
		tool,
		configSha256: report?.provenance.configSha256,
		seed: report?.provenance.seed
	};
}
function suiteOf({ name, cases, seconds, started, properties }) {
	const counts = {
		passed: 0,
		failure: 0,
		error: 0,
		skipped: 0
	};
	for (const { outcome } of cases) counts[outcome] += 1;
	const property = Object.entries(properties).filter(([, value]) => value !== void 0).map(([key, value]) => ({
		"@name": key,
		"@value": xmlText(String(value))
	}));
	const timestamp = timestampOf(started);
	return {
		counts,
		tests: cases.length,
		seconds,
		node: {
			"@name": name,
			"@tests": cases.length,
			"@failures": counts.failure,
			"@errors": counts.error,
			"@skipped": counts.skipped,
			"@time": timeOf(seconds),
			...timestamp !== void 0 && { "@timestamp": timestamp },
			...property.length > 0 && { properties: { property } },
			testcase: cases.map(({ node }) => node)
		}
	};
}
/** Seconds with three digits, as Surefire's and Jenkins' schemas want them. */
function timeOf(seconds) {
	return Math.min(seconds, 0xe8d4a51000).toFixed(3);
}
/** UTC without a zone, as Ant wrote it and readers expect; nothing where it is no time. */
function timestampOf(started) {
	const time = Date.parse(started);
	return Number.isNaN(time) ? void 0 : new Date(time).toISOString().slice(0, 19);
}

// shared/report/junit/render-junit.ts
/**
* The report over all gates as JUnit XML for Jenkins, GitLab and test reporters: a suite a gate of a model, a
* case a check. `fail` is a failure, `error` and a gate without a report an error, `inconclusive` a failure
* where it blocks and else skipped, `warn` passed with a text. A verdict that no case carries gets a case of
* its own, so that no reader sees green where the report is not. Fits Jenkins' junit-10.xsd.
*/
function renderJUnit(overall, { failOn = "inconclusive" } = {}) {
	const gates = overall.models.flatMap((model) => model.gates.map((entry) => ({
		model,
		entry
	})));
	const suites = gates.map(({ model, entry }) => junitSuite(overall, model, entry, failOn));
	if (!(gates.length > 0 && (overall.verdict === "pass" || gates.some(({ entry }) => entry.verdict === overall.verdict)))) suites.unshift(verdictSuite(overall, failOn));
	const sum = (of) => suites.reduce((total, suite) => total + of(suite), 0);
	return new json2xml_default({
		attributeNamePrefix: "@",
		ignoreAttributes: false,
		format: true,
		suppressEmptyNode: true,
		suppressBooleanAttributes: false
	}).build({
		"?xml": {
			"@version": "1.0",
			"@encoding": "UTF-8"
		},
		testsuites: {
			"@name": "tollgate",
			"@tests": sum(({ tests }) => tests),
			"@failures": sum(({ counts }) => counts.failure),
			"@errors": sum(({ counts }) => counts.error),
			"@time": timeOf(sum(({ seconds }) => seconds)),
			testsuite: suites.map(({ node }) => node)
		}
	});
}

export { overallSentence as a, joined as i, renderHtml as n, modelSentence as o, combine as r, renderJUnit as t };