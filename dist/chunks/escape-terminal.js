import { t as plainText } from "./plain-text.js";

// shared/report/escape-terminal.ts
/**
* An untrusted string as one line for a terminal or a runner's log: no ANSI sequence, control or
* bidirectional character, and nothing that a runner reads as a command (`::error::`, `##[group]`).
*/
function escapeTerminal(text, max = 2e3) {
	return plainText(text, max).replace(/:(?=:)/g, ":​").replace(/##(?=\[)/g, "##​");
}

export { escapeTerminal as t };