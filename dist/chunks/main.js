import { t as metricByName } from "./metrics.js";
import { t as runOptions } from "./config.js";
import { t as InputError } from "./errors.js";
import { S as summaryLadder, b as commentLadder, c as comparedLine, d as foldedBlocks, g as evidenceBlocks, i as renderTerminal, n as readSettings, t as withoutTimes, u as noticesBlock, x as firstThatFits } from "./without-times.js";
import { h as verdictHeading, t as writeWhole } from "./write-whole.js";
import { a as report, i as take } from "./report.js";
import { t as blocks } from "./verdict.js";
import { i as packageVersion } from "./terminal-table.js";
import { dirname, isAbsolute, join, posix, relative, resolve, sep } from "node:path";
import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { createHash } from "node:crypto";

// shared/checks/needs.ts
/** Gathers what all metrics of these settings need, so that nothing else is read. */
function needsOf(settings) {
	const needs = {
		prediction: [],
		scores: [],
		columns: {},
		rows: false
	};
	for (const [key, setting] of Object.entries(settings.metrics)) {
		const metric = metricByName(setting.metric);
		if (!metric) throw new Error(`no metric is called ${setting.metric}`);
		if (metric.needs === "prediction") needs.prediction.push(key);
		if (metric.needs === "scores") needs.scores.push(key);
		if (metric.needs === "column") needs.columns[key] = String(setting.options.column);
		if (metric.kind !== "rate" && metric.kind !== "cells") needs.rows = true;
	}
	return needs;
}

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
		await host.writeSummary(publication.summary);
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

// shared/report/write-report.ts
/** The bytes of a report's file: validated, keys in the schema's order, full doubles, a newline at the end. Throws where the report breaks its schema. */
function reportText(report$1) {
	return `${JSON.stringify(take(report, report$1, "report breaks tollgate/report/v1", () => []), null, 2)}\n`;
}
/**
* Writes the report at `path`, whole or not at all, and creates the folder.
* Throws where the report breaks its schema (NaN, an unknown key): that is a bug, and nothing is written.
*/
async function writeReport(path, report) {
	await writeWhole(path, reportText(report));
}

// actions/path-in-repository.ts
/** Longest path that a report holds, in characters. */
const longest = 500;
/**
* An absolute path from its repository's root, with slashes: from the workflow's workspace, or else from
* the folder above it that git keeps. Nothing where it lies in neither.
*/
function pathInRepository(file, workspace) {
	const root = workspace || repositoryAround(file);
	if (root === void 0) return void 0;
	const path = relative(root, file);
	if (path === "" || path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path)) return void 0;
	return path.length > longest ? void 0 : path.split(sep).join("/");
}
function repositoryAround(file) {
	for (let folder = dirname(file);; folder = dirname(folder)) {
		if (existsSync(join(folder, ".git"))) return folder;
		if (folder === dirname(folder)) return void 0;
	}
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
			at: at(check)
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
		summary: renderSummary(report, { links }),
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
			fingerprint: renderComment(withoutTimes(report)),
			decision: summary,
			blocks: stops
		}
	});
	await uploadReport(host, report.gate, section, path);
	return {
		verdict,
		blocks: stops
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

// actions/evaluate-vs-champion/place-of.ts
/** Where tollgate.yml states the limit that a check judges, by the check's id; nothing where it states none. */
function placeOf(id, { evaluate }) {
	if (id === "self-test") return ["evaluate", "self-test"];
	for (const name of Object.keys(evaluate.cost)) if (id === `cost/${name}`) return [
		"evaluate",
		"cost",
		name
	];
	for (const key of Object.keys(evaluate.metrics)) {
		if (id === `metric/${key}`) return [
			"evaluate",
			"metrics",
			key
		];
		if (id === `baseline/${key}`) return ["evaluate", "baseline"];
		const slice = evaluate.slices.findIndex(({ columns }) => id === `slices/${key}/${columns.map(({ column }) => column).join(" × ")}`);
		if (slice >= 0) return [
			"evaluate",
			"slices",
			slice
		];
	}
}

// actions/evaluate-vs-champion/main.ts
/** Judges the challenger against the champion on the same labelled rows; throws an InputError for what the user can mend. */
function main(host) {
	return runGate(host, "evaluate-vs-champion", judge);
}
async function judge({ host, loaded: { settings }, folder, failOn }) {
	const { model, evaluate } = settings;
	const [{ gather }, { assess }, { refuseMisfits }] = await Promise.all([
		import("./gather.js"),
		import("./assess2.js"),
		import("./refuse-misfits.js")
	]);
	const gathered = await host.group("Reading the data and the models", () => gather({
		settings,
		folder,
		needs: needsOf(evaluate),
		host
	}));
	refuseMisfits(gathered.evaluation, evaluate);
	const { challenger, champion, baseline } = gathered.models;
	const assessment = assess({
		evaluation: gathered.evaluation,
		settings: evaluate,
		failOn,
		costs: gathered.costs
	});
	return {
		model: {
			name: model.name,
			task: model.task,
			challenger,
			champion,
			baseline
		},
		...assessment,
		placeOf: ({ id }) => placeOf(id, settings),
		rows: gathered.evaluation.overall.n,
		notices: gathered.notices,
		inputs: gathered.inputs,
		outputs: {
			"challenger-sha256": challenger.sha256,
			"champion-sha256": champion?.sha256
		}
	};
}

export { renderComment as i, writeReport as n, renderSummary as r, main as t };