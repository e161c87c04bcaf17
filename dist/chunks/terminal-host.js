import { r as yesOrNo, t as harmless } from "./log.js";
import { t as escapeTerminal } from "./escape-terminal.js";
import { t as runContext } from "./run-context.js";
import { t as display } from "./terminal.js";
import { execFileSync } from "node:child_process";
import { dirname, resolve } from "node:path";
import { mkdir, writeFile } from "node:fs/promises";

// actions/cli/commit-here.ts
/** The run as the CI at hand tells it (GitHub, GitLab, Jenkins), or the commit that git has checked out. */
function commitHere(env) {
	const run = runContext(env, {});
	return {
		...run,
		commit: run.commit ?? (env.CI_COMMIT_SHA || env.GIT_COMMIT || checkedOut()),
		url: run.url ?? (env.CI_JOB_URL || env.BUILD_URL || void 0)
	};
}
function checkedOut() {
	try {
		return execFileSync("git", [
			"rev-parse",
			"--verify",
			"HEAD"
		], {
			stdio: "pipe",
			encoding: "utf8"
		}).trim();
	} catch {
		return;
	}
}

// actions/cli/terminal-host.ts
/**
* A terminal, or the log of any CI, as a gate sees it. The report goes to the standard output,
* progress and warnings to the standard error, and the job summary's markdown to a file, if one is named.
*/
function terminalHost(inputs, terminal, markdown) {
	const input = (name) => inputs.get(name)?.trim() || void 0;
	const tell = (text) => {
		for (const line of text.split("\n")) terminal.stderr.write(`${escapeTerminal(line)}\n`);
	};
	return {
		kind: "cli",
		run: commitHere(terminal.env),
		display: display(terminal),
		input,
		flag: (name) => yesOrNo(name, input(name)),
		info: tell,
		notice: tell,
		warning: (text) => tell(`Warning: ${text}`),
		group(title, work) {
			tell(title);
			return work();
		},
		setOutputs() {},
		show: (text) => void terminal.stdout.write(harmless(text.endsWith("\n") ? text : `${text}\n`)),
		annotate() {},
		...markdown !== void 0 && { async writeSummary(text) {
			await mkdir(dirname(resolve(markdown)), { recursive: true });
			await writeFile(resolve(markdown), text);
		} },
		publishComment: async () => ({ status: "no-pull-request" })
	};
}

export { terminalHost };