import { n as metrics, t as metricByName } from "./metrics.js";
import { n as loadSettings, t as runOptions } from "./config.js";
import { t as InputError } from "./errors.js";
import { i as renderComment, n as renderTerminal, r as renderSummary, t as writeReport } from "./report.js";
import { t as blocks } from "./verdict.js";
import { n as packageVersion } from "./package-file.js";
import { posix, resolve } from "node:path";
import { stat } from "node:fs/promises";

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

// actions/read-settings.ts
/**
* Reads tollgate.yml; in a pull request the limits of the base branch's file count. Where that file cannot be read,
* a notice says so.
*
* @param file absolute
* @param name as the user gave it
*/
async function readSettings(host, file, name) {
	const inputs = (input) => host.input(input);
	const base = await host.baseFile?.(file);
	const given = {
		file,
		name,
		inputs,
		metrics
	};
	if (base && "file" in base) return loadSettings({
		...given,
		base: base.file
	});
	const loaded = await loadSettings(given);
	if (!base || "absent" in base) return loaded;
	const notice = `The limits are this pull request's own: the base branch's ${name} could not be read (${base.unreadable}).`;
	return {
		...loaded,
		notices: [...loaded.notices, notice]
	};
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
	const finish = (judged) => show(host, reportOf(host, gate, loaded, started, judged), {
		path: resolve(folder, options.reportPath),
		failOn: options.failOn,
		mode: loaded?.settings.report.comment,
		key: commentKey(gate, options, inputs("model-name")),
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
/** Known before anything is read, so that a run whose settings are broken updates the same comment. */
function commentKey(gate, { workingDirectory, config }, modelName) {
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
function reportOf(host, gate, loaded, started, { inputs, outputs: _, ...found }) {
	const { run } = host;
	return {
		schema: "tollgate/report/v1",
		gate,
		...found,
		provenance: {
			commit: run.commit,
			repository: run.repository,
			run: run.url,
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
async function show(host, report, { path, failOn, mode, key, outputs }) {
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
			key,
			mode: mode ?? "update",
			body: renderComment(report, { links }),
			fingerprint: renderComment(withoutTimes(report)),
			decision: summary,
			blocks: stops
		}
	});
	return {
		verdict,
		blocks: stops
	};
}
/** The report without what differs between two runs that say the same. */
function withoutTimes(report) {
	const { commit: _, run: __, ...provenance } = report.provenance;
	return {
		...report,
		provenance: {
			...provenance,
			started: "",
			seconds: 0
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
	return report.checks.flatMap(({ status, title, why }) => {
		const level = status in levels ? levels[status] : void 0;
		return level ? [{
			level,
			title: `${report.gate}: ${title} (${status})`,
			message: why
		}] : [];
	});
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
		rows: gathered.evaluation.overall.n,
		notices: gathered.notices,
		inputs: gathered.inputs,
		outputs: {
			"challenger-sha256": challenger.sha256,
			"champion-sha256": champion?.sha256
		}
	};
}

export { main as t };