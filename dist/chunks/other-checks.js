import { r as statuses } from "./verdict.js";
import { n as counted } from "./sentence.js";

// shared/checks/other-checks.ts
/** What a gate's further checks come to: `19 more checks fail, 20 warn`, worst first; nothing where all of them pass. */
function otherChecks(checks) {
	const words = {
		error: ["could not be judged", "could not be judged"],
		fail: ["fails", "fail"],
		inconclusive: ["is inconclusive", "are inconclusive"],
		warn: ["warns", "warn"]
	};
	const parts = statuses.filter((status) => status !== "pass").toReversed().map((status) => ({
		words: words[status],
		count: checks.filter((check) => check.status === status).length
	})).filter(({ count }) => count > 0).map(({ words: [one, many], count }, i) => {
		const noun = i === 0 ? ` more ${count === 1 ? "check" : "checks"}` : "";
		return `${counted(count)}${noun} ${count === 1 ? one : many}`;
	});
	return parts.length === 0 ? [] : [parts.join(", ")];
}

export { otherChecks as t };