import { t as runGate } from "./run-gate.js";
import { t as InputError } from "./errors.js";
import { t as writeWhole } from "./write-whole.js";
import { resolve } from "node:path";

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

// actions/validate-data/place-of.ts
/** Where tollgate.yml says something of a check, by the check's id; nothing where it leaves the defaults. */
function placeOf(id, { validate }) {
	const [name] = id.split("/", 1);
	return Object.hasOwn(validate.checks, name) ? [
		"validate",
		"checks",
		name
	] : void 0;
}

// actions/validate-data/write-profile.ts
/**
* Where the profile goes, absolute; nothing where none is asked for and no training data is judged.
* @throws InputError where it would overwrite what the data is compared with
*/
function profilePath(host, folder, reference) {
	const isTraining = host.input("data") === void 0;
	const given = host.input("profile-path") ?? (isTraining ? ".tollgate/validate-data/profile.json" : void 0);
	if (given === void 0) return void 0;
	const path = resolve(folder, given);
	if (reference !== void 0 && resolve(folder, reference) === path) throw new InputError({
		input: "profile-path",
		rule: "must be another file than the profile that the data is compared with",
		received: JSON.stringify(given)
	});
	return path;
}
/** Writes a profile as JSON, a column a line, so that a change of one is a change of one line. */
async function writeProfile(path, { columns, ...head }) {
	const lines = columns.map((column) => `    ${JSON.stringify(column)}`);
	const opening = JSON.stringify(head, null, 2).replace(/\n\}$/, "");
	await writeWhole(path, `${opening},\n  "columns": [\n${lines.join(",\n")}\n  ]\n}\n`, "profile-path");
}

// actions/validate-data/main.ts
/** Judges whether data is fit to train and to judge on; throws an InputError for what the user can mend. */
function main(host) {
	return runGate(host, "validate-data", judge);
}
async function judge({ host, loaded, folder }) {
	const { settings } = loaded;
	const path = profilePath(host, folder, settings.data.profile);
	const [{ gather }, { assessData }] = await Promise.all([import("./gather2.js"), import("./assess-data.js")]);
	const gathered = await host.group("Reading the data", () => gather({
		settings,
		folder,
		host
	}));
	try {
		const { tables, reference, profileOf } = gathered;
		const contract = gathered.contract?.contract;
		const own = tables.filter(({ input }) => judged.includes(input));
		const { columns, model, evaluate, validate } = settings;
		const described = describedTables(contract, tables, judged);
		const tableOf = (input) => tables.find((table) => table.input === input);
		const assessment = await host.group("Checking the data", () => assessData({
			tables: own,
			others: tables.filter((table) => !own.includes(table)),
			train: tableOf("data.train"),
			test: tableOf("data.test"),
			reference,
			profileOf,
			contractOf: (table) => described.get(table),
			described: [...described].map(([facts, contract]) => ({
				facts,
				contract
			})),
			contractFile: gathered.contract?.file,
			settings: validate,
			columns: {
				...columns,
				protected: settings.fairness?.protected
			},
			task: model.task,
			alpha: evaluate.alpha,
			seed: evaluate.seed,
			now: /* @__PURE__ */ new Date()
		}));
		const profiled = tableOf("data.train") ?? (host.input("profile-path") === void 0 ? void 0 : own[0]);
		const profile = path === void 0 ? void 0 : profiled;
		if (path !== void 0 && profile) await writeProfile(path, await profileOf(profile));
		const { failing, ...shown } = assessment;
		const failingRows = host.input("failing-rows");
		const rowsPath = failingRows === void 0 || failing.length === 0 ? void 0 : resolve(folder, failingRows);
		if (rowsPath !== void 0) await gathered.writeFailingRows(rowsPath, failing, mostFailingRows);
		const inputs = await gathered.inputs();
		await gathered.checkUnchanged();
		const stopped = assessment.checks.filter(({ status }) => status === "fail" || status === "error");
		return {
			model: {
				name: model.name,
				task: model.task
			},
			...shown,
			notices: [...gathered.contract?.notices ?? [], ...notices(contract)],
			placeOf: ({ id }) => placeOf(id, settings),
			inputs,
			outputs: {
				rows: String(own.reduce((sum, { rows }) => sum + rows, 0)),
				"profile-path": profile && path,
				"failing-rows-path": rowsPath,
				"failed-checks": JSON.stringify(stopped.map(({ id }) => id))
			}
		};
	} finally {
		await gathered.close();
	}
}
/** Rows that are written of each rule that failed. */
const mostFailingRows = 1e6;
/** Inputs whose tables are judged; others are only looked things up in. */
const judged = [
	"data",
	"data.train",
	"data.test"
];
/** What is to be told of the contract, and what it says and nobody can judge here. */
function notices(contract) {
	const told = [...(contract?.notices ?? []).map((one) => `Contract: ${one}`), ...(contract?.notJudged ?? []).map((one) => `Not judged: ${one}`)];
	const shown = told.slice(0, 40);
	return told.length > shown.length ? [...shown, `The contract: ${told.length - shown.length} more.`] : shown;
}

export { main as t };