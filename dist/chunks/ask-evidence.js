import { o as boundsOf, r as hintedFormats, t as mayBeKey } from "./uniqueness.js";

// shared/contract/suggest/ask-evidence.ts
/**
* Counts what a profile leaves open, in one more scan: whether a column is a key, how long its texts are, how many rows
* break a format or lie beyond a percentile.
*/
async function askEvidence(facts, profile, roles) {
	const asked = profile.columns.map(async (column) => [column.name, await ofColumn(facts, column, column.name === roles.id)]);
	return new Map(await Promise.all(asked));
}
const infiniteKinds = [
	"number",
	"date",
	"timestamp"
];
/** Whether the type that the file declares holds infinite values, which the standard's types do not. */
function mayBeInfinite(column) {
	return infiniteKinds.some((kind) => kind === column.kind) && /^(?:DOUBLE|FLOAT|DATE|TIMESTAMP.*)$/.test(column.declared ?? "");
}
async function ofColumn(facts, column, isId) {
	const { name, kind, missing, numbers, categories } = column;
	const rows = facts.rows;
	const isKey = mayBeKey({
		profile: column,
		rows,
		present: rows - missing,
		...isId ? { role: "id" } : {}
	});
	const hinted = kind === "text" ? hintedFormats((categories?.values ?? []).map(([value]) => value)) : [];
	const { below, above } = (kind === "number" || kind === "integer") && numbers && rows - missing >= 100 ? boundsOf(numbers, kind === "integer", rows - missing) : {};
	const beyond = async (bound, side) => bound === void 0 ? void 0 : {
		bound,
		rows: await facts.failing({
			rule: "range",
			column: name,
			type: "number",
			[side]: bound
		})
	};
	const [repeated, infinite, lengths, formats, low, high] = await Promise.all([
		isKey ? facts.failing({
			rule: "unique",
			columns: [name]
		}) : void 0,
		mayBeInfinite(column) ? facts.failing({
			rule: "type",
			column: name,
			type: column.kind
		}) : void 0,
		kind === "text" ? facts.measure("textLengths", { column: name }) : void 0,
		Promise.all(hinted.map(async (format) => [format, await facts.failing({
			rule: "format",
			column: name,
			format
		})])),
		beyond(below, "min"),
		beyond(above, "max")
	]);
	return {
		...repeated === void 0 ? {} : { isUnique: repeated === 0 },
		...infinite ? { infinite } : {},
		...lengths === void 0 || lengths.length === 0 ? {} : { lengths: {
			shortest: lengths[0][0],
			longest: (lengths.at(-1) ?? lengths[0])[0]
		} },
		...formats.length > 0 ? { formats: Object.fromEntries(formats) } : {},
		...low || high ? { beyond: {
			...low ? { below: low } : {},
			...high ? { above: high } : {}
		} } : {}
	};
}

export { askEvidence };