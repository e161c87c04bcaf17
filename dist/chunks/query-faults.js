import { t as InputError } from "./errors.js";

// shared/data/locked-sql/query-faults.ts
/** The name by which messages call a query of the user's. */
const queryInput = "the query";
/** Said of a query that runs too long. */
function tooSlow({ seconds }) {
	return new InputError({
		input: queryInput,
		rule: `must end within ${seconds} s`,
		fix: "It was stopped. Let it read fewer rows, and join on equal values."
	});
}
/** Said of a query that needs too much memory. */
function tooLarge({ memory }) {
	return new InputError({
		input: queryInput,
		rule: `must need at most ${Math.round(memory / 2 ** 20)} MB of memory`,
		fix: "It was stopped. Aggregate before you join, and build no long texts or lists."
	});
}
/** Said of a query that ended its process. */
function crashed() {
	return new InputError({
		input: queryInput,
		rule: "must be one that DuckDB can run",
		received: "one that ended its process",
		fix: "It may be nested too deeply or need too much memory. Write it more simply."
	});
}

export { tooSlow as i, queryInput as n, tooLarge as r, crashed as t };