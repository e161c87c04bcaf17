import { f as openDatabase, o as findSource, t as openTables } from "./open-tables.js";

// shared/data/profile-table.ts
const profiled = 500;
const exactDistinct = 1e3;
/** Profiles a table of the user's. @throws InputError where it cannot be read. */
async function profileTable(given, settings) {
	const database = await openDatabase(settings);
	try {
		const source = await findSource(given.input, given.uri, given.folder, database.folder);
		const [table] = await openTables(database, [source]);
		const names = [...new Set(table.columns.map(({ name }) => name))].slice(0, profiled);
		const loaded = await table.load(names);
		const columns = [];
		for (const name of names) {
			const [text, number] = [loaded.text(name), loaded.number(name)];
			const [[present, near, numeric, min, max, deviation, whole]] = await database.rows(`
        SELECT count(t), approx_count_distinct(t), count(n), min(n), max(n), stddev_pop(n), bool_and(n = trunc(n))
        FROM (SELECT ${text} AS t, CASE WHEN isfinite(${number}) THEN ${number} END AS n FROM ${loaded.from})`);
			const few = Number(near) <= exactDistinct * 1.2;
			const all = Number(present) === loaded.rows && Number(near) >= loaded.rows * .8;
			const [[exact]] = few || all ? await database.rows(`SELECT count(DISTINCT ${text}) FROM ${loaded.from}`) : [[near]];
			const frequent = few ? await database.rows(`SELECT ${text} AS t, count(*) AS rows FROM ${loaded.from}
            WHERE t IS NOT NULL GROUP BY t ORDER BY rows DESC, t LIMIT 8`) : [];
			const isNumeric = Number(present) > 0 && Number(numeric) === Number(present);
			columns.push({
				name,
				type: table.column(name, name).type,
				missing: loaded.rows - Number(present),
				distinct: Number(exact),
				unique: Number(exact) === loaded.rows,
				...isNumeric && { numbers: {
					min: Number(min),
					max: Number(max),
					deviation: Number(deviation),
					whole: whole === true
				} },
				frequent: frequent.map(([value, rows]) => ({
					value: String(value),
					rows: Number(rows)
				}))
			});
		}
		return {
			rows: loaded.rows,
			columns,
			width: table.columns.length
		};
	} finally {
		await database.close();
	}
}

export { profileTable };