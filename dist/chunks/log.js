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

export { readInput as n, yesOrNo as r, harmless as t };