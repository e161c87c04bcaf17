import { t as runOptions } from "./config.js";
import { t as InputError } from "./errors.js";
import { C as summaryLadder, S as firstThatFits, c as comparedLine, d as foldedBlocks, h as evidenceBlocks, i as renderTerminal, n as readSettings, t as withoutTimes, u as noticesBlock, x as commentLadder } from "./without-times.js";
import { N as verdictHeading, t as writeWhole } from "./write-whole.js";
import { a as checkShell, i as take, o as reportShell, s as tableShell } from "./report.js";
import { l as tableRow, o as section, r as finding } from "./schema.js";
import { t as blocks } from "./verdict.js";
import { i as packageVersion } from "./terminal-table.js";
import { t as pathInRepository } from "./path-in-repository.js";
import { posix, resolve } from "node:path";
import { stat } from "node:fs/promises";
import { createHash } from "node:crypto";

// shared/github/publish.ts
/**
* Shows a result everywhere, the surest places first: outputs before anything that can fail, the
* comment last. What fails becomes a warning, because it changes nothing about the verdict.
*/
async function publish(host, publication) {
	host.setOutputs(publication.outputs);
	host.show(publication.terminal);
	host.annotate(publication.annotations);
	try {
		await host.writeSummary?.(publication.summary());
	} catch (error) {
		host.warning(`The job summary could not be written: ${error instanceof Error ? error.message : error}`);
	}
	if (publication.comment) await host.publishComment(publication.comment);
}

// shared/report/verdict-blocks.ts
/** The verdict at a glance: heading, and who is compared with whom. */
function verdictBlocks(report, links) {
	return [verdictHeading(report), comparedLine(report, links)];
}

// shared/report/report-blocks.ts
/** A gate's report as blocks of markdown, in reading order: the verdict, the evidence, and the rest folded. */
function reportBlocks(report, detail, links) {
	const verdict = verdictBlocks(report, links);
	const rest = detail.evidence ? [
		noticesBlock(report),
		...evidenceBlocks(report, detail),
		...foldedBlocks(report, detail)
	] : [];
	return [...verdict, ...rest].filter((block) => block !== "");
}

// shared/report/render-comment.ts
/**
* A gate's report as the markdown of a comment: the verdict and what decides it, who is compared with
* whom, the lines that decide, what to do now, and all else folded. A report that is too long for the
* budget is rendered again with less, down to the verdict and the links, and never cut.
*/
function renderComment(report, { marker = [], links = {}, budget = 6e4 } = {}) {
	const top = marker.length === 0 ? [] : [marker.join("\n")];
	return firstThatFits(commentLadder, (detail) => `${[...top, ...reportBlocks(report, detail, links)].join("\n\n")}\n`, (text) => text.length <= budget);
}

// shared/report/render-summary.ts
/** A gate's report as the markdown of the job summary: the comment with longer tables. Never cut, as there. */
function renderSummary(report, { links = {}, budget = 921600 } = {}) {
	return firstThatFits(summaryLadder, (detail) => `${reportBlocks(report, detail, links).join("\n\n")}\n`, (text) => Buffer.byteLength(text) <= budget);
}

// shared/report/json-pieces.ts
/**
* What `JSON.stringify(value, null, 2)` gives, in pieces. A list that is no array is written entry by entry, as it is
* made, where it is the value itself, an entry of such a list, or right under a key of either; everything else is one
* text. So a document of many megabytes needs no second one beside it, and its text is never in memory whole.
*/
function* jsonPieces(value, indent = "") {
	if (isMade(value)) yield* listPieces(value, indent);
	else if (holdsMade(value)) yield* objectPieces(value, indent);
	else yield indented(value, indent);
}
function isMade(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) && Symbol.iterator in value;
}
function holdsMade(value) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
	for (const key in value) if (isMade(value[key])) return true;
	return false;
}
function indented(value, indent) {
	return JSON.stringify(value, null, 2).replaceAll("\n", `\n${indent}`);
}
/** Characters that short entries of a list are put together to. */
const enough = 16384;
function* listPieces(list, indent) {
	const inner = `${indent}  `;
	let isEmpty = true;
	let text = "";
	for (const entry of list) {
		text += `${isEmpty ? "[" : ","}\n${inner}`;
		isEmpty = false;
		if (!isMade(entry) && !holdsMade(entry)) {
			text += indented(entry, inner);
			if (text.length < enough) continue;
			yield text;
		} else {
			yield text;
			yield* jsonPieces(entry, inner);
		}
		text = "";
	}
	yield isEmpty ? "[]" : `${text}\n${indent}]`;
}
function* objectPieces(object, indent) {
	const inner = `${indent}  `;
	let before = "{";
	for (const [key, value] of Object.entries(object)) {
		if (value === void 0) continue;
		yield `${before}\n${inner}${JSON.stringify(key)}: `;
		yield* jsonPieces(value, inner);
		before = ",";
	}
	yield `\n${indent}}`;
}

// shared/report/write-report.ts
/**
* Writes the report at `path`, whole or not at all, and creates the folder.
* Throws where the report breaks its schema (NaN, an unknown key): that is a bug, and nothing is written.
*/
async function writeReport(path, report) {
	await writeWhole(path, reportPieces(report));
}
const broken = "report breaks tollgate/report/v1";
/** Each part is checked and put in order when it is written, so that no second report grows beside the first. */
function* reportPieces(report) {
	const shell = take(reportShell, report, broken, () => []);
	yield* jsonPieces({
		...shell,
		checks: made(shell.checks, (one, i) => orderedCheck(one, () => ["checks", i])),
		sections: made(shell.sections, (one, i) => orderedSection(one, () => ["sections", i]))
	});
	yield "\n";
}
function orderedCheck(value, place) {
	const shell = take(checkShell, value, broken, place);
	const findings = made(shell.findings, (one, i) => take(finding, one, broken, () => [
		...place(),
		"findings",
		i
	]));
	return {
		...shell,
		findings
	};
}
function orderedSection(value, place) {
	if (!(typeof value === "object" && value !== null && "type" in value && value.type === "table")) return take(section, value, broken, place);
	const shell = take(tableShell, value, broken, place);
	return {
		...shell,
		rows: made(shell.rows, (one, i) => take(tableRow, one, broken, () => [
			...place(),
			"rows",
			i
		]))
	};
}
function* made(entries, make) {
	for (const [i, entry] of entries.entries()) yield make(entry, i);
}

// actions/upload-report.ts
/**
* Where the input `upload` asks for it, leaves a gate's report as an artifact of the run, for the report over all gates
* in another job: `tollgate-<gate>-<digest of the section>`. What fails is told in a notice and changes nothing.
*/
async function uploadReport(host, gate, section, file) {
	if (!host.flag("upload")) return;
	const desk = await host.github?.();
	if (!desk) return host.notice("The report was not uploaded: there is no run to upload it to.");
	const digest = createHash("sha256").update(section).digest("hex").slice(0, 8);
	const uploaded = await desk.artifacts.upload({
		name: `tollgate-${gate}-${digest}`,
		file
	});
	if (uploaded.status === "failed") host.notice(uploaded.why);
}

// actions/run-gate.ts
/**
* The way that every gate goes: read the inputs, judge, write the report, show it everywhere. What the user
* can mend becomes a report with the verdict `error` and is thrown on for the exit code.
*/
async function runGate(host, gate, judge) {
	const started = /* @__PURE__ */ new Date();
	const inputs = (name) => host.input(name);
	let options = runOptions((name) => name === "fail-on" ? void 0 : inputs(name), gate);
	const folder = resolve(options.workingDirectory);
	let loaded;
	const finish = (judged) => show(host, reportOf(host, gate, loaded, started, judged, resolve(folder, options.config)), {
		path: resolve(folder, options.reportPath),
		failOn: options.failOn,
		mode: loaded?.settings.report.comment,
		section: commentSection(gate, options, inputs("model-name")),
		outputs: judged.outputs
	});
	try {
		await refuseNoFolder(folder, options.workingDirectory);
		options = runOptions(inputs, gate);
		loaded = await readSettings(host, resolve(folder, options.config), options.config);
		const judged = await judge({
			host,
			loaded,
			folder,
			failOn: options.failOn
		});
		return await finish({
			...judged,
			notices: [...loaded.notices, ...judged.notices ?? []]
		});
	} catch (fault) {
		if (fault instanceof InputError && await isFolder(folder)) await finish(refused(loaded, fault));
		throw fault;
	}
}
/** Known before anything is read, so that a run whose settings are broken updates the same section. */
function commentSection(gate, { workingDirectory, config }, modelName) {
	return [
		gate,
		posix.join(workingDirectory, config),
		...modelName === void 0 ? [] : [modelName]
	].join(" ");
}
async function isFolder(path) {
	try {
		return (await stat(path)).isDirectory();
	} catch {
		return false;
	}
}
async function refuseNoFolder(folder, given) {
	if (await isFolder(folder)) return;
	throw new InputError({
		input: "working-directory",
		rule: "must be a folder",
		received: `${JSON.stringify(given)}, where there is none`,
		fix: "Give the folder that tollgate.yml and the paths in it start from."
	});
}
function refused(loaded, fault) {
	return {
		model: { name: loaded?.settings.model.name ?? "model" },
		verdict: "error",
		summary: fault.message.slice(0, 2e3),
		checks: [],
		sections: [],
		inputs: [],
		outputs: {}
	};
}
function reportOf(host, gate, loaded, started, { inputs, outputs: _, placeOf, ...found }, settingsFile) {
	const { run } = host;
	const config = pathInRepository(settingsFile, process.env.GITHUB_WORKSPACE);
	const at = (check) => {
		const place = placeOf?.(check);
		const line = place && loaded?.lineOfLimit(place);
		return config !== void 0 && line !== void 0 ? {
			file: config,
			line
		} : void 0;
	};
	return {
		schema: "tollgate/report/v1",
		gate,
		...found,
		checks: found.checks.map((check) => ({
			...check,
			at: check.at ?? at(check)
		})),
		provenance: {
			commit: run.commit,
			repository: run.repository,
			run: run.url,
			attempt: run.attempt || void 0,
			job: run.job?.slice(0, 200),
			config,
			tool: `tollgate ${packageVersion()}`,
			configSha256: loaded?.sha256,
			seed: loaded?.settings.evaluate.seed,
			alpha: loaded?.settings.evaluate.alpha,
			inputs,
			started: started.toISOString(),
			seconds: (Date.now() - started.getTime()) / 1e3
		}
	};
}
async function show(host, report, { path, failOn, mode, section, outputs }) {
	const { verdict, summary } = report;
	await writeReport(path, report);
	const stops = blocks(verdict, failOn);
	const links = { run: report.provenance.run };
	await publish(host, {
		outputs: {
			verdict,
			report: path,
			summary,
			...outputs
		},
		terminal: renderTerminal(report, host.display),
		annotations: annotationsOf(report),
		summary: () => renderSummary(report, { links }),
		comment: {
			key: host.run.workflowPath ?? host.run.workflow ?? "tollgate",
			section,
			mode: mode ?? "update",
			verdict,
			title: `${report.gate}: ${report.model.name}`,
			body: ({ characters }) => renderComment(report, {
				links,
				budget: characters
			}),
			get fingerprint() {
				return renderComment(withoutTimes(report));
			},
			decision: summary,
			blocks: stops
		}
	});
	await uploadReport(host, report.gate, section, path);
	return {
		verdict,
		blocks: stops,
		written: {
			path,
			report
		}
	};
}
const levels = {
	fail: "error",
	error: "error",
	inconclusive: "warning",
	warn: "warning"
};
function annotationsOf(report) {
	return report.checks.flatMap(({ status, title, why, at }) => {
		const level = status in levels ? levels[status] : void 0;
		return level ? [{
			level,
			title: `${report.gate}: ${title} (${status})`,
			message: why,
			...at
		}] : [];
	});
}

export { renderComment as i, writeReport as n, renderSummary as r, runGate as t };