import { t as InputError } from "./errors.js";

// shared/github/inputs.ts
const yes = [
	"true",
	"True",
	"TRUE"
];
const no = [
	"false",
	"False",
	"FALSE"
];
/** A yes-or-no input in the words of YAML 1.2's core schema. Throws an InputError on any other. */
function yesOrNo(name, text) {
	if (text === void 0) return void 0;
	if (yes.includes(text)) return true;
	if (no.includes(text)) return false;
	throw new InputError({
		input: name,
		rule: "must be true or false",
		received: JSON.stringify(text.slice(0, 100)),
		fix: "Other spellings, such as yes and on, are not booleans in YAML 1.2."
	});
}
/**
* An action's input from the runner's environment, trimmed; nothing where it is empty, because a
* runner cannot tell an empty input from an absent one. Kebab-case names keep their hyphens.
*/
function readInput(name, env) {
	const text = env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`]?.trim();
	return text === "" ? void 0 : text;
}

// shared/github/log.ts
/**
* Text that may hold anything, for the log of a run: a runner obeys lines that begin with `::` and
* lines that hold `##[`, so both are broken with a character that has no width.
*/
function harmless(text) {
	return text.replace(/^([\s\u0085]*):(?=:)/gm, "$1:​").replaceAll("##[", "##​[");
}

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
		job: env.GITHUB_JOB || void 0,
		pullRequest: event.pullRequest
	};
}
function wholeNumber(text) {
	return text !== void 0 && /^\d{1,15}$/.test(text) ? Number(text) : void 0;
}

export { yesOrNo as i, harmless as n, readInput as r, runContext as t };