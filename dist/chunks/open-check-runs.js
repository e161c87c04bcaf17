import { _ as string, a as array, m as object, p as number, r as _enum } from "./schemas.js";
import { s as saveState } from "./core.js";
import { c as isPassing, i as persist, l as isRateLimit, o as failureOf, r as readable, u as isUncertain } from "./patience.js";
import { n as fittingTitle, t as checkAnnotations } from "./check-annotations.js";

// shared/github/check-runs.ts
/** How a check run ends. https://docs.github.com/en/rest/checks/runs */
const conclusions = [
	"success",
	"failure",
	"neutral",
	"action_required",
	"cancelled"
];
/** Bytes that a check's summary may have. GitHub takes 65,535; the rest is for what `turnCheck` adds. */
const checkSummaryBytes = 6e4;

// shared/github/check-memory.ts
const pattern = new RegExp(`^tollgate:v1 (\\d{1,15})\\.(\\d{1,6}) (begun|${conclusions.join("|")})$`);
/** The memory as the external_id by which a check run is known to be ours. */
function checkMark({ runId, attempt, conclusion }) {
	return `tollgate:v1 ${runId}.${attempt} ${conclusion ?? "begun"}`;
}
/** Reads an external_id; nothing where the check run is not ours. */
function checkMemory(externalId) {
	const found = pattern.exec(externalId ?? "");
	if (!found) return void 0;
	const [, runId, attempt, conclusion] = found;
	return {
		runId: Number(runId),
		attempt: Number(attempt),
		conclusion: conclusions.find((known) => known === conclusion)
	};
}
/** Whether one run, or attempt of a run, began after another. */
function isNewerRun(one, other) {
	return one.runId === other.runId ? one.attempt > other.attempt : one.runId > other.runId;
}
/** Whether both are the same attempt of the same run. */
function isSameRun(one, other) {
	return one.runId === other.runId && one.attempt === other.attempt;
}

// shared/github/check-refusal.ts
/** Why no check was published, with what to do about it. A bug of ours is told here, too: it must not decide a verdict. */
function checkRefusal(error) {
	const message = error instanceof Error ? error.message : String(error);
	const status = error instanceof Error && "status" in error ? error.status : void 0;
	if (status === 403 && /updated internally/i.test(message)) return {
		status: "failed",
		why: `The check could not be published, because a job has its name (${message}). Give the check another name.`
	};
	if (status === 403 && !isRateLimit(failureOf(error))) return {
		status: "read-only",
		why: `No check was published, because the token may not write checks (${message}). Add "permissions: { contents: read, checks: write }" to the job; a pull request from a fork never gets more, its result is in the job summary.`
	};
	if (status === 401) return {
		status: "failed",
		why: `No check was published, because GitHub does not know github-token (${message}).`
	};
	return {
		status: "failed",
		why: `The check could not be published: ${message}`
	};
}

// shared/github/check-state.ts
const name = "tollgate_check";
const conclusion = _enum(conclusions);
const openCheck = object({
	owner: string(),
	repo: string(),
	name: string(),
	commit: string(),
	/** The run for which it was opened; on `workflow_run` not the one that the step is part of. */
	run: object({
		runId: number(),
		attempt: number()
	}),
	/** What the check comes to, where that was known when the step ended. */
	verdict: object({
		conclusion,
		title: string(),
		/** Absent where it is too long to be kept. */
		summary: string().optional(),
		outcome: object({
			conclusion,
			runId: number(),
			attempt: number()
		})
	}).optional()
});
/** Characters of a state: a runner hands it on as one environment variable, and Windows takes 32,767. */
const mostCharacters = 3e4;
/** Keeps for the post step what is open; `undefined`: nothing is. */
function saveOpenCheck(open) {
	let saved = open ? JSON.stringify(open) : "";
	if (open?.verdict && saved.length > mostCharacters) saved = JSON.stringify({
		...open,
		verdict: {
			...open.verdict,
			summary: void 0
		}
	});
	saveState(name, saved);
}
/** What the step left open; nothing where it closed all, or saved nothing that can be read. */
function savedOpenCheck(env) {
	const saved = env[`STATE_${name}`];
	if (!saved) return void 0;
	try {
		return openCheck.safeParse(JSON.parse(saved)).data;
	} catch (error) {
		if (error instanceof SyntaxError) return void 0;
		throw error;
	}
}

// shared/github/commit-checks.ts
const checkRun = object({
	id: number(),
	html_url: string().nullish(),
	status: string(),
	conclusion: string().nullish(),
	external_id: string().nullish(),
	output: object({
		title: string().nullish(),
		summary: string().nullish(),
		annotations_count: number()
	})
});
const perPage = 100;
/** Speaks with GitHub; each request waits and tries again as `patience` allows. */
function commitChecks(octokit, there, patience) {
	const { owner, repo, name, commit } = there;
	return {
		async list() {
			const own = [];
			for (let page = 1;; page++) {
				const found = await persist(async (signal) => {
					const paged = {
						owner,
						repo,
						ref: commit,
						check_name: name,
						filter: "all",
						per_page: perPage,
						page,
						request: { signal }
					};
					const { data } = await octokit.rest.checks.listForRef(paged);
					return readable(object({ check_runs: array(checkRun) }), data).check_runs;
				}, patience);
				own.push(...found.flatMap((run) => ours(run) ?? []));
				if (found.length < perPage) return own.sort((a, b) => a.id - b.id);
			}
		},
		create: (content) => persist(async (signal) => {
			const what = {
				owner,
				repo,
				name,
				head_sha: commit,
				status: "in_progress",
				...asked(content)
			};
			const { data } = await octokit.rest.checks.create({
				...what,
				request: { signal }
			});
			return {
				...plain(readable(checkRun, data)),
				memory: content.memory
			};
		}, patience, isRateLimit),
		update: (id, content) => persist(async (signal) => {
			const what = {
				owner,
				repo,
				check_run_id: id,
				...asked(content)
			};
			const { data } = await octokit.rest.checks.update({
				...what,
				request: { signal }
			});
			const run = readable(checkRun, data);
			const memory = content.memory ?? checkMemory(run.external_id) ?? {
				runId: 0,
				attempt: 0
			};
			return {
				...plain(run),
				memory
			};
		}, patience, content.output?.annotations?.length ? isRateLimit : isPassing)
	};
}
function asked({ memory, detailsUrl, conclusion, output }) {
	return {
		...memory && { external_id: checkMark(memory) },
		...detailsUrl && { details_url: detailsUrl },
		...conclusion && {
			status: "completed",
			conclusion
		},
		...output && { output: {
			title: output.title,
			summary: output.summary,
			...output.annotations?.length && { annotations: output.annotations.map(annotation) }
		} }
	};
}
function annotation({ path, line, level, title, message }) {
	return {
		path,
		start_line: line,
		end_line: line,
		annotation_level: level,
		title,
		message
	};
}
function ours(run) {
	const memory = checkMemory(run.external_id);
	return memory && {
		...plain(run),
		memory
	};
}
function plain({ id, html_url, status, conclusion, output }) {
	return {
		id,
		url: html_url ?? "",
		isCompleted: status === "completed",
		conclusion: conclusion ?? void 0,
		title: output.title ?? "",
		summary: output.summary ?? "",
		annotations: output.annotations_count
	};
}

// shared/github/publish-check.ts
/** Annotations that GitHub takes in one request. */
const perRequest = 50;
/** Bytes of a summary; `checkSummaryBytes` leaves room for what is added when the check turns. */
const gitHubBytes = 65535;
/**
* Completes the check of a run, or makes it. The conclusion is in the first request, so that nothing
* that fails later makes it wrong. After every wait it is looked whether the write was done after
* all, and whether a newer run has come, to which the check is left. Throws what octokit throws, once
* waiting no longer helps.
*/
async function publishCheck(request, detailsUrl, { checks, single, patience }) {
	const { conclusion, outcome } = request;
	const output = {
		title: fittingTitle(request.title),
		summary: fittingSummary(request.summary)
	};
	let annotations = checkAnnotations(request.annotations);
	const content = {
		memory: outcome,
		detailsUrl,
		conclusion,
		output: {
			...output,
			annotations: annotations.slice(0, perRequest)
		}
	};
	/** Ours on the commit, as they were when last looked at. */
	let own = [];
	try {
		await look();
		return await complete();
	} catch (error) {
		if (error instanceof Overtaken) return giveWay(error.newer);
		throw error;
	}
	async function look() {
		own = await checks.list();
		const newer = own.findLast(({ memory }) => isNewerRun(memory, outcome));
		if (newer) throw new Overtaken(newer);
	}
	async function complete() {
		const open = own.findLast(({ isCompleted }) => !isCompleted);
		const newest = own.at(-1);
		const standing = open ?? (newest && isSameRun(newest.memory, outcome) ? newest : void 0);
		const { check, untidy } = standing ? await update(standing) : await create();
		const isSurplus = ({ id, isCompleted }) => id !== check.id && (!isCompleted || id > check.id);
		const left = await tidy(own.filter(isSurplus), {
			memory: outcome,
			conclusion,
			output
		});
		const missing = untidy ?? await addAnnotations(check) ?? left;
		const { id, url } = check;
		return {
			status: "published",
			id,
			url,
			...missing !== void 0 && { untidy: missing }
		};
	}
	/** Leaves the check to a newer run. One that is still at it also closes what this one has left open. */
	async function giveWay(newer) {
		if (newer.isCompleted) await tidy(own.filter(({ isCompleted, memory }) => !isCompleted && !isNewerRun(memory, outcome)), copyOf(newer));
		return {
			status: "superseded",
			id: newer.id,
			url: newer.url
		};
	}
	async function update(standing, tries = 1) {
		const expected = standing.annotations + Math.min(annotations.length, perRequest);
		try {
			const written = await orWithoutAnnotations((what) => single.update(standing.id, what), (check) => check.id === standing.id && says(check) && check.annotations >= expected);
			if (says(written.check)) return written;
		} catch (error) {
			const failure = failureOf(error);
			if (failure.status === 404 || failure.status === 410) {
				await look();
				const again = own.find(({ id }) => id === standing.id);
				if (again && tries > 1) throw error;
				if (again) return update(again, tries + 1);
			} else if (!isAnothers(failure)) throw error;
		}
		return create();
	}
	function create() {
		const before = new Set(own.map(({ id }) => id));
		return orWithoutAnnotations((what) => single.create({
			...content,
			...what
		}), (check) => !before.has(check.id) && says(check));
	}
	async function orWithoutAnnotations(write, isWritten) {
		try {
			return { check: await repeated(() => write(content), isWritten) };
		} catch (error) {
			const failure = failureOf(error);
			if (failure.status !== 422 || annotations.length === 0) throw error;
			const check = await repeated(() => write({
				...content,
				output
			}), says);
			annotations = [];
			return {
				check,
				untidy: `GitHub refused the annotations (${failure.message}).`
			};
		}
	}
	/** Writes until it is done: GitHub would make a second check, or add the annotations a second time. */
	async function repeated(write, isWritten) {
		for (let tries = 1;; tries++) try {
			return await write();
		} catch (error) {
			const failure = failureOf(error);
			if (!isPassing(failure) || !await patience.waitAfter(failure, tries)) throw error;
			await look();
			const written = isUncertain(failure) ? own.find(isWritten) : void 0;
			if (written) return written;
		}
	}
	function says(check) {
		return check.isCompleted && check.conclusion === conclusion && checkMark(check.memory) === checkMark(outcome);
	}
	/** The annotations that the first request had no room for; says what stood in the way. */
	async function addAnnotations(check) {
		let there = check.annotations;
		for (let from = perRequest; from < annotations.length; from += perRequest) {
			const batch = annotations.slice(from, from + perRequest);
			const expected = there + batch.length;
			try {
				await repeated(() => single.update(check.id, { output: {
					...output,
					annotations: batch
				} }), ({ id, annotations }) => id === check.id && annotations >= expected);
			} catch (error) {
				return `Only ${from} of ${annotations.length} annotations are on the check: ${failureOf(error).message}`;
			}
			there = expected;
		}
	}
	/** Completes checks of ours that two runs left side by side. */
	async function tidy(surplus, as) {
		try {
			for (const { id } of surplus) await checks.update(id, as);
		} catch (error) {
			return `An older check could not be closed: ${failureOf(error).message}`;
		}
	}
}
/** Whether a check run that carries our mark was made by another app, which alone may write it. */
function isAnothers({ status, message }) {
	return status === 403 && /invalid app_id|app that created it/i.test(message);
}
/** A newer run has begun or completed the check. */
var Overtaken = class extends Error {
	newer;
	constructor(newer) {
		super("a newer run has come");
		this.newer = newer;
	}
};
/** What a newer run's check says, for one that stands beside it. */
function copyOf({ conclusion, title, summary }) {
	return {
		conclusion: conclusions.find((one) => one === conclusion) ?? "cancelled",
		output: {
			title,
			summary
		}
	};
}
/** The markdown if GitHub takes it, otherwise a sentence: a cut table reads as a whole one. */
function fittingSummary(markdown) {
	const bytes = Buffer.byteLength(markdown);
	if (bytes <= gitHubBytes) return markdown;
	return `The summary is ${bytes} bytes long, more than the ${checkSummaryBytes} that fit here. The run's page holds everything.`;
}

// shared/github/open-check-runs.ts
/**
* Keeps one check run by its name on a commit. Ours is the one whose external_id carries our mark;
* another's of the same name is never touched. GitHub does not lead a completed check run back to
* `in_progress`, so judging anew makes a new one, and the newest is the one that counts. A check that a
* newer run has begun or completed is left to that run.
*/
function openCheckRuns(desk) {
	const { octokit, owner, repo, run } = desk;
	const me = {
		runId: run.id ?? 0,
		attempt: run.attempt ?? 1
	};
	/** What no second request would change. */
	let refused;
	let isBegun = false;
	const noToken = {
		status: "no-token",
		why: "No check was published, because github-token is empty."
	};
	return {
		async begin(name, commit) {
			if (!octokit) return;
			try {
				const checks = commitChecks(octokit, {
					owner,
					repo,
					name,
					commit
				}, once(desk.patience));
				const own = await checks.list();
				if (own.some(({ memory }) => isNewerRun(memory, me))) return;
				desk.saveState({
					owner,
					repo,
					name,
					commit,
					run: me
				});
				isBegun = true;
				const content = {
					memory: me,
					detailsUrl: run.url
				};
				const open = own.findLast(({ isCompleted }) => !isCompleted);
				if (open) await checks.update(open.id, content);
				else await checks.create(content);
			} catch (error) {
				const refusal = checkRefusal(error);
				if (refusal.status === "read-only") refused = refusal;
			}
		},
		async finish(request) {
			if (!octokit) return noToken;
			if (refused) {
				desk.saveState(void 0);
				return refused;
			}
			try {
				const { name, commit, conclusion, title, summary, outcome } = request;
				desk.saveState({
					owner,
					repo,
					name,
					commit,
					run: me,
					verdict: {
						conclusion,
						title,
						summary,
						outcome
					}
				});
				const there = {
					owner,
					repo,
					name,
					commit
				};
				const published = await publishCheck(request, isSameRun(outcome, me) ? run.url : void 0, {
					checks: commitChecks(octokit, there, desk.patience),
					single: commitChecks(octokit, there, once(desk.patience)),
					patience: desk.patience
				});
				desk.saveState(void 0);
				return published;
			} catch (error) {
				const refusal = checkRefusal(error);
				if (refusal.status === "read-only" && !isBegun) desk.saveState(void 0);
				return refusal;
			}
		},
		async find(name, commit) {
			if (!octokit) return { unreadable: "github-token is empty" };
			try {
				const newest = (await commitChecks(octokit, {
					owner,
					repo,
					name,
					commit
				}, desk.patience).list()).at(-1);
				if (newest === void 0) return void 0;
				const { id, url, title, summary, memory, isCompleted } = newest;
				const { conclusion, ...by } = memory;
				return {
					id,
					url,
					conclusion: isCompleted ? newest.conclusion : void 0,
					outcome: isCompleted && conclusion ? {
						...by,
						conclusion
					} : void 0,
					title,
					summary
				};
			} catch (error) {
				return { unreadable: error instanceof Error ? error.message : String(error) };
			}
		}
	};
}
/** Patience for one try and one answer. */
function once(patience) {
	return {
		left: () => Math.min(15e3, patience.left()),
		waitAfter: async () => false
	};
}

export { checkRefusal as a, savedOpenCheck as i, commitChecks as n, isNewerRun as o, saveOpenCheck as r, openCheckRuns as t };