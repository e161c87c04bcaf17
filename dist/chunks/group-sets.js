import { t as InputError } from "./errors.js";

// shared/checks/fairness/group-sets.ts
/**
* Every set of groups that the settings ask for: each protected column, their intersections up to `intersections.of`
* columns, and each column within the levels that a limit names. In this order the rows are cut and judged. Throws an
* InputError where the intersections are more than anybody could read, their names longer, or two of them the same.
*/
function groupSets(settings) {
	const { protected: columns, intersections, limits } = settings;
	const most = Math.min(intersections.of, columns.length);
	const count = Array.from({ length: most }, (_, k) => choices(columns.length, k + 1)).reduce((a, b) => a + b, 0);
	if (count > mostSets) throw new InputError({
		input: "fairness.intersections",
		rule: `must come to at most ${mostSets.toLocaleString("en-US")} sets of groups`,
		received: `${count.toLocaleString("en-US")}: ${columns.length} protected columns, up to ${most} at once`,
		fix: "Write intersections: { of: 1 }, or name fewer columns."
	});
	const sets = columns.map((column) => ({ by: [column] }));
	for (let size = 2; size <= most; size++) sets.push(...choose(columns, size).map((by) => ({ by })));
	for (const { by } of sets) {
		const name = by.map(({ column }) => column).join(" × ");
		if (name.length <= longestName) continue;
		throw new InputError({
			input: "fairness.protected",
			rule: `must have names of at most ${longestName} characters, of all columns that are crossed together`,
			received: `${name.length}: ${JSON.stringify(`${name.slice(0, 57)}…`)}`,
			fix: by.length > 1 ? "Write intersections: { of: 1 }, or shorter names in the data." : void 0
		});
	}
	const strata = new Set(Object.values(limits).flatMap(({ within }) => within ?? []));
	for (const within of strata) sets.push(...columns.filter(({ column }) => column !== within).map((column) => ({
		by: [column],
		within
	})));
	refuseEqualNames(sets);
	return sets;
}
/** Checks are named by their sets: a column `a × b` beside the columns `a` and `b`. */
function refuseEqualNames(sets) {
	const seen = /* @__PURE__ */ new Set();
	for (const { by, within } of sets) {
		const columns = by.map(({ column }) => column).join(" × ");
		const name = within === void 0 ? columns : `${columns} within ${within}`;
		if (seen.has(name)) throw new InputError({
			input: "fairness.protected",
			rule: "must have names by which its sets of groups can be told apart",
			received: `two that are called ${JSON.stringify(name)}`,
			fix: "Rename one of these columns in the data."
		});
		seen.add(name);
	}
}
/** Sets of groups that are told apart at most. */
const mostSets = 1e3;
/** Of a set: checks are named by it. */
const longestName = 300;
/** In how many ways `k` of `n` can be chosen. */
function choices(n, k) {
	return k === 0 ? 1 : choices(n - 1, k - 1) * n / k;
}
function choose(all, size) {
	if (size === 0) return [[]];
	return all.flatMap((first, i) => choose(all.slice(i + 1), size - 1).map((rest) => [first, ...rest]));
}

export { groupSets as t };