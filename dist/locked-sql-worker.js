import { t as InputError } from "./chunks/errors.js";
import { n as literal, t as identifier } from "./chunks/sql-text.js";
import { i as tooSlow, n as queryInput, r as tooLarge } from "./chunks/query-faults.js";
import { createRequire } from "node:module";
import { join } from "node:path";

// shared/data/locked-sql/allowed-functions.ts
/**
* Functions of DuckDB 1.5 that work on values alone: they touch no file, network, setting, secret, catalogue, log,
* clock but the transaction's, or random generator. What is not listed here is refused, so a new one stays shut out.
*/
const allowedFunctions = new Set(`
!__postfix !~~ !~~* % & && * ** + - ->> / // <-> << <=> <@ >> @ @> ^ ^@ abs acos acosh add age aggregate
ago alias any_value apply approx_count_distinct approx_quantile approx_top_k arbitrary arg_max
arg_max_null arg_max_nulls_last arg_min arg_min_null arg_min_nulls_last argmax argmin array_agg
array_aggr array_aggregate array_append array_apply array_cat array_concat array_contains
array_cosine_distance array_cosine_similarity array_cross_product array_distance array_distinct
array_dot_product array_extract array_filter array_grade_up array_has array_has_all array_has_any
array_indexof array_inner_product array_intersect array_length array_negative_dot_product
array_negative_inner_product array_pop_back array_pop_front array_position array_prepend array_push_back
array_push_front array_reduce array_resize array_reverse array_reverse_sort array_select array_slice
array_sort array_to_json array_to_string array_to_string_comma_default array_transform array_unique
array_value array_where array_zip ascii asin asinh atan atan2 atanh avg bar base64 bin bit_and bit_count
bit_length bit_or bit_position bit_xor bitstring bitstring_agg bool_and bool_or cardinality cbrt ceil
ceiling century char_length character_length chr coalesce concat concat_ws contains corr cos cosh cot
count count_if count_star countif covar_pop covar_samp cume_dist current_date current_localtime
current_localtimestamp damerau_levenshtein date_add date_diff date_part date_sub date_trunc datediff
datepart datesub datetrunc day dayname dayofmonth dayofweek dayofyear days_in_month decade decode
degrees dense_rank divide editdist3 element_at encode ends_with entropy enum_code enum_last enum_range
enum_range_boundary epoch epoch_ms epoch_ns epoch_us equi_width_bins era error even exp factorial favg
fdiv fill filter first first_value flatten floor fmod format formatreadabledecimalsize
formatreadablesize format_bytes from_base64 from_binary from_hex from_json from_json_strict fsum gamma
gcd generate_series generate_subscripts geomean geometric_mean get_bit get_current_time
get_current_timestamp grade_up greatest greatest_common_divisor group_concat hamming hash hex histogram
histogram_exact hour ilike_escape instr isfinite isinf isnan isodow isoyear jaccard jaro_similarity
jaro_winkler_similarity json json_array json_array_length json_contains json_exists json_extract
json_extract_path json_extract_path_text json_extract_string json_group_array json_group_object
json_group_structure json_keys json_merge_patch json_object json_pretty json_quote json_structure
json_transform json_transform_strict json_type json_valid json_value julian kahan_sum kurtosis
kurtosis_pop lag last last_day last_value lcase lcm lead least least_common_multiple left left_grapheme
len length length_grapheme levenshtein lgamma like_escape list list_aggr list_aggregate list_any_value
list_append list_apply list_approx_count_distinct list_avg list_bit_and list_bit_or list_bit_xor
list_bool_and list_bool_or list_cat list_concat list_contains list_cosine_distance
list_cosine_similarity list_count list_distance list_distinct list_dot_product list_element list_entropy
list_extract list_filter list_first list_grade_up list_has list_has_all list_has_any list_histogram
list_indexof list_inner_product list_intersect list_kurtosis list_kurtosis_pop list_last list_mad
list_max list_median list_min list_mode list_negative_dot_product list_negative_inner_product list_pack
list_position list_prepend list_product list_reduce list_resize list_reverse list_reverse_sort
list_select list_sem list_skewness list_slice list_sort list_stddev_pop list_stddev_samp list_string_agg
list_sum list_transform list_unique list_value list_var_pop list_var_samp list_where list_zip listagg ln
log log10 log2 lower lpad ltrim mad make_date make_time make_timestamp make_timestamp_ms
make_timestamp_ns make_timestamptz map map_concat map_contains map_contains_entry map_contains_value
map_entries map_extract map_extract_value map_from_entries map_keys map_values max max_by md5 md5_number
md5_number_lower md5_number_upper mean median microsecond millennium millisecond min min_by minute
mismatches mod mode month monthname multiply nanosecond nextafter nfc_normalize normalized_interval
not_ilike_escape not_like_escape now nth_value ntile nullif octet_length ord parse_dirname parse_dirpath
parse_filename parse_formatted_bytes parse_path percent_rank pi position pow power prefix printf product
quantile quantile_cont quantile_disc quarter radians range rank rank_dense reduce regexp_escape
regexp_extract regexp_extract_all regexp_full_match regexp_matches regexp_replace regexp_split_to_array
regr_avgx regr_avgy regr_count regr_intercept regr_r2 regr_slope regr_sxx regr_sxy regr_syy repeat
replace reverse right right_grapheme round round_even roundbankers row row_number row_to_json rpad rtrim
second sem set_bit sha1 sha256 sign signbit sin sinh skewness split split_part sqrt starts_with stddev
stddev_pop stddev_samp str_split str_split_regex strftime string_agg string_split string_split_regex
string_to_array strip_accents strlen strpos strptime struct_concat struct_contains struct_extract
struct_extract_at struct_has struct_indexof struct_insert struct_keys struct_pack struct_position
struct_update struct_values substr substring substring_grapheme subtract suffix sum sum_no_overflow
sumkahan tan tanh time_bucket timezone timezone_hour timezone_minute to_base to_base64 to_binary
to_centuries to_days to_decades to_hex to_hours to_json to_microseconds to_millennia to_milliseconds
to_minutes to_months to_quarters to_seconds to_timestamp to_weeks to_years today transaction_timestamp
translate trim trunc try_strptime typeof ucase unbin unhex unicode union_extract union_tag union_value
unnest unpivot_list upper url_decode url_encode var_pop var_samp variance wavg week weekday weekofyear
weighted_avg xor year yearweek | || ~ ~~ ~~* ~~~
`.trim().split(/\s+/));
/** Functions that may stand after FROM. */
const allowedTableFunctions = /* @__PURE__ */ new Set([
	"generate_series",
	"json_each",
	"json_tree",
	"range",
	"unnest"
]);

// shared/data/locked-sql/refuse-query.ts
/** Longest text of a query, in characters. */
const longestQuery = 2e4;
const expressions = /* @__PURE__ */ new Set([
	"BETWEEN",
	"CASE",
	"CAST",
	"COLLATE",
	"COLUMN_REF",
	"COMPARISON",
	"CONJUNCTION",
	"CONSTANT",
	"FUNCTION",
	"LAMBDA",
	"LAMBDA_REF",
	"OPERATOR",
	"POSITIONAL_REFERENCE",
	"STAR",
	"SUBQUERY",
	"TYPE",
	"WINDOW"
]);
const nodes = /* @__PURE__ */ new Set([
	"SELECT_NODE",
	"SET_OPERATION_NODE",
	"RECURSIVE_CTE_NODE",
	"CTE_NODE",
	"BASE_TABLE",
	"EMPTY",
	"EXPRESSION_LIST",
	"JOIN",
	"PIVOT",
	"SUBQUERY",
	"TABLE_FUNCTION",
	"DISTINCT_MODIFIER",
	"LIMIT_MODIFIER",
	"LIMIT_PERCENT_MODIFIER",
	"ORDER_MODIFIER",
	"ASCENDING",
	"DESCENDING",
	"ORDER_DEFAULT"
]);
function refuse(rule, received, fix) {
	return new InputError({
		input: "the query",
		rule,
		received,
		fix
	});
}
/** What a query is refused for before anything parses it. @throws InputError */
function refuseText(query) {
	if (query.length > 2e4) throw refuse(`must be at most ${longestQuery} characters long`, `${query.length}`);
	if (query.includes("\0")) throw refuse("must be text", "a NUL character");
}
/**
* Refuses all but one SELECT that reads these tables and calls functions that work on values alone.
*
* @param serialized what DuckDB's own parser makes of the query, by `json_serialize_sql`
* @throws InputError that says what is not allowed
*/
function refuseQuery(serialized, tables) {
	const parsed = JSON.parse(serialized);
	if (parsed.error) {
		if (parsed.error_type === "not implemented") throw refuse("must be a SELECT", "another statement", "It may read the tables and change nothing.");
		throw refuse("must be SQL that DuckDB can read", firstLine(String(parsed.error_message)));
	}
	const statements = parsed.statements;
	if (statements.length !== 1) throw refuse("must be one SELECT", statements.length === 0 ? "none" : `${statements.length} statements`);
	const shown = tables.map((table) => JSON.stringify(table)).join(", ");
	const known = new Set(tables.map((table) => table.toLowerCase()));
	const waiting = [{
		node: statements[0],
		visible: known
	}];
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const { node, visible } = next;
		if (node === null || typeof node !== "object") continue;
		if (Array.isArray(node)) {
			for (const item of node) waiting.push({
				node: item,
				visible
			});
			continue;
		}
		const one = node;
		refuseNode(one, {
			visible,
			known,
			shown
		});
		const inside = visibleInside(one, visible, (child, seen) => waiting.push({
			node: child,
			visible: seen
		}));
		for (const [key, child] of Object.entries(one)) {
			if (key === "cte_map" || key === "value" && one.class === "CONSTANT") continue;
			waiting.push({
				node: child,
				visible: inside
			});
		}
	}
}
/** The names that a node's parts may read; its common table expressions are handed on, each with what it may read. */
function visibleInside(node, visible, hand) {
	const inside = new Set(visible);
	const map = node.cte_map;
	for (const entry of map?.map ?? []) {
		const name = String(entry.key).toLowerCase();
		if (/^(duckdb|pragma|pg|sqlite)_/.test(name)) throw refuse("must name its own tables otherwise", JSON.stringify(entry.key));
		hand(entry.value, new Set(inside));
		inside.add(name);
	}
	if (node.type === "RECURSIVE_CTE_NODE") inside.add(String(node.cte_name).toLowerCase());
	return inside;
}
function refuseNode(node, { visible, known, shown }) {
	const { class: kind, type } = node;
	if (node.sample !== void 0 && node.sample !== null) throw refuse("must give the same answer each time", "a sample");
	if (typeof kind === "string") {
		if (kind === "PARAMETER") throw refuse("must be complete", "a parameter");
		if (!expressions.has(kind)) throw refuse("must use known kinds of expressions", kind);
		if (kind === "FUNCTION") refuseFunction(node, allowedFunctions);
		if (kind === "WINDOW") refuseFunction(node, allowedFunctions);
		return;
	}
	if (typeof type !== "string") return;
	if (type === "SHOW_REF") throw refuse("must be a SELECT", "SHOW, DESCRIBE or SUMMARIZE", `It may read ${shown}.`);
	if (!nodes.has(type) && !type.endsWith("_TYPE_INFO")) throw refuse("must use known parts of SQL", type);
	if (type === "BASE_TABLE") {
		const path = [
			node.catalog_name,
			node.schema_name,
			node.table_name
		].filter(Boolean).map(String);
		if (!(path.length === 1 ? visible : known).has(path.join(".").toLowerCase())) throw refuse(`must read no table but ${shown}`, path.map((part) => JSON.stringify(part)).join("."), "Files and other tables cannot be read.");
	}
	if (type === "TABLE_FUNCTION") refuseFunction(node.function, allowedTableFunctions);
}
function refuseFunction(node, allowed) {
	const name = String(node.function_name).toLowerCase();
	if (!(["", "main"].includes(String(node.schema ?? "")) && ["", "system"].includes(String(node.catalog ?? ""))) || !allowed.has(name)) throw refuse("must call functions that work on values alone", `${name}()`, "Files, settings, secrets, the catalogue and random numbers are out of reach.");
}
function firstLine(message) {
	return message.split("\n")[0].slice(0, 300);
}

// shared/data/locked-sql/typed-view.ts
/** Longest digits, with a sign, that a whole number of the type always holds. */
const wholeTypes = [[18, "BIGINT"], [38, "HUGEINT"]];
const types = {
	boolean: "BOOLEAN",
	number: "DOUBLE",
	date: "DATE",
	time: "TIME"
};
/** Columns of texts that are whole numbers: their longest text decides on the type that they are read as. */
function wholeTexts({ columns }) {
	return columns.filter(({ type, kind }) => type === "VARCHAR" && kind === "integer");
}
function typed(column, longest) {
	const { raw, type, kind, zones } = column;
	if (type !== "VARCHAR") return raw;
	if (kind === "integer") {
		const digits = longest.get(column.name) ?? Number.POSITIVE_INFINITY;
		const whole = wholeTypes.find(([most]) => digits <= most)?.[1];
		return whole ? `CAST(${raw} AS ${whole})` : raw;
	}
	if (kind === "timestamp") return `CAST(${raw} AS ${zones === "none" ? "TIMESTAMP" : "TIMESTAMPTZ"})`;
	return types[kind] ? `CAST(${raw} AS ${types[kind]})` : `nullif(${raw}, '')`;
}
/**
* SQL for the views that a query reads by the table's name; `sales.orders` also as the table of a schema. Texts of csv, tsv and jsonl are read as what all values of
* their column are: whole numbers, numbers, dates, time stamps (in UTC where they say no zone), times, booleans.
*/
function typedViews(table, longest) {
	const seen = /* @__PURE__ */ new Set();
	const body = `SELECT ${table.columns.map((column) => {
		let name = column.name;
		for (let k = 1; seen.has(name.toLowerCase()); k++) name = `${column.name}_${k}`;
		seen.add(name.toLowerCase());
		return `${typed(column, longest)} AS ${identifier(name)}`;
	}).join(", ")} FROM (${table.select})`;
	const own = `CREATE VIEW ${identifier(table.name)} AS ${body}`;
	const [schema, name, ...rest] = table.name.split(".");
	if (!schema || !name || rest.length > 0) return [own];
	return [
		own,
		`CREATE SCHEMA IF NOT EXISTS ${identifier(schema)}`,
		`CREATE VIEW ${identifier(schema)}.${identifier(name)} AS ${body}`
	];
}

// shared/data/locked-sql/answer-question.ts
/** Longest text of a value that is told. */
const longestValue = 200;
async function lockedConnection({ tables, limits, folder, engine }) {
	const instance = await createRequire(engine)(engine).DuckDBInstance.create(":memory:", {
		memory_limit: `${Math.floor(limits.memory / 2 / 2 ** 20)}MiB`,
		temp_directory: join(folder, "spill"),
		max_temp_directory_size: `${Math.floor(limits.memory * 8 / 2 ** 20)}MiB`,
		autoload_known_extensions: "false",
		autoinstall_known_extensions: "false",
		allow_community_extensions: "false",
		allow_persistent_secrets: "false"
	});
	const connection = await instance.connect();
	await connection.run(`SET TimeZone = 'UTC'`);
	const files = tables.flatMap((table) => table.files);
	await connection.run(`SET allowed_paths = [${files.map(literal).join(", ")}]`);
	await connection.run("SET enable_external_access = false");
	await connection.run("SET lock_configuration = true");
	return {
		connection,
		close() {
			connection.closeSync();
			instance.closeSync();
		}
	};
}
async function rows(connection, sql) {
	return (await connection.runAndReadAll(sql)).getRowsJS();
}
async function createView(connection, table) {
	const whole = wholeTexts(table);
	const longest = /* @__PURE__ */ new Map();
	if (whole.length > 0) {
		const [found] = await rows(connection, `SELECT ${whole.map(({ raw }) => `max(length(${raw}))`).join(", ")} FROM (${table.select})`);
		for (const [k, { name }] of whole.entries()) longest.set(name, Number(found[k] ?? 0));
	}
	for (const view of typedViews(table, longest)) await connection.run(view);
}
/** DuckDB's messages in one line, without hints at what the lock forbids. */
function told(error) {
	return (error instanceof Error ? error.message : String(error)).split("\n")[0].trim().slice(0, 300);
}
function toldValue(value) {
	if (value === null || value === void 0) return {
		text: null,
		number: null
	};
	if (typeof value === "boolean") return {
		text: String(value),
		number: value ? 1 : 0
	};
	const text = String(value);
	const number = typeof value === "object" && !/^-?[0-9.]+$/.test(text) ? NaN : Number(text);
	const isNumber = typeof value !== "string" && Number.isFinite(number);
	return {
		text: text.slice(0, longestValue),
		number: isNumber ? number : null
	};
}
/**
* Runs one query over the tables, and over nothing else, and gives its first value.
*
* @param onStart is given what stops it
* @throws InputError where the query is refused, fails or gives no row
*/
async function answerQuestion(question, onStart) {
	const { query, tables, limits } = question;
	refuseText(query);
	const { connection, close } = await lockedConnection(question);
	onStart(() => connection.interrupt());
	try {
		const [[serialized]] = await rows(connection, `SELECT json_serialize_sql(${literal(query)})`);
		refuseQuery(String(serialized), tables.map(({ name }) => name));
		for (const table of tables) await createView(connection, table);
		const chunk = await (await connection.stream(query)).fetchChunk();
		if (!chunk || chunk.rowCount === 0) throw new InputError({
			input: queryInput,
			rule: "must give a value",
			received: "no row"
		});
		return toldValue(chunk.getColumnVector(0).getItem(0));
	} catch (error) {
		if (error instanceof InputError) throw error;
		const message = told(error);
		if (/^(Out of Memory Error|std::bad_alloc)/.test(message)) throw tooLarge(limits);
		throw new InputError({
			input: queryInput,
			rule: "must be one that DuckDB can run",
			received: message
		}, { cause: error });
	} finally {
		close();
	}
}

// shared/data/locked-sql/worker.ts
/** How often memory is looked at, in milliseconds. */
const beat = 5;
function reply(message, done) {
	process.send?.(message, void 0, void 0, () => done?.());
}
/** A process of its own for the user's queries, one at a time; whatever one does to it, the gate goes on. */
process.on("message", async (question) => {
	const { limits } = question;
	let isLate = false;
	let interrupt = () => {};
	const clock = setTimeout(() => {
		isLate = true;
		interrupt();
	}, limits.seconds * 1e3);
	const watch = setInterval(() => {
		if (process.memoryUsage.rss() <= limits.memory) return;
		clearInterval(watch);
		const end = () => void process.kill(process.pid, "SIGKILL");
		setTimeout(end, 100);
		reply({
			fault: tooLarge(limits).fault,
			isSpent: true
		}, end);
	}, beat);
	try {
		reply({ value: await answerQuestion(question, (stop) => {
			interrupt = stop;
		}) });
	} catch (error) {
		const told = isLate ? tooSlow(limits) : error;
		if (!(told instanceof InputError)) throw told;
		reply({
			fault: told.fault,
			isSpent: isLate
		});
	} finally {
		clearTimeout(clock);
		clearInterval(watch);
	}
});
process.on("disconnect", () => process.exit());

export {  };