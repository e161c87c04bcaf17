// shared/data/text-kinds.ts
const full = (pattern) => (text) => `regexp_full_match(${text}, '${pattern}')`;
const zoneless = "[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?";
const zone = "( ?(Z|[+-][0-9]{2}(:?[0-9]{2})?))";
/**
* SQL, whether a text is one of these and nothing else. Leading zeros make a code of a number: `01` is text; so are
* `1_000`, `NaN`, ` 1` and what no double holds. A date must exist.
*/
const isOfKind = {
	boolean: (text) => `lower(${text}) IN ('true', 'false')`,
	integer: full("0|-?[1-9][0-9]*"),
	number: (text) => `(${full("[+-]?((0|[1-9][0-9]*)(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?")(text)} AND coalesce(isfinite(TRY_CAST(${text} AS DOUBLE)), false))`,
	date: (text) => `(${full("[0-9]{4}-[0-9]{2}-[0-9]{2}")(text)} AND TRY_CAST(${text} AS DATE) IS NOT NULL)`,
	timestamp: (text) => `(${full(`${zoneless}${zone}?`)(text)} AND TRY_CAST(${text} AS TIMESTAMPTZ) IS NOT NULL)`,
	time: (text) => `(${full("[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?")(text)} AND TRY_CAST(${text} AS TIME) IS NOT NULL)`
};
const saysZone = (text) => `regexp_matches(${text}, '[0-9:]${zone}$') AND length(${text}) > 16`;
/** In the order of preference: what is an integer is a number, too. */
const candidates = [
	"boolean",
	"integer",
	"number",
	"date",
	"timestamp",
	"time"
];
/** Columns that one query looks at. */
const widest = 100;
/** Cells at the file's start that rule out what a column is not. */
const firstCells = 2e6;
/** Of tables with more columns the values are laid under each other: each expression costs some milliseconds to plan. */
const manyColumns = 200;
/**
* The kind of each of these columns of texts, NULL where there is no value, by all of their values. What the first rows
* rule out is not looked for in the others.
*
* @param from what stands after FROM to read some of the columns, by their places
* @param allowed kinds that a column may be; where the format says what is text, fewer than all
*/
async function textKinds(database, from, columns, allowed = () => candidates) {
	const left = columns.map((_, k) => candidates.filter((one) => allowed(k).includes(one)));
	const found = columns.map(() => ({ kind: "text" }));
	const firstRows = Math.ceil(Math.min(2e4, Math.max(1e3, firstCells / columns.length)));
	/** For each of these columns how many values it has, how many are of each kind, and how many say a zone. */
	const count = async (places, kinds, isFirst) => {
		const tests = (text) => [
			`count(${text})`,
			...kinds.map((one) => `count_if(${isOfKind[one](text)})`),
			...kinds.includes("timestamp") ? [`count_if(${saysZone(text)})`] : []
		];
		const read = isFirst ? `(SELECT * FROM ${from(places)} LIMIT ${firstRows})` : from(places);
		if (columns.length <= manyColumns) {
			const [values] = await database.rows(`SELECT ${places.flatMap((k) => tests(columns[k])).join(", ")} FROM ${read}`);
			const width = values.length / places.length;
			return places.map((_, k) => values.slice(k * width, (k + 1) * width).map(Number));
		}
		const listed = `[${places.map((k) => columns[k]).join(", ")}]`;
		return (await database.rows(`SELECT ${tests("v").join(", ")} FROM (SELECT unnest(${listed}) AS v, unnest(range(${places.length})) AS k FROM ${read})
       GROUP BY k ORDER BY k`)).map((row) => row.map(Number));
	};
	const sift = async (places, kinds, isFirst, take) => {
		for (let start = 0; start < places.length; start += widest) {
			const part = places.slice(start, start + widest);
			const counts = await count(part, kinds, isFirst);
			for (const [at, k] of part.entries()) {
				const [values, ...of] = counts[at];
				take(k, values, of, of[kinds.length] ?? 0);
			}
		}
	};
	const all = columns.map((_, k) => k).filter((k) => left[k].length > 0);
	await sift(all, candidates, true, (k, values, of) => {
		left[k] = left[k].filter((one) => of[candidates.indexOf(one)] === values);
	});
	for (const kind of candidates) await sift(all.filter((k) => left[k][0] === kind), [kind], false, (k, values, [matching], zoned) => {
		if (values > 0 && matching < values) {
			left[k] = left[k].slice(1);
			return;
		}
		left[k] = [];
		found[k] = values === 0 ? { kind: "empty" } : { kind };
		if (found[k].kind === "timestamp") found[k].zones = zoned === 0 ? "none" : zoned === values ? "all" : "some";
	});
	return found;
}

export { textKinds as n, isOfKind as t };