import { n as renderHtml, r as combine, t as renderJUnit } from "./render-junit.js";
import { t as writeWhole } from "./write-whole.js";
import { resolve } from "node:path";

// actions/cli/write-pages.ts
/** Writes the page and, where asked for, the JUnit file of one gate's report. Paths from the working directory. */
async function writePages(written, pages) {
	if (pages.html === void 0 && pages.junit === void 0) return;
	const overall = overallOf(written);
	if (pages.html !== void 0) await writeWhole(resolve(pages.html), renderHtml(overall));
	if (pages.junit !== void 0) await writeWhole(resolve(pages.junit), renderJUnit(overall));
}
function overallOf({ path, report }) {
	const { commit, repository, run, tool, started, seconds } = report.provenance;
	return combine({
		reports: [{
			source: path,
			trust: "own",
			report
		}],
		unusable: [],
		expected: [{
			name: report.model.name,
			gates: [report.gate]
		}],
		commit,
		provenance: {
			commit,
			repository,
			run,
			tool,
			started,
			seconds
		}
	});
}

export { writePages };