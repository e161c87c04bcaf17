import { _ as string, a as array, g as strictObject, h as record, i as _null, p as number, r as _enum, s as discriminatedUnion, u as literal, v as tuple, y as union } from "./schemas.js";
import { r as statuses } from "./verdict.js";

// shared/report/schema.ts
const status = _enum([...statuses, "skip"]);
const text = (max) => string().max(max);
/** A slice's level or a model's column names: short texts under short texts. */
const level = record(text(1e3), text(1e3));
/** The most entries that the long lists of a report may have. */
const most = {
	checks: 5e3,
	findings: 2e4,
	sections: 200,
	tableRows: 5e3,
	series: 10
};
/** One measured value inside a check. */
const finding = strictObject({
	subject: text(1e3).describe("What was measured: a metric, a column, a rule"),
	statistic: text(100).describe("value, difference, ratio, psi, failing_rows, …"),
	model: _enum([
		"challenger",
		"champion",
		"anchor",
		"baseline"
	]).optional(),
	slice: level.optional().describe("The part of the rows, as {\"region\": \"north\"}"),
	metric: text(200).optional().describe("Of a disparity: the metric that groups are compared by"),
	by: array(text(1e3)).max(20).optional().describe("The sensitive columns of a disparity"),
	pair: array(text(1e3)).length(2).optional().describe("The two groups compared, worst first"),
	within: text(1e3).optional().describe("The column within whose levels groups are compared"),
	value: number().optional().describe("Absent where the quantity is undefined; `why` then says so"),
	unit: text(20).optional(),
	interval: tuple([number(), number()]).optional(),
	level: number().gt(0).lt(1).optional().describe("Two-sided level of the interval"),
	method: text(200).optional(),
	p: number().min(0).max(1).optional().describe("p-value of what `status` says, corrected as `method` says: that the limit is broken where it fails, else that it is met; of a finding without a limit that nothing differs or goes together"),
	limit: strictObject({
		op: _enum([
			">=",
			"<=",
			">",
			"<"
		]),
		value: number()
	}).optional(),
	better: _enum(["larger", "smaller"]).optional().describe("Which way is good; pictures draw it to the right. Absent: what the limit says"),
	n: number().int().nonnegative().optional(),
	needed: number().int().positive().nullable().optional().describe("Rows that would decide; null where no number is known"),
	neededOf: array(strictObject({
		group: text(1e3),
		rows: number().int().positive()
	})).max(2).optional().describe("Of a pair of groups: of which of them so many rows would decide, the shorter one first"),
	rows: array(text(1e3)).max(1e3).optional().describe("Ids of rows to look at"),
	query: text(1e4).optional().describe("A query that shows all of these rows in the shell of DuckDB"),
	counts: strictObject({
		gained: number().int().nonnegative(),
		lost: number().int().nonnegative()
	}).optional().describe("Of a difference of rates: rows that only the challenger hits, and rows that only the other does"),
	insufficient: text(2e3).optional().describe("Why the method cannot bear a verdict on these rows: no status but inconclusive may follow"),
	tails: strictObject({
		limit: number(),
		met: number().min(0).max(1),
		broken: number().min(0).max(1)
	}).optional().describe("Of a finding that is judged in a family: one-sided p-values, before any correction, that this limit is met and that it is broken"),
	unchanged: tuple([number(), number()]).optional().describe("The interval that a challenger would have which predicts what the champion does; where not even it meets the limit, the rows are too few"),
	status: status.optional(),
	why: text(2e3).optional()
});
/** One statement that a gate judges. */
const check = strictObject({
	id: text(500),
	title: text(1e3),
	status,
	why: text(2e3),
	at: strictObject({
		file: text(500).describe("From the repository's root, with slashes"),
		line: number().int().positive()
	}).optional().describe("Where the limit that it judges is written"),
	findings: array(finding).max(most.findings)
});
/** The cells of a table's row. */
const tableRow = array(union([
	text(2e3),
	number(),
	_null()
])).max(50);
const table = strictObject({
	type: literal("table"),
	title: text(200),
	note: text(2e3).optional().describe("What a reader must know of the table; stands above it"),
	record: literal(true).optional().describe("A record to be kept: pictures date it, and name the data and the models, from the provenance"),
	columns: array(strictObject({
		title: text(200),
		align: _enum([
			"left",
			"right",
			"center"
		]).optional()
	})).max(50),
	rows: array(tableRow).max(most.tableRows)
});
/** One line, or one colour of bars, of a chart. */
const series = strictObject({
	name: text(200),
	values: array(number()).max(200)
});
const chart = strictObject({
	type: literal("chart"),
	kind: _enum(["line", "bar"]),
	title: text(200),
	x: strictObject({
		title: text(200),
		values: array(union([number(), text(200)])).max(200)
	}),
	y: strictObject({
		title: text(200),
		min: number().optional(),
		max: number().optional()
	}),
	series: array(series).max(most.series),
	caption: text(1e3).optional()
});
const textSection = strictObject({
	type: literal("text"),
	title: text(200),
	text: text(1e4)
});
/** What a report shows besides its checks; every picture of the report knows these and nothing else. */
const section = discriminatedUnion("type", [
	table,
	chart,
	textSection
]);
const artifact = strictObject({
	uri: text(2e3),
	sha256: string().regex(/^[0-9a-f]{64}$/).optional(),
	version: union([number().int(), text(100)]).optional(),
	kind: text(50).optional()
});
/** The document that a gate leaves behind: everything shown anywhere is drawn from it. */
const report = strictObject({
	schema: literal("tollgate/report/v1"),
	gate: text(100),
	model: strictObject({
		name: text(500),
		task: text(50).optional(),
		challenger: artifact.optional(),
		champion: artifact.optional(),
		baseline: artifact.optional()
	}),
	verdict: _enum(statuses),
	summary: text(2e3).describe("One sentence: the verdict and what decides it"),
	rows: number().int().nonnegative().optional().describe("Labelled rows that both models were judged on"),
	checks: array(check).max(most.checks),
	sections: array(section).max(most.sections),
	notices: array(text(2e3)).max(100).optional().describe("What a reader should know and no check says"),
	provenance: strictObject({
		commit: text(100).optional(),
		repository: text(500).optional(),
		run: text(500).optional(),
		attempt: number().int().positive().optional().describe("How often the run had been started"),
		job: text(200).optional(),
		config: text(500).optional().describe("The settings file, from the repository's root"),
		tool: text(100),
		configSha256: string().regex(/^[0-9a-f]{64}$/).optional(),
		seed: number().int().optional(),
		alpha: number().optional(),
		inputs: array(strictObject({
			name: text(200),
			uri: text(2e3),
			sha256: string().regex(/^[0-9a-f]{64}$/).optional(),
			rows: number().int().nonnegative().optional(),
			bytes: number().int().nonnegative().optional().describe("Of its files, as they are stored"),
			seconds: number().nonnegative().optional().describe("How long it took to open and load")
		})).max(1e3),
		started: text(40),
		seconds: number().nonnegative()
	})
});

export { report as a, table as c, most as i, tableRow as l, check as n, section as o, finding as r, series as s, chart as t };