// shared/verdict.ts
/** What a check can come to, from best to worst; `skip` stands aside, with a reason. */
const statuses = [
	"pass",
	"warn",
	"inconclusive",
	"fail",
	"error"
];
/** What makes a gate stop the step. */
const failOnLevels = [
	"fail",
	"inconclusive",
	"warn",
	"never"
];
/**
* The worst of several statuses. Skipped ones do not count; where nothing was judged, the
* answer is `inconclusive`, because a verdict is never guessed.
*/
function worst(all) {
	let rank = -1;
	for (const status of all) if (status !== "skip") rank = Math.max(rank, statuses.indexOf(status));
	return rank < 0 ? "inconclusive" : statuses[rank];
}
/** Whether a gate with this verdict stops the step. An `error` always does. */
function blocks(verdict, failOn) {
	if (verdict === "error") return true;
	if (failOn === "never") return false;
	return statuses.indexOf(verdict) >= statuses.indexOf(failOn);
}

export { worst as i, failOnLevels as n, statuses as r, blocks as t };