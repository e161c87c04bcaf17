import { _ as string, m as object, p as number, u as literal } from "./schemas.js";
import { i as persist, o as failureOf, r as readable } from "./patience.js";
import { setTimeout } from "node:timers/promises";

// shared/github/file-at.ts
const content = object({
	type: literal("file"),
	encoding: literal("base64"),
	content: string()
});
/**
* Reads a file of a repository at a commit or branch, on the default branch where there is none. `path` from
* the repository's root, with slashes. Never throws what GitHub does.
*/
async function fileAt(octokit, { owner, repo, path, ref }, patience) {
	try {
		const { data } = await persist((signal) => octokit.rest.repos.getContent({
			owner,
			repo,
			path,
			ref,
			request: { signal }
		}), patience);
		return { text: Buffer.from(readable(content, data).content, "base64").toString("utf8") };
	} catch (error) {
		const { status, message } = failureOf(error);
		return status === 404 ? { absent: true } : { fault: message };
	}
}

// shared/github/pull-request-context.ts
const sha = string().regex(/^[0-9a-f]{40,64}$/);
const repository = object({
	id: number(),
	name: string(),
	owner: object({ login: string() })
});
/** A pull request as GitHub shows it, in the payload of an event and in an answer. */
const shownPullRequest = object({
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
});
const pullRequestEvent = object({ pull_request: shownPullRequest });
const mergeGroupEvent = object({ merge_group: object({
	head_sha: sha,
	base_sha: sha.optional(),
	base_ref: string().max(300).optional()
}) });
const workflowRunEvent = object({ workflow_run: object({ head_sha: sha }) });
/**
* The pull request of an event's payload, or nothing where the event belongs to none: push,
* schedule, workflow_dispatch, and merge_group, which stands for several at once.
* `headSha` is the commit that a merge queue tests, or that the run judged which this one follows
* (`workflow_run`); whose pull request that was, the payload does not say of a fork.
*/
function pullRequestContext(payload) {
	const pullRequest = pullRequestEvent.safeParse(payload);
	if (pullRequest.success) return { pullRequest: contextOf(pullRequest.data.pull_request) };
	const mergeGroup = mergeGroupEvent.safeParse(payload);
	if (mergeGroup.success) {
		const { head_sha: headSha, base_sha: baseSha, base_ref: baseRef } = mergeGroup.data.merge_group;
		const ref = baseRef?.replace(/^refs\/heads\//, "");
		return {
			headSha,
			...baseSha !== void 0 && { mergeBase: {
				sha: baseSha,
				ref
			} }
		};
	}
	const workflowRun = workflowRunEvent.safeParse(payload);
	return workflowRun.success ? { headSha: workflowRun.data.workflow_run.head_sha } : {};
}
function contextOf({ number, head, base }) {
	return {
		owner: base.repo.owner.login,
		repo: base.repo.name,
		number,
		headSha: head.sha,
		baseSha: base.sha,
		baseRef: base.ref,
		isFork: head.repo?.id !== base.repo.id
	};
}

// shared/github/at-most.ts
/** Work took longer than it was given. */
var TimeIsUp = class extends Error {
	name = "TimeIsUp";
};
let isAbandoned = false;
/**
* Waits for work that cannot be ended from outside, and throws TimeIsUp after so many milliseconds. The work
* goes on unheard; `hasAbandonedWork` then says that the process has to be ended.
*/
async function atMost(milliseconds, work) {
	const timer = new AbortController();
	try {
		return await Promise.race([work, setTimeout(milliseconds, void 0, { signal: timer.signal }).then(() => {
			isAbandoned = true;
			throw new TimeIsUp(`no answer within ${Math.round(milliseconds / 1e3)} seconds`);
		})]);
	} finally {
		timer.abort();
	}
}
/** Whether something still runs that nobody waits for any more. */
function hasAbandonedWork() {
	return isAbandoned;
}

export { pullRequestContext as a, contextOf as i, atMost as n, shownPullRequest as o, hasAbandonedWork as r, fileAt as s, TimeIsUp as t };