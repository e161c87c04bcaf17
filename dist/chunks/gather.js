import "./stats.js";
import { i as classKind, r as judgePersonalData, t as personalDataOptions } from "./personal-data-options.js";
import { r as readProfile, t as databaseSettings } from "./database-settings.js";
import { t as InputError } from "./errors.js";
import { t as nearest } from "./nearest.js";
import { n as show, r as visible, t as readDocument$1 } from "./read-document.js";
import { n as valueTypes, t as textFormats } from "./row-rule.js";
import { t as holm } from "./holm.js";
import { t as require_dist } from "./dist.js";
import { t as openFacts } from "./open-facts.js";
import { t as pathInRepository } from "./path-in-repository.js";
import { C as _isoDate, _ as string, a as array, b as unknown, d as looseObject, f as never, g as strictObject, h as record, i as _null, l as lazy, o as boolean, p as number, r as _enum, t as ZodISODate, u as literal, v as tuple, y as union } from "./schemas.js";
import { t as profileOf } from "./profile-facts2.js";
import { dirname, join, resolve } from "node:path";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createHash } from "node:crypto";

// node_modules/zod/v4/classic/iso.js
function date(params) {
	return _isoDate(ZodISODate, params);
}

// shared/data/profile-cache.ts
/** Raised whenever a profile would be measured otherwise than before. */
const version = 1;
/** The key of a table's profile: it changes with the files, their names and order being part of how they are read. */
function profileKey(sha256, { rows, columns }) {
	const read = JSON.stringify([
		sha256,
		rows,
		columns
	]);
	return `tollgate-profile-v${version}-${createHash("sha256").update(read).digest("hex")}`;
}
function isProfileOf(value, sha256, facts) {
	const profile = value;
	return profile?.schema === "tollgate/profile/v1" && profile.sha256 === sha256 && profile.rows === facts.rows && Array.isArray(profile.columns) && profile.columns.map(({ name }) => name).join("\0") === facts.columns.map(({ name }) => name).join("\0");
}
/** The profile of a table, from the store where it has it; else it is measured and kept. */
async function cachedProfileOf(facts, store) {
	const sha256 = await facts.sha256;
	const key = profileKey(sha256, facts);
	try {
		const found = JSON.parse(await store.read(key) ?? "null");
		if (isProfileOf(found, sha256, facts)) return found;
	} catch {}
	const profile = await profileOf(facts);
	await store.write(key, JSON.stringify(profile)).catch(() => {});
	return profile;
}

// shared/checks/data/personal/is-personal-column.ts
/**
* Whether a column's values say who people are: where the contract classifies it as closed (restricted, confidential,
* personal and their like), and where `personal_data` with its default options finds anything in it.
*/
async function isPersonalColumn(table, name, { contract, alpha, now }) {
	const described = contract?.columns.find((column) => column.name === name);
	if (described?.classification && classKind(described.classification) === "closed") return true;
	const { detectors, regions, ...read } = personalDataOptions.parse({});
	const { findPersonalData } = await import("./find-personal-data2.js");
	const found = await findPersonalData(table, {
		detectors,
		regions,
		now,
		columns: table.columns.filter((column) => column.name === name),
		rows: read["rows-read"],
		cells: read["cells-read"]
	});
	return holm(found.map((one) => judgePersonalData(one, alpha).p)).some((p) => p <= alpha);
}

// shared/contract/table-for.ts
const others = "data.tables.";
/**
* The table of the contract that describes a table of the data. `data.tables.<name>` is the one of that name. The judged
* data is the contract's only table; of several the one whose physical name or name is in its path (`applications` of
* `data/applications/*.parquet`), else the only one that is not under `data.tables`. Where that leaves several or none,
* the reason says what to write, and the contract cannot be judged.
*
* @param all every table of the data, which `data` is one of
*/
function tableFor({ tables }, data, all) {
	if (data.input.startsWith(others)) {
		const name = data.input.slice(12);
		const table = tables.find((one) => one.name === name) ?? tables.find((one) => one.physicalName === name);
		return table ? { table } : { reason: `the contract has no table ${name}` };
	}
	if (tables.length === 0) return { reason: "the contract describes no table" };
	const taken = all.filter(({ input }) => input.startsWith(others)).map(({ input }) => input.slice(12));
	const isTaken = ({ name, physicalName }) => taken.includes(name) || physicalName !== void 0 && taken.includes(physicalName);
	const free = tables.filter((table) => !isTaken(table));
	if (free.length === 1) return { table: free[0] };
	const words = wordsOf(data.uri);
	const named = (free.length === 0 ? tables : free).filter(({ name, physicalName }) => physicalName === data.uri || words.has(name) || physicalName !== void 0 && words.has(physicalName));
	if (named.length === 1) return { table: named[0] };
	const names = (named.length > 1 ? named : tables).map(({ name }) => name);
	const list = `${names.slice(0, 10).join(", ")}${names.length > 10 ? `, … (${names.length})` : ""}`;
	return { reason: `${data.input} could be any of the contract's tables ${list}: name the files of the others under data.tables, or give the table that it is the physicalName ${data.uri}` };
}
/** The folders of a path, and its file without endings. */
function wordsOf(uri) {
	const parts = uri.split(/[/\\]/);
	const file = parts.at(-1) ?? "";
	return new Set([...parts, file.replace(/\..*$/, "")].filter((part) => part !== ""));
}

// actions/validate-data/described-tables.ts
/**
* What the contract says of each table of the data.
* @param judged inputs that must be described
* @throws InputError where it does not say which of its tables a judged one is
*/
function describedTables(contract, tables, judged) {
	const described = /* @__PURE__ */ new Map();
	if (!contract) return described;
	for (const facts of tables) {
		const found = tableFor(contract, facts, tables);
		if ("table" in found) described.set(facts, found.table);
		else if (judged.includes(facts.input)) throw new InputError({
			input: "data.contract",
			rule: `must say what holds for ${facts.input}: ${found.reason}`
		});
	}
	return described;
}

// actions/validate-data/profile-store.ts
/** Bytes of data below which measuring anew is quicker than asking a cache service. */
const worthKeeping = 5e7;
/**
* Where the profiles of large tables outlive a run: the runner's folder, and GitHub's cache service. Nothing on a
* terminal, and nothing for small data.
*/
function profileStore({ engines }, bytes) {
	if (!engines || bytes < worthKeeping) return void 0;
	const fileOf = (key) => join(engines.folder, "tollgate-profiles", `${key}.json`);
	return {
		async read(key) {
			const file = fileOf(key);
			const kept = await readFile(file, "utf8").catch(() => void 0);
			if (kept !== void 0) return kept;
			await mkdir(dirname(file), { recursive: true });
			return await engines.restore([file], key) ? readFile(file, "utf8") : void 0;
		},
		async write(key, text) {
			const file = fileOf(key);
			await mkdir(dirname(file), { recursive: true });
			await writeFile(file, text);
			await engines.save([file], key);
		}
	};
}

// shared/contract/reading.ts
/** An error of the contract's author, with its line. */
function contractError({ file, lineOf }, path, { rule, received, fix }) {
	return new InputError({
		input: place(path, file),
		rule,
		...received === void 0 ? {} : { received: show(received) },
		...fix === void 0 ? {} : { fix },
		at: {
			file,
			line: lineOf(path)
		}
	});
}
/** A place in the contract as people write it: `schema[0].properties[2].name`; the file where it is the whole. */
function place(path, file) {
	let text = "";
	for (const key of path) if (typeof key === "number") text += `[${key}]`;
	else if (/^[\w-]{1,100}$/.test(String(key))) text += text === "" ? String(key) : `.${String(key)}`;
	else text += `${text === "" ? file : ""}["${visible(String(key))}"]`;
	return text === "" ? file : text;
}

// shared/contract/document-error.ts
/** The first thing wrong with a document, in words, with its line; unknown keys first, because they explain what is missing. */
function documentError(reading, issues, value) {
	const all = issues.flatMap((issue) => faultsOf(issue, value));
	const [first, ...others] = [...all.filter((fault) => fault.isKey), ...all.filter((fault) => !fault.isKey)];
	const besides = others.slice(0, 5).map(({ path, rule }) => `line ${reading.lineOf(path)} ${visible(String(path.at(-1)))} ${rule}`);
	if (others.length > 5) besides.push(`${others.length - 5} more`);
	const fix = [first.fix, besides.length === 0 ? void 0 : `Besides: ${besides.join("; ")}.`].filter((part) => part !== void 0);
	return contractError(reading, first.path, {
		...first,
		...fix.length === 0 ? {} : { fix: fix.join(" ") }
	});
}
function faultsOf(issue, root) {
	const value = valueAt(root, issue.path);
	if (issue.code === "unrecognized_keys") {
		const known = issue.message.split(" ");
		return issue.keys.map((key) => ({
			path: [...issue.path, key],
			rule: "is not a key that the standard knows here",
			fix: keyFix(key, known),
			isKey: true
		}));
	}
	if (issue.code === "invalid_union") {
		const fitting = issue.errors.filter((errors) => !errors.some((one) => one.path.length === 0 && one.code === "invalid_type"));
		if (fitting.length === 1) return fitting[0].flatMap((one) => faultsOf({
			...one,
			path: [...issue.path, ...one.path]
		}, root));
	}
	if (value === void 0) return [{
		path: issue.path,
		rule: "is required"
	}];
	const near = issue.code === "invalid_value" && issue.values.length > 1 && typeof value === "string" ? nearest(value, issue.values.map(String)) : void 0;
	const fix = near === void 0 ? textFix(issue, value) : `Did you mean ${near}?`;
	return [{
		path: issue.path,
		rule: ruleOf$2(issue),
		received: value,
		...fix === void 0 ? {} : { fix }
	}];
}
/** What a rule of the library takes under `arguments`. */
const argumentNames = [
	"missingValues",
	"validValues",
	"pattern",
	"properties"
];
function keyFix(key, known) {
	if (known.includes("arguments") && argumentNames.includes(key)) return "Indent it under arguments.";
	const near = nearest(key, known);
	if (near !== void 0) return `Did you mean ${near}?`;
	return `What the standard does not name belongs under customProperties. Known here are ${known.join(", ")}.`;
}
/** YAML takes `1.0` for a number and `2026` for a year of nothing. */
function textFix(issue, value) {
	return issue.code === "invalid_type" && issue.expected === "string" && (typeof value === "number" || typeof value === "boolean") ? `Write it in quotes: "${value}".` : void 0;
}
const kinds = {
	string: "text",
	number: "a number",
	int: "a whole number",
	boolean: "true or false",
	object: "a mapping",
	record: "a mapping",
	array: "a list",
	tuple: "a list"
};
function ruleOf$2(issue) {
	if (issue.message.startsWith("must ")) return issue.message;
	switch (issue.code) {
		case "invalid_type": return `must be ${kinds[issue.expected] ?? issue.expected}`;
		case "invalid_value": return `must be ${issue.values.length === 1 ? "" : "one of "}${issue.values.map(String).join(", ")}`;
		case "too_small":
			if (issue.origin === "string" || issue.origin === "array") return "must not be empty";
			return `must be ${issue.inclusive ? "at least" : "above"} ${issue.minimum}`;
		case "too_big": return issue.origin === "array" ? `must have at most ${issue.maximum} entries` : `must be at most ${issue.maximum}`;
		default: return `is not valid: ${visible(issue.message)}`;
	}
}
function valueAt(root, path) {
	let value = root;
	for (const key of path) {
		if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return void 0;
		value = value[key];
	}
	return value;
}

// shared/contract/odcs/closed.ts
/** A mapping that holds these keys and no other; the message of an unknown key lists them, apart by blanks. */
function closed(shape) {
	return strictObject(shape, { error: (issue) => issue.code === "unrecognized_keys" ? Object.keys(shape).join(" ") : void 0 });
}

// shared/contract/odcs/sections.ts
/** The mapping of an edition whose unknown keys 3.0 allows. */
function sealedIn(edition) {
	return edition === "3.1" ? closed : looseObject;
}
const text$1 = string();
/** Letters, digits, `_` and `-`: what references are made of. */
const stableId = string().regex(/^[A-Za-z0-9_-]+$/, "must be made of letters, digits, _ and -").optional();
const tags = array(text$1).optional();
/** Blocks that many parts of a contract may carry; they are read and not judged. */
function annotations(sealed) {
	return {
		authoritativeDefinitions: array(sealed({
			id: stableId,
			url: text$1,
			type: text$1,
			description: text$1.optional()
		})).optional(),
		customProperties: array(sealed({
			id: stableId,
			property: text$1,
			value: unknown(),
			description: text$1.optional()
		})).optional()
	};
}

// shared/contract/odcs/people.ts
/** Team, roles, support and price: read, so that a mistyped key is told, and not judged. */
function peopleOf(sealed) {
	const { authoritativeDefinitions, customProperties } = annotations(sealed);
	const day = date("must be a date such as 2026-05-01");
	const memberShape = {
		id: stableId,
		username: text$1,
		name: text$1.optional(),
		description: text$1.optional(),
		role: text$1.optional(),
		dateIn: day.optional(),
		dateOut: day.optional(),
		replacedByUsername: text$1.optional(),
		tags,
		customProperties,
		authoritativeDefinitions
	};
	const team = sealed({
		id: stableId,
		name: text$1.optional(),
		description: text$1.optional(),
		members: array(sealed(memberShape)).optional(),
		tags,
		customProperties,
		authoritativeDefinitions
	});
	return {
		team: union([array(sealed({
			...memberShape,
			username: text$1.optional()
		})), team]).optional(),
		roles: array(sealed({
			id: stableId,
			role: text$1,
			description: text$1.optional(),
			access: text$1.optional(),
			firstLevelApprovers: text$1.optional(),
			secondLevelApprovers: text$1.optional(),
			customProperties
		})).optional(),
		support: array(sealed({
			id: stableId,
			channel: text$1,
			url: text$1.optional(),
			description: text$1.optional(),
			tool: text$1.optional(),
			scope: text$1.optional(),
			invitationUrl: text$1.optional(),
			customProperties
		})).optional(),
		price: sealed({
			id: stableId,
			priceAmount: number().optional(),
			priceCurrency: text$1.optional(),
			priceUnit: text$1.optional()
		}).optional()
	};
}

// shared/contract/odcs/quality.ts
/** ODCS's closed list of what a rule is about. */
const dimensions = [
	"accuracy",
	"completeness",
	"conformity",
	"consistency",
	"coverage",
	"timeliness",
	"uniqueness"
];
const pair = tuple([number(), number()], "must be a list of two numbers, such as [0, 100]").optional();
/** What a measured value is compared with; `readRequirements` says how. */
const operators = {
	mustBe: unknown().optional(),
	mustNotBe: unknown().optional(),
	mustBeGreaterThan: number().optional(),
	mustBeGreaterOrEqualTo: number().optional(),
	mustBeLessThan: number().optional(),
	mustBeLessOrEqualTo: number().optional(),
	mustBeBetween: pair,
	mustNotBeBetween: pair
};
/** A rule under `quality`, of any type; what its type asks for is checked where it is read. */
function qualityOf(sealed) {
	return sealed(shapeOf(sealed));
}
function shapeOf(sealed) {
	return {
		id: stableId,
		name: text$1.optional(),
		description: text$1.optional(),
		type: _enum([
			"library",
			"text",
			"sql",
			"custom"
		]).optional(),
		dimension: _enum(dimensions).optional(),
		method: text$1.optional(),
		severity: text$1.optional(),
		businessImpact: text$1.optional(),
		schedule: text$1.optional(),
		scheduler: text$1.optional(),
		unit: text$1.optional(),
		tags,
		...annotations(sealed),
		metric: text$1.optional(),
		rule: text$1.optional(),
		arguments: record(text$1, unknown()).optional(),
		...operators,
		query: text$1.optional(),
		engine: text$1.optional(),
		implementation: union([text$1, record(text$1, unknown())]).optional()
	};
}
/** The keys of a rule; 3.0 writes the arguments of its library beside them. */
const qualityKeys = [
	...Object.keys(shapeOf(closed)),
	"validValues",
	"pattern",
	"properties",
	"missingValues"
];

// shared/contract/odcs/relationship.ts
const reference = union([text$1.min(1), array(text$1.min(1)).min(1)], "must be a reference such as customers.id, or a list of them");
/** A foreign key; at a table both its ends are said, at a column the column is its start. */
function relationshipOf(edition, level) {
	const shape = {
		type: literal("foreignKey").optional(),
		to: reference,
		customProperties: annotations(sealedIn(edition)).customProperties,
		description: text$1.optional()
	};
	return level === "table" ? closed({
		...shape,
		from: reference
	}) : closed(shape);
}

// shared/contract/odcs/type-options.ts
const size$1 = number().int().min(0).optional();
const integerFormats = [
	"i8",
	"i16",
	"i32",
	"i64",
	"i128",
	"u8",
	"u16",
	"u32",
	"u64",
	"u128"
];
/** ODCS's types of values. 3.0 knows no `timestamp` and `time` by its schema, but its examples use them. */
const logicalTypes = [
	"string",
	"date",
	"timestamp",
	"time",
	"number",
	"integer",
	"object",
	"array",
	"boolean"
];
/** The `logicalTypeOptions` that each type takes; closed in every edition. */
function typeOptionsOf(edition) {
	const exclusive = (bound) => edition === "3.1" ? bound.optional() : union([boolean(), bound]).optional();
	const number$1 = {
		multipleOf: number().gt(0).optional(),
		minimum: number().optional(),
		maximum: number().optional(),
		exclusiveMinimum: exclusive(number()),
		exclusiveMaximum: exclusive(number())
	};
	const date = {
		format: text$1.optional(),
		minimum: text$1.optional(),
		maximum: text$1.optional(),
		exclusiveMinimum: exclusive(text$1),
		exclusiveMaximum: exclusive(text$1)
	};
	const zone = {
		timezone: boolean().optional(),
		defaultTimezone: text$1.optional()
	};
	return {
		string: closed({
			minLength: size$1,
			maxLength: size$1,
			pattern: text$1.optional(),
			format: text$1.optional()
		}),
		date: closed(edition === "3.1" ? date : {
			...date,
			...zone
		}),
		timestamp: closed({
			...date,
			...zone
		}),
		time: closed({
			...date,
			...zone
		}),
		integer: closed({
			...number$1,
			format: _enum(integerFormats).optional()
		}),
		number: closed({
			...number$1,
			format: _enum(["f32", "f64"]).optional()
		}),
		object: closed({
			minProperties: size$1,
			maxProperties: size$1,
			required: array(text$1).min(1).optional()
		}),
		array: closed({
			minItems: size$1,
			maxItems: size$1,
			uniqueItems: boolean().optional()
		}),
		boolean: record(text$1, unknown())
	};
}

// shared/contract/odcs/property.ts
/** What any described element may carry. */
function elementOf(edition) {
	return {
		id: stableId,
		physicalName: text$1.optional(),
		physicalType: text$1.optional(),
		description: text$1.optional(),
		businessName: text$1.optional(),
		tags,
		...annotations(sealedIn(edition)),
		quality: array(qualityOf(sealedIn(edition))).optional()
	};
}
/** A property; its unknown keys are forbidden in every edition. */
function propertyOf(edition) {
	const options = typeOptionsOf(edition);
	const position = number().int().optional();
	const shape = {
		...elementOf(edition),
		logicalType: _enum(logicalTypes).optional(),
		logicalTypeOptions: record(text$1, unknown()).optional(),
		required: boolean().optional(),
		unique: boolean().optional(),
		primaryKey: boolean().optional(),
		primaryKeyPosition: position,
		partitioned: boolean().optional(),
		partitionKeyPosition: position,
		classification: text$1.optional(),
		criticalDataElement: boolean().optional(),
		encryptedName: text$1.optional(),
		transformSourceObjects: array(text$1).optional(),
		transformLogic: text$1.optional(),
		transformDescription: text$1.optional(),
		examples: array(unknown()).optional(),
		relationships: array(relationshipOf(edition, "property")).optional()
	};
	const checked = (value, context) => {
		if (value.logicalType === void 0 || value.logicalTypeOptions === void 0) return;
		const { error } = options[value.logicalType].safeParse(value.logicalTypeOptions);
		for (const issue of error?.issues ?? []) context.addIssue({
			...issue,
			path: ["logicalTypeOptions", ...issue.path]
		});
	};
	const items = lazy(() => closed({
		name: text$1.optional(),
		...shape,
		...nested
	}).superRefine(checked));
	const property = lazy(() => closed({
		name: text$1.min(1),
		...shape,
		...nested
	}).superRefine(checked));
	const nested = {
		properties: array(property).optional(),
		items: items.optional()
	};
	return property;
}

// shared/contract/odcs/sla.ts
const scalar = union([
	text$1,
	number(),
	boolean(),
	_null()
]);
/** A promise of service: freshness, retention, support. */
function slaOf(sealed) {
	return sealed({
		id: stableId,
		property: text$1,
		value: scalar,
		valueExt: scalar.optional(),
		unit: text$1.optional(),
		element: text$1.optional(),
		driver: text$1.optional(),
		description: text$1.optional(),
		scheduler: text$1.optional(),
		schedule: text$1.optional()
	});
}

// shared/contract/odcs/document.ts
const made = /* @__PURE__ */ new Map();
/** The whole document of an edition. */
function documentOf(edition) {
	const known = made.get(edition) ?? newDocumentOf(edition);
	made.set(edition, known);
	return known;
}
function newDocumentOf(edition) {
	const sealed = sealedIn(edition);
	const about = annotations(sealed);
	const table = closed({
		name: text$1.min(1),
		logicalType: literal("object").optional(),
		dataGranularityDescription: text$1.optional(),
		...elementOf(edition),
		properties: array(propertyOf(edition)).optional(),
		relationships: array(relationshipOf(edition, "table")).optional()
	});
	return closed({
		version: text$1,
		kind: literal("DataContract"),
		apiVersion: text$1,
		id: text$1,
		status: text$1,
		name: text$1.optional(),
		tenant: text$1.optional(),
		tags,
		servers: array(looseObject({
			server: text$1,
			type: text$1
		})).optional(),
		dataProduct: text$1.optional(),
		description: looseObject({
			usage: text$1.optional(),
			purpose: text$1.optional(),
			limitations: text$1.optional(),
			...about
		}).optional(),
		domain: text$1.optional(),
		schema: array(table).optional(),
		...peopleOf(sealed),
		slaDefaultElement: text$1.optional(),
		slaProperties: array(slaOf(sealed)).optional(),
		...about,
		contractCreatedTs: text$1.optional()
	});
}

// shared/contract/read-contract-document.ts
/**
* Reads a contract's one YAML document and remembers its lines. Merge keys (`<<`) are followed, as the contracts' other
* readers do.
* @throws InputError with the line where it is no YAML, holds a key twice or expands without end
*/
function readContractDocument(text, file) {
	return readDocument$1(text, file, {
		longest: {
			characters: 4194304,
			words: "4 MiB",
			fix: "Describe each table in a contract of its own."
		},
		merge: true,
		oddKey: () => ({
			input: file,
			rule: "must have plain words for keys",
			fix: "Remove this key."
		})
	});
}

// shared/contract/key-rules.ts
/** A primary key: its columns have values, and no two rows agree on all of them. */
function keyRules(table, columns) {
	const key = columns.filter((column) => column.primaryKey !== void 0).sort((a, b) => (a.primaryKey ?? 0) - (b.primaryKey ?? 0));
	if (key.length === 0) return [];
	const names = key.map(({ name }) => name);
	const required = key.filter((column) => !column.required).map((column) => ({
		id: `${table}/${column.name}/required`,
		title: `${column.name} has a value in every row, as part of the primary key`,
		column: column.name,
		measure: {
			statistic: "failing_rows",
			rule: {
				rule: "required",
				column: column.name
			}
		},
		severity: "error",
		dimension: "completeness",
		line: column.line
	}));
	const isSaid = key.length === 1 && key[0].unique;
	const unique = {
		id: `${table}/primaryKey`,
		title: `${names.join(", ")} names one row, as the primary key`,
		...key.length === 1 ? { column: names[0] } : {},
		measure: {
			statistic: "failing_rows",
			rule: {
				rule: "unique",
				columns: names
			}
		},
		severity: "error",
		dimension: "uniqueness",
		line: key[0].line
	};
	return isSaid ? required : [...required, unique];
}

// shared/contract/options/array-rules.ts
/** Rules of `logicalTypeOptions` of lists: how many items, and none twice. What the items are is told and not judged. */
function arrayRules(column, { logicalTypeOptions, items }, path, reading) {
	const { minItems: min, maxItems: max, uniqueItems } = logicalTypeOptions ?? {};
	if (items !== void 0 && Object.keys(items).length > 0) reading.notJudged.push(`${column}: what its items are is not checked`);
	if (min !== void 0 && max !== void 0 && min > max) throw contractError(reading, [
		...path,
		"logicalTypeOptions",
		"minItems"
	], {
		rule: `must be at most maxItems, which is ${max}`,
		received: min
	});
	if (min === void 0 && max === void 0 && !uniqueItems) return [];
	return [{
		name: "items",
		rule: {
			rule: "items",
			column,
			...min === void 0 ? {} : { min },
			...max === void 0 ? {} : { max },
			...uniqueItems ? { unique: true } : {}
		},
		dimension: "conformity",
		key: ["logicalTypeOptions"]
	}];
}

// shared/contract/date-format.ts
/** Letters of the JDK's DateTimeFormatter and what strptime calls them. */
const letters = [
	[/^(?:yyyy|uuuu|YYYY)/, "%Y"],
	[/^(?:yy|uu|YY)/, "%y"],
	[/^MMMM/, "%B"],
	[/^MMM/, "%b"],
	[/^MM/, "%m"],
	[/^M/, "%-m"],
	[/^D{3}/, "%j"],
	[/^(?:dd|DD)/, "%d"],
	[/^d/, "%-d"],
	[/^EEEE/, "%A"],
	[/^E{1,3}/, "%a"],
	[/^HH/, "%H"],
	[/^H/, "%-H"],
	[/^(?:hh|KK)/, "%I"],
	[/^(?:h|K)/, "%-I"],
	[/^mm/, "%M"],
	[/^m/, "%-M"],
	[/^ss/, "%S"],
	[/^s/, "%-S"],
	[/^S{9}/, "%n"],
	[/^S{4,8}/, "%f"],
	[/^S{1,3}/, "%g"],
	[/^a+/, "%p"],
	[/^(?:Z|X|x|z|VV|O)+/, "%z"]
];
/**
* The strptime pattern of a date format as the standard writes it: of the JDK's DateTimeFormatter (`yyyy-MM-dd`); one of
* strptime's own passes as it is. `T` needs no quotes, because the standard's own examples have none, and `YYYY-MM-DD` is
* read as year, month and day. Where all is ISO 8601, no pattern is needed.
*/
function strptimeOf(format, type) {
	if (format.includes("%")) return { pattern: format };
	let pattern = "";
	let rest = format;
	while (rest !== "") {
		const quoted = /^'((?:[^']|'')*)'/.exec(rest);
		const letter = letters.find(([form]) => form.test(rest));
		if (quoted) {
			pattern += quoted[1] === "" ? "'" : quoted[1].replaceAll("''", "'");
			rest = rest.slice(quoted[0].length);
		} else if (/^T(?![a-zA-Z]*T)/.test(rest)) {
			pattern += "T";
			rest = rest.slice(1);
		} else if (letter) {
			pattern += letter[1];
			rest = rest.replace(letter[0], "");
		} else if (/^[A-Za-z[\]{}#]/.test(rest)) return { unknown: `${rest[0]} has no counterpart in strptime` };
		else {
			pattern += rest[0];
			rest = rest.slice(1);
		}
	}
	return {
		date: /^%Y-%m-%d$/,
		timestamp: /^%Y-%m-%d[T ]%H:%M:%S(?:\.%[gfn])?(?:%z)?$/,
		time: /^%H:%M:%S(?:\.%[gfn])?(?:%z)?$/
	}[type].test(pattern) ? { iso: true } : { pattern };
}

// shared/contract/options/bounds.ts
/**
* Reads `minimum`, `maximum` and their exclusive forms: bounds of their own in 3.1, in 3.0 flags that turn `minimum` and
* `maximum` into exclusive ones.
* @throws InputError for a flag without its bound
*/
function readBounds(options, at, reading) {
	const values = {};
	const stated = [];
	for (const side of ["min", "max"]) {
		const key = `${side}imum`;
		const [exclusiveKey, to] = side === "min" ? ["exclusiveMinimum", "exclusiveMin"] : ["exclusiveMaximum", "exclusiveMax"];
		const bound = options[key];
		const exclusive = options[exclusiveKey];
		if (exclusive === true && bound === void 0) throw contractError(reading, [...at, exclusiveKey], {
			rule: `needs ${key} beside it`,
			fix: `Write the bound under ${key}, or give the bound itself here with apiVersion v3.1.0.`
		});
		if (bound !== void 0) {
			stated.push(key);
			if (exclusive === true) values[to] = bound;
			else values[side] = bound;
		}
		if (exclusive !== void 0 && typeof exclusive !== "boolean") {
			stated.push(exclusiveKey);
			values[to] = exclusive;
		}
	}
	return {
		values,
		stated
	};
}
/**
* Refuses bounds that leave no value.
* @param order puts a bound on a line
* @param step least distance of values: 1 for whole numbers
* @param multiple what values must be multiples of
*/
function refuseEmpty({ values, stated }, order, at, reading, step, multiple) {
	const { min, max, exclusiveMin, exclusiveMax } = values;
	const low = Math.max(...[min, exclusiveMin].map((bound) => bound === void 0 ? -Infinity : order(bound)));
	const high = Math.min(...[max, exclusiveMax].map((bound) => bound === void 0 ? Infinity : order(bound)));
	if (low === -Infinity || high === Infinity) return;
	const isOpen = exclusiveMin !== void 0 && order(exclusiveMin) === low || exclusiveMax !== void 0 && order(exclusiveMax) === high;
	if (!(low > high || low === high && isOpen || skipsAll(values, order, multiple ?? step))) return;
	throw contractError(reading, [...at, stated[0]], {
		rule: `leaves no value: ${sayBounds({ values })}${multiple === void 0 ? "" : ` and a multiple of ${multiple}`}`,
		fix: "Raise the upper bound or lower the other."
	});
}
/** Whether no multiple of `step` lies within the bounds. */
function skipsAll({ min, max, exclusiveMin, exclusiveMax }, order, step) {
	if (step === void 0) return false;
	const lows = [...min === void 0 ? [] : [Math.ceil(order(min) / step)], ...exclusiveMin === void 0 ? [] : [Math.floor(order(exclusiveMin) / step) + 1]];
	const highs = [...max === void 0 ? [] : [Math.floor(order(max) / step)], ...exclusiveMax === void 0 ? [] : [Math.ceil(order(exclusiveMax) / step) - 1]];
	return Math.max(...lows) > Math.min(...highs);
}
/** Bounds in words: `at least 18 and less than 100`. */
function sayBounds({ values }) {
	return [
		["min", "at least"],
		["exclusiveMin", "more than"],
		["max", "at most"],
		["exclusiveMax", "less than"]
	].flatMap(([key, word]) => values[key] === void 0 ? [] : [`${word} ${values[key]}`]).join(" and ");
}

// shared/contract/options/date-rules.ts
const day$1 = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const clock = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?`;
const written$1 = {
	date: new RegExp(`^${day$1}(?:[T ]${clock})?$`),
	timestamp: new RegExp(`^${day$1}(?:[T ]${clock})?$`),
	time: new RegExp(`^${clock}$`)
};
/** Rules of `logicalTypeOptions` of dates and times: range and how they are written. */
function dateRules(column, type, options, path, reading) {
	const at = [...path, "logicalTypeOptions"];
	const bounds = readBounds(options, at, reading);
	for (const key of bounds.stated) {
		const bound = options[key];
		if (written$1[type].test(bound) && !Number.isNaN(instant(bound))) continue;
		throw contractError(reading, [...at, key], {
			rule: `must be a ${type === "time" ? "time such as 08:30:00" : "date or time stamp such as 2026-05-01"}`,
			received: bound,
			fix: "Write bounds in ISO 8601, however the data writes them."
		});
	}
	refuseEmpty(bounds, instant, at, reading);
	const format = options.format === void 0 ? void 0 : strptimeOf(options.format, type);
	if (format !== void 0 && "unknown" in format) reading.notJudged.push(`${column}: the format ${options.format} is not checked: ${format.unknown}`);
	if (options.timezone === true) reading.notJudged.push(`${column}: that time stamps carry a time zone is not checked`);
	const pattern = format !== void 0 && "pattern" in format ? format.pattern : void 0;
	return {
		rules: bounds.stated.length === 0 ? [] : [{
			name: "range",
			rule: {
				rule: "range",
				column,
				type: type === "date" && bounds.stated.some((key) => String(options[key]).length > 10) ? "timestamp" : type,
				...bounds.values,
				...pattern === void 0 ? {} : { format: pattern }
			},
			dimension: "timeliness",
			key: ["logicalTypeOptions", bounds.stated[0]]
		}],
		...pattern === void 0 ? {} : { format: pattern }
	};
}
/** Milliseconds since 1970; NaN for 30 February. Times of day count from 1970-01-01. */
function instant(bound) {
	const text = bound.includes("-") && /^\d{4}-/.test(bound) ? bound.replace(" ", "T") : `1970-01-01T${bound}`;
	const zoned = /T/.test(text) && !/(?:Z|[+-]\d{2}:?\d{2})$/.test(text) ? `${text}Z` : text;
	const [year, month, date] = text.slice(0, 10).split("-").map(Number);
	if (new Date(Date.UTC(year, month - 1, date)).getUTCDate() !== date) return NaN;
	return Date.parse(zoned.replace(/([+-]\d{2})(\d{2})$/, "$1:$2"));
}

// shared/contract/options/number-rules.ts
/** Bits of an integer's format that are bounded here; beyond 53 a bound is no longer exact. */
const bounded = /^([iu])(8|16|32)$/;
/** Rules of `logicalTypeOptions` of numbers: range, multiples, and the range of an integer's format. */
function numberRules(column, type, options, path, reading) {
	const at = [...path, "logicalTypeOptions"];
	const { multipleOf, format } = options;
	const bounds = readBounds(options, at, reading);
	refuseEmpty(bounds, (bound) => bound, at, reading, type === "integer" ? 1 : void 0, multipleOf);
	const rules = [];
	if (bounds.stated.length > 0) rules.push({
		name: "range",
		rule: {
			rule: "range",
			column,
			type: "number",
			...bounds.values
		},
		dimension: "conformity",
		key: ["logicalTypeOptions", bounds.stated[0]]
	});
	if (multipleOf !== void 0) rules.push({
		name: "multipleOf",
		rule: {
			rule: "multiple_of",
			column,
			divisor: multipleOf
		},
		dimension: "conformity",
		key: ["logicalTypeOptions", "multipleOf"]
	});
	const bits = format === void 0 ? null : bounded.exec(format);
	if (bits !== null || format?.startsWith("u")) {
		const size = bits === null ? void 0 : Number(bits[2]);
		const signed = bits?.[1] === "i";
		const range = {
			min: signed && size !== void 0 ? -(2 ** (size - 1)) : 0,
			...size === void 0 ? {} : { max: 2 ** (signed ? size - 1 : size) - 1 }
		};
		rules.push({
			name: "format",
			title: `${column} fits ${format}`,
			rule: {
				rule: "range",
				column,
				type: "number",
				...range
			},
			dimension: "conformity",
			key: ["logicalTypeOptions", "format"]
		});
	}
	if (format !== void 0 && bits === null) reading.notJudged.push(`${column}: that values fit ${format} is not checked${format.startsWith("u") ? " beyond being no less than 0" : ""}`);
	return rules;
}

// shared/contract/options/object-rules.ts
/** What a nested column promises; its fields are told and not judged. */
function objectRules(column, property, path, reading) {
	const { minProperties, maxProperties, required } = property.logicalTypeOptions ?? {};
	if (minProperties !== void 0 && maxProperties !== void 0 && minProperties > maxProperties) throw contractError(reading, [
		...path,
		"logicalTypeOptions",
		"minProperties"
	], {
		rule: `must be at most maxProperties, which is ${maxProperties}`,
		received: minProperties
	});
	if (minProperties !== void 0 || maxProperties !== void 0) reading.notJudged.push(`${column}: how many properties it has is not checked`);
	if ([...required ?? [], ...(property.properties ?? []).map(({ name }) => name)].length > 0) reading.notJudged.push(`${column}: what is nested in it is not checked`);
	return [];
}

// node_modules/@eslint-community/regexpp/index.mjs
const latestEcmaVersion = 2025;
let largeIdStartRanges = void 0;
let largeIdContinueRanges = void 0;
function isIdStart(cp) {
	if (cp < 65) return false;
	if (cp < 91) return true;
	if (cp < 97) return false;
	if (cp < 123) return true;
	return isLargeIdStart(cp);
}
function isIdContinue(cp) {
	if (cp < 48) return false;
	if (cp < 58) return true;
	if (cp < 65) return false;
	if (cp < 91) return true;
	if (cp === 95) return true;
	if (cp < 97) return false;
	if (cp < 123) return true;
	return isLargeIdStart(cp) || isLargeIdContinue(cp);
}
function isLargeIdStart(cp) {
	return isInRange(cp, largeIdStartRanges !== null && largeIdStartRanges !== void 0 ? largeIdStartRanges : largeIdStartRanges = initLargeIdStartRanges());
}
function isLargeIdContinue(cp) {
	return isInRange(cp, largeIdContinueRanges !== null && largeIdContinueRanges !== void 0 ? largeIdContinueRanges : largeIdContinueRanges = initLargeIdContinueRanges());
}
function initLargeIdStartRanges() {
	return restoreRanges("4q 0 b 0 5 0 6 m 2 u 2 cp 5 b f 4 8 0 2 0 3m 4 2 1 3 3 2 0 7 0 2 2 2 0 2 j 2 2a 2 3u 9 4l 2 11 2 1 7 14 3 1 1w q 5 3 1a 16 10 1 2 2q 2 0 g 1 8 1 b 2 3 0 h 0 2 t u 2g c 0 p w a 1 5 0 6 l 5 0 a 0 4 0 o o 8 a 6 n 2 6 h 15 1n 1h 4 0 j 0 8 9 g f 5 7 3 1 3 l 2 6 2 0 4 3 4 0 h 0 e 1 2 2 f 1 b 0 9 5 5 1 3 l 2 6 2 1 2 1 2 1 w 3 2 0 k 2 h 8 2 2 2 l 2 6 2 1 2 4 4 0 j 0 g 1 o 0 c 7 3 1 3 l 2 6 2 1 2 4 4 0 v 1 2 2 g 0 i 0 2 5 4 2 2 3 4 1 2 0 2 1 4 1 4 2 4 b n 0 1h 7 2 2 2 m 2 f 4 0 r 2 2 1 3 1 v 0 5 7 2 2 2 m 2 9 2 4 4 0 v 2 2 1 g 1 i 8 2 2 2 14 3 0 h 0 6 2 9 2 p 5 6 h 4 n 2 8 2 0 3 6 1n 1b 2 1 d 6 1n 1 2 0 2 4 2 n 2 0 2 9 2 1 a 0 3 4 2 0 m 3 x 0 1s 7 2 z s 4 38 16 l 0 h 5 5 3 4 0 4 1 8 2 5 c d 0 i 11 2 0 6 0 3 16 2 98 2 3 3 6 2 0 2 3 3 14 2 3 3 w 2 3 3 6 2 0 2 3 3 e 2 1k 2 3 3 1u 12 f h 2d 3 5 4 h7 3 g 2 p 6 22 4 a 8 h e i f h f c 2 2 g 1f 10 0 5 0 1w 2g 8 14 2 0 6 1x b u 1e t 3 4 c 17 5 p 1j m a 1g 2b 0 2m 1a i 7 1j t e 1 b 17 r z 16 2 b z 3 a 6 16 3 2 16 3 2 5 2 1 4 0 6 5b 1t 7p 3 5 3 11 3 5 3 7 2 0 2 0 2 0 2 u 3 1g 2 6 2 0 4 2 2 6 4 3 3 5 5 c 6 2 2 6 39 0 e 0 g g 2r 0 5 0 3 9 2 0 3 5 7 0 2 0 2 0 2 f 3 3 6 4 5 0 i 14 22g 6c 7 3 4 1 d 11 2 0 6 0 3 1j 8 0 h m a 6 2 6 2 6 2 6 2 6 2 6 2 6 2 6 fb 2 q 8 8 4 3 4 5 2d 5 4 2 2h 2 3 6 16 2 2l i v 1d f e9 533 1t h3g 1w 19 3 7g 4 f b 1 l 1a h u 3 27 14 8 3 2u 3 2a 5 0 f g 2 2 2 3 2 m u 1f f 1d 1r 5 4 0 2 1 c r b m q s 8 1a t 0 h 4 2 9 b 4 2 14 o 2 2 7 l m 4 0 4 1d 2 0 4 1 3 4 3 0 2 0 p 2 3 a 8 2 d 5 3 5 3 5 a 6 2 6 2 16 2 d 3 1 3 36 u 8mb d m 5 1c 6it a5 3 2x 13 6 d 4 6 0 2 9 2 c 2 4 2 0 2 1 2 1 2 2z y a2 j 1r 3 1h 15 b 39 4 2 3q 11 p 7 p c 2g 4 5 3 5 3 5 3 2 10 b 2 p 2 i 2 1 2 e 3 d z 3e 1y 1g 7g s 4 1c 1c v e t 6 11 b t 3 z 5 7 2 4 17 4d j z 5 z 5 13 9 1f d a 2 e 2 6 2 1 2 a 2 e 2 6 2 1 4 1f d 8m a l b 7 p 5 2 15 2 d 1t 5 3 0 2 17 2 1 4 0 3 m b m a u 1u i 2 1 b l b p 7 p 13 1j 7 1 1t 0 g 3 2 2 2 s 17 s 4 s 10 7 2 r s 1h b l b i e h 33 20 1k 1e e 1e e z 13 r a m 6z 15 7 1 h 5 i l i s b 0 9 l 17 h 1b k s m d 1g 1m 1 3 0 e 18 x o r z u 0 3 0 9 y 4 0 d 1b f 3 m 0 2 0 10 h 2 o k 1 1s 6 2 0 2 3 2 e 2 9 8 1a 13 7 3 1 3 l 2 6 2 1 2 4 4 0 j 0 d 4 v 9 2 0 3 0 2 11 2 0 q 0 2 0 19 1g j 3 l 2 v 1b l 1 2 0 55 1a 16 3 11 1b l 0 1o 16 e 0 20 q 12 6 56 17 39 1r w 7 3 0 3 7 2 1 2 n g 0 2 0 2n 7 3 12 h 0 2 0 t 0 b 13 8 0 m 0 c 19 k 0 j 20 i 0 52 w w 8 2 10 i 0 1e t 35 6 2 1 2 11 m 0 q 5 2 1 2 v f 0 o 17 m 0 6n i g 0 2 c 2 x 3h 0 28 pl 2v 33 6 5q d 8m 1sa 2o g tr i 5 q 32y 6 g6 5a2 t 1cz fs 8 u i 26 i t j 1b h 3 w k 6 i c1 18 5w 1r x o 3 o 19 22 6 0 1v c 1t 1 2 0 f 4 a 5p6 11 x 2o 36 e pd f 1e 5y6 3 2 6 2 1 2 88 a 0 u 2 3 0 f 4 8 az 1s5 2y 6 c 4 8 8 9 4mf 2c 2 1y 2 1 3 0 3 1 3 3 2 b 2 0 2 6 2 1s 2 3 3 7 2 6 2 r 2 3 2 4 2 0 4 6 2 9g 2 o 2 o 2 u 2 o 2 u 2 o 2 u 2 o 2 u 2 o 2 7 1f9 3l f 6 1j 1e 1d 1p 43 18 b 6 h 0 8y t j 17 dh r 6d t 3 0 5s u 2 2 2 1 2 6 3 4 a 1 69 6 2 3 2 1 2 e 2 5g 1o 1v 8 0 xh 3 2 q 2 1 2 0 3 0 2 9 2 3 2 0 2 0 7 0 5 0 2 0 2 0 2 2 2 1 2 0 3 0 2 0 2 0 2 0 2 0 2 1 2 0 3 3 2 6 2 3 2 3 2 0 2 9 2 g 6 2 2 4 2 g 3et wyn x 3dq 2 4gd 3 5rk g h9 1wj f1 15v 3t6 6 6jt upz 8qn");
}
function initLargeIdContinueRanges() {
	return restoreRanges("53 0 g9 33 o 0 70 4 7e 18 2 0 2 1 2 1 2 2 1z a 1d u 7 0 2u 6 3 5 3 1 2 3 3 9 o 0 v q 2k a g 9 y 8 a 0 p 3 2 8 2 2 2 4 18 2 1o 8 17 n 2 w 1j 2 2 h 2 6 b 1 3 9 i 2 1l 0 2 6 3 1 3 2 a 0 b 1 3 9 f 0 3 2 1l 0 2 4 5 1 3 2 4 0 l b 4 0 c 2 1l 0 2 7 2 2 2 2 l 1 3 9 b 5 2 2 1l 0 2 6 3 1 3 2 6 4 b 1 3 9 j 0 1o 4 4 2 2 3 a 0 f 9 h 4 1k 0 2 6 2 2 2 3 8 1 c 1 3 9 i 2 1l 0 2 6 2 2 2 3 8 1 c 1 3 9 4 0 d 3 1k 1 2 6 2 2 2 3 a 0 b 1 3 9 i 2 1z 0 5 5 2 0 2 7 7 9 3 1 1q 0 3 6 d 7 2 9 2g 0 3 8 c 6 2 9 1r 1 7 9 c 0 2 0 2 0 5 1 1e j 2 1 6 a 2 z a 0 2t j 2 9 d 3 5 2 2 2 3 6 4 3 e b 2 e jk 2 a 8 pt 3 t 2 u 1 v 1 1t v a 0 3 9 y 2 2 a 40 0 3b b 5 b b 9 3l a 1p 4 1m 9 2 s 3 a 7 9 n d 2 1d g 4 1c g c 9 i 8 d 2 v c 3 9 19 d 1d j 9 9 7 9 3b 2 2 k 5 0 7 0 3 2 5j 1r el 1 1e 1 k 0 3g c 5 0 4 b 2db 2 3y 0 2p v ff 5 2y 1 2p 0 n51 9 1y 0 5 9 x 1 29 1 7l 0 4 0 5 0 o 4 5 0 2c 1 1f h b 9 7 h e a t 7 q c 19 3 1c d g 9 c 0 b 9 1c d d 0 9 1 3 9 y 2 1f 0 2 2 3 1 6 1 2 0 16 4 6 1 6l 7 2 1 3 9 fmt 0 ki f h f 4 1 p 2 5d 9 12 0 12 0 ig 0 6b 0 46 4 86 9 120 2 2 1 6 3 15 2 5 0 4m 1 fy 3 9 9 7 9 w 4 8u 1 v 4 x f 1z a 1e 3 3f 2 1i e w a 3 1 b 3 1a a 8 0 1a 9 7 2 11 d 2 9 6 1 19 0 d 2 1d d 9 3 2 b 2b b 7 0 3 0 4e b 6 9 7 3 1k 1 2 6 3 1 3 2 a 0 b 1 3 6 4 4 1w 8 2 0 3 0 2 3 2 4 2 0 f 1 2b h a 9 5 0 2a j d 9 5y 6 3 8 s 1 2b g g 9 2a c 9 9 7 j 1m e 5 9 6r e 4m 9 1z 5 2 1 3 3 2 0 2 1 d 9 3c 6 3 6 4 0 t 9 15 6 2 3 9 0 a a 1b f 5j 7 3t 9 1i 7 2 7 h 9 1l l 2 d 3f 5 4 0 2 1 2 6 2 0 9 9 1d 4 2 1 2 4 9 9 1j 9 7 0 77 3 a 1 2 0 1d 6 4 4 e a 44m 0 7 e 8uh r 1t3 9 2f 9 13 4 1o 6 q 9 ev 9 d2 0 2 1i 8 3 2a 0 c 1 f58 1 382 9 ef 19 3 m dd 1 1p 4 4 5 9 7 3 6 v 3 45 2 c 2 9 1 3 0 x 1 11p 1d e9 1i 5 1d 9 0 f 0 n 4 2 e 11t 6 2 g 3 6 2 1 2 4 2t 0 4h 6 a 9 9x 0 1q d dv d 6t 1 2 9 6h 0 3 0 8 1 6 0 d7 6 32 6 6 9 3o7 9 gvt3 6n");
}
function isInRange(cp, ranges) {
	let l = 0, r = ranges.length / 2 | 0, i = 0, min = 0, max = 0;
	while (l < r) {
		i = (l + r) / 2 | 0;
		min = ranges[2 * i];
		max = ranges[2 * i + 1];
		if (cp < min) r = i;
		else if (cp > max) l = i + 1;
		else return true;
	}
	return false;
}
function restoreRanges(data) {
	let last = 0;
	return data.split(" ").map((s) => last += parseInt(s, 36) | 0);
}
var DataSet = class {
	constructor(raw2018, raw2019, raw2020, raw2021, raw2022, raw2023, raw2024, raw2025, raw2026) {
		this._raw2018 = raw2018;
		this._raw2019 = raw2019;
		this._raw2020 = raw2020;
		this._raw2021 = raw2021;
		this._raw2022 = raw2022;
		this._raw2023 = raw2023;
		this._raw2024 = raw2024;
		this._raw2025 = raw2025;
		this._raw2026 = raw2026;
	}
	get es2018() {
		var _a;
		return (_a = this._set2018) !== null && _a !== void 0 ? _a : this._set2018 = new Set(this._raw2018.split(" "));
	}
	get es2019() {
		var _a;
		return (_a = this._set2019) !== null && _a !== void 0 ? _a : this._set2019 = new Set(this._raw2019.split(" "));
	}
	get es2020() {
		var _a;
		return (_a = this._set2020) !== null && _a !== void 0 ? _a : this._set2020 = new Set(this._raw2020.split(" "));
	}
	get es2021() {
		var _a;
		return (_a = this._set2021) !== null && _a !== void 0 ? _a : this._set2021 = new Set(this._raw2021.split(" "));
	}
	get es2022() {
		var _a;
		return (_a = this._set2022) !== null && _a !== void 0 ? _a : this._set2022 = new Set(this._raw2022.split(" "));
	}
	get es2023() {
		var _a;
		return (_a = this._set2023) !== null && _a !== void 0 ? _a : this._set2023 = new Set(this._raw2023.split(" "));
	}
	get es2024() {
		var _a;
		return (_a = this._set2024) !== null && _a !== void 0 ? _a : this._set2024 = new Set(this._raw2024.split(" "));
	}
	get es2025() {
		var _a;
		return (_a = this._set2025) !== null && _a !== void 0 ? _a : this._set2025 = new Set(this._raw2025.split(" "));
	}
	get es2026() {
		var _a;
		return (_a = this._set2026) !== null && _a !== void 0 ? _a : this._set2026 = new Set(this._raw2026.split(" "));
	}
};
const gcNameSet = /* @__PURE__ */ new Set(["General_Category", "gc"]);
const scNameSet = /* @__PURE__ */ new Set([
	"Script",
	"Script_Extensions",
	"sc",
	"scx"
]);
const gcValueSets = new DataSet("C Cased_Letter Cc Cf Close_Punctuation Cn Co Combining_Mark Connector_Punctuation Control Cs Currency_Symbol Dash_Punctuation Decimal_Number Enclosing_Mark Final_Punctuation Format Initial_Punctuation L LC Letter Letter_Number Line_Separator Ll Lm Lo Lowercase_Letter Lt Lu M Mark Math_Symbol Mc Me Mn Modifier_Letter Modifier_Symbol N Nd Nl No Nonspacing_Mark Number Open_Punctuation Other Other_Letter Other_Number Other_Punctuation Other_Symbol P Paragraph_Separator Pc Pd Pe Pf Pi Po Private_Use Ps Punctuation S Sc Separator Sk Sm So Space_Separator Spacing_Mark Surrogate Symbol Titlecase_Letter Unassigned Uppercase_Letter Z Zl Zp Zs cntrl digit punct", "", "", "", "", "", "", "", "");
const scValueSets = new DataSet("Adlam Adlm Aghb Ahom Anatolian_Hieroglyphs Arab Arabic Armenian Armi Armn Avestan Avst Bali Balinese Bamu Bamum Bass Bassa_Vah Batak Batk Beng Bengali Bhaiksuki Bhks Bopo Bopomofo Brah Brahmi Brai Braille Bugi Buginese Buhd Buhid Cakm Canadian_Aboriginal Cans Cari Carian Caucasian_Albanian Chakma Cham Cher Cherokee Common Copt Coptic Cprt Cuneiform Cypriot Cyrillic Cyrl Deseret Deva Devanagari Dsrt Dupl Duployan Egyp Egyptian_Hieroglyphs Elba Elbasan Ethi Ethiopic Geor Georgian Glag Glagolitic Gonm Goth Gothic Gran Grantha Greek Grek Gujarati Gujr Gurmukhi Guru Han Hang Hangul Hani Hano Hanunoo Hatr Hatran Hebr Hebrew Hira Hiragana Hluw Hmng Hung Imperial_Aramaic Inherited Inscriptional_Pahlavi Inscriptional_Parthian Ital Java Javanese Kaithi Kali Kana Kannada Katakana Kayah_Li Khar Kharoshthi Khmer Khmr Khoj Khojki Khudawadi Knda Kthi Lana Lao Laoo Latin Latn Lepc Lepcha Limb Limbu Lina Linb Linear_A Linear_B Lisu Lyci Lycian Lydi Lydian Mahajani Mahj Malayalam Mand Mandaic Mani Manichaean Marc Marchen Masaram_Gondi Meetei_Mayek Mend Mende_Kikakui Merc Mero Meroitic_Cursive Meroitic_Hieroglyphs Miao Mlym Modi Mong Mongolian Mro Mroo Mtei Mult Multani Myanmar Mymr Nabataean Narb Nbat New_Tai_Lue Newa Nko Nkoo Nshu Nushu Ogam Ogham Ol_Chiki Olck Old_Hungarian Old_Italic Old_North_Arabian Old_Permic Old_Persian Old_South_Arabian Old_Turkic Oriya Orkh Orya Osage Osge Osma Osmanya Pahawh_Hmong Palm Palmyrene Pau_Cin_Hau Pauc Perm Phag Phags_Pa Phli Phlp Phnx Phoenician Plrd Prti Psalter_Pahlavi Qaac Qaai Rejang Rjng Runic Runr Samaritan Samr Sarb Saur Saurashtra Sgnw Sharada Shavian Shaw Shrd Sidd Siddham SignWriting Sind Sinh Sinhala Sora Sora_Sompeng Soyo Soyombo Sund Sundanese Sylo Syloti_Nagri Syrc Syriac Tagalog Tagb Tagbanwa Tai_Le Tai_Tham Tai_Viet Takr Takri Tale Talu Tamil Taml Tang Tangut Tavt Telu Telugu Tfng Tglg Thaa Thaana Thai Tibetan Tibt Tifinagh Tirh Tirhuta Ugar Ugaritic Vai Vaii Wara Warang_Citi Xpeo Xsux Yi Yiii Zanabazar_Square Zanb Zinh Zyyy", "Dogr Dogra Gong Gunjala_Gondi Hanifi_Rohingya Maka Makasar Medefaidrin Medf Old_Sogdian Rohg Sogd Sogdian Sogo", "Elym Elymaic Hmnp Nand Nandinagari Nyiakeng_Puachue_Hmong Wancho Wcho", "Chorasmian Chrs Diak Dives_Akuru Khitan_Small_Script Kits Yezi Yezidi", "Cpmn Cypro_Minoan Old_Uyghur Ougr Tangsa Tnsa Toto Vith Vithkuqi", "Berf Beria_Erfe Gara Garay Gukh Gurung_Khema Hrkt Jurc Jurchen Katakana_Or_Hiragana Kawi Kirat_Rai Krai Nag_Mundari Nagm Ol_Onal Onao Pcun Proto_Cuneiform Seal Sidetic Sidt Sunu Sunuwar Tai_Yo Tayo Todhri Todr Tolong_Siki Tols Tulu_Tigalari Tutg Unknown Zzzz", "", "", "");
const binPropertySets = new DataSet("AHex ASCII ASCII_Hex_Digit Alpha Alphabetic Any Assigned Bidi_C Bidi_Control Bidi_M Bidi_Mirrored CI CWCF CWCM CWKCF CWL CWT CWU Case_Ignorable Cased Changes_When_Casefolded Changes_When_Casemapped Changes_When_Lowercased Changes_When_NFKC_Casefolded Changes_When_Titlecased Changes_When_Uppercased DI Dash Default_Ignorable_Code_Point Dep Deprecated Dia Diacritic Emoji Emoji_Component Emoji_Modifier Emoji_Modifier_Base Emoji_Presentation Ext Extender Gr_Base Gr_Ext Grapheme_Base Grapheme_Extend Hex Hex_Digit IDC IDS IDSB IDST IDS_Binary_Operator IDS_Trinary_Operator ID_Continue ID_Start Ideo Ideographic Join_C Join_Control LOE Logical_Order_Exception Lower Lowercase Math NChar Noncharacter_Code_Point Pat_Syn Pat_WS Pattern_Syntax Pattern_White_Space QMark Quotation_Mark RI Radical Regional_Indicator SD STerm Sentence_Terminal Soft_Dotted Term Terminal_Punctuation UIdeo Unified_Ideograph Upper Uppercase VS Variation_Selector White_Space XIDC XIDS XID_Continue XID_Start space", "Extended_Pictographic", "", "EBase EComp EMod EPres ExtPict", "", "", "", "", "");
const binPropertyOfStringsSets = new DataSet("", "", "", "", "", "", "Basic_Emoji Emoji_Keycap_Sequence RGI_Emoji RGI_Emoji_Flag_Sequence RGI_Emoji_Modifier_Sequence RGI_Emoji_Tag_Sequence RGI_Emoji_ZWJ_Sequence", "", "");
function isValidUnicodeProperty(version, name, value) {
	if (gcNameSet.has(name)) return version >= 2018 && gcValueSets.es2018.has(value);
	if (scNameSet.has(name)) return version >= 2018 && scValueSets.es2018.has(value) || version >= 2019 && scValueSets.es2019.has(value) || version >= 2020 && scValueSets.es2020.has(value) || version >= 2021 && scValueSets.es2021.has(value) || version >= 2022 && scValueSets.es2022.has(value) || version >= 2023 && scValueSets.es2023.has(value);
	return false;
}
function isValidLoneUnicodeProperty(version, value) {
	return version >= 2018 && binPropertySets.es2018.has(value) || version >= 2019 && binPropertySets.es2019.has(value) || version >= 2021 && binPropertySets.es2021.has(value);
}
function isValidLoneUnicodePropertyOfString(version, value) {
	return version >= 2024 && binPropertyOfStringsSets.es2024.has(value);
}
const BACKSPACE = 8;
const CHARACTER_TABULATION = 9;
const LINE_FEED = 10;
const LINE_TABULATION = 11;
const FORM_FEED = 12;
const CARRIAGE_RETURN = 13;
const EXCLAMATION_MARK = 33;
const NUMBER_SIGN = 35;
const DOLLAR_SIGN = 36;
const PERCENT_SIGN = 37;
const AMPERSAND = 38;
const LEFT_PARENTHESIS = 40;
const RIGHT_PARENTHESIS = 41;
const ASTERISK = 42;
const PLUS_SIGN = 43;
const COMMA = 44;
const HYPHEN_MINUS = 45;
const FULL_STOP = 46;
const SOLIDUS = 47;
const DIGIT_ZERO = 48;
const DIGIT_ONE = 49;
const DIGIT_SEVEN = 55;
const DIGIT_NINE = 57;
const COLON = 58;
const SEMICOLON = 59;
const LESS_THAN_SIGN = 60;
const EQUALS_SIGN = 61;
const GREATER_THAN_SIGN = 62;
const QUESTION_MARK = 63;
const COMMERCIAL_AT = 64;
const LATIN_CAPITAL_LETTER_A = 65;
const LATIN_CAPITAL_LETTER_B = 66;
const LATIN_CAPITAL_LETTER_D = 68;
const LATIN_CAPITAL_LETTER_F = 70;
const LATIN_CAPITAL_LETTER_P = 80;
const LATIN_CAPITAL_LETTER_S = 83;
const LATIN_CAPITAL_LETTER_W = 87;
const LATIN_CAPITAL_LETTER_Z = 90;
const LOW_LINE = 95;
const LATIN_SMALL_LETTER_A = 97;
const LATIN_SMALL_LETTER_B = 98;
const LATIN_SMALL_LETTER_C = 99;
const LATIN_SMALL_LETTER_D = 100;
const LATIN_SMALL_LETTER_F = 102;
const LATIN_SMALL_LETTER_G = 103;
const LATIN_SMALL_LETTER_I = 105;
const LATIN_SMALL_LETTER_K = 107;
const LATIN_SMALL_LETTER_M = 109;
const LATIN_SMALL_LETTER_N = 110;
const LATIN_SMALL_LETTER_P = 112;
const LATIN_SMALL_LETTER_Q = 113;
const LATIN_SMALL_LETTER_R = 114;
const LATIN_SMALL_LETTER_S = 115;
const LATIN_SMALL_LETTER_T = 116;
const LATIN_SMALL_LETTER_U = 117;
const LATIN_SMALL_LETTER_V = 118;
const LATIN_SMALL_LETTER_W = 119;
const LATIN_SMALL_LETTER_X = 120;
const LATIN_SMALL_LETTER_Y = 121;
const LATIN_SMALL_LETTER_Z = 122;
const LEFT_SQUARE_BRACKET = 91;
const REVERSE_SOLIDUS = 92;
const RIGHT_SQUARE_BRACKET = 93;
const CIRCUMFLEX_ACCENT = 94;
const GRAVE_ACCENT = 96;
const LEFT_CURLY_BRACKET = 123;
const VERTICAL_LINE = 124;
const RIGHT_CURLY_BRACKET = 125;
const TILDE = 126;
const ZERO_WIDTH_NON_JOINER = 8204;
const ZERO_WIDTH_JOINER = 8205;
const LINE_SEPARATOR = 8232;
const PARAGRAPH_SEPARATOR = 8233;
const MIN_CODE_POINT = 0;
const MAX_CODE_POINT = 1114111;
function isLatinLetter(code) {
	return code >= LATIN_CAPITAL_LETTER_A && code <= LATIN_CAPITAL_LETTER_Z || code >= LATIN_SMALL_LETTER_A && code <= LATIN_SMALL_LETTER_Z;
}
function isDecimalDigit(code) {
	return code >= DIGIT_ZERO && code <= DIGIT_NINE;
}
function isOctalDigit(code) {
	return code >= DIGIT_ZERO && code <= DIGIT_SEVEN;
}
function isHexDigit(code) {
	return code >= DIGIT_ZERO && code <= DIGIT_NINE || code >= LATIN_CAPITAL_LETTER_A && code <= LATIN_CAPITAL_LETTER_F || code >= LATIN_SMALL_LETTER_A && code <= LATIN_SMALL_LETTER_F;
}
function isLineTerminator(code) {
	return code === LINE_FEED || code === CARRIAGE_RETURN || code === LINE_SEPARATOR || code === PARAGRAPH_SEPARATOR;
}
function isValidUnicode(code) {
	return code >= MIN_CODE_POINT && code <= MAX_CODE_POINT;
}
function digitToInt(code) {
	if (code >= LATIN_SMALL_LETTER_A && code <= LATIN_SMALL_LETTER_F) return code - LATIN_SMALL_LETTER_A + 10;
	if (code >= LATIN_CAPITAL_LETTER_A && code <= LATIN_CAPITAL_LETTER_F) return code - LATIN_CAPITAL_LETTER_A + 10;
	return code - DIGIT_ZERO;
}
function isLeadSurrogate(code) {
	return code >= 55296 && code <= 56319;
}
function isTrailSurrogate(code) {
	return code >= 56320 && code <= 57343;
}
function combineSurrogatePair(lead, trail) {
	return (lead - 55296) * 1024 + (trail - 56320) + 65536;
}
var GroupSpecifiersAsES2018 = class {
	constructor() {
		this.groupName = /* @__PURE__ */ new Set();
	}
	clear() {
		this.groupName.clear();
	}
	isEmpty() {
		return !this.groupName.size;
	}
	hasInPattern(name) {
		return this.groupName.has(name);
	}
	hasInScope(name) {
		return this.hasInPattern(name);
	}
	addToScope(name) {
		this.groupName.add(name);
	}
	enterDisjunction() {}
	enterAlternative() {}
	leaveDisjunction() {}
};
var BranchID = class BranchID {
	constructor(parent, base) {
		this.parent = parent;
		this.base = base !== null && base !== void 0 ? base : this;
	}
	separatedFrom(other) {
		var _a, _b;
		if (this.base === other.base && this !== other) return true;
		if (other.parent && this.separatedFrom(other.parent)) return true;
		return (_b = (_a = this.parent) === null || _a === void 0 ? void 0 : _a.separatedFrom(other)) !== null && _b !== void 0 ? _b : false;
	}
	child() {
		return new BranchID(this, null);
	}
	sibling() {
		return new BranchID(this.parent, this.base);
	}
};
var GroupSpecifiersAsES2025 = class {
	constructor() {
		this.branchID = new BranchID(null, null);
		this.groupNames = /* @__PURE__ */ new Map();
	}
	clear() {
		this.branchID = new BranchID(null, null);
		this.groupNames.clear();
	}
	isEmpty() {
		return !this.groupNames.size;
	}
	enterDisjunction() {
		this.branchID = this.branchID.child();
	}
	enterAlternative(index) {
		if (index === 0) return;
		this.branchID = this.branchID.sibling();
	}
	leaveDisjunction() {
		this.branchID = this.branchID.parent;
	}
	hasInPattern(name) {
		return this.groupNames.has(name);
	}
	hasInScope(name) {
		const branches = this.groupNames.get(name);
		if (!branches) return false;
		for (const branch of branches) if (!branch.separatedFrom(this.branchID)) return true;
		return false;
	}
	addToScope(name) {
		const branches = this.groupNames.get(name);
		if (branches) {
			branches.push(this.branchID);
			return;
		}
		this.groupNames.set(name, [this.branchID]);
	}
};
const legacyImpl = {
	at(s, end, i) {
		return i < end ? s.charCodeAt(i) : -1;
	},
	width(c) {
		return 1;
	}
};
const unicodeImpl = {
	at(s, end, i) {
		return i < end ? s.codePointAt(i) : -1;
	},
	width(c) {
		return c > 65535 ? 2 : 1;
	}
};
var Reader = class {
	constructor() {
		this._impl = legacyImpl;
		this._s = "";
		this._i = 0;
		this._end = 0;
		this._cp1 = -1;
		this._w1 = 1;
		this._cp2 = -1;
		this._w2 = 1;
		this._cp3 = -1;
		this._w3 = 1;
		this._cp4 = -1;
	}
	get source() {
		return this._s;
	}
	get index() {
		return this._i;
	}
	get currentCodePoint() {
		return this._cp1;
	}
	get nextCodePoint() {
		return this._cp2;
	}
	get nextCodePoint2() {
		return this._cp3;
	}
	get nextCodePoint3() {
		return this._cp4;
	}
	reset(source, start, end, uFlag) {
		this._impl = uFlag ? unicodeImpl : legacyImpl;
		this._s = source;
		this._end = end;
		this.rewind(start);
	}
	rewind(index) {
		const impl = this._impl;
		this._i = index;
		this._cp1 = impl.at(this._s, this._end, index);
		this._w1 = impl.width(this._cp1);
		this._cp2 = impl.at(this._s, this._end, index + this._w1);
		this._w2 = impl.width(this._cp2);
		this._cp3 = impl.at(this._s, this._end, index + this._w1 + this._w2);
		this._w3 = impl.width(this._cp3);
		this._cp4 = impl.at(this._s, this._end, index + this._w1 + this._w2 + this._w3);
	}
	advance() {
		if (this._cp1 !== -1) {
			const impl = this._impl;
			this._i += this._w1;
			this._cp1 = this._cp2;
			this._w1 = this._w2;
			this._cp2 = this._cp3;
			this._w2 = impl.width(this._cp2);
			this._cp3 = this._cp4;
			this._w3 = impl.width(this._cp3);
			this._cp4 = impl.at(this._s, this._end, this._i + this._w1 + this._w2 + this._w3);
		}
	}
	eat(cp) {
		if (this._cp1 === cp) {
			this.advance();
			return true;
		}
		return false;
	}
	eat2(cp1, cp2) {
		if (this._cp1 === cp1 && this._cp2 === cp2) {
			this.advance();
			this.advance();
			return true;
		}
		return false;
	}
	eat3(cp1, cp2, cp3) {
		if (this._cp1 === cp1 && this._cp2 === cp2 && this._cp3 === cp3) {
			this.advance();
			this.advance();
			this.advance();
			return true;
		}
		return false;
	}
};
var RegExpSyntaxError = class extends SyntaxError {
	constructor(message, index) {
		super(message);
		this.index = index;
	}
};
function newRegExpSyntaxError(srcCtx, flags, index, message) {
	let source = "";
	if (srcCtx.kind === "literal") {
		const literal = srcCtx.source.slice(srcCtx.start, srcCtx.end);
		if (literal) source = `: ${literal}`;
	} else if (srcCtx.kind === "pattern") source = `: /${srcCtx.source.slice(srcCtx.start, srcCtx.end)}/${`${flags.unicode ? "u" : ""}${flags.unicodeSets ? "v" : ""}`}`;
	return new RegExpSyntaxError(`Invalid regular expression${source}: ${message}`, index);
}
const SYNTAX_CHARACTER = /* @__PURE__ */ new Set([
	CIRCUMFLEX_ACCENT,
	DOLLAR_SIGN,
	REVERSE_SOLIDUS,
	FULL_STOP,
	ASTERISK,
	PLUS_SIGN,
	QUESTION_MARK,
	LEFT_PARENTHESIS,
	RIGHT_PARENTHESIS,
	LEFT_SQUARE_BRACKET,
	RIGHT_SQUARE_BRACKET,
	LEFT_CURLY_BRACKET,
	RIGHT_CURLY_BRACKET,
	VERTICAL_LINE
]);
const CLASS_SET_RESERVED_DOUBLE_PUNCTUATOR_CHARACTER = /* @__PURE__ */ new Set([
	AMPERSAND,
	EXCLAMATION_MARK,
	NUMBER_SIGN,
	DOLLAR_SIGN,
	PERCENT_SIGN,
	ASTERISK,
	PLUS_SIGN,
	COMMA,
	FULL_STOP,
	COLON,
	SEMICOLON,
	LESS_THAN_SIGN,
	EQUALS_SIGN,
	GREATER_THAN_SIGN,
	QUESTION_MARK,
	COMMERCIAL_AT,
	CIRCUMFLEX_ACCENT,
	GRAVE_ACCENT,
	TILDE
]);
const CLASS_SET_SYNTAX_CHARACTER = /* @__PURE__ */ new Set([
	LEFT_PARENTHESIS,
	RIGHT_PARENTHESIS,
	LEFT_SQUARE_BRACKET,
	RIGHT_SQUARE_BRACKET,
	LEFT_CURLY_BRACKET,
	RIGHT_CURLY_BRACKET,
	SOLIDUS,
	HYPHEN_MINUS,
	REVERSE_SOLIDUS,
	VERTICAL_LINE
]);
const CLASS_SET_RESERVED_PUNCTUATOR = /* @__PURE__ */ new Set([
	AMPERSAND,
	HYPHEN_MINUS,
	EXCLAMATION_MARK,
	NUMBER_SIGN,
	PERCENT_SIGN,
	COMMA,
	COLON,
	SEMICOLON,
	LESS_THAN_SIGN,
	EQUALS_SIGN,
	GREATER_THAN_SIGN,
	COMMERCIAL_AT,
	GRAVE_ACCENT,
	TILDE
]);
const FLAG_PROP_TO_CODEPOINT = {
	global: LATIN_SMALL_LETTER_G,
	ignoreCase: LATIN_SMALL_LETTER_I,
	multiline: LATIN_SMALL_LETTER_M,
	unicode: LATIN_SMALL_LETTER_U,
	sticky: LATIN_SMALL_LETTER_Y,
	dotAll: LATIN_SMALL_LETTER_S,
	hasIndices: LATIN_SMALL_LETTER_D,
	unicodeSets: LATIN_SMALL_LETTER_V
};
const FLAG_CODEPOINT_TO_PROP = Object.fromEntries(Object.entries(FLAG_PROP_TO_CODEPOINT).map(([k, v]) => [v, k]));
function isSyntaxCharacter(cp) {
	return SYNTAX_CHARACTER.has(cp);
}
function isClassSetReservedDoublePunctuatorCharacter(cp) {
	return CLASS_SET_RESERVED_DOUBLE_PUNCTUATOR_CHARACTER.has(cp);
}
function isClassSetSyntaxCharacter(cp) {
	return CLASS_SET_SYNTAX_CHARACTER.has(cp);
}
function isClassSetReservedPunctuator(cp) {
	return CLASS_SET_RESERVED_PUNCTUATOR.has(cp);
}
function isIdentifierStartChar(cp) {
	return isIdStart(cp) || cp === DOLLAR_SIGN || cp === LOW_LINE;
}
function isIdentifierPartChar(cp) {
	return isIdContinue(cp) || cp === DOLLAR_SIGN || cp === ZERO_WIDTH_NON_JOINER || cp === ZERO_WIDTH_JOINER;
}
function isUnicodePropertyNameCharacter(cp) {
	return isLatinLetter(cp) || cp === LOW_LINE;
}
function isUnicodePropertyValueCharacter(cp) {
	return isUnicodePropertyNameCharacter(cp) || isDecimalDigit(cp);
}
function isRegularExpressionModifier(ch) {
	return ch === LATIN_SMALL_LETTER_I || ch === LATIN_SMALL_LETTER_M || ch === LATIN_SMALL_LETTER_S;
}
var RegExpValidator = class {
	constructor(options) {
		this._reader = new Reader();
		this._unicodeMode = false;
		this._unicodeSetsMode = false;
		this._nFlag = false;
		this._lastIntValue = 0;
		this._lastRange = {
			min: 0,
			max: Number.POSITIVE_INFINITY
		};
		this._lastStrValue = "";
		this._lastAssertionIsQuantifiable = false;
		this._numCapturingParens = 0;
		this._backreferenceNames = /* @__PURE__ */ new Set();
		this._srcCtx = null;
		this._options = options !== null && options !== void 0 ? options : {};
		this._groupSpecifiers = this.ecmaVersion >= 2025 ? new GroupSpecifiersAsES2025() : new GroupSpecifiersAsES2018();
	}
	validateLiteral(source, start = 0, end = source.length) {
		this._srcCtx = {
			source,
			start,
			end,
			kind: "literal"
		};
		this._unicodeSetsMode = this._unicodeMode = this._nFlag = false;
		this.reset(source, start, end);
		this.onLiteralEnter(start);
		if (this.eat(SOLIDUS) && this.eatRegExpBody() && this.eat(SOLIDUS)) {
			const flagStart = this.index;
			const unicode = source.includes("u", flagStart);
			const unicodeSets = source.includes("v", flagStart);
			this.validateFlagsInternal(source, flagStart, end);
			this.validatePatternInternal(source, start + 1, flagStart - 1, {
				unicode,
				unicodeSets
			});
		} else if (start >= end) this.raise("Empty");
		else {
			const c = String.fromCodePoint(this.currentCodePoint);
			this.raise(`Unexpected character '${c}'`);
		}
		this.onLiteralLeave(start, end);
	}
	validateFlags(source, start = 0, end = source.length) {
		this._srcCtx = {
			source,
			start,
			end,
			kind: "flags"
		};
		this.validateFlagsInternal(source, start, end);
	}
	validatePattern(source, start = 0, end = source.length, uFlagOrFlags = void 0) {
		this._srcCtx = {
			source,
			start,
			end,
			kind: "pattern"
		};
		this.validatePatternInternal(source, start, end, uFlagOrFlags);
	}
	validatePatternInternal(source, start = 0, end = source.length, uFlagOrFlags = void 0) {
		const mode = this._parseFlagsOptionToMode(uFlagOrFlags, end);
		this._unicodeMode = mode.unicodeMode;
		this._nFlag = mode.nFlag;
		this._unicodeSetsMode = mode.unicodeSetsMode;
		this.reset(source, start, end);
		this.consumePattern();
		if (!this._nFlag && this.ecmaVersion >= 2018 && !this._groupSpecifiers.isEmpty()) {
			this._nFlag = true;
			this.rewind(start);
			this.consumePattern();
		}
	}
	validateFlagsInternal(source, start, end) {
		const flags = this.parseFlags(source, start, end);
		this.onRegExpFlags(start, end, flags);
	}
	_parseFlagsOptionToMode(uFlagOrFlags, sourceEnd) {
		let unicode = false;
		let unicodeSets = false;
		if (uFlagOrFlags && this.ecmaVersion >= 2015) {
			if (typeof uFlagOrFlags === "object") {
				unicode = Boolean(uFlagOrFlags.unicode);
				if (this.ecmaVersion >= 2024) unicodeSets = Boolean(uFlagOrFlags.unicodeSets);
			} else unicode = uFlagOrFlags;
		}
		if (unicode && unicodeSets) this.raise("Invalid regular expression flags", {
			index: sourceEnd + 1,
			unicode,
			unicodeSets
		});
		return {
			unicodeMode: unicode || unicodeSets,
			nFlag: unicode && this.ecmaVersion >= 2018 || unicodeSets || Boolean(this._options.strict && this.ecmaVersion >= 2023),
			unicodeSetsMode: unicodeSets
		};
	}
	get strict() {
		return Boolean(this._options.strict) || this._unicodeMode;
	}
	get ecmaVersion() {
		var _a;
		return (_a = this._options.ecmaVersion) !== null && _a !== void 0 ? _a : latestEcmaVersion;
	}
	onLiteralEnter(start) {
		if (this._options.onLiteralEnter) this._options.onLiteralEnter(start);
	}
	onLiteralLeave(start, end) {
		if (this._options.onLiteralLeave) this._options.onLiteralLeave(start, end);
	}
	onRegExpFlags(start, end, flags) {
		if (this._options.onRegExpFlags) this._options.onRegExpFlags(start, end, flags);
		if (this._options.onFlags) this._options.onFlags(start, end, flags.global, flags.ignoreCase, flags.multiline, flags.unicode, flags.sticky, flags.dotAll, flags.hasIndices);
	}
	onPatternEnter(start) {
		if (this._options.onPatternEnter) this._options.onPatternEnter(start);
	}
	onPatternLeave(start, end) {
		if (this._options.onPatternLeave) this._options.onPatternLeave(start, end);
	}
	onDisjunctionEnter(start) {
		if (this._options.onDisjunctionEnter) this._options.onDisjunctionEnter(start);
	}
	onDisjunctionLeave(start, end) {
		if (this._options.onDisjunctionLeave) this._options.onDisjunctionLeave(start, end);
	}
	onAlternativeEnter(start, index) {
		if (this._options.onAlternativeEnter) this._options.onAlternativeEnter(start, index);
	}
	onAlternativeLeave(start, end, index) {
		if (this._options.onAlternativeLeave) this._options.onAlternativeLeave(start, end, index);
	}
	onGroupEnter(start) {
		if (this._options.onGroupEnter) this._options.onGroupEnter(start);
	}
	onGroupLeave(start, end) {
		if (this._options.onGroupLeave) this._options.onGroupLeave(start, end);
	}
	onModifiersEnter(start) {
		if (this._options.onModifiersEnter) this._options.onModifiersEnter(start);
	}
	onModifiersLeave(start, end) {
		if (this._options.onModifiersLeave) this._options.onModifiersLeave(start, end);
	}
	onAddModifiers(start, end, flags) {
		if (this._options.onAddModifiers) this._options.onAddModifiers(start, end, flags);
	}
	onRemoveModifiers(start, end, flags) {
		if (this._options.onRemoveModifiers) this._options.onRemoveModifiers(start, end, flags);
	}
	onCapturingGroupEnter(start, name) {
		if (this._options.onCapturingGroupEnter) this._options.onCapturingGroupEnter(start, name);
	}
	onCapturingGroupLeave(start, end, name) {
		if (this._options.onCapturingGroupLeave) this._options.onCapturingGroupLeave(start, end, name);
	}
	onQuantifier(start, end, min, max, greedy) {
		if (this._options.onQuantifier) this._options.onQuantifier(start, end, min, max, greedy);
	}
	onLookaroundAssertionEnter(start, kind, negate) {
		if (this._options.onLookaroundAssertionEnter) this._options.onLookaroundAssertionEnter(start, kind, negate);
	}
	onLookaroundAssertionLeave(start, end, kind, negate) {
		if (this._options.onLookaroundAssertionLeave) this._options.onLookaroundAssertionLeave(start, end, kind, negate);
	}
	onEdgeAssertion(start, end, kind) {
		if (this._options.onEdgeAssertion) this._options.onEdgeAssertion(start, end, kind);
	}
	onWordBoundaryAssertion(start, end, kind, negate) {
		if (this._options.onWordBoundaryAssertion) this._options.onWordBoundaryAssertion(start, end, kind, negate);
	}
	onAnyCharacterSet(start, end, kind) {
		if (this._options.onAnyCharacterSet) this._options.onAnyCharacterSet(start, end, kind);
	}
	onEscapeCharacterSet(start, end, kind, negate) {
		if (this._options.onEscapeCharacterSet) this._options.onEscapeCharacterSet(start, end, kind, negate);
	}
	onUnicodePropertyCharacterSet(start, end, kind, key, value, negate, strings) {
		if (this._options.onUnicodePropertyCharacterSet) this._options.onUnicodePropertyCharacterSet(start, end, kind, key, value, negate, strings);
	}
	onCharacter(start, end, value) {
		if (this._options.onCharacter) this._options.onCharacter(start, end, value);
	}
	onBackreference(start, end, ref) {
		if (this._options.onBackreference) this._options.onBackreference(start, end, ref);
	}
	onCharacterClassEnter(start, negate, unicodeSets) {
		if (this._options.onCharacterClassEnter) this._options.onCharacterClassEnter(start, negate, unicodeSets);
	}
	onCharacterClassLeave(start, end, negate) {
		if (this._options.onCharacterClassLeave) this._options.onCharacterClassLeave(start, end, negate);
	}
	onCharacterClassRange(start, end, min, max) {
		if (this._options.onCharacterClassRange) this._options.onCharacterClassRange(start, end, min, max);
	}
	onClassIntersection(start, end) {
		if (this._options.onClassIntersection) this._options.onClassIntersection(start, end);
	}
	onClassSubtraction(start, end) {
		if (this._options.onClassSubtraction) this._options.onClassSubtraction(start, end);
	}
	onClassStringDisjunctionEnter(start) {
		if (this._options.onClassStringDisjunctionEnter) this._options.onClassStringDisjunctionEnter(start);
	}
	onClassStringDisjunctionLeave(start, end) {
		if (this._options.onClassStringDisjunctionLeave) this._options.onClassStringDisjunctionLeave(start, end);
	}
	onStringAlternativeEnter(start, index) {
		if (this._options.onStringAlternativeEnter) this._options.onStringAlternativeEnter(start, index);
	}
	onStringAlternativeLeave(start, end, index) {
		if (this._options.onStringAlternativeLeave) this._options.onStringAlternativeLeave(start, end, index);
	}
	get index() {
		return this._reader.index;
	}
	get currentCodePoint() {
		return this._reader.currentCodePoint;
	}
	get nextCodePoint() {
		return this._reader.nextCodePoint;
	}
	get nextCodePoint2() {
		return this._reader.nextCodePoint2;
	}
	get nextCodePoint3() {
		return this._reader.nextCodePoint3;
	}
	reset(source, start, end) {
		this._reader.reset(source, start, end, this._unicodeMode);
	}
	rewind(index) {
		this._reader.rewind(index);
	}
	advance() {
		this._reader.advance();
	}
	eat(cp) {
		return this._reader.eat(cp);
	}
	eat2(cp1, cp2) {
		return this._reader.eat2(cp1, cp2);
	}
	eat3(cp1, cp2, cp3) {
		return this._reader.eat3(cp1, cp2, cp3);
	}
	raise(message, context) {
		var _a, _b, _c;
		throw newRegExpSyntaxError(this._srcCtx, {
			unicode: (_a = context === null || context === void 0 ? void 0 : context.unicode) !== null && _a !== void 0 ? _a : this._unicodeMode && !this._unicodeSetsMode,
			unicodeSets: (_b = context === null || context === void 0 ? void 0 : context.unicodeSets) !== null && _b !== void 0 ? _b : this._unicodeSetsMode
		}, (_c = context === null || context === void 0 ? void 0 : context.index) !== null && _c !== void 0 ? _c : this.index, message);
	}
	eatRegExpBody() {
		const start = this.index;
		let inClass = false;
		let escaped = false;
		for (;;) {
			const cp = this.currentCodePoint;
			if (cp === -1 || isLineTerminator(cp)) {
				const kind = inClass ? "character class" : "regular expression";
				this.raise(`Unterminated ${kind}`);
			}
			if (escaped) escaped = false;
			else if (cp === REVERSE_SOLIDUS) escaped = true;
			else if (cp === LEFT_SQUARE_BRACKET) inClass = true;
			else if (cp === RIGHT_SQUARE_BRACKET) inClass = false;
			else if (cp === SOLIDUS && !inClass || cp === ASTERISK && this.index === start) break;
			this.advance();
		}
		return this.index !== start;
	}
	consumePattern() {
		const start = this.index;
		this._numCapturingParens = this.countCapturingParens();
		this._groupSpecifiers.clear();
		this._backreferenceNames.clear();
		this.onPatternEnter(start);
		this.consumeDisjunction();
		const cp = this.currentCodePoint;
		if (this.currentCodePoint !== -1) {
			if (cp === RIGHT_PARENTHESIS) this.raise("Unmatched ')'");
			if (cp === REVERSE_SOLIDUS) this.raise("\\ at end of pattern");
			if (cp === RIGHT_SQUARE_BRACKET || cp === RIGHT_CURLY_BRACKET) this.raise("Lone quantifier brackets");
			const c = String.fromCodePoint(cp);
			this.raise(`Unexpected character '${c}'`);
		}
		for (const name of this._backreferenceNames) if (!this._groupSpecifiers.hasInPattern(name)) this.raise("Invalid named capture referenced");
		this.onPatternLeave(start, this.index);
	}
	countCapturingParens() {
		const start = this.index;
		let inClass = false;
		let escaped = false;
		let count = 0;
		let cp = 0;
		while ((cp = this.currentCodePoint) !== -1) {
			if (escaped) escaped = false;
			else if (cp === REVERSE_SOLIDUS) escaped = true;
			else if (cp === LEFT_SQUARE_BRACKET) inClass = true;
			else if (cp === RIGHT_SQUARE_BRACKET) inClass = false;
			else if (cp === LEFT_PARENTHESIS && !inClass && (this.nextCodePoint !== QUESTION_MARK || this.nextCodePoint2 === LESS_THAN_SIGN && this.nextCodePoint3 !== EQUALS_SIGN && this.nextCodePoint3 !== EXCLAMATION_MARK)) count += 1;
			this.advance();
		}
		this.rewind(start);
		return count;
	}
	consumeDisjunction() {
		const start = this.index;
		let i = 0;
		this._groupSpecifiers.enterDisjunction();
		this.onDisjunctionEnter(start);
		do
			this.consumeAlternative(i++);
		while (this.eat(VERTICAL_LINE));
		if (this.consumeQuantifier(true)) this.raise("Nothing to repeat");
		if (this.eat(LEFT_CURLY_BRACKET)) this.raise("Lone quantifier brackets");
		this.onDisjunctionLeave(start, this.index);
		this._groupSpecifiers.leaveDisjunction();
	}
	consumeAlternative(i) {
		const start = this.index;
		this._groupSpecifiers.enterAlternative(i);
		this.onAlternativeEnter(start, i);
		while (this.currentCodePoint !== -1 && this.consumeTerm());
		this.onAlternativeLeave(start, this.index, i);
	}
	consumeTerm() {
		if (this._unicodeMode || this.strict) return this.consumeAssertion() || this.consumeAtom() && this.consumeOptionalQuantifier();
		return this.consumeAssertion() && (!this._lastAssertionIsQuantifiable || this.consumeOptionalQuantifier()) || this.consumeExtendedAtom() && this.consumeOptionalQuantifier();
	}
	consumeOptionalQuantifier() {
		this.consumeQuantifier();
		return true;
	}
	consumeAssertion() {
		const start = this.index;
		this._lastAssertionIsQuantifiable = false;
		if (this.eat(CIRCUMFLEX_ACCENT)) {
			this.onEdgeAssertion(start, this.index, "start");
			return true;
		}
		if (this.eat(DOLLAR_SIGN)) {
			this.onEdgeAssertion(start, this.index, "end");
			return true;
		}
		if (this.eat2(REVERSE_SOLIDUS, LATIN_CAPITAL_LETTER_B)) {
			this.onWordBoundaryAssertion(start, this.index, "word", true);
			return true;
		}
		if (this.eat2(REVERSE_SOLIDUS, LATIN_SMALL_LETTER_B)) {
			this.onWordBoundaryAssertion(start, this.index, "word", false);
			return true;
		}
		if (this.eat2(LEFT_PARENTHESIS, QUESTION_MARK)) {
			const lookbehind = this.ecmaVersion >= 2018 && this.eat(LESS_THAN_SIGN);
			let negate = false;
			if (this.eat(EQUALS_SIGN) || (negate = this.eat(EXCLAMATION_MARK))) {
				const kind = lookbehind ? "lookbehind" : "lookahead";
				this.onLookaroundAssertionEnter(start, kind, negate);
				this.consumeDisjunction();
				if (!this.eat(RIGHT_PARENTHESIS)) this.raise("Unterminated group");
				this._lastAssertionIsQuantifiable = !lookbehind && !this.strict;
				this.onLookaroundAssertionLeave(start, this.index, kind, negate);
				return true;
			}
			this.rewind(start);
		}
		return false;
	}
	consumeQuantifier(noConsume = false) {
		const start = this.index;
		let min = 0;
		let max = 0;
		let greedy = false;
		if (this.eat(ASTERISK)) {
			min = 0;
			max = Number.POSITIVE_INFINITY;
		} else if (this.eat(PLUS_SIGN)) {
			min = 1;
			max = Number.POSITIVE_INFINITY;
		} else if (this.eat(QUESTION_MARK)) {
			min = 0;
			max = 1;
		} else if (this.eatBracedQuantifier(noConsume)) ({min, max} = this._lastRange);
		else return false;
		greedy = !this.eat(QUESTION_MARK);
		if (!noConsume) this.onQuantifier(start, this.index, min, max, greedy);
		return true;
	}
	eatBracedQuantifier(noError) {
		const start = this.index;
		if (this.eat(LEFT_CURLY_BRACKET)) {
			if (this.eatDecimalDigits()) {
				const min = this._lastIntValue;
				let max = min;
				if (this.eat(COMMA)) max = this.eatDecimalDigits() ? this._lastIntValue : Number.POSITIVE_INFINITY;
				if (this.eat(RIGHT_CURLY_BRACKET)) {
					if (!noError && max < min) this.raise("numbers out of order in {} quantifier");
					this._lastRange = {
						min,
						max
					};
					return true;
				}
			}
			if (!noError && (this._unicodeMode || this.strict)) this.raise("Incomplete quantifier");
			this.rewind(start);
		}
		return false;
	}
	consumeAtom() {
		return this.consumePatternCharacter() || this.consumeDot() || this.consumeReverseSolidusAtomEscape() || Boolean(this.consumeCharacterClass()) || this.consumeCapturingGroup() || this.consumeUncapturingGroup();
	}
	consumeDot() {
		if (this.eat(FULL_STOP)) {
			this.onAnyCharacterSet(this.index - 1, this.index, "any");
			return true;
		}
		return false;
	}
	consumeReverseSolidusAtomEscape() {
		const start = this.index;
		if (this.eat(REVERSE_SOLIDUS)) {
			if (this.consumeAtomEscape()) return true;
			this.rewind(start);
		}
		return false;
	}
	consumeUncapturingGroup() {
		const start = this.index;
		if (this.eat2(LEFT_PARENTHESIS, QUESTION_MARK)) {
			this.onGroupEnter(start);
			if (this.ecmaVersion >= 2025) this.consumeModifiers();
			if (!this.eat(COLON)) {
				this.rewind(start + 1);
				this.raise("Invalid group");
			}
			this.consumeDisjunction();
			if (!this.eat(RIGHT_PARENTHESIS)) this.raise("Unterminated group");
			this.onGroupLeave(start, this.index);
			return true;
		}
		return false;
	}
	consumeModifiers() {
		const start = this.index;
		const hasAddModifiers = this.eatModifiers();
		const addModifiersEnd = this.index;
		const hasHyphen = this.eat(HYPHEN_MINUS);
		if (!hasAddModifiers && !hasHyphen) return false;
		this.onModifiersEnter(start);
		const addModifiers = this.parseModifiers(start, addModifiersEnd);
		this.onAddModifiers(start, addModifiersEnd, addModifiers);
		if (hasHyphen) {
			const modifiersStart = this.index;
			if (!this.eatModifiers() && !hasAddModifiers && this.currentCodePoint === COLON) this.raise("Invalid empty flags");
			const modifiers = this.parseModifiers(modifiersStart, this.index);
			for (const [flagName] of Object.entries(modifiers).filter(([, enable]) => enable)) if (addModifiers[flagName]) this.raise(`Duplicated flag '${String.fromCodePoint(FLAG_PROP_TO_CODEPOINT[flagName])}'`);
			this.onRemoveModifiers(modifiersStart, this.index, modifiers);
		}
		this.onModifiersLeave(start, this.index);
		return true;
	}
	consumeCapturingGroup() {
		const start = this.index;
		if (this.eat(LEFT_PARENTHESIS)) {
			let name = null;
			if (this.ecmaVersion >= 2018) {
				if (this.consumeGroupSpecifier()) name = this._lastStrValue;
				else if (this.currentCodePoint === QUESTION_MARK) {
					this.rewind(start);
					return false;
				}
			} else if (this.currentCodePoint === QUESTION_MARK) {
				this.rewind(start);
				return false;
			}
			this.onCapturingGroupEnter(start, name);
			this.consumeDisjunction();
			if (!this.eat(RIGHT_PARENTHESIS)) this.raise("Unterminated group");
			this.onCapturingGroupLeave(start, this.index, name);
			return true;
		}
		return false;
	}
	consumeExtendedAtom() {
		return this.consumeDot() || this.consumeReverseSolidusAtomEscape() || this.consumeReverseSolidusFollowedByC() || Boolean(this.consumeCharacterClass()) || this.consumeCapturingGroup() || this.consumeUncapturingGroup() || this.consumeInvalidBracedQuantifier() || this.consumeExtendedPatternCharacter();
	}
	consumeReverseSolidusFollowedByC() {
		const start = this.index;
		if (this.currentCodePoint === REVERSE_SOLIDUS && this.nextCodePoint === LATIN_SMALL_LETTER_C) {
			this._lastIntValue = this.currentCodePoint;
			this.advance();
			this.onCharacter(start, this.index, REVERSE_SOLIDUS);
			return true;
		}
		return false;
	}
	consumeInvalidBracedQuantifier() {
		if (this.eatBracedQuantifier(true)) this.raise("Nothing to repeat");
		return false;
	}
	consumePatternCharacter() {
		const start = this.index;
		const cp = this.currentCodePoint;
		if (cp !== -1 && !isSyntaxCharacter(cp)) {
			this.advance();
			this.onCharacter(start, this.index, cp);
			return true;
		}
		return false;
	}
	consumeExtendedPatternCharacter() {
		const start = this.index;
		const cp = this.currentCodePoint;
		if (cp !== -1 && cp !== CIRCUMFLEX_ACCENT && cp !== DOLLAR_SIGN && cp !== REVERSE_SOLIDUS && cp !== FULL_STOP && cp !== ASTERISK && cp !== PLUS_SIGN && cp !== QUESTION_MARK && cp !== LEFT_PARENTHESIS && cp !== RIGHT_PARENTHESIS && cp !== LEFT_SQUARE_BRACKET && cp !== VERTICAL_LINE) {
			this.advance();
			this.onCharacter(start, this.index, cp);
			return true;
		}
		return false;
	}
	consumeGroupSpecifier() {
		const start = this.index;
		if (this.eat(QUESTION_MARK)) {
			if (this.eatGroupName()) {
				if (!this._groupSpecifiers.hasInScope(this._lastStrValue)) {
					this._groupSpecifiers.addToScope(this._lastStrValue);
					return true;
				}
				this.raise("Duplicate capture group name");
			}
			this.rewind(start);
		}
		return false;
	}
	consumeAtomEscape() {
		if (this.consumeBackreference() || this.consumeCharacterClassEscape() || this.consumeCharacterEscape() || this._nFlag && this.consumeKGroupName()) return true;
		if (this.strict || this._unicodeMode) this.raise("Invalid escape");
		return false;
	}
	consumeBackreference() {
		const start = this.index;
		if (this.eatDecimalEscape()) {
			const n = this._lastIntValue;
			if (n <= this._numCapturingParens) {
				this.onBackreference(start - 1, this.index, n);
				return true;
			}
			if (this.strict || this._unicodeMode) this.raise("Invalid escape");
			this.rewind(start);
		}
		return false;
	}
	consumeCharacterClassEscape() {
		var _a;
		const start = this.index;
		if (this.eat(LATIN_SMALL_LETTER_D)) {
			this._lastIntValue = -1;
			this.onEscapeCharacterSet(start - 1, this.index, "digit", false);
			return {};
		}
		if (this.eat(LATIN_CAPITAL_LETTER_D)) {
			this._lastIntValue = -1;
			this.onEscapeCharacterSet(start - 1, this.index, "digit", true);
			return {};
		}
		if (this.eat(LATIN_SMALL_LETTER_S)) {
			this._lastIntValue = -1;
			this.onEscapeCharacterSet(start - 1, this.index, "space", false);
			return {};
		}
		if (this.eat(LATIN_CAPITAL_LETTER_S)) {
			this._lastIntValue = -1;
			this.onEscapeCharacterSet(start - 1, this.index, "space", true);
			return {};
		}
		if (this.eat(LATIN_SMALL_LETTER_W)) {
			this._lastIntValue = -1;
			this.onEscapeCharacterSet(start - 1, this.index, "word", false);
			return {};
		}
		if (this.eat(LATIN_CAPITAL_LETTER_W)) {
			this._lastIntValue = -1;
			this.onEscapeCharacterSet(start - 1, this.index, "word", true);
			return {};
		}
		let negate = false;
		if (this._unicodeMode && this.ecmaVersion >= 2018 && (this.eat(LATIN_SMALL_LETTER_P) || (negate = this.eat(LATIN_CAPITAL_LETTER_P)))) {
			this._lastIntValue = -1;
			let result = null;
			if (this.eat(LEFT_CURLY_BRACKET) && (result = this.eatUnicodePropertyValueExpression()) && this.eat(RIGHT_CURLY_BRACKET)) {
				if (negate && result.strings) this.raise("Invalid property name");
				this.onUnicodePropertyCharacterSet(start - 1, this.index, "property", result.key, result.value, negate, (_a = result.strings) !== null && _a !== void 0 ? _a : false);
				return { mayContainStrings: result.strings };
			}
			this.raise("Invalid property name");
		}
		return null;
	}
	consumeCharacterEscape() {
		const start = this.index;
		if (this.eatControlEscape() || this.eatCControlLetter() || this.eatZero() || this.eatHexEscapeSequence() || this.eatRegExpUnicodeEscapeSequence() || !this.strict && !this._unicodeMode && this.eatLegacyOctalEscapeSequence() || this.eatIdentityEscape()) {
			this.onCharacter(start - 1, this.index, this._lastIntValue);
			return true;
		}
		return false;
	}
	consumeKGroupName() {
		const start = this.index;
		if (this.eat(LATIN_SMALL_LETTER_K)) {
			if (this.eatGroupName()) {
				const groupName = this._lastStrValue;
				this._backreferenceNames.add(groupName);
				this.onBackreference(start - 1, this.index, groupName);
				return true;
			}
			this.raise("Invalid named reference");
		}
		return false;
	}
	consumeCharacterClass() {
		const start = this.index;
		if (this.eat(LEFT_SQUARE_BRACKET)) {
			const negate = this.eat(CIRCUMFLEX_ACCENT);
			this.onCharacterClassEnter(start, negate, this._unicodeSetsMode);
			const result = this.consumeClassContents();
			if (!this.eat(RIGHT_SQUARE_BRACKET)) {
				if (this.currentCodePoint === -1) this.raise("Unterminated character class");
				this.raise("Invalid character in character class");
			}
			if (negate && result.mayContainStrings) this.raise("Negated character class may contain strings");
			this.onCharacterClassLeave(start, this.index, negate);
			return result;
		}
		return null;
	}
	consumeClassContents() {
		if (this._unicodeSetsMode) {
			if (this.currentCodePoint === RIGHT_SQUARE_BRACKET) return {};
			return this.consumeClassSetExpression();
		}
		const strict = this.strict || this._unicodeMode;
		for (;;) {
			const rangeStart = this.index;
			if (!this.consumeClassAtom()) break;
			const min = this._lastIntValue;
			if (!this.eat(HYPHEN_MINUS)) continue;
			this.onCharacter(this.index - 1, this.index, HYPHEN_MINUS);
			if (!this.consumeClassAtom()) break;
			const max = this._lastIntValue;
			if (min === -1 || max === -1) {
				if (strict) this.raise("Invalid character class");
				continue;
			}
			if (min > max) this.raise("Range out of order in character class");
			this.onCharacterClassRange(rangeStart, this.index, min, max);
		}
		return {};
	}
	consumeClassAtom() {
		const start = this.index;
		const cp = this.currentCodePoint;
		if (cp !== -1 && cp !== REVERSE_SOLIDUS && cp !== RIGHT_SQUARE_BRACKET) {
			this.advance();
			this._lastIntValue = cp;
			this.onCharacter(start, this.index, this._lastIntValue);
			return true;
		}
		if (this.eat(REVERSE_SOLIDUS)) {
			if (this.consumeClassEscape()) return true;
			if (!this.strict && this.currentCodePoint === LATIN_SMALL_LETTER_C) {
				this._lastIntValue = REVERSE_SOLIDUS;
				this.onCharacter(start, this.index, this._lastIntValue);
				return true;
			}
			if (this.strict || this._unicodeMode) this.raise("Invalid escape");
			this.rewind(start);
		}
		return false;
	}
	consumeClassEscape() {
		const start = this.index;
		if (this.eat(LATIN_SMALL_LETTER_B)) {
			this._lastIntValue = BACKSPACE;
			this.onCharacter(start - 1, this.index, this._lastIntValue);
			return true;
		}
		if (this._unicodeMode && this.eat(HYPHEN_MINUS)) {
			this._lastIntValue = HYPHEN_MINUS;
			this.onCharacter(start - 1, this.index, this._lastIntValue);
			return true;
		}
		let cp = 0;
		if (!this.strict && !this._unicodeMode && this.currentCodePoint === LATIN_SMALL_LETTER_C && (isDecimalDigit(cp = this.nextCodePoint) || cp === LOW_LINE)) {
			this.advance();
			this.advance();
			this._lastIntValue = cp % 32;
			this.onCharacter(start - 1, this.index, this._lastIntValue);
			return true;
		}
		return Boolean(this.consumeCharacterClassEscape()) || this.consumeCharacterEscape();
	}
	consumeClassSetExpression() {
		const start = this.index;
		let mayContainStrings = false;
		let result = null;
		if (this.consumeClassSetCharacter()) {
			if (this.consumeClassSetRangeFromOperator(start)) {
				this.consumeClassUnionRight({});
				return {};
			}
			mayContainStrings = false;
		} else if (result = this.consumeClassSetOperand()) mayContainStrings = result.mayContainStrings;
		else {
			const cp = this.currentCodePoint;
			if (cp === REVERSE_SOLIDUS) {
				this.advance();
				this.raise("Invalid escape");
			}
			if (cp === this.nextCodePoint && isClassSetReservedDoublePunctuatorCharacter(cp)) this.raise("Invalid set operation in character class");
			this.raise("Invalid character in character class");
		}
		if (this.eat2(AMPERSAND, AMPERSAND)) {
			while (this.currentCodePoint !== AMPERSAND && (result = this.consumeClassSetOperand())) {
				this.onClassIntersection(start, this.index);
				if (!result.mayContainStrings) mayContainStrings = false;
				if (this.eat2(AMPERSAND, AMPERSAND)) continue;
				return { mayContainStrings };
			}
			this.raise("Invalid character in character class");
		}
		if (this.eat2(HYPHEN_MINUS, HYPHEN_MINUS)) {
			while (this.consumeClassSetOperand()) {
				this.onClassSubtraction(start, this.index);
				if (this.eat2(HYPHEN_MINUS, HYPHEN_MINUS)) continue;
				return { mayContainStrings };
			}
			this.raise("Invalid character in character class");
		}
		return this.consumeClassUnionRight({ mayContainStrings });
	}
	consumeClassUnionRight(leftResult) {
		let mayContainStrings = leftResult.mayContainStrings;
		for (;;) {
			const start = this.index;
			if (this.consumeClassSetCharacter()) {
				this.consumeClassSetRangeFromOperator(start);
				continue;
			}
			const result = this.consumeClassSetOperand();
			if (result) {
				if (result.mayContainStrings) mayContainStrings = true;
				continue;
			}
			break;
		}
		return { mayContainStrings };
	}
	consumeClassSetRangeFromOperator(start) {
		const currentStart = this.index;
		const min = this._lastIntValue;
		if (this.eat(HYPHEN_MINUS)) {
			if (this.consumeClassSetCharacter()) {
				const max = this._lastIntValue;
				if (min === -1 || max === -1) this.raise("Invalid character class");
				if (min > max) this.raise("Range out of order in character class");
				this.onCharacterClassRange(start, this.index, min, max);
				return true;
			}
			this.rewind(currentStart);
		}
		return false;
	}
	consumeClassSetOperand() {
		let result = null;
		if (result = this.consumeNestedClass()) return result;
		if (result = this.consumeClassStringDisjunction()) return result;
		if (this.consumeClassSetCharacter()) return {};
		return null;
	}
	consumeNestedClass() {
		const start = this.index;
		if (this.eat(LEFT_SQUARE_BRACKET)) {
			const negate = this.eat(CIRCUMFLEX_ACCENT);
			this.onCharacterClassEnter(start, negate, true);
			const result = this.consumeClassContents();
			if (!this.eat(RIGHT_SQUARE_BRACKET)) this.raise("Unterminated character class");
			if (negate && result.mayContainStrings) this.raise("Negated character class may contain strings");
			this.onCharacterClassLeave(start, this.index, negate);
			return result;
		}
		if (this.eat(REVERSE_SOLIDUS)) {
			const result = this.consumeCharacterClassEscape();
			if (result) return result;
			this.rewind(start);
		}
		return null;
	}
	consumeClassStringDisjunction() {
		const start = this.index;
		if (this.eat3(REVERSE_SOLIDUS, LATIN_SMALL_LETTER_Q, LEFT_CURLY_BRACKET)) {
			this.onClassStringDisjunctionEnter(start);
			let i = 0;
			let mayContainStrings = false;
			do
				if (this.consumeClassString(i++).mayContainStrings) mayContainStrings = true;
			while (this.eat(VERTICAL_LINE));
			if (this.eat(RIGHT_CURLY_BRACKET)) {
				this.onClassStringDisjunctionLeave(start, this.index);
				return { mayContainStrings };
			}
			this.raise("Unterminated class string disjunction");
		}
		return null;
	}
	consumeClassString(i) {
		const start = this.index;
		let count = 0;
		this.onStringAlternativeEnter(start, i);
		while (this.currentCodePoint !== -1 && this.consumeClassSetCharacter()) count++;
		this.onStringAlternativeLeave(start, this.index, i);
		return { mayContainStrings: count !== 1 };
	}
	consumeClassSetCharacter() {
		const start = this.index;
		const cp = this.currentCodePoint;
		if (cp !== this.nextCodePoint || !isClassSetReservedDoublePunctuatorCharacter(cp)) {
			if (cp !== -1 && !isClassSetSyntaxCharacter(cp)) {
				this._lastIntValue = cp;
				this.advance();
				this.onCharacter(start, this.index, this._lastIntValue);
				return true;
			}
		}
		if (this.eat(REVERSE_SOLIDUS)) {
			if (this.consumeCharacterEscape()) return true;
			if (isClassSetReservedPunctuator(this.currentCodePoint)) {
				this._lastIntValue = this.currentCodePoint;
				this.advance();
				this.onCharacter(start, this.index, this._lastIntValue);
				return true;
			}
			if (this.eat(LATIN_SMALL_LETTER_B)) {
				this._lastIntValue = BACKSPACE;
				this.onCharacter(start, this.index, this._lastIntValue);
				return true;
			}
			this.rewind(start);
		}
		return false;
	}
	eatGroupName() {
		if (this.eat(LESS_THAN_SIGN)) {
			if (this.eatRegExpIdentifierName() && this.eat(GREATER_THAN_SIGN)) return true;
			this.raise("Invalid capture group name");
		}
		return false;
	}
	eatRegExpIdentifierName() {
		if (this.eatRegExpIdentifierStart()) {
			this._lastStrValue = String.fromCodePoint(this._lastIntValue);
			while (this.eatRegExpIdentifierPart()) this._lastStrValue += String.fromCodePoint(this._lastIntValue);
			return true;
		}
		return false;
	}
	eatRegExpIdentifierStart() {
		const start = this.index;
		const forceUFlag = !this._unicodeMode && this.ecmaVersion >= 2020;
		let cp = this.currentCodePoint;
		this.advance();
		if (cp === REVERSE_SOLIDUS && this.eatRegExpUnicodeEscapeSequence(forceUFlag)) cp = this._lastIntValue;
		else if (forceUFlag && isLeadSurrogate(cp) && isTrailSurrogate(this.currentCodePoint)) {
			cp = combineSurrogatePair(cp, this.currentCodePoint);
			this.advance();
		}
		if (isIdentifierStartChar(cp)) {
			this._lastIntValue = cp;
			return true;
		}
		if (this.index !== start) this.rewind(start);
		return false;
	}
	eatRegExpIdentifierPart() {
		const start = this.index;
		const forceUFlag = !this._unicodeMode && this.ecmaVersion >= 2020;
		let cp = this.currentCodePoint;
		this.advance();
		if (cp === REVERSE_SOLIDUS && this.eatRegExpUnicodeEscapeSequence(forceUFlag)) cp = this._lastIntValue;
		else if (forceUFlag && isLeadSurrogate(cp) && isTrailSurrogate(this.currentCodePoint)) {
			cp = combineSurrogatePair(cp, this.currentCodePoint);
			this.advance();
		}
		if (isIdentifierPartChar(cp)) {
			this._lastIntValue = cp;
			return true;
		}
		if (this.index !== start) this.rewind(start);
		return false;
	}
	eatCControlLetter() {
		const start = this.index;
		if (this.eat(LATIN_SMALL_LETTER_C)) {
			if (this.eatControlLetter()) return true;
			this.rewind(start);
		}
		return false;
	}
	eatZero() {
		if (this.currentCodePoint === DIGIT_ZERO && !isDecimalDigit(this.nextCodePoint)) {
			this._lastIntValue = 0;
			this.advance();
			return true;
		}
		return false;
	}
	eatControlEscape() {
		if (this.eat(LATIN_SMALL_LETTER_F)) {
			this._lastIntValue = FORM_FEED;
			return true;
		}
		if (this.eat(LATIN_SMALL_LETTER_N)) {
			this._lastIntValue = LINE_FEED;
			return true;
		}
		if (this.eat(LATIN_SMALL_LETTER_R)) {
			this._lastIntValue = CARRIAGE_RETURN;
			return true;
		}
		if (this.eat(LATIN_SMALL_LETTER_T)) {
			this._lastIntValue = CHARACTER_TABULATION;
			return true;
		}
		if (this.eat(LATIN_SMALL_LETTER_V)) {
			this._lastIntValue = LINE_TABULATION;
			return true;
		}
		return false;
	}
	eatControlLetter() {
		const cp = this.currentCodePoint;
		if (isLatinLetter(cp)) {
			this.advance();
			this._lastIntValue = cp % 32;
			return true;
		}
		return false;
	}
	eatRegExpUnicodeEscapeSequence(forceUFlag = false) {
		const start = this.index;
		const uFlag = forceUFlag || this._unicodeMode;
		if (this.eat(LATIN_SMALL_LETTER_U)) {
			if (uFlag && this.eatRegExpUnicodeSurrogatePairEscape() || this.eatFixedHexDigits(4) || uFlag && this.eatRegExpUnicodeCodePointEscape()) return true;
			if (this.strict || uFlag) this.raise("Invalid unicode escape");
			this.rewind(start);
		}
		return false;
	}
	eatRegExpUnicodeSurrogatePairEscape() {
		const start = this.index;
		if (this.eatFixedHexDigits(4)) {
			const lead = this._lastIntValue;
			if (isLeadSurrogate(lead) && this.eat(REVERSE_SOLIDUS) && this.eat(LATIN_SMALL_LETTER_U) && this.eatFixedHexDigits(4)) {
				const trail = this._lastIntValue;
				if (isTrailSurrogate(trail)) {
					this._lastIntValue = combineSurrogatePair(lead, trail);
					return true;
				}
			}
			this.rewind(start);
		}
		return false;
	}
	eatRegExpUnicodeCodePointEscape() {
		const start = this.index;
		if (this.eat(LEFT_CURLY_BRACKET) && this.eatHexDigits() && this.eat(RIGHT_CURLY_BRACKET) && isValidUnicode(this._lastIntValue)) return true;
		this.rewind(start);
		return false;
	}
	eatIdentityEscape() {
		const cp = this.currentCodePoint;
		if (this.isValidIdentityEscape(cp)) {
			this._lastIntValue = cp;
			this.advance();
			return true;
		}
		return false;
	}
	isValidIdentityEscape(cp) {
		if (cp === -1) return false;
		if (this._unicodeMode) return isSyntaxCharacter(cp) || cp === SOLIDUS;
		if (this.strict) return !isIdContinue(cp);
		if (this._nFlag) return !(cp === LATIN_SMALL_LETTER_C || cp === LATIN_SMALL_LETTER_K);
		return cp !== LATIN_SMALL_LETTER_C;
	}
	eatDecimalEscape() {
		this._lastIntValue = 0;
		let cp = this.currentCodePoint;
		if (cp >= DIGIT_ONE && cp <= DIGIT_NINE) {
			do {
				this._lastIntValue = 10 * this._lastIntValue + (cp - DIGIT_ZERO);
				this.advance();
			} while ((cp = this.currentCodePoint) >= DIGIT_ZERO && cp <= DIGIT_NINE);
			return true;
		}
		return false;
	}
	eatUnicodePropertyValueExpression() {
		const start = this.index;
		if (this.eatUnicodePropertyName() && this.eat(EQUALS_SIGN)) {
			const key = this._lastStrValue;
			if (this.eatUnicodePropertyValue()) {
				const value = this._lastStrValue;
				if (isValidUnicodeProperty(this.ecmaVersion, key, value)) return {
					key,
					value: value || null
				};
				this.raise("Invalid property name");
			}
		}
		this.rewind(start);
		if (this.eatLoneUnicodePropertyNameOrValue()) {
			const nameOrValue = this._lastStrValue;
			if (isValidUnicodeProperty(this.ecmaVersion, "General_Category", nameOrValue)) return {
				key: "General_Category",
				value: nameOrValue || null
			};
			if (isValidLoneUnicodeProperty(this.ecmaVersion, nameOrValue)) return {
				key: nameOrValue,
				value: null
			};
			if (this._unicodeSetsMode && isValidLoneUnicodePropertyOfString(this.ecmaVersion, nameOrValue)) return {
				key: nameOrValue,
				value: null,
				strings: true
			};
			this.raise("Invalid property name");
		}
		return null;
	}
	eatUnicodePropertyName() {
		this._lastStrValue = "";
		while (isUnicodePropertyNameCharacter(this.currentCodePoint)) {
			this._lastStrValue += String.fromCodePoint(this.currentCodePoint);
			this.advance();
		}
		return this._lastStrValue !== "";
	}
	eatUnicodePropertyValue() {
		this._lastStrValue = "";
		while (isUnicodePropertyValueCharacter(this.currentCodePoint)) {
			this._lastStrValue += String.fromCodePoint(this.currentCodePoint);
			this.advance();
		}
		return this._lastStrValue !== "";
	}
	eatLoneUnicodePropertyNameOrValue() {
		return this.eatUnicodePropertyValue();
	}
	eatHexEscapeSequence() {
		const start = this.index;
		if (this.eat(LATIN_SMALL_LETTER_X)) {
			if (this.eatFixedHexDigits(2)) return true;
			if (this._unicodeMode || this.strict) this.raise("Invalid escape");
			this.rewind(start);
		}
		return false;
	}
	eatDecimalDigits() {
		const start = this.index;
		this._lastIntValue = 0;
		while (isDecimalDigit(this.currentCodePoint)) {
			this._lastIntValue = 10 * this._lastIntValue + digitToInt(this.currentCodePoint);
			this.advance();
		}
		return this.index !== start;
	}
	eatHexDigits() {
		const start = this.index;
		this._lastIntValue = 0;
		while (isHexDigit(this.currentCodePoint)) {
			this._lastIntValue = 16 * this._lastIntValue + digitToInt(this.currentCodePoint);
			this.advance();
		}
		return this.index !== start;
	}
	eatLegacyOctalEscapeSequence() {
		if (this.eatOctalDigit()) {
			const n1 = this._lastIntValue;
			if (this.eatOctalDigit()) {
				const n2 = this._lastIntValue;
				if (n1 <= 3 && this.eatOctalDigit()) this._lastIntValue = n1 * 64 + n2 * 8 + this._lastIntValue;
				else this._lastIntValue = n1 * 8 + n2;
			} else this._lastIntValue = n1;
			return true;
		}
		return false;
	}
	eatOctalDigit() {
		const cp = this.currentCodePoint;
		if (isOctalDigit(cp)) {
			this.advance();
			this._lastIntValue = cp - DIGIT_ZERO;
			return true;
		}
		this._lastIntValue = 0;
		return false;
	}
	eatFixedHexDigits(length) {
		const start = this.index;
		this._lastIntValue = 0;
		for (let i = 0; i < length; ++i) {
			const cp = this.currentCodePoint;
			if (!isHexDigit(cp)) {
				this.rewind(start);
				return false;
			}
			this._lastIntValue = 16 * this._lastIntValue + digitToInt(cp);
			this.advance();
		}
		return true;
	}
	eatModifiers() {
		let ate = false;
		while (isRegularExpressionModifier(this.currentCodePoint)) {
			this.advance();
			ate = true;
		}
		return ate;
	}
	parseModifiers(start, end) {
		const { ignoreCase, multiline, dotAll } = this.parseFlags(this._reader.source, start, end);
		return {
			ignoreCase,
			multiline,
			dotAll
		};
	}
	parseFlags(source, start, end) {
		const flags = {
			global: false,
			ignoreCase: false,
			multiline: false,
			unicode: false,
			sticky: false,
			dotAll: false,
			hasIndices: false,
			unicodeSets: false
		};
		const validFlags = /* @__PURE__ */ new Set();
		validFlags.add(LATIN_SMALL_LETTER_G);
		validFlags.add(LATIN_SMALL_LETTER_I);
		validFlags.add(LATIN_SMALL_LETTER_M);
		if (this.ecmaVersion >= 2015) {
			validFlags.add(LATIN_SMALL_LETTER_U);
			validFlags.add(LATIN_SMALL_LETTER_Y);
			if (this.ecmaVersion >= 2018) {
				validFlags.add(LATIN_SMALL_LETTER_S);
				if (this.ecmaVersion >= 2022) {
					validFlags.add(LATIN_SMALL_LETTER_D);
					if (this.ecmaVersion >= 2024) validFlags.add(LATIN_SMALL_LETTER_V);
				}
			}
		}
		for (let i = start; i < end; ++i) {
			const flag = source.charCodeAt(i);
			if (validFlags.has(flag)) {
				const prop = FLAG_CODEPOINT_TO_PROP[flag];
				if (flags[prop]) this.raise(`Duplicated flag '${source[i]}'`, { index: start });
				flags[prop] = true;
			} else this.raise(`Invalid flag '${source[i]}'`, { index: start });
		}
		return flags;
	}
};
const DUMMY_PATTERN = {};
const DUMMY_FLAGS = {};
const DUMMY_CAPTURING_GROUP = {};
function isClassSetOperand(node) {
	return node.type === "Character" || node.type === "CharacterSet" || node.type === "CharacterClass" || node.type === "ExpressionCharacterClass" || node.type === "ClassStringDisjunction";
}
var RegExpParserState = class {
	constructor(options) {
		var _a;
		this._node = DUMMY_PATTERN;
		this._expressionBufferMap = /* @__PURE__ */ new Map();
		this._flags = DUMMY_FLAGS;
		this._backreferences = [];
		this._capturingGroups = [];
		this.source = "";
		this.strict = Boolean(options === null || options === void 0 ? void 0 : options.strict);
		this.ecmaVersion = (_a = options === null || options === void 0 ? void 0 : options.ecmaVersion) !== null && _a !== void 0 ? _a : latestEcmaVersion;
	}
	get pattern() {
		if (this._node.type !== "Pattern") throw new Error("UnknownError");
		return this._node;
	}
	get flags() {
		if (this._flags.type !== "Flags") throw new Error("UnknownError");
		return this._flags;
	}
	onRegExpFlags(start, end, { global, ignoreCase, multiline, unicode, sticky, dotAll, hasIndices, unicodeSets }) {
		this._flags = {
			type: "Flags",
			parent: null,
			start,
			end,
			raw: this.source.slice(start, end),
			global,
			ignoreCase,
			multiline,
			unicode,
			sticky,
			dotAll,
			hasIndices,
			unicodeSets
		};
	}
	onPatternEnter(start) {
		this._node = {
			type: "Pattern",
			parent: null,
			start,
			end: start,
			raw: "",
			alternatives: []
		};
		this._backreferences.length = 0;
		this._capturingGroups.length = 0;
	}
	onPatternLeave(start, end) {
		this._node.end = end;
		this._node.raw = this.source.slice(start, end);
		for (const reference of this._backreferences) {
			const ref = reference.ref;
			const groups = typeof ref === "number" ? [this._capturingGroups[ref - 1]] : this._capturingGroups.filter((g) => g.name === ref);
			if (groups.length === 1) {
				const group = groups[0];
				reference.ambiguous = false;
				reference.resolved = group;
			} else {
				reference.ambiguous = true;
				reference.resolved = groups;
			}
			for (const group of groups) group.references.push(reference);
		}
	}
	onAlternativeEnter(start) {
		const parent = this._node;
		if (parent.type !== "Assertion" && parent.type !== "CapturingGroup" && parent.type !== "Group" && parent.type !== "Pattern") throw new Error("UnknownError");
		this._node = {
			type: "Alternative",
			parent,
			start,
			end: start,
			raw: "",
			elements: []
		};
		parent.alternatives.push(this._node);
	}
	onAlternativeLeave(start, end) {
		const node = this._node;
		if (node.type !== "Alternative") throw new Error("UnknownError");
		node.end = end;
		node.raw = this.source.slice(start, end);
		this._node = node.parent;
	}
	onGroupEnter(start) {
		const parent = this._node;
		if (parent.type !== "Alternative") throw new Error("UnknownError");
		const group = {
			type: "Group",
			parent,
			start,
			end: start,
			raw: "",
			modifiers: null,
			alternatives: []
		};
		this._node = group;
		parent.elements.push(this._node);
	}
	onGroupLeave(start, end) {
		const node = this._node;
		if (node.type !== "Group" || node.parent.type !== "Alternative") throw new Error("UnknownError");
		node.end = end;
		node.raw = this.source.slice(start, end);
		this._node = node.parent;
	}
	onModifiersEnter(start) {
		const parent = this._node;
		if (parent.type !== "Group") throw new Error("UnknownError");
		this._node = {
			type: "Modifiers",
			parent,
			start,
			end: start,
			raw: "",
			add: null,
			remove: null
		};
		parent.modifiers = this._node;
	}
	onModifiersLeave(start, end) {
		const node = this._node;
		if (node.type !== "Modifiers" || node.parent.type !== "Group") throw new Error("UnknownError");
		node.end = end;
		node.raw = this.source.slice(start, end);
		this._node = node.parent;
	}
	onAddModifiers(start, end, { ignoreCase, multiline, dotAll }) {
		const parent = this._node;
		if (parent.type !== "Modifiers") throw new Error("UnknownError");
		parent.add = {
			type: "ModifierFlags",
			parent,
			start,
			end,
			raw: this.source.slice(start, end),
			ignoreCase,
			multiline,
			dotAll
		};
	}
	onRemoveModifiers(start, end, { ignoreCase, multiline, dotAll }) {
		const parent = this._node;
		if (parent.type !== "Modifiers") throw new Error("UnknownError");
		parent.remove = {
			type: "ModifierFlags",
			parent,
			start,
			end,
			raw: this.source.slice(start, end),
			ignoreCase,
			multiline,
			dotAll
		};
	}
	onCapturingGroupEnter(start, name) {
		const parent = this._node;
		if (parent.type !== "Alternative") throw new Error("UnknownError");
		this._node = {
			type: "CapturingGroup",
			parent,
			start,
			end: start,
			raw: "",
			name,
			alternatives: [],
			references: []
		};
		parent.elements.push(this._node);
		this._capturingGroups.push(this._node);
	}
	onCapturingGroupLeave(start, end) {
		const node = this._node;
		if (node.type !== "CapturingGroup" || node.parent.type !== "Alternative") throw new Error("UnknownError");
		node.end = end;
		node.raw = this.source.slice(start, end);
		this._node = node.parent;
	}
	onQuantifier(start, end, min, max, greedy) {
		const parent = this._node;
		if (parent.type !== "Alternative") throw new Error("UnknownError");
		const element = parent.elements.pop();
		if (element == null || element.type === "Quantifier" || element.type === "Assertion" && element.kind !== "lookahead") throw new Error("UnknownError");
		const node = {
			type: "Quantifier",
			parent,
			start: element.start,
			end,
			raw: this.source.slice(element.start, end),
			min,
			max,
			greedy,
			element
		};
		parent.elements.push(node);
		element.parent = node;
	}
	onLookaroundAssertionEnter(start, kind, negate) {
		const parent = this._node;
		if (parent.type !== "Alternative") throw new Error("UnknownError");
		const node = this._node = {
			type: "Assertion",
			parent,
			start,
			end: start,
			raw: "",
			kind,
			negate,
			alternatives: []
		};
		parent.elements.push(node);
	}
	onLookaroundAssertionLeave(start, end) {
		const node = this._node;
		if (node.type !== "Assertion" || node.parent.type !== "Alternative") throw new Error("UnknownError");
		node.end = end;
		node.raw = this.source.slice(start, end);
		this._node = node.parent;
	}
	onEdgeAssertion(start, end, kind) {
		const parent = this._node;
		if (parent.type !== "Alternative") throw new Error("UnknownError");
		parent.elements.push({
			type: "Assertion",
			parent,
			start,
			end,
			raw: this.source.slice(start, end),
			kind
		});
	}
	onWordBoundaryAssertion(start, end, kind, negate) {
		const parent = this._node;
		if (parent.type !== "Alternative") throw new Error("UnknownError");
		parent.elements.push({
			type: "Assertion",
			parent,
			start,
			end,
			raw: this.source.slice(start, end),
			kind,
			negate
		});
	}
	onAnyCharacterSet(start, end, kind) {
		const parent = this._node;
		if (parent.type !== "Alternative") throw new Error("UnknownError");
		parent.elements.push({
			type: "CharacterSet",
			parent,
			start,
			end,
			raw: this.source.slice(start, end),
			kind
		});
	}
	onEscapeCharacterSet(start, end, kind, negate) {
		const parent = this._node;
		if (parent.type !== "Alternative" && parent.type !== "CharacterClass") throw new Error("UnknownError");
		parent.elements.push({
			type: "CharacterSet",
			parent,
			start,
			end,
			raw: this.source.slice(start, end),
			kind,
			negate
		});
	}
	onUnicodePropertyCharacterSet(start, end, kind, key, value, negate, strings) {
		const parent = this._node;
		if (parent.type !== "Alternative" && parent.type !== "CharacterClass") throw new Error("UnknownError");
		const base = {
			type: "CharacterSet",
			parent: null,
			start,
			end,
			raw: this.source.slice(start, end),
			kind,
			strings: null,
			key
		};
		if (strings) {
			if (parent.type === "CharacterClass" && !parent.unicodeSets || negate || value !== null) throw new Error("UnknownError");
			parent.elements.push(Object.assign(Object.assign({}, base), {
				parent,
				strings,
				value,
				negate
			}));
		} else parent.elements.push(Object.assign(Object.assign({}, base), {
			parent,
			strings,
			value,
			negate
		}));
	}
	onCharacter(start, end, value) {
		const parent = this._node;
		if (parent.type !== "Alternative" && parent.type !== "CharacterClass" && parent.type !== "StringAlternative") throw new Error("UnknownError");
		parent.elements.push({
			type: "Character",
			parent,
			start,
			end,
			raw: this.source.slice(start, end),
			value
		});
	}
	onBackreference(start, end, ref) {
		const parent = this._node;
		if (parent.type !== "Alternative") throw new Error("UnknownError");
		const node = {
			type: "Backreference",
			parent,
			start,
			end,
			raw: this.source.slice(start, end),
			ref,
			ambiguous: false,
			resolved: DUMMY_CAPTURING_GROUP
		};
		parent.elements.push(node);
		this._backreferences.push(node);
	}
	onCharacterClassEnter(start, negate, unicodeSets) {
		const parent = this._node;
		const base = {
			type: "CharacterClass",
			parent,
			start,
			end: start,
			raw: "",
			unicodeSets,
			negate,
			elements: []
		};
		if (parent.type === "Alternative") {
			const node = Object.assign(Object.assign({}, base), { parent });
			this._node = node;
			parent.elements.push(node);
		} else if (parent.type === "CharacterClass" && parent.unicodeSets && unicodeSets) {
			const node = Object.assign(Object.assign({}, base), {
				parent,
				unicodeSets
			});
			this._node = node;
			parent.elements.push(node);
		} else throw new Error("UnknownError");
	}
	onCharacterClassLeave(start, end) {
		const node = this._node;
		if (node.type !== "CharacterClass" || node.parent.type !== "Alternative" && node.parent.type !== "CharacterClass") throw new Error("UnknownError");
		const parent = node.parent;
		node.end = end;
		node.raw = this.source.slice(start, end);
		this._node = parent;
		const expression = this._expressionBufferMap.get(node);
		if (!expression) return;
		if (node.elements.length > 0) throw new Error("UnknownError");
		this._expressionBufferMap.delete(node);
		const newNode = {
			type: "ExpressionCharacterClass",
			parent,
			start: node.start,
			end: node.end,
			raw: node.raw,
			negate: node.negate,
			expression
		};
		expression.parent = newNode;
		if (node !== parent.elements.pop()) throw new Error("UnknownError");
		parent.elements.push(newNode);
	}
	onCharacterClassRange(start, end) {
		const parent = this._node;
		if (parent.type !== "CharacterClass") throw new Error("UnknownError");
		const elements = parent.elements;
		const max = elements.pop();
		if (!max || max.type !== "Character") throw new Error("UnknownError");
		if (!parent.unicodeSets) {
			const hyphen = elements.pop();
			if (!hyphen || hyphen.type !== "Character" || hyphen.value !== HYPHEN_MINUS) throw new Error("UnknownError");
		}
		const min = elements.pop();
		if (!min || min.type !== "Character") throw new Error("UnknownError");
		const node = {
			type: "CharacterClassRange",
			parent,
			start,
			end,
			raw: this.source.slice(start, end),
			min,
			max
		};
		min.parent = node;
		max.parent = node;
		elements.push(node);
	}
	onClassIntersection(start, end) {
		var _a;
		const parent = this._node;
		if (parent.type !== "CharacterClass" || !parent.unicodeSets) throw new Error("UnknownError");
		const right = parent.elements.pop();
		const left = (_a = this._expressionBufferMap.get(parent)) !== null && _a !== void 0 ? _a : parent.elements.pop();
		if (!left || !right || left.type === "ClassSubtraction" || left.type !== "ClassIntersection" && !isClassSetOperand(left) || !isClassSetOperand(right)) throw new Error("UnknownError");
		const node = {
			type: "ClassIntersection",
			parent,
			start,
			end,
			raw: this.source.slice(start, end),
			left,
			right
		};
		left.parent = node;
		right.parent = node;
		this._expressionBufferMap.set(parent, node);
	}
	onClassSubtraction(start, end) {
		var _a;
		const parent = this._node;
		if (parent.type !== "CharacterClass" || !parent.unicodeSets) throw new Error("UnknownError");
		const right = parent.elements.pop();
		const left = (_a = this._expressionBufferMap.get(parent)) !== null && _a !== void 0 ? _a : parent.elements.pop();
		if (!left || !right || left.type === "ClassIntersection" || left.type !== "ClassSubtraction" && !isClassSetOperand(left) || !isClassSetOperand(right)) throw new Error("UnknownError");
		const node = {
			type: "ClassSubtraction",
			parent,
			start,
			end,
			raw: this.source.slice(start, end),
			left,
			right
		};
		left.parent = node;
		right.parent = node;
		this._expressionBufferMap.set(parent, node);
	}
	onClassStringDisjunctionEnter(start) {
		const parent = this._node;
		if (parent.type !== "CharacterClass" || !parent.unicodeSets) throw new Error("UnknownError");
		this._node = {
			type: "ClassStringDisjunction",
			parent,
			start,
			end: start,
			raw: "",
			alternatives: []
		};
		parent.elements.push(this._node);
	}
	onClassStringDisjunctionLeave(start, end) {
		const node = this._node;
		if (node.type !== "ClassStringDisjunction" || node.parent.type !== "CharacterClass") throw new Error("UnknownError");
		node.end = end;
		node.raw = this.source.slice(start, end);
		this._node = node.parent;
	}
	onStringAlternativeEnter(start) {
		const parent = this._node;
		if (parent.type !== "ClassStringDisjunction") throw new Error("UnknownError");
		this._node = {
			type: "StringAlternative",
			parent,
			start,
			end: start,
			raw: "",
			elements: []
		};
		parent.alternatives.push(this._node);
	}
	onStringAlternativeLeave(start, end) {
		const node = this._node;
		if (node.type !== "StringAlternative") throw new Error("UnknownError");
		node.end = end;
		node.raw = this.source.slice(start, end);
		this._node = node.parent;
	}
};
var RegExpParser = class {
	constructor(options) {
		this._state = new RegExpParserState(options);
		this._validator = new RegExpValidator(this._state);
	}
	parseLiteral(source, start = 0, end = source.length) {
		this._state.source = source;
		this._validator.validateLiteral(source, start, end);
		const pattern = this._state.pattern;
		const flags = this._state.flags;
		const literal = {
			type: "RegExpLiteral",
			parent: null,
			start,
			end,
			raw: source,
			pattern,
			flags
		};
		pattern.parent = literal;
		flags.parent = literal;
		return literal;
	}
	parseFlags(source, start = 0, end = source.length) {
		this._state.source = source;
		this._validator.validateFlags(source, start, end);
		return this._state.flags;
	}
	parsePattern(source, start = 0, end = source.length, uFlagOrFlags = void 0) {
		this._state.source = source;
		this._validator.validatePattern(source, start, end, uFlagOrFlags);
		return this._state.pattern;
	}
};

// shared/contract/pattern/character-ranges.ts
const lastCodePoint = 1114111;
/** Ranges in order, none of which touches another. */
function merged(ranges) {
	const result = [];
	for (const [first, last] of ranges.toSorted(([a], [b]) => a - b)) {
		const before = result.at(-1);
		if (before !== void 0 && first <= before[1] + 1) before[1] = Math.max(before[1], last);
		else result.push([first, last]);
	}
	return result;
}
/** All other characters. */
function complement(ranges) {
	const result = [];
	let next = 0;
	for (const [first, last] of merged(ranges)) {
		if (first > next) result.push([next, first - 1]);
		next = last + 1;
	}
	if (next <= lastCodePoint) result.push([next, lastCodePoint]);
	return result;
}
/** Characters that JavaScript's `\d`, `\s`, `\w` and `.` stand for. */
const escapes = {
	digit: [[48, 57]],
	word: [
		[48, 57],
		[65, 90],
		[95, 95],
		[97, 122]
	],
	space: [
		[9, 13],
		[32, 32],
		[160, 160],
		[5760, 5760],
		[8192, 8202],
		[8232, 8233],
		[8239, 8239],
		[8287, 8287],
		[12288, 12288],
		[65279, 65279]
	],
	lineEnd: [
		[10, 10],
		[13, 13],
		[8232, 8233]
	]
};
const known = /* @__PURE__ */ new Map();
/** Characters with a Unicode property, as this JavaScript knows them. */
function withProperty(key, value) {
	const name = value === null ? key : `${key}=${value}`;
	const found = known.get(name) ?? rangesWith(name);
	known.set(name, found);
	return found;
}
function rangesWith(name) {
	const property = new RegExp(`^\\p{${name}}$`, "u");
	const result = [];
	for (let code = 0; code <= lastCodePoint; code++) {
		if (code >= 55296 && code <= 57343) continue;
		if (!property.test(String.fromCodePoint(code))) continue;
		const before = result.at(-1);
		if (before !== void 0 && before[1] === code - 1) before[1] = code;
		else result.push([code, code]);
	}
	return result;
}

// shared/contract/pattern/re2-pattern.ts
/** What keeps a pattern from being translated, as the end of a sentence, and what to do about it. */
var PatternFault = class extends Error {
	name = "PatternFault";
	fix;
	constructor(message, fix) {
		super(message);
		this.fix = fix;
	}
};
/** RE2 repeats nothing more often than this; longer ones are put together. */
const mostRepeats = 1e3;
/** So many such parts are put together. */
const mostParts = 10;
/** Most characters of a pattern, and of what it comes to. */
const longest = 1e4;
const longestWritten = 1e5;
/**
* A regular expression of JavaScript (ECMA-262) in RE2's syntax, matching the same texts: `\s`, `.` and `\p{…}` are
* written out as JavaScript understands them, names of groups fall away. Read in Unicode mode where that is possible, as
* JSON Schema advises; in any case a character is a code point.
*
* @throws PatternFault where it is no such expression, or cannot be said in RE2: it looks around, or refers back
*/
function re2Pattern(pattern) {
	if (pattern.length > longest) throw new PatternFault(`must be at most ${longest} characters long`);
	try {
		const { text } = alternatives(parse$1(pattern).alternatives);
		if (text.length > longestWritten) throw new PatternFault("must not hold this many classes of characters", "Name the characters of a class together: [\\p{L}\\p{N}].");
		return text;
	} catch (error) {
		if (error instanceof RangeError) throw new PatternFault("must not be nested this deeply");
		throw error;
	}
}
function parse$1(pattern) {
	const parser = new RegExpParser({ ecmaVersion: 2025 });
	const parsed = (unicode) => parser.parsePattern(pattern, 0, pattern.length, { unicode });
	try {
		return parsed(true);
	} catch (error) {
		if (error instanceof RangeError) throw error;
	}
	refuse(pattern, mistaken);
	try {
		return parsed(false);
	} catch (error) {
		if (error instanceof RangeError) throw error;
		refuse(pattern, foreign);
		const said = error instanceof Error ? error.message.replace(/^Invalid regular expression: (?:\/.*\/\w*: )?/s, "") : "";
		throw new PatternFault(`must be a regular expression as JavaScript has them: ${said.toLowerCase()}`);
	}
}
/** What JavaScript takes for plain characters. */
const mistaken = [[
	/(?:^|[^\\])(?:\\\\)*\\[AZzQEGhR]/,
	"\\A, \\Z, \\z, \\Q, \\E, \\G, \\h and \\R",
	"Write ^ and $ for the start and the end."
], [
	/\[\[:\w+:\]/,
	"classes of POSIX",
	"Write [A-Za-z], \\d, \\w or \\p{L}."
]];
/** What JavaScript does not read at all. */
const foreign = [
	[
		/^\(\?[a-zA-Z]+\)/,
		"flags at its start",
		"Write both cases out, as [aA]."
	],
	[
		/\(\?P[<=]/,
		"groups named as in Python",
		"Leave the name out: (…)."
	],
	[
		/\(\?>/,
		"atomic groups",
		"Write (?:…)."
	],
	[
		/[*+?}]\+/,
		"possessive quantifiers",
		"Leave the second + out."
	]
];
function refuse(pattern, forms) {
	for (const [form, what, fix] of forms) {
		if (!form.test(pattern)) continue;
		throw new PatternFault(`must be a regular expression as JavaScript has them, without ${what}`, fix);
	}
}
function alternatives(all) {
	const each = all.map(({ elements }) => sequence(elements));
	return {
		text: each.map(({ text }) => text).join("|"),
		repeats: Math.max(...each.map(({ repeats }) => repeats))
	};
}
/** In a pattern without Unicode mode a character beyond U+FFFF is written as two halves. */
function sequence(elements) {
	let text = "";
	let most = 1;
	for (let k = 0; k < elements.length; k++) {
		const element = elements[k];
		const next = elements[k + 1];
		if (element.type === "Character" && isHigh(element.value) && next?.type === "Character" && isLow(next.value)) {
			text += escaped(65536 + (element.value - 55296) * 1024 + (next.value - 56320));
			k++;
			continue;
		}
		const { text: one, repeats } = written(element);
		text += one;
		most = Math.max(most, repeats);
	}
	return {
		text,
		repeats: most
	};
}
function written(element) {
	switch (element.type) {
		case "Character": return {
			text: escaped(element.value),
			repeats: 1
		};
		case "CharacterSet":
		case "CharacterClass": return {
			text: oneOf(rangesOf(element)),
			repeats: 1
		};
		case "Assertion": return {
			text: assertion(element),
			repeats: 1
		};
		case "Group":
		case "CapturingGroup":
			if (element.type === "Group" && element.modifiers !== null) throw new PatternFault("must not switch flags inside", "Write both cases out, as [aA].");
			return grouped(alternatives(element.alternatives));
		case "Quantifier": return quantified(element);
		case "Backreference": throw new PatternFault(`must not refer back to a group (${element.raw}), because RE2, which runs it, cannot`, "Write the repeated part out, or use a rule of type sql.");
		default: throw new PatternFault(`must not use ${element.raw}`);
	}
}
function grouped({ text, repeats }) {
	return {
		text: text === "" ? "" : `(?:${text})`,
		repeats
	};
}
function assertion(element) {
	switch (element.kind) {
		case "start": return "^";
		case "end": return "$";
		case "word": return element.negate ? "\\B" : "\\b";
		default: throw new PatternFault(`must not look ${element.kind === "lookahead" ? "ahead" : "behind"} (${element.raw}), because RE2, which runs it, cannot`, element.negate ? "Split it: a rule invalidValues for what must be, and a rule of type sql with regexp_matches for what must not be." : "Split it into several rules invalidValues with a pattern each: a value must fit them all.");
	}
}
function quantified({ element, min, max }) {
	const { text: one, repeats } = written(element);
	if (one === "" || max === 0) return {
		text: "",
		repeats: 1
	};
	const each = Math.floor(mostRepeats / repeats);
	const parts = Math.ceil(Math.max(min, max === Infinity ? 0 : max) / Math.max(1, each));
	if (each < 1 || parts > mostParts || one.length * parts > longestWritten) throw new PatternFault(`must not repeat anything this often (more than ${mostRepeats * mostParts} times in all)`, "Ask for lengths with minLength and maxLength.");
	const times = (count, form) => {
		let text = "";
		for (let left = count; left > 0; left -= each) text += `${one}${form(Math.min(left, each))}`;
		return text;
	};
	const exactly = min === 0 ? "" : min === 1 ? one : times(min, (part) => `{${part}}`);
	if (max === Infinity) return {
		text: min === 1 ? `${one}+` : `${exactly}${one}*`,
		repeats: Math.max(repeats, repeats * Math.min(min, each))
	};
	const optional = max - min;
	return {
		text: `${exactly}${optional === 0 ? "" : optional === 1 ? `${one}?` : times(optional, (part) => `{0,${part}}`)}`,
		repeats: Math.max(repeats, repeats * Math.min(Math.max(min, optional), each))
	};
}
function rangesOf(part) {
	switch (part.type) {
		case "Character": return [[part.value, part.value]];
		case "CharacterClassRange": return [[part.min.value, part.max.value]];
		case "CharacterClass": {
			const ranges = part.elements.flatMap((element) => rangesOf(element));
			return part.negate ? complement(ranges) : ranges;
		}
		case "CharacterSet": {
			if (part.kind === "any") return complement(escapes.lineEnd);
			const ranges = part.kind === "property" ? withProperty(part.key, part.value) : escapes[part.kind];
			return part.negate ? complement(ranges) : ranges;
		}
		default: throw new PatternFault(`must not use ${part.raw}`);
	}
}
/** One character of these. */
function oneOf(ranges) {
	const all = merged(ranges);
	const spelled = (some) => some.map(([first, last]) => first === last ? escaped(first) : `${escaped(first)}-${escaped(last)}`).join("");
	if (all.length === 0) return "[^\\x{0}-\\x{10FFFF}]";
	const others = complement(all);
	if (others.length === 0) return "[\\x{0}-\\x{10FFFF}]";
	return all.at(-1)?.[1] === 1114111 ? `[^${spelled(others)}]` : `[${spelled(all)}]`;
}
function escaped(code) {
	const character = String.fromCodePoint(code);
	if (/[A-Za-z0-9_ ]/.test(character)) return character;
	return /[!-~]/.test(character) ? `\\${character}` : `\\x{${code.toString(16).toUpperCase()}}`;
}
function isHigh(code) {
	return code >= 55296 && code <= 56319;
}
function isLow(code) {
	return code >= 56320 && code <= 57343;
}

// shared/contract/pattern/read-pattern.ts
/**
* A pattern of the contract, which is written as JavaScript's are, in the syntax that rules take (RE2).
* @throws InputError where it is none, or cannot be said in RE2, with what to write instead
*/
function readPattern(pattern, path, reading) {
	if (/^\/.*\/[a-z]*$/s.test(pattern)) reading.notices.push(`line ${reading.lineOf(path)}: the slashes around a pattern are characters that it asks for; leave them out if they are not meant`);
	try {
		return re2Pattern(pattern);
	} catch (error) {
		if (!(error instanceof PatternFault)) throw error;
		throw contractError(reading, path, {
			rule: error.message,
			received: pattern,
			fix: error.fix
		});
	}
}

// shared/contract/options/string-rules.ts
/** Rules of `logicalTypeOptions` of texts: length, pattern, format. */
function stringRules(column, { minLength, maxLength, pattern, format }, path, reading) {
	const at = [...path, "logicalTypeOptions"];
	const rules = [];
	if (minLength !== void 0 && maxLength !== void 0 && minLength > maxLength) throw contractError(reading, [...at, "minLength"], {
		rule: `must be at most maxLength, which is ${maxLength}`,
		received: minLength
	});
	if (minLength !== void 0 || maxLength !== void 0) rules.push({
		name: "length",
		rule: {
			rule: "length",
			column,
			...minLength === void 0 ? {} : { min: minLength },
			...maxLength === void 0 ? {} : { max: maxLength }
		},
		dimension: "conformity",
		key: ["logicalTypeOptions", minLength === void 0 ? "maxLength" : "minLength"]
	});
	if (pattern !== void 0) rules.push({
		name: "pattern",
		rule: {
			rule: "pattern",
			column,
			pattern: readPattern(pattern, [...at, "pattern"], reading)
		},
		dimension: "conformity",
		key: ["logicalTypeOptions", "pattern"]
	});
	if (format !== void 0 && textFormats.includes(format)) rules.push({
		name: "format",
		rule: {
			rule: "format",
			column,
			format
		},
		dimension: "conformity",
		key: ["logicalTypeOptions", "format"]
	});
	else if (format !== void 0) reading.notJudged.push(`${column}: the format ${show(format)} of a text is not checked`);
	return rules;
}

// shared/contract/value-type-of.ts
const types$1 = {
	string: "text",
	date: "date",
	timestamp: "timestamp",
	time: "time",
	number: "number",
	integer: "integer",
	boolean: "boolean"
};
/**
* What a property's values can be read as; undefined for objects and arrays. A `date` whose format has hours is a time
* stamp, because edition 3.0 has no other word for it.
*/
function valueTypeOf({ logicalType, logicalTypeOptions }) {
	const format = logicalTypeOptions?.format;
	if (logicalType === "date" && typeof format === "string" && /[Hh]|%[IT]/.test(format)) return "timestamp";
	return logicalType && types$1[logicalType];
}

// shared/contract/option-rules.ts
/** What a property's `logicalTypeOptions` ask for. */
function optionRules(property, path, reading) {
	const { name, logicalType } = property;
	const options = property.logicalTypeOptions ?? {};
	switch (logicalType) {
		case "string": return { rules: stringRules(name, options, path, reading) };
		case "integer":
		case "number": return { rules: numberRules(name, logicalType, options, path, reading) };
		case "date":
		case "timestamp":
		case "time": return dateRules(name, valueTypeOf(property), options, path, reading);
		case "array": return { rules: arrayRules(name, property, path, reading) };
		case "object": return { rules: objectRules(name, property, path, reading) };
		default: return { rules: [] };
	}
}

// shared/contract/say-rule.ts
const types = {
	boolean: "true or false",
	integer: "whole numbers",
	number: "numbers",
	date: "dates",
	timestamp: "time stamps",
	time: "times of day",
	text: "texts"
};
/** What a row rule asks for, in words: `age is at least 18`. */
function sayRule(rule) {
	switch (rule.rule) {
		case "required": return `${rule.column} has a value in every row`;
		case "absent": return `${rule.column} has no value in any row`;
		case "type": return `${rule.column} holds ${types[rule.type]}`;
		case "one_of": return `${rule.column} is one of ${list(rule.values)}`;
		case "none_of": return `${rule.column} is none of ${list(rule.values)}`;
		case "range": return `${rule.column} is ${sayBounds({ values: rule })}`;
		case "length": return `${rule.column} has ${sizes(rule, "characters")}`;
		case "pattern": return `${rule.column} ${rule.not ? "does not fit" : "fits"} ${show(rule.pattern)}`;
		case "format": return `${rule.column} is of the format ${rule.format}`;
		case "multiple_of": return `${rule.column} is a multiple of ${rule.divisor}`;
		case "items": return `${rule.column} has ${[sizes(rule, "items"), ...rule.unique ? ["no item twice"] : []].filter((part) => part !== "").join(" and ")}`;
		case "compare": return `${rule.left} ${rule.op} ${rule.right}${rule.missing ? ", and neither is missing alone" : ""}`;
		case "all": return rule.rules.map(sayRule).join(" and ");
		case "unique": return `No two rows agree on ${rule.columns.join(", ")}`;
		case "refers_to": return `${rule.columns.join(", ")} refers to ${rule.to.join(", ")} of ${rule.table}`;
		case "same_label": return `Rows that agree on ${rule.columns.join(", ")} agree on ${rule.label}`;
		case "not_in": return `Rows are not in ${rule.table}, by ${rule.columns.join(", ")}`;
		default: return `${rule.rule.replaceAll("_", " ")} of ${rule.columns.join(", ")}`;
	}
}
function sizes({ min, max }, what) {
	if (min !== void 0 && min === max) return `${min} ${what}`;
	const words = [...min === void 0 ? [] : [`at least ${min}`], ...max === void 0 ? [] : [`at most ${max}`]];
	return words.length === 0 ? "" : `${words.join(" and ")} ${what}`;
}
function list(values) {
	const some = values.slice(0, 10).map((value) => value === "" ? "empty" : visible(value, 30));
	return `${some.join(", ")}${values.length > some.length ? ` and ${values.length - some.length} more` : ""}`;
}

// shared/contract/property-rules.ts
/** The rules that a property states without `quality`: required, unique, its type and the type's options. */
function propertyRules(table, property, { name, type, required, unique }, path, reading) {
	const stated = [];
	if (required) stated.push({
		name: "required",
		rule: {
			rule: "required",
			column: name
		},
		dimension: "completeness",
		key: ["required"]
	});
	const options = optionRules(property, path, reading);
	if (type !== void 0 && type !== "text") stated.push({
		name: "type",
		rule: {
			rule: "type",
			column: name,
			type,
			...options.format === void 0 ? {} : { format: options.format }
		},
		dimension: "conformity",
		key: ["logicalType"]
	});
	stated.push(...options.rules);
	if (unique) stated.push({
		name: "unique",
		title: `No value of ${name} is there twice`,
		rule: {
			rule: "unique",
			columns: [name]
		},
		dimension: "uniqueness",
		key: ["unique"]
	});
	return stated.map(({ name: last, title, rule, dimension, key }) => ({
		id: `${table}/${name}/${last}`,
		title: title ?? sayRule(rule),
		column: name,
		measure: {
			statistic: "failing_rows",
			rule
		},
		severity: "error",
		dimension,
		line: reading.lineOf([...path, ...key])
	}));
}

// shared/contract/contract.ts
/** How much it matters: an error fails the gate, a warning warns, an information is told and judges nothing. */
const severities = [
	"error",
	"warning",
	"info"
];

// shared/contract/severity-of.ts
const words = {
	error: [
		"error",
		"err",
		"critical",
		"crit",
		"blocker",
		"fatal",
		"major",
		"severe",
		"high",
		"highest",
		"fail",
		"failure"
	],
	warning: [
		"warning",
		"warn",
		"medium",
		"moderate",
		"normal",
		"minor",
		"low",
		"lowest"
	],
	info: [
		"info",
		"information",
		"informational",
		"notice",
		"trivial",
		"debug",
		"none"
	]
};
/**
* What a free word of severity comes to: `critical` and `high` are errors, `medium` and `low` warnings. Undefined for a
* word that nobody has agreed on.
*/
function severityOf(word) {
	const plain = word.trim().toLowerCase();
	return severities.find((severity) => words[severity].includes(plain));
}

// shared/contract/quality/read-requirements.ts
var import_dist = require_dist();
/** The operators that ODCS knows. */
const operatorNames = Object.keys(operators);
const comparisons = {
	mustBe: "=",
	mustNotBe: "!=",
	mustBeGreaterThan: ">",
	mustBeGreaterOrEqualTo: ">=",
	mustBeLessThan: "<",
	mustBeLessOrEqualTo: "<="
};
/**
* The requirements that a rule's `mustBe…` operators state; usually one. Both ends of `mustBeBetween` are excluded, because
* the standard's text calls it the same as `mustBeGreaterThan` with `mustBeLessThan`; `mustNotBeBetween` is its opposite,
* so that its ends are allowed.
*
* @param values the mapping that holds the operators
* @throws InputError for a value that is no number, a range that is upside down or empty, or requirements that no value meets
*/
function readRequirements(values, path, reading) {
	const stated = operatorNames.filter((operator) => values[operator] !== void 0).map((operator) => ({
		operator,
		requirement: requirementOf(operator, values[operator], [...path, operator], reading)
	}));
	refuseContradiction(stated, path, reading);
	return stated;
}
function requirementOf(operator, value, at, reading) {
	if (operator === "mustBeBetween" || operator === "mustNotBeBetween") {
		if (!(Array.isArray(value) && value.length === 2 && value.every(isNumber))) throw contractError(reading, at, {
			rule: "must be a list of two numbers, such as [0, 100]",
			received: value
		});
		const [low, high] = value;
		if (low >= high) throw contractError(reading, at, {
			rule: "must be a list of a lower and a higher number",
			received: value,
			fix: low > high ? `Write [${high}, ${low}].` : `Nothing lies between both; write mustBe: ${low} for one value.`
		});
		return {
			op: operator === "mustBeBetween" ? "between" : "not between",
			low,
			high,
			inclusive: false
		};
	}
	const number = typeof value === "boolean" ? Number(value) : value;
	if (isNumber(number)) return {
		op: comparisons[operator],
		value: number
	};
	throw contractError(reading, at, {
		rule: "must be a number, or true or false",
		received: value,
		...typeof value === "string" ? { fix: "Compare texts inside a rule of type sql, which then answers true or false." } : {}
	});
}
function isNumber(value) {
	return typeof value === "number" && Number.isFinite(value);
}
/** Refuses bounds that leave nothing between them. */
function refuseContradiction(stated, path, reading) {
	let low = -Infinity;
	let high = Infinity;
	let isOpen = false;
	const raise = (bound, open) => {
		if (bound < low) return;
		isOpen = bound === low && isOpen || open;
		low = bound;
	};
	let isOpenAbove = false;
	const lower = (bound, open) => {
		if (bound > high) return;
		isOpenAbove = bound === high && isOpenAbove || open;
		high = bound;
	};
	for (const { requirement: asked } of stated) if (asked.op === "between") {
		raise(asked.low, true);
		lower(asked.high, true);
	} else if (asked.op === ">" || asked.op === ">=") raise(asked.value, asked.op === ">");
	else if (asked.op === "<" || asked.op === "<=") lower(asked.value, asked.op === "<");
	else if (asked.op === "=") {
		raise(asked.value, false);
		lower(asked.value, false);
	}
	if (low < high || low === high && !isOpen && !isOpenAbove) return;
	const operator = stated[0].operator;
	throw contractError(reading, [...path, operator], {
		rule: "leaves no value together with the other operators of the rule",
		fix: "Remove one of them."
	});
}

// shared/contract/quality/row-rule-of.ts
const text = string();
const column = text.min(1);
const columns = array(column).min(1);
const table = text.min(1);
/** Values of the data are compared as texts. */
const values = array(union([
	text,
	number(),
	boolean()
]).transform(String)).min(1);
const bound = union([number(), text]).optional();
const size = number().int().min(0).optional();
/** Rules that compare rows with others. */
const readRowsTogether = [
	"unique",
	"refers_to",
	"same_label",
	"not_in"
];
const schemas = {
	required: closed({
		rule: literal("required"),
		column
	}),
	absent: closed({
		rule: literal("absent"),
		column
	}),
	type: closed({
		rule: literal("type"),
		column,
		type: _enum(valueTypes),
		format: text.optional()
	}),
	one_of: closed({
		rule: literal("one_of"),
		column,
		values
	}),
	none_of: closed({
		rule: literal("none_of"),
		column,
		values
	}),
	range: closed({
		rule: literal("range"),
		column,
		type: _enum([
			"number",
			"date",
			"timestamp",
			"time"
		]),
		min: bound,
		max: bound,
		exclusiveMin: bound,
		exclusiveMax: bound,
		format: text.optional()
	}),
	length: closed({
		rule: literal("length"),
		column,
		min: size,
		max: size
	}),
	pattern: closed({
		rule: literal("pattern"),
		column,
		pattern: text.max(1e5),
		not: boolean().optional()
	}),
	format: closed({
		rule: literal("format"),
		column,
		format: _enum(textFormats)
	}),
	multiple_of: closed({
		rule: literal("multiple_of"),
		column,
		divisor: number().gt(0)
	}),
	items: closed({
		rule: literal("items"),
		column,
		min: size,
		max: size,
		unique: boolean().optional()
	}),
	compare: closed({
		rule: literal("compare"),
		left: column,
		op: _enum([
			"=",
			"!=",
			"<",
			"<=",
			">",
			">="
		]),
		right: column,
		missing: literal("breaks").optional()
	}),
	unique: closed({
		rule: literal("unique"),
		columns
	}),
	refers_to: closed({
		rule: literal("refers_to"),
		columns,
		table,
		to: columns
	}),
	same_label: closed({
		rule: literal("same_label"),
		columns,
		label: column
	}),
	not_in: closed({
		rule: literal("not_in"),
		columns,
		table
	})
};
/** Several rules that a row keeps together; each of them reads the row alone. */
const all = closed({
	rule: literal("all"),
	rules: array(union(Object.entries(schemas).flatMap(([name, schema]) => readRowsTogether.includes(name) ? [] : [schema]))).min(1)
});
/** Rules that name their columns themselves; the others are about the property's. */
const ofColumns = [
	"compare",
	"unique",
	"refers_to",
	"same_label",
	"not_in"
];
/** The names of row rules that a contract can ask for. */
const ruleNames = [...Object.keys(schemas), "all"];
/** A row rule as it is written in a contract; the column is the property's where the rule names none. */
function rowRuleOf(given, property) {
	const parsed = schemaOf(given.rule).safeParse(withColumn(given, property));
	return parsed.success ? { rule: parsed.data } : { issue: parsed.error.issues[0] };
}
function schemaOf(name) {
	return name === "all" ? all : schemas[name] ?? never();
}
function withColumn(given, property) {
	if (given.rule === "all" && Array.isArray(given.rules)) {
		const isMapping = (part) => typeof part === "object" && part !== null;
		return {
			...given,
			rules: given.rules.map((part) => isMapping(part) ? withColumn(part, property) : part)
		};
	}
	if (property === void 0 || given.rule === "all" || ofColumns.includes(String(given.rule))) return given;
	return {
		column: property,
		...given
	};
}

// shared/contract/quality/custom-rule.ts
const aggregates = [
	"mean",
	"median",
	"standard_deviation",
	"sum",
	"min",
	"max",
	"distinct",
	"distinct_share"
];
/**
* A rule of an engine's own. Of `engine: tollgate` the implementation is a `TollgateRule`: a row rule, an aggregate, the
* table's columns, or a check of the data by its name, with operators beside it. Other engines are told and not judged.
*/
function customRule(quality, place) {
	const { engine, implementation, description } = quality;
	const { path, reading } = place;
	if (engine === void 0 || implementation === void 0) throw contractError(reading, [...path, engine === void 0 ? "engine" : "implementation"], {
		rule: "is required of a rule of type custom",
		fix: "For example: engine: tollgate, implementation: {check: duplicateRows}."
	});
	if (engine.toLowerCase() !== "tollgate") return { notJudged: `a rule of the engine ${show(engine)}` };
	const at = [...path, "implementation"];
	const given = mappingOf$1(implementation, at, reading);
	const own = Object.fromEntries(operatorNames.map((operator) => [operator, given[operator] ?? quality[operator]]));
	const measured = measuredBy(Object.fromEntries(Object.entries(given).filter(([key]) => ![
		...operatorNames,
		"unit",
		"of"
	].includes(key))), at, place);
	const requirements = readRequirements(own, at, reading);
	if (measured.measure.statistic === "check" && requirements.length > 1) throw contractError(reading, at, {
		rule: "must state one limit",
		fix: "Write a rule for each."
	});
	if (["aggregate", "columns"].includes(measured.measure.statistic) && requirements.length === 0) throw contractError(reading, at, {
		rule: "must state its limit",
		fix: "Add mustBeGreaterThan: 0, or another operator."
	});
	const { unit, of } = given;
	if (of !== void 0 && of !== "rows" && of !== "values") throw contractError(reading, [...at, "of"], {
		rule: "must be one of rows, values",
		received: of
	});
	if (unit !== void 0 && typeof unit !== "string") throw contractError(reading, [...at, "unit"], {
		rule: "must be rows or percent",
		received: unit
	});
	return {
		...measured,
		title: description ?? measured.title,
		requirements,
		...unit === void 0 ? {} : { unit },
		...of === void 0 ? {} : { of }
	};
}
function measuredBy(given, at, place) {
	if (given.rule !== void 0) return rowRule(given, at, place);
	if (given.aggregate !== void 0) return aggregate(given, at, place);
	if (given.columns !== void 0 && given.check === void 0) return tableColumns(given, at, place);
	return check(given, at, place);
}
function rowRule(given, at, { column, reading }) {
	if (typeof given.rule !== "string" || !ruleNames.some((name) => name === given.rule)) {
		const near = nearest(String(given.rule), ruleNames);
		throw contractError(reading, [...at, "rule"], {
			rule: `must be one of ${ruleNames.join(", ")}`,
			received: given.rule,
			...near === void 0 ? {} : { fix: `Did you mean ${near}?` }
		});
	}
	const read = rowRuleOf(given, column);
	if ("issue" in read) {
		const issue = {
			...read.issue,
			path: [...at, ...read.issue.path]
		};
		throw documentError(reading, [issue], nested(at, given));
	}
	const { rule } = read;
	return {
		name: rule.rule === "multiple_of" ? "multipleOf" : rule.rule,
		title: sayRule(rule),
		measure: {
			statistic: "failing_rows",
			rule
		}
	};
}
function aggregate(given, at, { column, reading }) {
	const { aggregate: asked, column: named = column, ...others } = given;
	const known = aggregates.find((one) => one === asked);
	if (known === void 0) throw contractError(reading, [...at, "aggregate"], {
		rule: `must be one of ${aggregates.join(", ")}`,
		received: asked
	});
	refuseOthers(others, ["aggregate", "column"], at, reading);
	if (typeof named !== "string") throw contractError(reading, [...at, "column"], {
		rule: "must name a column, because the rule stands under a table",
		received: named
	});
	return {
		name: known,
		title: `The ${known.replaceAll("_", " ")} of ${named}`,
		measure: {
			statistic: "aggregate",
			column: named,
			aggregate: known
		}
	};
}
function tableColumns(given, at, { table, reading }) {
	const { columns, ordered = false, others = false, ...unknown } = given;
	refuseOthers(unknown, [
		"columns",
		"ordered",
		"others"
	], at, reading);
	if (columns === "count") return {
		name: "columns",
		title: `How many columns ${table} has`,
		measure: { statistic: "columns" }
	};
	if (!(Array.isArray(columns) && columns.length > 0 && columns.every((name) => typeof name === "string"))) throw contractError(reading, [...at, "columns"], {
		rule: "must be count, or a list of names",
		received: columns
	});
	if (typeof ordered !== "boolean" || typeof others !== "boolean") throw contractError(reading, [...at, typeof ordered === "boolean" ? "others" : "ordered"], { rule: "must be true or false" });
	return {
		name: "columns",
		title: `The columns of ${table} are ${columns.slice(0, 10).join(", ")}${columns.length > 10 ? ", …" : ""}`,
		measure: {
			statistic: "column_names",
			names: columns,
			ordered,
			others
		}
	};
}
function check({ check: named, ...options }, at, { column, reading }) {
	if (typeof named !== "string" || named === "") throw contractError(reading, [...at, "check"], {
		rule: "must be the name of a check",
		received: named,
		fix: "Checks are listed by: npx tollgate checks. A rule of rows is named under rule."
	});
	const name = snakeCase(named);
	return {
		name,
		title: `The check ${name}${column === void 0 ? "" : ` of ${column}`}`,
		measure: {
			statistic: "check",
			check: name,
			options: column === void 0 || options.columns !== void 0 ? options : {
				...options,
				columns: [column]
			}
		}
	};
}
/** `labelLeakage`, `LabelLeakage` or `label-leakage` as checks are called: `label_leakage`. */
function snakeCase(name) {
	return name.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2").replaceAll(/[\s-]+/g, "_").toLowerCase();
}
function refuseOthers(others, known, at, reading) {
	const [key] = Object.keys(others);
	if (key === void 0) return;
	const near = nearest(key, known);
	throw contractError(reading, [...at, key], {
		rule: "is not known here",
		fix: near === void 0 ? `Known here are ${known.join(", ")}.` : `Did you mean ${near}?`
	});
}
/** A value as a document that holds it at this place. */
function nested(path, value) {
	return path.reduceRight((inner, key) => ({ [key]: inner }), value);
}
function mappingOf$1(implementation, at, reading) {
	let value = implementation;
	if (typeof value === "string") try {
		value = (0, import_dist.parse)(value, { maxAliasCount: 0 });
	} catch {
		value = void 0;
	}
	if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
	throw contractError(reading, at, {
		rule: "must be a mapping, as YAML",
		received: implementation,
		fix: "For example: {check: labelLeakage, mustBeLessThan: 0.9}."
	});
}

// shared/contract/quality/failing-all.ts
/** One rule that a row keeps only where it keeps all of these. */
function failingAll(rules) {
	return rules.length === 1 ? rules[0] : {
		rule: "all",
		rules
	};
}

// shared/contract/quality/library-rule.ts
const metrics = [
	"nullValues",
	"missingValues",
	"invalidValues",
	"duplicateValues",
	"rowCount"
];
/** Names that edition 3.0 and its examples have for the same. */
const olderNames = new Map(Object.entries({
	duplicateCount: "duplicateValues",
	duplicates: "duplicateValues",
	unique: "duplicateValues",
	uniqueCheck: "duplicateValues",
	validValues: "invalidValues",
	invalidCount: "invalidValues",
	nullCheck: "nullValues",
	nullCount: "nullValues",
	missingCount: "missingValues",
	countCheck: "rowCount"
}));
/** Of these, the ones that ask for none when they state no limit. */
const askForNone = [
	"nullCheck",
	"uniqueCheck",
	"unique",
	"validValues"
];
const takes = {
	nullValues: [],
	missingValues: ["missingValues"],
	invalidValues: ["validValues", "pattern"],
	duplicateValues: ["properties"],
	rowCount: []
};
/** A rule of the standard's library of metrics, by its name in 3.1 (`metric`) or 3.0 (`rule`). */
function libraryRule(quality, place) {
	const { path, reading } = place;
	const key = quality.metric === void 0 ? "rule" : "metric";
	const said = quality[key];
	if (said === void 0) throw contractError(reading, path, {
		rule: "must name its metric",
		fix: `Write metric: ${metrics.join(" or ")}.`
	});
	const metric = metrics.find((one) => one === said) ?? olderNames.get(said);
	if (metric === void 0) {
		const near = nearest(said, metrics);
		if (key === "metric") throw contractError(reading, [...path, key], {
			rule: `must be one of ${metrics.join(", ")}`,
			received: said,
			...near === void 0 ? {} : { fix: `Did you mean ${near}?` }
		});
		return { notJudged: `the rule ${show(said)} is not one of the standard's library` };
	}
	const given = argumentsOf(quality, metric, place);
	if (typeof given === "string") return { notJudged: given };
	let requirements = readRequirements(quality, path, reading);
	if (requirements.length === 0 && askForNone.includes(said)) requirements = [{
		operator: "mustBe",
		requirement: {
			op: "=",
			value: 0
		}
	}];
	if (requirements.length === 0) {
		if (key === "rule") return { notJudged: `the rule ${show(said)} states no limit` };
		throw contractError(reading, path, {
			rule: "must state its limit",
			fix: "Add mustBe: 0, or another operator."
		});
	}
	return {
		name: metric,
		...measureOf(metric, given, place),
		requirements
	};
}
/** The rule's arguments, which 3.0 has beside the rule; or why it is not judged. */
function argumentsOf(quality, metric, { path, reading }) {
	const known = takes[metric];
	const beside = quality;
	const given = {
		...Object.fromEntries(known.filter((name) => beside[name] !== void 0).map((name) => [name, beside[name]])),
		...quality.arguments
	};
	const unknown = Object.keys(given).find((name) => !known.includes(name));
	if (unknown === void 0) return given;
	const near = nearest(unknown, known);
	if (near !== void 0) throw contractError(reading, [
		...path,
		"arguments",
		unknown
	], {
		rule: `is not an argument of ${metric}`,
		fix: `Did you mean ${near}?`
	});
	return `${metric} has an argument of its own, ${show(unknown)}, whose meaning is not known`;
}
function measureOf(metric, given, place) {
	if (metric === "rowCount") {
		if (place.column !== void 0) throw misplaced(metric, "a table", place);
		return {
			title: `How many rows ${place.table} has`,
			measure: { statistic: "rows" }
		};
	}
	if (metric === "duplicateValues") return duplicates(given, place);
	const { column } = place;
	if (column === void 0) throw misplaced(metric, "a property", place);
	if (metric === "nullValues") return {
		title: `Rows of ${column} without a value`,
		measure: {
			statistic: "failing_rows",
			rule: {
				rule: "required",
				column
			}
		}
	};
	return metric === "missingValues" ? missing(column, given, place) : invalid(column, given, place);
}
function misplaced(metric, where, { path, reading }) {
	return contractError(reading, path, {
		rule: `must stand under ${where}, because ${metric} is about one`,
		fix: `Move it to the quality of ${where}.`
	});
}
function duplicates(given, place) {
	const { column, properties, path, reading } = place;
	const at = [
		...path,
		"arguments",
		"properties"
	];
	if (given.properties === void 0 && column !== void 0) return {
		title: `Values of ${column} that are there again`,
		measure: {
			statistic: "duplicate_values",
			columns: [column]
		}
	};
	const named = given.properties;
	if (!isTexts(named) || named.length === 0) throw contractError(reading, at, {
		rule: "must be a list of the names of properties",
		received: named,
		fix: "For example: properties: [tenant_id, order_id]."
	});
	const known = properties.map(({ name }) => name);
	for (const [k, name] of named.entries()) {
		if (known.length === 0 || known.includes(name)) continue;
		const near = nearest(name, known);
		throw contractError(reading, [...at, k], {
			rule: "must be the name of a property of the table",
			received: name,
			...near === void 0 ? {} : { fix: `Did you mean ${near}?` }
		});
	}
	return {
		title: `Values of ${named.join(", ")} that are there again`,
		measure: {
			statistic: "duplicate_values",
			columns: [...new Set(named)]
		}
	};
}
/** Values that stand for a missing one; an empty text and null are one and the same. */
function missing(column, given, place) {
	const listed = [...new Set(valuesOf(given.missingValues ?? [null, ""], "missingValues", place))];
	const texts = listed.filter((value) => value !== "");
	const rules = [...texts.length < listed.length ? [{
		rule: "required",
		column
	}] : [], ...texts.length === 0 ? [] : [{
		rule: "none_of",
		column,
		values: texts
	}]];
	return {
		title: `Rows of ${column} that say nothing (${listed.map((value) => value === "" ? "empty" : visible(value, 30)).slice(0, 10).join(", ")})`,
		measure: {
			statistic: "failing_rows",
			rule: failingAll(rules)
		}
	};
}
/** Values that are not among the valid ones, or do not fit the pattern. */
function invalid(column, given, place) {
	const { path, reading } = place;
	const { validValues, pattern } = given;
	const at = [...path, "arguments"];
	if (validValues === void 0 && pattern === void 0) throw contractError(reading, at, {
		rule: "must say what is valid",
		fix: "Write arguments: {validValues: [a, b]} or arguments: {pattern: ...}, indented under arguments."
	});
	if (pattern !== void 0 && typeof pattern !== "string") throw contractError(reading, [...at, "pattern"], {
		rule: "must be text",
		received: pattern
	});
	const listed = validValues === void 0 ? void 0 : valuesOf(validValues, "validValues", place);
	const rules = [...listed === void 0 ? [] : [{
		rule: "one_of",
		column,
		values: listed
	}], ...pattern === void 0 ? [] : [{
		rule: "pattern",
		column,
		pattern: readPattern(pattern, [...at, "pattern"], reading)
	}]];
	return {
		title: `Values of ${column} that are not ${[...listed === void 0 ? [] : [`one of ${listed.slice(0, 10).map((value) => visible(value, 30)).join(", ")}${listed.length > 10 ? ", …" : ""}`], ...pattern === void 0 ? [] : [`of the pattern ${show(pattern)}`]].join(" and ")}`,
		measure: {
			statistic: "failing_rows",
			rule: failingAll(rules)
		}
	};
}
/** A list of values as texts, null as the empty one. */
function valuesOf(list, name, { path, reading }) {
	const at = [
		...path,
		"arguments",
		name
	];
	if (!Array.isArray(list) || list.length === 0) throw contractError(reading, at, {
		rule: "must be a list of at least one value",
		received: list,
		...Array.isArray(list) ? { fix: "With an empty list no value is valid; remove the rule, or list them." } : {}
	});
	return list.map((value, k) => {
		if (value === null) return "";
		if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return String(value);
		throw contractError(reading, [...at, k], {
			rule: "must be a text, a number, true, false or null",
			received: value
		});
	});
}
function isTexts(value) {
	return Array.isArray(value) && value.every((one) => typeof one === "string");
}

// shared/contract/quality/sql-rule.ts
/**
* A rule that measures by a query. `{object}`, `{property}`, the older `${object}`, `${property}` and what the examples
* write, `{table}` and `{column}`, are left for the runner to fill in.
*/
function sqlRule(quality, { table, column, path, reading }) {
	const { query, description } = quality;
	if (query === void 0 || query.trim() === "") throw contractError(reading, [...path, "query"], {
		rule: "is required of a rule of type sql",
		fix: "Write query: SELECT count(*) FROM {object} WHERE {property} < 0."
	});
	if (column === void 0 && /\{(?:property|column)\}/.test(query)) throw contractError(reading, [...path, "query"], {
		rule: "must not ask for {property} under a table",
		received: query,
		fix: "Name the column, or move the rule to the property."
	});
	const requirements = readRequirements(quality, path, reading);
	if (requirements.length === 0) {
		if (!("mustBe" in quality) && reading.edition === "3.0") return { notJudged: "a query states no limit" };
		throw contractError(reading, path, {
			rule: "must state its limit",
			fix: "Add mustBe: 0, or another operator."
		});
	}
	return {
		name: "sql",
		title: description ?? `What a query says of ${column ?? table}: ${visible(query.replaceAll(/\s+/g, " ").trim(), 80)}`,
		measure: {
			statistic: "sql",
			query
		},
		requirements
	};
}

// shared/contract/quality/read-quality.ts
const readers = {
	library: libraryRule,
	sql: sqlRule,
	custom: customRule,
	text: ({ description, name }) => ({ told: description ?? name ?? "a rule without words" })
};
/** The rules that a `quality` block states, and the sentences that it only shows. */
function readQuality(all, place) {
	const rules = [];
	const told = [];
	for (const [k, quality] of (all ?? []).entries()) {
		const at = {
			...place,
			path: [...place.path, k]
		};
		tellUnknownKeys(quality, at);
		const subject = [place.table, ...place.column === void 0 ? [] : [place.column]].join("/");
		const where = `${visible(subject)}, line ${place.reading.lineOf(at.path)}`;
		const parts = readers[typeOf(quality, at)](quality, at);
		if ("told" in parts) {
			told.push(parts.told);
			continue;
		}
		if ("notJudged" in parts) {
			place.reading.notJudged.push(`${where}: ${parts.notJudged}${quality.description ? ` (${visible(quality.description)})` : ""}`);
			continue;
		}
		if (quality.schedule !== void 0) place.reading.notJudged.push(`${where}: the schedule ${show(quality.schedule)}; rules are judged whenever the gate runs`);
		const { name, title, measure, requirements, of } = parts;
		const unit = unitOf(parts.unit ?? quality.unit, measure.statistic, at);
		const many = requirements.length > 1;
		const severity = severityIn(quality, at);
		const last = quality.id ?? (quality.name === void 0 ? name : quality.name.replaceAll(/[/\s]+/g, "-"));
		for (const one of requirements.length === 0 ? [void 0] : requirements) {
			refuseShare(one?.requirement, unit, at);
			rules.push({
				id: `${subject}/${last}${many && one !== void 0 ? `/${one.operator}` : ""}`,
				title: quality.description ?? title,
				...place.column === void 0 ? {} : { column: place.column },
				measure,
				...one === void 0 ? {} : { requirement: {
					...one.requirement,
					...unit === void 0 ? {} : { unit },
					...of === void 0 ? {} : { of }
				} },
				severity,
				...quality.dimension === void 0 ? {} : { dimension: quality.dimension },
				line: place.reading.lineOf(one === void 0 ? at.path : [...at.path, one.operator])
			});
		}
	}
	return {
		rules,
		told
	};
}
/** A rule that names a metric need not say that it is of the library. */
function typeOf(quality, { path, reading }) {
	if (quality.type !== void 0) return quality.type;
	if (quality.metric !== void 0 || quality.rule !== void 0) return "library";
	if (quality.query !== void 0 || quality.engine !== void 0) {
		const type = quality.query === void 0 ? "custom" : "sql";
		throw contractError(reading, path, {
			rule: "must state its type",
			fix: `Add type: ${type}.`
		});
	}
	return "text";
}
/** Edition 3.0 lets any key be; a mistyped one must not pass unseen. */
function tellUnknownKeys(quality, { path, reading }) {
	for (const key of Object.keys(quality)) {
		if (qualityKeys.includes(key)) continue;
		const near = nearest(key, qualityKeys);
		if (near !== void 0) throw contractError(reading, [...path, key], {
			rule: "is not a key that the standard knows here",
			fix: `Did you mean ${near}?`
		});
	}
}
function severityIn({ severity }, { path, reading }) {
	if (severity === void 0) return "error";
	const known = severityOf(severity);
	if (known === void 0) reading.notices.push(`line ${reading.lineOf([...path, "severity"])}: the severity ${show(severity)} is taken for error; known are error, warning and info`);
	return known ?? "error";
}
const shares = [
	"percent",
	"%",
	"percentage",
	"pct"
];
const counts = [
	"rows",
	"row",
	"count",
	"records",
	"values"
];
/** Of what is no number of rows (a query's answer, an aggregate) the unit says nothing that is judged. */
function unitOf(unit, statistic, { path, reading }) {
	const isRows = statistic === "failing_rows" || statistic === "duplicate_values";
	if (unit === void 0 || !(isRows || statistic === "rows")) return void 0;
	const plain = unit.trim().toLowerCase();
	if (shares.includes(plain) && isRows) return "percent";
	if (counts.includes(plain)) return "rows";
	throw contractError(reading, [...path, "unit"], {
		rule: isRows ? "must be rows or percent" : "must be rows, because rowCount is no part of anything",
		received: unit
	});
}
/** More than 100 percent of the rows there are not. */
function refuseShare(asked, unit, { path, reading }) {
	if (asked === void 0 || unit !== "percent") return;
	const beyond = ("value" in asked ? [asked.value] : [asked.low, asked.high]).find((value) => value < 0 || value > 100);
	if (beyond === void 0) return;
	throw contractError(reading, path, {
		rule: "must ask for a share of 0 to 100 percent",
		received: beyond,
		fix: "A share of 0.05 is written 5 with unit: percent."
	});
}

// shared/contract/read-column.ts
/** What a property says of its column. */
function readColumn(property, path, reading) {
	const { name, physicalName, physicalType, logicalType, classification, primaryKeyPosition } = property;
	const type = valueTypeOf(property);
	return {
		name,
		...physicalName === void 0 ? {} : { physicalName },
		...type === void 0 ? {} : { type },
		...logicalType === void 0 ? {} : { logicalType },
		...physicalType === void 0 ? {} : { physicalType },
		required: property.required ?? false,
		unique: property.unique ?? false,
		...property.primaryKey ? { primaryKey: Math.max(1, primaryKeyPosition ?? 1) } : {},
		...classification === void 0 ? {} : { classification },
		criticalDataElement: property.criticalDataElement ?? false,
		line: reading.lineOf(path)
	};
}

// shared/contract/resolve-reference.ts
const qualified = /^\/?schema\/([^/]+)\/properties\/([^/]+)$/;
/**
* Finds the column that a text refers to: `table.column` by names or physical names, or the standard's qualified form by
* ids, `schema/<id>/properties/<id>`. A column alone is of `own`, where that is given.
*/
function resolveReference(reference, schema, own) {
	if (reference.includes("#")) return { unknown: "it points into another contract" };
	const ids = qualified.exec(reference);
	if (ids) {
		const table = schema.find(({ id }) => id === ids[1]);
		const column = table?.properties?.find(({ id }) => id === ids[2]);
		return table && column ? {
			table: table.name,
			column: column.name
		} : { unknown: `no ${table ? "property" : "table"} of the contract has this id` };
	}
	if (reference.includes("/")) return { unknown: "it points into a nested property" };
	for (const table of schema) for (const name of [table.name, table.physicalName]) {
		if (name === void 0 || !reference.startsWith(`${name}.`)) continue;
		const column = columnOf(table, reference.slice(name.length + 1));
		if (column) return {
			table: table.name,
			column: column.name
		};
	}
	const column = own && columnOf(own, reference);
	if (own && column) return {
		table: own.name,
		column: column.name
	};
	return { unknown: "the contract has no such table and column" };
}
function columnOf({ properties = [] }, name) {
	return properties.find((property) => property.name === name) ?? properties.find((property) => property.physicalName === name);
}

// shared/contract/relationship-rules.ts
/**
* Foreign keys of a table: those that stand under it, and those under its properties. What they refer to and is not in the
* contract is told.
* @throws InputError where a relationship has not as many columns at its end as at its start
*/
function relationshipRules(object, path, schema, reading) {
	const place = {
		object,
		schema,
		reading
	};
	const ofTable = (object.relationships ?? []).map((relationship, k) => ruleOf$1(relationship, {
		...place,
		at: [
			...path,
			"relationships",
			k
		]
	}));
	const ofProperties = (object.properties ?? []).flatMap(({ name, relationships = [] }, k) => relationships.map((relationship, i) => ruleOf$1(relationship, {
		...place,
		property: name,
		at: [
			...path,
			"properties",
			k,
			"relationships",
			i
		]
	})));
	return [...ofTable, ...ofProperties].filter((rule) => rule !== void 0);
}
function ruleOf$1({ from, to }, place) {
	const { object, property, at, schema, reading } = place;
	const targets = [to].flat();
	const sources = property === void 0 ? [from].flat() : [property];
	if (sources.length !== targets.length) throw contractError(reading, [...at, "to"], {
		rule: `must name as many columns as ${property === void 0 ? "from" : "the relationship starts from"}, ${sources.length}`,
		received: to
	});
	const line = reading.lineOf(at);
	const notJudged = (reference, why) => {
		reading.notJudged.push(`${object.name}, line ${line}: the relationship with ${show(reference)}: ${why}`);
	};
	const columns = property === void 0 ? [] : [property];
	for (const source of property === void 0 ? sources : []) {
		const resolved = resolveReference(source, schema, object);
		if ("unknown" in resolved) return notJudged(source, resolved.unknown);
		if (resolved.table !== object.name) return notJudged(source, "it starts from another table");
		columns.push(resolved.column);
	}
	const ends = [];
	for (const target of targets) {
		const resolved = resolveReference(target, schema);
		if ("unknown" in resolved) return notJudged(target, resolved.unknown);
		ends.push(resolved);
	}
	const [{ table }] = ends;
	if (ends.some((end) => end.table !== table)) return notJudged(targets.join(", "), "it leads to several tables");
	const rule = {
		rule: "refers_to",
		columns,
		table,
		to: ends.map(({ column }) => column)
	};
	return {
		id: `${object.name}/${columns.join("+")}/refersTo/${table}`,
		title: sayRule(rule),
		...columns.length === 1 ? { column: columns[0] } : {},
		measure: {
			statistic: "failing_rows",
			rule
		},
		severity: "error",
		dimension: "consistency",
		line
	};
}

// shared/contract/unlike-ids.ts
/** The rules, those with an id that came before told apart by a number: `age/nullValues-2`. */
function unlikeIds(rules) {
	const seen = /* @__PURE__ */ new Set();
	return rules.map((rule) => {
		let id = rule.id;
		for (let k = 2; seen.has(id); k++) id = `${rule.id}-${k}`;
		seen.add(id);
		return id === rule.id ? rule : {
			...rule,
			id
		};
	});
}

// shared/contract/read-table.ts
/** One table of the contract with all rules that are stated of it. */
function readTable(object, path, schema, sla, reading) {
	const columns = [];
	const names = /* @__PURE__ */ new Set();
	const rules = [];
	const told = [];
	const quality = (all, at, column) => {
		const place = {
			table: object.name,
			column,
			properties: object.properties ?? [],
			path: [...at, "quality"],
			reading
		};
		const read = readQuality(all, place);
		rules.push(...read.rules);
		told.push(...read.told);
	};
	for (const [k, property] of (object.properties ?? []).entries()) {
		const at = [
			...path,
			"properties",
			k
		];
		if (names.has(property.name)) throw contractError(reading, [...at, "name"], {
			rule: "must be the name of one property of the table",
			received: property.name,
			fix: "Remove one of them."
		});
		names.add(property.name);
		const column = readColumn(property, at, reading);
		columns.push(column);
		rules.push(...propertyRules(object.name, property, column, at, reading));
		quality(property.quality, at, property.name);
	}
	rules.push(...keyRules(object.name, columns));
	rules.push(...relationshipRules(object, path, schema, reading), ...sla);
	quality(object.quality, path);
	return {
		name: object.name,
		...object.physicalName === void 0 ? {} : { physicalName: object.physicalName },
		columns,
		rules: unlikeIds(rules),
		told,
		line: reading.lineOf(path)
	};
}

// shared/contract/duration-seconds.ts
const minute = 60;
const hour = 3600;
const day = 24 * hour;
/** Mean lengths in the Gregorian calendar. */
const year = 365.2425 * day;
const month = year / 12;
const units = [
	[[
		"s",
		"sec",
		"secs",
		"second",
		"seconds"
	], 1],
	[[
		"min",
		"mins",
		"minute",
		"minutes"
	], minute],
	[[
		"h",
		"hr",
		"hrs",
		"hour",
		"hours"
	], hour],
	[[
		"d",
		"day",
		"days"
	], day],
	[[
		"w",
		"wk",
		"week",
		"weeks"
	], 7 * day],
	[[
		"mo",
		"mon",
		"mth",
		"month",
		"months"
	], month],
	[[
		"y",
		"yr",
		"yrs",
		"year",
		"years",
		"a"
	], year]
];
const iso = /^P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
/**
* Seconds of a span of time as contracts write it: a number and a unit (`4`, `d`), both in one text (`4 days`), or
* ISO 8601 (`P4D`). Undefined where it is none; `m` alone could be minutes or months, and is none either.
*/
function durationSeconds(value, unit) {
	if (typeof value === "string") {
		const parts = iso.exec(value.trim());
		if (parts && value.trim().length > 2 && !value.trim().endsWith("T")) return [
			year,
			month,
			7 * day,
			day,
			hour,
			minute,
			1
		].reduce((sum, length, k) => sum + length * Number(parts[k + 1] ?? 0), 0);
		const written = /^(\d+(?:\.\d+)?)\s*([a-zA-Z]*)$/.exec(value.trim());
		return written ? durationSeconds(Number(written[1]), written[2] === "" ? unit : written[2]) : void 0;
	}
	if (typeof value !== "number" || !Number.isFinite(value) || value < 0 || unit === void 0) return void 0;
	const length = units.find(([names]) => names.includes(unit.trim().toLowerCase()))?.[1];
	return length === void 0 ? void 0 : value * length;
}

// shared/contract/sla-rules.ts
/** Properties that the data itself can answer, by all their names. */
const judged = new Map(Object.entries({
	latency: "newest",
	ly: "newest",
	freshness: "newest",
	retention: "oldest",
	re: "oldest"
}));
/** What cannot be seen in one state of the data. */
const reasons = new Map(Object.entries({
	frequency: "how often the data changes cannot be seen in one state of it",
	fy: "how often the data changes cannot be seen in one state of it"
}));
/**
* The promises of service that the data itself can answer, by table: `latency` (or freshness) as the age of the newest
* value of `element`, `retention` as that of the oldest. The others are told.
*/
function slaRules({ schema = [], slaProperties = [], slaDefaultElement }, reading) {
	const rules = /* @__PURE__ */ new Map();
	for (const [k, sla] of slaProperties.entries()) {
		const path = ["slaProperties", k];
		const line = reading.lineOf(path);
		const notJudged = (why) => {
			reading.notJudged.push(`line ${line}: ${show(sla.property)} of slaProperties: ${why}`);
		};
		const property = sla.property.toLowerCase();
		const which = judged.get(property);
		if (which === void 0) {
			notJudged(reasons.get(property) ?? "it is no property of the data");
			continue;
		}
		const seconds = durationSeconds(sla.value, sla.unit);
		if (seconds === void 0) {
			notJudged(`${show(sla.value)} ${sla.unit === void 0 ? "without a unit" : `of the unit ${show(sla.unit)}`} is no span of time; write 4 with unit d, h or y`);
			continue;
		}
		const element = sla.element ?? slaDefaultElement;
		if (element === void 0) {
			notJudged("it names no element, the column that holds the time");
			continue;
		}
		for (const one of element.split(",").map((part) => part.trim())) {
			const found = resolveReference(one, schema, schema.length === 1 ? schema[0] : void 0);
			if ("unknown" in found) {
				notJudged(`its element ${show(one)}: ${found.unknown}`);
				continue;
			}
			const rule = ruleOf(sla, which, found, seconds, line);
			rules.set(found.table, [...rules.get(found.table) ?? [], rule]);
		}
	}
	return rules;
}
function ruleOf({ id, property, description }, which, { table, column }, seconds, line) {
	return {
		id: `${table}/${column}/${id ?? property}`,
		title: description ?? `The ${which} ${column} is not too old, by ${property} of slaProperties`,
		column,
		measure: {
			statistic: "age",
			column,
			of: which
		},
		requirement: {
			op: "<=",
			value: seconds
		},
		severity: "error",
		dimension: "timeliness",
		line
	};
}

// shared/contract/without-blanks.ts
/** Keys whose value may be null, and keys below which null is a value like others. */
const mayBeNull = /* @__PURE__ */ new Set(["value", "valueExt"]);
const opaque = /* @__PURE__ */ new Set([
	"value",
	"arguments",
	"implementation",
	"examples"
]);
/** A document without the keys that stand there with nothing behind them, as the standard's own examples have some. */
function withoutBlanks(value) {
	if (Array.isArray(value)) return value.map(withoutBlanks);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => {
		if (inner === null && !mayBeNull.has(key)) return [];
		return [[key, opaque.has(key) ? inner : withoutBlanks(inner)]];
	}));
}

// shared/contract/read-contract.ts
const versions = [
	"v3.1.0",
	"v3.0.2",
	"v3.0.1",
	"v3.0.0"
];
/**
* Reads a contract of the Open Data Contract Standard, 3.1.0 or 3.0.x, as it stands.
*
* @param name the file, for messages
* @throws InputError with the line where it is no such document or asks for the impossible
*/
function readContract({ text, name }) {
	try {
		return read(text, name);
	} catch (cause) {
		if (!(cause instanceof RangeError)) throw cause;
		throw new InputError({
			input: name,
			rule: "must not be nested this deeply"
		}, { cause });
	}
}
function read(text, name) {
	const yaml = readContractDocument(text, name);
	const content = mappingOf(yaml, name);
	const at = {
		file: name,
		lineOf: yaml.lineOf
	};
	const reading = {
		...at,
		edition: editionOf(content, at),
		notJudged: [],
		notices: []
	};
	const document = readDocument(content, reading);
	const schema = document.schema ?? [];
	refuseTwins(schema, reading);
	const sla = slaRules(document, reading);
	const tables = schema.map((object, k) => readTable(object, ["schema", k], schema, sla.get(object.name) ?? [], reading));
	return {
		id: document.id,
		version: document.version,
		...document.status === void 0 ? {} : { status: document.status },
		...document.name === void 0 ? {} : { name: document.name },
		apiVersion: document.apiVersion,
		tables,
		notJudged: reading.notJudged.map((one) => visible(one, 600)),
		notices: reading.notices.map((one) => visible(one, 600))
	};
}
function mappingOf({ value, lineOf }, file) {
	if (typeof value === "object" && value !== null && !Array.isArray(value)) return withoutBlanks(value);
	throw contractError({
		file,
		lineOf
	}, [], {
		rule: "must be a data contract of the Open Data Contract Standard",
		received: value,
		fix: "Have one written with: npx tollgate contract suggest <data file>."
	});
}
function readDocument(content, reading) {
	const parsed = documentOf(reading.edition).safeParse(content);
	if (!parsed.success) throw documentError(reading, parsed.error.issues, content);
	return parsed.data;
}
function refuseTwins(schema, reading) {
	for (const [k, { name }] of schema.entries()) {
		if (schema.findIndex((object) => object.name === name) === k) continue;
		throw contractError(reading, [
			"schema",
			k,
			"name"
		], {
			rule: "must be the name of one table of the contract",
			received: name,
			fix: "Rename one of them, or tell them apart by physicalName."
		});
	}
}
function editionOf(value, reading) {
	if (Object.hasOwn(value, "dataContractSpecification")) throw contractError(reading, ["dataContractSpecification"], {
		rule: "is another format, which gave way to the Open Data Contract Standard",
		fix: "Convert it with: datacontract export --format odcs."
	});
	const apiVersion = value.apiVersion;
	if (typeof apiVersion === "string" && versions.includes(apiVersion)) return apiVersion.startsWith("v3.1") ? "3.1" : "3.0";
	if (apiVersion === void 0) throw contractError(reading, ["apiVersion"], {
		rule: "is required",
		fix: "Write `apiVersion: v3.1.0`, the edition of the standard that the contract follows."
	});
	const old = /^v?[12]\./.test(String(apiVersion));
	const near = nearest(String(apiVersion), versions);
	throw contractError(reading, ["apiVersion"], {
		rule: `must be one of ${versions.join(", ")}`,
		received: apiVersion,
		fix: old ? "Edition 2 describes tables under `dataset`; move them to `schema` as edition 3 asks." : `Did you mean ${near !== void 0 && /^\d/.test(String(apiVersion)) ? near : "v3.1.0"}?`
	});
}

// actions/validate-data/read-contract-file.ts
/**
* Reads the contract. In a pull request the base branch's counts, so that a pull request can't loosen what its own data
* must keep; one that the base branch has not counts as it is.
*
* @throws InputError where it cannot be read or is no contract
*/
async function readContractFile(given, folder, host) {
	const path = resolve(folder, given);
	const text = await readText(path, given);
	const base = await host.baseFile?.(path);
	const file = pathInRepository(path, process.env.GITHUB_WORKSPACE);
	if (base && "file" in base && base.file.text !== text) {
		const { name } = base.file;
		return {
			contract: readContract({
				text: base.file.text,
				name
			}),
			notices: [`This pull request changes the contract ${given}. The rules of ${name} count.`]
		};
	}
	const notices = base && "unreadable" in base ? [`The contract is this pull request's own: the base branch's ${given} could not be read (${base.unreadable}).`] : [];
	return {
		contract: readContract({
			text,
			name: given
		}),
		file,
		notices
	};
}
async function readText(path, given) {
	const fault = (rule, received, fix, cause) => new InputError({
		input: "data.contract",
		rule,
		received,
		fix
	}, { cause });
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path));
	} catch (cause) {
		const shown = JSON.stringify(given);
		if (cause instanceof TypeError) throw fault("must be UTF-8 text", shown, "Save it as UTF-8.", cause);
		const code = cause instanceof Error && "code" in cause ? cause.code : void 0;
		if (code === "ENOENT") throw fault("must be a file that exists", shown, "Have one written with: npx tollgate contract suggest <data file>.", cause);
		throw fault("must be a file that can be read", `${shown} (${code})`, "Check the path.", cause);
	}
}

// actions/validate-data/gather.ts
/** Opens everything that validate-data looks at. @throws InputError for every fault of the user's files. */
async function gather({ settings, folder, host, now }) {
	const { data, columns } = settings;
	const given = host.input("data");
	const requests = tablesOf(data, given);
	const contract = data.contract === void 0 ? void 0 : await readContractFile(data.contract, folder, host);
	const reference = data.profile === void 0 ? void 0 : await readProfile("data.profile", resolve(folder, data.profile));
	let described = /* @__PURE__ */ new Map();
	const numbered = /* @__PURE__ */ new Set();
	const opened = await openFacts(requests, {
		folder,
		id: columns.id,
		async isHidden(facts, id) {
			if (showsPersonalData(settings)) return false;
			const { alpha } = settings.evaluate;
			const isPersonal = await isPersonalColumn(facts, id, {
				contract: described.get(facts),
				alpha,
				now
			});
			if (isPersonal) numbered.add(facts);
			return isPersonal;
		}
	}, await databaseSettings(settings, folder, host));
	const judged = given === void 0 ? ["data.train", "data.test"] : ["data"];
	try {
		described = describedTables(contract?.contract, opened.tables, judged);
	} catch (error) {
		await opened.close();
		throw error;
	}
	const profiles = /* @__PURE__ */ new Map();
	const store = profileStore(host, opened.tables.reduce((sum, { bytes }) => sum + bytes, 0));
	return {
		tables: opened.tables,
		judged: opened.tables.filter(({ input }) => judged.includes(input)),
		contract,
		described,
		numbered,
		reference,
		profileOf(facts) {
			let profile = profiles.get(facts);
			if (!profile) {
				profile = store ? cachedProfileOf(facts, store) : profileOf(facts);
				profiles.set(facts, profile);
			}
			return profile;
		},
		inputs: opened.inputs,
		checkUnchanged: opened.checkUnchanged,
		writeFailingRows: opened.writeFailingRows,
		close: opened.close
	};
}
function showsPersonalData({ validate: { checks } }) {
	const asked = checks.personal_data;
	return asked !== false && asked?.options["show-examples"] === "plain";
}
/**
* The tables in the order in which they are reported. `data` is judged instead of train and test; it is compared with train
* where no profile says what that looked like.
*/
function tablesOf({ train, test, profile, tables = {} }, given) {
	const named = (given === void 0 ? [{
		input: "data.train",
		uri: train
	}, {
		input: "data.test",
		uri: test
	}] : [{
		input: "data",
		uri: given
	}, {
		input: "data.train",
		uri: profile === void 0 ? train : void 0
	}]).flatMap(({ input, uri }) => uri === void 0 ? [] : [{
		input,
		uri
	}]);
	if (named.length === 0) throw new InputError({
		input: "data",
		rule: "must name the rows to judge",
		fix: "Give the input data, or write data.train or data.test in tollgate.yml."
	});
	const others = Object.entries(tables).map(([name, uri]) => ({
		input: `data.tables.${name}`,
		uri
	}));
	return [...named, ...others];
}

export { gather };