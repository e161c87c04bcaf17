// shared/github/run-context.ts
/** Reads the run from a runner's environment and the event's payload. */
function runContext(env, event) {
	const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT: attempt } = env;
	const server = env.GITHUB_SERVER_URL;
	return {
		repository: repository || void 0,
		commit: event.pullRequest?.headSha ?? event.headSha ?? (env.GITHUB_SHA || void 0),
		url: server && repository && id ? `${server}/${repository}/actions/runs/${id}` : void 0,
		id: wholeNumber(id),
		attempt: wholeNumber(attempt),
		event: env.GITHUB_EVENT_NAME || void 0,
		workflow: env.GITHUB_WORKFLOW || void 0,
		workflowPath: workflowPath(env.GITHUB_WORKFLOW_REF),
		job: env.GITHUB_JOB || void 0,
		pullRequest: event.pullRequest,
		mergeBase: event.mergeBase
	};
}
/** The path in `owner/name/.github/workflows/gates.yml@refs/heads/main`. */
function workflowPath(ref = "") {
	return /^[^/]+\/[^/]+\/(.+?\.ya?ml)@/.exec(ref)?.[1];
}
function wholeNumber(text) {
	return text !== void 0 && /^\d{1,15}$/.test(text) ? Number(text) : void 0;
}

export { runContext as t };