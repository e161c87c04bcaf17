// shared/errors.ts
/**
* A fault that the user can mend: wrong file, wrong column, wrong setting. Shown as one
* message without a stack: `margin must be at least 0, got -0.1. Write the loss you tolerate as a positive number.`
*/
var InputError = class extends Error {
	name = "InputError";
	fault;
	constructor(fault, options) {
		const got = fault.received === void 0 ? "" : `, got ${fault.received}`;
		const fix = fault.fix === void 0 ? "" : `. ${fault.fix}`;
		const at = fault.at === void 0 ? "" : ` (${fault.at.file}:${fault.at.line})`;
		super(`${fault.input}${at} ${fault.rule}${got}${fix}`, options);
		this.fault = fault;
	}
};

export { InputError as t };