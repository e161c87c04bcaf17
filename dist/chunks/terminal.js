import { styleText } from "node:util";

// actions/cli/terminal.ts
/**
* Columns and colours of the output, as Node decides them: NO_COLOR, FORCE_COLOR and a pipe count.
* A log is read in a browser, so it is given more room than a terminal of unknown width.
*/
function display({ stdout }) {
	const colour = styleText("bold", "x", { stream: stdout }) !== "x";
	return {
		width: Math.max(40, stdout.columns ?? 120),
		colour
	};
}

export { display as t };