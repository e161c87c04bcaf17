// shared/checks/fairness/flip-limit.ts
/** The largest share of decisions that may change with a protected column; none where it is only told. */
function flipLimit(settings, column) {
	const { "at-most": limit, by } = settings["flip-test"] ?? {};
	return by === void 0 || by.includes(column) ? limit : void 0;
}

export { flipLimit as t };