import { setTimeout } from "node:timers/promises";

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
/** Whether what was asked for is no longer there. */
function isGone({ status }) {
	return status === 404 || status === 410;
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
		return await ask(AbortSignal.timeout(Math.max(1, Math.min(answerTime, Math.ceil(patience.left())))));
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

export { UnreadableAnswer as a, isPassing as c, persist as i, isRateLimit as l, realClock as n, failureOf as o, readable as r, isGone as s, patience as t, isUncertain as u };