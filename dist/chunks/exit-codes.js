// shared/github/exit-codes.ts
/** How a gate's process ends, in a workflow and in a terminal alike. */
const exitCodes = {
	through: 0,
	blocked: 1,
	input: 2,
	bug: 70
};

export { exitCodes as t };