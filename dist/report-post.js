import { d as warning, i as info } from "./chunks/core.js";
import { a as checkRefusal, i as savedOpenCheck, n as commitChecks, o as isNewerRun, r as saveOpenCheck, t as openCheckRuns } from "./chunks/open-check-runs.js";
import { n as connect, t as publishSeconds } from "./chunks/publish-seconds.js";
import { n as readInput, t as harmless } from "./chunks/log.js";
import { t as patience } from "./chunks/patience.js";

// shared/github/close-check.ts
/** A post step must not hold up the end of a job. */
const longest = 60;
/** Stands for a summary that was too long for the step's state. */
const unkept = "GitHub did not take the report in time; the run's page shows it.";
/**
* The post step: completes the check run that the step left in progress, as `cancelled` where there
* was no verdict yet, otherwise with the verdict that GitHub did not take. Does nothing where the
* step closed its check itself. Never fails the step.
*/
async function closeCheck(env) {
	try {
		const open = savedOpenCheck(env);
		const token = readInput("github-token", env);
		if (!open || !token) return;
		const left = patience(Math.min(longest, publishSeconds(env)) * 1e3);
		const octokit = await connect(token, env);
		const closed = open.verdict ? await publishAgain(open, open.verdict, octokit, left) : await cancel(open, octokit, left);
		info(harmless(closed));
	} catch (error) {
		warning(`The check "${savedOpenCheck(env)?.name}" may still be in progress. ${checkRefusal(error).why}`);
	}
}
async function publishAgain({ owner, repo, name, commit, run: { runId: id, attempt } }, { conclusion, title, summary = unkept, outcome }, octokit, left) {
	const desk = {
		octokit,
		owner,
		repo,
		run: {
			id,
			attempt
		},
		patience: left,
		saveState: saveOpenCheck
	};
	const request = {
		name,
		commit,
		conclusion,
		title,
		summary,
		annotations: [],
		outcome
	};
	const published = await openCheckRuns(desk).finish(request);
	if ("why" in published) throw new Error(published.why);
	return `Check ${published.status}: ${published.url}`;
}
async function cancel({ owner, repo, name, commit, run }, octokit, left) {
	const checks = commitChecks(octokit, {
		owner,
		repo,
		name,
		commit
	}, left);
	const open = (await checks.list()).filter(({ isCompleted, memory }) => !isCompleted && !isNewerRun(memory, run));
	const output = {
		title: "Cancelled before there was a verdict",
		summary: "The job ended before all gates were judged. Run it again to get a verdict."
	};
	for (const { id } of open) await checks.update(id, {
		conclusion: "cancelled",
		output
	});
	return open.length > 0 ? `Check "${name}" closed as cancelled` : `No check "${name}" was in progress`;
}

// actions/report/post.ts
await closeCheck(process.env);

export {  };