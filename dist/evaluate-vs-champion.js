import { c as setOutput, h as summary, i as info, l as setSecret, n as error, o as notice, r as group, s as setFailed, u as warning } from "./chunks/core.js";
import { t as InputError } from "./chunks/errors.js";
import { c as literal, i as array, l as number, p as string, u as object } from "./chunks/schemas.js";
import { i as yesOrNo, n as harmless, r as readInput, t as runContext } from "./chunks/run-context.js";
import { t as exitCodes } from "./chunks/exit-codes.js";
import { t as main } from "./chunks/main.js";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { existsSync, readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";

// shared/github/annotations.ts
/** GitHub shows ten of each level per step and drops the rest without a word. */
const shown = 10;
/** The annotations that GitHub will show; where some had to go, the last one of its level says how many. */
function shownAnnotations(all) {
	return [
		"error",
		"warning",
		"notice"
	].flatMap((level) => {
		const ofLevel = all.filter((annotation) => annotation.level === level);
		if (ofLevel.length <= shown) return ofLevel;
		const left = ofLevel.length - shown + 1;
		return [...ofLevel.slice(0, 9), {
			level,
			title: `${left} more`,
			message: `${left} more are in the report`
		}];
	});
}

// shared/github/failure.ts
/** Reads the failure from what octokit throws. Throws it again where it comes from somewhere else. */
function failureOf(error) {
	if (!(error instanceof Error)) throw error;
	if (error instanceof UnreadableAnswer) return {
		status: 0,
		headers: {},
		message: error.message
	};
	if (!("status" in error) || typeof error.status !== "number") throw error;
	const answered = "response" in error && error.response !== void 0;
	return {
		status: answered ? error.status : 0,
		headers: answered ? error.response.headers : {},
		message: error.message
	};
}
/** An answer that says success and holds something else: cut off, or from a proxy. */
var UnreadableAnswer = class extends Error {
	name = "UnreadableAnswer";
};
/** Whether GitHub asks to slow down. It says 403 for that, too, so a 403 alone tells nothing. */
function isRateLimit({ status, headers, message }) {
	if (status === 429) return true;
	if (status !== 403) return false;
	return headers["retry-after"] !== void 0 || isSpent(headers) || /rate limit|abuse detection/i.test(message);
}
/** Whether no request is left before the limit is reset. */
function isSpent(headers) {
	return String(headers["x-ratelimit-remaining"] ?? "") === "0";
}
/** Whether the same request may succeed later: not where a permission is missing or the request is wrong. */
function isPassing(failure) {
	return isUncertain(failure) || failure.status === 409 || isRateLimit(failure);
}
/** Whether the request may have been carried out although it failed. */
function isUncertain({ status }) {
	return status === 0 || status >= 500;
}

// shared/github/persist.ts
/** Milliseconds for one answer. */
const answerTime = 15e3;
/**
* Asks until it is answered, waiting in between as the failure and the patience allow. `ask` is
* given the signal that ends a wait for an answer. Throws the last failure.
*/
async function persist(ask, patience, mayRepeat = isPassing) {
	for (let tries = 1;; tries++) try {
		return await ask(AbortSignal.timeout(Math.max(1, Math.min(answerTime, patience.left()))));
	} catch (error) {
		const failure = failureOf(error);
		if (!mayRepeat(failure) || !await patience.waitAfter(failure, tries)) throw error;
	}
}

// shared/github/readable.ts
/** What GitHub answered, checked. Throws an UnreadableAnswer where it is something else. */
function readable(schema, data) {
	const parsed = schema.safeParse(data);
	if (parsed.success) return parsed.data;
	throw new UnreadableAnswer("GitHub answered with something that cannot be read", { cause: parsed.error });
}

// shared/github/base-file.ts
const content = object({
	type: literal("file"),
	encoding: literal("base64"),
	content: string()
});
/**
* Reads a file at the pull request's base commit. It is asked of GitHub, because a checkout holds
* only the merge commit. `path` from the repository's root, with slashes. Never throws what GitHub
* does.
*/
async function readBaseFile(path, { owner, repo, baseSha, baseRef }, octokit, patience) {
	try {
		const { data } = await persist((signal) => octokit.rest.repos.getContent({
			owner,
			repo,
			path,
			ref: baseSha,
			request: { signal }
		}), patience);
		const text = Buffer.from(readable(content, data).content, "base64").toString("utf8");
		return { file: {
			name: `${path} on ${baseRef ?? baseSha.slice(0, 7)}`,
			text
		} };
	} catch (error) {
		const { status, message } = failureOf(error);
		return status === 404 ? { absent: true } : { unreadable: message };
	}
}

// shared/github/comment-author.ts
/**
* Whether a comment was written by this login, in any letter case. `name[bot]` is an app and
* `name` may be somebody else, so where the login says `[bot]` only an app matches; a login
* without it (GraphQL leaves it out in places) matches either.
*/
function isWrittenBy({ author }, login) {
	if (author === void 0 || plain$1(author.login) !== plain$1(login)) return false;
	return !isBotLogin(login) || author.isBot || isBotLogin(author.login);
}
const suffix = /\[bot\]$/i;
function isBotLogin(login) {
	return suffix.test(login);
}
function plain$1(login) {
	return login.replace(suffix, "").toLowerCase();
}

// shared/github/comment-marker.ts
const state = object({
	sha: string(),
	runId: number(),
	attempt: number(),
	bodyHash: string(),
	decisionHash: string()
});
const statePattern = /^<!-- tollgate:state (\{[^\r\n]*\}) -->$/;
/** The invisible first line by which a comment is found again. Any key is safe: it is percent-encoded. */
function marker(key) {
	return `<!-- tollgate:v1 key=${encodeURIComponent(key.toWellFormed()).replaceAll("-", "%2D")} -->`;
}
/** A comment's whole body: marker, state, text. */
function markedBody(key, state, text) {
	return `${marker(key)}\n<!-- tollgate:state ${JSON.stringify(state)} -->\n${text}`;
}
/** Whether a body begins with the marker of this key; a marker further down is somebody's quotation. */
function isMarked(body, key) {
	return lines(body)[0] === marker(key);
}
/** The state of a marked body; nothing where it is missing or spoilt. */
function stateOf(body) {
	const found = statePattern.exec(lines(body)[1] ?? "");
	if (!found) return void 0;
	try {
		return state.safeParse(JSON.parse(found[1])).data;
	} catch (error) {
		if (error instanceof SyntaxError) return void 0;
		throw error;
	}
}
/** A short digest of a text. */
function digest(text) {
	return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
function lines(body) {
	return body.split(/\r?\n/, 2);
}

// shared/github/comment.ts
const gitHubCharacters = 65536;
/**
* Keeps one comment on the run's pull request. Its own comment is the one with the key's marker
* in the first line and the token's author; of several the oldest is kept. Never throws: a comment
* that cannot be written changes nothing about the verdict.
*/
async function publishComment(request, desk) {
	if (request.mode === "off") return { status: "off" };
	if (!desk.run.pullRequest) return { status: "no-pull-request" };
	try {
		const comments = await desk.connect();
		if (!comments) return {
			status: "no-token",
			why: "No comment was written, because github-token is empty."
		};
		return await write(request, desk, comments);
	} catch (error) {
		return refusal(error);
	}
}
async function write(request, desk, comments) {
	const author = desk.author ?? await comments.viewer();
	const isOwn = (comment) => isMarked(comment.body, request.key) && isWrittenBy(comment, author);
	const listOwn = async () => (await comments.list()).filter(isOwn);
	const state = stateFor(request, desk.run);
	const body = bodyFor(request, state);
	const own = await listOwn();
	const isRecreated = request.mode === "recreate";
	const current = isRecreated ? own.at(-1) : own[0];
	if (current === void 0) {
		if (request.mode === "on-failure" && !request.blocks) return { status: "not-needed" };
		return settle(await create());
	}
	const newer = own.find(({ body }) => isNewer(stateOf(body), state));
	if (newer) return outcome("superseded", newer);
	const others = own.filter((comment) => comment !== current);
	if (saysTheSame(stateOf(current.body), state, request.mode)) return {
		...outcome("unchanged", current),
		untidy: await remove(others)
	};
	if (isRecreated) return {
		...outcome("recreated", await create()),
		untidy: await remove(own)
	};
	const updated = await unlessGone(comments.update(current.id, body));
	if (updated === void 0) return settle(await create());
	return {
		...outcome("updated", updated),
		untidy: await remove(others)
	};
	/** Creates the comment; where an answer was lost, looks whether the comment is there before trying again. */
	async function create() {
		for (let tries = 1;; tries++) try {
			return await comments.create(body);
		} catch (error) {
			const failure = failureOf(error);
			if (isRateLimit(failure) || !isPassing(failure)) throw error;
			if (!await desk.patience.waitAfter(failure, tries)) throw error;
			const written = isUncertain(failure) && (await listOwn()).find(isSameWrite);
			if (written) return written;
		}
	}
	function isSameWrite(comment) {
		return JSON.stringify(stateOf(comment.body)) === JSON.stringify(state);
	}
	/** After creating: where another job was faster, the oldest comment stays and takes the newest text. */
	async function settle(created) {
		const [oldest] = await listOwn();
		if (oldest === void 0 || oldest.id >= created.id) return outcome("created", created);
		const superseded = isNewer(stateOf(oldest.body), state);
		const kept = superseded ? oldest : await unlessGone(comments.update(oldest.id, body));
		if (kept === void 0) return outcome("created", created);
		return {
			...outcome(superseded ? "superseded" : "updated", kept),
			untidy: await remove([created])
		};
	}
	/** Removes own comments, each after having looked at it once more; says what stood in the way. */
	async function remove(surplus) {
		try {
			for (const { id } of surplus) {
				const comment = await unlessGone(comments.get(id));
				if (comment && isOwn(comment)) await unlessGone(comments.remove(id));
			}
		} catch (error) {
			return `An older comment could not be removed: ${failureOf(error).message}`;
		}
	}
}
async function unlessGone(answer) {
	try {
		return await answer;
	} catch (error) {
		if (isGone(failureOf(error))) return void 0;
		throw error;
	}
}
function stateFor(request, run) {
	return {
		sha: run.commit ?? "",
		runId: run.id ?? 0,
		attempt: run.attempt ?? 1,
		bodyHash: digest(request.fingerprint ?? request.body),
		decisionHash: digest(request.decision)
	};
}
function bodyFor({ key, body, decision }, state) {
	const whole = markedBody(key, state, body);
	if (whole.length <= gitHubCharacters) return whole;
	return markedBody(key, state, `${decision.slice(0, 2e3)}\n\nThe comment was too long for GitHub; the run's page shows all.`);
}
function isNewer(stored, mine) {
	if (stored === void 0) return false;
	return stored.runId === mine.runId ? stored.attempt > mine.attempt : stored.runId > mine.runId;
}
/** Nothing new to say: about the same commit, or, in mode `on-change`, about any. */
function saysTheSame(stored, mine, mode) {
	if (stored === void 0) return false;
	if (mode === "on-change") return stored.decisionHash === mine.decisionHash;
	return stored.bodyHash === mine.bodyHash && stored.sha === mine.sha;
}
function isGone({ status }) {
	return status === 404 || status === 410;
}
function outcome(status, { id, url }) {
	return {
		status,
		id,
		url
	};
}
/** Why nothing was written, with what to do about it. A bug of ours is told here, too: it must not decide a verdict. */
function refusal(error) {
	const message = error instanceof Error ? error.message : String(error);
	const status = error instanceof Error && "status" in error ? error.status : void 0;
	if (status === 403 && !isRateLimit(failureOf(error)) && !/locked/i.test(message)) return {
		status: "read-only",
		why: `No comment was written, because the token may only read (${message}). Add "permissions: { contents: read, pull-requests: write }" to the job; a pull request from a fork never gets more, its result is in the job summary.`
	};
	if (status === 401) return {
		status: "failed",
		why: `No comment was written, because GitHub does not know github-token (${message}).`
	};
	return {
		status: "failed",
		why: `The comment could not be published: ${message}`
	};
}

// shared/github/connect.ts
/** A client of GitHub's API at the address that the runner names. The library is loaded only now. */
async function connect(token, env) {
	return (await import("./chunks/github.js")).getOctokit(token, { baseUrl: env.GITHUB_API_URL || "https://api.github.com" });
}

// shared/github/engine-cache.ts
/**
* The runner's tool cache and GitHub's cache service. Both are conveniences: where the service is
* missing or refuses (a fork may only read), `warn` is told and the engine is fetched again.
*/
function engineCache(env, warn) {
	const folder = env.RUNNER_TOOL_CACHE || env.RUNNER_TEMP;
	if (!folder) return void 0;
	return {
		folder,
		async restore(paths, key) {
			try {
				const { isFeatureAvailable, restoreCache } = await import("./chunks/cache.js");
				return isFeatureAvailable() && await restoreCache([...paths], key) !== void 0;
			} catch (error) {
				warn(`The cache could not be read: ${said(error)}`);
				return false;
			}
		},
		async save(paths, key) {
			try {
				const { isFeatureAvailable, saveCache } = await import("./chunks/cache.js");
				if (isFeatureAvailable()) await saveCache([...paths], key);
			} catch (error) {
				warn(`The cache could not be written: ${said(error)}`);
			}
		}
	};
}
function said(error) {
	return error instanceof Error ? error.message : String(error);
}

// shared/github/job-summary.ts
/** Above 1 MiB a step's summary is refused as a whole; this leaves room for other writers in the step. */
const summaryBytes = 921600;
/** The markdown if it fits, otherwise a sentence that says why it is missing: a cut table reads as a whole one. */
function fittingSummary(markdown) {
	const bytes = Buffer.byteLength(markdown);
	if (bytes <= 921600) return markdown;
	return `The summary is ${bytes} bytes long, more than the ${summaryBytes} that fit here. The report file holds everything.\n`;
}

// shared/github/outputs.ts
/**
* Every output that a gate may set. The list is closed because a runner checks an output's value
* but not its name: a name taken from data could set others.
*/
const outputNames = [
	"verdict",
	"report",
	"summary",
	"challenger-sha256",
	"champion-sha256"
];

// shared/github/patience.ts
const realClock = {
	now: () => Date.now(),
	sleep: async (milliseconds) => void await setTimeout(milliseconds),
	random: () => Math.random()
};
const second = 1e3;
const minute = 60 * second;
/**
* Milliseconds to wait after the `tries`-th failure: what `retry-after` says, else until
* `x-ratelimit-reset`, else a minute for a rate limit and a second for anything else, doubled each
* time, with up to as much again by chance so that parallel jobs spread out.
* https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
*/
function delayAfter(failure, tries, clock) {
	const { headers } = failure;
	const after = headers["retry-after"];
	if (after !== void 0) {
		const seconds = Number(after);
		const delay = Number.isFinite(seconds) ? seconds * second : Date.parse(String(after)) - clock.now();
		if (Number.isFinite(delay)) return Math.max(0, delay);
	}
	const reset = Number(headers["x-ratelimit-reset"]);
	if (isSpent(headers) && Number.isFinite(reset)) return Math.max(0, reset * second - clock.now()) + second;
	return (isRateLimit(failure) ? minute : second) * 2 ** (tries - 1) * (1 + clock.random());
}
/** Starts the patience of one publication. `total` in milliseconds. */
function patience(total, clock = realClock) {
	const end = clock.now() + total;
	const left = () => Math.max(0, end - clock.now());
	return {
		left,
		async waitAfter(failure, tries) {
			const delay = delayAfter(failure, tries, clock);
			if (delay >= left()) return false;
			await clock.sleep(delay);
			return true;
		}
	};
}

// shared/github/pull-request-comments.ts
const comment = object({
	id: number(),
	body: string().optional(),
	html_url: string(),
	user: object({
		login: string(),
		type: string().optional()
	}).nullable()
});
const viewer = object({ viewer: object({ login: string() }) });
const perPage = 100;
/** Speaks with GitHub; each request waits and tries again as `patience` allows. */
function pullRequestComments(octokit, { owner, repo, number }, patience) {
	const there = {
		owner,
		repo
	};
	return {
		viewer: () => persist(async (signal) => {
			const answer = await octokit.graphql("query { viewer { login } }", { request: { signal } });
			return readable(viewer, answer).viewer.login;
		}, patience),
		async list() {
			const all = [];
			for (let page = 1;; page++) {
				const found = await persist(async (signal) => {
					const which = {
						...there,
						issue_number: number,
						per_page: perPage,
						page
					};
					const { data } = await octokit.rest.issues.listComments({
						...which,
						request: { signal }
					});
					return readable(array(comment), data).map(plain);
				}, patience);
				all.push(...found);
				if (found.length < perPage) return all.sort((a, b) => a.id - b.id);
			}
		},
		create: (body) => persist(async (signal) => {
			const what = {
				...there,
				issue_number: number,
				body
			};
			const { data } = await octokit.rest.issues.createComment({
				...what,
				request: { signal }
			});
			return plain(readable(comment, data));
		}, patience, isRateLimit),
		get: (id) => persist(async (signal) => {
			const which = {
				...there,
				comment_id: id
			};
			const { data } = await octokit.rest.issues.getComment({
				...which,
				request: { signal }
			});
			return plain(readable(comment, data));
		}, patience),
		update: (id, body) => persist(async (signal) => {
			const what = {
				...there,
				comment_id: id,
				body
			};
			const { data } = await octokit.rest.issues.updateComment({
				...what,
				request: { signal }
			});
			return plain(readable(comment, data));
		}, patience),
		remove: (id) => persist(async (signal) => {
			await octokit.rest.issues.deleteComment({
				...there,
				comment_id: id,
				request: { signal }
			});
		}, patience)
	};
}
function plain({ id, body, html_url, user }) {
	return {
		id,
		body: body ?? "",
		url: html_url,
		author: user ? {
			login: user.login,
			isBot: user.type === "Bot"
		} : void 0
	};
}

// shared/github/pull-request-context.ts
const sha = string().regex(/^[0-9a-f]{40,64}$/);
const repository = object({
	id: number(),
	name: string(),
	owner: object({ login: string() })
});
const pullRequestEvent = object({ pull_request: object({
	number: number().int().positive(),
	head: object({
		sha,
		repo: object({ id: number() }).nullish()
	}),
	base: object({
		sha,
		ref: string().max(300).optional(),
		repo: repository
	})
}) });
const mergeGroupEvent = object({ merge_group: object({ head_sha: sha }) });
/**
* The pull request of an event's payload, or nothing where the event belongs to none: push,
* schedule, workflow_dispatch, and merge_group, which stands for several at once.
* `headSha` is the commit that a merge queue tests.
*/
function pullRequestContext(payload) {
	const pullRequest = pullRequestEvent.safeParse(payload);
	if (pullRequest.success) {
		const { number, head, base } = pullRequest.data.pull_request;
		return { pullRequest: {
			owner: base.repo.owner.login,
			repo: base.repo.name,
			number,
			headSha: head.sha,
			baseSha: base.sha,
			baseRef: base.ref,
			isFork: head.repo?.id !== base.repo.id
		} };
	}
	const mergeGroup = mergeGroupEvent.safeParse(payload);
	return mergeGroup.success ? { headSha: mergeGroup.data.merge_group.head_sha } : {};
}

// shared/github/action-host.ts
const mark = {
	error,
	warning,
	notice
};
/** A step of a workflow as a gate sees it. Throws where the event's payload cannot be read. */
function actionHost(env) {
	const input = (name) => readInput(name, env);
	const event = pullRequestContext(eventPayload(env));
	const run = runContext(env, event);
	const token = input("github-token");
	if (token) setSecret(token);
	return {
		kind: "action",
		run,
		engines: engineCache(env, warning),
		display: {
			width: 120,
			colour: !env.NO_COLOR
		},
		input,
		flag: (name) => yesOrNo(name, input(name)),
		async baseFile(path) {
			if (!run.pullRequest) return void 0;
			if (!token) return { unreadable: "github-token is empty" };
			const inRepository = relative(resolve(env.GITHUB_WORKSPACE || "."), path).split(sep).join("/");
			if (inRepository.startsWith("../") || isAbsolute(inRepository)) return { absent: true };
			const left = patience(Math.min(30, publishSeconds(env)) * 1e3);
			return readBaseFile(inRepository, run.pullRequest, await connect(token, env), left);
		},
		info: (text) => info(harmless(text)),
		notice: (text) => notice(text),
		warning: (text) => warning(text),
		group: (title, work) => group(harmless(title), work),
		show: (text) => info(harmless(text)),
		setOutputs(outputs) {
			for (const name of outputNames) if (outputs[name] !== void 0) setOutput(name, outputs[name]);
		},
		annotate(annotations) {
			for (const { level, title, message } of shownAnnotations(annotations)) mark[level](message, { title });
		},
		async writeSummary(markdown) {
			if (env.GITHUB_STEP_SUMMARY) await summary.addRaw(fittingSummary(markdown), true).write();
		},
		async publishComment(request) {
			const left = patience(publishSeconds(env) * 1e3);
			const outcome = await publishComment(request, {
				run,
				patience: left,
				author: input("comment-author"),
				connect: async () => token && run.pullRequest ? pullRequestComments(await connect(token, env), run.pullRequest, left) : void 0
			});
			if (outcome.status === "read-only" || outcome.status === "no-token") notice(outcome.why);
			else if (outcome.status === "failed") warning(outcome.why);
			else info(harmless(`Comment ${outcome.status}${"url" in outcome ? `: ${outcome.url}` : ""}`));
			if ("untidy" in outcome && outcome.untidy) warning(outcome.untidy);
			return outcome;
		}
	};
}
/** Seconds that publishing may take in all: `TOLLGATE_PUBLISH_SECONDS`, else two minutes. */
function publishSeconds(env) {
	const seconds = Number(env.TOLLGATE_PUBLISH_SECONDS || 120);
	return Number.isFinite(seconds) && seconds >= 0 ? seconds : 120;
}
function eventPayload(env) {
	const path = env.GITHUB_EVENT_PATH;
	return path && existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : void 0;
}

// shared/github/start.ts
/**
* Runs a gate as a step of a workflow. This is the one place that fails the step: with one message
* for what the user can mend, with a stack for what is our bug, and in few words for a verdict that
* blocks, because the gate has already said why.
*/
async function start(main) {
	try {
		const { verdict, blocks } = await main(actionHost(process.env));
		if (blocks) setFailed(`The verdict is ${verdict}, which stops this step`);
		process.exitCode = blocks ? exitCodes.blocked : exitCodes.through;
	} catch (fault) {
		setOutput("verdict", "error");
		if (fault instanceof InputError) {
			error(fault.message, {
				title: fault.fault.input,
				...placeOf(fault, process.env)
			});
			process.exitCode = exitCodes.input;
		} else {
			error(fault instanceof Error ? fault.stack ?? fault.message : String(fault), { title: "This is a bug in Tollgate" });
			process.exitCode = exitCodes.bug;
		}
	}
}
/** Where GitHub shows the message in the files of a pull request: paths from the repository's root. */
function placeOf({ fault: { at } }, env) {
	if (at === void 0) return {};
	const path = resolve(readInput("working-directory", env) ?? ".", at.file);
	return {
		file: relative(resolve(env.GITHUB_WORKSPACE || "."), path).split(sep).join("/"),
		startLine: at.line
	};
}

// actions/evaluate-vs-champion/index.ts
await start(main);

export {  };